"""The page of the facilitator's panel about the agenda that an activity belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.table.scenes.acts import Tell
from game.table.scenes.asides import AtHand
from game.table.scenes.board import Sight
from game.table.scenes.entries import Entry, Page, back
from game.table.scenes.step_words import changed, step_title

if TYPE_CHECKING:
    from game.rules.agenda.view import View

STRETCHES = (2, 5, 10)
"""Minutes that a step is stretched by."""


def agenda_page(sight: Sight, hand: AtHand) -> Page:
    """What the facilitator does with the agenda while a step is on the table; what a new plan changes is told."""
    assert hand.view is not None
    return Page(hand.step(sight.say), [*_entries(sight, hand, hand.view), back(sight)])


def _entries(sight: Sight, hand: AtHand, view: View) -> Iterator[Entry]:
    say = sight.say
    after = say("Next step") if view.next else say("End the meeting")
    yield Entry("m:agenda:next", after, Tell("agenda", what="next"), asks=True)
    yield Entry("m:agenda:all", say("To the agenda"), Tell("agenda", what="all"))
    for minutes in STRETCHES:
        text = say.count("{n} more minute", "{n} more minutes", minutes)
        yield Entry(f"m:agenda:{minutes}", text, Tell("agenda", what=f"stretch {minutes}"))
    others = [step for step in view.steps if step.proposed != step.minutes]
    act = Tell("agenda", what="replan") if others else None
    yield Entry("m:agenda:replan", say("Plan anew"), act)
    for step in others:
        title = step_title(step.activity, hand.tools[step.id], say)
        yield Entry(f"m:agenda:{step.id}", f"{title}: {changed(step.minutes, step.proposed, sight.lang)}", None)
