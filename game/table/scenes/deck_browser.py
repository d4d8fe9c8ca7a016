"""The deck browser: the cards of a deck by kind, what they are linked to, how they look on the table; and their
editing."""

from __future__ import annotations

from math import inf

from game.core.cards import KINDS, CardId, Kind
from game.faults import Fault
from game.table.items import Item
from game.table.scenes import deck_view
from game.table.scenes.deck_browsed import Browsed, News
from game.table.scenes.deck_browsing import Browsing, Stage
from game.table.scenes.deck_columns import first_at
from game.table.scenes.deck_keeping import Keeping
from game.table.scenes.deck_lines import PURPOSES, Line, begun, line_about
from game.table.scenes.deck_links import BESIDE
from game.table.scenes.deck_studying import EACH
from game.table.scenes.page_keyboard import KEEP, LEAVE, is_for_text
from game.table.scenes.scene import GoHome, Key, Next
from game.table.screen import LEAST, Screen


class DeckBrowser(Browsing):
    """The deck browser."""

    def __init__(self, keeping: Keeping, lang: str, upright: bool = False) -> None:
        """`upright` is the screen on a wall: what is touched lies low."""
        super().__init__(keeping, lang, upright)
        self.next: Next | None = None
        self._items: tuple[Item, ...] = ()
        self._screen = Screen(*LEAST)

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the page."""
        self._items, self._screen = deck_view.lay(self, screen), screen
        return self._items

    def tap(self, key: str, x: float, y: float) -> None:
        """A card was chosen, or a button pressed."""
        if self.line and is_for_text(self.line.pen, self._items, "line", self._screen, key, x, y):
            self._searched()
        elif self._leave_line(kept=key != LEAVE) and key not in (KEEP, LEAVE):
            self.sure, self.leaving = self.sure and key == "home", False
            self.keeping.own, self.joined = False, None
            self._press(*key.partition(" ")[::2], key=key, x=x, y=y)

    def _press(self, what: str, about: str, key: str, x: float, y: float) -> None:
        match what:
            case "home":
                self._leave()
            case "back":
                self._back()
            case "card":
                self._touch(about)
            case "looks" | "domain" | "channel":
                self._go(what)
            case "link":
                self.query = ""  # what was looked for before has been found
                self._go("linking")
            case "remarks":
                self.stage = "remarks"
            case "remarks-from":
                self.first_remark = int(about)
            case "plays" if self.keeping.deck:
                self.way, self.stage = (), "plays"
                self.studying.begin(self.deck)
            case "plays-from":
                self.first_advice = int(about)
            case "versions":
                self.stage = "versions"
                self.history.begin(self.keeping.file)
            case "versions-from":
                self.history.first = int(about)
            case "about":
                self.stage = "cards"
                self._touch(about.partition(" ")[2])
            case "reads":
                at = self.deck.languages.index(self.reads)
                self.reads = self.deck.languages[(at + 1) % len(self.deck.languages)]
            case "leaf-before" | "leaf-after":
                kind, first = about.split()
                self.first[_kind(kind)] = int(first)
            case "track":
                kind, size = about.split()
                at = first_at(self._items, key, len(self.shown[_kind(kind)]), x, y)
                self.first[_kind(kind)] = at // int(size) * int(size)
            case "write":
                self._write(about)
            case "only" if self.news:
                self.only = self.news.cards
                self._searched()
            case "all":
                self.query, self.only = "", frozenset()
                self._searched()
            case _:
                self._edit(what, about)

    def _edit(self, what: str, about: str) -> None:
        """What changes the deck, or goes on with what was changed."""
        match what:
            case "retire" if self.chosen:
                self.editing.retire(self.chosen, not self.deck.cards[self.chosen].retired)
            case "value" if self.chosen and self.stage in ("domain", "channel"):
                self.editing.finish(Line(self.stage, begun(about, self.lang), self.chosen), self.reads)
                self.stage = "cards"
            case "restore":
                self._restore(int(about))
            case "undo":
                self.editing.undo()
            case "again":
                self.keeping.again()
        self._see()

    def _restore(self, number: int) -> None:
        """A version comes back, at the second touch."""
        deck = self.history.deck(number)
        if deck and self.history.sure == number:
            self.keeping.restore(deck)
            self.stage = "cards"
        self.history.sure = number

    def _touch(self, card: CardId) -> None:
        """A card comes into the middle, or is linked to the one that is there; that one shows how it looks."""
        if card not in self.deck.cards:
            return
        if self.stage == "linking" and self.chosen and card != self.chosen:
            self.editing.link(self.chosen, card, not self.browsed.links.are_linked(self.chosen, card))
            self._see()
        elif card == self.chosen:
            self._go("looks" if self.stage == "cards" else "cards")
        else:
            way = self.way[: self.way.index(card)] if card in self.way else self.way
            self.way, self._beside = (*way, card), {}

    def _go(self, stage: Stage) -> None:
        if self.chosen is not None:
            self.stage, self._beside = stage, {}
            self.linked = tuple(each for kind in KINDS for each in self.browsed.links.of(self.chosen, kind))

    def _back(self) -> None:
        if self.stage == "linking":
            self.query = ""
        if self.stage == "cards":
            self.way = self.way[:-1]
        if self.stage in ("remarks", "versions", "plays"):
            self.way = ()
        self.stage, self._beside = "cards", {}

    def _leave(self) -> None:
        """Home, once all is written; what can't be written is left behind by a second touch only."""
        self.leaving = True
        if not self.keeping.saving and (self.sure or not self.keeping.stuck):
            self.next = GoHome()
        self.sure = self.keeping.stuck

    def _write(self, what: str) -> None:
        """Something is to be written."""
        purpose = next(each for each in PURPOSES if each == what)
        self.only = frozenset()
        if purpose == "search":
            if self.stage != "linking":
                self.way, self.stage = (), "cards"
            self.line = Line(purpose, begun(self.query, self.lang))
        elif purpose in KINDS:
            self.way, self.stage = (), "cards"
            self.line = Line(purpose, begun("", self.reads))
        elif self.chosen:
            self.line = line_about(self.deck, self.chosen, purpose, self.reads, self.lang)

    def _leave_line(self, kept: bool = True) -> bool:
        """Ends what is being written; says whether that could be done. While the file has errors it waits."""
        line = self.line
        if line is None:
            return True
        if line.purpose == "search":
            self.query = line.pen.text if kept else ""
            self.line = None
            self._searched()
            return True
        kept = kept and line.changed
        if kept and self.keeping.file.problems:
            return False
        self.line = None
        if kept:
            new = self.editing.finish(line, line.pen.lang)
            self._see()
            self.way = (new,) if new else self.way
            self.stage = "cards"
        return True

    def _searched(self) -> None:
        if self.line is None or self.line.purpose == "search":
            self.first.clear()

    def write(self, text: str) -> None:
        """Letters for what is being written; among all cards they begin to look for one."""
        if self.line is None and text.strip() and ((self.stage == "cards" and not self.way) or self.stage == "linking"):
            self._write("search")
            assert self.line is not None
            self.line.pen.open = False  # who types needs no keys on the glass
        if self.line is not None:
            self.line.pen.write(text)
            self._searched()

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Enter keeps what was written, Escape leaves all as it was."""
        if key == "enter" or key == "escape" or key == "tab":
            self._leave_line(kept=key != "escape")
        elif self.line is not None:
            self.line.pen.press(key, shift, ctrl)
            self._searched()

    def leaf(self, x: float, by: int) -> None:
        """The wheel leafs through the list that lies there, and stops at its ends."""
        way = "leaf-after " if by > 0 else "leaf-before "
        buttons = [item for item in self._items if item.key.startswith(way)]
        for button in sorted(buttons, key=lambda item: abs(item.x - x))[:1]:
            _, kind, first = button.key.split()
            if (int(first) > self.first.get(_kind(kind), 0)) == (by > 0):
                self.tap(button.key, button.x, button.y)

    def end(self) -> Fault | None:
        """The window is closed: what is being written is kept. Returns why something could not be."""
        kept = self._leave_line()
        return self.keeping.end() or (None if kept else Fault("faulty-deck", path=self.keeping.file.path))

    def stirs(self) -> bool:
        """Whether the file changed, or a thread is done."""
        return self.keeping.stirs() or self.remarks.stirs() or self.history.stirs()

    def wakes_in(self) -> float:
        """Seconds until the next slice of the deck's study; infinite where there is none."""
        return EACH if self.studying.works else inf

    def pass_time(self, seconds: float) -> None:
        """What was written is heard of, and what others changed in the file."""
        if self.line:
            self.line.pen.pass_time(seconds)
        before = self.keeping.look(seconds)
        if self.news:
            self.news = self.news if self.news.lasts(seconds) else None
        if before and self.keeping.deck and self.keeping.deck is not before:
            news = News(before, self.keeping.deck)
            self.news = news if news.changes else None  # what was broken and is mended says the same
        self._see()
        self.studying.work()
        self.history.look()
        if not self.keeping.saving:
            self.remarks.look(self.keeping.file)
            if self.leaving and not self.keeping.unsaved:
                self.next = GoHome()

    def _see(self) -> None:
        """The deck as it is now."""
        deck = self.keeping.deck
        if deck is None or deck is self.browsed.deck:
            return
        self.browsed = Browsed(deck)
        self.way = tuple(card for card in self.way if card in deck.cards)
        self.joined = self.joined if self.joined and all(card in deck.cards for card in self.joined) else None
        if not self.way and self.stage not in ("remarks", "versions", "plays"):
            self.stage = "cards"
        self.studying.go_on(deck)
        if self.reads not in deck.languages:
            self.reads = deck.languages[0]

    def lift(self, keys: frozenset[str]) -> None:
        """Cards look the same while they are carried."""

    def rest(self, keys: frozenset[str]) -> None:
        """Nothing here is held."""

    def facing(self, key: str, x: float, y: float) -> None:
        """Cards keep the way they face."""

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """A card that is carried onto another is linked to it, where such cards are linked."""
        card, other = (each.removeprefix("card ") for each in (key, onto or ""))
        cards = self.deck.cards
        if card in cards and other in cards and cards[other].kind in BESIDE[cards[card].kind]:
            self.editing.link(card, other, True)
            self.joined = (card, other)
            self._see()


def _kind(word: str) -> Kind:
    return next(kind for kind in KINDS if kind == word)
