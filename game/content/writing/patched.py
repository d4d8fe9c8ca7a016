"""A YAML text with some of its values changed, and every other character as it was."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from game.content.writing.deck_plain import Value, in_one_language
from game.content.writing.fresh import WIDTH, Style, like_item, like_value
from game.content.writing.matched import Match, match
from game.content.writing.parts import Branch, Entry, Leaf, end_of
from game.content.writing.spelling import folded, in_block, spelt

_COMMENT = re.compile(r"([ \t]*)#")
_ITS_COMMENT = re.compile(r"\A[ \t]*#[^\r\n]*")
_FIRST_BLANKS = re.compile(r"\A(?:[ \t]*(?:\r\n|\n|\r))+")
_LAST_BLANKS = re.compile(r"(?:^[ \t]*(?:\r\n|\n|\r))+\Z", re.MULTILINE)
_BREAK = "\r\n|[\n\r\x85\u2028\u2029]"


class Patch:
    """Writes values into a text whose lines end with `line_end`. `one` says that its texts are in one language."""

    def __init__(self, text: str, line_end: str, style: Style, one: bool) -> None:
        self.text = text
        self.line_end = line_end
        self.style = style
        self.one = one
        self.lines = [0, *(found.end() for found in re.finditer(_BREAK, text))]

    def whole(self, root: Branch, before: Value, after: Value) -> str:
        """The whole text with what differs between the two values changed."""
        found = self._branch(0, len(self.text), root, before, after)
        return found if self.text.endswith(("\n", "\r")) else found.removesuffix(self.line_end)

    def _branch(self, start: int, end: int, branch: Branch, before: Value | None, after: Value) -> str:
        """The text from `start` to `end`, with a list or a map in it changed: chunks, each an entry, and gaps between
        them that belong to none."""
        matched = match(branch, before, after)
        chunks = self._chunks(start, end, branch)
        edges = [start, *(edge for chunk in chunks for edge in chunk), end]
        gaps = [self.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
        wanted = set(matched.order)
        place = {name: at for at, name in enumerate(matched.names) if name in wanted}
        kept = sorted(place.values())
        between = [_merged(gaps[a + 1 : b + 1], branch.flow, a < 0, b == len(chunks))
                   for a, b in pairwise([-1, *kept, len(chunks)])] if kept else [gaps[0], gaps[-1]]  # fmt: skip
        out, seen = between[0], 0
        for n, name in enumerate(matched.order):
            old = name in place
            piece = self._kept(chunks, place[name], branch, matched) if old else self._new(name, branch, matched)
            if old and seen:
                out += between[seen]
            elif n:
                out += self._comma(start, out, piece, branch) if branch.flow else self._blank(gaps)
            out += piece if n or branch.flow or out.endswith(("\n", "\r")) or not out else piece.lstrip(" ")
            seen += old
        return out + between[-1]

    def _chunks(self, start: int, end: int, branch: Branch) -> list[tuple[int, int]]:
        """Where each entry begins and ends: in brackets without the commas; on lines of its own with the comments
        right above it, and those below that are indented further."""
        if branch.flow:
            return [(entry.head, entry.value.end) for entry in branch.entries]
        chunks: list[tuple[int, int]] = []
        for at, entry in enumerate(branch.entries):
            limit = branch.entries[at + 1].head if at + 1 < len(branch.entries) else end
            first = self._first_line(entry.head, chunks[-1][1] if chunks else start)
            chunks.append((first, self._last_line(end_of(entry.value), branch.column, limit)))
        return chunks

    def _first_line(self, head: int, floor: int) -> int:
        line = self._line(head)
        if line < floor or self.text[line:head].strip():
            return head
        while line > floor and (above := self._line(line - 1)) >= floor and _COMMENT.match(self.text, above):
            line = above
        return line

    def _last_line(self, last: int, column: int, limit: int) -> int:
        line = self._next_line(last)
        while line < limit and (found := _COMMENT.match(self.text, line)) and len(found[1]) > column:
            line = self._next_line(line)
        return line

    def _line(self, index: int) -> int:
        """Where the line of this character begins."""
        return self.lines[bisect_right(self.lines, index) - 1]

    def _next_line(self, index: int) -> int:
        found = bisect_right(self.lines, index)
        return self.lines[found] if found < len(self.lines) else len(self.text)

    def _kept(self, chunks: Sequence[tuple[int, int]], at: int, branch: Branch, matched: Match) -> str:
        """An entry that stays, with what changed in it."""
        (start, end), entry, name = chunks[at], branch.entries[at], matched.names[at]
        if name not in matched.after:
            return self.text[start:end]
        value = self._value(entry, end, branch, matched.before.get(name), matched.after[name])
        return self._ended(self.text[start : entry.after] + value, branch)

    def _new(self, name: str, branch: Branch, matched: Match) -> str:
        """An entry that was not there, in the style of the others."""
        value = self._said(matched.after[name])
        if branch.flow:
            like = like_value(branch, name) if branch.is_map else like_item(branch)
            key = self.style.key(name) + ": " if branch.is_map else ""
            return key + self.style.flow(value, like)
        if branch.is_map:
            text = self.style.under(self.style.key(name), value, branch.column, like_value(branch, name))
        else:
            text = self.style.item(value, branch.column, like_item(branch))
        return self._ended(" " * branch.column + text.replace("\n", self.line_end), branch)

    def _value(self, entry: Entry, end: int, parent: Branch, before: Value | None, after: Value) -> str:
        """The text of an entry's value, from behind its colon or hyphen to `end`."""
        part = entry.value
        if isinstance(part, Leaf) and not part.target:
            before, after = before and in_one_language(before), self._said(after)
        if before == after:
            return self.text[entry.after : end]
        if isinstance(part, Branch) and part.entries and part.is_map == isinstance(after, dict):
            return self._branch(entry.after, end, part, before, after)
        if isinstance(part, Leaf) and not part.target and not isinstance(after, list | dict):
            return self.text[entry.after : part.body] + self._leaf(part, after, parent) + self.text[part.end : end]
        return self._replaced(entry, end, parent, self._said(after))

    def _replaced(self, entry: Entry, end: int, parent: Branch, after: Value) -> str:
        """The same with a value of another shape in place of the old one."""
        before, rest = self.text[entry.after : entry.value.start], self.text[end_of(entry.value) : end]
        if parent.flow or not parent.is_map:
            return before + self.style.flow(after) + rest
        new = self.style.under("", after, parent.column).removeprefix(":").replace("\n", self.line_end)
        return (before.rstrip(" ") + new if before.isspace() else before + new.lstrip(" ")) + rest

    def _leaf(self, leaf: Leaf, words: str | int | bool, parent: Branch) -> str:
        """Other words in place of a text's, over as many lines as they take where it had several."""
        old = re.split(_BREAK, self.text[leaf.body : leaf.end])
        if not isinstance(words, str) or len(old) == 1:
            return self.style.scalar(words, leaf, parent.flow)
        before = leaf.body - self._line(leaf.body)
        indent = next(len(line) - len(line.lstrip(" ")) for line in old[1:] if line.strip())
        if leaf.style in ("|", ">"):
            block = in_block(words, old[0], indent, max(map(len, old[1:])))
            found = block or re.sub(r"^[|>]\S*", lambda _: spelt(words, '"'), old[0])
        else:
            width = max(before + len(old[0]), *map(len, old[1:]))
            found = folded(words, leaf.style, parent.flow, indent, width, before)
        return found.replace("\n", self.line_end)

    def _said(self, value: Value) -> Value:
        return in_one_language(value) if self.one else value

    def _ended(self, text: str, branch: Branch) -> str:
        return text if branch.flow or text.endswith(("\n", "\r")) else text + self.line_end

    def _blank(self, gaps: Sequence[str]) -> str:
        """What parts the entries of a list from each other beside the line's end."""
        return self.line_end if len(gaps) > 2 and _FIRST_BLANKS.match(gaps[-2]) else ""

    def _comma(self, start: int, out: str, piece: str, branch: Branch) -> str:
        """The comma before a new entry, on a new line where each has its own, or where the line would be too long."""
        lines = [self._line(entry.head) for entry in branch.entries]
        own = len(set(lines)) == len(lines) and lines[0] != self._line(branch.start)
        at = len(re.split(_BREAK, self.text[self._line(start) : start] + out)[-1])
        widest = max(WIDTH, *(self._next_line(line) - line - len(self.line_end) for line in lines))
        column = branch.entries[0].head - lines[0]
        if own or at + len(piece) + 3 > widest > 2 * column:
            return "," + self.line_end + " " * column
        return ", "


def _merged(gaps: list[str], flow: bool, first: bool, last: bool) -> str:
    """What stays of the gaps around entries that are gone."""
    if len(gaps) == 1:
        return gaps[0]
    if not flow:
        found = gaps[0]
        for gap in gaps[1:]:
            found += _FIRST_BLANKS.sub("", gap) if first or _LAST_BLANKS.search(found) else gap
        return _LAST_BLANKS.sub("", found) if last else found
    if first:
        return gaps[0]
    if last:
        ended = _ITS_COMMENT.sub("", gaps[-1])
        return gaps[0].rstrip(" ") + ended.lstrip().removeprefix(",") if "#" in gaps[0] else ended
    return gaps[0] if "#" in gaps[0] else gaps[-1]
