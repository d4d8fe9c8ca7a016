"""A seat's own place: its language, the size of its texts, its colour, where its people stand, and the way to the
parking lot."""

from __future__ import annotations

from dataclasses import replace

from game.core.game import Actor
from game.table.items import Turn
from game.table.layout.frame import Area, Frame
from game.table.layout.places import TURNS
from game.table.layout.stands import BREADTHS, Stand, has_room, nearest, stepped
from game.table.looks import Dot, Look, Panel, Pill
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Tell
from game.table.scenes.board import Board, Sight
from game.table.scenes.chairs import Chairs
from game.table.scenes.fronts import over_tray
from game.table.scenes.handing import hand_button, may_hand
from game.table.screen import Screen
from game.words import LANGUAGE_NAMES, LANGUAGES

LAYER = 7
BROAD = 42
"""A tray broader than so many heights of the smallest text has its buttons in three rows."""


def sitting(board: Board, sight: Sight, hands: Hands, chairs: Chairs) -> None:
    """Lay what seats have opened to change how they sit."""
    for seat in sight.view.seats:
        if seat.name in hands.sitting:
            _panel(board, sight.read_by(seat.name), seat.name, chairs)


def sit(chairs: Chairs, seat: Actor, what: str, screen: Screen) -> None:
    """A seat chose something of how it sits: `lang he`, `text large`, `colour 3`, `step 1`, `turn`, or
    `breadth -1`."""
    chair = chairs.of(seat)
    match what.split():
        case ["lang", lang]:
            chairs.change(seat, lang=lang)
        case ["text", size]:
            chairs.change(seat, large=size == "large")
        case ["colour", number]:
            chairs.change(seat, colour=int(number))
        case ["step", by] if chair.stand:
            others = chairs.stands(chairs.others(seat))
            chairs.change(seat, stand=stepped(screen, chairs.seating, chair.stand, others, int(by)))
        case ["turn"] if chair.stand:
            chairs.change(seat, stand=replace(chair.stand, turn=_next_turn(chairs, chair.stand)))
        case ["breadth", by] if chair.stand:
            chairs.change(seat, stand=_broader(chair.stand, int(by)))


def stand_at(chairs: Chairs, seat: Actor, screen: Screen, x: float, y: float) -> bool:
    """A seat's people stand near this point from now on. False where that side has no room for them."""
    stand = chairs.of(seat).stand or Stand("bottom")
    side, along = nearest(screen, chairs.seating, x, y)
    if side != stand.side and not has_room(screen, chairs.seating, side, chairs.stands(chairs.others(seat))):
        return False
    turn = stand.turn if side == stand.side else None
    chairs.change(seat, stand=replace(stand, side=side, along=along, turn=turn))
    return True


def _next_turn(chairs: Chairs, stand: Stand) -> Turn:
    usual: Turn = TURNS[stand.side] if chairs.seating == "around" else 0
    turns: tuple[Turn, ...] = (0, 90, 180, 270)
    return turns[(turns.index(usual if stand.turn is None else stand.turn) + 1) % 4]


def _broader(stand: Stand, by: int) -> Stand:
    at = BREADTHS.index(stand.breadth) + by
    return replace(stand, breadth=BREADTHS[min(max(at, 0), len(BREADTHS) - 1)])


def _panel(board: Board, sight: Sight, seat: Actor, chairs: Chairs) -> None:
    screen, gap = sight.screen, sight.gap * 0.7
    tall = max(screen.control, screen.text * 1.8)
    room = sight.frame(seat).area
    low = room.h < 5 * screen.control + 6 * gap and room.w > max(9 * screen.control, 26 * screen.text)
    broad = low or room.w > max(BROAD * screen.text, 9 * tall)
    rows = 3 if broad else 5
    height = max(screen.control, screen.text * 1.5, min(tall, (room.h - (rows + 1) * gap) / rows))
    frame = over_tray(sight, seat, rows * height + (rows + 1) * gap)
    board.add(frame, f"place:{seat}", Panel("deep"), frame.area, Tell("stay"), layer=LAYER)
    inner = frame.area.inset(gap)
    inner = inner.middle(min(inner.w, screen.text * 60), min(inner.h, rows * height * 1.5 + (rows - 1) * gap))
    lines = inner.rows(rows, gap)
    if broad:
        halves = [line.start(line.w * 0.6, gap) for line in lines]
        (langs, sizes), (colours, _), (moving, shaping) = halves
    else:
        langs, sizes, colours, moving, shaping = lines
    _languages(board, sight, seat, frame, langs)
    _sizes(board, sight, seat, frame, sizes)
    _colours(board, sight, seat, frame, colours, chairs)
    _moving(board, sight, seat, frame, moving)
    _shaping(board, sight, seat, frame, shaping, halves[1][1] if broad else None)


def _languages(board: Board, sight: Sight, seat: Actor, frame: Frame, row: Area) -> None:
    own = sight.person(seat).lang
    for lang, area in zip(LANGUAGES, row.columns(len(LANGUAGES), sight.gap * 0.7), strict=True):
        pill = Pill(LANGUAGE_NAMES[lang], lang, "plain" if lang == own else "quiet")
        _press(board, frame, seat, f"lang {lang}", pill, area)


def _sizes(board: Board, sight: Sight, seat: Actor, frame: Frame, row: Area) -> None:
    """The other size of texts, and the way to the parking lot; or how a practice team's seat is handed over."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    size, lot = row.columns(2, sight.gap * 0.7)
    if may_hand(sight, seat):
        key, pill, act = hand_button(sight, seat)
        away = sight.person(seat).practice == "away"
        board.add(frame, key, pill, lot if away else row, act, layer=LAYER + 1)
        if not away:
            return
    if sight.screen.scale > 1:
        _press(board, frame, seat, "text usual", Pill(say("Usual text"), lang, "quiet"), size)
    else:
        _press(board, frame, seat, "text large", Pill(say("Larger text"), lang, "quiet"), size)
    if not may_hand(sight, seat):
        park = Pill(say.of("team", "Parking…"), lang, "quiet")
        board.add(frame, f"park:{seat}", park, lot, Tell("park", seat), layer=LAYER + 1)


def _colours(board: Board, sight: Sight, seat: Actor, frame: Frame, row: Area, chairs: Chairs) -> None:
    """The colours that no other seat has."""
    free, own = chairs.free_colours(seat), chairs.of(seat).colour
    places = row.columns(len(free), sight.gap * 0.4)
    side = min(row.h, places[0].w)
    for colour, place in zip(free, places, strict=True):
        dot = Dot(colour, "check" if colour == own else None)
        _press(board, frame, seat, f"colour {colour}", dot, place.middle(side, side))


def _moving(board: Board, sight: Sight, seat: Actor, frame: Frame, row: Area) -> None:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    # Clockwise is to the left of those who face the table; in a second row on a wall it is to their right.
    left = -1 if sight.seating == "upright" and sight.place(seat).side == "top" else 1
    # Translators: one short word on a button that moves a team's place at the table.
    steps = [(say.of("place", "Left"), f"step {left}"), (say.of("place", "Right"), f"step {-left}")]
    steps = steps[::-1] if frame.mirrored else steps
    for area, (words, what) in zip(
        row.columns(3, sight.gap * 0.7), [*steps, (say.of("place", "Turn"), "turn")], strict=True
    ):
        _press(board, frame, seat, what, Pill(words, lang), area)


def _shaping(board: Board, sight: Sight, seat: Actor, frame: Frame, row: Area, end: Area | None) -> None:
    """Two buttons for the breadth, and the one that closes, in a place of its own where there is one."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    places = row.columns(2 if end else 3, sight.gap * 0.7)
    _press(board, frame, seat, "breadth -1", Pill(say.of("place", "Narrow"), lang), places[0])
    _press(board, frame, seat, "breadth 1", Pill(say.of("place", "Widen"), lang), places[1])
    done = Pill(say("Done"), lang, "lit")
    board.add(frame, f"place-done:{seat}", done, end or places[2], Tell("sit", seat), layer=LAYER + 1, escape=True)


def _press(board: Board, frame: Frame, seat: Actor, what: str, look: Look, area: Area) -> None:
    key = f"place-{what.replace(' ', '-')}:{seat}"
    board.add(frame, key, look, area, Tell("sit", seat, what), layer=LAYER + 1)
