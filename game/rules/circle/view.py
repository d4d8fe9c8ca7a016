"""A circle as its viewers see it. What is hidden from one is taken out before its view is made (`visible`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from functools import cached_property
from typing import TypeVar

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
    Sorted,
    Standing,
    State,
    Written,
)
from game.rules.circle.visible import looker
from game.rules.circle.words import Dimension
from game.rules.table import WARNING

G = TypeVar("G", Mark, Sorted)


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
    """A circle as one viewer sees it: what has to be worked out of the state that it knows is, when it is asked for.
    `statement` is that of the warm-up and `compared` how it was sorted; times are seconds. `mirrors` are those
    that others have turned up."""

    setting: Setting = field(compare=False)  # stays through a session; what is changed of it, `known` knows too
    known: State
    who: Actor
    phase: Phase
    turn: Actor | None
    number: int
    chairs: tuple[RoleId, ...]
    dimension: Dimension | None
    rolled: int | None
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
    mirrors: tuple[tuple[Actor, Profile], ...] = ()

    @cached_property
    def seats(self) -> tuple[SeatView, ...]:
        """The seats at the table."""
        return tuple(map(self._seat, self.known.seats))

    @cached_property
    def situations(self) -> tuple[SituationView, ...]:
        """The situations on the table."""
        return tuple(map(self._situation, self.known.situations))

    @cached_property
    def focus(self) -> SituationView | None:
        """The situation in focus."""
        return self._situation(self.known.focus) if self.known.focus else None

    @property
    def choices(self) -> tuple[Dimension, ...]:
        """The dimensions that the mover may choose among."""
        return self.known.focus.open if self.phase == "aim" and self.known.focus else ()

    @property
    def waiting(self) -> tuple[Actor, ...]:
        """The seats that a role, a sorting or a mark is awaited from."""
        return self.known.waiting()

    @property
    def speakers(self) -> tuple[Actor, ...]:
        """The seats that speak first."""
        return speakers(self.known) if self.phase == "talk" else ()

    @property
    def balanced(self) -> int | None:
        """How many situations lie well, where scores are on."""
        return sum(bool(each.balanced) for each in self.situations) if self.scores else None

    def seat(self, name: Actor) -> SeatView:
        """The seat of this name. Raises KeyError when it is not at the table."""
        return self._seat(self.known.seat(name))

    def holder(self, role: RoleId) -> Actor | None:
        """The seat that holds a role, None for an empty chair."""
        return next((seat.name for seat in self.seats if seat.role == role), None)

    def _seat(self, seat: Seat) -> SeatView:
        known, name, own = self.known, seat.name, self.who == seat.name
        mark, laid = _of(known.marks, name), _of(known.sorts, name)
        return SeatView(
            name=name,
            role=seat.role,
            space=seat.space,
            moves=known.turn == name,
            awaited=name in awaited(known),
            given=mark is not None or laid is not None,
            own=mark if own else None,
            sorted=laid.dimension if own and laid else None,
            mirror=profile(name, known.situations) if own and known.over else dict(self.mirrors).get(name),
        )

    def _situation(self, situation: Situation) -> SituationView:
        return SituationView(situation, self._holders, self.setting.facts.roles, len(self.known.seats) == 1)

    @cached_property
    def _holders(self) -> tuple[tuple[RoleId, Actor | None], ...]:
        held = {seat.role: seat.name for seat in self.known.seats if seat.role is not None}
        return tuple((role, held.get(role)) for role in self.known.roles)


def seen_by(setting: Setting, state: State, who: Actor) -> View:
    """The view of a seat, TABLE or FACILITATOR. Raises KeyError for a seat that is not at the table."""
    if who not in (TABLE, FACILITATOR):
        state.seat(who)
    known = looker(state, who).of(state)
    left = None if known.limit is None else known.limit - known.clock
    return View(
        setting=setting,
        known=known,
        who=who,
        phase=known.phase,
        turn=known.turn,
        number=known.number,
        chairs=known.chairs,
        dimension=known.dimension,
        rolled=known.rolled,
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


def _of(given: tuple[G, ...], name: Actor) -> G | None:
    """What a seat has given, None while it has not."""
    for each in given:
        if each.seat == name:
            return each
    return None


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
