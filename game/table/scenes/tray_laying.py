"""How a seat's tray is divided, and laid: its head, its small buttons, and what it holds below."""

from __future__ import annotations

from game.core.frozen import frozen
from game.core.game import Actor
from game.table.layout.frame import Area, Frame
from game.table.layout.grids import Need, breadth
from game.table.layout.tray import NARROW, line
from game.table.looks import Look, Panel, Text, Tone
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Button, Tell
from game.table.scenes.board import Board, Sight
from game.table.scenes.fronts import over_tray
from game.table.scenes.seat_tray import ground, name_tag
from game.table.scenes.tray_parts import GROWN, Body, deep, lay_body, pill_needs

SLIM, TALL = 21, 13
"""A tray less broad than so many heights of the smallest text has its small buttons at its foot; if it is higher than
so many, it says what to do now below the name."""
TAG = 5.6
"""The least breadth of a name."""


@frozen
class Head:
    """What stands in a tray's head: what to do `now`, and how loudly that is said; what may stand on the seat's tag,
    the longest first, of which the last is its name; small buttons, and a pawn where there is one."""

    now: str
    tone: Tone
    names: tuple[str, ...]
    small: tuple[Button, ...] = ()
    pawn: Look | None = None
    lit: bool = False


@frozen
class Parts:
    """A tray divided, in its frame's pixels: `pawn`, name `tag` and what to do `now` are its head."""

    pawn: Area
    tag: Area
    now: Area
    small: tuple[Area, ...]
    body: Area


def lay_tray(board: Board, sight: Sight, hands: Hands, seat: Actor, head: Head, body: Body) -> None:
    """Lay a seat's tray with this in it. Where it has too little room it grows over the middle."""
    gap = sight.gap * 0.6
    frame, layer = ground(board, sight, hands, seat, head.lit), 1
    parts = _divided(sight, frame, seat, head)
    grown = _grown(sight, hands, seat, body, parts.body)
    if grown != frame:
        frame, layer, parts = grown, GROWN + 1, _divided(sight, grown, seat, head)
        board.add(frame, f"grown:{seat}", Panel("deep"), frame.area, Tell("close", seat), layer=GROWN)
    lay_body(board, sight.screen, frame, _head(board, sight, seat, frame, parts, head, layer), body, gap, layer)


def lay_head(board: Board, sight: Sight, hands: Hands, seat: Actor, head: Head) -> tuple[Frame, Area]:
    """Lay a seat's tray with its head alone. Returns its frame, and what is left below."""
    frame = ground(board, sight, hands, seat, lit=False)
    parts = _divided(sight, frame, seat, head)
    return frame, _head(board, sight, seat, frame, parts, head, layer=1)


def _head(board: Board, sight: Sight, seat: Actor, frame: Frame, parts: Parts, head: Head, layer: int) -> Area:
    person, size = sight.person(seat), round(sight.screen.text * 1.15)
    if head.pawn is not None:
        board.add(frame, f"own-pawn:{seat}", head.pawn, parts.pawn, layer=layer)
    name_tag(board, sight, seat, _shown_name(sight, seat, head, parts.tag), frame, parts.tag, layer)
    now = Text(head.now, person.lang, size, "medium", head.tone, "start")
    board.add(frame, f"now:{seat}", now, parts.now, layer=layer)
    for (key, pill, act), place in zip(head.small, parts.small, strict=False):
        board.add(frame, key, pill, place, act, layer=layer)
    return parts.body


def _divided(sight: Sight, frame: Frame, seat: Actor, head: Head) -> Parts:
    inner, screen, gap, text = frame.area.inset(sight.gap), sight.screen, sight.gap * 0.6, sight.screen.text
    pawns = 0.0 if head.pawn is None else 1.25 * line(screen) + gap
    slim, beside = inner.w < SLIM * text, inner.w - pawns - TAG * text - gap
    if slim and (inner.h > TALL * text or not _told(sight, seat, head.now, beside)):
        first, rest = inner.above(line(screen), gap)
        said, body = rest.above(max(text * 1.6, _told(sight, seat, head.now, rest.w)), gap)
        pawn, tag = first.start(first.h, gap) if head.pawn else (first, first)
        body, places = _foot(body, sight, head.small)
        return Parts(pawn, tag, said, places, body)
    high = max(text * 3 * bool(head.pawn), _told(sight, seat, head.now, beside)) if inner.w < NARROW * text else 0.0
    row, body = inner.above(max(line(screen), high), gap)
    shorter, places = _row(row, sight, head.small)
    if 0 < _told(sight, seat, head.now, shorter.w - (inner.w - beside)) <= row.h and _hold(sight, head.small, places):
        row = shorter
    else:
        body, places = (_foot if slim else _column)(body, sight, head.small)
    pawn, rest = row.start(min(row.h, line(screen) * 1.25), gap) if head.pawn else (row, row)
    tag, said = rest.start(_tag_width(sight, head, rest), gap)
    return Parts(pawn.middle(pawn.w, pawn.w), tag, said, places, body)


def _told(sight: Sight, seat: Actor, words: str, width: float) -> float:
    """How high words are on this width; 0 where one is too long for it."""
    need = Need(sight.screen.text, 0.0, sight.person(seat).lang, most=9, edge=0.0, down=0.97)
    return need.height([words], width) or 0.0


def _row(head: Area, sight: Sight, small: tuple[Button, ...]) -> tuple[Area, tuple[Area, ...]]:
    """A head without the places of small buttons at its end, and those."""
    text, places = sight.screen.text, []
    for _, pill, _ in reversed(small):
        width = max(text * 6, breadth(pill.text) * text / 0.78)
        place, head = head.end(min(width, head.w * 0.3), sight.gap * 0.5)
        places.append(place)
    return head, tuple(reversed(places))


def _hold(sight: Sight, small: tuple[Button, ...], places: tuple[Area, ...]) -> bool:
    """Whether places hold the words of small buttons."""
    need = pill_needs(sight.screen, sight.lang)[0]
    highs = (need.height([pill.text], place.w) for (_, pill, _), place in zip(small, places, strict=True))
    return all(high is not None and high <= place.h for high, place in zip(highs, places, strict=True))


def _foot(body: Area, sight: Sight, small: tuple[Button, ...]) -> tuple[Area, tuple[Area, ...]]:
    """What is below a head without a row of small buttons at its foot, and their places."""
    if not small:
        return body, ()
    gap, need = sight.gap * 0.6, pill_needs(sight.screen, sight.lang)[0]
    width = (body.w - gap * (len(small) - 1)) / len(small)
    high = need.height([pill.text for _, pill, _ in small], width)
    row, body = body.below(max(line(sight.screen), high or 0.0), gap)
    return body, tuple(row.columns(len(small), gap))


def _column(body: Area, sight: Sight, small: tuple[Button, ...]) -> tuple[Area, tuple[Area, ...]]:
    """What is below a head without a column of small buttons, and their places: as many as there is room for."""
    if not small:
        return body, ()
    gap, screen, words = sight.gap * 0.6, sight.screen, [pill.text for _, pill, _ in small]
    wish = (max(map(breadth, words)) / 2 + 1.5) * screen.text / 0.8
    column, body = body.end(max(body.w * 0.24, screen.text * 6.2, min(wish, body.w * 0.42)), gap)
    high = max(line(screen), pill_needs(screen, sight.lang)[0].height(words, column.w) or screen.text * 3.2)
    fit = max(1, min(len(small), int((column.h + gap) / (high + gap))))
    high = min(high, (column.h - (fit - 1) * gap) / fit)
    return body, tuple(column.below(fit * (high + gap) - gap)[0].rows(fit, gap))


def _tag_width(sight: Sight, head: Head, room: Area) -> float:
    """As broad as the longest name needs, if what to do now has room beside it; two lines where it is high."""
    text = sight.screen.text
    rows = 2 if room.h > 2.6 * text else 1
    wish, told = ((breadth(words) / rows + 3 * (rows - 1)) * text for words in (head.names[0], head.now))
    return max(text * TAG, min(wish / 0.76, room.w * 0.5, room.w - told - sight.gap))


def _shown_name(sight: Sight, seat: Actor, head: Head, tag: Area) -> str:
    """The longest name that can be read on the tag."""
    need = Need(sight.screen.text, 0.0, sight.person(seat).lang, most=2, pad=0.4, edge=0.11, down=1.0)
    highs = ((name, need.height([name], tag.w)) for name in head.names)
    return next((name for name, high in highs if high is not None and high <= tag.h + 1), head.names[-1])


def _grown(sight: Sight, hands: Hands, seat: Actor, body: Body, area: Area) -> Frame:
    """A seat's tray, grown towards the middle as far as it must for what this area of it has to hold; not as far as
    those opposite may, nor over others."""
    own = sight.frame(seat)
    if seat in hands.sitting or seat in hands.writing or seat in hands.chosen:
        return own
    wanted = deep(body, area.w, sight.screen, sight.gap * 0.6)
    more = min(wanted - area.h, _may_grow(sight, seat))
    if more <= 0:
        return own
    grown = over_tray(sight, seat, own.area.h + more)
    others = [sight.place(each.name).box for each in sight.view.seats if each.name != seat]
    others += [corner.box for corner in sight.plan.corners]
    return own if any(grown.box.grown(-0.5).meets(box) for box in others) else grown


def _may_grow(sight: Sight, seat: Actor) -> float:
    """How much deeper a tray may become: at a long side to half the middle, on a wall to where hands reach."""
    aside = sight.place(seat).side in ("left", "right")
    if aside or (sight.seating == "upright" and sight.plan.upper is None):
        return 0.0
    return sight.plan.middle.h * (0.5 if sight.seating == "around" else 1.0) - sight.gap
