"""What was being written is found again, whatever the facilitator and others do meanwhile."""

from __future__ import annotations

from panel import Panel, begin_blank, declare, write_blank, written

from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.session.session import Redo, Undo


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
