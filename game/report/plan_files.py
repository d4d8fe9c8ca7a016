"""The files that an action plan leaves behind for people."""

from __future__ import annotations

from pathlib import Path

from game.files import folder_for, write_whole
from game.report.formats import has_meeting, report_as
from game.report.paper import stem
from game.report.source import Source, Wish
from game.words import words


def write_plan(source: Source, lang: str, folder: Path) -> tuple[Path, ...]:
    """Writes the plan to read, the text for a message and, where a day was set, the next meeting for calendars into
    `reports` in the data folder, in place of those written before. Raises CannotKeep."""
    into, say = folder_for(folder / "reports"), words(lang, printed=True)
    endings = ("md", "txt", "ics") if has_meeting([source]) else ("md", "txt")
    paths = tuple(into / f"{stem(source.session)}.{lang}.{ending}" for ending in endings)
    for path, ending in zip(paths, endings, strict=True):
        write_whole(path, report_as(ending, [source], [], say, Wish(), lambda told: None))
    return paths
