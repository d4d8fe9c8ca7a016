"""The sessions that were played, laid over the home screen: a touch looks at one of them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.frozen import frozen
from game.table.layout.frame import Area
from game.table.looks import Panel, Veil
from game.table.scenes.home_earlier import MOST_ROWS, Earlier
from game.table.scenes.home_shelf import leafing
from game.table.scenes.page import Page
from game.words import Words, isolate

if TYPE_CHECKING:
    from game.table.scenes.home import Home


@frozen
class Played(Earlier):
    """A session by what people know it again: with how many moves, whether it has `ended`, and whether it `branches`
    off another one."""

    moves: int = 0
    ended: bool = False
    branches: bool = False

    def stands(self, say: Words) -> str:
        """How far it came, in a few words."""
        told = [say("Rehearsal")] if self.rehearsal else []
        told.append(say.count("{n} move", "{n} moves", self.moves))
        if self.branches:
            told.append(say("went on from another one"))
        # Translators: of a session
        told.append(say("ended") if self.ended else say("can be resumed"))
        return " · ".join(told)


def again_page(page: Page, home: Home) -> None:
    """Lay the sessions, the newest first."""
    page.section("again")
    page.put("veil", Veil(), page.frame.area, 10, tap=True)
    least = page.line(2.6) + page.title * 1.3
    title = page.line(1, page.title)
    sheet = page.area
    if home.choice.seating == "upright":
        _, sheet = page.by_reach(page.area, title + 2 * least + page.button + 6 * page.gap)
    sheet = sheet.middle(min(sheet.w, page.text * 60), sheet.h)
    page.put("again-sheet", Panel("deep"), sheet, 11, tap=True)
    head, rest = sheet.inset(page.gap * 1.5, page.gap).above(title, page.gap)
    page.write("again-title", page.say("Look again"), head, page.title, "bold", layer=12)
    foot, body = rest.below(page.button, page.gap)
    rows = max(1, min(MOST_ROWS, int((body.h + page.gap) / (least + page.gap))))
    leaves = max(1, -(-len(home.played) // rows))
    leaf = home.leaf % leaves
    for one, place in zip(home.played[leaf * rows :], body.rows(rows, page.gap), strict=False):
        _one(page, one, place)
    done, left = foot.end(foot.w * 0.28, page.gap * 2)
    page.pill("done", page.say("Done"), done, "lit", layer=12, escape=True)
    leafing(page, left, leaf, leaves)


def _one(page: Page, one: Played, area: Area) -> None:
    key = f"look-at {one.session}"
    page.put(key, Panel("glass"), area, 12, tap=True)
    name, told = area.inset(page.gap * 1.5, page.gap * 0.6).above(area.h * 0.46)
    hour = one.started.partition("T")[2][:5]
    page.write(f"{key} name", f"{one.name(page.lang)} · {isolate(hour)}", name, page.title, "bold", layer=13)
    page.write(f"{key} told", f"{one.told()} · {one.stands(page.say)}", told, layer=13)
