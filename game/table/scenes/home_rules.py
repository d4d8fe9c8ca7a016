"""How a group comes to a verdict, as chosen on the home screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.triples.options import CHOICES
from game.table.layout.frame import Area
from game.table.looks import Dot, Panel, Text, Veil
from game.table.scenes.option_words import HANDS, JUDGES
from game.table.scenes.page import Page

if TYPE_CHECKING:
    from game.table.scenes.home import Home


def rules(page: Page, home: Home) -> str:
    """What was chosen, in a few words."""
    said = [page.say(JUDGES[home.choice.judge][0])]
    if home.choice.activity == "triples" and home.choice.hands == "covered":
        said.append(page.say("covered cards"))
    return " · ".join(said)


def judges(page: Page, home: Home) -> None:
    """Lay the ways to choose from over the page."""
    page.section("judges")
    page.put("veil", Veil(), page.frame.area, 10, tap=True)
    _, low = page.by_reach(page.area)
    head = page.line(1, page.title) + page.gap
    low = low.middle(low.w * 0.8, low.h)
    sheet = Area(low.x, low.y - head - page.gap, low.w, low.h + head + page.gap)
    page.put("judges", Panel("deep"), sheet, 11, tap=True)
    title, rest = sheet.inset(page.gap * 2, page.gap).above(head)
    text = Text(page.say("After a team has explained"), page.lang, page.title, "bold")
    page.put("judges-title", text, title, 12)
    foot, rest = rest.below(page.button, page.gap * 1.5)
    places = [place for row in rest.rows(2, page.gap) for place in row.columns(2, page.gap)]
    for judge, place in zip(CHOICES["judge"], places, strict=True):
        _judge(page, judge, place, home.choice.judge == judge)
    done, left = foot.end(foot.w * 0.28, page.gap * 2)
    page.pill("done", page.say("Done"), done, "lit", layer=12, escape=True)
    if home.choice.activity == "triples":
        _hands(page, home, left)


def _judge(page: Page, judge: str, area: Area, chosen: bool) -> None:
    key = f"judge {judge}"
    title, about = JUDGES[judge]
    page.put(key, Panel("paper" if chosen else "glass"), area, 12, tap=True)
    inner = area.inset(page.gap, page.gap * 0.7)
    if chosen:
        side = page.title * 1.2
        mark = inner.end(side)[0].above(side)[0]
        page.put(f"{key} mark", Dot("action", "check"), mark, 14)
    page.titled(key, page.say(title), page.say(about), inner, "ink" if chosen else "plain", layer=13)


def _hands(page: Page, home: Home, area: Area) -> None:
    label, row = area.start(area.w * 0.32, page.gap)
    page.write("hands-label", page.say("The teams' cards"), label, layer=12)
    chips = [(f"hands {each}", page.say(words)) for each, words in HANDS.items()]
    page.chips(chips, f"hands {home.choice.hands}", row, layer=12, even=False)
