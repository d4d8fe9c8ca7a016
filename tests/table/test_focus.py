"""The order in which a keyboard walks the table, and where the focus goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from situations import SITUATIONS, beginning, closeup, menu, midgame, scene, writing
from talks import a_talk
from test_circle_end import an_end

from game.settings import Settings
from game.shipped import folder
from game.table.focus import toward, walk
from game.table.items import Box, Item, Turn, at
from game.table.layout.frame import Area, Frame
from game.table.layout.places import SEATINGS
from game.table.looks import Pill, Text
from game.table.scenes.home import Home
from game.table.scenes.home_files import read_deck_choice
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen
from game.table.walker import Walker
from game.words import right_to_left

SCREEN = Screen(1280, 720)
KINDS = ("gap", "cause", "action")


def keys(items: tuple[Item, ...]) -> list[str]:
    return [stop.key for stop in walk(items)]


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_rows_are_walked_as_their_people_read_them(turn: Turn, mirrored: bool) -> None:
    frame = Frame(Box(400, 400, 300, 300), turn, mirrored)
    cells = [cell for row in frame.area.rows(2, 10) for cell in row.columns(3, 10)]
    items = tuple(frame.item(str(n), Pill("", "en"), cell, tap=True) for n, cell in enumerate(cells))
    assert keys(items[::-1]) == [str(n) for n in range(6)]


def test_a_column_beside_something_tall_is_walked_after_it() -> None:
    frame = Frame(Box(400, 400, 300, 300))
    tall, side = frame.area.start(200, 10)
    cells = {"tall": tall, "upper": side.rows(2, 10)[0], "lower": side.rows(2, 10)[1]}
    items = tuple(frame.item(key, Pill("", "en"), cell, tap=True) for key, cell in cells.items())
    assert keys(items[::-1]) == ["tall", "upper", "lower"]


def test_what_is_covered_or_only_to_be_seen_is_not_walked() -> None:
    frame = Frame(Box(400, 400, 300, 300))
    left, right = frame.area.columns(2, 10)
    button = Pill("", "en")
    items = (
        frame.item("below", button, left, tap=True),
        frame.item("over", button, left.inset(-5), layer=1, tap=True),
        frame.item("seen", Text("", "en", 16), right),
    )
    assert keys(items) == ["over"]


def test_what_is_covered_in_part_is_touched_where_it_is_free() -> None:
    frame = Frame(Box(400, 400, 300, 300))
    cover = frame.item("over", Pill("", "en"), Area(60, 60, 240, 240), layer=1, tap=True)
    items = (replace(frame.item("below", Pill("", "en"), frame.area, tap=True), group="other"), cover)
    below = next(stop for stop in walk(items) if stop.key == "below")
    assert at(items, below.x, below.y) == below.item


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("seating", SEATINGS)
def test_every_stop_answers_a_touch_and_everything_touchable_is_a_stop(seating, situation) -> None:  # type: ignore[no-untyped-def]
    table, session = scene("ar", 5, seating)
    situation(table, session)
    items = table.items(SCREEN)
    stops = walk(items)
    assert all(at(items, stop.x, stop.y) == stop.item for stop in stops)
    free = {found.key for item in items if (found := at(items, item.x, item.y)) and item.key == found.key}
    grounds = ("tray:", "closeup:", "place:", "verdict:", "pause", "menu", "key:")
    left = [key for key in free - {stop.key for stop in stops} if not key.startswith(grounds)]
    veiled = table.session.view("table").paused or table.session.view("table").declaration
    assert veiled or not left


def test_the_seat_whose_turn_it_is_comes_first_and_the_others_follow_round_the_table() -> None:
    table, session = scene("en", 4, "around")
    midgame(table, session)
    session.submit("facilitator", next(move for move in session.legal("facilitator") if hasattr(move, "seat")))
    mover = session.state.turn
    groups = list(dict.fromkeys(stop.item.group for stop in walk(table.items(SCREEN))))
    names = [f"seat:{seat.name}" for seat in session.state.seats]
    first = names.index(f"seat:{mover}")
    assert first > 0
    assert [group for group in groups if group in names] == names[first:] + names[:first]
    assert groups[0] == f"seat:{mover}"
    assert groups[1] == ""


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_a_hand_is_walked_in_its_readers_direction(lang: str) -> None:
    table, session = scene(lang, 4, "around")
    beginning(table, session)
    for seat in session.state.seats:
        stops = [stop for stop in walk(table.items(SCREEN)) if stop.key.startswith("card:")]
        own = [stop.item for stop in stops if stop.item.group == f"seat:{seat.name}"]
        assert [table.board.things[item.key].what for item in own] == list(
            table.sight().by_kind(session.state.seat(seat.name).hand)
        )
        assert {item.mirrored for item in own} == {right_to_left(lang)}


def test_a_walk_over_a_menu_in_front_of_everything_stays_out_of_what_it_covers() -> None:
    table, session = scene("en", 4, "around")
    menu(table, session)
    assert "stock:cause" not in keys(table.items(SCREEN))
    assert "m:end" in keys(table.items(SCREEN))


def a_home(lang: str = "he") -> Home:
    deck = read_deck_choice("a", folder("decks") / "achievement-gaps.yaml")
    return Home([deck], Settings(), lang=lang)


@pytest.mark.parametrize("lang", ["he", "en"])
def test_a_page_is_walked_part_by_part(lang: str) -> None:
    home = a_home(lang)
    walked = keys(home.items(SCREEN))
    assert walked[0] == "group games"
    assert walked[-1] == "start"
    assert walked.index("seats less") < walked.index("seats more") < walked.index("more") < walked.index("name 0")
    home.tap("more", 0, 0)
    over = keys(home.items(SCREEN))
    assert over[:4] == ["judge group", "judge none", "judge deck", "judge guided"]
    assert over[-1] == "done"
    assert "start" not in over


def test_the_wall_is_walked_triple_by_triple() -> None:
    talk = a_talk(3)
    talk.tap("to wall", 0, 0)
    numbers = [key.split()[1] for key in keys(talk.items(SCREEN)) if key.startswith(("open", "answer"))]
    assert numbers == sorted(numbers)


def test_the_page_after_a_circle_is_walked_situation_by_situation() -> None:
    numbers = [key.split()[1] for key in keys(an_end(3).items(SCREEN)) if key.startswith("open")]
    assert numbers == ["0", "1", "2", "3"]


def test_arrows_go_to_the_nearest_in_their_direction_and_nowhere_else() -> None:
    table, session = scene("en", 2, "around")
    beginning(table, session)
    stops = walk(table.items(SCREEN))
    by_key = {stop.key: stop for stop in stops}
    cause = by_key["stock:cause"]
    assert toward(stops, cause, "left") == by_key["blank:gap"]
    found = toward(stops, by_key["blank:gap"], "left")
    assert found == by_key["stock:gap"]
    assert toward([cause], cause, "up") is None


def walking(items: tuple[Item, ...], key: str) -> Walker:
    """A walker on this key."""
    walker = Walker()
    walker.take("next")
    walker.see(items)
    while walker.here is not None and walker.here.key != key:
        walker.take("next")
    return walker


def test_nothing_is_shown_until_a_key_is_used_and_the_first_key_only_shows() -> None:
    walker, items = Walker(), a_home().items(SCREEN)
    walker.see(items)
    assert not walker.shown
    assert walker.here is None
    walker.take("next")
    walker.see(items)
    assert walker.here is not None
    assert walker.here.key == "group games"


def test_the_focus_goes_to_what_opens_and_comes_back_when_it_closes() -> None:
    table, session = scene("en", 4, "around")
    seat = session.state.seats[-1].name
    beginning(table, session)
    items = table.items(SCREEN)
    card = next(key for key, thing in table.board.things.items() if thing.where == "hand" and thing.seat == seat)
    walker = walking(items, card)
    closeup(table, session)
    assert walker.see(table.items(SCREEN), tapped=True)
    assert walker.here is not None
    assert walker.here.key == f"close:{seat}"
    out = walker.way_out(table.items(SCREEN))
    assert out is not None
    assert out.key in (f"close:{seat}", f"large:{seat}")
    table.hands.forget(seat)
    walker.see(table.items(SCREEN), tapped=True)
    assert walker.here.key == card


def test_what_lay_over_one_s_own_tray_gives_the_focus_back_too() -> None:
    table, session = scene("en", 2, "around")
    first, second = (seat.name for seat in session.state.seats)
    table.tap(_hand(table, first)[0], 0, 0)
    card = _hand(table, second)[1]
    walker = walking(table.items(SCREEN), card)
    table.tap(card, 0, 0)
    walker.see(table.items(SCREEN), tapped=True)
    assert walker.here is not None
    assert walker.here.key == f"close:{second}"
    table.hands.forget(second)
    walker.see(table.items(SCREEN), tapped=True)
    assert walker.here.key == card


def _hand(table: TriplesScene, seat: str) -> list[str]:
    table.items(SCREEN)
    return [key for key, thing in table.board.things.items() if thing.where == "hand" and thing.seat == seat]


def test_what_others_open_does_not_take_the_focus_away() -> None:
    table, session = scene("en", 4, "around")
    walker = walking(table.items(SCREEN), "declare:Team B")
    writing(table, session)
    assert not walker.see(table.items(SCREEN))
    assert walker.here is not None
    assert walker.here.key == "declare:Team B"


def test_in_a_text_the_focus_knows_that_keys_are_the_texts() -> None:
    table, session = scene("en", 4, "around")
    writing(table, session)
    mover = session.state.turn
    assert walking(table.items(SCREEN), f"field:{mover}").in_text
    assert not walking(table.items(SCREEN), f"offer:{mover}").in_text


def test_the_escape_key_closes_the_menu_but_never_the_table() -> None:
    table, session = scene("en", 4, "around")
    menu(table, session)
    out = walking(table.items(SCREEN), "m:pause").way_out(table.items(SCREEN))
    assert out is not None
    assert out.key.startswith("menu:")
    assert walking(a_home().items(SCREEN), "start").way_out(a_home().items(SCREEN)) is None


def test_escape_closes_what_is_open_before_any_other_key_was_used() -> None:
    table, session = scene("en", 4, "around")
    closeup(table, session)
    out = Walker().way_out(table.items(SCREEN))
    assert out is not None
    table.tap(out.key, out.x, out.y)
    assert f"closeup:{session.state.seats[-1].name}" not in {item.key for item in table.items(SCREEN)}


STEPS = ("next", "previous", "next-group", "previous-group", "left", "right", "up", "down")


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.sampled_from(SITUATIONS[:8]), st.booleans()), max_size=6))
def test_whatever_happens_the_focus_is_on_something_there(happens) -> None:  # type: ignore[no-untyped-def]
    walker = Walker()
    for step, situation, tapped in happens:
        walker.take(step)
        table, session = scene("he", 3, "around")
        situation(table, session)
        items = table.items(SCREEN)
        walker.see(items, tapped)
        assert walker.here is not None
        assert walker.here in walk(items)
