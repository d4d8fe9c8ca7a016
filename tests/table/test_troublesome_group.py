"""A group that makes trouble, and a facilitator who stays calm: nothing that was written is lost, nothing blocks."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pygame
import pytest
from fingers import Fingers
from panel import SCREEN, Panel

from game.app import Table as App
from game.core.game import FACILITATOR, Actor
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.session.session import Note, Redo, Undo
from game.table.looks import KeyCap, Pill
from game.table.scenes.acts import Tell
from game.table.scenes.scene import GoHome, GoOn
from game.table.scenes.taken_back import WHAT
from game.table.stage import Stage
from game.table.theme import DEEP
from game.table.window import Window
from game.wanted import Wanted


def declare(panel: Panel) -> Actor:
    """Somebody declares; until somebody can, cards are swapped."""
    session = panel.session
    for _ in range(60):
        for seat in session.state.seats:
            panel.scene.make(seat.name, m.Declare())
            if session.state.declaration:
                panel.lying()
                return seat.name
        mover = session.state.turn or ""
        for wanted in (m.Discard, m.Draw):
            panel.scene.make(mover, next(move for move in session.legal(mover) if isinstance(move, wanted)))
    raise AssertionError("nobody could declare")


def write_blank(panel: Panel, text: str) -> Actor:
    """The mover writes a card, and has not finished it."""
    mover = panel.session.state.turn or ""
    panel.scene.make(mover, m.Discard(panel.session.state.seat(mover).hand[0]))
    begin_blank(panel, mover)
    panel.scene.write(text)
    return mover


def begin_blank(panel: Panel, seat: Actor) -> None:
    """A seat begins to write a cause."""
    panel.lying()
    panel.scene.board.acts["begin"] = Tell("write", seat, "cause")
    panel.scene.tap("begin", 0, 0)
    panel.lying()


def written(panel: Panel, seat: Actor) -> str:
    """What a seat has written so far."""
    panel.lying()
    writing = panel.scene.hands.writing.get(seat)
    return writing.pen.text if writing else ""


@pytest.mark.parametrize("way", ["m:freeze", "m:pause"])
def test_what_is_over_while_hands_rest_goes_on(way: str) -> None:
    panel = Panel(2, target="1")
    declare(panel)
    panel.tap("menu:0", way)
    panel.scene.make(FACILITATOR, m.Accept())
    assert panel.session.state.over == "target"
    panel.tap("seen:0")
    assert panel.scene.next is not None


def test_a_text_outlives_another_name_and_its_return() -> None:
    panel = Panel()
    seat = declare(panel)
    panel.tap(f"field:{seat}")
    panel.scene.write("With parents")
    panel.scene.make(FACILITATOR, r.Rename(seat, "North"))
    assert written(panel, "North") == "With parents"
    panel.scene.write(" and buses")
    panel.scene.make(FACILITATOR, Undo())
    assert written(panel, seat) == "With parents and buses"
    panel.scene.make(FACILITATOR, Redo())
    assert written(panel, "North") == "With parents and buses"


def test_an_explanation_outlives_the_facilitators_undo() -> None:
    panel = Panel()
    seat = declare(panel)
    panel.tap(f"field:{seat}")
    panel.scene.write("Because")
    panel.tap(f"explained:{seat}")
    other = next(each.name for each in panel.session.state.seats if each.name != seat)
    panel.scene.make(other, m.Answer("not-yet", "A figure"))
    panel.scene.make(FACILITATOR, Undo(2))
    assert written(panel, seat) == "Because"
    panel.tap(f"explained:{seat}", f"no:{other}")
    assert written(panel, other) == "A figure"


def test_what_was_said_of_one_triple_is_not_said_of_the_next() -> None:
    panel = Panel(2)
    seat = declare(panel)
    panel.tap(f"field:{seat}")
    panel.scene.write("Half of it")
    panel.scene.make(FACILITATOR, m.Return())
    panel.lying()
    panel.scene.make(FACILITATOR, Undo())
    panel.scene.make(FACILITATOR, m.Accept())
    panel.lying()
    panel.scene.make(seat, m.Declare())
    assert panel.session.state.declaration
    assert written(panel, seat) == ""


def test_a_card_being_written_outlives_another_teams_triple() -> None:
    panel = Panel()
    writer = write_blank(panel, "Few buses")
    other = next(each.name for each in panel.session.state.seats if each.name != writer)
    panel.scene.make(other, m.Declare())
    panel.lying()
    assert writer not in panel.scene.hands.writing
    panel.scene.make(other, m.Withdraw())
    assert written(panel, writer) == "Few buses"


def test_a_card_being_written_outlives_a_skip() -> None:
    panel = Panel(2)
    writer = write_blank(panel, "Few buses")
    panel.scene.make(FACILITATOR, m.Skip(writer))
    assert written(panel, writer) == ""
    panel.scene.make(FACILITATOR, Undo())
    begin_blank(panel, writer)
    assert written(panel, writer) == "Few buses"


def test_a_note_outlives_a_hand_that_closes_the_panel() -> None:
    panel = Panel()
    panel.tap("menu:0", "m:notes", "m:memo")
    panel.scene.write("Ask about the buses")
    panel.tap("menu:1", "menu:0", "m:notes", "m:memo")
    assert written(panel, FACILITATOR) == "Ask about the buses"
    panel.tap("m:keep", "m:memo")
    assert written(panel, FACILITATOR) == ""


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


def test_no_time_passes_and_nothing_is_typed_while_hands_rest() -> None:
    panel = Panel()
    panel.scene.hands.led = {"Team A": 40.0}
    seat = declare(panel)
    panel.tap(f"field:{seat}")
    panel.scene.write("Kept")
    panel.scene.make(FACILITATOR, r.Lock("glass"))
    before = {key for key in panel.lying() if key.startswith(("key:", "field:", "explained:"))}
    panel.scene.pass_time(30)
    panel.scene.write("nothing")
    panel.scene.press("enter")
    assert panel.scene.hands.explaining == 0
    assert panel.scene.hands.led == {"Team A": 40.0}
    assert written(panel, seat) == "Kept"
    assert before
    assert before <= panel.lying()


def test_every_seat_is_told_that_hands_rest_and_no_card_is_hidden() -> None:
    panel = Panel(4)
    panel.tap("card:" + panel.session.state.seat("Team A").hand[0])
    before = panel.lying()
    panel.scene.make(FACILITATOR, r.Lock("glass"))
    assert panel.lying() == before
    assert {panel.text(f"now:{seat.name}") for seat in panel.session.state.seats} == {"Hands rest for a moment"}


def test_cards_turned_up_are_covered_while_hands_rest() -> None:
    panel = Panel(2, hands="covered")
    panel.tap("turn-up:Team A")
    assert any(key.startswith("card:") for key in panel.lying())
    panel.scene.make(FACILITATOR, r.Lock("glass"))
    assert not any(key.startswith("card:") for key in panel.lying())


def test_nothing_below_a_pause_is_touched() -> None:
    panel = Panel()
    panel.scene.make(FACILITATOR, m.Pause())
    touchable = {item.key for item in panel.scene.items(SCREEN) if item.tap or item.drag or item.hold}
    assert touchable == {key for key in panel.lying() if key.startswith("menu:") or key.endswith(":on")}


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


def test_all_are_told_what_was_taken_back_until_something_happens() -> None:
    panel = Panel(3)
    panel.scene.chairs.change("Team B", lang="he")
    mover = panel.session.state.turn or ""
    panel.scene.make(mover, m.Discard(panel.session.state.seat(mover).hand[0]))
    panel.tap(f"undo:{mover}")
    assert "a card laid down" in panel.text("now:Team A")
    assert panel.text("now:Team B").startswith("חזר לאחור")
    panel.scene.make(FACILITATOR, Redo())
    assert panel.text("now:Team C").startswith("Made again")
    panel.scene.make(mover, m.Draw("gap"))
    assert panel.text("now:Team C").endswith("'s turn")
    panel.scene.make(FACILITATOR, Undo(2))
    assert panel.text("now:Team C") == "\u20682\u2069 moves were taken back"


def test_every_move_has_a_name_for_when_it_is_taken_back() -> None:
    assert set(WHAT) == {*get_args(m.Move)} - {m.Shuffle, m.Clock, m.Idle}


def test_after_an_undo_the_panel_steps_aside_and_goes_on_undoing() -> None:
    panel = Panel()
    for seat in ("Team A", "Team B"):
        panel.scene.make(seat, m.Discard(panel.session.state.seat(seat).hand[0]))
        panel.scene.make(seat, m.Draw("gap"))
    panel.tap("menu:0", "m:undo")
    bar = next(item for item in panel.scene.items(SCREEN) if item.key == "menu")
    assert bar.box.top > SCREEN.height * 0.8
    assert "Team B" in panel.text("menu:title")
    panel.tap(*["m:undo"] * 3)
    assert len(panel.session.taken_back(4)) == 4
    panel.tap("m:undo", *["m:redo"] * 4)
    assert panel.session.state.turn == "Team C"


def glide(panel: Panel, stage: Stage, key: str) -> list[tuple[float, float]]:
    """Where an item is seen from now on, until nothing moves."""
    stage.show(panel.scene.items(SCREEN), 10.0)
    ways = []
    for step in range(40):
        stage.draw(10 + step / 60)
        if sprite := stage._sprites.get(key):
            place = sprite.pose(10 + step / 60)
            ways.append((place.x, place.y))
    return ways


def place(panel: Panel, key: str) -> tuple[float, float]:
    """The middle of an item."""
    return next((item.x, item.y) for item in panel.scene.items(SCREEN) if item.key == key)


def far(one: tuple[float, float], other: tuple[float, float]) -> float:
    return math.dist(one, other)


@pytest.mark.parametrize("count", [1, 2])
def test_a_card_that_was_drawn_glides_back_onto_its_stock(count: int) -> None:
    panel = Panel()
    pygame.font.init()
    stage = Stage(pygame.Surface((SCREEN.width, SCREEN.height)), SCREEN, DEEP)
    mover = panel.session.state.turn or ""
    thrown = panel.session.state.seat(mover).hand[0]
    panel.scene.make(mover, m.Discard(thrown))
    panel.scene.make(mover, m.Draw("cause"))
    stage.show(panel.scene.items(SCREEN), 0.0)
    drawn = panel.session.state.seat(mover).hand[-1]
    lay, thrown_lay = place(panel, f"card:{drawn}"), place(panel, f"card:{thrown}")
    stock = place(panel, "stock:cause")
    panel.scene.make(FACILITATOR, Undo(count))
    way = glide(panel, stage, f"card:{drawn}")
    assert far(way[0], lay) < 1
    assert far(way[-1], stock) < 30
    assert len(way) > 5
    if count == 2:
        assert far(place(panel, f"card:{thrown}"), thrown_lay) > 100


def test_after_a_triple_no_card_is_dealt_that_was_not_dealt() -> None:
    panel = Panel()
    seat = declare(panel)
    panel.scene.make(FACILITATOR, m.Return())
    origins = {item.origin for item in panel.scene.items(SCREEN) if item.key.startswith("card:")}
    assert origins == {""}
    panel.scene.make(seat, m.Declare())
    panel.scene.make(FACILITATOR, Undo())
    panel.scene.make(FACILITATOR, m.Accept())
    items = {item.key: item for item in panel.scene.items(SCREEN)}
    assert [items[f"card:{card}"].origin for card in panel.session.state.seat(seat).hand] == [
        "stock:gap",
        "stock:cause",
        "stock:action",
    ]


def test_back_to_the_start_of_the_turn_reaches_beyond_another_name() -> None:
    panel = Panel()
    mover = panel.session.state.turn or ""
    panel.scene.make(mover, m.Discard(panel.session.state.seat(mover).hand[0]))
    panel.scene.make(FACILITATOR, r.Rename(mover, "North"))
    panel.tap("menu:0", "m:turn", "m:turn")
    assert panel.session.state.seat(mover).thrown is None


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


@pytest.mark.parametrize("ruling", [r.Lock("glass"), r.Change("hands", "covered"), m.Pause()])
def test_fingers_that_carry_cards_let_them_go_home_when_hands_rest(ruling: m.Move) -> None:
    panel = Panel(6)
    window = Window((1920, 1080), 1210.0, "test")
    hands = Fingers(window, panel.scene)
    cards = list(hands.keys("card:"))[:6]
    homes = [hands.place(key) for key in cards]
    for finger, key in enumerate(cards, 1):
        x, y = hands.place(key)
        hands.post(pygame.FINGERDOWN, finger, x, y)
        hands.look()
        hands.post(pygame.FINGERMOTION, finger, 960 + 20 * finger, 540)
    hands.look(0.2)
    assert len(window.stage.held) == 6
    before = panel.session.state
    panel.scene.make(FACILITATOR, ruling)
    hands.look()
    for finger in range(1, 7):
        hands.post(pygame.FINGERUP, finger, 960, 540)
    hands.look(0.5)
    assert not window.stage.held
    assert not panel.scene.hands.held
    assert panel.session.state.seats == before.seats
    if not isinstance(ruling, r.Change):
        assert [hands.place(key) for key in cards] == homes
    window.close()


def test_a_hand_on_its_cover_sees_its_cards_again_only_when_it_comes_down_anew() -> None:
    panel = Panel(2, hands="covered")
    window = Window((1920, 1080), 1210.0, "test")
    hands = Fingers(window, panel.scene)
    x, y = hands.place("cover:Team A")
    hands.post(pygame.FINGERDOWN, 1, x, y)
    hands.look(0.3)
    hands.look(0.3)
    assert hands.keys("card:")
    for ruling in (r.Lock("glass"), r.Unlock("glass")):
        panel.scene.make(FACILITATOR, ruling)
        hands.look(0.1)
        assert not hands.keys("card:")
    window.close()


def test_a_half_written_explanation_outlives_a_verdict_that_is_taken_back() -> None:
    panel = Panel()
    seat = declare(panel)
    panel.tap(f"field:{seat}")
    panel.scene.write("Half of it")
    for verdict in (m.Accept(), m.Return()):
        panel.scene.make(FACILITATOR, verdict)
        panel.lying()
        panel.scene.make(FACILITATOR, Undo())
        assert written(panel, seat) == "Half of it"
    panel.scene.make(seat, m.Withdraw())
    panel.lying()
    panel.tap(f"undo:{seat}")
    assert written(panel, seat) == "Half of it"


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


def test_a_seats_own_undo_does_not_call_the_facilitator() -> None:
    panel = Panel()
    mover = panel.session.state.turn or ""
    quiet = next(item.look for item in panel.scene.items(SCREEN) if item.key == "menu:0")
    panel.scene.make(mover, m.Discard(panel.session.state.seat(mover).hand[0]))
    panel.tap(f"undo:{mover}")
    assert next(item.look for item in panel.scene.items(SCREEN) if item.key == "menu:0") == quiet


def test_a_round_together_goes_back_to_its_start() -> None:
    panel = Panel(turns="together")
    hands = [seat.hand for seat in panel.session.state.seats]
    for seat in panel.session.state.seats[:2]:
        panel.scene.make(seat.name, m.Discard(seat.hand[0]))
    panel.scene.make("Team A", m.Draw("gap"))
    panel.tap("menu:0")
    assert panel.text("m:turn") == "Back to the start of this round"
    panel.tap("m:turn", "m:turn")
    assert [seat.hand for seat in panel.session.state.seats] == hands


def test_a_covered_card_and_a_written_one_go_back_to_their_piles() -> None:
    panel = Panel(2, hands="covered")
    first = panel.session.state.seats[0].name
    panel.scene.make(first, m.Discard(panel.session.state.seat(first).hand[0]))
    panel.scene.make(first, m.Draw("action"))
    panel.lying()
    panel.scene.make(FACILITATOR, Undo())
    items = {item.key: item for item in panel.scene.items(SCREEN)}
    assert items["stock:action"].takes == (f"back:{first}:2",)
    panel = Panel()
    writer = write_blank(panel, "Few buses")
    panel.scene.press("enter")
    panel.lying()
    card = panel.session.state.seat(writer).hand[-1]
    panel.scene.make(FACILITATOR, Undo())
    items = {item.key: item for item in panel.scene.items(SCREEN)}
    assert items["blank:cause"].takes == (f"card:{card}",)


def test_what_rests_calls_no_hand_and_keys_stay_readable() -> None:
    panel = Panel()
    seat = declare(panel)
    panel.tap(f"field:{seat}")
    before = {item.key: item.look for item in panel.scene.items(SCREEN) if isinstance(item.look, KeyCap)}
    panel.scene.make(FACILITATOR, r.Lock("glass"))
    after = {item.key: item.look for item in panel.scene.items(SCREEN)}
    assert before
    assert all(after[key] == replace(cap, tone="quiet") for key, cap in before.items())
    assert all(look.tone == "quiet" for look in after.values() if isinstance(look, Pill))
