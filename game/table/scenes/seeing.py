"""From a session to what its picture is made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from game.core import moves as m
from game.core.game import FACILITATOR, Actor
from game.session.session import AnySession, Redo, Undo
from game.table.layout.places import SIDE, Plan, plan
from game.table.layout.stands import BETWEEN, SIDES
from game.table.layout.tray import least_depth
from game.table.scenes.acts import Move
from game.table.scenes.board import Memo, Person, Sight
from game.table.scenes.chairs import Chairs
from game.table.scenes.seen import Seen
from game.table.screen import LARGE, Screen
from game.words import right_to_left

CROWDED = 0.045
"""How much deeper the trays are where three stand side by side, or all along the bottom."""

_planned = lru_cache(maxsize=8)(plan)
"""A finger that carries something asks for the plan with every move."""


class Seeing:
    """A session seen by `who` on a screen: its seats sit on `chairs`, and legal moves are looked up once a move. Each
    game's own makes its sight out of the `shared` one. `DEPTH` is how deep the trays are, as a part of the height, and
    `SIDE` those at the short sides of a lying screen, of the width; with `SLIM` a second row on a wall is no deeper
    than the first. `UNLISTED` are moves of which there are too many to list."""

    DEPTH = 0.27
    SIDE = SIDE
    SLIM = False
    UNLISTED: tuple[type, ...] = ()

    def __init__(self, session: AnySession, who: Actor, chairs: Chairs) -> None:
        self.screen = Screen(1920, 1080)
        self.chairs = chairs
        self._session, self._who = session, who
        self._legal: dict[Actor, tuple[Move, ...]] = {}
        self._legal_after = -1
        self._in_turn = 0
        self._memos: tuple[Memo, ...] = ()

    def shared(self, lang: str, clock: float, view: Seen) -> Sight:
        """What the picture of any game is made from, in the table's language and with so many seconds played."""
        legal = self._legal_moves()
        return Sight(
            screen=self.screen,
            plan=self.plan(lang),
            seating=self.chairs.seating,
            lang=lang,
            view=view,
            people=self._people(lang),
            legal=legal,
            clock=int(clock),
            redo_ends=self._session.redo_ends,
            in_turn=self._in_turn,
            memos=self._memos,
        )

    def depth(self) -> float:
        """How deep the trays are, as a part of the height."""
        return self.DEPTH

    def plan(self, lang: str) -> Plan:
        """The table divided among the seats there are, each in its place."""
        names = [seat.name for seat in self._session.state.seats]
        self.chairs.sit(names, self.screen, right_to_left(lang))
        stands = self.chairs.on(self.screen, names, right_to_left(lang))
        most = max((sum(stand.side == side for stand in stands) for side in SIDES), default=0)
        crowded = self.chairs.seating == "upright" or most > BETWEEN
        large = any(self.chairs.of(name).large for name in names)
        least = self.least_depth(replace(self.screen, scale=LARGE) if large else self.screen)
        deep = self.depth() + CROWDED * crowded
        return _planned(self.screen, stands, self.chairs.seating, deep, least, self.SIDE, self.SLIM)

    def least_depth(self, screen: Screen) -> float:
        """How deep trays are at least in pixels, where many stand side by side."""
        return least_depth(screen)

    def nearest(self, seats: Iterable[Actor], x: float, y: float, lang: str) -> Actor:
        """The one of these seats whose tray is nearest to a point; of all at the table where there are none of them.
        Empty where all have left."""
        places = zip(self._session.state.seats, self.plan(lang).places, strict=True)
        boxes = {seat.name: place.box for seat, place in places}
        return min(list(seats) or boxes, key=lambda name: boxes[name].distance(x, y), default="")

    def lang(self, seat: Actor, table: str) -> str:
        """The language that a seat reads: its own, else the table's."""
        return self.chairs.of(seat).lang or table

    def moved(self) -> None:
        """A move was made since the last look."""

    def _people(self, lang: str) -> dict[Actor, Person]:
        everyone = self.chairs.everyone().items()
        return {
            seat: Person(chair.lang or lang, chair.colour or 0, chair.large, self.chairs.practice(seat))
            for seat, chair in everyone
        }

    def _legal_moves(self) -> dict[Actor, tuple[Move, ...]]:
        number = len(self._session.entries)
        if self._legal_after != number:
            seats = (seat.name for seat in self._session.state.seats)
            self._legal = {by: self._legal_for(by) for by in (FACILITATOR, *seats)}
            self._in_turn, self._memos = self._session.moves_in_turn(), self._noted()
            self.moved()
            self._legal_after = number
        return self._legal

    def _noted(self) -> tuple[Memo, ...]:
        if "memo 1" not in self._session.notes:
            return ()
        noted = (entry for entry in self._session.entries if entry.verb == "note" and entry.actor == FACILITATOR)
        said = ((entry, m.split(entry.move)) for entry in noted)
        return tuple(
            Memo(datetime.fromtimestamp(entry.time).strftime("%H:%M"), text)
            for entry, (_, key, text) in said
            if key.startswith("memo ")
        )

    def _legal_for(self, by: Actor) -> tuple[Move, ...]:
        """What a seat may do, as far as the picture shows it."""
        legal = self._session.game.legal(self._thawed, by)
        return self._with_undo(by, (move for move in legal if not isinstance(move, self.UNLISTED)))

    @property
    def _thawed(self) -> Any:
        """What lies before a seat does not change while hands rest."""
        return replace(self._session.state, locks=self._session.state.locks - {"glass"})

    def _with_undo(self, by: Actor, legal: Iterable[Move]) -> tuple[Move, ...]:
        return (*legal, *(move for move in (Undo(), Redo()) if self._session.refuse(by, move) is None))
