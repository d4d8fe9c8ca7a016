"""What a touch on the home screen chooses, as a step from one choice to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.rules.circle.options import SWITCHES
from game.rules.triples.options import CHOICES
from game.table.layout.places import SEATINGS
from game.table.scenes import home_circle
from game.table.scenes.home_choice import Choice
from game.table.scenes.home_files import DeckChoice
from game.table.scenes.home_stands import at_usual_places
from game.table.scenes.option_words import HANDS
from game.words import LANGUAGES

BY: Mapping[str, int] = {"more": 1, "less": -1}
"""What is stepped through goes on or back."""


def chosen(choice: Choice, what: str, value: str, deck: DeckChoice | None) -> Choice:
    """With another value of what was touched; as it was where there is no such value. `deck` is the file chosen."""
    by = BY.get(value, 0)
    match what:
        case "minutes":
            return choice.with_minutes(by, deck)
        case "cards" if deck and choice.kind == "deck":
            return replace(choice, cards=choice.played(deck).with_part(by))
        case "situations":
            return replace(choice, circle=home_circle.with_situations(choice.circle, by))
        case "seating":
            seating = next(each for each in SEATINGS if each == value)
            return at_usual_places(replace(choice, seating=seating))
        case "hands" if value in HANDS:
            return replace(choice, cards=replace(choice.cards, hands=value))
        case "judge" if value in CHOICES["judge"]:
            return replace(choice, cards=replace(choice.cards, judge=value))
        case "lang" if value in LANGUAGES:
            return replace(choice, lang=value)
        case "seat-lang":
            return choice.with_next_lang(int(value))
        case "sound":
            return replace(choice, sound=not choice.sound)
    return choice


def with_rule(choice: Choice, rule: str, value: str) -> Choice:
    """With another rule of the circle."""
    if value not in SWITCHES.get(rule, ()):
        return choice
    return replace(choice, circle=home_circle.with_rule(choice.circle, rule, value))
