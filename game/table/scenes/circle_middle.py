"""The middle of the circle: the ring with its sectors, pawns and die, the hub, and the situations beside it."""

from __future__ import annotations

from typing import Any

from game.circle_words import dimension_word
from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.view import View
from game.rules.circle.words import DIMENSIONS, Dimension
from game.table.items import Box, Turn
from game.table.layout.frame import Area, Frame
from game.table.layout.ring import RingPlan, ring
from game.table.looks_circle import TUMBLE, Die, Hub, Pawn, RingBoard, Sector, SectorWords, SpaceLight
from game.table.scenes.acts import Make
from game.table.scenes.board import Board
from game.table.scenes.circle_beside import beside
from game.table.scenes.circle_choosing import choosing
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_sight import CircleSight
from game.words import right_to_left, words

SECTORS, LIGHT, WORDS, HUB, TOKENS, PAWNS, DIE = 1, 5, 6, 7, 8, 9, 18
"""Layers: of the first sector and of the first pawn, each of which has one of its own, for their boxes may meet; and of
the rest."""


def middle(board: Board, sight: CircleSight, hands: CircleHands) -> None:
    """Lay the middle of the table."""
    laid = ring(sight.screen, sight.plan, sight.seating, sight.options.ring, right_to_left(sight.lang))
    board.add(Frame(laid.box, group="ring"), "ring", RingBoard(laid.spaces), Frame(laid.box).area)
    for dimension in DIMENSIONS:
        _sector(board, sight, laid, dimension)
    _hub(board, sight, laid)
    _pawns(board, sight, laid)
    _die(board, sight, laid)
    beside(board, sight, hands, laid)
    if sight.view.phase == "choose":
        choosing(board, sight, hands, laid)


def _sector(board: Board, sight: CircleSight, laid: RingPlan, dimension: Dimension) -> None:
    view, lang = sight.view, sight.middle_lang
    done = view.focus is not None and dimension in view.focus.clarified and not view.over
    lit = dimension in (view.dimension, sight.meant) or dimension in view.choices
    if lit or done:
        box, turn = laid.sector(dimension)
        look = Sector(dimension, lit, done)
        board.add(
            Frame(box, turn, group="ring"),
            f"sector:{dimension}",
            look,
            Frame(box, turn).area,
            layer=SECTORS + DIMENSIONS.index(dimension),
        )
    say, turn = words(lang), sight.facing
    question, found = sight.content.sectors[dimension].get(lang)
    sorted_here = tuple(seat for seat, laid_to in view.compared if laid_to == dimension)
    frame = Frame(laid.words(dimension, turn), turn, right_to_left(lang), group="ring")
    area = frame.area
    if view.phase == "compare":
        row, area = area.below(area.h * 0.55)
        _tokens(board, sight, frame, row, sorted_here, laid.radius * 0.2)
    look_ = SectorWords(
        dimension, dimension_word(say, dimension), "" if view.phase == "compare" else question, found, done
    )
    act = Make(view.turn, m.Aim(dimension)) if view.turn and sight.may(view.turn, m.Aim(dimension)) else None
    board.add(frame, f"words:{dimension}", look_, area, act, layer=WORDS)


def _tokens(
    board: Board, sight: CircleSight, frame: Frame, row: Area, seats: tuple[Actor, ...], largest: float
) -> None:
    """Who laid the statement here, each as its pawn."""
    if not seats:
        return
    gap = sight.gap / 2
    side = min(row.h, (row.w + gap) / len(seats) - gap, largest)
    places = row.middle((side + gap) * len(seats) - gap, side).columns(len(seats), gap)
    for seat, place in zip(seats, places, strict=True):
        board.add(frame, f"token:{seat}", _pawn(sight, seat), place, layer=TOKENS, origin=f"mark:{seat}")


def _hub(board: Board, sight: CircleSight, laid: RingPlan) -> None:
    view, say, turn = sight.view, words(sight.middle_lang), sight.facing
    arrived = sum(each.standing == "agreed" for each in view.situations)
    all_ = max(sight.options.situations, len(view.situations))
    if view.phase in ("sort", "compare"):
        count = len(sight.content.statements)
        told = say("{n} of {all}", n=view.statement_number + 1, all=count)
        look = Hub(say("Warm-up"), told, say.lang, view.statement_number, count)
    else:
        told = say.count("{n} of {all} situation agreed", "{n} of {all} situations agreed", arrived, all=all_)
        look = Hub(say("Channels of intervention"), told, say.lang, arrived, all_, lit=view.phase == "ripe")
    came = _arriving(view) if view.phase not in ("sort", "compare") else ()
    frame = Frame(laid.hub, turn, right_to_left(say.lang), group="ring")
    board.add(frame, "hub", look, frame.area, layer=HUB, takes=came)


def _arriving(view: View) -> tuple[str, ...]:
    """What goes into the hub when it leaves its place: situations that are agreed on, and the last from its sheet."""
    done = [each for each in view.situations if each.standing != "waiting"]
    cards = (f"situation:{each.card}:{copy}" for each in done if each.standing == "agreed" for copy in range(2))
    return (*cards, "agreement:situation") if done and done[-1].standing == "agreed" else tuple(cards)


def _pawn(sight: CircleSight, seat: Actor) -> Pawn:
    person = sight.person(seat)
    lit = sight.view.turn == seat and not sight.view.over
    return Pawn(person.colour, sight.letter(seat, person.lang), person.lang, lit)


def _pawns(board: Board, sight: CircleSight, laid: RingPlan) -> None:
    """Every pawn on its space, turned to its people."""
    layer = PAWNS
    for space in sorted({seat.space for seat in sight.view.seats}):
        here = [seat for seat in sight.view.seats if seat.space == space]
        for seat, box in zip(here, laid.pawns(space, len(here)), strict=True):
            frame = Frame(box, sight.place(seat.name).turn, group="ring")
            way = laid.walk(sight.walked_from.get(seat.name, space), space)
            board.add(frame, f"pawn:{seat.name}", _pawn(sight, seat.name), frame.area, layer=layer, way=way)
            layer += 1
    mover = sight.view.turn
    if mover is not None and sight.view.phase in ("aim", "place"):
        at = sight.view.seat(mover).space
        light = laid.light(at)
        board.add(Frame(light, group="ring"), "space", SpaceLight(at, laid.spaces), Frame(light).area, layer=LIGHT)


def _die(board: Board, sight: CircleSight, laid: RingPlan) -> None:
    """The die waits for a finger at the mover's left hand, and rolls past the ring to the right."""
    view = sight.view
    if not sight.options.die or view.phase not in ("roll", "aim", "place", "talk") or view.turn is None:
        return
    turn: Turn = sight.place(view.turn).turn
    waits, lies = (laid.corners[at] for at in _HANDS[turn])
    side = min(waits.w, max(sight.screen.control, waits.w * 0.8))
    act = Make(view.turn, m.Roll()) if sight.may(view.turn, m.Roll()) else None
    rolled = view.rolled is not None
    at = lies if rolled else waits
    frame = Frame(Box(at.x, at.y, side, side), turn, group="ring")
    more: dict[str, Any] = (
        {"way": laid.tumble((waits.x, waits.y), (lies.x, lies.y)), "passing": TUMBLE} if rolled else {}
    )
    board.add(frame, "die", Die(view.rolled or 1, lit=act is not None), frame.area, act, layer=DIE, **more)


_HANDS: dict[Turn, tuple[int, int]] = {0: (3, 2), 90: (0, 3), 180: (1, 0), 270: (2, 1)}
"""The corners of the ring's square at the left and the right hand of the people at each side."""
