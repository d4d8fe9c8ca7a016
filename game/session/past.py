"""A session looked back on, as it stood after one of its entries: the same to whoever shows it, and nothing can be done
there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.core.game import Actor, Event, Refusal
from game.core.log import Entry, Fold, fold
from game.core.moves import split
from game.session.session import AnySession, Session


class Past(Session[Any, Any, Any, Any]):
    """A `whole` session as it stood after `at` of its entries. To go to another of them costs the same wherever it is:
    nothing is played again."""

    def __init__(self, whole: AnySession, at: int = 0) -> None:
        self.whole = whole
        self.game, self.header = whole.game, whole.header
        self._begun = whole.game.initial()
        self._said = tuple(_notes(whole))
        self._fold, self._stood = Fold(), []
        self._viewed, self._views = None, {}
        self.go(at)

    @property
    def most(self) -> int:
        """How many entries the whole session has."""
        return len(self.whole.entries)

    def go(self, at: int) -> None:
        """To how it stood after so many entries. Raises IndexError where it has fewer."""
        if not 0 <= at <= self.most:
            raise IndexError(at)
        self.at = at
        self.entries = self.whole.entries[:at]
        self.reached = self.whole.reached[:at]
        self.notes = {key: text for number, key, text in self._said if number <= at}
        self._states = [self.state_after(at)]

    def state_after(self, number: int) -> Any:
        """The state after so many entries."""
        return self.whole.reached[number - 1] if number else self._begun

    def entry(self, number: int) -> Entry:
        """The entry of a number, also one that comes later."""
        return self.whole.entries[number - 1]

    def events(self, number: int) -> tuple[Event, ...]:
        """What happened with an entry."""
        entry = self.entry(number)
        match entry.verb:
            case "note":
                return ()
            case "undo" | "redo":
                return (Event(entry.verb, entry.actor),)
        move = self.game.parse(split(entry.move))
        return self.game.apply(self.state_after(number - 1), entry.actor, move).events

    def taken_back(self, count: int) -> tuple[Entry, ...]:
        """As in the session itself."""
        undone = fold(self.entries).undone
        return tuple(group[0] for group in undone[len(undone) - count :])

    def made_again(self, number: int) -> tuple[Entry, ...]:
        """The moves that a `redo` entry made again, that which was made last first."""
        undone = fold(self.whole.entries[: number - 1]).undone
        return tuple(group[0] for group in undone[len(undone) - self.entry(number).count :])

    def refuse(self, by: Actor, move: Any) -> Refusal | None:
        """What has been can't be changed."""
        return Refusal("session-over")

    def submit(self, by: Actor, move: Any) -> Refusal | tuple[Event, ...]:
        """What has been can't be changed."""
        return Refusal("session-over")


def _notes(session: AnySession) -> Iterator[tuple[int, str, str]]:
    for entry in session.entries:
        if entry.verb == "note":
            _, key, text = split(entry.move)
            yield entry.number, key, text
