"""Which display the window stands on, as SDL tells."""

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass
from pathlib import Path

import pygame


@dataclass(frozen=True, slots=True)
class Display:
    """One display: its name, empty where none is told, and its size in pixels."""

    name: str
    width: int
    height: int

    @property
    def key(self) -> str:
        """What the settings know it by."""
        return f"{self.name} {self.width}x{self.height}".strip()


def display() -> Display:
    """The display in the middle of the open window. Where SDL can't be asked it is the first one, without a name."""
    sizes = pygame.display.get_desktop_sizes()
    try:
        sdl = _sdl()
        at = max(0, min(_index(sdl), len(sizes) - 1))
        return Display(_name(sdl, at), *sizes[at])
    except (OSError, AttributeError):
        return Display("", *sizes[0])


def _sdl() -> ctypes.CDLL:
    """The SDL that pygame runs on: pygame itself tells no names. Raises OSError."""
    windows = Path(pygame.__file__).parent / "SDL2.dll"
    return ctypes.CDLL(str(windows) if sys.platform == "win32" else pygame.base.__file__)


def _index(sdl: ctypes.CDLL) -> int:
    (x, y), (w, h) = pygame.display.get_window_position(), pygame.display.get_window_size()
    middle = (ctypes.c_int * 2)(x + w // 2, y + h // 2)
    return int(sdl.SDL_GetPointDisplayIndex(middle))


def _name(sdl: ctypes.CDLL, at: int) -> str:
    sdl.SDL_GetDisplayName.restype = ctypes.c_char_p
    told: bytes | None = sdl.SDL_GetDisplayName(at)
    return " ".join((told or b"").decode(errors="replace").split())
