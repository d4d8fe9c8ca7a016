"""Sessions as files to carry: one by itself, or a workshop's own and those of its steps in a ZIP archive. The notes
that lie beside a session go along in its file."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from game.faults import CannotKeep, Fault, Unreadable
from game.files import folder_for, whole
from game.store.database import Kept, read, why
from game.store.folders import notes_path, session_path, sessions_folder
from game.store.journal import ID, claim, put, remove
from game.store.notebook import NOT_NOTES, Bookmark, marks_of, plain_notes, read_notes, write_notes
from game.store.workshops import AGENDA, workshop_files

NOTES = "notes"
"""What a file that is carried holds of the bookmarks and notes beside a session."""
Carried: TypeAlias = tuple[Kept, tuple[Bookmark, ...]]
"""A session, with the notes that lie beside it."""
_MAGIC = b"PK\x03\x04"
_MOST = 200
"""So many sessions no workshop has."""
_MOST_BYTES = 200_000_000


def export(path: Path, out: Path) -> None:
    """A copy of a session as one file, to carry. Raises Unreadable or CannotKeep."""
    kept = read(path)
    marks = read_notes(notes_path(path))
    put(out, replace(kept, extra={**kept.extra, NOTES: plain_notes(marks)}) if marks else kept)


def take_in(folder: Path, file: Path) -> str:
    """Brings a carried session into this folder and returns its name there: its own, or a new one where another
    session bears it. Raises Unreadable, CannotKeep, or Fault `session-here`."""
    kept, marks = _with_notes(read(file), file)
    path = folder_for(folder) / f"{kept.id}.sqlite"
    if not ID.fullmatch(kept.id) or (path.exists() and read(path).entries != kept.entries):
        path = claim(folder, kept.header)
    elif path.exists():
        raise Fault("session-here", session=kept.id)
    _put(path, replace(kept, id=path.stem), marks)
    return path.stem


def _with_notes(kept: Kept, file: Path) -> Carried:
    """A session as it lay where it came from, and its notes. Raises Unreadable."""
    extra = dict(kept.extra)
    carried = extra.pop(NOTES, None)
    try:
        return replace(kept, extra=extra), marks_of(carried) if carried else ()
    except NOT_NOTES as error:
        raise Unreadable(file, "damaged") from error


def _put(path: Path, kept: Kept, marks: tuple[Bookmark, ...]) -> None:
    put(path, kept)
    if marks:
        write_notes(notes_path(path), marks)


def is_carried_workshop(file: Path) -> bool:
    """Whether a file is a workshop to be brought in."""
    try:
        with file.open("rb") as opened:
            return opened.read(4) == _MAGIC
    except OSError:
        return False


def export_workshop(data: Path, workshop: str, out: Path) -> None:
    """Writes the sessions of a workshop into one file. Raises Unreadable or CannotKeep."""
    with tempfile.TemporaryDirectory() as folder, whole(out) as part:
        try:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
                for path in workshop_files(data, workshop):
                    copied = Path(folder) / path.name
                    export(path, copied)
                    archive.write(copied, path.name)
        except OSError as error:
            raise CannotKeep(out, why(error)) from error


def take_in_workshop(data: Path, file: Path) -> str:
    """Brings a carried workshop into a data folder, and returns its name. Raises Unreadable, CannotKeep, or Fault
    `workshop-here` where one of its sessions is there already; then nothing is brought in."""
    folder = sessions_folder(data)
    brought = _read(file)
    kept = [each for each, _ in brought]
    own = [each for each in kept if each.header.activity == AGENDA]
    others = [each for each in kept if each not in own]
    if len(own) != 1 or not all(each.extra.get("workshop") == own[0].id for each in others) or not _named(kept):
        raise Unreadable(file, "not-a-session")
    for each in kept:
        if session_path(data, each.id).exists():
            raise Fault("workshop-here", session=own[0].id)
    folder_for(folder)
    _put_all(data, sorted(brought, key=lambda each: each[0] is own[0]))
    return own[0].id


def _read(file: Path) -> list[Carried]:
    """The sessions in an archive; what can't be read is told of the archive, which is the file that people know."""
    with tempfile.TemporaryDirectory() as place:
        try:
            return [_with_notes(read(path), file) for path in _unpacked(file, Path(place))]
        except Unreadable as unreadable:
            raise Unreadable(file, str(unreadable.params["reason"])) from unreadable


def _put_all(data: Path, sessions: Iterable[Carried]) -> None:
    """Writes them all, or none: a half would keep the whole from being brought in later."""
    brought: list[Path] = []
    try:
        for each, marks in sessions:
            brought.append(session_path(data, each.id))
            _put(brought[-1], each, marks)
    except Fault:
        for path in brought:
            remove(path)
        raise


def _named(kept: list[Kept]) -> bool:
    """Whether all have names of their own that a session may have."""
    names = [each.id for each in kept]
    return len(set(names)) == len(names) and all(ID.fullmatch(name) for name in names)


def _unpacked(file: Path, folder: Path) -> list[Path]:
    """The sessions in an archive, by plain names of their own alone."""
    try:
        with zipfile.ZipFile(file) as archive:
            inside = archive.infolist()
            if len(inside) > _MOST or sum(each.file_size for each in inside) > _MOST_BYTES:
                raise Unreadable(file, "not-a-session")
            for number, each in enumerate(inside):
                (folder / f"{number}.sqlite").write_bytes(archive.read(each))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        raise Unreadable(file, "damaged") from error
    return sorted(folder.iterdir())
