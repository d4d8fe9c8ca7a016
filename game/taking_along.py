"""The page of the report of a session at play, joined to what it reads and writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from game.core.game import Actor
from game.files import folder_for
from game.free_place import free_place, write_unheld
from game.kept_report import remember_review, sources_of, steps_of
from game.report.formats import has_meeting, report_as
from game.report.paper import stem
from game.report.reviewing import REVIEW, all_seen, seen, to_review, written_in
from game.report.source import Source, Unused, Wish
from game.session.letting_go import let_go
from game.session.session import AnySession
from game.store.journal import Journal
from game.table.layout.stands import Seating
from game.table.scenes.take_along import OFFERED, Doing, Shown, TakeAlong
from game.table.snapshot import drawn
from game.words import words


class Taking:
    """The sessions of a report: the one at play, and those of its steps where it is a workshop."""

    def __init__(
        self, session: AnySession, content: Any, langs: Mapping[Actor, str], journal: Journal, data: Path
    ) -> None:
        self._journal, self._data, self._langs = journal, data, langs
        self._own = Source(journal.id, let_go(session), content, langs, journal.extra)
        self._lost: list[Unused] = []

    def page(self, lang: str, seating: Seating) -> TakeAlong:
        """The page, with every text of these sessions."""
        sources = self._sources()
        shown = list(_shown(sources, lang))
        unseen = bool(to_review(sources))
        doing = Doing(self._remember, self._write, self._elsewhere)
        page = TakeAlong(self._own.session, shown, unseen, doing, lang, seating)
        page.offered = OFFERED if has_meeting(sources) else OFFERED[:-1]
        return page

    def _sources(self) -> list[Source]:
        """The session at play is told as it stands here: what waits to be written is not on the disk."""
        own = replace(self._own, extra=self._journal.extra)
        others, self._lost = sources_of(self._data, list(steps_of(self._data, own)))
        return [own, *others]

    def _remember(self, name: str, choices: Mapping[str, str]) -> None:
        if name == self._own.name:
            self._journal.remember(REVIEW, {**seen(replace(self._own, extra=self._journal.extra)), **choices})
            return
        source = next(each for each in self._sources() if each.name == name)
        remember_review(self._data, name, {**seen(source), **choices})

    def _write(self, formats: Sequence[str], wish: Wish, lang: str, folder: Path | None) -> tuple[Path, ...]:
        into, sources = folder_for(folder or self._data / "reports"), self._sources()
        files = [(ending, told) for ending in formats for told in _langs(ending, lang)]
        paths = tuple(into / f"{stem(self._own.session)}.report.{told}.{ending}" for ending, told in files)
        for path, (ending, told) in zip(paths, files, strict=True):
            say, draw = words(told, printed=True), partial(drawn, lang=told)
            write_unheld(path, report_as(ending, sources, self._lost, say, wish, draw))
        return paths

    def _elsewhere(self) -> Path | None:
        place = free_place(self._data / "reports" / "report.txt", ())
        return None if place is None else place.parent


def _langs(ending: str, lang: str) -> tuple[str, ...]:
    """A message goes to people of both languages."""
    return tuple(dict.fromkeys((lang, "he", "ar"))) if ending == "txt" else (lang,)


def _shown(sources: Sequence[Source], lang: str) -> Iterator[Shown]:
    """Every text once, where it was written first."""
    chosen, known = all_seen(sources), set[str]()
    for source in sources:
        for wrote in written_in(source):
            if wrote.text not in known:
                known.add(wrote.text)
                text = chosen.get(wrote.text, wrote.text)
                yield Shown(source.name, wrote, text, source.langs.get(wrote.seat, lang))
