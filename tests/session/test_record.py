"""A session's record as somebody may know it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from played import Played, linked_facts

from game.core.game import FACILITATOR, TABLE
from game.session.record import Record, redacted, seats_of


@pytest.fixture
def table(begin: Callable[..., Played]) -> Played:
    return begin("A B C", linked_facts(6, blanks=1), hands="covered")


def words(record: Record) -> list[str]:
    return [entry.words for entry in record.entries]


def test_a_card_drawn_unseen_and_a_text_written_on_one_are_their_seats(table: Played) -> None:
    table.say("A discard g1", "A draw gap", "B discard c2", 'B write cause "ours"')
    own, other = redacted(table.session, "A"), redacted(table.session, "B")
    assert words(own) == ["discard g1", "draw gap", "discard c2", "write cause ?"]
    assert words(other) == ["discard g1", "draw gap", "discard c2", "write cause ours"]
    assert own.entries[1].opened == {"turned_up": {"A": ("g4",)}}
    assert other.entries[1].opened == {}
    assert (own.written, other.written) == ({}, {"cause-w1": "ours"})
    assert set(own.cards) == {"g1", "c1", "a1", "g4", "c2"}


def test_with_open_hands_all_is_known_but_chance(begin: Callable[..., Played]) -> None:
    table = begin("A B", linked_facts(6, blanks=1)).say("A discard g1", 'A write gap "ours"')
    table.say("facilitator leave B")
    record = redacted(table.session, TABLE)
    assert words(record)[:2] == ["discard g1", "write gap ours"]
    shuffle = next(line for line in words(record) if line.startswith("shuffle"))
    assert set(shuffle.split()[2:]) == {"?"}


def test_a_written_card_is_read_once_it_lies_open(table: Played) -> None:
    table.say("A discard g1", 'A write gap "ours"', "facilitator skip B", "facilitator skip C", "A discard gap-w1")
    assert redacted(table.session, "B").written == {"gap-w1": "ours"}
    table.say("facilitator undo 1")
    assert redacted(table.session, "B").written == {"gap-w1": "ours"}


def test_answers_are_counts_to_others_once_they_are_open(table: Played) -> None:
    table.say("A declare", "A explain", 'B answer not-yet "who pays?"')
    assert words(redacted(table.session, "C"))[-1] == "answer ? ?"
    assert words(redacted(table.session, "B"))[-1] == 'answer not-yet "who pays?"'
    table.say("C answer convincing")
    record = redacted(table.session, TABLE)
    assert words(record)[-2:] == ["answer ? ?", "answer ? ?"]
    opened = record.entries[-1].opened["answers"]
    assert opened is not None
    assert (opened.convincing, opened.not_yet, opened.sentences) == (1, 1, ("who pays?",))
    table.say("facilitator accept")
    verdict = redacted(table.session, "B").entries[-1].opened["verdict"]
    assert verdict is not None
    assert (verdict.accepted, verdict.answers) == (True, opened)


def test_what_is_declared_is_turned_up_for_all(table: Played) -> None:
    table.say("C declare")
    assert redacted(table.session, "A").entries[-1].opened["turned_up"] == {"C": ("g3", "c3", "a3")}


def test_a_covered_card_that_is_moved_stays_covered(table: Played) -> None:
    table.say("facilitator put g2 stock", "facilitator put c1 discard")
    assert words(redacted(table.session, "A")) == ["put ? stock", "put c1 discard"]
    assert words(redacted(table.session, "B")) == ["put g2 stock", "put c1 discard"]


def test_notes_of_the_facilitator_are_the_facilitators(table: Played) -> None:
    table.say('facilitator note "memo 1" "ask again"', 'table note "next gap" "reading"')
    for who in (TABLE, "A"):
        assert words(redacted(table.session, who)) == ['note "memo 1" ?', 'note "next gap" reading']
    assert words(redacted(table.session, FACILITATOR))[0] == 'note "memo 1" "ask again"'


def test_what_was_taken_back_stays_in_the_record(table: Played) -> None:
    table.say("A discard g1", "A draw gap", "facilitator undo 2", "A discard c1", "A draw cause")
    assert words(redacted(table.session, "A")) == ["discard g1", "draw gap", "undo 2", "discard c1", "draw cause"]
    assert {"g4", "c4"} <= set(redacted(table.session, "A").cards)


def test_a_seat_that_is_renamed_keeps_its_own_and_no_other(table: Played) -> None:
    table.say("A discard g1", "A draw gap", "facilitator rename A X", "facilitator leave B", "facilitator join A")
    assert set(seats_of(table.session)) == {"X", "B", "C", "A"}
    assert "g4" in redacted(table.session, "X").cards
    assert "g4" not in redacted(table.session, "A").cards
    table.say("facilitator undo 3")
    assert "g4" in redacted(table.session, "A").cards


def test_who_comes_by_the_name_of_one_that_left_is_another(table: Played) -> None:
    table.say("A discard g1", "A draw gap", "facilitator leave A", "facilitator join A")
    assert "g4" not in redacted(table.session, "A").cards


def test_nobody_of_that_name(table: Played) -> None:
    with pytest.raises(KeyError):
        redacted(table.session, "Z")
