"""The circle of influence as a game: what each move does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from game.core.cards import next_written
from game.core.frozen import frozen, replace
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor, Event, Looker, Lot, Refusal, Step
from game.rules import table
from game.rules.circle import moves as m
from game.rules.circle import refusals, seating, spelling, turns
from game.rules.circle.agreeing import agreeing
from game.rules.circle.candidates import candidates
from game.rules.circle.marking import marked
from game.rules.circle.options import Options, read_options, written
from game.rules.circle.setting import Setting
from game.rules.circle.state import Ending, RoleId, Seat, Situation, Sorted, State, Written
from game.rules.circle.view import View, seen_by
from game.rules.circle.visible import looker

RULES_VERSION = 1


@frozen
class CircleGame:
    """The circle of influence over one content. Raises ValueError for a set-up with problems (`Setting.problems`)."""

    setting: Setting

    def __post_init__(self) -> None:
        if problems := self.setting.problems():
            raise ValueError(problems)

    def initial(self) -> State:
        """The state before anything happened: chance draws the situations first, where they are not chosen."""
        setting = self.setting
        seats = tuple(Seat(name, self._given(at), setting.start(at)) for at, name in enumerate(setting.seats))
        minutes = setting.options.minutes
        limit = None if minutes is None else minutes * 60
        state = State(seats, chairs=setting.options.chairs, asked=setting.seats, limit=limit)
        return turns.settle(setting, replace(state, phase="roles")) if setting.options.choose else state

    def _given(self, at: int) -> RoleId | None:
        roles = self.setting.options.roles
        return roles[at] if at < len(roles) else None

    def at(self, state: State) -> CircleGame:
        """The game with the options as they are in this state."""
        if not state.changed:
            return self
        if state.changed not in self._changed:
            options, problems = read_options(written(self.setting.options) | dict(state.changed))
            assert not problems, problems
            self._changed[state.changed] = CircleGame(replace(self.setting, options=options))
        return self._changed[state.changed]

    @cached_property
    def _changed(self) -> dict[tuple[tuple[str, str], ...], CircleGame]:
        return {}

    def actors(self, state: State) -> frozenset[Actor]:
        """Who may act now."""
        if state.over:
            return frozenset()
        if state.phase == "deal" or state.rolling:
            return frozenset({CHANCE})
        seats = (seat.name for seat in state.seats if next(self.legal(state, seat.name), None) is not None)
        return frozenset({FACILITATOR, CLOCK, *seats})

    def legal(self, state: State, by: Actor) -> Iterator[m.Move]:
        """The moves of a seat or the facilitator that would not be refused; free text in them is empty."""
        if by != FACILITATOR and not state.has_seat(by):
            return
        game = self.at(state)
        yield from (
            move
            for move in candidates(game.setting, state, by)
            if refusals.refuse(game.setting, state, by, move) is None
        )

    def refuse(self, state: State, by: Actor, move: m.Move) -> Refusal | None:
        """Why this move can't be made now, or None when it can."""
        return refusals.refuse(self.at(state).setting, state, by, move)

    def apply(self, state: State, by: Actor, move: m.Move) -> Step[State]:
        """The state after a move that is not refused, and what happened."""
        start = state
        if by not in (CHANCE, CLOCK):
            state = replace(state, idle=0)
        state = self.at(state)._moved(state, by, move)
        state = turns.settle(self.at(state).setting, state)
        return Step(state, tuple(_events(start, state, by, move)))

    def view(self, state: State, who: Actor) -> View:
        """What a seat, TABLE or FACILITATOR sees."""
        return seen_by(self.at(state).setting, state, who)

    def outcome(self, state: State) -> Ending | None:
        """How it ended; None while it goes on."""
        return state.over

    def reveals(self, before: State, after: State) -> bool:
        """Whether something hidden was seen between two states: marks or sortings that turned up, or a die."""
        return _turned_up(before, after) or (before.rolled is None and after.rolled is not None)

    def options(self, state: State) -> Options:
        """The options as they are in this state."""
        return self.at(state).setting.options

    def chance(self, state: State) -> Lot | None:
        """The situations to be drawn, or the die."""
        if state.phase == "deal":
            return Lot(("shuffle", "situations"), self.setting.facts.situations)
        return Lot(("die",), tuple(map(str, m.FACES)), 1) if state.rolling else None

    def clock_runs(self, state: State) -> bool:
        """Play time stands still while what the end found begun is agreed on."""
        return state.ending is None

    def marks(self, state: State) -> tuple[int, ...]:
        """The end of the play time."""
        return () if state.limit is None else (state.limit,)

    def patience(self, state: State) -> int | None:
        """The option `idle-seconds`."""
        return self.options(state).idle_seconds

    def turn(self, state: State) -> tuple[Actor | None, int]:
        """The mover, and the number of the turn."""
        return state.turn, state.number

    def looker(self, state: State, who: Actor) -> Looker:
        """A seat, TABLE or FACILITATOR that looks at a state."""
        return looker(state, who)

    def written(self, known: State) -> Mapping[str, str]:
        """The texts of the situations and channels written in play."""
        return {paper.card: paper.text for paper in known.written}

    def opened(self, before: State, looked: Looker, after: State, looks: Looker, undone: bool) -> Mapping[str, Any]:
        """What turned up between two states: marks that became cells, and how a statement was sorted."""
        if undone:
            return {}
        if (before.phase, after.phase) == ("place", "talk"):
            return {"turned_up": tuple(cell for cell in after.focused.cells if cell.dimension == after.dimension)}
        return {"compared": after.compared} if (before.phase, after.phase) == ("sort", "compare") else {}

    def wordless(self, move: m.Move) -> m.Move:
        """A move without what people wrote in it."""
        return m.wordless(move)

    def renamed(self, called: Callable[[Actor], Actor]) -> CircleGame:
        """The same game with its first seats called otherwise."""
        return CircleGame(replace(self.setting, seats=tuple(map(called, self.setting.seats))))

    def parse(self, words: list[str]) -> m.Move:
        """A move from its words. Raises MoveWords for words that are not known."""
        return spelling.parse(words)

    def text(self, move: m.Move) -> str:
        """The words of a move."""
        return spelling.text(move)

    def _moved(self, state: State, by: Actor, move: m.Move) -> State:
        setting = self.setting
        match move:
            case m.TakeRole() | m.SetChair() | m.RemoveChair() | m.Join() | m.Leave() | m.Rename():
                return seating.seated(setting, state, by, move)
            case m.Shuffle() | m.Sort() | m.Next() | m.SkipWarmUp() | m.Choose() | m.Write():
                return self._opened(state, by, move)
            case m.Roll(None):
                return replace(state, rolling=True)
            case m.Roll(pips) | m.Die(pips):
                assert pips is not None
                return turns.rolled(setting, state, pips)
            case m.Aim(dimension):
                return turns.aimed(setting, state, dimension)
            case m.Place() | m.Revise() | m.Rate() | m.Fill() | m.Renegotiate():
                return marked(state, by, move)
            case m.Lay() | m.Unlay() | m.Lead() | m.Share() | m.Unshare() | m.Line():
                return agreeing(state, move)
            case m.Agree() | m.Park() | m.Close() | m.Skip() | m.End() | m.Extend():
                return _gone_on(state, move)
            case _:
                return table.after(state, move)

    def _opened(
        self, state: State, by: Actor, move: m.Shuffle | m.Sort | m.Next | m.SkipWarmUp | m.Choose | m.Write
    ) -> State:
        setting = self.setting
        match move:
            case m.Shuffle(cards):
                drawn = tuple(map(Situation, cards[: setting.options.situations]))
                return replace(state, situations=drawn, phase="roles")
            case m.Sort(dimension):
                others = tuple(each for each in state.sorts if each.seat != by)
                return replace(state, sorts=(*others, Sorted(by, dimension)))
            case m.Next():
                return turns.next_statement(setting, state)
            case m.SkipWarmUp():
                return turns.warmed_up(setting, state)
            case m.Choose(card):
                return replace(state, situations=(*state.situations, Situation(card)))
            case m.Write():
                return _written(setting, state, by, move)


def _gone_on(state: State, move: m.Agree | m.Park | m.Close | m.Skip | m.End | m.Extend) -> State:
    match move:
        case m.Agree():
            return turns.finished(state, "agreed")
        case m.Park():
            return turns.finished(state, "parked")
        case m.Close() if state.phase == "talk":
            return turns.clarified(state)
        case m.Close():
            return replace(state, skipped=(*state.skipped, *state.waiting()))
        case m.Skip() if state.phase in ("roll", "aim"):
            return turns.next_turn(state)
        case m.Skip(name):
            return replace(state, skipped=(*state.skipped, name))
        case m.End():
            return turns.ended(state)
        case m.Extend():
            return turns.reopened(table.after(state, move))


def _written(setting: Setting, state: State, by: Actor, move: m.Write) -> State:
    taken = (*setting.facts.situations, *setting.facts.channels, *(paper.card for paper in state.written))
    paper = Written(next_written(move.what, taken), move.what, move.text, by)
    state = replace(state, written=(*state.written, paper))
    if move.what == "situation":
        return replace(state, situations=(*state.situations, Situation(paper.card)))
    return agreeing(state, m.Lay(paper.card))


def _turned_up(before: State, after: State) -> bool:
    """Whether what lay covered was shown; whoever is alone at the table has covered it from nobody."""
    turned = (before.phase, after.phase) in (("place", "talk"), ("sort", "compare"))
    return turned and len(before.seats) > 1


def _events(before: State, after: State, by: Actor, move: m.Move) -> Iterator[Event]:
    yield Event(type(move).__name__.lower(), by)
    if _turned_up(before, after):
        yield Event("turned-up")
    if after.phase == "ripe" and before.phase != "ripe":
        yield Event("ripe")
    done = {each.card for each in before.done}
    yield from (Event(each.standing, by, (each.card,)) for each in after.done if each.card not in done)
    if after.over and not before.over:
        yield Event("over")
