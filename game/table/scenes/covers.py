"""What lies covered before seats: whose is turned up now, by a hand that rests on the cover or until it is covered
again."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.game import Actor

COVER = "cover:"
"""How the key of a seat's cover begins."""


@dataclass(slots=True)
class Covers:
    """The covers of all seats. `held` are the seats on whose cover a hand rests, `turned_up` those that have turned
    theirs up without holding."""

    held: frozenset[Actor] = frozenset()
    turned_up: frozenset[Actor] = frozenset()
    _moving: frozenset[Actor] = frozenset()

    def rest(self, keys: frozenset[str]) -> None:
        """Fingers rest on these items now."""
        self.held = frozenset(key.removeprefix(COVER) for key in keys if key.startswith(COVER))

    def turn(self, seat: Actor) -> None:
        """A seat turns its cards up, or covers them again."""
        self.turned_up ^= {seat}

    def call(self, seat: Actor, name: Actor) -> None:
        """A seat is called otherwise from now on; the hand on its cover is asked anew."""
        self.turned_up = frozenset(name if each == seat else each for each in self.turned_up)
        self._moving = frozenset(name if each == seat else each for each in self._moving)

    def see(self, moving: frozenset[Actor], here: frozenset[Actor]) -> None:
        """These move now, and these may look. Whose turn is over is covered; where all look at something else, so are
        all."""
        self.turned_up = (self.turned_up - (self._moving - moving)) & here
        self._moving = moving

    @property
    def seen(self) -> frozenset[Actor]:
        """The seats for which it is turned up now."""
        return self.held | self.turned_up
