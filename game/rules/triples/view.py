"""What each viewer sees of a session: one projector, which shows only what it names."""

from __future__ import annotations

from dataclasses import replace

from game.core.cards import CardId, by_kind
from game.core.frozen import frozen
from game.core.game import FACILITATOR, TABLE, Actor
from game.rules.triples.options import Activity
from game.rules.triples.rulings import LockWord
from game.rules.triples.setting import Setting
from game.rules.triples.state import (
    Cards,
    Ending,
    Phase,
    Said,
    Seat,
    Stage,
    State,
    Verdict,
    Written,
)

WARNING = 120
"""Seconds of play time before the end from which the clock warns."""


@frozen
class SeatView:
    """One seat as a viewer sees it. `hand` are its cards where the viewer sees them, `covered` how many there are where
    not. `moves` says that its swap is open, `drew` that it took a card and has yet to throw one; `fits` and `triples`
    are None where the options or the cover hide them."""

    name: Actor
    hand: Cards
    covered: int
    dealt: bool
    moves: bool
    thrown: CardId | None
    drew: bool
    passed: bool
    fits: bool | None
    triples: int | None


@frozen
class DeclarationView:
    """The open declaration. The answers are hidden until all have come or are closed (`decide`); `own` is the
    viewer's."""

    seat: Actor
    cards: tuple[CardId, CardId, CardId]
    stage: Stage
    text: str
    answerers: tuple[Actor, ...]
    waiting: tuple[Actor, ...]
    answers: tuple[Said, ...]
    own: Said | None


@frozen
class View:
    """A session as one viewer sees it. `discards` are the top cards; times are seconds; `turn` is None where all
    move together."""

    who: Actor
    activity: Activity
    phase: Phase
    turn: Actor | None
    cycle: int
    seats: tuple[SeatView, ...]
    stocks: tuple[int, int, int]
    discards: tuple[CardId | None, CardId | None, CardId | None]
    discard_sizes: tuple[int, int, int]
    open: Cards
    blanks: tuple[int, int, int]
    written: tuple[Written, ...]
    declaration: DeclarationView | None
    wall: tuple[Verdict, ...]
    last: Verdict | None
    clock: int
    limit: int | None
    warning: bool
    idle: int
    paused: bool
    ending: Ending | None
    last_call: bool
    over: Ending | None
    locks: frozenset[LockWord]
    stopped: bool

    def seat(self, name: Actor) -> SeatView:
        """The seat of this name. Raises KeyError when it is not at the table."""
        for seat in self.seats:
            if seat.name == name:
                return seat
        raise KeyError(name)


def phase(setting: Setting, state: State) -> Phase:
    """What the session waits for."""
    if state.over:
        return "over"
    if state.shuffling:
        return "deal"
    if state.declaration is not None:
        return state.declaration.stage
    if state.last_call:
        return "last-call"
    if setting.activity == "open-round":
        return "pick"
    late = next((seat for seat in state.dealt_seats() if not seat.done), None)
    mover = state.seat(state.turn) if state.turn else late
    if setting.options.order == "draw-first":
        return "discard" if mover and mover.drawn else "draw"
    return "draw" if mover and mover.thrown else "discard"


def seen_by(setting: Setting, state: State, who: Actor) -> View:
    """The view of a seat, TABLE or FACILITATOR. Raises KeyError for a seat that is not at the table."""
    if who not in (TABLE, FACILITATOR):
        state.seat(who)
    left = None if state.limit is None else state.limit - state.clock
    seats = tuple(_seat(setting, state, seat, who) for seat in state.seats)
    return View(
        who=who,
        activity=setting.activity,
        phase=phase(setting, state),
        turn=None if state.over else state.turn,
        cycle=state.cycle,
        seats=seats,
        stocks=by_kind(lambda kind: len(state.stock(kind))),
        discards=by_kind(lambda kind: (state.discard(kind) or (None,))[-1]),
        discard_sizes=by_kind(lambda kind: len(state.discard(kind))),
        open=state.open,
        blanks=state.blanks,
        written=_readable(state, seats),
        declaration=_declaration(state, who),
        wall=state.wall,
        last=state.verdicts[-1] if state.verdicts else None,
        clock=state.clock,
        limit=state.limit,
        warning=left is not None and left <= WARNING and not state.last_call and not state.over,
        idle=state.idle,
        paused=state.paused,
        ending=state.ending,
        last_call=state.last_call,
        over=state.over,
        locks=state.locks,
        stopped=state.stopped,
    )


def peeked(view: View, own: View) -> View:
    """A view in which a seat has turned its cards up: it shows of that seat what the seat's `own` view does."""
    seats = tuple(own.seat(seat.name) if seat.name == own.who else seat for seat in view.seats)
    read = tuple(paper for paper in own.written if paper not in view.written)
    return replace(view, seats=seats, written=view.written + read)


def _sees(setting: Setting, who: Actor, seat: Actor) -> bool:
    """Whether a viewer sees a seat's hand. A facilitator walks around the same table, and sees backs as all do."""
    return setting.options.hands == "open" or who == seat


def _readable(state: State, seats: tuple[SeatView, ...]) -> tuple[Written, ...]:
    """The cards written in play that lie open, or lay before all in a declaration, or that the viewer holds."""
    cards = {card for pile in (*state.discards, *(seat.hand for seat in seats)) for card in pile}
    cards |= {card for verdict in state.verdicts for card in verdict.cards}
    if state.declaration is not None:
        cards |= set(state.declaration.cards)
    return tuple(paper for paper in state.written if paper.card in cards)


def _seat(setting: Setting, state: State, seat: Seat, who: Actor) -> SeatView:
    playing = not (state.over or state.last_call or state.shuffling)
    moves = playing and seat.dealt and not seat.done and state.turn in (None, seat.name)
    seen = _sees(setting, who, seat.name)
    told = seen and (setting.options.hints or who == FACILITATOR)
    scored = setting.options.scores or who == FACILITATOR
    return SeatView(
        name=seat.name,
        hand=seat.hand if seen else (),
        covered=0 if seen else len(seat.hand),
        dealt=seat.dealt,
        moves=moves,
        thrown=seat.thrown,
        drew=seat.drawn is not None,
        passed=seat.passed,
        fits=setting.fits(seat.hand) if told else None,
        triples=sum(verdict.seat == seat.name for verdict in state.wall) if scored else None,
    )


def _declaration(state: State, who: Actor) -> DeclarationView | None:
    declaration = state.declaration
    if declaration is None:
        return None
    return DeclarationView(
        seat=declaration.seat,
        cards=declaration.cards,
        stage=declaration.stage,
        text=declaration.text,
        answerers=declaration.answerers,
        waiting=declaration.waiting(),
        answers=declaration.answers if declaration.stage == "decide" else (),
        own=next((said for said in declaration.answers if said.seat == who), None),
    )
