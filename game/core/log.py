"""The log of a session: append only, the one truth. Undo and redo are entries, folded away here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.core.frozen import frozen
from game.core.game import CHANCE, CLOCK, Actor

FORMAT = 3
"""Of what is written. 2 added the facilitator's rulings, 3 a seal on each row; what was written before reads and plays
as it did."""


@frozen
class Header:
    """What a session began with. `options` are the words people write; `deal` and `stocks` are set hands and stocks,
    empty where chance deals; `created` is a date and time in ISO 8601."""

    activity: str
    rules: int
    deck: str
    deck_hash: str
    options: Mapping[str, Any]
    seats: tuple[Actor, ...]
    seed: int
    deal: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stocks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    created: str = ""
    format: int = FORMAT


@frozen
class Entry:
    """One thing that happened: its number from 1, Unix time in seconds, who, the move's words, and the digest of the
    state after it."""

    number: int
    time: float
    actor: Actor
    move: str
    digest: str

    @property
    def verb(self) -> str:
        """The first word of the move."""
        return self.move.split(" ", 1)[0]

    @property
    def by_person(self) -> bool:
        """Whether it is a move of a seat or the facilitator, which undo can take back."""
        return self.actor not in (CHANCE, CLOCK) and self.verb not in ("undo", "redo", "note")

    @property
    def count(self) -> int:
        """How many moves an undo or redo entry is about."""
        _, _, number = self.move.partition(" ")
        return int(number or 1)


@dataclass(slots=True)
class Fold:
    """The entries that stand and those that were undone, each move with what chance added to it."""

    groups: list[list[Entry]] = field(default_factory=list)
    undone: list[list[Entry]] = field(default_factory=list)

    def add(self, entry: Entry) -> None:
        """Take one more entry of the log."""
        match entry.verb:
            case "note":
                return
            case "undo":
                for _ in range(entry.count):
                    self.undone.append(self.groups.pop(self.last_by_person()))
            case "redo":
                for _ in range(entry.count):
                    self.groups.append(self.undone.pop())
            case _ if entry.actor == CHANCE and self.groups:
                self.groups[-1].append(entry)
            case _:
                self.groups.append([entry])
                if entry.by_person:
                    self.undone.clear()

    def last_by_person(self) -> int:
        """Where the last standing move of a person is. Raises IndexError when there is none."""
        for at in range(len(self.groups) - 1, -1, -1):
            if self.groups[at][0].by_person:
                return at
        raise IndexError("no move of a person stands")

    def persons(self) -> int:
        """How many moves of people stand."""
        return sum(group[0].by_person for group in self.groups)

    def moved(self) -> bool:
        """Whether any move of a person stands."""
        return any(group[0].by_person for group in self.groups)

    def standing(self) -> list[Entry]:
        """The entries that stand, in order."""
        return [entry for group in self.groups for entry in group]


def fold(entries: Iterable[Entry]) -> Fold:
    """The log with undo and redo folded away. Raises IndexError for an undo of more than stands."""
    folded = Fold()
    for entry in entries:
        folded.add(entry)
    return folded
