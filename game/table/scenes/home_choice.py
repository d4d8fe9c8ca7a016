"""What is being chosen on the home screen, as a value, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, field, replace
from itertools import zip_longest
from typing import Any

from game.activities import activity as registered
from game.content.file_kind import Kind
from game.core.frozen import frozen
from game.rules.circle.options import Options as CircleOptions
from game.rules.circle.options import written
from game.rules.table import MOST_SEATS
from game.settings import Settings
from game.table.layout.places import SEATINGS
from game.table.layout.stands import Seating
from game.table.scenes import home_cards, home_circle
from game.table.scenes.activity_scene import SHOWN
from game.table.scenes.chairs import Chair, read_stand
from game.table.scenes.home_cards import CardRules, Played
from game.table.scenes.home_files import PLAYED_AS, DeckChoice, kind_for, of_kind
from game.table.scenes.home_steps import stepped
from game.table.scenes.languages import next_language
from game.wanted import TEAMS
from game.words import LANGUAGES, Words

MINUTES = (5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 90, 105, 120, 150, 180, 210, 240)


@frozen
class SeatDraft:
    """A seat as far as it is chosen: no name is the usual one."""

    name: str = ""
    chair: Chair = field(default_factory=Chair)


@frozen
class Choice:
    """All that is chosen. `files` counts those of each kind; `seats` are all eight, of which `count` play; `cards` and
    `circle` say how those games are played, and `own_minutes` how long anything else takes, where somebody said so."""

    activity: str = "triples"
    files: Mapping[Kind, int] = field(default_factory=dict)
    seats: tuple[SeatDraft, ...] = (SeatDraft(),) * MOST_SEATS
    count: int = 4
    lang: str = LANGUAGES[0]
    seating: Seating = "around"
    sound: bool = False
    cards: CardRules = field(default_factory=CardRules)
    circle: CircleOptions = field(default_factory=CircleOptions)
    own_minutes: int | None = None

    @property
    def kind(self) -> Kind:
        """What the activity is played with."""
        return kind_for(self.activity)

    @property
    def fewest(self) -> int:
        """The fewest seats that the activity is offered to: a circle is also for one alone."""
        return fewest(self.activity)

    def minutes(self, deck: DeckChoice | None) -> int | None:
        """The minutes it takes, with this file; None where it has no clock."""
        match self.kind:
            case "deck" if self.activity != "map":
                return self.cards.minutes
            case "circle":
                return self.circle.minutes or home_circle.USUAL_MINUTES
        options = registered(self.activity).read_options({})[0]
        usual = options.minutes if isinstance(options.minutes, int) else _usual_minutes(deck)
        return self.own_minutes or usual

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

    def with_minutes(self, by: int, deck: DeckChoice | None) -> Choice:
        """With the next larger or smaller number of minutes."""
        match self.kind:
            case "circle":
                return replace(self, circle=home_circle.with_minutes(self.circle, by))
            case "deck" if self.activity != "map":
                return replace(self, cards=self.cards.with_minutes(by))
        now = self.minutes(deck)
        return self if now is None else replace(self, own_minutes=stepped(MINUTES, now, by))

    def with_file(self, by: int, count: int) -> Choice:
        """With the next of so many files of the activity's kind."""
        files = {**self.files, self.kind: (self.files.get(self.kind, 0) + by) % count}
        return self.proposing(files=files)

    def with_offered(self, activity: str, number: int | None) -> Choice:
        """With something else to do, and the file that it is."""
        files = self.files if number is None else {**self.files, kind_for(activity): number}
        return self.proposing(activity=activity, files=files)

    def proposing(self, **changed: Any) -> Choice:
        """With something else to play, and so many cards and minutes as are proposed for it."""
        return replace(self, cards=replace(self.cards, cards=None), own_minutes=None, **changed)

    def played(self, deck: DeckChoice | None) -> Played:
        """The rules of a game with cards, with this deck."""
        return Played(self.cards, self.activity, self.count, deck.facts if deck else None)

    def options(self, deck: DeckChoice) -> dict[str, Any]:
        """The options of the session, as people write them."""
        match self.kind:
            case "circle":
                return written(self.circle)
            case "deck":
                options = self.played(deck).options()
                return {**options, "minutes": self.minutes(deck)} if self.activity == "map" else options
        return {"minutes": self.own_minutes} if self.own_minutes else {}


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
    activity = _known(settings.activity, SHOWN, "triples")
    return Choice(
        activity=activity,
        files={kind: _at(files, kind, name) for kind, name in _names(settings).items()},
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
        others={kind: name for kind in _OTHERS if (name := _name(files, kind, choice))},
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


_OTHERS: tuple[Kind, ...] = tuple(kind for kind in PLAYED_AS if kind not in ("deck", "circle"))
"""Kinds of files whose names are remembered together."""


def _names(settings: Settings) -> dict[Kind, str | None]:
    """The file of each kind that was chosen last."""
    others: dict[Kind, str | None] = {kind: settings.others.get(kind) for kind in _OTHERS}
    return {"deck": settings.deck, "circle": settings.circle_file, **others}


def _usual_minutes(deck: DeckChoice | None) -> int | None:
    """How long a file says that it takes."""
    said = getattr(deck.content, "minutes", None) if deck else None
    return said if isinstance(said, int | None) else int(said.normal)


def _at(files: Sequence[DeckChoice], kind: Kind, name: str | None) -> int:
    """Which of its kind the file of this name is; the first where there is none."""
    names = [file.name for file in of_kind(files, kind)]
    return names.index(name) if name in names else 0


def _name(files: Sequence[DeckChoice], kind: Kind, choice: Choice) -> str | None:
    names = [file.name for file in of_kind(files, kind)]
    return names[choice.files.get(kind, 0)] if names else None


def _known(value: Any, known: tuple[Any, ...], usual: Any) -> Any:
    return value if value in known else usual
