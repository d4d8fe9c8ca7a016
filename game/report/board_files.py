"""The files that a board leaves behind for people."""

from __future__ import annotations

from pathlib import Path

from game.report.formats import report_as
from game.report.paper import write_paper
from game.report.source import Source, Wish
from game.words import words


def write_board(source: Source, lang: str, folder: Path) -> tuple[Path, Path]:
    """Writes what lies on the board, as Markdown to read and as a table, into `reports` in the data folder, in place of
    what was written before. Of a board that is not kept only what was ticked is told. Raises CannotKeep."""
    say = words(lang)

    def told(ending: str) -> str:
        return report_as(ending, [source], (), say, Wish(), lambda _: None).decode("utf-8-sig")

    return (
        write_paper(source.session, f"{lang}.md", folder, told("md")),
        write_paper(source.session, f"{lang}.csv", folder, told("csv")),
    )
