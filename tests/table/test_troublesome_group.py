"""A group that makes trouble, and a facilitator who stays calm: nothing that was written is lost, nothing blocks."""

from __future__ import annotations

from pathlib import Path

from panel import Panel, declare, write_blank, written

from game.app import Table as App
from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.session.session import Note, Redo, Undo
from game.table.scenes.scene import GoHome, GoOn
from game.wanted import Wanted


def test_who_joins_under_a_name_that_was_anothers_takes_no_place_or_colour() -> None:
    panel = Panel()
    panel.scene.make(FACILITATOR, r.Rename("Team B", "North"))
    panel.lying()
    panel.scene.make(FACILITATOR, m.Join("Team B"))
    panel.lying()
    chairs = [panel.scene.chairs.of(seat.name) for seat in panel.session.state.seats]
    assert len({chair.stand for chair in chairs}) == len({chair.colour for chair in chairs}) == 4


def test_who_comes_back_finds_another_place_where_the_old_one_is_taken() -> None:
    panel = Panel(2)
    here = panel.scene.chairs.of("Team B").stand
    panel.scene.make(FACILITATOR, m.Leave("Team B"))
    panel.lying()
    panel.scene.make(FACILITATOR, m.Join("Guests"))
    panel.lying()
    panel.scene.chairs.change("Guests", stand=here)
    panel.scene.make(FACILITATOR, m.Join("Team B"))
    panel.lying()
    assert panel.scene.chairs.of("Guests").stand == here
    assert panel.scene.chairs.of("Team B").stand != here


def test_the_last_call_can_be_passed_whatever_is_locked() -> None:
    panel = Panel(2)
    panel.session.submit("clock", m.Clock(14 * 60))
    while not panel.session.state.last_call:
        mover = panel.session.state.turn or ""
        panel.scene.make(FACILITATOR, m.Skip(mover))
    for what in ("swap", "declare", "write", "answer"):
        panel.scene.make(FACILITATOR, r.Lock(what))
    panel.tap("pass:Team A", "pass:Team B")
    assert panel.session.state.over


def test_what_a_facilitator_was_told_goes_with_the_next_touch() -> None:
    panel = Panel()
    panel.tap("menu:0", "m:seats", "m:seat:Team B", "m:rename")
    panel.scene.press("all")
    panel.scene.write("Team A")
    panel.tap("m:keep")
    assert "is taken" in panel.text("menu:title")
    panel.tap("m:seat:Team B")
    assert panel.text("menu:title") == "Team B"


def test_a_refusal_is_told_whole_to_who_writes() -> None:
    panel = Panel()
    writer = write_blank(panel, "Few buses")
    panel.scene.make(FACILITATOR, r.Lock("write"))
    panel.scene.press("enter")
    assert "Wait a moment" in panel.text(f"large:{writer}")
    assert written(panel, writer) == "Few buses"


def test_a_lock_on_what_all_wait_for_is_told_and_blocks_nobody() -> None:
    panel = Panel()
    panel.scene.make(FACILITATOR, r.Lock("swap"))
    mover = panel.session.state.turn or ""
    assert panel.text(f"now:{mover}").startswith("The facilitator has closed swapping")
    panel.scene.pass_time(61)
    assert any(key.startswith("skip:Team B:") for key in panel.lying())
    panel.scene.make(FACILITATOR, r.Unlock("swap"))
    panel.scene.make(FACILITATOR, r.Lock("answer"))
    seat = declare(panel)
    panel.scene.make(seat, m.Explain())
    other = next(each.name for each in panel.session.state.seats if each.name != seat)
    assert panel.text(f"answer-now:{other}").startswith("The facilitator has closed answering")


def test_a_tie_that_awaits_the_facilitator_takes_two_touches() -> None:
    panel = Panel()
    seat = declare(panel)
    panel.scene.make(seat, m.Explain())
    for other in panel.session.state.declaration.answerers:  # type: ignore[union-attr]
        panel.scene.make(other, m.Answer("abstain"))
    panel.tap("menu:0", "m:accept")
    assert panel.session.state.declaration is None


def test_a_target_that_is_reached_is_not_offered() -> None:
    panel = Panel()
    for _ in range(3):
        declare(panel)
        panel.scene.make(FACILITATOR, m.Accept())
    panel.tap("menu:0", "m:rules", "m:option:target")
    assert panel.session.options.target == 5


def test_a_wrong_number_is_told_with_the_way_out() -> None:
    panel = Panel(lang="he")
    panel.tap("menu:0", "m:pin", *["m:digit:2"] * 4)
    assert panel.text("menu:title") == "מעכשיו ההנחיה נפתחת בקוד \u20682222\u2069"
    panel.tap("menu:0", "menu:0", *["m:digit:3"] * 4)
    assert "settings.json" in panel.text("menu:title")
    panel.tap(*["m:digit:2"] * 4)
    assert "m:pause" in panel.lying()


def test_after_the_home_screen_all_is_as_the_facilitator_left_it(tmp_path: Path) -> None:
    table = App(Wanted(data=tmp_path, lang="he", activity="triples", window=(1280, 720)))
    assert table.playing is not None
    left, session = table.playing.scene, table.playing.journal.id
    second = left.session.state.seats[1]
    rulings = (
        r.Rename(second.name, "مدرسة الشمال"),
        *(r.Lock("swap"), r.Change("hands", "covered"), r.StopClock(), Note("memo 1", "אוטובוסים"), m.Join("אורחים")),
    )
    for ruling in rulings:
        left.make(FACILITATOR, ruling)
        left.items(table.window.screen)
    left.lang = "ar"
    left.chairs.change("مدرسة الشمال", lang="en", large=True)
    table.each(0.1)
    left.make(FACILITATOR, r.Reorder(tuple(seat.name for seat in reversed(left.session.state.seats))))
    table.go(GoHome())
    table.go(GoOn(session))
    found = table.playing.scene
    assert found is not left
    assert found.session.state == left.session.state
    assert (found.lang, found.chairs.everyone()) == ("ar", left.chairs.everyone())
    assert [memo.text for memo in found.sight().memos] == ["אוטובוסים"]
    table.leave()
    table.window.close()


def test_a_verdict_that_is_shown_follows_another_name() -> None:
    panel = Panel()
    seat = declare(panel)
    panel.scene.make(FACILITATOR, m.Accept())
    panel.scene.make(FACILITATOR, r.Rename(seat, "North"))
    assert "North" in panel.text("verdict:0:a")
    panel.scene.make(FACILITATOR, Redo())
    panel.scene.make(FACILITATOR, Undo())
    assert "North" not in {each.name for each in panel.session.state.seats}


def test_what_asks_twice_asks_again_after_the_panel_was_closed() -> None:
    panel = Panel()
    panel.tap("menu:0", "m:end", "menu:0", "menu:0", "m:end")
    assert panel.session.state.over is None
    panel.tap("m:end")
    assert panel.session.state.over
