"""The page of the report of a session at play, joined to what it reads and writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from game.core.game import Actor
from game.files import folder_for
from game.free_place import free_place, write_unheld
from game.kept_report import remember_review, sources_of
from game.report.formats import report_as
from game.report.paper import stem
from game.report.reviewing import REVIEW, seen, written_in
from game.report.source import Source, Unused, Wish
from game.session.session import AnySession
from game.store.journal import Journal
from game.table.layout.stands import Seating
from game.table.scenes.take_along import Doing, Shown, TakeAlong
from game.table.snapshot import drawn
from game.words import words


class Taking:
    """The sessions of a report: the one at play, and those of its steps where it is a workshop."""

    def __init__(
        self, session: AnySession, content: Any, langs: Mapping[Actor, str], journal: Journal, data: Path
    ) -> None:
        self._journal, self._data, self._langs = journal, data, langs
        self._own = Source(journal.id, session, content, langs, journal.extra)
        self._lost: list[Unused] = []

    def page(self, lang: str, seating: Seating) -> TakeAlong:
        """The page, with every text of these sessions."""
        sources = self._sources()
        shown = [each for source in sources for each in _shown(source, lang)]
        unseen = any(each.wrote.text not in seen(source) for source in sources for each in _shown(source, lang))
        doing = Doing(self._remember, self._write, self._elsewhere)
        return TakeAlong(self._own.session, shown, unseen, doing, lang, seating)

    def _sources(self) -> list[Source]:
        """The session at play is told as it stands here: what waits to be written is not on the disk."""
        own = replace(self._own, extra=self._journal.extra)
        steps = own.session.state.steps if own.session.header.activity == "agenda" else ()
        others, self._lost = sources_of(self._data, [name for step in steps for name in step.sessions])
        return [own, *others]

    def _remember(self, name: str, choices: Mapping[str, str]) -> None:
        if name == self._own.name:
            self._journal.remember(REVIEW, {**seen(replace(self._own, extra=self._journal.extra)), **choices})
            return
        source = next(each for each in self._sources() if each.name == name)
        remember_review(self._data, name, {**seen(source), **choices})

    def _write(self, formats: Sequence[str], wish: Wish, lang: str, folder: Path | None) -> tuple[Path, ...]:
        say, sources = words(lang, printed=True), self._sources()
        into = folder_for(folder or self._data / "reports")
        paths = {ending: into / f"{stem(self._own.session)}.report.{lang}.{ending}" for ending in formats}
        for ending, path in paths.items():
            write_unheld(path, report_as(ending, sources, self._lost, say, wish, lambda each: drawn(each, lang)))
        return tuple(paths.values())

    def _elsewhere(self) -> Path | None:
        place = free_place(self._data / "reports" / "report.txt", ())
        return None if place is None else place.parent


def _shown(source: Source, lang: str) -> Iterator[Shown]:
    chosen = seen(source)
    for wrote in written_in(source):
        text = wrote.text
        yield Shown(source.name, wrote, chosen.get(text, text), source.langs.get(wrote.seat, lang))
