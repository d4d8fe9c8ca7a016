"""The words of the problems that only scenarios have."""

from __future__ import annotations

from game.words import later

SCENARIO_TEXTS = {
    "unknown-move": later(
        "“{name}” is no move. A move names a seat and says what it does, as in “A discard CARD”; a seat's name with "
        "spaces and a text stand in double quotes."
    ),
    "not-a-step": later(
        "A step is a move in one line, or a map with “move”, “expect” or “note”. Put a move with a colon in quotes."
    ),
    "unknown-place": later(
        "A note can't be about “{name}”. Name a team, a card, or a pile such as “stock cause”, “discard gap” or “wall”."
    ),
    "unknown-refusal": later("No refusal is called “{name}”. Correct it."),
    "unknown-refusal:near": later("No refusal is called “{name}”. Did you mean “{near}”?"),
}
"""English by code, and by `code:what` where the problem says what."""
