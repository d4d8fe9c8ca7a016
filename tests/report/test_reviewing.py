"""What people wrote is seen once; a report tells it as it was chosen then, and names only when they are asked for."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from reported import circle, returned, scenario, wall

from game.core.game import FACILITATOR, TABLE
from game.faults import Fault
from game.report.formats import report_as
from game.report.reviewing import REVIEW, as_told, seen, to_review, written_in
from game.report.source import Source, Unused, Wish
from game.session.session import Note
from game.words import words

EN = words("en", printed=True)
ALL = ("docx", "xlsx", "pdf", "csv", "md", "json")


def told(*sources: Source, ending: str = "md", wish: Wish | None = None, lang: str = "en") -> str:
    say = words(lang, printed=True)
    return report_as(ending, sources, (), say, wish or Wish(), lambda source: None).decode()


def chosen(source: Source, **choices: str) -> Source:
    named = {text.replace("_", " "): choice for text, choice in choices.items()}
    return replace(source, extra={REVIEW: named})


def test_every_text_is_shown_once_with_what_it_is() -> None:
    source = wall()
    source.session.submit(TABLE, Note("triple 1 who", "the parents"))
    source.session.submit(TABLE, Note("triple 1 relevant", "partly"))
    source.session.submit(FACILITATOR, Note("memo 1", "speak with West"))
    assert [(each.text, each.place(EN)) for each in written_in(source)] == [
        ("because it is so", "Explanation"),
        ("who will do it?", "An answer"),
        ("the parents", "The talk after the game"),
    ]
    assert "speak with West" in [each.text for each in written_in(source, notes=True)]


def test_what_was_seen_is_not_asked_again() -> None:
    source = chosen(wall(), because_it_is_so="because", **{"who will do it?": ""})
    assert to_review([source]) == {}
    assert seen(source) == {"because it is so": "because", "who will do it?": ""}
    assert list(to_review([replace(wall("another"), name="new"), source])) == ["new"]


@pytest.mark.parametrize("ending", ["md", "json"])
def test_a_text_that_was_edited_or_dropped(ending: str) -> None:
    source = chosen(wall(), because_it_is_so="it was found out", **{"who will do it?": ""})
    report = told(source, ending=ending)
    assert "it was found out" in report
    assert "because it is so" not in report
    assert "who will do it?" not in report
    assert told(source, ending=ending, wish=Wish(names=True)).count("it was found out") == report.count(
        "it was found out"
    )


def test_an_edited_text_is_as_it_was_played() -> None:
    before, after = wall(), as_told(wall(), True, {"because it is so": "another"})
    assert [each.cards for each in after.session.state.wall] == [each.cards for each in before.session.state.wall]
    assert len(after.session.entries) == len(before.session.entries)


@pytest.mark.parametrize("ending", ["md", "json"])
@pytest.mark.parametrize("source", [wall(), circle(), scenario("map-whole")], ids=["wall", "circle", "map"])
def test_names_only_when_they_are_asked_for(source: Source, ending: str) -> None:
    (name, *_) = (seat.name for seat in source.session.state.seats)
    assert name not in told(source, ending=ending) or len(name) == 1
    assert name in told(source, ending=ending, wish=Wish(names=True))


def test_small_counts_are_hidden_when_asked_for() -> None:
    shown, hidden = told(wall()), told(wall(), wish=Wish(hide_small=True))
    assert "**Convincing:** 1" in shown
    assert "**Convincing:** 1" not in hidden
    assert "**Convincing:** \\<5" in hidden
    triple = json.loads(told(wall(), ending="json", wish=Wish(hide_small=True)))["triples"][0]
    assert set(triple["answers"].values()) == {"<5"}


def test_what_was_put_aside() -> None:
    report = told(returned())
    aside = report[report.index("What was put aside") :]
    assert "A triple that was returned" in aside
    assert "with whom?" in aside


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
@pytest.mark.parametrize("ending", [each for each in ALL if each != "json"])
def test_several_sessions_in_one_report(ending: str, lang: str) -> None:
    sources = [wall(), circle(), scenario("map-whole"), scenario("circle-whole"), scenario("plan-whole")]
    lost = [Unused("gone", Fault("unknown-session", session="gone"))]
    assert report_as(ending, sources, lost, words(lang, printed=True), Wish(), lambda source: None)


def test_what_could_and_could_not_be_used_is_said() -> None:
    lost = [Unused("gone", Fault("unknown-session", session="gone"))]
    damaged = replace(wall(), damaged=9)
    report = report_as("md", [damaged], lost, EN, Wish(), lambda source: None).decode()
    assert "damaged: told up to entry 8" in report
    assert "There is no session gone." in report


def test_the_rows_of_a_plan_are_the_first_thing_told() -> None:
    report = told(scenario("plan-whole"), scenario("map-whole"))
    plan, annex = report.split("# Annex for the facilitator")
    assert "Schools differ in reading" in plan
    assert "**Action:** missing" in plan
    assert "17.1.2027" in plan
    assert "Chains of the map" in annex


def test_what_was_dropped_leaves_no_empty_place() -> None:
    source = scenario("plan-whole")
    asked = [each.text for each in written_in(source) if each.verb == "question"]
    report = told(replace(source, extra={REVIEW: dict.fromkeys(asked, "")}))
    box = report.split("## Open questions and missing data")[1].split("##")[0]
    assert asked
    assert box.strip() == "- no question was written down"
    lot = scenario("agenda-whole")
    parked = [each.text for each in written_in(lot) if each.verb == "park"]
    assert parked
    assert "Parking lot" not in told(replace(lot, extra={REVIEW: dict.fromkeys(parked, "")}))
