"""A list of cards says what its file says, and those that come along keep to the measure of a board's cards."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given

from game.content.card_list import load_card_list
from game.content.card_list_reading import card_list_from_node, read_card_list
from game.content.problems import Faults
from game.content.tree import read_text
from game.shipped import folder
from tests.content.measure import FOREIGN, LANGUAGES, UNWANTED, WORD
from tests.content.test_deck import YAML_PIECES

SHIPPED = folder("decks") / "responses.yaml"
MOST_WORDS = 8
SMALL = """\
format: 1
id: small
title: {he: מענים, en: Responses}
languages: [en, he]
cards:
  - {id: lending, text: {he: השאלת מחשבים, en: Lending of computers}, note: {en: By the library}}
  - {id: centre, text: {en: Learning centre}}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_a_list_has_what_its_file_says(small: Path) -> None:
    made = load_card_list(small)
    assert (made.id, made.title.get("he"), made.languages) == ("small", ("מענים", "he"), ("en", "he"))
    assert list(made.cards) == ["lending", "centre"]
    assert made.cards["lending"].lines == (("en", "Lending of computers"), ("he", "השאלת מחשבים"))
    assert {name: note.get("en") for name, note in made.notes.items()} == {"lending": ("By the library", "en")}
    assert made.source == small.read_bytes()


def test_a_list_inside_another_file_is_a_file_of_its_own(small: Path, tmp_path: Path) -> None:
    node = read_text(SMALL, "board.yaml").node
    assert node is not None
    made, _ = card_list_from_node(node, "board.yaml")
    assert made is not None
    (tmp_path / "own.yaml").write_bytes(made.source)
    assert load_card_list(tmp_path / "own.yaml") == made


def test_all_faults_are_raised_at_once(small: Path) -> None:
    small.write_text(SMALL.replace("format: 1", "format: 9").replace("id: centre", "id: lending"), encoding="utf-8")
    with pytest.raises(Faults) as raised:
        load_card_list(small)
    assert [(p.line, p.code) for p in raised.value.problems if p.severity == "error"] == [
        (1, "bad-format"),
        (7, "duplicate-id"),
    ]


@given(YAML_PIECES)
def test_nothing_that_looks_like_yaml_raises(pieces: str) -> None:
    for old in ("Learning centre", "{en: By the library}", "cards:", "[en, he]", "  - {id: centre,"):
        made, problems = read_card_list(read_text(SMALL.replace(old, pieces, 1), "any"))
        assert (made is None) == any(problem.severity == "error" for problem in problems)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_responses_keep_to_the_measure(language: str) -> None:
    cards = yaml.safe_load(SHIPPED.read_text(encoding="utf-8"))["cards"]
    assert len(cards) >= 30
    lines = [card["text"][language] for card in cards]
    said = lines + [card["note"][language] for card in cards if "note" in card]
    assert [line for line in lines if len(WORD.findall(line)) > MOST_WORDS] == []
    assert [line for line in said if UNWANTED.search(line) or FOREIGN[language].search(line)] == []
    assert [line for line in said if any(char.isdigit() for char in line)] == []
