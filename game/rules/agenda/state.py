"""The state of a workshop: frozen, small, and with ids in place of texts."""

from __future__ import annotations

from typing import Literal, TypeAlias

from game.core.frozen import frozen, replace
from game.core.game import Actor

StepId: TypeAlias = str
Standing: TypeAlias = Literal["waiting", "begun", "done", "skipped"]
Ending: TypeAlias = Literal["done", "facilitator", "empty"]


@frozen
class Seat:
    """A place at the table."""

    name: Actor


@frozen
class Step:
    """A step: its planned minutes, the seconds spent in it, and the sessions that were held for it, the last one last.
    A talk has none. What was begun stays `begun` when the group goes elsewhere, until it comes back and finishes."""

    id: StepId
    minutes: int
    seconds: int = 0
    standing: Standing = "waiting"
    sessions: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        """Whether the group still means to do it, or to go on with it."""
        return self.standing in ("waiting", "begun")

    @property
    def left(self) -> int:
        """The seconds of its plan that are left; less than none where it took longer."""
        return self.minutes * 60 - self.seconds


@frozen
class Parked:
    """Something for which there was no room: its number, counted over the workshop, who parked it and in which step."""

    number: int
    text: str
    seat: Actor
    step: StepId


@frozen
class State:
    """Everything that is true of a workshop at one moment.

    `where` is the step that the group is at, `running` says that it is in it: then its seconds count. `parkings` counts
    what was ever parked. `clock`, `limit` (the meeting's end) and `idle` are seconds; `locks`, `stopped` and `changed`
    as in every game (`rules.table`).
    """

    seats: tuple[Seat, ...]
    steps: tuple[Step, ...]
    where: StepId
    running: bool = False
    parked: tuple[Parked, ...] = ()
    parkings: int = 0
    clock: int = 0
    limit: int | None = None
    idle: int = 0
    paused: bool = False
    stopped: bool = False
    locks: frozenset[str] = frozenset()
    changed: tuple[tuple[str, str], ...] = ()
    over: Ending | None = None

    @property
    def here(self) -> Step:
        """The step that the group is at."""
        return self.step(self.where)

    @property
    def left(self) -> int:
        """The seconds until the meeting's end; less than none after it."""
        assert self.limit is not None  # a meeting always has an end
        return self.limit - self.clock

    def step(self, id: StepId) -> Step:
        """The step of this id. Raises KeyError when there is none."""
        for step in self.steps:
            if step.id == id:
                return step
        raise KeyError(id)

    def has_step(self, id: StepId) -> bool:
        """Whether there is a step of this id."""
        return any(step.id == id for step in self.steps)

    def has_seat(self, name: Actor) -> bool:
        """Whether a seat of this name is at the table."""
        return any(seat.name == name for seat in self.seats)

    def number(self, id: StepId) -> int:
        """The place of a step, from 0."""
        return [step.id for step in self.steps].index(id)

    def following(self, id: StepId) -> Step | None:
        """The next step after this one that is open."""
        return next((step for step in self.steps[self.number(id) + 1 :] if step.open), None)

    def before(self, id: StepId) -> Step | None:
        """The step before this one, passing over what was left out."""
        earlier = reversed(self.steps[: self.number(id)])
        return next((step for step in earlier if step.standing != "skipped"), None)

    def with_step(self, step: Step) -> State:
        """The state with this step in place of the one of its id."""
        return replace(self, steps=tuple(step if old.id == step.id else old for old in self.steps))
