"""What the activities are called, what one does there, and what each is known by."""

from __future__ import annotations

from game.icons import Icon
from game.words import later

ABOUT: dict[str, tuple[str, str]] = {
    "open-round": (
        later("Open round"),
        later("All cards lie open. Each team picks a gap, a cause and an action, and tells how they go together."),
    ),
    "triples": (
        later("Triples"),
        later("Three cards each. Swap one card in your turn, until a gap, a cause and an action go together."),
    ),
    "map": (
        later("Map"),
        later("All lay cards at once: our gaps, the causes of each, and actions for the causes."),
    ),
    "circle": (
        later("Circle of influence"),
        later("Who is responsible, who decides, who has influence? Clear it up together, then agree who leads."),
    ),
}
"""The name of each game, and what one does there."""

ICONS: dict[str, Icon] = {
    "open-round": "cards",
    "triples": "triple",
    "map": "map",
    "circle": "influence",
    "action-plan": "plan",
    "agenda": "agenda",
}
"""What each activity is known by; a board by its shape."""
