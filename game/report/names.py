"""What activities and sessions are called in a report."""

from __future__ import annotations

from game.report.paper import day
from game.report.source import Source
from game.words import Words, later

_NAMES = {
    "open-round": later("Open round"),
    "triples": later("Triples"),
    "map": later("Map"),
    "circle": later("Circle of influence"),
    "action-plan": later("Action plan"),
    "agenda": later("Workshop"),
    "talk": later("Talk"),
}


def activity_name(activity: str, say: Words) -> str:
    """The name of an activity; a board, which has a title of its own, by its id."""
    return say(_NAMES[activity]) if activity in _NAMES else activity


def source_name(source: Source, say: Words) -> str:
    """What a session is called: its activity, or the title of its board or its workshop."""
    activity = source.session.header.activity
    if activity in ("board", "agenda"):
        return str(source.content.title.get(say.lang)[0])
    return activity_name(activity, say)


def dated_name(source: Source, say: Words) -> str:
    """The same, with the day."""
    return " · ".join(filter(None, (source_name(source, say), day(source.session))))
