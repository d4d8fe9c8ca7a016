"""The panel in the middle when marks have turned up, and while a ripe situation is looked at: its matrix, so that all
sides can read it, and what it asks."""

from __future__ import annotations

from math import ceil

from game.circle_words import dimension_word, level_word
from game.core.game import Actor
from game.rules.circle.view import Row, SituationView
from game.rules.circle.words import DIMENSIONS, Dimension, Level
from game.table.items import Turn
from game.table.layout.frame import Area
from game.table.layout.matrix import LARGEST, SPOKEN, edges, fits, hides, high, length
from game.table.layout.matrix import Row as Line
from game.table.looks import Dot, Look, Panel, Pill, Text, Tone, Tray
from game.table.looks_circle import Cell, DimensionTag, Pawn
from game.table.scenes.acts import Choose, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.circle_beside import close_up
from game.table.scenes.circle_copies import CELLS, PANEL, ROWS, Copy, columns, copies, put
from game.table.scenes.circle_edge import edge
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_questions import Place, seen_in, shown
from game.table.scenes.circle_rating import open_cell, opened
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.circle_telling import said
from game.words import words


def picture(board: Board, sight: CircleSight, hands: CircleHands) -> None:
    """Lay the matrix over the middle, on one panel or two, and at their edges what turns it to those who see it from
    aside."""
    laid = copies(sight, hands)
    if not hands.turned_to:
        _turning(board, sight, tuple(copy.frame.turn for copy in laid))
    for copy in laid:
        board.add(copy.frame, f"matrix:{copy.number}", Panel("deep"), copy.frame.area, Tell("stay"), layer=PANEL)
        cover = opened(board, sight, hands, copy)
        if cover != copy.frame.area:
            _words(board, sight, hands, copy)
            _buttons(board, sight, hands, copy)
        if cover is None or not hides(cover, copy.plan.heads[0][0]):
            _heads(board, sight, copy)
        for row, line in zip(sight.situation.rows, copy.plan.rows, strict=True):
            if cover is None or not hides(cover, line.whole):
                _row(board, sight, hands, copy, row, line)
    for seat, thing in hands.chosen.items():
        if thing.where == "situation":
            close_up(board, sight.read_by(seat), seat, thing.what)


def _turning(board: Board, sight: CircleSight, ways: tuple[Turn, ...]) -> None:
    for side, frame in edges(sight.screen, sight.plan, sight.seating, ways).items():
        seat = next(seat.name for seat in sight.view.seats if sight.place(seat.name).side == side)
        say = sight.say_to(seat)
        look = Pill(say("Turn it to us"), say.lang, "quiet")
        board.add(frame, f"turn-to:{side}", look, frame.area, Tell("turn-to", seat), layer=CELLS)


def _words(board: Board, sight: CircleSight, hands: CircleHands, copy: Copy) -> None:
    """The situation, how much time is left, and what is asked or seen now."""
    text, parts = sight.screen.text, copy.plan.parts
    read, lang = sight.card(sight.situation.card, copy.lang)
    size = round(LARGEST * text)
    thing = Thing("situation", sight.situation.card)
    put(board, copy, "situation", Text(read, lang, size, "medium", align="start"), parts.title, act=Choose(thing))
    board.things[f"situation:{copy.number}"] = thing
    if sight.view.limit is not None:
        left = max(0, sight.view.limit - sight.clock)
        told = f"{left // 60}:{left % 60:02}"
        tone: Tone = "lit" if sight.view.warning or sight.view.ending else "muted"
        put(board, copy, "left", Text(told, copy.lang, text, "bold", tone, "end"), parts.clock)
    _said(board, sight, hands, copy)


def _said(board: Board, sight: CircleSight, hands: CircleHands, copy: Copy) -> None:
    """What is asked or to do now, a sentence below the other."""
    screen, area = sight.screen, copy.plan.parts.told
    pages = said(sight, copy.lang)
    page = pages[-1 if hands.more else 0]
    needed = high([length(each, copy.lang) for each in page], screen, area.w)
    grown = min(max(1.0, (area.h / needed) ** 0.5), LARGEST / SPOKEN)
    for at, sentence in enumerate(page):
        place, area = area.above(min(area.h, high((length(sentence, copy.lang),), screen, area.w / grown) * grown))
        look = Text(sentence, copy.lang, round(SPOKEN * grown * screen.text), "bold", "lit", "start")
        put(board, copy, f"said:{at}", look, place)


def _heads(board: Board, sight: CircleSight, copy: Copy) -> None:
    say = words(copy.lang)
    for block, places in enumerate(copy.plan.heads):
        for dimension, area in zip(columns(sight), places, strict=False):
            look = DimensionTag(dimension, dimension_word(say, dimension), copy.lang)
            low = area.below(min(area.h, 2 * sight.screen.text))[0]
            put(board, copy, f"head:{dimension}:{block}", look, low)
        if sight.view.phase == "talk":
            look_ = Text(say("Mainly here, say"), copy.lang, sight.screen.text, "medium", "muted")
            if fits(look_.text, copy.lang, places[-1], sight.screen):
                put(board, copy, f"head:named:{block}", look_, places[-1])


def _row(board: Board, sight: CircleSight, hands: CircleHands, copy: Copy, row: Row, line: Line) -> None:
    """A role, whose it is, its levels, and in the talk who named it. Who speaks first stands in the light."""
    view, text = sight.view, sight.screen.text
    first = row.seat in view.speakers
    lit = first or any((row.role, each) in _lit(sight, hands) for each in DIMENSIONS)
    if first:
        ground = Area(line.pawn.x, line.whole.y, line.name.x + line.name.w - line.pawn.x, line.whole.h)
        put(board, copy, f"first:{row.role}", Tray(lit=True), ground, ROWS)
    put(board, copy, f"holder:{row.role}", _pawn(sight, row.seat, copy.lang), line.pawn)
    tone: Tone = "lit" if lit else "plain" if row.seat else "muted"
    name = Text(
        sight.role(row.role, copy.lang), copy.lang, round(LARGEST * text), "bold" if lit else "medium", tone, "start"
    )
    put(board, copy, f"role:{row.role}", name, line.name)
    for dimension, area in zip(columns(sight), line.cells, strict=False):
        _cell(board, sight, hands, copy, row, dimension, area)
    if view.phase == "talk":
        _named(board, sight, copy, row, line.cells[-1])


def _pawn(sight: CircleSight, seat: Actor | None, lang: str) -> Look:
    if seat is None:
        return Dot(None)
    return Pawn(sight.person(seat).colour, sight.letter(seat, lang), lang)


def _cell(
    board: Board, sight: CircleSight, hands: CircleHands, copy: Copy, row: Row, dimension: Dimension, area: Area
) -> None:
    """A level; where it was changed, what it was before stands small beside it."""
    cell, say = row.cells[DIMENSIONS.index(dimension)], words(copy.lang)
    act = open_cell(sight, copy, row.role, dimension, area)
    lit = (row.role, dimension) in _lit(sight, hands) or hands.rating == (row.role, dimension)
    if cell is None:
        look = Cell(dimension, None, say("Touch to mark") if act else say("Not marked yet"), copy.lang, lit=lit)
    else:
        earlier = sight.view.phase == "talk" and dimension != sight.view.dimension
        word = "" if earlier else level_word(say, dimension, cell.level)
        look = Cell(dimension, cell.level, word, copy.lang, cell.changed, cell.assumed, lit)
    before = _before(sight.situation, row.role, dimension)
    if before is not None and cell is not None and before != cell.level:
        small, area = area.start(min(0.36 * area.w, 1.2 * area.h), sight.gap * 0.2)
        high = max(0.62 * small.h, min(small.h, 1.5 * sight.screen.text))
        was = Cell(dimension, before, assumed=cell.assumed)
        put(board, copy, f"was:{row.role}:{dimension}", was, small.middle(small.w, high))
    came = f"mark:{row.seat}" if dimension == sight.view.dimension and row.seat else ""
    put(board, copy, f"cell:{row.role}:{dimension}", look, area, act=act, origin=came)


def _before(situation: SituationView, role: str, dimension: Dimension) -> Level | None:
    """The level that a cell had when the marks turned up, where it was changed since."""
    changes = (each for each in situation.changes if (each.role, each.dimension) == (role, dimension))
    return next((each.before for each in changes), None)


def _lit(sight: CircleSight, hands: CircleHands) -> frozenset[Place]:
    """The cells that the questions shown are about."""
    if sight.view.phase != "ripe":
        return frozenset()
    return frozenset().union(*(seen_in(each, sight.situation) for each in shown(sight.situation, hands.more)))


def _namers(situation: SituationView, dimension: Dimension | None, role: str) -> tuple[Actor, ...]:
    """The seats that named a role."""
    cells = (cell for row in situation.rows for cell in row.cells if cell is not None)
    return tuple(cell.seat for cell in cells if cell.seat and (cell.dimension, cell.named) == (dimension, role))


def _named(board: Board, sight: CircleSight, copy: Copy, row: Row, area: Area) -> None:
    """The pawns of those who named a role; those named most often lie on a light ground."""
    where, situation = sight.view.dimension, sight.situation
    namers = [each for each in _namers(situation, where, row.role) if each in sight.people]
    most = max(len(_namers(situation, where, each.role)) for each in situation.rows)
    if not namers:
        return
    put(board, copy, f"most:{row.role}", Tray(lit=len(namers) == most), area, ROWS)
    for seat, place in zip(namers, _side_by_side(sight, area, len(namers)), strict=True):
        put(board, copy, f"names:{seat}", _pawn(sight, seat, copy.lang), place, origin=f"mark:{seat}")


def _side_by_side(sight: CircleSight, area: Area, count: int) -> list[Area]:
    """Places of so many pawns, in as many rows as make them largest."""
    gap = sight.gap * 0.3
    inner = area.inset(gap)

    def side(columns: int) -> float:
        rows = ceil(count / columns)
        return min((inner.h + gap) / rows - gap, (inner.w + gap) / columns - gap, 2.2 * sight.screen.text)

    columns = max(range(count, 0, -1), key=side)
    rows, step = ceil(count / columns), side(columns) + gap
    block = inner.start(columns * step - gap)[0].middle(inner.w, rows * step - gap)
    return [place for row in block.rows(rows, gap) for place in row.columns(columns, gap)][:count]


def _buttons(board: Board, sight: CircleSight, hands: CircleHands, copy: Copy) -> None:
    for (key, look, act), area in zip(edge(sight, hands, copy.lang), copy.plan.parts.buttons, strict=True):
        put(board, copy, key, look, area, act=act)
