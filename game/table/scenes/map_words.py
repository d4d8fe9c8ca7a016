"""What a map says: its fields, and what each stage asks of those who stand around it."""

from __future__ import annotations

from game.core.cards import ACTION, CAUSE, KINDS, Kind
from game.words import Words


def field_word(say: Words, kind: Kind) -> str:
    """What the field of a kind is called."""
    if kind == CAUSE:
        return say.of("map", "Possible causes")
    return say.of("map", "Possible actions") if kind == ACTION else say.of("map", "Gaps")


def asked(say: Words, stage: Kind) -> str:
    """What a stage asks."""
    if stage == CAUSE:
        return say("What may stand behind each gap? Lay possible causes on it.")
    if stage == ACTION:
        return say("What may meet each possible cause? Lay actions on it.")
    return say("Which gaps exist here? Bring them to the map.")


def opening(say: Words, kind: Kind) -> str:
    """The words of a button that opens a stage."""
    if kind == CAUSE:
        return say("On to possible causes")
    return say("On to possible actions") if kind == ACTION else say("Back to the gaps")


def returning(say: Words, kind: Kind) -> str:
    """The words of a button that opens an earlier stage again."""
    return say("Back to possible causes") if kind == CAUSE else opening(say, KINDS[0])
