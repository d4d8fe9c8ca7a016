"""Entries of a session that are worth another look: what was decided over heads, closed early, skipped, taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.core.game import FACILITATOR, Actor
from game.core.moves import split
from game.rehearsal.course import Step
from game.rehearsal.weak_moment import WeakMoment
from game.rules.agenda.state import State as Workshop
from game.rules.boards.state import State as Board
from game.rules.circle.state import State as Circle
from game.rules.table import Table, has_seat
from game.rules.triples.state import Declaration, Said
from game.rules.triples.state import State as Triples
from game.session.session import AnySession

HASTE = 60
"""Seconds within which much is taken back."""
MUCH = 3
"""Moves taken back."""
LATE = 120
"""Seconds beyond a step's plan."""
FEW_CALLS, FEW_MOVES = 4, 24
"""So few declarations, or moves where nobody declares, tell nothing of who led."""
SHARE = 0.6
"""One seat's part of all of them that is much, where there are three seats or more."""


def rulings(session: AnySession, steps: tuple[Step, ...]) -> Iterator[WeakMoment]:
    """Every such entry."""
    for step in steps:
        yield from _of_triples(step)
        yield from _left_out(step)
        yield from _of_others(step)
    yield from _undone(steps)
    yield from _one_seat(session, steps)


def _of_triples(step: Step) -> Iterator[WeakMoment]:
    """What became of a declaration."""
    if not (isinstance(step.before, Triples) and isinstance(step.after, Triples)):
        return
    now, then = step.before.declaration, step.after.declaration
    if step.actor == FACILITATOR and step.entry.verb in ("accept", "return"):
        yield from _ruled(step, step.before, now)
    if then is not None and then.stage == "decide" and not (now is not None and now.stage == "decide"):
        yield WeakMoment(step.number, "tie", (then.seat,))
    if now is not None and len(step.after.verdicts) > len(step.before.verdicts):
        last = step.after.verdicts[-1]
        not_yet = [said for said in last.answers if said.answer == "not-yet"]
        if not last.accepted and not_yet and not any(said.text for said in not_yet):
            yield WeakMoment(step.number, "no-words", (last.seat,))


def _ruled(step: Step, before: Triples, open_: Declaration | None) -> Iterator[WeakMoment]:
    """A ruling of the facilitator: against the answers, or before they were there."""
    if open_ is not None and open_.waiting():
        yield WeakMoment(step.number - 1, "ruled-early", open_.waiting())
        return
    lead = _lead(open_.answers if open_ is not None else before.verdicts[-1].answers)
    if (step.entry.verb == "return" and lead > 0) or (step.entry.verb == "accept" and lead < 0):
        yield WeakMoment(step.number - 1, "overruled", ((open_ or before.verdicts[-1]).seat,))


def _lead(answers: tuple[Said, ...]) -> int:
    given = [said.answer for said in answers]
    return given.count("convincing") - given.count("not-yet")


def _left_out(step: Step) -> Iterator[WeakMoment]:
    """Seats that were awaited, and then no more."""
    if step.entry.verb == "skip":
        yield WeakMoment(step.number - 1, "skipped", (split(step.entry.move)[1],))
    elif step.entry.verb in ("close", "close-zone"):
        still = set(awaited(step.after))
        left_out = tuple(seat for seat in awaited(step.before) if seat not in still)
        if left_out:
            yield WeakMoment(step.number - 1, "closed-early", left_out)


def awaited(state: Table) -> tuple[Actor, ...]:
    """The seats whose answers, or covered marks, are awaited."""
    match state:
        case Triples(declaration=Declaration(stage="answer") as declaration):
            return declaration.waiting()
        case Circle():
            return state.waiting()
        case Board():
            given = [*((each.seat, each.zone) for each in state.answers), *((each.seat, "") for each in state.marks)]
            abouts = {about for _, about in given}
            missing = (any((seat.name, about) not in given for about in abouts) for seat in state.seats)
            return tuple(seat.name for seat, lacks in zip(state.seats, missing, strict=True) if lacks)
    return ()


def _of_others(step: Step) -> Iterator[WeakMoment]:
    match step.before, step.entry.verb:
        case Circle(), "park":
            yield WeakMoment(step.number - 1, "parked")
        case Workshop() as before, "next" if before.here.left <= -LATE:
            yield WeakMoment(step.number - 1, "overtime", (), -before.here.left)


def _undone(steps: tuple[Step, ...]) -> Iterator[WeakMoment]:
    """Much that was taken back within a short time; each undo is told of once."""
    backs = [step for step in steps if step.entry.verb == "undo"]
    while backs:
        near = [step for step in backs if step.entry.time - backs[0].entry.time <= HASTE]
        count = sum(step.entry.count for step in near)
        if count >= MUCH:
            yield WeakMoment(near[0].number - 1, "undone", (), count=count)
        backs = backs[len(near) if count >= MUCH else 1 :]


def _one_seat(session: AnySession, steps: tuple[Step, ...]) -> Iterator[WeakMoment]:
    """One seat that declares far more than the others; where nobody declares, that moves far more."""
    cards = session.header.activity in ("triples", "open-round")
    if cards:
        told = [step for step in steps if step.entry.verb in ("declare", "pick")]
    else:
        told = [step for step in steps if step.by_seat]
    if len(session.state.seats) < 3 or len(told) < (FEW_CALLS if cards else FEW_MOVES):
        return
    (seat, count), *_ = Counter(step.actor for step in told).most_common(1)
    if count >= SHARE * len(told) and has_seat(session.state, seat):
        last = [step for step in told if step.actor == seat][-1]
        yield WeakMoment(last.number, "one-declares" if cards else "one-moves", (seat,), count=count, many=len(told))
