"""Palms that land piece by piece, fingertips that grip a card, and quick fingers that are neither."""

from __future__ import annotations

from math import cos, sin, tau

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_sieve import Told

from game.touch.glass import MOUSE

PIECES = ((300, 300), (318, 308), (306, 320), (325, 322))


def test_a_finger_is_sure_after_a_tenth_of_a_second_whether_it_has_left_or_not() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300))
    panel.say(0.03, ("down", "b", 600, 300))
    panel.say(0.06, ("up", "b", 600, 300))
    panel.say(0.09)
    assert panel.sure() == []
    panel.say(0.11)
    assert panel.sure() == [1]
    panel.say(0.2)
    assert panel.sure() == [1, 2]


def test_a_mouse_is_sure_at_once() -> None:
    panel = Told()
    panel.say(0, ("down", MOUSE, 300, 300))
    assert panel.sure() == [1]


@pytest.mark.parametrize("flickers", [False, True])
def test_a_palm_that_lands_piece_by_piece_is_sure_of_no_finger(flickers: bool) -> None:
    panel = Told()
    for number, (x, y) in enumerate(PIECES):
        panel.say(number * 0.03, ("down", str(number), x, y))
        if flickers:
            panel.say(number * 0.03 + 0.02, ("up", str(number), x, y))
    panel.say(2)
    assert panel.sure() == []


def test_quick_taps_that_a_slow_frame_tells_of_at_one_moment_are_fingers() -> None:
    panel = Told()
    for id, (x, y) in zip("abc", PIECES, strict=False):
        panel.say(0, ("down", id, x, y), ("up", id, x, y))
    panel.say(2)
    assert panel.sure() == [1, 2, 3]


spots = st.builds(lambda r, a: (300 + r * cos(a), 300 + r * sin(a)), st.floats(0, 22), st.floats(0, tau))


@given(st.lists(st.tuples(spots, st.floats(0, 0.098), st.booleans()), min_size=3, max_size=8))
def test_however_a_palm_lands_it_is_sure_of_no_finger(pieces: list[tuple[tuple[float, float], float, bool]]) -> None:
    panel, said = Told(), []
    for number, (place, time, flickers) in enumerate(pieces):
        said.append((time, "down", str(number), place))
        if flickers:
            said.append((time + 0.02, "up", str(number), place))
    for time, what, id, (x, y) in sorted(said):
        panel.say(time, (what, id, x, y))  # type: ignore[arg-type]
    panel.say(2)
    assert panel.sure() == []


taps = st.tuples(st.tuples(st.floats(300, 306), st.floats(295, 315)), st.floats(0.035, 0.2), st.floats(0.0, 0.2))


@given(st.lists(taps, max_size=12), st.lists(taps, max_size=12))
def test_two_fingers_that_type_as_quickly_as_they_like_are_fingers(
    left: list[tuple[tuple[float, float], float, float]], right: list[tuple[tuple[float, float], float, float]]
) -> None:
    hands = left, right
    panel, said = Told(), []
    for name, tapped in zip("ab", hands, strict=True):
        now = 0.0
        for (x, y), lasts, pause in tapped:
            place = (x + 12 * (name == "b"), y)
            said.append((now, "down", name, place))
            said.append((now + lasts, "up", name, place))
            now += lasts + pause + 0.05
    for time, what, id, (x, y) in sorted(said):
        panel.say(time, (what, id, x, y))  # type: ignore[arg-type]
    panel.say(10)
    assert set(panel.standing().values()) <= {"finger"}
    assert len(panel.sure()) == sum(map(len, hands))
    assert panel.sure() == sorted(panel.sure())


def slide(panel: Told, pieces: tuple[tuple[float, float], ...], ways: tuple[tuple[float, float], ...]) -> None:
    """Contacts come down one after another, and go their ways."""
    for number, (x, y) in enumerate(pieces):
        panel.say(number * 0.03, ("down", str(number), x, y))
    for step in range(1, 11):
        for number, ((x, y), (across, down)) in enumerate(zip(pieces, ways, strict=True)):
            panel.say(0.2 + step / 60, ("move", str(number), x + across * step / 10, y + down * step / 10))


def test_three_fingertips_that_go_together_carry() -> None:
    panel = Told()
    slide(panel, PIECES[:3], ((40, 20), (41, 18), (38, 22)))
    assert set(panel.standing().values()) == {"again"}


@pytest.mark.parametrize(
    ("count", "ways"),
    [(4, ((40, 20),) * 4), (3, ((40, 20), (40, 20), (-40, 20))), (3, ((40, 20), (40, 20), (1, 0))), (3, ((2, 1),) * 3)],
    ids=["four", "one goes back", "one stays", "they only roll"],
)
def test_a_palm_that_moves_carries_nothing(count: int, ways: tuple[tuple[float, float], ...]) -> None:
    panel = Told()
    slide(panel, PIECES[:count], ways)
    assert set(panel.standing().values()) == {"palm"}


def test_a_finger_that_has_come_from_afar_is_no_piece_of_a_palm() -> None:
    panel = Told()
    panel.say(0, ("down", "far", 200, 300), ("down", "a", 318, 308))
    for step in range(1, 11):
        panel.say(step / 20, ("move", "far", 200 + 10 * step, 300))
    assert panel.say(0.6, ("down", "b", 306, 320)) == [("down", 3)]
    assert set(panel.standing().values()) == {"finger"}
