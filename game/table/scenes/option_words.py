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

CIRCLE_RULES: dict[str, tuple[str, str, dict[str, str]]] = {
    "warm-up": (
        later("Warm-up"),
        later("Eight statements are sorted into the four dimensions, so that all mean the same by them."),
        {"yes": later("Warm-up first"), "no": later("No warm-up")},
    ),
    "die": (
        later("The die"),
        later("It says what is clarified next, and adds a surprise. Without it the mover decides."),
        {"on": later("The die is rolled"), "off": later("No die: the mover chooses")},
    ),
    "choose": (
        later("The situations"),
        later("They are drawn, or the group chooses what touches it most, and writes its own."),
        {"no": later("Situations by chance"), "yes": later("We choose situations")},
    ),
    "scores": (
        later("Counts"),
        later("The table can count the situations that are balanced in the end. It is a picture, not a grade."),
        {"no": later("No counts"), "yes": later("Balanced situations are counted")},
    ),
}
"""What a circle is played with: what it is about, in a sentence, and the answers by the words of the option."""
