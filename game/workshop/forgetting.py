"""The content of a step without what people wrote in earlier steps: its cards keep their ids, and have no words."""

from __future__ import annotations

import re
from typing import Any

from game.content.reading import plain_source
from game.content.tree import read_text

GONE = "…"
"""Stands in place of what somebody wrote: a card without any text is none."""

_WRITTEN = re.compile(r".+-w[0-9]+")


def without_words(source: bytes) -> bytes:
    """A content file without the words that earlier activities handed on; the file itself where it has none."""
    node = read_text(source, "").node
    values: Any = None if node is None else node.plain()
    if not isinstance(values, dict):
        return source
    bare = _bare(values, board="zones" in values)
    if "rows" in bare:
        bare = bare | {"rows": [_row(row, _ids(bare)) for row in bare["rows"]]}
    return source if bare == values else plain_source(bare)


def _bare(value: Any, board: bool) -> Any:
    match value:
        case list():
            return [_bare(each, board) for each in value]
        case {"id": str(id), "origin": _, **_others} if board or _WRITTEN.fullmatch(id):
            return {key: _gone(each) if key in ("text", "back", "note") else each for key, each in value.items()}
        case dict():
            return {key: _bare(each, board) for key, each in value.items()}
    return value


def _gone(text: Any) -> Any:
    return dict.fromkeys(text, GONE) if isinstance(text, dict) else GONE


def _ids(value: Any) -> set[str]:
    """Every id in plain values."""
    match value:
        case list():
            return {id for each in value for id in _ids(each)}
        case dict():
            own = {value["id"]} if isinstance(value.get("id"), str) else set()
            return own | {id for each in value.values() for id in _ids(each)}
    return set()


def _row(row: dict[str, Any], known: set[str]) -> dict[str, Any]:
    """A row of a plan with only what is an id in its cells."""
    cells = {column: [each for each in values if each in known] for column, values in row.get("cells", {}).items()}
    return row | {"cells": {column: values for column, values in cells.items() if values}}
