"""A group that makes trouble, and a facilitator who stays calm: nothing that was written is lost, nothing blocks."""

from __future__ import annotations

import pytest
from panel import SCREEN, Panel

from game.core.game import FACILITATOR, Actor
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.session.session import Redo, Undo
from game.table.scenes.acts import Tell


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
