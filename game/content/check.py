"""`check`: everything that is wrong with a file, or could be better, in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from game.content import card_list_checks, circle_checks, deck_checks
from game.content.card_list_reading import read_card_list
from game.content.circle_reading import read_circle
from game.content.deck_reading import read_deck
from game.content.kinds import kind_of
from game.content.problems import At, Problem, Problems
from game.content.tree import Map, Node, Read, read_file
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
    match kind_of(read.node):
        case "deck":
            return _check(read, read_deck, deck_checks.cards, deck_checks.texts)
        case "circle":
            return _check(read, read_circle, circle_checks.cards, circle_checks.texts)
        case "cards":
            return _check(read, read_card_list, card_list_checks.cards, card_list_checks.texts)
    problems = Problems(read.name)
    problems.add(At(), "unknown-file", known=", ".join(deck_checks.LISTS.values()), ending=SCENARIO)
    return read.problems + problems.found


def _check(
    read: Read,
    read_content: Callable[[Read], tuple[object | None, list[Problem]]],
    cards: Callable[[Map], Iterable[tuple[str, Node]]],
    texts: Callable[[Map], Iterable[Node]],
) -> list[Problem]:
    made, found = read_content(read)
    problems = Problems(read.name)
    if made is not None and isinstance(read.node, Map):
        check_wording(cards(read.node), texts(read.node), problems)
    return sorted(found + problems.found, key=lambda problem: problem.order)
