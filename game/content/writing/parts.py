"""A YAML text and where each of its parts stands, down to the character: for edits that leave the rest as it is.

Expects a text that `tree.read_text` found good: neither broken nor deep, and without endless aliases.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, TypeAlias

import yaml

_MARKS = re.compile(r"(?:[&!]\S*[ \t]+)*")
_COMMENT = re.compile(r"#[^\r\n]*")
_STYLES = {"'": "'", '"': '"', "|": "|", ">": ">"}


@dataclass(slots=True)
class Leaf:
    """A text, from its anchor (`start`) or its own first character (`body`) to its end. `style` is the sign it begins
    with, `*` for an alias, or nothing. An alias has what it stands for as `target`."""

    start: int
    body: int
    end: int
    style: str
    words: str
    target: Part | None = None


@dataclass(slots=True)
class Entry:
    """One entry of a list or a map: its hyphen or key stands at `head`, its value begins at `after` or later."""

    head: int
    after: int
    value: Part
    key: Leaf | None = None


@dataclass(slots=True)
class Branch:
    """A list or a map, in brackets (`flow`) or in lines. `column` counts from 0."""

    start: int
    end: int
    column: int
    flow: bool
    is_map: bool
    entries: list[Entry] = field(default_factory=list)

    def get(self, key: str) -> Part | None:
        """The value under a key of a map."""
        return next((entry.value for entry in self.entries if entry.key and entry.key.words == key), None)


Part: TypeAlias = Leaf | Branch


def parts_of(text: str) -> Branch:
    """The map that a text is."""
    root = _Builder(text).document()
    if not isinstance(root, Branch):
        raise ValueError("not a map")
    return root


def end_of(part: Part) -> int:
    """Where the last character of a part stands, and one more."""
    if isinstance(part, Leaf) or part.flow or not part.entries:
        return part.end
    return end_of(part.entries[-1].value)


def leaves(part: Part) -> Iterator[Leaf]:
    """All texts and aliases, keys too, in the order of the file."""
    if isinstance(part, Leaf):
        yield part
        return
    for entry in part.entries:
        if entry.key:
            yield entry.key
        yield from leaves(entry.value)


def comments_of(text: str) -> list[str]:
    """All comments, each from its sign to the end of its line."""
    return [comment for piece in _outside(text) for comment in _COMMENT.findall(piece)]


def _outside(text: str) -> Iterator[str]:
    """What stands between the tokens, and beside the sign of a block."""
    for token, following in pairwise(list[Any](yaml.scan(text, Loader=yaml.CSafeLoader))):
        if getattr(token, "style", None) in ("|", ">"):
            yield text[token.start_mark.index : token.end_mark.index].splitlines()[0]
        yield text[token.end_mark.index : following.start_mark.index]


class _Builder:
    def __init__(self, text: str) -> None:
        self.text = text
        self.events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.anchors: dict[str, Part] = {}
        tokens: list[Any] = list(yaml.scan(text, Loader=yaml.CSafeLoader))
        heads = [each.start_mark for each in tokens if type(each) in (yaml.KeyToken, yaml.BlockEntryToken)]
        self.columns = {mark.index: mark.column for mark in heads}
        self.heads = list(self.columns)
        self.values = [each.start_mark.index for each in tokens if type(each) is yaml.ValueToken]

    def document(self) -> Part:
        next(self.events), next(self.events)
        return self._part(next(self.events))

    def _part(self, event: Any) -> Part:
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            return self._alias(start, end, self.anchors[str(event.anchor)])
        scalar = isinstance(event, yaml.ScalarEvent)
        part: Part = self._leaf(event, start, end) if scalar else self._branch(event, start)
        if event.anchor:
            self.anchors[event.anchor] = part
        return part

    def _alias(self, start: int, end: int, target: Part) -> Leaf:
        return Leaf(start, start, end, "*", target.words if isinstance(target, Leaf) else "", target)

    def _leaf(self, event: Any, start: int, end: int) -> Leaf:
        marks = _MARKS.match(self.text, start)
        body = marks.end() if marks and (event.anchor or event.tag) else start
        end = body + len(self.text[body:end].rstrip())
        return Leaf(start, body, end, _STYLES.get(event.style or "", ""), event.value)

    def _branch(self, event: Any, start: int) -> Branch:
        is_map = isinstance(event, yaml.MappingStartEvent)
        branch = Branch(start, start, event.start_mark.column, bool(event.flow_style), is_map)
        while type(each := next(self.events)) not in (yaml.SequenceEndEvent, yaml.MappingEndEvent):
            branch.entries.append(self._pair(each) if is_map else self._item(each, branch.flow))
        branch.end = each.end_mark.index
        if branch.entries and not branch.flow:
            branch.column = self.columns[branch.entries[0].head]
        return branch

    def _pair(self, event: Any) -> Entry:
        key = self._part(event)
        assert isinstance(key, Leaf)
        head = self.heads[bisect_right(self.heads, key.start) - 1]
        after = self.values[bisect_left(self.values, key.end)] + 1
        return Entry(head, after, self._part(next(self.events)), key)

    def _item(self, event: Any, flow: bool) -> Entry:
        start = event.start_mark.index
        head = start if flow else self.heads[bisect_left(self.heads, start) - 1]
        return Entry(head, head if flow else head + 1, self._part(event))
