"""The plan's file: the one that comes along is whole in every language, and any file is read or told what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from game.content.check import check_file
from game.content.circle import load_circle
from game.content.file_kind import kind_of_file
from game.content.plan import Plan, load_plan, load_plan_text
from game.content.plan_reading import read_plan
from game.content.problems import Faults
from game.content.schemas import schema
from game.content.tree import read_text
from game.report.talked import CHOICES
from game.rules.plan.columns import ColumnKind
from game.shipped import folder
from game.table.fitting import fits
from game.words import LANGUAGES, words
from tests.content.test_deck import YAML_PIECES

SHIPPED = folder("decks") / "boards" / "action-plan.yaml"
SMALL = Path(__file__).parents[1] / "golden" / "small-plan.yaml"

TEXT = SMALL.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan(SHIPPED)


def test_the_plan_that_comes_along_has_nothing_to_mend():
    assert check_file(SHIPPED, fits=fits) == []
    assert kind_of_file(SHIPPED) == "action-plan"
    made = yaml.safe_load(SHIPPED.read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(schema("action-plan")).iter_errors(made)] == []


def test_every_text_of_it_stands_in_every_language(plan):
    assert plan.languages == LANGUAGES
    for column in plan.columns.values():
        assert column.prompt is not None
        for text in (column.title, column.prompt, *column.choices.values()):
            assert [lang for lang, words in text.lines if words] == list(LANGUAGES)


def test_it_has_a_column_of_every_kind_and_each_that_stands_below_another_is_near_it(plan):
    assert {column.kind for column in plan.columns.values()} == set(get_args(ColumnKind))
    heads = [column.under or column.id for column in plan.columns.values()]
    assert heads == sorted(heads, key=heads.index)
    assert len(set(heads)) <= 12


def test_one_leads_and_the_others_are_many(plan):
    assert not plan.columns["lead"].many
    assert plan.columns["partners"].many
    assert plan.columns["check"].within == (42, 56)
    assert plan.columns["first-step-by"].within == (1, 7)


def test_what_is_missing_among_resources_is_a_choice_of_its_own(plan):
    assert [words.get("he")[0] for words in plan.columns["resources"].choices.values()] == [
        "קיים", "איגום", "גפ״ן", "רשות", "חסר",
    ]  # fmt: skip


def test_its_functions_bear_the_ids_and_words_of_the_circles_roles(plan):
    circle = load_circle(folder("decks") / "circle-of-influence.yaml")
    assert dict(plan.columns["lead"].choices) == dict(circle.roles)


@pytest.mark.parametrize("question", ["channel", "ground"])
def test_its_choices_are_the_answers_of_the_talk(plan, question):
    for lang in LANGUAGES:
        told = {id: text.get(lang)[0] for id, text in plan.columns[question].choices.items()}
        assert told == {id: words(lang)(text) for id, text in CHOICES[question].items()}


def test_a_small_plan_is_read_as_it_is_written():
    plan = load_plan(SMALL)
    assert plan.facts().page == 2
    assert plan.words_of("action", "action-w1").lines == (("", "A bus that waits"),)
    assert plan.words_of("goal", "a way home") is None
    assert plan.words_of("datum", "not-checked").get("en")[0] == "not yet checked"
    assert plan.facts().column("approval-of").when == ("standing", "approval")
    assert load_plan_text(plan.source, "again") == plan


def test_all_problems_come_at_once():
    broken = TEXT.replace("kind: date", "kind: day").replace("[parents]", "[parents, x]")
    with pytest.raises(Faults) as told:
        load_plan_text(broken, "broken")
    assert [problem.code for problem in told.value.problems] == ["bad-column-kind", "one-only"]


@settings(max_examples=50)
@given(YAML_PIECES)
def test_nothing_that_looks_like_yaml_raises_but_faults(pieces):
    for old in ("kind: date", "parents-guidance", "columns:", "[gap-reading]", "page: 2", "when:", "[not-checked]"):
        made, problems = read_plan(read_text(TEXT.replace(old, pieces, 1), "any"))
        assert (made is None) == any(problem.severity == "error" for problem in problems)
