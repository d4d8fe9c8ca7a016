"""What of a deck is looked at in its browser, and what is being done to it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from game.content.deck import Deck
from game.core.cards import CardId, Kind
from game.table.scenes.deck_browsed import Browsed, News, none_yet
from game.table.scenes.deck_editing import Editing
from game.table.scenes.deck_history import History
from game.table.scenes.deck_keeping import Keeping
from game.table.scenes.deck_lines import Line
from game.table.scenes.deck_remarks import Remarks
from game.table.scenes.deck_studying import Studying

Stage: TypeAlias = Literal["cards", "looks", "linking", "domain", "channel", "remarks", "versions", "plays"]


class Browsing:
    """A deck being browsed. `reads` is the language in which cards are read, the one of the table where the deck has
    it; `way` are the cards that were walked over to the one that is chosen, itself the last; `query` is what was looked
    for, and `line` what is being written.

    `linked` are the cards that were linked when linking began, and two that were `joined` were carried one onto the
    other. `news` are what somebody else changed, and `only` those cards may be listed. One is `leaving` while something
    is not written yet, and `sure` that it may be lost.
    """

    def __init__(self, keeping: Keeping, lang: str, upright: bool = False) -> None:
        """`upright` is the screen on a wall: what is touched lies low."""
        self.lang, self.upright = lang, upright
        self.keeping, self.editing = keeping, Editing(keeping)
        self.browsed = Browsed(keeping.deck or none_yet(keeping.file.path.name))
        self.remarks, self.history, self.studying = Remarks(), History(), Studying()
        self.first_remark = self.first_advice = 0
        self.reads = lang if lang in self.deck.languages else self.deck.languages[0]
        self.stage: Stage = "cards" if keeping.deck else "remarks"
        self.way: tuple[CardId, ...] = ()
        self.query = ""
        self.line: Line | None = None
        self.linked: tuple[CardId, ...] = ()
        self.joined: tuple[CardId, CardId] | None = None
        self.news: News | None = None
        self.only: frozenset[CardId] = frozenset()
        self.leaving = self.sure = False
        self._in_lists: dict[Kind, int] = {}
        self._beside: dict[Kind, int] = {}

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

    @property
    def open_to_change(self) -> bool:
        """Whether the deck may be changed now."""
        return self.line is None and not self.keeping.file.problems
