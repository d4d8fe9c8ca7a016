"""What the annex tells of a board: what lies where and why, how it was marked, and what was answered together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.content.board import Board
from game.core.game import TABLE
from game.report.document import Block, Cell, Facts, Line, Picture, Points, Section, Table
from game.report.source import Source, Wish
from game.rules.boards.state import Mark, Piece
from game.rules.boards.view import View, ZoneView
from game.words import Words


def sections(source: Source, say: Words, wish: Wish) -> list[Section]:
    """The zones with their cards as a list, and the board as a picture."""
    board, view = source.content, source.session.view(TABLE)
    blocks: list[Block] = []
    rows = tuple(_rows(board, view, say, wish))
    if rows:
        blocks.append(Table(say("Boards"), tuple(_heads(board, say)), rows))
    blocks += _zone_marks(board, view, say, wish)
    for zone in view.zones:
        blocks += _answers(board, view, zone, say)
    blocks += _sums(board, view, say)
    if source.picture and blocks:
        blocks.append(Picture(source.picture, say("The board at the end")))
    return [Section(board.title.get(say.lang)[0], tuple(blocks or [Line(say("Nothing was laid on the board."))]))]


def _heads(board: Board, say: Words) -> Iterator[str]:
    yield from (say("Where it lies"), say("Card"))
    if board.reasons:
        yield say("Reason")
    yield from (field.title.get(say.lang)[0] for field in board.fields.values())
    if board.marks is not None and board.marks.of == "cards":
        yield from (value.text.get(say.lang)[0] for value in board.marks.values.values())


def _rows(board: Board, view: View, say: Words, wish: Wish) -> Iterator[tuple[Cell, ...]]:
    for zone in view.zones:
        for piece in zone.pieces:
            if board.kept or piece.card in view.kept:
                yield tuple(_row(board, view, zone, piece, say, wish))


def _row(board: Board, view: View, zone: ZoneView, piece: Piece, say: Words, wish: Wish) -> Iterator[Cell]:
    yield from (board.zones[zone.id].title.get(say.lang)[0], _card(board, view, piece, say))
    if board.reasons:
        yield piece.reason
    for name, field in board.fields.items():
        filled = piece.filled(name)
        yield field.choices[filled].get(say.lang)[0] if filled in field.choices else filled
    if board.marks is not None and board.marks.of == "cards":
        marks = (mark for each in view.spread if each.subject == piece.card for mark in each.values)
        given = {value: len(seats) for value, seats in marks}
        yield from (wish.count(given.get(value, 0)) for value in board.marks.values)


def _card(board: Board, view: View, piece: Piece, say: Words) -> str:
    written = next((paper for paper in view.written if paper.card == piece.card), None)
    if written is not None:
        sides = (written.text, written.back)
    else:
        card = board.cards[piece.card]
        sides = (card.text.get(say.lang)[0], card.back.get(say.lang)[0] if card.back else "")
    return " / ".join(filter(None, sides)) or "…"


def _zone_marks(board: Board, view: View, say: Words, wish: Wish) -> Iterator[Table]:
    if board.marks is None or board.marks.of != "zones":
        return
    heads = (say("Where it lies"), *(value.text.get(say.lang)[0] for value in board.marks.values.values()))
    rows = [
        (board.zones[zone.id].title.get(say.lang)[0], *_counted(zone.marks, board, wish))
        for zone in view.zones
        if zone.marks
    ]
    if rows:
        yield Table(say("Marks"), heads, tuple(rows))


def _counted(marks: tuple[Mark, ...], board: Board, wish: Wish) -> Iterator[int | str]:
    assert board.marks is not None
    given = Counter(mark.value for mark in marks)
    return (wish.count(given[value]) for value in board.marks.values)


def _answers(board: Board, view: View, zone: ZoneView, say: Words) -> Iterator[Block]:
    if not (zone.answers or zone.together) or not (board.kept or zone.id in view.kept):
        return
    title = board.zones[zone.id].title.get(say.lang)[0]
    yield Line(f"{title}:")
    yield Points(say("Answers"), tuple(each.text for each in zone.answers if each.text))
    if zone.together:
        yield Facts(((say("What we say together"), zone.together),))


def _sums(board: Board, view: View, say: Words) -> Iterator[Facts]:
    told = (each for each in view.sums if each.text and (board.kept or each.about in view.kept))
    pairs = tuple((board.sums[each.about].title.get(say.lang)[0], each.text) for each in told)
    if pairs:
        yield Facts(pairs)
