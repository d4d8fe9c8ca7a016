"""Covered hands: what each viewer sees of them, and that nothing else of them shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from played import begun, linked_facts
from test_properties import any_move, of_triples, seeds

from game.core.cards import KINDS, by_kind
from game.core.game import FACILITATOR, TABLE
from game.rules.triples import moves as m
from game.rules.triples.state import State
from game.rules.triples.view import peeked
from game.session.session import Redo, Session, Undo

NAMES = ("A", "B", "C")
rounds = st.fixed_dictionaries({"judge": st.sampled_from(["group", "none"]), "hints": st.sampled_from(["no", "yes"])})


@pytest.fixture
def table(begin, facts):
    return begin("A B", facts=facts(4, blanks=1), hands="covered", hints="yes")


@pytest.mark.parametrize("who", [TABLE, FACILITATOR, "B"])
def test_a_covered_hand_is_so_many_backs_to_all_but_its_seat(table, who):
    seat = table.session.view(who).seat("A")
    assert (seat.hand, seat.covered, seat.fits) == ((), 3, None)


def test_a_seat_sees_its_own_hand(table):
    seat = table.session.view("A").seat("A")
    assert (seat.hand, seat.covered, seat.fits) == (("g1", "c1", "a1"), 0, True)


def test_open_hands_are_seen_by_all(begin):
    seat = begin().session.view("B").seat("A")
    assert (seat.hand, seat.covered) == (("g1", "c1", "a1"), 0)


def test_what_is_laid_and_what_is_declared_lies_open(table):
    table.say("A discard g1", "A draw cause", "B declare")
    view = table.session.view("A")
    assert view.discards == ("g1", None, None)
    assert view.declaration is not None
    assert view.declaration.cards == ("g2", "c2", "a2")
    assert view.seat("B").covered == 3


def test_a_card_drawn_before_throwing_is_not_named(begin):
    table = begin(order="draw-first", hands="covered").say("A draw gap")
    seat = table.session.view("B").seat("A")
    assert (seat.hand, seat.covered, seat.drew) == ((), 4, True)


def test_what_is_written_is_read_by_its_seat_until_it_lies_open(table):
    table.say("A discard g1", 'A write gap "our own"')
    texts = {who: [paper.text for paper in table.session.view(who).written] for who in (TABLE, FACILITATOR, "A", "B")}
    assert texts == {TABLE: [], FACILITATOR: [], "A": ["our own"], "B": []}
    table.say("B discard c2", "B draw cause", "A discard gap-w1")
    assert [paper.text for paper in table.session.view("B").written] == ["our own"]


def test_what_is_written_stays_hidden_when_its_seat_leaves(table):
    table.say("A discard g1", 'A write gap "our own"', "facilitator leave A")
    assert table.session.view(TABLE).written == table.session.view("B").written == ()


def test_a_peek_shows_what_its_seat_sees_and_no_other_hand(table):
    table.say("A discard g1", 'A write gap "our own"')
    view = peeked(table.session.view(TABLE), table.session.view("A"))
    assert view.seat("A") == table.session.view("A").seat("A")
    assert view.seat("B") == table.session.view(TABLE).seat("B")
    assert [paper.text for paper in view.written] == ["our own"]
    covered = {"seats": (), "written": ()}
    assert replace(view, **covered) == replace(table.session.view(TABLE), **covered)


@settings(max_examples=20)
@given(rounds, of_triples, seeds)
def test_whatever_is_hidden_from_someone_may_change_and_nothing_shows(options, rules, seed):
    source = Random(seed)
    facts = linked_facts(5, blanks=2)
    session = begun("A B C", facts, seed=seed, hands="covered", cycles=3, **options, **rules).session
    for _ in range(40):
        if not _any_move(session, source):
            break
        for who in (TABLE, FACILITATOR, *(seat.name for seat in session.state.seats)):
            _hold(session, who, source)


def _any_move(session: Session, source: Random) -> bool:
    """As in any play, and at times a blank is written."""
    mover = session.state.turn
    if mover and source.random() < 0.2:
        session.submit(mover, m.Write(source.choice(KINDS), f"secret {source.random()}"))
    return any_move(session, source)


def _hold(session: Session, who: str, source: Random) -> None:
    game, state = session.game, session.state
    swap = _swap(session, who, source)
    other = _changed(state, who, swap)
    assert game.view(other, who) == game.view(state, who)
    assert repr(game.view(other, who)).encode() == repr(game.view(state, who)).encode()
    if who in (TABLE, FACILITATOR):
        return
    assert list(game.legal(other, who)) == list(game.legal(state, who))
    for move in _tried(state, who):
        assert game.refuse(other, who, move) == game.refuse(state, who, move)
    for by in (seat.name for seat in state.seats):
        for move in list(game.legal(state, by))[:8]:
            there = m.Discard(swap(move.card)) if isinstance(move, m.Discard) else move
            assert game.apply(other, by, there).events == game.apply(state, by, move).events


def _tried(state: State, who: str) -> Iterator[m.Move]:
    """What a seat may try in order to learn something: to throw any card at all, and every other move."""
    held = {card for seat in state.seats for card in seat.hand} | {card for pile in state.stocks for card in pile}
    yield from map(m.Discard, sorted(held))
    for make in (m.Draw, m.Take, m.Write):
        yield from map(make, KINDS)
    yield from map(m.Skip, NAMES)
    yield from (m.Declare(), m.Explain(), m.Withdraw(), m.Pass(), m.Close(), m.Answer("abstain"))


def _swap(session: Session, who: str, source: Random) -> Callable[[str], str]:
    """Two cards of one kind change places that this viewer does not see, and never saw before all."""
    state, kind = session.state, source.choice(KINDS)
    shown = {card for verdict in state.verdicts for card in verdict.cards}
    shown |= set(state.declaration.cards) if state.declaration else set()
    held = [card for seat in state.seats if seat.name != who for card in seat.hand if card not in shown]
    hidden = [card for card in held if session.game.setting.kinds.get(card) == kind]
    hidden += [card for card in state.stock(kind) if card in session.game.setting.kinds]
    one, two = source.sample(sorted(hidden), 2) if len(hidden) > 1 else ("", "")
    return lambda card: {one: two, two: one}.get(card, card)


def _changed(state: State, who: str, swap: Callable[[str], str]) -> State:
    """With the two cards swapped, the stocks in another order, and other words on what is written and hidden."""

    def moved(cards: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(swap, cards))

    open_ = {card for pile in state.discards for card in pile}
    open_ |= {card for verdict in state.verdicts for card in verdict.cards}
    open_ |= set(state.declaration.cards) if state.declaration else set()
    open_ |= set(state.seat(who).hand) if state.has_seat(who) else set()
    seats = tuple(
        replace(seat, hand=moved(seat.hand), drawn=swap(seat.drawn) if seat.drawn else None) for seat in state.seats
    )
    changed: dict[str, Any] = {
        "seats": seats,
        "stocks": by_kind(lambda kind: moved(tuple(reversed(state.stock(kind))))),
        "written": tuple(p if p.card in open_ else replace(p, text="other words") for p in state.written),
    }
    return replace(state, **changed)


def test_a_session_with_covered_hands_is_taken_back_as_any_other(table):
    table.say("A discard g1")
    assert table.session.refuse("A", Undo()) is None
    table.say("A draw cause")
    assert table.refused("A undo") == "already-revealed"
    table.say("facilitator undo 2", "facilitator redo")
    assert table.session.refuse(FACILITATOR, Redo()) is None
