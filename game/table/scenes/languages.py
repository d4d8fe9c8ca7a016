"""The languages to choose from, as buttons show them."""

from __future__ import annotations

from game.words import LANGUAGES


def next_language(lang: str) -> str:
    """The language after this one, in a round."""
    return LANGUAGES[(LANGUAGES.index(lang) + 1) % len(LANGUAGES)]
