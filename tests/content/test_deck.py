"""The loader gives a deck that says what its file says, and nothing makes it raise but faults."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.deck import Deck, Text, load_deck, load_deck_text
from game.content.deck_checks import FEWEST
from game.content.deck_reading import deck_from_node, read_deck
from game.content.problems import Faults
from game.content.tree import Map, Scalar, read_text
from game.core.cards import ACTION, CAUSE, GAP, KINDS
from game.rules.triples.options import Options
from game.rules.triples.setting import Setting

TINY = Path(__file__).parent.parent.parent / "decks" / "tiny.yaml"
SMALL = """format: 1
id: small
title: Small
languages: [en]
gaps:
  - {id: g1, text: A gap, domain: maths}
  - {id: g2, text: Another gap}
causes:
  - {id: c1, text: A cause, explains: [g1, g2], note: A note}
actions:
  - {id: a1, text: An action, addresses: [c1], channel: staff}
blanks: {cause: 3}
"""


def small(old: str = "", new: str = "") -> Deck:
    return load_deck_text(SMALL.replace(old, new, 1), "small.yaml")


def without_source(deck: Deck) -> Deck:
    return dataclasses.replace(deck, source=b"")


def test_the_tiny_deck_is_whole() -> None:
    deck = load_deck(TINY)
    assert [len(deck.of_kind(kind)) for kind in KINDS] == [8, 8, 8]
    assert deck.languages == ("he", "ar", "en")
    assert dict(deck.blanks) == {GAP: 2, CAUSE: 2, ACTION: 2}
    assert all(card.domain for card in deck.of_kind(GAP))
    assert all(len(card.text.lines) == 3 for card in deck.cards.values())
    assert deck.source == TINY.read_bytes()


def test_facts_are_what_the_rules_need() -> None:
    facts = small().facts()
    assert facts.cards == {GAP: ("g1", "g2"), CAUSE: ("c1",), ACTION: ("a1",)}
    assert facts.explains == {("c1", "g1"), ("c1", "g2")}
    assert facts.addresses == {("a1", "c1")}
    assert facts.domains == {"g1": "maths"}
    assert facts.blanks == (0, 3, 0)
    assert facts.fit("g2", "c1", "a1") == "full"


def test_a_card_has_what_its_entry_says() -> None:
    card = small().cards["c1"]
    assert (card.kind, card.links, card.domain, card.channel) == (CAUSE, ("g1", "g2"), None, None)
    assert card.text == Text((("en", "A cause"),))
    assert card.note == Text((("en", "A note"),))


def test_a_domain_may_have_a_name() -> None:
    deck = small("[en]", "[en]\ndomains: {maths: ' Numbers '}")
    assert deck.domains == {"maths": Text((("en", "Numbers"),))}
    assert [deck.domain_text(domain, "en") for domain in ("maths", "art")] == [("Numbers", "en"), ("art", "en")]
    assert deck.domain_text("maths", "he") == ("Numbers", "en")
    assert [deck.domain_called(words) for words in ("Numbers", "maths", "art")] == ["maths", "maths", "art"]
    assert deck.facts().domains == {"g1": "maths"}


def test_a_card_may_say_the_name_of_its_domain() -> None:
    deck = small("[en]", "[en]\ndomains: {one: maths, two: maths, three: one}")
    assert deck.cards["g1"].domain == "one"
    assert deck.domain_called("one") == "one"


def test_a_text_falls_back_to_the_first_language_there_is() -> None:
    text = Text((("he", "פער"), ("en", "Gap")))
    assert text.get("en") == ("Gap", "en")
    assert text.get("ar") == ("פער", "he")


def test_all_faults_are_raised_at_once() -> None:
    with pytest.raises(Faults) as raised:
        load_deck_text(SMALL.replace("format: 1", "format: 9").replace("[c1]", "[c9]"), "small.yaml")
    assert [(p.file, p.line, p.code) for p in raised.value.problems] == [
        ("small.yaml", 1, "bad-format"),
        ("small.yaml", 11, "unknown-id"),
    ]


def test_warnings_do_not_stop_a_deck() -> None:
    assert small("[g1, g2]", "[g1, g1]").cards["c1"].links == ("g1",)


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_windows_line_ends_and_byte_order_marks_change_nothing(change) -> None:
    deck = load_deck_text(change(SMALL), "small.yaml")
    assert without_source(deck) == without_source(small())


def test_the_hash_is_of_the_bytes() -> None:
    assert small().hash == small().hash != small("A gap", "A gap!").hash
    assert len(small().hash) == 64


LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"], exclude_characters="\ufeff")


@given(st.text(LETTERS | st.sampled_from("\t\n\r\x85\u2028 \"'\\"), min_size=1, max_size=40).filter(str.strip))
def test_a_part_of_a_file_read_again_from_its_source_gives_the_same_deck(words: str) -> None:
    root = read_text(SMALL, "small.yaml").node
    gap = root.items["gaps"].items[0]
    gap.items["text"] = Scalar(gap.mark, words, quoted=True)
    deck, _ = deck_from_node(root, "inline")
    assert deck is not None
    assert deck.cards["g1"].text.lines == (("en", words.strip()),)
    assert load_deck_text(deck.source, "again") == deck


def test_a_deck_inside_another_file_has_its_problems_there() -> None:
    inner = "".join(f"  {line}\n" for line in SMALL.replace("[c1]", "[c7]").splitlines())
    root = read_text("seats: [A]\ndeck:\n" + inner, "x.scenario.yaml").node
    assert isinstance(root, Map)
    deck, problems = deck_from_node(root.items["deck"], "x.scenario.yaml")
    assert deck is None
    assert [(p.file, p.line, p.column, p.code) for p in problems] == [("x.scenario.yaml", 13, 45, "unknown-id")]


def test_an_inline_deck_keeps_a_source_of_its_own() -> None:
    node = read_text(SMALL, "x").node
    deck, _ = deck_from_node(node, "x")
    assert json.loads(deck.source)["id"] == "small"
    assert load_deck_text(deck.source, "again") == deck


def test_ids_may_be_in_any_script() -> None:
    assert "פער-1" in load_deck_text(SMALL.replace("g2", "פער-1"), "small.yaml").cards


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_nothing_raises_but_faults(source: str | bytes) -> None:
    with pytest.raises(Faults) as raised:
        load_deck_text(source, "any")
    assert raised.value.problems


YAML_PIECES = st.lists(
    st.sampled_from([*"[]{}:,-?&*!|>'\"%@` \n\ta", "- ", ": ", "\n  ", "id", "&a ", "*a", "gaps:", "~", "12:30"]),
    max_size=40,
).map("".join)


@given(YAML_PIECES)
def test_nothing_that_looks_like_yaml_raises_but_faults(pieces: str) -> None:
    for text in (pieces, SMALL + pieces, SMALL.replace("A gap", pieces), SMALL.replace("[g1, g2]", pieces)):
        assert bool(read_deck(read_text(text, "any"))[0]) != has_errors(text)


def has_errors(text: str) -> bool:
    try:
        load_deck_text(text, "any")
    except Faults as faults:
        return any(problem.severity == "error" for problem in faults.problems)
    return False


@pytest.mark.parametrize("cards", [FEWEST - 1, FEWEST])
def test_two_seats_can_play_what_check_takes_for_enough(cards: int) -> None:
    deck = small()
    some = {kind: tuple(f"{kind}-{n}" for n in range(cards)) for kind in KINDS}
    setting = Setting("triples", Options(), dataclasses.replace(deck.facts(), cards=some), ("A", "B"))
    assert bool(setting.problems()) == (cards < FEWEST)
