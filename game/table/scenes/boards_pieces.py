"""What lies in a zone of a board: cards and free places, marks, answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from game.core.cards import KINDS, CardId, Kind
from game.rules.boards.state import Piece
from game.rules.boards.view import ZoneView
from game.table.layout.boards import Laid, cards
from game.table.layout.boards_parts import ZonePlan
from game.table.layout.frame import Area
from game.table.looks import Pill
from game.table.looks_boards import BoardCard, CoveredPaper, FreePlace, Note, SpreadRow
from game.table.scenes.acts import Choose, Tell, Thing
from game.table.scenes.boards_ground import CARDS, CHIPS, HEADS, Middle

Sign: TypeAlias = Literal["words", "sides", "kept", "copy"]

MOST_FREE = 9
"""A zone that takes more cards shows no free places."""


def capacity(zone: ZoneView) -> int | None:
    """How many cards a zone takes at most; None where that is open."""
    return None if zone.room is None else zone.room + len(zone.pieces)


def free_places(zone: ZoneView) -> int:
    """How many places a zone shows, taken or free; 0 where it shows none."""
    most = capacity(zone) or 0
    return most if most <= MOST_FREE else 0


def inside(laid: Middle, zone: ZoneView, place: ZonePlan) -> None:
    """Lay what is in a zone: marks it was given, answers, cards; or what it asks for while nothing is."""
    rooms = place.rooms
    spread = laid.sight.spread(zone.id)
    if spread:
        high = laid.text * (2.4 if zone.pieces else 4.2)
        row, rest = rooms[0].above(min(high, rooms[0].h * 0.4), laid.gap * 0.5)
        laid.add(f"spread:{zone.id}", SpreadRow(spread), row, HEADS)
        rooms = (rest, *rooms[1:])
    if laid.sight.content.answers:
        _answers(laid, zone, rooms[0])
        return
    if zone.pieces or free_places(zone):
        _pieces(laid, zone, rooms)
    else:
        _asked(laid, zone, rooms[0])


def _asked(laid: Middle, zone: ZoneView, room: Area) -> None:
    """A zone's question, where there is room for it."""
    prompt = laid.sight.content.zones[zone.id].prompt
    if prompt is None:
        return
    text, lang = prompt.get(laid.lang)
    if laid.high(text, room.w, 1.1, lang) <= room.h:
        laid.write(f"asked:{zone.id}", text, room, 1.1, tone="muted", lang=lang, align="center")


def _pieces(laid: Middle, zone: ZoneView, rooms: Sequence[Area]) -> None:
    ordered = laid.sight.content.zones[zone.id].ordered
    looks = {piece.number: piece_look(laid, piece, at * ordered) for at, piece in enumerate(zone.pieces, 1)}
    places = _places(laid, rooms, list(looks.values()), max(len(zone.pieces), free_places(zone)), ordered)
    if places.hidden and len(zone.pieces) < free_places(zone):  # then the free places are left out
        places = _places(laid, rooms, list(looks.values()), len(zone.pieces), ordered)
    if places.hidden:  # rather the words of all of them than what else there is about some
        bare = {number: replace(look, signs=()) for number, look in looks.items()}
        without = _places(laid, rooms, list(bare.values()), len(zone.pieces), ordered)
        looks, places = (bare, without) if without.hidden < places.hidden else (looks, places)
    first = 0
    if places.hidden and places.places:
        pages = -(-len(zone.pieces) // len(places.places))
        first = laid.hands.more.get(zone.id, 0) % pages * len(places.places)
    for piece, area in zip(zone.pieces[first:], places.places, strict=False):
        thing, look, drag = Thing("piece", str(piece.number)), looks[piece.number], laid.sight.does("lay")
        laid.add(f"piece:{piece.number}", look, area, CARDS, Choose(thing), thing=thing, drag=drag, drop=True)
    for at, area in enumerate(places.places[len(zone.pieces) :], len(zone.pieces)):
        laid.add(f"free:{zone.id}:{at}", FreePlace(at + 1 if ordered else 0), area, HEADS)
    if places.more is not None:
        _more(laid, zone, places.more, places.hidden)


def _places(laid: Middle, rooms: Sequence[Area], looks: list[BoardCard], count: int, ordered: bool) -> Laid:
    foot = any(look.signs or look.spread for look in looks)
    signed = ordered or any(look.edge in KINDS for look in looks)
    texts = [look.text for look in looks] or ["…"]
    return cards(rooms, texts, count, laid.text, laid.gap * 0.6, laid.lang, foot, signed)


def _more(laid: Middle, zone: ZoneView, area: Area, count: int) -> None:
    """How many cards more lie there: a touch leafs on."""
    side = max(laid.sight.screen.control, laid.text * 1.6, min(laid.text * 2, area.h))
    wide = max(side * 1.9, min(area.w * 0.6, side * 3))
    place = Area(area.x + (area.w - wide) / 2, area.y + (area.h - side) / 2, wide, side)
    laid.add(f"more:{zone.id}", Pill(f"\u200e+{count}", laid.lang), place, CHIPS, Tell("more", what=zone.id))


def card_look(laid: Middle, card: CardId, lifted: bool = False) -> BoardCard:
    """A card that waits."""
    text, lang = laid.sight.card(card, laid.lang)
    signs: tuple[Sign, ...] = ("sides",) if laid.sight.content.sides else ()
    return BoardCard(text, lang, _kind(laid, card), 0, signs, laid.sight.spread(card), lifted)


def piece_look(laid: Middle, piece: Piece, number: int = 0) -> BoardCard:
    """A card that lies."""
    sight = laid.sight
    text, lang = sight.card(piece.card, laid.lang, piece.flipped)
    edge = _kind(laid, piece.card) or sight.colour(piece.zone)
    lifted = any((each.where, each.what) == ("piece", str(piece.number)) for each in laid.hands.chosen.values())
    return BoardCard(text, lang, edge, number, _signs(laid, piece), sight.spread(piece.card), lifted)


def _kind(laid: Middle, card: CardId) -> Kind | None:
    known = laid.sight.content.cards.get(card)
    return next((kind for kind in KINDS if known is not None and known.kind == kind), None)


def _signs(laid: Middle, piece: Piece) -> tuple[Sign, ...]:
    content, view = laid.sight.content, laid.sight.view
    copies = sum(each.card == piece.card for zone in view.zones for each in zone.pieces)
    known: dict[Sign, bool] = {
        "words": bool(piece.reason or piece.fields),
        "sides": content.sides is not None,
        "copy": copies > 1,
        "kept": not content.kept and piece.card in view.kept,
    }
    return tuple(sign for sign, shown in known.items() if shown)


def _answers(laid: Middle, zone: ZoneView, room: Area) -> None:
    """The group's answer; before it those of all beside each other, face down until they turn up."""
    if room.h < 1.5 * laid.text or not laid.sight.view.seats:
        return
    if zone.together and laid.high(zone.together, room.w - laid.text, 1.1) + laid.text * 0.5 <= room.h:
        laid.add(f"together:{zone.id}", Note(zone.together, laid.lang), room, CARDS)
        return
    seats = laid.sight.view.seats
    if not seats:
        return  # all have left, and somebody looks back on it
    size = min(room.h * 0.8, laid.text * 3)
    row = room.middle(min(room.w, len(seats) * size * 1.6), size)
    for seat, place in zip(seats, row.columns(len(seats), laid.gap * 0.4), strict=True):
        given = zone.turned or zone.id in seat.answered
        look = CoveredPaper(laid.sight.person(seat.name).colour, given, zone.turned)
        laid.add(f"answer:{zone.id}:{seat.name}", look, place, CARDS)
