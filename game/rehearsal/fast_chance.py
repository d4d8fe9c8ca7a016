"""Chance and the partners' generators, as `session.chance` and `bots.bot` have them, without detours.

A session of eighty moves seeds seven generators and lays a deck in order: the third part of its time goes there.
"""

from __future__ import annotations

from _random import Random
from collections.abc import Callable
from hashlib import sha512
from math import floor
from typing import TypeAlias

from game.rehearsal.fast_cards import Card

Numbers: TypeAlias = Callable[[], float]
Pile: TypeAlias = tuple[Card, ...]


def numbers(seed: int, who: str | int) -> Numbers:
    """The numbers of `random.Random(f"{seed}/{who}")`: what that is seeded with is made here at once."""
    words = f"{seed}/{who}".encode()
    return Random(int.from_bytes(words + sha512(words).digest(), "big")).random


def order(seed: int, number: int, cards: Pile) -> list[Card]:
    """The order in which chance lays these cards at its move of this number."""
    draw = numbers(seed, number)
    laid = [*cards]
    for at in range(len(laid) - 1, 0, -1):
        other = floor(draw() * (at + 1))
        laid[at], laid[other] = laid[other], laid[at]
    return laid
