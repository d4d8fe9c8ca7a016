"""What was taken back, or made again, in words for all who sit at the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from game.core import moves as m
from game.core.game import FACILITATOR, Actor
from game.table.scenes.acts import Move
from game.words import Words, isolate, later


class Done(NamedTuple):
    """A move that was made, and by whom."""

    by: Actor
    move: Move


_CLOCK = later("a change of the clock")
SHARED_NAMES: Mapping[type, str] = {
    m.Close: later("going on as it stood"),
    m.Skip: later("a skipped turn"),
    m.Join: later("joining"),
    m.Leave: later("leaving"),
    m.Pause: later("a pause in the game"),
    m.Resume: later("the end of a pause"),
    m.Extend: _CLOCK,
    m.End: later("the end of the game"),
    m.Shorten: _CLOCK,
    m.StopClock: _CLOCK,
    m.StartClock: _CLOCK,
    m.Lock: later("what hands may do"),
    m.Unlock: later("what hands may do"),
    m.Rename: later("another name"),
    m.Reorder: later("the order of the teams"),
    m.Change: later("how we play"),
}
"""What moves that every game has are called when they are taken back."""


def taken_back(say: Words, done: Sequence[Done], names: Mapping[type, str]) -> str:
    """What an undo did; `names` are what each move of the game is called."""
    if len(done) == 1:
        # Translators: {what} is a team's name and its move, such as: Team A · a card drawn
        return say("Taken back: {what}", what=_what(say, done[0], names))
    return say.count("{n} move was taken back", "{n} moves were taken back", len(done))


def made_again(say: Words, done: Sequence[Done], names: Mapping[type, str]) -> str:
    """What a redo did."""
    if len(done) == 1:
        # Translators: {what} is a team's name and its move, such as: Team A · a card drawn
        return say("Made again: {what}", what=_what(say, done[0], names))
    return say.count("{n} move was made again", "{n} moves were made again", len(done))


def _what(say: Words, done: Done, names: Mapping[type, str]) -> str:
    seat = getattr(done.move, "seat", "") if done.by == FACILITATOR else done.by
    what = say(names[type(done.move)])
    return f"{isolate(seat)} · {what}" if seat else what
