"""From what is answered about the room to what is proposed for it, and from there to the choice on the home screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.room import Proposal, Room
from game.table.scenes.home_choice import Choice
from game.table.scenes.home_files import DeckChoice, of_kind
from game.table.scenes.home_stands import at_usual_places
from game.table.scenes.home_steps import stepped

PEOPLE = (*range(1, 21), *range(22, 41, 2), *range(45, 101, 5), *range(120, 201, 20))
SCREENS = tuple(range(1, 21))
MINUTES = (10, 15, 20, 30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240, 300, 360)
USUAL_MINUTES = 90


def room_of(choice: Choice, deck: DeckChoice | None) -> Room:
    """What is asked first: two people in each team, on one screen that is as it was chosen."""
    minutes = choice.minutes(deck) if choice.kind == "agenda" else None
    return Room(people=2 * choice.count, seating=choice.seating, minutes=minutes or USUAL_MINUTES)


def with_answer(room: Room, what: str, value: str) -> Room:
    """A room with another answer: one step `more` or `less`, or how its screens are."""
    by = 1 if value == "more" else -1
    match what:
        case "people":
            return replace(room, people=stepped(PEOPLE, room.people, by))
        case "screens":
            return replace(room, screens=stepped(SCREENS, room.screens, by))
        case "minutes":
            return replace(room, minutes=stepped(MINUTES, room.minutes, by))
    return replace(room, seating="upright" if value == "upright" else "around")


def taken(choice: Choice, proposal: Proposal, files: Sequence[DeckChoice]) -> Choice:
    """The choice that a proposal comes to; without any agenda its game is played."""
    if proposal.activity == "agenda":
        choice = _workshop(choice, proposal.minutes, files)
    else:
        choice = choice.with_offered(proposal.activity, None)
    rest = {name: value for name, value in choice.cards.rest.items() if name != "turns"}
    if proposal.together:
        rest["turns"] = "together"
    game = proposal.activity in ("open-round", "triples")
    cards = replace(choice.cards, rest=rest, minutes=proposal.minutes if game else choice.cards.minutes)
    return at_usual_places(replace(choice, cards=cards, count=proposal.teams, seating=proposal.seating))


def agenda_for(minutes: int, files: Sequence[DeckChoice]) -> int | None:
    """The number of the agenda whose own minutes are nearest to those there are; None where there is none."""
    sound = {at: each for at, each in enumerate(of_kind(files, "agenda")) if each.content}
    return min(sound, key=lambda at: abs(sound[at].content.minutes - minutes), default=None)


def _workshop(choice: Choice, minutes: int, files: Sequence[DeckChoice]) -> Choice:
    """An agenda that is chosen already stays."""
    number = choice.files.get("agenda", 0) if choice.kind == "agenda" else agenda_for(minutes, files)
    if number is None:
        return choice.with_offered("triples", None)
    return replace(choice.with_offered("agenda", number), own_minutes=minutes)
