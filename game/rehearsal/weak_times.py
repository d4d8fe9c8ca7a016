"""Stretches of a session that are worth another look: nothing moved, nobody declared, a seat had nothing to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from game.core.game import Actor
from game.rehearsal.course import Step, between_hands, seconds
from game.rehearsal.weak_moment import WeakMoment
from game.rules.table import has_seat
from game.rules.triples.state import State as Triples
from game.session.session import AnySession

SILENT: Mapping[str, int] = {
    "triples": 60,
    "open-round": 90,
    "map": 90,
    "circle": 120,
    "board": 120,
    "action-plan": 180,
}
"""Seconds without a hand on the table that are long, by what is played: a workshop's own steps are not there."""
EXPLAINED = 180
"""Seconds: an explanation that takes twice the time shown."""
UNDECLARED = 300
"""Seconds of play."""
IDLE, ROUNDS = 120, 4
"""A seat is idle when it did nothing for so many seconds, and each other seat made so many moves meanwhile, in the
mean: two whole turns of triples."""


def times(session: AnySession, steps: tuple[Step, ...]) -> Iterator[WeakMoment]:
    """Every such stretch."""
    yield from _silences(session, steps)
    yield from _idle_seats(session, steps)
    if session.header.activity in ("triples", "open-round"):
        yield from _undeclared(steps)


def _silences(session: AnySession, steps: tuple[Step, ...]) -> Iterator[WeakMoment]:
    long = SILENT.get(session.header.activity)
    for stretch in between_hands(steps) if long else ():
        first, spent = stretch[0], int(seconds(stretch))
        speaker = _explains(first)
        if speaker and spent >= EXPLAINED:
            yield WeakMoment(first.number, "long-explanation", (speaker,), spent)
        elif not speaker and long and spent >= long:
            yield WeakMoment(first.number, "silence", (), spent)


def _explains(step: Step) -> Actor | None:
    """The seat that explains after this entry: it speaks, and moves nothing."""
    declaration = step.after.declaration if isinstance(step.after, Triples) else None
    return declaration.seat if declaration is not None and declaration.stage == "explain" else None


def _undeclared(steps: tuple[Step, ...]) -> Iterator[WeakMoment]:
    called = [step for step in steps if step.entry.verb in ("declare", "pick")]
    if not steps:
        return
    for before, after in pairwise((None, *called, steps[-1])):
        assert after is not None
        begin = before.after.clock if before else 0
        if after.after.clock - begin >= UNDECLARED:
            number = next(step.number for step in steps if step.after.clock - begin >= UNDECLARED)
            yield WeakMoment(number, "no-declaration", (), after.after.clock - begin)


def _idle_seats(session: AnySession, steps: tuple[Step, ...]) -> Iterator[WeakMoment]:
    """Of each seat at the end the longest stretch in which it did nothing while the others went on."""
    for seat in session.state.seats:
        marks = [at for at, step in enumerate(steps) if step.actor == seat.name or _came(step, seat.name)]
        bounds = pairwise(dict.fromkeys((*([] if _came_late(steps, seat.name) else [0]), *marks, len(steps) - 1)))
        idle = [stretch for here, there in bounds if _is_idle(stretch := steps[here : there + 1], seat.name)]
        if idle:
            longest = max(idle, key=seconds)
            yield WeakMoment(longest[-1].number - 1, "idle-seat", (seat.name,), int(seconds(longest)))


def _came(step: Step, name: Actor) -> bool:
    return not has_seat(step.before, name) and has_seat(step.after, name)


def _came_late(steps: tuple[Step, ...], name: Actor) -> bool:
    return any(_came(step, name) for step in steps)


def _is_idle(stretch: tuple[Step, ...], name: Actor) -> bool:
    others = sum(step.by_seat and step.actor != name for step in stretch)
    seats = len(stretch[-1].after.seats)
    return seats > 1 and others >= ROUNDS * (seats - 1) and seconds(stretch) >= IDLE
