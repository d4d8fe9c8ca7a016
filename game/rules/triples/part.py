"""A part of the deck in which every card is in a full triple. Chance gives the order; the rest is fixed."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, Facts, Kind
from game.rules.triples.state import Cards


def eligible(facts: Facts, domains: tuple[str, ...]) -> dict[Kind, Cards]:
    """The cards that are in a full triple with a gap of these domains; of any domain when none is named. A gap that an
    earlier activity handed on is of all domains."""
    live = facts.linking.keys() & facts.cards[CAUSE]
    gaps = tuple(gap for gap in facts.cards[GAP] if not live.isdisjoint(facts.linking.get(gap, ())))
    if domains:
        gaps = tuple(gap for gap in gaps if facts.domains.get(gap) in domains or gap in facts.always)
    causes = _among(facts.cards[CAUSE], _linking(facts, gaps) & live)
    actions = _among(facts.cards[ACTION], _linking(facts, causes))
    return {GAP: gaps, CAUSE: causes, ACTION: actions}


def part(facts: Facts, can_play: Mapping[Kind, Cards], size: int | None, order: Cards) -> dict[Kind, Cards]:
    """`size` of the cards that can play (see `eligible`) of each kind (all when None), the first in `order` that leave
    no card without a triple.

    Where those gaps have too few causes or actions in common with the deck's links, the gaps after them are tried;
    if none reach the size, the fullest part is played. What earlier activities handed on is in play in any case, beyond
    the size where it has no triple.
    """
    chosen = dict(can_play) if size is None else _fullest(facts, can_play, size, order)
    if not facts.always:
        return chosen
    return {kind: tuple(dict.fromkeys((*chosen[kind], *_among(facts.cards[kind], facts.always)))) for kind in KINDS}


def suited(seats: int, minutes: int) -> int:
    """How many cards of each kind suit so many seats and minutes in triples: five minutes of seven go into turns of
    25 s, and every second turn takes a card that was not seen yet."""
    return seats + round(minutes * 60 * 5 / 7 / 25 / 2)


def _fullest(facts: Facts, can_play: Mapping[Kind, Cards], size: int, order: Cards) -> dict[Kind, Cards]:
    first_of_all: Cards = ()
    if facts.always:
        order = tuple(sorted(order, key=lambda card: card not in facts.always))
        first_of_all = _among(order, facts.always.intersection(can_play[GAP]))
    ranked = {kind: _among(order, frozenset(can_play[kind])) for kind in KINDS}
    others = ranked[GAP][len(first_of_all) :]
    fullest: dict[Kind, Cards] = dict.fromkeys(KINDS, ())
    for first in range(max(1, len(others))):
        gaps = (*first_of_all, *others[first:], *others[:first])[:size]
        tried = _around(facts, gaps, ranked, size)
        fullest = max(fullest, tried, key=_least)
        if _least(fullest) == size:
            break
    return fullest


def _around(facts: Facts, gaps: Cards, ranked: Mapping[Kind, Cards], size: int) -> dict[Kind, Cards]:
    """The part around these gaps: causes so that each gap has one, then actions so that each cause has one."""
    causes = _chosen(facts, gaps, ranked[CAUSE], size)
    actions = _chosen(facts, causes, ranked[ACTION], size)
    return {GAP: gaps, CAUSE: causes, ACTION: actions}


def _least(cards: dict[Kind, Cards]) -> int:
    return min(map(len, cards.values()))


def _chosen(facts: Facts, targets: Cards, ranked: Cards, size: int) -> Cards:
    """Cards linked to the targets: first one for each target that has none yet, then as they rank."""
    linked = _among(ranked, _linking(facts, targets))
    chosen: dict[CardId, None] = {}
    for target in targets:
        suitable = facts.linking.get(target, frozenset())
        if suitable.isdisjoint(chosen):
            first = next((card for card in linked if card in suitable), None)
            if first is not None:
                chosen[first] = None
    return tuple(dict.fromkeys((*chosen, *linked)))[:size]


def _linking(facts: Facts, targets: Iterable[CardId]) -> set[CardId]:
    """The cards that are linked to any of these."""
    return set[CardId]().union(*(facts.linking.get(target, ()) for target in targets))


def _among(cards: Iterable[CardId], these: Container[CardId]) -> Cards:
    return tuple(card for card in cards if card in these)
