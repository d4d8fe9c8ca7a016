"""A deck that is edited on the table: what is changed is seen at once, and written by a thread meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeAlias

from game.content import edits
from game.content.deck import Deck
from game.content.problems import Faults
from game.faults import CannotKeep, Fault, reason_of
from game.store.deck_file import DeckFile, own_copy
from game.table.scenes.deck_telling import Refused

Edit: TypeAlias = Callable[[Deck], Deck]

TURNS = 0.0005
"""Seconds after which a thread that works lets the frame go on. Python's own 0.005 add up, as a frame asks for its turn
with every picture that it draws."""
_USUAL_TURNS = sys.getswitchinterval()
LOOKS = 0.2
"""Seconds between two looks at the file."""


@contextmanager
def short_turns() -> Iterator[None]:
    """A thread's work beside which frames are drawn; then turns are again as long as before."""
    sys.setswitchinterval(TURNS)
    try:
        yield
    finally:
        sys.setswitchinterval(_USUAL_TURNS)


class Keeping:
    """A deck file with the edits that wait to be written. The first edit of a deck that comes along makes a copy of
    one's `own`. `unsaved` is what the last save came to: None where all is written, or will be soon; Refused where
    something was given up; any other fault says what the edits wait for, such as a file without errors."""

    def __init__(self, file: DeckFile) -> None:
        self.file = file
        self.deck: Deck | None = file.deck
        self.unsaved: Fault | None = None
        self.own = False
        self._waiting: list[Edit] = []
        self._written = 0
        self._writing: Future[tuple[DeckFile, bool]] | None = None
        self._thread = ThreadPoolExecutor(1, "deck")
        self._done: list[Edit] = []
        self._since, self._stirred = 0.0, False

    @property
    def saving(self) -> bool:
        """Whether something is being written."""
        return self._writing is not None

    @property
    def stuck(self) -> bool:
        """Whether something waits that can't be written now."""
        return self.unsaved is not None and not isinstance(self.unsaved, Refused)

    @property
    def undoable(self) -> bool:
        """Whether an edit can be taken back."""
        return bool(self._done)

    def edit(self, edit: Edit) -> None:
        """Changes the deck. Raises LookupError or ValueError, as edits do, where that can't be done."""
        before = self.deck
        assert before is not None
        after = edit(before)
        self._done.append(lambda now: edits.with_former(now, before, after))
        self._add(edit, after)

    def undo(self) -> None:
        """Takes the last edit back; what others changed elsewhere stays."""
        assert self.deck is not None
        back = self._done.pop()
        self._add(back, back(self.deck))

    def restore(self, deck: Deck) -> None:
        """Makes the whole deck another, as it was once."""
        self._done.clear()
        self._add(lambda now: replace(deck, source=now.source), deck)

    def _add(self, edit: Edit, after: Deck) -> None:
        self._waiting.append(edit)
        self.deck, self.unsaved = after, None
        self.again()

    def again(self) -> None:
        """Writes what waits, unless that is being done or the file has errors."""
        if self._writing is not None or not self._waiting:
            return
        if self.file.problems:
            self.unsaved = Fault("faulty-deck", path=self.file.path)
            return
        if self.stuck:
            self.unsaved = None
        self._written = len(self._waiting)
        self._writing = self._thread.submit(_written, self.file, tuple(self._waiting))

    def stirs(self) -> bool:
        """Whether the thread is done, or the file changed."""
        if self._writing is not None:
            return self._writing.done()
        self._stirred = self._stirred or self.file.look()
        return self._stirred

    def look(self, seconds: float) -> Deck | None:
        """Hears of the thread, and now and then looks whether somebody else changed the file: then gives back the deck
        before that."""
        if self._writing is not None:
            if self._writing.done():
                self._finish(self._writing)
            return None
        self._since += seconds
        if self._since >= LOOKS and not self._stirred:
            self._since, self._stirred = 0.0, self.file.look()
        if not self._stirred:
            return None
        self._stirred, before = False, self.deck
        self._show()
        self.again()
        return before

    def end(self) -> Fault | None:
        """Waits for what is being written. Returns why the last change is not in the file, if it is not."""
        while self._writing is not None:
            self._finish(self._writing)
        return self.unsaved

    def _finish(self, writing: Future[tuple[DeckFile, bool]]) -> None:
        self._writing = None
        try:
            file, whole = writing.result()
        except Faults as faults:
            problem = next(problem for problem in faults.problems if problem.severity == "error")
            self.unsaved = Refused(self.file.path, problem)
            self._done.clear()
        except Fault as fault:
            self.unsaved = fault
            return
        else:
            self.own = self.own or file is not self.file
            self.file = file
            self.unsaved = self.unsaved if whole else Refused(file.path)
        del self._waiting[: self._written]
        self._show()
        self.again()

    def _show(self) -> None:
        """What is to be seen: the file as it is, with what waits; edits that fit it no longer are given up."""
        if self.file.deck is None:
            return
        self.deck, fitting = _fitted(self.file.deck, self._waiting)
        if len(fitting) < len(self._waiting):
            self.unsaved = Refused(self.file.path)
        self._waiting = fitting


def _fitted(deck: Deck, waiting: Iterable[Edit]) -> tuple[Deck, list[Edit]]:
    """A deck with those edits that fit it, and these: others may have taken away what an edit is about."""
    fitting = []
    for edit in waiting:
        try:
            deck = edit(deck)
        except (LookupError, ValueError):
            continue
        fitting.append(edit)
    return deck, fitting


@short_turns()
def _written(file: DeckFile, waiting: tuple[Edit, ...]) -> tuple[DeckFile, bool]:
    """Writes edits; gives back the file in which they are now, and whether all of them fitted it. Raises Faults where
    the deck would have errors, else Fault, whatever goes wrong: the table goes on, and what was changed can wait."""
    kept: list[Edit] = []

    def all_(deck: Deck) -> Deck:
        deck, kept[:] = _fitted(deck, waiting)
        return deck

    try:
        path = own_copy(file.path, file.data)
        if path != file.path:
            file = DeckFile(path, file.data)
        file.apply(all_)
    except (Fault, Faults):
        raise
    except Exception as error:
        raise CannotKeep(file.path, reason_of(error) if isinstance(error, OSError) else repr(error)) from error
    return file, len(kept) == len(waiting)
