"""A board as a game: what each move does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from game.core.frozen import frozen, replace
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor, Event, Looker, Lot, Refusal, Step
from game.rules import table
from game.rules.boards import moves as m
from game.rules.boards import refusals, spelling
from game.rules.boards.candidates import candidates
from game.rules.boards.covering import all_up, answers_up, covered, settled
from game.rules.boards.laying import laid, said, ticked
from game.rules.boards.options import Options, read_options, written
from game.rules.boards.seating import seated
from game.rules.boards.setting import Setting
from game.rules.boards.state import Ending, Piece, Seat, State
from game.rules.boards.view import View, seen_by
from game.rules.boards.visible import looker

RULES_VERSION = 1


@frozen
class BoardGame:
    """A board, over its content. Raises ValueError for a set-up with problems (`Setting.problems`)."""

    setting: Setting

    def __post_init__(self) -> None:
        if problems := self.setting.problems():
            raise ValueError(problems)

    def initial(self) -> State:
        """The state before anything happened: chance picks the cards first, where not all are played."""
        setting, minutes = self.setting, self.setting.minutes
        pieces = tuple(
            Piece(number, card, zone)
            for number, (card, zone) in enumerate(
                ((card, zone) for card, zone in setting.facts.begins.items() if zone in setting.zones), 1
            )
        )
        state = State(
            seats=tuple(map(Seat, setting.seats)),
            stage=setting.facts.stages[0].id,
            pieces=pieces,
            laid=len(pieces),
            limit=None if minutes is None else minutes * 60,
        )
        if setting.options.cards is None:
            return replace(state, phase="play", pool=self._pool(setting.free))
        return state

    def _pool(self, cards: tuple[str, ...]) -> tuple[str, ...]:
        """What can be laid: with copies, also what lies from the beginning."""
        setting = self.setting
        chosen = cards[: setting.options.cards]
        return tuple(
            card
            for card in setting.facts.cards
            if card in chosen or (setting.facts.copies and card not in setting.free)
        )

    def at(self, state: State) -> BoardGame:
        """The game with the options as they are in this state."""
        if not state.changed:
            return self
        if state.changed not in self._changed:
            options, problems = read_options(written(self.setting.options) | dict(state.changed))
            assert not problems, problems
            self._changed[state.changed] = BoardGame(replace(self.setting, options=options))
        return self._changed[state.changed]

    @cached_property
    def _changed(self) -> dict[tuple[tuple[str, str], ...], BoardGame]:
        return {}

    def actors(self, state: State) -> frozenset[Actor]:
        """Who may act now."""
        if state.over:
            return frozenset()
        if state.phase == "deal":
            return frozenset({CHANCE})
        seats = (seat.name for seat in state.seats if next(self.legal(state, seat.name), None) is not None)
        return frozenset({FACILITATOR, CLOCK, *seats})

    def legal(self, state: State, by: Actor) -> Iterator[m.Move]:
        """The moves of a seat or the facilitator that would not be refused; free text in them is empty."""
        if by != FACILITATOR and not state.has_seat(by):
            return
        setting = self.at(state).setting
        yield from (
            move for move in candidates(setting, state, by) if refusals.refuse(setting, state, by, move) is None
        )

    def refuse(self, state: State, by: Actor, move: m.Move) -> Refusal | None:
        """Why this move can't be made now, or None when it can."""
        return refusals.refuse(self.at(state).setting, state, by, move)

    def apply(self, state: State, by: Actor, move: m.Move) -> Step[State]:
        """The state after a move that is not refused, and what happened."""
        start = state
        if by not in (CHANCE, CLOCK):
            state = replace(state, idle=0)
        setting = self.at(state).setting
        state = settled(setting, self._moved(setting, state, by, move))
        state = replace(state, due=state.limit is not None and state.clock >= state.limit)
        if not (state.seats or state.over):
            state = replace(state, phase="over", over="empty")
        return Step(state, tuple(_events(start, state, by, move)))

    def view(self, state: State, who: Actor) -> View:
        """What a seat, TABLE or FACILITATOR sees."""
        return seen_by(self.at(state).setting, state, who)

    def outcome(self, state: State) -> Ending | None:
        """How it ended; None while it goes on."""
        return state.over

    def reveals(self, before: State, after: State) -> bool:
        """Whether something turned up between two states that others had covered."""
        return _turned_up(before, after)

    def options(self, state: State) -> Options:
        """The options as they are in this state."""
        return self.at(state).setting.options

    def chance(self, state: State) -> Lot | None:
        """The cards that are played, where these are not all."""
        return Lot(("shuffle", "cards"), self.setting.free) if state.phase == "deal" else None

    def clock_runs(self, state: State) -> bool:
        """Always."""
        return True

    def marks(self, state: State) -> tuple[int, ...]:
        """The end of the play time."""
        return () if state.limit is None else (state.limit,)

    def patience(self, state: State) -> int | None:
        """The option `idle-seconds`."""
        return self.options(state).idle_seconds

    def turn(self, state: State) -> tuple[Actor | None, int]:
        """All move together; a stage is like a round."""
        stages = [stage.id for stage in self.setting.facts.stages]
        return None, stages.index(state.stage)

    def looker(self, state: State, who: Actor) -> Looker:
        """A seat, TABLE or FACILITATOR that looks at a state."""
        return looker(state, who)

    def written(self, known: State) -> Mapping[str, str]:
        """The texts of the cards written in play: their fronts."""
        return {paper.card: paper.text for paper in known.written}

    def opened(self, before: State, looked: Looker, after: State, looks: Looker, undone: bool) -> Mapping[str, Any]:
        """What turned up between two states: marks, and answers."""
        if undone or not _turned_up(before, after):
            return {}
        new = {"marks": after.shown[len(before.shown) :], "answers": after.told[len(before.told) :]}
        return {name: given for name, given in new.items() if given}

    def wordless(self, move: m.Move) -> m.Move:
        """A move without what people wrote in it; the choice in a field that has choices stays."""
        match move:
            case m.Fill(_, field) if self.setting.facts.fields.get(field):
                return move
            case m.Write() | m.Reword():
                return replace(move, text="", back="")
            case m.Reason() | m.Fill() | m.AnswerIt() | m.Agree() | m.SumUp():
                return replace(move, text="")
        return move

    def renamed(self, called: Callable[[Actor], Actor]) -> BoardGame:
        """The same game with its first seats called otherwise."""
        return BoardGame(replace(self.setting, seats=tuple(map(called, self.setting.seats))))

    def parse(self, words: list[str]) -> m.Move:
        """A move from its words. Raises MoveWords for words that are not known."""
        return spelling.parse(words)

    def text(self, move: m.Move) -> str:
        """The words of a move."""
        return spelling.text(move)

    def _moved(self, setting: Setting, state: State, by: Actor, move: m.Move) -> State:
        match move:
            case m.Shuffle(cards):
                return replace(state, phase="play", pool=self._pool(cards))
            case m.Lay() | m.Shift() | m.Take() | m.Flip():
                return laid(setting, state, move)
            case m.Reason() | m.Fill() | m.Write() | m.Reword() | m.Agree() | m.SumUp():
                return said(setting, state, by, move)
            case m.MarkIt() | m.AnswerIt():
                return covered(state, move, by)
            case m.Done() | m.Undone() | m.Keep() | m.Unkeep():
                return ticked(state, move)
            case m.GoTo(stage):
                return replace(state, stage=stage)
            case m.Close():
                return all_up(setting, state)
            case m.CloseZone(zone):
                return answers_up(state, zone)
            case m.End():
                return replace(all_up(setting, state), phase="over", over="clock" if state.due else "facilitator")
            case m.Join() | m.Leave() | m.Rename():
                return seated(state, move)
            case m.Skip():
                raise AssertionError(move)  # nobody is skipped at a board
            case _:
                return table.after(state, move)


def _turned_up(before: State, after: State) -> bool:
    """Whether what lay covered was shown; whoever is alone at the table has covered it from nobody."""
    more = len(after.shown) > len(before.shown) or len(after.told) > len(before.told)
    return more and len(before.seats) > 1


def _events(before: State, after: State, by: Actor, move: m.Move) -> Iterator[Event]:
    yield Event(spelling.verb(move), by, _cards(before, after, move))
    if _turned_up(before, after):
        yield Event("turned-up")
    if after.due and not before.due:
        yield Event("time-over")
    if after.over and not before.over:
        yield Event("over")


def _cards(before: State, after: State, move: m.Move) -> tuple[str, ...]:
    """The card that a move is about. Which one was marked, others see anyway."""
    match move:
        case m.Lay(card) | m.Reword(card):
            return (card,)
        case m.Shift(number) | m.Take(number) | m.Flip(number) | m.Reason(number) | m.Fill(number):
            piece = before.piece(number)
            return (piece.card,) if piece else ()
        case m.Write():
            return (after.written[-1].card,)
    return ()
