"""How many triples a deck lets a table reach: sessions on the real rules, with seats that keep linked cards.

    python -m benchmarks.deck_reach achievement-gaps --cards 16

A deck is named, or its file; with none every deck that comes along is played, but for the one for first tries.

A seat sees its own view and no more. It declares what the deck calls a full triple, keeps a linked pair and draws
the kind that is missing, and takes an open card that completes a triple or makes a pair. It counts no cards and
writes one only when there is nothing else to draw. The clock is counted by rule: seconds a turn, seconds a
declaration.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from game.content.deck import Deck, load_deck
from game.content.kinds import kind_of
from game.content.problems import Faults
from game.content.tree import read_file
from game.core.cards import KINDS, CardId
from game.core.game import CLOCK, Actor
from game.core.log import Header
from game.rules.triples import moves as m
from game.rules.triples.options import read_options, written
from game.rules.triples.rules import RULES_VERSION, Triples
from game.rules.triples.setting import Setting
from game.session.session import Session
from game.shipped import folder
from game.wanted import find_deck

SEATS = "ABCDEFGH"


class Table:
    """One session, played to its end."""

    def __init__(self, deck: Deck, args: argparse.Namespace, seed: int) -> None:
        given = {"judge": "deck", "minutes": args.minutes, "cards": args.cards}
        options, problems = read_options("triples", given)
        self.facts = deck.facts()
        self.links = self.facts.explains | self.facts.addresses
        self.setting = Setting("triples", options, self.facts, tuple(SEATS[: args.seats]))
        if problems := [*problems, *self.setting.problems()]:
            sys.exit("; ".join(f"{problem.code} {problem.params}" for problem in problems))
        words = written(options, "triples")
        header = Header("triples", RULES_VERSION, deck.id, deck.hash, words, self.setting.seats, seed)
        self.session = Session(Triples(self.setting), header)
        self.turn_seconds, self.declare_seconds = args.turn_seconds, args.declare_seconds

    def play(self) -> int:
        """The triples on the wall when the session is over."""
        self._declare_all()
        while (mover := self.session.state.turn) is not None:
            self._swap(mover)
            self._pass_time(self.turn_seconds)
            self._declare_all()
        for seat in self.setting.seats:
            self._say(seat, m.Pass())
        assert self.session.state.over
        return len(self.session.state.wall)

    def _declare_all(self) -> None:
        while seat := next((s for s in self.setting.seats if self._holds_triple(s)), None):
            self._say(seat, m.Declare())
            self._say(seat, m.Explain())
            self._pass_time(self.declare_seconds)

    def _swap(self, seat: Actor) -> None:
        if not (hand := self._hand(seat)):  # the cards ran out when a new hand was dealt
            return self._say(seat, m.Pass())
        self._say(seat, m.Discard(max(hand, key=lambda card: self._promise(seat, card))))
        rest = self._hand(seat)
        draws: list[m.Move] = [
            move for move in self.session.legal(seat) if isinstance(move, m.Draw | m.Take | m.Write | m.Pass)
        ]
        return self._say(seat, max(draws, key=lambda move: self._after(seat, rest, move)))

    def _promise(self, seat: Actor, thrown: CardId) -> float:
        """The worth of the best draw once this card is thrown."""
        rest = tuple(card for card in self._hand(seat) if card != thrown)
        draws: list[m.Move] = list(map(m.Draw, KINDS))
        for kind, top in zip(KINDS, self.session.view(seat).discards, strict=True):
            if top and kind != self.setting.kind(thrown):
                draws.append(m.Take(kind))
        return max(self._after(seat, rest, move) for move in draws)

    def _after(self, seat: Actor, rest: tuple[CardId, ...], move: m.Move) -> float:
        """The worth of this rest of a hand with a draw."""
        match move:
            case m.Draw(kind):
                return self._worth(rest) + (kind not in map(self.setting.kind, rest)) / 2
            case m.Take(kind):
                top = self.session.view(seat).discards[KINDS.index(kind)]
                assert top is not None
                return self._worth((*rest, top))
            case _:
                return self._worth(rest) - 1

    def _worth(self, cards: Iterable[CardId]) -> int:
        """2 for a full triple, 1 for a linked pair, else 0."""
        held = tuple(cards)
        if self.setting.fits(held):
            return 2
        return any(pair in self.links or pair[::-1] in self.links for pair in combinations(held, 2))

    def _hand(self, seat: Actor) -> tuple[CardId, ...]:
        return self.session.view(seat).seat(seat).hand

    def _holds_triple(self, seat: Actor) -> bool:
        return not self.session.state.over and self.setting.fits(self._hand(seat))

    def _say(self, seat: Actor, move: m.Move) -> None:
        refused = self.session.submit(seat, move)
        assert isinstance(refused, tuple), (seat, move, refused)

    def _pass_time(self, seconds: int) -> None:
        self.session.submit(CLOCK, m.Clock(self.session.state.clock + seconds))


def figures(reached: list[int]) -> str:
    """Mean, tenth and ninetieth percentile, and the share of tables that reached nothing."""
    ordered = sorted(reached)
    low, high = ordered[len(ordered) // 10], ordered[len(ordered) * 9 // 10]
    none = ordered.count(0) / len(ordered)
    return f"triples: mean {statistics.mean(ordered):.2f}, p10 {low}, p90 {high}; tables with none {none:.1%}"


def shipped() -> list[Path]:
    """The files of the decks that come with the program and are meant for a workshop."""
    return [path for path in sorted(folder("decks").glob("*.yaml")) if path.stem != "tiny" and _is_deck(path)]


def _is_deck(path: Path) -> bool:
    root = read_file(path).node
    return root is not None and kind_of(root) == "deck"


def _at_least_one(word: str) -> int:
    number = int(word)
    if number < 1:
        raise argparse.ArgumentTypeError("at least one")
    return number


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("decks", nargs="*", metavar="DECK", help="a file, or the name of a deck that comes along")
    parser.add_argument("--cards", default="16", help="cards of each kind in play, or all")
    parser.add_argument("--seats", type=int, choices=range(2, 9), default=4)
    parser.add_argument("--games", type=_at_least_one, default=400)
    parser.add_argument("--seed", type=int, default=1, help="seed of the first session; the next ones follow")
    parser.add_argument("--minutes", type=_at_least_one, default=14)
    parser.add_argument("--turn-seconds", type=_at_least_one, default=25)
    parser.add_argument("--declare-seconds", type=_at_least_one, default=60)
    args = parser.parse_args()
    for path in map(find_deck, args.decks) if args.decks else shipped():
        try:
            deck = load_deck(path)
        except Faults as faults:
            sys.exit(f"The deck can't be used: {faults}")
        reached = [Table(deck, args, args.seed + game).play() for game in range(args.games)]
        print(f"{path.stem}: {figures(reached)}")


if __name__ == "__main__":
    main()
