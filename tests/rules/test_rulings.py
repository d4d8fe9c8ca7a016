"""The facilitator rules at every moment of any game: the game's contract holds, no card is lost, and the log folds to
the same state."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from game_contract import check_legal, check_step
from hypothesis import given, settings
from test_properties import a_session, any_move, cards_of, of_triples, seeds, set_ups

from game.core.cards import KINDS
from game.core.game import FACILITATOR, Refusal
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.rules.triples.state import State
from game.session.session import Session, Undo


def every_ruling(state: State, source: Random) -> list[m.Move]:
    """One of each ruling and of each move of the facilitator, sensible or not."""
    names = [seat.name for seat in state.seats] or ["A"]
    cards = [card for seat in state.seats for card in seat.hand] + [card for pile in state.discards for card in pile]
    seat, card = source.choice(names), source.choice(cards or ["g1"])
    return [
        *(r.Put(card, place) for place in r.PLACES),
        r.Put(card, None, seat),
        *(r.Deal(seat, kind) for kind in KINDS),
        *(r.Paper(seat, kind, "") for kind in KINDS),
        r.Bring(seat, *(source.choice([c for c in state.open if c.startswith(kind[0])] or [card]) for kind in KINDS)),
        r.Rename(seat, source.choice(["new", "A", "table", "صفّ", "facilitator"])),
        r.Reorder(tuple(source.sample(names, len(names)))),
        r.Change(*source.choice(CHANGES)),
        r.Shorten(source.choice([0, 1, 5])),
        r.StopClock(),
        r.StartClock(),
        *(lock(what) for what in r.LOCKS for lock in (r.Lock, r.Unlock)),
        *(m.Accept(), m.Return(), m.Close(), m.Pause(), m.Resume(), m.Extend(2)),
        *(m.Skip(seat), m.Join("late"), m.Leave(seat)),
    ]


CHANGES = [
    ("judge", "none"),
    ("judge", "deck"),
    ("judge", "group"),
    ("hands", "covered"),
    ("hands", "open"),
    ("same-kind", "yes"),
    ("same-kind", "no"),
    ("target", "1"),
    ("target", "none"),
    ("cycles", "1"),
    ("facilitator", "absent"),
    ("hints", "yes"),
    ("idle-seconds", "none"),
]


ENDS_A_TURN = (m.Discard, m.Draw, m.Take, m.Write, m.Pass, m.Pick)


@settings(max_examples=60)
@given(set_ups, of_triples, seeds)
def test_any_ruling_at_any_moment_keeps_the_contract(set_up, rules, seed):
    session, source = a_session(set_up, rules, seed), Random(seed)
    whole = sorted(cards_of(session.state))
    for _ in range(40):
        if not any_move(session, source):
            break
        state, game = session.state, session.game
        for move in source.sample(every_ruling(state, source), 6):
            if game.refuse(state, FACILITATOR, move) is None:
                after = check_step(game, state, FACILITATOR, move)
                assert lying(after, session) == whole
        session.submit(FACILITATOR, source.choice(every_ruling(state, source)))
        names = [seat.name for seat in session.state.seats]
        assert len(set(names)) == len(names)
        check_legal(game, session.state, names, game.actors(session.state))
    again = Session(session.game, session.header, entries=session.entries)
    assert (again.state, again.digest) == (session.state, session.digest)


def lying(state: State, session: Session) -> list[str]:
    """Every card of the deck, wherever it lies."""
    written = {paper.card for paper in state.written}
    return sorted(card for card in cards_of(state) if card not in written)


@settings(max_examples=30)
@given(set_ups, of_triples, seeds)
def test_what_was_ruled_can_be_taken_back_one_by_one(set_up, rules, seed):
    """Undo of a ruling gives back the state before it, but for the clock's own time."""
    session, source = a_session(set_up, rules, seed), Random(seed)
    for _ in range(25):
        if not any_move(session, source, clock=False):
            break
        before = session.state
        done = session.submit(FACILITATOR, source.choice(every_ruling(before, source)))
        if isinstance(done, Refusal):
            continue
        session.submit(FACILITATOR, Undo())
        assert replace(session.state, idle=0, before=None) == replace(before, idle=0, before=None)


@settings(max_examples=60)
@given(set_ups, of_triples, seeds)
def test_whatever_was_ruled_somebody_can_go_on(set_up, rules, seed):
    """A table whose locks are opened waits for a seat that can do something, or for the facilitator alone in a tie."""
    session, source = a_session(set_up, rules, seed), Random(seed)
    for _ in range(50):
        if not any_move(session, source):
            break
        session.submit(FACILITATOR, source.choice(every_ruling(session.state, source)))
        state, game = session.state, session.game
        opened = replace(state, locks=frozenset(), paused=False)
        awaits_facilitator = session.view().phase == "decide"
        assert state.over or awaits_facilitator or {seat.name for seat in state.seats} & game.actors(opened)
        mover = state.turn
        if mover is not None and state.declaration is None and not state.over and not state.shuffling:
            assert any(isinstance(move, ENDS_A_TURN) for move in game.legal(opened, mover)), mover
