"""The row of buttons at the foot of the deck browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.table.layout.frame import Area
from game.table.looks import Field, Finish, Icon, IconButton
from game.table.pen import written
from game.table.scenes.deck_lines import Line
from game.table.scenes.deck_telling import language_name, question
from game.table.scenes.page import Page
from game.table.scenes.page_keyboard import KEEP, LEAVE

if TYPE_CHECKING:
    from game.table.scenes.deck_browsing import Browsing

WIDE = 10
"""Heights of the text that a button is wide at most, and twice as many where one looks for a card."""


def line_foot(page: Page, browser: Browsing, line: Line, area: Area) -> None:
    """Lay what is being written with a physical keyboard alone."""
    buttons, field = area.end(min(area.w * 0.4, page.text * WIDE * 2), page.gap)
    page.put("line", written(line.pen, question(page.say, browser, line)[1], keyed=True), field, tap=True)
    keep, leave = buttons.columns(2, page.gap)
    page.pill(KEEP, page.say("Done"), keep, "lit")
    page.pill(LEAVE, page.say("Not now"), leave, escape=True)


def foot(page: Page, browser: Browsing, area: Area) -> None:
    """Lay what can be done."""
    back, rest = area.start(area.w * 0.17, page.gap)
    if len(browser.deck.languages) > 1 and browser.stage != "versions" and browser.keeping.deck:
        reads, rest = rest.end(area.w * 0.11, page.gap)
        page.pill("reads", language_name(browser.reads), reads)
    if browser.chosen is None and (browser.stage == "cards" or browser.keeping.deck is None):
        _home(page, browser, back)
        _row(page, browser, rest, search=browser.stage == "cards")
    else:
        page.pill("back", _way_back(page, browser), back, icon="back", escape=True)
        _row(page, browser, rest, search=browser.stage == "linking")


def _home(page: Page, browser: Browsing, area: Area) -> None:
    if browser.sure:
        page.pill("home", page.say("Leave without saving?"), area, "danger", escape=True)
    else:
        page.pill("home", page.say("Done"), area, icon="back", escape=True)


def _way_back(page: Page, browser: Browsing) -> str:
    if browser.stage == "linking":
        return page.say("Done")
    if browser.stage in ("remarks", "versions", "plays"):
        return page.say("All cards")
    if browser.stage != "cards":
        return page.say("Back to the card")
    return page.say("All cards") if len(browser.way) == 1 else page.say("The card before")


def _row(page: Page, browser: Browsing, area: Area, search: bool) -> None:
    buttons = list(_buttons(page, browser))
    if search:
        field, area = area.start(min(area.w * 0.45, page.text * WIDE * 2), page.gap)
        _search(page, browser, field)
    if buttons:
        wide = min(page.text * WIDE, (area.w - page.gap * (len(buttons) - 1)) / len(buttons))
        row = area.start(wide * len(buttons) + page.gap * (len(buttons) - 1))[0]
        for (key, text, tone, icon), place in zip(buttons, row.columns(len(buttons), page.gap), strict=True):
            page.pill(key, text, place, tone, icon)


def _buttons(page: Page, browser: Browsing) -> list[tuple[str, str, Finish, Icon | None]]:
    """What can be done now but for looking for a card, with the keys."""
    say, keeping = page.say, browser.keeping
    buttons: list[tuple[str, str, Finish, Icon | None]] = []
    if browser.chosen and browser.stage == "cards":
        retired = browser.deck.cards[browser.chosen].retired
        buttons.append(("looks", say("How it looks"), "quiet", None))
        if not keeping.file.problems:
            buttons.append(("write text", say("Its words…"), "quiet", None))
            buttons.append(("link", say("Its links…"), "quiet", None))
            buttons.append(("retire", say("Back into play") if retired else say("Take out of play"), "quiet", None))
    elif browser.stage == "cards":
        buttons.append(("versions", say("Earlier versions"), "quiet", None))
    if browser.stage == "cards" and not keeping.file.problems and (browser.chosen is None or browser.studying.begun):
        buttons.append(("plays", say("Does it play well?"), "quiet", None))
    if browser.news and browser.news.cards and not browser.only and browser.stage == "cards" and not browser.chosen:
        buttons.append(("only", say("What was changed"), "quiet", None))
    found = browser.remarks.found
    if found and browser.chosen is None and browser.stage == "cards":
        buttons.append(("remarks", say.count("{n} remark", "{n} remarks", len(found)), "quiet", None))
    if keeping.stuck and not keeping.file.problems:
        buttons.append(("again", say("Try again"), "lit", None))
    elif keeping.undoable and not keeping.file.problems and browser.stage in ("cards", "linking", "plays"):
        buttons.append(("undo", say.of("deck", "Undo"), "quiet", "anticlockwise"))
    return buttons


def _search(page: Page, browser: Browsing, area: Area) -> None:
    if browser.only and browser.chosen is None:
        page.pill("all", page.say("All cards"), area, "plain", "close")
        return
    if not browser.query:
        page.pill("write search", page.say("Look for a card…"), area)
        return
    off, field = area.end(area.h, page.gap)
    page.put("write search", Field(browser.query, "", browser.lang), field, tap=True)
    page.put("all", IconButton("close"), off, tap=True)
