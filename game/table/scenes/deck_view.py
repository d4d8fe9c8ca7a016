"""What the deck browser looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.table.items import Item
from game.table.layout.frame import Area
from game.table.layout.places import REACH
from game.table.looks import Field, IconButton
from game.table.pen import Pen, written
from game.table.scenes.deck_columns import columns
from game.table.scenes.deck_looks import looks
from game.table.scenes.languages import LANGUAGE_NAMES
from game.table.scenes.page import Page
from game.table.scenes.page_keyboard import keyboard_area, page_keyboard
from game.table.screen import Screen
from game.words import words

if TYPE_CHECKING:
    from game.table.scenes.deck_browser import DeckBrowser


def lay(browser: DeckBrowser, screen: Screen) -> tuple[Item, ...]:
    """Everything on the page. On a wall all that is touched lies where everybody reaches it."""
    page = Page(screen, words(browser.lang))
    head, rest = page.area.above(page.button, page.gap)
    if browser.upright:
        rest = rest.below(min(rest.h, screen.height * (1 - REACH) - page.area.y))[0]
    _head(page, browser, head)
    pen = browser.asking
    if pen is not None and browser.asks and pen.open:
        keyboard = keyboard_area(page, pen)
        columns(page, browser, Area(rest.x, rest.y, rest.w, keyboard.y - page.gap - rest.y))
        page_keyboard(page, pen, "query", _asked(page), page.say("A word of the card, in any language"))
        return tuple(page.items)
    foot, body = rest.below(page.button, page.gap)
    if browser.stage == "looks" and browser.chosen:
        looks(page, browser, browser.deck.cards[browser.chosen], body)
    else:
        columns(page, browser, body)
    page.section("foot")
    if browser.chosen:
        _card_foot(page, browser, foot)
    else:
        _list_foot(page, browser, foot)
    return tuple(page.items)


def _head(page: Page, browser: DeckBrowser, area: Area) -> None:
    """The name of the deck, and what people should know now."""
    page.section("head")
    title, lang = browser.deck.title.get(browser.lang)
    name, told = area.start(area.w * 0.5, page.gap * 2)
    page.write("title", title, name, page.title, "bold", lang=lang)
    if not browser.chosen and not browser.asking:
        page.write("hint", page.say("Touch a card to see what it is linked to"), told, tone="muted", align="end")


def _asked(page: Page) -> str:
    return page.say("Which card are you looking for?")


def _list_foot(page: Page, browser: DeckBrowser, area: Area) -> None:
    home, rest = area.start(area.w * 0.16, page.gap)
    page.pill("home", page.say("Done"), home, icon="back", escape=True)
    reads, rest = rest.end(area.w * 0.14, page.gap)
    _language(page, browser, reads)
    search = rest.start(min(rest.w, area.w * 0.4))[0]
    pen = browser.asking
    if pen is None:
        page.pill("search", page.say("Look for a card…"), search)
        return
    off, field = search.end(area.h, page.gap)
    page.put("query", _field(page, pen, browser.asks), field, tap=True)
    page.put("all", IconButton("close"), off, tap=True)


def _field(page: Page, pen: Pen, keyed: bool) -> Field:
    if keyed:
        return written(pen, _asked(page), keyed=True)
    return Field(pen.text, _asked(page), pen.lang)


def _card_foot(page: Page, browser: DeckBrowser, area: Area) -> None:
    back, rest = area.start(area.w * 0.16, page.gap)
    page.pill("back", _way_back(page, browser), back, icon="back", escape=True)
    reads, rest = rest.end(area.w * 0.14, page.gap)
    _language(page, browser, reads)
    if browser.stage == "cards":
        page.pill("looks", page.say("How it looks on the table"), rest.start(area.w * 0.2)[0])


def _way_back(page: Page, browser: DeckBrowser) -> str:
    if browser.stage == "looks":
        return page.say("Its links")
    return page.say("All cards") if len(browser.way) == 1 else page.say("The card before")


def _language(page: Page, browser: DeckBrowser, area: Area) -> None:
    """The language in which cards are read, where the deck has more than one."""
    if len(browser.deck.languages) > 1:
        page.pill("reads", LANGUAGE_NAMES[browser.reads], area)
