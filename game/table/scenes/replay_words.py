"""What a replay says: what happened with an entry, when, and whose it was."""

from __future__ import annotations

from collections.abc import Mapping

from game.core.game import CHANCE, CLOCK, FACILITATOR, TABLE, Actor
from game.core.log import Entry
from game.core.moves import split
from game.rehearsal.milestones import Milestone, What
from game.session.past import Past
from game.session.session import parse
from game.table.scenes.replay_table import ALL_HANDS
from game.words import Words, isolate, later

WHAT: Mapping[What, str] = {
    "declaration": later("A triple is declared"),
    "accepted": later("Accepted"),
    "returned": later("Returned, to be strengthened"),
    "turned-up": later("The answers are turned up"),
    "agreed": later("Agreed on"),
    "stage": later("The next part begins"),
    "row": later("A row of the plan"),
    "meeting": later("The next meeting is set"),
    "end": later("The end"),
}
"""What each milestone is called."""
SPEEDS = (0.5, 1.0, 2.0, 4.0, 8.0)


def speed_text(speed: float) -> str:
    """How fast it plays: ×½ to ×8."""
    return "×½" if speed == 0.5 else f"×{speed:g}"


def time_text(seconds: float) -> str:
    """Minutes and seconds; hours before them where there are any."""
    whole = int(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return isolate(f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}")


def since_beginning(past: Past, number: int) -> float:
    """The real seconds from the first entry to this one."""
    return max(0.0, past.entry(number).time - past.entry(1).time) if number else 0.0


def where(say: Words, past: Past, number: int, open_end: bool) -> str:
    """How far the replay is: the entry, of how many unless that is hidden, and the time since the beginning."""
    time = time_text(since_beginning(past, number))
    if open_end:
        return say("Moment {n} · {time}", n=number, time=time)
    return say("Moment {n} of {all} · {time}", n=number, all=past.most, time=time)


def happened(say: Words, past: Past, number: int, names: Mapping[type, str], milestone: Milestone | None) -> str:
    """What happened with an entry, and who did it; where only time passed, what happened before."""
    while number and past.entry(number).actor == CLOCK and milestone is None:
        number -= 1
    if not number:
        return say("The beginning")
    entry = past.entry(number)
    what = _what(say, past, entry, names)
    if milestone is not None and milestone.what != "declaration":
        what = say(WHAT[milestone.what])
    seat = milestone.seat if milestone and milestone.seat else entry.actor
    if seat in (CHANCE, CLOCK):
        return what
    return f"{isolate(viewer_text(say, seat))} · {what}"


def _what(say: Words, past: Past, entry: Entry, names: Mapping[type, str]) -> str:
    match entry.verb:
        case "undo":
            return say("Taken back")
        case "redo":
            return say("Made again")
        case "note":
            return say("Said beside the game")
    if entry.actor == CHANCE:
        return say("Chance decides")
    if entry.actor == CLOCK:
        return say("Time passes")
    return say(names[type(parse(split(entry.move), past.game.parse))])


def viewer_text(say: Words, who: Actor) -> str:
    """Who looks at the table."""
    if who == TABLE:
        return say("The table")
    if who == FACILITATOR:
        return say("Facilitator")
    return say("All hands open") if who == ALL_HANDS else who
