"""`play --after`: the rows of an earlier plan come back as what is actual in the next meeting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.activities import activity
from game.activity import SetUp
from game.core.game import TABLE
from game.core.moves import split
from game.earlier import earlier_plan
from game.rules.plan import spelling
from game.rules.plan.options import Options
from game.shipped import find_deck
from game.store.opening import begin
from game.wanted import Wanted
from game.workshop.passing import ACTUAL

AGENDA = """
format: 1
id: short
title: A short meeting
languages: [en]
activities:
  - {id: opening, activity: desired-actual, minutes: 10}
  - {id: plan, activity: action-plan, minutes: 20}
"""
Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def earlier(tmp_path: Path) -> str:
    played = activity("action-plan")
    deck = played.load(find_deck(played.usual, tmp_path), tmp_path)
    opened = begin(tmp_path, deck, "action-plan", Options(), ("A",), 1, {})
    for line in ("add", 'set row-w1 action "A late bus"', "set row-w1 lead municipal-education", "add"):
        assert isinstance(opened.session.submit("A", spelling.parse(split(line))), tuple)
    opened.journal.close(ended=True)
    return opened.journal.id


def view_of(wanted: Wanted):
    played = activity(str(wanted.activity))
    options, _ = played.read_options({})
    game = played.game(played.setting(SetUp(options, wanted.loaded, ("A",))))
    return game.view(game.initial(), TABLE)


def test_in_a_plan_they_are_its_rows(say: Say, opened: list[Wanted], earlier: str, tmp_path: Path) -> None:
    assert say("play", "action-plan", "--after", earlier, "--data", tmp_path)[0] == 0
    view = view_of(opened[-1])
    assert [row.id for row in view.rows] == ["row-w1"]
    assert view.rows[0].sources[-1].session == earlier


def test_on_a_board_they_lie_under_actual(say: Say, opened: list[Wanted], earlier: str, tmp_path: Path) -> None:
    assert say("play", "desired-actual", "--after", earlier, "--data", tmp_path)[0] == 0
    loaded = opened[-1].loaded
    assert loaded is not None
    text = loaded.text_of("row-w1")
    assert text is not None
    assert text.get("he")[0] == "A late bus · ניהול אגף החינוך ברשות"
    assert loaded.cards["row-w1"].zone == ACTUAL


def test_an_agenda_keeps_where_they_come_from(say: Say, opened: list[Wanted], earlier: str, tmp_path: Path) -> None:
    file = tmp_path / "decks" / "short.yaml"
    file.parent.mkdir()
    file.write_text(AGENDA, encoding="utf-8")
    assert say("play", "short", "--after", earlier, "--data", tmp_path)[0] == 0
    assert opened[-1].after == earlier
    assert [row.cells["action"] for row in earlier_plan(tmp_path, earlier).planned[:1]] == [("A late bus",)]


def test_what_can_t_be_is_told(say: Say, kept, earlier: str, tmp_path: Path) -> None:
    assert say("play", "circle", "--after", earlier, "--data", tmp_path)[0] == 2
    status, _, err = say("play", "action-plan", "--after", kept(tmp_path).id, "--data", tmp_path)
    assert (status, "plan" in err) == (2, True)
    assert say("play", "action-plan", "--after", "nothing", "--data", tmp_path)[0] == 2
