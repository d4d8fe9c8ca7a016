"""Boards as the table shows them: nothing overlaps, is too small or cut; what each touch means; what stays covered."""

from __future__ import annotations

import pytest
from board_situations import MOMENTS, TOOLS, content, do, marked, scene, turned
from geometry import cut, faults

from game.core.game import FACILITATOR, TABLE
from game.rules.boards import moves as m
from game.table.items import Item
from game.table.layout.places import SEATINGS
from game.table.looks import Text
from game.table.looks_boards import BoardCard, CoveredPaper, MarkChip, Note, SpreadRow
from game.table.scenes.acts import Make, Thing
from game.table.screen import Screen
from game.words import LANGUAGES

SCREENS = (Screen(1280, 720), Screen(1920, 1080), Screen(1600, 1200), Screen(2560, 1080))
HD = SCREENS[1]


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("tool", TOOLS)
def test_nothing_overlaps_is_too_small_or_cut(tool: str, moment: str) -> None:
    for number, seats in enumerate((2, 8) if len(tool + moment) % 2 else (4, 6)):
        for seating in SEATINGS:
            screen = SCREENS[(number + (seating == "upright")) % len(SCREENS)]
            lang = LANGUAGES[(number + len(tool)) % len(LANGUAGES)]
            table, session = scene(tool, lang, seats, seating)
            table.items(screen)
            MOMENTS[moment](table, session)
            items = table.items(screen)
            assert faults(items, screen) == [], (screen, seating, lang, seats)
            assert cut(items, screen) == [], (screen, seating, lang, seats)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool != "planning-between-partners"])  # all answer there
def test_no_tray_lies_over_the_board_where_the_glass_has_few_pixels(tool: str, lang: str) -> None:
    for seats in (4, 8):
        for seating in SEATINGS:
            table, session = scene(tool, lang, seats, seating)
            table.items(SCREENS[0])
            MOMENTS["laid"](table, session)
            trays = [item.key for item in table.items(SCREENS[0]) if item.key.startswith(("tray:", "grown:"))]
            assert trays == [f"tray:{seat.name}" for seat in session.state.seats], (seats, seating)


def _at(items: tuple[Item, ...], key: str) -> Item:
    return next(item for item in items if item.key == key)


def test_a_card_is_laid_by_carrying_and_by_two_taps() -> None:
    table, session = scene("desired-actual", "he", 4, "around")
    first, second = session.state.pool[:2]
    items = table.items(HD)
    zone = _at(items, "zone:actual")
    table.drop(f"waiting:{first}", zone.key, zone.x, zone.y)
    assert [piece.card for piece in session.state.in_zone("actual")] == [first]
    card = _at(table.items(HD), f"waiting:{second}")
    table.tap(card.key, card.x, card.y)
    zone = _at(table.items(HD), "zone:desired")
    table.tap(zone.key, zone.x, zone.y)
    assert [piece.card for piece in session.state.in_zone("desired")] == [second]


def test_everything_can_be_done_from_ones_own_place() -> None:
    table, session = scene("five-to-one", "he", 4, "upright")
    seat, card = session.state.seats[0].name, session.state.pool[0]
    table.items(HD)
    table.tap(f"cards:{seat}", 0, 0)
    assert table.hands.chosen[seat] == Thing("waiting", card, seat)
    table.items(HD)
    for _ in range(6):
        if f"to:{seat}:proven" in table.board.acts:
            break
        table.tap(f"leaf:{seat}", 0, 0)
        table.items(HD)
    table.tap(f"to:{seat}:proven", 0, 0)
    assert [piece.card for piece in session.state.in_zone("proven")] == [card]


def test_who_lays_a_card_is_asked_why_and_the_reason_is_a_mark_on_it() -> None:
    table, session = scene("five-to-one", "he", 4, "around")
    seat = session.state.seats[0].name
    table.make(seat, m.Lay(session.state.pool[0], "proven"))
    table.items(HD)
    table.tap(f"reason:{seat}", 0, 0)
    table.write("כי זה עובד")
    table.press("enter")
    assert session.state.pieces[0].reason == "כי זה עובד"
    look = _at(table.items(HD), "piece:1").look
    assert isinstance(look, BoardCard)
    assert "words" in look.signs


def test_two_sided_cards_are_written_on_both_sides_and_turned() -> None:
    table, session = scene("own-achievement", "en", 3, "around")
    seat = session.state.seats[0].name
    table.items(HD)
    table.tap(f"write:{seat}", 0, 0)
    table.write("I finished school at night")
    table.press("enter")
    table.write("A reading corner in every class")
    table.press("enter")
    (paper,) = session.state.written
    assert (paper.text, paper.back) == ("I finished school at night", "A reading corner in every class")
    table.make(seat, m.Lay(paper.card, "circle"))
    table.make(seat, m.Flip(1))
    look = _at(table.items(HD), "piece:1").look
    assert isinstance(look, BoardCard)
    assert look.text == "A reading corner in every class"


def test_both_sides_of_a_written_card_are_mended_and_the_next_one_begins_empty() -> None:
    table, session = scene("own-achievement", "en", 3, "around")
    seat, other = (each.name for each in session.state.seats[:2])
    table.make(seat, m.Write("circle", "A skool", "A cornor"))
    table.items(HD)
    table.choose(Thing("piece", "1", other), 0, 0)
    table.items(HD)
    table.tap(f"reword:{other}", 0, 0)
    for old, new in (("A skool", "s at night"), ("A cornor", "s to read")):
        assert table.hands.writing[other].pen.text == old
        table.write(new)
        table.press("enter")
    (paper,) = session.state.written
    assert (paper.card, paper.text, paper.back) == ("card-w1", "A skools at night", "A cornors to read")
    table.items(HD)
    table.tap(f"write:{other}", 0, 0)
    assert table.hands.writing[other].pen.text == ""
    table.write("Mine")
    table.press("enter")
    assert table.hands.writing[other].pen.text == ""
    table.write("Behind")
    table.press("enter")
    table.items(HD)
    table.tap(f"write:{other}", 0, 0)
    table.write("More")
    table.press("enter")
    assert table.hands.writing[other].pen.text == ""


def test_marks_are_seen_by_nobody_until_all_have_marked_and_then_as_a_spread() -> None:
    def drawn(value: int) -> list[tuple[str, object]]:
        table, session = scene("traffic-light", "he", 3, "around")
        marks = session.game.setting.facts.marks
        assert marks is not None
        for subject in session.view().to_mark:
            do(session, session.state.seats[0].name, m.MarkIt(subject, marks.values[value]))
        return [(item.key, item.look) for item in table.items(HD)]

    assert drawn(0) == drawn(2)
    table, session = scene("traffic-light", "he", 3, "around")
    turned(table, session)
    spread = [item.look for item in table.items(HD) if isinstance(item.look, BoardCard) and item.look.spread]
    assert spread
    assert all(len(look.spread) <= 3 for look in spread)
    assert session.state.in_zone("alike")
    assert session.state.in_zone("apart")


def test_one_card_after_the_other_is_marked_in_the_tray() -> None:
    table, session = scene("traffic-light", "ar", 2, "around")
    seat, value = session.state.seats[0].name, "mark"
    for subject in session.view().to_mark[:3]:
        table.items(HD)
        chips = [key for key, act in table.board.acts.items() if key.startswith(f"{value}:{seat}:")]
        meant = table.board.acts[chips[0]]
        assert isinstance(meant, Make)
        assert isinstance(meant.move, m.MarkIt)
        assert meant.move.subject == subject
        assert all(isinstance(_at(table.items(HD), key).look, MarkChip) for key in chips)
        table.tap(chips[0], 0, 0)
    assert len(session.view(TABLE).seat(seat).marked) == 3


@pytest.mark.parametrize("tool", ["traffic-light", "partnership-milestones", "planning-between-partners"])
def test_nobody_is_asked_about_a_card_that_their_tray_has_no_room_to_name(tool: str) -> None:
    table, session = scene(tool, "ar", 6, "around")
    board, view = content(tool), session.view()
    first = view.to_mark[0] if view.to_mark else view.zones[0].id
    asked = board.cards[first].text if first in board.cards else board.zones[first].title
    if "answer" in view.does:
        asked = board.zones[first].prompt or asked
    items = table.items(SCREENS[0])
    for seat in session.state.seats:
        look = _at(items, f"now:{seat.name}").look
        assert isinstance(look, Text)
        assert asked.get("ar")[0] in look.text


def test_answers_lie_covered_then_side_by_side_and_one_is_written_together() -> None:
    table, session = scene("planning-between-partners", "en", 3, "around")
    zone = session.view().zones[0].id
    marked(table, session)
    papers = [item.look for item in table.items(HD) if item.key.startswith(f"answer:{zone}:")]
    assert all(isinstance(look, CoveredPaper) for look in papers)
    do(session, FACILITATOR, m.Close())
    do(session, FACILITATOR, m.GoTo("together"))
    seat = session.state.seats[0].name
    table.hands.chosen[seat] = Thing("zone", zone, seat)
    items = table.items(HD)
    said = [item.look for item in items if item.key.startswith(f"said-by:{seat}:")]
    assert next(look.text for look in said if isinstance(look, Note)) == "Regular support hours after school"
    table.tap(f"together:{seat}", 0, 0)
    table.write("We plan it together")
    table.press("enter")
    assert session.view().zone(zone).together == "We plan it together"


def test_a_zone_that_was_marked_shows_the_spread() -> None:
    table, session = scene("partnership-milestones", "he", 4, "around")
    turned(table, session)
    looks = [item.look for item in table.items(HD) if item.key.startswith("spread:")]
    assert looks
    assert all(isinstance(look, SpreadRow) and look.marks for look in looks)


def test_columns_begin_where_reading_begins_and_a_wheel_turns_clockwise_in_every_language() -> None:
    for lang in LANGUAGES:
        table, _ = scene("desired-actual", lang, 2, "around")
        items = table.items(HD)
        first, last = _at(items, "zone:actual").x, _at(items, "zone:desired").x
        assert (first > last) == (lang != "en")
        table, session = scene("evaluation-wheel", lang, 2, "around")
        items, names = table.items(HD), [zone.id for zone in session.view().zones]
        assert _at(items, f"title:{names[0]}").x > _at(items, f"title:{names[-1]}").x


def test_a_board_turns_to_whoever_asks_and_back() -> None:
    table, session = scene("desired-actual", "he", 4, "around")
    seat = session.state.seats[2].name
    table.items(HD)
    table.tap(f"turn:{seat}", 0, 0)
    assert _at(table.items(HD), "zone:actual").turn == table.sight().place(seat).turn
    table.tap(f"turn:{seat}", 0, 0)
    assert _at(table.items(HD), "zone:actual").turn == 0


def test_answers_that_lie_covered_are_told_by_nothing_on_the_table() -> None:
    def drawn(text: str) -> list[tuple[str, object]]:
        table, session = scene("planning-between-partners", "en", 3, "around")
        seat = session.state.seats[0].name
        do(session, seat, m.AnswerIt(session.view().zones[0].id, text))
        for reader in session.state.seats:
            table.hands.chosen[reader.name] = Thing("zone", session.view().zones[0].id, reader.name)
        return [(item.key, item.look) for item in table.items(HD)]

    assert drawn("Yes, of course") == drawn("Certainly not with you")


def test_where_the_table_runs_itself_any_seat_opens_the_next_stage_and_is_asked_twice() -> None:
    table, session = scene("desired-actual", "en", 2, "around", facilitator="absent")
    seat = session.state.seats[1].name
    for _ in range(8):
        table.items(HD)
        if f"go:{seat}" in table.board.acts:
            break
        table.tap(f"leaf:{seat}", 0, 0)
    table.tap(f"go:{seat}", 0, 0)
    assert session.state.stage == "lay"
    table.items(HD)
    table.tap(f"go:{seat}", 0, 0)
    assert session.state.stage == "talk"


def test_a_card_let_go_over_an_ordered_card_comes_before_it() -> None:
    table, session = scene("resource-policy", "en", 2, "around")
    seats = [seat.name for seat in session.state.seats]
    do(session, FACILITATOR, m.GoTo("considerations"))
    first, second = session.state.pool[:2]
    do(session, seats[0], m.Lay(first, "considerations"))
    target = _at(table.items(HD), "piece:1")
    table.drop(f"waiting:{second}", target.key, target.x, target.y)
    assert [piece.card for piece in session.state.in_zone("considerations")] == [second, first]
