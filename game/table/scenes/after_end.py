"""The last page after every game: from here what the group made goes along, through the page of its report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.table.layout.frame import Area
from game.table.looks import Finish, Look, Tone
from game.table.scenes.after import After
from game.table.scenes.after_weak import BUTTON, weak_page, weak_title
from game.table.scenes.page import Page
from game.table.scenes.talk_page import head_and_foot

Button = tuple[str, str, Finish]
"""The key of a button, its words and how it looks."""


def end(
    page: Page,
    after: After,
    picture: Look,
    text: str,
    back: str,
    more: Sequence[Button] = (),
    done: str = "",
) -> None:
    """Lays the last page: a picture, what happens before anything is taken along and `text`, or the files that were
    written; and buttons, those of `more` and one with the key `back` among them. `done` tells what else was done. The
    moments of a rehearsal that are looked at again may lie there instead."""
    if after.weak and after.weak.open:
        weak_page(page, after.weak, after.seating, *head_and_foot(page, after, *weak_title(page, after.weak)))
        return
    whole = page.area
    if after.beside:
        after.beside.button(page, whole.below(page.button * 1.25)[0].start(page.button)[0])
    page.put("ring", picture, whole.above(whole.h * 0.3)[0].middle(whole.h * 0.3, whole.h * 0.3))
    sheet = whole.below(whole.h * 0.68)[0].middle(whole.w * 0.8, whole.h)
    foot, sheet = sheet.below(page.button * 1.25, page.gap * 2)
    head, rest = sheet.above(page.line(1, page.title) * 1.2, page.gap)
    title = page.say("Kept") if after.kept else page.say("Take it along?")
    page.write("end-title", title, head, round(page.title * 1.2), "bold", align="center")
    if after.kept:
        _files(page, after.kept, done, rest)
    else:
        told = rest.above(min(rest.h, page.line(4)))[0]
        tone: Tone = "lit" if after.trouble or after.keeping else "plain"
        words = next(after.told(), done or f"{_first(page)} {text}".rstrip())
        page.write("end-text", words, told, round(page.text * 1.2), tone=tone, align="center")
    _foot(page, after, back, more, foot)


def _first(page: Page) -> str:
    return page.say("First you see every text once and keep, edit or drop it. Names go along only if you ask for them.")


def _files(page: Page, files: Sequence[Path], done: str, area: Area) -> None:
    """Where the files are: the names, and the folder whole; and what else was done."""
    lines = len(files) + 1 + bool(done)
    rows = area.above(min(area.h, page.line(2) * lines))[0].rows(lines, page.gap / 2)
    for at, (file, row) in enumerate(zip(files, rows, strict=False)):
        page.write(f"file {at}", file.name, row, round(page.text * 1.2), weight="bold", align="center", lang="en")
    page.write("folder", files[0].parent.as_posix(), rows[len(files)], tone="muted", align="center", lang="en")
    if done:
        page.write("done", done, rows[-1], align="center")


def _foot(page: Page, after: After, back: str, more: Sequence[Button], area: Area) -> None:
    taking: Finish = "quiet" if after.kept else "lit"
    buttons: list[Button] = [("report", page.say("Take it along"), taking), *more]
    if not after.kept:
        buttons.append((back, page.say("Back"), "quiet"))
    elif after.again:
        buttons.append(("again", page.say("Play again"), "quiet"))
    if after.weak:
        buttons.append((BUTTON, page.say("Moments to look at again"), "quiet"))
    home = page.say("Back to the agenda") if after.in_workshop else page.say("To the beginning")
    buttons.append(("home", home, "lit" if after.kept else "quiet"))
    row = area.middle(min(area.w, len(buttons) * page.area.w * 0.26), area.h)
    for (key, text, finish), place in zip(buttons, row.columns(len(buttons), page.gap * 2), strict=True):
        page.pill(key, text, place, finish)
