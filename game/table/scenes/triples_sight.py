"""What the builders of the open round and of triples look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from game.core.cards import KINDS, CardId
from game.core.frozen import frozen
from game.core.game import Actor
from game.rules.triples.options import Options
from game.rules.triples.view import View
from game.table.scenes.card_sight import CardSight, Paper


@frozen
class TriplesSight(CardSight):
    """Everything that a picture depends on, but for what hands are doing. `options` are those in force. With the last
    move cards `came` to be seen, out of what has this key; and into a pile `went` what had these keys."""

    view: View
    options: Options = field(kw_only=True)
    came: Mapping[CardId, str] = field(default_factory=dict)
    went: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The cards written in play."""
        return self.view.written

    @property
    def centre(self) -> tuple[str, ...]:
        """The languages of cards that lie open for all."""
        return self.options.centre

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

    def by_kind(self, hand: tuple[CardId, ...]) -> list[CardId]:
        """Cards as they are laid out: gaps, causes, actions."""
        return sorted(hand, key=lambda card: KINDS.index(self.kind(card)))
