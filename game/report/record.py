"""What somebody may know of a session, as one JSON document to read. It is no session to go on with."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game.activity import Content
from game.core.game import Actor
from game.files import write_whole
from game.session.record import Record, Told, redacted
from game.session.session import AnySession

FORMAT = 1
_BEGIN = b'{\n "record":'


def write_record(session: AnySession, deck: Content, id: str, who: Actor, out: Path) -> None:
    """Writes the record of the session of this name as `who` may know it. Raises CannotKeep, or KeyError for a name
    that no seat had."""
    document = as_document(session, deck, id, redacted(session, who))
    write_whole(out, json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8", "replace"))


def as_document(session: AnySession, deck: Content, id: str, record: Record) -> dict[str, Any]:
    """The record as plain values."""
    header = session.header
    return {
        "record": FORMAT,
        "as": record.who,
        "session": id,
        "activity": header.activity,
        "created": header.created,
        "deck": {"id": deck.id, "title": dict(deck.title.lines)},
        "seats": list(header.seats),
        "options": dict(header.options),
        "entries": [_entry(told) for told in record.entries],
        "cards": {card: _text(deck, record, card) for card in record.cards},
    }


def is_record(path: Path) -> bool:
    """Whether a file is such a record."""
    try:
        with path.open("rb") as file:
            return file.read(len(_BEGIN)) == _BEGIN
    except OSError:
        return False


def _entry(told: Told) -> dict[str, Any]:
    plain = asdict(told)
    opened: dict[str, Any] = plain.pop("opened")
    return plain | opened


def _text(deck: Content, record: Record, card: str) -> Any:
    text = deck.text_of(card)
    return record.written[card] if text is None else dict(text.lines)
