"""Moments of a workshop as the table shows them between its steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from game.content.agenda import Agenda, load_agenda
from game.content.deck import Text
from game.core.game import CLOCK, FACILITATOR
from game.core.log import Header
from game.core.moves import Clock
from game.rules.agenda import moves as m
from game.rules.agenda.options import read_options
from game.rules.agenda.rules import Workshop
from game.rules.agenda.setting import Setting
from game.session.agenda import WorkshopSession
from game.session.session import Session
from game.table.layout.stands import Seating
from game.table.scenes.chairs import Chair
from game.table.scenes.workshop import WorkshopScene
from game.wanted import default_seats
from game.words import words
from game.workshop.came import Came
from game.workshop.outcome import Chain, Laid, Outcome, Thing


@cache
def agenda() -> Agenda:
    """A meeting of five steps."""
    return load_agenda(Path(__file__).with_name("agenda-of-five.yaml"))


def scene(
    lang: str, seats: int = 4, seating: Seating = "around", pin: str = ""
) -> tuple[WorkshopScene, WorkshopSession]:
    """A workshop at its beginning."""
    names = default_seats(seats, words(lang))
    options, problems = read_options({})
    assert not problems
    game = Workshop(Setting(options, agenda().facts(), names))
    session: WorkshopSession = Session(game, Header("agenda", 1, "second", "h", {}, names, 4), now=lambda: 0.0)
    chairs = dict.fromkeys(names, Chair(lang))
    return WorkshopScene(session, agenda(), lang, seating, chairs, pin=pin), session


def lead(session: WorkshopSession, *moves: m.Move) -> None:
    """The facilitator leads on."""
    for move in moves:
        assert isinstance(session.submit(FACILITATOR, move), tuple), move


def late(session: WorkshopSession, minutes: int) -> None:
    """So many minutes of the meeting are gone."""
    session.submit(CLOCK, Clock(minutes * 60))


PARKED = (
    "מי משלם על ההסעות?",
    "لقاء مع قسم الرفاه",
    "A word with the inspector about the hours that nobody uses, and why that is so",
)


def parked(session: WorkshopSession) -> None:
    """Three teams have parked something."""
    for seat, text in zip(session.state.seats, PARKED, strict=False):
        session.submit(seat.name, m.Park(text))


def beginning(scene: WorkshopScene, session: WorkshopSession) -> None:
    """Nothing has happened."""


def second(scene: WorkshopScene, session: WorkshopSession) -> None:
    """The first step took longer than planned, the second has begun."""
    lead(session, m.Begin("s-1"))
    late(session, 18)
    lead(session, m.Next(), m.Begin("s-2"))
    late(session, 24)
    scene._clock.seconds = 24 * 60


def replanning(scene: WorkshopScene, session: WorkshopSession) -> None:
    """Both sides look at what a new plan would change."""
    second(scene, session)
    scene.hands.faces = {0: "replan", 180: "stretch 5"}


def talking(scene: WorkshopScene, session: WorkshopSession) -> None:
    """A talk; one side looks at the steps."""
    second(scene, session)
    lead(session, m.Next(), m.Begin())
    scene.hands.faces = {180: "path"}


def looking(scene: WorkshopScene, session: WorkshopSession) -> None:
    """One side looks at a step, the other at the parking lot."""
    second(scene, session)
    parked(session)
    lead(session, m.LeaveOut("concepts"))
    scene.hands.faces = {0: "step plan", 180: "lot"}


def parking(scene: WorkshopScene, session: WorkshopSession) -> None:
    """Every seat writes something for the parking lot."""
    second(scene, session)
    for seat in session.state.seats[:2]:
        scene.hands.park(seat.name, scene.lang)


def over(scene: WorkshopScene, session: WorkshopSession) -> None:
    """The meeting is over, and something came of its steps."""
    second(scene, session)
    lead(session, m.Go("plan"), m.Begin("s-3"), m.End())
    laid = tuple(Laid(Thing(f"card-{number}", "card", Text({"en": "x"})), "gap-between") for number in range(7))
    chain = Chain(None, None, None)
    scene.came = {
        "opening": Came(Outcome("s-1", "desired-actual", laid=laid, sums={"what": "x"})),
        "cards": Came(Outcome("s-2", "triples", chains=(chain, chain))),
        "plan": Came(Outcome("s-3", "action-plan"), missing=12, meeting=date(2027, 1, 10)),
    }


SITUATIONS: tuple[Callable[[WorkshopScene, WorkshopSession], None], ...] = (
    beginning,
    second,
    replanning,
    talking,
    looking,
    parking,
    over,
)
