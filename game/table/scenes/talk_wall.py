"""The wall after the game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.cards import KINDS
from game.table.layout.frame import Area
from game.table.looks import Panel
from game.table.scenes.page import Page
from game.table.scenes.talk_page import MOST, answers, card_face, head_and_foot, paging
from game.table.scenes.talk_questions import QUESTIONS

if TYPE_CHECKING:
    from game.table.scenes.talk import Talk


def wall(page: Page, talk: Talk) -> None:
    """Lay the wall: as many triples as fit, each with its first questions."""
    body, foot = head_and_foot(page, talk, page.say("Our wall"), _discussion(page, talk))
    columns, rows = _tiling(page, talk, body)
    size = min(MOST, columns * rows)
    first = min(talk.first, max(0, len(talk.wall) - 1)) // size * size
    shown = range(first, min(first + size, len(talk.wall)))
    for at, place in zip(shown, _tiles(page, body, len(shown), columns), strict=False):
        _tile(page, talk, at, place)
    page.section("foot wall")
    rest = paging(page, "from", first, size, len(talk.wall), foot)
    go_on, hint = rest.end(min(rest.w, page.area.w * 0.3), page.gap * 2)
    page.write("hint", _hint(page, talk), hint, tone="muted")
    page.pill("to next", page.say("Which gap shall we see next?"), go_on, "lit")


def _hint(page: Page, talk: Talk) -> str:
    hint, left = page.say("Touch a triple to talk about it"), talk.minutes_left
    if not left:
        return hint
    return hint + " · " + page.say.count("{n} minute for the talk", "{n} minutes for the talk", left)


def _discussion(page: Page, talk: Talk) -> str:
    return "\n".join(text.get(page.lang)[0] for text in talk.deck.discussion[:2])


def _tiling(page: Page, talk: Talk, area: Area) -> tuple[int, int]:
    """How many triples fit side by side, and in how many rows; on a wall no row lies too high to be touched."""
    chip = _chip(page)
    wide = max(page.screen.text * 20, 3 * page.screen.control + page.text * 5)
    high = 2 * chip + 3 * page.screen.text * 3.6 + 5 * page.gap
    upper = area.rows(2, page.gap)[0]
    low = talk.seating == "around" or page.by_reach(_parts(page, upper)[0])[1].h >= page.screen.control
    return max(1, min(4, int(area.w / wide))), 2 if low and upper.h >= high else 1


def _tiles(page: Page, area: Area, count: int, columns: int) -> list[Area]:
    """A place for each triple, no wider than reads well."""
    if not count:
        return []
    rows = 1 if count <= columns else 2
    across = -(-count // rows)
    widest = page.screen.unit * 62
    row = area.middle(min(area.w, across * widest + (across - 1) * page.gap * 1.5), area.h)
    return [place for each in row.rows(rows, page.gap) for place in each.columns(across, page.gap * 1.5)]


def _chip(page: Page) -> float:
    return max(page.screen.control, page.text * 1.9)


def _tile(page: Page, talk: Talk, at: int, area: Area) -> None:
    """A triple with the two first questions."""
    page.section(f"tile {at}")
    page.put(f"tile {at}", Panel(), area, 0)
    cards, asked = _parts(page, area)
    for kind, card, place in zip(KINDS, talk.wall[at].cards, cards.rows(3, page.gap / 2), strict=True):
        page.put(f"open {at} {kind}", card_face(page, talk, kind, card), place, 1, tap=True)
    for question, row in zip(("relevant", "power"), asked.rows(2, page.gap / 2), strict=True):
        chips, label = row.end(max(row.w * 0.58, 3 * page.screen.control + page.gap), page.gap / 2)
        page.write(f"asked {at} {question}", page.say(QUESTIONS[question].short), label)
        answers(page, talk, at, question, chips)


def _parts(page: Page, area: Area) -> tuple[Area, Area]:
    """Where the cards of a tile lie, and its questions."""
    inner = area.inset(page.gap * 1.2)
    chip = min(page.button, max(_chip(page), inner.h * 0.13))
    asked, cards = inner.below(2 * chip + page.gap / 2, page.gap)
    return cards, asked
