"""The piles of the middle before a seat that may take a card: they may lie too far away for its arms."""

from __future__ import annotations

from game.core.cards import KINDS, Kind
from game.core.game import Actor
from game.rules.triples import moves as m
from game.table.items import Box
from game.table.layout.frame import Area, Frame
from game.table.layout.middle import OPEN_CARD
from game.table.layout.places import REACH
from game.table.looks import Blank, Panel, Pill, Slot, Stock
from game.table.scenes.acts import Act, Make, Move, Tell
from game.table.scenes.board import Board
from game.table.scenes.card_sight import kind_word
from game.table.scenes.fronts import before, layer, room_before
from game.table.scenes.triples_sight import TriplesSight


def may_take(sight: TriplesSight, seat: Actor) -> bool:
    """Whether a seat may take a card now, from wherever."""
    return any(isinstance(move, m.Draw | m.Take | m.Write) for move in sight.legal[seat])


def reaching(board: Board, sight: TriplesSight, seat: Actor) -> Box:
    """Lay the piles once more before a seat, and return where; one touch takes."""
    screen, gap = sight.screen, sight.gap
    button = max(screen.control, screen.text * 2.3)
    rows, cell = _cells(sight, seat, button)
    columns = 6 // rows
    width, height = columns * cell + (columns + 1) * gap, rows * (cell + gap) + button + 2 * gap
    frame = before(sight, seat, width, height)
    board.add(frame, f"closeup:{seat}", Panel("deep"), frame.area, Tell("close", seat), layer=layer(sight, seat))
    low, rest = frame.area.inset(gap).below(button, gap)
    cells = [at for row in rest.rows(rows, gap) for at in row.columns(columns, gap)]
    closed, open_ = (cells[:3], cells[3:]) if rows == 2 else (cells[::2], cells[1::2])
    for kind, above, below in zip(KINDS, closed, open_, strict=True):
        _closed(board, sight, seat, kind, frame, above)
        _open(board, sight, seat, kind, frame, below)
    say = sight.say_to(seat)
    look = Pill(say("Close"), say.lang, "quiet")
    board.add(
        frame,
        f"close:{seat}",
        look,
        low.middle(screen.text * 11, low.h),
        Tell("close", seat),
        layer=layer(sight, seat) + 1,
    )
    return frame.box


def _cells(sight: TriplesSight, seat: Actor, button: float) -> tuple[int, float]:
    """In how many rows the piles lie, and the side of a pile's cell: on a wall in one if the middle is broad enough, so
    that they cover as little as they can of what is within reach."""
    screen, gap, least = sight.screen, sight.gap, sight.screen.text * 7
    if sight.plan.upper and (across := (sight.plan.middle.w - 9 * gap) / 6) >= least:
        high = sight.place(seat).box.top - screen.height * REACH - button - 4 * gap
        return 1, max(least, min(screen.unit * 24, across, high))
    return 2, max(least, min(screen.unit * 24, (room_before(sight, seat, 0) - button - 4 * gap) / 2))


def _closed(board: Board, sight: TriplesSight, seat: Actor, kind: Kind, frame: Frame, area: Area) -> None:
    """A stock and the blanks beside it."""
    say, lang, at = sight.say_to(seat), sight.person(seat).lang, KINDS.index(kind)
    stock, rest = area.start(area.w * 0.62, area.w * 0.04)
    act = _if(sight, seat, m.Draw(kind))
    pile = Stock(kind, kind_word(say, kind), sight.view.stocks[at], lang, marked=act is not None)
    place = stock.middle(stock.w, area.h * 0.82)
    board.add(frame, f"reach-stock:{kind}:{seat}", pile, place, act, layer=layer(sight, seat) + 1)
    if sight.view.blanks[at]:
        writes = Tell("write", seat, kind) if sight.may(seat, m.Write(kind)) else None
        blank = Blank(kind, say("Blank"), sight.view.blanks[at], lang, marked=writes is not None)
        place = rest.middle(rest.w, area.h * 0.45)
        board.add(frame, f"reach-blank:{kind}:{seat}", blank, place, writes, layer=layer(sight, seat) + 1)


def _open(board: Board, sight: TriplesSight, seat: Actor, kind: Kind, frame: Frame, area: Area) -> None:
    """The card that lies open."""
    lang, card = sight.person(seat).lang, sight.view.discards[KINDS.index(kind)]
    place = area.middle(area.h * OPEN_CARD, area.h)
    if card is None:
        slot = Slot(kind, kind_word(sight.say_to(seat), kind), lang)
        board.add(frame, f"reach-slot:{kind}:{seat}", slot, place, layer=layer(sight, seat) + 1)
        return
    act = _if(sight, seat, m.Take(kind))
    face = sight.face(card, lang, marked=act is not None)
    board.add(frame, f"reach-card:{card}:{seat}", face, place, act, layer=layer(sight, seat) + 1)


def _if(sight: TriplesSight, seat: Actor, move: Move) -> Act | None:
    return Make(seat, move) if sight.may(seat, move) else None
