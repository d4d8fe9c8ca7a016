"""A practice team's seat is handed over to people, and given back."""

from __future__ import annotations

from game.core.game import Actor
from game.table.looks import Pill
from game.table.scenes.acts import Button, Tell
from game.table.scenes.board import Sight


def may_hand(sight: Sight, seat: Actor) -> bool:
    """Whether a practice team has its place here, be it that people play for it now."""
    return bool(sight.person(seat).practice)


def hand_button(sight: Sight, seat: Actor) -> Button:
    """The button that hands a seat over, or gives it back."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    away = sight.person(seat).practice == "away"
    words = say("Give it back") if away else say("Play it yourselves")
    return f"hand:{seat}", Pill(words, lang), Tell("company", seat, "hand")
