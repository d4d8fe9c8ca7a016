"""Sessions in numbers are those of the plain rules, move for move."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from fast_states import state_of
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from played import linked_facts

from game.core.cards import KINDS, Facts
from game.rehearsal.fast import FastTable, plays_fast
from game.rehearsal.fast_session import FastSession
from game.rehearsal.figures import Figures
from game.rehearsal.played import UNFINISHED, Tempo
from game.rehearsal.playing import Playing, Table
from game.rules.triples.options import Options
from game.rules.triples.setting import Setting

SEATS = tuple("ABCDEFGH")


partners = st.lists(st.sampled_from(["random", "random", "greedy"]), min_size=1, max_size=8).map(tuple)
options = st.fixed_dictionaries(
    {
        "judge": st.sampled_from(["group", "group", "none", "deck", "guided"]),
        "order": st.sampled_from(["discard-first", "draw-first"]),
        "same_kind": st.booleans(),
        "hands": st.sampled_from(["open", "covered"]),
        "facilitator": st.sampled_from(["present", "absent"]),
        "minutes": st.sampled_from([1, 2, 8, 30]),
        "target": st.sampled_from([None, None, 1, 3]),
        "cycles": st.sampled_from([None, None, 1, 3]),
        "turns": st.sampled_from(["one", "together"]),
        "round_seconds": st.sampled_from([None, 1, 60, 100]),
        "domains": st.sampled_from([(), (), ("x",)]),
    }
)


@st.composite
def decks(draw: st.DrawFn, least: int) -> Facts:
    """Small ones, so that stocks run out, with ids that sort otherwise than they lie, and blanks."""
    chance = Random(draw(st.integers(0, 999)))
    sizes = {kind: least + draw(st.integers(0, 7)) for kind in KINDS}
    cards = {kind: tuple(f"{kind[0]}{at}" for at in chance.sample(range(5, 30), size)) for kind, size in sizes.items()}
    links = draw(st.sampled_from([0.2, 0.7]))
    gaps, causes, actions = cards.values()
    return Facts(
        cards=cards,
        explains=frozenset((cause, gap) for cause in causes for gap in gaps if chance.random() < links),
        addresses=frozenset((action, cause) for action in actions for cause in causes if chance.random() < links),
        domains={gap: chance.choice("xxy") for gap in gaps},
        blanks=(draw(st.integers(0, 2)), draw(st.integers(0, 2)), 0),
    )


@st.composite
def tables(draw: st.DrawFn, **fixed: object) -> tuple[Setting, tuple[str, ...]]:
    """Set-ups that can be played, with the partners' names; some options are fixed."""
    names = draw(partners)
    part = draw(st.sampled_from([None, None, 0, 2]))
    chosen = Options(**draw(options) | fixed, cards=None if part is None else len(names) + part)
    setting = Setting("triples", chosen, draw(decks(len(names))), SEATS[: len(names)])
    assume(not setting.problems())
    return setting, names


tempos = st.sampled_from([Tempo(), Tempo(turn=70, declaration=10)])
seeds = st.integers(0, 2**32)
MOST = 60
"""The moves after which a session is not looked at any more."""


def same_at_every_moment(table: tuple[Setting, tuple[str, ...]], tempo: Tempo, seed: int) -> None:
    playing = Playing(Table("triples", *table, tempo), seed)
    fixed = FastTable(*table, tempo).fixed
    for count in range(MOST):
        session = FastSession(fixed, seed, count)
        session.play()
        assert state_of(session) == replace(playing.state, before=None)
        assert session.seconds == playing.seconds
        assert sum(session.moves()) == count
        if playing.ending:
            break
        playing.step()


@settings(max_examples=60)
@given(tables(), tempos, seeds)
def test_every_moment_is_that_of_the_plain_rules(table, tempo, seed):
    same_at_every_moment(table, tempo, seed)


@settings(max_examples=20)
@given(tables(order="draw-first", turns="together", round_seconds=1, minutes=30), tempos, seeds)
def test_a_card_drawn_is_given_back_where_the_clock_ends_a_round(table, tempo, seed):
    same_at_every_moment(table, tempo, seed)
    assert FastTable(*table, tempo).play(seed) == Table("triples", *table, tempo).play(seed)


@settings(max_examples=25)
@given(tables(), tempos, seeds)
def test_what_is_told_of_a_session_is_the_same(table, tempo, seed):
    assert FastTable(*table, tempo).play(seed) == Table("triples", *table, tempo).play(seed)


@settings(max_examples=20)
@given(tables(), tempos, seeds)
def test_what_is_counted_of_many_sessions_is_what_each_tells(table, tempo, seed):
    fast, counted = FastTable(*table, tempo), Figures()
    for each in range(seed, seed + 5):
        counted.add(fast.play(each))
    assert vars(fast.figures(range(seed, seed + 5))) == vars(counted)


def test_a_session_without_an_end_is_given_up_at_the_same_move():
    unlinked = Facts(linked_facts(3).cards)
    setting = Setting("triples", Options(minutes=None, judge="deck"), unlinked, ("A", "B"))
    played = FastTable(setting, ("random", "random"), Tempo()).play(1)
    assert (played.ending, sum(played.moves)) == (UNFINISHED, 10_000)


@pytest.mark.parametrize(
    ("setting", "names"),
    [
        (Setting("open-round", Options(), linked_facts(), ("A",)), ("random",)),
        (Setting("triples", Options(), linked_facts(), ("A",)), ("thinker",)),
        (Setting("triples", Options(), linked_facts(), ("A",), deal={"A": ("g1",)}), ("random",)),
    ],
)
def test_what_it_does_not_know_it_does_not_play(setting, names):
    assert not plays_fast(setting, names)


def test_a_set_up_with_problems_is_no_table():
    with pytest.raises(ValueError, match="too-few-cards"):
        FastTable(Setting("triples", Options(), linked_facts(1), ("A", "B")), ("random", "greedy"), Tempo())
