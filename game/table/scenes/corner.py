"""The facilitator's corner: a small button, and behind it what ends, overrules and mends. That takes two taps."""

from __future__ import annotations

from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.session.session import Redo, Undo
from game.table.items import Box, Turn
from game.table.layout.frame import Frame
from game.table.layout.places import REACH
from game.table.looks import IconButton, Panel, Pill, Text
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Act, Make, Move, Tell
from game.table.scenes.board import Board, Sight, twice
from game.words import right_to_left

LAYER = 20

Entry = tuple[str, str, Act | None, bool]
"""A button's key and words, what it does (None while it can't), and whether it asks twice."""


def corner(board: Board, sight: Sight, hands: Hands, sound: bool, trouble: str) -> None:
    """Lay the button, and the menu when it is open. `trouble` is what the facilitator has to know, such as a full
    disk."""
    for number, place in enumerate(sight.plan.corners):
        frame = Frame(place.box, place.turn, group="corner")
        calm = not trouble and sight.view.phase != "decide"
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
        _menu(board, sight, hands, sound, trouble)


def _menu(board: Board, sight: Sight, hands: Hands, sound: bool, trouble: str) -> None:
    screen = sight.screen
    height = max(screen.control, screen.text * 3)
    entries = _entries(sight, hands, sound)
    rows = -(-len(entries) // 3)
    width = min(screen.unit * 96, screen.width - 4 * sight.gap)
    head = screen.text * (4.2 if trouble else 2.2)
    size = (width, head + rows * (height + sight.gap) + 2 * sight.gap)
    turn: Turn = 180 if hands.menu_turn == 180 else 0
    reach = screen.height * REACH if sight.seating == "upright" else 0.0
    box = Box(screen.width / 2, max(screen.height / 2, reach + size[1] / 2), *size)
    frame = Frame(box, turn, right_to_left(sight.lang), group="menu")
    board.add(frame, "menu", Panel("deep"), frame.area, Tell("stay"), layer=LAYER + 1)
    title, rest = frame.area.inset(sight.gap).above(head, 0)
    words = trouble or sight.say("Facilitator")
    look = Text(words, sight.lang, round(screen.text * 1.2), "medium", "lit", "start")
    board.add(frame, "menu:title", look, title, layer=LAYER + 2)
    places = [place for row in rest.rows(rows, sight.gap) for place in row.columns(3, sight.gap)]
    for entry, place in zip(entries, places, strict=False):
        key, pill, act = _button(sight, hands, entry)
        board.add(frame, key, pill, place, act, layer=LAYER + 2)


def _button(sight: Sight, hands: Hands, entry: Entry) -> tuple[str, Pill, Act | None]:
    key, text, act, asks = entry
    if act is not None and asks:
        return twice(hands, sight.say, key, text, act, "plain")
    return key, Pill(text, sight.lang, "plain" if act is not None else "quiet"), act


def _entries(sight: Sight, hands: Hands, sound: bool) -> list[Entry]:
    """All entries, each always in the same place."""
    if hands.menu == "leave":
        return _seats_that_leave(sight)
    say, over = sight.say, bool(sight.view.over)
    pausing = m.Resume() if sight.view.paused else m.Pause()
    return [
        _move(sight, "pause", say("Go on") if sight.view.paused else say("Pause"), pausing),
        _move(sight, "undo", say("Undo"), Undo()),
        _move(sight, "redo", say("Redo"), Redo(), twice=sight.redo_ends),
        _move(sight, "accept", say("Accept the triple"), m.Accept(), twice=True),
        _move(sight, "return", say("Return it to the hand"), m.Return(), twice=True),
        _move(sight, "close", _closing(sight), m.Close(), twice=True),
        _skip(sight),
        ("m:extend", say("Two more minutes"), _if(sight, m.Extend(1), m.Extend(2)), False),
        ("m:join", say("A team joins"), None if over else Tell("join"), False),
        ("m:leave", say("A team leaves…"), None if over else Tell("menu-leave"), False),
        # Translators: the name of your language, as a button that goes on to the next one.
        ("m:lang", say.of("menu", "Language: English"), Tell("lang"), False),
        ("m:sound", say("Turn sound off") if sound else say("Turn sound on"), Tell("sound"), False),
        _move(sight, "end", say("End the game"), m.End(), twice=True),
        ("m:home", say("To the home screen"), Tell("home"), True),
        ("m:shut", say("Close"), Tell("menu"), False),
    ]


def _if(sight: Sight, asked: Move, made: Move) -> Act | None:
    return Make(FACILITATOR, made) if sight.may(FACILITATOR, asked) else None


def _move(sight: Sight, word: str, text: str, move: Move, twice: bool = False) -> Entry:
    return f"m:{word}", text, _if(sight, move, move), twice


def _closing(sight: Sight) -> str:
    if sight.view.declaration is None:
        return sight.say("End this swap for all")
    if sight.view.phase == "explain":
        return sight.say("Close the explanation")
    return sight.say("Close the answers")


def _skip(sight: Sight) -> Entry:
    for move in sight.legal[FACILITATOR]:
        if isinstance(move, m.Skip):
            return f"m:skip:{move.seat}", sight.say("Skip {seat}", seat=move.seat), Make(FACILITATOR, move), True
    return "m:skip", sight.say("Skip a team"), None, False


def _seats_that_leave(sight: Sight) -> list[Entry]:
    say = sight.say
    entries: list[Entry] = [
        (f"m:leave:{seat.name}", say("{seat} leaves", seat=seat.name), Make(FACILITATOR, m.Leave(seat.name)), True)
        for seat in sight.view.seats
    ]
    return [*entries, ("m:back", say("Go back"), Tell("menu-main"), False)]
