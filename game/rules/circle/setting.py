"""What stays fixed through a circle: its options, the ids of its content, and who began it."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.frozen import frozen
from game.core.game import Actor, Refusal
from game.rules.circle.options import Options
from game.rules.circle.words import DIMENSIONS, Dimension
from game.rules.table import seat_problems

MOST_ROLES = 12
"""So many rows a matrix can have and still be read across a table: seats and empty chairs together."""


@frozen
class Facts:
    """What the rules know of a circle's content: ids in file order."""

    roles: tuple[str, ...]
    situations: tuple[str, ...]
    channels: tuple[str, ...]
    statements: tuple[str, ...] = ()


@frozen
class Setting:
    """The set-up of a session."""

    options: Options
    facts: Facts
    seats: tuple[Actor, ...]

    @property
    def spaces(self) -> int:
        """How many spaces one sector has."""
        return self.options.ring // len(DIMENSIONS)

    def sector(self, space: int) -> Dimension:
        """The dimension of a space, counted clockwise from the first of responsibility."""
        return DIMENSIONS[space // self.spaces]

    def is_free(self, space: int) -> bool:
        """Whether a space is marked ＋, which lets the mover choose: the third of each sector."""
        return space % self.spaces == 2

    def start(self, at: int) -> int:
        """Where the pawn of the seat of this number starts: one in each sector, then round again."""
        lap, sector = divmod(at, len(DIMENSIONS))
        return sector * self.spaces + lap % self.spaces

    def problems(self) -> list[Refusal]:
        """Everything that keeps this set-up from being played."""
        return [*seat_problems(self.seats), *self._role_problems(), *self._card_problems()]

    def _role_problems(self) -> Iterator[Refusal]:
        options, given = self.options, (*self.options.roles, *self.options.chairs)
        for role in dict.fromkeys(given):
            if role not in self.facts.roles:
                yield Refusal("no-such-role", {"role": role})
            elif given.count(role) > 1:
                yield Refusal("role-given-twice", {"role": role})
        if len(options.roles) > len(self.seats):
            yield Refusal("too-many-roles", {"have": len(options.roles), "seats": len(self.seats)})
        wanted = len(self.seats) + len(options.chairs)
        if wanted > MOST_ROLES:
            yield Refusal("matrix-full", {"most": MOST_ROLES})
        elif wanted > len(self.facts.roles):
            yield Refusal("too-few-roles", {"have": len(self.facts.roles), "needed": wanted})

    def _card_problems(self) -> Iterator[Refusal]:
        have, needed = len(self.facts.situations), self.options.situations
        if have < needed and not self.options.choose:
            yield Refusal("too-few-situations", {"have": have, "needed": needed})
