"""The guides for facilitators in `decks/`, taken apart."""

from __future__ import annotations

import re

from game.shipped import folder

_COMMAND = re.compile(r"phenomenon (?:check|convert|decks|play|print)[^`<\n]*")


def guide(lang: str) -> str:
    """The guide in this language."""
    return (folder("decks") / f"README.{lang}.md").read_text(encoding="utf-8")


def commands(lang: str) -> list[str]:
    """The commands as they stand there, one after another."""
    return [found.strip() for found in _COMMAND.findall(guide(lang))]


def list_of(lang: str) -> list[list[str]]:
    """The rows of the guide's own list, with its headings."""
    beginning = guide(lang).partition("\n## 3")[0]
    rows = [[cell.strip() for cell in row.split("|")] for row in re.findall(r"^\|(.*)\|$", beginning, re.MULTILINE)]
    return [row for row in rows if set("".join(row)) != {"-"}]
