"""Covered hands under fingers: seen while held, hidden in the next frame, and never a face more."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest
from fingers import Fingers
from situations import scene

from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.session.session import Undo
from game.table.items import Box, Item
from game.table.looks import CardBack, CardFace, Cover, Pill
from game.table.scenes.scene import Quit
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen
from game.table.stage import Stage
from game.table.theme import DEEP
from game.table.window import Window

A, B = "Team A", "Team B"


class Hands(Fingers):
    """Fingers on a table of covered hands."""

    scene: TriplesScene

    def __init__(self, window: Window, table: TriplesScene) -> None:
        super().__init__(window, table)
        self.at: dict[int, tuple[float, float]] = {}

    def hold(self, seat: str, finger: int = 7, beside: float = 0.0) -> None:
        x, y = self.place(f"cover:{seat}")
        self.at[finger] = x + beside, y
        self.post(pygame.FINGERDOWN, finger, x + beside, y)
        self.look()

    def lift(self, finger: int = 7) -> None:
        self.post(pygame.FINGERUP, finger, *self.at[finger])
        self.look()

    def faces(self, seat: str) -> list[str]:
        """The cards of a seat's hand that show their faces, as the window drew them last."""
        things = self.scene.board.things
        shown = {item.key for item in self.window.touching.items if isinstance(item.look, CardFace)}
        return [key for key, thing in things.items() if (thing.where, thing.seat) == ("hand", seat) and key in shown]

    def backs(self, seat: str) -> list[Item]:
        start = f"back:{seat}:"
        return [i for i in self.window.touching.items if i.key.startswith(start) and isinstance(i.look, CardBack)]

    def glass(self, box: Box) -> bytes:
        """The pixels on the glass in a box."""
        surface = pygame.display.get_surface()
        rect = pygame.Rect(round(box.left), round(box.top), round(box.w), round(box.h))
        return pygame.image.tobytes(surface.subsurface(rect), "RGB")

    def whole_glass(self) -> bytes:
        return pygame.image.tobytes(pygame.display.get_surface(), "RGB")

    def settle(self) -> None:
        """Wait until all has come to rest."""
        for _ in range(100):
            self.look()
            if not self.window.stage.moving:
                return
            pygame.time.wait(10)


@pytest.fixture
def window() -> Iterator[Window]:
    window = Window((1280, 720), 1210.0, "test")
    yield window
    window.close()


@pytest.fixture
def hands(window: Window) -> Hands:
    table, _ = scene("en", 4, "around", hands="covered")
    return Hands(window, table)


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
