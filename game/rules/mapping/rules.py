"""The map as a game: what each move does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from game.core.cards import by_kind, next_written
from game.core.frozen import frozen, replace
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor, Event, Looker, Lot, Refusal, Step
from game.rules import table
from game.rules.mapping import moves as m
from game.rules.mapping import refusals
from game.rules.mapping.candidates import candidates
from game.rules.mapping.options import Options, read_options, written
from game.rules.mapping.setting import Setting
from game.rules.mapping.state import Chosen, Ending, Seat, State, Written
from game.rules.mapping.view import View, seen_by
from game.rules.mapping.visible import looker

RULES_VERSION = 1


@frozen
class MapGame:
    """The map over one deck. Raises ValueError for a set-up with problems (`Setting.problems`)."""

    setting: Setting

    def __post_init__(self) -> None:
        if problems := self.setting.problems():
            raise ValueError(problems)

    def initial(self) -> State:
        """The state before anything happened: chance picks the cards first, where a part of the deck is spread."""
        setting = self.setting
        minutes = setting.options.minutes
        state = State(
            seats=tuple(map(Seat, setting.seats)),
            blanks=setting.blanks(),
            limit=None if minutes is None else minutes * 60,
        )
        if setting.options.cards is not None:
            return replace(state, dealing=True)
        return replace(state, spread=setting.spread())

    def at(self, state: State) -> MapGame:
        """The game with the options as they are in this state."""
        if not state.changed:
            return self
        if state.changed not in self._changed:
            options, problems = read_options(written(self.setting.options) | dict(state.changed))
            assert not problems, problems
            self._changed[state.changed] = MapGame(replace(self.setting, options=options))
        return self._changed[state.changed]

    @cached_property
    def _changed(self) -> dict[tuple[tuple[str, str], ...], MapGame]:
        return {}

    def actors(self, state: State) -> frozenset[Actor]:
        """Who may act now."""
        if state.over:
            return frozenset()
        if state.dealing:
            return frozenset({CHANCE})
        seats = (seat.name for seat in state.seats if next(self.legal(state, seat.name), None) is not None)
        return frozenset({FACILITATOR, CLOCK, *seats})

    def legal(self, state: State, by: Actor) -> Iterator[m.Move]:
        """The moves of a seat or the facilitator that would not be refused; free text in them is empty, and of the
        spots for a card one speaks for all."""
        if by == FACILITATOR or state.has_seat(by):
            yield from (move for move in candidates(state, by) if self.refuse(state, by, move) is None)

    def refuse(self, state: State, by: Actor, move: m.Move) -> Refusal | None:
        """Why this move can't be made now, or None when it can."""
        return refusals.refuse(self.at(state).setting, state, by, move)

    def apply(self, state: State, by: Actor, move: m.Move) -> Step[State]:
        """The state after a move that is not refused, and what happened."""
        start = state
        if by not in (CHANCE, CLOCK):
            state = replace(state, idle=0)
        state = _settled(self._moved(state, by, move))
        return Step(state, tuple(_events(start, state, by, move)))

    def view(self, state: State, who: Actor) -> View:
        """What a seat, TABLE or FACILITATOR sees."""
        return seen_by(state, who)

    def outcome(self, state: State) -> Ending | None:
        """How it ended; None while it goes on."""
        return state.over

    def options(self, state: State) -> Options:
        """The options as they are in this state."""
        return self.at(state).setting.options

    def chance(self, state: State) -> Lot | None:
        """The deck, of which chance picks a part."""
        return Lot(("shuffle", "part"), self.setting.deck) if state.dealing else None

    def clock_runs(self, state: State) -> bool:
        """Play time passes all through."""
        return True

    def marks(self, state: State) -> tuple[int, ...]:
        """The end of the play time."""
        return () if state.limit is None else (state.limit,)

    def patience(self, state: State) -> int | None:
        """The option `idle-seconds`."""
        return self.options(state).idle_seconds

    def turn(self, state: State) -> tuple[Actor | None, int]:
        """All move together, in one round."""
        return None, 1

    def reveals(self, before: State, after: State) -> bool:
        """Nothing is hidden."""
        return False

    def looker(self, state: State, who: Actor) -> Looker:
        """A seat, TABLE or FACILITATOR that looks at a state."""
        return looker(state, who)

    def written(self, known: State) -> Mapping[str, str]:
        """The texts of the cards written in play."""
        return {paper.card: paper.text for paper in known.written}

    def opened(self, before: State, looked: Looker, after: State, looks: Looker, undone: bool) -> Mapping[str, Any]:
        """Nothing comes in sight beside the moves themselves."""
        return {}

    def wordless(self, move: m.Move) -> m.Move:
        """A move without what people wrote in it."""
        return m.wordless(move)

    def renamed(self, called: Callable[[Actor], Actor]) -> MapGame:
        """The same game with its first seats called otherwise."""
        return MapGame(replace(self.setting, seats=tuple(map(called, self.setting.seats))))

    def parse(self, words: list[str]) -> m.Move:
        """A move from its words. Raises MoveWords for words that are not known."""
        return m.parse(words)

    def text(self, move: m.Move) -> str:
        """The words of a move."""
        return m.text(move)

    def _moved(self, state: State, by: Actor, move: m.Move) -> State:
        match move:
            case m.Shuffle(cards):
                return replace(state, dealing=False, spread=self.setting.spread(cards))
            case m.Choose(card, spot) | m.Place(card, spot):
                return state.with_card(Chosen(card, spot))
            case m.PutBack(card):
                return _put_back(state, card)
            case m.Tidy():
                return replace(state, chosen=tuple(Chosen(each.card) for each in state.chosen))
            case m.Tie():
                return _tied(state, move)
            case m.Untie(card, other):
                gone = refusals.ends_of(state, card, other)
                return replace(state, links=tuple(link for link in state.links if link != gone))
            case m.Write():
                return self._written(state, by, move)
            case m.Reword(card, text):
                return state.reworded(card, text)
            case m.Stage(kind):
                return replace(state, stage=kind)
            case m.End():
                return replace(state, over="facilitator")
            case m.Join() | m.Leave() | m.Rename():
                return _seated(state, move)
            case m.Close() | m.Skip():
                raise AssertionError(move)  # always refused: nobody is waited for
            case _:
                return table.after(state, move)

    def _written(self, state: State, by: Actor, move: m.Write) -> State:
        """A written card is in play, and lies on the map. A number that stands in the deck, though it is not in play,
        is not used again."""
        card = next_written(move.kind, (*self.setting.deck, *(paper.card for paper in state.written)))
        left = dict(zip(("gap", "cause", "action"), state.blanks, strict=True))
        left[move.kind] = None if (count := left[move.kind]) is None else count - 1
        state = replace(
            state.with_spread(move.kind, card),
            blanks=by_kind(left.__getitem__),
            written=(*state.written, Written(card, move.kind, move.text, by)),
        )
        return state.with_card(Chosen(card))


def _put_back(state: State, card: str) -> State:
    return replace(
        state,
        chosen=tuple(each for each in state.chosen if each.card != card),
        links=tuple(link for link in state.links if card not in link),
    )


def _tied(state: State, move: m.Tie) -> State:
    link = refusals.ends_of(state, move.card, move.other)
    assert link is not None
    if move.card not in state.cards or move.spot is not None:
        state = state.with_card(Chosen(move.card, move.spot))
    if move.other not in state.cards:
        state = state.with_card(Chosen(move.other))
    return replace(state, links=(*state.links, link))


def _seated(state: State, move: m.Join | m.Leave | m.Rename) -> State:
    match move:
        case m.Join(name):
            return replace(state, seats=(*state.seats, Seat(name)))
        case m.Leave(name):
            return replace(state, seats=tuple(seat for seat in state.seats if seat.name != name))
        case m.Rename(seat, name):
            return replace(
                state,
                seats=tuple(Seat(name) if each.name == seat else each for each in state.seats),
                written=tuple(replace(each, seat=name) if each.seat == seat else each for each in state.written),
            )


def _settled(state: State) -> State:
    """The state when what ends a map by itself has ended it."""
    if state.over:
        return state
    if not state.seats:
        return replace(state, over="empty")
    if state.limit is not None and state.clock >= state.limit:
        return replace(state, over="clock")
    return state


def _events(before: State, after: State, by: Actor, move: m.Move) -> Iterator[Event]:
    yield Event(type(move).__name__.lower(), by, _named(before, after, move))
    if after.over and not before.over:
        yield Event("over")


def _named(before: State, after: State, move: m.Move) -> tuple[str, ...]:
    """The cards that a move is about."""
    match move:
        case m.Choose(card) | m.PutBack(card) | m.Place(card) | m.Reword(card):
            return (card,)
        case m.Tie(card, other) | m.Untie(card, other):
            return (card, other)
        case m.Write():
            return after.cards[len(before.cards) :]
    return ()
