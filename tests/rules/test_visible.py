"""The table of who sees what."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import get_args

import pytest
from played import linked_facts

from game.core.cards import KINDS
from game.core.game import FACILITATOR, TABLE, Event
from game.core.visibility import COVERED
from game.rules.triples import moves as m
from game.rules.triples import state
from game.rules.triples.visible import VISIBLE, Audience, looker

PARTS = [kind for kind in vars(state).values() if is_dataclass(kind) and kind.__module__ == state.__name__]


@pytest.mark.parametrize("kind", [*PARTS, Event, *get_args(m.Move)], ids=lambda kind: kind.__name__)
def test_every_field_has_its_row(kind):
    assert set(VISIBLE[kind]) == {field.name for field in fields(kind)}
    assert set(VISIBLE[kind].values()) <= set(get_args(Audience))


def test_the_table_holds_nothing_else():
    assert set(VISIBLE) == {*PARTS, Event, *get_args(m.Move)}


def test_what_the_table_does_not_know_is_shown_to_nobody(begin):
    table = begin()
    with pytest.raises(KeyError):
        looker(table.session.game.setting, table.state, TABLE).of(table.session.header)


@pytest.mark.parametrize("who", [TABLE, FACILITATOR, "B"])
def test_what_is_hidden_is_taken_out_of_the_state(begin, who):
    table = begin("A B", linked_facts(blanks=1), hands="covered").say("A discard g1", 'A write gap "ours"')
    known = looker(table.session.game.setting, table.state, who).of(table.state)
    assert known.seat("A").hand == (COVERED,) * 3
    assert known.written[0].text == COVERED
    assert all(known.stock(kind) == (COVERED,) * len(table.state.stock(kind)) for kind in KINDS)
    assert known.before is None


def test_answers_lie_open_without_their_seats_once_all_have_come(begin):
    table = begin("A B C D").say("A declare", "A explain", 'D answer not-yet "who pays?"', "B answer convincing")
    shown = table.session.view("B").declaration
    assert (shown.answers, shown.waiting, shown.own.answer) == (None, ("C",), "convincing")
    table.say("C answer abstain")
    for who in (TABLE, FACILITATOR, "A", "B"):
        given = table.session.view(who).declaration.answers
        assert (given.convincing, given.not_yet, given.abstain, given.sentences) == (1, 1, 1, ("who pays?",))
        assert "'D'" not in repr(given)
    table.say("facilitator return")
    assert table.session.view().last.answers == given


@pytest.mark.parametrize(
    ("by", "line", "known"),
    [
        ("A", "discard g1", "discard g1"),
        ("A", 'write gap "ours"', "write gap ?"),
        ("B", 'write gap "ours"', "write gap ours"),
        ("A", 'answer not-yet "why?"', "answer ? ?"),
        ("B", "answer abstain", "answer abstain"),
        (FACILITATOR, "put g1 hand C", "put ? hand C"),
        (FACILITATOR, "put g2 stock", "put g2 stock"),
        ("chance", "shuffle gap g4 g5", "shuffle gap ? ?"),
    ],
)
def test_a_move_as_another_seat_knows_it(begin, by, line, known):
    table = begin("A B C", hands="covered")
    looking = looker(table.session.game.setting, table.state, "B")
    assert m.text(looking.of(m.parse(m.split(line)), by)) == known
