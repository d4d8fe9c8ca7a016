"""Which kind of content a file holds, told from its bytes: it need not be a good one, nor be read. A file too broken
for YAML is still known for what it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, TypeAlias

from game.content.problems import Problems
from game.content.source import read_bytes

Kind: TypeAlias = Literal["deck", "circle", "cards", "agenda", "board", "action-plan"]


def _key(name: bytes, rest: bytes = b"") -> re.Pattern[bytes]:
    """A key at a line's beginning, with or without quotes."""
    return re.compile(rb"""^(?:\xef\xbb\xbf)?(["']?)(?:%b)\1[ \t]*:%b""" % (name, rest), re.MULTILINE)


_TOLD: tuple[tuple[Kind, re.Pattern[bytes]], ...] = (
    ("circle", _key(b"activity", rb"""[ \t]*(["']?)circle\2[ \t]*(?:#.*)?\r?$""")),
    ("action-plan", _key(b"activity", rb"""[ \t]*(["']?)action-plan\2[ \t]*(?:#.*)?\r?$""")),
    ("agenda", _key(b"activities")),
    ("deck", _key(b"gaps|causes|actions")),
    ("board", _key(b"zones|stages")),
    ("cards", _key(b"cards")),
)
"""What tells each kind; the first that is found holds."""


def kind_of_file(path: Path) -> Kind:
    """What a file says on a line of its own that it is; a deck, where it says nothing."""
    data = read_bytes(path, Problems(str(path))) or b""
    return next((kind for kind, key in _TOLD if key.search(data)), "deck")
