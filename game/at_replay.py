"""A session, or a scenario, that is looked back on, and what begins from a moment of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.activity import Content
from game.company import PARTNERS, Company, plain_company, read_company
from game.core.frozen import frozen
from game.core.moves import split
from game.faults import Fault
from game.rehearsal.milestones import milestones
from game.session.pace import pace_of
from game.session.past import Past
from game.session.session import AnySession
from game.store.branching import branch
from game.store.database import read
from game.store.folders import notes_path
from game.store.notebook import Notebook
from game.store.opening import restore_whole
from game.store.shelf import existing
from game.store.workshops import AGENDA
from game.table.layout.stands import Seating
from game.table.scenes.chairs import plain_chairs, read_chairs
from game.table.scenes.replay import Replay
from game.table.scenes.replay_table import TableThen, with_earlier_names
from game.wanted import Wanted, is_scenario
from game.words import words

if TYPE_CHECKING:
    from game.table.sound import Sounds


@frozen
class Recorded:
    """What can be looked back on: a session under its name, with its content, what its table kept of it, and the file
    of its notes. `damaged` is the number of the entry before which it ends, where one is damaged."""

    name: str
    session: AnySession
    content: Content
    notes: Path
    extra: Mapping[str, Any] = field(default_factory=dict)
    damaged: int | None = None

    @property
    def lang(self) -> str:
        """The language that its table spoke last; empty where that is not known."""
        return str(self.extra.get("lang", ""))

    @property
    def seating(self) -> Seating:
        """How its seats lay on the screen."""
        return "upright" if self.extra.get("seating") == "upright" else "around"


def recorded(source: str, data: Path) -> Recorded:
    """A scenario's file, all of it, or a session of this data folder as far as it is whole. Raises Fault, or Faults of
    a scenario."""
    if is_scenario(source):
        from game.rehearsal.scenarios import session_at

        session, content = session_at(Path(source), None)
        return Recorded(source, session, content, notes_path(Path(source)))
    path = existing(data, source)
    kept = read(path)
    session, content, damaged = restore_whole(kept)
    return Recorded(source, session, content, notes_path(path), kept.extra, damaged)


class LookingBack:
    """What is looked back on while the table shows it."""

    def __init__(self, source: Recorded, data: Path, lang: str, at: int | None = None) -> None:
        """In this language, from the entry `at` on. Raises Fault `bad-moment`."""
        most = len(source.session.entries)
        if at is not None and at > most:
            raise Fault("bad-moment", number=at, most=most)
        self.source, self.data = source, data
        self.scene = replay(source, lang, at)

    def follow(self, sounds: Sounds) -> None:
        """What happens is heard."""
        for name in self.scene.then.heard:
            sounds.play(name)

    def branch(self) -> str | None:
        """A new session with all that happened up to the moment that is shown: its name. Where it can't be kept the
        replay goes on, and says why."""
        scene = self.scene
        scene.next = None
        try:
            return self._branched()
        except Fault as fault:
            scene.trouble = fault.tell(words(scene.lang))
            return None

    def _branched(self) -> str:
        source, at = self.source, self.scene.at
        chairs = with_earlier_names(read_chairs(source.extra), source.session.entries)
        extra = {**source.extra, "lang": self.scene.lang, "chairs": plain_chairs(chairs)}
        if company := _company_at(source, at):
            extra[PARTNERS] = plain_company(company)
        return branch(self.data, source.name, source.session, source.content, extra, at)

    def leave(self) -> Fault | None:
        """It is left. Returns why its notes are not kept, if they are not."""
        book = self.scene.book
        if book.trouble is not None:
            book.keep_up()
        return book.trouble


def _company_at(source: Recorded, at: int) -> Company | None:
    """The partners of a rehearsal by the names that their seats bore after this entry."""
    company = read_company(source.extra)
    for entry in reversed(source.session.entries[at:]):
        if company is not None and entry.verb == "rename":
            _, seat, name = split(entry.move)
            company = company.called(name, seat)
    return company


def looking_back(wanted: Wanted, session: str, lang: str, at: int | None) -> LookingBack:
    """What the table shows of a session or a scenario: in the language that is wanted, or that its own table spoke
    last, else in `lang`. Raises as `recorded` does."""
    source = recorded(session, wanted.data)
    return LookingBack(source, wanted.data, wanted.lang or source.lang or lang, at)


def replay(source: Recorded, lang: str, at: int | None = None) -> Replay:
    """The scene that looks back on a session, in this language."""
    past = Past(source.session)
    then = TableThen(past, source.content, lang, source.seating, read_chairs(source.extra), read_company(source.extra))
    branches = source.session.header.activity != AGENDA  # its steps would be held in the sessions of the first one
    title = source.content.title.get(lang)[0]
    scene = Replay(then, pace_of(source.session.entries), milestones(past), Notebook(source.notes), title, at, branches)
    scene.source = source.name
    if source.damaged is not None:
        fault = Fault("replay-ends", number=source.damaged, session=source.name)
        scene.trouble = fault.tell(words(lang))
    return scene
