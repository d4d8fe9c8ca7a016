"""The main page of the facilitator's panel, and the bar that stays while moves are taken back."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.session.session import Redo, Undo
from game.table.scenes.acts import Make, Tell
from game.table.scenes.entries import Entry, Page, back, freeze, if_legal, move_entry, to
from game.table.scenes.triples_sight import TriplesSight

COLUMNS = 4
"""So many buttons stand side by side."""


def main(sight: TriplesSight, sound: bool, guarded: bool) -> Page:
    """What belongs together stands in a row, with a word before it, and each thing always in the same place."""
    say = sight.say
    undo, redo, turn = _undoing(sight)
    rows = {
        say.of("panel", "A halt"): _halting(sight),
        say.of("panel", "Moves"): [undo, redo, turn, _skip(sight)],
        say.of("panel", "The triple"): _judging(sight),
        say.of("panel", "Time, notes"): _timing(sight),
        say.of("panel", "The table"): _changing(sight),
        say.of("panel", "Settings"): _setting(sight, sound, guarded),
        say.of("panel", "The end"): _leaving(sight),
    }
    entries = [entry for row in rows.values() for entry in (*row, *[None] * (COLUMNS - len(row)))]
    return Page(say("Facilitator"), entries, COLUMNS, heads=tuple(rows))


def _halting(sight: TriplesSight) -> list[Entry]:
    say, view = sight.say, sight.view
    going_on = say("Go on") if view.paused else say("Pause")
    may = None if view.over else to("locks")
    return [
        move_entry(sight, "pause", going_on, m.Resume() if view.paused else m.Pause()),
        freeze(sight),
        Entry("m:locks", say("What hands may do…"), may, on=bool(view.locks - {"glass"})),
    ]


def _judging(sight: TriplesSight) -> list[Entry]:
    """A tie awaits the facilitator, and takes one touch."""
    say, asks = sight.say, sight.view.phase != "decide"
    return [
        move_entry(sight, "accept", say("Accept the triple"), m.Accept(), asks),
        move_entry(sight, "return", say("Return it to the hand"), m.Return(), asks),
        move_entry(sight, "close", _closing(sight), m.Close(), asks=True),
    ]


def _timing(sight: TriplesSight) -> list[Entry]:
    say, view = sight.say, sight.view
    clock = None if view.over or view.limit is None else to("clock")
    return [
        Entry("m:extend", say("Two more minutes"), if_legal(sight, m.Extend(1), m.Extend(2))),
        Entry("m:clock", say("Clock…"), clock, on=view.stopped),
        Entry("m:notes", say("Notes…"), to("notes")),
    ]


def _changing(sight: TriplesSight) -> list[Entry]:
    say, going = sight.say, not sight.view.over
    return [
        Entry("m:join", say("A team joins"), Tell("join") if going else None),
        Entry("m:seats", say("Teams…"), to("seats") if going else None),
        Entry("m:cards", say("Cards…"), to("cards") if going and sight.view.activity == "triples" else None),
        Entry("m:rules", say("How we play…"), to("rules") if going else None),
    ]


def _setting(sight: TriplesSight, sound: bool, guarded: bool) -> list[Entry]:
    say = sight.say
    number = say("No more number") if guarded else say("Ask for a number…")
    asked = Tell("rule", what="no-pin") if guarded else to("new-pin")
    return [
        # Translators: the name of your language, as a button that goes on to the next one.
        Entry("m:lang", say.of("menu", "Language: English"), Tell("lang")),
        Entry("m:sound", say("Turn sound off") if sound else say("Turn sound on"), Tell("sound")),
        Entry("m:pin", number, asked, asks=guarded),
    ]


def _leaving(sight: TriplesSight) -> list[Entry]:
    say = sight.say
    return [
        Entry("m:home", say("To the home screen"), Tell("home"), asks=True),
        move_entry(sight, "end", say("End the game"), m.End(), asks=True),
        Entry("m:shut", say("Close"), Tell("menu")),
    ]


def _undoing(sight: TriplesSight) -> tuple[Entry, Entry, Entry]:
    """Undo, redo, and back to the start of the turn."""
    say, count = sight.say, sight.in_turn
    begin = say("Back to the start of this turn") if sight.in_turns else say("Back to the start of this round")
    return (
        move_entry(sight, "undo", say("Undo"), Undo()),
        move_entry(sight, "redo", say("Redo"), Redo(), asks=sight.redo_ends),
        Entry("m:turn", begin, Make(FACILITATOR, Undo(count)) if count else None, True),
    )


def taking_back(sight: TriplesSight) -> Iterator[Entry]:
    """A bar at the edge, so that all see what goes back."""
    yield from _undoing(sight)
    yield back(sight)
    yield Entry("m:shut", sight.say("Close"), Tell("menu"))


def _closing(sight: TriplesSight) -> str:
    if sight.view.declaration is None:
        return sight.say("End this swap for all")
    if sight.view.phase == "explain":
        return sight.say("Close the explanation")
    return sight.say("Close the answers")


def _skip(sight: TriplesSight) -> Entry:
    for move in sight.legal[FACILITATOR]:
        if isinstance(move, m.Skip):
            text = sight.say("Skip {seat}", seat=move.seat)
            return Entry(f"m:skip:{move.seat}", text, Make(FACILITATOR, move), asks=True)
    return Entry("m:skip", sight.say("Skip a team"), None)
