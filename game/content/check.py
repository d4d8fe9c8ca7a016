"""`check`: everything that is wrong with a file, or could be better, in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from game.content import agenda_checks, board_checks, card_list_checks, circle_checks, deck_checks, plan_checks
from game.content.agenda_reading import read_agenda
from game.content.any_file import read_any
from game.content.board_reading import read_board
from game.content.card_list_reading import read_card_list
from game.content.circle_reading import read_circle
from game.content.deck_reading import read_deck
from game.content.kinds import kind_of
from game.content.plan_reading import read_plan
from game.content.problems import At, Problem, Problems
from game.content.text_checks import list_in
from game.content.tree import Map, Node, Read, Scalar
from game.content.wording import Fits, check_wording
from game.core.frozen import frozen

SCENARIO = ".scenario.yaml"

Checker: TypeAlias = Callable[[Read], list[Problem]]
"""Finds all problems of a file that was read, those of the reading included."""


def check_file(
    path: Path | str, scenario: Checker | None = None, agenda: Checker | None = None, fits: Fits | None = None
) -> list[Problem]:
    """Every problem of a file, in its order. `scenario` checks the files named `*.scenario.yaml`, `agenda` what an
    agenda needs beside its own file; `fits` knows which texts fit their cards, and without it none is tried."""
    read = read_any(path)
    if read.node is None:
        return read.problems
    if scenario and read.name.endswith(SCENARIO):
        return scenario(read)
    match kind_of(read.node):
        case "deck":
            return _check(read, _DECK, fits)
        case "circle":
            return _check(read, _CIRCLE, fits)
        case "action-plan":
            return _check(read, _PLAN, fits)
        case "board":
            return _check(read, _BOARD, fits)
        case "cards":
            return _check(read, _CARDS, fits)
        case "agenda":
            return _check(read, _AGENDA, fits, agenda)
    problems = Problems(read.name)
    problems.add(At(), "unknown-file", known=", ".join(deck_checks.LISTS.values()), ending=SCENARIO)
    return read.problems + problems.found


@frozen
class _Content:
    """One kind of content: what reads it, what gives its cards and its texts, and what holds for a whole file of it."""

    read: Callable[[Read], tuple[object | None, list[Problem]]]
    cards: Callable[[Map], Iterable[tuple[str, str, Node]]]
    texts: Callable[[Map], Iterable[Node]]
    whole: Callable[[Map, Problems], None] = lambda root, problems: None


_DECK = _Content(read_deck, deck_checks.cards, deck_checks.texts, deck_checks.check_play)
_CIRCLE = _Content(read_circle, circle_checks.cards, circle_checks.texts)
_PLAN = _Content(read_plan, plan_checks.cards, plan_checks.texts)
_BOARD = _Content(read_board, board_checks.cards, board_checks.texts)
_AGENDA = _Content(read_agenda, lambda root: (), agenda_checks.texts)
_CARDS = _Content(read_card_list, card_list_checks.cards, card_list_checks.texts)


def _check(read: Read, content: _Content, fits: Fits | None, more: Checker | None = None) -> list[Problem]:
    """`more` finds, beside the problems of the file, those of what it needs."""
    root = read.node
    made, found = content.read(read)
    found = more(read) if more else found
    problems = Problems(read.name)
    if isinstance(root, Map):
        content.whole(root, problems)
        if made is not None:
            languages = [name.text for name in list_in(root, "languages") if isinstance(name, Scalar)]
            check_wording(content.cards(root), content.texts(root), languages, fits, problems)
    return sorted(found + problems.found, key=lambda problem: problem.order)
