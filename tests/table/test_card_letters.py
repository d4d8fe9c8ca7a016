"""How large the words of cards in the hand are painted: a seat reads them at arm's length."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from situations import beginning, scene

from game.table.cards import face
from game.table.layout.cards import letters
from game.table.layout.places import SEATINGS
from game.table.layout.stands import Seating
from game.table.looks import CardFace
from game.table.screen import Screen
from game.table.sheet import Sheet
from game.table.text import Fitted
from game.table.theme import DEEP
from game.words import LANGUAGES

SCREEN = Screen(1920, 1080)


Measure: TypeAlias = Callable[[CardFace, float, float], int]


@pytest.fixture
def painted_letters(monkeypatch: pytest.MonkeyPatch) -> Measure:
    """How high in pixels the words of a face of this size are painted."""
    texts: list[Fitted] = []
    reading = Sheet.reading

    def keep(*args: Any) -> Fitted:
        texts.append(reading(*args))
        return texts[-1]

    def measure(look: CardFace, w: float, h: float) -> int:
        face(look, Sheet(round(w), round(h), round(SCREEN.usual_text), DEEP, 12))
        return texts[-1].size

    monkeypatch.setattr(Sheet, "reading", keep)
    return measure


@pytest.mark.parametrize("seats", range(2, 9))
@pytest.mark.parametrize("seating", SEATINGS)
def test_on_a_usual_table_no_card_in_a_hand_is_down_at_the_smallest_text(
    seating: Seating, seats: int, painted_letters: Measure
) -> None:
    for lang in LANGUAGES:
        table, session = scene(lang, seats, seating)
        beginning(table, session)
        for item in table.items(SCREEN):
            if item.group.startswith("seat:") and isinstance(item.look, CardFace):
                assert painted_letters(item.look, item.w, item.h) > 1.05 * SCREEN.usual_text, (lang, item.key)


@pytest.mark.parametrize(("w", "h"), [(262, 214), (139, 214), (140, 215), (380, 56), (560, 64), (190, 180), (700, 60)])
def test_the_layout_s_guess_is_near_what_is_painted(w: int, h: int, painted_letters: Measure) -> None:
    """For words of the usual length it is never half as large again, nor less than two thirds."""
    look = CardFace("gap", "", "Classes differ in how far included pupils take part in it", "en")
    found = painted_letters(look, w, h)
    assert 2 / 3 * found <= letters(w, h, SCREEN.text) <= 1.5 * found
