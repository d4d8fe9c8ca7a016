"""What is asked and said at the circle's table; what reports say too stands in `game.circle_words`."""

from __future__ import annotations

from game.rules.circle.words import Dimension, Way
from game.words import Words


def own_level(say: Words, dimension: Dimension) -> str:
    """What a seat marks in a dimension."""
    return {
        "responsibility": say("Our responsibility here"),
        "authority": say("Our authority here"),
        "control": say("Our span of control here"),
        "influence": say("Our influence here"),
    }[dimension]


def lies_with(say: Words, dimension: Dimension) -> str:
    """With whom a dimension mainly lies, as a question."""
    return {
        "responsibility": say("With whom does responsibility mainly lie here?"),
        "authority": say("With whom does authority mainly lie here?"),
        "control": say("With whom does control mainly lie here?"),
        "influence": say("With whom does influence mainly lie here?"),
    }[dimension]


def way_word(say: Words, way: Way) -> str:
    """How a seat renegotiates, on a button."""
    return {
        "offer": say.of("renegotiate", "We offer"),
        "ask": say.of("renegotiate", "We ask"),
        "give-up": say.of("renegotiate", "We give up"),
    }[way]
