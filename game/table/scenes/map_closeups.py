"""What rises before a seat at the map: a card to read, with what can be done with it, or a card that it writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.core.cards import CardId
from game.core.game import Actor
from game.rules.mapping import moves as m
from game.table.items import Box
from game.table.layout.desks import Desk
from game.table.layout.frame import Area, Frame
from game.table.layout.middle import CARD, sub
from game.table.layout.tray import COMPACT
from game.table.looks import Icon, IconButton, Panel, Pill, Text
from game.table.scenes.acts import Button, Make, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.card_sight import kind_word
from game.table.scenes.desks import Asked, desks, rise
from game.table.scenes.fronts import before, over_tray, room_before
from game.table.scenes.map_hands import MapHands
from game.table.scenes.map_sight import MapSight
from game.table.scenes.seat_tray import told_first

LAYER = 8
"""Above everything on the map."""
BROAD = 1.8
"""A card is at most so many times as wide as high where it lies over its own tray."""


def closeups(board: Board, sight: MapSight, hands: MapHands) -> None:
    """Lay what each seat has taken up. Who took something up first keeps the place before its tray."""
    open_ = desks(sight, hands, sight.frame)
    taken = [place.box for place in open_.values()]
    for seat in hands.writing:
        if seat in sight.people and seat in {each.name for each in sight.view.seats}:
            taken.append(_writing(board, sight.read_by(seat), hands, seat, open_.get(seat)))
    for seat, thing in hands.chosen.items():
        if thing.where in ("pool", "chosen") and seat not in hands.writing:
            taken.append(_reading(board, sight.read_by(seat), hands, seat, thing, taken))


def _writing(board: Board, sight: MapSight, hands: MapHands, seat: Actor, place: Desk | None) -> Box:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    writing = hands.writing[seat]
    if writing.purpose == "reword":
        asks, word = say("What should this card say?"), say("Done")
    else:
        asks, word = (
            say("A new card: {kind}", kind=kind_word(say, Thing("pool", writing.about).kind)),
            say("To the map"),
        )
    question = told_first(sight, hands, seat) or asks
    hint = say("Write here. No names of pupils, staff or schools")
    lay = Pill(word, lang, "lit" if writing.pen.text else "quiet")
    buttons: tuple[Button, ...] = (
        (f"offer:{seat}", lay, Tell("written", seat)),
        (f"close:{seat}", Pill(say("Not now"), lang, "quiet"), Tell("close", seat)),
    )
    asked = Asked(f"writer:{seat}", f"large:{seat}", question, hint, buttons)
    return rise(board, sight, hands, seat, place, asked, LAYER)


def _reading(board: Board, sight: MapSight, hands: MapHands, seat: Actor, thing: Thing, taken: Sequence[Box]) -> Box:
    """Lay a card large before a seat, and return where. It covers nobody else's tray, and nothing that is taken; what
    once lies over its own tray stays there."""
    offers, leafs = tuple(_offers(sight, seat, thing)), thing.where == "pool"
    others = [place.box for place in sight.plan.places if place is not sight.place(seat)]
    frame, place, rows = _front(sight, seat, len(offers), leafs)
    if seat in hands.aside or any(frame.box.grown(-1).meets(box) for box in (*taken, *others)):
        board.aside.add(seat)
        frame, place, rows = _over_tray(sight, seat, len(offers), leafs, taken)
    board.add(frame, f"closeup:{seat}", Panel("deep"), frame.area, Tell("close", seat), layer=LAYER)
    face = sight.face(thing.what, sight.person(seat).lang)
    board.add(frame, f"large:{seat}", face, place, Tell("close", seat), layer=LAYER + 1)
    if leafs:
        _leafing(board, sight, seat, thing.what, frame, rows.pop(0))
    columns = -(-len(offers) // len(rows))
    places = [at for row in rows for at in row.columns(columns, sight.gap)]
    for (key, pill, act), at in zip(offers, places, strict=False):
        board.add(frame, key, pill, at, act, layer=LAYER + 1)
    return frame.box


def _button(sight: MapSight) -> float:
    return max(sight.screen.control, sight.screen.text * 2.3)


def _low(sight: MapSight, rows: int) -> float:
    """How high so many rows of buttons are."""
    return rows * (_button(sight) + sight.gap * 0.7) - sight.gap * 0.7


def _front(sight: MapSight, seat: Actor, offers: int, leafs: bool) -> tuple[Frame, Area, list[Area]]:
    """The place before a seat, no broader than its tray: its frame, and there the places of the card and of the rows
    below it."""
    text, gap = sight.screen.text, sight.gap
    width = min(sight.screen.unit * 42, max(text * 32, sight.screen.unit * 36), sight.frame(seat).area.w)
    rows = -(-offers // (3 if width >= text * 27 else 2)) + leafs
    low = _low(sight, rows)
    room = room_before(sight, seat, low) - low - 3 * gap
    height = max(min((width - 2 * gap) * CARD, sight.screen.unit * 30, room), text * 7)
    frame = before(sight, seat, width, height + low + 3 * gap, low)
    foot, upper = frame.area.inset(gap).below(low, gap)
    return frame, upper.middle(upper.h / CARD, upper.h), foot.rows(rows, gap * 0.7)


def _over_tray(
    sight: MapSight, seat: Actor, offers: int, leafs: bool, taken: Sequence[Box]
) -> tuple[Frame, Area, list[Area]]:
    """The place over a seat's own tray, which grows towards the middle, or over a part of it that meets nothing that is
    taken. The buttons stand beside the card, in a tall tray below it."""
    text, gap = sight.screen.text, sight.gap
    for columns in (1, 2):
        rows = -(-offers // columns) + leafs
        low = _low(sight, rows)
        whole = over_tray(sight, seat, max(low, text * 8 * (columns == 1)) + 2 * gap)
        free = [each for each in _parts(whole, text * 30) if not any(each.box.grown(-1).meets(box) for box in taken)]
        if free:
            break
    frame = free[0] if free else whole
    inner = frame.area.inset(gap)
    if inner.w < COMPACT * inner.h and inner.h > low + text * 6:
        side, rest = inner.below(low, gap)
    else:
        side, rest = inner.end(max(inner.w * 0.3, min(inner.w * (0.5 + 0.06 * columns), text * 13 * columns)), gap)
    return frame, rest.middle(rest.h * BROAD, rest.w / CARD), side.middle(side.w, low).rows(rows, gap * 0.7)


def _parts(whole: Frame, width: float) -> Iterator[Frame]:
    """All of it, then its beginning and its end."""
    yield whole
    if whole.area.w > width:
        yield sub(whole, whole.area.start(width)[0])
        yield sub(whole, whole.area.end(width)[0])


def _offers(sight: MapSight, seat: Actor, thing: Thing) -> Iterator[Button]:
    """What a seat can do with a card, and the way back."""
    say, lang, card = sight.say_to(seat), sight.person(seat).lang, thing.what
    if thing.where == "pool":
        yield f"offer:{seat}", Pill(say("To the map"), lang, "lit"), Make(seat, m.Choose(card))
    yield f"lay:{seat}", Pill(say("Link…"), lang, "lit"), Tell("lay", seat, card)
    if sight.may(seat, m.Reword(card)):
        yield f"reword:{seat}", Pill(say("Edit words"), lang, "plain"), Tell("reword", seat, card)
    if thing.where == "chosen" and sight.kind(card) == sight.view.stage:
        yield f"put-back:{seat}", Pill(say("Off the map"), lang, "plain"), Make(seat, m.PutBack(card))
    yield f"close:{seat}", Pill(say("Close"), lang, "quiet"), Tell("close", seat)


def _leafing(board: Board, sight: MapSight, seat: Actor, card: CardId, frame: Frame, row: Area) -> None:
    """The buttons to the cards before and after this one, and how many there are. After the last comes the first."""
    cards, say = sight.view.pool, sight.say_to(seat)
    at = cards.index(card)
    icons: tuple[Icon, Icon] = ("right", "left") if frame.mirrored else ("left", "right")
    side = min(row.h, max(sight.screen.control, row.w * 0.2))
    before_, rest = row.start(side, sight.gap)
    after, middle = rest.end(side, sight.gap)
    for key, icon, step, area in (("before", icons[0], -1, before_), ("after", icons[1], 1, after)):
        act = Tell("leaf", seat, cards[(at + step) % len(cards)])
        board.add(frame, f"{key}:{seat}", IconButton(icon, quiet=False), area, act, layer=LAYER + 1)
    count = say("{n} of {all}", n=at + 1, all=len(cards))
    look = Text(count, sight.person(seat).lang, sight.screen.text, "medium", "lit")
    board.add(frame, f"count:{seat}", look, middle, layer=LAYER + 1)
