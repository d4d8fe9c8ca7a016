"""What the builders of the circle look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from game.circle_words import level_word, pawn_letter
from game.content.circle import Circle
from game.core.frozen import frozen
from game.core.game import Actor
from game.rules.circle.options import Options
from game.rules.circle.view import SituationView, View
from game.rules.circle.words import Dimension, Level
from game.table.looks_circle import LevelChip
from game.table.scenes.board import Sight
from game.words import words


@frozen
class CircleSight(Sight):
    """What a picture of the circle depends on, but for what hands are doing. `options` are those in force; pawns
    `walked_from` these spaces with the last move."""

    view: View
    content: Circle = field(kw_only=True)
    options: Options = field(kw_only=True)
    walked_from: Mapping[Actor, int] = field(default_factory=dict)

    def moves(self, seat: Actor) -> bool:
        """Whether something is awaited from a seat."""
        shown = self.view.seat(seat)
        return shown.awaited or shown.moves

    @property
    def alone(self) -> bool:
        """Whether one checks itself, with nobody else at the table."""
        return len(self.view.seats) == 1

    @property
    def meant(self) -> Dimension | None:
        """How the model reads the statement of the warm-up that was compared."""
        if self.view.phase != "compare" or self.view.statement is None:
            return None
        return self.content.statements[self.view.statement].dimension

    @property
    def situation(self) -> SituationView:
        """The situation in focus, in a phase that has one."""
        assert self.view.focus is not None
        return self.view.focus

    def role(self, role: str, lang: str) -> str:
        """A role's name for a reader."""
        return self.content.roles[role].get(lang)[0]

    def card(self, card: str, lang: str) -> tuple[str, str]:
        """The text of a situation or a channel, and the language it is in."""
        for paper in self.view.written:
            if paper.card == card:
                return paper.text or "…", lang
        channel = self.content.channels.get(card)
        return (channel or self.content.situations[card].text).get(lang)

    def letter(self, seat: Actor, lang: str) -> str:
        """The letter on a seat's pawn for a reader."""
        return pawn_letter(self.person(seat).colour, lang)

    def colour(self, role: str) -> int | None:
        """The number of the colour of the seat that holds a role, None for an empty chair."""
        holder = self.view.holder(role)
        return None if holder is None else self.person(holder).colour

    def chip(self, dimension: Dimension, level: Level, lang: str, chosen: bool = False) -> LevelChip:
        """A level to choose, with its word."""
        return LevelChip(level, level_word(words(lang), dimension, level), lang, chosen)
