"""What a row of a session's file was sealed with: a changed byte in it shows, where SQLite itself would not notice."""

from __future__ import annotations

import json
import zlib

from game.core.log import Entry


def seal(*values: object) -> int:
    """A number that stands for these values, strings among them in any state; the same on every machine."""
    return zlib.crc32(json.dumps(values).encode())


def seal_of(entry: Entry) -> int:
    """The seal of an entry's row."""
    return seal(entry.number, float(entry.time), entry.actor, entry.move, entry.digest)


def seal_of_session(session: str, header: str, extra: str, deck: bytes) -> int:
    """The seal of the session's row; whether it is ended may change without it."""
    return seal(session, header, extra, zlib.crc32(deck))
