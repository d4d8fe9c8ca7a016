"""What `check` says of the broken files, in three languages: `python -m tests.broken_reports` writes it anew.

Read what changed (`git diff tests/broken_decks`) before you keep it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.content.check import check_file
from game.content.messages import report_lines
from game.content.problems import Problem
from game.table.fitting import fits
from game.words import LANGUAGES, words
from game.workshop.agenda_checks import check_agenda_file

BROKEN = Path(__file__).parent / "broken_decks"
FILES = sorted(BROKEN.rglob("*.yaml"))


def name(path: Path) -> str:
    """A broken file's name in the reports."""
    return path.relative_to(BROKEN).as_posix()


def problems(path: Path) -> list[Problem]:
    """All that is found in a broken file."""
    return [replace(problem, file=name(path)) for problem in check_file(path, agenda=check_agenda_file, fits=fits)]


def report(found: list[Problem], lang: str) -> str:
    """These problems as `check` prints them."""
    return "".join(f"{line}\n" for line in report_lines(found, words(lang, printed=True)))


def expected(lang: str) -> Path:
    """Where the report of all broken files lies."""
    return BROKEN / f"expected.{lang}.txt"


def main() -> None:
    """Writes the reports anew."""
    found = [problem for path in FILES for problem in problems(path)]
    for lang in LANGUAGES:
        expected(lang).write_text(report(found, lang), encoding="utf-8")


if __name__ == "__main__":
    main()
