"""The state of an open round or a game of triples: frozen, small, and with card ids in place of texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Literal, TypeAlias

from game.core.cards import CardId, Fit, Kind, by_kind, kind_index
from game.core.frozen import frozen, replace
from game.core.game import Actor
from game.core.moves import LockWord
from game.rules import table
from game.rules.triples.moves import AnswerWord

Cards: TypeAlias = tuple[CardId, ...]
Piles: TypeAlias = tuple[Cards, Cards, Cards]
Pile: TypeAlias = Kind | Literal["part"]
Stage: TypeAlias = Literal["explain", "answer", "decide"]
Phase: TypeAlias = Literal["deal", "discard", "draw", "pick", "explain", "answer", "decide", "last-call", "over"]
Ending: TypeAlias = Literal["clock", "cycles", "short-deal", "passes", "target", "facilitator", "empty"]
Source: TypeAlias = Literal["stock", "discard", "blank"]

_LATER = {"later": True}
"""Marks what states of format 1 had not (see `core.digest`)."""


@frozen
class Seat:
    """A place at the table: its hand and how far its turn is.

    `thrown` is the card it threw in this turn; `drawn` the card it took before throwing (`draw-first`), and
    `source` where that came from. `done` says that its turn in this cycle is over, `passed` that it passed.
    `returned` holds the triples that came back to it in this cycle, as sets.
    """

    name: Actor
    hand: Cards = ()
    dealt: bool = False
    thrown: CardId | None = None
    drawn: CardId | None = None
    source: Source | None = None
    done: bool = False
    passed: bool = False
    returned: frozenset[frozenset[CardId]] = frozenset()


@frozen
class Said:
    """A seat's answer to a declaration; a *not yet* may carry a sentence that would strengthen it."""

    seat: Actor
    answer: AnswerWord
    text: str = ""


@frozen
class Declaration:
    """A triple that a seat has declared and that has no verdict yet. `answerers` are the seats asked."""

    seat: Actor
    cards: tuple[CardId, CardId, CardId]
    answerers: tuple[Actor, ...]
    stage: Stage = "explain"
    text: str = ""
    answers: tuple[Said, ...] = ()

    def waiting(self) -> tuple[Actor, ...]:
        """The seats that have not answered."""
        answered = {said.seat for said in self.answers}
        return tuple(seat for seat in self.answerers if seat not in answered)


@frozen
class Verdict:
    """What came of a declaration."""

    seat: Actor
    cards: tuple[CardId, CardId, CardId]
    accepted: bool
    fit: Fit
    text: str = ""
    answers: tuple[Said, ...] = ()


@frozen
class Written:
    """A card whose text was written during play."""

    card: CardId
    kind: Kind
    text: str
    seat: Actor


@frozen
class Due:
    """A card still to be given to a seat: dealt, or drawn in its turn."""

    seat: Actor
    kind: Kind
    drawn: bool = False


@frozen
class State:
    """Everything that is true of a session at one moment.

    Stocks lie top first, discards top last. `open` are the cards of an open round. `shuffling` are the piles that
    chance has yet to lay in order, `queue` the cards still to be given out. `turn` is the mover where one moves at
    a time. `dealt_out` says that a deal fell short, and was the last. `limit`, `clock`, `idle` and `round_start`
    are seconds. `before` is the state in which the last verdict was open, while no person has moved since. `locks` are
    what the facilitator lets no seat do, `stopped` says that the clock stands still; `changed` are the options changed
    since the beginning, with their values as people write them.
    """

    seats: tuple[Seat, ...]
    stocks: Piles
    discards: Piles = ((), (), ())
    open: Cards = ()
    blanks: tuple[int, int, int] = (0, 0, 0)
    shuffling: tuple[Pile, ...] = ()
    queue: tuple[Due, ...] = ()
    turn: Actor | None = None
    cycle: int = 1
    declaration: Declaration | None = None
    verdicts: tuple[Verdict, ...] = ()
    before: State | None = None
    written: tuple[Written, ...] = ()
    clock: int = 0
    limit: int | None = None
    round_start: int = 0
    idle: int = 0
    paused: bool = False
    dealt_out: bool = False
    ending: Ending | None = None
    last_call: bool = False
    over: Ending | None = None
    locks: frozenset[LockWord] = field(default=frozenset(), metadata=_LATER)
    stopped: bool = field(default=False, metadata=_LATER)
    changed: tuple[tuple[str, str], ...] = field(default=(), metadata=_LATER)

    @property
    def frozen(self) -> bool:
        """Whether the glass ignores all hands but the facilitator's."""
        return table.is_frozen(self)

    @property
    def wall(self) -> tuple[Verdict, ...]:
        """The accepted triples, in the order they were accepted."""
        return tuple(verdict for verdict in self.verdicts if verdict.accepted)

    def seat(self, name: Actor) -> Seat:
        """The seat of this name. Raises KeyError when it is not at the table."""
        for seat in self.seats:
            if seat.name == name:
                return seat
        raise KeyError(name)

    def has_seat(self, name: Actor) -> bool:
        """Whether a seat of this name is at the table."""
        return table.has_seat(self, name)

    def dealt_seats(self) -> Iterator[Seat]:
        """The seats that play; one that has joined plays once it has been dealt in."""
        return (seat for seat in self.seats if seat.dealt)

    def stock(self, kind: Kind) -> Cards:
        """The stock of a kind, top first."""
        return self.stocks[kind_index(kind)]

    def discard(self, kind: Kind) -> Cards:
        """The discard of a kind, top last."""
        return self.discards[kind_index(kind)]

    def with_seat(self, seat: Seat) -> State:
        """The state with this seat in place of the one of its name."""
        return replace(self, seats=tuple(seat if old.name == seat.name else old for old in self.seats))

    def with_stock(self, kind: Kind, cards: Cards) -> State:
        """The state with this stock."""
        return replace(self, stocks=put(self.stocks, kind, cards))

    def with_discard(self, kind: Kind, cards: Cards) -> State:
        """The state with this discard."""
        return replace(self, discards=put(self.discards, kind, cards))


def put(piles: Piles, kind: Kind, cards: Cards) -> Piles:
    """The three piles with one of them replaced."""
    return by_kind(lambda each: cards if each == kind else piles[kind_index(each)])


def without(cards: Cards, card: CardId) -> Cards:
    """The cards less one."""
    at = cards.index(card)
    return cards[:at] + cards[at + 1 :]
