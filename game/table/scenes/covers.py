"""Covered hands: whose cards are turned up now, by a hand that rests on the cover or until they are covered again."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.game import Actor
from game.rules.triples import moves as m
from game.rules.triples.view import View
from game.table.scenes.acts import Move

COVER = "cover:"
"""How the key of a seat's cover begins."""


@dataclass(slots=True)
class Covers:
    """The covers of all seats. `held` are the seats on whose cover a hand rests, `turned_up` those that have turned
    their cards up without holding. `came_from` is to whom the last card drawn came, and from which pile."""

    held: frozenset[Actor] = frozenset()
    turned_up: frozenset[Actor] = frozenset()
    came_from: tuple[Actor, str] = ("", "")
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

    def see(self, view: View) -> None:
        """Whose turn is over has its cards covered; where all look at something else, all have."""
        moving = frozenset(seat.name for seat in view.seats if seat.moves)
        here = frozenset(seat.name for seat in view.seats) if _at_rest(view) else frozenset()
        self.turned_up = (self.turned_up - (self._moving - moving)) & here
        self._moving = moving

    def seen(self, view: View) -> frozenset[Actor]:
        """The seats whose cards are turned up now."""
        return self.held | self.turned_up if _at_rest(view) else frozenset()

    def made(self, by: Actor, move: Move) -> None:
        """A move was made: a card that was drawn comes out of its pile."""
        match move:
            case m.Draw(kind):
                self.came_from = by, f"stock:{kind}"
            case m.Take(kind):
                self.came_from = by, f"discard:{kind}"
            case m.Write(kind):
                self.came_from = by, f"blank:{kind}"
            case _:
                self.came_from = "", ""


def _at_rest(view: View) -> bool:
    return view.declaration is None and not view.paused and not view.over and "glass" not in view.locks
