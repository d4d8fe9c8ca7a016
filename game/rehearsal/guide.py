"""A session that is shown with remarks: a demonstration, or a tutorial whose next moves are made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from game.activity import AnyGame, Content
from game.core.frozen import frozen
from game.core.game import CHANCE, Actor
from game.core.log import Header
from game.core.moves import split
from game.rehearsal.scenario_reading import ScenarioFile
from game.session.scenario import Play, Remark
from game.session.session import AnySession, Session, parse, text


@frozen
class Made:
    """A move to be made."""

    by: Actor
    move: Any


Step: TypeAlias = Made | Remark


@frozen
class Guide:
    """What its session begins with, what it is played with, and the steps through it."""

    game: AnyGame
    header: Header
    content: Content
    steps: tuple[Step, ...]

    def begun(self) -> AnySession:
        """Its session at the beginning, kept nowhere."""
        return Session(self.game, self.header)


def guide_of(file: ScenarioFile, names: Iterable[Actor]) -> Guide:
    """A scenario as a guide, with its seats called by these names, in their order; what must be refused is left out."""
    scenario, header = file.scenario, file.scenario.header
    new = dict(zip(header.seats, names, strict=False))

    def called(actor: Actor) -> Actor:
        return new.get(actor, actor)

    def made(play: Play) -> Made:
        words = map(called, split(text(play.move, scenario.game.text)))
        return Made(called(play.by), parse(list(words), scenario.game.parse))

    steps: list[Step] = []
    for step in scenario.steps:
        if isinstance(step, Remark):
            steps.append(replace(step, about=" ".join(map(called, step.about.split(" ")))))
        elif isinstance(step, Play) and step.refused is None:
            steps.append(made(step))
    deal = {called(seat): hand for seat, hand in header.deal.items()}
    header = replace(header, seats=tuple(map(called, header.seats)), deal=deal)
    return Guide(scenario.game.renamed(called), header, file.deck, tuple(steps))


def guide_by(session: AnySession, content: Content, remarks: Mapping[int, Iterable[Remark]]) -> Guide:
    """A session as it was played, with remarks after so many of its entries."""
    steps: list[Step] = list(remarks.get(0, ()))
    for entry in session.entries:
        if entry.actor != CHANCE and entry.verb != "note":
            steps.append(Made(entry.actor, parse(split(entry.move), session.game.parse)))
        steps += remarks.get(entry.number, ())
    return Guide(session.game, session.header, content, tuple(steps))
