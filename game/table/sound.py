"""A few soft sounds, made when they are first asked for. There is none until somebody turns them on."""

from __future__ import annotations

from array import array
from functools import cached_property
from math import exp, pi, sin
from random import Random
from typing import Literal, TypeAlias

import pygame

Name: TypeAlias = Literal["laid", "turned", "declared", "accepted", "returned"]
Note: TypeAlias = tuple[float, float, float]
"""A tone: its pitch in hertz (0 is a rustle of paper), when it begins and how long it rings, in seconds."""

RATE = 22_050
_LOUDEST = 6_000
"""Of 32,767: soft."""
_SOUNDS: dict[Name, tuple[Note, ...]] = {
    "laid": ((0, 0.0, 0.05), (196, 0.0, 0.07)),
    "turned": ((0, 0.0, 0.09), (0, 0.06, 0.05)),
    "declared": ((392, 0.0, 0.5), (494, 0.12, 0.5), (587, 0.24, 0.7)),
    "accepted": ((523, 0.0, 0.5), (784, 0.12, 0.8)),
    "returned": ((392, 0.0, 0.3), (349, 0.14, 0.4)),
}


class Sounds:
    """The table's sounds; off until `on` is set. Without an audio device they stay silent, and `available` says so."""

    def __init__(self) -> None:
        self.on = False

    @cached_property
    def available(self) -> bool:
        """Whether there is a device to sound on. The first look opens it."""
        try:
            pygame.mixer.init(RATE, -16, 1, 512)
        except (pygame.error, NotImplementedError):
            return False
        return True

    def play(self, name: Name) -> None:
        """Sounds, if sounds are on and there is a device."""
        if self.on and self.available:
            self._sounds[name].play()

    @cached_property
    def _sounds(self) -> dict[Name, pygame.mixer.Sound]:
        return {name: pygame.mixer.Sound(buffer=samples(name).tobytes()) for name in _SOUNDS}


def samples(name: Name) -> array[int]:
    """A sound as 16-bit samples of one channel."""
    notes = _SOUNDS[name]
    total = max(begin + length for _, begin, length in notes)
    mixed = [0.0] * round(total * RATE)
    for pitch, begin, length in notes:
        for at, value in enumerate(_tone(pitch, length), round(begin * RATE)):
            if at < len(mixed):
                mixed[at] += value / len(notes)
    return array("h", [round(_LOUDEST * value) for value in mixed])


def _tone(pitch: float, length: float) -> list[float]:
    """A plucked tone, or for pitch 0 a rustle, that begins and ends in silence."""
    chance = Random(1)
    tone = []
    for at in range(round(length * RATE)):
        time = at / RATE
        loud = min(1.0, time / 0.006) * exp(-5 * time / length) * (1 - time / length)
        wave = sin(2 * pi * pitch * time) + 0.25 * sin(4 * pi * pitch * time) if pitch else chance.uniform(-1.2, 1.2)
        tone.append(loud * wave / 1.25)
    return tone
