"""Bytes into text, within bounds: what is too large, unreadable or in another encoding ends here."""

from __future__ import annotations

import gc
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.content.problems import At, Problems

MAX_BYTES = 4_000_000

_ALLOWED = "\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
"""The characters of YAML 1.1, 5.1."""


@contextmanager
def no_collection() -> Iterator[None]:
    """A large file makes 100,000 objects that all stay, and so does a program that starts: looking for garbage among
    them doubles the time of the one, and takes 5 ms of the other."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def read_bytes(path: Path, problems: Problems) -> bytes | None:
    """The bytes of a file, or None and a problem. Never reads more than `MAX_BYTES` and waits for no pipe."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            problems.add(At(), "unreadable", what="folder" if path.is_dir() else "special")
            return None
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        problems.add(At(), "unreadable", what="missing")
    except (OSError, ValueError) as error:
        problems.add(At(), "unreadable", reason=getattr(error, "strerror", None) or str(error))
    else:
        return data
    return None


def decode(data: bytes, problems: Problems) -> str | None:
    """The text of a UTF-8 file, with or without a byte order mark, or None and a problem."""
    if len(data) > MAX_BYTES:
        problems.add(At(), "too-large", megabytes=MAX_BYTES // 1_000_000)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.add(_at(data[: error.start].decode("utf-8-sig")), "not-utf8")
        return None
    if bad := re.search(f"[^{_ALLOWED}]", text):
        problems.add(_at(text[: bad.start()]), "bad-character", character=f"U+{ord(bad[0]):04X}")
        return None
    return text


def _at(before: str) -> At:
    """The place right after a piece of text."""
    lines = re.split("\r\n|\r|\n", before)
    return At(len(lines), len(lines[-1]) + 1)
