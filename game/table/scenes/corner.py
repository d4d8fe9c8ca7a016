"""The facilitator's corner: a small button, and behind it what ends, overrules and mends. That takes two taps."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from game.core.game import FACILITATOR
from game.table.items import Box, Turn
from game.table.layout.desks import HIGHER, SPARE, WIDER, Parts, least
from game.table.layout.frame import Frame
from game.table.layout.keyboards import lines
from game.table.layout.places import REACH
from game.table.looks import Finish, IconButton, Look, Panel, Pill, Text
from game.table.pen import Pen, written
from game.table.scenes.acting import Hands, Purpose, Writing
from game.table.scenes.acts import Act, Strike, Tell
from game.table.scenes.board import Board, Sight, twice
from game.table.scenes.entries import Beside, Entry
from game.table.scenes.game_panel import GamePanel, S
from game.table.scenes.keyboard import keys
from game.table.scenes.pages import page
from game.words import right_to_left

LAYER = 20
HEADS = 7
"""So many heights of the smallest text the words before rows are wide."""


def corner(board: Board, sight: S, hands: Hands, panel: GamePanel[S], beside: Beside) -> None:
    """Lay the button, and the panel when it is open."""
    for number, place in enumerate(sight.plan.corners):
        frame = Frame(place.box, place.turn, group="corner")
        calm = not (beside.trouble or FACILITATOR in hands.said or sight.frozen or panel.calls(sight))
        button = IconButton("close" if hands.menu else "menu", quiet=calm)
        board.add(
            frame,
            f"menu:{number}",
            button,
            frame.area,
            Tell("menu", what=str(place.turn)),
            layer=LAYER,
            escape=bool(hands.menu),
        )
    if hands.menu:
        _panel(board, sight, hands, panel, beside)


def _panel(board: Board, sight: S, hands: Hands, panel: GamePanel[S], beside: Beside) -> None:
    screen = sight.screen
    turn: Turn = 180 if hands.menu_turn == 180 else 0
    writing = hands.writing.get(FACILITATOR)
    shown = page(sight, hands.menu, panel, beside)
    rows = -(-len(shown.entries) // shown.columns)
    told = hands.said.get(FACILITATOR) or beside.trouble
    low = hands.menu == "back"
    wide = screen.text * HEADS if shown.heads else 0
    head = screen.text * (2.2 if low or not told else 4.2)
    room = screen.height * (1 - _above(sight)) - head - (rows + 4) * sight.gap
    height = max(screen.control, min(screen.text * (2.4 if low else 3), room / rows))
    size = (
        min(screen.unit * 32 * max(shown.columns, 3) + wide, screen.width - 4 * sight.gap),
        head + rows * (height + sight.gap) + 2 * sight.gap,
    )
    if writing is not None:
        size = _for_keys(sight, writing.pen)
    box = _edge(sight, turn, size[1]) if low else _middle(sight, *size)
    frame = Frame(box, turn, right_to_left(sight.lang), group="menu")
    board.add(frame, "menu", Panel("deep"), frame.area, Tell("stay"), layer=LAYER + 1)
    if writing is not None:
        _keyboard(board, sight, panel, frame, writing, hands.focus == FACILITATOR)
        return
    title, rest = frame.area.inset(sight.gap).above(head, 0)
    look = Text(told or shown.title, sight.lang, round(screen.text * 1.2), "medium", "lit", "start")
    board.add(frame, "menu:title", look, title, layer=LAYER + 2)
    frame = replace(frame, mirrored=frame.mirrored and not shown.digits)
    entries = iter(shown.entries)
    for number, row in enumerate(rest.rows(rows, sight.gap)):
        if shown.heads:
            head_place, row = row.start(screen.text * HEADS, sight.gap)
            words = Text(shown.heads[number], sight.lang, screen.text, "medium", "muted", "start")
            board.add(frame, f"menu:head:{number}", words, head_place, layer=LAYER + 2)
        for entry, place in zip(islice(entries, shown.columns), row.columns(shown.columns, sight.gap), strict=False):
            if entry is not None:
                key, shown_as, act = _button(sight, hands, entry)
                board.add(frame, key, shown_as, place, act, layer=LAYER + 2)


def _above(sight: Sight) -> float:
    """The part of the screen's height that nobody has to reach."""
    return REACH if sight.seating == "upright" else 0.0


def _middle(sight: Sight, w: float, h: float) -> Box:
    """In the middle of the table; on a wall where everybody reaches. What is too high for that grows upward, where only
    its title stands."""
    screen = sight.screen
    y = max(screen.height / 2, screen.height * _above(sight) + h / 2)
    return Box(screen.width / 2, min(y, screen.height - sight.gap - h / 2), w, h)


def _edge(sight: Sight, turn: Turn, h: float) -> Box:
    """Along the edge of who sees it, between the corners."""
    screen, gap = sight.screen, sight.gap
    w = screen.width - 2 * max(corner.box.w for corner in sight.plan.corners) - 6 * gap
    return Box(screen.width / 2, h / 2 + gap if turn else screen.height - h / 2 - gap, w, h)


def _button(sight: Sight, hands: Hands, entry: Entry) -> tuple[str, Look, Act | None]:
    if entry.look is not None:
        return entry.key, entry.look, entry.act
    if entry.act is not None and entry.asks:
        return twice(hands, sight.say, entry.key, entry.text, entry.act, "plain")
    tone: Finish = "quiet" if entry.act is None else "lit" if entry.on else "plain"
    return entry.key, Pill(entry.text, sight.lang, tone), entry.act


def _for_keys(sight: Sight, pen: Pen) -> tuple[float, float]:
    """Room for the largest keys, the field, and the question above it."""
    screen = sight.screen
    needed = least(screen, pen.keys, folded=False)
    higher = len(lines(pen.keys, "letters", folded=False)) * screen.tap * (HIGHER - 1)
    high = needed.h + higher + screen.text * (SPARE + 2.4)
    most = screen.height * (1 - _above(sight)) - 4 * sight.gap
    return min(needed.w * WIDER, screen.width - 4 * sight.gap), min(high, most)


def _keyboard(board: Board, sight: S, panel: GamePanel[S], frame: Frame, writing: Writing, keyed: bool) -> None:
    """A text of the facilitator's, with its keys."""
    say, lang, pen, at = sight.say, sight.lang, writing.pen, LAYER + 2
    parts = Parts(frame.area, sight.screen, pen.keys, folded=False, buttons=2)
    asked: dict[Purpose, str] = {
        "rename": say("What is this team called? Without names of pupils, staff or schools."),
        "memo": say("A note for yourself; it stays out of reports."),
    }
    question = asked.get(writing.purpose) or panel.question(sight, writing.purpose)
    if parts.title is not None:
        look = Text(question, lang, sight.screen.text, "medium", "lit", "start")
        board.add(frame, "menu:title", look, parts.title, layer=at)
    hint = say("Write here. No names of pupils, staff or schools")
    field = written(pen, hint, keyed)
    board.add(frame, f"field:{FACILITATOR}", field, parts.field, Tell("focus", FACILITATOR), layer=at)
    keep, leave = parts.buttons
    board.add(frame, "m:keep", Pill(say("Done"), lang, "lit"), keep, Tell("written", FACILITATOR), layer=at)
    back = {"rename": "seats", "memo": "notes", "paper": "paper"}.get(writing.purpose, "main")
    board.add(frame, "m:leave-text", Pill(say("Not now"), lang, "quiet"), leave, Tell("menu-back", what=back), layer=at)
    unmirrored = replace(frame, mirrored=False)
    for cap, look_of_key, area in keys(pen, parts.keys, sight.screen, folded=False):
        strike = Strike(FACILITATOR, cap.row, cap.at)
        name = f"key:{FACILITATOR}:{cap.row}:{cap.at}"
        board.add(unmirrored, name, look_of_key, area, strike, layer=at, at_once=True)
