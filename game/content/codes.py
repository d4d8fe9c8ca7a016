"""Short codes for printed cards: typed in, they bring a paper game's wall to the table."""

from __future__ import annotations

import hashlib
import string
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice, product
from operator import mul

from game.content.deck import Card, Deck
from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, Kind

LENGTH = 5
"""Digits of a code."""

_WEIGHTS = (5, 4, 3, 2, 1)
_PRIME = 11
"""Larger than any weight and any digit: no wrong digit, and no swap of two, leaves a sum of weights divisible by it."""


_FIRST = {GAP: "123", CAUSE: "456", ACTION: "789"}
"""Each kind has codes of its own: a gap that is added takes none from a cause that was printed before."""


@cache
def _block(kind: Kind) -> tuple[str, ...]:
    """All codes of a kind, in their order: four digits, and the one that makes the sum divisible."""
    heads = ("".join(digits) for digits in product(_FIRST[kind], *[string.digits] * (LENGTH - 2)))
    checked = ((head, -sum(map(mul, _WEIGHTS, map(int, head))) % _PRIME) for head in heads)
    return tuple(f"{head}{digit}" for head, digit in checked if digit < 10)


def codes(deck: Deck) -> Mapping[CardId, str]:
    """The five digits of each card, the last a check digit. They come from the card's id: a card keeps its code when
    others follow it. Cards beyond some 2,700 of a kind have none."""
    return {card: code for kind in KINDS for card, code in _given(deck.of_kind(kind), _block(kind))}


def card_of(code: str, deck: Deck) -> CardId | None:
    """The card of this deck that bears a code, written in any digits and with spaces anywhere; None when none does."""
    digits = _plain(code)
    return next((card for card, given in codes(deck).items() if given == digits), None)


def _given(cards: Iterable[Card], block: tuple[str, ...]) -> Iterable[tuple[CardId, str]]:
    """Cards with the codes they wish for; where one is taken, with the next that is free."""
    taken: dict[str, CardId] = {}
    for card in islice(cards, len(block)):
        start = int.from_bytes(hashlib.sha256(card.id.encode()).digest()) % len(block)
        code = next(code for code in block[start:] + block[:start] if code not in taken)
        taken[code] = card.id
    return ((card, code) for code, card in taken.items())


def _plain(code: str) -> str:
    """The digits of any script as 0 to 9; spaces, and marks of direction that came along, are left out."""
    return "".join(
        str(unicodedata.decimal(char, char))
        for char in code
        if not char.isspace() and unicodedata.category(char) != "Cf"
    )
