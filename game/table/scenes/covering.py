"""A covered hand in its tray: backs, the cover to hold, and a button for those who can't hold."""

from __future__ import annotations

from game.core.game import Actor
from game.rules.triples.view import SeatView
from game.table.layout.frame import Area, Frame
from game.table.looks import LOW_COVER, CardBack, Cover, Panel, Pill
from game.table.scenes.acts import Tell
from game.table.scenes.board import Board
from game.table.scenes.covers import COVER
from game.table.scenes.fronts import layer
from game.table.scenes.offers import offers
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight
from game.table.screen import Screen

HAND_MM, LEAST_MM = 45.0, 20.0
"""How long and wide a cover is where there is room, and at the least."""

BESIDE = 3.0
"""In an area wider than this many times its height the cover lies beside the cards, else below them."""

LEAST_STRIP = 1.35
"""A card laid as a strip is at least so many times as high as the smallest text."""

LEAST_BUTTON = 7
"""A button with two words is at least so many times as wide as the smallest text is high."""

ROOMY = 30
"""Letters that fit on a cover which says in full what it is for."""


def cover(board: Board, sight: TriplesSight, hands: TriplesHands, seat: SeatView, frame: Frame, area: Area) -> Area:
    """Lay a seat's cover and its button. Returns what is left for the cards."""
    name, say, lang = seat.name, sight.say_to(seat.name), sight.person(seat.name).lang
    place, button, rest = _divided(area, sight.screen, sight.gap)
    held, turned_up = name in hands.covers.held, name in hands.covers.turned_up
    # Translators: on a small place; while a hand rests there, its team sees its covered cards.
    words = say("Hold here to see your cards") if _letters(place, sight.screen.text) >= ROOMY else say("Hold here")
    look = Cover(words, lang, held)
    board.add(frame, f"{COVER}{name}", look, place, layer=1, hold=True)
    # Translators: one short word on a small button: a team's covered cards are turned face up, and down again.
    switch = say.of("cards", "Cover") if turned_up else say.of("cards", "Turn up")
    # The heel of a hand that holds the cover may lie on the button.
    act = None if held else Tell("turn-up", name)
    board.add(frame, f"turn-up:{name}", Pill(switch, lang, "lit" if turned_up else "quiet"), button, act, layer=1)
    return rest


def backs(board: Board, hands: TriplesHands, seat: SeatView, frame: Frame, places: list[Area]) -> None:
    """Lay a hand face down. A card just drawn comes out of its pile."""
    to, pile = hands.covers.came_from
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


def _divided(area: Area, screen: Screen, gap: float) -> tuple[Area, Area, Area]:
    """Places for the cover, its button and the cards."""
    height = max(screen.text * 1.9, screen.control)
    low = max(min(screen.px(HAND_MM), area.h * 0.28), screen.px(LEAST_MM), height)
    row, rest = area.below(low, gap * 0.7)
    if area.w < BESIDE * area.h and rest.h > 3 * max(screen.tap, screen.text * LEAST_STRIP) + gap:
        button, place = row.end(max(row.w * 0.3, screen.text * 5), gap * 0.7)
        return place, button.middle(button.w, max(height, button.h * 0.75)), rest
    words = screen.text * (9.5 if area.w > screen.text * 28 else 5.2)
    width = max(min(screen.px(HAND_MM), area.w * 0.3), screen.px(LEAST_MM), words)
    column, rest = area.start(width, gap)
    button, place = column.above(height, gap * 0.5)
    return place, button, rest


def _letters(place: Area, text: int) -> float:
    """About how many letters fit on a cover beside the hand, or below it."""
    beside = place.w > LOW_COVER * place.h
    w, h = (place.w - place.h, place.h - 0.9 * text) if beside else (place.w, place.h - 2.5 * text)
    return max(0.0, w / text - 1) / 0.52 * max(0, int(h / (1.35 * text)))
