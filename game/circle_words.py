"""What the circle's dimensions, levels, findings and archetypes are called, and the letters of its pawns."""

from __future__ import annotations

from game.rules.circle.words import Archetype, Dimension, FindingWord, Level
from game.words import Words

# As the teams that nobody has named are lettered, so in Arabic in the order of the abjad.
_LETTERS = {"he": "אבגדהוזח", "ar": "أبجدهوزح", "en": "ABCDEFGH"}


def pawn_letter(number: int, lang: str) -> str:
    """The letter of the pawn of this colour."""
    return _LETTERS.get(lang, _LETTERS["en"])[number % 8]


def dimension_word(say: Words, dimension: Dimension) -> str:
    """What a dimension is called."""
    return {
        "responsibility": say("Responsibility"),
        "authority": say("Authority"),
        "control": say("Control"),
        "influence": say("Influence"),
    }[dimension]


def level_word(say: Words, dimension: Dimension, level: Level) -> str:
    """What a level is called in a dimension; words agree with it in Hebrew and Arabic."""
    if level == "not-mine":
        # Translators: a level that a team marks: this is not for its role.
        return say.of("level", "Not ours")
    return {
        "responsibility": {
            "none": say.of("responsibility", "None"),
            "partial": say.of("responsibility", "Partial"),
            "full": say.of("responsibility", "Full"),
        },
        "authority": {
            "none": say.of("authority", "None"),
            "partial": say.of("authority", "Partial"),
            "full": say.of("authority", "Full"),
        },
        "control": {
            "narrow": say.of("control", "Too narrow"),
            "fitting": say.of("control", "Fitting"),
            "wide": say.of("control", "Too wide"),
        },
        "influence": {
            "none": say.of("influence", "None"),
            "partial": say.of("influence", "Partial"),
            "full": say.of("influence", "Full"),
        },
    }[dimension][level]


def finding_question(say: Words, code: FindingWord, deciding: bool = False) -> str:
    """What a finding asks; a mismatch where those who are `deciding` lack responsibility asks otherwise than one where
    those who are responsible lack authority."""
    if deciding:
        return say("Do those who decide also carry the responsibility?")
    return {
        "orphan": say("Who leads here?"),
        "diffuse": say("All in part: who holds the thread?"),
        "overlap": say("Who has the last word?"),
        "mismatch": say("Is the authority enough for the responsibility?"),
        "load": say("Is the span one that can be kept up?"),
        "silent": say("Who has not been heard yet?"),
    }[code]


def archetype_word(say: Words, archetype: Archetype) -> str:
    """What an archetype is called."""
    return {
        "wide-responsibility": say("Wide responsibility, little authority"),
        "wide-authority": say("Wide authority, little responsibility"),
        "great-influence": say("Little of both, great influence"),
        "little-control": say("Much of both, little control"),
        "balanced": say.of("archetype", "Balanced"),
        "unclear": say.of("archetype", "Not clear yet"),
    }[archetype]
