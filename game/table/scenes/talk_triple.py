"""One triple of the wall, or one chain of the map, lying open to be talked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.cards import KINDS
from game.table.layout.frame import Area
from game.table.looks import SEAT_COLOURS, NameTag, Tone
from game.table.scenes.page import Page
from game.table.scenes.talk_page import answers, field, head_and_foot, part
from game.table.scenes.talk_questions import QUESTIONS, WHO

if TYPE_CHECKING:
    from game.table.scenes.talk import Talk
    from game.table.scenes.talk_topics import Topic


def triple(page: Page, talk: Talk) -> None:
    """Lay the topic that lies open, with all its questions."""
    title = page.say(talk.CALLED.one, n=talk.at + 1, all=len(talk.topics))
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
    """The three cards, and of a triple who explained them how."""
    topic = talk.topics[talk.at]
    room = area.w * 0.74 - 2 * page.gap
    wide = min((room - 2 * page.gap) / 3, area.h * 1.32)
    row, side = area.start(3 * wide + 2 * page.gap, page.gap * 2)
    for kind, card, place in zip(KINDS, topic.cards, row.columns(3, page.gap), strict=True):
        page.put(f"card {kind}", part(page, talk, kind, card), place)
    if topic.seat:
        _by(page, talk, topic, side)


def _by(page: Page, talk: Talk, topic: Topic, side: Area) -> None:
    """Who declared a triple, with which words, and what would strengthen it."""
    lang = talk.seats.get(topic.seat, page.lang)
    names = [seat.name for seat in talk.session.state.seats]
    colour = names.index(topic.seat) % SEAT_COLOURS if topic.seat in names else None
    top, below = side.above(min(page.button, side.h * 0.4), page.gap)
    page.put("by", NameTag(topic.seat, lang, colour), top.start(min(top.w, page.text * 12))[0])
    text = topic.text or page.say("Explained aloud")
    tone: Tone = "plain" if topic.text else "muted"
    below, rest = below.above(min(below.h, page.line(6)), page.gap)
    page.write("explanation", text, below, round(page.text * 1.2), tone=tone, lang=lang if topic.text else "")
    if topic.strengthening and rest.h >= page.line():
        text = page.say("To strengthen it: {sentences}", sentences=topic.strengthening)
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
    field(page, talk, talk.topics[talk.at].note("who"), talk.answer(talk.at, "who"), row)


def _triple_foot(page: Page, talk: Talk, area: Area) -> None:
    back, rest = area.start(area.w * 0.24, page.gap)
    page.pill("to wall", page.say(talk.CALLED.back), back, "quiet", "back", escape=True)
    following, rest = rest.end(area.w * 0.24, page.gap)
    if talk.at + 1 < len(talk.topics):
        page.pill(f"open {talk.at + 1}", page.say(talk.CALLED.following), following, "lit")
    else:
        page.pill("to next", page.say("Which gap shall we see next?"), following, "lit")
    if talk.at:
        before, rest = rest.end(area.w * 0.2)
        page.pill(f"open {talk.at - 1}", page.say(talk.CALLED.before), before)
