"""A declaration on the table: explained, answered, withdrawn, and blocked by nobody."""

from __future__ import annotations

from tried_table import Table

from game.rules.triples import moves as m
from game.table.looks import Pill, Text


def _declared(table: Table) -> str:
    seat = next(s.name for s in table.session.state.seats if table.session.refuse(s.name, m.Declare()) is None)
    table.tap(f"declare:{seat}")
    return seat


def test_answers_stay_covered_until_all_have_answered() -> None:
    table = Table(seats=4)
    seat = _declared(table)
    table.tap(f"explained:{seat}")
    first, second, third = table.session.state.declaration.answerers  # type: ignore[union-attr]
    table.tap(f"yes:{first}")
    assert f"yes:{first}" not in table.look()
    texts = [item.look.text for item in table.look().values() if isinstance(item.look, Text | Pill)]  # type: ignore[attr-defined]
    assert texts.count("Convinces us") == 2
    table.tap(f"undo:{first}")
    table.tap(f"abstain:{first}")
    table.tap(f"yes:{second}")
    table.tap(f"no:{third}")
    table.scene.write("Who leads?")
    table.tap(f"send:{third}")
    shown = [item.look.text for item in table.look().values() if isinstance(item.look, Text)]  # type: ignore[attr-defined]
    assert any("1" in text and "stronger" in text for text in shown)
    table.tap("menu:0")
    table.tap("m:accept")
    assert table.session.state.verdicts[-1].accepted
    assert any("deck" in item.look.text for item in table.look().values() if isinstance(item.look, Text))  # type: ignore[attr-defined]


def test_one_can_write_at_once_and_explain_more() -> None:
    table = Table(seats=3)
    seat = _declared(table)
    table.scene.write("Every two weeks")
    table.scene.press("enter")
    assert table.session.state.declaration.text == "Every two weeks"  # type: ignore[union-attr]
    table.tap(f"undo:{seat}")
    table.scene.write(", with parents")
    table.tap(f"explained:{seat}")
    assert table.session.state.declaration.text == "Every two weeks, with parents"  # type: ignore[union-attr]


def test_a_declaration_is_withdrawn() -> None:
    table = Table()
    seat = _declared(table)
    table.tap(f"withdraw:{seat}")
    assert table.session.state.declaration is None
    assert len(table.hand(seat)) == 3


def test_nobody_blocks_the_table() -> None:
    table = Table()
    assert not any(key.startswith("skip:") for key in table.look())
    table.scene.pass_time(61)
    table.tap("skip:Team B:Team A")
    assert table.session.state.turn == "Team A"
    table.tap("skip:Team B:Team A")
    assert table.session.state.turn == "Team B"
    seat = _declared(table)
    table.scene.pass_time(61)
    other = next(s.name for s in table.session.state.seats if s.name != seat)
    assert f"closing:{other}" not in table.look(), "who speaks to the group is not idle"
    table.scene.pass_time(30)
    table.tap(f"closing:{other}")
    assert table.session.state.declaration.stage == "explain"  # type: ignore[union-attr]
    table.tap(f"closing:{other}")
    assert table.session.state.declaration.stage == "answer"  # type: ignore[union-attr]


def test_play_time_stands_still_while_a_triple_is_explained() -> None:
    table = Table()
    table.scene.pass_time(10)
    seat = _declared(table)
    table.scene.pass_time(60)
    assert table.session.state.clock == 10
    table.tap(f"withdraw:{seat}")
    table.scene.pass_time(5)
    assert table.session.state.clock == 15
