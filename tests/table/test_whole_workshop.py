"""A whole meeting by posted finger events: from home through the steps of an agenda, back and forth, to its end."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest
from test_whole_session import Evening

from game.core.game import TABLE
from game.session.agenda import WorkshopSession
from game.table.scenes.home import Home
from game.table.scenes.home_files import of_kind
from game.table.scenes.take_along import TakeAlong
from game.table.scenes.workshop import WorkshopScene


class Meeting(Evening):
    """A meeting at a table."""

    @property
    def workshop(self) -> WorkshopSession:
        """The workshop's own session."""
        assert self.table.workshop is not None
        return self.table.workshop.session

    def begin(self, agenda: str) -> None:
        """From home into an agenda."""
        home = self.table.scene
        assert isinstance(home, Home)
        number = [file.name for file in of_kind(home.files, "agenda")].index(agenda)
        for key in ("group workshops", f"file agenda {number}", "start"):
            self.tap(key)

    def into(self) -> str:
        """Into the step where the group is; returns what is played there."""
        key = "begin" if not self.workshop.state.running else "enter"
        self.tap(f"{key}:0")
        return self.playing.session.header.activity

    def lead(self, *keys: str) -> None:
        """By the facilitator's panel."""
        self.tap("menu:0")
        for key in ("m:agenda", *keys):
            self.tap(key)


@pytest.mark.parametrize("lang", ["he", "en"])
def test_the_second_meeting_from_home_to_its_end(tmp_path: Path, lang: str) -> None:
    meeting = Meeting(tmp_path, lang=lang, seed=5)
    meeting.begin("second-meeting")
    assert isinstance(meeting.table.scene, WorkshopScene)
    steps = [step.id for step in meeting.workshop.state.steps]
    seat = meeting.workshop.state.seats[0].name
    meeting.tap(f"park:{seat}")
    meeting.hands.type("מי משלם על ההסעות?")
    meeting.tap(f"parked:{seat}")
    for number, step in enumerate(steps):
        state = meeting.workshop.state
        assert (state.where, state.running) == (step, False)
        talk = next(each for each in meeting.workshop.view(TABLE).steps if each.id == step).activity == "talk"
        if talk:
            meeting.tap("begin:180")
            meeting.wait(60)
            assert isinstance(meeting.table.scene, WorkshopScene)
            meeting.tap("next:180")
            continue
        meeting.into()
        assert not isinstance(meeting.table.scene, WorkshopScene)
        meeting.wait(10)
        if number == 0:
            meeting.lead("m:agenda:5", "m:agenda:all")
            assert isinstance(meeting.table.scene, WorkshopScene)
            assert meeting.workshop.state.here.minutes == meeting.workshop.game.setting.facts.by_id[step].normal + 5
            meeting.into()
        for key in ("aside:1", "say:silence", "said"):
            meeting.tap(key)
        meeting.lead("m:agenda:next", "m:agenda:next")
    state = meeting.workshop.state
    assert state.over == "done"
    assert [step.standing for step in state.steps] == ["done"] * len(steps)
    assert [each.text for each in state.parked] == ["מי משלם על ההסעות?"]
    assert all(f"came:{step}:180:text" in meeting.hands.items() for step in steps)
    meeting.tap("report:0")
    assert isinstance(meeting.table.scene, TakeAlong)
    meeting.hands.press(pygame.K_ESCAPE)
    meeting.follow()
    meeting.tap("lot:0")
    meeting.tap("show back:0")
    meeting.tap("home:180")
    assert isinstance(meeting.table.scene, Home)
    meeting.table.leave()
    meeting.table.window.close()
