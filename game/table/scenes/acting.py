"""What hands are doing at the table: what is taken up, written and said. The game's state knows none of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias, TypeVar, assert_never, get_args

from game.core.game import FACILITATOR, Actor
from game.table.pen import Pen
from game.table.scenes.acts import HandsWord, Move, Thing
from game.table.scenes.covers import Covers
from game.table.scenes.seen import Seen
from game.table.writing import Draft

FacilitatorPurpose: TypeAlias = Literal["rename", "memo"]
SharedPurpose: TypeAlias = Literal["parked"]
TriplesPurpose: TypeAlias = Literal["blank", "explain", "strengthen", "paper"]
CirclePurpose: TypeAlias = Literal["situation", "channel", "why", "adds", "line"]
BoardPurpose: TypeAlias = Literal["card", "back", "reason", "fill", "answer", "together", "sum", "reword", "reback"]
PlanPurpose: TypeAlias = Literal["cell", "day", "convener", "sentence", "question"]
Purpose: TypeAlias = FacilitatorPurpose | SharedPurpose | TriplesPurpose | CirclePurpose | BoardPurpose | PlanPurpose
"""What a text is for: the facilitator's, and each game's own."""
_GAMES = (FacilitatorPurpose, SharedPurpose, TriplesPurpose, CirclePurpose, BoardPurpose, PlanPurpose)
PURPOSES: tuple[Purpose, ...] = tuple(purpose for game in _GAMES for purpose in get_args(game))

V = TypeVar("V")


@dataclass(slots=True)
class Writing:
    """A text that a seat is writing, and what it is `about` where its purpose does not tell, such as a card's kind."""

    purpose: Purpose
    pen: Pen
    about: str = ""


@dataclass
class Hands:
    """The state of all hands, in every game; each game's own adds what only it knows. `menu` is the page of the
    facilitator's panel that is open, with what it is about. `parking` is what seats write for the parking lot, over
    whatever else they do. `kept` are texts that were begun or taken back, for when
    they are gone on with."""

    chosen: dict[Actor, Thing] = field(default_factory=dict)
    writing: dict[Actor, Writing] = field(default_factory=dict)
    kept: dict[tuple[Actor, Purpose], str] = field(default_factory=dict)
    said: dict[Actor, str] = field(default_factory=dict)
    focus: Actor = ""
    held: frozenset[Thing] = frozenset()
    over: dict[Thing, Actor] = field(default_factory=dict)
    sitting: frozenset[Actor] = frozenset()
    parking: dict[Actor, Writing] = field(default_factory=dict)
    menu: str = ""
    menu_turn: int = 0
    sure: frozenset[str] = frozenset()
    covers: Covers = field(default_factory=Covers)

    def text_in(self, move: Move) -> tuple[Purpose, str] | None:
        """What a move holds that was written, and what that was for; None where it holds nothing. Each game's own
        knows."""
        return None

    def text_of(self, seat: Actor) -> Writing | None:
        """What a seat is writing."""
        return self.parking.get(seat) or self.writing.get(seat)

    def park(self, seat: Actor, lang: str) -> None:
        """A seat begins to write for the parking lot, with what it began before."""
        self.lay_aside(seat)
        self.parking[seat] = Writing("parked", Pen(lang, Draft.begun(self.kept.pop((seat, "parked"), ""))))
        self.sitting -= {seat}
        self.focus = seat

    def stop_parking(self, seat: Actor) -> None:
        """Let go of what a seat writes for the parking lot, but keep it."""
        if writing := self.parking.pop(seat, None):
            self.kept[seat, "parked"] = writing.pen.text

    def forget(self, seat: Actor) -> None:
        """Let go of whatever a seat has taken up."""
        self.chosen.pop(seat, None)
        self.writing.pop(seat, None)

    def lay_aside(self, seat: Actor) -> None:
        """Let go of whatever a seat has taken up, but keep what it has written."""
        if seat in self.writing:
            self._keep(seat, self.writing[seat])
        self.forget(seat)

    def _keep(self, seat: Actor, writing: Writing) -> None:
        if writing.purpose != "rename":
            self.kept[seat, writing.purpose] = writing.pen.text

    def give_back(self, seat: Actor, undone: Move) -> None:
        """A move of a seat was taken back: it finds again what it wrote."""
        match self.text_in(undone):
            case (purpose, text) if text:
                self.kept[seat, purpose] = text

    def hand_in(self, seat: Actor, made: Move) -> None:
        """A move of a seat was made, and holds what it wrote."""
        match self.text_in(made):
            case (purpose, _):
                self.kept.pop((seat, purpose), None)
                if seat in self.writing and self.writing[seat].purpose == purpose:
                    self.forget(seat)

    def call(self, seat: Actor, name: Actor) -> None:
        """A seat is called otherwise from now on."""
        self.chosen = {
            called(each, seat, name): replace(thing, seat=called(thing.seat, seat, name))
            for each, thing in self.chosen.items()
        }
        move(self.writing, seat, name)
        move(self.parking, seat, name)
        move(self.said, seat, name)
        self.kept = {(called(each, seat, name), purpose): text for (each, purpose), text in self.kept.items()}
        self.sitting = frozenset(called(each, seat, name) for each in self.sitting)
        self.focus = called(self.focus, seat, name)
        self.covers.call(seat, name)

    def write(self, seat: Actor, writing: Writing) -> None:
        """A seat begins a text, and what comes from the keyboard is its."""
        self.stop_parking(seat)
        self.writing[seat] = writing
        self.focus = seat

    def strike(self, seat: Actor, row: int, at: int) -> None:
        """A key of a seat's keyboard on the glass was struck."""
        if writing := self.text_of(seat):
            writing.pen.strike(row, at)

    def is_writing(self, seat: Actor) -> bool:
        """Whether a seat has begun a text that a touch beside it must not lose."""
        writing = self.text_of(seat)
        return writing is not None and bool(writing.pen.text)

    def told(self, word: HandsWord, seat: Actor, what: str) -> None:
        """Do what only hands do."""
        match word:
            case "close":
                self.lay_aside(seat)
            case "focus":
                self.focus = seat
            case "sure":
                self.sure |= {what}
            case "turn-up":
                self.covers.turn(seat)
            case "stay":
                pass
            case _:
                assert_never(word)

    def made(self, by: Actor, move: Move) -> None:
        """A move was made: let go of what was meant for the moment before it."""
        self.hand_in(by, move)
        self.lay_aside(by)
        self.said.clear()

    def let_go(
        self, view: Seen, lies: Callable[[Thing], bool], wanted: Callable[[Actor, Writing], bool]
    ) -> dict[Actor, Writing]:
        """Let go of what no longer `lies` there, by whatever it went, and lay texts aside that are no longer `wanted`.
        Returns those."""
        here = {seat.name for seat in view.seats}
        word, _, about = self.menu.partition(" ")
        if word in ("seat", "rename") and about not in here:
            self.menu = "seats"
        elif word == "character" and about not in here:
            self.menu = "company"
        self.chosen = {name: thing for name, thing in self.chosen.items() if name in here and lies(thing)}
        self.held = frozenset(thing for thing in self.held if lies(thing))
        self.parking = {name: writing for name, writing in self.parking.items() if name in here}
        gone = {
            name: writing
            for name, writing in self.writing.items()
            if name != FACILITATOR and not (name in here and wanted(name, writing))
        }
        for name in gone:
            self._keep(name, self.writing.pop(name))
        return gone

    def pass_time(self, seconds: float) -> None:
        """Tell the pens that time went by."""
        for writing in (*self.writing.values(), *self.parking.values()):
            writing.pen.pass_time(seconds)

    def heard(self, seat: Actor, shown: Mapping[str, str], key: str) -> None:
        """A seat touches an item: what was said to it is read, and what asked twice in the same group of those `shown`
        need not be sure any more."""
        self.said.pop(seat, None)
        self.sure = frozenset(each for each in self.sure if shown.get(each, shown.get(key)) != shown.get(key))


def called(seat: Actor, before: Actor, now: Actor) -> Actor:
    """A seat's name once one is called otherwise."""
    return now if seat == before else seat


def move(own: dict[Actor, V], seat: Actor, name: Actor) -> None:
    """What is known of a seat is known of it by another name."""
    if seat in own:
        own[name] = own.pop(seat)
