"""The agendas that come along: nothing is wrong with them, and every step can be held by one team and by eight."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.activities import named_files
from game.activity import SetUp
from game.content.agenda import Agenda, load_agenda
from game.content.check import check_file
from game.content.deck import Text
from game.rules.agenda.setting import TALK
from game.rules.table import MOST_SEATS
from game.table.fitting import fits
from game.words import LANGUAGES
from game.workshop.agenda_checks import check_agenda_file
from game.workshop.outcome import Chain, Laid, Outcome, Thing
from game.workshop.passing import handed_on, prepared
from game.workshop.steps import means_of, options_of

FILES = named_files("agenda")
LONGEST_PROMPT = 14
"""Words that are said in one breath."""


def agendas() -> list[Agenda]:
    return [load_agenda(file) for file in FILES.values()]


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_nothing_is_wrong_with_an_agenda_that_comes_along(file: Path) -> None:
    assert check_file(file, agenda=check_agenda_file, fits=fits) == []


def test_the_three_meetings_and_a_partnership_meeting_come_along():
    assert set(FILES) == {"first-meeting", "second-meeting", "third-meeting", "partnership-meeting"}


def test_the_second_meeting_takes_the_minutes_of_the_source():
    steps = load_agenda(FILES["second-meeting"]).steps.values()
    assert [(step.activity, step.minutes.normal) for step in steps] == [
        ("desired-actual", 10),
        ("triples", 20),
        (TALK, 15),
        ("evaluation-wheel", 20),
        ("action-plan", 25),
    ]


@pytest.mark.parametrize("agenda", agendas(), ids=lambda agenda: agenda.id)
@pytest.mark.parametrize("count", [1, MOST_SEATS])
def test_every_step_can_begin_with_what_is_handed_on_to_it(agenda: Agenda, count: int) -> None:
    seats = tuple("ABCDEFGH"[:count])
    for step in agenda.steps.values():
        if step.activity == TALK:
            continue
        means = means_of(step.activity, step.deck, None)
        options, problems = options_of(step, means.activity, step.minutes.normal, "present")
        assert problems == []
        came = {giver: something(agenda, giver) for giver, _ in agenda.passed_to(step.id)}
        handed = handed_on(agenda, step.id, came)
        content = prepared(means.activity.load(means.file, None), means.activity.id, handed, options)
        setting = means.activity.setting(SetUp(options, content, seats))
        assert setting.problems() == []
        assert all(content.text_of(f"{kind}-w1") is not None for outcome in handed for kind in kinds(outcome))


def something(agenda: Agenda, giver: str) -> Outcome:
    """What a step may have come to: cards of the group's own in every zone, or a triple of them."""
    step, things = agenda.steps[giver], {kind: thing(kind) for kind in ("gap", "cause", "action", "card")}
    zones = {passed.what for passed in step.passes}
    return Outcome(
        "session",
        step.activity,
        giver,
        chains=(Chain(things["gap"], things["cause"], things["action"]),) if "chains" in zones else (),
        laid=tuple(Laid(things["card"], zone) for zone in zones - {"chains", "agreements", "sums"}),
    )


def kinds(outcome: Outcome) -> list[str]:
    return ["card"] * bool(outcome.laid) + ["gap", "cause", "action"] * bool(outcome.chains)


def thing(kind: str) -> Thing:
    return Thing(f"{kind}-w1", kind, Text((("he", "נכתב כאן"),)), "A")


@pytest.mark.parametrize("agenda", agendas(), ids=lambda agenda: agenda.id)
def test_every_step_has_a_title_and_prompts_in_every_language_that_are_said_in_one_breath(agenda: Agenda) -> None:
    for step in agenda.steps.values():
        assert step.title is not None
        assert step.prompts
        for prompt in step.prompts:
            assert [lang for lang, _ in prompt.lines] == list(LANGUAGES)
            assert all(len(words.split()) <= LONGEST_PROMPT for _, words in prompt.lines), prompt


def test_someone_who_has_not_yet_spoken_and_silent_reading_are_asked_for():
    said = [words for agenda in agendas() for step in agenda.steps.values() for each in step.prompts
            for lang, words in each.lines if lang == "en"]  # fmt: skip
    assert any("not yet spoken" in words for words in said)
    assert any("silent reading" in words for words in said)
