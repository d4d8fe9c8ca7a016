"""What hands are doing at the table: what is taken up, picked, written and said. The game's state knows none of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeAlias, assert_never, get_args

from game.core.cards import CardId, Kind, kind_index
from game.core.game import FACILITATOR, Actor
from game.rules.triples import moves as m
from game.rules.triples.view import VerdictView, View
from game.session.session import Redo, Undo
from game.table.pen import Pen
from game.table.scenes.acts import HandsWord, Move, Thing
from game.table.scenes.covers import Covers

OWN = ("hand", "open", "picked", "wall", "piles")
"""What a seat may go on looking at while others move."""

Purpose: TypeAlias = Literal["blank", "explain", "strengthen", "rename", "memo"]
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)

_PURPOSES: Mapping[type, Purpose] = {m.Explain: "explain", m.Answer: "strengthen", m.Write: "blank"}
"""What a text is for, by the move that hands it in."""

LED_SECONDS = 40.0


@dataclass(slots=True)
class Writing:
    """A text a seat is writing: a card of a `kind`, its explanation, or what would strengthen a triple."""

    purpose: Purpose
    pen: Pen
    kind: Kind | None = None


@dataclass(slots=True)
class Hands:
    """The state of all hands. Times count down in seconds; `menu` is the page of the facilitator's panel that is open,
    with what it is about. `kept` are texts that were begun or taken back, for when they are gone on with; those that a
    declaration `interrupted` come back after it."""

    chosen: dict[Actor, Thing] = field(default_factory=dict)
    picked: dict[Actor, dict[str, CardId]] = field(default_factory=dict)
    writing: dict[Actor, Writing] = field(default_factory=dict)
    kept: dict[tuple[Actor, Purpose], str] = field(default_factory=dict)
    interrupted: dict[Actor, Writing] = field(default_factory=dict)
    said: dict[Actor, str] = field(default_factory=dict)
    advice: dict[Actor, str] = field(default_factory=dict)
    led: dict[Actor, float] = field(default_factory=dict)
    covers: Covers = field(default_factory=Covers)
    focus: Actor = ""
    held: frozenset[Thing] = frozenset()
    over: dict[Thing, Actor] = field(default_factory=dict)
    sitting: frozenset[Actor] = frozenset()
    menu: str = ""
    menu_turn: int = 0
    sure: frozenset[str] = frozenset()
    wall_from: int = 0
    aside: frozenset[Actor] = frozenset()
    verdict: VerdictView | None = None
    news: bool = False
    explaining: float = 0.0

    def picks(self, seat: Actor) -> dict[str, CardId]:
        """The open cards that a seat has picked, by kind."""
        return self.picked.get(seat, {})

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
        if isinstance(undone, m.Explain | m.Answer | m.Write) and undone.text:
            self.kept[seat, _PURPOSES[type(undone)]] = undone.text

    def hand_in(self, seat: Actor, made: Move) -> None:
        """A move of a seat was made, and holds what it wrote."""
        purpose = _PURPOSES.get(type(made))
        if purpose is not None:
            self.kept.pop((seat, purpose), None)
            if seat in self.writing and self.writing[seat].purpose == purpose:
                self.forget(seat)

    def call(self, seat: Actor, name: Actor) -> None:
        """A seat is called otherwise from now on."""
        self.chosen = {
            _called(each, seat, name): replace(thing, seat=_called(thing.seat, seat, name))
            for each, thing in self.chosen.items()
        }
        for own in (self.picked, self.writing, self.interrupted, self.said, self.advice, self.led):
            _move(own, seat, name)
        self.kept = {(_called(each, seat, name), purpose): text for (each, purpose), text in self.kept.items()}
        if self.verdict is not None:
            self.verdict = replace(self.verdict, seat=_called(self.verdict.seat, seat, name))
        self.sitting = frozenset(_called(each, seat, name) for each in self.sitting)
        self.focus = _called(self.focus, seat, name)
        self.covers.call(seat, name)

    def write(self, seat: Actor, writing: Writing) -> None:
        """A seat begins a text, and what comes from the keyboard is its."""
        self.writing[seat] = writing
        self.focus = seat

    def strike(self, seat: Actor, row: int, at: int) -> None:
        """A key of a seat's keyboard on the glass was struck."""
        if writing := self.writing.get(seat):
            writing.pen.strike(row, at)

    def is_writing(self, seat: Actor) -> bool:
        """Whether a seat has begun a text that a touch beside it must not lose."""
        return seat in self.writing and bool(self.writing[seat].pen.text)

    def show(self, verdict: VerdictView) -> None:
        """Show a verdict."""
        self.verdict, self.news = verdict, True

    def told(self, word: HandsWord, seat: Actor, what: str) -> None:
        """Do what only hands do."""
        match word:
            case "close":
                self.lay_aside(seat)
            case "focus":
                self.focus = seat
            case "unpick":
                self.picked[seat] = {kind: card for kind, card in self.picks(seat).items() if card != what}
                self.forget(seat)
            case "leaf":
                self.writing.pop(seat, None)
                own = what in self.picks(seat).values()
                self.chosen[seat] = Thing("picked", what, seat) if own else Thing("open", what)
            case "reach":
                reaches = Thing("piles", seat=seat)
                again = self.chosen.get(seat) == reaches
                self.forget(seat)
                if not again:
                    self.chosen[seat] = reaches
            case "led":
                self.led.clear()
            case "turn-up":
                self.covers.turn(seat)
            case "wall":
                self.wall_from = int(what)
            case "seen":
                self.verdict = None
            case "sure":
                self.sure |= {what}
            case "stay":
                pass
            case _:
                assert_never(word)

    def made(self, by: Actor, move: Move) -> None:
        """A move was made: let go of what was meant for the moment before it."""
        self.hand_in(by, move)
        self.lay_aside(by)
        self.covers.made(by, move)
        self.said.clear()
        self.advice.pop(by, None)
        self.news = False
        if isinstance(move, m.Declare | m.Pick):
            self.explaining, self.verdict = 0.0, None
            self._forget_last_triple(by)
        if isinstance(move, m.Pick | m.Pass | m.Skip | Undo | Redo):
            self.picked.clear()
        kept = ("wall",) if isinstance(move, m.Declare | m.Pick) else OWN
        self.chosen = {seat: thing for seat, thing in self.chosen.items() if thing.where in kept}

    def _forget_last_triple(self, declarer: Actor) -> None:
        """What was written about another triple is of no use to a new one."""
        self.kept = {
            (seat, purpose): text
            for (seat, purpose), text in self.kept.items()
            if purpose != "strengthen" and (seat, purpose) != (declarer, "explain")
        }

    def see(self, view: View) -> None:
        """Let go of what is no longer there, by whatever it went."""
        here = {seat.name for seat in view.seats}
        word, _, about = self.menu.partition(" ")
        if word in ("seat", "rename") and about not in here:
            self.menu = "seats"
        self.chosen = {name: thing for name, thing in self.chosen.items() if name in here and _lies(thing, view)}
        self.held = frozenset(thing for thing in self.held if _lies(thing, view))
        self._see_texts(view, here)
        self.picked = {
            name: {kind: card for kind, card in picks.items() if card in view.open}
            for name, picks in self.picked.items()
        }

    def _see_texts(self, view: View, here: set[Actor]) -> None:
        for name, writing in list(self.writing.items()):
            if name == FACILITATOR or (name in here and _is_wanted(name, writing.purpose, view)):
                continue
            self._keep(name, self.writing.pop(name))
            if writing.purpose == "blank" and view.declaration is not None:
                self.interrupted[name] = writing
        if view.declaration is None:
            back = {name: each for name, each in self.interrupted.items() if name in here and name not in self.writing}
            self.writing |= {name: each for name, each in back.items() if _is_wanted(name, "blank", view)}
            self.interrupted.clear()

    def pass_time(self, seconds: float) -> None:
        """Tell the pens that time went by."""
        for writing in self.writing.values():
            writing.pen.pass_time(seconds)

    def heard(self, seat: Actor, shown: Mapping[str, str], key: str) -> None:
        """A seat touches an item: what was said to it is read, and what asked twice in the same group of those `shown`
        need not be sure any more."""
        self.said.pop(seat, None)
        self.sure = frozenset(each for each in self.sure if shown.get(each, shown.get(key)) != shown.get(key))


def _called(seat: Actor, before: Actor, now: Actor) -> Actor:
    return now if seat == before else seat


def _move(own: dict[Actor, Any], seat: Actor, name: Actor) -> None:
    if seat in own:
        own[name] = own.pop(seat)


def _is_wanted(seat: Actor, purpose: Purpose, view: View) -> bool:
    """Whether a text of a seat still has a use."""
    declared = view.declaration
    match purpose:
        case "blank":
            return declared is None and view.seat(seat).moves
        case "rename" | "memo":
            return True
        case "explain":
            return declared is not None and declared.stage == "explain" and declared.seat == seat
        case "strengthen":
            return declared is not None and declared.stage == "answer" and seat in declared.waiting


def _lies(thing: Thing, view: View) -> bool:
    match thing.where:
        case "hand":
            return any(seat.name == thing.seat and thing.what in seat.hand for seat in view.seats)
        case "piles":
            return any(seat.name == thing.seat and seat.moves for seat in view.seats)
        case "discard":
            return view.discards[kind_index(thing.kind)] is not None
        case "open" | "picked":
            return thing.what in view.open
        case "wall":
            return int(thing.what) < len(view.wall)
    return True
