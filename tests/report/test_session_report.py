"""The report of a session: readable without this program, whole, and silent about who was convinced."""

import json
from pathlib import Path
from typing import get_args

import pytest
from walls import DECK, SEATS, begun, declared, say_all

from game.core.cards import KINDS
from game.core.game import FACILITATOR, TABLE
from game.faults import CannotKeep
from game.kept_report import keep_copy
from game.report.option_meanings import ENDINGS, meaning
from game.report.reviewing import REVIEW
from game.report.session_report import langs_of, report_of
from game.report.source import Source
from game.report.talked import QUESTIONS
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.rules.triples.options import option_names
from game.rules.triples.state import Ending
from game.session.session import Note

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def keys_of(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | set().union(*map(keys_of, value.values()))
    return set().union(*map(keys_of, value)) if isinstance(value, list) else set()


def test_all_that_a_group_said() -> None:
    session = begun()
    declared(session)
    say_all(session, (TABLE, Note("triple 1 relevant", "partly")), (TABLE, Note("triple 1 who", "the parents")))
    say_all(session, (TABLE, Note("next gap", "homework")), (FACILITATOR, r.Rename("B", "צוות ב׳")))
    say_all(session, (FACILITATOR, m.Leave("C")), (FACILITATOR, m.End()))
    report = report_of("a-name", session, DECK, {"צוות א׳": "he"})
    (triple,) = report["triples"]
    cards = [DECK.cards[card] for card in session.state.wall[0].cards]
    assert [triple[key]["text"] for key in ("gap", "cause", "action")] == [dict(card.text.lines) for card in cards]
    assert (triple["declared_by"], triple["explanation"]) == ("צוות א׳", "because it is so")
    assert (triple["verdict"], triple["place_on_the_wall"]) == ("accepted", 1)
    assert triple["answers"] == {"convincing": 1, "not_yet": 1, "abstained": 0}
    assert triple["what_would_strengthen_it"] == ["who will do it?"]
    assert triple["talk"] == {"Relevant here": "partly", "Who else should be in the room": "the parents"}
    assert report["next_gap"] == "homework"
    assert report["ended"] == "the facilitator ended it"
    assert report["began"] == "2026-11-21T14:32:05+02:00"
    assert [(seat["name"], seat["language"], seat["at_the_table_in_the_end"]) for seat in report["seats"]] == [
        ("צוות א׳", "he", True),
        ("צוות ב׳", None, True),
        ("C", None, False),
    ]
    judge = next(option for option in report["options"] if option["option"] == "judge")
    assert judge["value"] == "the other seats answer"


def test_a_returned_triple_has_no_place_on_the_wall_and_no_talk() -> None:
    session = begun()
    mover = session.state.turn
    assert mover is not None
    pick = next(move for move in session.legal(mover) if isinstance(move, m.Pick))
    say_all(session, (mover, pick), (mover, m.Explain("")), (FACILITATOR, m.Return()))
    declared(session)
    say_all(session, (TABLE, Note("triple 1 relevant", "yes")))
    first, second = report_of("a", session, DECK, {})["triples"]
    assert (first["verdict"], first["place_on_the_wall"], first["talk"]) == ("returned", None, {})
    assert first["explanation"] is None
    assert (second["place_on_the_wall"], second["talk"]) == (1, {"Relevant here": "yes"})


def test_who_answered_what_is_not_told() -> None:
    sessions = [begun(), begun()]
    for session, answers in zip(sessions, (("not-yet", "convincing"), ("convincing", "not-yet")), strict=True):
        mover = session.state.turn
        assert mover is not None
        pick = next(move for move in session.legal(mover) if isinstance(move, m.Pick))
        say_all(session, (mover, pick), (mover, m.Explain("why")))
        others = [seat for seat in SEATS if seat != mover]
        say_all(session, *((seat, m.Answer(said)) for seat, said in zip(others, answers, strict=True)))
        say_all(session, (FACILITATOR, m.Accept()))
    first, second = (report_of("a", session, DECK, {}) | {"last_entry": None} for session in sessions)
    assert first == second


def test_the_facilitators_own_notes_only_when_asked_for() -> None:
    session = begun()
    say_all(session, (FACILITATOR, Note("memo 1", "speak with West")))
    assert "speak with West" not in json.dumps(report_of("a", session, DECK, {}))
    (memo,) = report_of("a", session, DECK, {}, private=True)["facilitator_notes"]
    assert memo["text"] == "speak with West"
    assert memo["time"][:2] == "20"


def test_every_key_is_told_in_the_readme() -> None:
    session = begun()
    declared(session)
    report = report_of("a", session, DECK, {}, private=True)
    written = {"kind", "written_by", "time"}
    free = {"he", "ar", "en", *QUESTIONS.values()}
    missing = [key for key in (keys_of(report) - free) | written if f"`{key}`" not in README]
    assert missing == []


def test_every_option_and_ending_has_words() -> None:
    assert all(meaning(option) for activity in ("triples", "open-round") for option in option_names(activity))
    assert set(ENDINGS) == set(get_args(Ending))


def test_a_copy_is_written_whole_or_not_at_all_without_names_and_as_it_was_looked_through(tmp_path: Path) -> None:
    session = begun()
    declared(session, "half a pair \ud83d", "who?")
    source = Source("a", session, DECK, extra={REVIEW: {"who?": "somebody"}})
    keep_copy(tmp_path / "a.sqlite", source)
    copy = tmp_path / "a.report.json"
    told = json.loads(copy.read_text(encoding="utf-8"))
    assert (told["session"], [seat["name"] for seat in told["seats"]]) == ("a", ["1", "2", "3"])
    assert told["triples"][0]["what_would_strengthen_it"] == ["somebody"]
    before = copy.read_bytes()
    (tmp_path / "b.report.json").mkdir()
    with pytest.raises(CannotKeep):
        keep_copy(tmp_path / "b.sqlite", source)
    assert {file.name for file in tmp_path.iterdir()} == {"a.report.json", "b.report.json"}
    assert copy.read_bytes() == before


def test_of_a_session_that_nobody_played_no_copy_is_left(tmp_path: Path) -> None:
    keep_copy(tmp_path / "a.sqlite", Source("a", begun(), DECK))
    assert list(tmp_path.iterdir()) == []


def test_the_languages_of_seats_come_from_what_the_table_kept() -> None:
    extra = {"lang": "he", "chairs": {"B": {"lang": "ar"}, "C": {"lang": None}}}
    assert langs_of(extra, ("A", "B", "C")) == {"A": "he", "B": "ar", "C": "he"}
    assert langs_of({}, ("A",)) == {}


def test_what_was_written_on_a_covered_card_and_never_laid_open_stays_out() -> None:
    session = begun(activity="triples", hands="covered")
    for text in ("read by all", "read by nobody"):
        mover = session.state.turn
        assert mover is not None
        card = session.state.seat(mover).hand[0]
        kind = next(kind for kind in KINDS if session.state.blanks[KINDS.index(kind)])
        say_all(session, (mover, m.Discard(card)), (mover, m.Write(kind, text)))
    first = next(paper for paper in session.state.written if paper.text == "read by all")
    say_all(session, (FACILITATOR, r.Put(first.card, "discard")))
    report = report_of("a-name", session, DECK, {})
    assert [paper["text"] for paper in report["written_cards"]] == ["read by all"]
