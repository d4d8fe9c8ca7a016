"""What a circle's shape does not tell: its questions, how many there must be of each, ids, and its texts in its
languages.

Every check takes what stands in the tree and leaves out what is misshapen, so that all problems come at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from game.content.meant import plain_words
from game.content.problems import Problems
from game.content.text_checks import as_text, check_ids, check_languages, list_in
from game.content.tree import List, Map, Node, Scalar
from game.rules.circle.words import ARCHETYPES, DIMENSIONS
from game.rules.table import MOST_SEATS

KINDS = {"roles": "role", "situations": "situation", "channels": "channel", "warm-up": "statement"}
"""The sections that are lists, and what stands in each."""

FELT = ("control", "influence")
"""The dimensions that one is asked for a feeling about (source: 003)."""

QUESTIONS: Mapping[str, Sequence[str]] = {"sectors": DIMENSIONS, "mirror": ARCHETYPES, "feelings": FELT}
"""The sections that are maps, and every question that each must ask."""

FEWEST = {"roles": 2, "situations": 2, "channels": 1}
STATEMENTS = 8

_RESERVED = re.compile(r"(situation|channel)-w[0-9]+")


def cards(root: Map) -> Iterator[tuple[str, str, Node]]:
    """The texts that have an id, each with its kind and its id."""
    for kind, entry in _entries(root):
        if "text" in entry.items:
            name = as_text(entry.items.get("id"))
            yield kind, name.text if name else "", entry.items["text"]


def texts(root: Map) -> Iterator[Node]:
    """Every text of a circle's tree."""
    if "title" in root.items:
        yield root.items["title"]
    for section in map(root.items.get, QUESTIONS):
        if isinstance(section, Map):
            yield from section.items.values()
    for _, entry in _entries(root):
        yield from (entry.items[key] for key in ("text", "note") if key in entry.items)


def check_circle(root: Node, problems: Problems) -> None:
    """Notes every problem of a circle's tree that is no matter of shape."""
    if not isinstance(root, Map):
        return
    check_languages(root, texts(root), problems)
    ids = [(entry, name) for _, entry in _entries(root) if (name := as_text(entry.items.get("id")))]
    brought = {name.text for entry, name in ids if "origin" in entry.items}
    check_ids([name for _, name in ids], _RESERVED, problems, brought)
    _check_counts(root, problems)
    _check_questions(root, problems)
    _check_roles(root, problems)


def _entries(root: Map) -> Iterator[tuple[str, Map]]:
    for section, kind in KINDS.items():
        yield from ((kind, entry) for entry in list_in(root, section) if isinstance(entry, Map))


def _check_counts(root: Map, problems: Problems) -> None:
    numbers = {key: (node, len(node.items)) for key, node in root.items.items() if isinstance(node, List)}
    for key, (node, number) in numbers.items():
        if number < FEWEST.get(key, 0):
            problems.add(node, "too-few", what=key, number=number, fewest=FEWEST[key])
        elif key == "roles" and number < MOST_SEATS:
            problems.add(node, "few-roles", number=number, most=MOST_SEATS)
        elif key == "warm-up" and number != STATEMENTS:
            problems.add(node, "bad-warm-up", number=number, needed=STATEMENTS)


def _check_questions(root: Map, problems: Problems) -> None:
    for section, names in QUESTIONS.items():
        node = root.items.get(section)
        if isinstance(node, Map):
            for key in (each for each in node.items if each not in names):
                problems.add_unknown(node.keys[key], "unknown-key", key, list(names))
            for name in (each for each in names if each not in node.items):
                problems.add(node, "missing-key", name=name)


def _check_roles(root: Map, problems: Problems) -> None:
    """Notes the roles that nobody can tell from an earlier one, in one language at least."""
    first: dict[tuple[str, str], Scalar] = {}
    for entry in list_in(root, "roles"):
        lines = _lines(entry.items.get("text")) if isinstance(entry, Map) else {}
        twin = next(((line, first[key]) for key, line in lines.items() if key in first), None)
        if twin:
            problems.add(twin[0], "role-twice", first=twin[1])
        first = lines | first


def _lines(text: Node | None) -> dict[tuple[str, str], Scalar]:
    """The lines of a text by language and plainest form; empty ones were noted with the texts."""
    by_lang = text.items if isinstance(text, Map) else {"": text}
    lines = {lang: line for lang, line in by_lang.items() if isinstance(line, Scalar)}
    return {(lang, plainest): line for lang, line in lines.items() if (plainest := " ".join(plain_words(line.text)))}
