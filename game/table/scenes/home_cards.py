"""How an open round or triples are to be played, as far as the home screen asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from game.activities import activity as registered
from game.core.cards import KINDS, Facts
from game.core.frozen import frozen
from game.rules.triples.options import CHOICES, read_options
from game.rules.triples.part import eligible, suited
from game.table.scenes.home_steps import stepped

MINUTES = (5, 8, 10, 12, 14, 16, 18, 20, 25, 30, 40, 50, 60)
USUAL_MINUTES = 14
MAP_CARDS = 12
"""Of each kind: so many can be read on one table."""
SHOWN = ("judge", "hands", "minutes", "cards")
"""The options that this screen shows."""


@frozen
class CardRules:
    """What is chosen for games with cards: `cards` of each kind, None for the number proposed; `rest` are options that
    this screen does not show."""

    minutes: int = USUAL_MINUTES
    cards: int | None = None
    judge: str = CHOICES["judge"][0]
    hands: str = CHOICES["hands"][0]
    rest: Mapping[str, Any] = field(default_factory=dict)

    def with_minutes(self, by: int) -> CardRules:
        """With the next larger or smaller number of minutes."""
        return replace(self, minutes=stepped(MINUTES, self.minutes, by))

    def kept(self) -> dict[str, Any]:
        """What of it is to be remembered."""
        options = {**self.rest, "judge": self.judge, "hands": self.hands, "minutes": self.minutes}
        return {**options, "cards": self.cards} if self.cards else options


def known(kept: Mapping[str, Any]) -> CardRules:
    """The options kept, as far as they can still be had."""
    options, _ = read_options("triples", kept)
    return CardRules(
        minutes=options.minutes or USUAL_MINUTES,
        cards=options.cards,
        judge=options.judge,
        hands=options.hands,
        rest={name: value for name, value in kept.items() if name not in SHOWN},
    )


@frozen
class Played:
    """These rules in an activity, by so many seats, with a deck, where there is one."""

    rules: CardRules
    activity: str
    seats: int
    deck: Facts | None

    def part(self) -> int:
        """How many cards of each kind are played with: those chosen or proposed, as far as the deck has them."""
        wanted = self.rules.cards or proposed(self.activity, self.seats, self.rules.minutes)
        return min(max(wanted, self.seats), self.most())

    def most(self) -> int:
        """How many cards of each kind the deck has that are in a full triple."""
        if self.deck is None:
            return 0
        playable = eligible(self.deck, self.domains())
        return min(len(playable[kind]) for kind in KINDS)

    def with_part(self, by: int) -> CardRules:
        """With more or fewer cards of each kind; never fewer than seats."""
        return replace(self.rules, cards=max(1, min(max(self.part() + by, self.seats), self.most())))

    def domains(self) -> tuple[str, ...]:
        """The domains asked for, of those that the deck has."""
        options, _ = registered(self.activity).read_options(self._rest())
        have = set(self.deck.domains.values()) if self.deck else set()
        return tuple(domain for domain in options.domains if domain in have)

    def _rest(self) -> dict[str, Any]:
        """The options that this screen does not show, as far as the activity takes them."""
        read = registered(self.activity).read_options
        return {name: value for name, value in self.rules.rest.items() if not read({name: value})[1]}

    def options(self) -> dict[str, Any]:
        """The options of the session, as people write them."""
        rules = self.rules
        chosen: dict[str, Any] = {"minutes": rules.minutes, "cards": self.part()}
        if self.activity != "map":
            chosen["judge"] = rules.judge
        if self.activity == "triples":
            chosen["hands"] = rules.hands
        domains = {"domains": list(self.domains())} if "domains" in rules.rest else {}
        return {**self._rest(), **domains, **chosen}


def proposed(activity: str, seats: int, minutes: int) -> int:
    """How many cards of each kind suit so many seats and minutes. In the open round every seat takes one of each kind,
    and still has a choice; on a map all are read by everybody."""
    if activity == "map":
        return MAP_CARDS
    if activity == "open-round":
        return seats + 4
    return suited(seats, minutes)
