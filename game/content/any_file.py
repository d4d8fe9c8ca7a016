"""A file of any form into a tree: YAML, a spreadsheet, a pasted list."""

from __future__ import annotations

from pathlib import Path

from game.content.deck import Deck
from game.content.problems import At, Problems
from game.content.reading import source_of
from game.content.source import MAX_BYTES, no_collection, read_bytes
from game.content.tree import SHEETS, Read, read_file


def read_any(path: Path | str, before: Deck | None = None, name: str = "") -> Read:
    """Reads a file by its ending. Raises nothing: whatever is wrong stands in `problems`. Cards without ids have those
    that the same texts have in the deck `before`; a list, which has no id of its own, has one made of `name`, by
    default its file's."""
    if Path(path).suffix.lower() not in SHEETS:
        return read_file(path)
    problems = Problems(str(path))
    data = read_bytes(Path(path), problems)
    if data is not None and len(data) > MAX_BYTES:
        problems.add(At(), "too-large", megabytes=MAX_BYTES // 1_000_000)
        data = None
    if data is None:
        return Read(str(path), None, problems.found, b"")
    return _read(data, Path(path), before, name or Path(path).stem, problems)


@no_collection()
def _read(data: bytes, path: Path, before: Deck | None, name: str, problems: Problems) -> Read:
    from game.content.sheets.cards import Before
    from game.content.sheets.csv_in import read_csv
    from game.content.sheets.reading import deck_node
    from game.content.sheets.xlsx_in import OLE, ZIP, read_xlsx

    book = (read_xlsx if data.startswith((ZIP, OLE)) else read_csv)(data, problems)
    node = None if book is None else deck_node(book, path.stem, name, Before(before), problems)
    return Read(str(path), node, problems.sorted(), b"" if node is None else source_of(node))
