"""Which kind of content a file holds, told from its bytes: it need not be a good one, nor be read. A file too broken
for YAML is still known for what it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, TypeAlias

from game.content.problems import Problems
from game.content.source import read_bytes

Kind: TypeAlias = Literal["deck", "circle", "cards", "agenda"]


def _key(name: bytes, rest: bytes = b"") -> re.Pattern[bytes]:
    """A key at a line's beginning, with or without quotes."""
    return re.compile(rb"""^(?:\xef\xbb\xbf)?(["']?)(?:%b)\1[ \t]*:%b""" % (name, rest), re.MULTILINE)


_CIRCLE = _key(b"activity", rb"""[ \t]*(["']?)circle\2[ \t]*(?:#.*)?\r?$""")
_DECK = _key(b"gaps|causes|actions")
_CARDS = _key(b"cards")
_AGENDA = _key(b"activities")


def kind_of_file(path: Path) -> Kind:
    """What a file says on a line of its own that it is; a deck, where it says nothing."""
    data = read_bytes(path, Problems(str(path))) or b""
    if _CIRCLE.search(data):
        return "circle"
    if _AGENDA.search(data):
        return "agenda"
    return "cards" if _CARDS.search(data) and not _DECK.search(data) else "deck"
