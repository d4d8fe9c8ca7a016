"""What `check` says of a deck: looked for by a thread, and listed with the cards it is about."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from time import monotonic
from typing import TYPE_CHECKING, TypeAlias

from game.content.deck import Deck
from game.content.messages import problem_text
from game.content.problems import Problem
from game.core.cards import CardId
from game.core.frozen import frozen
from game.store.deck_file import DeckFile
from game.table.fitting import fits
from game.table.layout.frame import Area
from game.table.looks import Tone
from game.table.scenes.deck_chosen import face
from game.table.scenes.deck_keeping import short_turns
from game.table.scenes.page import Page
from game.table.scenes.talk_page import paging

if TYPE_CHECKING:
    from game.table.scenes.deck_browsing import Browsing


MEASURING = 0.004
"""Seconds of a frame in which texts are measured."""

Asked: TypeAlias = tuple[str, str, str]
"""A text that may not fit its card: the card's kind, the words and their language."""


@frozen
class Remark:
    """A problem of a deck, and the card it is about, where it is about one."""

    problem: Problem
    card: CardId | None


class Remarks:
    """What is to be said of a deck file. `found` is for the file as it was looked through last; None until then."""

    def __init__(self) -> None:
        self.found: tuple[Remark, ...] | None = None
        self._checked: object = None
        self._checking: Future[tuple[tuple[Remark, ...], tuple[Asked, ...]]] | None = None
        self._thread = ThreadPoolExecutor(1, "check")
        self._fits: dict[Asked, bool] = {}
        self._asked: list[Asked] = []

    def stirs(self) -> bool:
        """Whether the thread is done, or texts are to be measured."""
        return bool(self._asked) or (self._checking is not None and self._checking.done())

    def look(self, file: DeckFile) -> None:
        """Hears of the thread; looks through a file that has changed."""
        if self._asked:
            self._measure()
        elif self._checking is not None:
            if self._checking.done():
                (self.found, asked), self._checking = self._checking.result(), None
                self._asked = list(asked)
        elif self._checked is not (now := file.problems or file.deck):
            self._checked = now
            self._checking = self._thread.submit(_remarks, file, dict(self._fits))

    def _measure(self) -> None:
        """Tries a few texts on their cards. No other thread may: fonts that are closed with the window under its hands
        end the process. Where one does not fit, the file is looked through again."""
        end = monotonic() + MEASURING
        while self._asked and monotonic() < end:
            asked = self._asked.pop()
            self._fits[asked] = fits(*asked)
            if not self._fits[asked]:
                self._checked = None

    def about(self, card: CardId) -> tuple[Problem, ...]:
        """What is to be said of a card."""
        return tuple(remark.problem for remark in self.found or () if remark.card == card)


@short_turns()
def _remarks(file: DeckFile, known: dict[Asked, bool]) -> tuple[tuple[Remark, ...], tuple[Asked, ...]]:
    """What is to be said, and the texts of which it is not `known` yet if they fit. Imports as it goes: only who looks
    into a deck waits for YAML."""
    from game.content.check import check_file
    from game.content.deck_checks import entries
    from game.content.tree import Map, read_file

    asked: dict[Asked, None] = {}

    def fitting(kind: str, said: str, lang: str) -> bool:
        if (kind, said, lang) not in known:
            asked[kind, said, lang] = None
        return known.get((kind, said, lang), True)

    problems = file.problems or check_file(file.path, fits=fitting)
    root = read_file(file.path).node
    begins: dict[int, CardId | None] = {}
    if isinstance(root, Map):
        begins = {key.at.line: None for key in root.keys.values()}
        begins |= {entry.node.at.line: entry.id.text for entry in entries(root) if entry.id}
    return tuple(Remark(problem, _at(problem.line, begins)) for problem in problems), tuple(asked)


def _at(line: int, begins: dict[int, CardId | None]) -> CardId | None:
    """The card that stands on a line of its file, of which all parts begin on these lines."""
    return begins.get(max((first for first in begins if first <= line), default=0))


def remarks(page: Page, browser: Browsing, area: Area) -> None:
    """Lay what is to be said, each beside the card it is about."""
    page.section("remarks")
    found = browser.remarks.found or ()
    low = max(page.screen.control, page.line(2.4))
    rows, foot = area.below(low, page.gap)[::-1]
    size = max(1, int((rows.h + page.gap) / (low + page.gap)))
    first = min(browser.first_remark, max(0, len(found) - 1)) // size * size
    paging(page, "remarks-from", first, size, len(found), foot)
    for number, (remark, row) in enumerate(
        zip(found[first : first + size], rows.rows(size, page.gap), strict=False), start=first
    ):
        _remark(page, browser, number, remark, row)


def _remark(page: Page, browser: Browsing, number: int, remark: Remark, area: Area) -> None:
    deck: Deck = browser.deck
    beside, text = area.start(area.w * 0.36, page.gap * 1.5)
    if remark.card in deck.cards:
        page.put(f"about {number} {remark.card}", face(page, browser, deck.cards[remark.card or ""]), beside, tap=True)
    else:
        page.write(f"line {number}", page.say("Line {line}", line=remark.problem.line), beside, tone="muted")
    tone: Tone = "lit" if remark.problem.severity == "error" else "plain"
    page.write(f"remark {number}", problem_text(remark.problem, page.say), text, tone=tone)
