"""A deck on paper: its cards and blanks, the rules, and the facilitator's sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from game.colours import KINDS as COLOURS
from game.colours import MARKS
from game.content import deck as d
from game.content.codes import codes
from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, Kind
from game.paper.game_rules import deck_rules
from game.paper.parts import (
    Card,
    Line,
    Linked,
    Links,
    Part,
    Rules,
    Section,
    Shade,
    capital,
    drawable,
    hexed,
    line,
    lines,
)
from game.paper.sheets import sheets
from game.refusals import KINDS as KIND_WORDS
from game.report.talked import CHOICES
from game.words import Words, words

_LINES_TO_WRITE = 5
_CHANNELS = CHOICES["channel"]
_SHADES = {kind: Shade(hexed(COLOURS[kind].ground), hexed(COLOURS[kind].ink)) for kind in KINDS}


def deck_parts(deck: d.Deck, langs: tuple[str, ...], say: Words) -> tuple[Part, ...]:
    """What a deck is printed as: cards in these languages, pages for the facilitator in that of `say`."""
    known = codes(deck)
    cards = [*_cards(deck, known, langs), *_blanks(deck, langs)]
    rules = (_rules(deck, words(lang)) for lang in langs)
    return sheets("cards", cards, say), *rules, _links(deck, known, say)


def _rules(deck: d.Deck, say: Words) -> Rules:
    questions = tuple(line(text, say.lang) for text in deck.discussion)
    rules = deck_rules(say)
    return Rules(say.lang, say("How we play"), rules, _SHADES[ACTION].ground, say("To talk over at the end"), questions)


def _cards(deck: d.Deck, known: Mapping[CardId, str], langs: tuple[str, ...]) -> Iterator[Card]:
    for kind in KINDS:
        for card in deck.in_play(kind):
            yield Card(
                name=card.id,
                head=_head(kind, langs),
                icon=kind,
                shade=_SHADES[kind],
                texts=lines(card.text, langs),
                code=known.get(card.id, ""),
                mark=_mark(card, words(langs[0])),
                field=_figure(kind, words(langs[0])),
            )


def _blanks(deck: d.Deck, langs: tuple[str, ...]) -> Iterator[Card]:
    for kind in KINDS:
        blank = Card(
            "", _head(kind, langs), kind, _SHADES[kind], field=_figure(kind, words(langs[0])), lines=_LINES_TO_WRITE
        )
        yield from [blank] * deck.blanks[kind]


def _head(kind: Kind, langs: tuple[str, ...]) -> tuple[Line, ...]:
    return tuple(Line(lang, capital(words(lang)(KIND_WORDS[kind]))) for lang in langs)


def _mark(card: d.Card, say: Words) -> Line | None:
    return Line(say.lang, say("Written by a group")) if card.origin == "group" else None


def _figure(kind: Kind, say: Words) -> Line | None:
    """A gap is a difference in something that can be measured: the group adds its own figure."""
    return Line(say.lang, say("Our figure")) if kind == GAP else None


def _links(deck: d.Deck, known: Mapping[CardId, str], say: Words) -> Links:
    """Each gap with its causes, and each cause with its actions. Below a gap's cause stand the codes of its actions:
    whether a triple is linked is seen in one place."""
    explaining, addressing = _turned(deck.in_play(CAUSE)), _turned(deck.in_play(ACTION))

    def linked(card: d.Card, **more: Any) -> Linked:
        colour, text = hexed(MARKS[card.kind]), line(card.text, say.lang)
        return Linked(card.kind, colour, text, known.get(card.id, ""), tuple(_notes(deck, card, say)), **more)

    def of_gap(cause: d.Card) -> Linked:
        actions = addressing.get(cause.id, [])
        return replace(linked(cause, leads_to=tuple(sorted(known.get(action.id, "") for action in actions))), notes=())

    gaps = (linked(gap, linked=tuple(map(of_gap, explaining.get(gap.id, [])))) for gap in deck.in_play(GAP))
    causes = (linked(cause, linked=tuple(map(linked, addressing.get(cause.id, [])))) for cause in deck.in_play(CAUSE))
    return Links(
        lang=say.lang,
        title=line(deck.title, say.lang).words,
        readers=say("For the facilitator"),
        nothing=say("Nothing is linked to this card."),
        sections=(
            Section(say("Gaps and what may explain them, with the codes of what may help"), tuple(gaps)),
            Section(say("Causes and what may be done about them"), tuple(causes)),
        ),
    )


def _notes(deck: d.Deck, card: d.Card, say: Words) -> Iterator[Line]:
    if card.domain:
        domain, lang = deck.domain_text(card.domain, say.lang)
        yield Line(lang, drawable(domain))
    if card.note:
        yield line(card.note, say.lang)
    if card.channel:
        yield Line(say.lang, say(_CHANNELS[card.channel]))


def _turned(cards: tuple[d.Card, ...]) -> dict[CardId, list[d.Card]]:
    """The cards that link to each card."""
    found: dict[CardId, list[d.Card]] = {}
    for card in cards:
        for link in card.links:
            found.setdefault(link, []).append(card)
    return found
