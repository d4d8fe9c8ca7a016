"""What comes out of a circle: the agreements whole, the open ones as open, nothing private, and safe to open."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from circles import CONTENT, LANGS, SEATS, begun, clarify, do, played
from reported import of_topic, tables

from game.core.game import FACILITATOR
from game.report.circle_meanings import ENDINGS, LEVELS, meaning
from game.report.formats import report_as
from game.report.session_report import report_of
from game.report.source import Source, Wish
from game.rules.circle import moves as m
from game.rules.circle.options import option_names
from game.rules.circle.state import Ending
from game.rules.circle.words import Level
from game.session.circle import CircleSession
from game.session.session import Note, Undo
from game.words import words
from game.workshop.agreed import agreed, still_open

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def report(session: CircleSession, **more: bool) -> dict[str, Any]:
    return report_of("a", session, CONTENT, LANGS, **more)


def keys_of(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | set().union(*map(keys_of, value.values()))
    return set().union(*map(keys_of, value)) if isinstance(value, list) else set()


def tabled(session: CircleSession, lang: str = "en", wish: Wish | None = None) -> dict[str, list[list[str]]]:
    return tables(Source("a", session, CONTENT), lang=lang, wish=wish)


def read(session: CircleSession, ending: str = "md", wish: Wish | None = None) -> str:
    source = Source("a", session, CONTENT)
    return report_as(ending, [source], (), words("en", printed=True), wish or Wish(), lambda _: None).decode()


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_the_tables_of_a_small_circle(lang: str) -> None:
    say, found = words(lang, printed=True), tabled(played(), lang)
    first, *_ = of_topic(found, say("Agreements"))
    assert first[say("Situation")] == CONTENT.situations["one-hour"].text.get(lang)[0]
    assert first[say("Leads (sole responsibility)")] == CONTENT.roles["school"].get(lang)[0]
    assert first[say("To be asked")] == CONTENT.roles["town"].get(lang)[0]
    assert first[say("In one line")] == "one calendar by October"
    assert "they know who comes home late" in first[say("What each adds that others can't")]
    matrices = of_topic(found, say("Matrices"))
    parts = {row[say.of("report", "Part")].rpartition(" · ")[2] for row in matrices}
    assert parts == {CONTENT.situations[each].text.get(lang)[0] for each in ("one-hour", "no-bus")}
    assert {row[say("Standing")] for row in matrices} == {say("as found"), say("in the end")}
    assert say("Team") not in matrices[0]
    why = [row for name, rows in found.items() if say("What changed, and why") in name for row in rows]
    assert any("we sign for the hours" in cell for row in why for cell in row)


def test_mirrors_are_told_only_with_names_and_when_asked_for() -> None:
    for wish in (Wish(), Wish(names=True), Wish(profiles=True)):
        assert "Profiles" not in read(played(), wish=wish)
    told = read(played(), wish=Wish(names=True, profiles=True))
    assert "Profiles" in told
    assert "unclear-en?" in told


def test_an_agreement_as_others_take_it_over() -> None:
    (agreement,) = agreed(played(), CONTENT)
    assert (agreement.situation.id, agreement.situation.text.get("ar")[0]) == ("one-hour", "دورتان في ساعة واحدة")
    assert [channel.id for channel in agreement.channels] == ["forum", "calendar", "channel-w1"]
    assert (agreement.channels[2].text.get("he")[0], agreement.channels[2].seat) == ("a call each week", SEATS[0])
    assert (agreement.lead.role.id, agreement.lead.to_be_asked) == ("school", False)
    assert [(share.role.id, share.adds, share.to_be_asked) for share in agreement.shares] == [
        ("parents", "they know who comes home late", False),
        ("town", "", True),
    ]
    assert (agreement.line, agreement.partial) == ("one calendar by October", False)


def test_who_left_after_agreeing_was_asked_and_who_comes_later_was_not() -> None:
    session = played()
    do(session, f"{FACILITATOR} | leave C", f"{FACILITATOR} | join D", "D | role town")
    (agreement,) = agreed(session, CONTENT)
    assert [(share.role.id, share.to_be_asked) for share in agreement.shares] == [("parents", False), ("town", True)]


def test_what_is_taken_back_is_no_agreement() -> None:
    session = played()
    while session.state.situations[0].standing == "agreed":
        session.submit(FACILITATOR, Undo())
    assert agreed(session, CONTENT) == ()
    assert still_open(session, CONTENT)[0].line == "one calendar by October"


def test_a_parked_situation_and_one_agreed_on_at_the_end() -> None:
    session = begun()
    do(session, "B | choose one-hour", "C | choose no-bus")
    for dimension, level in zip(("responsibility", "authority", "control", "influence"), ("none",) * 4, strict=True):
        clarify(session, dimension, *(("narrow",) * 3 if dimension == "control" else (level,) * 3))
    do(session, f"{session.state.turn} | lay forum", f"{session.state.turn} | park")
    clarify(session, "influence", "full", "full", "full")
    do(session, f"{FACILITATOR} | end", f"{session.state.turn} | lay forum", f"{session.state.turn} | lead town")
    do(session, f"{session.state.turn} | agree")
    told = report(session)
    (agreement,), (parked,) = told["agreements"], told["open_situations"]
    assert (agreement["partial"], agreement["leads"]["to_be_asked"], agreement["clarified"]) == (
        True,
        True,
        ["influence"],
    )
    assert (parked["standing"], parked["said_so_far"]["channels"][0]["id"]) == ("parked", "forum")
    assert told["ended"] == "the facilitator ended it"
    assert [row["Standing"] for row in of_topic(tabled(session), "Agreements")] == [
        "Partial agreement",
        "Parked",
    ]


def test_a_situation_is_under_way_from_its_first_marks_on() -> None:
    session = begun()
    do(session, "B | choose one-hour", "C | choose no-bus")
    assert [each["standing"] for each in report(session)["open_situations"]] == ["not begun", "not begun"]
    mover = session.state.turn
    do(session, f"{mover} | aim control", *(f"{seat} | place wide school" for seat in SEATS))
    assert [each["standing"] for each in report(session)["open_situations"]] == ["under way", "not begun"]


def test_one_alone_has_a_report_of_its_own() -> None:
    session = begun()
    do(session, "B | choose one-hour", "C | choose no-bus", f"{FACILITATOR} | leave B", f"{FACILITATOR} | leave C")
    mover = session.state.turn
    do(session, f"{mover} | aim control", f"{mover} | place wide school", f"{mover} | close", f"{FACILITATOR} | end")
    do(session, f"{mover} | lay forum", f"{mover} | lead parents", f"{mover} | agree")
    (agreement,) = report(session)["agreements"]
    assert (agreement["partial"], agreement["leads"]["to_be_asked"]) == (True, True)


def test_matrices_before_and_after_with_words_of_why() -> None:
    matrix, begun_one = report(played())["matrices"]
    levels = [{row["role"]["id"]: row["authority"] for row in matrix[part]} for part in ("found", "in_the_end")]
    assert [one["inspectorate"]["level"] for one in levels] == ["full", "partial"]
    assert levels[0]["town"] == {"level": "partial", "assumption": True, "mainly_with": None}
    assert [row["control"] for row in matrix["found"] if row["role"]["id"] == "town"] == [None]
    assert [(change["how"], change["before"], change["after"], change["why"]) for change in matrix["changes"]] == [
        ("changed in the talk", "none", "partial", "we sign for the hours"),
        ("gave up", "full", "partial", "the school decides better"),
    ]
    assert [question["question"] for question in matrix["questions"]] == [
        "Is the span one that can be kept up?",
        "Who has not been heard yet?",
    ]
    assert begun_one["questions"] == []


def test_those_who_decide_without_responsibility_are_asked_otherwise() -> None:
    session = begun()
    do(session, "B | choose one-hour", "C | choose no-bus")
    clarify(session, "responsibility", "none", "full", "partial")
    clarify(session, "authority", "full", "none", "partial")
    clarify(session, "control", "fitting", "fitting", "fitting")
    clarify(session, "influence", "full", "full", "full")
    asked = report(session)["matrices"][0]["questions"]
    assert [(each["question"], [role["id"] for role in each["about"]]) for each in asked] == [
        ("Is the authority enough for the responsibility?", ["inspectorate"]),
        ("Do those who decide also carry the responsibility?", ["school"]),
    ]


def test_what_was_forgotten_leaves_a_place() -> None:
    session = begun()
    session.submit("B", m.Write("situation", ""))
    assert [row["Situation"] for row in of_topic(tabled(session), "Agreements")] == ["…"]


def test_marks_that_lie_covered_stay_covered() -> None:
    session = played()
    mover = session.state.turn
    do(session, f"{mover} | aim authority", f"{mover} | place full parents")
    last = report(session)["matrices"][1]["found"]
    assert all(row["authority"] is None for row in last)
    about = [row for row in of_topic(tabled(session), "Matrices") if "Support and no bus home" in row["Part"]]
    assert about
    assert not [row for row in about if "Full" in row.values()]


def test_the_warm_up_profiles_and_notes_stay_out_unless_asked_for() -> None:
    session = played()
    session.submit(FACILITATOR, Note("memo 1", "speak with West"))
    usual = json.dumps(report(session))
    assert not [word for word in ("profiles", "unclear", "speak with West", "balanced_situations") if word in usual]
    asked = report(session, private=True, profiles=True)
    assert asked["facilitator_notes"][0]["text"] == "speak with West"
    assert [one["seat"] for one in asked["profiles"]] == list(SEATS)
    assert asked["profiles"][0] == {
        "seat": SEATS[0],
        "archetype": "unclear",
        "responsibility": 0.5,
        "authority": 0.5,
        "control": 1.0,
        "influence": 1.0,
    }


def test_balance_is_counted_only_where_scores_are_on() -> None:
    session = played(scores="yes")
    assert report(session)["balanced_situations"] == 0
    assert "**Balanced situations:** 0" in read(session)
    assert "Balanced" not in read(played())


HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", '=HYPERLINK("http://x")', "| a | b", "\u202eturned"]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_write_is_shown_as_written_and_does_nothing(text: str) -> None:
    session = begun()
    session.submit("B", m.Write("situation", text))
    do(session, "C | choose no-bus")
    for dimension in ("responsibility", "authority", "influence"):
        clarify(session, dimension, "full", "full", "full")
    clarify(session, "control", "wide", "wide", "wide")
    mover = session.state.turn
    assert mover is not None
    session.submit(mover, m.Write("channel", text))
    do(session, f"{mover} | lead school")
    session.submit(mover, m.Line(text))
    do(session, f"{mover} | agree")
    found = tabled(session)
    for table in found.values():
        assert not [cell for row in table for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]
    assert text in of_topic(found, "Agreements")[0]["In one line"]
    markdown = read(session)
    assert "\u202e" not in markdown
    assert (markdown.count("\\|") > 0) is ("|" in text)


def test_every_key_is_told_in_the_readme() -> None:
    told = report(played(scores="yes"), private=True, profiles=True)
    missing = [key for key in keys_of(told) - {"he", "ar", "en"} if f"`{key}`" not in README]
    assert missing == []


def test_every_option_ending_and_level_has_words() -> None:
    assert all(map(meaning, option_names()))
    assert set(ENDINGS) == set(get_args(Ending))
    assert set(LEVELS) == set(get_args(Level))
