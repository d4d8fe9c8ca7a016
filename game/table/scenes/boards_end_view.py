"""What the page after a board looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.table.items import Item
from game.table.looks import Ring
from game.table.scenes.after_end import end
from game.table.scenes.boards_alone import alone, board_seen
from game.table.scenes.page import Page
from game.table.scenes.talk_page import head_and_foot
from game.table.screen import Screen
from game.words import words

if TYPE_CHECKING:
    from game.table.scenes.boards_end import BoardEnd


def lay(after: BoardEnd, screen: Screen) -> tuple[Item, ...]:
    """Everything on the table after a board."""
    page = Page(screen, words(after.lang), after.turned)
    {"board": _board, "end": _end}[after.stage](page, after)
    if after.beside:
        after.beside.lay(page)
    return tuple(page.items)


def _board(page: Page, after: BoardEnd) -> None:
    """The board as it lies, what was summed up beside it, and a question to talk over."""
    title = after.content.title.get(page.lang)[0]
    questions = [question.get(page.lang)[0] for question in after.content.discussion]
    asked = questions[after.question % len(questions)] if questions else ""
    body, foot = head_and_foot(page, after, title, asked)
    alone(page, board_seen(after.session, after.content, page.lang, page.screen), after.hands, body)
    page.section("foot board")
    on, rest = foot.end(min(foot.w, page.area.w * 0.22), page.gap)
    page.pill("to end", page.say("Take it along"), on, "lit")
    if len(questions) > 1:
        place, rest = rest.end(min(rest.w, page.area.w * 0.2), page.gap)
        page.pill("question", page.say.of("prompts", "Next question"), place)
    back, _ = rest.end(min(rest.w, page.area.w * 0.2))
    page.pill("game", page.say("Back to the game"), back, "quiet", "back")


def _end(page: Page, after: BoardEnd) -> None:
    text = "" if after.content.kept else page.say("Only what you have ticked is kept. All else is forgotten.")
    end(page, after, Ring(0.14), text, "to board")
