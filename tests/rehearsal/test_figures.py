"""Figures of sessions: the same however they are put together."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from game.rehearsal.figures import Figures, rank, spread, total
from game.rehearsal.played import REFUSED, STUCK, UNFINISHED, Made, Played

CARDS = st.sampled_from(["g1", "g2", "c1", "a1"])
MADE = st.builds(Made, st.integers(0, 2), st.tuples(CARDS, CARDS, CARDS), st.booleans(), st.integers(0, 900))
PLAYED = st.builds(
    Played,
    seed=st.integers(0, 99),
    moves=st.tuples(*[st.integers(0, 30)] * 4),
    ending=st.sampled_from(["clock", "cycles", STUCK, UNFINISHED, REFUSED]),
    seconds=st.integers(0, 2000),
    cycles=st.integers(0, 9),
    declarations=st.integers(0, 9),
    wall=st.lists(MADE, max_size=3).map(tuple),
    dealt=st.frozensets(CARDS).map(lambda cards: tuple(sorted(cards))),
)


def of(sessions: list[Played]) -> Figures:
    figures = Figures()
    for played in sessions:
        figures.add(played)
    return figures


@settings(max_examples=25)
@given(st.lists(PLAYED, max_size=6), st.data())
def test_parts_in_any_order_make_the_same_whole(sessions: list[Played], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(sessions)))
    shuffled = data.draw(st.permutations(sessions))
    whole = of(shuffled[:cut])
    whole.merge(of(shuffled[cut:]))
    assert vars(whole) == vars(of(sessions))


def test_the_digest_tells_sessions_apart() -> None:
    one, other = Played(1, (3, 4), "clock", 60), Played(2, (3, 4), "clock", 60)
    assert len({of([one]).digest, of([other]).digest, of([one, other]).digest, of([]).digest}) == 4


def test_what_did_not_end_is_counted() -> None:
    figures = of([Played(0, (1,), ending, 0) for ending in (STUCK, UNFINISHED, REFUSED, "clock", STUCK)])
    assert (figures.games, figures.unfinished, figures.stuck) == (5, 4, 2)


@settings(max_examples=50)
@given(st.lists(st.integers(-5, 50), min_size=1), st.integers(1, 100))
def test_so_many_of_a_hundred_do_not_go_beyond_a_rank(values: list[int], percent: int) -> None:
    found = rank(Counter(values), percent)
    assert sum(value <= found for value in values) * 100 >= percent * len(values)
    assert sum(value < found for value in values) * 100 < percent * len(values)


def test_a_spread_of_nothing_says_nothing() -> None:
    assert spread(Counter()) == {"mean": None, "p10": None, "p90": None}
    assert spread(Counter({1: 3, 5: 1})) == {"mean": 2.0, "p10": 1, "p90": 5}
    assert total(Counter({1: 3, 5: 1})) == 8
