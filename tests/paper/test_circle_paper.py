"""A circle of influence and a list of cards on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import islice

import pytest

from game.content.card_list import load_card_list
from game.content.circle import load_circle
from game.paper.circle_parts import circle_parts
from game.paper.game_rules import circle_rules
from game.paper.list_parts import list_parts
from game.paper.parts import Board, Matrix, Sheets
from game.paper.printing import Printed, printed
from game.rules.circle.words import DIMENSIONS, LEVELS
from game.shipped import folder
from game.words import words
from tests.paper.pages import Filled, filled, pages_of

CIRCLE = load_circle(folder("decks") / "circle-of-influence.yaml")
WIDE = 210.0
TOKENS = 32


@cache
def paper() -> Printed:
    say = words("en", printed=True)
    few = dict(islice(CIRCLE.situations.items(), 3))
    return printed("Circle", circle_parts(replace(CIRCLE, situations=few), ("en",), say), say, date(2026, 3, 1))


@cache
def drawn() -> list[list[Filled]]:
    return [filled(page) for page in pages_of(paper().pdf)]


def badges(page: int) -> list[Filled]:
    return [shape for shape in drawn()[page] if 4.9 < shape.width < 5.1]


@cache
def markers() -> Sheets:
    return next(
        part
        for part in circle_parts(CIRCLE, ("ar", "he"), words("en"))
        if isinstance(part, Sheets) and part.size == "markers"
    )


def test_every_text_of_the_circle_is_on_a_card() -> None:
    cards = {
        card.name: card
        for part in circle_parts(CIRCLE, ("he",), words("he"))
        if isinstance(part, Sheets)
        for card in part.cards
    }
    for name in (*CIRCLE.situations, *CIRCLE.roles, *CIRCLE.channels, *CIRCLE.statements):
        text = CIRCLE.text_of(name)
        assert text
        assert [line.words for line in cards[name].texts] == [text.get("he")[0]]
    assert all(cards[name].texts[0].words == text.get("he")[0] for name, text in CIRCLE.mirror.items())


def test_each_team_has_a_marker_of_each_level_and_role() -> None:
    levels = {level for found in LEVELS.values() for level in found}
    for letter in "أبجدهوزح":
        own = [card for card in markers().cards if card.head[0].words == letter]
        assert {card.icon for card in own} == {None, *(f"level {level}" for level in levels)}
        assert set(CIRCLE.roles) <= {card.name for card in own}
        assert len(own) == 1 + len(levels) + len(CIRCLE.roles)


def test_a_marker_says_its_level_for_every_dimension() -> None:
    partial = next(card for card in markers().cards if card.icon == "level partial")
    assert [line.words for line in partial.texts] == ["جزئية / جزئي", "חלקית"]


def test_a_markers_back_lies_behind_its_front() -> None:
    fronts = [page for page in range(len(drawn())) if len(badges(page)) == TOKENS]
    assert len(fronts) == 5
    for page in fronts:
        grounds = [shape for shape in drawn()[page + 1] if 40 < shape.width < 41]
        for badge, ground in zip(badges(page), grounds, strict=True):
            assert badge.colour == ground.colour
            assert badge.left == pytest.approx(WIDE - ground.right, abs=1)
            assert badge.top == pytest.approx(ground.top, abs=1)


def test_the_halves_of_the_ring_meet_at_the_seam() -> None:
    left, right = [shapes for shapes in drawn() if any(95 < shape.width < 105 for shape in shapes)]
    assert (min(s.left for s in left) + max(s.right for s in left)) / 2 == pytest.approx(200, abs=0.1)
    assert [s.left - 190 for s in left] == pytest.approx([s.left for s in right], abs=0.1)
    assert [s.top for s in left] == pytest.approx([s.top for s in right], abs=0.1)


def test_the_matrix_asks_for_every_dimension_and_level() -> None:
    parts = circle_parts(CIRCLE, ("he",), words("he"))
    matrix = next(part for part in parts if isinstance(part, Matrix))
    board = next(part for part in parts if isinstance(part, Board))
    assert [column.icon for column in matrix.columns] == [sector.icon for sector in board.sectors] == list(DIMENSIONS)
    assert [word for _, word in matrix.columns[0].levels] == ["אין", "חלקית", "מלאה", "לא נוגע לתפקיד"]


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_the_rules_are_ten(lang: str) -> None:
    assert len(set(circle_rules(words(lang)))) == 10


def test_a_list_of_cards_prints_each_of_them() -> None:
    found = load_card_list(folder("decks") / "responses.yaml")
    sheets = list_parts(found, ("ar",), words("ar"))[0]
    assert isinstance(sheets, Sheets)
    assert [card.texts[0].words for card in sheets.cards] == [text.get("ar")[0] for text in found.cards.values()]
