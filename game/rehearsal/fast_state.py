"""The state of one session of triples in plain numbers and lists, and what the rules do by themselves."""

from __future__ import annotations

from itertools import chain
from typing import Literal, TypeAlias

from game.core.game import FACILITATOR
from game.rehearsal.fast_cards import KIND, SHIFT, TRIPLE, Card
from game.rehearsal.fast_chance import Numbers, numbers, order
from game.rehearsal.fast_setting import NEVER, FastSetting
from game.rules.triples.state import Ending, Source

Stage: TypeAlias = Literal["explain", "answer", "decide"]
Verdict: TypeAlias = tuple[int, list[Card], bool, list[int], int]
"""Who declared which triple, whether it was accepted, the answers of the others in their order, the play time."""


class FastState:
    """A session under way, for so many moves of people. Stocks and discards lie top last.

    `ways` are the ways to open cards and to blanks, as the bits that stand in `fast_setting`; `eager` the seats that
    would declare, as bits: who plays at random a triple, who keeps links one that fits in full. `turns` says that the
    seats take their turns: it is neither over nor the last call. Where the moves end within a declaration, `open` tells
    of it: who, its stage, the answers that have come. With slots, since so many fields are slow without.
    """

    __slots__ = (
        "alarm", "asked", "blanks", "clock", "cycle", "dealt_out", "declared", "discards", "drawn", "eager",
        "emptied", "ending", "fixed", "given_back", "hands", "laid", "last_call", "leader", "left", "most", "mover",
        "numbers", "open", "over", "passed", "pens", "returned", "round_start", "seconds", "seed", "shuffles",
        "source", "stocks", "swaps", "thrown", "turns", "verdicts", "wall", "ways", "written",
    )  # fmt: skip

    def __init__(self, fixed: FastSetting, seed: int, most: int) -> None:
        count = fixed.count
        self.fixed = fixed
        self.seed = seed
        self.most = self.left = most
        self.swaps = [0] * count
        """The moves of each seat in its turns that are done, and in the last call."""
        self.declared = [0] * count
        self.asked = [0] * count
        """How often the others answered a seat."""
        self.shuffles = 0
        self.laid: list[list[Card]] = []
        """The stocks as they lay at first, top first."""
        self.stocks: list[list[Card]] = []
        self.discards: list[list[Card]] = [[], [], []]
        self.emptied: set[int] = set()
        """The kinds of which every card has been in a hand."""
        self.given_back: list[Card] = []
        """Cards of stocks that have been in a hand."""
        self.blanks = [*fixed.blanks]
        self.pens = [*fixed.pens]
        """The next card of each kind that is written."""
        self.written: list[tuple[Card, int]] = []
        """Cards written in play, and who wrote them."""
        self.ways = fixed.first_ways
        self.hands: list[list[Card]] = [[]] * count
        self.eager = 0
        self.passed = [False] * count
        self.returned: list[tuple[list[Card], ...]] = [()] * count
        self.mover = 0
        self.thrown: Card = 0
        self.drawn: Card = 0
        self.source: Source | None = None
        self.cycle = 1
        self.open: tuple[int, Stage, list[int]] | None = None
        self.verdicts: list[Verdict] = []
        self.wall = 0
        self.clock = self.seconds = self.round_start = 0
        self.dealt_out = False
        self.ending: Ending | None = None
        self.alarm = fixed.first_alarm
        """The play time at which the clock ends the play, or a round together."""
        self.turns = True
        self.last_call = False
        self.over: Ending | None = None
        self.numbers: list[Numbers] = [
            numbers(seed, seat) if wild else float for seat, wild in zip(fixed.seats, fixed.wild, strict=True)
        ]
        """The seats' generators. Who keeps links draws nothing: it does at once what it is eager to do."""
        self.leader: Numbers | None = None
        self._lay_out()

    def moves(self) -> tuple[int, ...]:
        """The moves of each seat, and of the facilitator."""
        answers = sum(self.asked)
        told = [self.swaps[seat] + 2 * self.declared[seat] + answers - self.asked[seat] for seat in self.fixed.places]
        if self.thrown or self.drawn:
            told[self.mover] += 1
        if self.open:
            seat, stage, given = self.open
            told[seat] += 1 if stage == "explain" else 2
            for other in self.fixed.others[seat][: len(given)]:
                told[other] += 1
        return (*told, self.most - self.left - sum(told))

    def dealt(self) -> list[Card]:
        """The cards of the deck that have been in a hand."""
        if self.given_back:
            still = set(chain(*(stock for kind, stock in enumerate(self.stocks) if kind not in self.emptied)))
            return [card for card in chain(*self.laid) if card not in still or card in self.given_back]
        found: list[Card] = []
        for kind, laid in enumerate(self.laid):
            found += laid if kind in self.emptied else laid[: len(laid) - len(self.stocks[kind])]
        return found

    def leads(self) -> float:
        """The facilitator's next number."""
        if self.leader is None:
            self.leader = numbers(self.seed, FACILITATOR)
        return self.leader()

    def deal(self, seat: int) -> None:
        """A new hand, as far as there are cards."""
        gaps, causes, actions = self.stocks
        if gaps and causes and actions:
            self.hands[seat] = [gaps.pop(), causes.pop(), actions.pop()]
            if self.fixed.wild[seat] and not self.returned[seat]:
                self.eager |= 1 << seat
                return
        else:
            self._deal_short(seat)
        self.consider(seat)

    def supplied(self, kind: int) -> Card:
        """The top of a stock, after a reshuffle where it is empty; 0 where there is none."""
        stock, pile = self.stocks[kind], self.discards[kind]
        if not stock:
            if len(pile) < 2:
                return 0
            again = tuple(sorted(pile[:-1], key=self.fixed.cards.ids.__getitem__))
            stock += reversed(order(self.seed, self.shuffles, again))
            self.shuffles += 1
            del pile[:-1]
            self.emptied.add(kind)
        return stock.pop()

    def opened(self, way: int) -> Card:
        """The top of a discard, or a card that the mover writes."""
        if way < 6:
            pile = self.discards[way - 3]
            card = pile.pop()
            if not pile:
                self.ways ^= 1 << way
            return card
        kind = way - 6
        card = self.pens[kind]
        if card not in self.fixed.cards.ids:
            self.fixed.cards.name(card)
        self.pens[kind] += 1
        self.written.append((card, self.mover))
        self.blanks[kind] -= 1
        if not self.blanks[kind]:
            self.ways ^= 1 << way
        return card

    def lay(self, card: Card) -> None:
        """A card comes onto its discard."""
        kind = card >> KIND
        self.discards[kind].append(card)
        self.ways |= 8 << kind

    def consider(self, seat: int) -> None:
        """A hand has changed: whether its seat may declare it, and is eager to."""
        fixed, hand, returned = self.fixed, self.hands[seat], self.returned[seat]
        if (
            len(hand) == 3
            and sum(hand) >> SHIFT == TRIPLE
            and not (returned and sorted(hand) in returned)
            and (fixed.wild[seat] or fixed.cards.full(sorted(hand)))
        ):
            self.eager |= 1 << seat
        else:
            self.eager &= ~(1 << seat)

    def passes(self, mover: int) -> None:
        """The mover passes: it has nothing to draw."""
        self.swaps[mover] += 1
        self.take_back()
        self.passed[mover] = True
        self.turn_over()

    def take_back(self) -> None:
        """The swap under way, if there is one, comes to nothing."""
        mover, thrown, drawn = self.mover, self.thrown, self.drawn
        if thrown:
            self.opened(3 + (thrown >> KIND))
            self.hands[mover].append(thrown)
        elif drawn:
            self.hands[mover].remove(drawn)
            self._give_back(drawn, drawn >> KIND)
        else:
            return
        self.swaps[mover] += 1
        self.thrown, self.drawn, self.source = 0, 0, None
        self.consider(mover)

    def turn_over(self) -> None:
        """The mover's swap is done."""
        fixed = self.fixed
        self.mover += 1
        if self.mover == fixed.count:
            self.cycle_over()
        elif fixed.together:
            return
        self.seconds += fixed.turn_seconds
        self.tick()

    def cycle_over(self) -> None:
        """All have swapped, or the round is over."""
        self.ending = self.ending or self._cause_to_end()
        self.last_call = self.ending is not None
        self.turns = not self.last_call
        self.cycle += 1
        self.mover = 0
        self.passed = [False] * self.fixed.count
        self.round_start = self.clock
        self.alarm = self._next_alarm()
        for seat, came_back in enumerate(self.returned):
            if came_back:
                self.returned[seat] = ()
                self.consider(seat)

    def tick(self) -> None:
        """The clock goes on while the seats take their turns."""
        if self.turns:
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
        piles = fixed.piles
        if not piles:
            piles = fixed.part(order(self.seed, 0, fixed.whole))
            self.shuffles = 1
        for pile in piles:
            laid = order(self.seed, self.shuffles, pile)
            self.shuffles += 1
            self.laid.append(laid)
            self.stocks.append(laid[::-1])
        for seat in fixed.places:
            self.deal(seat)

    def _deal_short(self, seat: int) -> None:
        """From stocks that may be empty."""
        cards = [self.supplied(kind) for kind in (0, 1, 2)]
        self.hands[seat] = [card for card in cards if card]
        if not all(cards):
            self.dealt_out = True
            self.ending = self.ending or "short-deal"

    def _give_back(self, card: Card, kind: int) -> None:
        if self.source == "stock":
            self.stocks[kind].append(card)
            self.given_back.append(card)
        elif self.source == "discard":
            self.lay(card)
        else:
            self.blanks[kind] += 1
            self.ways |= 64 << kind

    def _cause_to_end(self) -> Ending | None:
        if self.fixed.cycles is not None and self.cycle >= self.fixed.cycles:
            return "cycles"
        return "passes" if all(self.passed) else None

    def _next_alarm(self) -> int:
        fixed = self.fixed
        end = NEVER if fixed.limit is None or self.ending else fixed.limit
        return end if fixed.round_seconds is None else min(end, self.round_start + fixed.round_seconds)
