"""What is being chosen on the home screen, as a value, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, field, replace
from itertools import zip_longest
from typing import Any

from game.activities import GAMES
from game.content.file_kind import Kind
from game.core.frozen import frozen
from game.rules.circle.options import Options as CircleOptions
from game.rules.circle.options import written
from game.rules.table import MOST_SEATS
from game.settings import Settings
from game.table.layout.places import SEATINGS
from game.table.layout.stands import Seating
from game.table.scenes import home_cards, home_circle
from game.table.scenes.chairs import Chair, read_stand
from game.table.scenes.home_cards import CardRules, Played
from game.table.scenes.home_files import DeckChoice, kind_for, of_kind
from game.table.scenes.languages import next_language
from game.wanted import TEAMS
from game.words import LANGUAGES, Words


@frozen
class SeatDraft:
    """A seat as far as it is chosen: no name is the usual one."""

    name: str = ""
    chair: Chair = field(default_factory=Chair)


@frozen
class Choice:
    """All that is chosen. `files` counts those of each kind; `seats` are all eight, of which `count` play; `cards` and
    `circle` say how each kind of game is played."""

    activity: str = "triples"
    files: Mapping[Kind, int] = field(default_factory=dict)
    seats: tuple[SeatDraft, ...] = (SeatDraft(),) * MOST_SEATS
    count: int = 4
    lang: str = LANGUAGES[0]
    seating: Seating = "around"
    sound: bool = False
    cards: CardRules = field(default_factory=CardRules)
    circle: CircleOptions = field(default_factory=CircleOptions)

    @property
    def kind(self) -> Kind:
        """What the activity is played with."""
        return kind_for(self.activity)

    @property
    def fewest(self) -> int:
        """The fewest seats that the activity is offered to: a circle is also for one alone."""
        return fewest(self.activity)

    @property
    def minutes(self) -> int:
        """The minutes of play."""
        return self.cards.minutes if self.kind == "deck" else self.circle.minutes or home_circle.USUAL_MINUTES

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
        if self.kind == "circle":
            return replace(self, circle=home_circle.with_minutes(self.circle, by))
        return replace(self, cards=self.cards.with_minutes(by))

    def with_file(self, by: int, count: int) -> Choice:
        """With the next of so many files of the activity's kind."""
        files = {**self.files, self.kind: (self.files.get(self.kind, 0) + by) % count}
        return self.proposing(files=files)

    def proposing(self, **changed: Any) -> Choice:
        """With something else to play, and so many cards as are proposed for it."""
        return replace(self, cards=replace(self.cards, cards=None), **changed)

    def played(self, deck: DeckChoice | None) -> Played:
        """The rules of a game with cards, with this deck."""
        return Played(self.cards, self.activity, self.count, deck.facts if deck else None)

    def options(self, deck: DeckChoice) -> dict[str, Any]:
        """The options of the session, as people write them."""
        return written(self.circle) if self.kind == "circle" else self.played(deck).options()


def fewest(activity: str) -> int:
    """The fewest seats that an activity is offered to."""
    return 1 if activity == "circle" else 2


def seat_name(choice: Choice, at: int, say: Words) -> str:
    """A seat's name: its own, else the usual one in its language."""
    return choice.seats[at].name or say(TEAMS[at])


def remembered(settings: Settings, files: Sequence[DeckChoice], lang: str, most: int) -> Choice:
    """The choice kept in the settings, as far as it can still be had, with these content files."""
    drafts = [SeatDraft(name) for name in settings.seats[:MOST_SEATS]]
    for at, (reads, stand) in enumerate(zip_longest(settings.langs, settings.stands)):
        if at < len(drafts):
            drafts[at] = replace(
                drafts[at], chair=Chair(reads if reads in LANGUAGES else None, stand=read_stand(stand))
            )
    activity = _known(settings.activity, GAMES, "triples")
    return Choice(
        activity=activity,
        files={"deck": _at(files, "deck", settings.deck), "circle": _at(files, "circle", settings.circle_file)},
        seats=(*drafts, *(SeatDraft(),) * (MOST_SEATS - len(drafts))),
        count=min(max(len(drafts) or 4, fewest(activity)), most),
        lang=_known(settings.lang, LANGUAGES, lang),
        seating=_known(settings.seating, SEATINGS, "around"),
        sound=settings.sound,
        cards=home_cards.known(settings.options),
        circle=home_circle.known(settings.circle),
    )


def to_settings(choice: Choice, files: Sequence[DeckChoice], before: Settings) -> Settings:
    """What is to be remembered of a choice from these files, and of what stood there before."""
    seats = choice.seats[: choice.count]
    return replace(
        before,
        activity=choice.activity,
        deck=_name(files, "deck", choice),
        circle_file=_name(files, "circle", choice),
        seats=tuple(seat.name for seat in seats),
        langs=tuple(seat.chair.lang or "" for seat in seats),
        stands=tuple(asdict(seat.chair.stand) if seat.chair.stand else {} for seat in seats),
        lang=choice.lang,
        seating=choice.seating,
        sound=choice.sound,
        options=choice.cards.kept(),
        circle=written(choice.circle),
        trouble=None,
    )


def _at(files: Sequence[DeckChoice], kind: Kind, name: str | None) -> int:
    """Which of its kind the file of this name is; the first where there is none."""
    names = [file.name for file in of_kind(files, kind)]
    return names.index(name) if name in names else 0


def _name(files: Sequence[DeckChoice], kind: Kind, choice: Choice) -> str | None:
    names = [file.name for file in of_kind(files, kind)]
    return names[choice.files.get(kind, 0)] if names else None


def _known(value: Any, known: tuple[Any, ...], usual: Any) -> Any:
    return value if value in known else usual
