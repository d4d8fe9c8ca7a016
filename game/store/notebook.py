"""What somebody marked in a session that was looked back on: bookmarks with notes, in a small file beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game.core.frozen import frozen
from game.faults import CannotKeep, Fault, Unreadable, reason_of
from game.files import folder_for, write_whole

FORMAT = 1
LONGEST_NOTE = 400
"""Characters."""
NOT_NOTES = (ValueError, KeyError, TypeError, OverflowError)
"""What `marks_of` raises for what is none."""


@frozen
class Bookmark:
    """A note to the moment after this entry; its text may be empty."""

    entry: int
    text: str = ""


class Notebook:
    """The bookmarks of a session, in the order of their entries. What can't be written stays here, is tried again with
    the next change, and `trouble` says why."""

    def __init__(self, path: Path) -> None:
        """Of the file, which may not be there yet. One that can't be read is told of, and left as it is."""
        self.path = path
        self.marks: tuple[Bookmark, ...] = ()
        self.trouble: Fault | None = None
        self._unread = False
        try:
            self.marks = read_notes(path)
        except Fault as fault:
            self.trouble, self._unread = fault, True

    def at(self, entry: int) -> Bookmark | None:
        """The bookmark at an entry."""
        return next((mark for mark in self.marks if mark.entry == entry), None)

    def put(self, entry: int, text: str = "") -> None:
        """Lays a bookmark there, in the place of one that lies there already."""
        others = [mark for mark in self.marks if mark.entry != entry]
        self._keep([*others, Bookmark(entry, text[:LONGEST_NOTE])])

    def remove(self, entry: int) -> None:
        """Takes a bookmark away."""
        self._keep(mark for mark in self.marks if mark.entry != entry)

    def _keep(self, marks: Iterable[Bookmark]) -> None:
        self.marks = tuple(sorted(marks, key=lambda mark: mark.entry))
        self.keep_up()

    def keep_up(self) -> None:
        """What is not on disk is written, if it can be."""
        if self._unread:
            return
        try:
            write_notes(self.path, self.marks)
            self.trouble = None
        except Fault as fault:
            self.trouble = fault


def read_notes(path: Path) -> tuple[Bookmark, ...]:
    """The bookmarks in a file; none where there is no file. Raises Unreadable."""
    try:
        return marks_of(json.loads(path.read_text("utf-8")))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise Unreadable(path, reason_of(error)) from error
    except (*NOT_NOTES, RecursionError) as error:
        raise Unreadable(path, "damaged") from error


def write_notes(path: Path, marks: tuple[Bookmark, ...]) -> None:
    """Writes the bookmarks; with none of them left there is no file. Raises CannotKeep."""
    try:
        if not marks:
            path.unlink(missing_ok=True)
            return
    except OSError as error:
        raise CannotKeep(path, reason_of(error)) from error
    folder_for(path.parent)
    write_whole(path, (json.dumps(plain_notes(marks), ensure_ascii=False, indent=2) + "\n").encode())


def plain_notes(marks: Iterable[Bookmark]) -> dict[str, Any]:
    """Bookmarks as they stand in a file."""
    return {"format": FORMAT, "bookmarks": [asdict(mark) for mark in marks]}


def marks_of(plain: Mapping[str, Any]) -> tuple[Bookmark, ...]:
    """The bookmarks in plain values. Raises one of `NOT_NOTES` for what is none."""
    if plain["format"] != FORMAT:
        raise ValueError(plain["format"])
    marks = [Bookmark(int(each["entry"]), str(each["text"])[:LONGEST_NOTE]) for each in plain["bookmarks"]]
    if any(mark.entry < 0 for mark in marks):
        raise ValueError(marks)
    return tuple(sorted({mark.entry: mark for mark in marks}.values(), key=lambda mark: mark.entry))
