"""The card that is chosen, with what is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from game.content.channels import channel_words
from game.content.deck import Card, Deck
from game.content.messages import problem_text
from game.core.cards import ACTION, CAUSE, GAP, KINDS, Kind
from game.table.layout.cards import LETTER
from game.table.layout.frame import Area
from game.table.looks import CardFace, Dot, Field, Icon, Tone
from game.table.scenes.card_sight import kind_word
from game.table.scenes.deck_telling import language_name
from game.table.scenes.page import Page
from game.words import Words

if TYPE_CHECKING:
    from game.table.scenes.deck_browsing import Browsing

TOLD = 4
"""Lines that are left for what is known of a card."""
HIGH = 0.4
"""The part of its column's height that the chosen card takes."""


def counted(say: Words, kind: Kind, count: int) -> str:
    """So many cards of a kind."""
    if kind == CAUSE:
        return say.count("{n} possible cause", "{n} possible causes", count)
    if kind == ACTION:
        return say.count("{n} possible action", "{n} possible actions", count)
    return say.count("{n} gap", "{n} gaps", count)


def face(page: Page, browser: Browsing, card: Card) -> CardFace:
    """A card in the language in which it is read; with the words that are being written for it."""
    text, lang = card.text.get(browser.reads)
    line = browser.line
    if line is not None and line.purpose == "text" and line.card == card.id and line.pen.text:
        text, lang = line.pen.text, line.pen.lang
    return CardFace(card.kind, kind_word(page.say, card.kind), text, lang)


def card_marks(say: Words, card: Card) -> list[tuple[Icon, str]]:
    """What sets a card apart, as a sign and as a word."""
    marks: list[tuple[Icon, str]] = [("close", say("Out of play"))] if card.retired else []
    return [*marks, ("hand", say("The group's"))] if card.origin else marks


def chosen(page: Page, browser: Browsing, area: Area) -> float:
    """Lay the chosen card, and below it what is known of it; gives back the height of the card's middle."""
    card = browser.deck.cards[browser.way[-1]]
    area = area.below(area.h - page.gap)[0]  # it shines
    place, rest = area.above(max(area.h * HIGH, min(area.h, page.screen.control * 2)), page.gap)
    drop = browser.open_to_change
    page.put(f"card {card.id}", replace(face(page, browser, card), lifted=True), place, tap=True, drop=drop)
    if browser.stage == "cards" and browser.open_to_change:
        rest = _open_to_change(page, browser, card, rest)
    for icon, text in card_marks(page.say, card):
        line, rest = rest.above(page.line(1.3), page.gap / 2)
        sign, word = line.start(line.h, page.gap)
        page.put(f"sign {icon}", Dot(None, icon), sign)
        page.write(f"mark {icon}", text, word, tone="lit")
    for number, (text, tone) in enumerate(_told(page.say, browser, card)):
        line, left = rest.above(page.line(_lines(text, rest.w / page.text)), page.gap / 2)
        if line.y + line.h <= rest.y + rest.h:
            page.write(f"told {number}", text, line, tone=tone)
            rest = left
    return place.y + place.h / 2


def _open_to_change(page: Page, browser: Browsing, card: Card, area: Area) -> Area:
    """Lay what of a card can be touched to change it, from below, as far as there is room; gives back the rest."""
    low = page.button
    if area.h < 2 * low + page.line(3):
        return area
    button, rest = area.below(low, page.gap)
    label = _label(page.say, browser.deck, card)
    if label is not None:
        page.pill(*label, button)
    room, text = rest if label else area, card.note.get(browser.reads) if card.note else ("", browser.reads)
    asked = page.line(_lines(text[0], room.w / page.text) + 1)
    note, rest = room.below(max(low, min(asked, room.h - page.line(TOLD))), page.gap)
    hint = page.say("A note for who leads, not on the card")
    page.put("write note", Field(text[0], hint, text[1] if text[0] else browser.lang), note, tap=True)
    return rest


def _label(say: Words, deck: Deck, card: Card) -> tuple[str, str] | None:
    """The button of a gap's domain or an action's channel: its key, and its words."""
    if card.kind == GAP:
        domain = deck.domain_text(card.domain or "", say.lang)[0]
        return "domain", say("Domain: {domain}", domain=domain) if domain else say("Domain…")
    if card.kind == ACTION:
        channel = channel_words(say).get(card.channel or "")
        return "channel", say("Channel: {channel}", channel=channel) if channel else say("Channel…")
    return None


def _lines(text: str, width: float) -> int:
    """About how many lines a text takes in a width counted in heights of its letters."""
    return ceil(len(text) * LETTER * 1.12 / width + 0.35)


def _told(say: Words, browser: Browsing, card: Card) -> Iterator[tuple[str, Tone]]:
    """What is known of a card, with how it is said."""
    links = browser.browsed.links
    around = links.around(card.id)
    triples = links.triples(card.id)
    counts = [counted(say, kind, len(around[kind])) for kind in KINDS if kind != card.kind]
    in_triples = say.count("in {n} full triple", "in {n} full triples", triples)
    yield " · ".join([*counts, *([in_triples] if triples else [])]), "plain"
    if not triples and not card.retired:
        yield say("In no full triple yet: link it, so that it can be played with."), "lit"
    for problem in browser.remarks.about(card.id):
        if problem.code not in ("unlinked", "missing-language"):  # said in a shorter way here
            yield problem_text(problem, say), "lit"
    if lacking := [lang for lang in browser.deck.languages if lang not in dict(card.text.lines)]:
        names = say.listed(language_name(lang) for lang in lacking)
        yield say("Not written in {language} yet", language=names), "lit"
    if browser.stage == "linking" and (lives := browser.studying.told(say)):
        yield lives, "muted"
