"""The one big moment: a declared triple before everyone, who explain it and answer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial, reduce

from game.core.game import Actor
from game.rules.triples.view import DeclarationView
from game.table.items import Box, Turn
from game.table.layout.frame import Frame, whole
from game.table.looks import Panel, Ring, Text, Veil
from game.table.scenes.answering import answering, depth, own_part, read_in_the_middle
from game.table.scenes.board import Board
from game.table.scenes.desks import desks
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight
from game.words import Words, right_to_left

VEIL, OVER = 10, 11
OPENING = 0.16
"""The part of the ring that is missing while a triple is talked about."""
STEPS = 45
"""In how many steps the time to explain passes: the whole ring is drawn anew for each."""
INNER = 0.86
"""How much of the ring's width is free inside."""
LOW = 9
"""Declared cards lower than so many heights of the smallest text are broad, with their band at the side."""


def declaration(board: Board, sight: TriplesSight, hands: TriplesHands) -> None:
    """Lay the open declaration over the table."""
    shown = sight.view.declaration
    assert shown is not None
    veil = whole(sight.screen)
    board.add(veil, "veil", Veil(), veil.area, layer=VEIL, sudden=True)
    open_ = desks(sight, hands, partial(own_part, sight))
    stage = _stage(sight, [place.box for place in open_.values()])
    _ring(board, sight, stage, _time(sight, hands))
    for number, frame in enumerate(_halves(sight, stage)):
        _cards(board, sight, shown, frame, number, stage)
    _grounds(board, sight)
    for seat in sight.view.seats:
        answering(board, sight.read_by(seat.name), hands, shown, seat.name, open_.get(seat.name))


def _time(sight: TriplesSight, hands: TriplesHands) -> float:
    if not sight.options.explain_seconds or sight.view.phase != "explain":
        return 0.0
    return min(1.0, round(hands.explaining / sight.options.explain_seconds * STEPS) / STEPS)


def _stage(sight: TriplesSight, keyboards: list[Box]) -> Box:
    """The middle while trays show answers only: they are less deep then. Keyboards that reach into it leave the cards
    as much room as there is beside them."""
    return reduce(lambda stage, box: _beside(stage, box.grown(sight.gap)), keyboards, _open_stage(sight))


def _beside(stage: Box, keyboard: Box) -> Box:
    """The largest part of the stage that a keyboard leaves free."""
    if not stage.meets(keyboard):
        return stage
    sides = (
        (stage.left, stage.top, stage.right, keyboard.top),
        (stage.left, keyboard.bottom, stage.right, stage.bottom),
        (stage.left, stage.top, keyboard.left, stage.bottom),
        (keyboard.right, stage.top, stage.right, stage.bottom),
    )
    left, top, right, bottom = max(sides, key=lambda side: max(0, side[2] - side[0]) * max(0, side[3] - side[1]))
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def _open_stage(sight: TriplesSight) -> Box:
    """On a wall all the height above the trays: what is only read may stand high."""
    screen, middle = sight.screen, sight.plan.middle
    if sight.seating == "upright":
        top = sight.gap
        return Box(middle.x, (top + middle.bottom) / 2, middle.w, middle.bottom - top)
    least = depth(sight) + sight.gap
    top = min(middle.top, least) if any(p.side == "top" for p in sight.plan.places) else middle.top
    bottom = max(middle.bottom, screen.height - least)
    return Box(middle.x, (top + bottom) / 2, middle.w, bottom - top)


def _ring(board: Board, sight: TriplesSight, box: Box, passed: float) -> None:
    """The ring lies behind the cards, open to a side where no tray hides it; on a wall below the title."""
    size = _ring_size(sight, box)
    turn: Turn = 90
    if sight.seating == "upright":
        high = box.h - _title_height(sight)
        box, turn = Box(box.x, box.bottom - high / 2, box.w, high), 0
        size = min(box.w, box.h)
    frame = Frame(Box(box.x, box.y, size, size), turn)
    board.add(frame, "ring", Ring(OPENING, passed), frame.area, layer=OVER, sudden=True)


def _ring_size(sight: TriplesSight, stage: Box) -> float:
    return min(sight.screen.height * 0.84, stage.w, 2 * (sight.screen.height - stage.y), 2 * stage.y)


def _grounds(board: Board, sight: TriplesSight) -> None:
    """One ground below the trays of a long side, so that no ring shows between them."""
    for side in ("bottom", "top"):
        boxes = [own_part(sight, seat).box for seat in _names(sight) if sight.place(seat).side == side]
        if len(boxes) > 1 and sight.seating == "around":
            left, right = min(box.left for box in boxes), max(box.right for box in boxes)
            frame = Frame(Box((left + right) / 2, boxes[0].y, right - left, boxes[0].h))
            board.add(frame, f"ground:{side}", Panel("deep"), frame.area, layer=OVER + 1, sudden=True)


def _names(sight: TriplesSight) -> list[Actor]:
    return [seat.name for seat in sight.view.seats]


def _title_height(sight: TriplesSight) -> float:
    return 1.7 * _title_size(sight)


def _title_size(sight: TriplesSight) -> int:
    """A wall is read from further away."""
    return round(sight.screen.text * (2.2 if sight.seating == "upright" else 1.5))


def _halves(sight: TriplesSight, middle: Box) -> tuple[Frame, ...]:
    """The middle as both long sides see it; whole where all see it upright."""
    mirrored = right_to_left(sight.lang)
    if sight.seating == "upright":
        return (Frame(middle, 0, mirrored),)
    lower = Box(middle.x, middle.y + middle.h / 4, middle.w, middle.h / 2)
    upper = Box(middle.x, middle.y - middle.h / 4, middle.w, middle.h / 2)
    return Frame(lower, 0, mirrored), Frame(upper, 180, mirrored)


def _cards(board: Board, sight: TriplesSight, shown: DeclarationView, frame: Frame, number: int, stage: Box) -> None:
    langs = read_in_the_middle(sight, shown.seat)
    sight = replace(sight, options=replace(sight.options, centre=langs)) if len(langs) > 1 else sight
    text, say = sight.screen.text, sight.say
    title, rest = frame.area.above(_title_height(sight), sight.gap * 0.3)
    if sight.seating == "around":  # inside the ring, which would run through a long sentence
        title = title.middle(INNER * _ring_size(sight, stage), title.h)
    words = _title(say, shown)
    look = Text(words, sight.lang, _title_size(sight), "bold", "lit")
    board.add(frame, f"title:{number}", look, title, layer=OVER + 2)
    height = min(rest.h - sight.gap, rest.w * 0.4, sight.screen.unit * 46)
    breadth = 1.35 if sight.options.centre else 0.86  # two languages need longer lines
    breadth = 2.4 if height < LOW * text else breadth
    width = min(height * breadth, (rest.w - 2 * sight.gap) / 3)
    row = rest.middle(3 * width + 2 * sight.gap, height)
    prefix = "twin1" if number else "card"
    for card, area in zip(shown.cards, row.columns(3, sight.gap), strict=True):
        board.add(frame, f"{prefix}:{card}", sight.open_face(card, sight.lang), area, layer=OVER + 2)


def _title(say: Words, shown: DeclarationView) -> str:
    match shown.stage:
        case "explain":
            return say("{seat} explains · take your time", seat=shown.seat)
        case "answer":
            return shown.text or say("Is the link between the three clear to us?")
    return say("Opinions are divided: the facilitator decides") + " ☰"
