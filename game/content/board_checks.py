"""What a board's shape does not tell: its ids, how many there must be of what, and its texts in its languages. How its
zones, stages and parts hang together is checked in `board_parts`.

Every check takes what stands in the tree and leaves out what is misshapen, so that all problems come at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.board_parts import check_parts
from game.content.problems import Problems
from game.content.text_checks import as_text, check_ids, check_languages, entries_in, list_in
from game.content.tree import List, Map, Node, Scalar

_WRITTEN = re.compile(r"(gap|cause|action|card)-w[0-9]+")
"""Ids of cards written in play; a card that an earlier activity hands on may bear one."""
_NO_ID = re.compile(r"(?!)")

FEWEST = {"zones": 1, "stages": 1}
RINGED = ("ladder", "pyramid", "wheel", "concentric", "path")
"""Shapes that show nothing with a single zone."""


def cards(root: Map) -> Iterator[tuple[str, str, Node]]:
    """The texts of the cards, all of one kind, with their ids."""
    for card in entries_in(root, "cards"):
        name = as_text(card.items.get("id"))
        yield from (("card", name.text if name else "", text) for text in _under(card, "text", "back"))


def texts(root: Map) -> Iterator[Node]:
    """Every text of a board's tree."""
    yield from _under(root, "title", "about")
    for section, keys in _TEXTS.items():
        for entry in entries_in(root, section):
            yield from _under(entry, *keys)
    for field in entries_in(root, "fields"):
        yield from (text for choice in entries_in(field, "choices") for text in _under(choice, "text"))
    for stage in entries_in(root, "stages"):
        yield from list_in(stage, "prompts")
    if isinstance(marks := root.items.get("marks"), Map):
        yield from _under(marks, "prompt")
        yield from (text for value in entries_in(marks, "values") for text in _under(value, "text"))
    if isinstance(sides := root.items.get("sides"), Map):
        yield from _under(sides, "front", "back")
    yield from list_in(root, "discussion")


_TEXTS = {
    "zones": ("title", "prompt", "note"),
    "cards": ("text", "back", "note"),
    "fields": ("title",),
    "sums": ("title", "prompt"),
    "stages": ("title",),
}
"""The lists whose items have ids, and the texts of each."""


def check_board(root: Node, problems: Problems) -> None:
    """Notes every problem of a board's tree that is no matter of shape."""
    if not isinstance(root, Map):
        return
    check_languages(root, texts(root), problems)
    _check_ids(root, problems)
    _check_counts(root, problems)
    check_parts(root, problems)


def _check_ids(root: Map, problems: Problems) -> None:
    handed_on = {id.text for card in entries_in(root, "cards") if "origin" in card.items for id in _id(card)}
    check_ids(_ids(root, "cards"), _WRITTEN, problems, handed_on)
    lists = [_ids(root, section) for section in _TEXTS if section != "cards"]
    lists += [_ids(field, "choices") for field in entries_in(root, "fields")]
    if isinstance(marks := root.items.get("marks"), Map):
        lists.append(_ids(marks, "values"))
    for ids in lists:
        check_ids(ids, _NO_ID, problems)


def _check_counts(root: Map, problems: Problems) -> None:
    shape = as_text(root.items.get("shape"))
    fewest = FEWEST | ({"zones": 2} if shape and shape.text in RINGED else {})
    for key, number in fewest.items():
        _check_count(root.items.get(key), key, number, problems)
    if isinstance(marks := root.items.get("marks"), Map):
        _check_count(marks.items.get("values"), "values", 2, problems)


def _check_count(node: Node | None, what: str, fewest: int, problems: Problems) -> None:
    if isinstance(node, List) and len(node.items) < fewest:
        problems.add(node, "too-few", what=what, number=len(node.items), fewest=fewest)


def _ids(node: Map, key: str) -> list[Scalar]:
    return [id for entry in entries_in(node, key) for id in _id(entry)]


def _id(entry: Map) -> list[Scalar]:
    name = as_text(entry.items.get("id"))
    return [name] if name else []


def _under(entry: Map, *keys: str) -> Iterator[Node]:
    yield from (entry.items[key] for key in keys if key in entry.items)
