"""Who plays at a rehearsal: which seats are practice teams, of which character, and how fast they go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, field, replace
from difflib import get_close_matches
from typing import Any

from game.bots.partner import LEADER, NAMES
from game.core.frozen import frozen
from game.core.game import Actor
from game.faults import Fault

USUAL = ("keen", "sceptic", "silent", "dominant", "newcomer", "thinker", "greedy")
"""The characters of practice teams that nobody chose, one after another: each gives a facilitator something to do."""
PARTNERS = "partners"
"""What a session's file keeps of a rehearsal."""
PEOPLE = "-"
"""The word for a seat in which people play."""
SLOWEST, FASTEST = 0.125, 16.0


@frozen
class Company:
    """The practice teams of a rehearsal: the character of each seat that is one, and those that people play `by_hand`
    for now. `speed` is a factor on what is usual; `leads` says that one is in the facilitator's place too, `rests` that
    all of them wait."""

    seats: Mapping[Actor, str] = field(default_factory=dict)
    by_hand: frozenset[Actor] = frozenset()
    speed: float = 1.0
    leads: bool = False
    rests: bool = False

    def plays(self, seat: Actor) -> bool:
        """Whether a practice team plays here now."""
        return seat in self.seats and seat not in self.by_hand

    def handed(self, seat: Actor) -> Company:
        """With a seat handed over: to people, or back to its practice team."""
        return replace(self, by_hand=self.by_hand ^ {seat})

    def cast(self, seat: Actor, name: str) -> Company:
        """With a practice team of this character in a seat; with people where no name is given."""
        others = {other: kept for other, kept in self.seats.items() if other != seat}
        return replace(self, seats={**others, seat: name} if name else others, by_hand=self.by_hand - {seat})

    def called(self, seat: Actor, name: Actor) -> Company:
        """With a seat that is called otherwise."""
        seats = {name if other == seat else other: kept for other, kept in self.seats.items()}
        return replace(self, seats=seats, by_hand=frozenset(name if other == seat else other for other in self.by_hand))

    def paced(self, factor: float) -> Company:
        """Faster or slower."""
        return replace(self, speed=min(max(self.speed * factor, SLOWEST), FASTEST))

    def resting(self, rests: bool) -> Company:
        """With all of them waiting, or going on."""
        return replace(self, rests=rests)

    def leading(self, leads: bool) -> Company:
        """With one in the facilitator's place, or with people there."""
        return replace(self, leads=leads)

    def all_of(self, seats: Iterable[Actor]) -> Company:
        """With practice teams in all seats, and in the facilitator's place."""
        cast = {seat: self.seats.get(seat, USUAL[at % len(USUAL)]) for at, seat in enumerate(seats)}
        return replace(self, seats={**self.seats, **cast}, by_hand=frozenset(), leads=True, rests=False)


def cast(said: str | None, seats: Sequence[Actor]) -> Company:
    """The company that a command names: one character for all seats but the first, or one for each seat from the first
    on, where `-` is a seat for people, as are those that no word reaches; `leader` facilitates. With no words the usual
    one. Raises Fault `unknown-partner` or `partners-and-seats`."""
    names = [name.strip() for name in said.split(",")] if said else []
    check_names(names, (*NAMES, LEADER, PEOPLE))
    told = [name for name in names if name != LEADER]
    if len(told) > len(seats):
        raise Fault("partners-and-seats", partners=len(told), seats=len(seats))
    if len(told) == 1:
        told = [PEOPLE, *told * (len(seats) - 1)]
    company = Company({seat: name for seat, name in zip(seats, told, strict=False) if name != PEOPLE})
    return replace(company if told else usual_company(seats), leads=LEADER in names)


def check_names(names: Iterable[str], known: Sequence[str]) -> None:
    """Raises Fault `unknown-partner` for the first name that is none of those known, with the nearest of them."""
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            raise Fault("unknown-partner", word=name, known=", ".join(known), **({"near": near[0]} if near else {}))


def usual_company(seats: Iterable[Actor]) -> Company:
    """The first seat is the trainer's, the others are practice teams."""
    return Company(dict(zip(list(seats)[1:], USUAL, strict=False)))


def plain_company(company: Company) -> dict[str, Any]:
    """It as plain values, to be kept."""
    return asdict(company) | {"seats": dict(company.seats), "by_hand": sorted(company.by_hand)}


def read_company(extra: Mapping[str, Any]) -> Company | None:
    """Who played at a rehearsal, from what a table kept of a session; None where it was none. What can't be read is
    left to be the usual."""
    kept = extra.get(PARTNERS)
    if not isinstance(kept, dict):
        return None
    seats, by_hand, speed = kept.get("seats"), kept.get("by_hand"), kept.get("speed")
    cast = {seat: name for seat, name in seats.items() if name in NAMES} if isinstance(seats, dict) else {}
    pace = float(speed) if isinstance(speed, int | float) and SLOWEST <= speed <= FASTEST else 1.0
    hands = frozenset(seat for seat in cast if isinstance(by_hand, list) and seat in by_hand)
    return Company(cast, hands, pace, kept.get("leads") is True, kept.get("rests") is True)
