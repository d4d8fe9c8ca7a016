"""A workshop as its viewers see it: everybody sees all of it."""

from __future__ import annotations

from game.core.frozen import frozen
from game.core.game import FACILITATOR, TABLE, Actor
from game.rules.agenda.planning import coming, replanned
from game.rules.agenda.setting import Setting
from game.rules.agenda.state import Ending, Parked, Seat, Standing, State, Step, StepId
from game.rules.table import WARNING


@frozen
class StepView:
    """A step. `minutes` are those planned now, `proposed` what a re-plan would make of them (the same where it would
    change nothing). `left` are the seconds left of its plan, less than none where it took longer; `warning` says that
    it is the one under way and has little left, `late` that its time is over."""

    id: StepId
    activity: str
    least: int
    normal: int
    most: int
    minutes: int
    proposed: int
    seconds: int
    left: int
    standing: Standing
    sessions: tuple[str, ...]
    here: bool
    warning: bool
    late: bool


@frozen
class View:
    """A workshop as one viewer sees it. Times are seconds but where they are minutes by name.

    `here` is the step where the group is, `running` that it is in it; `next` the one that `next` goes to, None where
    the workshop is done then; `before` the one that `back` goes to. `left` is the time until the meeting's end,
    `beyond` how much more is planned than is left (less than none: time to spare). `lacking_minutes` are missing even
    when every step takes its least: something has to be left out, or the meeting to be longer. `spare_minutes` are
    left even when every step takes its most. It is nobody's `turn`. `led` says that only a facilitator leads on.
    """

    who: Actor
    seats: tuple[Seat, ...]
    steps: tuple[StepView, ...]
    here: StepView
    running: bool
    next: StepId | None
    before: StepId | None
    left: int
    beyond: int
    lacking_minutes: int
    spare_minutes: int
    led: bool
    parked: tuple[Parked, ...]
    clock: int
    limit: int
    warning: bool
    idle: int
    paused: bool
    over: Ending | None
    locks: frozenset[str]
    stopped: bool

    turn: None = None

    @property
    def phase(self) -> str:
        """Whether the group is in a step, before one, or done."""
        return "over" if self.over else "step" if self.running else "between"

    def step(self, id: StepId) -> StepView:
        """The step of this id. Raises KeyError when there is none."""
        for step in self.steps:
            if step.id == id:
                return step
        raise KeyError(id)


def seen_by(setting: Setting, state: State, who: Actor) -> View:
    """The view of a seat, TABLE or FACILITATOR. Raises KeyError for a seat that is not at the table."""
    if who not in (TABLE, FACILITATOR) and not state.has_seat(who):
        raise KeyError(who)
    assert state.limit is not None
    plan = replanned(setting.facts, state)
    steps = tuple(_step(setting, state, step, plan.minutes.get(step.id, step.minutes)) for step in state.steps)
    following, before = state.following(state.where), state.before(state.where)
    return View(
        who=who,
        seats=state.seats,
        steps=steps,
        here=steps[state.number(state.where)],
        running=state.running,
        next=following.id if following else None,
        before=before.id if before else None,
        left=state.left,
        beyond=sum(max(0, step.left) for step in coming(state)) - state.left,
        lacking_minutes=plan.lacking,
        spare_minutes=plan.spare,
        led=setting.options.facilitator == "present",
        parked=state.parked,
        clock=state.clock,
        limit=state.limit,
        warning=state.left <= WARNING and not state.over,
        idle=state.idle,
        paused=state.paused,
        over=state.over,
        locks=state.locks,
        stopped=state.stopped,
    )


def _step(setting: Setting, state: State, step: Step, proposed: int) -> StepView:
    planned, here = setting.facts.by_id[step.id], step.id == state.where
    under_way = here and state.running and not state.over
    return StepView(
        id=step.id,
        activity=planned.activity,
        least=planned.least,
        normal=planned.normal,
        most=planned.most,
        minutes=step.minutes,
        proposed=proposed,
        seconds=step.seconds,
        left=step.left,
        standing=step.standing,
        sessions=step.sessions,
        here=here,
        warning=under_way and 0 < step.left <= WARNING,
        late=under_way and step.left <= 0,
    )
