"""The state of one session of triples in plain numbers and lists, and what the rules do by themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from game.bots.bot import generator
from game.core.game import FACILITATOR
from game.rehearsal.fast_cards import KIND, SHIFT, TRIPLE, Card
from game.rehearsal.fast_setting import FastSetting, Pile
from game.rules.triples.state import Ending, Source
from game.session import chance

Stage: TypeAlias = Literal["explain", "answer", "decide"]
Verdict: TypeAlias = tuple[int, list[Card], bool, list[int], int]
"""Who declared which triple, whether it was accepted, the answers of the others in their order, the play time."""

NEVER = 1 << 60


class FastState:
    """A session under way, for as many moves of people as are `left`. Stocks and discards lie top last. Where the moves
    end within a declaration, `open` tells of it: who, its stage, the answers that have come."""

    def __init__(self, fixed: FastSetting, seed: int, left: int) -> None:
        count = fixed.count
        self.fixed = fixed
        self.seed = seed
        self.left = left
        self.moves = [0] * (count + 1)
        """Of each seat, and of the facilitator."""
        self.shuffles = 0
        self.laid: list[Pile] = []
        """The stocks as they lay at first, top first."""
        self.stocks: list[list[Card]] = []
        self.discards: list[list[Card]] = [[], [], []]
        self.emptied: set[int] = set()
        """The kinds of which every card has been in a hand."""
        self.given_back: list[Card] = []
        """Cards of stocks that have been in a hand."""
        self.blanks = [*fixed.blanks]
        self.written: list[tuple[Card, int]] = []
        """Cards written in play, and who wrote them."""
        self.hands: list[list[Card]] = [[] for _ in fixed.seats]
        self.eager = [False] * count
        """Who would declare where it may: who plays at random a triple, who keeps links one that fits in full."""
        self.passed = [False] * count
        self.returned: list[list[list[Card]]] = [[] for _ in fixed.seats]
        self.mover = 0
        self.thrown: Card = 0
        self.drawn: Card = 0
        self.source: Source | None = None
        self.cycle = 1
        self.open: tuple[int, Stage, list[int]] | None = None
        self.verdicts: list[Verdict] = []
        self.wall = 0
        self.declarations = 0
        self.clock = self.seconds = self.round_start = 0
        self.dealt_out = False
        self.ending: Ending | None = None
        self.alarm = self._next_alarm()
        """The play time at which the clock ends the play, or a round together."""
        self.last_call = False
        self.over: Ending | None = None
        self.leader: Callable[[], float] | None = None
        self.numbers = [
            generator(seed, seat).random if wild else float for seat, wild in zip(fixed.seats, fixed.wild, strict=True)
        ]
        """The seats' generators. Who keeps links draws nothing: it does at once what it is eager to do."""
        self._lay_out()

    def dealt(self) -> list[Card]:
        """The cards of the deck that have been in a hand."""
        found: list[Card] = []
        for kind, laid in enumerate(self.laid):
            found += laid if kind in self.emptied else laid[: len(laid) - len(self.stocks[kind])]
        return [*{*found, *self.given_back}] if self.given_back else found

    def leads(self) -> float:
        """The facilitator's next number."""
        if self.leader is None:
            self.leader = generator(self.seed, FACILITATOR).random
        return self.leader()

    def deal(self, seat: int) -> None:
        """A new hand, as far as there are cards."""
        hand = self.hands[seat] = []
        for kind, stock in enumerate(self.stocks):
            if card := stock.pop() if stock else self.supplied(kind):
                hand.append(card)
            else:
                self.dealt_out = True
                self.ending = self.ending or "short-deal"
        self.eager[seat] = self.would_declare(seat)

    def supplied(self, kind: int) -> Card:
        """The top of a stock, after a reshuffle where it is empty; 0 where there is none."""
        stock, pile = self.stocks[kind], self.discards[kind]
        if not stock:
            if len(pile) < 2:
                return 0
            stock += reversed(self._order(tuple(sorted(pile[:-1], key=self.fixed.cards.ids.__getitem__))))
            del pile[:-1]
            self.emptied.add(kind)
        return stock.pop()

    def write(self, kind: int) -> Card:
        """The mover writes a card."""
        before = sum(card >> KIND == kind for card, _ in self.written)
        card = self.fixed.cards.written(kind, before)
        self.blanks[kind] -= 1
        self.written.append((card, self.mover))
        return card

    def would_declare(self, seat: int) -> bool:
        """Whether a seat may declare its hand, and is eager to."""
        hand = self.hands[seat]
        if len(hand) != 3 or sum(hand) >> SHIFT != TRIPLE:
            return False
        if self.returned[seat] and sorted(hand) in self.returned[seat]:
            return False
        return self.fixed.wild[seat] or self.fixed.cards.full(sorted(hand))

    def passes(self, mover: int) -> None:
        """The mover passes: it has nothing to draw."""
        self.take_back()
        self.passed[mover] = True
        self.turn_over()

    def take_back(self) -> None:
        """The swap under way comes to nothing."""
        hand, thrown, drawn = self.hands[self.mover], self.thrown, self.drawn
        if thrown:
            self.discards[thrown >> KIND].pop()
            hand.append(thrown)
        elif drawn:
            hand.remove(drawn)
            self._give_back(drawn, drawn >> KIND)
        self.thrown, self.drawn, self.source = 0, 0, None
        self.eager[self.mover] = self.would_declare(self.mover)

    def turn_over(self) -> None:
        """The mover's swap is done."""
        self.mover += 1
        if self.mover == self.fixed.count:
            self.cycle_over()
        elif self.fixed.together:
            return
        self.seconds += self.fixed.turn_seconds
        self.tick()

    def cycle_over(self) -> None:
        """All have swapped, or the round is over."""
        fixed = self.fixed
        self.ending = self.ending or self._cause_to_end()
        self.last_call = self.ending is not None
        self.cycle += 1
        self.mover = 0
        self.passed = [False] * fixed.count
        self.round_start = self.clock
        self.alarm = self._next_alarm()
        for seat, came_back in enumerate(self.returned):
            if came_back:
                self.returned[seat] = []
                self.eager[seat] = self.would_declare(seat)

    def tick(self) -> None:
        """The clock goes on, but for the last call and after the end."""
        if self.last_call or self.over:
            return
        self.clock = self.seconds
        if self.clock >= self.alarm:
            self.ring()

    def ring(self) -> None:
        """The clock ends the play, or a round together, or both."""
        fixed = self.fixed
        if self.ending is None and fixed.limit is not None and self.clock >= fixed.limit:
            self.ending = "clock"
        if fixed.round_seconds is not None and self.clock - self.round_start >= fixed.round_seconds:
            self.take_back()
            self.cycle_over()
        self.alarm = self._next_alarm()

    def _lay_out(self) -> None:
        fixed = self.fixed
        for pile in fixed.piles or fixed.part(self._order(fixed.whole)):
            laid = self._order(pile)
            self.laid.append(laid)
            self.stocks.append([*reversed(laid)])
        for seat in range(fixed.count):
            self.deal(seat)

    def _order(self, cards: Pile) -> Pile:
        laid = chance.order(self.seed, self.shuffles, cards)
        self.shuffles += 1
        return laid

    def _give_back(self, card: Card, kind: int) -> None:
        if self.source == "stock":
            self.stocks[kind].append(card)
            self.given_back.append(card)
        elif self.source == "discard":
            self.discards[kind].append(card)
        else:
            self.blanks[kind] += 1

    def _cause_to_end(self) -> Ending | None:
        if self.fixed.cycles is not None and self.cycle >= self.fixed.cycles:
            return "cycles"
        return "passes" if all(self.passed) else None

    def _next_alarm(self) -> int:
        fixed = self.fixed
        end = NEVER if fixed.limit is None or self.ending else fixed.limit
        return end if fixed.round_seconds is None else min(end, self.round_start + fixed.round_seconds)
