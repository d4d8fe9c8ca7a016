"""Waiting: an event ends it at once, silence when its time is over, and the event is still there."""

from __future__ import annotations

import threading
import time

import pygame
import pytest

from game.table import waiting, window


@pytest.fixture(params=["dummy", "x11"])
def display(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The dummy driver, by our own looks and by SDL's wait."""
    pygame.display.init()
    pygame.display.set_mode((100, 100))
    pygame.event.clear()
    monkeypatch.setattr(pygame.display, "get_driver", lambda: request.param)
    return str(request.param)


def test_silence_ends_when_its_time_is_over(display: str) -> None:
    start = time.monotonic()
    assert waiting.events(0.05) == []
    assert 0.045 <= time.monotonic() - start < 1


def test_what_is_there_is_had_at_once_and_whole(display: str) -> None:
    for number in range(3):
        pygame.event.post(pygame.event.Event(pygame.USEREVENT, number=number))
    assert [event.number for event in waiting.events(60)] == [0, 1, 2]


def test_what_comes_meanwhile_ends_the_wait(display: str) -> None:
    later = threading.Timer(0.05, pygame.event.post, [pygame.event.Event(pygame.USEREVENT)])
    later.start()
    start = time.monotonic()
    assert len(waiting.events(60)) == 1
    assert time.monotonic() - start < 2


def test_sdl_can_be_asked_to_wait() -> None:
    assert waiting._sdl() is not None


class Stirring:
    """A scene to which something happens."""

    def stirs(self) -> bool:
        return True


def test_what_happens_in_a_scene_ends_the_calm(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "CALM", 60.0)
    start = time.monotonic()
    assert window._calmly(Stirring()) == []  # type: ignore[arg-type]
    assert time.monotonic() - start < 2


class Waking:
    """A scene in which something happens by itself before long."""

    def wakes_in(self) -> float:
        return 0.03


def test_what_happens_by_itself_ends_the_calm(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "CALM", 60.0)
    start = time.monotonic()
    assert window._calmly(Waking()) == []  # type: ignore[arg-type]
    assert time.monotonic() - start < 2
