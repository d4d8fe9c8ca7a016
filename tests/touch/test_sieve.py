"""From what a panel says to contacts that can be believed: one test for each lie."""

from __future__ import annotations

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.touch.contacts import Contact
from game.touch.glass import MOUSE, Glass, Signal, What, Zone
from game.touch.sieve import Sieve

WIDE, HIGH = 1000, 500
"""A pixel is a millimetre."""


class Told:
    """A panel that says things at times given in seconds, at places given in millimetres, and what is believed."""

    def __init__(self, *dead: Zone) -> None:
        self.sieve, self.dead, self.heard = Sieve(Glass(WIDE, HIGH, WIDE)), dead, list[Contact]()

    def say(self, time: float, *said: tuple[What, str, float, float]) -> list[tuple[str, int]]:
        """What is believed of things said at one moment: what happened to which contact, but for growing sure."""
        signals = [Signal(time, what, id, x / WIDE, y / HIGH) for what, id, x, y in said]
        told = [*self.sieve.take(signals, self.dead), *self.sieve.pass_time(time)]
        self.heard += told
        return [(contact.what, contact.id) for contact in told if contact.what != "sure"]

    def sure(self) -> list[int]:
        """The contacts of which it is sure that they are fingers, in the order of being so."""
        return [contact.id for contact in self.heard if contact.what == "sure"]

    def standing(self) -> dict[int, str]:
        return {contact.id: contact.standing for contact in self.heard}


def test_a_finger_comes_moves_and_leaves_under_an_id_of_our_own() -> None:
    panel = Told()
    assert panel.say(0, ("down", "7:1", 100, 100)) == [("down", 1)]
    assert panel.say(0.1, ("move", "7:1", 120, 100)) == [("move", 1)]
    assert panel.say(0.5, ("up", "7:1", 120, 100)) == [("up", 1)]
    assert panel.say(1, ("down", "7:1", 100, 100)) == [("down", 2)]


def test_two_panels_may_use_the_same_number() -> None:
    panel = Told()
    assert panel.say(0, ("down", "7:1", 100, 100), ("down", "8:1", 800, 100)) == [("down", 1), ("down", 2)]
    assert panel.say(1, ("up", "8:1", 800, 100)) == [("up", 2)]


def test_moves_and_leavings_of_nobody_are_nothing() -> None:
    assert Told().say(0, ("move", "a", 10, 10), ("up", "b", 10, 10)) == []


# The mouse


@pytest.mark.parametrize("first", [0.0, 0.02, 0.3])
def test_a_mouse_near_a_finger_repeats_it(first: float) -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300))
    assert panel.say(first, ("down", MOUSE, 305, 298), ("move", MOUSE, 350, 298), ("up", MOUSE, 350, 298)) == []


def test_a_mouse_after_a_finger_that_has_left_repeats_it() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300))
    panel.say(0.1, ("up", "a", 300, 300))
    assert panel.say(0.4, ("down", MOUSE, 300, 300), ("up", MOUSE, 300, 300)) == []
    assert panel.say(1.5, ("down", MOUSE, 300, 300)) != []


def test_a_finger_near_a_mouse_that_came_first_repeats_it() -> None:
    panel = Told()
    assert panel.say(0, ("down", MOUSE, 300, 300)) == [("down", 1)]
    assert panel.say(0.01, ("down", "a", 302, 300), ("up", "a", 302, 300)) == []
    assert panel.say(0.2, ("up", MOUSE, 300, 300)) == [("up", 1)]
    assert panel.say(0.3, ("down", "a", 302, 300), ("up", "a", 302, 300)) == []


def test_a_mouse_elsewhere_is_a_hand_of_its_own() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300))
    assert panel.say(0.01, ("down", MOUSE, 600, 300)) == [("down", 2)]


def test_a_finger_that_left_unheard_does_not_keep_the_mouse_off() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300))
    assert panel.say(10, ("down", MOUSE, 300, 300)) == [("down", 2)]


def test_what_sdl_itself_calls_a_twin_is_none() -> None:
    assert Sieve(Glass(WIDE, HIGH, WIDE)).take([Signal(0, "down", MOUSE, 0.5, 0.5, twin=True)]) == []


# Fingers that are doubled, lost and found


def test_a_second_coming_down_at_once_is_the_same_finger() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300))
    assert panel.say(0.02, ("down", "a", 302, 301)) == [("move", 1)]
    assert panel.say(0.2, ("up", "a", 302, 301)) == [("up", 1)]


def test_a_second_coming_down_elsewhere_ends_the_first_without_a_meaning() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300))
    assert panel.say(0.02, ("down", "a", 700, 300)) == [("lost", 1), ("down", 2)]


def drag(panel: Told, id: str, x: float, y: float, speed: float, start: float = 0.0) -> float:
    """A finger of so many millimetres a second, for a third of a second. Returns the time."""
    panel.say(start, ("down", id, x, y))
    for frame in range(1, 21):
        panel.say(start + frame / 60, ("move", id, x + speed * frame / 60, y))
    return start + 20 / 60


def test_a_fast_finger_that_is_lost_and_found_again_is_the_same() -> None:
    panel = Told()
    now = drag(panel, "a", 100, 300, speed=600)
    assert panel.say(now, ("up", "a", 300, 300)) == []
    assert panel.say(now + 0.05, ("down", "b", 330, 302)) == [("move", 1)]
    assert panel.say(now + 1, ("up", "b", 330, 302)) == [("up", 1)]


def test_a_fast_finger_that_is_not_found_again_has_left() -> None:
    panel = Told()
    now = drag(panel, "a", 100, 300, speed=600)
    panel.say(now, ("up", "a", 300, 300))
    assert panel.say(now + 0.05) == []
    assert panel.say(now + 0.1) == [("up", 1)]


def test_another_finger_far_from_the_way_is_another() -> None:
    panel = Told()
    now = drag(panel, "a", 100, 300, speed=600)
    panel.say(now, ("up", "a", 300, 300))
    assert panel.say(now + 0.05, ("down", "b", 330, 380)) == [("down", 2)]


@pytest.mark.parametrize("speed", [0, 30, 100])
def test_a_slow_finger_leaves_at_once(speed: float) -> None:
    panel = Told()
    now = drag(panel, "a", 100, 300, speed)
    assert panel.say(now, ("up", "a", 100 + speed / 3, 300)) == [("up", 1)]


def test_a_finger_that_rested_after_its_way_leaves_at_once() -> None:
    panel = Told()
    now = drag(panel, "a", 100, 300, speed=600) + 0.1
    assert panel.say(now, ("up", "a", 300, 300)) == [("up", 1)]


def test_a_finger_that_the_system_no_longer_lists_has_left_unheard() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300), ("down", "b", 600, 300))
    assert panel.sieve.see_listed(frozenset({"a"}), 0.1) == []
    assert panel.sieve.see_listed(frozenset(), 0.2) == []
    left = panel.sieve.see_listed(frozenset(), 0.5)
    assert [(contact.what, contact.id) for contact in left] == [("lost", 1)]


@pytest.mark.parametrize(("seconds", "standing"), [(0.03, "again"), (0.08, "finger")])
def test_a_finger_that_blinks_is_not_another(seconds: float, standing: str) -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300))
    panel.say(0.2, ("up", "a", 300, 300))
    panel.say(0.2 + seconds, ("down", "b", 302, 300))
    assert panel.standing()[2] == standing


def test_a_finger_that_was_silent_for_a_minute_is_forgotten() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300))
    assert panel.say(59) == []
    assert panel.say(61) == [("lost", 1)]
    assert panel.say(62, ("up", "a", 300, 300)) == []


def test_a_trembling_finger_stays_where_it_is() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300))
    for frame in range(60):
        panel.say(frame / 60, ("move", "a", 300 + 0.4 * (-1) ** frame, 300))
    assert {(contact.x, contact.y) for contact in panel.heard} == {(300, 300)}


# Places that are none


@pytest.mark.parametrize("x", [nan, inf, -inf, 5000.0, -40.0])
def test_a_finger_nowhere_is_none(x: float) -> None:
    panel = Told()
    assert panel.say(0, ("down", "a", x, 300)) == []
    panel.say(1, ("down", "b", 300, 300))
    assert panel.say(2, ("move", "b", x, 300)) == []
    assert panel.say(3, ("up", "b", x, 300)) == [("up", 1)]
    assert (panel.heard[-1].x, panel.heard[-1].y) == (300, 300)


def test_just_outside_is_at_the_edge() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300), ("move", "a", 1005, 300))
    assert panel.heard[-1].x == WIDE


def test_what_comes_down_in_a_dead_zone_is_nothing_until_it_leaves() -> None:
    panel = Told(Zone(0.5, 0.0, 0.1, 1.0))
    assert panel.say(0, ("down", "a", 550, 300), ("move", "a", 300, 300), ("up", "a", 300, 300)) == []
    assert panel.say(1, ("down", "b", 450, 300), ("move", "b", 550, 300)) == [("down", 2), ("move", 2)]


def test_a_finger_from_the_edge_is_known() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 2, 300), ("down", "b", 300, 499), ("down", "c", 300, 300), ("down", MOUSE, 998, 10))
    assert panel.standing() == {1: "edge", 2: "edge", 3: "finger", 4: "finger"}


# Palms and sleeves


def test_three_contacts_near_each_other_are_a_palm() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300))
    panel.say(0.05, ("down", "b", 330, 300))
    assert panel.standing() == {1: "finger", 2: "finger"}
    assert panel.say(0.1, ("down", "c", 315, 325)) == [("palm", 1), ("palm", 2), ("down", 3)]
    assert set(panel.standing().values()) == {"palm"}
    panel.say(0.2, ("down", "d", 320, 310))
    assert set(panel.standing().values()) == {"palm"}


def test_a_palm_that_comes_at_one_moment_never_was_a_finger() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300), ("down", "b", 330, 300), ("down", "c", 315, 325))
    assert {contact.standing for contact in panel.heard} == {"palm"}


def test_a_palm_that_leaves_piece_by_piece_does_not_flicker_into_a_finger() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300), ("down", "b", 330, 300), ("down", "c", 315, 325))
    panel.say(1, ("up", "a", 300, 300), ("up", "b", 330, 300), ("up", "c", 315, 325))
    panel.say(1.1, ("down", "d", 318, 322))
    assert panel.standing()[4] == "palm"
    panel.say(1.2, ("up", "d", 318, 322))
    panel.say(2, ("down", "e", 318, 322))
    assert panel.standing()[5] == "finger"


@pytest.mark.parametrize(
    "places",
    [
        ((300, 300), (320, 300)),
        ((300, 300), (340, 310), (600, 300), (630, 300)),
        tuple((200 + 48 * n, 300 + (n % 5) ** 2) for n in range(10)),
    ],
    ids=["two people's neighbouring fingers", "two pairs", "ten fingers spread"],
)
def test_fingers_stay_fingers(places: tuple[tuple[float, float], ...]) -> None:
    panel = Told()
    panel.say(0, *(("down", str(n), x, y) for n, (x, y) in enumerate(places)))
    assert set(panel.standing().values()) == {"finger"}


def test_taps_one_after_another_at_one_place_are_no_palm() -> None:
    panel = Told()
    for number, id in enumerate("abcd"):
        panel.say(number / 10, ("down", id, 300, 300), ("up", id, 300, 300))
    assert set(panel.standing().values()) == {"finger"}


def test_contacts_that_lie_still_for_long_make_no_palm_with_a_finger() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300), ("down", "b", 330, 300))
    panel.say(5, ("down", "c", 315, 320))
    assert panel.standing()[3] == "finger"


def test_a_hand_that_trembles_as_it_rests_leaves_its_neighbours_their_fingers() -> None:
    panel = Told()
    panel.say(0, ("down", "a", 300, 300), ("down", "b", 330, 300))
    for frame in range(1, 120):
        off = 0.4 * (-1) ** frame
        panel.say(frame / 60, ("move", "a", 300 + off, 300), ("move", "b", 330, 300 + off))
    panel.say(2, ("down", "c", 315, 320))
    assert panel.standing()[3] == "finger"


NUMBERS = st.floats() | st.floats(-0.1, 1.1)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["down", "move", "up"]), st.sampled_from([*"abcdef", MOUSE]), NUMBERS, NUMBERS,
            st.sampled_from([0.0, 0.01, 0.1, 3.0]),
        )
    )
)  # fmt: skip
def test_whatever_is_said_each_contact_comes_once_and_leaves_once(
    said: list[tuple[What, str, float, float, float]],
) -> None:
    sieve, now, told = Sieve(Glass(WIDE, HIGH, WIDE)), 0.0, list[Contact]()
    for what, id, x, y, passed in said:
        now += passed
        told += sieve.take([Signal(now, what, id, x, y)])
    told += sieve.pass_time(now + 1)
    settled = [contact.id for contact in told if contact.what == "sure"]
    assert len(settled) == len(set(settled))
    here = set[int]()
    for contact in (each for each in told if each.what not in ("sure", "palm")):
        assert 0 <= contact.x <= WIDE
        assert 0 <= contact.y <= HIGH
        assert (contact.what == "down") != (contact.id in here)
        here = here | {contact.id} if contact.what not in ("up", "lost") else here - {contact.id}
    assert not sieve.waiting
