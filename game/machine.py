"""What this machine says of itself: the language of its user, and whether there is a screen."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

from game.words import LANGUAGES

_OLD_NAMES = {"iw": "he"}


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


def _windows_language() -> str:
    if sys.platform != "win32":
        return ""
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
