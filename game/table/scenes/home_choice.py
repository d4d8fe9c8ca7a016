"""What is being chosen on the home screen, as a value, and what follows from it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import asdict, field, replace
from functools import cached_property
from itertools import zip_longest
from pathlib import Path
from typing import Any

from game.content.deck import Deck, load_deck
from game.content.problems import Faults, Problem
from game.core.cards import KINDS, Facts
from game.core.frozen import frozen
from game.rules.table import MOST_SEATS
from game.rules.triples.options import ACTIVITIES, CHOICES, Activity, read_options
from game.rules.triples.part import eligible
from game.settings import Settings
from game.table.layout.places import SEATINGS
from game.table.layout.stands import Seating
from game.table.scenes.chairs import Chair, read_stand
from game.table.scenes.languages import next_language
from game.wanted import TEAMS
from game.words import LANGUAGES, Words

FEWEST_SEATS = 2
MINUTES = (5, 8, 10, 12, 14, 16, 18, 20, 25, 30, 40, 50, 60)
USUAL_MINUTES = 14


@frozen
class DeckChoice:
    """A deck file that may be chosen. `name` is what the settings remember; `deck` is None when it has errors, and
    then `problems` are there."""

    name: str
    path: Path
    deck: Deck | None
    problems: tuple[Problem, ...] = ()

    @cached_property
    def facts(self) -> Facts | None:
        """What the rules need to know of the deck, where it can be used."""
        return self.deck.facts() if self.deck else None


def read_deck_choice(name: str, path: Path, data: Path | None = None) -> DeckChoice:
    """The deck in a file, or why it can't be used. What is found good is remembered in the data folder."""
    try:
        return DeckChoice(name, path, load_deck(path, data))
    except Faults as faults:
        return DeckChoice(name, path, None, tuple(p for p in faults.problems if p.severity == "error"))


SHOWN = ("judge", "hands", "minutes", "cards")
"""The options that this screen shows."""


@frozen
class SeatDraft:
    """A seat as far as it is chosen: no name is the usual one."""

    name: str = ""
    chair: Chair = field(default_factory=Chair)


@frozen
class Choice:
    """All that is chosen. `deck` counts the decks; `seats` are all eight, of which `count` play; `cards` of each kind,
    None for the number proposed; `rest` are options that this screen does not show."""

    activity: Activity = "triples"
    deck: int = 0
    seats: tuple[SeatDraft, ...] = (SeatDraft(),) * MOST_SEATS
    count: int = 4
    lang: str = LANGUAGES[0]
    seating: Seating = "around"
    sound: bool = False
    minutes: int = USUAL_MINUTES
    cards: int | None = None
    judge: str = CHOICES["judge"][0]
    hands: str = CHOICES["hands"][0]
    rest: Mapping[str, Any] = field(default_factory=dict)

    def seat_lang(self, at: int) -> str:
        """The language that a seat reads."""
        return self.seats[at].chair.lang or self.lang

    def with_seat(self, at: int, seat: SeatDraft) -> Choice:
        """With another seat in this place."""
        return replace(self, seats=(*self.seats[:at], seat, *self.seats[at + 1 :]))

    def with_chair(self, at: int, chair: Chair) -> Choice:
        """With a seat that sits otherwise."""
        return self.with_seat(at, replace(self.seats[at], chair=chair))

    def with_next_lang(self, at: int) -> Choice:
        """With the next language for a seat; where that is the table's, the seat follows the table from now on."""
        lang = next_language(self.seat_lang(at))
        return self.with_chair(at, replace(self.seats[at].chair, lang=None if lang == self.lang else lang))

    def with_minutes(self, by: int) -> Choice:
        """With the next larger or smaller number of minutes."""
        at = bisect_right(MINUTES, self.minutes) if by > 0 else bisect_left(MINUTES, self.minutes) - 1
        return replace(self, minutes=MINUTES[min(max(at, 0), len(MINUTES) - 1)])

    def part(self, deck: DeckChoice) -> int:
        """How many cards of each kind are played with: those chosen or proposed, as far as the deck has them."""
        wanted = self.cards or proposed(self.activity, self.count, self.minutes)
        return min(max(wanted, self.count), self.most_cards(deck))

    def most_cards(self, deck: DeckChoice) -> int:
        """How many cards of each kind the deck has that are in a full triple."""
        if deck.facts is None:
            return 0
        playable = eligible(deck.facts, self.domains(deck))
        return min(len(playable[kind]) for kind in KINDS)

    def with_part(self, by: int, deck: DeckChoice) -> Choice:
        """With more or fewer cards of each kind; never fewer than seats."""
        least, most = self.count, self.most_cards(deck)
        return replace(self, cards=max(1, min(max(self.part(deck) + by, least), most)))

    def domains(self, deck: DeckChoice) -> tuple[str, ...]:
        """The domains asked for, of those that the deck has."""
        options, _ = read_options(self.activity, self.known_rest())
        known = set(deck.facts.domains.values()) if deck.facts else set()
        return tuple(domain for domain in options.domains if domain in known)

    def known_rest(self) -> dict[str, Any]:
        """The options that this screen does not show, as far as the activity takes them."""
        return {name: value for name, value in self.rest.items() if not read_options(self.activity, {name: value})[1]}

    def options(self, deck: DeckChoice) -> dict[str, Any]:
        """The options of the session, as people write them."""
        chosen = {"judge": self.judge, "minutes": self.minutes, "cards": self.part(deck)}
        if self.activity == "triples":
            chosen["hands"] = self.hands
        domains = {"domains": list(self.domains(deck))} if "domains" in self.rest else {}
        return {**self.known_rest(), **domains, **chosen}


def proposed(activity: str, seats: int, minutes: int) -> int:
    """How many cards of each kind suit so many seats and minutes.

    In triples five minutes of seven go into turns of 25 s, and every second turn takes a card that was not seen yet.
    In the open round every seat takes one of each kind, and still has a choice.
    """
    if activity == "open-round":
        return seats + 4
    return seats + round(minutes * 60 * 5 / 7 / 25 / 2)


def seat_name(choice: Choice, at: int, say: Words) -> str:
    """A seat's name: its own, else the usual one in its language."""
    return choice.seats[at].name or say(TEAMS[at])


def remembered(settings: Settings, names: tuple[str, ...], lang: str, most: int) -> Choice:
    """The choice kept in the settings, as far as it can still be had; `names` are those of the decks."""
    options, _ = read_options("triples", settings.options)
    drafts = [SeatDraft(name) for name in settings.seats[:MOST_SEATS]]
    for at, (reads, stand) in enumerate(zip_longest(settings.langs, settings.stands)):
        if at < len(drafts):
            drafts[at] = replace(
                drafts[at], chair=Chair(reads if reads in LANGUAGES else None, stand=read_stand(stand))
            )
    return Choice(
        activity=_known(settings.activity, ACTIVITIES, "triples"),
        deck=names.index(settings.deck) if settings.deck in names else 0,
        seats=(*drafts, *(SeatDraft(),) * (MOST_SEATS - len(drafts))),
        count=min(max(len(drafts) or 4, FEWEST_SEATS), most),
        lang=_known(settings.lang, LANGUAGES, lang),
        seating=_known(settings.seating, SEATINGS, "around"),
        sound=settings.sound,
        minutes=options.minutes or USUAL_MINUTES,
        cards=options.cards,
        judge=options.judge,
        hands=options.hands,
        rest={name: value for name, value in settings.options.items() if name not in SHOWN},
    )


def to_settings(choice: Choice, deck: DeckChoice | None, before: Settings) -> Settings:
    """What is to be remembered of a choice, and of what stood there before."""
    seats = choice.seats[: choice.count]
    options = {**choice.rest, "judge": choice.judge, "hands": choice.hands, "minutes": choice.minutes}
    return replace(
        before,
        activity=choice.activity,
        deck=deck.name if deck else None,
        seats=tuple(seat.name for seat in seats),
        langs=tuple(seat.chair.lang or "" for seat in seats),
        stands=tuple(asdict(seat.chair.stand) if seat.chair.stand else {} for seat in seats),
        lang=choice.lang,
        seating=choice.seating,
        sound=choice.sound,
        options={**options, "cards": choice.cards} if choice.cards else options,
        trouble=None,
    )


def _known(value: Any, known: tuple[Any, ...], usual: Any) -> Any:
    return value if value in known else usual
