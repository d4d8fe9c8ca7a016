"""A table with a workshop on it, for tests."""

from __future__ import annotations

import shutil
from pathlib import Path

from game.app import Table
from game.at_play import Playing
from game.at_workshop import AtWorkshop
from game.company import Company
from game.content.agenda import load_agenda
from game.core.moves import split
from game.rules.agenda.state import State
from game.session.session import AnySession
from game.store.shelf import unfinished
from game.store.workshops import workshop_sessions
from game.table.scenes.scene import GoHome, GoToStep, GoToWorkshop
from game.wanted import Wanted

AGENDA = """
format: 1
id: short-meeting
title: {he: מפגש, ar: لقاء, en: A meeting}
languages: [he, ar, en]
minutes: 60
activities:
  - id: opening
    activity: desired-actual
    minutes: {least: 5, normal: 10, most: 15}
    passes: [{what: gap-between, to: cards}]
  - id: cards
    activity: triples
    minutes: {least: 10, normal: 20, most: 30}
    options: {cards: 8}
    passes: [{what: chains, to: plan}]
  - {id: concepts, activity: talk, minutes: 5}
  - {id: plan, activity: action-plan, minutes: {least: 15, normal: 25, most: 30}}
"""
GAP = "reading-grade-2"
"""A card of the opening that is a gap of the deck too."""


class Meeting:
    """A table with a workshop on it, which goes where its scenes say."""

    def __init__(self, data: Path, **wanted: object) -> None:
        self.data = data
        self.table = Table(Wanted(data=data, window=(1280, 720), lang="en", **wanted))  # type: ignore[arg-type]

    def look(self, seconds: float = 0.0) -> Meeting:
        """Let time go by, and go on to the next scene when the present one is done."""
        self.table.scene.pass_time(seconds)
        self.table.each(seconds)
        while self.table.scene.next is not None and not self.table.window.closed:
            self.table.go(self.table.scene.next)
            self.table.each(0.0)
        return self

    def go(self, to: GoToStep | GoToWorkshop | GoHome) -> Meeting:
        self.table.scene.next = to
        return self.look()

    def say(self, *lines: str) -> Meeting:
        """Moves in the session on the table."""
        for line in lines:
            say_in(self.playing.session, line)
        return self.look()

    def lead(self, *lines: str) -> Meeting:
        """Moves in the workshop itself."""
        for line in lines:
            say_in(self.workshop.session, line)
        return self.look()

    @property
    def playing(self) -> Playing:
        assert self.table.playing is not None
        return self.table.playing

    @property
    def workshop(self) -> AtWorkshop:
        assert self.table.workshop is not None
        return self.table.workshop

    @property
    def state(self) -> State:
        return self.workshop.session.state

    @property
    def steps(self) -> list[tuple[str, str]]:
        return list(workshop_sessions(self.data, self.workshop.whole.journal.id))


def say_in(session: AnySession, line: str) -> None:
    by, *words = split(line)
    done = session.submit(by, session.game.parse(words))
    assert isinstance(done, tuple), (line, done)


def begun(data: Path, agenda: Path | None = None, company: Company | None = None) -> Meeting:
    file = agenda or data / "decks" / "short-meeting.yaml"
    more = {"loaded": load_agenda(file), "seats": ("A", "B"), "seed": 5, "company": company}
    return Meeting(data, activity="agenda", deck=str(file), **more)


def resumed(data: Path, to: Path) -> Meeting:
    """The workshop in a copy of the data folder, as a program finds it after a kill at this moment."""
    copied = shutil.copytree(data, to)
    return Meeting(copied, resume=unfinished(copied).id)  # type: ignore[union-attr]
