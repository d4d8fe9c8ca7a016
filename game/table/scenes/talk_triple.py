"""One triple of the wall, lying open to be talked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.cards import KINDS
from game.table.layout.frame import Area
from game.table.looks import SEAT_COLOURS, NameTag, Tone
from game.table.scenes.page import Page
from game.table.scenes.talk_page import answers, card_face, field, head_and_foot
from game.table.scenes.talk_questions import QUESTIONS, WHO
from game.table.scenes.verdicts import strengthening

if TYPE_CHECKING:
    from game.table.scenes.talk import Talk


def triple(page: Page, talk: Talk) -> None:
    """Lay the triple that lies open, with all its questions."""
    title = page.say("Triple {n} of {all}", n=talk.at + 1, all=len(talk.wall))
    body, foot = head_and_foot(page, talk, title, "")
    block = page.line() + _chip_row(page)
    asked, rest = body.below(3 * block + 2 * page.gap, page.gap * 1.5)
    rows = asked.rows(3, page.gap)
    for question, place in zip(("relevant", "power"), rows[0].columns(2, page.gap * 3), strict=True):
        _question(page, talk, question, place)
    _question(page, talk, "channel", rows[1])
    if talk.stays(talk.at):
        ground, who = rows[2].columns(2, page.gap * 3)
        _question(page, talk, "ground", ground)
        _who(page, talk, who)
    _explained(page, talk, rest)
    page.section(f"foot triple {talk.at}")
    _triple_foot(page, talk, foot)


def _explained(page: Page, talk: Talk, area: Area) -> None:
    """The three cards, and who explained them how."""
    verdict = talk.wall[talk.at]
    room = area.w * 0.74 - 2 * page.gap
    wide = min((room - 2 * page.gap) / 3, area.h * 1.32)
    row, side = area.start(3 * wide + 2 * page.gap, page.gap * 2)
    for kind, card, place in zip(KINDS, verdict.cards, row.columns(3, page.gap), strict=True):
        page.put(f"card {kind}", card_face(page, talk, kind, card), place)
    lang = talk.seats.get(verdict.seat, page.lang)
    names = [seat.name for seat in talk.session.state.seats]
    colour = names.index(verdict.seat) % SEAT_COLOURS if verdict.seat in names else None
    top, below = side.above(min(page.button, side.h * 0.4), page.gap)
    page.put("by", NameTag(verdict.seat, lang, colour), top.start(min(top.w, page.text * 12))[0])
    text = verdict.text or page.say("Explained aloud")
    tone: Tone = "plain" if verdict.text else "muted"
    below, rest = below.above(min(below.h, page.line(6)), page.gap)
    page.write("explanation", text, below, round(page.text * 1.2), tone=tone, lang=lang if verdict.text else "")
    sentences = strengthening(verdict)
    if sentences and rest.h >= page.line():
        text = page.say("To strengthen it: {sentences}", sentences=sentences)
        page.write("strengthening", text, rest.above(min(rest.h, page.line(4)))[0], tone="lit")


def _chip_row(page: Page) -> float:
    return max(page.screen.control, page.screen.text * 3.1, page.screen.unit * 5.6)


def _question(page: Page, talk: Talk, question: str, area: Area) -> None:
    head, row = area.above(page.line())
    page.write(f"asked {question}", page.say(QUESTIONS[question].text), head)
    answers(page, talk, talk.at, question, row)


def _who(page: Page, talk: Talk, area: Area) -> None:
    head, row = area.above(page.line())
    page.write("asked who", page.say(WHO), head)
    field(page, talk, f"triple {talk.at + 1} who", talk.answer(talk.at, "who"), row)


def _triple_foot(page: Page, talk: Talk, area: Area) -> None:
    back, rest = area.start(area.w * 0.24, page.gap)
    page.pill("to wall", page.say("Back to the wall"), back, "quiet", "back", escape=True)
    following, rest = rest.end(area.w * 0.24, page.gap)
    if talk.at + 1 < len(talk.wall):
        page.pill(f"open {talk.at + 1}", page.say("Next triple"), following, "lit")
    else:
        page.pill("to next", page.say("Which gap shall we see next?"), following, "lit")
    if talk.at:
        before, rest = rest.end(area.w * 0.2)
        page.pill(f"open {talk.at - 1}", page.say("Previous triple"), before)
