"""A workshop as a game: what each move does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, assert_never

from game.core.frozen import frozen, replace
from game.core.game import CLOCK, FACILITATOR, Actor, Event, Looker, Lot, Refusal, Step
from game.rules import table
from game.rules.agenda import moves as m
from game.rules.agenda import refusals, spelling, visible
from game.rules.agenda import state as s
from game.rules.agenda.candidates import candidates
from game.rules.agenda.options import Options, read_options, written
from game.rules.agenda.planning import replanned
from game.rules.agenda.setting import Setting
from game.rules.agenda.state import Ending, Parked, Seat, State, StepId
from game.rules.agenda.view import View, seen_by

RULES_VERSION = 1


@frozen
class Workshop:
    """A workshop along one agenda. Raises ValueError for a set-up with problems (`Setting.problems`)."""

    setting: Setting

    def __post_init__(self) -> None:
        if problems := self.setting.problems():
            raise ValueError(problems)

    def initial(self) -> State:
        """The state before anything happened: every step has its normal minutes."""
        steps = tuple(s.Step(step.id, step.normal) for step in self.setting.facts.steps)
        seats = tuple(map(Seat, self.setting.seats))
        return State(seats, steps, where=steps[0].id, limit=self.setting.minutes * 60)

    def actors(self, state: State) -> frozenset[Actor]:
        """Who may act now."""
        if state.over:
            return frozenset()
        seats = (seat.name for seat in state.seats if next(self.legal(state, seat.name), None) is not None)
        return frozenset({FACILITATOR, CLOCK, *seats})

    def legal(self, state: State, by: Actor) -> Iterator[m.Move]:
        """The moves of a seat or the facilitator that would not be refused; free text in them is empty."""
        if by != FACILITATOR and not state.has_seat(by):
            return
        yield from (move for move in candidates(state, by) if self.refuse(state, by, move) is None)

    def refuse(self, state: State, by: Actor, move: m.Move) -> Refusal | None:
        """Why this move can't be made now, or None when it can."""
        return refusals.refuse(self._at(state), state, by, move)

    def apply(self, state: State, by: Actor, move: m.Move) -> Step[State]:
        """The state after a move that is not refused, and what happened."""
        start = state
        if by != CLOCK:
            state = replace(state, idle=0)
        state = self._moved(state, by, move)
        return Step(state, tuple(_events(start, state, by, move)))

    def view(self, state: State, who: Actor) -> View:
        """What a seat, TABLE or FACILITATOR sees."""
        return seen_by(self._at(state), state, who)

    def outcome(self, state: State) -> Ending | None:
        """How it ended; None while it goes on."""
        return state.over

    def options(self, state: State) -> Options:
        """The options as they are in this state."""
        return self._at(state).options

    def chance(self, state: State) -> Lot | None:
        """Nothing is left to chance."""
        return None

    def clock_runs(self, state: State) -> bool:
        """A meeting's time goes by whatever the group does."""
        return True

    def marks(self, state: State) -> tuple[int, ...]:
        """The warning before the end of the step under way, its end, and the same of the meeting."""
        ends = [state.clock + state.left]
        if state.running:
            ends.append(state.clock + state.here.left)
        return tuple(mark for end in ends for mark in (end - table.WARNING, end))

    def patience(self, state: State) -> int | None:
        """Nobody is waited for."""
        return None

    def turn(self, state: State) -> tuple[Actor | None, int]:
        """All move together; the number is that of the step."""
        return None, state.number(state.where)

    def reveals(self, before: State, after: State) -> bool:
        """Nothing is hidden."""
        return False

    def looker(self, state: State, who: Actor) -> Looker:
        """A seat, TABLE or FACILITATOR that looks at a state."""
        return visible.Looker(who)

    def written(self, known: State) -> Mapping[str, str]:
        """No cards are written in a workshop itself."""
        return {}

    def opened(self, before: State, looked: Looker, after: State, looks: Looker, undone: bool) -> Mapping[str, Any]:
        """Nothing turns up."""
        return {}

    def wordless(self, move: m.Move) -> m.Move:
        """A move without what people wrote in it."""
        return m.wordless(move)

    def renamed(self, called: Callable[[Actor], Actor]) -> Workshop:
        """The same workshop with its first seats called otherwise."""
        return Workshop(replace(self.setting, seats=tuple(map(called, self.setting.seats))))

    def parse(self, words: list[str]) -> m.Move:
        """A move from its words. Raises MoveWords for words that are not known."""
        return spelling.parse(words)

    def text(self, move: m.Move) -> str:
        """The words of a move."""
        return spelling.text(move)

    def _at(self, state: State) -> Setting:
        if not state.changed:
            return self.setting
        options, problems = read_options(written(self.setting.options) | dict(state.changed))
        assert not problems, problems
        return replace(self.setting, options=options)

    def _moved(self, state: State, by: Actor, move: m.Move) -> State:
        match move:
            case m.Begin() | m.Next() | m.Back() | m.Go() | m.LeaveOut() | m.TakeIn():
                return _led(state, move)
            case m.Stretch(minutes):
                return state.with_step(replace(state.here, minutes=state.here.minutes + minutes))
            case m.Replan():
                plan = replanned(self.setting.facts, state).minutes
                steps = (replace(step, minutes=plan.get(step.id, step.minutes)) for step in state.steps)
                return replace(state, steps=tuple(steps))
            case m.Park(text):
                number = state.parkings + 1
                parked = Parked(number, text, by, state.where)
                return replace(state, parked=(*state.parked, parked), parkings=number)
            case m.Unpark(number):
                return replace(state, parked=tuple(each for each in state.parked if each.number != number))
            case m.Clock(seconds):
                return table.after(_spent(state, seconds - state.clock), move)
            case m.End():
                return _ended(state, "facilitator")
            case m.Join() | m.Leave() | m.Rename():
                return _seated(state, move)
            case m.Close() | m.Skip():
                raise AssertionError(move)  # refused: nothing is open, and nobody is waited for
            case _:
                return table.after(state, move)


def _led(state: State, move: m.Begin | m.Next | m.Back | m.Go | m.LeaveOut | m.TakeIn) -> State:
    match move:
        case m.Begin(session):
            return _begun(state, session)
        case m.Next():
            return _gone_on(_stood(state, state.where, "done" if state.here.standing == "begun" else "skipped"))
        case m.Back():
            before = state.before(state.where)
            assert before is not None
            return _at(state, before.id)
        case m.Go(step):
            return _at(state, step)
        case m.LeaveOut(step):
            state = _stood(state, step, "skipped")
            return _gone_on(state) if step == state.where else state
        case m.TakeIn(step):
            return _stood(state, step, "begun" if state.step(step).seconds else "waiting")
        case _:
            assert_never(move)


def _begun(state: State, session: str) -> State:
    here = state.here
    sessions = (*(each for each in here.sessions if each != session), *([session] if session else []))
    return replace(state.with_step(replace(here, standing="begun", sessions=sessions)), running=True)


def _stood(state: State, step: StepId, standing: s.Standing) -> State:
    old = state.step(step)
    if standing == "skipped" and old.standing in ("done", "skipped"):
        return state
    return state.with_step(replace(old, standing=standing))


def _gone_on(state: State) -> State:
    """At the next open step. After the last the workshop is done."""
    following = state.following(state.where)
    return _ended(state, "done") if following is None else _at(state, following.id)


def _at(state: State, step: StepId) -> State:
    return replace(state, where=step, running=False)


def _ended(state: State, ending: Ending) -> State:
    return replace(state, over=ending, running=False)


def _spent(state: State, seconds: int) -> State:
    """The step under way took so many seconds more."""
    if not state.running:
        return state
    return state.with_step(replace(state.here, seconds=state.here.seconds + seconds))


def _seated(state: State, move: m.Join | m.Leave | m.Rename) -> State:
    match move:
        case m.Join(name):
            return replace(state, seats=(*state.seats, Seat(name)))
        case m.Leave(name):
            left = tuple(seat for seat in state.seats if seat.name != name)
            return replace(state, seats=left) if left else _ended(replace(state, seats=()), "empty")
        case m.Rename(old, new):
            seats = tuple(Seat(new) if seat.name == old else seat for seat in state.seats)
            parked = tuple(replace(each, seat=new) if each.seat == old else each for each in state.parked)
            return replace(state, seats=seats, parked=parked)


def _events(before: State, after: State, by: Actor, move: m.Move) -> Iterator[Event]:
    yield Event(type(move).__name__.lower(), by)
    if before.where != after.where:
        yield Event("moved-on", by)
    for left, was in _times(before, after):
        if left <= 0 < was:
            yield Event("time-over")
        elif left <= table.WARNING < was:
            yield Event("warning")
    if after.over and not before.over:
        yield Event("over")


def _times(before: State, after: State) -> Iterator[tuple[int, int]]:
    """What is left and what was left, of the step under way and of the meeting."""
    if before.running and after.running and before.where == after.where:
        yield after.here.left, before.here.left
    yield after.left, before.left
