"""What the page of the report looks like: its texts one below another, then its formats, then where the files lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.table.items import Item
from game.table.layout.frame import Area
from game.table.looks import Panel, Tone
from game.table.pen import written
from game.table.scenes.page import Page
from game.table.scenes.page_keyboard import page_keyboard
from game.table.scenes.talk_page import head_and_foot
from game.table.screen import Screen
from game.table.text import Style, measure
from game.words import Words, words

if TYPE_CHECKING:
    from game.table.scenes.take_along import Shown, TakeAlong

_BUTTONS = 0.36
"""The part of a row that its buttons take."""
_BESIDE = 3
"""Formats beside one another."""


def lay(report: TakeAlong, screen: Screen) -> tuple[Item, ...]:
    """Everything on the page now."""
    page = Page(screen, words(report.lang), report.turned)
    {"texts": _texts, "formats": _formats, "writing": _written, "done": _written}[report.stage](page, report)
    return tuple(page.items)


def _texts(page: Page, report: TakeAlong) -> None:
    say = page.say
    told = say("Each text is seen once before it leaves the table: keep it, edit it or drop it. No names of persons.")
    body, foot = head_and_foot(page, report, say("What goes into the report?"), told)
    body = _reached(page, report, body)
    high = min(body.h, _row(page, report, body.w))
    report.size = max(1, int((body.h + page.gap) / (high + page.gap)))
    shown = range(report.first, min(report.first + report.size, len(report.texts)))
    rows = body.above(min(body.h, report.size * (high + page.gap) - page.gap))[0].rows(report.size, page.gap)
    for at, row in zip(shown, rows, strict=False):
        _text(page, report, at, row)
    page.section("foot texts")
    on, rest = foot.end(page.area.w * 0.24, page.gap)
    page.pill("seen", say("Go on"), on, "lit")
    back, rest = rest.end(page.area.w * 0.2, page.gap)
    if report.first:
        page.pill("before", say("Earlier"), back, "quiet", "back")
    else:
        page.pill("end", say("Back"), back, "quiet", "back", escape=True)
    number = say("{shown} of {all}", shown=f"{shown.start + 1}–{shown.stop}", all=len(report.texts))
    page.write("page", number, rest, tone="muted")
    if report.editing is not None and report.pen.open:
        page_keyboard(page, report.pen, f"write {report.editing}", say("What is it to say?"), _hint(say))


def _reached(page: Page, report: TakeAlong, area: Area) -> Area:
    """The part of a page that hands reach, also on a wall."""
    return page.by_reach(area)[1] if report.seating == "upright" else area


def _row(page: Page, report: TakeAlong, width: float) -> float:
    """How high a row is in which each of the texts can be read, and its buttons touched."""
    room = int((width - 2 * page.gap) * (1 - _BUTTONS) - page.gap)
    texts = (each.chosen or each.wrote.text for each in report.texts)
    highest = max((measure(text, Style(page.text, "regular"), room, base="he")[1] for text in texts), default=0)
    return max(highest + page.line(1.3, page.screen.text), page.screen.control) + 2 * page.gap


def _hint(say: Words) -> str:
    return say("Write here. Without names of pupils, staff or schools.")


def _text(page: Page, report: TakeAlong, at: int, row: Area) -> None:
    """A text, what it was written as, and the three ways to go on with it."""
    say, shown = page.say, report.texts[at]
    page.section(f"text {at}")
    page.put(f"tile {at}", Panel(), row, 0)
    inner = row.inset(page.gap)
    buttons, words_area = inner.end(inner.w * _BUTTONS, page.gap)
    place, text = words_area.above(page.line(1, page.screen.text))
    page.write(f"place {at}", shown.wrote.place(say), place, page.screen.text, tone="muted")
    if report.editing == at and not report.pen.open:
        page.put(f"write {at}", written(report.pen, _hint(say), keyed=True), text, tap=True)
    else:
        words_shown, tone = _chosen(shown, say)
        page.write(f"said {at}", words_shown, text, tone=tone, lang=shown.lang)
    ways = [("text-keep", say("Keep")), ("text-edit", say("Edit")), ("text-drop", say("Drop"))]
    now = {shown.wrote.text: "text-keep", "": "text-drop"}.get(shown.chosen, "text-edit")
    high = min(inner.h, page.button)
    page.chips([(f"{key} {at}", text) for key, text in ways], f"{now} {at}", buttons.middle(buttons.w, high))


def _chosen(shown: Shown, say: Words) -> tuple[str, Tone]:
    if not shown.chosen:
        return shown.wrote.text, "muted"
    return shown.chosen, "plain" if shown.chosen == shown.wrote.text else "lit"


def _formats(page: Page, report: TakeAlong) -> None:
    say = page.say
    told = say("The plan comes first, on one page; then the annex for the facilitator.")
    body, foot = head_and_foot(page, report, say("What do we take along?"), told)
    body, high = _reached(page, report, body), page.button * 1.3
    lines = -(-len(report.offered) // _BESIDE)
    told_how = page.line() + page.gap * 2
    column = body.middle(min(body.w, page.text * 66), min(body.h, (lines + 1) * (high + page.gap) + told_how))
    wishes, rest = column.below((column.h - told_how - lines * page.gap) / (lines + 1) + told_how, page.gap)
    rows = rest.rows(lines, page.gap)
    labels = {
        "docx": say("A document to edit (Word)"),
        "pdf": say("A document to print (PDF)"),
        "xlsx": say("A spreadsheet (Excel)"),
        "zip": say("Tables for any program (CSV)"),
        "md": say("A plain text"),
        "txt": say("A short message, in Hebrew and Arabic"),
        "ics": say("The next meeting, for a calendar"),
    }
    places = [place for row in rows for place in row.columns(_BESIDE, page.gap)]
    for ending, place in zip(report.offered, places, strict=False):
        on = ending in report.formats
        page.pill(f"format {ending}", labels[ending], place, "plain" if on else "quiet", "check" if on else None)
    _wishes(page, report, wishes.below(wishes.h - page.gap)[0])
    _formats_foot(page, report, foot)


def _wishes(page: Page, report: TakeAlong, area: Area) -> None:
    """What holds of every format: switches, with a head of their own."""
    say, wish = page.say, report.wish
    head, row = area.above(page.line(), page.gap * 0.5)
    page.write("wishes", say("How it is told"), head, weight="medium", tone="muted")
    asked = [("names", say("With the names of the teams"), wish.names)]
    asked += [("mirrors", say("With what teams saw in their mirrors"), wish.profiles)] if report.mirrors else []
    asked += [("small", say("Counts under five hidden"), wish.hide_small)]
    for (about, text, on), place in zip(asked, row.columns(len(asked), page.gap), strict=True):
        page.pill(f"wish {about}", text, place, "plain" if on else "quiet", "on" if on else "off")


def _formats_foot(page: Page, report: TakeAlong, foot: Area) -> None:
    say = page.say
    page.section("foot formats")
    on, rest = foot.end(page.area.w * 0.3, page.gap)
    if report.other:
        page.pill("elsewhere", say("Write it here: {folder}", folder=report.other.as_posix()), on, "lit")
    elif report.formats:
        page.pill("write-report", say("Write the report"), on, "lit")
    back, rest = rest.end(page.area.w * 0.2, page.gap)
    page.pill("end", say("Back"), back, "quiet", "back", escape=True)
    if report.texts:
        again, _ = rest.end(min(rest.w, page.area.w * 0.24))
        page.pill("see-again", say("See the texts again"), again)


def _written(page: Page, report: TakeAlong) -> None:
    """The files that lie there so far, and what can be done once all do."""
    say, done = page.say, report.stage == "done"
    title = say("The report is written") if done else say("The report is being written…")
    body, foot = head_and_foot(page, report, title, say("What you chose for each text is kept."))
    files = report.kept
    lines = body.middle(body.w, min(body.h, page.line(2) * (len(files) + 1))).rows(len(files) + 1, page.gap / 2)
    for at, (file, row) in enumerate(zip(files, lines, strict=False)):
        page.write(f"file {at}", file.name, row, round(page.text * 1.2), "bold", align="center", lang="en")
    if files:
        page.write("folder", files[0].parent.as_posix(), lines[-1], tone="muted", align="center", lang="en")
    if not done:
        return
    page.section("foot done")
    back, rest = foot.end(page.area.w * 0.24, page.gap)
    page.pill("end", say("Back"), back, "lit", "back", escape=True)
    more, _ = rest.end(page.area.w * 0.24)
    page.pill("formats", say("Another format"), more)
