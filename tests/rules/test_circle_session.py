"""What a circle's session takes back, and what it tells whom."""

from __future__ import annotations

from dataclasses import replace

import pytest
from circled import FACTS, circle

from game.core.game import FACILITATOR, TABLE, Refusal
from game.core.log import Entry, Header
from game.core.moves import split
from game.rules.circle.options import written
from game.session.circle import CircleSession
from game.session.record import redacted
from game.session.session import Session, parse


def begun(seats: str = "A B", entries: list[Entry] | None = None, **options: object) -> CircleSession:
    game = circle(seats, **{"die": "off", **options}).game
    words = written(game.setting.options)
    header = Header("circle", 1, "test", "", words, game.setting.seats, 5)
    return Session(game, header, now=lambda: 0.0, entries=entries or (), anew=bool(entries))


def say(session: CircleSession, *lines: str) -> CircleSession:
    for line in lines:
        assert refused(session, line) is None, line
    return session


def refused(session: CircleSession, line: str) -> str | None:
    by, *words = split(line)
    done = session.submit(by, parse(words, session.game.parse))
    return done.code if isinstance(done, Refusal) else None


TO_THE_TALK = ("A aim responsibility", "A place full r2", "B place none r2")


@pytest.mark.parametrize(
    ("lines", "by"),
    [
        (TO_THE_TALK[:2], "A"),
        ((*TO_THE_TALK, "B change partial"), "B"),
        ((*TO_THE_TALK, "A close"), "A"),
        (("A chair r5",), "A"),
    ],
    ids=["a covered mark", "a change", "a talk closed", "a chair"],
)
def test_a_seat_takes_back_what_showed_nothing_hidden(lines, by):
    session = say(begun(), *lines[:-1])
    before = session.state
    say(session, lines[-1], f"{by} undo")
    assert session.state == before


def test_no_seat_takes_back_what_turned_marks_up_or_rolled_a_die():
    assert refused(say(begun(), *TO_THE_TALK), "B undo") == "already-revealed"
    assert refused(say(begun(warm_up="yes"), "A sort control", "B sort control"), "B undo") == "already-revealed"
    assert refused(say(begun(die="on"), "A roll"), "A undo") == "already-revealed"


def test_a_talk_closed_after_a_roll_is_taken_back_too():
    session = say(begun(die="on"), "A roll")
    if session.state.phase == "aim":
        say(session, f"A aim {session.state.focused.open[0]}")
    level = "fitting" if session.state.dimension == "control" else "full"
    say(session, f"A place {level} r1", f"B place {level} r1", "A close", "A undo")
    assert session.state.phase == "talk"


def test_whoever_is_alone_has_covered_nothing_and_may_take_it_back():
    session = say(begun("A"), "A aim responsibility", "A place full r1", "A undo")
    assert session.state.phase == "place"


def test_the_facilitator_takes_back_an_agreement_and_makes_it_again():
    session = begun("A", situations=1)
    for dimension in ("responsibility", "authority", "influence"):
        say(session, f"A aim {dimension}", "A place full r1", "A close")
    say(session, "A aim control", "A place wide r1", "A close", "A lay c1", "A lead r1", "A agree")
    digest = session.digest
    assert session.state.over == "done"
    say(session, "facilitator undo 3")
    assert (session.state.phase, session.state.focused.agreement.channels) == ("ripe", ())
    assert say(session, "facilitator redo 3").digest == digest


COVERED = (
    ("A aim responsibility", "A place full r2"),
    ("A aim responsibility", "A place full r1", "B place none r1", "facilitator leave A"),
    ("A aim responsibility", "facilitator close", "A close", "B aim control", "A place wide r1", "facilitator end"),
    ("A aim responsibility", "A place full r1", "A undo", "A place full r2"),
    ("A aim responsibility", "A place full r1", "facilitator rename A Q"),
)


@pytest.mark.parametrize("lines", COVERED)
def test_no_record_tells_another_seat_what_never_turned_up(lines):
    session = say(begun("A B C"), *lines)
    last = next(line for line in reversed(lines) if line.startswith("A place"))
    other = [
        replace(entry, move="place not-mine r3") if f"{entry.actor} {entry.move}" == last else entry
        for entry in session.entries
    ]
    changed = begun(" ".join(session.header.seats), entries=other)
    assert [e.digest for e in changed.entries] != [e.digest for e in session.entries]
    for who in (TABLE, FACILITATOR, "B"):
        assert repr(redacted(session, who)).encode() == repr(redacted(changed, who)).encode()
        assert repr(session.view(who)).encode() == repr(changed.view(who)).encode()


def test_a_record_tells_what_turned_up_to_all():
    told = redacted(say(begun(), *TO_THE_TALK), TABLE)
    assert "full" in repr(told.entries[-1])
    assert "full" not in repr(told.entries[:-1])
    assert FACTS.roles[1] in repr(told.entries[-1])
