"""Bookmarks and notes are kept in a small file beside a session."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.faults import Unreadable
from game.store.notebook import Bookmark, Notebook, read_notes


def test_bookmarks_are_kept_in_the_order_of_their_entries_and_found_again(tmp_path: Path) -> None:
    file = tmp_path / "s.notes.json"
    book = Notebook(file)
    book.put(7, "שקט ארוך")
    book.put(3)
    book.put(7, "אחרת")
    assert Notebook(file).marks == (Bookmark(3), Bookmark(7, "אחרת"))
    assert json.loads(file.read_text("utf-8")) == {
        "format": 1,
        "bookmarks": [{"entry": 3, "text": ""}, {"entry": 7, "text": "אחרת"}],
    }
    book.remove(3)
    book.remove(7)
    assert not file.exists()


def test_where_nothing_can_be_written_it_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    blocked = tmp_path / "folder"
    blocked.write_text("a file where a folder should be")
    book = Notebook(blocked / "s.notes.json")
    book.put(3, "kept")
    assert book.trouble is not None
    assert book.marks == (Bookmark(3, "kept"),)
    blocked.unlink()
    book.keep_up()
    assert book.trouble is None
    assert Notebook(book.path).marks == book.marks


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"format": 2, "bookmarks": []}',
        '{"format": 1, "bookmarks": [{}]}',
        '{"format": 1, "bookmarks": [{"entry": Infinity, "text": ""}]}',
    ],
)
def test_a_file_that_is_none_is_told_of_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "s.notes.json"
    file.write_text(text)
    with pytest.raises(Unreadable):
        read_notes(file)
    book = Notebook(file)
    book.put(3, "new")
    assert book.trouble is not None
    assert book.marks
    assert file.read_text() == text
