"""Decks that were found good before. What became of their source is kept as plain values in the data folder, so that
the next start waits neither for YAML nor for the checks.

A file is used only where it is whole and came of the same source by the same code; whatever else lies there is passed
over, and the deck is read the long way. Nobody can put code into it, only other cards: as into the decks themselves.
"""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

from game.content.deck import Card, Deck, Text
from game.content.problems import Problems
from game.content.source import no_collection, read_bytes
from game.faults import Fault
from game.files import folder_for, write_whole

FOLDER = "known-decks"
MOST = 16
"""So many files are kept, the newest."""

_Lines: TypeAlias = list[tuple[str, str]]


@no_collection()
def recall(path: Path, data: Path) -> Deck | None:
    """The deck in a file, if it is known in this data folder."""
    source = _bytes(path)
    key = _key(source)
    mark, _, kept = _bytes(data / FOLDER / key).partition(b"\n")
    if mark != _mark(key, kept):
        return None
    try:
        return _deck(json.loads(kept), source)
    except (ValueError, TypeError, LookupError, RecursionError):
        return None


def remember(deck: Deck, data: Path) -> None:
    """Keeps a deck without errors in this data folder, where it can be written."""
    key = _key(deck.source)
    kept = json.dumps(_plain(deck), ensure_ascii=False, separators=(",", ":")).encode()
    with suppress(Fault, OSError):
        folder = folder_for(data / FOLDER)
        write_whole(folder / key, _mark(key, kept) + b"\n" + kept)
        for old in sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime)[:-MOST]:
            old.unlink()


def _bytes(path: Path) -> bytes:
    return read_bytes(path, Problems(str(path))) or b""


def _key(source: bytes) -> str:
    """What decides what becomes of a source: its bytes, and the code of this room."""
    digest = sha256(source)
    for module in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()


def _mark(key: str, kept: bytes) -> bytes:
    """By this a file is known to be whole and in its own place."""
    return sha256(key.encode() + kept).hexdigest().encode()


def _plain(deck: Deck) -> list[Any]:
    cards = [
        (card.id, card.kind, card.text.lines, card.note and card.note.lines, card.domain, card.links, card.channel)
        for card in deck.cards.values()
    ]
    discussion = [text.lines for text in deck.discussion]
    return [deck.id, deck.title.lines, deck.languages, cards, list(deck.blanks.items()), discussion]


def _deck(plain: list[Any], source: bytes) -> Deck:
    """Raises ValueError, TypeError or LookupError for values of another shape."""
    name, title, languages, cards, blanks, discussion = plain
    return Deck(
        id=name,
        title=_text(title),
        languages=tuple(languages),
        cards={card[0]: _card(*card) for card in cards},
        blanks=dict(blanks),
        discussion=tuple(map(_text, discussion)),
        source=source,
    )


def _card(card: str, kind: Any, text: _Lines, note: _Lines | None, domain: str, links: list[str], channel: str) -> Card:
    return Card(card, kind, _text(text), _text(note) if note else None, domain, tuple(links), channel)


def _text(lines: _Lines) -> Text:
    return Text(tuple((lang, words) for lang, words in lines))
