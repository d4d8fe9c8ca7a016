"""`check`: everything that is wrong with a file, or could be better, in one run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from game.content.deck_checks import LISTS, entries, texts
from game.content.deck_reading import read_deck
from game.content.problems import At, Problem, Problems
from game.content.tree import Map, Read, read_file
from game.content.wording import check_wording

SCENARIO = ".scenario.yaml"

Checker: TypeAlias = Callable[[Read], list[Problem]]
"""Finds all problems of a file that was read, those of the reading included."""


def check_file(path: Path | str, scenario: Checker | None = None) -> list[Problem]:
    """Every problem of a file, in its order. `scenario` checks the files named `*.scenario.yaml`."""
    read = read_file(path)
    if read.node is None:
        return read.problems
    if scenario and read.name.endswith(SCENARIO):
        return scenario(read)
    if isinstance(read.node, Map) and read.node.items.keys() & set(LISTS.values()):
        return _check_deck(read, read.node)
    problems = Problems(read.name)
    problems.add(At(), "unknown-file", known=", ".join(LISTS.values()), ending=SCENARIO)
    return read.problems + problems.found


def _check_deck(read: Read, root: Map) -> list[Problem]:
    deck, found = read_deck(read)
    problems = Problems(read.name)
    if deck is not None:
        check_wording([(entry.kind, entry.node.items["text"]) for entry in entries(root)], texts(root), problems)
    return sorted(found + problems.found, key=lambda problem: (problem.line, problem.column))
