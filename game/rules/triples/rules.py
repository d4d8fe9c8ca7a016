"""The open round and triples as a game: what each move does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, assert_never

from game.core.cards import KINDS, CardId, Kind, by_kind, kind_index
from game.core.frozen import frozen, replace
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor, Event, Looker, Lot, Refusal, Step
from game.core.visibility import COVERED
from game.rules import table
from game.rules.triples import moves as m
from game.rules.triples import refusals
from game.rules.triples.candidates import candidates, picks
from game.rules.triples.declaring import answered, closed, declared, explained, overruled, resolved, unasked
from game.rules.triples.options import Options, read_options, written
from game.rules.triples.part import part
from game.rules.triples.ruled import ruled
from game.rules.triples.rulings import Ruling
from game.rules.triples.setting import Setting
from game.rules.triples.state import Cards, Due, Ending, Said, Seat, State, Written, put, without
from game.rules.triples.telling import opened
from game.rules.triples.turns import deal_to, end_turn, round_ended, settle
from game.rules.triples.view import View, seen_by
from game.rules.triples.visible import looker

RULES_VERSION = 1


@frozen
class Triples:
    """The open round, or the rummy-like game of triples, over one deck. Raises ValueError for a set-up with
    problems (see `Setting.problems`)."""

    setting: Setting

    def __post_init__(self) -> None:
        if problems := self.setting.problems():
            raise ValueError(problems)

    def initial(self) -> State:
        """The state before anything happened: chance orders the piles first."""
        setting = self.setting
        seats = tuple(
            Seat(name, tuple(setting.deal.get(name, ())), dealt=name in setting.deal) for name in setting.seats
        )
        minutes = setting.options.minutes
        limit = None if minutes is None else minutes * 60
        state = State(seats, ((), (), ()), blanks=setting.facts.blanks, limit=limit)
        if setting.plays_a_part:
            return replace(state, shuffling=("part",))
        dealt = {card for seat in seats for card in seat.hand}
        cards = {kind: tuple(c for c in setting.facts.cards[kind] if c not in dealt) for kind in KINDS}
        return settle(setting, self._laid_out(state, cards))

    def at(self, state: State) -> Triples:
        """The game with the options as they are in this state."""
        if not state.changed:
            return self
        if state.changed not in self._changed:
            setting = self.setting
            said = written(setting.options, setting.activity) | dict(state.changed)
            options, problems = read_options(setting.activity, said)
            assert not problems, problems
            self._changed[state.changed] = Triples(replace(setting, options=options))
        return self._changed[state.changed]

    @cached_property
    def _changed(self) -> dict[tuple[tuple[str, str], ...], Triples]:
        return {}

    def actors(self, state: State) -> frozenset[Actor]:
        """Who may act now."""
        if state.over:
            return frozenset()
        if state.shuffling:
            return frozenset({CHANCE})
        seats = (s.name for s in state.seats if next(self.legal(state, s.name), None) is not None)
        return frozenset({FACILITATOR, CLOCK, *seats})

    def legal(self, state: State, by: Actor) -> Iterator[m.Move]:
        """The moves of a seat or the facilitator that would not be refused; free text in them is empty."""
        if by != FACILITATOR and not state.has_seat(by):
            return
        yield from (
            move for move in candidates(self.at(state).setting, state, by) if self.refuse(state, by, move) is None
        )
        if by != FACILITATOR:
            yield from self._legal_picks(state, state.seat(by))

    def refuse(self, state: State, by: Actor, move: m.Move) -> Refusal | None:
        """Why this move can't be made now, or None when it can."""
        return refusals.refuse(self.at(state).setting, state, by, move)

    def apply(self, state: State, by: Actor, move: m.Move) -> Step[State]:
        """The state after a move that is not refused, and what happened."""
        start = state
        if by not in (CHANCE, CLOCK):
            state = replace(state, idle=0, before=state.before if _overrules(state, move) else None)
        state = self.at(state)._moved(state, by, move)
        state = settle(self.at(state).setting, state)
        return Step(state, tuple(_events(start, state, by, move)))

    def view(self, state: State, who: Actor) -> View:
        """What a seat, TABLE or FACILITATOR sees."""
        return seen_by(self.at(state).setting, state, who)

    def outcome(self, state: State) -> Ending | None:
        """How it ended; None while it goes on."""
        return state.over

    def fits(self, state: State) -> tuple[Actor, ...]:
        """The seats whose hand holds a triple that fits in full."""
        return tuple(seat.name for seat in state.seats if self.setting.fits(seat.hand))

    def options(self, state: State) -> Options:
        """The options as they are in this state."""
        return self.at(state).setting.options

    def chance(self, state: State) -> Lot | None:
        """The pile that chance has to lay in order, and its cards; None when it has nothing to do."""
        if not state.shuffling:
            return None
        return Lot(("shuffle", state.shuffling[0]), refusals.pile_to_shuffle(self.setting, state))

    def clock_runs(self, state: State) -> bool:
        """Play time stands still while a declaration is open, and in the last call."""
        return state.declaration is None and not state.last_call

    def marks(self, state: State) -> tuple[int, ...]:
        """The end of the play time, and of the round where all move together."""
        options = self.options(state)
        together = options.turns == "together" and options.round_seconds is not None
        ends = (state.limit, state.round_start + (options.round_seconds or 0) if together else None)
        return tuple(end for end in ends if end is not None)

    def patience(self, state: State) -> int | None:
        """The option `idle-seconds`."""
        return self.options(state).idle_seconds

    def turn(self, state: State) -> tuple[Actor | None, int]:
        """The mover, and the number of the cycle."""
        return state.turn, state.cycle

    def reveals(self, before: State, after: State) -> bool:
        """Whether something hidden was seen between two states: a card of a stock, or answers."""
        hidden = {card for pile in before.stocks for card in pile}
        still = {card for pile in after.stocks for card in pile}
        decided = after.declaration is not None and after.declaration.stage == "decide"
        return bool(hidden - still) or len(after.verdicts) != len(before.verdicts) or decided

    def looker(self, state: State, who: Actor) -> Looker:
        """A seat, TABLE or FACILITATOR that looks at a state."""
        return looker(self.at(state).setting, state, who)

    def written(self, known: State) -> Mapping[CardId, str]:
        """The texts of the cards written in play, in a state as somebody knows it."""
        return {paper.card: paper.text for paper in known.written if paper.text != COVERED}

    def opened(self, before: State, looked: Looker, after: State, looks: Looker, undone: bool) -> Mapping[str, Any]:
        """What came in sight of somebody between two states, beside the move itself (see `telling`)."""
        return opened(before, looked, after, looks, undone)

    def wordless(self, move: m.Move) -> m.Move:
        """A move without what people wrote in it."""
        return m.wordless(move)

    def renamed(self, called: Callable[[Actor], Actor]) -> Triples:
        """The same game with its first seats called otherwise."""
        setting = self.setting
        deal = {called(seat): hand for seat, hand in setting.deal.items()}
        return Triples(replace(setting, seats=tuple(map(called, setting.seats)), deal=deal))

    def parse(self, words: list[str]) -> m.Move:
        """A move from its words. Raises MoveWords for words that are not known."""
        return m.parse(words)

    def text(self, move: m.Move) -> str:
        """The words of a move."""
        return m.text(move)

    def _legal_picks(self, state: State, seat: Seat) -> Iterator[m.Move]:
        """A whole deck lies open in many thousand triples: one is asked about, and speaks for all."""
        open_triples = picks(self.setting, state, seat)
        first = next(open_triples, None)
        if first and self.refuse(state, seat.name, first) is None:
            yield first
            yield from open_triples

    def _moved(self, state: State, by: Actor, move: m.Move) -> State:
        if isinstance(move, Ruling):
            return ruled(self.setting, state, move)
        match move:
            case m.Shuffle(pile, cards):
                return self._shuffled(state, pile, cards)
            case m.Clock() | m.Idle() | m.Pause() | m.Resume():
                return table.after(state, move)
            case m.Discard() | m.Draw() | m.Take() | m.Write():
                return self._swapped(state, state.seat(by), move)
            case m.Skip(name) if state.last_call:
                return state.with_seat(replace(state.seat(name), passed=True))
            case m.Skip(name):
                return end_turn(self.setting, state, name)
            case m.Pass() if state.last_call:
                return state.with_seat(replace(state.seat(by), passed=True))
            case m.Pass():
                return end_turn(self.setting, state, by, passed=True)
            case m.Close() if state.declaration is None:
                return round_ended(self.setting, state)
            case m.Declare() | m.Pick() | m.Explain() | m.Answer() | m.Withdraw() | m.Close():
                return self._talked(state, by, move)
            case m.Accept() | m.Return():
                accepted = isinstance(move, m.Accept)
                return (resolved if state.declaration else overruled)(self.setting, state, accepted)
            case m.Join(name):
                return replace(state, seats=(*state.seats, Seat(name)))
            case m.Leave(name):
                return self._left(state, state.seat(name))
            case m.Extend():
                return _extended(table.after(state, move))
            case m.End():
                return replace(state, over="facilitator", declaration=None, turn=None)
            case _:
                assert_never(move)

    def _talked(
        self,
        state: State,
        by: Actor,
        move: m.Declare | m.Pick | m.Explain | m.Answer | m.Withdraw | m.Close,
    ) -> State:
        match move:
            case m.Declare():
                cards = self.setting.triple(state.seat(by).hand)
                assert cards is not None
                return declared(self.setting, state, by, cards)
            case m.Pick(gap, cause, action):
                return declared(self.setting, state, by, (gap, cause, action))
            case m.Explain(text):
                return explained(self.setting, state, text)
            case m.Answer(answer, text):
                return answered(self.setting, state, Said(by, answer, text))
            case m.Withdraw():
                return replace(state, declaration=None)
            case m.Close():
                return closed(self.setting, state)

    def _shuffled(self, state: State, pile: str, cards: Cards) -> State:
        if pile == "part":
            setting = self.setting
            chosen = part(setting.facts, setting.playable, setting.options.cards, cards)
            return self._laid_out(replace(state, shuffling=()), chosen)
        kind = KINDS[KINDS.index(pile)]
        return replace(state.with_stock(kind, cards), shuffling=state.shuffling[1:])

    def _laid_out(self, state: State, cards: dict[Kind, Cards]) -> State:
        """The table with these cards on it, ready to be shuffled and dealt."""
        if self.setting.activity == "open-round":
            seats = tuple(replace(seat, dealt=True) for seat in state.seats)
            return replace(state, seats=seats, open=tuple(c for kind in KINDS for c in cards[kind]))
        fixed = self.setting.stocks
        stocks = by_kind(lambda kind: tuple(fixed.get(kind, cards[kind])))
        loose = tuple(kind for kind in KINDS if kind not in fixed)
        state = replace(state, stocks=stocks, shuffling=loose)
        return deal_to(state, tuple(seat.name for seat in state.seats if not seat.dealt))

    def _swapped(self, state: State, seat: Seat, move: m.Discard | m.Draw | m.Take | m.Write) -> State:
        match move:
            case m.Discard(card):
                return self._thrown(state, seat, card)
            case m.Draw(kind):
                return replace(state, queue=(*state.queue, Due(seat.name, kind, drawn=True)))
            case m.Take(kind):
                pile = state.discard(kind)
                state = state.with_discard(kind, pile[:-1])
                return self._drawn(state, replace(seat, source="discard"), pile[-1])
            case m.Write(kind, text):
                card = self.setting.next_id(kind, (paper.card for paper in state.written))
                paper = Written(card, kind, text, seat.name)
                blanks = by_kind(lambda each: state.blanks[kind_index(each)] - (each == kind))
                state = replace(state, blanks=blanks, written=(*state.written, paper))
                return self._drawn(state, replace(seat, source="blank"), paper.card)

    def _drawn(self, state: State, seat: Seat, card: str) -> State:
        seat = replace(seat, hand=(*seat.hand, card))
        if self.setting.options.order == "draw-first":
            return state.with_seat(replace(seat, drawn=card))
        return state.with_seat(replace(seat, thrown=None, source=None, done=True))

    def _thrown(self, state: State, seat: Seat, card: str) -> State:
        kind = self.setting.kind(card)
        assert kind is not None
        state = state.with_discard(kind, (*state.discard(kind), card))
        seat = replace(seat, hand=without(seat.hand, card))
        if self.setting.options.order == "draw-first":
            return state.with_seat(replace(seat, drawn=None, source=None, done=True))
        return state.with_seat(replace(seat, thrown=card))

    def _left(self, state: State, seat: Seat) -> State:
        stocks, touched = state.stocks, []
        for kind in KINDS:
            held = tuple(card for card in seat.hand if self.setting.kind(card) == kind)
            if held:
                stocks = put(stocks, kind, tuple(sorted(state.stock(kind) + held)))
                touched.append(kind)
        state = replace(
            state,
            seats=tuple(other for other in state.seats if other.name != seat.name),
            stocks=stocks,
            shuffling=(*state.shuffling, *touched),
            queue=tuple(due for due in state.queue if due.seat != seat.name),
            turn=None if state.turn == seat.name else state.turn,
        )
        return unasked(self.setting, state, seat.name)


def _overrules(state: State, move: m.Move) -> bool:
    return isinstance(move, m.Accept | m.Return) and state.declaration is None


def _extended(state: State) -> State:
    """The last call that the clock made is taken back, where there is time again."""
    if state.ending != "clock" or state.limit is None or state.clock >= state.limit:
        return state
    seats = tuple(replace(seat, passed=False) for seat in state.seats) if state.last_call else state.seats
    return replace(state, ending=None, last_call=False, seats=seats)


def _events(before: State, after: State, by: Actor, move: m.Move) -> Iterator[Event]:
    yield Event(type(move).__name__.lower(), by)
    if after.verdicts != before.verdicts:
        verdict = after.verdicts[-1]
        yield Event("accepted" if verdict.accepted else "returned", verdict.seat, verdict.cards)
    if after.last_call and not before.last_call:
        yield Event("last-call")
    if after.over and not before.over:
        yield Event("over")
