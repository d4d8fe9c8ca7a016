"""What a replay looks like: the table as it was, the bar along one edge, and what lies over the table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.table.items import Item
from game.table.layout.frame import Area, Frame
from game.table.layout.places import Place
from game.table.looks import IconButton
from game.table.scenes.page import Page
from game.table.scenes.page_keyboard import page_keyboard
from game.table.scenes.replay_bar import bar, bar_height
from game.table.scenes.replay_sheets import branching, marks, more
from game.table.screen import Screen
from game.words import words

if TYPE_CHECKING:
    from game.table.scenes.replay import Replay


def lay(replay: Replay, screen: Screen) -> tuple[Item, ...]:
    """Everything that is seen of a replay now."""
    page = Page(screen, words(replay.lang), replay.turned)
    high = bar_height(page)
    room = replace(screen, height=round(screen.height - high))
    then, corners = replay.then.items(room, high if replay.turned else 0.0, swift=replay.follows)
    page.items += then
    _corners(page, replay, corners)
    strip, rest = page.frame.area.below(high)
    if replay.then.seating == "upright":
        _, rest = page.by_reach(rest)
    if replay.noting.entry is None:
        page.section("replay")
        bar(page, replay, strip)
    _over(page, replay, rest)
    return tuple(page.items)


def _corners(page: Page, replay: Replay, corners: tuple[Place, ...]) -> None:
    """Where the facilitator's button lies in play, those at the other side bring the bar to them."""
    turn = 180 if replay.turned else 0
    for place in corners:
        if len(corners) > 1 and place.turn != turn:
            frame = Frame(place.box, place.turn, group="replay-corner")
            page.items.append(frame.item("r:do turn", IconButton("clockwise"), frame.area, layer=20, tap=True))


def _over(page: Page, replay: Replay, area: Area) -> None:
    """What lies over the table, if anything does."""
    if replay.noting.entry is not None:
        page_keyboard(
            page,
            replay.pen,
            "note",
            page.say("A note to this moment"),
            page.say("Write here. Names of people stay out."),
        )
    elif replay.sheet == "more":
        more(page, replay, area)
    elif replay.sheet == "marks":
        marks(page, replay, area)
    elif replay.sheet == "branch":
        branching(page, replay, area)
