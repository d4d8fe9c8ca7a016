"""The values of options in words for people, on the home screen and in the facilitator's panel."""

from __future__ import annotations

from game.words import later

HANDS = {
    # Translators: of the cards that a team holds
    "open": later("Open to all"),
    # Translators: of the cards that a team holds; they lie face down
    "covered": later("Covered"),
}

JUDGES = {
    "group": (
        later("The others answer"),
        later("All other teams say how clear the link is to them. If most find it convincing, it goes to the wall."),
    ),
    "none": (later("Explaining is enough"), later("Every triple that was explained goes to the wall.")),
    "deck": (
        later("The deck answers"),
        later("A triple goes to the wall when the deck links its three cards."),
    ),
    "guided": (
        later("The deck, then the others"),
        later("What the deck links goes to the wall. The other teams answer about the rest."),
    ),
}
"""Ways to come to a verdict, in words for people."""
