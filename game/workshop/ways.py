"""The way of each card through the activities of a workshop, by the id that it keeps from the opening to the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from game.content.deck import Text
from game.core.cards import KINDS, CardId
from game.core.frozen import frozen
from game.workshop.outcome import Outcome

What: TypeAlias = Literal["laid", "linked", "unlinked", "wall", "returned", "planned"]


@frozen
class Stop:
    """What became of a card in one session: laid in a zone of a board, linked or left without a link on a map, in a
    triple of the wall or in one that was returned, or in a row of a plan. `where` is the zone's id, or the row's place
    in the plan."""

    session: str
    step: str
    what: What
    where: str = ""


@frozen
class Way:
    """A card, and where it stopped, in the order of the sessions."""

    id: CardId
    text: Text
    stops: tuple[Stop, ...]

    @property
    def sessions(self) -> tuple[str, ...]:
        """The sessions in which it had a part."""
        return tuple(dict.fromkeys(stop.session for stop in self.stops))


def ways(outcomes: Iterable[Outcome]) -> tuple[Way, ...]:
    """The ways of all cards that had a part in any of these sessions, by when they came first."""
    texts: dict[CardId, Text] = {}
    stops: dict[CardId, dict[Stop, None]] = {}
    for outcome in outcomes:
        for card, text, stop in _stops(outcome):
            texts.setdefault(card, text)
            stops.setdefault(card, {})[stop] = None
    return tuple(Way(card, texts[card], tuple(found)) for card, found in stops.items())


def _stops(outcome: Outcome) -> Iterator[tuple[CardId, Text, Stop]]:
    at = (outcome.session, outcome.step)
    for laid in outcome.laid:
        yield laid.thing.id, laid.thing.text, Stop(*at, "laid", laid.zone)
    for chain in outcome.chains:
        things = [each for each in (chain.gap, chain.cause, chain.action) if each is not None]
        for thing in things:
            yield thing.id, thing.text, Stop(*at, _in_chain(outcome, chain.accepted, len(things)))
    for number, row in enumerate(outcome.planned, 1):
        for card in (card for kind in KINDS for card in row.cells.get(kind, ()) if card in row.texts):
            yield card, row.texts[card], Stop(*at, "planned", str(number))


def _in_chain(outcome: Outcome, accepted: bool, parts: int) -> What:
    if outcome.activity == "map":
        return "linked" if parts > 1 else "unlinked"
    return "wall" if accepted else "returned"
