"""What the steps of an agenda are called, and known by."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.icons import Icon
from game.table.scenes.activity_words import ABOUT, ICONS
from game.words import Words, right_to_left

if TYPE_CHECKING:
    from game.workshop.tools import Tool

TALK, PLAN = "talk", "action-plan"


def step_title(activity: str, tool: Tool, say: Words) -> str:
    """What a step is called: by its own title, else by what is done."""
    if tool.title is not None:
        return tool.title.get(say.lang)[0]
    if activity == TALK:
        # Translators: a step of a meeting's agenda in which people only talk.
        return say.of("step", "Talk")
    return say("Action plan") if activity == PLAN else say(ABOUT[activity][0])


def changed(before: int, after: int, lang: str) -> str:
    """Minutes before and after, in reading direction."""
    return f"{before} {'←' if right_to_left(lang) else '→'} {after}"


def sign_of(activity: str, tool: Tool) -> Icon:
    """What a step is known by."""
    if activity == TALK:
        return "speech"
    return cast(Icon, tool.shape) if tool.shape else ICONS.get(activity, "agenda")
