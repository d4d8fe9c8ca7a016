"""What the pages of the talk have in common: head and foot, answers, cards, and fields to write in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.cards import CardId, Kind
from game.table.layout.frame import Area
from game.table.looks import CardFace, Field, Slot
from game.table.pen import written
from game.table.scenes.card_sight import kind_word
from game.table.scenes.languages import next_language
from game.table.scenes.page import Page
from game.table.scenes.page_keyboard import page_keyboard
from game.table.scenes.talk_questions import NEXT_GAP, QUESTIONS, WHO
from game.words import LANGUAGE_NAMES, later

if TYPE_CHECKING:
    from game.table.scenes.after import After
    from game.table.scenes.talk import Talk

MOST = 8
"""Triples or gaps on one page."""
HINT = later("Write here. Without names of pupils, staff or schools.")


def head_and_foot(page: Page, talk: After, title: str, text: str) -> tuple[Area, Area]:
    """Lays the head with its title, a sentence or two, and the switches; gives back what is left, and the foot."""
    page.section("head")
    turn = page.button * 4.6 if talk.seating == "around" else 0.0
    told, size = next(talk.told(), text), page.title
    named = min(page.area.w * 0.5, size * 0.62 * len(title)) if told else page.area.w * 0.5
    room = page.area.w - named - turn - 3 * page.gap
    head, rest = page.area.above(max(page.button, page.line(_lines(told, room / page.text))), page.gap)
    foot, body = rest.below(page.button, page.gap)
    if turn:
        switch, head = head.end(turn, page.gap)
        page.pill("turn", page.say("To the other side"), switch.middle(switch.w, page.button))
    switch, foot = foot.start(page.button * 2.1, page.gap)
    page.pill("lang", LANGUAGE_NAMES[next_language(talk.lang)], switch)
    if talk.beside:
        place, foot = foot.start(page.button, page.gap)
        talk.beside.button(page, place)
    first, second = head.start(named, page.gap * 2)
    page.write("head", title, first, size, "bold")
    if told:
        page.write("head-text", told, second, tone="lit" if talk.trouble or talk.keeping else "muted")
    page.section(f"body {talk.stage} {talk.at}")
    return body, foot


def _lines(text: str, width: float) -> int:
    """About how many lines a text takes in a width counted in letters' heights."""
    return sum(max(1, -(-len(line) // max(1, int(width / 0.54)))) for line in text.split("\n"))


def paging(page: Page, key: str, first: int, size: int, count: int, area: Area) -> Area:
    """Lays the buttons for the pages before and after, where there are any; gives back the rest of the row."""
    if count <= size:
        return area
    before, rest = area.start(area.w * 0.13, page.gap)
    after, rest = rest.start(area.w * 0.13, page.gap)
    number, rest = rest.start(area.w * 0.12, page.gap)
    if first:
        page.pill(f"{key} {first - size}", page.say("Earlier"), before)
    if first + size < count:
        page.pill(f"{key} {first + size}", page.say("More"), after)
    shown = f"{first + 1}–{min(first + size, count)}"
    page.write("page", page.say("{shown} of {all}", shown=shown, all=count), number, tone="muted")
    return rest


def answers(page: Page, talk: Talk, at: int, question: str, area: Area) -> None:
    """Lays the answers to a question about a topic, as buttons."""
    known = QUESTIONS[question].answers
    keys = [(f"answer {at} {question} {word}", page.say(text)) for word, text in known.items()]
    page.chips(keys, f"answer {at} {question} {talk.answer(at, question)}", area, even=len(known) < 4)


def card_face(page: Page, talk: Talk, kind: Kind, card: CardId) -> CardFace:
    """A card as the talk shows it."""
    text, lang = talk.card_text(card)
    return CardFace(kind, kind_word(page.say, kind), text, lang)


def part(page: Page, talk: Talk, kind: Kind, card: CardId | None) -> CardFace | Slot:
    """A card of a topic, or the place of one that is missing."""
    if card is None:
        return Slot(kind, page.say.of("part of a chain", "missing"), page.lang)
    return card_face(page, talk, kind, card)


def field(page: Page, talk: Talk, note: str, text: str, area: Area) -> None:
    """Lays a place to write a note, with what it holds."""
    hint = page.say(HINT)
    if talk.editing != note:
        page.put(f"write {note}", Field(text, hint, page.lang), area, tap=True)
    elif talk.pen.open:
        page.put("writing", Field(talk.pen.text, hint, page.lang), area)
        question = page.say("Which gap shall we see next?") if note == NEXT_GAP else page.say(WHO)
        page_keyboard(page, talk.pen, f"write {note}", question, hint)
    else:
        page.put(f"write {note}", written(talk.pen, hint, keyed=True), area, tap=True)
