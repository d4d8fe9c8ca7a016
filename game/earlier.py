"""An earlier meeting: the rows of its plan come back in the next one, as what is actual now."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.activities import activity
from game.activity import Content
from game.faults import Fault
from game.kept_workshop import outcomes
from game.store.database import read
from game.store.shelf import existing
from game.store.workshops import AGENDA, workshop_sessions
from game.table.scenes.scene import Start
from game.wanted import Wanted, loaded_for
from game.workshop.outcome import Outcome
from game.workshop.passing import prepared

TAKES = ("action-plan", "board")
"""The activities in which an earlier plan comes back."""


def content_after(start: Start, wanted: Wanted) -> Content:
    """What is begun after an earlier meeting, with the rows of its plan. Raises Fault, or Faults of the content."""
    played = activity(start.activity)
    content = loaded_for(played, start.deck, wanted.data)
    begins = replace(wanted, activity=played.id, options=start.options, loaded=content, after=start.after)
    brought = brought_back(begins).loaded
    assert brought is not None
    return brought


def earlier_plan(data: Path, session: str) -> Outcome:
    """The plan that a session made, or a workshop in its last plan. Raises Fault `no-plan`, or what reading raises."""
    kept = read(existing(data, session))
    steps = workshop_sessions(data, session) if kept.header.activity == AGENDA else (("", session),)
    plans = [(step, name) for step, name in steps if read(existing(data, name)).header.activity == "action-plan"]
    if not plans:
        raise Fault("no-plan", session=session)
    return outcomes(data, [("", plans[-1][1])])[""]


def brought_back(wanted: Wanted) -> Wanted:
    """The same with the rows of the plan that comes back in the content that is to be played. An agenda hands them to
    its steps itself. Raises Fault, or Faults of the content."""
    assert wanted.after is not None
    plan = earlier_plan(wanted.data, wanted.after)
    if wanted.activity == AGENDA:
        return wanted
    if wanted.activity not in TAKES or wanted.loaded is None:
        raise Fault("nothing-comes-back")
    options, _ = activity(wanted.activity).read_options(wanted.options)
    return replace(wanted, loaded=prepared(wanted.loaded, wanted.activity, (plan,), options))
