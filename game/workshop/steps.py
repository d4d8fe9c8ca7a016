"""A step of an agenda as an activity: which one, with which content and options."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.activities import activity, found_activity
from game.activity import Activity
from game.content.agenda import Step
from game.core.frozen import frozen
from game.core.game import Refusal
from game.shipped import find_deck


@frozen
class Means:
    """What a step is played with: the activity and its content's file."""

    activity: Activity
    file: Path


def means_of(word: str, deck: str | None, data: Path | None) -> Means:
    """What an activity that people call so is played with; `deck` names its content, where another is meant than the
    usual. Raises Fault `unknown-activity`."""
    id, own = found_activity(word, data)
    played = activity(id)
    file = own if deck is None and own is not None else find_deck(deck or played.usual, data)
    return Means(played, file)


def options_of(step: Step, played: Activity, minutes: int, presence: str) -> tuple[Any, list[Refusal]]:
    """The options of a step's session, and every problem with them. What the agenda does not say comes from the
    workshop: the minutes planned, less those of the talk after it, and whether there is a facilitator."""
    given: Mapping[str, Any] = step.options or {}
    options, problems = played.read_options({"facilitator": presence, **given})
    if "minutes" in given or problems:
        return options, problems
    talk = getattr(options, "talk_minutes", None) or 0
    play = minutes - talk if minutes > talk else minutes
    return played.read_options({"facilitator": presence, **given, "minutes": play})
