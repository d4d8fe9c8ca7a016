"""The keyboards that are open at the table, each before its seat."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from game.core.frozen import frozen
from game.core.game import Actor
from game.table.items import Box
from game.table.layout.desks import Desk, Parts, desk
from game.table.layout.frame import Frame
from game.table.layout.places import REACH
from game.table.looks import IconButton, NameTag, Panel, Text
from game.table.pen import Pen, written
from game.table.scenes.acting import Hands, Writing
from game.table.scenes.acts import Button, Strike, Tell
from game.table.scenes.board import Board, Sight
from game.table.scenes.fronts import before
from game.table.scenes.keyboard import keys

KEYBOARDS = 10
"""So many layers above the rest a keyboard stands."""


@frozen
class Asked:
    """What a seat is asked to write: the question, a hint for the empty field, and buttons. `name` and `key` are those
    of the items that show its name and the question."""

    name: str
    key: str
    question: str
    hint: str
    buttons: tuple[Button, ...]


def desks(
    sight: Sight, hands: Hands, own: Callable[[Actor], Frame], texts: Mapping[Actor, Writing] | None = None
) -> dict[Actor, Desk]:
    """Where each open keyboard stands. `own` is a seat's own place, `texts` what is written, that of the game where
    nothing else is meant. Who opened one first keeps it there."""
    places = {seat.name: own(seat.name) for seat in sight.view.seats}
    corners = tuple(corner.box for corner in sight.plan.corners)
    found: dict[Actor, Desk] = {}
    for seat, writing in (hands.writing if texts is None else texts).items():
        if seat not in places or not writing.pen.open:
            continue
        others = tuple(frame.box for name, frame in places.items() if name != seat)
        taken = (*others, *corners, *(each.box for each in found.values()))
        screen, frame = sight.read_by(seat).screen, places[seat]
        place = desk(screen, writing.pen.keys, frame.box, frame.turn, taken, _reach(sight))
        if place is not None:
            found[seat] = place
    return found


def _reach(sight: Sight) -> Box:
    """Where a keyboard may be: anywhere on a lying screen, in the lower two thirds of one on a wall."""
    screen = sight.screen
    above = screen.height * REACH if sight.seating == "upright" else 0.0
    high = screen.height - above
    return Box(screen.width / 2, above + high / 2, screen.width, high)


def lay(board: Board, sight: Sight, hands: Hands, seat: Actor, place: Desk, asked: Asked, ground: str, at: int) -> None:
    """Lay a seat's keyboard on a panel, whose key is `ground`, in the layers from `at` on."""
    pen, lang = _pen(hands, seat), sight.person(seat).lang
    frame = replace(sight.frame(seat), box=place.box)
    board.add(frame, ground, Panel("deep"), frame.area, Tell("focus", seat), layer=at)
    parts = Parts(frame.area, sight.screen, pen.keys, place.folded, len(asked.buttons))
    if parts.title is not None:
        text, line = sight.screen.text, parts.title
        if not parts.narrow:
            tag, line = line.start(max(line.w * 0.2, text * 5.5), sight.gap)
            board.add(frame, asked.name, NameTag(seat, lang, sight.person(seat).colour), tag, layer=at + 1)
        look = Text(asked.question, lang, text, "medium", "lit", "start")
        board.add(frame, asked.key, look, line, layer=at + 1)
    field = written(pen, asked.hint, hands.focus == seat)
    board.add(frame, f"field:{seat}", field, parts.field, Tell("focus", seat), layer=at + 1)
    for (key, pill, act), area in zip(asked.buttons, parts.buttons, strict=True):
        narrow = pill.icon is not None and area.w < 6 * sight.screen.text
        shown = IconButton(pill.icon) if narrow and pill.icon else pill
        board.add(frame, key, shown, area, act, layer=at + 1)
    unmirrored = replace(frame, mirrored=False)
    for cap, look_of_key, area in keys(pen, parts.keys, sight.screen, place.folded):
        strike = Strike(seat, cap.row, cap.at)
        name = f"key:{seat}:{cap.row}:{cap.at}"
        board.add(unmirrored, name, look_of_key, area, strike, layer=at + 1, at_once=True)


def _pen(hands: Hands, seat: Actor) -> Pen:
    writing = hands.text_of(seat)
    assert writing is not None  # its keyboard is laid
    return writing.pen


def rise(board: Board, sight: Sight, hands: Hands, seat: Actor, place: Desk | None, asked: Asked, at: int) -> Box:
    """Lay before a seat what it writes, from this layer on: on its keyboard, or on a panel for another keyboard where
    the glass has no place for one. Returns where."""
    if place is not None:
        lay(board, sight, hands, seat, place, asked, f"closeup:{seat}", at + KEYBOARDS)
        return place.box
    screen, lang = sight.screen, sight.person(seat).lang
    button = max(screen.control, screen.text * 2.3)
    width, height = max(screen.unit * 60, screen.text * 22), screen.text * 8 + button + 3 * sight.gap
    frame = before(sight, seat, width, height)
    board.add(frame, f"closeup:{seat}", Panel("deep"), frame.area, Tell("focus", seat), layer=at)
    row, rest = frame.area.inset(sight.gap).below(button, sight.gap)
    title, field = rest.above(screen.text * 2.8, sight.gap * 0.5)
    look = Text(asked.question, lang, screen.text, "medium", "lit", "start")
    board.add(frame, asked.key, look, title, layer=at + 1)
    text = written(_pen(hands, seat), asked.hint, hands.focus == seat)
    board.add(frame, f"field:{seat}", text, field, Tell("focus", seat), layer=at + 1)
    for (key, pill, act), area in zip(asked.buttons, row.columns(len(asked.buttons), sight.gap), strict=True):
        board.add(frame, key, pill, area, act, layer=at + 1)
    return frame.box
