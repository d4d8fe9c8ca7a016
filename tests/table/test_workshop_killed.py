"""A workshop that is left, or killed at any moment, stands where it stood."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from meetings import GAP, Meeting, begun, resumed

from game.at_workshop import AtWorkshop
from game.store.shelf import sessions, unfinished
from game.store.workshops import whole_of
from game.table.scenes.boards import BoardScene
from game.table.scenes.scene import GoHome, GoToStep, GoToWorkshop
from game.table.scenes.workshop import WorkshopScene


def test_the_workshop_is_what_is_gone_on_with_whichever_of_its_sessions_is_named(meeting, data):
    meeting.go(GoToStep())
    whole, step = meeting.workshop.whole.journal.id, meeting.playing.journal.id
    meeting.go(GoHome())
    assert whole_of(data, step) == whole_of(data, whole) == whole
    assert unfinished(data).id == whole
    assert {one.id: (one.workshop, one.step) for one in sessions(data)} == {whole: ("", ""), step: (whole, "opening")}


def test_left_and_gone_on_with_it_stands_where_it_stood(meeting, data, tmp_path):
    meeting.look(7).go(GoToStep()).say(f"A lay {GAP} actual").look(12)
    step, clock = meeting.playing.session.digest, meeting.state.clock
    again = resumed(data, tmp_path / "killed")  # while the other still holds its files: a kill
    assert isinstance(again.table.scene, BoardScene)
    assert again.playing.session.digest == step
    assert again.state.clock == clock == 19
    again.go(GoHome())
    once_more = Meeting(again.data, resume=unfinished(again.data).id)
    assert isinstance(once_more.table.scene, BoardScene)
    once_more.go(GoToWorkshop()).go(GoHome())
    last = Meeting(again.data, resume=unfinished(again.data).id)
    assert isinstance(last.table.scene, WorkshopScene)
    assert last.state.running
    last.table.leave()


def test_a_kill_at_any_moment_loses_nothing(meeting, data, tmp_path):
    deeds = (
        lambda: meeting.look(6),
        lambda: meeting.lead('A park "Who pays?"'),
        lambda: meeting.go(GoToStep()),
        lambda: meeting.say('A write gap-between "Ours"'),
        lambda: meeting.go(GoToWorkshop()),
        lambda: meeting.lead("facilitator next"),
        lambda: meeting.go(GoToStep()),
        lambda: meeting.say("facilitator join C"),
        lambda: meeting.say("facilitator end"),
    )
    for number, deed in enumerate(deeds):
        deed()
        again = resumed(data, tmp_path / f"killed {number}")
        inside = meeting.workshop.step is not None
        assert again.state == meeting.state, number
        assert (again.workshop.step is not None) == inside, number
        if inside:
            assert again.playing.session.digest == meeting.playing.session.digest, number
        again.table.leave()


def test_a_kill_between_a_step_s_file_and_the_workshop_s_word_of_it_begins_no_second_session(data, monkeypatch):
    killed = begun(data)
    with monkeypatch.context() as patch:
        patch.setattr(AtWorkshop, "_name", kill)
        with pytest.raises(KeyboardInterrupt):
            killed.go(GoToStep())
    again = resumed(data, data.parent / "killed")
    assert isinstance(again.table.scene, WorkshopScene)
    again.go(GoToStep())
    assert len(again.steps) == 1
    assert again.state.here.sessions == (again.playing.journal.id,)
    again.table.leave()
    killed.table.leave()


def kill(workshop: AtWorkshop, session: str) -> None:
    raise KeyboardInterrupt


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from meetings import GAP, GoToStep, begun
meeting = begun(Path({data!r})).go(GoToStep()).say(f"A lay {{GAP}} actual")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_killed_process_leaves_the_workshop_where_it_was(data):
    script = KILLED.format(tests=str(Path(__file__).parent), data=str(data))
    ended = subprocess.run([sys.executable, "-c", script], check=False)
    assert ended.returncode == -signal.SIGKILL
    again = Meeting(data, resume=unfinished(data).id)
    assert isinstance(again.table.scene, BoardScene)
    assert [piece.card for piece in again.playing.session.state.pieces] == [GAP]
    assert again.state.running
    again.table.leave()
