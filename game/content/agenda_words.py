"""The words of the problems that only agendas have."""

from __future__ import annotations

from game.words import later

AGENDA_TEXTS = {
    "wrong-kind-file:agenda": later(
        "An agenda is wanted here, and this file is of another kind. Choose one with the key “activities”."
    ),
    "unknown-activity:near": later("No activity is called “{name}” here. Did you mean “{near}”?"),
    "agenda-inside": later("“{name}” is a workshop of its own. Name its activities here instead."),
    "no-steps": later("There are no activities in this agenda yet. Write one at least."),
    "too-little-time": later(
        "The meeting has {minutes} minutes, and its activities need {least} at least. Give it more time, or leave "
        "something out."
    ),
    "unknown-step": later("No activity after this one has the id “{name}”. Pass to one that comes later."),
    "unknown-step:near": later("No activity after this one has the id “{name}”. Did you mean “{near}”?"),
    "circular-passing": later("“{name}” does not come after this activity. Pass only to one that comes later."),
    "nothing-called": later("This activity has nothing called “{name}” to pass on. It has: {known}."),
    "nothing-called:none": later("This activity passes nothing on. Delete “passes” here."),
    "nothing-called:near": later("This activity has nothing called “{name}” to pass on. Did you mean “{near}”?"),
    "nothing-to-pass": later("A talk leaves nothing behind that could be passed on. Delete “passes” here."),
    "takes-nothing": later("“{name}” is a talk, and takes nothing over. Pass to another activity."),
    "talk-alone": later("A talk has only minutes and prompts. Delete the key “{name}”."),
    "missing-deck": later("There is no file called “{name}”. Check the name, or put the file into your data folder."),
    "missing-deck:near": later("There is no file called “{name}”. Did you mean “{near}”?"),
    "faulty-content": later("“{name}” has faults itself, the first on line {first}. “check” on that file names them."),
}
"""English by code, and by `code:what` where the problem says what."""
