"""What the table asks of one who checks itself alone: nobody else sorts, marks or speaks."""

from __future__ import annotations

from game.circle_words import dimension_word
from game.rules.circle.words import Dimension
from game.table.scenes.circle_sight import CircleSight
from game.words import Words


def heading(sight: CircleSight) -> str | None:
    """What is being done now, where it is called otherwise than among many."""
    say = sight.say
    match sight.view.phase:
        case "roles":
            return say("My role here")
        case "over":
            return say("What was settled")
    return None


def prompt(sight: CircleSight) -> str | None:
    """What is to do now, where it is said otherwise than among many."""
    say, meant = sight.say, sight.meant
    match sight.view.phase:
        case "roles":
            return say("Choose a role: a function, not a person.")
        case "sort":
            return say("Which dimension is this?")
        case "compare" if meant is not None:
            word = dimension_word(say, meant)
            return say("The model reads it as {dimension}; other readings are welcome.", dimension=word)
        case "roll":
            return say("Roll the die.")
        case "aim":
            return say("Choose what to clear up now.")
        case "place":
            return say("Mark the level of your role.")
        case "talk":
            return say("Who was forgotten? An empty chair can stand for them.")
        case "over":
            return say("The mirror can be looked into now.")
    return None


def own_level(say: Words, dimension: Dimension) -> str:
    """What one marks in a dimension."""
    return {
        "responsibility": say("My responsibility here"),
        "authority": say("My authority here"),
        "control": say("My span of control here"),
        "influence": say("My influence here"),
    }[dimension]
