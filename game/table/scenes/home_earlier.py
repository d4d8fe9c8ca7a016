"""The meetings before this one, laid over the home screen: the plan of one of them can come back in what begins."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from game.core.frozen import frozen
from game.table.layout.frame import Area
from game.table.looks import Dot, Panel, Tone, Veil
from game.table.scenes.home_shelf import leafing
from game.table.scenes.page import Page
from game.words import Words, isolate
from game.workshop.passing import ACTUAL

if TYPE_CHECKING:
    from game.table.scenes.home import Home

MOST_ROWS = 4
"""Of meetings, one above the other."""


@frozen
class Earlier:
    """A meeting that left a plan: its session or its workshop, and by what people know it again. `title` is by
    language, `started` a date and time in ISO 8601; `rehearsal` says that it was one."""

    session: str
    title: Mapping[str, str]
    seats: tuple[str, ...] = ()
    started: str = ""
    rehearsal: bool = False

    def name(self, lang: str) -> str:
        """What it was, in this language where that is known."""
        return self.title.get(lang) or next(iter(self.title.values()), self.session)

    @property
    def day(self) -> str:
        """Its day, as all three languages write it; empty where it is not known."""
        if not self.started:
            return ""
        began = datetime.fromisoformat(self.started)
        return f"{began.day}.{began.month}.{began.year}"

    def told(self) -> str:
        """When it was, and who sat there."""
        return " · ".join(map(isolate, filter(None, (self.day, *self.seats))))


def comes_back(home: Home, say: Words) -> str:
    """What of an earlier plan comes along into what is chosen; empty where it has no place for one."""
    content = home.deck.content if home.deck else None
    if content is None or not home.earlier:
        return ""
    match home.choice.kind:
        case "action-plan":
            return say("The rows of its plan stand in the new plan, as they are now.")
        case "board" if ACTUAL in content.zones:
            zone = content.zones[ACTUAL].title.get(say.lang)[0]
            return say("The rows of its plan lie on the board as cards, under “{zone}”.", zone=zone)
        case "agenda" if any(step.activity == "action-plan" for step in content.steps.values()):
            return say("The rows of its plan come back in the new plan, and wherever it is asked how things are.")
    return ""


def earlier_button(page: Page, home: Home, area: Area) -> None:
    """Lay the way to the meetings, and the one that is chosen."""
    head, button = area.above(page.line())
    page.write("earlier-label", page.say("Go on from an earlier meeting"), head, tone="muted")
    chosen = next((each for each in home.earlier if each.session == home.after), None)
    text = f"{chosen.name(page.lang)} · {isolate(chosen.day)}" if chosen else page.say("Choose a meeting…")
    page.pill("earlier", text, button, "plain" if chosen else "quiet", "check" if chosen else None)


def earlier_page(page: Page, home: Home) -> None:
    """Lay the meetings, the newest first, with what comes along from the one that is chosen."""
    page.section("earlier")
    page.put("veil", Veil(), page.frame.area, 10, tap=True)
    least = page.line(2.6) + page.title * 1.3
    title = page.line(1, page.title)
    _, sheet = page.by_reach(page.area, title + page.line(2) + 2 * least + page.button + 6 * page.gap)
    sheet = sheet.middle(min(sheet.w, page.text * 60), sheet.h)
    page.put("earlier-sheet", Panel("deep"), sheet, 11, tap=True)
    head, rest = sheet.inset(page.gap * 1.5, page.gap).above(title, page.gap / 2)
    page.write("earlier-title", page.say("Go on from an earlier meeting"), head, page.title, "bold", layer=12)
    told, rest = rest.above(page.line(2), page.gap)
    page.write("earlier-text", comes_back(home, page.say), told, tone="muted", layer=12)
    foot, body = rest.below(page.button, page.gap)
    rows = max(1, min(MOST_ROWS, int((body.h + page.gap) / (least + page.gap))))
    leaves = -(-len(home.earlier) // rows)
    leaf = home.leaf % leaves
    places = body.rows(rows, page.gap)
    for meeting, place in zip(home.earlier[leaf * rows :], places, strict=False):
        _meeting(page, meeting, place, chosen=meeting.session == home.after)
    done, left = foot.end(foot.w * 0.28, page.gap * 2)
    page.pill("done", page.say("Done"), done, "lit", layer=12, escape=True)
    leafing(page, left, leaf, leaves)


def _meeting(page: Page, meeting: Earlier, area: Area, chosen: bool) -> None:
    """A meeting; one touch chooses it, another leaves it again."""
    key, tone = f"after {meeting.session}", _tone(chosen)
    page.put(key, Panel("paper" if chosen else "glass"), area, 12, tap=True)
    read = area.inset(page.gap * 1.5, page.gap * 0.6)
    side = min(page.button, read.h)
    sign, read = read.end(side, page.gap)
    if chosen:
        page.put(f"{key} mark", Dot("action", "check"), sign.middle(side * 0.7, side * 0.7), 13)
    name, told = read.above(read.h * 0.52)
    page.write(f"{key} name", meeting.name(page.lang), name, page.title, "bold", tone, layer=13)
    words = " · ".join(filter(None, (page.say("Rehearsal") if meeting.rehearsal else "", meeting.told())))
    page.write(f"{key} told", words, told, tone=tone, layer=13)


def _tone(chosen: bool) -> Tone:
    return "ink" if chosen else "plain"
