"""YAML text into a tree of values that know where they stand; `sheets` makes the same tree of a spreadsheet.

The tree is built from events, within bounds: libyaml's own composer crashes the process on deep nesting, and
aliases can blow a short text up without end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from game.content.meant import named
from game.content.problems import At, Problem, Problems
from game.content.scalars import Made, native
from game.content.source import decode, no_collection, read_bytes
from game.content.syntax import add_syntax_problem
from game.core.frozen import frozen
from game.files import typed

MAX_DEPTH = 32
MAX_VALUES = 150_000
MAX_ALIASES = 1_000

SHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".docx", ".doc", ".pdf")
"""How the names of files end that are no YAML: spreadsheets, lists, and what people take for them."""

Plain: TypeAlias = str | bool | int | float | Made | list[Any] | dict[str, Any] | None


@dataclass(slots=True)
class _Placed:
    mark: yaml.Mark | At

    @property
    def at(self) -> At:
        """Where it stands: a line and a column of a text, or a cell of a spreadsheet."""
        return self.mark if isinstance(self.mark, At) else At(self.mark.line + 1, self.mark.column + 1)


@dataclass(slots=True)
class Scalar(_Placed):
    """A word or text; `quoted` means that YAML makes nothing else of it."""

    text: str
    quoted: bool

    def plain(self) -> Plain:
        """The value as Python has it."""
        return self.text if self.quoted else native(self.text)


@dataclass(slots=True)
class List(_Placed):
    """A list of nodes."""

    items: list[Node] = field(default_factory=list)

    def plain(self) -> Plain:
        """The value as Python has it."""
        return [item.plain() for item in self.items]


@dataclass(slots=True)
class Map(_Placed):
    """Nodes by key, in file order; `keys` says where each key stands. Keys are always text."""

    items: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)

    def plain(self) -> Plain:
        """The value as Python has it."""
        return {key: item.plain() for key, item in self.items.items()}


Node: TypeAlias = Scalar | List | Map


@frozen
class Read:
    """A file that was read: its tree (None when there is none), its problems, and its bytes as they were."""

    name: str
    node: Node | None
    problems: list[Problem]
    data: bytes


def read_file(path: Path | str) -> Read:
    """Reads a YAML file. Raises nothing: whatever is wrong stands in `problems`."""
    problems = Problems(str(path))
    if Path(path).suffix.lower() in SHEETS and Path(path).is_file():
        name = Path(path).name
        problems.add(At(), "spreadsheet", name=typed(name), to=typed(Path(name).with_suffix(".yaml")))
        return Read(str(path), None, problems.found, b"")
    data = read_bytes(Path(path), problems)
    if data is None:
        return Read(str(path), None, problems.found, b"")
    return read_text(data, str(path))


@no_collection()
def read_text(text: str | bytes, name: str) -> Read:
    """Reads YAML from a text or from UTF-8 bytes; `name` stands for the file in problems. Raises nothing."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    problems = Problems(name)
    decoded = decode(data, problems)
    node = None if decoded is None else _tree(decoded, problems)
    return Read(name, node, problems.found, data)


def _tree(text: str, problems: Problems) -> Node | None:
    try:
        return _Builder(text, problems).document()
    except yaml.YAMLError as error:
        add_syntax_problem(error, text, problems)
    except _Beyond:
        pass
    return None


class _Beyond(Exception):
    """A bound was passed; the problem is noted already."""


class _Builder:
    """Builds the tree of one document from its events, counting as it goes."""

    def __init__(self, text: str, problems: Problems) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.problems = problems
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.values = 0
        self.aliases = 0

    def document(self) -> Node | None:
        """The tree of the only document."""
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            self.problems.add(At(), "empty-file")
            return None
        root = self._node(next(self.events), 1)
        next(self.events)
        if not isinstance(more := next(self.events), yaml.StreamEndEvent):
            self.problems.add(_place(more), "several-documents")
        return root

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        before = self.values
        self._count(event, 1)
        node = self._value(event, depth)
        if event.anchor:
            self.anchors[event.anchor] = node, self.values - before
        return node

    def _value(self, event: Any, depth: int) -> Node:
        if event.tag and event.tag != "!":
            self.problems.add(_place(event), "yaml-tag", tag=event.tag.replace("tag:yaml.org,2002:", "!!"))
        mark: yaml.Mark = event.start_mark
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(mark, event.value, quoted=bool(event.style or event.tag))
        if depth > MAX_DEPTH:
            self._beyond(event, "too-deep", most=MAX_DEPTH)
        if type(event) is yaml.SequenceStartEvent:
            return self._list(event, depth)
        return self._map(event, depth)

    def _list(self, event: Any, depth: int) -> List:
        node = List(event.start_mark)
        while type(each := next(self.events)) is not yaml.SequenceEndEvent:
            node.items.append(self._node(each, depth + 1))
        return node

    def _map(self, event: Any, depth: int) -> Map:
        node = Map(event.start_mark)
        while type(each := next(self.events)) is not yaml.MappingEndEvent:
            key = self._node(each, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if isinstance(key, Scalar) and not key.text.isascii() and key.text[0].isspace():
                # It was meant for an indent, and nothing after it stands where it belongs.
                self._beyond(each, "not-yaml", what="unseen", sign=named(key.text[0]))
            if not isinstance(key, Scalar):
                self.problems.add(_place(each), "bad-key")
            elif key.text in node.items:
                self.problems.add(_place(each), "duplicate-key", name=key.text, first=node.keys[key.text])
            else:
                node.items[key.text], node.keys[key.text] = value, key
        return node

    def _alias(self, event: Any) -> Node:
        self.aliases += 1
        if self.aliases > MAX_ALIASES:
            self._beyond(event, "too-many-aliases")
        if event.anchor not in self.anchors:
            self._beyond(event, "unknown-alias", name=event.anchor)
        node, size = self.anchors[event.anchor]
        self._count(event, size, "too-many-aliases")
        return node

    def _count(self, event: Any, size: int, code: str = "too-large") -> None:
        self.values += size
        if self.values > MAX_VALUES:
            self._beyond(event, code, what="values")

    def _beyond(self, event: Any, code: str, **params: str | int) -> None:
        self.problems.add(_place(event), code, **params)
        raise _Beyond


def _place(event: Any) -> At:
    return At(event.start_mark.line + 1, event.start_mark.column + 1)
