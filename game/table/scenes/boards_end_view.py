"""What the page after a board looks like."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.table.items import Item
from game.table.layout.frame import Area, Frame
from game.table.looks import Ring
from game.table.looks_boards import Note
from game.table.scenes.after_end import end
from game.table.scenes.board import Board
from game.table.scenes.boards_ground import Middle
from game.table.scenes.boards_zones import zones
from game.table.scenes.page import Page
from game.table.scenes.talk_page import head_and_foot
from game.table.screen import Screen
from game.words import words

if TYPE_CHECKING:
    from game.table.scenes.boards_end import BoardEnd

SUMS = 0.26
"""How much of the breadth the sums take."""


def lay(after: BoardEnd, screen: Screen) -> tuple[Item, ...]:
    """Everything on the table after a board."""
    page = Page(screen, words(after.lang), after.turned)
    {"board": _board, "end": _end}[after.stage](page, after)
    return tuple(page.items)


def _board(page: Page, after: BoardEnd) -> None:
    """The board as it lies, what was summed up beside it, and a question to talk over."""
    title = after.content.title.get(page.lang)[0]
    questions = [question.get(page.lang)[0] for question in after.content.discussion]
    asked = questions[after.question % len(questions)] if questions else ""
    body, foot = head_and_foot(page, after, title, asked)
    sums = [(each.about, each.text) for each in after.session.state.sums if each.text]
    if sums:
        column, body = body.end(body.w * SUMS, page.gap)
        for (name, text), place in zip(sums, column.rows(len(sums), page.gap), strict=True):
            known = after.content.sums[name].title.get(page.lang)[0]
            page.put(f"sum {name}", Note(text, page.lang, known), place)
    page.section("board")
    page.items += _lying(page, after, body)
    page.section("foot board")
    on, rest = foot.end(min(foot.w, page.area.w * 0.22), page.gap)
    page.pill("to end", page.say("Take it along"), on, "lit")
    if len(questions) > 1:
        place, rest = rest.end(min(rest.w, page.area.w * 0.2), page.gap)
        page.pill("question", page.say.of("prompts", "Next question"), place)
    back, _ = rest.end(min(rest.w, page.area.w * 0.2))
    page.pill("game", page.say("Back to the game"), back, "quiet", "back")


def _lying(page: Page, after: BoardEnd, area: Area) -> list[Item]:
    """The board alone, on which only what is leafed through means anything."""
    board, sight = Board(), after.sight(page.screen)
    whole = Middle(board, sight, after.hands, page.frame, page.lang)
    frame = Frame(whole.box(area), page.frame.turn, page.frame.mirrored, page.text, "board")
    zones(Middle(board, sight, after.hands, frame, page.lang, shown=True), frame.area)
    return [
        item if item.key.startswith("more:") else replace(item, tap=False, drag=False, drop=False)
        for item in board.items
    ]


def _end(page: Page, after: BoardEnd) -> None:
    text = page.say("What lies on the board becomes two files: one to read, one for a spreadsheet.")
    if not after.content.kept:
        text = page.say("Only what you have ticked is kept, in two files. All else is forgotten.")
    end(page, after, Ring(0.14), text, "to board")
