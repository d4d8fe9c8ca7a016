"""The cards that a seat has taken up, large and turned to it, with what can be done: before its tray, or over it where
that place is somebody else's."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.cards import KINDS, CardId
from game.core.frozen import frozen
from game.core.game import Actor
from game.table.items import Box
from game.table.layout.cards import row_or_rows
from game.table.layout.frame import Area, Frame
from game.table.layout.middle import CARD
from game.table.layout.tray import COMPACT
from game.table.looks import Panel, Text
from game.table.scenes.acts import Button, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.fronts import before, layer, over_tray, room_before
from game.table.scenes.leafing import leafing, leafs
from game.table.scenes.offers import offers
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight

BROAD = 2.4
"""A card over its own tray is at most so many times as wide as high."""


@frozen
class TakenUp:
    """What a seat has taken up: its cards, none for what lies face down; a note; the buttons."""

    thing: Thing
    cards: tuple[CardId, ...]
    note: str
    buttons: tuple[Button, ...]

    @property
    def rows(self) -> int:
        """How many rows of buttons there are."""
        return len(self.buttons) + leafs(self.thing)


def taken_up(
    board: Board, sight: TriplesSight, hands: TriplesHands, seat: Actor, thing: Thing, taken: Sequence[Box]
) -> Box:
    """Lay what a seat has taken up, and return where. It covers nothing that is `taken` and nobody else's tray. What
    once lies over its own tray stays there, so that nothing slips under a finger."""
    up = _up(sight, seat, thing)
    others = [place.box for place in sight.plan.places if place is not sight.place(seat)]
    frame = _front(sight, seat, up)
    if seat in hands.aside or any(frame.box.grown(-1).meets(box) for box in (*taken, *others)):
        board.aside.add(seat)
        frame, cards, low = _over_tray(sight, seat, up)
    else:
        low, cards = frame.area.inset(sight.gap).below(_low(sight, up) - sight.gap, sight.gap)
    board.add(frame, f"closeup:{seat}", Panel("deep"), frame.area, Tell("close", seat), layer=layer(sight, seat))
    _cards(board, sight, seat, up, frame, cards)
    places = low.rows(up.rows, sight.gap * 0.7)
    if up.cards and leafs(thing):
        leafing(board, sight, hands, seat, up.cards[0], frame, places.pop(0))
    for (key, pill, act), row in zip(up.buttons, places, strict=False):
        place = row.middle(sight.screen.text * 24, row.h)
        board.add(frame, key, pill, place, act, layer=layer(sight, seat) + 1)
    return frame.box


def _up(sight: TriplesSight, seat: Actor, thing: Thing) -> TakenUp:
    buttons, note = tuple(offers(sight, seat, thing)), ""
    match thing.where:
        case "stock" | "blank":
            cards: tuple[CardId, ...] = ()
        case "discard":
            card = sight.view.discards[KINDS.index(thing.what)]
            cards = (card,) if card else ()
        case "wall":
            verdict = sight.view.wall[int(thing.what)]
            cards, note = verdict.cards, verdict.text
        case _:
            cards = (thing.what,)
    return TakenUp(thing, cards, note, buttons)


def _button(sight: TriplesSight) -> float:
    return max(sight.screen.control, sight.screen.text * 2.3)


def _low(sight: TriplesSight, up: TakenUp) -> float:
    """How high the buttons are together, with the gap above them."""
    return up.rows * (_button(sight) + sight.gap * 0.7) + sight.gap


def _note(sight: TriplesSight, up: TakenUp) -> float:
    return sight.screen.text * 2.6 if up.note else 0.0


def _front(sight: TriplesSight, seat: Actor, up: TakenUp) -> Frame:
    """The place before a seat: as high as there is room, but never so low that a card is hard to read."""
    screen, low, count = sight.screen, _low(sight, up), len(up.cards)
    most, least = (28, 10) if count > 1 else (42, 13)
    room = room_before(sight, seat, low) - low - _note(sight, up) - 2 * sight.gap
    height = max(min(screen.unit * most, room), screen.text * least) if count else 0.0
    width = max(count * height * CARD + (count - 1) * sight.gap, screen.text * 13) + 2 * sight.gap
    high = height + _note(sight, up) + low + sight.gap * (2 if count else 1)
    return before(sight, seat, width, high, low)


def _over_tray(sight: TriplesSight, seat: Actor, up: TakenUp) -> tuple[Frame, Area, Area]:
    """A seat's own tray, deeper where it must be: its frame, the room for cards, and for the buttons beside or below
    them."""
    tray, text = sight.frame(seat).area, sight.screen.text
    if tray.w > COMPACT * tray.h:
        frame = over_tray(sight, seat, _low(sight, up))
        low, cards = frame.area.inset(sight.gap).end(min(max(tray.w * 0.28, text * 12), tray.w * 0.45), sight.gap)
        return frame, cards, low.middle(low.w, _low(sight, up) - sight.gap)
    cards_least = text * (13 if len(up.cards) > 1 else 5.5) if up.cards else 0.0
    frame = over_tray(sight, seat, _low(sight, up) + cards_least + _note(sight, up) + sight.gap)
    low, cards = frame.area.inset(sight.gap).below(_low(sight, up) - sight.gap, sight.gap)
    return frame, cards, low


def _cards(board: Board, sight: TriplesSight, seat: Actor, up: TakenUp, frame: Frame, area: Area) -> None:
    lang, at = sight.person(seat).lang, layer(sight, seat) + 1
    if up.note:
        line, area = area.below(_note(sight, up), sight.gap * 0.5)
        look = Text(up.note, lang, sight.screen.text, "regular", "plain", "start")
        board.add(frame, f"large-text:{seat}", look, line, layer=at)
    if len(up.cards) == 1:
        place = area.middle(area.h * (BROAD if seat in board.aside else CARD), area.h)
        face = sight.face(up.cards[0], lang)
        board.add(frame, f"large:{seat}", face, place, Tell("close", seat), layer=at)
        return
    places = row_or_rows(area, 3, sight.screen) if seat in board.aside else area.columns(3, sight.gap)
    for card, place in zip(up.cards, places, strict=False):
        board.add(frame, f"large-{card}:{seat}", sight.face(card, lang), place, layer=at)
