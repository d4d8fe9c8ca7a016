"""What follows from names that change, and from moves that are taken back or made again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.core.game import FACILITATOR, Actor
from game.core.log import Entry
from game.rules.triples import moves as m
from game.rules.triples.rulings import Rename
from game.session.session import Session
from game.table.scenes.acting import Hands
from game.table.scenes.chairs import Chairs
from game.table.scenes.taken_back import made_again, taken_back
from game.words import Words, words


class Following:
    """Keeps chairs and hands in step with a session: names change, what was written is found again, all are told."""

    def __init__(self, session: Session, chairs: Chairs, hands: Hands) -> None:
        self._session, self._chairs, self._hands = session, chairs, hands

    def call(self, seat: Actor, name: Actor) -> None:
        """A seat is called otherwise from now on, by all that is known of it here."""
        self._chairs.call(seat, name)
        self._hands.call(seat, name)

    def undone(self, entries: Sequence[Entry], lang: str) -> None:
        """These were taken back, the last one first."""
        self._tell_all(taken_back, entries, lang)
        for entry in entries:
            move = m.parse(m.split(entry.move))
            if isinstance(move, Rename):
                self.call(move.name, move.seat)
            self._hands.give_back(entry.actor, move)

    def redone(self, entries: Sequence[Entry], lang: str) -> None:
        """These were made again, the last one first."""
        self._tell_all(made_again, entries, lang)
        for entry in reversed(entries):
            move = m.parse(m.split(entry.move))
            if isinstance(move, Rename):
                self.call(move.seat, move.name)
            self._hands.hand_in(entry.actor, move)

    def _tell_all(self, tell: Callable[[Words, Sequence[Entry]], str], entries: Sequence[Entry], lang: str) -> None:
        """Every seat reads it until something else happens; so does the facilitator, who has the panel open."""
        seats = [seat.name for seat in self._session.state.seats]
        for seat in (*seats, FACILITATOR) if self._hands.menu else seats:
            self._hands.said[seat] = tell(words(self._chairs.of(seat).lang or lang), entries)
