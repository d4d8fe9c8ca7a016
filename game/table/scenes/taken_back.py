"""What was taken back, or made again, in words for all who sit at the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.core.game import FACILITATOR
from game.core.log import Entry
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.words import Words, isolate, later

_CLOCK = later("a change of the clock")
WHAT: Mapping[type, str] = {
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
    m.Close: later("going on as it stood"),
    m.Skip: later("a skipped turn"),
    m.Accept: later("an accepted triple"),
    m.Return: later("a returned triple"),
    m.Join: later("joining"),
    m.Leave: later("leaving"),
    m.Pause: later("a pause in the game"),
    m.Resume: later("the end of a pause"),
    m.Extend: _CLOCK,
    m.End: later("the end of the game"),
    r.Shorten: _CLOCK,
    r.StopClock: _CLOCK,
    r.StartClock: _CLOCK,
    r.Lock: later("what hands may do"),
    r.Unlock: later("what hands may do"),
    r.Put: later("a card moved"),
    r.Deal: later("a card dealt"),
    r.Rename: later("another name"),
    r.Reorder: later("the order of the teams"),
    r.Change: later("how we play"),
}
"""What each move is called when it is taken back."""


def taken_back(say: Words, entries: Sequence[Entry]) -> str:
    """What an undo did."""
    if len(entries) == 1:
        # Translators: {what} is a team's name and its move, such as: Team A · a card drawn
        return say("Taken back: {what}", what=_what(say, entries[0]))
    return say.count("{n} move was taken back", "{n} moves were taken back", len(entries))


def made_again(say: Words, entries: Sequence[Entry]) -> str:
    """What a redo did."""
    if len(entries) == 1:
        # Translators: {what} is a team's name and its move, such as: Team A · a card drawn
        return say("Made again: {what}", what=_what(say, entries[0]))
    return say.count("{n} move was made again", "{n} moves were made again", len(entries))


def _what(say: Words, entry: Entry) -> str:
    move = m.parse(m.split(entry.move))
    seat = getattr(move, "seat", "") if entry.actor == FACILITATOR else entry.actor
    what = say(WHAT[type(move)])
    return f"{isolate(seat)} · {what}" if seat else what
