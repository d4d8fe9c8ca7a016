"""What `check` says of a deck: looked for by a thread, and listed with the cards it is about."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from game.content.deck import Deck
from game.content.messages import problem_text
from game.content.problems import Problem
from game.core.cards import CardId
from game.core.frozen import frozen
from game.store.deck_file import DeckFile
from game.table.layout.frame import Area
from game.table.looks import Tone
from game.table.scenes.deck_chosen import face
from game.table.scenes.deck_keeping import short_turns
from game.table.scenes.page import Page
from game.table.scenes.talk_page import paging

if TYPE_CHECKING:
    from game.table.scenes.deck_browsing import Browsing


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
        self._checking: Future[tuple[Remark, ...]] | None = None
        self._thread = ThreadPoolExecutor(1, "check")

    def stirs(self) -> bool:
        """Whether the thread is done."""
        return self._checking is not None and self._checking.done()

    def look(self, file: DeckFile) -> None:
        """Hears of the thread; looks through a file that has changed."""
        if self._checking is not None:
            if self.stirs():
                self.found, self._checking = self._checking.result(), None
        elif self._checked is not (now := file.problems or file.deck):
            self._checked = now
            self._checking = self._thread.submit(_remarks, file)

    def about(self, card: CardId) -> tuple[Problem, ...]:
        """What is to be said of a card."""
        return tuple(remark.problem for remark in self.found or () if remark.card == card)


@short_turns()
def _remarks(file: DeckFile) -> tuple[Remark, ...]:
    """Imports as it goes: only who looks into a deck waits for YAML."""
    from game.content.check import check_file
    from game.content.deck_checks import entries
    from game.content.tree import Map, read_file
    from game.table.fitting import fits

    problems = file.problems or check_file(file.path, fits=fits)
    root = read_file(file.path).node
    begins: dict[int, CardId | None] = {}
    if isinstance(root, Map):
        begins = {key.at.line: None for key in root.keys.values()}
        begins |= {entry.node.at.line: entry.id.text for entry in entries(root) if entry.id}
    return tuple(Remark(problem, _at(problem.line, begins)) for problem in problems)


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
