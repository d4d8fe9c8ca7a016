"""A covered hand in its tray: backs, and the card that is looked at closely."""

from __future__ import annotations

from game.core.game import Actor
from game.rules.triples.view import SeatView
from game.table.layout.frame import Area, Frame
from game.table.looks import CardBack, Panel
from game.table.scenes.acts import Tell
from game.table.scenes.board import Board
from game.table.scenes.fronts import layer
from game.table.scenes.offers import offers
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight

LEAST_BUTTON = 7
"""A button with two words is at least so many times as wide as the smallest text is high."""


def backs(board: Board, hands: TriplesHands, seat: SeatView, frame: Frame, places: list[Area]) -> None:
    """Lay a hand face down. A card just drawn comes out of its pile."""
    to, pile = hands.came_from
    for number, at in zip(range(seat.covered), places, strict=False):
        origin = pile if to == seat.name and number == seat.covered - 1 else ""
        key, act = f"back:{seat.name}:{number}", Tell("covered", seat.name)
        board.add(frame, key, CardBack(), at, act, layer=1, sudden=True, origin=origin)


def close_look(board: Board, sight: TriplesSight, hands: TriplesHands, seat: Actor, frame: Frame, area: Area) -> None:
    """Lay the card that a seat has taken up large over its own hand, up to the upper edge of its tray: in the middle,
    or before others, it would be covered from nobody."""
    thing, at = hands.chosen.get(seat), layer(sight, seat)
    if thing is None or thing.where != "hand":
        return
    area = Area(area.x, sight.gap, area.w, area.y + area.h - sight.gap)
    board.add(frame, f"closeup:{seat}", Panel("deep"), area.inset(-sight.gap * 0.3), Tell("close", seat), layer=at)
    row, rest = area.inset(sight.gap * 0.4).below(max(sight.screen.control, sight.screen.text * 1.9), sight.gap * 0.5)
    # Where there is no room for two buttons, a touch on the card lays it back.
    buttons = offers(sight, seat, thing)[: max(1, int(row.w / (sight.screen.text * LEAST_BUTTON)))]
    for (key, pill, act), place in zip(buttons, row.columns(len(buttons), sight.gap * 0.5), strict=True):
        board.add(frame, key, pill, place, act, layer=at + 1)
    face = sight.face(thing.what, sight.person(seat).lang)
    board.add(frame, f"large:{seat}", face, rest, Tell("close", seat), layer=at + 1, sudden=True)
