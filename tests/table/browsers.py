"""The deck browser for tests: decks of many shapes, and what is touched and read on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.content.deck import Card, Deck, Text, load_deck
from game.core.cards import ACTION, CAUSE, GAP
from game.shipped import folder
from game.table.items import Item
from game.table.looks import CardFace, Pill
from game.table.looks import Text as Words
from game.table.scenes.deck_browser import DeckBrowser
from game.table.scenes.deck_keeping import Keeping
from game.table.screen import Screen

DECK = load_deck(folder("decks") / "achievement-gaps.yaml")
SCREEN = Screen(1920, 1080)


def small(**more: object) -> Deck:
    """Two gaps, three causes and two actions; a second action is out of play, and a third cause in no triple."""
    cards = (
        Card("g1", GAP, Text((("he", "פער בקריאה"), ("en", "A gap in reading"))), domain="reading"),
        Card("g2", GAP, Text((("he", "פער בחשבון"),))),
        Card("c1", CAUSE, Text((("he", "מעט סְפָרים"), ("en", "Few books"))), links=("g1", "g2")),
        Card("c2", CAUSE, Text((("he", "אין זמן"), ("en", "No time"))), links=("g1",), origin="group"),
        Card("c3", CAUSE, Text((("he", "רעש"), ("en", "Noise")))),
        Card("a1", ACTION, Text((("he", "ספרייה"), ("en", "A library"))), links=("c1", "c2"), channel="infrastructure"),
        Card("a2", ACTION, Text((("he", "שעת קריאה"), ("en", "A reading hour"))), links=("c1",), retired=True),
    )
    title = Text((("he", "חפיסה"), ("en", "A deck")))
    deck = Deck("small", title, ("he", "en"), {card.id: card for card in cards}, {GAP: 1, CAUSE: 1, ACTION: 1}, (), b"")
    return replace(deck, **more)  # type: ignore[arg-type]


def many(count: int) -> Deck:
    """So many cards of each kind, each linked to its neighbours."""
    cards = []
    for kind, letter, before in ((GAP, "g", ""), (CAUSE, "c", "g"), (ACTION, "a", "c")):
        for at in range(count):
            links = (f"{before}{at}", f"{before}{(at + 1) % count}") if before else ()
            cards.append(Card(f"{letter}{at}", kind, Text((("en", f"Card number {at} of this kind"),)), links=links))
    return small(languages=("en",), title=Text((("en", "Many"),)), cards={card.id: card for card in cards})


class Lying:
    """A deck that lies nowhere: nothing changes it, and what is changed in it is at once there."""

    def __init__(self, deck: Deck) -> None:
        self.path, self.deck, self.problems = Path("deck.yaml"), deck, ()

    def look(self) -> bool:
        return False

    def apply(self, edit: Callable[[Deck], Deck]) -> None:
        self.deck = edit(self.deck)


def browser(deck: Deck | None = None, lang: str = "en", upright: bool = False) -> DeckBrowser:
    return DeckBrowser(Keeping(Lying(deck or small())), lang, upright)  # type: ignore[arg-type]


def tap(scene: DeckBrowser, *keys: str, screen: Screen = SCREEN) -> DeckBrowser:
    """Touches items by the beginnings of their keys; each must lie there."""
    for key in keys:
        item = found(scene, key, screen)
        scene.tap(item.key, item.x, item.y)
    return scene


def found(scene: DeckBrowser, key: str, screen: Screen = SCREEN) -> Item:
    there = {item.key: item for item in scene.items(screen) if item.tap}
    name = key if key in there else next((each for each in there if each.startswith(key)), "")
    assert name, f"{key} is not among {sorted(there)}"
    return there[name]


def seen(scene: DeckBrowser, screen: Screen = SCREEN) -> list[str]:
    """The ids of the cards that lie there."""
    return [item.key.split()[1] for item in scene.items(screen) if isinstance(item.look, CardFace)]


def read(scene: DeckBrowser, screen: Screen = SCREEN) -> str:
    """All words that stand there but those of cards."""
    texts = [item.look.text for item in scene.items(screen) if isinstance(item.look, Words | Pill)]
    return "\n".join(texts).translate({0x2068: None, 0x2069: None})
