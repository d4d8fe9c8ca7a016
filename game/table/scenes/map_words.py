"""What a map says: its fields, and what each stage asks of those who stand around it."""

from __future__ import annotations

from game.core.cards import ACTION, CAUSE, KINDS, Kind
from game.words import Words


def field_word(say: Words, kind: Kind) -> str:
    """What the field of a kind is called."""
    if kind == CAUSE:
        return say.of("map", "Possible causes")
    return say.of("map", "Possible actions") if kind == ACTION else say.of("map", "Gaps")


def question(say: Words, stage: Kind) -> str:
    """What a stage asks."""
    if stage == CAUSE:
        return say("What may stand behind each gap?")
    return say("What may meet each possible cause?") if stage == ACTION else say("Which gaps exist here?")


def what_to_do(say: Words, stage: Kind) -> str:
    """What hands do in a stage."""
    if stage == CAUSE:
        return say("Lay possible causes on it.")
    return say("Lay possible actions on it.") if stage == ACTION else say("Bring them to the map.")


def opening(say: Words, kind: Kind) -> str:
    """The words of a button that opens a stage."""
    if kind == CAUSE:
        return say("On to possible causes")
    return say("On to possible actions") if kind == ACTION else say("Back to the gaps")


def returning(say: Words, kind: Kind) -> str:
    """The words of a button that opens an earlier stage again."""
    return say("Back to possible causes") if kind == CAUSE else opening(say, KINDS[0])
