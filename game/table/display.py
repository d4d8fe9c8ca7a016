"""Which display the window stands on, as SDL tells."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pygame

from game.core.frozen import frozen


@frozen
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
        library = sdl()
        at = max(0, min(_index(library), len(sizes) - 1))
        return Display(_name(library, at), *sizes[at])
    except (OSError, AttributeError):
        return Display("", *sizes[0])


def sdl() -> ctypes.CDLL:
    """The SDL that pygame runs on: pygame itself tells no names. Raises OSError."""
    windows = Path(pygame.__file__).parent / "SDL2.dll"
    return ctypes.CDLL(str(windows) if sys.platform == "win32" else pygame.base.__file__)


def _index(library: ctypes.CDLL) -> int:
    (x, y), (w, h) = pygame.display.get_window_position(), pygame.display.get_window_size()
    middle = (ctypes.c_int * 2)(x + w // 2, y + h // 2)
    return int(library.SDL_GetPointDisplayIndex(middle))


def _name(library: ctypes.CDLL, at: int) -> str:
    library.SDL_GetDisplayName.restype = ctypes.c_char_p
    told: bytes | None = library.SDL_GetDisplayName(at)
    return " ".join((told or b"").decode(errors="replace").split())
