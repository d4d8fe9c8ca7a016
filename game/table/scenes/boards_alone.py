"""A board by itself, without hands, seats or buttons: for the page after it, and for paper."""

from __future__ import annotations

from dataclasses import replace

from game.content.board import Board as Content
from game.core.game import TABLE
from game.session.board import BoardSession
from game.table.items import Item
from game.table.layout.frame import Area, Frame
from game.table.looks_boards import Note
from game.table.scenes.board import Board
from game.table.scenes.boards_ground import Middle
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.boards_seeing import BoardSeeing
from game.table.scenes.boards_sight import BoardSight
from game.table.scenes.boards_zones import zones
from game.table.scenes.chairs import Chairs
from game.table.scenes.page import Page
from game.table.screen import Screen
from game.words import words

SUMS = 0.26
"""How much of the breadth the sums take."""


def board_seen(session: BoardSession, content: Content, lang: str, screen: Screen) -> BoardSight:
    """What the picture of a board is made from that faces one side."""
    seeing = BoardSeeing(session, content, TABLE, Chairs("upright", {}))
    seeing.screen = screen
    return seeing.sight(lang, 0.0, "")


def alone(page: Page, sight: BoardSight, hands: BoardHands, area: Area) -> None:
    """Lay a board in an area of a page, and beside it what was summed up. Only what is leafed through means anything
    to a hand."""
    sums = [each for each in sight.view.sums if each.text]
    if sums:
        column, area = area.end(area.w * SUMS, page.gap)
        for each, place in zip(sums, column.rows(len(sums), page.gap), strict=True):
            known = sight.content.sums[each.about].title.get(page.lang)[0]
            page.put(f"sum {each.about}", Note(each.text, page.lang, known), place)
    page.section("board")
    board = Board()
    box = Middle(board, sight, hands, page.frame, page.lang).box(area)
    frame = Frame(box, page.frame.turn, page.frame.mirrored, page.text, "board")
    zones(Middle(board, sight, hands, frame, page.lang, shown=True), frame.area)
    page.items += [
        item if item.key.startswith("more:") else replace(item, tap=False, drag=False, drop=False)
        for item in board.items
    ]


def on_paper(session: BoardSession, content: Content, lang: str, screen: Screen) -> tuple[Item, ...]:
    """A board with its name, for a picture."""
    page = Page(screen, words(lang))
    head, body = page.area.above(page.line(1, page.title) * 1.2, page.gap)
    title, found = content.title.get(lang)
    page.write("head", title, head, round(page.title * 1.2), "bold", lang=found)
    alone(page, board_seen(session, content, lang, screen), BoardHands(), body)
    return tuple(page.items)
