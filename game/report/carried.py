"""What a group wrote in one activity and the next carries on in its content: its words are as free there as where they
were written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from game.content.deck import Text
from game.rules.plan.columns import Prepared

_WRITTEN = re.compile(r"-w[0-9]+$")
"""How the ids of what was written in play end."""


def carried(content: Any) -> Iterator[str]:
    """The texts that groups wrote earlier: on cards that were passed on, and in the rows with which a plan begins."""
    for found in vars(content).values():
        if isinstance(found, Mapping):
            texts = [getattr(each, "text", each) for id, each in found.items() if _WRITTEN.search(str(id))]
            yield from (words for text in texts if isinstance(text, Text) for _, words in text.lines)
    for row in getattr(content, "rows", ()):
        for column, values in row.cells.items():
            yield from (value for value in values if content.words_of(column, value) is None and not _is_day(value))


def retold(value: Any, texts: Callable[[str], str]) -> Any:
    """A content with what `texts` makes of each text in its place; what is left out leaves a sign."""
    match value:
        case Text(lines):
            return Text(tuple((lang, texts(words) or "…") for lang, words in lines))
        case Prepared(_, cells):
            return replace(
                value, cells={column: tuple(filter(None, map(texts, held))) for column, held in cells.items()}
            )
        case Mapping():
            return {key: retold(each, texts) for key, each in value.items()}
        case tuple():
            return tuple(retold(each, texts) for each in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{each.name: retold(getattr(value, each.name), texts) for each in fields(value)})
    return value


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
