"""What `check` says of a text that does not fit its card is what the table does with it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from situations import deck, scene

from game.core.cards import KINDS
from game.table.cards import room_below
from game.table.fitting import CARD, SCREEN, fits
from game.table.looks import CardFace
from game.table.sheet import Sheet
from game.table.text import Fitted
from game.table.theme import LIGHT

LONG = {
    "he": "פער בהשתתפות בפעילויות אחר הצהריים בין לומדות ולומדים עם צרכים מיוחדים לבני גילם"
    " בבתי הספר היסודיים ובחטיבות",
    "ar": "فجوة في المشاركة في فعاليات ما بعد الظهر بين ذوي الاحتياجات الخاصة وأترابهم"
    " في المدارس الابتدائية والإعدادية كلها",
    "en": "Pupils with special needs take part less often than their peers in afternoon activities"
    " of primary and middle schools",
}


def test_the_card_is_the_narrowest_that_four_open_hands_have_with_larger_texts() -> None:
    items = scene("he", 4, "around")[0].items(SCREEN)
    hands = [(round(item.w), round(item.h)) for item in items if isinstance(item.look, CardFace)]
    assert min(hands) == CARD


def test_every_card_that_comes_along_fits_and_the_table_shows_it_whole() -> None:
    for card in deck().cards.values():
        for lang, words in card.text.lines:
            assert fits(card.kind, words, lang), words
            assert not shown(words, lang).cut


def shown(words: str, lang: str) -> Fitted:
    """A text as a card's face has it with larger texts."""
    return Sheet(*CARD, SCREEN.text, LIGHT).reading(words, lang, room_below(*CARD), SCREEN.text)


@pytest.mark.parametrize("lang", LONG)
def test_too_long_a_text_does_not_fit_and_the_table_would_cut_it(lang: str) -> None:
    words = LONG[lang]
    assert not any(fits(kind, words, lang) for kind in KINDS)
    assert shown(words, lang).cut
    assert fits("gap", words[: len(words) // 2], lang)


def test_a_word_broader_than_its_card_does_not_fit() -> None:
    assert not fits("gap", "Internationalisation", "en")
    assert fits("gap", "International", "en")


def test_a_situation_of_a_circle_is_no_card_of_this_size() -> None:
    assert fits("situation", LONG["he"], "he")


def test_no_display_is_needed() -> None:
    env = {key: value for key, value in os.environ.items() if key not in ("SDL_VIDEODRIVER", "DISPLAY")}
    code = (
        "import pygame; from game.table.fitting import fits; print(fits('gap', 'א', 'he'), pygame.display.get_init())"
    )
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.split()[-2:] == ["True", "False"]
