"""What every report on paper shares: Markdown that shows texts as they were written, tables that run no formulas, and
the files of a session in the folder `reports`."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from game.session.session import AnySession

_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&])")
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Characters that would turn the direction of what stands after a text (UAX 9)."""


def plain(text: str) -> str:
    """Text that Markdown shows as it was written, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.translate(_TURNING).split()))


def points(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """A point for each head with its text, in Markdown; what is empty is left out."""
    return (f"- **{head}:** {plain(text)}" for head, text in pairs if text)


def table(rows: Iterable[Iterable[str]]) -> str:
    """Rows as CSV. No cell begins as a formula would."""
    out = io.StringIO()
    csv.writer(out).writerows(map(_harmless, row) for row in rows)
    return out.getvalue()


def _harmless(cell: str) -> str:
    """A spreadsheet takes what begins like this for a formula, and runs it."""
    return f"'{cell}" if cell.lstrip().startswith(("=", "+", "-", "@")) or cell.startswith(("\t", "\r")) else cell


def day(session: AnySession) -> str:
    """The day on which a session began, as all three languages write it; empty where it is not known."""
    if not session.header.created:
        return ""
    began = datetime.fromisoformat(session.header.created)
    return f"{began.day}.{began.month}.{began.year}"


def delete_papers(session: AnySession, folder: Path) -> list[Path]:
    """Deletes every report of a session that was written in this data folder, and returns what it deleted. Raises
    OSError."""
    written = sorted((folder / "reports").glob(f"{stem(session)}.*"))
    for file in written:
        file.unlink()
    return written


def stem(session: AnySession) -> str:
    """How the name of a report begins: the same for every report of a session, and of no other."""
    header = session.header
    began = f"{datetime.fromisoformat(header.created):%Y-%m-%d-%H%M}-" if header.created else ""
    own = hashlib.sha256(f"{header.created}/{header.seed}/{header.seats}".encode("utf-8", "replace")).hexdigest()[:4]
    return f"{began}{header.activity}-{own}"
