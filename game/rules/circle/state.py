"""The state of a circle: frozen, small, and with ids in place of texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from game.core.frozen import frozen, replace
from game.core.game import Actor
from game.rules import table
from game.rules.circle.words import DIMENSIONS, Dimension, Level, Way

RoleId: TypeAlias = str
ChannelId: TypeAlias = str
Phase: TypeAlias = Literal["deal", "roles", "sort", "compare", "choose", "roll", "aim", "place", "talk", "ripe", "over"]
Ending: TypeAlias = Literal["done", "clock", "facilitator", "empty"]
Standing: TypeAlias = Literal["waiting", "agreed", "parked"]
WrittenWord: TypeAlias = Literal["situation", "channel"]
WRITTEN: tuple[WrittenWord, ...] = ("situation", "channel")


@frozen
class Seat:
    """A place at the table: its role, and the space its pawn stands on."""

    name: Actor
    role: RoleId | None = None
    space: int = 0


@frozen
class Mark:
    """What a seat has placed face down: its own level, and the role it mainly lies with."""

    seat: Actor
    level: Level
    named: RoleId


@frozen
class Sorted:
    """Where a seat has laid a statement of the warm-up, face down."""

    seat: Actor
    dimension: Dimension


@frozen
class Cell:
    """One cell of a situation's matrix. `seat` marked it; nobody where the table rated an empty chair. `named` is the
    role that seat named. `changed` since the marks turned up; `assumed`, for nobody at the table answers for it."""

    dimension: Dimension
    role: RoleId
    level: Level
    seat: Actor | None = None
    named: RoleId | None = None
    changed: bool = False
    assumed: bool = False


@frozen
class Change:
    """A level that a seat gave another value, and why; `way` says how it was renegotiated, None in the talk."""

    dimension: Dimension
    role: RoleId
    before: Level | None
    after: Level
    way: Way | None
    text: str = ""


@frozen
class Share:
    """A role that shares, and what it adds that others can't."""

    role: RoleId
    text: str = ""


@frozen
class Agreement:
    """What a group agrees on: channels of intervention, one role that leads, those that share, and a line."""

    channels: tuple[ChannelId, ...] = ()
    lead: RoleId | None = None
    shares: tuple[Share, ...] = ()
    line: str = ""


@frozen
class Situation:
    """A situation on the table. `before` are its cells as they stood when it became ripe."""

    card: str
    standing: Standing = "waiting"
    clarified: tuple[Dimension, ...] = ()
    cells: tuple[Cell, ...] = ()
    before: tuple[Cell, ...] = ()
    changes: tuple[Change, ...] = ()
    agreement: Agreement = Agreement()

    @property
    def open(self) -> tuple[Dimension, ...]:
        """The dimensions still to be clarified, in the order of the ring."""
        return tuple(each for each in DIMENSIONS if each not in self.clarified)

    @property
    def partial(self) -> bool:
        """Whether it is not clarified in all four."""
        return bool(self.open)

    def cell(self, role: RoleId, dimension: Dimension) -> Cell | None:
        """The cell of a role, None while it is empty."""
        for cell in self.cells:
            if cell.role == role and cell.dimension == dimension:
                return cell
        return None

    def is_marked(self, role: RoleId) -> bool:
        """Whether anything was marked for a role, or lies with it."""
        return any(role in (cell.role, cell.named) for cell in self.cells)


@frozen
class Written:
    """A situation or a channel whose text was written during play."""

    card: str
    what: WrittenWord
    text: str
    seat: Actor


@frozen
class State:
    """Everything that is true of a circle at one moment.

    `asked` are the seats that are to take a role, to sort or to place, less those `skipped`; `rolling` waits for the
    die, which showed `rolled` last. `dimension` is the one being clarified; `statement` counts those of the warm-up,
    and `compared` shows how the last was sorted. The first situation that waits is in focus. `number` counts turns.
    `limit`, `clock` and `idle` are seconds. `ending` says why it is coming to an end. `locks`, `stopped` and `changed`
    as in every game (`rules.table`).
    """

    seats: tuple[Seat, ...]
    chairs: tuple[RoleId, ...] = ()
    situations: tuple[Situation, ...] = ()
    phase: Phase = "deal"
    asked: tuple[Actor, ...] = ()
    skipped: tuple[Actor, ...] = ()
    statement: int = 0
    sorts: tuple[Sorted, ...] = ()
    compared: tuple[tuple[Actor, Dimension], ...] = ()
    turn: Actor | None = None
    number: int = 0
    rolling: bool = False
    rolled: int | None = None
    dimension: Dimension | None = None
    marks: tuple[Mark, ...] = ()
    written: tuple[Written, ...] = ()
    clock: int = 0
    limit: int | None = None
    idle: int = 0
    paused: bool = False
    stopped: bool = False
    locks: frozenset[str] = frozenset()
    changed: tuple[tuple[str, str], ...] = ()
    ending: Ending | None = None
    over: Ending | None = None

    @property
    def frozen(self) -> bool:
        """Whether the glass ignores all hands but the facilitator's."""
        return "glass" in self.locks

    @property
    def focus(self) -> Situation | None:
        """The situation in focus; None where none waits."""
        for each in self.situations:
            if each.standing == "waiting":
                return each
        return None

    @property
    def focused(self) -> Situation:
        """The situation in focus, in a phase that has one."""
        focus = self.focus
        assert focus is not None
        return focus

    @property
    def done(self) -> Iterator[Situation]:
        """The situations that are agreed on or parked."""
        return (each for each in self.situations if each.standing != "waiting")

    @property
    def roles(self) -> tuple[RoleId, ...]:
        """The rows of a matrix: the roles at the table, then the empty chairs."""
        return (*[seat.role for seat in self.seats if seat.role is not None], *self.chairs)

    def seat(self, name: Actor) -> Seat:
        """The seat of this name. Raises KeyError when it is not at the table."""
        for seat in self.seats:
            if seat.name == name:
                return seat
        raise KeyError(name)

    def has_seat(self, name: Actor) -> bool:
        """Whether a seat of this name is at the table."""
        return table.has_seat(self, name)

    def is_marked(self, role: RoleId) -> bool:
        """Whether anything was marked for a role in any situation, or lies with it. Knows nothing of covered marks."""
        return any(situation.is_marked(role) for situation in self.situations)

    def waiting(self) -> tuple[Actor, ...]:
        """The seats that a role, a sorting or a mark is awaited from."""
        match self.phase:
            case "roles":
                given = [seat.name for seat in self.seats if seat.role is not None]
            case "sort":
                given = [each.seat for each in self.sorts]
            case "place":
                given = [each.seat for each in self.marks]
            case _:
                return ()
        return tuple(name for name in self.asked if name not in self.skipped and name not in given)

    def with_seat(self, seat: Seat) -> State:
        """The state with this seat in place of the one of its name."""
        return replace(self, seats=tuple(seat if old.name == seat.name else old for old in self.seats))

    def with_situation(self, situation: Situation) -> State:
        """The state with this situation in place of the one of its card."""
        return replace(
            self, situations=tuple(situation if old.card == situation.card else old for old in self.situations)
        )
