"""A seat's tray divided: its name, what to do now, its buttons, the round button, and the room for cards."""

from __future__ import annotations

from game.core.frozen import frozen
from game.table.layout.frame import Area
from game.table.layout.places import margin
from game.table.screen import Screen

COMPACT = 1.7
"""A tray no wider than this many times its height is compact: all but the cards stands in its head."""

LEAST_LINE = 18
"""A compact tray less wide than this many heights of the smallest text says it in three."""

NARROW = 48
"""A tray less wide than this many heights of the smallest text says what to do now in two lines."""


@frozen
class TrayPlan:
    """Where things stand in a tray, in its frame's pixels."""

    tag: Area
    now: Area
    buttons: tuple[Area, ...]
    declare: Area
    cards: Area


def line(screen: Screen) -> float:
    """The height of a name, or of a small button."""
    return max(screen.text * 1.5, screen.usual_text * 1.9, screen.unit * 3.2, screen.control)


def least_depth(screen: Screen) -> float:
    """How deep a side is at least in pixels, so that a compact tray holds three strips to read, or three buttons."""
    rows = 3 * max(strip(screen), screen.control)
    return _compact_head(screen, many=screen.scale > 1) + rows + 5 * margin(screen)


def strip(screen: Screen) -> float:
    """The least height of a card laid as a strip: it can be touched, and shows a line."""
    return max(screen.tap, screen.text * 1.5)


def divided(whole: Area, screen: Screen, buttons: int, led: bool) -> TrayPlan:
    """A tray with places for this many buttons, or for as many as there is room for; a seat that is led has more words
    to read."""
    if whole.w > COMPACT * whole.h:
        return _wide(whole.inset(margin(screen)), screen, buttons, led)
    return _compact(whole.inset(margin(screen)), screen, buttons, led)


def _wide(inner: Area, screen: Screen, buttons: int, led: bool) -> TrayPlan:
    gap, height = margin(screen), line(screen)
    two = led or inner.w < NARROW * screen.text
    head, body = inner.above(max(height, screen.text * 2.7) if two else height, gap * 0.6)
    tag, now = head.start(max(head.w * 0.2, screen.text * 5.5), gap)
    side, cards = body.end(min(max(body.w * 0.2, screen.text * 7.2), body.w * 0.32), gap)
    room = int((side.h - 1.5 * screen.control) / (height + gap * 0.5))
    if buttons and not room:
        fit = min(buttons, max(1, int((now.w - screen.text * 18) / (screen.text * 7))))
        row, now = now.end(fit * screen.text * 7, gap)
        places = tuple(row.middle(row.w, height).columns(fit, gap * 0.5))
        return TrayPlan(tag.middle(tag.w, height), now, places, _square(side), cards)
    buttons = min(buttons, room)
    rows, upper = side.below(buttons * (height + gap * 0.5), 0.0)
    places = tuple(row.inset(0, gap * 0.25) for row in rows.rows(buttons, 0.0)) if buttons else ()
    return TrayPlan(tag.middle(tag.w, height), now, places, _square(upper), cards)


def _compact_head(screen: Screen, many: bool) -> float:
    """How high the head of a compact tray is, with two lines of words, or three for many."""
    return line(screen) + screen.text * (3.9 if many else 2.7) + margin(screen) * 0.4


def _compact(inner: Area, screen: Screen, buttons: int, led: bool) -> TrayPlan:
    gap, height = margin(screen), line(screen)
    low = 3 * strip(screen) + gap * 2
    many = led or inner.w < LEAST_LINE * screen.text
    head, cards = inner.above(max(min(_compact_head(screen, many), inner.h - low), inner.h * 0.27), gap * 0.6)
    side, words = head.end(max(head.w * 0.25, min(head.h, head.w * 0.3)), gap)
    first, now = words.above(height, gap * 0.4)
    tag, rest = first.start(min(first.w, max(first.w * (0.3 if buttons else 0.44), screen.text * 4.9)), gap * 0.5)
    fit = min(buttons, int(rest.w / (screen.text * 5.2)))
    places = tuple(rest.columns(fit, gap * 0.5)) if fit else ()
    return TrayPlan(tag, now, places, _square(side), cards)


def _square(area: Area) -> Area:
    side = min(area.w, area.h)
    return area.middle(side, side)


def asked(whole: Area, screen: Screen) -> tuple[Area, Area, Area]:
    """A tray while its seat is asked something: its name, the question, and the room for answers."""
    gap, height = margin(screen), line(screen)
    inner, two = whole.inset(gap), screen.text * 2.7
    if inner.w < NARROW * 0.6 * screen.text:
        tag, rest = inner.above(height, gap * 0.4)
        now, body = rest.above(two, gap * 0.6)
        return tag.start(max(tag.w * 0.5, screen.text * 5.5))[0], now, body
    head, body = inner.above(max(height, two) if inner.w < NARROW * screen.text else height, gap * 0.6)
    tag, now = head.start(max(head.w * 0.2, screen.text * 5.5), gap)
    return tag.middle(tag.w, height), now, body
