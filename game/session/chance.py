"""Chance as an actor: the only randomness there is, from the session's own seed."""

from __future__ import annotations

from random import Random


def order(seed: int, number: int, cards: tuple[str, ...]) -> tuple[str, ...]:
    """The order in which chance lays these cards at its move of this number, the same on every machine and Python.

    It depends on nothing else, so a move taken back and made again meets the same order.
    """
    source = Random(f"{seed}/{number}")
    laid = list(cards)
    for at in range(len(laid) - 1, 0, -1):
        other = int(source.random() * (at + 1))
        laid[at], laid[other] = laid[other], laid[at]
    return tuple(laid)
