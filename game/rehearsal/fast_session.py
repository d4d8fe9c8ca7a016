"""One session of triples in plain numbers and lists: the rules of `game.rules.triples` once more, for simulation.

It plays what partners alone can bring about. Nobody joins, leaves, rules, undoes, pauses or falls idle; so the seats
take their turns in their order (also where all swap together: the lowest who has not swapped is asked first), and there
is never more than one swap under way, the mover's. Hence `mover` stands for the plain state's `turn` and for every
`done`, and `thrown`, `drawn` and `source` are the mover's. Nobody else can do anything while a declaration is open: it
is played in one go. A property test holds every moment of it equal to the plain rules, state for state.

What the plain rules say twice (may this be done, and what comes of it) is said once: who is never asked what it may not
do is never refused. Some methods are long, since a call costs as much here as a tenth of a move.
"""

from __future__ import annotations

from math import floor

from game.rehearsal.fast_cards import KIND, SHIFT, TRIPLE, Card, kinds_of
from game.rehearsal.fast_greedy import best_way, least_wanted, least_wanted_of, without
from game.rehearsal.fast_setting import DISCARDS, PASS, STOCKS, WAYS
from game.rehearsal.fast_state import FastState, Stage

CONVINCING, NOT_YET, ABSTAIN = range(3)
BY_LINKS = (NOT_YET, ABSTAIN, CONVINCING)
"""What who keeps links answers to a triple with so many of them."""
KINDS = (0, 1, 2)


class FastSession(FastState):
    """A session that partners play."""

    def play(self) -> None:
        """On to the end, or until no moves are left."""
        start, finish = (self._draw, self._throw_one) if self.fixed.draws_first else (self._throw, self._fill)
        eager, numbers, so_far = self.eager, self.numbers, self.fixed.so_far
        while self.left and not self.over:
            if self.last_call:
                self._call_last()
                continue
            for seat in so_far[self.mover]:  # the lowest first; after the mover nobody is asked
                if eager[seat] and numbers[seat]() < 0.5:
                    self._declare(seat)
                    break
            else:
                self.left -= 1
                self.moves[self.mover] += 1
                (finish if self.thrown or self.drawn else start)(self.mover, self.hands[self.mover])

    def _throw(self, mover: int, hand: list[Card]) -> None:
        fixed = self.fixed
        gaps, causes, actions = self.stocks
        choices = len(hand)
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
        self.discards[card >> KIND].append(card)
        self.eager[mover] = False

    def _may_pass(self, hand: list[Card]) -> bool:
        """Whether nothing could be drawn, whatever was thrown."""
        kinds = kinds_of(hand) if self.fixed.same_kind or not hand else KINDS
        return not any(self.stocks[kind] or self.discards[kind] or self.blanks[kind] for kind in kinds)

    def _fill(self, mover: int, hand: list[Card]) -> None:
        ways = self._ways() & self.fixed.ways_after[self.thrown >> KIND]
        if self.fixed.wild[mover]:
            choices = WAYS[ways]
            way = choices[floor(self.numbers[mover]() * len(choices))]
        else:
            way = best_way(self.fixed.cards, hand, ways, self.discards)
        if way < 3:
            stock = self.stocks[way]
            hand.append(stock.pop() if stock else self.supplied(way))
        elif way < 6:
            hand.append(self.discards[way - 3].pop())
        elif way < 9:
            hand.append(self.write(way - 6))
        else:
            self.passes(mover)
            return
        self.thrown = 0
        if sum(hand) >> SHIFT == TRIPLE:
            self.eager[mover] = self.would_declare(mover)
        self.turn_over()

    def _ways(self) -> int:
        """The ways to a card, as bits: of each kind its stock, its discard, its blanks."""
        gaps, causes, actions = self.stocks
        ways = STOCKS if gaps and causes and actions else self._stock_ways()
        gaps, causes, actions = self.discards
        if gaps:
            ways |= 8
        if causes:
            ways |= 16
        if actions:
            ways |= 32
        gap, cause, action = self.blanks
        if gap:
            ways |= 64
        if cause:
            ways |= 128
        if action:
            ways |= 256
        return ways

    def _stock_ways(self) -> int:
        return sum(1 << kind for kind in KINDS if self.stocks[kind] or len(self.discards[kind]) > 1)

    def _draw(self, mover: int, hand: list[Card]) -> None:
        """Before it throws: another card than one taken from a discard has to be there to be thrown."""
        ways, rest = self._ways(), hand
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
        if 1 << way & STOCKS:
            self.source, self.drawn = "stock", self.supplied(way)
        elif 1 << way & DISCARDS:
            self.source, self.drawn = "discard", self.discards[way - 3].pop()
        else:
            self.source, self.drawn = "blank", self.write(way - 6)
        hand.append(self.drawn)
        self.eager[mover] = False

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
        self.discards[card >> KIND].append(card)
        self.drawn, self.source = 0, None
        self.eager[mover] = self.would_declare(mover)
        self.turn_over()

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

    def _declare(self, seat: int) -> None:
        """From the call to the verdict. Where that takes more moves than are left, it is cut short."""
        fixed, moves = self.fixed, self.moves
        triple: list[Card] = []
        answers: list[int] = []
        accepted, rulings = False, 0
        explains = self.numbers[seat]() < 0.5
        if explains:
            triple = sorted(self.hands[seat])
            judged = None if fixed.always_asks else fixed.judged(triple)
            if judged is not None:
                accepted = judged
            elif (lead := self._answer(seat, triple, answers)) or not fixed.facilitator:
                accepted = lead > 0
            else:
                accepted, rulings = self.leads() < 0.5, 1
        steps = 2 + len(answers) + rulings
        if steps > self.left:
            self._cut(seat, answers)
            return
        self.left -= steps
        moves[seat] += 2
        moves[-1] += rulings
        for other in fixed.others[seat] if answers else ():
            moves[other] += 1
        self.declarations += 1
        self.seconds += fixed.declare_seconds
        if explains:
            self._resolve(seat, triple, accepted)
            self.verdicts.append((seat, triple, accepted, answers, self.seconds))
        self.tick()

    def _answer(self, seat: int, triple: list[Card], answers: list[int]) -> int:
        """The others answer: how many more find it convincing than not yet."""
        fixed, numbers = self.fixed, self.numbers
        if fixed.all_wild:
            answers += [floor(numbers[other]() * 3) for other in fixed.others[seat]]
        else:
            by_links = BY_LINKS[fixed.cards.links(triple)]
            for other in fixed.others[seat]:
                answers.append(floor(numbers[other]() * 3) if fixed.wild[other] else by_links)
        return answers.count(CONVINCING) - answers.count(NOT_YET)

    def _resolve(self, seat: int, triple: list[Card], accepted: bool) -> None:
        fixed = self.fixed
        if not accepted:
            self.returned[seat].append(triple)
            self.eager[seat] = False
            return
        self.wall += 1
        if self.wall == fixed.target:
            self.over = "target"
            if not (fixed.together or self.last_call):
                self.seconds += fixed.turn_seconds  # the turn under way is over too
        if self.over or self.dealt_out:
            self.hands[seat] = []
            self.eager[seat] = False
        else:
            self.deal(seat)

    def _cut(self, seat: int, answers: list[int]) -> None:
        """No moves are left before the declaration has its end."""
        others = self.fixed.others[seat]
        stage: Stage = "explain" if self.left < 2 else "answer" if self.left < 2 + len(others) else "decide"
        answers = answers[: max(0, self.left - 2)]
        self.moves[seat] += min(2, self.left)
        for other in others[: len(answers)]:
            self.moves[other] += 1
        self.left = 0
        self.open = (seat, stage, answers)
