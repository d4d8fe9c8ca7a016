"""What holds in every session, whatever people do."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from game_contract import check_game
from hypothesis import given, settings
from hypothesis import strategies as st
from played import begun, linked_facts

from game.core.cards import KINDS, by_kind
from game.core.game import CLOCK, FACILITATOR, TABLE
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.rules.triples.state import Said, State
from game.session.session import Redo, Session, Undo

seeds = st.integers(0, 2**32)
set_ups = st.fixed_dictionaries(
    {
        "seats": st.sampled_from(["A", "A B", "A B C", "A B C D"]),
        "activity": st.sampled_from(["triples", "triples", "triples", "open-round"]),
        "judge": st.sampled_from(["group", "none", "deck", "guided"]),
        "facilitator": st.sampled_from(["present", "absent"]),
        "cycles": st.sampled_from([1, 2, "none"]),
        "target": st.sampled_from([2, "none"]),
        "minutes": st.sampled_from([1, "none"]),
        "cards": st.sampled_from(["all", 4]),
    }
)
of_triples = st.fixed_dictionaries(
    {
        "order": st.sampled_from(["discard-first", "draw-first"]),
        "same_kind": st.sampled_from(["no", "yes"]),
        "turns": st.sampled_from(["one", "together"]),
    }
)


def a_session(set_up: dict[str, object], rules: dict[str, object], seed: int) -> Session:
    more = rules if set_up["activity"] == "triples" else {}
    return begun(facts=linked_facts(5, blanks=1), seed=seed, **set_up, **more).session


def any_move(session: Session, source: Random, clock: bool = True) -> bool:
    """Somebody does something: mostly seats, at times the facilitator, or time passes. False when it is over."""
    state = session.state
    if state.over:
        return False
    chosen = source.random()
    if clock and chosen < 0.08:
        session.submit(CLOCK, m.Clock(state.clock + source.randrange(20)))
    elif clock and chosen < 0.12:
        session.submit(CLOCK, m.Idle(60))
    elif chosen < 0.22:
        by_facilitator(session, source)
    else:
        seats = [seat.name for seat in state.seats if seat.name in session.game.actors(state)]
        if seats:
            by = source.choice(seats)
            session.submit(by, source.choice(list(session.legal(by))))
    return True


def by_facilitator(session: Session, source: Random) -> None:
    moves = [move for move in session.legal(FACILITATOR) if not isinstance(move, m.End | m.Leave | m.Pause)]
    moves += [m.Join("late"), Undo(1), Undo(2), Redo(1), m.Pause()]
    if source.random() < 0.3:
        moves = [move for move in session.legal(FACILITATOR) if isinstance(move, m.Leave | m.Resume)]
    moves += any_rulings(session.state, source)
    session.submit(FACILITATOR, source.choice(moves or [m.End()]))


def any_rulings(state: State, source: Random) -> list[m.Move]:
    """Some rulings, sensible or not; what is locked is mostly opened again."""
    names = [seat.name for seat in state.seats] or ["A"]
    cards = [card for seat in state.seats for card in seat.hand] + [card for pile in state.discards for card in pile]
    seat, card = source.choice(names), source.choice(cards or ["g1"])
    lock = source.choice(r.LOCKS)
    return [
        r.Put(card, source.choice([*r.PLACES, None]), seat),
        r.Deal(seat, source.choice(KINDS)),
        r.Paper(seat, source.choice(KINDS), "by hand"),
        r.Bring(seat, *(source.choice([c for c in state.open if c.startswith(kind[0])] or [card]) for kind in KINDS)),
        r.Rename(seat, source.choice(["new", "A", "table"])),
        r.Reorder(tuple(source.sample(names, len(names)))),
        r.Change(*source.choice([("judge", "none"), ("judge", "group"), ("hands", "covered"), ("target", "3")])),
        r.Shorten(1),
        source.choice([r.StopClock(), r.StartClock()]),
        r.Lock(lock) if source.random() < 0.2 else r.Unlock(lock),
        *(r.Unlock(what) for what in state.locks),
    ]


def cards_of(state: State) -> list[str]:
    """Every card at its one place."""
    cards = [card for seat in state.seats for card in seat.hand]
    cards += [card for pile in (*state.stocks, *state.discards, state.open) for card in pile]
    return cards + [card for verdict in state.wall for card in verdict.cards]


@settings(max_examples=40)
@given(set_ups, of_triples, seeds)
def test_the_contract_of_a_game(set_up, rules, seed):
    game = a_session(set_up, rules, seed).game

    def chance(state: State, source: Random) -> m.Shuffle:
        lot = game.chance(state)
        return game.parse([*lot.words, *source.sample(lot.things, len(lot.things))])

    check_game(game, game.setting.seats, chance, Random(seed), 50)


@settings(max_examples=25)
@given(set_ups, of_triples, seeds)
def test_every_move_that_is_not_refused_is_listed(set_up, rules, seed):
    session, source = a_session(set_up, rules, seed), Random(seed)
    for _ in range(60):
        for seat in session.state.seats:
            legal = set(session.legal(seat.name))
            for move in every_move(session.state):
                assert (move in legal) == (session.refuse(seat.name, move) is None), move
        if not any_move(session, source):
            break


def every_move(state: State) -> list[m.Move]:
    """What any seat might want to do, but to pick cards."""
    moves: list[m.Move] = [m.Close(), m.Declare(), m.Explain(), m.Withdraw(), m.Pass(), *map(m.Answer, m.ANSWERS)]
    moves += [make(kind) for make in (m.Draw, m.Take, m.Write) for kind in KINDS]
    return moves + [made for seat in state.seats for made in (m.Skip(seat.name), *map(m.Discard, seat.hand))]


@settings(max_examples=60)
@given(set_ups, of_triples, seeds)
def test_every_card_is_in_exactly_one_place(set_up, rules, seed):
    session, source = a_session(set_up, rules, seed), Random(seed)
    whole = set(cards_of(session.state))
    for _ in range(80):
        if not any_move(session, source):
            break
        state = session.state
        cards = cards_of(state)
        assert len(cards) == len(set(cards))
        written = {card.card for card in state.written}
        assert whole == set(cards) - written
        given_back = len(written - set(cards))
        from_stock = written if set_up["activity"] == "triples" else ()  # what comes from paper takes no blank
        assert sum(state.blanks) == 3 - len(from_stock) + given_back
        assert all(len(seat.hand) <= 3 + (seat.drawn is not None) for seat in state.seats)


@settings(max_examples=60)
@given(set_ups, of_triples, seeds)
def test_play_never_stands_still_and_the_clock_never_goes_back(set_up, rules, seed):
    session, source = a_session(set_up, rules, seed), Random(seed)
    for _ in range(80):
        clock = session.state.clock
        if not any_move(session, source):
            break
        state = session.state
        assert state.clock >= clock
        waits_for_facilitator = state.paused or state.locks or session.view().phase == "decide"
        assert state.over or waits_for_facilitator or {seat.name for seat in state.seats} & session.game.actors(state)


@settings(max_examples=40)
@given(set_ups, of_triples, seeds, st.integers(1, 9))
def test_undo_and_redo_of_any_depth_restore_the_state(set_up, rules, seed, depth):
    session, source = a_session(set_up, rules, seed), Random(seed)
    for _ in range(30):
        any_move(session, source, clock=False)
    before = session.digest
    if isinstance(session.submit(FACILITATOR, Undo(depth)), tuple):
        assert isinstance(session.submit(FACILITATOR, Redo(depth)), tuple)
    assert session.digest == before


@settings(max_examples=40)
@given(set_ups, of_triples, seeds)
def test_the_log_folds_to_the_same_state(set_up, rules, seed):
    session, source = a_session(set_up, rules, seed), Random(seed)
    for _ in range(60):
        any_move(session, source)
    again = Session(session.game, session.header, entries=session.entries)
    assert again.state == session.state
    assert again.entries == session.entries
    assert again.digest == session.digest


@settings(max_examples=40)
@given(set_ups, of_triples, seeds)
def test_what_is_hidden_does_not_show(set_up, rules, seed):
    session, source = a_session(set_up, rules, seed), Random(seed)
    for _ in range(50):
        any_move(session, source)
        game, state = session.game, session.state
        other = replace(state, stocks=by_kind(lambda kind: shuffled(state.stock(kind), source)))  # noqa: B023
        for who in (TABLE, FACILITATOR, *(seat.name for seat in state.seats)):
            assert game.view(other, who) == game.view(state, who)
            assert game.view(with_other_answers(other, who), who) == game.view(state, who)
        for seat in state.seats:
            for move in list(game.legal(state, seat.name))[:20]:
                assert game.apply(state, seat.name, move).events == game.apply(other, seat.name, move).events


def shuffled(cards: tuple[str, ...], source: Random) -> tuple[str, ...]:
    return tuple(source.sample(cards, len(cards)))


def with_other_answers(state: State, who: str) -> State:
    """The answers of all but this viewer turned, as long as they are hidden."""
    declaration = state.declaration
    if declaration is None or declaration.stage != "answer":
        return state
    turned = {"convincing": "not-yet", "not-yet": "abstain", "abstain": "convincing"}
    answers = tuple(a if a.seat == who else Said(a.seat, turned[a.answer], "other") for a in declaration.answers)
    return replace(state, declaration=replace(declaration, answers=answers))


words = st.text(min_size=1)
kinds = st.sampled_from(KINDS)
moves = st.one_of(
    st.builds(m.Discard, words),
    st.builds(m.Draw, kinds),
    st.builds(m.Take, kinds),
    st.builds(m.Write, kinds, st.text()),
    st.builds(m.Pick, words, words, words),
    st.builds(m.Explain, st.text()),
    st.builds(m.Answer, st.sampled_from(m.ANSWERS), st.text()),
    st.builds(m.Skip, words),
    st.builds(m.Join, words),
    st.builds(m.Leave, words),
    st.builds(m.Extend, st.integers(0, 10**6)),
    st.builds(m.Clock, st.integers(0, 10**6)),
    st.builds(m.Idle, st.integers(0, 10**6)),
    st.builds(m.Shuffle, kinds, st.lists(words).map(tuple)),
    st.builds(r.Put, words, st.none(), words),
    st.builds(r.Put, words, st.sampled_from(r.PLACES)),
    st.builds(r.Deal, words, kinds),
    st.builds(r.Paper, words, kinds, st.text()),
    st.builds(r.Bring, words, words, words, words, st.text()),
    st.builds(r.Rename, words, words),
    st.builds(r.Reorder, st.lists(words).map(tuple)),
    st.builds(r.Change, words, words),
    st.builds(r.Shorten, st.integers(0, 10**6)),
    st.builds(r.Lock, st.sampled_from(r.LOCKS)),
    st.builds(r.Unlock, st.sampled_from(r.LOCKS)),
    *(st.builds(kind) for kind in (r.StopClock, r.StartClock)),
    *(st.builds(kind) for kind in (m.Declare, m.Withdraw, m.Pass, m.Close, m.Accept)),
    *(st.builds(kind) for kind in (m.Return, m.Pause, m.Resume, m.End)),
)


@given(moves)
def test_a_move_survives_its_text_form(move):
    assert m.parse(m.split(m.text(move))) == move


@given(st.text())
def test_any_line_is_a_move_or_words_that_are_not_known(line):
    try:
        move = m.parse(m.split(line))
    except m.MoveWords:
        return
    assert m.parse(m.split(m.text(move))) == move
