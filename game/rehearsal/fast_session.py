"""One session of triples in plain numbers and lists: the rules of `game.rules.triples` once more, for simulation.

It plays what partners alone can bring about. Nobody joins, leaves, rules, undoes, pauses or falls idle; so the seats
take their turns in their order (also where all swap together: the lowest who has not swapped is asked first), and there
is never more than one swap under way, the mover's. Hence `mover` stands for the plain state's `turn` and for every
`done`, and `thrown`, `drawn` and `source` are the mover's. Nobody else can do anything while a declaration is open: it
is played in one go. A property test holds every moment of it equal to the plain rules, state for state.

What the plain rules say twice (may this be done, and what comes of it) is said once: who is never asked what it may not
do is never refused. Some methods are long, and what is done often is written out where it is done: a call costs as much
here as a tenth of a move.
"""

from __future__ import annotations

from math import floor

from game.rehearsal.fast_cards import KIND, SHIFT, TRIPLE, Card, kinds_of
from game.rehearsal.fast_greedy import best_way, least_wanted, least_wanted_of, without
from game.rehearsal.fast_setting import PASS, SEATS, STOCKS, WAYS
from game.rehearsal.fast_state import FastState, Stage

CONVINCING, NOT_YET, ABSTAIN = range(3)
BY_LINKS = (NOT_YET, ABSTAIN, CONVINCING)
"""What who keeps links answers to a triple with so many of them."""
KINDS = (0, 1, 2)
NOBODY: list[int] = []
"""Where nobody was asked."""


class FastSession(FastState):
    """A session that partners play."""

    __slots__ = ()

    def play(self) -> None:
        """On to the end, or until no moves are left."""
        numbers, hands, up_to = self.numbers, self.hands, self.fixed.up_to
        begin, finish = (self._draw, self._throw_one) if self.fixed.draws_first else (self._throw, self._fill)
        while self.left and self.turns:
            mover = self.mover
            for seat in SEATS[self.eager & up_to[mover]]:  # the lowest first; after the mover nobody is asked
                if numbers[seat]() < 0.5:
                    self._declare(seat)
                    break
            else:
                self.left -= 1
                (finish if self.thrown or self.drawn else begin)(mover, hands[mover])
        while self.left and not self.over:
            self._call_last()

    def _throw(self, mover: int, hand: list[Card]) -> None:
        """Throws a card; and takes one for it, where nobody else is to be asked before."""
        fixed = self.fixed
        choices = len(hand)
        gaps, causes, actions = self.stocks
        if fixed.same_kind or not choices or not (gaps or causes or actions):
            choices += self._may_pass(hand)
        if fixed.wild[mover]:
            at = floor(self.numbers[mover]() * choices)
        else:
            at = least_wanted(fixed.cards, hand, self.discards) if hand else 0
        if at == len(hand):
            self.passes(mover)
            return
        self.thrown = card = hand.pop(at)
        kind = card >> KIND
        self.discards[kind].append(card)
        self.ways |= 8 << kind
        self.eager &= ~(1 << mover)
        if self.left and not self.eager & fixed.up_to[mover]:
            self.left -= 1
            self._fill(mover, hand)

    def _fill(self, mover: int, hand: list[Card]) -> None:
        """Takes a card for the one that was thrown."""
        fixed = self.fixed
        gaps, causes, actions = self.stocks
        ways = self.ways | (STOCKS if gaps and causes and actions else self._stock_ways())
        ways &= fixed.ways_after[self.thrown >> KIND]
        if fixed.wild[mover]:
            choice = WAYS[ways]
            way = choice[floor(self.numbers[mover]() * len(choice))]
        else:
            way = best_way(fixed.cards, hand, ways, self.discards)
        if way < 3:
            stock = self.stocks[way]
            hand.append(stock.pop() if stock else self.supplied(way))
        elif way < PASS:
            hand.append(self.opened(way))
        else:
            self.passes(mover)
            return
        self.thrown = 0
        self.swaps[mover] += 2
        if sum(hand) >> SHIFT == TRIPLE:
            if fixed.wild[mover] and not self.returned[mover]:
                self.eager |= 1 << mover
            else:
                self.consider(mover)
        if fixed.together or mover + 1 == fixed.count:
            self.turn_over()
            return
        self.mover = mover + 1
        self.seconds = self.clock = seconds = self.seconds + fixed.turn_seconds
        if seconds >= self.alarm:
            self.ring()

    def _may_pass(self, hand: list[Card]) -> bool:
        """Whether nothing could be drawn, whatever was thrown."""
        kinds = kinds_of(hand) if self.fixed.same_kind or not hand else KINDS
        return not any(self.stocks[kind] or self.discards[kind] or self.blanks[kind] for kind in kinds)

    def _stock_ways(self) -> int:
        return sum(1 << kind for kind in KINDS if self.stocks[kind] or len(self.discards[kind]) > 1)

    def _draw(self, mover: int, hand: list[Card]) -> None:
        """Before it throws: another card than one taken from a discard has to be there to be thrown."""
        ways, rest = self.ways | self._stock_ways(), hand
        followed = kinds_of(hand) if self.fixed.same_kind else KINDS if hand else ()
        ways &= ~sum(8 << kind for kind in KINDS if kind not in followed)
        if not hand:
            ways |= 1 << PASS
        if self.fixed.wild[mover]:
            way = WAYS[ways][floor(self.numbers[mover]() * len(WAYS[ways]))]
        else:
            if hand:
                rest = without(hand, least_wanted(self.fixed.cards, hand, self.discards))
            way = best_way(self.fixed.cards, rest, ways, self.discards)
        if way == PASS:
            self.passes(mover)
        else:
            self._take(mover, hand, way)

    def _take(self, mover: int, hand: list[Card], way: int) -> None:
        self.source = "stock" if way < 3 else "discard" if way < 6 else "blank"
        self.drawn = self.supplied(way) if way < 3 else self.opened(way)
        hand.append(self.drawn)
        self.eager &= ~(1 << mover)

    def _throw_one(self, mover: int, hand: list[Card]) -> None:
        """After it drew: not the card just taken from a discard, where there is another."""
        cards, drawn = hand, self.drawn
        if self.fixed.same_kind:
            cards = [card for card in cards if card >> KIND == drawn >> KIND]
        if self.source == "discard" and len(cards) > 1:
            cards = [card for card in cards if card != drawn]
        if self.fixed.wild[mover]:
            card = cards[floor(self.numbers[mover]() * len(cards))]
        else:
            card = least_wanted_of(self.fixed.cards, hand, cards)
        hand.remove(card)
        self.lay(card)
        self.drawn, self.source = 0, None
        self.swaps[mover] += 2
        self.consider(mover)
        self.turn_over()

    def _call_last(self) -> None:
        """Who has not passed may still declare, or passes."""
        for seat, number in enumerate(self.numbers):
            if self.eager >> seat & 1 and number() < 0.5:
                self._declare(seat)
                return
            if not self.passed[seat]:
                number()
                self.left -= 1
                self.swaps[seat] += 1
                self.passed[seat] = True
                self.over = self.ending if all(self.passed) else None
                return

    def _declare(self, seat: int) -> None:
        """From the call to the verdict. Where that takes more moves than are left, it is cut short."""
        fixed, numbers = self.fixed, self.numbers
        steps, triple, answers, accepted = 2, None, NOBODY, False
        if numbers[seat]() < 0.5:  # it explains, and does not take it back
            triple = sorted(self.hands[seat])
            judged = None if fixed.always_asks else fixed.judged(triple)
            if judged is None:
                if fixed.all_wild:
                    answers = [floor(numbers[other]() * 3) for other in fixed.others[seat]]
                else:
                    answers = self._answers(seat, triple)
                steps = fixed.count + 1
                lead = answers.count(CONVINCING) - answers.count(NOT_YET)
                if lead or not fixed.facilitator:
                    accepted = lead > 0
                else:
                    steps += 1
                    accepted = self.leads() < 0.5
            else:
                accepted = judged
        if steps > self.left:
            self._cut(seat, answers)
            return
        self.left -= steps
        self.declared[seat] += 1
        self.seconds += fixed.declare_seconds
        if triple:
            self._resolve(seat, triple, accepted, answers)
        if self.turns:
            self.clock = self.seconds
            if self.clock >= self.alarm:
                self.ring()

    def _answers(self, seat: int, triple: list[Card]) -> list[int]:
        by_links = BY_LINKS[self.fixed.cards.links(triple)]
        others, wild = self.fixed.others[seat], self.fixed.wild
        return [floor(self.numbers[other]() * 3) if wild[other] else by_links for other in others]

    def _resolve(self, seat: int, triple: list[Card], accepted: bool, answers: list[int]) -> None:
        fixed = self.fixed
        if answers:
            self.asked[seat] += 1
        if not accepted:
            self.returned[seat] += (triple,)
            self.eager &= ~(1 << seat)
        else:
            self.wall += 1
            if self.wall == fixed.target:
                self.over = "target"
                if self.turns and not fixed.together:
                    self.seconds += fixed.turn_seconds  # the turn under way is over too
                self.turns = False
            if self.over or self.dealt_out:
                self.hands[seat] = []
                self.consider(seat)
            else:
                self.deal(seat)
        self.verdicts.append((seat, triple, accepted, answers, self.seconds))

    def _cut(self, seat: int, answers: list[int]) -> None:
        """No moves are left before the declaration has its end."""
        others = self.fixed.others[seat]
        stage: Stage = "explain" if self.left < 2 else "answer" if self.left < 2 + len(others) else "decide"
        self.open = (seat, stage, answers[: max(0, self.left - 2)])
        self.left = 0
