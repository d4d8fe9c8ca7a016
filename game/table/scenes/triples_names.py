"""What the moves of triples and the open round are called when they are taken back."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.table.scenes.taken_back import SHARED_NAMES
from game.words import later

NAMES: Mapping[type, str] = {
    **SHARED_NAMES,
    m.Discard: later("a card laid down"),
    m.Draw: later("a card drawn"),
    m.Take: later("an open card taken"),
    m.Write: later("a card written"),
    m.Declare: later("a triple declared"),
    m.Pick: later("a triple chosen"),
    m.Explain: later("an explanation"),
    m.Answer: later("an answer"),
    m.Withdraw: later("a triple withdrawn"),
    m.Pass: later("a pass"),
    m.Accept: later("an accepted triple"),
    m.Return: later("a returned triple"),
    r.Put: later("a card moved"),
    r.Deal: later("a card dealt"),
    r.Paper: later("a card from paper"),
    r.Bring: later("a triple from paper"),
}
