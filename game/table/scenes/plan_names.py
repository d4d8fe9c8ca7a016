"""What the moves of an action plan are called when they are taken back."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.plan import moves as m
from game.table.scenes.taken_back import SHARED_NAMES
from game.words import later

NAMES: Mapping[type, str] = {
    **SHARED_NAMES,
    m.Add: later("a row added"),
    m.Set: later("a cell written"),
    m.Merge: later("rows merged"),
    m.Drop: later("a row taken out"),
    m.BringBack: later("a row brought back"),
    m.Order: later("a row moved"),
    m.Sort: later("the rows sorted"),
    m.Meet: later("the next meeting"),
    m.Tell: later("the sentence for others"),
    m.Ask: later("an open question"),
    m.Settle: later("a question settled"),
}
