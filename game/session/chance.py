"""Chance as an actor: the only randomness there is, from the session's own seed."""

from __future__ import annotations

from math import floor
from random import Random
from typing import TypeVar

T = TypeVar("T")


def order(seed: int, number: int, cards: tuple[T, ...]) -> tuple[T, ...]:
    """The order in which chance lays these cards at its move of this number, the same on every machine and Python.

    It depends on nothing else, so a move taken back and made again meets the same order.
    """
    draw = Random(f"{seed}/{number}").random
    laid = list(cards)
    for at in range(len(laid) - 1, 0, -1):
        other = floor(draw() * (at + 1))  # a quarter of the time goes into int() if it is asked
        laid[at], laid[other] = laid[other], laid[at]
    return tuple(laid)
