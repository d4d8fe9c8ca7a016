"""What follows from names that change, and from moves that are taken back or made again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from game.core import moves as m
from game.core.game import FACILITATOR, Actor
from game.core.log import Entry
from game.session.session import AnySession
from game.table.scenes.acting import Hands
from game.table.scenes.chairs import Chairs
from game.table.scenes.taken_back import Done, made_again, taken_back
from game.words import Words, words

Telling: TypeAlias = Callable[[Words, Sequence[Done], Mapping[type, str]], str]


class Following:
    """Keeps chairs and hands in step with a session: names change, what was written is found again, all are told.
    `names` are what each move of the game is called."""

    def __init__(self, session: AnySession, chairs: Chairs, hands: Hands, names: Mapping[type, str]) -> None:
        self._session, self._chairs, self._hands, self._names = session, chairs, hands, names

    def call(self, seat: Actor, name: Actor) -> None:
        """A seat is called otherwise from now on, by all that is known of it here."""
        self._chairs.call(seat, name)
        self._hands.call(seat, name)

    def undone(self, entries: Sequence[Entry], lang: str) -> None:
        """These were taken back, the last one first."""
        all_done = self._done(entries)
        self._tell_all(taken_back, all_done, lang)
        for done in all_done:
            if isinstance(done.move, m.Rename):
                self.call(done.move.name, done.move.seat)
            self._hands.give_back(done.by, done.move)

    def redone(self, entries: Sequence[Entry], lang: str) -> None:
        """These were made again, the last one first."""
        all_done = self._done(entries)
        self._tell_all(made_again, all_done, lang)
        for done in reversed(all_done):
            if isinstance(done.move, m.Rename):
                self.call(done.move.seat, done.move.name)
            self._hands.hand_in(done.by, done.move)

    def _done(self, entries: Sequence[Entry]) -> list[Done]:
        return [Done(entry.actor, self._session.game.parse(m.split(entry.move))) for entry in entries]

    def _tell_all(self, tell: Telling, done: Sequence[Done], lang: str) -> None:
        """Every seat reads it until something else happens; so does the facilitator, who has the panel open."""
        seats = [seat.name for seat in self._session.state.seats]
        for seat in (*seats, FACILITATOR) if self._hands.menu else seats:
            self._hands.said[seat] = tell(words(self._chairs.of(seat).lang or lang), done, self._names)
