"""What can be told of a panel from what it sends."""

from __future__ import annotations

from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.touch.glass import MOUSE, Glass, Signal, What
from game.touch.panel import Panel

GLASS = Glass(2000, 1000, 1000)
MM = 0.5
"""Millimetres of a pixel."""


def sent(what: What, id: str, x: float, y: float, at: float) -> Signal:
    """What happened at a place in pixels."""
    return Signal(at, what, id, x / GLASS.width, y / GLASS.height)


def after(*all_: tuple[What, str, float, float, float]) -> Panel:
    panel = Panel(GLASS)
    for each in all_:
        panel.take(sent(*each))
    return panel


def test_fingers_are_counted_and_numbered() -> None:
    panel = after(*(("down", str(70 + n), 100.0 * n, 50, 0.1 * n) for n in range(10)))
    assert (panel.most, panel.touches, panel.clicks) == (10, 10, 0)
    assert [finger.number for finger in panel.fingers.values()] == list(range(1, 11))
    panel.take(sent("up", "73", 300, 50, 1.1))
    panel.take(sent("down", "99", 900, 500, 2.0))
    assert panel.fingers["99"].number == 4
    assert panel.most == 10
    assert panel.lost == 0


def test_a_panel_that_is_only_a_mouse() -> None:
    panel = after(("down", MOUSE, 10, 10, 0), ("up", MOUSE, 10, 10, 0.1))
    assert (panel.most, panel.touches, panel.clicks, panel.doubles) == (1, 0, 1, 0)


def test_a_mouse_that_only_hovers_is_no_touch() -> None:
    assert after(("move", MOUSE, 10, 10, 0)).most == 0


@pytest.mark.parametrize(("first", "second"), [("7", MOUSE), (MOUSE, "7")])
def test_a_mouse_that_repeats_a_finger_is_a_double(first: str, second: str) -> None:
    panel = after(("down", first, 100, 100, 0), ("down", second, 104, 98, 0.02))
    assert (panel.touches, panel.clicks, panel.doubles, panel.most) == (1, 0, 1, 1)


def test_a_mouse_that_comes_when_the_finger_has_left_is_a_double_too() -> None:
    panel = after(
        ("down", "1", 100, 100, 0),
        ("up", "1", 100, 100, 0.1),
        ("down", MOUSE, 101, 100, 0.15),
    )
    assert (panel.touches, panel.clicks, panel.doubles) == (1, 0, 1)


def test_a_mouse_far_from_every_finger_is_a_hand_of_its_own() -> None:
    panel = after(("down", "1", 100, 100, 0), ("down", MOUSE, 900, 100, 0.02))
    assert (panel.doubles, panel.clicks, panel.most) == (0, 1, 2)


def test_fingers_that_blink_jump_or_never_leave_are_lost() -> None:
    down: tuple[What, str, float, float, float] = ("down", "1", 100, 100, 0)
    assert after(down, ("up", "1", 100, 100, 1), ("down", "2", 104, 100, 1.03)).lost == 1
    assert after(down, ("up", "1", 100, 100, 1), ("down", "2", 104, 100, 1.2)).lost == 0
    assert after(down, ("move", "1", 400, 100, 0.02)).lost == 1
    assert after(down, ("move", "1", 400, 100, 0.5)).lost == 0
    assert after(down, ("down", "1", 500, 100, 2)).lost == 1
    assert after(("move", "1", 400, 100, 0)).lost == 1


def test_how_far_a_resting_finger_wanders() -> None:
    landing = [("move", "1", 100 + 20 * n, 100, 0.05 * n) for n in range(1, 4)]
    rest = [("move", "1", 160 + n % 3, 100 - n % 2, 0.4 + 0.1 * n) for n in range(15)]
    panel = after(("down", "1", 100, 100, 0), *landing, *rest, ("up", "1", 160, 100, 2))  # type: ignore[arg-type]
    assert panel.jitter == pytest.approx(2 * MM)


def test_a_finger_that_moves_or_leaves_soon_does_not_rest() -> None:
    moving = [("move", "1", 100 + 30 * n, 100, 0.1 * n) for n in range(1, 20)]
    assert after(("down", "1", 100, 100, 0), *moving, ("up", "1", 670, 100, 2)).jitter is None  # type: ignore[arg-type]
    assert after(("down", "1", 100, 100, 0), ("up", "1", 100, 100, 0.4)).jitter is None


def test_how_often_a_moving_finger_reports() -> None:
    moves = [("move", "1", 100 + n, 100, n / 60) for n in range(1, 150)]
    assert after(("down", "1", 100, 100, 0), *moves).rate in (60, 61)  # type: ignore[arg-type]


def test_what_comes_while_nobody_touches_is_a_ghost() -> None:
    panel = after(("down", "1", 100, 100, 0))
    panel.hush()
    panel.take(sent("move", "1", 102, 100, 1))
    panel.take(sent("up", "1", 102, 100, 1.5))
    assert panel.ghosts == []
    panel.take(sent("down", "2", 700, 20, 2))
    assert panel.ghosts == [(700, 20)]


def test_a_finger_that_never_leaves_is_a_ghost_too() -> None:
    panel = after(("down", "1", 100, 100, 0), ("down", "2", 600, 300, 0))
    panel.hush()
    panel.take(sent("up", "2", 600, 300, 1))
    panel.end_hush()
    assert panel.ghosts == [(100, 100)]


def test_places_that_are_none_are_counted_and_left_out() -> None:
    panel = after(("down", "1", nan, 100, 0), ("down", "2", 3000, 100, 0))
    assert (panel.wild, panel.most) == (2, 0)


def test_a_finger_that_leaves_nowhere_has_left() -> None:
    panel = after(("down", "1", 100, 100, 0), ("up", "1", nan, nan, 0.5))
    assert (panel.wild, panel.fingers) == (1, {})


NUMBERS = st.floats(0, 1000) | st.floats(-1e9, 1e9) | st.just(nan)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["down", "move", "up"]),
            st.sampled_from([MOUSE, "1", "2", "3"]),
            NUMBERS,
            NUMBERS,
            st.floats(0, 0.4),
        )
    )
)
def test_whatever_is_sent_the_counts_hold(all_: list[tuple[What, str, float, float, float]]) -> None:
    panel, now = Panel(GLASS), 0.0
    for what, id, x, y, later in all_:
        now += later
        panel.take(sent(what, id, x, y, now))
        numbers = [finger.number for finger in panel.fingers.values()]
        assert len(set(numbers)) == len(numbers) <= panel.most
        assert min(panel.clicks, panel.touches, panel.doubles) >= 0
        assert max(numbers, default=0) <= panel.most
