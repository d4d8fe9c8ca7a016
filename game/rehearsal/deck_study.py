"""A deck studied by playing it: what tables reach with it, and what changes of it would do. Table by table, so that it
can be told and drawn while it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.core.cards import KINDS, Facts
from game.core.frozen import frozen
from game.files import typed
from game.rehearsal.deck_changes import MOST, changed, with_spares, worth_trying
from game.rehearsal.deck_figures import CARDS, MINUTES, SEATS, DeckFigures, Tried
from game.rehearsal.deck_tally import Tally, error, mean
from game.rehearsal.deck_web import Web
from game.rehearsal.played import Tempo
from game.rehearsal.playing import Playable, table_for
from game.rules.triples.options import read_options
from game.rules.triples.part import eligible, suited
from game.rules.triples.setting import Setting

SEED = 1
"""The seed of the first table; the following ones have the numbers after it."""
ALL_SEATS = range(2, 9)
PARTNER = "greedy"
"""Who plays: one who keeps linked cards, and declares what the deck calls full."""
NAMES = "ABCDEFGH"
"""The seats of `simulate`, which tells the same."""
SOON = 10
"""The first part of the tables is one in so many: then something is known of all numbers of seats."""


@frozen
class Amount:
    """How many tables are played: of the measure, of each other number of seats, and for each change."""

    measure: int = 2_000
    others: int = 400
    change: int = 500


class Study:
    """The study of a deck. Each `work` plays one table or makes one ready; `done` says that nothing is left to do, and
    `share` how much of all is done."""

    def __init__(self, facts: Facts, amount: Amount | None = None) -> None:
        self.facts, self.amount = facts, amount or Amount()
        self.web = Web(facts)
        self.cards = in_play(facts, SEATS)
        self.done = False
        self._tallies = {seats: Tally(seats, cards) for seats in ALL_SEATS if (cards := in_play(facts, seats))}
        self._tried: list[Tried] = []
        self._plan = self._all()
        self._worked = 0

    def work(self) -> None:
        """The next table."""
        self.done = self.done or next(self._plan, self._plan) is self._plan
        self._worked += 1

    @property
    def share(self) -> float:
        """How much of all is done, from 0 to 1."""
        return 1.0 if self.done else min(0.99, self._worked / self._all_work)

    @property
    def measured(self) -> int:
        """How many tables of the measure were played."""
        return self._tallies[SEATS].tables if SEATS in self._tallies else 0

    def figures(self) -> DeckFigures:
        """What is known by now."""
        played = {seats: tally for seats, tally in self._tallies.items() if tally.tables}
        spreads = tuple(tally.spread() for tally in played.values())
        measure = played.get(SEATS)
        of_cards = tuple(map(measure.card, self.web.kind)) if measure else ()
        first = measure.first() if measure else None
        return DeckFigures(self.web, self.cards, spreads, first, of_cards, tuple(self._tried), self.done)

    @property
    def _all_work(self) -> int:
        amount = self.amount
        return amount.measure + len(ALL_SEATS) * amount.others + (MOST + 1) * amount.change

    def _all(self) -> Iterator[None]:
        yield from self._tables(SOON)
        yield from self._tables(1)
        if self.cards:
            yield from self._changes_tried()

    def _tables(self, part: int) -> Iterator[None]:
        """Plays on until one in so many of all tables was played, those of the measure first."""
        for seats in sorted(self._tallies, key=lambda seats: seats != SEATS):
            tally, table = self._tallies[seats], table_of(self.facts, seats)
            wanted = self.amount.measure if seats == SEATS else self.amount.others
            yield
            for number in range(tally.tables, max(1, wanted // part)):
                tally.add(table.play(SEED + number))
                yield

    def _changes_tried(self) -> Iterator[None]:
        facts = with_spares(self.facts)
        before: list[int] = []
        yield from self._reached(facts, before)
        for change in worth_trying(self.web, self.figures().of_cards):
            after: list[int] = []
            yield from self._reached(changed(facts, change), after)
            differences = [now - then for now, then in zip(after, before, strict=False)]
            self._tried.append(Tried(change, mean(differences), error(differences), len(differences)))

    def _reached(self, facts: Facts, reached: list[int]) -> Iterator[None]:
        """Plays the tables of a change, and notes how many full triples each reached; none where too few cards are
        left."""
        if not in_play(facts, SEATS):
            return
        table = table_of(facts, SEATS)
        yield
        for number in range(self.amount.change):
            reached.append(sum(made.full for made in table.play(SEED + number).wall))
            yield


def in_play(facts: Facts, seats: int) -> int:
    """With how many cards of each kind so many seats play: with the number that suits them and the minutes, as far as
    the deck has them; 0 where it has fewer than seats."""
    playable = eligible(facts, ())
    most = min(len(playable[kind]) for kind in KINDS)
    return 0 if most < seats else min(CARDS if seats == SEATS else suited(seats, MINUTES), most)


def table_of(facts: Facts, seats: int) -> Playable:
    """The table at which so many seats play a deck; it must have cards enough."""
    options, _ = read_options("triples", {"cards": in_play(facts, seats), "minutes": MINUTES})
    setting = Setting("triples", options, facts, tuple(NAMES[:seats]))
    return table_for("triples", setting, (PARTNER,) * seats, Tempo())


def again(figures: DeckFigures, file: str) -> str:
    """The command that plays the games of the measure again."""
    assert figures.measure is not None
    played = f"--option cards={figures.cards} --option minutes={MINUTES} --games {figures.measure.tables} --seed {SEED}"
    return f"phenomenon simulate triples --deck {typed(Path(file))} --seats {SEATS} --bots {PARTNER} {played}"
