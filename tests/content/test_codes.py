"""The codes of printed cards: stable, and safe against slips of whoever types them in."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from game.content.codes import card_of, codes
from game.content.deck import Card, Deck, Text, load_deck
from game.core.cards import KINDS, Kind
from game.shipped import folder

SHIPPED = load_deck(folder("decks") / "achievement-gaps.yaml")
CARD = st.sampled_from(sorted(SHIPPED.cards))
IDS = st.lists(st.text("abcdefghij-0123456789", min_size=1, max_size=12), unique=True, max_size=40)


def deck_of(ids: list[str], kinds: list[Kind]) -> Deck:
    cards = [Card(name, kinds[at % len(kinds)], Text((("en", name),))) for at, name in enumerate(ids)]
    ordered = sorted(cards, key=lambda card: KINDS.index(card.kind))
    return replace(SHIPPED, cards={card.id: card for card in ordered})


def test_every_card_has_five_digits_of_its_own() -> None:
    given = codes(SHIPPED)
    assert given.keys() == SHIPPED.cards.keys()
    assert len(set(given.values())) == len(given)
    assert all(len(code) == 5 and code.isascii() and code.isdigit() for code in given.values())


@given(IDS, IDS, st.lists(st.sampled_from(KINDS), min_size=1, max_size=5))
def test_cards_keep_their_codes_when_others_follow(ids: list[str], more: list[str], kinds: list[Kind]) -> None:
    before = codes(deck_of(ids, kinds))
    after = codes(deck_of([*ids, *(name for name in more if name not in ids)], kinds))
    assert before.items() <= after.items()


def test_cards_keep_their_codes_in_a_crowd() -> None:
    few, many = ([f"card-{n}" for n in range(count)] for count in (600, 3000))
    before, after = codes(deck_of(few, [KINDS[1]])), codes(deck_of(many, [KINDS[1]]))
    assert before.items() <= after.items()
    assert len(set(after.values())) == len(after) > 2700


def test_what_was_printed_once_stays_right() -> None:
    """Paper does not change: another way to make codes would orphan every printed deck."""
    ids = ["reading-grade-2", "one-price", "mobile-library"]
    assert codes(deck_of(ids, list(KINDS))) == dict(zip(ids, ["19453", "43605", "90395"], strict=True))


@given(CARD, st.integers(0, 4), st.integers(0, 9))
def test_one_wrong_digit_finds_no_card(card: str, at: int, digit: int) -> None:
    code = codes(SHIPPED)[card]
    slipped = code[:at] + str(digit) + code[at + 1 :]
    assert card_of(slipped, SHIPPED) == (card if slipped == code else None)


@given(CARD, st.integers(0, 3))
def test_two_swapped_neighbours_find_no_card(card: str, at: int) -> None:
    code = codes(SHIPPED)[card]
    slipped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert card_of(slipped, SHIPPED) == (card if slipped == code else None)


@given(
    CARD, st.sampled_from(["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "0123456789"]), st.sampled_from([" ", "\u00a0", "\u200f", ""])
)
def test_digits_of_any_script_and_spaces_are_read(card: str, script: str, between: str) -> None:
    typed = between.join(script[int(digit)] for digit in codes(SHIPPED)[card])
    assert card_of(f" {typed} ", SHIPPED) == card


def test_what_is_no_code_finds_no_card() -> None:
    assert [card_of(word, SHIPPED) for word in ("", "12", "abcde", "½²③④⑤", "-1234", "123456")] == [None] * 6
