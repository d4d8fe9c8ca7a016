"""What the moves of a workshop are called when they are taken back."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.agenda import moves as m
from game.table.scenes.taken_back import SHARED_NAMES
from game.words import later

NAMES: Mapping[type, str] = {
    **SHARED_NAMES,
    m.Begin: later("the beginning of a step"),
    m.Next: later("the next step"),
    m.Back: later("a step back"),
    m.Go: later("another step"),
    m.LeaveOut: later("a step left out"),
    m.TakeIn: later("a step taken in again"),
    m.Stretch: later("a longer step"),
    m.Replan: later("a new plan of the time"),
    m.Park: later("something parked"),
    m.Unpark: later("something taken out of the parking lot"),
}
