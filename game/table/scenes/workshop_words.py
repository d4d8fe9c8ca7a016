"""What a workshop's scene tells: where we are, how long there is, and what a re-plan comes to."""

from __future__ import annotations

from game.rules.agenda.view import StepView
from game.table.looks import Tone
from game.table.scenes.workshop_sight import WorkshopSight
from game.words import Words


def now(sight: WorkshopSight, say: Words) -> tuple[str, Tone]:
    """Where the group is."""
    view = sight.view
    title = sight.title(view.here.id, say)
    if view.over:
        return say("Thank you, all of you"), "plain"
    if not view.running:
        return say("Next: {step}", step=title), "plain"
    if view.here.late:
        return say("{step} · its time is over", step=title), "lit"
    return title, "plain"


def parked(sight: WorkshopSight, say: Words) -> str:
    """What the parking lot is called, with how much lies in it."""
    count = len(sight.view.parked)
    return say("Parking lot · {n}", n=count) if count else say("Parking lot")


def meeting(sight: WorkshopSight, say: Words) -> str:
    """How long the meeting still has."""
    left = sight.minutes_left
    if sight.view.over or left <= 0:
        return say("The meeting's time is over") if not sight.view.over else ""
    return say.count("{n} minute left of the meeting", "{n} minutes left of the meeting", left)


def minutes_of(sight: WorkshopSight, step: StepView, say: Words) -> str:
    """What a step takes, or took."""
    if step.standing == "skipped":
        return say("left out")
    spent = sight.spent(step)
    if step.standing == "done":
        return say.count("{n} minute", "{n} minutes", spent)
    if step.standing == "begun":
        return say("{spent} of {minutes} minutes", spent=spent, minutes=step.minutes)
    return say.count("{n} minute", "{n} minutes", step.minutes)


def shortly(sight: WorkshopSight, step: StepView, say: Words) -> str:
    """The minutes of a step, or those that it took, in short."""
    if step.standing == "skipped":
        return say("left out")
    # Translators: minutes, as short as can be: on a small stone of the way through a meeting.
    return say("{n} min", n=sight.spent(step) if step.standing == "done" else step.minutes)


def change(sight: WorkshopSight, say: Words, shown: str) -> str:
    """What a re-plan or a stretch comes to; empty where nothing is to be told."""
    view = sight.view
    word, _, minutes = shown.partition(" ")
    if word == "stretch":
        beyond = -(-(view.beyond + 60 * int(minutes)) // 60)
        if beyond > 0:
            return say.count("{n} minute more than there is", "{n} minutes more than there are", beyond)
        return ""
    if word == "replan" and view.lacking_minutes:
        return say.count(
            "Even at its shortest {n} minute is missing: leave a step out.",
            "Even at its shortest {n} minutes are missing: leave a step out.",
            view.lacking_minutes,
        )
    if word == "replan" and view.spare_minutes:
        return say.count("{n} minute to spare", "{n} minutes to spare", view.spare_minutes)
    return ""


def bounds(step: StepView, say: Words) -> str:
    """The least, the usual and the most minutes of a step."""
    if step.least == step.most:
        return say.count("{n} minute", "{n} minutes", step.normal)
    return say("{least} to {most} minutes, usually {normal}", least=step.least, most=step.most, normal=step.normal)
