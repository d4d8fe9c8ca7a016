"""What the moves of the circle are called when they are taken back."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.circle import moves as m
from game.table.scenes.taken_back import SHARED_NAMES
from game.words import later

NAMES: Mapping[type, str] = {
    **SHARED_NAMES,
    m.TakeRole: later("a role taken"),
    m.Sort: later("a statement sorted"),
    m.Next: later("the next statement"),
    m.SkipWarmUp: later("a warm-up left out"),
    m.Choose: later("a situation chosen"),
    m.Write: later("a card written"),
    m.Roll: later("a roll of the die"),
    m.Aim: later("a dimension chosen"),
    m.Place: later("marks placed"),
    m.Revise: later("a level changed"),
    m.Rate: later("a level of an empty chair"),
    m.Fill: later("a level filled in"),
    m.Renegotiate: later("a level renegotiated"),
    m.Lay: later("a channel laid"),
    m.Unlay: later("a channel taken out"),
    m.Lead: later("who leads"),
    m.Share: later("who shares"),
    m.Unshare: later("who does not share"),
    m.Line: later("the line written"),
    m.Agree: later("an agreement"),
    m.Park: later("a situation parked"),
    m.SetChair: later("an empty chair set"),
    m.RemoveChair: later("an empty chair taken away"),
}
