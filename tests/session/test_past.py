"""A session is looked back on without anything being played again."""

from __future__ import annotations

import pytest
from played import Played, begun

from game.core.game import FACILITATOR, TABLE, Refusal
from game.core.log import Entry
from game.rehearsal.milestones import milestones
from game.session.pace import LONGEST, SHORTEST, pace_of
from game.session.past import Past
from game.session.session import Note, Redo, Undo


@pytest.fixture
def played() -> Played:
    whole = begun("A B", target="1")
    whole.say("A discard g1", "A draw gap")
    whole.session.submit(FACILITATOR, Undo())
    whole.session.submit(FACILITATOR, Redo())
    whole.session.submit(FACILITATOR, Note("memo 1", "quiet"))
    return whole.say("A declare", 'A explain "so"', "B answer convincing")


def test_every_moment_is_seen_as_it_was(played: Played) -> None:
    whole = played.session
    past = Past(whole)
    for at in (*range(past.most + 1), *range(past.most, -1, -1)):
        past.go(at)
        assert past.digest == (whole.entries[at - 1].digest if at else Past(whole).digest)
        assert past.view(TABLE) == whole.game.view(past.state, TABLE)
        assert [entry.number for entry in past.entries] == list(range(1, at + 1))


def test_notes_and_what_was_taken_back_are_those_of_the_moment(played: Played) -> None:
    past = Past(played.session)
    undo, redo, note = (next(e.number for e in played.session.entries if e.verb == verb) for verb in UNDONE)
    past.go(undo)
    assert [entry.move for entry in past.taken_back(1)] == ["draw gap"]
    assert [entry.move for entry in past.made_again(redo)] == ["draw gap"]
    assert not past.notes
    past.go(note)
    assert past.notes == {"memo 1": "quiet"}


UNDONE = ("undo", "redo", "note")


def test_nothing_can_be_done_there_and_the_session_stays_as_it_is(played: Played) -> None:
    past = Past(played.session)
    entries = list(played.session.entries)
    assert isinstance(past.submit(FACILITATOR, Undo()), Refusal)
    assert isinstance(past.submit("A", Note("parked A", "x")), Refusal)
    assert played.session.entries == entries
    with pytest.raises(IndexError):
        past.go(past.most + 1)


def test_a_declaration_and_its_verdict_are_milestones(played: Played) -> None:
    found = milestones(Past(played.session))
    assert [(each.what, each.seat) for each in found] == [("declaration", "A"), ("accepted", "A")]
    assert [played.session.entries[each.entry - 1].verb for each in found] == ["declare", "answer"]


def entries(*said: tuple[str, float]) -> list[Entry]:
    return [Entry(number, time, by, "x", "") for number, (by, time) in enumerate(said, 1)]


def test_a_long_silence_is_shortened_with_all_that_the_clock_said_in_it() -> None:
    pace = pace_of(entries(("A", 0), ("A", 2), ("clock", 62), ("clock", 92), ("B", 102), ("B", 102.1)))
    assert pace.waits == pytest.approx((SHORTEST, 2, 3, 1.5, 0.5, SHORTEST))
    assert sum(pace.waits[2:5]) == pytest.approx(LONGEST)
    assert pace.silences == (0, 0, 100, 100, 100, 0)


def test_a_clock_that_was_set_back_makes_no_wait_and_chance_none() -> None:
    pace = pace_of(entries(("A", 50), ("chance", 50), ("A", 10)))
    assert pace.waits == pytest.approx((SHORTEST, 0, SHORTEST))
    assert pace_of([]).waits == ()
