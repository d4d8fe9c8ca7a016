"""What a partner says where all work together: on the map, in the circle, at boards, in a plan and in a workshop."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from random import Random
from typing import Any

from game.bots.together import WORDS
from game.core.cards import KINDS, Kind
from game.rehearsal.speaking_cards import any_new, card_text
from game.words import Words, later

_CHECKING = (
    later("To be looked at with the staff"),
    later("To be asked at the municipality"),
    later("To be asked of parents and pupils too"),
)
_SAID: Mapping[str, tuple[str, ...]] = {
    "circle revise": (
        later("We have heard the others, and see it otherwise now"),
        later("We had thought of our own part only"),
        later("The example that was told changes the picture"),
    ),
    "circle renegotiate offer": (
        later("We can take this on, with the others beside us"),
        later("It is near to our work, we are ready to hold it"),
    ),
    "circle renegotiate ask": (
        later("To carry this we need a say in it too"),
        later("Without this we answer for what others decide"),
    ),
    "circle renegotiate give-up": (
        later("Others are nearer to this than we are"),
        later("We hold too much, and this can be done well elsewhere"),
    ),
    "circle share": (
        later("A view of the daily work that others do not have"),
        later("People and hours for the first month"),
        later("A link to those who are not at the table"),
    ),
    "circle line": (
        later("It is told who leads, all hear the same, and in six weeks we meet again"),
        later("One date and one goal, set together, and nothing added until then"),
        later("First a talk between those it touches, then the change in the timetable"),
    ),
    "circle write situation": (
        later("Two bodies ask one school for the same report in two forms"),
        later("The day of the joint meeting was changed, and not all were told"),
    ),
    "circle write channel": (
        later("One calendar of all who accompany the school"),
        later("A contact for parents in each grade"),
    ),
    "board write": (
        later("A joint meeting that has become a habit"),
        later("Help from a neighbouring school"),
        later("Parents who keep in touch with each other"),
        later("A quiet hour for whoever needs it"),
        later("Data that all look at together"),
    ),
    "board write back": (
        later("What helped: time, people and one clear goal"),
        later("It began small, and others joined"),
    ),
    "board reason": (
        later("It is like this in most places that we know"),
        later("It came up again and again in talks with staff"),
        later("We have no figure yet: this is an impression"),
        later("It can begin small and grow"),
    ),
    "board fill": _CHECKING,
    "board answerit": (
        later("A part of it we know, the rest we would ask the staff"),
        later("We would begin with what works already"),
        later("It depends on who takes part, and not all are here yet"),
        later("There are two views of this among us"),
    ),
    "board agree": (
        later("We agree on the direction, and look at it again in two months"),
        later("We see it in two ways, and both stay written"),
        later("First what can be done with what there is"),
    ),
    "board sumup": (
        later("We agree on the direction, and look at it again in two months"),
        later("First what can be done with what there is"),
        later("What is missing: a figure, and those who are not here yet"),
    ),
    "action-plan set": _CHECKING,
    "action-plan set population": (
        later("The grades that change school this year"),
        later("All classes of one grade, in all schools"),
    ),
    "action-plan set goal": (
        later("That more pupils take part, in every school"),
        later("That the difference between schools grows smaller"),
    ),
    "action-plan set first-step": (
        later("One talk with whoever leads, and a date for the first meeting"),
        later("To gather the data that there are in one place"),
    ),
    "action-plan meet": (later("Whoever leads the first action"),),
    "action-plan tell": (
        later("We chose one gap and a first step, and will tell in two months what changed"),
        later("We begin small, together, and invite those who were not here"),
    ),
    "action-plan ask": (
        later("Which figure do we lack?"),
        later("Who else has to be in the room?"),
        later("What do we stop doing, so that there is time for this?"),
    ),
    "agenda park": (
        later("How this goes together with other programmes"),
        later("Who pays for the hours next year"),
        later("What parents were told about it"),
    ),
}
"""By activity and move, and where it matters by what the move is about."""


def told(activity: str, move: Any, view: Any, say: Words, source: Random) -> Any:
    """The move with a partner's words wherever it left room for them; what stands on the table is not said again while
    there are other words."""
    there = set(_there(view))
    if activity == "map":
        return _on_a_card(move, there, say, source)
    name = f"{activity} {type(move).__name__.lower()}"
    about = next((getattr(move, field) for field in ("way", "what", "column") if hasattr(move, field)), "")
    texts = _SAID.get(f"{name} {about}") or _SAID.get(name, _CHECKING)
    if getattr(move, "values", ()) == (WORDS,):
        value = card_text(about, there, say, source) if about in KINDS else any_new(texts, there, say, source)
        return replace(move, values=(value,))
    for field, ways in (("text", texts), ("who", texts), ("back", _SAID.get(f"{name} back", ()))):
        if getattr(move, field, "") == WORDS:
            move = replace(move, **{field: any_new(ways, there, say, source)})
    return move


def _there(view: Any) -> Iterator[str]:
    """What was written before: cards, questions, cells of a plan."""
    for each in (*getattr(view, "written", ()), *getattr(view, "questions", ())):
        yield each.text
    for row in getattr(view, "rows", ()):
        for cell in row.cells:
            yield from cell.values


def _on_a_card(move: Any, there: Collection[str], say: Words, source: Random) -> Any:
    if getattr(move, "text", "") != WORDS:
        return move
    kind: Kind = move.kind if hasattr(move, "kind") else next(kind for kind in KINDS if move.card.startswith(kind))
    return replace(move, text=card_text(kind, there, say, source))
