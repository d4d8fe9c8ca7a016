"""The moves of a workshop."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from game.core.frozen import frozen, replace
from game.core.moves import *  # noqa: F403 - the moves that every game has
from game.core.moves import SharedMove
from game.rules.agenda.state import StepId

LockWord: TypeAlias = Literal["glass", "park"]
LOCKS: tuple[LockWord, ...] = get_args(LockWord)


@frozen
class Begin:
    """Begin the step where the group is, or go on with it. `session` is that in which it is done, empty for a talk."""

    session: str = ""


@frozen
class Next:
    """This step is done: go to the next one that is open. After the last one the workshop is done."""


@frozen
class Back:
    """Go back to the step before. This one stays as far as it came."""


@frozen
class Go:
    """Go to a step. This one stays as far as it came."""

    step: StepId


@frozen
class LeaveOut:
    """Leave a step out. Where the group is at it, it goes on to the next."""

    step: StepId


@frozen
class TakeIn:
    """Take in again what was left out."""

    step: StepId


@frozen
class Stretch:
    """Give this step more minutes than were planned, also more than its most."""

    minutes: int


@frozen
class Replan:
    """Spread the time that is left over the steps that are left (`planning.replanned`)."""


@frozen
class Park:
    """Park something for which there is no room now."""

    text: str = ""


@frozen
class Unpark:
    """Take something out of the parking lot, by its number."""

    number: int


Leading: TypeAlias = Begin | Next | Back | Go | LeaveOut | TakeIn | Stretch | Replan
"""What a facilitator does; with none present, anybody."""
OwnMove: TypeAlias = Leading | Park | Unpark
Move: TypeAlias = OwnMove | SharedMove


def wordless(move: Move) -> Move:
    """A move without what people wrote in it."""
    return replace(move, text="") if isinstance(move, Park) else move
