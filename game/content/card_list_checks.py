"""What the shape of a list of cards does not tell: that there are some, their ids, and its texts in its languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.problems import Problems
from game.content.text_checks import as_text, check_ids, check_languages, list_in
from game.content.tree import List, Map, Node

LIST = "cards"

_RESERVED = re.compile(r"card-w[0-9]+")


def cards(root: Map) -> Iterator[tuple[str, str, Node]]:
    """The texts of the cards, all of one kind, with their ids."""
    for card in _entries(root):
        if "text" in card.items:
            name = as_text(card.items.get("id"))
            yield "card", name.text if name else "", card.items["text"]


def texts(root: Map) -> Iterator[Node]:
    """Every text of a list's tree: its title, its cards' texts and notes."""
    if "title" in root.items:
        yield root.items["title"]
    for card in _entries(root):
        yield from (card.items[key] for key in ("text", "note") if key in card.items)


def check_card_list(root: Node, problems: Problems) -> None:
    """Notes every problem of a list's tree that is no matter of shape."""
    if not isinstance(root, Map):
        return
    node = root.items.get(LIST)
    if isinstance(node, List) and not node.items:
        problems.add(node, "no-cards", what="list")
    check_languages(root, texts(root), problems)
    ids = [as_text(card.items.get("id")) for card in _entries(root)]
    check_ids([each for each in ids if each], _RESERVED, problems)


def _entries(root: Map) -> Iterator[Map]:
    yield from (card for card in list_in(root, LIST) if isinstance(card, Map))
