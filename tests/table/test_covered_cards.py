"""Cards of covered hands on their way: laid, carried, read, drawn, declared and taken back, and never a face more."""

from __future__ import annotations

import pygame
from coverings import A, B, Hands

from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.session.session import Undo
from game.table.items import Box
from game.table.looks import CardFace


def test_one_hand_holds_and_the_other_lays_a_card_down(hands: Hands) -> None:
    hands.hold(A)
    card = hands.faces(A)[0]
    hands.drag((card, "piles"))
    assert f"card:{hands.scene.session.state.seat(A).thrown}" == card
    assert card in hands.items()


def test_tapping_lays_a_card_down_with_the_cards_turned_up(hands: Hands) -> None:
    hands.tap(f"turn-up:{A}")
    card = hands.faces(A)[0]
    hands.tap(card)
    hands.tap(f"offer:{A}")
    assert f"card:{hands.scene.session.state.seat(A).thrown}" == card


def test_a_card_looked_at_closely_goes_with_the_hand(hands: Hands) -> None:
    hands.hold(A)
    hands.tap(hands.faces(A)[0])
    large = hands.items()[f"large:{A}"]
    box = large.box
    seen = hands.glass(box)
    hands.lift()
    assert f"large:{A}" not in hands.items()
    assert large.sudden
    hands.settle()
    assert hands.glass(box) != seen


def test_a_card_in_a_finger_vanishes_when_its_hand_is_covered(hands: Hands) -> None:
    hands.hold(A)
    hands.settle()
    card, middle = hands.faces(A)[0], Box(640, 340, 60, 60)
    before = hands.glass(middle)
    x, y = hands.place(card)
    hands.post(pygame.FINGERDOWN, 1, x, y)
    hands.post(pygame.FINGERMOTION, 1, x + 30, y - 30)
    hands.look()
    hands.post(pygame.FINGERMOTION, 1, middle.x, middle.y)
    hands.settle()
    assert hands.glass(middle) != before
    hands.lift()
    assert hands.glass(middle) == before
    hands.post(pygame.FINGERUP, 1, middle.x, middle.y)
    hands.look()
    assert hands.scene.session.state.seat(A).thrown is None
    assert len(hands.backs(A)) == 3


def test_a_written_card_in_a_finger_is_covered_like_any_other(hands: Hands) -> None:
    session = hands.scene.session
    thrown = next(move for move in session.legal(A) if isinstance(move, m.Discard))
    for by, move in ((A, thrown), (A, m.Write("cause", "ours")), (FACILITATOR, m.Skip(B))):
        session.submit(by, move)
    hands.look()
    hands.hold(A)
    x, y = hands.place("card:cause-w1")
    hands.post(pygame.FINGERDOWN, 1, x, y)
    hands.post(pygame.FINGERMOTION, 1, x + 40, y - 40)
    hands.look()
    assert "card:cause-w1" in hands.window.touching.contacts.carried
    hands.lift()
    assert (hands.faces(A), len(hands.backs(A))) == ([], 3)


def test_a_card_drawn_arrives_as_a_back_turned_to_its_seat(hands: Hands) -> None:
    hands.hold(A)
    hands.drag((hands.faces(A)[0], "piles"))
    hands.lift()
    hands.settle()
    hands.drag(("stock:cause", f"tray:{A}"))
    assert (hands.faces(A), len(hands.backs(A))) == ([], 3)
    last = next(item for item in hands.backs(A) if item.key.endswith(":2"))
    assert (last.origin, last.turn) == ("stock:cause", hands.items()[f"tray:{A}"].turn)
    hands.hold(A)
    hands.lift()
    assert len(hands.backs(A)) == 3


def test_a_declared_triple_lies_open_for_all_and_is_covered_again_when_returned(hands: Hands) -> None:
    session = hands.scene.session
    seat = next(seat.name for seat in session.state.seats if session.refuse(seat.name, m.Declare()) is None)
    hands.tap(f"declare:{seat}")
    assert session.state.declaration is not None
    lying = hands.items()
    assert all(isinstance(lying[f"card:{card}"].look, CardFace) for card in session.state.declaration.cards)
    assert not [key for key in lying if key.startswith(("cover:", "back:"))]
    hands.scene.make(FACILITATOR, m.Return())
    hands.look()
    assert (hands.faces(seat), len(hands.backs(seat))) == ([], 3)


def test_taking_back_covers_the_card_again(hands: Hands) -> None:
    hands.hold(A)
    hands.drag((hands.faces(A)[0], "piles"))
    hands.lift()
    assert len(hands.backs(A)) == 2
    hands.scene.make(A, Undo())
    hands.look()
    assert (hands.faces(A), len(hands.backs(A))) == ([], 3)
