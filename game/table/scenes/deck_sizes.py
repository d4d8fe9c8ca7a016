"""How large cards lie on this table: in a hand, open in the middle, taken up; for usual and for large text."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from game.content.deck import Card, Deck, Text
from game.core.cards import ACTION, CAUSE, GAP, KINDS
from game.core.frozen import frozen
from game.core.log import Header
from game.rules.triples.options import Activity, read_options
from game.rules.triples.rules import Triples
from game.rules.triples.setting import Setting
from game.session.session import Session
from game.table.items import Item
from game.table.looks import CardFace
from game.table.scenes.chairs import Chair
from game.table.scenes.triples import TriplesScene
from game.table.screen import LARGE, Screen
from game.words import later

SEATS = ("A", "B", "C", "D")
HAND, LARGE_HAND = later("In the hand"), later("In the hand, large text")
OPEN, TAKEN_UP = later("Open in the middle"), later("Taken up to read")


@frozen
class Size:
    """The size of a card at one place on the table in pixels, and of the smallest text its readers read; `wish` is that
    of those who asked for a larger one."""

    name: str
    w: float
    h: float
    text: int
    wish: int = 0


@lru_cache(8)
def sizes(screen: Screen) -> tuple[Size, ...]:
    """The least size of a card at each place, with four teams around the table; in large text that of the same card."""
    usual, large = replace(screen, scale=1.0), replace(screen, scale=LARGE)
    hand, open_ = _scene("triples"), _scene("open-round")
    held = _least(_faces(hand, usual))
    larger = next(item for item in _faces(hand, large) if item.key == held.key)
    return (
        _size(HAND, usual, held),
        _size(LARGE_HAND, large, larger),
        _size(OPEN, usual, _least(_faces(open_, usual))),
        _size(TAKEN_UP, usual, _least(_taken_up(hand, usual))),
    )


def _least(items: list[Item]) -> Item:
    return min(items, key=lambda item: item.w * item.h)


def _size(name: str, screen: Screen, item: Item) -> Size:
    return Size(name, item.w, item.h, screen.text, screen.text if screen.scale > 1 else 0)


def _faces(scene: TriplesScene, screen: Screen) -> list[Item]:
    return [item for item in scene.items(screen) if isinstance(item.look, CardFace)]


def _taken_up(scene: TriplesScene, screen: Screen) -> list[Item]:
    card = next(item for item in _faces(scene, screen) if item.tap)
    scene.tap(card.key, card.x, card.y)
    return [item for item in _faces(scene, screen) if item.key.startswith("large:")]


def _scene(activity: Activity) -> TriplesScene:
    """The first moment of a game, with cards of no words."""
    options, _ = read_options(activity, {"cards": 8 if activity == "open-round" else 16})
    game = Triples(Setting(activity, options, _DECK.facts(), SEATS))
    session = Session(game, Header(activity, 1, _DECK.id, "", {}, SEATS, 1), now=lambda: 0.0)
    return TriplesScene(session, _DECK, "en", "around", dict.fromkeys(SEATS, Chair("en")), led=False)


def _deck() -> Deck:
    """Of each kind as many cards as a game takes, each linked to each."""
    words = Text((("en", "…"),))
    of_kind = {kind: tuple(f"{kind}-{at}" for at in range(16)) for kind in KINDS}
    links = {GAP: (), CAUSE: of_kind[GAP], ACTION: of_kind[CAUSE]}
    cards = {name: Card(name, kind, words, links=links[kind]) for kind in KINDS for name in of_kind[kind]}
    return Deck("sizes", words, ("en",), cards, dict.fromkeys(KINDS, 0), (), b"")


_DECK = _deck()
