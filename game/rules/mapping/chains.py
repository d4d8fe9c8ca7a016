"""The chains of a map: from each gap through its causes to their actions, also where a part is still missing."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import ACTION, CAUSE, GAP, CardId
from game.core.frozen import frozen
from game.rules.mapping.state import Cards, State


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
    return tuple(_chains(state))


def _chains(state: State) -> Iterator[Chain]:
    causes, actions = state.on_map(CAUSE), state.on_map(ACTION)
    for gap in state.on_map(GAP):
        own = _linked(state, causes, gap)
        yield from (chain for cause in own for chain in _from_cause(state, gap, cause, actions))
        if not own:
            yield Chain(gap, None, None)
    for cause in causes:
        if not _leads(state, cause):
            yield from _from_cause(state, None, cause, actions)
    yield from (Chain(None, None, action) for action in actions if not _leads(state, action))


def _from_cause(state: State, gap: CardId | None, cause: CardId, actions: Cards) -> Iterator[Chain]:
    for action in _linked(state, actions, cause) or (None,):
        yield Chain(gap, cause, action)


def _linked(state: State, cards: Cards, target: CardId) -> Cards:
    return tuple(card for card in cards if (card, target) in state.links)


def _leads(state: State, card: CardId) -> bool:
    return any(card == source for source, _ in state.links)


def note_key(chain: Chain, about: str) -> str:
    """The key of a note about a chain, as of an answer in the talk after the map: `chain GAP CAUSE ACTION WORD`, with
    a dash for what is missing."""
    return " ".join(("chain", chain.gap or "-", chain.cause or "-", chain.action or "-", about))
