"""Changes of a deck that are worth a try: cards put aside, links and cards that it may lack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from game.core.cards import CAUSE, KINDS, CardId, Facts, Kind
from game.core.frozen import frozen
from game.rehearsal.deck_tally import CardFigures
from game.rehearsal.deck_web import LINKABLE, Link, Web, as_said

STRONG, WAYS = 3, 3
"""How many cards are tried to be put aside, and how many links more for the weakest card of each kind."""
MOST = STRONG + len(KINDS) * (WAYS + 1)
"""Changes that are tried at most."""


@frozen
class Aside:
    """A card is put aside."""

    card: CardId


@frozen
class More:
    """One card more of a kind, with as many links as its kind has in the mean, to the cards that have the fewest."""

    kind: Kind
    links: tuple[Link, ...]


Change: TypeAlias = Aside | Link | More


def spare(kind: Kind) -> CardId:
    """The card of a kind that lies ready in decks `with_spares`."""
    return f"+{kind}"


def with_spares(facts: Facts) -> Facts:
    """The deck with a card more of each kind, which is linked to nothing and so never in play: chance lays its cards in
    the same order whether one of these is added or not."""
    return replace(facts, cards={kind: (*facts.cards[kind], spare(kind)) for kind in KINDS})


def changed(facts: Facts, change: Change) -> Facts:
    """A deck with spares after a change. A card that is put aside loses its links, so that the others lie as before."""
    match change:
        case Aside(card):
            return replace(
                facts,
                explains=frozenset(link for link in facts.explains if card not in link),
                addresses=frozenset(link for link in facts.addresses if card not in link),
            )
        case Link():
            return _linked(facts, (change,))
        case More(_, links):
            return _linked(facts, links)


def _linked(facts: Facts, links: Iterable[Link]) -> Facts:
    causes = set(facts.cards[CAUSE])
    explains = {(link.card, link.other) for link in links if link.card in causes}
    addresses = {(link.card, link.other) for link in links if link.other in causes}
    return replace(facts, explains=facts.explains | explains, addresses=facts.addresses | addresses)


def worth_trying(web: Web, figures: Sequence[CardFigures]) -> list[Change]:
    """The changes to try, from what the tables told of the cards: putting aside those without which most was reached,
    links that the weakest card of each kind may lack, and a card more of each kind."""
    told = [each for each in figures if each.change is not None]
    aside = sorted(told, key=lambda each: -(each.change or 0.0))[:STRONG]
    weakest = {web.kind[each.card]: each.card for each in sorted(figures, key=lambda each: -each.share)}
    links = [link for card in weakest.values() for link in web.missing(card, WAYS)]
    return [*(Aside(each.card) for each in aside), *dict.fromkeys(links), *(_more(web, kind) for kind in KINDS)]


def _more(web: Web, kind: Kind) -> More:
    links: list[Link] = []
    for other in LINKABLE[kind]:
        usual = round(web.links(kind, other))
        fewest = sorted(web.facts.cards[other], key=lambda each: len(web.beside(each, kind)))[:usual]
        links += [as_said(spare(kind), kind, each, other) for each in fewest]
    return More(kind, tuple(links))
