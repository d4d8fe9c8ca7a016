"""A deck's file while somebody looks into it and edits it: what others write there is read, and nothing is lost."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from game.content.deck import Deck, load_deck
from game.content.problems import Faults, Problem, Problems
from game.content.source import read_bytes
from game.faults import Fault
from game.files import folder_for, stamp, write_whole
from game.shipped import folder, own_decks
from game.store.deck_versions import alone, name_of, real, write_deck

_RECENT = 2.5
"""Seconds. Some disks count time in steps of two: a file written twice within them looks the same from outside."""


class DeckFile:
    """A deck's file at `path`. `deck` is the last good one that was read (None when there was none), `problems` what
    is wrong with the file as it lies now. Versions go into the data folder."""

    def __init__(self, path: Path, data: Path) -> None:
        self.path = path
        self.data = data
        self.deck: Deck | None = None
        self.problems: tuple[Problem, ...] = ()
        self._lock = Lock()
        self._stamp: tuple[int, ...] | None = None
        self._read: bytes | None = None
        self._recent = False
        self._take()

    def look(self) -> bool:
        """Whether the file changed and was read anew. Cheap where it did not: to be asked a few times a second. While
        `apply` is at work in another thread it says no."""
        if not self._lock.acquire(blocking=False):
            return False
        try:
            return (self._recent or stamp(self.path) != self._stamp) and self._take()
        finally:
            self._lock.release()

    def apply(self, edit: Callable[[Deck], Deck]) -> Deck:
        """Edits the deck as the file holds it now, and writes it with the version before kept: some hundredths of a
        second, for a thread of its own. Raises Fault `faulty-deck` where the file has errors or is gone, CannotKeep
        where it can't be written, Faults where the deck would have errors, and what the edit raises; then all is as it
        was."""
        from game.content.writing.written import deck_yaml  # YAML: only who edits waits for it

        with self._lock:
            while True:
                self._take()
                if self.deck is None or self.problems:
                    raise Fault("faulty-deck", path=self.path)
                source = deck_yaml(edit(self.deck), self.deck.source)
                if source == self.deck.source:
                    return self.deck
                if write_deck(self.path, source, self.data, over=self.deck.source):
                    break  # else somebody wrote there meanwhile
            self._take()
            return self.deck

    def _take(self) -> bool:
        """Reads the file where its bytes are others. Returns whether anything is another now."""
        self._stamp = stamp(self.path)
        self._recent = self._stamp is not None and abs(time.time_ns() - self._stamp[0]) < _RECENT * 1e9
        found, before = self._bytes(), (self._read, self.problems)
        if found is not None and found == self._read:
            return False
        self._read = found
        try:
            self.deck, self.problems = load_deck(self.path, self.data), ()
        except Faults as faults:
            self.problems = tuple(each for each in faults.problems if each.severity == "error")
        if self._bytes() != found:
            self._read = None  # it changed meanwhile: it is to be read again
        return before != (self._read, self.problems)

    def _bytes(self) -> bytes | None:
        return read_bytes(self.path, Problems(""))


def own_copy(path: Path, data: Path) -> Path:
    """The file to edit in place of `path`: itself, where it is a person's own; for a deck that comes along, or lies
    where nothing can be written, a copy among the decks of the data folder, which is made when it is not there. The
    copy of one that comes along has its name, and stands in its place on the home screen. Raises CannotKeep, and
    Faults where there is no deck to copy."""
    shipped = real(path).parent == real(folder("decks"))
    missing = not path.exists()  # a program that saves may take it away for a moment
    if not shipped and (missing or os.access(path, os.W_OK)) and os.access(path.parent, os.W_OK):
        return path
    copy = own_decks(data) / (path.name if shipped else f"{name_of(path)}.yaml")
    if not copy.exists():
        source = load_deck(path, data).source
        _copy_schemas(folder_for(copy.parent))
        with alone(copy, data):
            if not copy.exists():
                write_whole(copy, source)
    return copy


def _copy_schemas(place: Path) -> None:
    """Lays the schemas where the first line of a deck that comes along looks for them."""
    for schema in (folder("decks") / "schemas").glob("*.json"):
        write_whole(folder_for(place / "schemas") / schema.name, schema.read_bytes())
