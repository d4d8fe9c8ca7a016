"""A session in a few words, for tests: `begun(...)`, then lines such as `A discard g1`."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.cards import KINDS, Facts
from game.core.game import CLOCK, Refusal
from game.core.log import Header
from game.rules.triples import moves as m
from game.rules.triples.options import Activity, read_options, written
from game.rules.triples.rules import RULES_VERSION, Triples
from game.rules.triples.setting import Setting
from game.rules.triples.state import State
from game.session.session import Session, parse


def linked_facts(size: int = 6, blanks: int = 0, domains: dict[str, str] | None = None) -> Facts:
    """A deck g1… c1… a1… in which the cards of one number fit."""
    numbers = range(1, size + 1)
    return Facts(
        cards={kind: tuple(f"{kind[0]}{n}" for n in numbers) for kind in KINDS},
        explains=frozenset((f"c{n}", f"g{n}") for n in numbers),
        addresses=frozenset((f"a{n}", f"c{n}") for n in numbers),
        domains=domains or {},
        blanks=(blanks, blanks, blanks),
    )


@dataclass
class Played:
    """A session that is told what to do in lines."""

    session: Session

    @property
    def state(self) -> State:
        return self.session.state

    def try_line(self, line: str) -> str | None:
        """The code of the refusal, or None when the move was made."""
        by, *words = m.split(line)
        if by in ("clock", "idle"):
            by, words = CLOCK, [by, *words]
        done = self.session.submit(by, parse(words, m.parse))
        return done.code if isinstance(done, Refusal) else None

    def say(self, *lines: str) -> Played:
        for line in lines:
            assert self.try_line(line) is None, line
        return self

    def refused(self, line: str) -> str | None:
        before = self.session.digest
        code = self.try_line(line)
        assert self.session.digest == before, line
        return code

    def hand(self, seat: str) -> set[str]:
        return set(self.state.seat(seat).hand)

    @property
    def phase(self) -> str:
        return self.session.view().phase


def begun(
    seats: str = "A B",
    facts: Facts | None = None,
    activity: Activity = "triples",
    deal: dict[str, str] | None = None,
    stocks: dict[str, str] | None = None,
    seed: int = 0,
    **options: object,
) -> Played:
    """A session with the first triples dealt out in order, and the rest in the stocks in order."""
    facts = facts or linked_facts()
    names = tuple(seats.split())
    given = {name.replace("_", "-"): value for name, value in options.items()}
    chosen, problems = read_options(activity, given)
    assert not problems, problems
    fixed: dict[str, tuple[str, ...]] = {}
    piles: dict[str, tuple[str, ...]] = {}
    if activity == "triples" and not chosen.cards and not chosen.domains:
        default = {name: " ".join(facts.cards[kind][at] for kind in KINDS) for at, name in enumerate(names)}
        fixed = {name: tuple(hand.split()) for name, hand in (default if deal is None else deal).items()}
        held = {card for hand in fixed.values() for card in hand}
        piles = {kind: tuple(card for card in facts.cards[kind] if card not in held) for kind in KINDS}
        piles |= {kind: tuple(pile.split()) for kind, pile in (stocks or {}).items()}
    setting = Setting(activity, chosen, facts, names, fixed, piles)  # type: ignore[arg-type]
    words = written(chosen, activity)
    header = Header(activity, RULES_VERSION, "test", "", words, names, seed, fixed, piles)
    return Played(Session(Triples(setting), header, now=lambda: 0.0))
