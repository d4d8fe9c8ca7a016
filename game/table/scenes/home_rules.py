"""How we play, as chosen on the home screen: how a group comes to a verdict, or what a circle is played with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.circle.options import written
from game.rules.triples.options import CHOICES
from game.table.layout.frame import Area
from game.table.looks import Dot, Panel, Text, Veil
from game.table.scenes.option_words import CIRCLE_RULES, HANDS, JUDGES
from game.table.scenes.page import Page

if TYPE_CHECKING:
    from game.table.scenes.home import Home


def has_rules(home: Home) -> bool:
    """Whether there is something to choose about how this is played."""
    return home.choice.activity in ("open-round", "triples", "circle")


def rules_label(page: Page, home: Home) -> str:
    """What the rules are about that are chosen here."""
    return page.say("How we play") if home.choice.kind == "circle" else page.say("After a team has explained")


def rules(page: Page, home: Home) -> str:
    """What was chosen, in a few words."""
    if home.choice.kind == "circle":
        chosen = written(home.choice.circle)
        return " · ".join(page.say(CIRCLE_RULES[rule][2][chosen[rule]]) for rule in ("warm-up", "die"))
    said = [page.say(JUDGES[home.choice.cards.judge][0])]
    if home.choice.activity == "triples" and home.choice.cards.hands == "covered":
        said.append(page.say("covered cards"))
    return " · ".join(said)


def rules_sheet(page: Page, home: Home) -> None:
    """Lay what there is to choose from over the page."""
    page.section("rules")
    page.put("veil", Veil(), page.frame.area, 10, tap=True)
    _, low = page.by_reach(page.area)
    head = page.line(1, page.title) + page.gap
    low = low.middle(low.w * 0.8, low.h)
    sheet = Area(low.x, low.y - head - page.gap, low.w, low.h + head + page.gap)
    page.put("rules", Panel("deep"), sheet, 11, tap=True)
    title, rest = sheet.inset(page.gap * 2, page.gap).above(head)
    page.put("rules-title", Text(rules_label(page, home), page.lang, page.title, "bold"), title, 12)
    foot, rest = rest.below(page.button, page.gap * 1.5)
    done, left = foot.end(foot.w * 0.28, page.gap * 2)
    page.pill("done", page.say("Done"), done, "lit", layer=12, escape=True)
    places = [place for row in rest.rows(2, page.gap) for place in row.columns(2, page.gap)]
    if home.choice.kind == "circle":
        _circle(page, home, places)
        return
    for judge, place in zip(CHOICES["judge"], places, strict=True):
        _judge(page, judge, place, home.choice.cards.judge == judge)
    if home.choice.activity == "triples":
        _hands(page, home, left)


def _circle(page: Page, home: Home, places: list[Area]) -> None:
    """What a circle is played with: each question with its two answers."""
    chosen = written(home.choice.circle)
    for (rule, (title, about, texts)), place in zip(CIRCLE_RULES.items(), places, strict=True):
        page.put(f"{rule} ground", Panel("glass"), place, 12)
        row, read = place.inset(page.gap, page.gap * 0.7).below(page.button, page.gap / 2)
        page.titled(rule, page.say(title), page.say(about), read, "plain", layer=13)
        chips = [(f"rule {rule} {value}", page.say(text)) for value, text in texts.items()]
        page.chips(chips, f"rule {rule} {chosen[rule]}", row, layer=13, even=False)


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
    page.chips(chips, f"hands {home.choice.cards.hands}", row, layer=12, even=False)
