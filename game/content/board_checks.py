"""What a board's shape does not tell: its zones, stages and ids among each other, and its texts in its languages.

Every check takes what stands in the tree and leaves out what is misshapen, so that all problems come at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.problems import Problems
from game.content.text_checks import as_text, check_ids, check_languages, list_in
from game.content.tree import Map, Node

RESERVED = re.compile(r"(gap|cause|action|card)-w[0-9]+")
"""Ids of cards written in play; a card with an `origin` may bear one."""

SECTIONS = ("zones", "cards", "fields", "sums", "stages")
"""The lists whose items have ids."""


def cards(root: Map) -> Iterator[tuple[str, str, Node]]:
    """The texts of the cards, all of one kind, with their ids."""
    for card in _entries(root, "cards"):
        name = as_text(card.items.get("id"))
        yield from (
            ("card", name.text if name else "", card.items[key]) for key in ("text", "back") if key in card.items
        )


def texts(root: Map) -> Iterator[Node]:
    """Every text of a board's tree."""
    yield from _under(root, "title", "about")
    for zone in _entries(root, "zones"):
        yield from _under(zone, "title", "prompt", "note")
    for card in _entries(root, "cards"):
        yield from _under(card, "text", "back", "note")
    for each in _entries(root, "sums"):
        yield from _under(each, "title", "prompt")
    for each in _entries(root, "fields"):
        yield from _under(each, "title")
        yield from (text for choice in _entries(each, "choices") for text in _under(choice, "text"))
    for each in _entries(root, "stages"):
        yield from _under(each, "title")
        yield from list_in(each, "prompts")
    if isinstance(marks := root.items.get("marks"), Map):
        yield from _under(marks, "prompt")
        yield from (text for value in _entries(marks, "values") for text in _under(value, "text"))
    if isinstance(sides := root.items.get("sides"), Map):
        yield from _under(sides, "front", "back")
    yield from list_in(root, "discussion")


def check_board(root: Node, problems: Problems) -> None:
    """Notes every problem of a board's tree that is no matter of shape."""
    if not isinstance(root, Map):
        return
    check_languages(root, texts(root), problems)
    ids = [(card, name) for card in _entries(root, "cards") if (name := as_text(card.items.get("id")))]
    check_ids(
        [name for _, name in ids], RESERVED, problems, {name.text for card, name in ids if "origin" in card.items}
    )


def _entries(root: Map, key: str) -> Iterator[Map]:
    yield from (entry for entry in list_in(root, key) if isinstance(entry, Map))


def _under(entry: Map, *keys: str) -> Iterator[Node]:
    yield from (entry.items[key] for key in keys if key in entry.items)
