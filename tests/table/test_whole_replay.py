"""A session is looked back on by posted fingers, from home: a note, and a branch that is played on and gone on with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from meetings import GAP, Meeting
from test_whole_session import Evening

from game.at_replay import LookingBack, recorded
from game.core.game import FACILITATOR
from game.core.moves import End
from game.faults import CannotKeep
from game.rules.triples import moves as m
from game.store.database import read
from game.store.folders import notes_path, session_path
from game.store.shelf import sessions
from game.store.workshops import workshop_sessions
from game.table.scenes.home import Home
from game.table.scenes.replay import Replay
from game.table.scenes.scene import GoHome, GoOn, GoToReplay, GoToStep, GoToTutorial, GoToWorkshop, Over
from game.table.scenes.talk import Talk
from game.verifying import verified


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    """A table at home, with a session of a few moves behind it."""
    evening = Evening(tmp_path, activity="triples", seats=("A", "B"), seed=4, lang="he")
    session = evening.playing.session
    for number in range(6):
        mover = session.state.turn
        assert mover is not None
        wanted = m.Draw if number % 2 else m.Discard
        session.submit(mover, next(move for move in session.legal(mover) if isinstance(move, wanted)))
    yield evening
    evening.table.leave()
    evening.table.window.close()


def looked(evening: Evening) -> Replay:
    assert isinstance(evening.table.scene, Replay)
    return evening.table.scene


def go_home(evening: Evening) -> None:
    evening.playing.scene.next = GoHome()
    evening.follow()


def test_a_session_is_looked_at_again_and_a_branch_of_it_played_on(evening: Evening, tmp_path: Path) -> None:
    first = evening.playing.journal.id
    go_home(evening)
    before = session_path(tmp_path, first).read_bytes()
    evening.tap("again")
    evening.tap(f"look-at {first}")
    replay = looked(evening)
    evening.tap("r:do play")
    replay.speed = 8.0
    for _ in range(12):
        evening.wait(0.2)
    assert replay.over
    assert not replay.playing
    line = evening.hands.items()["r:track"]
    place = line.box.left + line.w * 0.2
    evening.hands.post(pygame.FINGERDOWN, 1, place, line.y)
    evening.hands.look(0.2)
    for step in range(1, 6):
        evening.hands.post(pygame.FINGERMOTION, 1, place + step * line.w / 24, line.y + 40)
        evening.hands.look()
        under = 1 - (place + step * line.w / 24 - line.box.left) / line.w  # in Hebrew the line begins at the right
        assert replay.at == round(under * replay.most)
    evening.hands.post(pygame.FINGERUP, 1, place + 5 * line.w / 24, line.y)
    evening.hands.look()
    evening.tap("r:do mark")
    evening.hands.type("כאן")
    evening.tap("keep-text")
    assert notes_path(session_path(tmp_path, first)).exists()
    at = replay.at
    evening.tap("r:do sheet more")
    evening.tap("r:do sheet branch")
    evening.tap("r:do branch")

    branch = evening.playing
    assert len(branch.session.entries) == at
    assert branch.journal.extra["parent"] == {"session": first, "entry": at}
    mover = branch.session.state.turn
    assert mover is not None
    branch.session.submit(mover, next(iter(branch.session.legal(mover))))
    go_home(evening)
    assert isinstance(evening.table.scene, Home)
    evening.table.scene.next = GoOn(branch.journal.id)  # both began in one second: either may be offered
    evening.follow()
    assert evening.playing.journal.id == branch.journal.id
    assert len(evening.playing.session.entries) > at
    assert session_path(tmp_path, first).read_bytes() == before, "what was looked at stays as it was"
    known = {one.id: one for one in sessions(tmp_path)}[branch.journal.id]
    assert (known.parent, known.parent_entry) == (first, at)
    taken, given = (read(session_path(tmp_path, name)).entries[:at] for name in (known.id, first))
    assert taken == given


def test_one_comes_back_to_the_page_after_a_session(evening: Evening) -> None:
    evening.playing.scene.make(FACILITATOR, End())
    evening.wait(0.1)
    page = evening.table.scene
    assert isinstance(page, Talk)
    page.next = GoToReplay(evening.playing.journal.id, 5)
    evening.follow()
    assert looked(evening).at == 5
    evening.tap("r:do home")
    assert evening.table.scene is page


def test_a_step_of_a_workshop_branches_into_a_session_of_its_own(meeting: Meeting) -> None:
    meeting.go(GoToStep()).say(f"A lay {GAP} actual").go(GoToWorkshop())
    workshop = meeting.workshop.whole.journal.id
    ((_, step),) = meeting.steps
    meeting.go(GoHome())
    assert [each.ok for each in verified(meeting.data, workshop)] == [True, True]
    whole = LookingBack(recorded(workshop, meeting.data), meeting.data, "en")
    assert not whole.scene.branches
    held = LookingBack(recorded(step, meeting.data), meeting.data, "en", 1)
    branch = held.branch()
    known = {one.id: one for one in sessions(meeting.data)}
    assert branch is not None
    assert (known[branch].parent, known[branch].workshop, known[step].workshop) == (step, "", workshop)
    assert workshop_sessions(meeting.data, workshop) == (("opening", step),)


def test_a_scenario_that_was_spoilt_meanwhile_is_told_of_at_home(evening: Evening, tmp_path: Path) -> None:
    go_home(evening)
    file = tmp_path / "first.scenario.yaml"
    file.write_text("moves: [", "utf-8")
    for way in (GoToReplay(str(file)), GoToTutorial(str(file))):
        evening.table.go(way)
        assert isinstance(evening.table.scene, Home)
        assert "first.scenario.yaml" in evening.table.scene.trouble()


def test_a_note_that_is_not_kept_is_told_of_also_where_a_session_is_left_with_it(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = evening.playing.session
    session.submit(FACILITATOR, End())
    evening.table.go(Over())
    evening.table.go(GoToReplay(evening.playing.journal.id, 3))
    book = looked(evening).book

    def full(path: Path, marks: object) -> None:
        raise CannotKeep(path, "full")

    monkeypatch.setattr("game.store.notebook.write_notes", full)
    book.put(3, "Look here")
    evening.table.leave()
    assert evening.table._trouble is not None
