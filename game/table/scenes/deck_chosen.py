"""The card that is chosen, with what is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from game.content.deck import Card
from game.core.cards import ACTION, CAUSE, KINDS, Kind
from game.table.layout.cards import LETTER
from game.table.layout.frame import Area
from game.table.looks import CardFace, Icon, Tone
from game.table.scenes.languages import LANGUAGE_NAMES
from game.table.scenes.page import Page
from game.table.scenes.triples_sight import kind_word
from game.words import Words

if TYPE_CHECKING:
    from game.table.scenes.deck_browser import DeckBrowser

HIGH = 0.4
"""The part of its column's height that the chosen card takes."""


def counted(say: Words, kind: Kind, count: int) -> str:
    """So many cards of a kind."""
    if kind == CAUSE:
        return say.count("{n} possible cause", "{n} possible causes", count)
    if kind == ACTION:
        return say.count("{n} possible action", "{n} possible actions", count)
    return say.count("{n} gap", "{n} gaps", count)


def face(page: Page, browser: DeckBrowser, card: Card) -> CardFace:
    """A card in the language in which it is read."""
    text, lang = card.text.get(browser.reads)
    return CardFace(card.kind, kind_word(page.say, card.kind), text, lang)


def card_marks(say: Words, card: Card) -> list[tuple[Icon, str]]:
    """What sets a card apart, as a sign and as a word."""
    marks: list[tuple[Icon, str]] = [("close", say("Out of play"))] if card.retired else []
    return [*marks, ("hand", say("The group's"))] if card.origin else marks


def chosen(page: Page, browser: DeckBrowser, area: Area) -> float:
    """Lay the chosen card, and below it what is known of it; gives back the height of the card's middle."""
    card = browser.deck.cards[browser.way[-1]]
    area = area.below(area.h - page.gap)[0]  # it shines
    place, rest = area.above(max(area.h * HIGH, min(area.h, page.screen.control * 2)), page.gap)
    page.put(f"card {card.id}", replace(face(page, browser, card), lifted=True), place, tap=True)
    for number, (text, tone, lang) in enumerate(_told(page.say, browser, card)):
        line, left = rest.above(page.line(_lines(text, rest.w / page.text)), page.gap / 2)
        if line.y + line.h <= area.y + area.h:
            page.write(f"told {number}", text, line, tone=tone, lang=lang)
            rest = left
    return place.y + place.h / 2


def _lines(text: str, width: float) -> int:
    """About how many lines a text takes in a width counted in heights of its letters."""
    return ceil(len(text) * LETTER * 1.12 / width + 0.35)


def _told(say: Words, browser: DeckBrowser, card: Card) -> Iterator[tuple[str, Tone, str]]:
    """What is known of a card, with how it is said, and in which language."""
    links, lang = browser.browsed.links, browser.lang
    around = links.around(card.id)
    triples = links.triples(card.id)
    counts = [counted(say, kind, len(around[kind])) for kind in KINDS if kind != card.kind]
    in_triples = say.count("in {n} full triple", "in {n} full triples", triples)
    yield " · ".join([*counts, *([in_triples] if triples else [])]), "plain", lang
    if marks := card_marks(say, card):
        yield " · ".join(text for _, text in marks), "lit", lang
    if not triples and not card.retired:
        yield say("In no full triple yet: link it, so that it can be played with."), "lit", lang
    if browser.reads not in dict(card.text.lines):
        yield say("Not written in {language} yet", language=LANGUAGE_NAMES[browser.reads]), "lit", lang
    if card.domain:
        yield say("Domain: {domain}", domain=card.domain), "muted", lang
    if card.channel:
        yield say("Channel: {channel}", channel=card.channel), "muted", lang
    if card.note:
        words, note_lang = card.note.get(browser.reads)
        yield words, "plain", note_lang
