"""What a partner writes on a blank card, by its kind."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from random import Random
from typing import TypeVar

from game.core.cards import ACTION, CAUSE, GAP, Kind
from game.words import Words, later

T = TypeVar("T")

_CARDS: Mapping[Kind, tuple[str, ...]] = {
    GAP: (
        later("Schools differ in how many pupils stay for afternoon activities"),
        later("Classes of one grade differ in the work that is handed in"),
        later("Schools differ in how many parents come to meetings"),
        later("Fewer pupils ask for help in the upper grades than in the lower"),
    ),
    CAUSE: (
        later("No hour is set aside for planning together"),
        later("What works in one school is not known in others"),
        later("Messages reach parents late and in one language"),
        later("Data are collected and not looked at together"),
        later("Whoever is new to the staff learns the ways alone"),
    ),
    ACTION: (
        later("One hour of planning together every two weeks"),
        later("A visit to a neighbouring school once a term"),
        later("A short spoken message to parents every week, in their languages"),
        later("A talk about the data with the whole staff, twice a year"),
        later("A small group for whoever asks, twice a week"),
    ),
}


def any_of(things: Sequence[T], source: Random) -> T:
    """Any of these, evenly."""
    return things[int(source.random() * len(things))]


def card_text(kind: Kind, taken: Collection[str], say: Words, source: Random) -> str:
    """The text of a card of this kind, one that is not there yet where there is one left."""
    return any_new(_CARDS[kind], taken, say, source)


def any_new(texts: Sequence[str], taken: Collection[str], say: Words, source: Random) -> str:
    """Any of these texts, in the words of a language; one that is not there yet where there is one left."""
    said = [say(text) for text in texts]
    return any_of([text for text in said if text not in taken] or said, source)
