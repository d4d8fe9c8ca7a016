"""The words of the problems that only files of an action plan have."""

from game.words import later

PLAN_TEXTS = {
    "wrong-kind-file:action-plan": later(
        "The content of an action plan is wanted here, and this file is of another kind. Choose one that says "
        "“activity: action-plan”."
    ),
    "too-few:columns": later("There is no column here. A plan has one or more; add some."),
    "bad-column-kind": later("There is no kind of column called “{name}”. The kinds are {known}."),
    "bad-page": later("{number} rows on a page can't be. Write a number from 1 to {most}."),
    "no-choices": later("A column of this kind has choices. Add the key “choices”."),
    "bad-when": later("Name one column here, and one of its choices."),
    "unknown-column": later("No other column has the id “{name}”. Correct it."),
    "unknown-column:near": later("No other column has the id “{name}”. Did you mean “{near}”?"),
    "unknown-column:invisible": later("Characters that nobody sees stand in “{name}”. Write it anew: {near}"),
    "unknown-choice": later("This column has no choice “{name}”. Correct it, or add the choice."),
    "unknown-choice:near": later("This column has no choice “{name}”. Did you mean “{near}”?"),
    "unknown-choice:invisible": later("Characters that nobody sees stand in “{name}”. Write it anew: {near}"),
    "bad-within": later("Write two numbers of days here, from 0 to {most}, the smaller one first."),
    "one-only": later("Just one value can stand in this column, and here are {number}. Keep one."),
    "bad-date": later("“{name}” is no date. Write it as in 2026-11-30."),
}
"""English by code, and by `code:what` where the problem says what."""
