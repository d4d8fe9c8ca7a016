"""What the moves at a board are called when they are taken back."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.boards import moves as m
from game.table.scenes.taken_back import SHARED_NAMES
from game.words import later

_TICK = later("a tick")
NAMES: Mapping[type, str] = {
    **SHARED_NAMES,
    m.Lay: later("a card laid"),
    m.Shift: later("a card moved"),
    m.Take: later("a card taken back"),
    m.Flip: later("a card turned over"),
    m.Reason: later("a reason"),
    m.Fill: later("a field filled in"),
    m.Write: later("a card written"),
    m.Reword: later("other words on a card"),
    m.MarkIt: later("a mark"),
    m.AnswerIt: later("an answer"),
    m.Agree: later("an answer of all"),
    m.SumUp: later("what was summed up"),
    m.Done: _TICK,
    m.Undone: _TICK,
    m.Keep: _TICK,
    m.Unkeep: _TICK,
    m.GoTo: later("another stage"),
    m.CloseZone: later("answers turned up"),
}
