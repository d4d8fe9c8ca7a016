"""Sessions to be reported, for tests: a wall, a circle, an action plan."""

from __future__ import annotations

import csv
import io
import zlib
from pathlib import Path
from zipfile import ZipFile

import circles
import walls

from game.core.game import FACILITATOR
from game.rehearsal.scenarios import session_at
from game.report.document import Box, Column, Document, Facts, Line, Picture, Plan, Points, Section, Table
from game.report.formats import report_as
from game.report.source import Source, Wish
from game.words import words

GOLDEN = Path(__file__).parents[1] / "golden"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


PICTURE = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", bytes((0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)))
    + _chunk(b"IDAT", zlib.compress(b"\0\x80"))
    + _chunk(b"IEND", b"")
)
"""A PNG of one grey pixel."""
TEXTS = {
    "he": ("פער בקריאה בכיתה ב׳", "ספרייה ניידת (12 ספרים)", "חסר"),
    "ar": ("فجوة في القراءة", "مكتبة متنقلة (12 كتاب)", "ناقص"),
    "en": ("A gap in reading", "A mobile library (12 books)", "missing"),
}


def tables(*sources: Source, lang: str = "en", wish: Wish | None = None) -> dict[str, list[list[str]]]:
    """The rows of each file of the report's tables, by its name."""
    say = words(lang, printed=True)
    made = report_as("zip", sources, (), say, wish or Wish(), lambda source: None)
    with ZipFile(io.BytesIO(made)) as file:
        texts = {name: file.read(name).decode("utf-8-sig") for name in file.namelist()}
    return {name: list(csv.reader(io.StringIO(text))) for name, text in texts.items()}


def of_topic(found: dict[str, list[list[str]]], topic: str) -> list[dict[str, str]]:
    """The rows of a topic, by their heads."""
    (rows,) = (rows for name, rows in found.items() if name.endswith(f" {topic}.csv"))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def wall(text: str = "because it is so", doubt: str = "who will do it?") -> Source:
    """A triple on the wall, with two answers to it."""
    session = walls.begun()
    walls.declared(session, text, doubt)
    return Source("a-wall", session, walls.DECK)


def returned() -> Source:
    """A triple that was returned."""
    session = walls.begun()
    mover = session.state.turn
    assert mover is not None
    pick = next(move for move in session.legal(mover) if isinstance(move, walls.m.Pick))
    others = [seat for seat in walls.SEATS if seat != mover]
    walls.say_all(session, (mover, pick), (mover, walls.m.Explain("we think so")))
    walls.say_all(session, (others[0], walls.m.Answer("not-yet", "with whom?")), (FACILITATOR, walls.m.Return()))
    return Source("returned", session, walls.DECK)


def circle() -> Source:
    """A circle that nobody has played yet."""
    return Source("a-circle", circles.begun(), circles.CONTENT)


def scenario(name: str) -> Source:
    """A golden session."""
    return Source(name, *session_at(GOLDEN / f"{name}.scenario.yaml", None))


def document(lang: str, rows: int = 2, said: str = "") -> Document:
    """A document with one of each thing that may stand in it."""
    gap, action, missing = TEXTS[lang]
    columns = (Column("Gap", "Gap"), Column("Population", "Gap"), Column("Action", "Action"), Column("Lead", "Who"))
    plan = Plan(columns, ((gap, said, action, ""),) * rows, ((gap, "x", action, None),), (), missing, "a note")
    boxes = (Box("Questions", (), "none"), Box("Meeting", ("17.1.2027",)))
    blocks = (
        Table("Declared", ("Number", "Gap", "Said"), ((1, gap, "=1+1"), (2, action, "@b")), stacked=True),
        Table("Counts", ("Gap", "Times"), ((gap, 7), ("=cmd", 3))),
        Facts((("Head", "text"), ("Nothing", ""))),
        Points("Said", ("one", "two")),
        Line("a line"),
        Picture(PICTURE, "a picture"),
    )
    sections = (Section("Part one", (), 1), Section("Of it", blocks))
    plan = Plan(plan.columns, plan.rows, plan.later, boxes, plan.missing, plan.note)
    return Document(words(lang, printed=True), gap, (("Date", "22.11.2026"),), plan, action, sections)
