"""Contacts: taps, carries, and everything that can go wrong with a finger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.touch.contacts import Contact, Contacts

SLACK = 10.0


def touched(*fingers: tuple[int, str]) -> Contacts:
    contacts = Contacts(SLACK)
    for id, key in fingers:
        contacts.touch(Contact("down", id, 100, 100), key, (110, 120), may_carry=True)
    return contacts


def whats(intents: list) -> list[tuple[str, str]]:  # type: ignore[type-arg]
    return [(intent.what, intent.key) for intent in intents]


def test_a_finger_that_stays_taps() -> None:
    contacts = touched((1, "card"))
    assert contacts.move(Contact("move", 1, 105, 104)) == []
    assert whats(contacts.lift(Contact("up", 1, 105, 104))) == [("tap", "card")]
    assert not contacts.down


def test_a_finger_that_goes_carries_by_its_grip() -> None:
    contacts = touched((1, "card"))
    intents = contacts.move(Contact("move", 1, 150, 100))
    assert whats(intents) == [("lift", "card"), ("carry", "card")]
    assert (intents[1].x, intents[1].y) == (160, 120)
    assert contacts.carried == {"card": (160, 120)}
    assert whats(contacts.lift(Contact("up", 1, 300, 300))) == [("drop", "card")]


def test_what_may_not_be_carried_is_tapped() -> None:
    contacts = Contacts(SLACK)
    contacts.touch(Contact("down", 1, 0, 0), "button", (0, 0), may_carry=False)
    assert contacts.move(Contact("move", 1, 90, 0)) == []
    assert whats(contacts.lift(Contact("up", 1, 90, 0))) == [("tap", "button")]


def test_an_item_is_carried_by_one_finger() -> None:
    contacts = touched((1, "card"), (2, "card"))
    contacts.move(Contact("move", 1, 200, 100))
    assert contacts.move(Contact("move", 2, 200, 100)) == []
    assert contacts.lift(Contact("up", 2, 200, 100)) == []
    assert list(contacts.carried) == ["card"]


def test_fingers_carry_side_by_side() -> None:
    contacts = touched((1, "a"), (2, "b"), (3, "c"))
    for id in (1, 2, 3):
        contacts.move(Contact("move", id, 200 + id, 100))
    assert set(contacts.carried) == {"a", "b", "c"}


def test_a_second_down_of_one_finger_lets_the_first_go() -> None:
    contacts = touched((1, "a"))
    contacts.move(Contact("move", 1, 200, 100))
    assert whats(contacts.touch(Contact("down", 1, 0, 0), "b", (0, 0), True)) == [("let-go", "a")]


def test_what_is_no_longer_there_is_let_go() -> None:
    contacts = touched((1, "a"), (2, "b"))
    contacts.move(Contact("move", 1, 200, 100))
    contacts.move(Contact("move", 2, 200, 100))
    assert whats(contacts.lose_gone({"b": True})) == [("let-go", "a")]
    assert whats(contacts.lose_all()) == [("let-go", "b")]
    assert not contacts.down


# Time


def carrying(now: float = 0.0) -> Contacts:
    contacts = touched((1, "card"))
    contacts.move(Contact("move", 1, 200, 100, now))
    return contacts


@pytest.mark.parametrize(("seconds", "taps"), [(0.02, True), (4.0, True), (30.0, False)])
def test_a_slow_tap_is_a_tap_and_a_resting_hand_is_none(seconds: float, taps: bool) -> None:
    contacts = touched((1, "card"))
    contacts.pass_time(seconds)
    assert bool(contacts.lift(Contact("up", 1, 100, 100, seconds))) == taps


@pytest.mark.parametrize(("seconds", "taken"), [(1.0, 1), (2.0, 2)])
def test_a_resting_finger_keeps_no_other_from_its_item(seconds: float, taken: int) -> None:
    contacts = touched((1, "card"))
    contacts.touch(Contact("down", 2, 110, 110, seconds), "card", (110, 120), True)
    taps = [id for id in (1, 2) if contacts.lift(Contact("up", id, 100, 100, seconds + 0.1))]
    assert taps == [taken]


def test_a_card_goes_home_from_a_silent_finger_and_comes_again_when_it_moves() -> None:
    contacts = carrying()
    assert contacts.pass_time(1.9) == []
    assert whats(contacts.pass_time(2.0)) == [("let-go", "card")]
    assert contacts.carried == {}
    assert contacts.pass_time(9) == []
    assert contacts.move(Contact("move", 1, 200, 100, 9)) == []
    assert whats(contacts.move(Contact("move", 1, 202, 100, 9))) == [("lift", "card"), ("carry", "card")]
    assert whats(contacts.lift(Contact("up", 1, 202, 100, 9))) == [("drop", "card")]


def test_a_card_that_went_home_is_anybodys() -> None:
    contacts = carrying()
    contacts.pass_time(2)
    contacts.touch(Contact("down", 2, 100, 100, 3), "card", (100, 100), True)
    assert contacts.move(Contact("move", 1, 300, 100, 3)) == []
    assert contacts.lift(Contact("up", 1, 300, 100, 3)) == []
    assert whats(contacts.lift(Contact("up", 2, 100, 100, 3.1))) == [("tap", "card")]


def test_a_card_that_went_home_stays_there_when_its_finger_leaves() -> None:
    contacts = carrying()
    contacts.pass_time(2)
    assert contacts.lift(Contact("up", 1, 200, 100, 3)) == []


def test_a_carried_card_whose_finger_is_heard_stays_in_hand() -> None:
    contacts = carrying()
    for second in range(1, 20):
        contacts.move(Contact("move", 1, 200, 100, second))
        assert contacts.pass_time(second) == []


def test_a_finger_rests_as_long_as_it_may_be_there() -> None:
    contacts = Contacts(SLACK)
    contacts.touch(Contact("down", 1, 0, 0), "cover", (0, 0), may_carry=False, holds=True)
    contacts.pass_time(29)
    assert contacts.resting == {"cover"}
    contacts.pass_time(31)
    assert contacts.resting == frozenset()


# Edges and palms


def test_from_the_edge_only_a_quick_tap_means_something() -> None:
    for seconds, taps in ((0.2, True), (1.0, False)):
        contacts = Contacts(SLACK)
        contacts.touch(Contact("down", 1, 1, 100, 0, "edge"), "card", (40, 100), True)
        contacts.move(Contact("move", 1, 4, 100, seconds, "edge"))
        assert bool(contacts.lift(Contact("up", 1, 4, 100, seconds, "edge"))) == taps
    contacts.touch(Contact("down", 2, 1, 100, 2, "edge"), "card", (40, 100), True)
    assert contacts.move(Contact("move", 2, 200, 100, 2.1, "edge")) == []
    assert contacts.lift(Contact("up", 2, 200, 100, 2.2, "edge")) == []


def test_a_finger_that_blinked_carries_and_does_not_tap_again() -> None:
    contacts = Contacts(SLACK)
    contacts.touch(Contact("down", 1, 100, 100, 0, "again"), "card", (100, 100), True)
    assert contacts.lift(Contact("up", 1, 100, 100, 0.1, "again")) == []
    contacts.touch(Contact("down", 2, 100, 100, 0, "again"), "card", (100, 100), True)
    assert whats(contacts.move(Contact("move", 2, 200, 100, 0.1, "again"))) == [("lift", "card"), ("carry", "card")]


def test_what_turns_out_to_be_a_palm_lets_go() -> None:
    contacts = carrying()
    assert whats(contacts.palm(1)) == [("let-go", "card")]
    assert contacts.lift(Contact("up", 1, 100, 100, 0, "palm")) == []


def test_a_palm_takes_nothing_but_rests_where_a_hand_may() -> None:
    contacts = Contacts(SLACK)
    contacts.touch(Contact("down", 1, 0, 0, 0, "palm"), "card", (0, 0), True)
    contacts.touch(Contact("down", 2, 0, 0, 0, "palm"), "cover", (0, 0), False, holds=True)
    contacts.touch(Contact("down", 3, 0, 0), "cover", (0, 0), False, holds=True)
    contacts.palm(3)
    assert contacts.lift(Contact("up", 1, 0, 0)) == []
    contacts.lift(Contact("up", 2, 0, 0, 1))
    assert contacts.resting == {"cover"}


def test_what_may_no_longer_be_carried_is_let_go() -> None:
    contacts = touched((1, "a"), (2, "b"))
    contacts.move(Contact("move", 1, 200, 100))
    assert whats(contacts.lose_gone({"a": False, "b": False})) == [("let-go", "a")]
    assert contacts.move(Contact("move", 2, 200, 100)) == []
    assert whats(contacts.lift(Contact("up", 2, 200, 100))) == [("tap", "b")]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["down", "move", "up", "lose"]), st.integers(0, 3), st.floats(-5, 5), st.floats(-5, 5)
        ),
        max_size=60,
    )
)
def test_no_stream_of_contacts_carries_an_item_twice(stream: list[tuple[str, int, float, float]]) -> None:
    contacts = Contacts(0.5)
    for what, id, x, y in stream:
        contact = Contact("move", id, x, y)
        match what:
            case "down":
                contacts.touch(contact, f"item{int(abs(x))}", (x, y), True)
            case "move":
                contacts.move(contact)
            case "up":
                contacts.lift(contact)
            case _:
                contacts.lose(id)
        carrying = [f.key for f in contacts._fingers.values() if f.doing == "carrying"]
        assert len(carrying) == len(set(carrying))
    contacts.lose_all()
    assert not contacts.down
    assert contacts.carried == {}


def test_fingers_rest_on_what_means_something_while_held() -> None:
    contacts = Contacts(SLACK)
    for id in (1, 2):
        contacts.touch(Contact("down", id, 0, 0), "cover", (0, 0), may_carry=False, holds=True)
    contacts.lift(Contact("up", 1, 0, 0))
    assert contacts.resting == {"cover"}
    contacts.lose_all()
    assert not contacts.resting


def test_a_resting_finger_that_slides_away_rests_no_more() -> None:
    contacts = Contacts(SLACK)
    contacts.touch(Contact("down", 1, 100, 100), "cover", (100, 100), may_carry=False, holds=True)
    contacts.touch(Contact("down", 2, 120, 100), "cover", (100, 100), may_carry=False, holds=True)
    contacts.move(Contact("move", 1, 112, 100))
    contacts.move(Contact("move", 2, 140, 100))
    assert contacts.resting == {"cover"}
    contacts.move(Contact("move", 1, 116, 100))
    assert contacts.resting == frozenset()
    assert contacts.lift(Contact("up", 1, 116, 100)) == []


def pressed() -> Contacts:
    contacts = Contacts(SLACK)
    for id in (1, 2):
        contacts.touch(Contact("down", id, 100, 100), "key", (110, 120), may_carry=False, at_once=True)
    return contacts


def test_what_is_tapped_at_once_waits_until_it_is_sure_that_a_finger_is_one() -> None:
    contacts = pressed()
    assert contacts.pressed == {"key"}
    assert contacts.move(Contact("move", 1, 180, 100)) == contacts.lift(Contact("up", 1, 180, 100)) == []
    assert whats(contacts.sure(Contact("sure", 1, 180, 100))) == [("tap", "key")]
    assert whats(contacts.sure(Contact("sure", 2, 100, 100))) == [("tap", "key")]
    assert contacts.lift(Contact("up", 2, 100, 100)) == []
    assert not contacts.down


def test_a_palm_presses_nothing() -> None:
    contacts = pressed()
    assert contacts.palm(1) == contacts.sure(Contact("sure", 1, 100, 100)) == []
    assert not contacts.lose_all()
    assert not contacts.down


def test_a_palm_on_a_card_lets_others_have_it_and_carries_only_when_it_grips() -> None:
    contacts = touched((1, "card"), (2, "other"))
    assert contacts.palm(1) == contacts.palm(2) == []
    assert contacts.move(Contact("move", 1, 180, 100, standing="palm")) == []
    assert contacts.lift(Contact("up", 1, 180, 100, standing="palm")) == []
    assert whats(contacts.move(Contact("move", 2, 180, 100, standing="again")))[0] == ("lift", "other")
    contacts.touch(Contact("down", 3, 100, 100), "card", (110, 120), may_carry=True)
    assert whats(contacts.lift(Contact("up", 3, 100, 100))) == [("tap", "card")]


def test_what_a_finger_carried_goes_home_when_it_is_a_palm() -> None:
    contacts = touched((1, "card"))
    contacts.move(Contact("move", 1, 180, 100))
    assert whats(contacts.palm(1)) == [("let-go", "card")]
    assert not contacts.carried
