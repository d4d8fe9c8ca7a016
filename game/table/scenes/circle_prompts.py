"""What the table asks of everybody now, in few words."""

from __future__ import annotations

from game.circle_words import dimension_word
from game.table.scenes import circle_alone
from game.table.scenes.circle_sight import CircleSight


def heading(sight: CircleSight) -> str:
    """What is being done now."""
    say, view = sight.say, sight.view
    if sight.alone and (told := circle_alone.heading(sight)):
        return told
    match view.phase:
        case "roles":
            return say("Who are we here?")
        case "sort" | "compare":
            return say("Warm-up")
        case "choose":
            return say("Which situations do we clear up?")
        case "place" | "talk" if view.dimension is not None:
            return say("In the situation: {dimension}", dimension=dimension_word(say, view.dimension))
        case "ripe":
            return say("What do we see, and what do we agree?")
        case "over":
            return say("What we have agreed")
    return say("We speak of the system, not of persons")


def prompt(sight: CircleSight) -> str:
    """What is to do now, in one or two sentences."""
    say, view = sight.say, sight.view
    if sight.alone and (told := circle_alone.prompt(sight)):
        return told
    match view.phase:
        case "roles":
            return say("Each team takes a role: a function, not a person. We speak of the system, not of persons.")
        case "sort":
            return say("Which dimension is this? Each team sorts for itself; all is turned up together.")
        case "compare":
            return _compared(sight)
        case "choose":
            return say("Tap a situation to read it and to choose it, or write one of your own.")
        case "roll" | "aim":
            return _turn(sight)
        case "place":
            return say("Each team marks its own level, and with whom it mainly lies. All is turned up together.")
        case "talk":
            return _talk(sight)
        case "ripe":
            return _ripe(sight)
        case "over":
            return say("Each team can look into its mirror, for itself alone.")
    return ""


def _compared(sight: CircleSight) -> str:
    say = sight.say
    if len({dimension for _, dimension in sight.view.compared}) < 2:
        told = say("We all sorted alike.")
    else:
        told = say("Where we differ, we talk.")
    meant = sight.meant
    if meant is None:
        return told
    read = say("The model reads it as {dimension}; other readings are welcome.", dimension=dimension_word(say, meant))
    return f"{told} {read}"


def _turn(sight: CircleSight) -> str:
    say, mover = sight.say, sight.view.turn
    if mover is None:
        return say("Whoever has a role begins.")
    if sight.view.phase == "roll":
        return say("{seat} rolls the die.", seat=mover)
    return say("{seat} chooses what we clear up now.", seat=mover)


def _talk(sight: CircleSight) -> str:
    say, view = sight.say, sight.view
    if not view.speakers:
        return say("We all name the same role. Whom have we forgotten?")
    if len(view.speakers) == len(view.seats):
        return say("We see it differently: let us hear each team in turn.")
    return say("First we hear: {seats}", seats=say.listed(view.speakers))


def _ripe(sight: CircleSight) -> str:
    say = sight.say
    if sight.view.ending:
        return say("The situation can be agreed on as it stands, or stay open.")
    return say("Offer, ask or give up; then lay a channel, and say who leads and who shares.")
