"""What hands are doing between the steps of a workshop: what each side looks at, and what is being parked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from game.rules.agenda import moves as m
from game.rules.agenda.view import View
from game.table.items import Turn
from game.table.scenes.acting import Hands, Purpose
from game.table.scenes.acts import Move

Word: TypeAlias = Literal["", "path", "step", "stretch", "replan", "lot"]


@dataclass
class WorkshopHands(Hands):
    """The state of all hands in a workshop. `faces` is what those see who look on from each side, by its turn: a word
    and what it is about; nothing for where the group is. `leaf` counts how often the parking lot was leafed on; the
    middle is `turned` to one side where it is too small for two."""

    faces: dict[int, str] = field(default_factory=dict)
    leaf: int = 0
    turned: Turn = 0

    def text_in(self, move: Move) -> tuple[Purpose, str] | None:
        """What a move holds that was written, and what that was for."""
        return ("parked", move.text) if isinstance(move, m.Park) else None

    def face(self, what: str) -> None:
        """Show this on a side: its turn, and what."""
        if what == "turn":
            self.turned = 0 if self.turned else 180
            return
        turn, _, shown = what.partition(" ")
        self.leaf += shown == self.faces.get(int(turn)) == "lot"
        self.faces[int(turn)] = shown

    def made(self, by: object, move: Move) -> None:
        """A move was made: all look again at where the group is, but for what somebody reads in the parking lot."""
        super().made(str(by), move)
        if not isinstance(move, m.Park | m.Unpark):
            self.faces = {}

    def see(self, view: View) -> None:
        """Let go of what is no longer there, by whatever it went."""
        here = {seat.name for seat in view.seats}
        self.let_go(view, lambda thing: thing.seat in here, lambda seat, writing: view.over is None)
