"""What a touch in a seat's tray at the circle means, phase by phase, and what the tray says."""

from __future__ import annotations

import pytest
from circle_situations import aiming as aimed
from circle_situations import choosing, comparing, content, do, placing, ripe, roles, rolling, scene, sorting
from circle_situations import talking as talked
from geometry import SCREENS
from tray_moments import FULL, changing, in_trays, keys_on, laid_out, naming, shown_on

from game.core.game import CLOCK, FACILITATOR
from game.rules.circle import moves as m
from game.rules.circle.words import LEVELS
from game.table.looks import NameTag, Pill, Text
from game.table.looks_circle import Cell, CoveredMark, LevelChip, OpenMark
from game.words import LANGUAGES


def test_no_role_moves_under_a_finger_while_others_choose_and_no_tray_covers_the_middle() -> None:
    table, session = scene("ar", 8, "around")
    first, second = (seat.name for seat in session.state.seats[:2])
    places = {item.key: item.box for item in table.items(FULL) if item.key.startswith(f"role:{second}:")}
    table.tap(f"role:{first}:inspectorate", 0, 0)
    shown = {item.key: item.box for item in table.items(FULL)}
    assert {key: shown.get(key) for key in places} == places
    assert not any(key.startswith("grown:") for key in shown)


def test_who_comes_last_sees_a_role_that_is_free() -> None:
    table, session = scene("ar", 8, "around")
    roles, names = list(content().roles), [seat.name for seat in session.state.seats]
    for name, role in zip(names[:7], roles, strict=False):
        table.make(name, m.TakeRole(role))
    free = [key for key in keys_on(table) if key.startswith(f"role:{names[7]}:") and key.split(":")[-1] in roles[7:]]
    assert free


def test_a_role_is_taken_and_may_be_changed() -> None:
    table, session = scene("he", 3, "around")
    first, second, _ = (seat.name for seat in session.state.seats)
    table.items(FULL)
    table.tap(f"role:{first}:inspectorate", 0, 0)
    shown = keys_on(table)
    assert session.state.seat(first).role == "inspectorate"
    table.tap(f"role:{second}:inspectorate", 0, 0)
    assert session.state.seat(second).role is None, "two teams hold one role"
    assert table.hands.said[second]
    assert not any(key.startswith(f"role:{first}:") for key in shown)
    table.tap(f"again:{first}", 0, 0)
    assert f"role:{first}:parents-leadership" in keys_on(table)
    table.tap(f"role:{first}:parents-leadership", 0, 0)
    assert session.state.seat(first).role == "parents-leadership"
    assert f"again:{first}" in keys_on(table)


def test_a_statement_is_sorted_covered_and_again() -> None:
    table, session = scene("en", 3, "around")
    sorting(table, session)
    first, *_, last = (seat.name for seat in session.state.seats)
    shown = shown_on(table)
    assert isinstance(shown[f"mark:{first}"].look, CoveredMark)
    assert f"sort:{first}:control" not in shown
    table.tap(f"again:{first}", 0, 0)
    keys_on(table)
    table.tap(f"sort:{first}:influence", 0, 0)
    assert f"again:{first}" in keys_on(table)
    table.tap(f"sort:{last}:influence", 0, 0)
    assert session.state.phase == "compare"
    assert (first, "influence") in session.state.compared


def test_a_tray_asks_whether_all_mean_the_same_where_all_sorted_alike() -> None:
    told = {}
    for last in ("responsibility", "control"):
        table, session = scene("en", 2, "around")
        roles(table, session)
        first, second = (seat.name for seat in session.state.seats)
        do(session, second, m.TakeRole("inspectorate"))
        do(session, first, m.Sort("responsibility"))
        do(session, second, m.Sort(last))
        told[last] = {item.look.text for item in table.items(FULL) if isinstance(item.look, Text)}
    assert "Alike: do we all mean the same by it?" in told["responsibility"] - told["control"]
    assert "Compare: where do we differ, and why?" in told["control"] - told["responsibility"]


def test_who_was_marking_anew_while_all_turned_up_sees_its_own_mark() -> None:
    table, session = scene("he", 2, "around")
    rolling(table, session)
    do(session, FACILITATOR, m.Roll(1))
    first, second = (seat.name for seat in session.state.seats)
    role = session.state.roles[0]
    table.make(first, m.Place("full", role))
    for key in (f"change:{first}", f"level:{first}:none"):
        assert key in keys_on(table)
        table.tap(key, 0, 0)
    table.make(second, m.Place("partial", role))
    shown = shown_on(table)
    assert session.state.phase == "talk"
    assert isinstance(shown[f"mark:{first}"].look, OpenMark)
    assert f"change:{first}" in shown, "what was begun under the cover hides what was marked"


def test_any_tray_goes_on_to_the_next_statement() -> None:
    table, session = scene("en", 3, "around")
    comparing(table, session)
    keys_on(table)
    table.tap(f"next:{session.state.seats[1].name}", 0, 0)
    assert (session.state.phase, session.state.statement) == ("sort", 1)


def test_any_tray_writes_a_situation_of_its_own() -> None:
    table, session = scene("en", 3, "around", choose="yes")
    choosing(table, session)
    name = session.state.seats[2].name
    assert f"situation:{name}" in keys_on(table)
    table.tap(f"situation:{name}", 0, 0)
    assert table.hands.writing[name].purpose == "situation"


def test_only_the_mover_rolls_or_chooses() -> None:
    for moment, key in ((rolling, "roll:{}"), (aimed, "aim:{}:control")):
        table, session = scene("en", 3, "around")
        moment(table, session)
        shown = keys_on(table)
        movers = {seat.name for seat in session.state.seats if key.format(seat.name) in shown}
        assert movers == {session.state.turn}
        table.tap(key.format(session.state.turn), 0, 0)
        assert session.state.phase in ("aim", "place")


def test_a_level_and_with_whom_are_placed_one_after_the_other() -> None:
    table, session = scene("en", 3, "around")
    placing(table, session)
    name = session.state.seats[0].name
    assert {key for key in keys_on(table) if key.startswith(f"level:{name}:")} == {
        f"level:{name}:{level}" for level in LEVELS["responsibility"]
    }
    table.tap(f"level:{name}:full", 0, 0)
    assert not any(mark.seat == name for mark in session.state.marks)
    assert {key for key in keys_on(table) if key.startswith(f"named:{name}:")} == {
        f"named:{name}:{role}" for role in session.state.roles
    }
    table.tap(f"named:{name}:{session.state.roles[1]}", 0, 0)
    assert next((mark.level, mark.named) for mark in session.state.marks if mark.seat == name) == (
        "full",
        session.state.roles[1],
    )


@pytest.mark.parametrize("seats", [2, 8])
def test_the_second_step_shows_nothing_of_the_first(seats: int) -> None:
    shown = []
    for level in LEVELS["responsibility"]:
        table, session = scene("en", seats, "around")
        placing(table, session)
        name = session.state.seats[0].name
        keys_on(table)
        table.tap(f"level:{name}:{level}", 0, 0)
        shown.append(table.items(FULL))
        assert not any(isinstance(item.look, LevelChip) and item.group == f"seat:{name}" for item in shown[-1])
    assert all(items == shown[0] for items in shown)


def test_what_lies_covered_is_the_same_whatever_it_is() -> None:
    shown = []
    for level in LEVELS["responsibility"]:
        for number in (0, 2):
            table, session = scene("he", 4, "around")
            placing(table, session)
            do(session, session.state.seats[0].name, m.Place(level, session.state.roles[number]))
            shown.append(table.items(FULL))
    marks = [item for item in shown[0] if item.group.startswith("seat:") and isinstance(item.look, CoveredMark)]
    assert len(marks) == 2 * 3
    assert all(items == shown[0] for items in shown)


def test_changing_a_covered_mark_begins_anew() -> None:
    table, session = scene("en", 4, "around")
    placing(table, session)
    name = session.state.seats[1].name
    keys_on(table)
    table.tap(f"change:{name}", 0, 0)
    chips = [item.look for item in shown_on(table).values() if item.key.startswith(f"level:{name}:")]
    assert len(chips) == 4
    assert not any(isinstance(chip, LevelChip) and chip.chosen for chip in chips)


def test_the_talk_turns_marks_up_and_the_mover_closes_it() -> None:
    table, session = scene("en", 3, "around")
    talked(table, session)
    shown = shown_on(table)
    for seat in session.state.seats:
        look = shown[f"mark:{seat.name}"].look
        assert isinstance(look, OpenMark)
        assert session.state.focus is not None
        assert seat.role is not None
        cell = session.state.focus.cell(seat.role, "responsibility")
        assert cell is not None
        assert look.level == cell.level
    assert {key for key in shown if key.startswith("close-talk:")} == {f"close-talk:{session.state.turn}"}
    table.tap(f"close-talk:{session.state.turn}", 0, 0)
    assert session.state.phase == "roll"


def test_in_the_talk_who_was_passed_over_may_mark_and_who_came_late_reads_that_it_marks_next() -> None:
    table, session = scene("en", 3, "around")
    placing(table, session)
    do(session, FACILITATOR, m.Join("Late"))
    do(session, "Late", m.TakeRole(list(content().roles)[-1]))
    do(session, FACILITATOR, m.Close())
    shown = shown_on(table)
    first = session.state.seats[0].name
    change, now = shown[f"change:{first}"].look, shown["now:Late"].look
    assert isinstance(change, Pill)
    assert change.text == "Mark our level"
    assert isinstance(now, Text)
    assert now.text == "You mark from the next turn on"
    assert "change:Late" not in shown


def test_who_ends_in_the_middle_is_asked_to_agree_on_it_as_it_stands() -> None:
    table, session = scene("en", 3, "around")
    talked(table, session)
    do(session, FACILITATOR, m.End())
    now = shown_on(table)[f"now:{session.state.turn}"].look
    assert isinstance(now, Text)
    assert now.text == "Do we agree on it as it stands?"


def test_a_level_is_changed_in_the_talk_without_a_word() -> None:
    table, session = scene("en", 3, "around")
    talked(table, session)
    name = session.state.seats[0].name
    for key in ("change:{}", "level:{}:partial", "done:{}"):
        keys_on(table)
        table.tap(key.format(name), 0, 0)
    role = session.state.seats[0].role
    assert session.state.focus is not None
    assert role is not None
    cell = session.state.focus.cell(role, "responsibility")
    assert cell is not None
    assert (cell.level, cell.changed) == ("partial", True)


def test_why_is_asked_with_a_keyboard() -> None:
    table, session = scene("en", 3, "around")
    changing(table, session)
    name = session.state.seats[1].name
    keys_on(table)
    table.tap(f"why:{name}", 0, 0)
    assert table.hands.writing[name].purpose == "why"
    assert f"done:{name}" in keys_on(table)


def test_a_ripe_cell_is_renegotiated_step_by_step() -> None:
    table, session = scene("en", 3, "around")
    ripe(table, session)
    seat = session.state.seats[1]
    shown = shown_on(table)
    assert sum(isinstance(item.look, Cell) for item in shown.values() if item.group == f"seat:{seat.name}") == 4
    for key in ("own:{}:authority", "level:{}:not-mine", "way:{}:give-up", "done:{}"):
        assert key.format(seat.name) in keys_on(table)
        table.tap(key.format(seat.name), 0, 0)
    assert session.state.focus is not None
    assert [(change.way, change.after) for change in session.state.focus.changes] == [("give-up", "not-mine")]


def test_others_go_on_without_who_does_not_mark() -> None:
    table, session = scene("en", 3, "around")
    placing(table, session)
    _, second, third = (seat.name for seat in session.state.seats)
    assert not any(key.startswith(("skip:", "close-now:")) for key in keys_on(table))
    do(session, CLOCK, m.Idle(session.options.idle_seconds or 0))
    assert f"close-now:{second}" in keys_on(table)
    table.tap(f"close-now:{second}", 0, 0)
    assert session.state.phase == "place"
    keys_on(table)
    table.tap(f"close-now:{second}", 0, 0)
    assert session.state.phase == "talk"
    assert f"close-now:{third}" not in keys_on(table)


def test_each_step_of_a_mark_has_its_way_back() -> None:
    table, session = scene("en", 3, "around")
    ripe(table, session)
    name = session.state.seats[1].name
    for key in ("own:{}:authority", "level:{}:not-mine", "way:{}:give-up", "back:{}", "back:{}", "back:{}"):
        assert key.format(name) in keys_on(table)
        table.tap(key.format(name), 0, 0)
    assert name not in table.hands.marking


def test_a_seat_takes_its_own_last_move_back() -> None:
    table, session = scene("en", 3, "around")
    roles(table, session)
    name = session.state.seats[0].name
    keys_on(table)
    table.tap(f"undo:{name}", 0, 0)
    assert session.state.seats[0].role is None


def test_each_tray_speaks_its_own_language() -> None:
    table, session = scene("en", 3, "around")
    table.items(FULL)
    names = [seat.name for seat in session.state.seats]
    for name, lang in zip(names, LANGUAGES, strict=True):
        table.chairs.change(name, lang=lang)
    placing(table, session)
    for name, lang in zip(names, LANGUAGES, strict=True):
        own = [item.look for item in in_trays(table.items(FULL)) if item.group == f"seat:{name}"]
        assert {look.lang for look in own if isinstance(look, Pill | Text | NameTag | LevelChip)} == {lang}


def test_a_wall_that_hangs_lets_nobody_reach_higher_than_the_middle() -> None:
    for seats in (2, 4):
        items = laid_out(naming, "en", seats, "upright", SCREENS[0])
        assert all(item.box.top >= SCREENS[0].height / 3 - 1 for item in items if item.tap)
