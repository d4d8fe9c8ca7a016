"""What holds in every action plan, whatever people do, and what its moves make of its rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, is_dataclass, replace
from random import Random
from typing import get_args

import pytest
from game_contract import check_game
from hypothesis import given, settings
from hypothesis import strategies as st
from planned import COLUMNS, FACTS, Planned, plan

from game.core.game import FACILITATOR, TABLE, Event
from game.core.log import Header
from game.core.moves import split
from game.rules.plan import moves as m
from game.rules.plan import spelling, state
from game.rules.plan.state import Row, State
from game.rules.plan.view import whole
from game.rules.plan.visible import VISIBLE, looker
from game.session.forgetting import forgotten, numbers
from game.session.plan import PlanSession
from game.session.session import Session, Undo

seeds = st.integers(0, 2**32)
words = st.text(max_size=12)
PARTS = [kind for kind in vars(state).values() if is_dataclass(kind) and kind.__module__ == state.__name__]


@settings(max_examples=30)
@given(st.sampled_from(["A", "A B C"]), st.sampled_from(["present", "absent"]), seeds)
def test_the_contract_of_a_game(seats, facilitator, seed):
    game = plan(seats, facilitator=facilitator).game
    check_game(game, game.setting.seats, lambda state, source: None, Random(seed), 40)


def any_lines(source: Random, count: int) -> list[str]:
    """Moves at random, of which some are refused."""
    rows = [f"row-{n}" for n in ("1", "2", "w3", "w4", "w5")]
    values = ["", "decided", "approval", "school", "staff", "2027-01-10", '"some words"', "g1 g2"]
    made = []
    for _ in range(count):
        row, other, column = source.choice(rows), source.choice(rows), source.choice(COLUMNS).id
        value = source.choice(values)
        kinds = [f"set {row} {column} {value}"] * 6
        kinds += [f"merge {row} {other}", f"drop {row}", f"bring-back {row}", f"order {row} {source.randint(1, 4)}"]
        kinds += [f"sort {column}", "add", 'question "why"', "settle 1", 'tell "so"', "meet 2027-01-10 school"]
        made.append(f"{source.choice('AB')} {source.choice(kinds)}")
    return made


def all_rows(state: State) -> list[Row]:
    return [each for row in (*state.rows, *state.dropped) for each in whole(row)]


@settings(max_examples=80)
@given(seeds)
def test_no_row_no_provenance_and_no_merged_text_is_ever_lost(seed):
    planned = plan()
    begun = {row.id for row in planned.state.rows}
    for line in any_lines(Random(seed), 60):
        before = planned.state
        if planned.try_line(line):
            assert planned.state is before
            continue
        counted = Counter(row.id for row in all_rows(planned.state))
        assert max(counted.values()) == 1
        assert {row.id for row in all_rows(before)} <= set(counted)
        assert begun <= set(counted)
        sources = {source for row in (*planned.view().rows, *planned.view().dropped) for source in row.sources}
        assert {source for row in FACTS.rows for source in row.sources} <= sources
        if " merge " in line:
            hold_merged(before, planned, *split(line)[2:])


def hold_merged(before: State, planned: Planned, row: str, into: str) -> None:
    """Every value of both rows stands in the one that is left, or beside it."""
    left = planned.view().row(into)
    for each in (before.row(row), before.row(into)):
        assert each is not None
        for cell in each.cells:
            now = left.cell(cell.column)
            assert set(cell.values) <= {*now.values, *now.other}


@settings(max_examples=60)
@given(seeds)
def test_what_is_missing_is_counted_and_never_filled_in(seed):
    planned = plan()
    for line in any_lines(Random(seed), 40):
        planned.try_line(line)
    view = planned.view()
    for row in view.rows:
        needed = {column.id for column in COLUMNS if column.needed and _asked(row, column)}
        assert set(row.missing) == {id for id in needed if not row.cell(id).values}
    assert view.missing == sum(len(row.missing) for row in view.page)
    assert len(view.page) == min(2, len(view.rows))


def _asked(row, column):
    return column.when is None or column.when[1] in row.cell(column.when[0]).values


@given(words, words, words)
def test_words_survive_their_text_form(one, two, three):
    for move in (
        m.Set("row-1", "goal", (one, two)),
        m.Meet("2027-01-10", one or "x", "16:30"),
        m.Tell(one),
        m.Ask(three),
    ):
        said = spelling.parse(split(spelling.text(move)))
        assert said == move


def test_several_hands_write_at_once_the_last_in_a_cell_wins_and_all_can_be_undone():
    session = begun()
    for by, line in (("A", "set row-1 goal one"), ("B", "set row-1 by 2027-01-10"), ("B", "set row-1 goal two")):
        assert not hasattr(session.submit(by, spelling.parse(split(line))), "code")
    cell = session.view().row("row-1").cell("goal")
    assert (cell.values, cell.seat) == (("two",), "B")
    assert session.view().row("row-1").cell("by").values == ("2027-01-10",)
    assert session.refuse("A", Undo()).code == "moved-on"
    session.submit("B", Undo())
    assert session.view().row("row-1").cell("goal").values == ("one",)
    session.submit(FACILITATOR, Undo(2))
    assert session.view().row("row-1").cell("goal").values == ()


def begun() -> PlanSession:
    game = plan().game
    return Session(game, Header("action-plan", 1, "plan", "0", {}, ("A", "B"), 0))


def test_what_people_wrote_is_forgotten_and_choices_days_and_cards_stay():
    session = begun()
    lines = [
        "set row-1 goal secret", "set row-1 gap secret g2", "set row-1 by 2027-01-10", "set row-1 standing approval",
        "set row-1 lead secret", 'question "secret"', 'tell "secret"', "meet 2027-01-10 secret",
    ]  # fmt: skip
    for line in lines:
        session.submit("A", spelling.parse(split(line)))
    plain = forgotten(session, numbers(session))
    assert "secret" not in repr(plain.entries) + repr(plain.state)
    row = plain.view().row("row-1")
    assert [row.cell(id).values for id in ("gap", "by", "standing")] == [("g2",), ("2027-01-10",), ("approval",)]
    assert plain.state.meeting == state.Meeting("2027-01-10")


def test_a_merge_keeps_what_only_one_can_be_beside_the_other():
    planned = plan().say(
        "A set row-1 lead parents", "A set row-1 goal one", "B set row-2 goal two", "B merge row-2 row-1"
    )
    row = planned.view().row("row-1")
    assert (row.cell("lead").values, row.cell("lead").other) == (("parents",), ("school",))
    assert row.cell("goal").values == ("one", "two")
    assert row.merged == ("row-2",)
    assert [source.session for source in row.sources] == ["s1", "s2"]


def test_rows_are_sorted_with_what_lacks_the_column_last():
    planned = plan().say("A set row-2 by 2027-03-01", "A set row-w3 by 2026-12-01", "A sort by")
    assert [row.id for row in planned.state.rows] == ["row-w3", "row-2", "row-1"]
    planned.say("B set row-1 standing approval", "B set row-2 standing decided", "B sort standing")
    assert [row.id for row in planned.state.rows] == ["row-2", "row-1", "row-w3"]
    planned.say("A sort gap")
    assert [row.id for row in planned.state.rows] == ["row-2", "row-1", "row-w3"]


def test_rows_added_in_play_are_numbered_on_after_those_of_an_earlier_plan():
    planned = plan().say("A add", "A drop row-w4", "B add")
    assert [row.id for row in planned.state.rows] == ["row-1", "row-2", "row-w3", "row-w5"]


def test_what_nobody_can_see_is_no_value():
    planned = plan().say('A set row-1 goal "  "', 'A set row-1 lead " school "')
    row = planned.view().row("row-1")
    assert "goal" in row.missing
    assert row.cell("lead").values == ("school",)


def test_the_clock_cuts_nobody_off():
    planned = plan(minutes=1).say("clock 60")
    assert (planned.view().due, planned.view().over) == (True, None)
    assert not planned.game.clock_runs(planned.state)
    planned.say('A set row-1 goal "said to its end"', "B end")
    assert planned.state.over == "clock"


@pytest.mark.parametrize("kind", [*PARTS, Event, *get_args(m.Move)], ids=lambda kind: kind.__name__)
def test_every_field_has_its_row(kind):
    assert set(VISIBLE[kind]) == {field.name for field in fields(kind)}


def test_everything_lies_open_to_all():
    planned = plan().say("A set row-1 goal one", "B merge row-2 row-1", 'A question "why"', "A meet 2027-01-10")
    for who in (TABLE, FACILITATOR, "A"):
        assert looker(FACTS, who).of(planned.state) == planned.state
    assert replace(planned.view("A"), who="B") == planned.view("B")
