"""The deck browser: the cards of a deck by kind, what they are linked to, how they look on the table; and their
editing."""

from __future__ import annotations

from typing import Literal, TypeAlias

from game.content.deck import Deck
from game.core.cards import KINDS, CardId, Kind
from game.table.items import Item
from game.table.scenes import deck_view
from game.table.scenes.deck_browsed import Browsed, News, none_yet
from game.table.scenes.deck_columns import first_at
from game.table.scenes.deck_editing import Editing
from game.table.scenes.deck_history import History
from game.table.scenes.deck_keeping import Keeping
from game.table.scenes.deck_lines import PURPOSES, Line, begun, line_about
from game.table.scenes.deck_remarks import Remarks
from game.table.scenes.page_keyboard import KEEP, LEAVE, is_for_text
from game.table.scenes.scene import GoHome, Key, Next
from game.table.screen import LEAST, Screen

Stage: TypeAlias = Literal["cards", "looks", "linking", "domain", "channel", "remarks", "versions"]


class DeckBrowser:
    """The deck browser. `reads` is the language in which cards are read, the one of the table where the deck has it;
    `way` are the cards that were walked over to the one that is chosen, itself the last; `query` is what was looked
    for, and `line` what is being written. `linked` are the cards that were linked when linking began; `news`
    are what somebody else changed, and `only` these cards may be listed. One is `leaving` while something is not
    written yet, and `sure` that it may be lost.
    """

    def __init__(self, keeping: Keeping, lang: str, upright: bool = False) -> None:
        """`upright` is the screen on a wall: what is touched lies low."""
        self.next: Next | None = None
        self.lang, self.upright = lang, upright
        self.keeping = keeping
        self.browsed = Browsed(keeping.deck or none_yet(keeping.file.path.name))
        self.editing = Editing(keeping)
        languages = self.deck.languages
        self.reads = lang if lang in languages else languages[0]
        self.stage: Stage = "cards" if keeping.deck else "remarks"
        self.remarks = Remarks()
        self.first_remark = 0
        self.history = History()
        self.way: tuple[CardId, ...] = ()
        self.query = ""
        self.line: Line | None = None
        self.linked: tuple[CardId, ...] = ()
        self.leaving = self.sure = False
        self.news: News | None = None
        self.only: frozenset[CardId] = frozenset()
        self._in_lists: dict[Kind, int] = {}
        self._beside: dict[Kind, int] = {}
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
    def asked(self) -> str:
        """What is looked for, as far as it is written; empty where nothing is."""
        return self.line.pen.text if self.line and self.line.purpose == "search" else self.query

    @property
    def shown(self) -> dict[Kind, tuple[CardId, ...]]:
        """The cards of each kind that are to be seen: what hangs together with the chosen one, else what was looked
        for; while links are made all that may be linked, first those that were."""
        if self.chosen is None:
            return self.browsed.found(self.asked, self.only)
        if self.stage == "linking":
            return self.browsed.linkable(self.chosen, self.asked, self.linked)
        return self.browsed.links.around(self.chosen)

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
            self.keeping.own = False
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
                self._go("linking")
            case "remarks":
                self.stage = "remarks"
            case "remarks-from":
                self.first_remark = int(about)
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
        if self.stage in ("remarks", "versions"):
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

    def stirs(self) -> bool:
        """Whether the file changed, or a thread is done."""
        return self.keeping.stirs() or self.remarks.stirs() or self.history.stirs()

    def pass_time(self, seconds: float) -> None:
        """What was written is heard of, and what others changed in the file."""
        if self.line:
            self.line.pen.pass_time(seconds)
        before = self.keeping.look(seconds)
        if self.news:
            self.news = self.news if self.news.lasts(seconds) else None
        if before and self.keeping.deck and self.keeping.deck is not before:
            self.news = News(before, self.keeping.deck)
        self._see()
        self.history.look()
        if not self.keeping.saving:
            self.remarks.look(self.keeping.file)
            if self.leaving and not self.keeping.stuck:
                self.next = GoHome()

    def _see(self) -> None:
        """The deck as it is now."""
        deck = self.keeping.deck
        if deck is None or deck is self.browsed.deck:
            return
        self.browsed = Browsed(deck)
        self.way = tuple(card for card in self.way if card in deck.cards)
        if not self.way and self.stage not in ("remarks", "versions"):
            self.stage = "cards"
        if self.reads not in deck.languages:
            self.reads = deck.languages[0]

    def lift(self, keys: frozenset[str]) -> None:
        """Nothing here is carried."""

    def rest(self, keys: frozenset[str]) -> None:
        """Nothing here is held."""

    def facing(self, key: str, x: float, y: float) -> None:
        """Nothing here is carried."""

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """Nothing here is carried."""


def _kind(word: str) -> Kind:
    return next(kind for kind in KINDS if kind == word)
