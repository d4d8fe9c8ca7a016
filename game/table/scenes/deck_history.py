"""The versions of a deck: when each was replaced, by what, and the way back to it."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from game.content.changes import Change, card_words, change_text, changes
from game.content.deck import Deck, load_deck
from game.content.problems import Faults
from game.core.frozen import frozen
from game.store.deck_file import DeckFile
from game.store.deck_versions import Version, versions
from game.table.layout.frame import Area
from game.table.looks import Panel
from game.table.scenes.deck_keeping import short_turns
from game.table.scenes.page import Page
from game.table.scenes.talk_page import paging
from game.words import Words, isolate

if TYPE_CHECKING:
    from game.table.scenes.deck_browsing import Browsing

TOLD = 2
"""So many changes of a save are told, and the others counted."""


@frozen
class Saved:
    """A version, with its deck where it was one without errors, the deck that replaced it, and what differs."""

    version: Version
    deck: Deck | None
    after: Deck | None
    changes: tuple[Change, ...]


class History:
    """The versions of a deck file, the newest first; they are read by a thread. `saved` is None until then; `sure` is
    the number of the version that was asked for once."""

    def __init__(self) -> None:
        self.saved: tuple[Saved, ...] | None = None
        self.first = 0
        self.sure: int | None = None
        self._reading: Future[tuple[Saved, ...]] | None = None
        self._thread = ThreadPoolExecutor(1, "versions")

    def begin(self, file: DeckFile) -> None:
        """Reads them anew."""
        self.saved, self.first, self.sure = None, 0, None
        self._reading = self._thread.submit(_saved, file)

    def stirs(self) -> bool:
        """Whether the thread is done."""
        return self._reading is not None and self._reading.done()

    def look(self) -> None:
        """Hears of the thread."""
        if self._reading is not None and self._reading.done():
            self.saved, self._reading = self._reading.result(), None

    def deck(self, number: int) -> Deck | None:
        """The deck of a version."""
        return next((each.deck for each in self.saved or () if each.version.number == number), None)


@short_turns()
def _saved(file: DeckFile) -> tuple[Saved, ...]:
    found, after = [], file.deck
    for version in reversed(versions(file.path, file.data)):
        deck = _deck(version, file)
        found.append(Saved(version, deck, after, changes(deck, after) if deck and after else ()))
        after = deck or after
    return tuple(found)


def _deck(version: Version, file: DeckFile) -> Deck | None:
    try:
        return load_deck(version.path, file.data)
    except Faults:
        return None


def history(page: Page, browser: Browsing, area: Area) -> None:
    """Lay the versions, each with what was changed then, and a button that brings it back."""
    page.section("versions")
    found = browser.history.saved
    if not found:
        text = page.say("Looking…") if found is None else page.say("Nothing was changed here yet.")
        page.write("none", text, area.above(page.line(2))[0], tone="muted")
        return
    low = max(page.screen.control, page.line(3.4))
    foot, rows = area.below(max(page.screen.control, page.line(1.5)), page.gap)
    size = max(1, int((rows.h + page.gap) / (low + page.gap)))
    first = min(browser.history.first, len(found) - 1) // size * size
    paging(page, "versions-from", first, size, len(found), foot)
    places = rows.rows(size, page.gap)
    for saved, row in zip(found[first : first + size], places, strict=False):
        _row(page, browser, saved, row)


def _row(page: Page, browser: Browsing, saved: Saved, area: Area) -> None:
    number, say = saved.version.number, page.say
    page.put(f"row {number}", Panel(), area, 0)
    inner = area.inset(page.gap, page.gap / 3)
    button, rest = inner.end(max(page.text * 13, page.screen.control), page.gap)
    when, told = rest.start(page.text * 9, page.gap)
    count = say.count("{n} card", "{n} cards", saved.version.cards) if saved.version.cards is not None else ""
    page.write(f"when {number}", "\n".join([isolate(f"{saved.version.when:%Y-%m-%d %H:%M}"), count]), when)
    page.write(f"told {number}", _told(say, saved), told)
    if saved.deck is None or browser.keeping.file.problems:
        return
    sure = browser.history.sure == number
    text = say("Really go back?") if sure else say("Go back to before")
    low = min(button.h, max(page.screen.control, page.button))
    page.pill(f"restore {number}", text, button.middle(button.w, low), "danger" if sure else "quiet")


def _told(say: Words, saved: Saved) -> str:
    """What was changed when a version was replaced, by card."""
    if saved.deck is None or saved.after is None:
        return say("This version has errors.")
    lines = [_line(say, change, saved.deck, saved.after) for change in saved.changes[:TOLD]]
    more = len(saved.changes) - TOLD
    if more > 0:
        lines.append(say.count("and {n} change more", "and {n} changes more", more))
    return "\n".join(lines) or say("Nothing but its form was changed.")


def _line(say: Words, change: Change, before: Deck, after: Deck) -> str:
    text = change_text(change, before, after, say)
    return f"{isolate(card_words(change.card, before, after, say))} – {text}" if change.card else text
