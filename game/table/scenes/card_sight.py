"""What the builders of every game that is played with a deck look at: its cards, and those written in play."""

from __future__ import annotations

from dataclasses import field, replace
from typing import Any, Protocol

from game.content.deck import Deck
from game.core.cards import ACTION, CAUSE, CardId, Kind
from game.core.frozen import frozen
from game.core.game import Actor
from game.table.looks import CardFace
from game.table.scenes.board import Sight
from game.words import Words, words


class Paper(Protocol):
    """A card written in play."""

    @property
    def card(self) -> CardId: ...
    @property
    def kind(self) -> Kind: ...
    @property
    def text(self) -> str: ...


@frozen
class CardSight(Sight):
    """A sight of cards with words."""

    deck: Deck = field(kw_only=True)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The cards written in play."""
        raise NotImplementedError

    @property
    def centre(self) -> tuple[str, ...]:
        """The languages of cards that lie open for all, where more than the table's are wanted."""
        raise NotImplementedError

    def kind(self, card: CardId) -> Kind:
        """The kind of a card of the deck, or of one written in play."""
        written = next((paper.kind for paper in self.papers if paper.card == card), None)
        return written or self.deck.cards[card].kind

    def text(self, card: CardId, lang: str) -> tuple[str, str]:
        """A card's text and the language it is in."""
        for paper in self.papers:
            if paper.card == card:
                return paper.text or "…", lang
        return self.deck.cards[card].text.get(lang)

    def face(self, card: CardId, lang: str, **more: Any) -> CardFace:
        """A card's face for a reader. A missing translation is shown in the language there is, and marked with it."""
        kind = self.kind(card)
        text, found = self.text(card, lang)
        word = kind_word(words(lang), kind)
        wish = self.screen.text if self.screen.scale > 1 else 0
        return CardFace(kind, word if found == lang else f"{word} · {found}", text, found, wish=wish, **more)

    def read_at(self, seat: Actor | None, lang: str) -> str:
        """The language of a card that is carried over a seat's tray; of another, the one given."""
        return lang if seat is None else self.person(seat).lang

    def open_face(self, card: CardId, lang: str, **more: Any) -> CardFace:
        """The face of a card that lies open for all: in the two languages of the option `centre`, where it names
        them."""
        if not self.centre:
            return self.face(card, lang, **more)
        face = self.face(card, self.centre[0], **more)
        for other in self.centre[1:2]:
            text, found = self.text(card, other)
            if found == other and text != face.text:
                face = replace(face, second=text, second_lang=found)
        return face


def kind_word(say: Words, kind: Kind) -> str:
    """What a card of this kind is called."""
    if kind == CAUSE:
        return say("Possible cause")
    return say("Possible action") if kind == ACTION else say("Gap")
