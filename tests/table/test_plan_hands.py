"""An action plan through touches: rows opened, cells filled by several hands at once, days, merges, the end."""

from __future__ import annotations

from datetime import date

import pytest
from plan_situations import NOON, later, scene, written

from game.core.game import FACILITATOR
from game.core.moves import Lock
from game.rules.plan import moves as m
from game.session.plan import PlanSession
from game.table.items import Item
from game.table.scenes.plan import PlanScene
from game.table.scenes.plan_hands import At
from game.table.scenes.scene import Over
from game.table.screen import Screen

SCREEN = Screen(1920, 1080)
A, B = "צוות א׳", "צוות ב׳"


class Table:
    """A plan on the table, and fingers."""

    def __init__(self, seats: int = 2, rows: int = 5) -> None:
        self.scene: PlanScene
        self.session: PlanSession
        self.scene, self.session = scene("he", seats, "around", rows)

    def items(self) -> dict[str, Item]:
        return {item.key: item for item in self.scene.items(SCREEN)}

    def tap(self, *keys: str) -> None:
        """Touch these one after another; leaf on through a tray until the next is there."""
        for key in keys:
            self._leaf_to(key)
            item = self.items()[key]
            assert item.tap, key
            self.scene.tap(key, item.x, item.y)

    def _leaf_to(self, key: str) -> None:
        seat = next((seat.name for seat in self.session.state.seats if seat.name in key), "")
        for _ in range(12):
            if key in self.items():
                return
            more = f"leaf:{seat}"
            assert more in self.items(), (key, sorted(self.items()))
            self.scene.tap(more, 0, 0)
        raise AssertionError(key)

    def near(self, key: str, seat: str) -> None:
        """A seat's hand touches something in the middle."""
        self.items()
        place = self.scene.sight().place(seat).box
        self.scene.tap(key, place.x, place.y)

    def drag(self, key: str, onto: str) -> None:
        items = self.items()
        assert items[key].drag
        assert items[onto].drop
        self.scene.lift(frozenset({key}))
        self.scene.drop(key, onto, items[onto].x, items[onto].y)
        self.scene.lift(frozenset())

    def write(self, seat: str, text: str) -> None:
        self.scene.hands.focus = seat
        self.scene.write(text)

    def values(self, row: str, column: str) -> tuple[str, ...]:
        found = self.session.state.row(row)
        assert found is not None
        return found.values(column)

    def rows(self) -> list[str]:
        return [row.id for row in self.session.state.rows]


@pytest.fixture
def table() -> Table:
    return Table()


def test_a_cell_is_written_on_the_keyboard_of_the_seat_that_touched_it(table: Table) -> None:
    table.tap(f"row:{A}:row-1", f"group:{A}:goal", f"cell:{A}:goal")
    assert f"key:{A}:0:0" in table.items()
    table.write(A, "כולם קוראים")
    table.tap(f"offer:{A}")
    assert table.values("row-1", "goal") == ("כולם קוראים",)
    assert table.scene.hands.at(A) == At("group", "row-1", "goal")


def test_two_hands_write_at_once_and_neither_loses_a_letter(table: Table) -> None:
    table.tap(f"row:{A}:row-1", f"group:{A}:goal", f"cell:{A}:goal")
    table.tap(f"row:{B}:row-2", f"group:{B}:goal", f"cell:{B}:goal")
    table.write(A, "שלנו")
    table.write(B, "שלכם")
    table.tap(f"offer:{A}")
    assert table.scene.hands.writing[B].pen.text == "שלכם"
    table.tap(f"offer:{B}")
    assert (table.values("row-1", "goal"), table.values("row-2", "goal")) == (("שלנו",), ("שלכם",))


def test_a_choice_is_made_and_taken_back_with_a_touch(table: Table) -> None:
    table.tap(f"row:{A}:row-1", f"cell:{A}:lead", f"choice:{A}:lead:inspectorate")
    assert table.values("row-1", "lead") == ("inspectorate",)
    assert table.scene.hands.at(A) == At("row", "row-1")
    table.tap(f"cell:{A}:lead", f"choice:{A}:lead:inspectorate")
    assert table.values("row-1", "lead") == ()


def test_a_column_that_takes_many_stays_open_for_the_next(table: Table) -> None:
    table.tap(f"row:{A}:row-1", f"cell:{A}:resources")
    table.tap(f"choice:{A}:resources:pooled", f"choice:{A}:resources:gefen")
    assert table.values("row-1", "resources") == ("pooled", "gefen")
    table.tap(f"choice:{A}:resources:pooled")
    assert table.values("row-1", "resources") == ("gefen",)


def test_a_function_may_be_said_in_other_words(table: Table) -> None:
    table.tap(f"row:{A}:row-1", f"group:{A}:partners", f"cell:{A}:partners", f"choice:{A}:partners:inspectorate")
    table.tap(f"write:{A}")
    table.write(A, "הספרייה")
    table.tap(f"offer:{A}")
    assert table.values("row-1", "partners") == ("inspectorate", "הספרייה")


def test_a_day_is_picked_from_a_calendar_that_opens_where_days_are_proposed(table: Table) -> None:
    table.tap(f"row:{A}:row-1", f"group:{A}:check", f"cell:{A}:check")
    proposed = date.fromordinal(date.fromtimestamp(NOON).toordinal() + 49).isoformat()
    table.tap(f"day:{A}:{proposed}", f"offer:{A}")
    assert table.values("row-1", "check") == (proposed,)


def test_no_day_that_has_passed_can_be_picked_and_one_leafs_to_later_weeks(table: Table) -> None:
    table.tap(f"row:{A}:row-1", f"group:{A}:goal", f"cell:{A}:by")
    days = [item for key, item in table.items().items() if key.startswith(f"day:{A}:")]
    assert [item.tap for item in days if item.key.endswith("2026-11-22")] == [True]
    shown = {item.key for item in days}
    table.tap(f"later:{A}")
    assert not shown & {key for key in table.items() if key.startswith(f"day:{A}:")}
    table.tap(f"earlier:{A}", f"earlier:{A}")
    assert not any(item.tap for key, item in table.items().items() if key.startswith(f"day:{A}:"))


def test_a_card_that_is_not_changed_keeps_its_id(table: Table) -> None:
    before = table.values("row-1", "gap")
    table.tap(f"row:{A}:row-1", f"group:{A}:gap", f"cell:{A}:gap", f"offer:{A}")
    assert table.values("row-1", "gap") == before
    table.tap(f"cell:{A}:gap")
    table.write(A, " אצלנו")
    table.tap(f"offer:{A}")
    assert table.values("row-1", "gap")[0].endswith("אצלנו")


def test_a_card_that_is_missing_can_be_one_of_another_row(table: Table) -> None:
    table.tap(f"add:{A}", f"row:{A}:row-w1", f"group:{A}:gap", f"cell:{A}:gap")
    (gap,) = table.values("row-2", "gap")
    table.tap(f"choice:{A}:gap:{gap}")
    assert table.values("row-w1", "gap") == (gap,)
    table.tap(f"cell:{A}:gap")
    assert table.scene.hands.writing[A].purpose == "cell"


def test_a_touch_on_a_strip_opens_it_before_the_nearest_seat(table: Table) -> None:
    table.near("row:row-3", B)
    assert table.scene.hands.at(B) == At("row", "row-3")
    assert f"works:row-3:{B}" in table.items()


def test_a_touch_on_a_cell_of_a_strip_opens_what_stands_ready_for_it(table: Table) -> None:
    table.near("row:row-2:lead", B)
    assert table.scene.hands.at(B) == At("one", "row-2", "lead")
    table.tap(f"choice:{B}:lead:inspectorate")
    assert table.values("row-2", "lead") == ("inspectorate",)
    table.near("row:row-2:goal", B)
    assert f"key:{B}:0:0" in table.items()


def test_a_cell_that_may_not_be_written_opens_its_row_alone(table: Table) -> None:
    table.session.submit(FACILITATOR, Lock("write"))
    table.near("row:row-2:goal", B)
    assert f"key:{B}:0:0" not in table.items()
    assert table.scene.hands.at(B).row == "row-2"


def test_who_comes_back_to_a_row_finds_the_leaf_from_which_they_went() -> None:
    table = Table(seats=8)
    table.tap(f"row:{A}:row-1", f"cell:{A}:lead")
    leaf = table.scene.hands.leaves[A][At("row", "row-1")]
    assert leaf > 0
    table.tap(f"choice:{A}:lead:inspectorate")
    assert table.scene.hands.at(A) == At("row", "row-1")
    assert table.scene.hands.leaf(A) == leaf


def test_a_strip_drawn_over_another_is_merged_into_it(table: Table) -> None:
    table.drag("row:row-4:gap", "row:row-1")
    assert table.rows() == ["row-1", "row-2", "row-3", "row-5"]


def test_a_strip_drawn_over_a_number_takes_its_place(table: Table) -> None:
    table.drag("row:row-4:gap", "place:row-1")
    assert table.rows() == ["row-4", "row-1", "row-2", "row-3", "row-5"]


def test_rows_are_merged_by_two_touches(table: Table) -> None:
    table.tap(f"row:{A}:row-4", f"handle:{A}", f"merge:{A}")
    table.near("row:row-2", A)
    assert table.rows() == ["row-1", "row-2", "row-3", "row-5"]
    assert table.scene.hands.at(A) == At("row", "row-2")


def test_what_merged_rows_said_can_be_taken_with_a_touch(table: Table) -> None:
    for row, day in (("row-1", "2026-12-06"), ("row-2", "2026-12-13")):
        table.scene.make(A, m.Set(row, "check", (day,)))
    table.drag("row:row-2:gap", "row:row-1")
    assert table.values("row-1", "check") == ("2026-12-06",)
    table.tap(f"row:{A}:row-1", f"group:{A}:check", f"also:{A}:check:2026-12-13")
    assert table.values("row-1", "check") == ("2026-12-13",)


def test_days_of_the_week_are_told_in_the_language_of_the_seat(table: Table) -> None:
    table.tap(f"row:{A}:row-1", f"group:{A}:check", f"cell:{A}:check")
    assert "א" in str(table.items()[f"weekday:{A}:0"].look)


def test_a_row_is_moved_taken_out_and_brought_back(table: Table) -> None:
    table.tap(f"row:{A}:row-1", f"handle:{A}", f"down:{A}")
    assert table.rows()[:2] == ["row-2", "row-1"]
    table.tap(f"drop:{A}", f"drop:{A}")
    assert "row-1" not in table.rows()
    table.tap(f"plan:{A}", f"dropped:{A}", f"bring:{A}:row-1")
    assert table.rows()[-1] == "row-1"


def test_rows_beyond_the_page_stand_under_later() -> None:
    table = Table()
    later(table.scene, table.session)
    assert "row:row-w1" not in table.items()
    table.tap(f"plan:{A}", f"sheet:{A}")
    assert {"row:row-w1", "row:row-w3"} <= set(table.items())
    assert "row:row-1" not in table.items()


def test_the_next_meeting_has_a_day_an_hour_and_a_function(table: Table) -> None:
    table.tap(f"plan:{A}", f"meeting:{A}", f"day:{A}", f"day:{A}:2026-12-06", f"offer:{A}")
    table.tap(f"hour:{A}", f"hour:{A}:16:30", f"convener:{A}", f"who:{A}:inspectorate")
    meeting = table.session.state.meeting
    assert meeting is not None
    assert (meeting.date, meeting.time, meeting.who) == ("2026-12-06", "16:30", "inspectorate")


def test_a_sentence_for_others_and_a_question(table: Table) -> None:
    table.tap(f"plan:{A}", f"sentence:{A}")
    table.write(A, "קוראים יחד")
    table.tap(f"offer:{A}", f"questions:{A}", f"question:{A}")
    table.write(A, "מי משלם?")
    table.tap(f"offer:{A}")
    assert table.session.state.sentence == "קוראים יחד"
    table.tap(f"settle:{A}:1", f"settle:{A}:1")
    assert table.session.state.questions == ()


def test_what_is_missing_is_counted_on_its_strip_and_seen_in_its_cell(table: Table) -> None:
    before = table.items()["missing:row-1"].look
    table.tap(f"row:{A}:row-1", f"cell:{A}:lead", f"choice:{A}:lead:inspectorate")
    assert table.items()["missing:row-1"].look != before


def test_a_seat_takes_back_its_own_and_finds_its_text_again(table: Table) -> None:
    table.tap(f"row:{A}:row-1", f"group:{A}:goal", f"cell:{A}:goal")
    table.write(A, "לקרוא")
    table.tap(f"offer:{A}", f"undo:{A}")
    assert table.values("row-1", "goal") == ()
    assert table.scene.hands.kept[A, "cell"] == "לקרוא"


def test_a_text_is_laid_aside_when_its_row_is_taken_out_by_others(table: Table) -> None:
    table.tap(f"row:{A}:row-1", f"group:{A}:goal", f"cell:{A}:goal")
    table.write(A, "כל")
    table.scene.make(B, m.Drop("row-1"))
    table.items()
    assert A not in table.scene.hands.writing
    assert table.scene.hands.at(A) == At()


def test_closed_by_the_facilitator_nothing_is_offered_that_would_be_refused(table: Table) -> None:
    table.scene.make(FACILITATOR, Lock("rows"))
    assert f"add:{A}" not in table.items()
    table.scene.make(FACILITATOR, Lock("write"))
    table.tap(f"plan:{A}", f"meeting:{A}")
    assert f"day:{A}" not in table.items()
    table.scene.hands.go(A, At("group", "row-1", "goal"))
    table.tap(f"cell:{A}:goal")
    assert A not in table.scene.hands.writing


def test_a_strip_that_is_locked_says_why(table: Table) -> None:
    table.scene.make(FACILITATOR, Lock("rows"))
    table.drag("row:row-4:gap", "row:row-1")
    assert len(table.rows()) == 5
    assert table.scene.hands.said


def test_the_end_shows_what_is_open_before_all_go_on(table: Table) -> None:
    written(table.scene, table.session)
    table.scene.make(FACILITATOR, m.End())
    assert table.scene.next is None
    assert "plan-foot:meeting" in table.items()
    table.tap(f"on:{A}", f"on:{A}")
    assert isinstance(table.scene.next, Over)


def test_a_seat_called_otherwise_goes_on_where_it_was(table: Table) -> None:
    table.tap(f"row:{A}:row-1")
    table.scene.make(FACILITATOR, m.Rename(A, "צוות"))
    assert table.scene.hands.at("צוות") == At("row", "row-1")
