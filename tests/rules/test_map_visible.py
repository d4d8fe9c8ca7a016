"""The table of who sees what of a map: all see all, and chance's order is nobody's."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest
from mapped import mapped

from game.core.game import FACILITATOR, TABLE, Event
from game.core.moves import split
from game.rules.mapping import moves as m
from game.rules.mapping.state import State
from game.rules.mapping.visible import VISIBLE, looker
from game.session.record import redacted


@pytest.mark.parametrize("kind", [State, Event, *get_args(m.Move)], ids=lambda kind: kind.__name__)
def test_every_field_has_its_row(kind):
    assert set(VISIBLE[kind]) == {field.name for field in fields(kind)}
    assert set(VISIBLE[kind].values()) <= {"all", "nobody"}


def test_the_table_holds_nothing_else():
    assert set(VISIBLE) == {State, Event, *get_args(m.Move)}


@pytest.mark.parametrize("who", [TABLE, FACILITATOR, "B"])
def test_everyone_knows_the_whole_state(who):
    state = mapped(cards=1).say('A write gap "ours"').state
    assert looker(state, who).of(state) == state
    assert looker(state, who).cards == {card for cards in state.spread for card in cards}


def test_what_lay_in_the_deck_and_was_not_picked_is_told_to_nobody():
    state = mapped(cards=1).state
    shuffle = m.parse(split("shuffle part g1 g2"))
    assert m.text(looker(state, FACILITATOR).of(shuffle, "chance")) == "shuffle part ? ?"


@pytest.mark.parametrize("who", [TABLE, FACILITATOR, "A"])
def test_a_record_holds_what_people_did_and_wrote(who):
    session = mapped(cards=1).say('A write gap "ours"', "A put-back gap-w1").session
    record = redacted(session, who)
    assert record.written == {"gap-w1": "ours"}
    assert [told.words for told in record.entries][1:] == ["write gap ours", "put-back gap-w1"]
