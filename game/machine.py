"""What this machine says of itself: the language of its user, and whether there is a screen."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

from game.words import LANGUAGES

_OLD_NAMES = {"iw": "he"}

_PAGE = 2 << 20
_PICTURES = 192 << 20
"""Bytes: more than the first frame's pictures take at 4K. Only what is used of them is taken."""
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _HUGE_PAGES = -1, -3, 14
"""Numbers of glibc's malloc.h and of Linux's mman.h."""


def language() -> str:
    """The language of the machine's user when the table speaks it, else the table's own."""
    named = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    code = next(filter(None, named), "") or _windows_language()
    code = code[:2].lower()
    code = _OLD_NAMES.get(code, code)
    return code if code in LANGUAGES else LANGUAGES[0]


def has_display() -> bool:
    """Whether a window may open here, as far as can be told before trying."""
    if not sys.platform.startswith("linux"):
        return True
    named = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return any(map(os.environ.get, named)) or Path("/dev/dri/card0").exists()


def give_memory_back() -> None:
    """What large pictures lay on goes back to the system. Left to itself glibc keeps it: after a busy game at 4K up to
    100 MB. Other systems do so unasked."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def take_large_pages() -> None:
    """The first pictures are laid on pages of 2 MB, where Linux has them: to take 4 kB at a time costs a fifth of the
    first frame at 4K. What stays free of them goes with `give_memory_back`."""
    with suppress(OSError, AttributeError, TypeError):
        c = ctypes.CDLL(None)
        c.malloc.argtypes, c.malloc.restype = (ctypes.c_size_t,), ctypes.c_void_p
        c.free.argtypes = (ctypes.c_void_p,)
        c.madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
        c.mallopt(_MMAP_THRESHOLD, _PICTURES)
        c.mallopt(_TRIM_THRESHOLD, 2 * _PICTURES)
        start = c.malloc(_PICTURES - _PAGE)
        first = -(-start // _PAGE) * _PAGE
        c.madvise(first, start + _PICTURES - 2 * _PAGE - first, _HUGE_PAGES)
        c.free(start)


def _windows_language() -> str:
    if sys.platform != "win32":
        return ""
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
