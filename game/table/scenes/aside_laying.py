"""How what is at hand in every activity is laid: a button in two corners, a sheet before whoever asked, and a prompt
said large to that side."""

from __future__ import annotations

from game.core.game import Actor
from game.table.items import Box, Turn
from game.table.layout.frame import Area, Frame
from game.table.layout.places import REACH
from game.table.looks import IconButton, Panel, Pill, Ring, Text, Tone
from game.table.scenes.acts import Tell
from game.table.scenes.asides import QUIET, SILENCE, Aside, AtHand
from game.table.scenes.board import Board, Sight
from game.words import right_to_left, words

BUTTON, SHEET, LARGE = 19, 26, 28
"""Layers: below the facilitator's panel, over trays and what rises before them, above both."""
BROAD = 30
"""A sheet is so many heights of the smallest text broad."""


def buttons(board: Board, sight: Sight, hand: AtHand, resting: bool) -> None:
    """Lay the quiet button in each corner; in an agenda a ring that fills, with the minutes that are left. While hands
    rest it means nothing."""
    for number, place in enumerate(sight.plan.asides):
        frame = Frame(place.box, place.turn, group="aside")
        act = None if resting else Tell("aside", what=f"open {frame.turn}")
        running = hand.view is not None and hand.view.running
        look = Ring(0.11, hand.passed) if running else IconButton("speech")
        board.add(frame, f"aside:{number}", look, frame.area, act, layer=BUTTON)
        if running:
            _minutes(board, sight, hand, number, frame)


def _minutes(board: Board, sight: Sight, hand: AtHand, number: int, frame: Frame) -> None:
    told, tone = minutes_told(hand)
    look = Text(told, sight.lang, round(sight.screen.text * 1.05), "bold", tone)
    inner = frame.area.middle(frame.area.w * 0.9, frame.area.h * 0.8)
    board.add(frame, f"aside:{number}:left", look, inner, layer=BUTTON + 1)


def minutes_told(hand: AtHand) -> tuple[str, Tone]:
    """The minutes that the step still has, or has had too many, and how they are written."""
    left = hand.minutes
    return (str(left) if left > 0 else f"+{-left}"), ("lit" if left <= 2 else "plain")


def sheets(board: Board, sight: Sight, aside: Aside, hand: AtHand) -> None:
    """Lay what is open before those who asked, in the sight's language."""
    if aside.page:
        _sheet(board, sight, aside, hand)
    if aside.said:
        _large(board, sight, aside, hand)


def _sheet(board: Board, sight: Sight, aside: Aside, hand: AtHand) -> None:
    """What may be said, or what is parked, one below the other."""
    say, text, gap, turn = words(sight.lang), sight.screen.text, sight.gap * 0.6, aside.turn
    high = max(sight.screen.control, text * 2.7)
    wide = min(text * BROAD, sight.screen.width * 0.6)
    rows = _rows(sight, high, gap)
    entries = list(_lot(hand, sight)) if aside.page == "lot" else list(_prompts(hand, sight))
    leaves = max(1, -(-len(entries) // rows))
    at = aside.leaf % leaves
    shown = entries[at * rows : (at + 1) * rows]
    height = text * 2.2 + (len(shown) + 1) * (high + gap) + 3 * gap
    frame = _beside(sight, turn, wide, height)
    board.add(frame, "aside-sheet", Panel("deep"), frame.area, Tell("stay"), layer=SHEET)
    head, rest = frame.area.inset(sight.gap, gap).above(text * 2.2, gap)
    title = hand.step(say) or say("Beside the game")
    title = say("Parking lot") if aside.page == "lot" else title
    look = Text(title, sight.lang, round(text * 1.1), "medium", "lit", "start")
    board.add(frame, "aside-title", look, head, layer=SHEET + 1)
    foot, rest = rest.below(high, gap)
    for (key, words_, what, seat), place in zip(shown, rest.rows(max(1, len(shown)), gap), strict=False):
        _entry(board, sight, frame, place, key, words_, what, seat)
    _foot(board, sight, frame, foot, aside, hand, leaves)


Row = tuple[str, str, str, Actor]


def _prompts(hand: AtHand, sight: Sight) -> list[Row]:
    say = words(sight.lang)
    return [(f"say:{word}", text, f"say {word}", "") for word, text in hand.prompts(say)]


def _lot(hand: AtHand, sight: Sight) -> list[Row]:
    seats = [seat.name for seat in sight.view.seats]
    by = next(iter(seats), "")
    return [
        (f"unpark:{each.number}", each.text, str(each.number), each.seat if each.seat in seats else by)
        for each in reversed(hand.parked)
    ]


def _entry(board: Board, sight: Sight, frame: Frame, area: Area, key: str, told: str, what: str, seat: Actor) -> None:
    text = sight.screen.text
    if not key.startswith("unpark"):
        board.add(frame, key, Pill(told, sight.lang, "quiet"), area, Tell("aside", what=what), layer=SHEET + 1)
        return
    out, line = area.end(max(text * 7, area.w * 0.24), sight.gap)
    board.add(frame, f"{key}:text", Text(told, sight.lang, text, align="start"), line, layer=SHEET + 1)
    pill = Pill(words(sight.lang)("Take out"), sight.lang, "quiet")
    board.add(frame, key, pill, out, Tell("unpark", seat, what), layer=SHEET + 1)


def _foot(board: Board, sight: Sight, frame: Frame, area: Area, aside: Aside, hand: AtHand, leaves: int) -> None:
    say, at_lot = words(sight.lang), aside.page == "lot"
    count = len(hand.parked)
    lot = say("Parking lot · {n}", n=count) if count else say("Parking lot")
    row = [("aside-back", say("Go back"), "page prompts")] if at_lot else [("aside-lot", lot, "page lot")]
    if leaves > 1:
        row.append(("aside-more", say("Others…"), "more"))
    if at_lot and hand.parks:
        row.append(("aside-park", say.of("team", "Parking…"), "park"))
    row.append(("aside-close", say("Close"), "close"))
    for (key, told, what), place in zip(row, area.columns(len(row), sight.gap * 0.6), strict=True):
        pill = Pill(told, sight.lang, "plain" if what == "page lot" else "quiet")
        board.add(frame, key, pill, place, Tell("aside", what=what), layer=SHEET + 1, escape=what == "close")


def _rows(sight: Sight, high: float, gap: float) -> int:
    """So many rows have room on a sheet."""
    screen = sight.screen
    room = screen.height * (1 - REACH if sight.seating == "upright" else 0.72)
    return max(1, int((room - sight.screen.text * 2.2 - 4 * gap) / (high + gap)) - 1)


def _beside(sight: Sight, turn: Turn, wide: float, high: float) -> Frame:
    """A frame of this size above the corner where the button is, for those who see the table turned so."""
    place = next((each for each in sight.plan.asides if each.turn == turn), sight.plan.asides[0])
    gap, corner = sight.gap, place.box
    x = corner.left + wide / 2 if turn == 0 else corner.right - wide / 2
    y = corner.top - gap - high / 2 if turn == 0 else corner.bottom + gap + high / 2
    x = min(max(x, gap + wide / 2), sight.screen.width - gap - wide / 2)
    y = min(max(y, gap + high / 2), sight.screen.height - gap - high / 2)
    return Frame(Box(x, y, wide, high), turn, right_to_left(sight.lang), group="aside")


def _large(board: Board, sight: Sight, aside: Aside, hand: AtHand) -> None:
    """A prompt, large, in the middle: gone at a touch, and the silence by itself."""
    told = dict(hand.prompts(words(sight.lang))).get(aside.said)
    if told is None:
        return
    text, middle, turn = sight.screen.text, sight.plan.middle, aside.turn
    size = min(middle.w * 0.86, text * 50), min(middle.h * 0.8, text * 16)
    frame = Frame(Box(middle.x, middle.y, *size), turn, right_to_left(sight.lang), group="aside")
    board.add(frame, "said", Panel("paper"), frame.area, Tell("aside", what="close"), layer=LARGE, escape=True)
    inner = frame.area.inset(sight.gap * 3, sight.gap * 2)
    if aside.said == SILENCE:
        side = min(inner.h * 0.8, inner.w * 0.3)
        ring, inner = inner.start(side, sight.gap * 3)
        look = Ring(0.16, round(aside.silence / QUIET, 2))
        board.add(frame, "silence", look, ring.middle(side, side), layer=LARGE + 1)
    look_ = Text(told, sight.lang, round(text * 2.6), "bold", "ink")
    board.add(frame, "said:text", look_, inner, layer=LARGE + 1)
