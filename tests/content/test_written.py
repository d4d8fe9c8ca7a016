"""A deck is written into its file, and everything else in the file stays."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.content.deck import Card, Deck, Text, load_deck_text
from game.content.edits import with_card, with_retired, with_text
from game.content.problems import Faults
from game.content.writing.parts import comments_of
from game.content.writing.patched import Patch
from game.content.writing.written import deck_yaml
from game.core.cards import KINDS
from tests.content.layouts import decks, files, plainly

FEW = settings(max_examples=40)

SHIPPED = Path(__file__).parent.parent.parent / "decks"
SMALL = """# mine

format: 1   # the first
id: small
title: {en: Small}
languages: [en]
gaps:
  # About reading.
  - id: g1
    text: >-
      A gap that is told
      over two lines
    domain: maths  # or not

  # About writing.
  - id: g2
    text: 'It''s another'

  # Nothing more.

causes:
  - {id: c1, text: A cause, explains: [g1, g2]}
actions:
- id: a1
  text: &same An action
  addresses:
  - c1  # the only one
  note: *same
"""

ON_ONE_LINE = """--- {format: 1, id: small, title: Small, languages: [en], # mine
 gaps: [{id: g1, text: One,}, {id: g2, text: Two}], causes: [ {id: c1, text: C, explains: [g1,]}  # one
 ,], actions: [{id: a1, text: A, addresses: [c1]}],}"""
AS_JSON = """{"format":1,"id":"small","title":{"en":"S"},"languages":["en"],
"gaps":[{"id":"g1","text":"One"},{"id":"g2","text":"Two"}],"causes":[{"id":"c1","text":"C"}], # mine
"actions":[{"id":"a1","text":"A","addresses":["c1"]}]}"""
ANCHORED = SMALL.replace("gaps:", "gaps: &all").replace("- id: g1", "- &one\n    id: &g g1").replace("[g1", "[*g")
ODD = [
    "%YAML 1.1\n# mine\n--- # doc\n" + SMALL.removeprefix("# mine\n") + "... # end\n",
    SMALL.replace("languages:", "? languages\n:").replace("gaps:", "? gaps # why\n:"),
    SMALL.replace("A cause", "! A cause").replace("[g1", "! [g1").replace("{id: c1", "! {id: c1"),
    ANCHORED,
    ON_ONE_LINE,
    AS_JSON,
]


def small(**changed: Card | None) -> Deck:
    """The deck of `SMALL`, with cards changed, or gone."""
    deck = load_deck_text(SMALL, "small")
    cards = {name: changed.get(name, card) for name, card in deck.cards.items()} | changed
    ordered = sorted(filter(None, cards.values()), key=lambda card: KINDS.index(card.kind))
    return replace(deck, cards={card.id: card for card in ordered})


def card(name: str, words: str, **fields: Any) -> Card:
    return replace(load_deck_text(SMALL, "small").cards[name], text=Text((("en", words),)), **fields)


def written(deck: Deck, base: str = SMALL) -> str:
    """What the deck of `base` becomes."""
    found = deck_yaml(deck, base.encode()).decode()
    assert plainly(load_deck_text(found, "small")) == plainly(deck)
    return found


@FEW
@given(st.data())
def test_what_is_written_is_what_is_read(data: st.DataObject) -> None:
    deck = data.draw(decks())
    assert plainly(load_deck_text(deck_yaml(deck), "deck")) == plainly(deck)


@FEW
@given(st.data())
def test_where_nothing_changed_no_byte_does(data: st.DataObject) -> None:
    deck = data.draw(decks())
    base = data.draw(files(deck))
    assert plainly(load_deck_text(base, "deck")) == plainly(deck)
    assert deck_yaml(deck, base) == base


@FEW
@given(st.data())
def test_any_deck_can_be_written_into_any_other(data: st.DataObject) -> None:
    deck = data.draw(decks())
    base = data.draw(files(deck))
    other = data.draw(decks("abcde"))
    written = deck_yaml(other, base)
    assert plainly(load_deck_text(written, "deck")) == plainly(other)
    assert b"# mine" in written


def alike(a: list[bytes], b: list[bytes]) -> int:
    """How many lines are the same at the beginning of both."""
    return next((n for n, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), min(len(a), len(b)))


@FEW
@given(st.data())
def test_one_text_changed_changes_its_own_lines_only(data: st.DataObject) -> None:
    deck = data.draw(decks())
    base = data.draw(files(deck))
    card = data.draw(st.sampled_from(list(deck.cards.values())))
    (lang, _), *others = card.text.lines
    other = replace(card, text=Text(((lang, "שלום"), *others)))
    written = deck_yaml(replace(deck, cards={**deck.cards, card.id: other}), base)
    assume(b"*n" not in base)
    before, after = base.split(b"\n"), written.split(b"\n")
    same = alike(before, after)
    rest = alike(before[same:][::-1], after[same:][::-1])
    assert len(after) - same - rest <= 1 + (len(before) - same - rest > 1)
    assert "שלום".encode() in b"\n".join(after[same : len(after) - rest]) or written == base


@pytest.mark.parametrize("name", ["tiny", "achievement-gaps"])
def test_decks_that_come_along_are_written_as_they_are(name: str) -> None:
    base = (SHIPPED / f"{name}.yaml").read_bytes()
    deck = load_deck_text(base, name)
    assert deck_yaml(deck, base) == base
    assert plainly(load_deck_text(deck_yaml(deck), name)) == plainly(deck)


def test_without_a_base_the_deck_stands_in_the_style_of_those_that_come_along() -> None:
    base = (SHIPPED / "achievement-gaps.yaml").read_text(encoding="utf-8")
    fresh = deck_yaml(load_deck_text(base, "deck")).decode()
    assert fresh.splitlines()[:2] == base.splitlines()[1:3], "its schema lies beside those that come along only"
    lines = set(base.splitlines())
    assert sum(line in lines for line in fresh.splitlines()) > 0.95 * len(lines)


@pytest.mark.parametrize(
    ("name", "words", "old", "new"),
    [
        ("g1", "Told on one line", ">-\n      A gap that is told\n      over two lines", ">-\n      Told on one line"),
        ("g2", "Nobody's: other", "'It''s another'", "'Nobody''s: other'"),
        ("c1", "A cause, or two", "text: A cause,", 'text: "A cause, or two",'),
        ("a1", "Other", "&same An action", "&same Other"),
    ],
)
def test_a_text_keeps_its_quotes_and_its_lines(name: str, words: str, old: str, new: str) -> None:
    base = SMALL.replace("*same", "An action")
    deck = load_deck_text(base, "small")
    deck = replace(deck, cards=deck.cards | {name: replace(deck.cards[name], text=Text((("en", words),)))})
    assert written(deck, base) == base.replace(old, new)


def test_a_text_that_is_said_elsewhere_too_changes_at_its_own_place_only() -> None:
    found = SMALL.replace("*same", "An action").replace("&same An action", "&same Other")
    assert written(small(a1=card("a1", "Other"))) == found


def test_a_word_that_its_tag_makes_a_text_is_one() -> None:
    base = SMALL.replace("'It''s another'", '! "no"')
    deck = load_deck_text(base, "small")
    assert deck.cards["g2"].text.get("en")[0] == "no"
    yes = replace(deck.cards["g2"], text=Text((("en", "yes"),)))
    assert written(replace(deck, cards=deck.cards | {"g2": yes}), base) == base.replace('! "no"', '! "yes"')


def test_a_card_that_is_gone_takes_its_own_comments_along() -> None:
    found = written(small(g2=None, c1=card("c1", "A cause", links=("g1",))))
    assert found == SMALL.replace("  # About writing.\n  - id: g2\n    text: 'It''s another'\n\n", "").replace(
        ", g2", ""
    )


def test_new_cards_stand_in_the_style_of_their_section() -> None:
    found = written(
        small(
            g3=card("g1", "A third: one", id="g3", domain=None),
            c2=card("c1", "More", id="c2", links=("g3",), origin="group"),
            a2=card("a1", "And now", id="a2", note=None, links=("c1", "c2")),
        )
    )
    new = {
        "another'\n": 'another\'\n\n  - id: g3\n    text: "A third: one"\n',
        "explains: [g1, g2]}\n": "explains: [g1, g2]}\n  - {id: c2, text: More, explains: [g3], origin: group}\n",
        "note: *same\n": "note: *same\n- id: a2\n  text: And now\n  addresses:\n  - c1\n  - c2\n",
    }
    expected = SMALL
    for old, with_new in new.items():
        expected = expected.replace(old, with_new)
    assert found == expected


def test_an_order_that_changed_is_followed() -> None:
    deck = small()
    found = written(replace(deck, cards={name: deck.cards[name] for name in ("g2", "g1", "c1", "a1")}))
    assert found.index("# About writing.") < found.index("g2") < found.index("# About reading.") < found.index("id: g1")


def test_windows_line_ends_stay() -> None:
    base = SMALL.replace("\n", "\r\n")
    found = deck_yaml(small(g3=card("g1", "A third", id="g3")), base.encode()).decode()
    assert found.count("\n") == found.count("\r\n") > base.count("\n")


def test_questions_that_say_the_same_both_stand() -> None:
    questions = "discussion: [Why so, How then]  # ask\n"
    deck = load_deck_text(SMALL + questions, "small")
    found = written(replace(deck, discussion=deck.discussion[:1] * 2), SMALL + questions)
    assert found == SMALL + questions.replace("How then", "Why so")


def test_a_language_more_makes_every_text_say_which_it_is_in() -> None:
    found = written(replace(small(), languages=("en", "he")))
    assert found.startswith("# mine")
    assert "- {id: c1, text: {en: A cause}, explains: [g1, g2]}" in found
    assert "text: {en: An action}" in found or "text:\n    en: An action" in found


@pytest.mark.parametrize("base", [*ODD, *(base.replace("\n", "\r\n") for base in ODD)])
def test_odd_layouts_are_written_into(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.content.writing.written._fresh", None)
    deck = load_deck_text(base, "small")
    assert written(deck, base) == base
    for name in deck.cards:
        for other in (with_text(deck, name, "en", "a: b"), with_retired(deck, name, name == "g2")):
            found = written(with_card(other, deck.cards[name].kind, {"en": "~"})[0], base)
            assert Counter(comments_of(found)) == Counter(comments_of(base))


def test_a_layout_that_can_not_be_written_into_keeps_its_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Patch, "whole", lambda *_: "format: 9")
    found = written(small(), SMALL.replace(">-", ">- # told"))
    comments = [
        "# mine",
        "# the first",
        "# About reading.",
        "# told",
        "# or not",
        "# About writing.",
        "# Nothing more.",
    ]
    assert found.splitlines()[:8] == [*comments, "# the only one"]


def test_a_deck_with_errors_is_not_written() -> None:
    with pytest.raises(Faults):
        deck_yaml(small(c1=card("c1", "A cause", links=("nowhere",))), SMALL.encode())
    with pytest.raises(Faults):
        deck_yaml(small(), b"format: 9")
