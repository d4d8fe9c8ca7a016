"""The icons, as screen and paper draw them. Each is a set of lines with round ends on a grid of 24 units a side."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin
from typing import Literal, TypeAlias

Icon: TypeAlias = Literal[
    "gap",
    "cause",
    "action",
    "menu",
    "close",
    "sound",
    "mute",
    "check",
    "off",
    "on",
    "back",
    "clockwise",
    "anticlockwise",
    "hand",
    "gear",
    "pull",
    "left",
    "right",
    "shift",
    "backspace",
    "space",
    "hide",
    "responsibility",
    "authority",
    "control",
    "influence",
    "cards",
    "triple",
    "columns",
    "ladder",
    "pyramid",
    "wheel",
    "stations",
    "concentric",
    "path",
    "map",
    "plan",
    "agenda",
    "speech",
    "lot",
    "play",
    "play-left",
    "pause",
    "to-right",
    "to-left",
    "flag",
]

Line: TypeAlias = list[tuple[float, float]]

GRID = 24.0
WIDTH = 2.6
"""How thick the lines are, on the grid."""


def lines(name: Icon) -> list[Line]:
    """The lines of an icon."""
    return _DRAWN[name]()


def _arc(x: float, y: float, radius: float, start: float, end: float) -> Line:
    steps = 40
    turns = (2 * pi * (start + (end - start) * step / steps) for step in range(steps + 1))
    return [(x + radius * sin(turn), y - radius * cos(turn)) for turn in turns]


def _spoke(turn: float) -> Line:
    return [_arc(12, 12, radius, turn, turn)[0] for radius in (6.6, 9.4)]


def _gap() -> list[Line]:
    return [_arc(12, 12, 8, 0.34, 1.16)]


def _cause() -> list[Line]:
    return [[(12, 3.5), (12, 20.5)], [(12, 12), (5, 20.5)], [(12, 12), (19, 20.5)]]


def _action() -> list[Line]:
    return [_arc(11.2, 17, 8.4, -0.24, 0.2), [(20.6, 10.2), (19.4, 15.4), (14.2, 14.4)]]


def _menu() -> list[Line]:
    return [[(4.5, y), (19.5, y)] for y in (6.5, 12, 17.5)]


def _close() -> list[Line]:
    return [[(6, 6), (18, 18)], [(18, 6), (6, 18)]]


def _speaker() -> Line:
    return [(4, 9.5), (7.2, 9.5), (11.5, 5.6), (11.5, 18.4), (7.2, 14.5), (4, 14.5), (4, 9.5)]


def _sound() -> list[Line]:
    return [_speaker(), _arc(11.5, 12, 4.6, 0.14, 0.36), _arc(11.5, 12, 8.8, 0.14, 0.36)]


def _mute() -> list[Line]:
    return [_speaker(), [(15.6, 9.4), (20.8, 14.6)], [(20.8, 9.4), (15.6, 14.6)]]


def _check() -> list[Line]:
    return [[(4.5, 12.8), (9.8, 18), (19.5, 6.6)]]


def _rail() -> Line:
    return [*_arc(16.2, 12, 5.8, 0, 0.5), *_arc(7.8, 12, 5.8, 0.5, 1), (16.2, 6.2)]


def _off() -> list[Line]:
    return [_rail(), _arc(7.8, 12, 2.2, 0, 1)]


def _on() -> list[Line]:
    return [_rail(), *(_arc(16.2, 12, radius, 0, 1) for radius in (2.8, 1.6, 0.4))]


def _back() -> list[Line]:
    return [_arc(12.4, 13, 7, 0.0, 0.70), [(12.4, 6), (5.6, 6)], [(9.2, 2.4), (5.4, 6), (9.2, 9.6)]]


def _clockwise() -> list[Line]:
    return [_arc(12, 12, 8, 0.3, 1.14), [(18.4, 1.6), (18.4, 7.2), (12.8, 7.2)]]


def _anticlockwise() -> list[Line]:
    return _mirrored(_clockwise())


def _mirrored(lines: list[Line]) -> list[Line]:
    return [[(GRID - x, y) for x, y in line] for line in lines]


def _hand() -> list[Line]:
    palm = [(5.6, 12.6), (8.4, 17.6), (9.6, 20.4), (16.6, 20.4), (18.4, 15.4), (18.4, 8.6)]
    fingers: list[Line] = [[(8.8, 13.4), (8.8, 5.6)], [(12, 11.4), (12, 3.6)], [(15.2, 12), (15.2, 5)]]
    return [palm, [(5.6, 12.6), (8.8, 15)], *fingers]


def _gear() -> list[Line]:
    return [_arc(12, 12, 5.4, 0, 1), *(_spoke(tooth / 8) for tooth in range(8))]


def _pull() -> list[Line]:
    return [[(3.5, 12), (20.5, 12)], [(8, 7.5), (3.5, 12), (8, 16.5)], [(16, 7.5), (20.5, 12), (16, 16.5)]]


def _left() -> list[Line]:
    return [[(14.8, 5), (8, 12), (14.8, 19)]]


def _right() -> list[Line]:
    return [[(9.2, 5), (16, 12), (9.2, 19)]]


def _shift() -> list[Line]:
    return [[(12, 4), (4.5, 12), (8.6, 12), (8.6, 19.5), (15.4, 19.5), (15.4, 12), (19.5, 12), (12, 4)]]


def _backspace() -> list[Line]:
    tag = [(8.5, 5.5), (21, 5.5), (21, 18.5), (8.5, 18.5), (3, 12), (8.5, 5.5)]
    return [tag, [(11.5, 9), (17, 15)], [(17, 9), (11.5, 15)]]


def _space() -> list[Line]:
    return [[(2, 12), (2, 16), (22, 16), (22, 12)]]


def _hide() -> list[Line]:
    return [[(3, 4), (21, 4), (21, 13), (3, 13), (3, 4)], [(8, 8.5), (16, 8.5)], [(8, 17.5), (12, 21.5), (16, 17.5)]]


def _responsibility() -> list[Line]:
    """Something carried on an open hand."""
    return [_arc(12, 8, 3.6, 0, 1), [(3.5, 14), (6.5, 18.5), (17.5, 18.5), (20.5, 14)]]


def _authority() -> list[Line]:
    """A key."""
    return [_arc(7.6, 12, 4.1, 0, 1), [(11.7, 12), (21, 12), (21, 16)], [(16.6, 12), (16.6, 15.2)]]


def _control() -> list[Line]:
    """What one keeps in view: a span between two posts."""
    return [
        [(4, 5), (4, 19)],
        [(20, 5), (20, 19)],
        [(8, 12), (16, 12)],
        [(10.6, 9), (7.6, 12), (10.6, 15)],
        [(13.4, 9), (16.4, 12), (13.4, 15)],
    ]


def _influence() -> list[Line]:
    """Waves that go out from a point."""
    return [_arc(5.5, 18.5, reach, -0.02, 0.27) for reach in (0.8, 7, 13.6)]


def _box(left: float, top: float, right: float, bottom: float) -> Line:
    return [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]


def _cards() -> list[Line]:
    """Open cards of three kinds."""
    return [[*_box(x, 6, x + 4.4, 18)] for x in (2.6, 9.8, 17)] + [[(x, 9.2), (x + 4.4, 9.2)] for x in (2.6, 9.8, 17)]


def _triple() -> list[Line]:
    """A ring of three parts that is nearly closed."""
    return [_arc(12, 12, 8.6, part / 3 + 0.07, (part + 1) / 3 - 0.07) for part in range(3)]


def _columns() -> list[Line]:
    return [_box(x, 4.5, x + 3.6, 19.5) for x in (3, 10.2, 17.4)]


def _ladder() -> list[Line]:
    return [[(6.5, 3), (6.5, 21)], [(17.5, 3), (17.5, 21)], *([(6.5, y), (17.5, y)] for y in (6.5, 12, 17.5))]


def _pyramid() -> list[Line]:
    return [[(12, 3.5), (21.5, 20), (2.5, 20), (12, 3.5)], [(8.9, 9), (15.1, 9)], [(5.8, 14.5), (18.2, 14.5)]]


def _wheel() -> list[Line]:
    """Six parts, as those of the evaluation's wheel."""
    spokes = [[_arc(12, 12, reach, turn / 6, turn / 6)[0] for reach in (3.4, 9)] for turn in range(6)]
    return [_arc(12, 12, 9, 0, 1), _arc(12, 12, 3.4, 0, 1), *spokes]


def _stations() -> list[Line]:
    around = [_arc(12, 12, 8.6, turn / 8, turn / 8)[0] for turn in range(8)]
    return [_arc(12, 12, 3, 0, 1), *(_arc(x, y, 1.2, 0, 1) for x, y in around)]


def _concentric() -> list[Line]:
    return [_arc(12, 12, radius, 0, 1) for radius in (2, 5.6, 9.4)]


def _path() -> list[Line]:
    """Four milestones on a way up."""
    stones = [(4.5, 19.5), (9.5, 14.5), (14.5, 9.5), (19.5, 4.5)]
    steps: list[Line] = [[(x + 1.8, y - 1.8), (x + 3.2, y - 3.2)] for x, y in stones[:-1]]
    return [_arc(x, y, 1.7, 0, 1) for x, y in stones] + steps


def _map() -> list[Line]:
    """A gap, its causes and their actions."""
    cards = [_arc(x, y, 2.2, 0, 1) for x, y in ((4.4, 12), (12, 6), (12, 18), (19.6, 6), (19.6, 18))]
    across: list[Line] = [[(14.2, 6), (17.4, 6)], [(14.2, 18), (17.4, 18)]]
    return [*cards, [(6.2, 10.6), (10.2, 7.4)], [(6.2, 13.4), (10.2, 16.6)], *across]


def _plan() -> list[Line]:
    """Rows, and what is done."""
    rows: list[Line] = [[(11, y), (20.5, y)] for y in (6, 12, 18)]
    return [*rows, [(3.4, 6), (5, 7.8), (8, 4)], [(3.4, 12), (5, 13.8), (8, 10)], _box(3.8, 16.2, 7.4, 19.8)]


def _agenda() -> list[Line]:
    """Steps one below the other, and the way through them."""
    stops = [_arc(6, y, 1.8, 0, 1) for y in (5, 12, 19)]
    rows: list[Line] = [[(11.5, y), (20.5, y)] for y in (5, 12, 19)]
    return [*stops, [(6, 7.4), (6, 9.6)], [(6, 14.4), (6, 16.6)], *rows]


def _speech() -> list[Line]:
    bubble = [(3.5, 4.5), (20.5, 4.5), (20.5, 15.5), (11, 15.5), (7, 20), (7, 15.5), (3.5, 15.5), (3.5, 4.5)]
    return [bubble, [(8, 10), (16, 10)]]


def _lot() -> list[Line]:
    """The sign of a place to park."""
    return [
        _box(3.5, 3.5, 20.5, 20.5),
        [(9.6, 17), (9.6, 7)],
        [(9.6, 7.2), (12.4, 7.2)],
        _arc(12.4, 9.9, 2.7, 0, 0.5),
        [(12.4, 12.6), (9.6, 12.6)],
    ]


def _play() -> list[Line]:
    """A triangle, filled by the thickness of its lines."""
    return [
        [(7.5 + at, 4.5 + 1.6 * at), (19.5 - at, 12), (7.5 + at, 19.5 - 1.6 * at), (7.5 + at, 4.5 + 1.6 * at)]
        for at in (0, 2.2)
    ]


def _pause() -> list[Line]:
    return [[(x, 5), (x, 19)] for x in (8, 9, 15, 16)]


def _to_right() -> list[Line]:
    return [[(6, 5), (12.8, 12), (6, 19)], [(18, 5), (18, 19)]]


def _flag() -> list[Line]:
    return [[(6, 20.5), (6, 4), (18.5, 4), (15, 8.5), (18.5, 13), (6, 13)]]


_DRAWN: dict[Icon, Callable[[], list[Line]]] = {
    "gap": _gap,
    "cause": _cause,
    "action": _action,
    "menu": _menu,
    "close": _close,
    "sound": _sound,
    "mute": _mute,
    "check": _check,
    "off": _off,
    "on": _on,
    "back": _back,
    "clockwise": _clockwise,
    "anticlockwise": _anticlockwise,
    "hand": _hand,
    "gear": _gear,
    "pull": _pull,
    "left": _left,
    "right": _right,
    "shift": _shift,
    "backspace": _backspace,
    "space": _space,
    "hide": _hide,
    "responsibility": _responsibility,
    "authority": _authority,
    "control": _control,
    "influence": _influence,
    "cards": _cards,
    "triple": _triple,
    "columns": _columns,
    "ladder": _ladder,
    "pyramid": _pyramid,
    "wheel": _wheel,
    "stations": _stations,
    "concentric": _concentric,
    "path": _path,
    "map": _map,
    "plan": _plan,
    "agenda": _agenda,
    "speech": _speech,
    "lot": _lot,
    "play": _play,
    "play-left": lambda: _mirrored(_play()),
    "pause": _pause,
    "to-right": _to_right,
    "to-left": lambda: _mirrored(_to_right()),
    "flag": _flag,
}
