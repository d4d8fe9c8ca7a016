"""The page of the report of a session at play, joined to what it reads and writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from game.files import folder_for
from game.free_place import free_place, write_unheld
from game.kept_report import remember_review, reviewed, sources_of, steps_of
from game.report.formats import has_meeting, report_as
from game.report.paper import stem
from game.report.reviewing import REVIEW, all_seen, of_these, seen, to_review, written_in
from game.report.source import Source, Wish
from game.store.journal import Journal
from game.table.layout.stands import Seating
from game.table.scenes.take_along import OFFERED, Doing, Shown, TakeAlong
from game.table.snapshot import drawn
from game.words import words


class Taking:
    """The sessions of a report: the one at play, as it stands here (what waits to be written is not on the disk), and
    those of its steps where it is a workshop."""

    def __init__(self, own: Source, journal: Journal, data: Path) -> None:
        self._journal, self._data = journal, data
        others, self._lost = sources_of(data, list(steps_of(data, own)))
        self._sources = [own, *others]

    def page(self, lang: str, seating: Seating) -> TakeAlong:
        """The page, with every text of these sessions."""
        shown = list(_shown(self._sources, lang))
        unseen = bool(to_review(self._sources))
        doing = Doing(self._remember, self._write, self._elsewhere)
        page = TakeAlong(self._sources[0].session, shown, unseen, doing, lang, seating)
        page.offered = OFFERED if has_meeting(self._sources) else OFFERED[:-1]
        page.mirrors = any(source.session.header.activity == "circle" for source in self._sources)
        return page

    def _remember(self, choices: Mapping[str, str]) -> None:
        """Each session keeps what was chosen for the texts that stand in it, also those that were handed on to it. The
        report holds to it in any case, also where that can't be kept."""
        before = self._sources
        self._sources = [reviewed(source, of_these(choices, source)) for source in before]
        for was, source in zip(before, self._sources, strict=True):
            if seen(source) == seen(was):
                continue
            if source.name == self._journal.id:
                self._journal.remember(REVIEW, seen(source))
            else:
                remember_review(self._data, source.name, seen(source))

    def _write(self, formats: Sequence[str], wish: Wish, lang: str, folder: Path | None) -> tuple[Path, ...]:
        into, sources = folder_for(folder or self._data / "reports"), self._sources
        files = [(ending, told) for ending in formats for told in _langs(ending, lang)]
        paths = tuple(into / f"{stem(sources[0].session)}.report.{told}.{ending}" for ending, told in files)
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
                yield Shown(wrote, text, source.langs.get(wrote.seat, lang))
