"""Sounds are soft, silent until asked for, and never in the way."""

from typing import get_args

import pygame
import pytest

from game.table.sound import RATE, Name, Sounds, samples


@pytest.mark.parametrize("name", get_args(Name))
def test_each_sound_is_short_soft_and_ends_in_silence(name: Name) -> None:
    heard = samples(name)
    assert 0.05 < len(heard) / RATE < 1.2
    assert 1_000 < max(map(abs, heard)) < 10_000
    assert abs(heard[0]) < 100
    assert abs(heard[-1]) < 100


def test_the_device_is_not_opened_before_sounds_are_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.mixer, "init", lambda *_: pytest.fail("opened"))
    Sounds().play("laid")


def test_without_a_device_nothing_is_heard_and_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise pygame.error("no device")

    monkeypatch.setattr(pygame.mixer, "init", fails)
    sounds = Sounds()
    sounds.on = True
    sounds.play("laid")
    assert not sounds.available


def test_with_a_device_it_plays() -> None:
    sounds = Sounds()
    sounds.on = True
    sounds.play("declared")
    try:
        assert sounds.available
        assert pygame.mixer.get_busy()
    finally:
        pygame.mixer.quit()
