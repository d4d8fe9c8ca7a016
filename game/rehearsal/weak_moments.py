"""What a trainer may look at again after a rehearsal: found in what was logged, told as questions about the leading."""

from __future__ import annotations

from collections.abc import Iterable

from game.rehearsal.course import course
from game.rehearsal.weak_moment import CODES, WeakMoment
from game.rehearsal.weak_rulings import rulings
from game.rehearsal.weak_times import times
from game.session.session import AnySession

MOST = 8
"""So many are listed."""
MOST_ALIKE = 3
"""So many of them of one sort."""


def weak_moments(session: AnySession) -> tuple[WeakMoment, ...]:
    """The most telling moments of a session, in order of time; none where nothing stands out."""
    steps = course(session)
    telling = sorted((*rulings(session, steps), *times(session, steps)), key=_weight)
    return tuple(sorted(_unlike(telling)[:MOST], key=lambda moment: moment.entry))


def _weight(moment: WeakMoment) -> tuple[int, int, int]:
    """What tells most comes first; of the same sort what took longest."""
    return CODES.index(moment.code), -moment.seconds, moment.entry


def _unlike(moments: Iterable[WeakMoment]) -> list[WeakMoment]:
    """At most so many of one sort; the first of each sort before the second of any."""
    ranked: list[tuple[int, WeakMoment]] = []
    for moment in moments:
        ranked.append((sum(each.code == moment.code for _, each in ranked), moment))
    return [moment for rank, moment in sorted(ranked, key=lambda each: each[0]) if rank < MOST_ALIKE]
