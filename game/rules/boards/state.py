"""The state of a board: frozen, small, and with ids in place of texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, TypeAlias

from game.core.cards import CardId
from game.core.frozen import frozen, replace
from game.core.game import Actor
from game.rules import table

ZoneId: TypeAlias = str
StageId: TypeAlias = str
SubjectId: TypeAlias = str
Phase: TypeAlias = Literal["deal", "play", "over"]
Ending: TypeAlias = Literal["clock", "facilitator", "empty"]


@frozen
class Seat:
    """A place at the table."""

    name: Actor


@frozen
class Filled:
    """What is filled in on a card that lies: a text, or the id of a choice."""

    field: str
    value: str


@frozen
class Piece:
    """A card that lies in a zone. Each laying has a number of its own, for a card may be laid more than once.
    `flipped` shows its back."""

    number: int
    card: CardId
    zone: ZoneId
    reason: str = ""
    fields: tuple[Filled, ...] = ()
    flipped: bool = False

    def filled(self, field: str) -> str:
        """What is filled in under this field; empty while nothing is."""
        return next((each.value for each in self.fields if each.field == field), "")


@frozen
class Written:
    """A card that was written in play; `back` where the board's cards have two sides."""

    card: CardId
    text: str
    back: str
    seat: Actor


@frozen
class Mark:
    """How a seat has marked a card or a zone: covered while it is among `marks`, open among `shown`."""

    seat: Actor
    subject: SubjectId
    value: str


@frozen
class Answer:
    """What a seat answers to a zone's prompt on its own: covered among `answers`, open among `told`."""

    seat: Actor
    zone: ZoneId
    text: str


@frozen
class Told:
    """What a group wrote together: to a zone's prompt, or as a sum at the end."""

    about: str
    text: str


@frozen
class State:
    """Everything that is true of a board at one moment.

    `pool` are the cards that can be laid; `pieces` those that lie, in their zones' orders; `laid` counts layings.
    `marks` and `answers` are covered, `shown` and `told` turned up, of the subjects in `marked` and the zones in
    `answered`. `together` are the group's answers by zone, `sums` what it wrote at the end; `done` the zones ticked
    off, `kept` what was ticked to be kept. `limit`, `clock` and `idle` are seconds; `due` says that the time
    is up, which ends nothing by itself. `locks`, `stopped` and `changed` as in every game (`rules.table`).
    """

    seats: tuple[Seat, ...]
    stage: StageId
    phase: Phase = "deal"
    pool: tuple[CardId, ...] = ()
    pieces: tuple[Piece, ...] = ()
    laid: int = 0
    written: tuple[Written, ...] = ()
    marks: tuple[Mark, ...] = ()
    shown: tuple[Mark, ...] = ()
    marked: tuple[SubjectId, ...] = ()
    answers: tuple[Answer, ...] = ()
    told: tuple[Answer, ...] = ()
    answered: tuple[ZoneId, ...] = ()
    together: tuple[Told, ...] = ()
    sums: tuple[Told, ...] = ()
    done: tuple[ZoneId, ...] = ()
    kept: tuple[str, ...] = ()
    clock: int = 0
    limit: int | None = None
    idle: int = 0
    paused: bool = False
    stopped: bool = False
    locks: frozenset[str] = frozenset()
    changed: tuple[tuple[str, str], ...] = ()
    due: bool = False
    over: Ending | None = None

    @cached_property
    def cards(self) -> tuple[CardId, ...]:
        """All cards in play, each once: those of the pool, then those that only lie."""
        return tuple(dict.fromkeys((*self.pool, *(piece.card for piece in self.pieces))))

    def has_seat(self, name: Actor) -> bool:
        """Whether a seat of this name is at the table."""
        return table.has_seat(self, name)

    def piece(self, number: int) -> Piece | None:
        """The piece of this number; None where none lies."""
        return next((piece for piece in self.pieces if piece.number == number), None)

    def in_zone(self, zone: ZoneId) -> tuple[Piece, ...]:
        """The pieces of a zone, in their order."""
        return tuple(piece for piece in self.pieces if piece.zone == zone)

    def marks_of(self, seat: Actor) -> Iterator[Mark]:
        """The covered marks of a seat."""
        return (mark for mark in self.marks if mark.seat == seat)

    def is_marked(self, subject: SubjectId) -> bool:
        """Whether a mark of it turned up."""
        return any(mark.subject == subject for mark in self.shown)

    def with_piece(self, piece: Piece) -> State:
        """The state with this piece in place of the one of its number."""
        return replace(self, pieces=tuple(piece if old.number == piece.number else old for old in self.pieces))
