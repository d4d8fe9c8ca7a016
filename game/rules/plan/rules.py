"""The action plan as a game: what each move does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from game.core.frozen import frozen, replace
from game.core.game import CLOCK, FACILITATOR, Actor, Event, Looker, Lot, Refusal, Step
from game.rules import table
from game.rules.plan import moves as m
from game.rules.plan import refusals, spelling
from game.rules.plan.candidates import candidates
from game.rules.plan.columns import Prepared
from game.rules.plan.options import Options, read_options, written
from game.rules.plan.rows import rearranged
from game.rules.plan.rows import written as written_in
from game.rules.plan.setting import Setting
from game.rules.plan.state import Cell, Ending, Meeting, Question, Row, Seat, State
from game.rules.plan.view import View, seen_by
from game.rules.plan.visible import looker

RULES_VERSION = 1


@frozen
class PlanGame:
    """An action plan over one content. Raises ValueError for a set-up with problems (`Setting.problems`)."""

    setting: Setting

    def __post_init__(self) -> None:
        if problems := self.setting.problems():
            raise ValueError(problems)

    def initial(self) -> State:
        """The state before anything happened: the prepared rows stand."""
        minutes = self.setting.options.minutes
        return State(
            seats=tuple(map(Seat, self.setting.seats)),
            rows=tuple(map(_prepared, self.setting.facts.rows)),
            limit=None if minutes is None else minutes * 60,
        )

    def at(self, state: State) -> PlanGame:
        """The game with the options as they are in this state."""
        if not state.changed:
            return self
        if state.changed not in self._changed:
            options, problems = read_options(written(self.setting.options) | dict(state.changed))
            assert not problems, problems
            self._changed[state.changed] = PlanGame(replace(self.setting, options=options))
        return self._changed[state.changed]

    @cached_property
    def _changed(self) -> dict[tuple[tuple[str, str], ...], PlanGame]:
        return {}

    def actors(self, state: State) -> frozenset[Actor]:
        """Who may act now: all, at once."""
        if state.over:
            return frozenset()
        seats = (seat.name for seat in state.seats if next(self.legal(state, seat.name), None) is not None)
        return frozenset({FACILITATOR, CLOCK, *seats})

    def legal(self, state: State, by: Actor) -> Iterator[m.Move]:
        """The moves of a seat or the facilitator that would not be refused; free text in them is empty, and days are
        left out."""
        if by != FACILITATOR and not state.has_seat(by):
            return
        setting = self.at(state).setting
        yield from (
            move for move in candidates(setting.facts, state, by) if refusals.refuse(setting, state, by, move) is None
        )

    def refuse(self, state: State, by: Actor, move: m.Move) -> Refusal | None:
        """Why this move can't be made now, or None when it can."""
        return refusals.refuse(self.at(state).setting, state, by, move)

    def apply(self, state: State, by: Actor, move: m.Move) -> Step[State]:
        """The state after a move that is not refused, and what happened."""
        after = self._moved(state if by == CLOCK else replace(state, idle=0), by, move)
        if not after.seats and not after.over:
            after = replace(after, over="empty")
        return Step(after, tuple(_events(state, after, by, move)))

    def view(self, state: State, who: Actor) -> View:
        """What a seat, TABLE or FACILITATOR sees."""
        return seen_by(self.setting.facts, state, who)

    def outcome(self, state: State) -> Ending | None:
        """How it ended; None while it goes on."""
        return state.over

    def reveals(self, before: State, after: State) -> bool:
        """Nothing is hidden here."""
        return False

    def options(self, state: State) -> Options:
        """The options as they are in this state."""
        return self.at(state).setting.options

    def chance(self, state: State) -> Lot | None:
        """Nothing is left to chance."""
        return None

    def clock_runs(self, state: State) -> bool:
        """The time that is up waits for those who still write."""
        return not state.due

    def marks(self, state: State) -> tuple[int, ...]:
        """The end of the time."""
        return () if state.limit is None else (state.limit,)

    def patience(self, state: State) -> int | None:
        """The option `idle-seconds`."""
        return self.options(state).idle_seconds

    def turn(self, state: State) -> tuple[Actor | None, int]:
        """All move together."""
        return None, 0

    def looker(self, state: State, who: Actor) -> Looker:
        """A seat, TABLE or FACILITATOR that looks at a state."""
        return looker(self.setting.facts, who)

    def written(self, known: State) -> Mapping[str, str]:
        """No cards are written here."""
        return {}

    def opened(self, before: State, looked: Looker, after: State, looks: Looker, undone: bool) -> Mapping[str, Any]:
        """Nothing was covered."""
        return {}

    def wordless(self, move: m.Move) -> m.Move:
        """A move without what people wrote in it."""
        return m.wordless(self.setting.facts, move)

    def renamed(self, called: Callable[[Actor], Actor]) -> PlanGame:
        """The same game with its first seats called otherwise."""
        return PlanGame(replace(self.setting, seats=tuple(map(called, self.setting.seats))))

    def parse(self, words: list[str]) -> m.Move:
        """A move from its words. Raises MoveWords for words that are not known."""
        return spelling.parse(words)

    def text(self, move: m.Move) -> str:
        """The words of a move."""
        return spelling.text(move)

    def _moved(self, state: State, by: Actor, move: m.Move) -> State:
        match move:
            case m.Set():
                return written_in(state, by, move)
            case m.Add() | m.Merge() | m.Drop() | m.BringBack() | m.Order() | m.Sort():
                return rearranged(self.setting.facts, state, move)
            case m.Meet() | m.Tell() | m.Ask() | m.Settle():
                return _noted(state, by, move)
            case m.Join(name):
                return replace(state, seats=(*state.seats, Seat(name)))
            case m.Leave(name):
                return replace(state, seats=tuple(seat for seat in state.seats if seat.name != name))
            case m.Rename(seat, name):
                return _renamed(state, seat, name)
            case m.End():
                return replace(state, over=_ending(state, by))
            case m.Close() | m.Skip():
                raise ValueError(move)
            case _:
                return table.after(state, move)


def _prepared(row: Prepared) -> Row:
    cells = tuple(Cell(column, values) for column, values in row.cells.items() if values)
    return Row(row.id, cells, row.sources)


def _noted(state: State, by: Actor, move: m.Meet | m.Tell | m.Ask | m.Settle) -> State:
    match move:
        case m.Meet(date, who, time):
            return replace(state, meeting=Meeting(date, who.strip(), time))
        case m.Tell(text):
            return replace(state, sentence=text.strip())
        case m.Ask(text):
            number = state.asked + 1
            return replace(state, questions=(*state.questions, Question(number, text.strip(), by)), asked=number)
        case m.Settle(number):
            return replace(state, questions=tuple(each for each in state.questions if each.number != number))


def _ending(state: State, by: Actor) -> Ending:
    if state.due:
        return "clock"
    return "facilitator" if by == FACILITATOR else "group"


def _renamed(state: State, seat: Actor, name: Actor) -> State:
    def called(actor: Actor) -> Actor:
        return name if actor == seat else actor

    def called_in(row: Row) -> Row:
        cells = tuple(replace(cell, seat=called(cell.seat)) if cell.seat else cell for cell in row.cells)
        return replace(row, cells=cells, merged=tuple(map(called_in, row.merged)))

    return replace(
        state,
        seats=tuple(Seat(called(each.name)) for each in state.seats),
        rows=tuple(map(called_in, state.rows)),
        dropped=tuple(map(called_in, state.dropped)),
        questions=tuple(replace(each, seat=called(each.seat)) for each in state.questions),
    )


def _events(before: State, after: State, by: Actor, move: m.Move) -> Iterator[Event]:
    rows = (move.row,) if isinstance(move, m.Set | m.Merge | m.Drop | m.BringBack | m.Order) else ()
    yield Event(type(move).__name__.lower(), by, rows)
    if after.due and not before.due:
        yield Event("due")
    if after.over and not before.over:
        yield Event("over")
