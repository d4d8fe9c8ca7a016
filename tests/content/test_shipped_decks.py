"""The decks that come with the program keep to the measure their cards were written to, in every language.

What a deck's file has no word for (the sort of a cause, which actions cost nothing) stands in `sorts.yaml`.
"""

import re
import statistics
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.content.check import check_file
from game.content.deck import load_deck
from game.content.models import CHANNELS
from game.core.cards import ACTION, CAUSE, GAP
from game.glyphs import missing
from game.rehearsal.deck_figures import LEAST, MOST_NONE
from game.rehearsal.deck_study import table_of
from game.shipped import folder
from game.table.fitting import fits
from tests.content.measure import FOREIGN, LANGUAGES, UNWANTED, WORD

SORTS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "sorts.yaml").read_text(encoding="utf-8"))
SHIPPED = sorted(folder("decks").glob("*.yaml"))
FOR_TRIES = {"tiny"}

PARTS = {"gaps": (GAP, 11), "causes": (CAUSE, 10), "actions": (ACTION, 10)}
"""The kinds by their key, each with the most words of a card."""
GRADE = re.compile(r"Grades? \d+(?:–\d+)?")

each_deck = pytest.mark.parametrize("name", SORTS)
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def deck(name: str) -> dict[str, Any]:
    """The deck's file as it stands."""
    read: dict[str, Any] = yaml.safe_load((folder("decks") / f"{name}.yaml").read_text(encoding="utf-8"))
    return read


def cards(name: str) -> Iterator[dict[str, Any]]:
    return (card for part in PARTS for card in deck(name)[part])


def texts(name: str) -> list[dict[str, str]]:
    """Every text of the file, by language."""
    said = [card[part] for card in cards(name) for part in ("text", "note") if part in card]
    return [*said, deck(name)["title"], *deck(name)["domains"].values(), *deck(name)["discussion"]]


def test_every_deck_has_its_sorts() -> None:
    shipped = {path.stem for path in SHIPPED if "gaps" in deck(path.stem)}
    assert shipped - FOR_TRIES == set(SORTS)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_check_finds_nothing(path: Path) -> None:
    assert check_file(path, fits=fits) == []


@each_deck
def test_has_its_number_of_each_kind(name: str) -> None:
    assert [len(deck(name)[part]) for part in PARTS] == SORTS[name]["cards"]
    assert deck(name)["blanks"] == {"gap": 4, "cause": 4, "action": 4}
    assert len(deck(name)["discussion"]) >= 2


@each_deck
def test_the_file_is_named_as_the_deck_and_ids_are_plain_words(name: str) -> None:
    assert deck(name)["id"] == name
    ids = [card["id"] for card in cards(name)]
    assert [one for one in ids if not re.fullmatch(r"[a-z]+(-[a-z]+|-\d+)*", one)] == []
    assert [one for one in ids if re.fullmatch(r"(gap|cause|action)-w?\d+", one)] == []


@each_deck
def test_a_domain_lets_one_play_a_part(name: str) -> None:
    domains = Counter(gap["domain"] for gap in deck(name)["gaps"])
    assert len(domains) >= 4
    assert [domain for domain, count in domains.items() if count < 2] == []


@each_deck
def test_each_domain_has_a_short_name_of_its_own_in_every_language(name: str) -> None:
    names = deck(name)["domains"]
    assert list(names) == list(dict.fromkeys(gap["domain"] for gap in deck(name)["gaps"]))
    for language in LANGUAGES:
        lines = [text[language] for text in names.values()]
        assert len(set(lines)) == len(lines)
        assert [line for line in lines if len(line.split()) > 4] == []


@each_deck
def test_every_channel_appears(name: str) -> None:
    assert {action["channel"] for action in deck(name)["actions"]} == set(CHANNELS)


@each_deck
def test_every_card_is_in_a_full_triple(name: str) -> None:
    addressed = {cause for action in deck(name)["actions"] for cause in action["addresses"]}
    assert [cause["id"] for cause in deck(name)["causes"] if cause["id"] not in addressed] == []
    assert [card["id"] for card in cards(name) if card.get("explains", card.get("addresses")) == []] == []


@each_deck
def test_a_gap_has_four_causes_of_two_sorts(name: str) -> None:
    sort_of = {cause: sort for sort, causes in SORTS[name]["causes"].items() for cause in causes}
    sorted_ = [cause for causes in SORTS[name]["causes"].values() for cause in causes]
    assert Counter(sorted_) == Counter(cause["id"] for cause in deck(name)["causes"])
    for gap in deck(name)["gaps"]:
        causes = [cause["id"] for cause in deck(name)["causes"] if gap["id"] in cause["explains"]]
        assert len(causes) >= 4, gap["id"]
        assert len({sort_of[cause] for cause in causes}) >= 2, gap["id"]


@each_deck
def test_a_cause_has_actions_in_two_channels(name: str) -> None:
    for cause in deck(name)["causes"]:
        channels = {act["channel"] for act in deck(name)["actions"] if cause["id"] in act["addresses"]}
        assert len(channels) >= 2, cause["id"]


@each_deck
def test_a_third_of_the_actions_costs_nothing(name: str) -> None:
    actions = {action["id"] for action in deck(name)["actions"]}
    costless = SORTS[name]["costless"]
    assert len(set(costless)) == len(costless)
    assert set(costless) <= actions
    assert len(costless) * 3 >= len(actions)


@each_deck
def test_every_text_is_in_every_language(name: str) -> None:
    assert [text for text in texts(name) if tuple(text) != LANGUAGES or not all(text.values())] == []


@each_deck
def test_texts_are_short(name: str) -> None:
    lines = [(line, most) for part, (_, most) in PARTS.items() for c in deck(name)[part] for line in c["text"].values()]
    assert [line for line, most in lines if len(WORD.findall(line)) > most] == []


@each_deck
def test_texts_hold_no_figures(name: str) -> None:
    """A figure belongs to a place and a year; a grade's name is none."""
    lines = [line for text in texts(name) for line in text.values()]
    assert [line for line in lines if re.search(r"\d", GRADE.sub("", line))] == []


@each_deck
@in_each_language
def test_words_marks_and_letters_are_those_of_profession_and_language(name: str, language: str) -> None:
    lines = [text[language] for text in texts(name)]
    assert [line for line in lines if UNWANTED.search(line)] == []
    assert [line for line in lines if FOREIGN[language].search(line) or missing(line)] == []


@in_each_language
def test_no_text_stands_on_two_cards(language: str) -> None:
    """Of all decks together: each says it in words of its own."""
    lines = Counter(card["text"][language] for name in SORTS for card in cards(name))
    assert [line for line, times in lines.items() if times > 1] == []


@each_deck
def test_four_seats_reach_triples(name: str) -> None:
    """The measure, which `decks report` takes of 2,000 sessions."""
    table = table_of(load_deck(folder("decks") / f"{name}.yaml").facts(), 4)
    reached = [sum(made.full for made in table.play(seed).wall) for seed in range(1, 201)]
    assert statistics.mean(reached) >= LEAST
    assert reached.count(0) < MOST_NONE * len(reached)
