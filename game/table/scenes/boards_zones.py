"""The zones of a board: the figure they make, their titles, the cards that lie in them."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.cards import KINDS
from game.rules.boards.state import Piece
from game.rules.boards.view import ZoneView
from game.table.layout import boards_along
from game.table.layout.boards import board, cards
from game.table.layout.boards_parts import BoardPlan, Wanted, ZonePlan
from game.table.layout.boards_round import sector_words
from game.table.layout.boards_straight import RAIL, slope
from game.table.layout.boards_table import LOW
from game.table.layout.frame import Area
from game.table.looks import Pill
from game.table.looks_boards import (
    BoardCard,
    CoveredPaper,
    FreePlace,
    LadderFigure,
    Lamps,
    Note,
    RoadFigure,
    SpreadRow,
    StationSign,
    Stone,
    WheelFigure,
    ZoneGround,
    ZoneWords,
)
from game.table.scenes.acts import Choose, Tell, Thing
from game.table.scenes.boards_ground import CARDS, CHIPS, FIGURE, HEADS, ZONES, Middle

MOST_FREE = 9
"""A zone that takes more cards shows no free places."""


POST = 6.4
"""How wide a traffic light is, in heights of the smallest text."""


def has_post(laid: Middle) -> bool:
    """Whether marks stand as a traffic light beside columns."""
    marks = laid.sight.content.marks
    return marks is not None and laid.sight.content.shape == "columns"


def zones(laid: Middle, area: Area) -> None:
    """Lay the board in an area."""
    shape, view = laid.sight.content.shape, laid.sight.view
    wanted = [Wanted(_capacity(zone), *laid.sight.zone_title(zone.id, laid.lang)) for zone in view.zones]
    if has_post(laid):
        post, area = area.start(min(POST * laid.text, area.w * 0.2), laid.gap)
        _post(laid, post)
    if shape == "wheel":
        laid = laid.unmirrored()
    plan = board(shape, area, wanted, laid.text, laid.gap, laid.opposite and area.h > LOW * laid.text)
    _figure(laid, plan)
    for at, (zone, place) in enumerate(zip(view.zones, plan.zones, strict=True)):
        _ground(laid, plan, at, zone, place)
        _title(laid, plan, at, zone, place)
        _inside(laid, zone, place)


def _post(laid: Middle, area: Area) -> None:
    """The marks as a traffic light, each with its word."""
    marks = laid.sight.content.marks
    assert marks is not None
    lamps = tuple((value.shape, value.colour) for value in marks.values.values())
    words = tuple(value.text.get(laid.lang) for value in marks.values.values())
    laid.add("board:lamps", Lamps(lamps, words), area, FIGURE)


def _capacity(zone: ZoneView) -> int | None:
    return None if zone.room is None else zone.room + len(zone.pieces)


def _figure(laid: Middle, plan: BoardPlan) -> None:
    """What the zones stand on or among."""
    sight, figure = laid.sight, plan.figure
    match sight.content.shape:
        case "ladder":
            look = LadderFigure(len(plan.zones), round(RAIL * laid.text))
            laid.add("figure", look, figure, FIGURE)
        case "wheel":
            title, lang = sight.content.title.get(laid.lang)
            colours = tuple(sight.colour(zone.id) for zone in sight.view.zones)
            done = tuple(at for at, zone in enumerate(sight.view.zones) if zone.done)
            laid.add("figure", WheelFigure(colours, title, lang, done), figure, FIGURE)
        case "path":
            stones = [zone.title for zone in plan.zones]
            laid.add("figure", _road(laid, stones, figure), figure, FIGURE)


def _road(laid: Middle, stops: Sequence[Area], whole: Area) -> RoadFigure:
    """The road through these stones, as it is seen: from the right where reading does."""
    points = []
    for stop in stops:
        x = (stop.x + stop.w / 2 - whole.x) / max(1.0, whole.w)
        y = (stop.y + stop.h / 2 - whole.y) / max(1.0, whole.h)
        points.append((round(1000 * (1 - x if laid.frame.mirrored else x)), round(1000 * y)))
    return RoadFigure(tuple(points), round(laid.text * 3.4))


def _banks(laid: Middle) -> bool:
    """Whether the columns are the two banks of a gap."""
    zones = laid.sight.view.zones
    return len(zones) == 3 and zones[1].id.startswith("gap")


def _ground(laid: Middle, plan: BoardPlan, at: int, zone: ZoneView, place: ZonePlan) -> None:
    """A zone takes touches and what is let go over it, whatever is drawn of it."""
    thing = Thing("zone", zone.id)
    lit = bool(laid.hands.held) and laid.sight.takes(zone)
    lit = lit or (
        laid.sight.takes(zone) and any(each.where in ("waiting", "piece") for each in laid.hands.chosen.values())
    )
    colour, closed = laid.sight.colour(zone.id), not zone.open
    layer, sloped, shape = ZONES, 0.0, "column"
    match laid.sight.content.shape:
        case "columns" if _banks(laid):
            shape = ("bank-start", "gap", "bank-end")[at]
            if laid.frame.mirrored:
                shape = {"bank-start": "bank-end", "bank-end": "bank-start"}.get(shape, shape)
        case "ladder":
            shape = "row"
        case "pyramid":
            shape, sloped = "tier", slope(place.box) / place.box.w
        case "wheel" | "path":
            shape = "leaf"
        case "stations":
            shape = "station"
        case "concentric":
            shape, layer = ("ring" if at else "core"), ZONES + len(plan.zones) - 1 - at
    look = ZoneGround(shape, colour, lit, zone.done, closed, sloped)  # type: ignore[arg-type]
    laid.add(f"zone:{zone.id}", look, place.box, layer, Choose(thing), thing=thing, drop=True)


def _title(laid: Middle, plan: BoardPlan, at: int, zone: ZoneView, place: ZonePlan) -> None:
    title, lang = laid.sight.zone_title(zone.id, laid.lang)
    key, colour = f"title:{zone.id}", laid.sight.colour(zone.id)
    match laid.sight.content.shape:
        case "wheel":
            words = sector_words(plan.figure, len(plan.zones), at)
            thing = Thing("zone", zone.id)
            laid.add(key, ZoneWords(title, lang, colour), words, HEADS, Choose(thing), thing=thing, drop=True)
        case "path":
            laid.add(f"stone:{zone.id}", Stone(colour, done=zone.done), place.title, ZONES + 1)
            inner = place.title.inset(place.title.h * 0.28, place.title.h * 0.12)
            laid.add(key, ZoneWords(title, lang, colour), inner, HEADS)
        case "stations":
            sign = boards_along.sign(place, laid.text, laid.gap)
            laid.add(f"sign:{zone.id}", StationSign(at + 1, colour, zone.done), sign, HEADS)
            laid.write(key, title, place.title, 1.4, "bold", lang=lang)
        case shape:
            align = "center" if shape in ("concentric", "pyramid") else "start"
            laid.write(key, title, place.title, 1.6, "bold", lang=lang, align=align)
            if place.again is not None:
                other = laid.turned(place.again)
                title, lang = laid.sight.zone_title(zone.id, other.lang)
                other.write(f"again:{zone.id}", title, other.frame.area, 1.3, "medium", "muted", lang, align=align)


def _inside(laid: Middle, zone: ZoneView, place: ZonePlan) -> None:
    """What lies in a zone: marks it was given, answers, cards; or what it asks for while nothing does."""
    rooms = place.rooms
    spread = laid.sight.spread(zone.id)
    if spread:
        row, rest = rooms[0].above(min(laid.text * 2.4, rooms[0].h * 0.4), laid.gap * 0.5)
        laid.add(f"spread:{zone.id}", SpreadRow(spread), row, HEADS)
        rooms = (rest, *rooms[1:])
    if laid.sight.content.answers:
        _answers(laid, zone, rooms[0])
        return
    if zone.pieces or (0 < (_capacity(zone) or 0) <= MOST_FREE):
        _pieces(laid, zone, rooms)
    if not zone.pieces and not spread:
        _asked(laid, zone, rooms[0])


def _asked(laid: Middle, zone: ZoneView, room: Area) -> None:
    """A zone's question, where there is room for it."""
    prompt = laid.sight.content.zones[zone.id].prompt
    if prompt is None or (0 < (_capacity(zone) or 0) <= MOST_FREE):
        return
    text, lang = prompt.get(laid.lang)
    if laid.high(text, room.w, 1.1, lang) <= room.h:
        laid.write(f"asked:{zone.id}", text, room, 1.1, tone="muted", lang=lang, align="center")


def _pieces(laid: Middle, zone: ZoneView, rooms: Sequence[Area]) -> None:
    sight, capacity = laid.sight, _capacity(zone) or 0
    count = max(len(zone.pieces), capacity if capacity <= MOST_FREE else 0)
    texts = [sight.card(piece.card, laid.lang, piece.flipped)[0] for piece in zone.pieces]
    ordered = sight.content.zones[zone.id].ordered
    looks = {piece.number: piece_look(laid, piece, at * ordered) for at, piece in enumerate(zone.pieces, 1)}
    foot = any(look.signs or look.spread for look in looks.values())
    signed = ordered or any(look.edge in KINDS for look in looks.values())
    places = cards(rooms, texts or ["…"], count, laid.text, laid.gap * 0.6, laid.lang, foot, signed)
    if places.hidden and len(zone.pieces) < count:  # then the free places are left out
        count = len(zone.pieces)
        places = cards(rooms, texts or ["…"], count, laid.text, laid.gap * 0.6, laid.lang, foot, signed)
    shown: Sequence[Piece] = zone.pieces
    if places.hidden and places.places:
        pages = -(-count // len(places.places))
        page = laid.hands.more.get(zone.id, 0) % pages
        shown = zone.pieces[page * len(places.places) :][: len(places.places)]
    for piece, area in zip(shown, places.places, strict=False):
        thing, look = Thing("piece", str(piece.number)), looks[piece.number]
        laid.add(
            f"piece:{piece.number}", look, area, CARDS, Choose(thing), thing=thing, drag=sight.does("lay"), drop=True
        )
    for at, area in enumerate(places.places[len(zone.pieces) :], len(zone.pieces)):
        laid.add(f"free:{zone.id}:{at}", FreePlace(at + 1 if ordered else 0), area, HEADS)
    if places.more is not None and places.hidden:
        _more(laid, zone, places.more, places.hidden)


def _more(laid: Middle, zone: ZoneView, area: Area, count: int) -> None:
    """How many cards more lie there: a touch leafs on."""
    side = max(laid.sight.screen.control, laid.text * 1.6, min(laid.text * 2, area.h))
    wide = max(side * 1.9, min(area.w * 0.6, side * 3))
    place = Area(area.x + (area.w - wide) / 2, area.y + (area.h - side) / 2, wide, side)
    laid.add(f"more:{zone.id}", Pill(f"\u200e+{count}", laid.lang), place, CHIPS, Tell("more", what=zone.id))


def card_look(laid: Middle, card: str, lifted: bool = False) -> BoardCard:
    """A card that waits."""
    sight = laid.sight
    text, lang = sight.card(card, laid.lang)
    known = sight.content.cards.get(card)
    edge = known.kind if known and known.kind in KINDS else None
    signs = ("sides",) if sight.content.sides else ()
    return BoardCard(text, lang, edge, 0, signs, sight.spread(card), lifted)  # type: ignore[arg-type]


def piece_look(laid: Middle, piece: Piece, number: int = 0) -> BoardCard:
    """A card that lies."""
    sight = laid.sight
    text, lang = sight.card(piece.card, laid.lang, piece.flipped)
    known = sight.content.cards.get(piece.card)
    edge = known.kind if known and known.kind in KINDS else sight.colour(piece.zone)
    signs = []
    if piece.reason or piece.fields:
        signs.append("words")
    if sight.content.sides:
        signs.append("sides")
    if sum(each.card == piece.card for zone in sight.view.zones for each in zone.pieces) > 1:
        signs.append("copy")
    if not sight.content.kept and piece.card in sight.view.kept:
        signs.append("kept")
    lifted = any((each.where, each.what) == ("piece", str(piece.number)) for each in laid.hands.chosen.values())
    return BoardCard(text, lang, edge, number, tuple(signs), sight.spread(piece.card), lifted)  # type: ignore[arg-type]


def _answers(laid: Middle, zone: ZoneView, room: Area) -> None:
    """The group's answer; before it those of all beside each other, face down until they turn up."""
    if room.h < 1.5 * laid.text:
        return
    if zone.together and laid.high(zone.together, room.w - laid.text, 1.1) + laid.text * 0.5 <= room.h:
        laid.add(f"together:{zone.id}", Note(zone.together, laid.lang), room, CARDS)
        return
    seats = laid.sight.view.seats
    size = min(room.h * 0.8, laid.text * 3)
    row = room.middle(min(room.w, len(seats) * size * 1.6), size)
    for seat, place in zip(seats, row.columns(len(seats), laid.gap * 0.4), strict=True):
        given = zone.turned or zone.id in seat.answered
        look = CoveredPaper(laid.sight.person(seat.name).colour, given, zone.turned)
        laid.add(f"answer:{zone.id}:{seat.name}", look, place, CARDS)
