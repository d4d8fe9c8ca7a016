"""What is taken back is seen and said: cards go where they came from, and every seat is told."""

from __future__ import annotations

import math
from typing import get_args

import pygame
import pytest
from panel import SCREEN, Panel, declare, write_blank

from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.session.session import Redo, Undo
from game.table.scenes.triples_names import NAMES
from game.table.stage import Stage
from game.table.theme import DEEP


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
    assert set(NAMES) == {*get_args(m.Move)} - {m.Shuffle, m.Clock, m.Idle}


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
