"""What to do now at an action plan, in a seat's own words."""

from __future__ import annotations

from game.core.game import Actor
from game.table.looks import Tone
from game.table.scenes.plan_hands import PlanHands
from game.table.scenes.plan_sight import PlanSight
from game.table.scenes.seat_tray import told_first


def now_words(sight: PlanSight, hands: PlanHands, seat: Actor) -> tuple[str, Tone]:
    """What a seat can do now, and how loudly to say it."""
    say, view = sight.say_to(seat), sight.view
    if told := told_first(sight, hands, seat):
        return told, "lit"
    if view.over:
        return say("This is our plan. Read it once more together"), "plain"
    if view.paused:
        return say("A pause. We go on together soon"), "muted"
    if view.due:
        return say("The time is up. Finish what you write"), "lit"
    return _step(sight, hands, seat), "lit"


def _step(sight: PlanSight, hands: PlanHands, seat: Actor) -> str:
    say, here = sight.say_to(seat), hands.at(seat)
    match here.level:
        case "rows":
            return say("Choose a row to work on") if sight.view.rows else say("Add the first row")
        case "row" | "handle":
            return sight.name(sight.row(here.row), say.lang)
        case "group" | "one" | "many":
            return sight.question(here.column, say.lang)
        case "merge":
            return say("Into which row does it go?")
        case "meeting":
            return say("The next meeting")
        case "convener":
            return say("Which function convenes it?")
        case "hour":
            return say("At what time?")
        case "questions":
            return say("What is still open, or has to be found out?")
        case "dropped":
            return say("What was taken out")
        case "sort":
            return say("By what do we sort?")
    return say("The whole plan")
