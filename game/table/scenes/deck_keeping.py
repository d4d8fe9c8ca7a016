"""A deck that is edited on the table: what is changed is seen at once, and written by a thread meanwhile."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeAlias

from game.content.deck import Deck
from game.content.problems import Faults, Problem
from game.core.cards import CardId
from game.faults import Fault
from game.store.deck_file import DeckFile, own_copy

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
    one's `own`. `trouble` is why nothing could be written; `lost` says that some edits fit no longer what somebody else
    wrote meanwhile, and `refused` is why the deck would have errors after the last ones."""

    def __init__(self, file: DeckFile) -> None:
        self.file = file
        self.deck: Deck | None = file.deck
        self.trouble: Fault | None = None
        self.refused: Problem | None = None
        self.lost = self.own = False
        self._waiting: list[Edit] = []
        self._written = 0
        self._writing: Future[DeckFile] | None = None
        self._thread = ThreadPoolExecutor(1, "deck")
        self._done: list[tuple[Deck, frozenset[CardId]]] = []
        self._since, self._stirred = 0.0, False

    @property
    def saving(self) -> bool:
        """Whether something is being written."""
        return self._writing is not None

    @property
    def stuck(self) -> bool:
        """Whether something waits that can't be written now."""
        return bool(self._waiting) and not self.saving

    @property
    def undoable(self) -> bool:
        """Whether an edit can be taken back."""
        return bool(self._done)

    def edit(self, edit: Edit) -> None:
        """Changes the deck. Raises LookupError or ValueError, as edits do, where that can't be done."""
        before = self.deck
        assert before is not None
        after = edit(before)
        self._done.append((before, _changed(before, after)))
        self._add(edit, after)

    def undo(self) -> None:
        """Takes the last edit back; what others changed elsewhere stays."""
        before, cards = self._done.pop()
        assert self.deck is not None

        def back(deck: Deck) -> Deck:
            return _put_back(deck, before, cards)

        self._add(back, back(self.deck))

    def restore(self, deck: Deck) -> None:
        """Makes the whole deck another, as it was once."""
        self._done.clear()
        self._add(lambda now: replace(deck, source=now.source), deck)

    def _add(self, edit: Edit, after: Deck) -> None:
        self._waiting.append(edit)
        self.deck, self.lost, self.refused = after, False, None
        self.again()

    def again(self) -> None:
        """Writes what waits, unless that is being done."""
        if self._writing is None and self._waiting and not self.file.problems:
            self.trouble = None
            self._written = len(self._waiting)
            self._writing = self._thread.submit(_written, self.file, tuple(self._waiting))

    def stirs(self) -> bool:
        """Whether the thread is done, or the file changed."""
        if self._writing is not None:
            return self._writing.done()
        self._stirred = self._stirred or self.file.look()
        return self._stirred

    def _looked(self) -> bool:
        self._since = 0.0
        return self.file.look()

    def look(self, seconds: float) -> Deck | None:
        """Hears of the thread, and now and then looks whether somebody else changed the file: then gives back the deck
        before that."""
        if self._writing is not None:
            if self._writing.done():
                self._finish(self._writing)
            return None
        self._since += seconds
        if not self._stirred and (self._since < LOOKS or not self._looked()):
            return None
        self._since, self._stirred = 0.0, False
        before = self.deck
        self._show()
        self.again()
        return before

    def end(self) -> Fault | None:
        """Waits for what is being written. Returns why something could not be."""
        while self._writing is not None:
            self._finish(self._writing)
        if self._waiting and self.trouble is None:
            return Fault("faulty-deck", path=self.file.path)
        return self.trouble

    def _finish(self, writing: Future[DeckFile]) -> None:
        self._writing = None
        try:
            file = writing.result()
        except Fault as fault:
            self.trouble = fault
            return
        except Faults as faults:
            self.refused = next(problem for problem in faults.problems if problem.severity == "error")
            self._done.clear()
            del self._waiting[: self._written]
        except (LookupError, ValueError):
            pass  # what fits no longer is given up below
        else:
            self.own = self.own or file is not self.file
            self.file = file
            del self._waiting[: self._written]
        self._show()
        self.again()

    def _show(self) -> None:
        """What is to be seen: the file as it is, with what waits; edits that fit it no longer are given up."""
        deck = self.file.deck
        if deck is None:
            return
        fitting = []
        for edit in self._waiting:
            try:
                deck = edit(deck)
            except (LookupError, ValueError):
                self.lost = True
            else:
                fitting.append(edit)
        self.deck, self._waiting = deck, fitting


@short_turns()
def _written(file: DeckFile, edits: tuple[Edit, ...]) -> DeckFile:
    """Writes edits; gives back the file in which they are now."""
    path = own_copy(file.path, file.data)
    if path != file.path:
        file = DeckFile(path, file.data)

    def all_(deck: Deck) -> Deck:
        for edit in edits:
            deck = edit(deck)
        return deck

    file.apply(all_)
    return file


def _changed(before: Deck, after: Deck) -> frozenset[CardId]:
    cards = before.cards.keys() | after.cards.keys()
    return frozenset(card for card in cards if before.cards.get(card) != after.cards.get(card))


def _put_back(deck: Deck, before: Deck, cards: frozenset[CardId]) -> Deck:
    """A deck with these cards as they were before; those that were not there go, and all links to what is gone, by
    others too."""
    gone = cards - before.cards.keys()
    kept = {card: before.cards[card] if card in cards else deck.cards[card] for card in deck.cards if card not in gone}
    unlinked = {
        name: replace(card, links=tuple(link for link in card.links if link in kept)) for name, card in kept.items()
    }
    return replace(deck, cards=unlinked)
