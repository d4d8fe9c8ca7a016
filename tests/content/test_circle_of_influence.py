"""The real circle keeps to the measure its texts were written to, in every language."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.glyphs import missing
from tests.content.measure import FOREIGN, LANGUAGES, UNWANTED, WORD

CIRCLE: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[2] / "decks" / "circle-of-influence.yaml").read_text(encoding="utf-8")
)
DIMENSIONS = ("responsibility", "authority", "control", "influence")
ARCHETYPES = ("wide-responsibility", "wide-authority", "great-influence", "little-control", "balanced", "unclear")

FEWEST = {"roles": 12, "situations": 44, "channels": 16, "warm-up": 8}
MOST_WORDS = {"roles": 4, "situations": 12, "channels": 6, "warm-up": 11}


def everything() -> Iterator[dict[str, str]]:
    """Every text of the file, by language."""
    yield CIRCLE["title"]
    for section in ("sectors", "mirror", "feelings"):
        yield from CIRCLE[section].values()
    for section in FEWEST:
        yield from (entry[part] for entry in CIRCLE[section] for part in ("text", "note") if part in entry)


def test_every_text_is_in_every_language() -> None:
    assert [text for text in everything() if tuple(text) != LANGUAGES or not all(text.values())] == []


def test_each_dimension_and_each_archetype_has_its_question() -> None:
    assert tuple(CIRCLE["sectors"]) == DIMENSIONS
    assert tuple(CIRCLE["mirror"]) == ARCHETYPES
    assert tuple(CIRCLE["feelings"]) == ("control", "influence")
    questions = [text for key in ("sectors", "mirror", "feelings") for text in CIRCLE[key].values()]
    assert [line for text in questions for line in text.values() if line[-1] not in "?؟"] == []


@pytest.mark.parametrize("section", FEWEST)
def test_there_is_enough_and_nothing_twice(section: str) -> None:
    entries = CIRCLE[section]
    assert len(entries) >= FEWEST[section]
    ids = [entry["id"] for entry in entries]
    assert [name for name, times in Counter(ids).items() if times > 1] == []
    for language in LANGUAGES:
        lines = [entry["text"][language] for entry in entries]
        assert [pair for pair in combinations(lines, 2) if SequenceMatcher(None, *pair).ratio() > 0.8] == []


def test_the_warm_up_has_two_statements_for_each_dimension() -> None:
    assert Counter(entry["dimension"] for entry in CIRCLE["warm-up"]) == dict.fromkeys(DIMENSIONS, 2)


@pytest.mark.parametrize("section", MOST_WORDS)
def test_texts_are_short(section: str) -> None:
    lines = [line for entry in CIRCLE[section] for line in entry["text"].values()]
    assert [line for line in lines if len(WORD.findall(line)) > MOST_WORDS[section]] == []


def test_words_are_those_of_the_profession() -> None:
    assert [line for text in everything() for line in text.values() if UNWANTED.search(line)] == []


def test_texts_hold_no_figures() -> None:
    lines = [line for text in everything() for line in text.values()]
    assert [line for line in lines if re.search(r"\d", line.replace("Grade 1", ""))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_and_letters_are_the_languages_own(language: str) -> None:
    lines = [text[language] for text in everything()]
    assert [line for line in lines if FOREIGN[language].search(line) or missing(line)] == []
