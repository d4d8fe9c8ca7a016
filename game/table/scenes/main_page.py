"""The main page of the facilitator's panel, and the bar that stays while moves are taken back."""

from __future__ import annotations

from collections.abc import Iterator

from game.core import moves as m
from game.core.game import FACILITATOR
from game.session.session import Redo, Undo
from game.table.scenes.acts import Make, Tell
from game.table.scenes.board import Sight
from game.table.scenes.entries import Beside, Entry, Page, back, freeze, if_legal, move_entry, to
from game.table.scenes.game_panel import GamePanel, S

COLUMNS = 4
"""So many buttons stand side by side."""


def main(sight: S, panel: GamePanel[S], beside: Beside) -> Page:
    """What belongs together stands in a row, with a word before it, and each thing always in the same place."""
    say = sight.say
    undo, redo, turn = _undoing(sight)
    rows = {
        say.of("panel", "A halt"): _halting(sight),
        say.of("panel", "Moves"): [undo, redo, turn, _skip(sight)] if panel.TURNS else [undo, redo],
        **panel.rows(sight),
        say.of("panel", "Time, notes"): _timing(sight, beside),
        say.of("panel", "The table"): _changing(sight, panel),
        say.of("panel", "Settings"): _setting(sight, beside),
        say.of("panel", "The end"): _leaving(sight),
    }
    entries = [entry for row in rows.values() for entry in (*row, *[None] * (COLUMNS - len(row)))]
    return Page(say("Facilitator"), entries, COLUMNS, heads=tuple(rows))


def _halting(sight: Sight) -> list[Entry]:
    say, view = sight.say, sight.view
    going_on = say("Go on") if view.paused else say("Pause")
    may = None if view.over else to("locks")
    return [
        move_entry(sight, "pause", going_on, m.Resume() if view.paused else m.Pause()),
        freeze(sight),
        Entry("m:locks", say("What hands may do…"), may, on=bool(view.locks - {"glass"})),
    ]


def _timing(sight: Sight, beside: Beside) -> list[Entry]:
    say, view = sight.say, sight.view
    clock = None if view.over or view.limit is None else to("clock")
    return [
        Entry("m:extend", say("Two more minutes"), if_legal(sight, m.Extend(1), m.Extend(2))),
        Entry("m:clock", say("Clock…"), clock, on=view.stopped),
        Entry("m:notes", say("Notes…"), to("notes")),
        *([Entry("m:agenda", say("Agenda…"), to("agenda"))] if _in_agenda(beside) else []),
    ]


def _in_agenda(beside: Beside) -> bool:
    """Whether an activity is a step of an agenda."""
    return beside.hand is not None and beside.hand.view is not None


def _changing(sight: S, panel: GamePanel[S]) -> list[Entry]:
    say, going = sight.say, not sight.view.over
    return [
        Entry("m:join", say("A team joins"), Tell("join") if going else None),
        Entry("m:seats", say("Teams…"), to("seats") if going else None),
        *panel.table(sight),
    ]


def _setting(sight: Sight, beside: Beside) -> list[Entry]:
    say = sight.say
    number = say("No more number") if beside.guarded else say("Ask for a number…")
    asked = Tell("rule", what="no-pin") if beside.guarded else to("new-pin")
    return [
        # Translators: the name of your language, as a button that goes on to the next one.
        Entry("m:lang", say.of("menu", "Language: English"), Tell("lang")),
        Entry("m:sound", say("Turn sound off") if beside.sound else say("Turn sound on"), Tell("sound")),
        Entry("m:pin", number, asked, asks=beside.guarded),
        *([Entry("m:company", say("Rehearsal…"), to("company"))] if beside.company else []),
    ]


def _leaving(sight: Sight) -> list[Entry]:
    say = sight.say
    return [
        Entry("m:home", say("To the home screen"), Tell("home"), asks=True),
        move_entry(sight, "end", say("End the game"), m.End(), asks=True),
        Entry("m:shut", say("Close"), Tell("menu")),
    ]


def _undoing(sight: Sight) -> tuple[Entry, Entry, Entry]:
    """Undo, redo, and back to the start of the turn."""
    say, count = sight.say, sight.in_turn
    begin = say("Back to the start of this turn") if sight.in_turns else say("Back to the start of this round")
    return (
        move_entry(sight, "undo", say("Undo"), Undo()),
        move_entry(sight, "redo", say("Redo"), Redo(), asks=sight.redo_ends),
        Entry("m:turn", begin, Make(FACILITATOR, Undo(count)) if count else None, True),
    )


def taking_back(sight: S, panel: GamePanel[S]) -> Iterator[Entry]:
    """A bar at the edge, so that all see what goes back."""
    undo, redo, turn = _undoing(sight)
    yield from (undo, redo, turn) if panel.TURNS else (undo, redo)
    yield back(sight)
    yield Entry("m:shut", sight.say("Close"), Tell("menu"))


def _skip(sight: Sight) -> Entry:
    for move in sight.legal[FACILITATOR]:
        if isinstance(move, m.Skip):
            text = sight.say("Skip {seat}", seat=move.seat)
            return Entry(f"m:skip:{move.seat}", text, Make(FACILITATOR, move), asks=True)
    return Entry("m:skip", sight.say("Skip a team"), None)
