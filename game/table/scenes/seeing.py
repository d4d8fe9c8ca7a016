"""From a session to what its picture is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from game.content.deck import Deck
from game.core.cards import KINDS, CardId, Kind
from game.core.game import FACILITATOR, TABLE, Actor
from game.rules.triples import moves as m
from game.rules.triples.state import State
from game.rules.triples.view import View, peeked
from game.session.session import Redo, Session, Undo
from game.table.layout.places import Plan, plan
from game.table.layout.stands import BETWEEN, SIDES
from game.table.layout.tray import least_depth
from game.table.scenes.acts import Move, Thing
from game.table.scenes.board import Memo, Person, Sight
from game.table.scenes.chairs import Chairs
from game.table.screen import LARGE, Screen
from game.words import right_to_left

OPEN_ROUND_DEPTH, TRIPLES_DEPTH = 0.24, 0.27
"""How deep the trays are, as a part of the height."""

CROWDED = 0.045
"""How much deeper they are where three stand side by side, or all along the bottom."""

_planned = lru_cache(maxsize=8)(plan)
"""A finger that carries something asks for the plan with every move."""


class Seeing:
    """A session seen by `who` on a screen: its seats sit on `chairs`, and legal moves are looked up once a move."""

    def __init__(self, session: Session, deck: Deck, who: Actor, chairs: Chairs) -> None:
        self.screen = Screen(1920, 1080)
        self.chairs = chairs
        self._session, self._deck, self._who = session, deck, who
        self._legal: dict[Actor, tuple[Move, ...]] = {}
        self._legal_after = -1
        self._in_turn = 0
        self._memos: tuple[Memo, ...] = ()
        self._before, self._view = session.state, session.view(who)
        self._came: dict[CardId, str] = {}
        self._went: dict[str, tuple[str, ...]] = {}

    def view(self, turned_up: frozenset[Actor]) -> View:
        """What is seen while these seats have turned up their cards."""
        view = self._session.view(self._who)
        for seat in view.seats:
            if seat.name in turned_up:
                view = peeked(view, self._session.view(seat.name))
        return view

    def sight(self, lang: str, clock: float, view: View) -> Sight:
        """What the picture is made from, in the table's language and with so many seconds played."""
        options, legal = self._session.options, self._legal_moves()
        return Sight(
            screen=self.screen,
            plan=self.plan(lang),
            seating=self.chairs.seating,
            lang=lang,
            view=view,
            deck=self._deck,
            people=self._people(lang),
            legal=legal,
            clock=int(clock),
            redo_ends=self._session.redo_ends,
            in_turn=self._in_turn,
            options=options,
            memos=self._memos,
            came=self._came,
            went=self._went,
        )

    def plan(self, lang: str) -> Plan:
        """The table divided among the seats there are, each in its place."""
        names = [seat.name for seat in self._session.state.seats]
        self.chairs.sit(names, self.screen, right_to_left(lang))
        stands = self.chairs.on(self.screen, names, right_to_left(lang))
        most = max((sum(stand.side == side for stand in stands) for side in SIDES), default=0)
        depth = OPEN_ROUND_DEPTH if self._session.game.setting.activity == "open-round" else TRIPLES_DEPTH
        crowded = self.chairs.seating == "upright" or most > BETWEEN
        large = any(self.chairs.of(name).large for name in names)
        least = least_depth(replace(self.screen, scale=LARGE) if large else self.screen)
        return _planned(self.screen, stands, self.chairs.seating, depth + CROWDED * crowded, least)

    def hand_of(self, thing: Thing, x: float, y: float, lang: str) -> Actor:
        """The seat whose hand touched this: what lies in the middle is the movers' to touch, the wall is anyone's.
        Empty where all have left."""
        view, places = self._session.view(TABLE), self.plan(lang).places
        boxes = {seat.name: place.box for seat, place in zip(view.seats, places, strict=True)}
        moves: dict[str, Callable[[Kind], Move]] = {"stock": m.Draw, "discard": m.Take, "blank": m.Write}
        movers = [seat.name for seat in view.seats if seat.moves]
        if make := moves.get(thing.where):
            able = [name for name in movers if self._session.refuse(name, make(thing.kind)) is None]
            movers = able or movers
        asked = list(boxes) if thing.where == "wall" or not movers else movers
        return min(asked, key=lambda name: boxes[name].distance(x, y), default="")

    def lang(self, seat: Actor, table: str) -> str:
        """The language that a seat reads: its own, else the table's."""
        return self.chairs.of(seat).lang or table

    def _people(self, lang: str) -> dict[Actor, Person]:
        everyone = self.chairs.everyone().items()
        return {seat: Person(chair.lang or lang, chair.colour or 0, chair.large) for seat, chair in everyone}

    def _legal_moves(self) -> dict[Actor, tuple[Move, ...]]:
        number = len(self._session.entries)
        if self._legal_after != number:
            seats = (seat.name for seat in self._session.state.seats)
            self._legal = {by: self._legal_for(by) for by in (FACILITATOR, *seats)}
            self._in_turn, self._memos = self._session.moves_in_turn(), self._noted()
            self._follow()
            self._legal_after = number
        return self._legal

    def _follow(self) -> None:
        """Which cards came out of a pile since the last look, and which went back into one."""
        before, shown = self._before, self._view
        now, view = self._session.state, self._session.view(self._who)
        self._before, self._view = now, view
        seen, was_seen = _seen(view), _seen(shown)
        self._came = {card: pile for card, pile in _piles(before, now).items() if card in seen}
        went = [(pile, f"card:{card}") for card, pile in _piles(now, before).items() if card in was_seen]
        went += [(pile, back) for pile, back in _backs(before, now, shown)]
        self._went = {pile: tuple(key for other, key in went if other == pile) for pile, _ in went}

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
        """What lies before a seat does not change while hands rest."""
        state, game = self._session.state, self._session.game
        thawed = replace(state, locks=state.locks - {"glass"})
        own: list[Move] = [move for move in game.legal(thawed, by) if not isinstance(move, m.Pick)]
        own += [move for move in (Undo(), Redo()) if self._session.refuse(by, move) is None]
        return tuple(own)


def _seen(view: View) -> frozenset[CardId]:
    """The cards that lie face up for a viewer."""
    hands = (card for seat in view.seats for card in seat.hand)
    tops = (card for card in view.discards if card is not None)
    on_wall = (card for verdict in view.wall for card in verdict.cards)
    declared = view.declaration.cards if view.declaration else ()
    return frozenset((*hands, *tops, *view.open, *on_wall, *declared))


def _piles(before: State, now: State) -> dict[CardId, str]:
    """Where a card that is elsewhere now lay before: in a stock, or unwritten among the blanks."""
    stocks = {card: f"stock:{kind}" for kind in KINDS for card in before.stock(kind)}
    written = {paper.card for paper in before.written}
    return stocks | {paper.card: f"blank:{paper.kind}" for paper in now.written if paper.card not in written}


def _backs(before: State, now: State, shown: View) -> Iterator[tuple[str, str]]:
    """Covered cards that went back: the pile of each, and the key of the back that leaves."""
    back_in = {card: f"stock:{kind}" for kind in KINDS for card in now.stock(kind)}
    for seat in shown.seats:
        gone = [back_in[card] for card in before.seat(seat.name).hand if card in back_in] if seat.covered else []
        yield from ((pile, f"back:{seat.name}:{seat.covered - 1 - at}") for at, pile in enumerate(gone))
