"""The questions asked of each triple after the game (`004…`, meeting 2), and their answers as notes keep them."""

from __future__ import annotations

from dataclasses import field

from game.core.frozen import frozen
from game.words import later


@frozen
class Question:
    """A question, whole and in short, and its answers by the word that a note keeps; where those are long, the question
    `in_a_word`, and so its answers."""

    text: str
    short: str
    answers: dict[str, str]
    in_a_word: str = ""
    words: dict[str, str] = field(default_factory=dict)


_HOW_FAR = {"yes": later("yes"), "partly": later("partly"), "no": later("no")}

QUESTIONS = {
    "relevant": Question(later("Is it relevant here?"), later("Relevant here"), _HOW_FAR),
    "power": Question(later("Is it in our power?"), later("In our power"), _HOW_FAR),
    "channel": Question(
        later("Through which channel of influence?"),
        later("Channel of influence"),
        {
            "parents": later("parents' guidance"),
            "staff": later("staff training and teaching quality"),
            "infrastructure": later("infrastructure and access"),
            "programmes": later("programmes in formal and informal education"),
            "partnership": later("partnership itself"),
        },
        later("Channel"),
        {
            "parents": later("parents"),
            "staff": later("staff"),
            "infrastructure": later("access"),
            "programmes": later("programmes"),
            "partnership": later("partnership"),
        },
    ),
    "ground": Question(
        later("On what ground do we say so?"),
        later("On what ground"),
        {"figure": later("a figure"), "survey": later("a survey"), "impression": later("an impression")},
        later("Ground"),
        {"figure": later("figure"), "survey": later("survey"), "impression": later("impression")},
    ),
}
"""By the last word of the note's key (`triple 1 relevant`)."""

NEXT_GAP = "next gap"
"""The key of the note that says which gap is seen next."""

WHO = later("Who else should be in the room?")

STAYS = ("yes", "partly")
"""Answers to `relevant` after which a gap stays, and is asked about further."""
