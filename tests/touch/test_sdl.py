"""What SDL says of fingers and the mouse."""

from __future__ import annotations

from math import isnan

import pygame
import pytest
from pygame._sdl2 import touch

from game.touch import sdl
from game.touch.glass import MOUSE, Signal

SIZE = (1000, 500)


def test_fingers_are_named_by_their_panel() -> None:
    event = pygame.event.Event(pygame.FINGERDOWN, touch_id=7, finger_id=3, x=0.5, y=0.25)
    assert sdl.signals(event, SIZE, 2.0) == [Signal(2.0, "down", "7:3", 0.5, 0.25)]


def test_a_finger_of_which_nothing_is_said_is_nowhere() -> None:
    (signal,) = sdl.signals(pygame.event.Event(pygame.FINGERMOTION), SIZE, 0.0)
    assert isnan(signal.x)


@pytest.mark.parametrize(
    ("kind", "told", "signals"),
    [
        (pygame.MOUSEBUTTONDOWN, {"button": 1}, [Signal(0.0, "down", MOUSE, 0.5, 0.5)]),
        (pygame.MOUSEBUTTONDOWN, {"button": 1, "touch": True}, [Signal(0.0, "down", MOUSE, 0.5, 0.5, twin=True)]),
        (pygame.MOUSEBUTTONUP, {"button": 3}, []),
        (pygame.MOUSEMOTION, {"buttons": (1, 0, 0)}, [Signal(0.0, "move", MOUSE, 0.5, 0.5)]),
        (pygame.MOUSEMOTION, {"buttons": (0, 0, 1)}, []),
    ],
)
def test_the_mouse_counts_while_its_first_button_is_down(
    kind: int, told: dict[str, object], signals: list[Signal]
) -> None:
    assert sdl.signals(pygame.event.Event(kind, {"pos": (500, 250), **told}), SIZE, 0.0) == signals


def test_panels_without_a_finger_down_are_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    fingers = {4: [{"id": 12}, {"id": 13}], 9: []}

    def count(device: int) -> int:
        if not fingers[device]:
            raise pygame.error
        return len(fingers[device])

    monkeypatch.setattr(touch, "get_num_devices", lambda: 2)
    monkeypatch.setattr(touch, "get_device", lambda at: (9, 4)[at])
    monkeypatch.setattr(touch, "get_num_fingers", count)
    monkeypatch.setattr(touch, "get_finger", lambda device, at: fingers[device][at])
    assert sdl.listed() == {"4:12", "4:13"}
