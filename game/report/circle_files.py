"""The files that a circle leaves behind for people."""

from __future__ import annotations

from pathlib import Path

from game.content.circle import Circle
from game.report.circle_markdown import as_markdown
from game.report.circle_report import profiles_of
from game.report.circle_sheet import sheet_of
from game.report.circle_tables import agreements_table, matrices_table
from game.report.paper import write_paper
from game.session.circle import CircleSession


def write_sheets(
    session: CircleSession, content: Circle, lang: str, folder: Path, profiles: bool = False
) -> tuple[Path, Path, Path]:
    """Writes the Markdown, the agreements and the matrices into `reports` in the data folder, in place of those written
    before; with `profiles` the Markdown tells what each seat sees in its mirror. Raises CannotKeep."""
    sheet = sheet_of(session, content, lang)
    mirrors = profiles_of(session) if profiles else ()
    return (
        write_paper(session, f"{lang}.md", folder, as_markdown(sheet, content, mirrors)),
        write_paper(session, f"{lang}.csv", folder, agreements_table(sheet)),
        write_paper(session, f"{lang}.matrices.csv", folder, matrices_table(sheet)),
    )
