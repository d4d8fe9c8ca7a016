"""A list of cards on paper."""

from __future__ import annotations

from game.content.card_list import CardList
from game.paper.parts import Card, Linked, Links, Part, Section, Shade, line, lines
from game.paper.sheets import sheets
from game.words import Words

_TEAL = "#1a4a53"


def list_parts(found: CardList, langs: tuple[str, ...], say: Words) -> tuple[Part, ...]:
    """What a list is printed as: cards in these languages, and for the facilitator what is noted of them."""
    head = lines(found.title, langs)
    cards = [Card(name, head, "gap", Shade(_TEAL, "#ffffff"), lines(text, langs)) for name, text in found.cards.items()]
    noted = tuple(
        Linked("gap", _TEAL, line(found.cards[name], say.lang), "", (line(note, say.lang),))
        for name, note in found.notes.items()
    )
    title, notes = line(found.title, say.lang).words, Section(say("Cards and notes on them"), noted)
    sheet = Links(say.lang, title, say("For the facilitator"), None, (notes,))
    return sheets("cards", cards, say), *([sheet] if noted else [])
