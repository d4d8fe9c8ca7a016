"""What a trainer is shown to look at again: small sessions, each with exactly one thing in it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from pathlib import Path

import pytest

from game.core.game import CLOCK, Refusal
from game.core.moves import split
from game.rehearsal.scenario_reading import load_scenario
from game.rehearsal.weak_moment import CODES, WeakMoment
from game.rehearsal.weak_moments import MOST, MOST_ALIKE, weak_moments
from game.rehearsal.weak_words import TEXTS, weak_words
from game.session.scenario import moves
from game.session.session import AnySession, Session, parse
from game.words import LANGUAGES, words

GOLDEN = Path(__file__).parents[1] / "golden"


def told(name: str, lines: Iterable[str]) -> AnySession:
    """A session that begins as a golden one does. `+N` lets N seconds pass; each move takes one."""
    scenario = load_scenario(GOLDEN / f"{name}.scenario.yaml").scenario
    ticks, later = count(), [0]
    session: AnySession = Session(scenario.game, scenario.header, now=lambda: next(ticks) + later[0])
    for line in lines:
        if line.startswith("+"):
            later[0] += int(line)
            continue
        by, *said = split(line)
        by, said = (CLOCK, [by, *said]) if by in ("clock", "idle") else (by, said)
        done = session.submit(by, parse(said, session.game.parse))
        assert not isinstance(done, Refusal), (line, done)
    return session


def codes(session: AnySession) -> list[str]:
    return [moment.code for moment in weak_moments(session)]


SWAP = ("A discard g1", "A draw gap", "B discard g2", "B draw gap")
TRIPLES = "verdict-overruled"


def test_nothing_is_found_where_nothing_happened_and_where_all_went_well() -> None:
    assert weak_moments(told(TRIPLES, ())) == ()
    assert weak_moments(told(TRIPLES, SWAP)) == ()


def test_a_silence_is_told_with_its_seconds_and_where_it_began() -> None:
    session = told(TRIPLES, (*SWAP[:2], "+74", *SWAP[2:]))
    assert weak_moments(session) == (WeakMoment(session.entries[-3].number, "silence", (), 75),)


def test_a_pause_a_break_and_a_shorter_wait_are_no_silence() -> None:
    assert codes(told(TRIPLES, (*SWAP[:2], "facilitator pause", "+200", "facilitator resume", *SWAP[2:]))) == []
    assert codes(told(TRIPLES, (*SWAP[:2], "+5000", *SWAP[2:]))) == []
    assert codes(told(TRIPLES, (*SWAP[:2], "+50", *SWAP[2:]))) == []


def test_an_explanation_is_no_silence_but_may_be_long() -> None:
    assert codes(told(TRIPLES, ("A declare", "+150", "A explain"))) == []
    (moment,) = weak_moments(told(TRIPLES, ("A declare", "+200", "A explain")))
    assert (moment.code, moment.seats, moment.seconds) == ("long-explanation", ("A",), 201)


def test_the_facilitator_against_the_group_and_before_it() -> None:
    against = told(TRIPLES, ("A declare", "A explain", "B answer convincing", "facilitator return"))
    ruling = next(entry for entry in against.entries if entry.move == "return")
    assert weak_moments(against) == (WeakMoment(ruling.number - 1, "overruled", ("A",)),)
    early = told(TRIPLES, ("A declare", "facilitator accept"))
    assert [(each.code, each.seats) for each in weak_moments(early)] == [("ruled-early", ("B",))]
    with_it = told(TRIPLES, ("A declare", "A explain", "B answer convincing"))
    assert codes(with_it) == []


def test_a_tie_and_a_triple_that_came_back_without_a_word() -> None:
    tie = ("A declare", "A explain", "B answer abstain")
    assert codes(told(TRIPLES, tie)) == ["tie"]
    assert codes(told(TRIPLES, ("A declare", "A explain", "B answer not-yet"))) == ["no-words"]
    assert codes(told(TRIPLES, ("A declare", "A explain", 'B answer not-yet "who pays?"'))) == []


def test_answers_closed_before_all_were_there_and_a_seat_that_was_skipped() -> None:
    closed = told("together", ("A declare", "A explain", "B answer convincing", "facilitator close"))
    assert [(each.code, each.seats) for each in weak_moments(closed)] == [("closed-early", ("C",))]
    skipped = told(TRIPLES, ("facilitator skip A",))
    assert [(each.code, each.seats) for each in weak_moments(skipped)] == [("skipped", ("A",))]


BOARD = "board-people"


def marking(seats: str, times: int, seconds: int = 20) -> list[str]:
    """These seats mark one card again and again, with so many seconds between."""
    return [line for _ in range(times) for seat in seats for line in (f"+{seconds}", f"{seat} mark books red")]


def test_a_seat_that_did_nothing_while_the_others_went_on() -> None:
    session = told(BOARD, marking("AB", 4))
    (moment,) = weak_moments(session)
    assert (moment.code, moment.seats, moment.entry) == ("idle-seat", ("C",), len(session.entries) - 1)
    assert moment.seconds == session.entries[-1].time - session.entries[0].time
    assert codes(told(BOARD, marking("AB", 4, seconds=2))) == [], "it was short"
    assert codes(told(BOARD, marking("AB", 3))) == [], "the others did little"
    assert codes(told(BOARD, marking("ABC", 4))) == [], "all took part"


def test_a_seat_that_came_late_was_not_idle_before() -> None:
    assert codes(told(BOARD, (*marking("ABC", 4), "facilitator join D", *marking("ABC", 1)))) == []


def test_one_seat_that_moves_or_declares_far_more_than_the_others() -> None:
    session = told(BOARD, marking("AAAABC", 4, seconds=1))
    (moment,) = weak_moments(session)
    assert (moment.code, moment.seats, moment.count, moment.many) == ("one-moves", ("A",), 16, 24)
    assert codes(told(BOARD, marking("ABC", 8, seconds=1))) == []
    calls = [line for seat in "AABA" for line in (f"{seat} declare", f"{seat} withdraw")]
    (moment,) = weak_moments(told("together", calls))
    assert (moment.code, moment.seats, moment.count, moment.many) == ("one-declares", ("A",), 3, 4)


def test_a_seat_is_called_what_it_was_called_last() -> None:
    lines = (*marking("AB", 4), "facilitator rename A Alef", "+20", "Alef mark books green")
    assert [each.seats for each in weak_moments(told(BOARD, lines))] == [("C",)]


def test_covered_marks_that_were_turned_up_before_a_seat_had_marked() -> None:
    marks = [f"{seat} mark {card} red" for seat in "AB" for card in ("books", "bus", "club", "old")]
    assert [(e.code, e.seats) for e in weak_moments(told(BOARD, (*marks, "facilitator close")))] == [
        ("closed-early", ("C",))
    ]


def test_much_that_was_taken_back_in_a_short_time() -> None:
    lines = ("facilitator undo", "facilitator undo 2")
    (moment,) = weak_moments(told(TRIPLES, (*SWAP[:3], *lines)))
    assert (moment.code, moment.count) == ("undone", 3)
    assert codes(told(TRIPLES, (*SWAP[:3], lines[0], "+55", lines[0], "+55", lines[0]))) == []


def test_play_without_a_declaration() -> None:
    session = told(TRIPLES, (*SWAP[:2], "clock 4:00", "clock 5:00", "clock 5:30", "B declare", "B withdraw"))
    (moment,) = weak_moments(session)
    number = next(entry.number for entry in session.entries if entry.move == "clock 5:00")
    assert (moment.code, moment.entry, moment.seconds) == ("no-declaration", number, 330)


def test_a_situation_left_open_and_a_step_that_took_longer() -> None:
    circle = load_scenario(GOLDEN / "circle-findings.scenario.yaml").scenario
    session: AnySession = Session(circle.game, circle.header, now=lambda: 0.0)
    for step in moves(circle):
        session.submit(step.by, step.move)
    assert codes(session) == ["parked"] * MOST_ALIKE
    lines = ("facilitator begin", "clock 12:30", "facilitator next")
    assert [(e.code, e.seconds) for e in weak_moments(told("agenda-whole", lines))] == [("overtime", 150)]


def test_the_most_telling_are_kept_in_order_of_time_and_not_all_of_one_sort() -> None:
    lines = [*(line for _ in range(6) for line in (*SWAP[:2], "+90", "facilitator undo 2")), "A declare"]
    lines.append("facilitator return")
    found = weak_moments(told(TRIPLES, lines))
    assert len(found) <= MOST
    assert [each.entry for each in found] == sorted(each.entry for each in found)
    assert [each.code for each in found].count("silence") == MOST_ALIKE
    assert [each.code for each in found].count("ruled-early") == 1


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*-people.scenario.yaml")), ids=lambda path: path.name)
def test_a_session_in_which_people_come_and_go_can_be_looked_through(path: Path) -> None:
    scenario = load_scenario(path).scenario
    session: AnySession = Session(scenario.game, scenario.header, now=count().__next__)
    for step in moves(scenario):
        session.submit(step.by, step.move)
    for moment in weak_moments(session):
        assert 0 <= moment.entry <= len(session.entries)
        assert weak_words(moment, words("en"))


def test_every_sort_has_words_and_no_word_has_a_gap() -> None:
    assert set(TEXTS) == set(CODES)
    for lang in LANGUAGES:
        for code in CODES:
            said = weak_words(WeakMoment(1, code, ("A", "B"), 75, 3, 4), words(lang))
            assert "{" not in said
            assert ("1:15" in said) == ("{time}" in TEXTS[code])
