"""What every game shares: moves of the facilitator and the clock, over a state that has nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import moves as m
from game.core.frozen import frozen
from game.core.game import RESERVED, MoveWords
from game.rules import table

LOCKS = (m.GLASS, "mark")


@frozen
class Seat:
    name: str


@frozen
class State:
    """No more than `Table` asks for."""

    seats: tuple[Seat, ...] = (Seat("A"), Seat("B"))
    clock: int = 0
    limit: int | None = 600
    idle: int = 0
    paused: bool = False
    stopped: bool = False
    locks: frozenset[str] = frozenset()
    changed: tuple[tuple[str, str], ...] = ()
    over: str | None = None


def code(state, line):
    move = m.parsed(m.split(line), LOCKS)
    return next((refusal.code for refusal in table.facilitator_refusals(state, move, {"C"})), None)


@pytest.mark.parametrize(
    ("state", "line", "refused"),
    [
        (State(paused=True), "pause", "paused"),
        (State(), "resume", "not-paused"),
        (State(limit=None), "extend 1", "no-clock"),
        (State(), "extend 0", "bad-minutes"),
        (State(), "shorten 1000", "bad-minutes"),
        (State(clock=540), "shorten 1", "almost-over"),
        (State(), "start-clock", "clock-runs"),
        (State(stopped=True), "stop-clock", "clock-stopped"),
        (State(locks=frozenset({"mark"})), "lock mark", "locked-already"),
        (State(), "unlock mark", "not-locked"),
        (State(), "join A", "seat-taken"),
        (State(), "join C", None),
        (State(), "join table", "bad-seat-name"),
        (State(tuple(map(Seat, "12345678"))), "join D", "table-full"),
        (State(), "leave C", "unknown-seat"),
        (State(), "rename C D", "unknown-seat"),
        (State(), "rename A C", "seat-taken"),
        (State(), 'rename A ""', "bad-seat-name"),
        (State(), "reorder B", "bad-order"),
        (State(), "end", None),
    ],
)
def test_what_speaks_against_a_shared_move(state, line, refused):
    assert code(state, line) == refused


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("pause", {"paused": True}),
        ("extend 2", {"limit": 720}),
        ("shorten 2", {"limit": 480}),
        ("shorten 100", {"limit": table.LEAST_LEFT}),
        ("stop-clock", {"stopped": True}),
        ("lock glass", {"locks": frozenset({"glass"})}),
        ("reorder B A", {"seats": (Seat("B"), Seat("A"))}),
        ("option minutes 5", {"changed": (("minutes", "5"),)}),
        ("clock 1:05", {"clock": 65}),
        ("idle 60", {"idle": 60}),
    ],
)
def test_what_comes_of_a_shared_move(line, changed):
    after = table.after(State(), m.parsed(m.split(line), LOCKS))
    assert after == State(**changed)


def test_an_option_changed_twice_has_the_last_value():
    once = table.after(State(), m.Change("die", "off"))
    assert table.after(once, m.Change("die", "on")).changed == (("die", "on"),)


def test_a_lock_that_the_game_does_not_know_is_no_move():
    with pytest.raises(ValueError, match="swap"):
        m.parsed(["lock", "swap"], LOCKS)


def test_what_is_locked():
    locked = {"mark": (m.Skip,)}
    assert [r.code for r in table.lock_refusals(State(locks=frozenset({"mark"})), m.Skip("A"), locked)] == ["locked"]
    assert not [*table.lock_refusals(State(locks=frozenset({"mark"})), m.Close(), locked)]
    assert [r.code for r in table.lock_refusals(State(locks=frozenset({m.GLASS})), m.Close(), locked)] == ["locked"]


def test_who_may_go_on_without_whom_they_wait_for():
    assert [(r.code, r.params) for r in table.idle_refusals(State(idle=59), 60)] == [("not-idle", {"seconds": 60})]
    assert not [*table.idle_refusals(State(idle=60), 60)]
    assert [r.code for r in table.idle_refusals(State(idle=10**6), None)] == ["not-idle"]


def test_the_clock_only_goes_on():
    assert [r.code for r in table.clock_refusals(State(clock=9), m.Clock(8))] == ["clock-back"]
    assert [r.code for r in table.clock_refusals(State(), m.End())] == ["not-for-you"]
    assert not [*table.clock_refusals(State(clock=9), m.Clock(9))]


@pytest.mark.parametrize(
    ("seats", "problem"),
    [((), "seat-count"), (tuple("123456789"), "seat-count"), (("A", "A"), "seat-taken"), (("idle",), "bad-seat-name")],
)
def test_seats_that_can_not_begin(seats, problem):
    assert [refusal.code for refusal in table.seat_problems(seats)] == [problem]


names = st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda name: name not in RESERVED)


@given(st.lists(names))
def test_words_on_a_line_are_read_back(words):
    try:
        assert m.split(m.line(words)) == words
    except MoveWords:
        pytest.fail(repr(words))
