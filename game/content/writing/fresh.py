"""Plain values written as YAML where there was nothing: in the style of what stands beside them, else in that of the
decks that come along. Lines end with a line feed."""

from __future__ import annotations

from game.content.writing.deck_plain import Value
from game.content.writing.parts import Branch, Leaf, Part
from game.content.writing.spelling import spelt
from game.core.frozen import frozen

WIDTH = 100
STEP = 2


@frozen
class Style:
    """`quoted` puts all texts and keys into double quotes, as JSON has them."""

    quoted: bool = False

    def scalar(self, value: str | int | bool, like: Part | None = None, flow: bool = False) -> str:
        """A text, a number, yes or no, on one line."""
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int):
            return str(value)
        style = like.style if isinstance(like, Leaf) else ""
        return spelt(value, '"' if self.quoted else style, flow)

    def key(self, name: str) -> str:
        """The key of a map, as it stands before its colon."""
        return self.scalar(name, flow=True)

    def flow(self, value: Value, like: Part | None = None) -> str:
        """Any value on one line, in brackets."""
        if isinstance(value, list):
            return "[" + ", ".join(self.flow(each, like_item(like)) for each in value) + "]"
        if isinstance(value, dict):
            pairs = (f"{self.key(key)}: {self.flow(each, like_value(like, key))}" for key, each in value.items())
            return "{" + ", ".join(pairs) + "}"
        return self.scalar(value, like, flow=True)

    def under(self, key: str, value: Value, column: int, like: Part | None = None) -> str:
        """A key and its value, for a map whose keys stand at this column."""
        if (isinstance(like, Branch) and like.flow) or not isinstance(value, list | dict):
            inline = self.scalar(value, like) if not isinstance(value, list | dict) else self.flow(value, like)
            return f"{key}: {inline}"
        if isinstance(value, dict):
            inner = max(like.column, column + 1) if isinstance(like, Branch) else column + STEP
            return f"{key}:\n" + " " * inner + self.map(value, inner, like)
        return self._list(key, value, column, like)

    def map(self, value: dict[str, Value], column: int, like: Part | None = None) -> str:
        """The lines of a map whose keys stand at this column; the first is not indented."""
        lines = [self.under(self.key(key), each, column, like_value(like, key)) for key, each in value.items()]
        return ("\n" + " " * column).join(lines)

    def item(self, value: Value, column: int, like: Part | None = None) -> str:
        """One entry of a list whose hyphens stand at this column; its first line is not indented."""
        if isinstance(value, dict) and not (isinstance(like, Branch) and like.flow):
            inner = max(like.column if isinstance(like, Branch) else 0, column + STEP)
            return "-" + " " * (inner - column - 1) + self.map(value, inner, like)
        return "- " + (self.scalar(value, like) if isinstance(value, str) else self.flow(value, like))

    def _list(self, key: str, value: list[Value], column: int, like: Part | None) -> str:
        if isinstance(like, Branch) or any(isinstance(each, dict) for each in value):
            inner = max(like.column, column) if isinstance(like, Branch) else column + STEP
            lines = (" " * inner + self.item(each, inner, like_item(like)) for each in value)
            return "\n".join([f"{key}:", *lines])
        if not all(isinstance(each, str) for each in value) or len(f"{key}: {self.flow(value)}") + column <= WIDTH:
            return f"{key}: {self.flow(value)}"
        return f"{key}:\n" + self._wrapped([self.flow(each) for each in value], column + STEP)

    def _wrapped(self, words: list[str], column: int) -> str:
        """A list of words in brackets, over lines of the usual width."""
        lines = [" " * column + "["]
        for word in words:
            if len(lines[-1]) + len(word) + 2 > WIDTH:
                lines.append(" " * column)
            lines[-1] += ("" if lines[-1].endswith("[") else " ") + word + ","
        return "\n".join(lines).removesuffix(",") + "]"


def like_item(like: Part | None) -> Part | None:
    """What an entry of a list is to look like: the fullest there is."""
    if not isinstance(like, Branch) or not like.entries:
        return None
    return max((entry.value for entry in like.entries), key=lambda part: len(getattr(part, "entries", ())))


def like_value(like: Part | None, key: str) -> Part | None:
    """What the value of a key is to look like."""
    if not isinstance(like, Branch):
        return None
    beside = "text" if key == "note" else next((entry.key.words for entry in like.entries[:1] if entry.key), key)
    return like.get(key) or like.get(beside)
