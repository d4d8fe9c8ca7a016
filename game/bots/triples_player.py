"""What every player of the open round and of triples does, and the one who keeps links."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from random import Random
from typing import TypeVar

from game.bots.bot import Sight
from game.bots.links import Links
from game.core.cards import KINDS, CardId, Facts, Fit, Kind, kind_index
from game.rules.triples import moves as m
from game.rules.triples.view import DeclarationView, View

M = TypeVar("M", bound=m.Move)
T = TypeVar("T")
Cards = tuple[CardId, ...]
Triple = tuple[CardId, CardId, CardId]
WAYS: tuple[m.Draw | m.Take | m.Write | m.Pass, ...] = (
    *map(m.Draw, KINDS),
    *map(m.Take, KINDS),
    *map(m.Write, KINDS),
    m.Pass(),
)
"""All that may end a swap, in the game's own order."""


class Player:
    """Greedy: keeps the cards that are linked, and declares a full fit at once. It draws nothing from its generator.

    It explains what it declared, and never withdraws. It answers `convincing` to a full fit, abstains at a partial one
    and answers `not-yet` to none. Else it declares a hand that fits in full wherever it may, and passes in the last
    call. Cards are worth 2 to it where three of them fit in full, else 1 where two of them are linked, else 0. It
    throws the first of its cards for which most is left: either the worth of the rest and a half, for a card that comes
    unseen, or that of the rest with the top of a discard of another kind. It takes the top that makes its rest worth
    most, the first kind first, where that is more than the worth of the rest and a half; else it draws from the first
    stock of a kind that the rest lacks; else it does the first thing that it may, in the order draw, take, write, pass.
    Where it draws first, the rest is its hand less the card that it would throw by this; and then it throws the first
    card without which its hand is worth most, of equal ones the first whose kind is there twice.

    In an open round it picks the first full triple as the cards lie (gaps first, then causes, then actions), and passes
    where there is none.
    """

    def __init__(self, facts: Facts, source: Random) -> None:
        self.links = Links(facts)
        self.source = source

    def decide(self, sight: Sight[View, m.Move]) -> m.Move | None:
        """Its move, or None while it waits."""
        view = sight.look()
        self._reads(view)
        if view.declaration is not None:
            move = self._talks(view, view.declaration)
        elif view.activity == "open-round":
            move = self._picks(view) if view.seat(view.who).moves else None
        elif self._calls(view) and sight.may(m.Declare()):
            return m.Declare()
        elif view.last_call:
            move = m.Pass()
        else:
            return self._swaps(view, sight.may) if view.seat(view.who).moves else None
        return move if move and sight.may(move) else None

    def fit(self, triple: Triple) -> Fit:
        """How it judges three cards: by the deck's links, of which a card written in play has none."""
        return self.links.fit(*triple)

    def declares(self, view: View, triple: Triple) -> bool:
        """Whether it declares its hand, where it may."""
        return self.fit(triple) == "full"

    def explains(self) -> m.Move:
        """What it does when it is its turn to say why."""
        return m.Explain()

    def answers(self, view: View, triple: Triple) -> m.AnswerWord:
        """What it answers to another's triple."""
        by_fit: dict[Fit, m.AnswerWord] = {"full": "convincing", "partial": "abstain", "none": "not-yet"}
        return by_fit[self.fit(triple)]

    def pick(self, view: View) -> m.Pick | None:
        """The triple that it declares of those that lie open; None to pass."""
        return next((m.Pick(*triple) for triple in self.full_triples(view)), None)

    def throw(self, view: View, cards: Sequence[CardId]) -> CardId:
        """Which of these cards of its hand it throws."""
        if not view.seat(view.who).drew:
            return max(cards, key=lambda card: self._left(view, card))
        kinds = [self.links.kind(card) for card in self.hand(view)]
        return max(
            cards, key=lambda card: (self._worth(self._less(view, card)), kinds.count(self.links.kind(card)) > 1)
        )

    def draw(self, view: View, moves: Sequence[m.Move]) -> m.Move | None:
        """Which of these moves fills its hand up; None for the first there is."""
        hand = self.hand(view)
        rest = hand if view.seat(view.who).thrown or not hand else self._less(view, self.throw(view, hand))
        filled = {take: self._topped(view, rest, take.kind) for take in these(moves, m.Take)}
        best = max(filled, key=filled.__getitem__, default=None)
        if best and filled[best] > self._worth(rest) + 0.5:
            return best
        lacking = set(KINDS).difference(map(self.links.kind, rest))
        return next((draw for draw in these(moves, m.Draw) if draw.kind in lacking), None)

    def _left(self, view: View, thrown: CardId) -> float:
        rest = self._less(view, thrown)
        others = (kind for kind in KINDS if kind != self.links.kind(thrown))
        return max(self._worth(rest) + 0.5, *(self._topped(view, rest, kind) for kind in others))

    def _topped(self, view: View, rest: Cards, kind: Kind) -> int:
        top = view.discards[kind_index(kind)]
        return self._worth((*rest, top)) if top else 0

    def _worth(self, cards: Cards) -> int:
        return 2 if self.links.fits(cards) else int(self.links.any_linked(cards))

    def _less(self, view: View, thrown: CardId) -> Cards:
        return tuple(card for card in self.hand(view) if card != thrown)

    def hand(self, view: View) -> Cards:
        """The cards that it holds."""
        return view.seat(view.who).hand

    def triple(self, view: View) -> Triple:
        """Its hand, where that is one card of each kind, as a triple."""
        gap, cause, action = sorted(self.hand(view), key=lambda card: kind_index(self.links.kind(card)))
        return gap, cause, action

    def open_cards(self, view: View, kind: Kind) -> list[CardId]:
        """The cards of a kind that lie open, as they lie."""
        return [card for card in view.open if self.links.kind(card) == kind]

    def full_triples(self, view: View) -> Iterator[Triple]:
        """The full triples that lie open, as they lie."""
        gaps, causes, actions = (self.open_cards(view, kind) for kind in KINDS)
        near = cache(self.links.of)
        for gap in gaps:
            for cause in causes:
                if cause in near(gap):
                    yield from ((gap, cause, action) for action in actions if action in near(cause))

    def _reads(self, view: View) -> None:
        """The cards whose faces the view shows."""
        read = self.links.read.update
        read(view.open, filter(None, view.discards), *(seat.hand for seat in view.seats))
        read(*(verdict.cards for verdict in view.wall))
        read(*(shown.cards for shown in (view.declaration, view.last) if shown))

    def _talks(self, view: View, declaration: DeclarationView) -> m.Move | None:
        if declaration.seat == view.who:
            return self.explains() if declaration.stage == "explain" else None
        if declaration.stage == "answer" and view.who in declaration.waiting:
            return m.Answer(self.answers(view, declaration.cards))
        return None

    def _picks(self, view: View) -> m.Move:
        some_of_each = all(self.open_cards(view, kind) for kind in KINDS)
        return (self.pick(view) if some_of_each else None) or m.Pass()

    def _calls(self, view: View) -> bool:
        hand = self.hand(view)
        return len(hand) == len(KINDS) == len(set(map(self.links.kind, hand))) and self.declares(
            view, self.triple(view)
        )

    def _swaps(self, view: View, may: Callable[[m.Move], bool]) -> m.Move | None:
        seat = view.seat(view.who)
        throws = [] if seat.thrown else [card for card in seat.hand if may(m.Discard(card))]
        if throws:
            return m.Discard(self.throw(view, throws))
        ways = [way for way in WAYS if may(way)]
        return (self.draw(view, ways) or ways[0]) if ways else None


class Person(Player):
    """Plays as greedy does, and takes a card written in play as it is meant: as linked with what it lies beside."""

    def fit(self, triple: Triple) -> Fit:
        gap, cause, action = triple
        fits: tuple[Fit, Fit, Fit] = ("none", "partial", "full")
        return fits[self._goes(gap, cause) + self._goes(cause, action)]

    def any_of(self, things: Sequence[T]) -> T:
        """Any of these, evenly."""
        return things[int(self.source.random() * len(things))]

    def may_be_called(self, view: View) -> bool:
        """Whether it is its turn, or its word that the last call waits for."""
        seat = view.seat(view.who)
        return seat.moves or (view.last_call and not seat.passed)

    def _goes(self, one: CardId, other: CardId) -> bool:
        return self.links.written(one) or self.links.written(other) or self.links.linked(one, other)


def these(moves: Sequence[m.Move], kind: type[M]) -> list[M]:
    """The moves of one kind."""
    return [move for move in moves if isinstance(move, kind)]
