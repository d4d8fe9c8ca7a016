"""The content files that may be chosen on the home screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import Any

from game.activities import Content
from game.content.circle import load_circle
from game.content.deck import load_deck
from game.content.file_kind import Kind, kind_of_file
from game.content.problems import Faults, Problem
from game.core.frozen import frozen
from game.files import stamp


@frozen
class DeckChoice:
    """A content file that may be chosen: a deck, or a circle. `name` is what the settings remember; `content` is None
    when it has errors, and then `problems` are there. `stamp` tells whether the file changed since; what is found good
    is remembered in the folder `data`."""

    name: str
    path: Path
    kind: Kind
    content: Content | None
    problems: tuple[Problem, ...] = ()
    data: Path | None = field(default=None, compare=False)
    stamp: tuple[int, ...] | None = field(default=None, compare=False)

    @cached_property
    def facts(self) -> Any:
        """What the rules need to know of it; None where it can't be used."""
        return self.content.facts() if self.content else None


def read_deck_choice(name: str, path: Path, data: Path | None = None) -> DeckChoice:
    """The content of a file, or why it can't be used. What is found good is remembered in the data folder."""
    kind, found = kind_of_file(path), stamp(path)
    try:
        content = (load_circle if kind == "circle" else load_deck)(path, data)
    except Faults as faults:
        errors = tuple(problem for problem in faults.problems if problem.severity == "error")
        return DeckChoice(name, path, kind, None, errors, data, found)
    return DeckChoice(name, path, kind, content, (), data, found)


def is_stale(choice: DeckChoice) -> bool:
    """Whether somebody changed the file since it was read."""
    return stamp(choice.path) != choice.stamp


def kind_for(activity: str) -> Kind:
    """What an activity is played with."""
    return "circle" if activity == "circle" else "deck"


def of_kind(files: Sequence[DeckChoice], kind: Kind) -> tuple[DeckChoice, ...]:
    """Those of one kind, in their order."""
    return tuple(file for file in files if file.kind == kind)
