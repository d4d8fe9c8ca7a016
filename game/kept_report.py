"""The report of sessions that lie in a data folder, or in files that were carried here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from game.faults import CannotKeep, Fault
from game.files import write_whole
from game.report.formats import report_as
from game.report.reviewing import REVIEW, seen
from game.report.session_report import langs_of
from game.report.source import Source, Unused, Wish
from game.session.letting_go import let_go
from game.session.record import seats_of
from game.store.carried import is_carried_workshop, take_in_workshop
from game.store.database import read
from game.store.folders import report_path
from game.store.journal import Journal
from game.store.opening import restore_whole
from game.store.shelf import existing
from game.store.workshops import AGENDA, begun_for
from game.words import words


def sources_of(data: Path, names: Sequence[str]) -> tuple[list[Source], list[Unused]]:
    """These sessions, each workshop followed by the sessions of its steps; and those that could not be used. A session
    is named, or is a file of one; a workshop may also be a file that was carried here, as it was exported."""
    sources: dict[str, Source] = {}
    unused: dict[str, Unused] = {}
    for name in names:
        _take(data, name, sources, unused)
    return list(sources.values()), list(unused.values())


def _take(data: Path, name: str, sources: dict[str, Source], unused: dict[str, Unused]) -> None:
    if name in sources or name in unused:
        return
    try:
        if is_carried_workshop(Path(name)):
            _take_carried(Path(name), sources, unused)
            return
        sources[name] = source = _source(place_of(data, name), name)
    except Fault as fault:
        unused[name] = Unused(name, fault)
        return
    for step in steps_of(data, source):
        _take(data, step, sources, unused)


def _take_carried(file: Path, sources: dict[str, Source], unused: dict[str, Unused]) -> None:
    with TemporaryDirectory() as folder:
        _take(Path(folder), take_in_workshop(Path(folder), file), sources, unused)


def place_of(data: Path, name: str) -> Path:
    """The file of a session. Raises Fault `unknown-session`."""
    return Path(name) if Path(name).is_file() else existing(data, name)


def _source(path: Path, name: str) -> Source:
    kept = read(path)
    session, content, damaged = restore_whole(kept)
    return Source(name, let_go(session), content, langs_of(kept.extra, seats_of(session)), kept.extra, damaged)


def steps_of(data: Path, source: Source) -> Iterator[str]:
    """The sessions of a workshop's steps, in their order; none where it is no workshop."""
    if source.session.header.activity == AGENDA:
        begun = begun_for(data, source.name)
        for step in source.session.state.steps:
            yield from dict.fromkeys((*begun.get(step.id, ()), *step.sessions))


def remember_review(data: Path, name: str, choices: Mapping[str, str]) -> None:
    """Keeps with a session what was chosen for its texts; the copy beside it holds no other words from then on. Raises
    CannotKeep, Unreadable, or Fault `session-open`."""
    path = place_of(data, name)
    journal = Journal.open(path)
    journal.remember(REVIEW, dict(choices))
    journal.close()
    if journal.trouble is not None:
        raise CannotKeep(path, journal.trouble)
    if report_path(path).exists():
        keep_copy(path, _source(path, name))


def keep_copy(session: Path, source: Source) -> None:
    """Writes the copy to read beside the file of a session that somebody has played: without names, and with texts as
    they were looked through so far. Raises CannotKeep."""
    if any(entry.by_person for entry in source.session.entries):
        write_whole(report_path(session), report_as("json", [source], (), words("en"), Wish(), lambda _: None))


def reviewed(source: Source, choices: Mapping[str, str]) -> Source:
    """The session with these choices beside those that were made before."""
    extra: dict[str, Any] = {**source.extra, REVIEW: {**seen(source), **choices}}
    return replace(source, extra=extra)


def troubles(sources: Iterable[Source]) -> list[Fault]:
    """What of these sessions could not be used."""
    return [Fault("report-ends", number=source.damaged, session=source.name) for source in sources if source.damaged]
