"""What a facilitator and the clock may do in every game, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import Field
from typing import Any, ClassVar, Protocol, TypeAlias, TypeVar, assert_never

from game.core.frozen import replace
from game.core.game import Actor, Refusal, can_be_seat
from game.core.moves import (
    GLASS,
    Change,
    Clock,
    End,
    Extend,
    Idle,
    Join,
    Leave,
    Lock,
    LockWord,
    Pause,
    Rename,
    Reorder,
    Resume,
    Shorten,
    StartClock,
    StopClock,
    Unlock,
)

MOST_SEATS = 8
LEAST_LEFT = 60
"""Seconds that the clock keeps when it is shortened: the end comes as a warning, not as a blow."""

WARNING = 120
"""Seconds of play time before the end from which the clock warns."""

OfClock: TypeAlias = Extend | Shorten | StopClock | StartClock
OfSeats: TypeAlias = Join | Leave | Rename | Reorder
Alike: TypeAlias = Pause | Resume | OfClock | Lock | Unlock | Reorder | Change | Clock | Idle
"""Moves that do the same in every game."""


class Named(Protocol):
    """A seat, of which only the name matters here."""

    @property
    def name(self) -> Actor:
        """What it is called."""


class Table(Protocol):
    """What the state of every game has. `clock`, `limit` and `idle` are seconds of play time, of its end and of
    nobody's moving; `locks` are what no seat may do, `stopped` says that the clock stands still, `changed` the options
    changed since the beginning with their values as people write them, `over` how it ended."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def seats(self) -> tuple[Named, ...]: ...
    @property
    def clock(self) -> int: ...
    @property
    def limit(self) -> int | None: ...
    @property
    def idle(self) -> int: ...
    @property
    def paused(self) -> bool: ...
    @property
    def stopped(self) -> bool: ...
    @property
    def locks(self) -> frozenset[LockWord]: ...
    @property
    def changed(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def over(self) -> str | None: ...


S = TypeVar("S", bound=Table)


def has_seat(state: Table, name: Actor) -> bool:
    """Whether a seat of this name is at the table."""
    return name in [seat.name for seat in state.seats]


def is_frozen(state: Table) -> bool:
    """Whether the glass ignores all hands but the facilitator's."""
    return GLASS in state.locks


def is_idle(state: Table, wait: int | None) -> bool:
    """Whether so many seconds went by (never, for None) that the others may go on without whom they wait for."""
    return wait is not None and state.idle >= wait


def after(state: S, move: Alike) -> S:
    """The state after a move that does the same in every game."""
    match move:
        case Pause() | Resume():
            return replace(state, paused=isinstance(move, Pause))
        case StopClock() | StartClock():
            return replace(state, stopped=isinstance(move, StopClock))
        case Extend() | Shorten():
            return replace(state, limit=_limit(state, move))
        case Lock(what):
            return replace(state, locks=state.locks | {what})
        case Unlock(what):
            return replace(state, locks=state.locks - {what})
        case Reorder(names):
            return replace(state, seats=tuple(sorted(state.seats, key=lambda seat: names.index(seat.name))))
        case Change(option, value):
            others = tuple(pair for pair in state.changed if pair[0] != option)
            return replace(state, changed=(*others, (option, value)))
        case Clock(seconds):
            return replace(state, clock=seconds)
        case Idle(seconds):
            return replace(state, idle=seconds)
        case _:
            assert_never(move)


def _limit(state: Table, move: Extend | Shorten) -> int:
    assert state.limit is not None
    if isinstance(move, Extend):
        return state.limit + move.minutes * 60
    return max(state.limit - move.minutes * 60, state.clock + LEAST_LEFT)


def facilitator_refusals(
    state: Table, move: Pause | Resume | End | Lock | Unlock | OfClock | OfSeats, known: Container[Actor] = ()
) -> Iterator[Refusal]:
    """What speaks against a shared move of the facilitator, first things first. `known` are names that the game
    remembers of seats that have left."""
    match move:
        case Pause() if state.paused:
            yield Refusal("paused")
        case Resume() if not state.paused:
            yield Refusal("not-paused")
        case Lock(what) if what in state.locks:
            yield Refusal("locked-already")
        case Unlock(what) if what not in state.locks:
            yield Refusal("not-locked")
        case Pause() | Resume() | End() | Lock() | Unlock():
            pass
        case Extend() | Shorten() | StopClock() | StartClock():
            yield from _clock_ruling_refusals(state, move)
        case Join() | Leave() | Rename() | Reorder():
            yield from _seat_refusals(state, move, known)
        case _:
            assert_never(move)


def _clock_ruling_refusals(state: Table, move: OfClock) -> Iterator[Refusal]:
    if state.limit is None:
        yield Refusal("no-clock")
    match move:
        case Extend(minutes) | Shorten(minutes) if not 1 <= minutes <= 999:
            yield Refusal("bad-minutes")
        case Shorten() if state.limit is not None and state.limit - state.clock <= LEAST_LEFT:
            yield Refusal("almost-over")
        case StopClock() | StartClock() if state.stopped == isinstance(move, StopClock):
            yield Refusal("clock-stopped" if state.stopped else "clock-runs")


def _seat_refusals(state: Table, move: OfSeats, known: Container[Actor]) -> Iterator[Refusal]:
    match move:
        case Join(name):
            yield from _name_refusals(state, name, ())
            if len(state.seats) >= MOST_SEATS:
                yield Refusal("table-full", {"most": MOST_SEATS})
        case Leave(name):
            yield from unknown_seat(state, name)
        case Rename(seat, name):
            yield from unknown_seat(state, seat)
            yield from _name_refusals(state, name, known)
        case Reorder(names):
            if sorted(names) != sorted(seat.name for seat in state.seats):
                yield Refusal("bad-order")


def _name_refusals(state: Table, name: Actor, known: Container[Actor]) -> Iterator[Refusal]:
    if not can_be_seat(name):
        yield Refusal("bad-seat-name", {"seat": name})
    if has_seat(state, name) or name in known:
        yield Refusal("seat-taken", {"seat": name})


def unknown_seat(state: Table, name: Actor) -> Iterator[Refusal]:
    """`unknown-seat`, unless it is at the table."""
    if not has_seat(state, name):
        yield Refusal("unknown-seat", {"seat": name})


def change_refusals(
    move: Change, read: Callable[[Mapping[str, Any]], tuple[object, Iterable[Refusal]]], fixed: Container[str]
) -> Iterator[Refusal]:
    """What speaks against changing an option: what `read`, the game's reader of options, says of it; or that it is
    `fixed` once a session has begun."""
    yield from read({move.option: move.value})[1]
    if move.option in fixed:
        yield Refusal("fixed-option", {"option": move.option})


def clock_refusals(state: Table, move: object) -> Iterator[Refusal]:
    """What speaks against a move of the clock."""
    if isinstance(move, Clock):
        if move.seconds < state.clock:
            yield Refusal("clock-back")
    elif not isinstance(move, Idle):
        yield Refusal("not-for-you")


def lock_refusals(state: Table, move: object, locked: Mapping[LockWord, tuple[type, ...]]) -> Iterator[Refusal]:
    """`locked`, where the facilitator lets no seat do this now; `locked` are the moves that a lock is about."""
    if not state.locks:
        return
    if is_frozen(state) or any(isinstance(move, locked[what]) for what in state.locks if what in locked):
        yield Refusal("locked")


def idle_refusals(state: Table, wait: int | None) -> Iterator[Refusal]:
    """`not-idle`, while others may not yet go on without whom they wait for."""
    if not is_idle(state, wait):
        yield Refusal("not-idle", {"seconds": wait})


def seat_problems(seats: tuple[Actor, ...]) -> Iterator[Refusal]:
    """What speaks against beginning with these seats."""
    if not 1 <= len(seats) <= MOST_SEATS:
        yield Refusal("seat-count", {"seats": len(seats), "most": MOST_SEATS})
    for name in dict.fromkeys(seats):
        if not can_be_seat(name):
            yield Refusal("bad-seat-name", {"seat": name})
        elif seats.count(name) > 1:
            yield Refusal("seat-taken", {"seat": name})
