"""A part of the deck in which every card is in a full triple. Chance gives the order; the rest is fixed."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, Facts, Kind
from game.rules.triples.state import Cards

Links = frozenset[tuple[CardId, CardId]]


def eligible(facts: Facts, domains: tuple[str, ...]) -> dict[Kind, Cards]:
    """The cards that are in a full triple with a gap of these domains; of any domain when none is named. A gap that an
    earlier activity handed on is of all domains."""
    live = {cause for _, cause in facts.addresses}
    explains = {(cause, gap) for cause, gap in facts.explains if cause in live}
    gaps = _linked(explains, facts.cards[GAP])
    if domains:
        gaps = tuple(gap for gap in gaps if facts.domains.get(gap) in domains or gap in facts.always)
    causes = tuple(c for c in facts.cards[CAUSE] if any((c, gap) in explains for gap in gaps))
    actions = tuple(a for a in facts.cards[ACTION] if any((a, c) in facts.addresses for c in causes))
    return {GAP: gaps, CAUSE: causes, ACTION: actions}


def part(facts: Facts, domains: tuple[str, ...], size: int | None, order: Cards) -> dict[Kind, Cards]:
    """`size` cards of each kind (all when None), the first in `order` that leave no card without a triple.

    Where those gaps have too few causes or actions in common with the deck's links, the gaps after them are tried;
    if none reach the size, the fullest part is played. What earlier activities handed on is in play in any case, beyond
    the size where it has no triple.
    """
    can_play = eligible(facts, domains)
    chosen = can_play if size is None else _fullest(facts, can_play, size, order)
    return {kind: (*chosen[kind], *_left_out(facts, kind, chosen[kind])) for kind in KINDS}


def _left_out(facts: Facts, kind: Kind, chosen: Cards) -> Cards:
    return tuple(card for card in facts.cards[kind] if card in facts.always and card not in chosen)


def _fullest(facts: Facts, can_play: dict[Kind, Cards], size: int, order: Cards) -> dict[Kind, Cards]:
    place = {card: at - len(order) * (card in facts.always) for at, card in enumerate(order)}
    ranked = {kind: sorted(can_play[kind], key=place.__getitem__) for kind in KINDS}
    first_of_all = [gap for gap in ranked[GAP] if gap in facts.always]
    others = ranked[GAP][len(first_of_all) :]
    fullest: dict[Kind, Cards] = dict.fromkeys(KINDS, ())
    for first in range(max(1, len(others))):
        gaps = (first_of_all + others[first:] + others[:first])[:size]
        tried = _around(facts, tuple(gaps), ranked, size)
        fullest = max(fullest, tried, key=_least)
        if _least(fullest) == size:
            break
    return fullest


def _around(facts: Facts, gaps: Cards, ranked: dict[Kind, list[CardId]], size: int) -> dict[Kind, Cards]:
    """The part around these gaps: causes so that each gap has one, then actions so that each cause has one."""
    causes = _chosen(facts.explains, gaps, ranked[CAUSE], size)
    actions = _chosen(facts.addresses, causes, ranked[ACTION], size)
    return {GAP: gaps, CAUSE: causes, ACTION: actions}


def _least(cards: dict[Kind, Cards]) -> int:
    return min(map(len, cards.values()))


def _chosen(links: Links, targets: Cards, ranked: list[CardId], size: int) -> Cards:
    """Cards linked to the targets: first one for each target that has none yet, then as they rank."""
    linked = [card for card in ranked if any((card, target) in links for target in targets)]
    chosen: list[CardId] = []
    for target in targets:
        suitable = [card for card in linked if (card, target) in links]
        if suitable and not any(card in chosen for card in suitable):
            chosen.append(suitable[0])
    return tuple(chosen + [card for card in linked if card not in chosen])[:size]


def _linked(links: Iterable[tuple[CardId, CardId]], targets: Cards) -> Cards:
    reached = {target for _, target in links}
    return tuple(card for card in targets if card in reached)
