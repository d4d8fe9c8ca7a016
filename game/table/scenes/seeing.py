"""From a session to what its picture is made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from game.content.deck import Deck
from game.core.cards import Kind
from game.core.game import FACILITATOR, TABLE, Actor
from game.rules.triples import moves as m
from game.session.session import Redo, Session, Undo
from game.table.layout.places import MOST, Plan, Seating, Sides, plan, sides
from game.table.looks import SEAT_COLOURS
from game.table.scenes.acts import Move, Thing
from game.table.scenes.board import Person, Sight
from game.table.screen import Screen
from game.words import right_to_left

OPEN_ROUND_DEPTH, TRIPLES_DEPTH = 0.24, 0.27
"""How deep the trays are, as a part of the height."""

CROWDED = 0.045
"""How much deeper they are where three stand side by side, or all along the bottom."""


class Seeing:
    """A session seen by `who` on a screen: its seats keep their colours, and legal moves are looked up once a move."""

    def __init__(self, session: Session, deck: Deck, who: Actor, seating: Seating, langs: Mapping[Actor, str]) -> None:
        self.screen = Screen(1920, 1080)
        self.seating: Seating = seating
        self.langs = dict(langs)
        self._session, self._deck, self._who = session, deck, who
        self._colours: dict[Actor, int] = {}
        self._side: dict[Actor, int] = {}
        self._legal: dict[Actor, tuple[Move, ...]] = {}
        self._legal_after = -1

    def sight(self, lang: str, clock: float) -> Sight:
        """What the picture is made from, in the table's language and with so many seconds played."""
        options = self._session.game.setting.options
        return Sight(
            screen=self.screen,
            plan=self.plan(lang),
            seating=self.seating,
            lang=lang,
            view=self._session.view(self._who),
            deck=self._deck,
            people=self._people(lang),
            legal=self._legal_moves(),
            clock=int(clock),
            explain_seconds=options.explain_seconds,
            draw_first=options.order == "draw-first",
            centre=options.centre,
        )

    def plan(self, lang: str) -> Plan:
        """The table divided among the seats there are, each in its place."""
        counts = self._sides()
        depth = OPEN_ROUND_DEPTH if self._session.game.setting.activity == "open-round" else TRIPLES_DEPTH
        crowded = self.seating == "upright" or max(counts) > 2
        laid = plan(self.screen, counts, self.seating, depth + CROWDED * crowded, right_to_left(lang))
        order = sorted(self._side, key=lambda name: self._side[name])
        at = {name: number for number, name in enumerate(order)}
        return replace(laid, places=tuple(laid.places[at[seat.name]] for seat in self._session.state.seats))

    def _sides(self) -> Sides:
        """How many seats stand at each side. Nobody changes sides when others come and go."""
        names = [seat.name for seat in self._session.state.seats]
        self._side = {name: side for name, side in self._side.items() if name in names}
        if not self._side:
            spread = sides(len(names), self.seating)
            each = [side for side, count in enumerate(spread) for _ in range(count)]
            self._side = dict(zip(names, each, strict=False))
        for name in names:
            if name not in self._side:
                self._side[name] = self._freest()
        counts = self._counts()
        return counts if any(counts) else sides(1, self.seating)

    def _freest(self) -> int:
        most, counts = MOST[self.seating], self._counts()
        return min(range(len(most)), key=lambda side: (counts[side] / most[side], side))

    def _counts(self) -> Sides:
        return tuple(list(self._side.values()).count(side) for side in range(len(MOST[self.seating])))

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
        return self.langs.get(seat, table)

    def _people(self, lang: str) -> dict[Actor, Person]:
        for seat in self._session.state.seats:
            if seat.name not in self._colours:
                self._colours[seat.name] = self._free_colour()
        return {name: Person(self.lang(name, lang), colour) for name, colour in self._colours.items()}

    def _free_colour(self) -> int:
        used = {self._colours.get(seat.name) for seat in self._session.state.seats}
        return next(number for number in range(SEAT_COLOURS) if number not in used)

    def _legal_moves(self) -> dict[Actor, tuple[Move, ...]]:
        number = len(self._session.entries)
        if self._legal_after != number:
            seats = (seat.name for seat in self._session.state.seats)
            self._legal = {by: self._legal_for(by) for by in (FACILITATOR, *seats)}
            self._legal_after = number
        return self._legal

    def _legal_for(self, by: Actor) -> tuple[Move, ...]:
        own: list[Move] = [move for move in self._session.legal(by) if not isinstance(move, m.Pick)]
        own += [move for move in (Undo(), Redo()) if self._session.refuse(by, move) is None]
        return tuple(own)
