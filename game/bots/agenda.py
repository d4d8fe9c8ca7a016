"""The partners in a workshop, by name: seats park what has no room, the facilitator's place leads through the steps."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import TypeAlias

from game.bots.bot import Bot, Sight
from game.bots.partner import LEADER
from game.bots.together import WORDS, Together
from game.core.game import Actor
from game.rules.agenda import moves as m
from game.rules.agenda.refusals import MOST_PARKED
from game.rules.agenda.setting import Facts
from game.rules.agenda.view import View

AgendaBot: TypeAlias = Bot[View, m.Move]
PARKS = 0.3
"""How often somebody parks something in a step."""


class Participant(Together[View, m.Move]):
    """Parks something now and then; leads on where nobody else does."""

    facts: Facts

    @property
    def share(self) -> int:
        return 1

    def stage(self, view: View) -> object:
        return view.here.id, view.running

    def duties(self, view: View) -> Iterator[m.Move]:
        if not view.led and not view.running:
            yield m.Begin()
        elif not view.led and view.here.late:
            yield m.Next()

    def wishes(self, view: View) -> Iterator[m.Move]:
        if view.running and len(view.parked) < MOST_PARKED and self.chance(PARKS):
            yield m.Park(WORDS)

    def onward(self, view: View) -> tuple[m.Move, ...]:
        return (m.Next(),)


class Wanderer(Participant):
    """Makes any move that is legal, of any sort alike, but to end the meeting; so many in all: it also goes back."""

    @property
    def share(self) -> int:
        return 2 * self.character.share

    def stage(self, view: View) -> object:
        return 0

    def wishes(self, view: View) -> Iterator[m.Move]:
        steps = [step.id for step in view.steps]
        return self.any_of(
            {
                m.Begin: (),
                m.Next: (),
                m.Back: (),
                m.Go: (steps,),
                m.LeaveOut: (steps,),
                m.TakeIn: (steps,),
                m.Stretch: ([1, 5],),
                m.Replan: (),
                m.Park: ([WORDS],),
                m.Unpark: ([parked.number for parked in view.parked],),
            }
        )


class AgendaLeader(Participant):
    """In the facilitator's place: begins each step, plans anew where more is planned than is left, and goes on when
    a step's time is over or all is calm."""

    def decide(self, sight: Sight[View, m.Move]) -> m.Move | None:
        view = sight.look()
        if view.paused:
            return None
        if not view.running:
            return m.Begin()
        if view.here.late or view.idle:
            return m.Next()
        if view.beyond > 0 and any(step.minutes != step.proposed for step in view.steps):
            return m.Replan()
        return None


def partner(name: str, facts: Facts, seat: Actor, source: Random) -> AgendaBot:
    """A partner of this name. Raises KeyError for one that is not there."""
    kind = {"random": Wanderer, LEADER: AgendaLeader}.get(name, Participant)
    return kind(name, facts, seat, source)
