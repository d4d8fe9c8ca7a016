"""Plain values out of a tree, for files whose shape is small: a value of another type is a problem and None."""

from __future__ import annotations

from game.content.problems import Problems
from game.content.scalars import What, what
from game.content.tree import List, Map, Node, Scalar


def text(node: Node, problems: Problems) -> str | None:
    """A text with something in it."""
    value = node.plain()
    if isinstance(value, str) and value.strip():
        return value
    if isinstance(node, Scalar) and not node.text.strip():
        problems.add(node, "empty-text")
    elif isinstance(node, Scalar):
        problems.add(node, "made-by-yaml", what=what(value), word=node.text)
    else:
        _wrong(node, "text", problems)
    return None


def number(node: Node, problems: Problems) -> int | None:
    """A whole number."""
    value = node.plain()
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    _wrong(node, "number", problems)
    return None


def items(node: Node, problems: Problems) -> list[Node] | None:
    """The nodes of a list."""
    if isinstance(node, List):
        return node.items
    _wrong(node, "list", problems)
    return None


def fields(node: Node, known: tuple[str, ...] | None, problems: Problems) -> dict[str, Node]:
    """The nodes of a map by key; with `known`, other keys are problems and left out."""
    if not isinstance(node, Map):
        _wrong(node, "map", problems)
        return {}
    unknown = [key for key in node.items if known is not None and key not in known]
    for key in unknown:
        problems.add_unknown(node.keys[key], "unknown-key", key, list(known or ()))
    return {key: item for key, item in node.items.items() if key not in unknown}


def texts(node: Node, problems: Problems) -> tuple[str, ...]:
    """The texts of a list; what is none is a problem and left out."""
    return tuple(word for item in items(node, problems) or [] if (word := text(item, problems)) is not None)


def _wrong(node: Node, expected: What, problems: Problems) -> None:
    problems.add(node, "wrong-type", what=expected, found=what(node.plain()))
