"""The zones of a board: the figure they make, their titles, the cards that lie in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.rules.boards.view import ZoneView
from game.table.layout import boards_along
from game.table.layout.boards import board
from game.table.layout.boards_parts import BoardPlan, Wanted, ZonePlan
from game.table.layout.boards_round import sector_words
from game.table.layout.boards_straight import RAIL, slope
from game.table.layout.boards_table import LOW
from game.table.layout.frame import Area
from game.table.looks_boards import (
    LadderFigure,
    Lamps,
    RoadFigure,
    StationSign,
    Stone,
    WheelFigure,
    ZoneForm,
    ZoneGround,
    ZoneWords,
)
from game.table.scenes.acts import Choose, Thing
from game.table.scenes.boards_ground import FIGURE, HEADS, ZONES, Middle
from game.table.scenes.boards_pieces import capacity, inside

POST = 6.4
"""How wide a traffic light is, in heights of the smallest text."""


def has_post(laid: Middle) -> bool:
    """Whether marks stand as a traffic light beside columns."""
    marks = laid.sight.content.marks
    return marks is not None and laid.sight.content.shape == "columns"


def zones(laid: Middle, area: Area) -> None:
    """Lay the board in an area."""
    shape, view = laid.sight.content.shape, laid.sight.view
    begin = Counter(card.zone for card in laid.sight.content.cards.values())
    wanted = [Wanted(capacity(zone), *laid.sight.zone_title(zone.id, laid.lang), begin[zone.id]) for zone in view.zones]
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
        inside(laid, zone, place)


def _post(laid: Middle, area: Area) -> None:
    """The marks as a traffic light, each with its word."""
    marks = laid.sight.content.marks
    assert marks is not None
    lamps = tuple((value.shape, value.colour) for value in marks.values.values())
    words = tuple(value.text.get(laid.lang) for value in marks.values.values())
    laid.add("board:lamps", Lamps(lamps, words), area, FIGURE)


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


def _circle(laid: Middle) -> int | None:
    """The column that is the middle of a circle of people, where each lays a card that has two sides."""
    return 1 if laid.sight.content.sides and len(laid.sight.view.zones) == 3 else None


def _form(laid: Middle, at: int) -> ZoneForm:
    """How the ground of a zone is drawn."""
    match laid.sight.content.shape:
        case "columns" if _banks(laid):
            banks: tuple[ZoneForm, ...] = ("bank-start", "gap", "bank-end")
            return banks[2 - at if laid.frame.mirrored else at]
        case "columns":
            return "core" if _circle(laid) == at else "column"
        case "ladder":
            return "row"
        case "pyramid":
            return "tier"
        case "stations":
            return "station"
        case "concentric":
            return "ring" if at else "core"
    return "leaf"


def _ground(laid: Middle, plan: BoardPlan, at: int, zone: ZoneView, place: ZonePlan) -> None:
    """A zone takes touches and what is let go over it, whatever is drawn of it."""
    thing = Thing("zone", zone.id)
    taken_up = laid.hands.held or any(each.where in ("waiting", "piece") for each in laid.hands.chosen.values())
    lit = bool(taken_up) and laid.sight.takes(zone)
    form = _form(laid, at)
    sloped = slope(place.box) / place.box.w if form == "tier" else 0.0
    layer = ZONES + len(plan.zones) - 1 - at if laid.sight.content.shape == "concentric" else ZONES
    look = ZoneGround(form, laid.sight.colour(zone.id), lit, zone.done, not zone.open, sloped)
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
            middle = shape in ("concentric", "pyramid") or (shape == "columns" and _circle(laid) == at)
            align = "center" if middle else "start"
            laid.write(key, title, place.title, 1.6, "bold", lang=lang, align=align)
            if place.again is not None:
                other = laid.turned(place.again)
                title, lang = laid.sight.zone_title(zone.id, other.lang)
                other.write(f"again:{zone.id}", title, other.frame.area, 1.3, "medium", "muted", lang, align=align)
