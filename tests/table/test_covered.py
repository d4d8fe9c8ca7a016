"""Covered hands under fingers: seen while held, hidden in the next frame, and never a face more."""

from __future__ import annotations

import pygame
import pytest
from coverings import A, B, Hands

from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.table.items import Item
from game.table.looks import CardBack, CardFace, Cover, Pill
from game.table.scenes.scene import Quit
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen
from game.table.stage import Stage
from game.table.theme import DEEP


def test_a_hand_lies_face_down(hands: Hands) -> None:
    for seat in (A, B, "Team C", "Team D"):
        assert (len(hands.backs(seat)), hands.faces(seat)) == (3, [])


def test_cards_turn_up_while_held_and_are_hidden_in_the_next_frame(hands: Hands) -> None:
    boxes = [item.box for item in hands.backs(A)]
    before = [hands.glass(box) for box in boxes]
    hands.hold(A)
    assert (len(hands.faces(A)), hands.backs(A)) == (3, [])
    assert all(hands.glass(box) != was for box, was in zip(boxes, before, strict=True))
    hands.lift()
    assert (hands.faces(A), len(hands.backs(A))) == ([], 3)
    assert [hands.glass(box) for box in boxes] == before


def test_the_first_frame_after_the_hand_is_lifted_shows_no_face(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    """Through the window's own loop: the lifted hand wakes it, and nothing is drawn before the cards are covered."""
    hands.settle()
    backs, show = hands.whole_glass(), hands.window.show
    x, y = hands.place(f"cover:{A}")
    frames: list[bytes] = []

    def shown(scene: TriplesScene) -> None:
        show(scene)
        frames.append(hands.whole_glass())
        match len(frames):
            case 1:
                hands.post(pygame.FINGERDOWN, 7, x, y)
            case 2:
                hands.post(pygame.FINGERUP, 7, x, y)
            case 3:
                scene.next = Quit()

    monkeypatch.setattr(hands.window, "show", shown)
    hands.window.run(hands.scene, lambda seconds: None)
    assert frames[0] == frames[2] == backs != frames[1]


def test_a_hand_that_swipes_away_covers_within_a_tenth_of_a_second(hands: Hands) -> None:
    """A fast finger's leaving waits, for it may only have been lost. The cards do not."""
    hands.hold(A)
    x, y = hands.at[7]
    hands.look(0.5)
    for step in range(1, 5):
        hands.post(pygame.FINGERMOTION, 7, x + 4 * step, y)
        hands.look(0.01)
    hands.post(pygame.FINGERUP, 7, x + 20, y)
    lifted = hands.now
    while hands.faces(A):
        hands.look(1 / 60)
    assert hands.now - lifted <= 0.1


def test_several_fingers_of_one_hand_hold_until_the_last_is_lifted(hands: Hands) -> None:
    for finger in (1, 2, 3, 4):
        hands.hold(A, finger, beside=8.0 * finger - 20)
    for finger in (1, 3, 4):
        hands.lift(finger)
        assert len(hands.faces(A)) == 3
    hands.lift(2)
    assert hands.faces(A) == []


def test_a_hand_turns_up_its_own_cards_only(hands: Hands) -> None:
    hands.hold(B)
    assert len(hands.faces(B)) == 3
    assert [hands.faces(seat) for seat in (A, "Team C", "Team D")] == [[], [], []]


def test_two_seats_hold_at_once_and_each_covers_its_own(hands: Hands) -> None:
    hands.hold(A, 1)
    hands.hold(B, 2)
    assert (len(hands.faces(A)), len(hands.faces(B))) == (3, 3)
    hands.lift(1)
    assert (len(hands.faces(A)), len(hands.faces(B))) == (0, 3)
    hands.lift(2)
    assert (hands.faces(A), hands.faces(B)) == ([], [])


def test_a_window_that_loses_its_focus_covers_the_cards(hands: Hands) -> None:
    hands.hold(A)
    pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    hands.look()
    assert hands.faces(A) == []


def test_a_pause_covers_all_cards(hands: Hands) -> None:
    hands.hold(A)
    hands.tap(f"turn-up:{B}")
    assert (len(hands.faces(A)), len(hands.faces(B))) == (3, 3)
    hands.scene.make(FACILITATOR, m.Pause())
    hands.look()
    assert (hands.faces(A), hands.faces(B)) == ([], [])
    hands.scene.make(FACILITATOR, m.Resume())
    hands.look()
    assert hands.faces(B) == []


def test_a_seat_that_leaves_takes_its_cards_along(hands: Hands) -> None:
    hands.hold(B)
    faces = [hands.items()[key].look for key in hands.faces(B)]
    hands.scene.make(FACILITATOR, m.Leave(B))
    hands.look()
    assert not [item for item in hands.window.touching.items if item.look in faces]


def test_who_cannot_hold_turns_the_cards_up_and_covers_them_again(hands: Hands) -> None:
    hands.tap(f"turn-up:{B}")
    assert len(hands.faces(B)) == 3
    hands.settle()
    assert len(hands.faces(B)) == 3
    hands.tap(f"turn-up:{B}")
    assert hands.faces(B) == []


def test_cards_turned_up_without_holding_are_covered_when_their_turn_is_over(hands: Hands) -> None:
    hands.tap(f"turn-up:{A}")
    hands.tap(f"turn-up:{B}")
    hands.drag((hands.faces(A)[0], "piles"))
    assert len(hands.faces(A)) == 2
    kind = next(move.kind for move in hands.scene.session.legal(A) if isinstance(move, m.Draw))
    hands.scene.make(A, m.Draw(kind))
    hands.look()
    assert (hands.faces(A), len(hands.backs(A))) == ([], 3)
    assert len(hands.faces(B)) == 3


def test_the_heel_of_a_holding_hand_turns_nothing_up_for_good(hands: Hands) -> None:
    hands.hold(A)
    hands.tap(f"turn-up:{A}")
    hands.lift()
    assert hands.faces(A) == []


def test_a_flat_hand_is_a_palm_and_holds_while_the_other_hand_works(hands: Hands) -> None:
    """Its heel on the button, lifted last, does nothing."""
    for finger, beside in enumerate((-30.0, -10.0, 10.0, 30.0), 1):
        hands.hold(A, finger, beside)
    x, y = hands.place(f"turn-up:{A}")
    hands.post(pygame.FINGERDOWN, 9, x, y)
    hands.look()
    card = hands.faces(A)[0]
    hands.look(2.0)
    x0, y0 = hands.place(card)
    hands.post(pygame.FINGERDOWN, 11, x0, y0)
    for step in range(1, 5):
        hands.post(pygame.FINGERMOTION, 11, x0, y0 - 40.0 * step)
        hands.look()
    assert card in hands.window.touching.contacts.carried
    for finger in (1, 2, 3, 4):
        hands.lift(finger)
    hands.look(0.3)
    hands.post(pygame.FINGERUP, 9, x, y)
    hands.look()
    assert (hands.faces(A), len(hands.backs(A))) == ([], 3)


def test_a_back_only_says_how_to_see_it(hands: Hands) -> None:
    start = hands.scene.session.digest
    hands.tap(f"back:{A}:0")
    hands.drag((f"back:{A}:1", "piles"))
    assert hands.scene.session.digest == start
    assert hands.faces(A) == []
    assert "to see your cards" in hands.items()[f"now:{A}"].look.text  # type: ignore[union-attr]


def test_the_cover_is_lit_while_it_is_held_and_large_enough_for_a_hand(hands: Hands) -> None:
    hands.hold(A)
    cover = hands.items()[f"cover:{A}"]
    assert isinstance(cover.look, Cover)
    assert cover.look.held
    assert cover.hold
    assert min(cover.w, cover.h) >= hands.window.screen.px(30)
    assert isinstance(hands.items()[f"turn-up:{A}"].look, Pill)


def test_what_is_sudden_leaves_no_trace() -> None:
    surface = pygame.Surface((300, 200))
    stage = Stage(surface, Screen(300, 200), DEEP)
    ground = Item("ground", CardBack(), 250, 100, 40, 60)
    face = Item("card:x", CardFace("gap", "Gap", "secret", "en"), 100, 100, 80, 120, sudden=True)
    stage.show((ground,), 0.0)
    stage.draw(0.0)
    before = pygame.image.tobytes(surface, "RGB")
    stage.show((ground, face), 1.0)
    stage.draw(1.0)
    shown = pygame.image.tobytes(surface, "RGB")
    stage.draw(5.0)
    assert pygame.image.tobytes(surface, "RGB") == shown != before
    stage.hold("card:x", 60, 60)
    stage.draw(5.1)
    stage.show((ground,), 5.2)
    stage.draw(5.2)
    assert pygame.image.tobytes(surface, "RGB") == before
