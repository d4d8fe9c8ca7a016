"""What hands are doing in triples and the open round beside what they do in every game: what is picked and turned up,
and which verdict is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from game.core.cards import KINDS, CardId, kind_index
from game.core.game import Actor
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.rules.triples.view import VerdictView, View
from game.session.session import Redo, Undo
from game.table.scenes.acting import Hands, Purpose, Writing, called, move
from game.table.scenes.acts import Move, Thing, TriplesHandsWord
from game.table.scenes.triples_paper import Brought

OWN = ("hand", "open", "picked", "wall", "piles")
"""What a seat may go on looking at while others move."""

_PURPOSES: Mapping[type, Purpose] = {m.Explain: "explain", m.Answer: "strengthen", m.Write: "blank", r.Paper: "paper"}
"""What a text is for, by the move that hands it in."""

LED_SECONDS = 40.0


@dataclass
class TriplesHands(Hands):
    """The state of all hands. Times count down in seconds. Texts that a declaration `interrupted` come back after
    it; `aside` are the seats whose close-ups lie over their own trays. `came_from` is by whom the last
    card was drawn, and from which pile."""

    picked: dict[Actor, dict[str, CardId]] = field(default_factory=dict)
    interrupted: dict[Actor, Writing] = field(default_factory=dict)
    advice: dict[Actor, str] = field(default_factory=dict)
    led: dict[Actor, float] = field(default_factory=dict)
    came_from: tuple[Actor, str] = ("", "")
    wall_from: int = 0
    aside: frozenset[Actor] = frozenset()
    verdict: VerdictView | None = None
    news: bool = False
    explaining: float = 0.0
    brought: Brought = field(default_factory=Brought)

    def picks(self, seat: Actor) -> dict[str, CardId]:
        """The open cards that a seat has picked, by kind."""
        return self.picked.get(seat, {})

    def text_in(self, move: Move) -> tuple[Purpose, str] | None:
        """What a move holds that was written, and what that was for; None where it holds nothing."""
        return (
            (_PURPOSES[type(move)], move.text) if isinstance(move, m.Explain | m.Answer | m.Write | r.Paper) else None
        )

    def call(self, seat: Actor, name: Actor) -> None:
        """A seat is called otherwise from now on."""
        super().call(seat, name)
        move(self.picked, seat, name)
        move(self.interrupted, seat, name)
        move(self.advice, seat, name)
        move(self.led, seat, name)
        if self.verdict is not None:
            self.verdict = replace(self.verdict, seat=called(self.verdict.seat, seat, name))

    def show(self, verdict: VerdictView) -> None:
        """Show a verdict."""
        self.verdict, self.news = verdict, True

    def play(self, word: TriplesHandsWord, seat: Actor, what: str) -> None:
        """Do what only hands do in this game."""
        match word:
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
            case "wall":
                self.wall_from = int(what)
            case "seen":
                self.verdict = None
            case _:
                assert_never(word)

    def made(self, by: Actor, move: Move) -> None:
        """A move was made: let go of what was meant for the moment before it."""
        super().made(by, move)
        self.came_from = by, _pile(move)
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

    def look(self, view: View) -> frozenset[Actor]:
        """Whose cards are turned up now."""
        moving = frozenset(seat.name for seat in view.seats if seat.moves)
        at_rest = _at_rest(view)
        self.covers.see(moving, frozenset(seat.name for seat in view.seats) if at_rest else frozenset())
        return self.covers.seen if at_rest else frozenset()

    def see(self, view: View) -> None:
        """Let go of what is no longer there, by whatever it went."""
        gone = self.let_go(
            view, lambda thing: _lies(thing, view), lambda seat, writing: _is_wanted(seat, writing, view)
        )
        if view.declaration is not None:
            self.interrupted |= {name: writing for name, writing in gone.items() if writing.purpose == "blank"}
        else:
            self._go_on(view)
        self.picked = {
            name: {kind: card for kind, card in picks.items() if card in view.open}
            for name, picks in self.picked.items()
        }

    def _go_on(self, view: View) -> None:
        """What a declaration interrupted is gone on with."""
        here = {seat.name for seat in view.seats}
        back = {name: each for name, each in self.interrupted.items() if name in here and name not in self.writing}
        self.writing |= {name: each for name, each in back.items() if _is_wanted(name, each, view)}
        self.interrupted.clear()


def _at_rest(view: View) -> bool:
    return view.declaration is None and not view.paused and not view.over and "glass" not in view.locks


def _pile(move: Move) -> str:
    """The pile that a card comes out of."""
    match move:
        case m.Draw(kind):
            return f"stock:{kind}"
        case m.Take(kind):
            return f"discard:{kind}"
        case m.Write(kind):
            return f"blank:{kind}"
    return ""


def _is_wanted(seat: Actor, writing: Writing, view: View) -> bool:
    """Whether a text of a seat still has a use."""
    declared = view.declaration
    match writing.purpose:
        case "blank":
            return declared is None and view.seat(seat).moves and writing.about in KINDS
        case "explain":
            return declared is not None and declared.stage == "explain" and declared.seat == seat
        case "strengthen":
            return declared is not None and declared.stage == "answer" and seat in declared.waiting
    return False


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
