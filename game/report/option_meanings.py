"""What options and endings mean, in English sentences that stay readable without the program's rules."""

from __future__ import annotations

from typing import Any

_MEANINGS: dict[str, str] = {
    "judge": "who decides whether a triple goes to the wall",
    "order": "what a seat does first in its turn",
    "same-kind": "whether a seat may take a card of the kind it laid down",
    "hands": "how the cards in hand lie",
    "hints": "whether a seat is told that its hand fits",
    "scores": "whether triples are counted by seat",
    "facilitator": "whether somebody leads the group",
    "minutes": "minutes of play",
    "talk-minutes": "minutes of talk after the play",
    "explain-seconds": "seconds for an explanation",
    "target": "triples on the wall that end the play",
    "cycles": "rounds of turns that end the play",
    "turns": "whose turn it is",
    "round-seconds": "seconds of a round played together",
    "idle-seconds": "seconds without a move until a seat may be skipped",
    "cards": "cards of each kind in play",
    "domains": "domains of the deck in play",
    "centre": "languages of the open cards",
}

_VALUES: dict[tuple[str, str], str] = {
    ("judge", "group"): "the other seats answer",
    ("judge", "none"): "every triple that is explained",
    ("judge", "deck"): "the links of the deck",
    ("judge", "guided"): "the links of the deck, else the other seats",
    ("order", "discard-first"): "lay down a card, then take one",
    ("order", "draw-first"): "take a card, then lay one down",
    ("turns", "one"): "one seat after another",
    ("turns", "together"): "all seats in rounds",
    ("hands", "open"): "open to all",
    ("hands", "covered"): "face down, each seat sees its own",
    ("facilitator", "present"): "yes",
    ("facilitator", "absent"): "no",
}

ENDINGS = {
    "clock": "the time was over",
    "cycles": "all rounds of turns were played",
    "short-deal": "no more cards could be dealt",
    "passes": "all seats passed",
    "target": "so many triples were reached as were wanted",
    "facilitator": "the facilitator ended it",
    "empty": "nobody was left at the table",
}


def meaning(option: str) -> str:
    """What an option is about."""
    return _MEANINGS[option]


def value_in_words(option: str, value: Any) -> Any:
    """A value as people write it, in words: an empty list means all there are."""
    if value == []:
        return "all"
    if value == "none" and option != "judge":
        return "no limit"
    return _VALUES.get((option, str(value)), value)
