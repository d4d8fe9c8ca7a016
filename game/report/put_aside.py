"""What was put aside in a meeting, and is not lost."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.frozen import frozen
from game.core.game import TABLE
from game.report.document import Section, Table
from game.report.source import Source
from game.words import Words


@frozen
class Aside:
    """One thing that was put aside: what it is, its text, and what was said of it; `where` it was said, if not in the
    activity as a whole."""

    what: str
    text: str
    said: str = ""
    where: str = ""


def put_aside(found: Sequence[tuple[str, Aside]], say: Words) -> list[Section]:
    """All of it in one table, each with where it comes from."""
    if not found:
        return []
    title = say("What was put aside")
    heads = (say.of("put aside", "What it is"), say("Text"), say("Said of it"), say("Activity"))
    rows = tuple((each.what, each.text, each.said, each.where or where) for where, each in found)
    return [Section(title, (Table(title, heads, rows),), 1)]


def dropped_rows(source: Source, say: Words) -> list[Aside]:
    """The rows that were dropped from an action plan."""
    found, content = [], source.content
    for row in source.session.view(TABLE).dropped:
        values = [(cell.column, value) for cell in row.cells for value in cell.values]
        known = [(content.words_of(*each), each[1]) for each in values]
        texts = [text.get(say.lang)[0] if text else value for text, value in known]
        found.append(Aside(say("A row that was dropped"), " – ".join(texts)))
    return found
