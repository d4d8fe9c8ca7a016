"""Contacts: taps, carries, and everything that can go wrong with a finger."""

from __future__ import annotations

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
    assert whats(contacts.lose_gone(frozenset({"b"}))) == [("let-go", "a")]
    assert whats(contacts.lose_all()) == [("let-go", "b")]
    assert not contacts.down


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
        carrying = [f.key for f in contacts._fingers.values() if f.carrying]
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
