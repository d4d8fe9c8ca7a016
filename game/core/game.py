"""The contract of a game: who may act, what is legal, what comes of it, and who sees what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from game.core.frozen import frozen

Actor: TypeAlias = str
"""A seat, by its name, or one of the actors below. A seat's name is its id and never changes."""

FACILITATOR: Actor = "facilitator"
CHANCE: Actor = "chance"
CLOCK: Actor = "clock"
TABLE: Actor = "table"

RESERVED = frozenset({FACILITATOR, CHANCE, CLOCK, TABLE, "idle", "expect"})
"""Names that no seat may bear."""

S = TypeVar("S")
M = TypeVar("M")
V_co = TypeVar("V_co", covariant=True)
S_co = TypeVar("S_co", covariant=True)


def can_be_seat(name: str) -> bool:
    """Whether a seat may bear this name: it shows something, in one line, and no other actor is called so."""
    shows = any(char.isprintable() and not char.isspace() for char in name)
    return shows and len(name.splitlines()) == 1 and name not in RESERVED


@frozen
class Refusal:
    """Why a move can't be made: a code, and what the view's words need to say it."""

    code: str
    params: dict[str, Any] = field(default_factory=dict, hash=False)


@frozen
class Event:
    """Something that happened, for motion, sound and the report. State is never rebuilt from it."""

    name: str
    seat: Actor | None = None
    cards: tuple[str, ...] = ()


@frozen
class Step(Generic[S_co]):
    """What a move leads to."""

    state: S_co
    events: tuple[Event, ...] = ()


class Game(Protocol[S, M, V_co]):
    """The rules of one activity over one deck, with its options. Immutable."""

    def initial(self) -> S:
        """The state before anything happened; chance acts first."""

    def actors(self, state: S) -> frozenset[Actor]:
        """Who may act now; several may at once."""

    def legal(self, state: S, by: Actor) -> Iterator[M]:
        """The moves of an actor that would not be refused; free text in them is empty."""

    def refuse(self, state: S, by: Actor, move: M) -> Refusal | None:
        """Why this move can't be made now, or None when it can."""

    def apply(self, state: S, by: Actor, move: M) -> Step[S]:
        """The state after a move that is not refused. No clock, no randomness, no I/O."""

    def view(self, state: S, who: Actor) -> V_co:
        """What a seat, TABLE or FACILITATOR sees. There is no way back from it to the state."""

    def outcome(self, state: S) -> str | None:
        """How it ended, by the name of the ending; None while it goes on."""

    def parse(self, words: list[str]) -> M:
        """A move from its text form. Raises MoveWords for words that are not known."""

    def text(self, move: M) -> str:
        """A move's text form, as `parse` reads it."""


class MoveWords(ValueError):
    """The words of a move are not known."""
