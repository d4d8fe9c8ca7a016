"""What the builders of the open round and of triples look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from game.content.deck import Deck
from game.core.cards import ACTION, CAUSE, KINDS, CardId, Kind
from game.core.frozen import frozen
from game.core.game import Actor
from game.rules.triples.options import Options
from game.rules.triples.view import View
from game.table.looks import CardFace
from game.table.scenes.board import Sight
from game.words import Words, words


@frozen
class TriplesSight(Sight):
    """Everything that a picture depends on, but for what hands are doing. `options` are those in force. With the last
    move cards `came` to be seen, out of what has this key; and into a pile `went` what had these keys."""

    view: View
    deck: Deck = field(kw_only=True)
    options: Options = field(kw_only=True)
    came: Mapping[CardId, str] = field(default_factory=dict)
    went: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def in_turns(self) -> bool:
        """Whether one moves after another now, not all together."""
        return self.view.turn is not None or self.view.declaration is not None

    def moves(self, seat: Actor) -> bool:
        """Whether a seat's swap is open."""
        return self.view.seat(seat).moves

    @property
    def draw_first(self) -> bool:
        """Whether a card is taken before one is laid down."""
        return self.options.order == "draw-first"

    @property
    def covered(self) -> bool:
        """Whether hands are covered."""
        return self.options.hands == "covered"

    def kind(self, card: CardId) -> Kind:
        """The kind of a card of the deck, or of one written in play."""
        written = next((paper.kind for paper in self.view.written if paper.card == card), None)
        return written or self.deck.cards[card].kind

    def text(self, card: CardId, lang: str) -> tuple[str, str]:
        """A card's text and the language it is in."""
        for paper in self.view.written:
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
        if not self.options.centre:
            return self.face(card, lang, **more)
        face = self.face(card, self.options.centre[0], **more)
        for other in self.options.centre[1:2]:
            text, found = self.text(card, other)
            if found == other and text != face.text:
                face = replace(face, second=text, second_lang=found)
        return face

    def by_kind(self, hand: tuple[CardId, ...]) -> list[CardId]:
        """Cards as they are laid out: gaps, causes, actions."""
        return sorted(hand, key=lambda card: KINDS.index(self.kind(card)))


def kind_word(say: Words, kind: Kind) -> str:
    """What a card of this kind is called."""
    if kind == CAUSE:
        return say("Possible cause")
    return say("Possible action") if kind == ACTION else say("Gap")
