"""After a rehearsal: moments that are worth another look, each a touch away from where it happened."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from game.session.session import AnySession
from game.table.layout.frame import Area
from game.table.layout.stands import Seating
from game.table.looks import Panel
from game.table.scenes.page import Page
from game.table.scenes.replay_words import time_text
from game.table.scenes.scene import GoToReplay

if TYPE_CHECKING:
    from game.rehearsal.weak_moment import WeakMoment

BUTTON, ALL, ONE = "weak", "weak-all", "weak:"
"""The keys of the button that opens the list and closes it, of the way to the whole session, and how those of its
moments begin."""
COLUMNS = 2


class WeakList:
    """The list of a session of this name; `open` while it lies on the page."""

    def __init__(self, name: str, session: AnySession) -> None:
        self.open = False
        self._name, self._session = name, session

    @cached_property
    def moments(self) -> tuple[WeakMoment, ...]:
        """What is listed, in order of time."""
        from game.rehearsal.weak_moments import weak_moments

        return weak_moments(self._session)

    def time(self, moment: WeakMoment) -> str:
        """When it happened, as the replay it leads to tells it: the clock of play stands still through a long talk."""
        entries = self._session.entries
        return time_text(entries[moment.entry - 1].time - entries[0].time if moment.entry else 0.0)

    def took(self, key: str) -> GoToReplay | None:
        """Do what a touch means; one of a moment leads to where it happened."""
        if key == ALL:
            return GoToReplay(self._name)
        if key.startswith(ONE):
            return GoToReplay(self._name, self.moments[int(key.removeprefix(ONE))].entry)
        self.open = not self.open
        return None


def weak_page(page: Page, listed: WeakList, seating: Seating, body: Area, foot: Area) -> None:
    """Lay the list."""
    low = page.by_reach(body)[1] if seating == "upright" else body
    moments = listed.moments
    rows = max(1, -(-len(moments) // COLUMNS))
    high = min((low.h - (rows - 1) * page.gap) / rows, page.button * 2.4)
    grid = low.above(rows * high + (rows - 1) * page.gap)[0]
    places = [place for row in grid.rows(rows, page.gap) for place in row.columns(COLUMNS, page.gap)]
    for at, (moment, place) in enumerate(zip(moments, places, strict=False)):
        _moment(page, listed, at, moment, place)
    page.section("foot weak")
    back, rest = foot.end(min(foot.w, page.area.w * 0.22), page.gap)
    page.pill(BUTTON, page.say("Back"), back, "quiet", "back", escape=True)
    every, _ = rest.end(min(rest.w, page.area.w * 0.26))
    page.pill(ALL, page.say("Look again at all of it"), every, "quiet")


def _moment(page: Page, listed: WeakList, at: int, moment: WeakMoment, area: Area) -> None:
    from game.rehearsal.weak_words import weak_words

    key, size = f"{ONE}{at}", round(page.text * 1.2)
    page.put(key, Panel("glass"), area, 1, tap=True)
    time, read = area.inset(page.gap * 2, page.gap * 0.5).start(size * 3.2, page.gap)
    page.write(f"{key} time", listed.time(moment), time, size, "medium", "lit", layer=2)
    page.write(f"{key} text", weak_words(moment, page.say), read, size, layer=2)


def weak_title(page: Page, listed: WeakList) -> tuple[str, str]:
    """The page's title, and what to do there."""
    if listed.moments:
        return page.say("Moments to look at again"), page.say("Touch one to see the table as it was then.")
    return page.say("Moments to look at again"), page.say("Nothing stands out this time.")
