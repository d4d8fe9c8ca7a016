"""What a replay jumps to: declarations and their verdicts, and what stands for them in every other game."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.core.game import Actor
from game.session.past import Past

What: TypeAlias = Literal[
    "declaration", "accepted", "returned", "turned-up", "agreed", "stage", "row", "meeting", "end"
]
"""What happened: a triple was declared, accepted or returned; answers were turned up; something was agreed on; another
part of the activity began; a row was added to a plan, or its next meeting set; all was over."""

_TRIPLES: Mapping[str, What] = {
    "declare": "declaration",
    "pick": "declaration",
    "bring": "declaration",
    "accepted": "accepted",
    "returned": "returned",
}
_EVENTS: Mapping[str, Mapping[str, What]] = {
    "triples": _TRIPLES,
    "open-round": _TRIPLES,
    "map": {"stage": "stage"},
    "circle": {"turned-up": "turned-up", "agreed": "agreed", "choose": "stage", "ripe": "stage"},
    "board": {"turned-up": "turned-up", "agree": "agreed", "stage": "stage", "sum": "stage"},
    "action-plan": {"add": "row", "meet": "meeting"},
    "agenda": {"begin": "stage", "next": "stage", "back": "stage", "go": "stage"},
}
"""By activity, which events are milestones."""
VERDICTS: tuple[What, ...] = ("accepted", "returned")


@frozen
class Milestone:
    """What happened with the entry of this number, and whose it was; empty where it was nobody's."""

    entry: int
    what: What
    seat: Actor = ""


def milestones(past: Past) -> tuple[Milestone, ...]:
    """The milestones of a session, in their order; an entry that is several is the last of them."""
    wanted = {**_EVENTS.get(past.header.activity, {}), "over": "end"}
    found: dict[int, Milestone] = {}
    for number in range(1, past.most + 1):
        for event in past.events(number):
            what = wanted.get(event.name)
            if what and not (what == "end" and number in found):
                found[number] = Milestone(number, what, event.seat or "")
    return tuple(found.values())
