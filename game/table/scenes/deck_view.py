"""What the deck browser looks like."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.table.items import Item
from game.table.layout.frame import Area
from game.table.layout.places import REACH
from game.table.looks import Tone
from game.table.scenes.deck_columns import columns
from game.table.scenes.deck_foot import foot, line_foot
from game.table.scenes.deck_history import history
from game.table.scenes.deck_looks import looks
from game.table.scenes.deck_plays import plays
from game.table.scenes.deck_remarks import remarks
from game.table.scenes.deck_telling import question, told
from game.table.scenes.deck_values import values
from game.table.scenes.page import Page
from game.table.scenes.page_keyboard import keyboard_area, page_keyboard
from game.table.screen import Screen
from game.words import words

if TYPE_CHECKING:
    from game.table.scenes.deck_browsing import Browsing

LONG = 90
"""Letters: what is told in more has more of the head."""


def lay(browser: Browsing, screen: Screen) -> tuple[Item, ...]:
    """Everything on the page. On a wall all that is touched lies where everybody reaches it."""
    page = Page(screen, words(browser.lang))
    news = told(page.say, browser)
    high = max(page.button, page.line(2.8, screen.text)) if len(news[0]) > LONG else page.button
    head, rest = page.area.above(high, page.gap)
    _head(page, browser, news, head)
    line = browser.line
    if line is not None and line.pen.open:
        keyboard = keyboard_area(page, line.pen)
        _body(page, browser, Area(rest.x, rest.y, rest.w, keyboard.y - page.gap - rest.y))
        if browser.upright:
            page.items = [_only_read(item, screen) for item in page.items]
        page_keyboard(page, line.pen, "line", *question(page.say, browser, line))
        return tuple(page.items)
    if browser.upright:
        rest = rest.below(min(rest.h, screen.height * (1 - REACH) - page.area.y))[0]
    low, body = rest.below(page.button, page.gap)
    _body(page, browser, body)
    page.section("foot")
    if line is not None:
        line_foot(page, browser, line, low)
    else:
        foot(page, browser, low)
    return tuple(page.items)


def _only_read(item: Item, screen: Screen) -> Item:
    """What lies too high to be touched on a wall is only read while there is a keyboard below."""
    return replace(item, tap=item.tap and item.box.top >= screen.height * REACH)


def _head(page: Page, browser: Browsing, news: tuple[str, Tone], area: Area) -> None:
    """The name of the deck, and what people should know now."""
    page.section("head")
    text, tone = news
    title, lang = browser.deck.title.get(browser.lang)
    name, rest = area.start(area.w * (0.42 if len(text) < LONG else 0.28), page.gap * 2)
    page.write("title", title, name, page.title, "bold", lang=lang)
    page.write("told", text, rest, tone=tone, align="end")


def _body(page: Page, browser: Browsing, area: Area) -> None:
    card = browser.deck.cards[browser.chosen] if browser.chosen else None
    if browser.stage == "remarks":
        remarks(page, browser, area)
    elif browser.stage == "versions":
        history(page, browser, area)
    elif browser.stage == "plays":
        plays(page, browser, area)
    elif card and browser.stage == "looks":
        looks(page, browser, card, area)
    elif card and browser.stage in ("domain", "channel"):
        values(page, browser, card, area)
    else:
        columns(page, browser, area)
