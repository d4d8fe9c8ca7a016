"""The next meeting of a group that made a plan: its rows lie under actual, and stand in the new plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from meetings import AGENDA, Meeting

from game.activities import activity
from game.content.agenda import load_agenda_text
from game.core.moves import split
from game.rules.plan import spelling
from game.rules.plan.options import Options
from game.shipped import find_deck
from game.store.opening import begin
from game.table.scenes.scene import GoToStep, GoToWorkshop
from game.workshop.passing import ACTUAL


@pytest.fixture
def earlier(tmp_path: Path) -> str:
    played = activity("action-plan")
    deck = played.load(find_deck(played.usual, tmp_path), tmp_path)
    opened = begin(tmp_path, deck, "action-plan", Options(), ("A",), 1, {})
    for line in ("add", 'set row-w1 action "A late bus"', "set row-w1 lead municipal-education"):
        assert isinstance(opened.session.submit("A", spelling.parse(split(line))), tuple)
    opened.journal.close(ended=True)
    return opened.journal.id


def close(meeting: Meeting) -> None:
    meeting.table.leave()
    meeting.table.window.close()


def test_the_rows_of_the_plan_before_come_back_in_every_step_that_takes_them(earlier: str, tmp_path: Path) -> None:
    agenda = load_agenda_text(AGENDA, "a")
    meeting = Meeting(tmp_path, activity="agenda", loaded=agenda, deck="a", seats=("A", "B"), after=earlier).look()
    board = meeting.go(GoToStep()).playing
    assert [id for id, card in board.deck.cards.items() if card.zone == ACTUAL] == ["row-w1"]
    meeting.go(GoToWorkshop()).lead("facilitator go plan")
    plan = meeting.go(GoToStep()).playing
    assert [row.id for row in plan.session.view().rows] == ["row-w1"]
    assert plan.session.view().rows[0].sources[-1].session == earlier
    close(meeting)


def test_where_the_plan_before_is_gone_it_is_said_and_the_meeting_goes_on(earlier: str, tmp_path: Path) -> None:
    agenda = load_agenda_text(AGENDA, "a")
    meeting = Meeting(tmp_path, activity="agenda", loaded=agenda, deck="a", seats=("A",), after=earlier).look()
    for file in (tmp_path / "sessions").glob(f"{earlier}*"):
        file.unlink()
    playing = meeting.go(GoToStep()).playing
    assert all(card.zone != ACTUAL for card in playing.deck.cards.values())
    assert "The plan of the meeting before can't be read" in playing.scene.trouble
    close(meeting)
