"""The deck browser: the cards of a deck by kind, what they are linked to, and how they look on the table."""

from __future__ import annotations

from typing import Literal, TypeAlias

from game.content.deck import Deck
from game.core.cards import KINDS, CardId, Kind
from game.table.items import Item
from game.table.pen import Pen
from game.table.scenes import deck_view
from game.table.scenes.deck_links import Links
from game.table.scenes.deck_search import Search
from game.table.scenes.page_keyboard import LEAVE, is_for_text
from game.table.scenes.scene import GoHome, Key, Next
from game.table.screen import LEAST, Screen

Stage: TypeAlias = Literal["cards", "looks"]


class Browsed:
    """A deck as it is browsed: with its links, and with what its cards are found by."""

    def __init__(self, deck: Deck) -> None:
        self.deck, self.links, self.search = deck, Links(deck), Search(deck)


class DeckBrowser:
    """The deck browser. `reads` is the language in which cards are read, the one of the table where the deck has it;
    `way` are the cards that were walked over to the one that is chosen, itself the last. `asking` is the search, and
    `asks` says that it is being written.
    """

    def __init__(self, deck: Deck, lang: str, upright: bool = False) -> None:
        """`upright` is the screen on a wall: what is touched lies low."""
        self.next: Next | None = None
        self.lang, self.upright = lang, upright
        self.browsed = Browsed(deck)
        self.reads = lang if lang in deck.languages else deck.languages[0]
        self.stage: Stage = "cards"
        self.way: tuple[CardId, ...] = ()
        self._in_lists: dict[Kind, int] = {}
        self._beside: dict[Kind, int] = {}
        self.asking: Pen | None = None
        self.asks = False
        self._items: tuple[Item, ...] = ()
        self._screen = Screen(*LEAST)

    @property
    def deck(self) -> Deck:
        """The deck as it stands now."""
        return self.browsed.deck

    @property
    def chosen(self) -> CardId | None:
        """The card that is chosen."""
        return self.way[-1] if self.way else None

    @property
    def first(self) -> dict[Kind, int]:
        """Where the shown cards of each kind begin, if not with the first."""
        return self._beside if self.way else self._in_lists

    @property
    def query(self) -> str:
        """What is looked for; empty where nothing is."""
        return self.asking.text if self.asking else ""

    @property
    def shown(self) -> dict[Kind, tuple[CardId, ...]]:
        """The cards of each kind that are to be seen: what hangs together with the chosen one, else what was looked
        for."""
        if self.chosen is not None:
            return self.browsed.links.around(self.chosen)
        return self.browsed.search.found(self.query)

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the page."""
        self._items, self._screen = deck_view.lay(self, screen), screen
        return self._items

    def tap(self, key: str, x: float, y: float) -> None:
        """A card was chosen, or a button pressed."""
        if self.asking and self.asks and is_for_text(self.asking, self._items, "query", self._screen, key, x, y):
            self._from_the_start()
            return
        self._leave_search(kept=key != LEAVE)
        what, _, about = key.partition(" ")
        match what:
            case "home":
                self.next = GoHome()
            case "back":
                self._back()
            case "card":
                self._choose(about)
            case "looks":
                self.stage = "looks"
            case "reads":
                at = self.deck.languages.index(self.reads)
                self.reads = self.deck.languages[(at + 1) % len(self.deck.languages)]
            case "leaf-before" | "leaf-after":
                kind, first = about.split()
                self.first[_kind(kind)] = int(first)
            case "track":
                kind, count = about.split()
                self._leaf_to(_kind(kind), int(count), key, x, y)
            case "search" | "query":
                self._ask()
            case "all":
                self.asking = None
                self._from_the_start()

    def _choose(self, card: CardId) -> None:
        """A card comes into the middle; the one that is there shows how it looks."""
        if card == self.chosen:
            self.stage = "looks"
        elif card in self.deck.cards:
            way = self.way[: self.way.index(card)] if card in self.way else self.way
            self.way, self._beside = (*way, card), {}

    def _back(self) -> None:
        if self.stage != "cards":
            self.stage = "cards"
        else:
            self.way, self._beside = self.way[:-1], {}

    def _leaf_to(self, kind: Kind, size: int, key: str, x: float, y: float) -> None:
        """To the cards that lie where a list's line was touched."""
        item = next(item for item in self._items if item.key == key)
        part = item.inside(x, y)[0] / item.w
        count = len(self.shown[kind])
        at = min(count - 1, int((1 - part if item.mirrored else part) * count))
        self.first[kind] = max(0, at) // size * size

    def _ask(self) -> None:
        self.way, self.stage, self.asks = (), "cards", True
        self.asking = self.asking or Pen(self.lang)
        self.asking.open = True

    def _leave_search(self, kept: bool = True) -> None:
        if self.asks and not (kept and self.query):
            self.asking = None
        self.asks = False
        self._from_the_start()

    def _from_the_start(self) -> None:
        self._in_lists.clear()

    def lift(self, keys: frozenset[str]) -> None:
        """Nothing here is carried."""

    def rest(self, keys: frozenset[str]) -> None:
        """Nothing here is held."""

    def facing(self, key: str, x: float, y: float) -> None:
        """Nothing here is carried."""

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """Nothing here is carried."""

    def write(self, text: str) -> None:
        """Letters look for cards, also where nobody has asked for the search before."""
        if self.stage != "cards" or self.way or not (self.asks or text.strip()):
            return
        if not self.asks:
            self._ask()
            assert self.asking
            self.asking.open = False  # who types needs no keys on the glass
        assert self.asking
        self.asking.write(text)
        self._from_the_start()

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Enter goes on with what was found, Escape gives up the search."""
        if not self.asks or self.asking is None:
            return
        if key == "enter" or key == "escape" or key == "tab":
            self._leave_search(kept=key != "escape")
        else:
            self.asking.press(key, shift, ctrl)
            self._from_the_start()

    def pass_time(self, seconds: float) -> None:
        """The light on a key that was struck goes."""
        if self.asking:
            self.asking.pass_time(seconds)


def _kind(word: str) -> Kind:
    return next(kind for kind in KINDS if kind == word)
