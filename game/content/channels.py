"""The channels through which actions work."""

from __future__ import annotations

from game.words import Words


def channel_words(say: Words) -> dict[str, str]:
    """What the channels of actions are called."""
    return {
        "parents": say.of("channel", "Parents"),
        "staff": say.of("channel", "Staff"),
        "infrastructure": say.of("channel", "Infrastructure"),
        "programmes": say.of("channel", "Programmes"),
        "partnership": say.of("channel", "Partnership"),
    }
