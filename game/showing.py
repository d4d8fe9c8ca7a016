"""What the table shows by itself, or step by step to those who learn: the demonstrations and tutorials."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.at_replay import recorded
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor
from game.rehearsal.guide import Guide, guide_by, guide_of
from game.rehearsal.scenario_reading import ScenarioFile, load_scenario
from game.session.scenario import Remark
from game.session.session import AnySession
from game.shipped import folder
from game.store.notebook import Bookmark, read_notes
from game.table.layout.stands import Seating
from game.table.scenes.chairs import read_chairs
from game.table.scenes.demonstration import Demonstration
from game.table.scenes.guided import Guided
from game.table.scenes.home import Home
from game.table.scenes.scene import Next, Scene
from game.wanted import default_seats, is_scenario
from game.words import words


def demonstration(page: Scene) -> Demonstration:
    """The demonstration that comes along, in place of the home screen. Raises Faults."""
    assert isinstance(page, Home)
    file = load_scenario(folder("decks") / "demonstrations" / "triples.scenario.yaml")
    return Demonstration(page, lambda lang: _named(file, lang), page.choice.seating)


def tutorial(source: str, data: Path, lang: str, seating: Seating, after: Next) -> Guided:
    """The tutorial of this scenario by its remarks, or of a scenario or a recorded session by the notes that were
    written to it; with no name, the one that comes along. `after` it the table goes on there. Raises Fault, or Faults
    of a scenario."""
    if not source or is_scenario(source):
        file = Path(source) if source else folder("decks") / "tutorials" / "first-triple.scenario.yaml"
        guide = _named(load_scenario(file), lang)
        if any(isinstance(step, Remark) for step in guide.steps):
            return Guided(guide, lang, seating, after=after)
    then = recorded(source, data)
    guide = guide_by(then.session, then.content, _remarks(then.session, read_notes(then.notes)))
    return Guided(guide, then.lang or lang, then.seating, read_chairs(then.extra), after)


def _named(file: ScenarioFile, lang: str) -> Guide:
    """A scenario whose seats are called as usual in this language."""
    return guide_of(file, default_seats(len(file.scenario.header.seats), words(lang)))


def _remarks(session: AnySession, marks: tuple[Bookmark, ...]) -> Mapping[int, list[Remark]]:
    """What was noted, each to the seat that moved last before it; after answers to the one that is answered."""
    noted = (mark for mark in marks if mark.text.strip() and mark.entry <= len(session.entries))
    return {mark.entry: [Remark((("", mark.text),), _mover(session, mark.entry))] for mark in noted}


def _mover(session: AnySession, entry: int) -> Actor:
    others = (CHANCE, CLOCK, FACILITATOR)
    return next(
        (
            each.actor
            for each in reversed(session.entries[:entry])
            if each.actor not in others and each.verb != "answer"
        ),
        "",
    )
