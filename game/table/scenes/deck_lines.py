"""What is written in the deck browser: a search, a card's words, its note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.content.deck import Deck
from game.content.text_checks import MOST_CHARACTERS
from game.core.cards import CardId
from game.table.pen import Pen
from game.table.writing import Draft
from game.words import LANGUAGES

Purpose: TypeAlias = Literal["search", "text", "note", "domain", "channel", "gap", "cause", "action"]
"""What a line is for; a kind is for a new card of it."""
PURPOSES: tuple[Purpose, ...] = ("search", "text", "note", "domain", "channel", "gap", "cause", "action")


@dataclass
class Line:
    """A line being written, about a card where there is one already."""

    purpose: Purpose
    pen: Pen
    card: CardId = ""

    def __post_init__(self) -> None:
        self.before = self.pen.text

    @property
    def changed(self) -> bool:
        """Whether it says something else than when it was begun."""
        return self.pen.text != self.before


def begun(text: str, lang: str) -> Pen:
    """A pen with a text to go on with, and the keys of its language where there are any."""
    return Pen(lang, Draft.begun(text, MOST_CHARACTERS), keys=lang if lang in LANGUAGES else LANGUAGES[-1])


def line_about(deck: Deck, card: CardId, purpose: Purpose, reads: str, lang: str) -> Line:
    """A line that goes on with what a card says: in the language in which cards are read, or nothing where it is not
    written in that; words of no language in that of the table."""
    about = deck.cards[card]
    match purpose:
        case "text":
            return Line(purpose, begun(dict(about.text.lines).get(reads, ""), reads), card)
        case "note":
            return Line(purpose, begun(dict(about.note.lines).get(reads, "") if about.note else "", reads), card)
    return Line(purpose, begun("", lang), card)
