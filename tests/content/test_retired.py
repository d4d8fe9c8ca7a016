"""A retired card stays in its deck, and counts for nothing in play."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.deck import Deck, load_deck, load_deck_text
from game.content.deck_reading import read_deck
from game.content.problems import Faults
from game.content.tree import read_text
from game.core.cards import ACTION, CAUSE, GAP
from tests.content.test_deck import SMALL

RETIRED = SMALL.replace("text: Another gap}", "text: Another gap, retired: true, domain: language}")


def retired() -> Deck:
    return load_deck_text(RETIRED, "small.yaml")


def codes(text: str) -> list[str]:
    return [problem.code for problem in read_deck(read_text(text, "small.yaml"))[1]]


def test_a_retired_card_stays_in_the_deck_and_out_of_play() -> None:
    deck = retired()
    assert [card.id for card in deck.of_kind(GAP)] == ["g1", "g2"]
    assert [card.id for card in deck.in_play(GAP)] == ["g1"]
    text = deck.text_of("g2")
    assert text is not None
    assert text.get("en") == ("Another gap", "en")


def test_the_rules_know_nothing_of_a_retired_card() -> None:
    facts = retired().facts()
    assert facts.cards[GAP] == ("g1",)
    assert facts.explains == {("c1", "g1")}
    assert facts.domains == {"g1": "maths"}


def test_the_links_of_a_retired_card_count_for_nothing() -> None:
    more = "actions:\n  - {id: a2, text: Other words, addresses: [c1], retired: true}"
    facts = load_deck_text(SMALL.replace("actions:", more), "small.yaml").facts()
    assert facts.addresses == {("a1", "c1")}
    assert facts.cards[ACTION] == ("a1",)


def test_a_card_says_whether_the_group_wrote_it() -> None:
    deck = load_deck_text(SMALL.replace("text: A cause", "text: A cause, origin: group"), "small.yaml")
    assert (deck.cards["c1"].origin, deck.cards["g1"].origin) == ("group", None)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("text: A cause", "text: A cause, origin: nobody", ["bad-origin"]),
        ("text: A cause", "text: A cause, retired: 1", ["wrong-type"]),
        ("text: A cause", "text: A cause, retired: false", []),
        ("text: A cause", "text: A cause, retired: true", ["no-cards"]),
    ],
)
def test_unknown_values_are_errors(old: str, new: str, expected: list[str]) -> None:
    assert codes(SMALL.replace(old, new)) == expected


def test_retired_cards_are_in_no_full_triple_and_nobody_is_told() -> None:
    alone = "gaps:\n  - {id: g3, text: Something that nothing explains"
    assert codes(SMALL.replace("gaps:", alone + "}")) == ["unlinked"]
    assert codes(SMALL.replace("gaps:", alone + ", retired: true}")) == []


def test_a_card_that_only_retired_ones_fit_is_in_no_full_triple() -> None:
    other = "causes:\n  - {id: c2, text: A reason, explains: [g2], retired: true}"
    text = SMALL.replace("[g1, g2]", "[g1]").replace("causes:", other)
    assert codes(text.replace("addresses: [c1]", "addresses: [c1, c2]")) == ["unlinked"]


def test_a_deck_is_known_again_with_what_is_retired(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_text(RETIRED.replace("text: A cause", "text: A cause, origin: group"))
    assert load_deck(path, tmp_path) == load_deck(path, tmp_path) == load_deck(path)


def test_a_kind_of_retired_cards_only_can_not_be_played() -> None:
    with pytest.raises(Faults) as raised:
        load_deck_text(RETIRED.replace("text: A gap", "text: A gap, retired: true"), "small.yaml")
    assert [(p.line, p.code) for p in raised.value.problems] == [(6, "no-cards")]
    assert load_deck_text(RETIRED, "small.yaml").in_play(CAUSE)
