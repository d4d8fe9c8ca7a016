"""The partners at a board, by name: the same for every tool, which is data."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import TypeAlias

from game.bots.bot import Bot
from game.bots.partner import LEADER
from game.bots.together import WORDS, Leader, Together, leaning
from game.core.cards import CardId
from game.core.game import Actor
from game.rules.boards import moves as m
from game.rules.boards.setting import Facts
from game.rules.boards.state import Piece
from game.rules.boards.view import View, ZoneView

BoardBot: TypeAlias = Bot[View, m.Move]
ENOUGH = 4
"""So many cards in a zone are enough for partners; some zones take fewer."""


class Player(Together[View, m.Move]):
    """Marks and answers what is asked, lays cards where they seem to belong, writes where there are none."""

    facts: Facts

    def stage(self, view: View) -> object:
        return view.stage

    def duties(self, view: View) -> Iterator[m.Move]:
        me = view.seat(self.seat)
        if "mark" in view.does and self.facts.marks is not None:
            left = (subject for subject in view.to_mark if subject not in me.marked)
            yield from (m.MarkIt(subject, self._mark(subject)) for subject in left)
        if "answer" in view.does:
            left = (zone.id for zone in view.zones if zone.open and not (zone.turned or zone.id in me.answered))
            yield from (m.AnswerIt(zone, WORDS) for zone in left)

    def wishes(self, view: View) -> Iterator[m.Move]:
        zones = [zone for zone in view.zones if zone.open]
        pieces = [piece for zone in zones for piece in zone.pieces]
        if self.name == "sceptic" and "lay" in view.does and self.chance(0.3):
            yield from self._elsewhere(pieces, zones)
        if "fields" in view.does:
            yield from self._filling(pieces)
        if "lay" in view.does:
            yield from self._laying(view, zones)
        if "write" in view.does:
            yield from self._writing(view, zones)
        if self.facts.reasons and {"fields", "lay", "write"} & set(view.does):
            yield from (m.Reason(piece.number, WORDS) for piece in pieces if not piece.reason)
        yield from self._together(view, zones)

    def onward(self, view: View) -> Iterator[m.Move]:
        if any(seat.marked or seat.answered for seat in view.seats):
            yield m.Close()
        stages = [stage.id for stage in self.facts.stages]
        later = stages[stages.index(view.stage) + 1 :]
        yield m.GoTo(later[0]) if later and not view.due else m.End()

    def _mark(self, subject: str) -> str:
        """A value that most see in it; one lower or higher for whoever leans so."""
        assert self.facts.marks is not None
        values = self.facts.marks.values
        if not self.is_sure() or self.chance(0.25):
            return self.one(values)
        at = int(leaning(subject) * len(values)) + self.character.lean
        return values[min(len(values) - 1, max(0, at))]

    def _laying(self, view: View, zones: list[ZoneView]) -> Iterator[m.Move]:
        lying = {(piece.card, zone.id) for zone in zones for piece in zone.pieces}
        free = [zone for zone in zones if self._has_room(zone)]
        if free and view.pool:
            card = self.one(view.pool)
            zone = self._place(card, free)
            if (card, zone.id) not in lying:
                yield m.Lay(card, zone.id)

    def _has_room(self, zone: ZoneView) -> bool:
        return len(zone.pieces) < ENOUGH if zone.room is None else zone.room > 0

    def _place(self, card: CardId, zones: list[ZoneView]) -> ZoneView:
        """Where a card seems to belong: all see it nearly alike; the emptiest zone for whoever thinks of that."""
        if not self.is_sure():
            return self.one(zones)
        if self.name == "thinker":
            return min(zones, key=lambda zone: len(zone.pieces))
        return max(zones, key=lambda zone: leaning(card, zone.id))

    def _elsewhere(self, pieces: list[Piece], zones: list[ZoneView]) -> Iterator[m.Move]:
        """A card that lies, to where this partner sees it."""
        if pieces:
            piece = self.one(pieces)
            free = [zone for zone in zones if zone.id != piece.zone and self._has_room(zone)]
            yield from (m.Shift(piece.number, zone.id) for zone in free[:1])

    def _filling(self, pieces: list[Piece]) -> Iterator[m.Move]:
        for piece in pieces:
            for field, choices in self.facts.fields.items():
                if not piece.filled(field):
                    yield m.Fill(piece.number, field, self.one(choices) if choices else WORDS)

    def _writing(self, view: View, zones: list[ZoneView]) -> Iterator[m.Move]:
        """Where there is nothing to lay, cards are written into the emptiest zones."""
        empty = [zone for zone in zones if self._has_room(zone)]
        if empty and view.blanks > 0 and (not view.pool or (self.name == "keen" and self.chance(0.2))):
            zone = min(empty, key=lambda zone: len(zone.pieces))
            yield m.Write(zone.id, WORDS, WORDS if self.facts.two_sided else "")

    def _together(self, view: View, zones: list[ZoneView]) -> Iterator[m.Move]:
        """What the group says with one voice: to a prompt that all have answered, and at the end."""
        if "answer" in view.does:
            yield from (m.Agree(zone.id, WORDS) for zone in zones if zone.turned and not zone.together)
        if "sum" in view.does:
            yield from (m.SumUp(each.about, WORDS) for each in view.sums if not each.text)


class Wanderer(Player):
    """Makes any move that is legal, of any sort alike; what is awaited of it comes first."""

    def wishes(self, view: View) -> Iterator[m.Move]:
        zones = [zone.id for zone in view.zones]
        numbers = [piece.number for zone in view.zones for piece in zone.pieces]
        back = [WORDS] if self.facts.two_sided else [""]
        fields = [(field, choice) for field, choices in self.facts.fields.items() for choice in choices or [WORDS]]
        names = [*view.pool, *zones, *self.facts.sums]
        values = self.facts.marks.values if self.facts.marks is not None else ()
        return self.any_of(
            {
                m.Lay: (view.pool, zones),
                m.Shift: (numbers, zones, [None, 1, 2]),
                m.Take: (numbers,),
                m.Flip: (numbers,),
                m.Reason: (numbers, [WORDS, ""]),
                self._fill: (numbers, fields),
                m.Write: ([None, *zones], [WORDS], back),
                m.Reword: ([paper.card for paper in view.written], [WORDS], back),
                m.MarkIt: (view.to_mark, values),
                m.AnswerIt: (zones, [WORDS, ""]),
                m.Agree: (zones, [WORDS]),
                m.SumUp: (self.facts.sums, [WORDS]),
                m.Done: (zones,),
                m.Undone: (zones,),
                m.Keep: (names,),
                m.Unkeep: (view.kept,),
            }
        )

    def _fill(self, number: int, filled: tuple[str, str]) -> m.Move:
        return m.Fill(number, *filled)


class BoardLeader(Leader[View, m.Move], Player):
    """In the facilitator's place: turns up what all wait for, opens the next stage, and ends after the last."""


def partner(name: str, facts: Facts, seat: Actor, source: Random) -> BoardBot:
    """A partner of this name. Raises KeyError for one that is not there."""
    kind = {"random": Wanderer, LEADER: BoardLeader}.get(name, Player)
    return kind(name, facts, seat, source)
