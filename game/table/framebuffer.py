"""How pictures reach the glass: from plain memory, or through the graphics card, whichever is quicker here."""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Callable
from contextlib import suppress
from math import inf
from pathlib import Path

import pygame

from game.faults import Fault, NoDisplay
from game.files import folder_for, write_whole
from game.table.display import display
from game.wanted import Renderer

FILE = "renderer.json"

QUICK = 0.002
"""Seconds. What shows six changed areas as quickly as this needs no rival: the rival could gain less than its test
costs."""

ANEW = 2.0
"""Seconds in which an X server is there again: where the table is all that runs on it, it begins anew whenever the
table closes its window."""

_HINT = "SDL_FRAMEBUFFER_ACCELERATION"
_WORD: dict[Renderer, str] = {"software": "0", "accelerated": "1"}
_TRIES = 5


def open_quickest(mode: Callable[[], object], said: Renderer | None, folder: Path | None) -> Renderer:
    """Opens the display and, by `mode`, its window; gives back what shows it: the renderer that was said, or the
    quickest in a short test. What a longer test found is kept in the folder. Raises pygame.error, NoDisplay, and Fault
    `renderer-fails`."""
    if said is not None:
        return _opened(said, mode)
    software = _tested("software", mode)
    if software <= QUICK:
        return "software"
    if software < inf:
        return _quickest(mode, software, folder)
    _start("accelerated")
    mode()
    return "accelerated"


def _quickest(mode: Callable[[], object], software: float, folder: Path | None) -> Renderer:
    where = _display()
    found = _read(folder).get(where)
    if found is None:
        found = "accelerated" if _tested("accelerated", mode) < software else "software"
        _keep(folder, where, found)
    if os.environ[_HINT] != _WORD[found]:
        _start(found)
        mode()
    return found


def _opened(said: Renderer, mode: Callable[[], object]) -> Renderer:
    _start(said)
    try:
        mode()
    except pygame.error as error:
        raise Fault("renderer-fails", renderer=said) from error
    return said


def _start(renderer: Renderer) -> None:
    """SDL asks for the renderer once in the life of its display."""
    until = time.monotonic() + (ANEW if pygame.display.get_init() else 0)
    os.environ[_HINT] = _WORD[renderer]
    while not _answers():
        if time.monotonic() >= until:
            raise NoDisplay
        time.sleep(0.02)


def _answers() -> bool:
    """Whether there is a screen now."""
    pygame.display.quit()
    try:
        pygame.display.init()
    except pygame.error:
        return False
    # SDL draws into the void where no screen answers.
    return pygame.display.get_driver() != "offscreen" or "SDL_VIDEODRIVER" in os.environ


def _tested(renderer: Renderer, mode: Callable[[], object]) -> float:
    """Seconds in which a renderer shows six changed areas; endless where it opens no window, as plain memory under
    Wayland."""
    _start(renderer)
    try:
        mode()
        return _seconds()
    except pygame.error:
        return inf


def _seconds() -> float:
    w, h = pygame.display.get_window_size()
    areas = [pygame.Rect(w * at // 6, at % 3 * h // 3, w // 10, h // 4) for at in range(6)]
    pygame.display.flip()
    times = []
    for _ in range(_TRIES):
        start = time.perf_counter()
        pygame.display.update(areas)
        times.append(time.perf_counter() - start)
    return sorted(times)[_TRIES // 2]


def _display() -> str:
    """A name for this machine's display."""
    return " ".join([platform.node(), pygame.display.get_driver(), display().key])


def _read(folder: Path | None) -> dict[str, Renderer]:
    """What was kept; where it can't be read nothing is, and the test is made again."""
    try:
        kept = json.loads((folder / FILE).read_text(encoding="utf-8")) if folder else {}
    except (OSError, ValueError):
        return {}
    return {name: word for name, word in kept.items() if str(word) in _WORD} if isinstance(kept, dict) else {}


def _keep(folder: Path | None, where: str, renderer: Renderer) -> None:
    if folder is not None:
        with suppress(Fault):
            write_whole(folder_for(folder) / FILE, json.dumps(_read(folder) | {where: renderer}).encode())
