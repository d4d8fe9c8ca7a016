"""What the builders of a board look at."""

from __future__ import annotations

from dataclasses import field

from game.content.board import Board as Content
from game.core.cards import CardId
from game.core.frozen import frozen
from game.core.game import Actor
from game.rules.boards.options import Options
from game.rules.boards.state import Piece, ZoneId
from game.rules.boards.view import View, ZoneView
from game.rules.boards.words import Doing
from game.table.items import Turn
from game.table.looks_boards import MarkShape, ZoneColour
from game.table.scenes.board import Sight

PALETTE: tuple[ZoneColour, ...] = ("teal", "blue", "purple", "green", "yellow", "red", "sand", "grey")
"""The colours of zones that have none of their own."""


@frozen
class BoardSight(Sight):
    """What a picture of a board depends on, but for what hands are doing. The board is turned to the seat
    `turned_to`, or as the table lies."""

    view: View
    content: Content = field(kw_only=True)
    options: Options = field(kw_only=True)
    turned_to: Actor = ""

    def moves(self, seat: Actor) -> bool:
        """Whether something is awaited from a seat."""
        return self.view.seat(seat).awaited

    @property
    def facing(self) -> Turn:
        """The way the board faces."""
        return self.place(self.turned_to).turn if self.turned_to else 0

    @property
    def middle_lang(self) -> str:
        """The language of the board."""
        if self.turned_to:
            return self.person(self.turned_to).lang
        return self.options.centre[0] if self.options.centre else self.lang

    @property
    def resting(self) -> bool:
        """Whether no hand does anything at the board now."""
        return bool(self.view.over) or self.view.paused or self.frozen

    def does(self, doing: Doing) -> bool:
        """Whether hands may do this in the open stage."""
        return doing in self.view.does and doing not in self.view.locks and not self.resting

    def colour(self, zone: ZoneId) -> ZoneColour:
        """A zone's colour."""
        own = self.content.zones[zone].colour
        return own or PALETTE[list(self.content.zones).index(zone) % len(PALETTE)]

    def title(self, name: str, lang: str) -> tuple[str, str]:
        """The name of a zone, stage, field, sum or mark for a reader, and the language it is in."""
        text = self.content.text_of(name)
        return text.get(lang) if text else (name, lang)

    def zone_title(self, zone: ZoneId, lang: str) -> tuple[str, str]:
        """A zone's name for a reader."""
        return self.content.zones[zone].title.get(lang)

    def card(self, card: CardId, lang: str, flipped: bool = False) -> tuple[str, str]:
        """A card's text on the side that shows, and the language it is in."""
        for paper in self.view.written:
            if paper.card == card:
                return (paper.back if flipped else paper.text) or "…", lang
        known = self.content.cards[card]
        return (known.back if flipped and known.back else known.text).get(lang)

    def mark(self, value: str) -> tuple[MarkShape, ZoneColour]:
        """A mark's shape and colour."""
        assert self.content.marks is not None
        known = self.content.marks.values[value]
        return known.shape, known.colour

    def spread(self, subject: str) -> tuple[tuple[MarkShape, ZoneColour], ...]:
        """The marks that a card or a zone was given, those that are alike beside each other."""
        for each in self.view.spread:
            if each.subject == subject:
                return tuple(self.mark(value) for value, seats in each.values for _ in seats)
        return ()

    def piece(self, number: int) -> Piece | None:
        """The piece of this number; None where none lies."""
        return next((piece for zone in self.view.zones for piece in zone.pieces if piece.number == number), None)

    def takes(self, zone: ZoneView, piece: Piece | None = None) -> bool:
        """Whether a zone takes a card more, or this piece from elsewhere."""
        if not self.does("lay") or not zone.open:
            return False
        return zone.room is None or zone.room > 0 or (piece is not None and piece.zone == zone.id)

    def zones_for(self, piece: Piece | None = None) -> list[ZoneView]:
        """The zones in which a card can be laid, or this piece that lies in another."""
        return [zone for zone in self.view.zones if self.takes(zone) and (piece is None or piece.zone != zone.id)]
