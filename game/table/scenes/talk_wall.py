"""The overview of the talk: up to eight triples or chains side by side, each with its own questions, which many hands
answer at once; around a lying screen the upper row faces the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.cards import KINDS
from game.table.layout.frame import Area
from game.table.layout.grids import Need, fitting
from game.table.looks import Finish, Panel
from game.table.scenes.page import Page
from game.table.scenes.page_keyboard import page_keyboard
from game.table.scenes.talk_page import HINT, MOST, answers, head_and_foot, paging, part
from game.table.scenes.talk_questions import QUESTIONS, WHO
from game.words import later

if TYPE_CHECKING:
    from game.table.scenes.talk import Talk

FURTHER = ("channel", "ground")
"""The questions whose answers a touch opens in the place of the cards."""
_WHO = later("Who else?")


def wall(page: Page, talk: Talk) -> None:
    """Lay the overview: as many topics as fit."""
    body, foot = head_and_foot(page, talk, page.say(talk.CALLED.all), _discussion(page, talk))
    columns, rows = _tiling(page, talk, body)
    size = min(MOST, columns * rows)
    first = min(talk.first, max(0, len(talk.topics) - 1)) // size * size
    shown = range(first, min(first + size, len(talk.topics)))
    rows = min(rows, 2 if _both_sides(talk) and len(shown) > 1 else -(-len(shown) // columns)) if shown else 1
    places = _tiles(page, body, len(shown), rows)
    near, far = Page(page.screen, page.say, talk.turned), Page(page.screen, page.say, not talk.turned)
    for number, (at, place) in enumerate(zip(shown, places, strict=False)):
        if _both_sides(talk) and rows == 2 and number < -(-len(shown) // 2):
            _tile(far, talk, at, _opposite(page, place))
        else:
            _tile(near, talk, at, place)
    page.items += (*far.items, *near.items)
    page.section("foot wall")
    rest = paging(page, "from", first, size, len(talk.topics), foot)
    go_on, hint = rest.end(min(rest.w, page.area.w * 0.3), page.gap * 2)
    page.write("hint", _hint(page, talk), hint, tone="muted")
    page.pill("to next", page.say("Which gap shall we see next?"), go_on, "lit")


def _both_sides(talk: Talk) -> bool:
    return talk.seating == "around"


def _opposite(page: Page, area: Area) -> Area:
    """The same place for those who see the page from the other side."""
    whole = page.frame.area
    return Area(whole.w - area.x - area.w, whole.h - area.y - area.h, area.w, area.h)


def _hint(page: Page, talk: Talk) -> str:
    hint, left = page.say(talk.CALLED.hint), talk.minutes_left
    if not left:
        return hint
    return hint + " · " + page.say.count("{n} minute for the talk", "{n} minutes for the talk", left)


def _discussion(page: Page, talk: Talk) -> str:
    return "\n".join(text.get(page.lang)[0] for text in talk.deck.discussion[:2])


def _tiling(page: Page, talk: Talk, area: Area) -> tuple[int, int]:
    """How many topics fit side by side, and in how many rows; on a wall no row lies too high to be touched."""
    wide = max(page.screen.text * 20, 3 * page.screen.control + page.text * 5)
    high = 3 * _chip(page) + 3 * page.screen.text * 2.4 + 5 * page.gap
    upper = area.rows(2, page.gap)[0]
    low = talk.seating == "around" or page.by_reach(_parts(page, upper)[0])[1].h >= page.screen.control
    return max(1, min(4, int(area.w / wide))), 2 if low and upper.h >= high else 1


def _tiles(page: Page, area: Area, count: int, rows: int) -> list[Area]:
    """A place for each topic, no wider than reads well."""
    if not count:
        return []
    across = -(-count // rows)
    widest = page.screen.unit * 62
    row = area.middle(min(area.w, across * widest + (across - 1) * page.gap * 1.5), area.h)
    return [place for each in row.rows(rows, page.gap) for place in each.columns(across, page.gap * 1.5)]


def _chip(page: Page) -> float:
    return max(page.screen.control, page.text * 1.7)


def _tile(page: Page, talk: Talk, at: int, area: Area) -> None:
    """A topic with its questions: two are answered at once, the others by opening them."""
    page.section(f"tile {at}")
    page.put(f"tile {at}", Panel(), area, 0)
    upper, asked = _parts(page, area)
    if at in talk.asked:
        _answers(page, talk, at, talk.asked[at], upper)
    else:
        for kind, card, place in zip(KINDS, talk.topics[at].cards, upper.rows(3, page.gap / 2), strict=True):
            page.put(f"open {at} {kind}", part(page, talk, kind, card), place, 1, tap=True)
    rows = asked.rows(3, page.gap / 2)
    for question, row in zip(("relevant", "power"), rows, strict=False):
        chips, label = row.end(max(row.w * 0.6, 3 * page.screen.control + page.gap), page.gap / 2)
        page.write(f"asked {at} {question}", page.say(QUESTIONS[question].short), label)
        answers(page, talk, at, question, chips)
    _further(page, talk, at, rows[2])


def _parts(page: Page, area: Area) -> tuple[Area, Area]:
    """Where the cards of a tile lie, and its questions."""
    inner = area.inset(page.gap * 1.2)
    chip = min(page.button, max(_chip(page), inner.h * 0.12))
    asked, cards = inner.below(3 * chip + page.gap, page.gap)
    return cards, asked


def _further(page: Page, talk: Talk, at: int, row: Area) -> None:
    """Through which channel; and of a gap that may stay, on what ground, and who is missing: with the answer where
    there is one."""
    places = row.columns(3, page.gap / 2)
    goes = talk.answer(at, "relevant") == "no"
    for question, place in zip(FURTHER[: 1 if goes else 2], places, strict=False):
        asked = QUESTIONS[question]
        answer = asked.words.get(talk.answer(at, question), "")
        tone: Finish = "lit" if talk.asked.get(at) == question else "plain" if answer else "quiet"
        page.pill(f"ask {at} {question}", page.say(answer or asked.in_a_word), place, tone)
    if goes:
        return
    note = talk.topics[at].note("who")
    tone = "plain" if talk.answer(at, "who") else "quiet"
    page.pill(f"write {note}", page.say(_WHO), places[2], tone)
    if talk.editing == note and talk.pen.open:
        page_keyboard(page, talk.pen, f"write {note}", page.say(WHO), page.say(HINT))


def _answers(page: Page, talk: Talk, at: int, question: str, area: Area) -> None:
    """The answers to a question that is open, in the place of the cards: whole, or where there is no room for them, in
    a word."""
    asked = QUESTIONS[question]
    head, rest = area.above(min(page.line(), area.h * 0.2), page.gap / 3)
    page.write(f"asked {at} {question}", page.say(asked.text if rest.h > 5 * page.line() else asked.short), head)
    needs = [
        Need(page.screen.text, page.screen.control, page.lang, most=most, pad=1.0, roomy=2.2) for most in (1, 2, 3)
    ]
    for known in (asked.answers, asked.words):
        texts = [page.say(text) for text in known.values()]
        grid = fitting(rest, texts, needs, page.gap / 3)
        if grid is not None and grid.count >= len(texts):
            break
    places = grid.cells(rest, len(texts), page.gap / 3) if grid else rest.columns(len(texts), page.gap / 3)
    for word, text, place in zip(known, texts, places, strict=False):
        chosen = talk.answer(at, question) == word
        page.pill(f"answer {at} {question} {word}", text, place, "plain" if chosen else "quiet")
