"""What stays fixed through an action plan: its options, its columns and prepared rows, and who began it."""

from __future__ import annotations

from game.core.frozen import frozen
from game.core.game import Actor, Refusal
from game.rules.plan.columns import Facts
from game.rules.plan.options import Options
from game.rules.table import seat_problems


@frozen
class Setting:
    """The set-up of a session."""

    options: Options
    facts: Facts
    seats: tuple[Actor, ...]

    def problems(self) -> list[Refusal]:
        """Everything that keeps this set-up from being played."""
        return list(seat_problems(self.seats))
