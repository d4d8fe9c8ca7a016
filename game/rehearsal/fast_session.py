"""One session of triples in plain numbers and lists: the rules of `game.rules.triples` once more, for simulation.

It plays what partners alone can bring about. Nobody joins, leaves, rules, undoes, pauses or falls idle; so the seats
take their turns in their order (also where all swap together: the lowest who has not swapped is asked first), and there
is never more than one swap under way, the mover's. Hence `mover` stands for the plain state's `turn` and for every
`done`, and `thrown`, `drawn` and `source` are the mover's. Nobody else can do anything while a declaration is open: it
is played in one go. A property test holds every moment of it equal to the plain rules, state for state.

All stands in one class of short methods on its own fields, and what is said twice in the plain rules (may this be done,
and what comes of it) is said once: who is never asked what it may not do is never refused.
"""

from __future__ import annotations

from collections.abc import Callable
from math import floor
from typing import Literal, TypeAlias

from game.bots.bot import generator
from game.core.game import FACILITATOR
from game.rehearsal.fast_cards import SHIFT, TRIPLE, Card, kinds_of
from game.rehearsal.fast_greedy import best_way, least_wanted, least_wanted_of, without
from game.rehearsal.fast_setting import BLANKS, DISCARDS, PASS, STOCKS, WAYS, FastSetting, Pile
from game.rules.triples.state import Ending, Source
from game.session import chance

Stage: TypeAlias = Literal["explain", "answer", "decide"]

CONVINCING, NOT_YET, ABSTAIN = range(3)
BY_LINKS = (NOT_YET, ABSTAIN, CONVINCING)
"""What who keeps links answers to a triple with so many of them."""
Verdict: TypeAlias = tuple[int, list[Card], bool, list[int], int]
"""Who declared which triple, whether it was accepted, the answers of the others in their order, the play time."""


class FastSession:
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
        self.blanks = list(fixed.blanks)
        self.written: list[tuple[Card, int]] = []
        self.hands: list[list[Card]] = [[] for _ in range(count)]
        self.eager = [False] * count
        """Who would declare where it may: who plays at random a triple, who keeps links one that fits in full."""
        self.passed = [False] * count
        self.returned: list[list[list[Card]]] = [[] for _ in range(count)]
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
        self.last_call = False
        self.over: Ending | None = None
        self.leader: Callable[[], float] | None = None
        self.numbers = [self._numbers(seat) for seat in range(count)]
        """The seats' generators. Who keeps links draws nothing: it does at once what it is eager to do."""
        self._lay_out()

    def play(self) -> None:
        """On to the end, or until no moves are left."""
        eager, numbers = self.eager, self.numbers
        while self.left and not self.over:
            if self.last_call:
                self._call_last()
                continue
            for seat in range(self.mover + 1):  # the lowest first; after the mover nobody is asked
                if eager[seat] and numbers[seat]() < 0.5:
                    self._declare(seat)
                    break
            else:
                self._swap()

    def dealt(self) -> set[Card]:
        """The cards of the deck that have been in a hand."""
        found = set(self.given_back)
        for kind, laid in enumerate(self.laid):
            found.update(laid if kind in self.emptied else laid[: len(laid) - len(self.stocks[kind])])
        return found

    def _numbers(self, seat: int) -> Callable[[], float]:
        return generator(self.seed, self.fixed.seats[seat]).random if self.fixed.wild[seat] else float

    # The cards

    def _lay_out(self) -> None:
        piles = self.fixed.piles or self.fixed.part(self._order(self.fixed.whole))
        for pile in piles:
            laid = self._order(pile)
            self.laid.append(laid)
            self.stocks.append([*reversed(laid)])
        for seat in range(self.fixed.count):
            self._deal(seat)

    def _order(self, cards: Pile) -> Pile:
        laid = chance.order(self.seed, self.shuffles, cards)
        self.shuffles += 1
        return laid

    def _deal(self, seat: int) -> None:
        hand = self.hands[seat] = []
        for kind in (0, 1, 2):
            if card := self._supplied(kind):
                hand.append(card)
            else:
                self.dealt_out = True
                self.ending = self.ending or "short-deal"
        self.eager[seat] = self._would_declare(seat)

    def _supplied(self, kind: int) -> Card:
        """The top of a stock, after a reshuffle where it is empty; 0 where there is none."""
        stock, pile = self.stocks[kind], self.discards[kind]
        if not stock:
            if len(pile) < 2:
                return 0
            stock += reversed(self._order(tuple(sorted(pile[:-1], key=self.fixed.cards.ids.__getitem__))))
            del pile[:-1]
            self.emptied.add(kind)
        return stock.pop()

    def _written(self, kind: int) -> Card:
        before = sum(card >> SHIFT + 1 == kind for card, _ in self.written)
        card = self.fixed.cards.written(kind, before)
        self.blanks[kind] -= 1
        self.written.append((card, self.mover))
        return card

    def _would_declare(self, seat: int) -> bool:
        hand = self.hands[seat]
        if len(hand) != 3 or sum(hand) >> SHIFT != TRIPLE:
            return False
        if self.returned[seat] and sorted(hand) in self.returned[seat]:
            return False
        return self.fixed.wild[seat] or self.fixed.cards.full(sorted(hand))

    # A swap

    def _swap(self) -> None:
        """The mover's next move."""
        mover = self.mover
        self.left -= 1
        self.moves[mover] += 1
        if not self.fixed.draws_first:
            (self._fill if self.thrown else self._throw)(mover, self.hands[mover])
        elif self.drawn:
            self._throw_one_of_four(mover, self.hands[mover])
        else:
            self._draw(mover, self.hands[mover])

    def _throw(self, mover: int, hand: list[Card]) -> None:
        choices = len(hand) + self._may_pass(hand)
        if self.fixed.wild[mover]:
            at = floor(self.numbers[mover]() * choices)
        else:
            at = least_wanted(self.fixed.cards, hand, self.discards) if hand else 0
        if at == len(hand):
            self._pass(mover)
            return
        self.thrown = card = hand.pop(at)
        self.discards[card >> 21].append(card)
        self.eager[mover] = False

    def _may_pass(self, hand: list[Card]) -> bool:
        """Whether nothing could be drawn, whatever was thrown."""
        gaps, causes, actions = self.stocks
        if hand and (gaps or causes or actions) and not self.fixed.same_kind:
            return False
        kinds = kinds_of(hand) if self.fixed.same_kind or not hand else (0, 1, 2)
        return not any(self.stocks[kind] or self.discards[kind] or self.blanks[kind] for kind in kinds)

    def _fill(self, mover: int, hand: list[Card]) -> None:
        kind = self.thrown >> 21
        ways = self._ways() & ~(8 << kind)  # not the card just thrown
        if self.fixed.same_kind:
            ways &= 0b1001001 << kind
        way = self._chosen(mover, ways, hand)
        if way == PASS:
            self._pass(mover)
            return
        hand.append(self._taken(way))
        self.thrown = 0
        self.eager[mover] = self._would_declare(mover)
        self._turn_over()

    def _draw(self, mover: int, hand: list[Card]) -> None:
        """Before it throws: another card than one taken from a discard has to be there to be thrown."""
        ways = self._ways()
        followed = kinds_of(hand) if self.fixed.same_kind else (0, 1, 2) if hand else ()
        ways &= ~sum(8 << kind for kind in (0, 1, 2) if kind not in followed)
        rest = hand
        if hand and not self.fixed.wild[mover]:
            rest = without(hand, least_wanted(self.fixed.cards, hand, self.discards))
        way = self._chosen(mover, ways if hand else ways | 1 << PASS, rest)
        if way == PASS:
            self._pass(mover)
            return
        self.drawn = self._taken(way)
        self.source = "stock" if 1 << way & STOCKS else "discard" if 1 << way & DISCARDS else "blank"
        hand.append(self.drawn)
        self.eager[mover] = False

    def _throw_one_of_four(self, mover: int, hand: list[Card]) -> None:
        cards, drawn = hand, self.drawn
        if self.fixed.same_kind:
            cards = [card for card in cards if card >> 21 == drawn >> 21]
        if self.source == "discard" and len(cards) > 1:
            cards = [card for card in cards if card != drawn]
        if self.fixed.wild[mover]:
            card = cards[floor(self.numbers[mover]() * len(cards))]
        else:
            card = least_wanted_of(self.fixed.cards, hand, cards)
        hand.remove(card)
        self.discards[card >> 21].append(card)
        self.drawn, self.source = 0, None
        self.eager[mover] = self._would_declare(mover)
        self._turn_over()

    def _ways(self) -> int:
        """The ways to a card, as bits: of each kind its stock, its discard, its blanks."""
        ways = 0
        for kind in (0, 1, 2):
            if self.stocks[kind] or len(self.discards[kind]) > 1:
                ways |= 1 << kind
            if self.discards[kind]:
                ways |= 8 << kind
            if self.blanks[kind]:
                ways |= 64 << kind
        return ways

    def _chosen(self, mover: int, ways: int, rest: list[Card]) -> int:
        if self.fixed.wild[mover]:
            choices = WAYS[ways]
            return choices[floor(self.numbers[mover]() * len(choices))]
        return best_way(self.fixed.cards, rest, ways, self.discards)

    def _taken(self, way: int) -> Card:
        if 1 << way & BLANKS:
            return self._written(way - 6)
        return self._supplied(way) if 1 << way & STOCKS else self.discards[way - 3].pop()

    def _pass(self, mover: int) -> None:
        self._take_back()
        self.passed[mover] = True
        self._turn_over()

    def _take_back(self) -> None:
        """The swap under way comes to nothing."""
        hand, thrown, drawn = self.hands[self.mover], self.thrown, self.drawn
        if thrown:
            self.discards[thrown >> 21].pop()
            hand.append(thrown)
        elif drawn:
            hand.remove(drawn)
            self._give_back(drawn)
        self.thrown, self.drawn, self.source = 0, 0, None
        self.eager[self.mover] = self._would_declare(self.mover)

    def _give_back(self, card: Card) -> None:
        if self.source == "stock":
            self.stocks[card >> 21].append(card)
            self.given_back.append(card)
        elif self.source == "discard":
            self.discards[card >> 21].append(card)
        else:
            self.blanks[card >> 21] += 1

    # Turns, time and the end

    def _turn_over(self) -> None:
        self.mover += 1
        if self.mover == self.fixed.count:
            self._cycle_over()
        elif self.fixed.together:
            return
        self.seconds += self.fixed.turn_seconds
        if not self.last_call:
            self._tick()

    def _cycle_over(self) -> None:
        self.ending = self.ending or self._cause_to_end()
        self.last_call = self.ending is not None
        self.cycle += 1
        self.round_start = self.clock
        self.mover = 0
        self.passed = [False] * self.fixed.count
        for seat, came_back in enumerate(self.returned):
            if came_back:
                self.returned[seat] = []
                self.eager[seat] = self._would_declare(seat)

    def _cause_to_end(self) -> Ending | None:
        if self.fixed.cycles is not None and self.cycle >= self.fixed.cycles:
            return "cycles"
        return "passes" if all(self.passed) else None

    def _tick(self) -> None:
        """The clock goes on: it may end the play, or a round together."""
        fixed, self.clock = self.fixed, self.seconds
        if self.ending is None and fixed.limit is not None and self.clock >= fixed.limit:
            self.ending = "clock"
        if fixed.round_seconds is not None and self.clock - self.round_start >= fixed.round_seconds:
            self._take_back()
            self._cycle_over()

    def _call_last(self) -> None:
        """Who has not passed may still declare, or passes."""
        for seat, number in enumerate(self.numbers):
            if self.eager[seat] and number() < 0.5:
                self._declare(seat)
                return
            if not self.passed[seat]:
                number()
                self.left -= 1
                self.moves[seat] += 1
                self.passed[seat] = True
                self.over = self.ending if all(self.passed) else None
                return

    # A declaration

    def _declare(self, seat: int) -> None:
        """From the call to the verdict, or as far as moves are left."""
        self.left -= 1
        self.moves[seat] += 1
        if not self.left:
            self.open = (seat, "explain", [])
            return
        self.left -= 1
        self.moves[seat] += 1
        if self.numbers[seat]() >= 0.5:
            self._declared()  # and took it back
            return
        triple, answers = sorted(self.hands[seat]), list[int]()
        accepted = self.fixed.judged(triple)
        if accepted is None:
            accepted = self._answered(seat, triple, answers)
        if accepted is not None:
            self._resolved(seat, triple, accepted)
            self.verdicts.append((seat, triple, accepted, answers, self.seconds))

    def _answered(self, seat: int, triple: list[Card], answers: list[int]) -> bool | None:
        """The group's verdict; None where no moves are left for it."""
        fixed, numbers, moves = self.fixed, self.numbers, self.moves
        by_links = ABSTAIN if fixed.all_wild else BY_LINKS[fixed.cards.links(triple)]
        for other in fixed.others[seat]:
            if not self.left:
                self.open = (seat, "answer", answers)
                return None
            self.left -= 1
            moves[other] += 1
            answers.append(floor(numbers[other]() * 3) if fixed.wild[other] else by_links)
        lead = answers.count(CONVINCING) - answers.count(NOT_YET)
        return self._decided(seat, answers) if fixed.facilitator and not lead else lead > 0

    def _decided(self, seat: int, answers: list[int]) -> bool | None:
        """The facilitator's verdict; None where no move is left for it."""
        if not self.left:
            self.open = (seat, "decide", answers)
            return None
        self.left -= 1
        self.moves[-1] += 1
        return self._leads() < 0.5

    def _resolved(self, seat: int, triple: list[Card], accepted: bool) -> None:
        if not accepted:
            self.returned[seat].append(triple)
            self.eager[seat] = False
        else:
            self.wall += 1
            self._paid(seat)
        self._declared()

    def _paid(self, seat: int) -> None:
        if self.wall == self.fixed.target:
            self.over = "target"
            if not (self.fixed.together or self.last_call):
                self.seconds += self.fixed.turn_seconds  # the turn under way is over too
        if self.over or self.dealt_out:
            self.hands[seat] = []
            self.eager[seat] = False
        else:
            self._deal(seat)

    def _declared(self) -> None:
        """A declaration took its time."""
        self.declarations += 1
        self.seconds += self.fixed.declare_seconds
        if not (self.over or self.last_call):
            self._tick()

    def _leads(self) -> float:
        """The facilitator's generator is made when it is first asked."""
        if self.leader is None:
            self.leader = generator(self.seed, FACILITATOR).random
        return self.leader()
