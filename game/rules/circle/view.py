"""A circle as its viewers see it. What is hidden from one is taken out before its view is made (`visible`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from game.core.frozen import frozen
from game.core.game import FACILITATOR, TABLE, Actor
from game.rules.circle.anybody import awaited
from game.rules.circle.findings import Finding, balanced, findings
from game.rules.circle.mirror import Profile, profile
from game.rules.circle.setting import Setting
from game.rules.circle.speaking import speakers
from game.rules.circle.state import (
    Agreement,
    Cell,
    Change,
    Ending,
    Mark,
    Phase,
    RoleId,
    Seat,
    Situation,
    Standing,
    State,
    Written,
)
from game.rules.circle.visible import looker
from game.rules.circle.words import Dimension
from game.rules.table import WARNING


@frozen
class SeatView:
    """One seat as a viewer sees it. `awaited` says that a role, a sorting, a mark or its turn is awaited from it,
    `given` that it has sorted or placed; `moves` that it is its turn. `own` is what it placed and `sorted` what it
    sorted, where the viewer sees them. `mirror` is the viewer's own alone."""

    name: Actor
    role: RoleId | None
    space: int
    moves: bool
    awaited: bool
    given: bool
    own: Mark | None
    sorted: Dimension | None
    mirror: Profile | None


@frozen
class Row:
    """A row of a matrix: a role, who holds it (nobody, for an empty chair), and its cells in the order of the ring."""

    role: RoleId
    seat: Actor | None
    cells: tuple[Cell | None, Cell | None, Cell | None, Cell | None]


@frozen
class SituationView:
    """A situation as all see it, in which nothing is hidden: what has to be worked out of it is, when it is asked for.
    `holders` are the roles of its rows, with who holds each; `order` is that of the roles in the content; `alone` says
    that one seat is at the table."""

    situation: Situation
    holders: tuple[tuple[RoleId, Actor | None], ...]
    order: tuple[RoleId, ...]
    alone: bool

    @property
    def card(self) -> str:
        """Its id."""
        return self.situation.card

    @property
    def standing(self) -> Standing:
        """Whether it waits, is agreed on or parked."""
        return self.situation.standing

    @property
    def clarified(self) -> tuple[Dimension, ...]:
        """The dimensions in which it is clarified."""
        return self.situation.clarified

    @property
    def changes(self) -> tuple[Change, ...]:
        """The levels that were given another value, and why."""
        return self.situation.changes

    @property
    def agreement(self) -> Agreement:
        """What is agreed on so far."""
        return self.situation.agreement

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Its matrix."""
        return tuple(_rows(self.holders, self.situation.cells))

    @cached_property
    def before(self) -> tuple[Row, ...]:
        """Its matrix as it was found."""
        return tuple(_rows(self.holders, self.situation.before))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What its matrix shows."""
        return findings(self.situation, self.order, self.alone)

    @cached_property
    def balanced(self) -> bool | None:
        """Whether it lies well; None until it is clarified in all four dimensions."""
        return None if self.situation.partial else balanced(self.situation, self.order, self.alone)


@frozen
class View:
    """A circle as one viewer sees it. `focus` is the situation in focus; `choices` are the dimensions that the mover
    may choose among, `speakers` who speaks first, `statement` that of the warm-up and `compared` how it was sorted;
    times are seconds."""

    who: Actor
    phase: Phase
    turn: Actor | None
    number: int
    seats: tuple[SeatView, ...]
    chairs: tuple[RoleId, ...]
    situations: tuple[SituationView, ...]
    focus: SituationView | None
    dimension: Dimension | None
    choices: tuple[Dimension, ...]
    rolled: int | None
    waiting: tuple[Actor, ...]
    speakers: tuple[Actor, ...]
    statement: str | None
    statement_number: int
    compared: tuple[tuple[Actor, Dimension], ...]
    written: tuple[Written, ...]
    scores: bool
    clock: int
    limit: int | None
    warning: bool
    idle: int
    paused: bool
    ending: Ending | None
    over: Ending | None
    locks: frozenset[str]
    stopped: bool

    @property
    def balanced(self) -> int | None:
        """How many situations lie well, where scores are on."""
        return sum(bool(each.balanced) for each in self.situations) if self.scores else None

    def seat(self, name: Actor) -> SeatView:
        """The seat of this name. Raises KeyError when it is not at the table."""
        for seat in self.seats:
            if seat.name == name:
                return seat
        raise KeyError(name)

    def holder(self, role: RoleId) -> Actor | None:
        """The seat that holds a role, None for an empty chair."""
        return next((seat.name for seat in self.seats if seat.role == role), None)


def seen_by(setting: Setting, state: State, who: Actor) -> View:
    """The view of a seat, TABLE or FACILITATOR. Raises KeyError for a seat that is not at the table."""
    if who not in (TABLE, FACILITATOR):
        state.seat(who)
    known = looker(state, who).of(state)
    held = {seat.role: seat.name for seat in known.seats if seat.role is not None}
    holders, alone = tuple((role, held.get(role)) for role in known.roles), len(known.seats) == 1
    situations = tuple(SituationView(each, holders, setting.facts.roles, alone) for each in known.situations)
    waits = awaited(known)
    left = None if known.limit is None else known.limit - known.clock
    return View(
        who=who,
        phase=known.phase,
        turn=known.turn,
        number=known.number,
        seats=tuple(_seat(known, seat, who, waits) for seat in known.seats),
        chairs=known.chairs,
        situations=situations,
        focus=next((each for each in situations if each.standing == "waiting"), None),
        dimension=known.dimension,
        choices=known.focus.open if known.phase == "aim" and known.focus else (),
        rolled=known.rolled,
        waiting=known.waiting(),
        speakers=speakers(known) if known.phase == "talk" else (),
        statement=setting.facts.statements[known.statement] if known.phase in ("sort", "compare") else None,
        statement_number=known.statement,
        compared=known.compared,
        written=known.written,
        scores=setting.options.scores,
        clock=known.clock,
        limit=known.limit,
        warning=left is not None and left <= WARNING and not known.ending and not known.over,
        idle=known.idle,
        paused=known.paused,
        ending=known.ending,
        over=known.over,
        locks=known.locks,
        stopped=known.stopped,
    )


def _seat(known: State, seat: Seat, who: Actor, waits: tuple[Actor, ...]) -> SeatView:
    mark = next((each for each in known.marks if each.seat == seat.name), None)
    laid = next((each for each in known.sorts if each.seat == seat.name), None)
    own = who == seat.name
    return SeatView(
        name=seat.name,
        role=seat.role,
        space=seat.space,
        moves=known.turn == seat.name,
        awaited=seat.name in waits,
        given=mark is not None or laid is not None,
        own=mark if own else None,
        sorted=laid.dimension if own and laid else None,
        mirror=profile(seat.name, known.situations) if own and known.over else None,
    )


def _rows(holders: tuple[tuple[RoleId, Actor | None], ...], cells: tuple[Cell, ...]) -> Iterator[Row]:
    """A row for each role at the table and each empty chair: that of a seat which left became one."""
    places = {(cell.role, cell.dimension): cell for cell in cells}
    for role, holder in holders:
        yield Row(
            role,
            holder,
            (
                places.get((role, "responsibility")),
                places.get((role, "authority")),
                places.get((role, "control")),
                places.get((role, "influence")),
            ),
        )
