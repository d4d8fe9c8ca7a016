"""The content of a board: its zones, its cards, its stages, and what may be done with them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeAlias

from game.content.deck import Text
from game.content.minutes import Minutes
from game.core.cards import CardId
from game.core.frozen import frozen
from game.rules.boards import setting as rules
from game.rules.boards.words import Doing, Shape, Subject

Colour: TypeAlias = Literal["red", "yellow", "green", "grey", "blue", "purple", "teal", "sand"]
MarkShape: TypeAlias = Literal["octagon", "triangle", "circle", "square", "diamond", "bar"]


@frozen
class Zone:
    """A zone. `prompt` stands in it, `note` behind a touch; in an ordered one the first card is the strongest."""

    title: Text
    prompt: Text | None = None
    note: Text | None = None
    capacity: int | None = None
    ordered: bool = False
    colour: Colour | None = None


@frozen
class BoardCard:
    """A card. `back` is its other side, `zone` where it lies from the beginning; `kind` is gap, cause or action where
    it is a deck's, else `card`; `origin` is "group" for one that a group wrote in an earlier activity."""

    text: Text
    back: Text | None = None
    note: Text | None = None
    zone: str | None = None
    kind: str = "card"
    origin: str | None = None


@frozen
class Field:
    """What can be filled in on a card that lies: one of the choices, or a text where there are none."""

    title: Text
    choices: Mapping[str, Text] = field(default_factory=dict)


@frozen
class MarkValue:
    """A value that one marks with: told by its word, its shape and its colour."""

    text: Text
    colour: Colour
    shape: MarkShape


@frozen
class Marks:
    """What every seat marks, covered."""

    of: Subject
    values: Mapping[str, MarkValue]
    prompt: Text | None = None


@frozen
class Sum:
    """What a group writes together at the end."""

    title: Text
    prompt: Text | None = None


@frozen
class Stage:
    """A stage: its prompts, what may be done in it, and in which zones (in all, where none are named)."""

    title: Text
    prompts: tuple[Text, ...] = ()
    does: tuple[Doing, ...] = ()
    zones: tuple[str, ...] = ()


@frozen
class Board:
    """A board without errors; its cards stand in it, wherever they came from. What has ids is in file order; `source`
    is UTF-8 YAML, whole in itself. `earlier` says that an agenda may hand cards on to it, `sides` how the two sides of
    its cards are called, `spread` the zones of cards marked alike and apart, `rungs` how many zones of a ladder are
    usual; what people write at a board that is not `kept` is forgotten unless they tick it. The numbers up to
    `taken` are those of cards that a meeting's other activities write."""

    id: str
    title: Text
    languages: tuple[str, ...]
    shape: Shape
    zones: Mapping[str, Zone]
    stages: Mapping[str, Stage]
    source: bytes
    about: Text | None = None
    minutes: Minutes | None = None
    cards: Mapping[CardId, BoardCard] = field(default_factory=dict)
    earlier: bool = False
    blanks: int = 0
    sides: tuple[Text, Text] | None = None
    copies: bool = False
    reasons: bool = False
    fields: Mapping[str, Field] = field(default_factory=dict)
    marks: Marks | None = None
    spread: tuple[str, str] | None = None
    answers: bool = False
    sums: Mapping[str, Sum] = field(default_factory=dict)
    discussion: tuple[Text, ...] = ()
    kept: bool = True
    rungs: int | None = None
    taken: int = 0

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the source, in hexadecimal digits."""
        return hashlib.sha256(self.source).hexdigest()

    def text_of(self, name: str) -> Text | None:
        """The text of the card, zone, stage, field, sum or mark of this id; None where there is none."""
        if name in self.cards:
            return self.cards[name].text
        titled: tuple[Mapping[str, Zone | Stage | Field | Sum], ...] = (
            self.zones,
            self.stages,
            self.fields,
            self.sums,
        )
        for part in titled:
            if name in part:
                return part[name].title
        return self.marks.values[name].text if self.marks and name in self.marks.values else None

    def facts(self) -> rules.Facts:
        """What the rules need to know of it."""
        return rules.Facts(
            shape=self.shape,
            zones=tuple(rules.Zone(name, zone.capacity) for name, zone in self.zones.items()),
            stages=tuple(rules.Stage(name, stage.does, stage.zones) for name, stage in self.stages.items()),
            cards=tuple(self.cards),
            begins={name: card.zone for name, card in self.cards.items() if card.zone is not None},
            blanks=self.blanks,
            two_sided=self.sides is not None,
            copies=self.copies,
            reasons=self.reasons,
            fields={name: tuple(each.choices) for name, each in self.fields.items()},
            marks=rules.Marks(self.marks.of, tuple(self.marks.values)) if self.marks else None,
            spread=self.spread,
            answers=self.answers,
            sums=tuple(self.sums),
            kept=self.kept,
            rungs=self.rungs,
            minutes=self.minutes.normal if self.minutes else None,
            taken=self.taken,
        )


def load_board(path: Path | str, data: Path | None = None) -> Board:
    """The board in a file, with the cards it takes from a deck: one beside it, of the data folder's own, or one that
    comes along. Raises Faults, with every problem at once, when it has errors."""
    from game.content.board_reading import read_board
    from game.content.reading import faultless
    from game.content.tree import read_file

    return faultless(*read_board(read_file(path), data))


def load_board_text(text: str | bytes, name: str) -> Board:
    """The board in a text, as a journal keeps it; `name` stands for the file in problems. Raises Faults."""
    from game.content.board_reading import read_board
    from game.content.reading import faultless
    from game.content.tree import read_text

    return faultless(*read_board(read_text(text, name)))
