"""The chains of a map: from each gap through its causes to their actions, also where a part is still missing."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import CardId, by_kind
from game.core.frozen import frozen
from game.rules.mapping.state import Cards, Link, State


@frozen
class Chain:
    """A gap, a cause linked to it and an action linked to the cause; None for what is missing."""

    gap: CardId | None
    cause: CardId | None
    action: CardId | None

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return None not in (self.gap, self.cause, self.action)


def chains(state: State) -> tuple[Chain, ...]:
    """Every chain, by its gap, then its cause, then its action, each in the order in which they came to the map; then
    those without a gap."""
    return chained(by_kind(state.on_map), state.links)


def chained(lying: tuple[Cards, Cards, Cards], links: tuple[Link, ...]) -> tuple[Chain, ...]:
    """The chains of the cards of each kind that lie on a map, with these links."""
    return tuple(_chains(*lying, links))


def _chains(gaps: Cards, causes: Cards, actions: Cards, links: tuple[Link, ...]) -> Iterator[Chain]:
    to_gaps, to_causes = _by_target(causes, links), _by_target(actions, links)
    leads = {source for source, _ in links}
    for gap in gaps:
        for cause in to_gaps.get(gap, [None]):
            yield from (Chain(gap, cause, action) for action in to_causes.get(cause, [None]))
    for cause in causes:
        if cause not in leads:
            yield from (Chain(None, cause, action) for action in to_causes.get(cause, [None]))
    yield from (Chain(None, None, action) for action in actions if action not in leads)


def _by_target(sources: Cards, links: tuple[Link, ...]) -> dict[CardId | None, list[CardId]]:
    """What is linked to each card, in the order in which it came to the map."""
    place = {card: at for at, card in enumerate(sources)}
    found: dict[CardId | None, list[CardId]] = {}
    for source, target in sorted((link for link in links if link[0] in place), key=lambda link: place[link[0]]):
        found.setdefault(target, []).append(source)
    return found


def note_key(chain: Chain, about: str) -> str:
    """The key of a note about a chain, as of an answer in the talk after the map: `chain GAP CAUSE ACTION WORD`, with
    a dash for what is missing."""
    return " ".join(("chain", chain.gap or "-", chain.cause or "-", chain.action or "-", about))
