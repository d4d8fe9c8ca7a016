"""From a file's tree to what the file holds: the frame that every kind of content shares."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from game.content.deck import Text
from game.content.problems import Faults, Problem
from game.content.tree import Node, Read

if TYPE_CHECKING:
    from game.content.models import Entry

T = TypeVar("T")

FromNode: TypeAlias = Callable[[Node, str, bytes | None], tuple[T | None, list[Problem]]]
"""Makes a content of a tree, the name of its file and its source, with every problem."""


def read_whole(read: Read, from_node: FromNode[T]) -> tuple[T | None, list[Problem]]:
    """What stands in a file that was read, and every problem; None when one of them is an error."""
    if read.node is None:
        return None, read.problems
    made, found = from_node(read.node, read.name, read.data)
    problems = sorted([*read.problems, *found], key=lambda problem: problem.order)
    return (None if any(p.severity == "error" for p in problems) else made), problems


def faultless(made: T | None, problems: list[Problem]) -> T:
    """What was read. Raises Faults when it can't be used."""
    if made is None:
        raise Faults(problems)
    return made


def source_of(node: Node) -> bytes:
    """A part of a file as a file of its own."""
    return plain_source(node.plain())


def plain_source(value: Any) -> bytes:
    """Plain values as a file: JSON that YAML reads the same way. What JSON allows bare and YAML does not is escaped."""
    text = json.dumps(value, ensure_ascii=False, default=lambda made: made.text, indent=1)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda bare: f"\\u{ord(bare[0]):04x}", text).encode()


def text_of(value: str | dict[str, str], languages: tuple[str, ...]) -> Text:
    """A text as its file has it, its languages in the order of the file's."""
    if isinstance(value, str):
        return Text(((languages[0], value.strip()),))
    return Text(tuple((lang, value[lang].strip()) for lang in languages if lang in value))


def texts_of(entries: Iterable[Entry], languages: tuple[str, ...]) -> dict[str, Text]:
    """The texts of entries by their ids, in file order."""
    return {each.id: text_of(each.text, languages) for each in entries}
