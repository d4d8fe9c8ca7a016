"""The rows and pages of the facilitator's panel that only the circle has."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import FACILITATOR
from game.rules.circle import moves as m
from game.rules.circle.options import written
from game.table.scenes.acting import Purpose
from game.table.scenes.acts import Tell
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.entries import Entry, Page, back, if_legal, move_entry, rule, to
from game.table.scenes.game_panel import GamePanel
from game.table.scenes.option_entries import SECONDS, cycled, number, seconds
from game.table.scenes.option_words import CIRCLE_RULES

PIPS = range(1, 7)


class CirclePanel(GamePanel[CircleSight]):
    """What the facilitator does with the situation in focus, the die, empty chairs, and how we play."""

    def rows(self, sight: CircleSight) -> dict[str, list[Entry]]:
        """What is open, and the situation in focus."""
        return {sight.say.of("panel", "The situation"): _situation(sight)}

    def table(self, sight: CircleSight) -> Iterator[Entry]:
        """To the empty chairs, and to how we play."""
        say, going = sight.say, not sight.view.over
        yield Entry("m:chairs", say("Empty chairs…"), to("chairs") if going else None)
        yield Entry("m:rules", say("How we play…"), to("rules") if going else None)

    def locks(self, sight: CircleSight) -> dict[str, tuple[str, str]]:
        """What seats may be kept from."""
        say = sight.say
        return {
            "turn": (say("Rolling is open"), say("Rolling is closed")),
            "mark": (say("Marking is open"), say("Marking is closed")),
            "agree": (say("Agreeing is open"), say("Agreeing is closed")),
            "write": (say("Own cards are open"), say("Own cards are closed")),
        }

    def page(self, sight: CircleSight, word: str, about: str) -> Page | None:
        """The pages of the die, of empty chairs, and of how we play."""
        match word:
            case "die":
                return Page(sight.say("What does the die show?"), [*_pips(sight), back(sight)], digits=True)
            case "chairs":
                return Page(sight.say("Who is missing here?"), [*_chairs(sight), back(sight)])
            case "rules":
                return Page(sight.say("How we play"), [*_rules(sight), back(sight)])
        return None

    def question(self, sight: CircleSight, purpose: Purpose) -> str:
        """What the facilitator is asked who writes a situation."""
        return sight.say("A situation of our own, in one sentence") if purpose == "situation" else ""


def _situation(sight: CircleSight) -> list[Entry]:
    say = sight.say
    return [
        _going_on(sight),
        Entry("m:die", say("Enter a roll…"), to("die") if sight.may(FACILITATOR, m.Roll(1)) else None),
        move_entry(sight, "agree", say("It is agreed"), m.Agree(), asks=True),
        move_entry(sight, "park", say("Park it"), m.Park(), asks=True),
    ]


def _going_on(sight: CircleSight) -> Entry:
    """The one button that brings this phase to its end."""
    say = sight.say
    match sight.view.phase:
        case "compare":
            return move_entry(sight, "next", say("Next statement"), m.Next())
        case "choose":
            write = Tell("situation", FACILITATOR) if sight.may(FACILITATOR, m.Write("situation")) else None
            return Entry("m:situation", say("Write a situation…"), write)
        case "roles":
            return move_entry(sight, "close", say("Begin with these roles"), m.Close(), asks=True)
        case "talk":
            return move_entry(sight, "close", say("Close the talk"), m.Close(), asks=True)
    return move_entry(sight, "close", say("Turn the marks up"), m.Close(), asks=True)


def _pips(sight: CircleSight) -> Iterator[Entry]:
    for pips in PIPS:
        yield Entry(f"m:pips:{pips}", str(pips), if_legal(sight, m.Roll(pips), m.Roll(pips)))


def _chairs(sight: CircleSight) -> Iterator[Entry]:
    """Every role that no team holds: a touch sets its chair, or takes it away."""
    held = {seat.role for seat in sight.view.seats}
    for role in sight.content.roles:
        if role not in held:
            empty = role in sight.view.chairs
            move = m.RemoveChair(role) if empty else m.SetChair(role)
            yield rule(f"chair:{role}", sight.role(role, sight.lang), move, sight.may(FACILITATOR, move), on=empty)


def _rules(sight: CircleSight) -> Iterator[Entry]:
    say, options = sight.say, sight.options
    for option in ("die", "scores"):
        texts = {value: say(text) for value, text in CIRCLE_RULES[option][2].items()}
        yield cycled(option, written(options)[option], texts, True)
    present = {"present": say("The facilitator is here"), "absent": say("The table runs itself")}
    yield cycled("facilitator", options.facilitator, present, True)
    idle = {each: seconds(say, say("Waiting for a team"), each) for each in SECONDS}
    yield cycled("idle-seconds", number(options.idle_seconds), idle, True)
    if sight.may(FACILITATOR, m.SkipWarmUp()):
        yield move_entry(sight, "skip-warm-up", say("Leave out the warm-up"), m.SkipWarmUp(), asks=True)
