"""The facilitator's place: what the panel offers does what it says, is kept in the log, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from panel import SCREEN, Panel
from situations import midgame

from game import settings
from game.app import Table as App
from game.core.game import FACILITATOR, Refusal
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.table.pin import opens, sealed
from game.table.screen import Screen
from game.wanted import Wanted


def test_frozen_glass_ignores_all_hands_but_the_facilitators() -> None:
    panel = Panel()
    panel.tap("menu:0", "m:freeze")
    assert panel.last == (FACILITATOR, "lock glass")
    assert panel.scene.hands.menu == ""
    items = panel.scene.items(SCREEN)
    touchable = {item.key for item in items if item.tap or item.drag or item.hold}
    assert touchable == {key for key in panel.lying() if key.startswith("menu:")}
    mover = panel.session.state.turn or ""
    hand = panel.session.state.seat(mover).hand
    panel.scene.drop(f"card:{hand[0]}", "discard:gap", 0, 0)
    panel.scene.tap(f"card:{hand[0]}", 0, 0)
    panel.scene.pass_time(60)
    assert panel.session.state.seat(mover).hand == hand
    assert panel.session.state.clock == 0
    panel.tap("menu:0", "m:freeze")
    assert not panel.session.state.frozen


def test_back_to_the_start_of_the_turn_asks_twice_and_gives_the_same_card_again() -> None:
    panel = Panel(2)
    session = panel.session
    mover = session.state.turn or ""
    before = session.state.seat(mover).hand
    panel.scene.make(mover, m.Discard(before[0]))
    panel.tap("menu:0", "m:turn")
    assert session.state.seat(mover).thrown
    panel.tap("m:turn")
    assert session.state.seat(mover).hand == before
    panel.scene.make(mover, m.Discard(before[0]))
    panel.scene.make(mover, m.Draw("gap"))
    drawn = session.state.seat(mover).hand
    panel.scene.make(FACILITATOR, r.Lock("swap"))
    panel.tap("m:undo", "m:undo", "m:redo")
    assert session.state.seat(mover).hand == drawn


def test_a_seat_gets_another_name_keeps_its_place_and_both_come_back() -> None:
    panel = Panel()
    chair = panel.scene.chairs.of("Team B")
    panel.tap("menu:0", "m:seats", "m:seat:Team B", "m:rename")
    panel.scene.press("all")
    panel.scene.write("North")
    panel.tap("m:keep")
    assert panel.last == (FACILITATOR, 'rename "Team B" North')
    assert [seat.name for seat in panel.session.state.seats] == ["Team A", "North", "Team C"]
    assert panel.scene.chairs.of("North") == chair
    assert "tray:North" in panel.lying()
    panel.scene.make(FACILITATOR, m.Pause())
    panel.tap("menu:0", "m:undo", "m:undo")
    assert "tray:Team B" in panel.lying()
    assert panel.scene.chairs.of("Team B") == chair


def test_a_name_that_is_taken_is_refused_in_words() -> None:
    panel = Panel()
    panel.tap("menu:0", "m:seats", "m:seat:Team B", "m:rename")
    panel.scene.press("all")
    panel.scene.write("Team A")
    panel.tap("m:keep")
    assert panel.session.state.has_seat("Team B")
    assert "is taken" in panel.text("menu:title")


def test_cards_are_moved_and_dealt() -> None:
    panel = Panel()
    session = panel.session
    card, kept = session.state.seats[0].hand[0], session.state.seats[0].hand[1:]
    kind = session.game.setting.kind(card)
    panel.tap("menu:0", "m:cards", "m:seat:Team A", f"m:card:{card}", "m:put:discard")
    assert session.state.seat("Team A").hand == kept
    panel.tap("m:back", "m:seat:Team A", f"m:deal:{kind}")
    assert len(session.state.seat("Team A").hand) == 3
    panel.tap(f"m:deal:{kind}")
    assert len(session.state.seat("Team A").hand) == 3


def test_the_order_the_language_and_the_options_change_and_are_in_the_log() -> None:
    panel = Panel()
    panel.tap("menu:0", "m:seats", "m:seat:Team B", "m:earlier")
    assert [seat.name for seat in panel.session.state.seats] == ["Team B", "Team A", "Team C"]
    panel.tap("m:lang:ar")
    assert panel.scene.chairs.of("Team B").lang == "ar"
    assert panel.last == (FACILITATOR, 'note "lang Team B" ar')
    panel.tap("m:back", "m:back", "m:rules", "m:option:judge", "m:option:hands")
    assert panel.session.options.judge == "none"
    assert panel.session.options.hands == "covered"
    assert panel.session.view().seats[0].hand == ()


def test_the_clock_is_made_longer_and_shorter_and_stops() -> None:
    panel = Panel()
    panel.tap("menu:0", "m:clock", "m:shorter:5")
    assert panel.session.state.limit == 9 * 60
    panel.tap("m:stop-clock")
    panel.scene.pass_time(30)
    assert panel.session.state.clock == 0
    panel.tap("m:start-clock")
    panel.scene.pass_time(30)
    assert panel.session.state.clock == 30


def test_a_lock_is_told_to_who_meets_it() -> None:
    panel = Panel()
    panel.tap("menu:0", "m:locks", "m:lock:swap")
    mover = panel.session.state.turn or ""
    panel.scene.make(mover, m.Discard(panel.session.state.seat(mover).hand[0]))
    assert panel.session.state.seat(mover).thrown is None
    assert "Wait a moment" in panel.scene.hands.said[mover]


def test_notes_stand_with_their_time_and_survive_undo() -> None:
    panel = Panel()
    panel.tap("menu:0", "m:notes", "m:memo")
    panel.scene.write("Ask about the buses")
    panel.tap("m:keep")
    assert panel.text("m:memo:0").endswith("· \u2068Ask about the buses\u2069")
    panel.scene.make(FACILITATOR, m.Pause())
    panel.tap("menu:0", "m:undo")
    panel.tap("m:back", "m:notes")
    assert "m:memo:0" in panel.lying()


def test_a_number_guards_the_panel() -> None:
    panel = Panel()
    panel.tap("menu:0", "m:pin", *(f"m:digit:{digit}" for digit in "2580"))
    assert opens("2580", panel.scene.facilitating.pin)
    panel.tap("menu:0", "menu:0")
    assert "m:pause" not in panel.lying()
    panel.tap(*(f"m:digit:{digit}" for digit in "1234"))
    assert "m:pause" not in panel.lying()
    panel.tap("m:digit:2", "m:digit:9", "m:digit:less", *(f"m:digit:{digit}" for digit in "580"))
    assert "m:pause" in panel.lying()
    panel.tap("m:pin", "m:pin")
    assert panel.scene.facilitating.pin == ""


def test_what_is_kept_of_a_number_is_not_the_number() -> None:
    assert "2580" not in sealed("2580").partition(":")[2]
    assert sealed("2580") != sealed("2580")
    assert not opens("2580", "")


def test_the_number_is_kept_for_the_next_evening(tmp_path: Path) -> None:
    table = App(Wanted(data=tmp_path, lang="en", activity="triples", window=(1280, 720)))
    assert table.playing is not None
    playing = table.playing.scene
    playing.facilitating.pin = sealed("1111")
    table.each(0.1)
    table.leave()
    table.window.close()
    assert opens("1111", settings.load(tmp_path).pin)


@pytest.mark.parametrize("page", ["main", "clock", "seats", "cards", "rules", "locks", "notes", "pin", "new-pin"])
def test_no_entry_of_a_page_can_fail(page: str) -> None:
    """Whatever is touched, one after another, ends in a move, a page, or words that say why not."""
    first = Panel()
    midgame(first.scene, first.session)
    first.scene.hands.menu = page
    keys = sorted(key for key in first.lying() if key.startswith("m:"))
    assert keys
    for key in keys:
        panel = Panel()
        midgame(panel.scene, panel.session)
        panel.scene.hands.menu = page
        panel.lying()
        panel.tap(key)


def test_no_seat_rules() -> None:
    panel = Panel()
    for ruling in (r.Lock("glass"), r.Deal("Team A", "gap"), r.Rename("Team A", "x"), r.StopClock()):
        done = panel.session.submit("Team A", ruling)
        assert isinstance(done, Refusal)
        assert done.code == "not-for-you"


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("what", ["memo", "rename Team A"])
def test_above_the_facilitators_text_stands_what_it_is(size: tuple[int, int], what: str) -> None:
    panel = Panel()
    panel.scene.facilitating.told(what, "en")
    assert "menu:title" in {item.key for item in panel.scene.items(Screen(*size))}
