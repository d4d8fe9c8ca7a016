"""Partners where all hands move at once: tables of them come to an end by themselves, and see what their seat sees."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.activities import activity, named_files
from game.activity import SetUp
from game.bots.bot import generator
from game.bots.mapping import partner
from game.bots.partner import LEADER, NAMES, bot_for
from game.bots.together import WORDS
from game.core.game import FACILITATOR
from game.core.moves import Lock, Unlock
from game.rehearsal.partners import Partners
from game.rehearsal.played import REFUSED, STUCK, UNFINISHED, Tempo
from game.rehearsal.playing import Playing, Table
from game.rules.boards import moves as boards
from game.rules.circle import moves as circle
from game.rules.circle.words import DIMENSIONS
from game.rules.mapping import moves as mapping
from game.shipped import folder

SEATS = "ABCDEFGH"
KINDS = ("map", "circle", "action-plan", "board", "agenda")
tables = st.lists(st.sampled_from(NAMES), min_size=1, max_size=8).map(tuple)


@cache
def content_of(id: str, name: str = ""):
    """A content that comes along."""
    played = activity(id)
    if id in ("board", "agenda"):
        return played.load(named_files(id)[name or played.usual], None)
    return played.load(folder("decks") / ("boards" if id == "action-plan" else "") / f"{played.usual}.yaml", None)


def table(id: str, names: tuple[str, ...], content: str = "", **given: object) -> Table:
    played = activity(id)
    options, problems = played.read_options({name.replace("_", "-"): value for name, value in given.items()})
    assert not problems, problems
    seats = tuple(SEATS[: len(names)])
    return Table(id, played.setting(SetUp(options, content_of(id, content), seats)), names, Tempo())


def test_every_board_is_played_to_its_end():
    for board in named_files("board"):
        played = table("board", ("greedy", "keen", "newcomer"), board).play(3)
        assert played.ending == "facilitator", board


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(KINDS), tables, st.sampled_from(["present", "absent"]), st.integers(0, 2**32))
def test_a_table_of_any_partners_comes_to_an_end_by_itself(id, names, facilitator, seed):
    given = {"idle_seconds": "none", "minutes": "none"} if id in ("map", "circle", "action-plan") and seed % 2 else {}
    played = table(id, names, facilitator=facilitator, **given).play(seed)
    assert played.ending not in (STUCK, UNFINISHED, REFUSED)


@pytest.mark.parametrize("id", KINDS)
def test_one_seed_makes_one_session(id):
    names = ("random", "thinker", "sceptic")
    assert table(id, names).play(7) == table(id, names).play(7)
    assert table(id, names).play(7) != table(id, names).play(8)


def test_links_of_greedy_and_thinker_are_those_of_the_deck():
    for name in ("greedy", "thinker"):
        playing = Playing(table("map", (name,) * 4), 5)
        playing.played()
        facts = content_of("map").facts()
        assert len(playing.state.links) > 10
        assert set(playing.state.links) <= facts.explains | facts.addresses


def test_a_sceptic_takes_off_what_the_deck_does_not_list():
    links = {}
    for name in ("newcomer", "sceptic"):
        playing = Playing(table("map", ("newcomer", "newcomer", name)), 5)
        playing.played()
        listed = content_of("map").facts()
        links[name] = sum(link not in listed.explains | listed.addresses for link in playing.state.links)
    assert links["sceptic"] < links["newcomer"]


def test_who_is_silent_moves_least_and_who_dominates_most():
    moves = table("map", ("silent", "greedy", "dominant")).play(2).moves
    assert moves[0] < moves[1] < moves[2]


def test_a_silent_seat_marks_and_never_speaks():
    said = [
        move for by, move in moves_of(table("circle", ("silent", "greedy", "greedy"), warm_up="no"), 4) if by == "A"
    ]
    assert any(isinstance(move, circle.Place) for move in said)
    assert not any(isinstance(move, circle.Revise | circle.Renegotiate | circle.Share) for move in said)


def test_who_is_keen_takes_much_and_mends_what_the_matrix_asks_about():
    mended = {}
    for name in ("greedy", "keen"):
        made = [moves_of(table("circle", (name, "newcomer", "dominant"), warm_up="no"), seed) for seed in range(4)]
        mended[name] = sum(by == "A" and isinstance(move, circle.Renegotiate) for each in made for by, move in each)
    assert mended["greedy"] == 0 < mended["keen"]


def test_levels_are_changed_in_the_talk_and_an_agreement_says_who_leads():
    playing = Playing(table("circle", ("thinker", "greedy", "keen", "newcomer"), warm_up="no"), 6)
    assert playing.played().ending == "done"
    for situation in playing.state.situations:
        assert situation.agreement.lead
        assert situation.agreement.channels
    assert any(cell.changed for situation in playing.state.situations for cell in situation.cells)


def test_a_plan_is_filled_in_where_something_is_missing():
    playing = Playing(table("action-plan", ("greedy", "keen", "thinker")), 6)
    playing.played()
    view = playing.game.view(playing.state, "A")
    assert view.rows
    assert max(sum(bool(cell.values) for cell in row.cells) for row in view.rows) > 5
    assert {value for row in view.rows for value in row.cell("goal").values} <= {WORDS}


def moves_of(at: Table, seed: int):
    """Every move that partners made."""
    made, playing = [], Playing(at, seed)
    asked = playing.partners.asked

    def heard(game, state):
        found = asked(game, state)
        if found:
            made.append(found)
        return found

    playing.partners.asked = heard
    playing.played()
    return made


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", ["", "traffic-light", "planning-between-partners"])
def test_what_others_have_placed_face_down_does_not_matter(name, content):
    id, hidden = "board" if content else "circle", 0
    playing = Playing(table(id, ("random", name, name), content), 9)
    for _ in range(25):
        other = otherwise(playing.state)
        hidden += other != playing.state
        for who in ("B", "C"):
            assert decided(playing, playing.state, who) == decided(playing, other, who)
        playing.step()
    assert hidden > 5


def otherwise(state):
    """The state in which what A has placed face down is otherwise."""
    turned = {"full": "none", "none": "partial", "narrow": "wide", "red": "green", "green": "no-data"}
    given = {name: tuple(getattr(state, name, ())) for name in ("marks", "sorts", "answers")}
    other = {
        "marks": [replace(m, **{key: turned.get(getattr(m, key), "not-mine")}) for m, key in keyed(given["marks"])],
        "sorts": [replace(s, dimension=DIMENSIONS[3 - DIMENSIONS.index(s.dimension)]) for s in given["sorts"]],
        "answers": [replace(answer, text="other") for answer in given["answers"]],
    }
    return replace(
        state,
        **{
            name: tuple(new if old.seat == "A" else old for old, new in zip(given[name], other[name], strict=True))
            for name in given
            if hasattr(state, name)
        },
    )


def keyed(marks):
    """Marks, each with the field in which its level stands."""
    return [(mark, "level" if hasattr(mark, "level") else "value") for mark in marks]


def decided(playing: Playing, state, who: str):
    """What a fresh partner in this seat would do."""
    table = playing.table
    bot = bot_for(table.id, table.names[SEATS.index(who)], table.setting.facts, who, 1)
    return Partners({who: bot}).asked(playing.game, state)


@pytest.mark.parametrize(("id", "what", "sort"), [("map", "choose", mapping.Choose), ("board", "lay", boards.Lay)])
def test_what_is_locked_is_not_tried(id, what, sort):
    game = table(id, ("greedy",)).game
    locked = game.apply(game.initial(), FACILITATOR, Lock(what)).state
    partners = Partners({"A": bot_for(id, "greedy", content_of(id).facts(), "A", 1)})
    found = partners.asked(game, locked)
    assert found is None or not isinstance(found[1], sort)
    assert isinstance(partners.asked(game, game.apply(locked, FACILITATOR, Unlock(what)).state)[1], sort)


@pytest.mark.parametrize("id", KINDS)
def test_nobody_moves_while_it_is_paused(id):
    game = table(id, ("keen",)).game
    state = replace(game.initial(), paused=True, idle=60)
    bots = {
        who: bot_for(id, name, content_of(id).facts(), who, 1) for who, name in (("A", "keen"), (FACILITATOR, LEADER))
    }
    assert Partners(bots).asked(game, state) is None


def test_nobody_else_is_known():
    with pytest.raises(KeyError):
        partner("nobody", content_of("map").facts(), "A", generator(1, "A"))


def test_each_has_a_generator_of_its_own():
    assert generator(1, "A").random() != generator(1, "B").random()
