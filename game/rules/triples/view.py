"""A session as its viewers see it. What is hidden from one is taken out before its view is made (`visible`)."""

from __future__ import annotations

from game.core.cards import CardId, Fit, by_kind
from game.core.frozen import frozen, replace
from game.core.game import FACILITATOR, TABLE, Actor
from game.core.moves import LockWord
from game.core.visibility import COVERED
from game.rules.table import WARNING
from game.rules.triples.options import Activity
from game.rules.triples.setting import Setting
from game.rules.triples.state import (
    Cards,
    Declaration,
    Ending,
    Phase,
    Said,
    Seat,
    Stage,
    State,
    Verdict,
    Written,
)
from game.rules.triples.visible import looker


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
class AnswersView:
    """The group's answers once they are open: how many of each, and the sentences that would strengthen the triple. Who
    gave which is told to nobody."""

    convincing: int
    not_yet: int
    abstain: int
    sentences: tuple[str, ...]


@frozen
class VerdictView:
    """What came of a declaration."""

    seat: Actor
    cards: tuple[CardId, CardId, CardId]
    accepted: bool
    fit: Fit
    text: str
    answers: AnswersView


@frozen
class DeclarationView:
    """The open declaration. The answers are hidden (None) until all have come or are closed (`decide`), and then nobody
    is waited for; `own` is the viewer's until then."""

    seat: Actor
    cards: tuple[CardId, CardId, CardId]
    stage: Stage
    text: str
    answerers: tuple[Actor, ...]
    waiting: tuple[Actor, ...]
    answers: AnswersView | None
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
    wall: tuple[VerdictView, ...]
    last: VerdictView | None
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
    looking = looker(setting, state, who)
    known = looking.of(state)
    left = None if known.limit is None else known.limit - known.clock
    verdicts = tuple(map(verdict_view, known.verdicts))
    return View(
        who=who,
        activity=setting.activity,
        phase=phase(setting, known),
        turn=None if known.over else known.turn,
        cycle=known.cycle,
        seats=tuple(_seat(setting, known, seat, who) for seat in known.seats),
        stocks=by_kind(lambda kind: len(known.stock(kind))),
        discards=by_kind(lambda kind: (known.discard(kind) or (None,))[-1]),
        discard_sizes=by_kind(lambda kind: len(known.discard(kind))),
        open=known.open,
        blanks=known.blanks,
        written=tuple(paper for paper in known.written if paper.card in looking.cards),
        declaration=_declaration(known.declaration, who),
        wall=tuple(verdict for verdict in verdicts if verdict.accepted),
        last=verdicts[-1] if verdicts else None,
        clock=known.clock,
        limit=known.limit,
        warning=left is not None and left <= WARNING and not known.last_call and not known.over,
        idle=known.idle,
        paused=known.paused,
        ending=known.ending,
        last_call=known.last_call,
        over=known.over,
        locks=known.locks,
        stopped=known.stopped,
    )


def peeked(view: View, own: View) -> View:
    """A view in which a seat has turned its cards up: it shows of that seat what the seat's `own` view does."""
    seats = tuple(own.seat(seat.name) if seat.name == own.who else seat for seat in view.seats)
    read = tuple(paper for paper in own.written if paper not in view.written)
    return replace(view, seats=seats, written=view.written + read)


def verdict_view(known: Verdict) -> VerdictView:
    """A verdict as a viewer knows it."""
    return VerdictView(known.seat, known.cards, known.accepted, known.fit, known.text, answers_view(known.answers))


def answers_view(opened: tuple[Said, ...]) -> AnswersView:
    """Answers that are open."""
    words = [said.answer for said in opened]
    sentences = tuple(said.text for said in opened if said.answer == "not-yet" and said.text)
    return AnswersView(words.count("convincing"), words.count("not-yet"), words.count("abstain"), sentences)


def _seat(setting: Setting, known: State, seat: Seat, who: Actor) -> SeatView:
    playing = not (known.over or known.last_call or known.shuffling)
    moves = playing and seat.dealt and not seat.done and known.turn in (None, seat.name)
    covered = seat.hand.count(COVERED)
    told = not covered and (setting.options.hints or who == FACILITATOR)
    scored = setting.options.scores or who == FACILITATOR
    return SeatView(
        name=seat.name,
        hand=() if covered else seat.hand,
        covered=covered,
        dealt=seat.dealt,
        moves=moves,
        thrown=seat.thrown,
        drew=seat.drawn is not None,
        passed=seat.passed,
        fits=setting.fits(seat.hand) if told else None,
        triples=sum(verdict.seat == seat.name for verdict in known.wall) if scored else None,
    )


def _declaration(known: Declaration | None, who: Actor) -> DeclarationView | None:
    if known is None:
        return None
    opened = known.stage == "decide"
    return DeclarationView(
        seat=known.seat,
        cards=known.cards,
        stage=known.stage,
        text=known.text,
        answerers=known.answerers,
        waiting=() if opened else known.waiting(),
        answers=answers_view(known.answers) if opened else None,
        own=next((said for said in known.answers if said.seat == who), None),
    )
