"""What the moves of a map are called when they are taken back."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.mapping import moves as m
from game.table.scenes.taken_back import SHARED_NAMES
from game.words import later

NAMES: Mapping[type, str] = {
    **SHARED_NAMES,
    m.Choose: later("a card laid on the map"),
    m.PutBack: later("a card taken off the map"),
    m.Place: later("a card moved"),
    m.Tidy: later("a map tidied up"),
    m.Tie: later("a link"),
    m.Untie: later("a link taken away"),
    m.Write: later("a card written"),
    m.Reword: later("other words on a card"),
    m.Stage: later("a stage opened"),
}
