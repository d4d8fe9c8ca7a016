"""What is said of a moment that is worth another look: what happened, and a question about the leading."""

from __future__ import annotations

from collections.abc import Mapping

from game.rehearsal.weak_moment import Code, WeakMoment
from game.words import Words, later

TEXTS: Mapping[Code, str] = {
    "overruled": later("The group's answers were overruled. What was said about it at the table?"),
    "ruled-early": later("It was decided before the group had answered. What would the group have said?"),
    "closed-early": later("Closed before an answer of {seats}. Was there room to wait?"),
    "idle-seat": later("{seats}: nothing for {time} while the others went on. What would bring them in?"),
    "one-declares": later("{seats}: {count} of {many} declarations. How do the others get room?"),
    "one-moves": later("{seats}: {count} of {many} moves. How do the others get room?"),
    "silence": later("Nothing moved for {time}. Which question would have helped to go on?"),
    "no-declaration": later("{time} of play without a declaration. Would a hint have helped?"),
    "long-explanation": later("{seats}: an explanation of {time}. Did the others have room to ask?"),
    "skipped": later("{seats}: skipped. What did they need?"),
    "overtime": later("A step took {time} longer than planned. What could be shorter next time?"),
    "parked": later("A situation was left open. What does the group need to come back to it?"),
    "no-words": later("{seats}: a triple came back without a word of what would strengthen it. Was it said aloud?"),
    "tie": later("The answers were even. What helped to decide?"),
    "undone": later("{count} moves were taken back within a minute. What was not clear?"),
}


def weak_words(moment: WeakMoment, say: Words) -> str:
    """It in one or two short sentences."""
    values = {
        "seats": say.listed(moment.seats),
        "time": f"{moment.seconds // 60}:{moment.seconds % 60:02}",
        "count": moment.count,
        "many": moment.many,
    }
    text = TEXTS[moment.code]
    return say(text, **{name: value for name, value in values.items() if f"{{{name}}}" in text})
