"""The content files that may be chosen on the home screen. Each is read when it is first looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import Any

from game.activities import activity
from game.activity import Content
from game.content.file_kind import Kind, kind_of_file
from game.content.problems import Faults, Problem
from game.core.frozen import frozen
from game.faults import Fault
from game.files import stamp
from game.table.scenes.activity_scene import SHOWN
from game.workshop.tools import Tool, tools

PLAYED_AS: dict[Kind, str] = {
    "deck": "triples",
    "circle": "circle",
    "board": "board",
    "action-plan": "action-plan",
    "agenda": "agenda",
}
"""The activity that reads each kind of file; a list of cards is for boards, and nothing to play by itself."""


@frozen
class DeckChoice:
    """A content file that may be chosen. `name` is what the settings remember, `stamp` tells whether the file changed
    since; what is found good is remembered in the folder `data`."""

    name: str
    path: Path
    kind: Kind
    data: Path | None = field(default=None, compare=False)
    stamp: tuple[int, ...] | None = field(default=None, compare=False)

    @cached_property
    def _read(self) -> tuple[Content | None, tuple[Problem, ...]]:
        try:
            return activity(PLAYED_AS[self.kind]).load(self.path, self.data), ()
        except Faults as faults:
            return None, tuple(problem for problem in faults.problems if problem.severity == "error")

    @property
    def content(self) -> Any:
        """What the file holds; None when it has errors, and then `problems` are there."""
        return self._read[0]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why it can't be used."""
        return self._read[1]

    @cached_property
    def tools(self) -> Mapping[str, Tool]:
        """What the steps of an agenda are known by; none of those that can't be found."""
        try:
            return tools(self.content, self.data) if self.content else {}
        except (Fault, Faults):
            return {}

    @cached_property
    def facts(self) -> Any:
        """What the rules need to know of it; None where it can't be used."""
        return self.content.facts() if self.content else None


def read_deck_choice(name: str, path: Path, data: Path | None = None) -> DeckChoice:
    """A file that may be chosen, as it is now."""
    return DeckChoice(name, path, kind_of_file(path), data, stamp(path))


def is_stale(choice: DeckChoice) -> bool:
    """Whether somebody changed the file since it was read."""
    return stamp(choice.path) != choice.stamp


def kind_for(activity: str) -> Kind:
    """What an activity is played with."""
    return next((kind for kind, played in PLAYED_AS.items() if played == activity), "deck")


def is_played(kind: Kind) -> bool:
    """Whether there is an activity for a kind of files."""
    return PLAYED_AS.get(kind) in SHOWN


def of_kind(files: Sequence[DeckChoice], kind: Kind) -> tuple[DeckChoice, ...]:
    """Those of one kind, in their order."""
    return tuple(file for file in files if file.kind == kind)
