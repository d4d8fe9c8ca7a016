"""A session: its log, undo, notes, going on after a stop, and what it does with a damaged log."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.game import FACILITATOR, TABLE, Refusal
from game.core.log import Entry
from game.rules.triples import moves as m
from game.session.session import Damaged, Note, Redo, Session, Undo


def test_entries_are_numbered_timed_and_kept_before_they_show(begin):
    kept: list[Entry] = []
    table = begin()
    session = Session(table.session.game, table.session.header, keep=kept.append, now=lambda: 12.5)
    table = type(table)(session)
    table.say("A discard g1", "A draw gap")
    assert kept == session.entries
    assert [(e.number, e.time, e.actor, e.move) for e in kept] == [
        (1, 12.5, "A", "discard g1"),
        (2, 12.5, "A", "draw gap"),
    ]
    assert kept[-1].digest == session.digest


def test_what_is_refused_leaves_no_trace(begin):
    table = begin()
    table.refused("A draw gap")
    assert table.session.entries == []


@pytest.mark.parametrize("stop", range(1, 9))
def test_a_session_goes_on_from_any_entry_as_if_it_had_not_stopped(begin, stop):
    lines = ("A discard g1", "A draw cause", "B declare", "B undo", "clock 0:30", "B discard g2", "facilitator undo 1")
    table = begin(stocks={"gap": "g3 g4 g5 g6"}).say(*lines)
    log = table.session.entries
    resumed = Session(table.session.game, table.session.header, entries=log[:stop])
    again = Session(table.session.game, table.session.header, entries=resumed.entries)
    assert resumed.digest == again.digest == (log[:stop] or log)[-1].digest
    assert [e.number for e in resumed.entries] == list(range(1, len(resumed.entries) + 1))


def test_chance_acts_again_when_a_stop_came_before_it(begin):
    table = begin("A B", cards=3)
    log = table.session.entries
    resumed = Session(table.session.game, table.session.header, now=lambda: 0.0, entries=log[:1])
    assert resumed.entries == log


def test_a_move_taken_back_and_made_again_meets_the_same_chance(begin):
    table = begin("A B", cards=5)
    before = table.state
    table.say("facilitator leave B", "facilitator undo", "facilitator leave B")
    after = table.state
    table.say("facilitator undo", "facilitator leave B")
    assert table.state == after != before


@pytest.mark.parametrize(
    "damage",
    [
        {"digest": "0" * 16},
        {"move": "discard g2"},
        {"move": "throw g1"},
        {"move": "undo x"},
        {"move": "undo 9"},
        {"move": "note alone"},
        {"actor": "X"},
    ],
)
def test_a_damaged_entry_is_named(begin, damage):
    table = begin().say("A discard g1", "A draw gap")
    first, second = table.session.entries
    with pytest.raises(Damaged) as caught:
        Session(table.session.game, table.session.header, entries=[replace(first, **damage), second])
    assert caught.value.number == 1


def test_notes_are_kept_by_key_and_outlive_undo(begin):
    session = begin().say("A discard g1").session
    session.submit(TABLE, Note("triple 1", "yes, here"))
    session.submit(TABLE, Note("triple 1", "partly"))
    session.submit(FACILITATOR, Undo())
    again = Session(session.game, session.header, entries=session.entries)
    assert again.notes == session.notes == {"triple 1": "partly"}
    assert again.state == session.state


def test_a_seat_takes_back_its_own_last_move_only(begin):
    table = begin("A B C").say("A discard g1", "A undo", "A discard c1", "B declare")
    assert table.refused("A undo") == "moved-on"
    table.say("B explain", "A answer not-yet", "A undo", "A answer convincing")
    assert table.refused("B undo") == "moved-on"
    table.say("C answer convincing")
    assert table.refused("C undo") == "already-revealed"
    assert table.refused("X undo") == "unknown-seat"
    assert table.session.refuse("C", Undo(2)) == Refusal("not-for-you")


def test_a_seat_takes_back_a_card_it_took_and_not_one_it_drew(begin):
    table = begin().say("A discard g1", "A draw gap")
    assert table.refused("A undo") == "already-revealed"
    table.say("B discard c2", "B take gap", "B undo")
    assert table.phase == "draw"
    table.say("B undo")
    assert table.hand("B") == {"g2", "c2", "a2"}


def test_the_facilitator_undoes_at_any_depth_and_the_clock_stays(begin):
    table = begin().say("A discard g1", "clock 0:40", "A draw gap", "clock 1:10", "B discard g2", "idle 60", "A skip B")
    table.say("facilitator undo 4")
    assert (table.state.turn, table.phase, table.state.clock) == ("A", "discard", 70)
    table.say("facilitator redo 4")
    assert (table.state.turn, table.hand("B")) == ("A", {"g2", "c2", "a2"})
    assert table.session.refuse(FACILITATOR, Redo()).code == "nothing-to-redo"


def test_an_undo_gives_back_a_session_that_was_over(begin):
    table = begin().say("facilitator end", "facilitator undo")
    assert table.state.over is None
    table.say("A discard g1")


def test_who_undoes_is_not_idle(begin):
    table = begin().say("idle 60", "B skip A", "facilitator undo")
    assert table.refused("B skip A") == "not-idle"
    table.say("facilitator redo")
    assert table.state.turn == "B"


@pytest.mark.parametrize("said", [m.Explain("half \ud83d a character"), Note("first \ud83d", "a \udc00")])
def test_half_a_character_from_a_broken_keyboard_does_not_break_the_log(begin, said):
    table = begin()
    table.say("A discard g1", "A draw gap", "B declare")
    by = "B" if isinstance(said, m.Explain) else FACILITATOR
    assert not isinstance(table.session.submit(by, said), Refusal)
    again = Session(table.session.game, table.session.header, entries=table.session.entries)
    assert again.digest == table.session.digest
    assert again.notes == table.session.notes
    assert "\ufffd" in table.session.entries[-1].move
