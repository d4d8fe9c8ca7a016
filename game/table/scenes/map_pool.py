"""The cards of the open stage that are not on the map, spread beside it: as many as can be read, leafed if there are
more."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.cards import CardId
from game.table.layout.frame import Area
from game.table.layout.map_ground import pool_card
from game.table.looks import Panel, Pill, Text
from game.table.scenes.acts import Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.map_board import CARDS, lay_card
from game.table.scenes.map_hands import MapHands
from game.table.scenes.map_sight import MapSight

ROOMY = 1.4
"""How many times its size a card there has at most."""


def pool(board: Board, sight: MapSight, hands: MapHands) -> None:
    """Lay the pool; a card that is let go on it goes off the map."""
    frame, cards = sight.laid.pool, sight.view.pool
    board.add(frame, "shelf", Panel("glass"), frame.area, thing=Thing("shelf"), drop=True)
    area = frame.area.inset(sight.gap * 0.7)
    if not cards:
        _empty(board, sight, area)
        return
    if len(cards) > _room(sight, area):
        side, area = area.end(max(sight.screen.control * 2.4, sight.screen.text * 5), sight.gap)
        cards = _page(board, sight, hands, cards, _room(sight, area), side)
    for card, place in zip(cards, _places(sight, area, len(cards)), strict=False):
        lay_card(board, sight, hands, Thing("pool", card), frame, place, CARDS)


def _grid(sight: MapSight, area: Area) -> tuple[int, int]:
    """So many columns and rows of cards have room there."""
    gap, (w, h) = sight.gap * 0.5, pool_card(sight.screen)
    return max(1, int((area.w + gap) / (w + gap))), max(1, int((area.h + gap) / (h + gap) + 0.01))


def _room(sight: MapSight, area: Area) -> int:
    columns, rows = _grid(sight, area)
    return columns * rows


def _places(sight: MapSight, area: Area, count: int) -> list[Area]:
    """The places of so many cards, in rows as long as each other; where there are few, not larger than they need be."""
    gap, (w, h), (columns, rows) = sight.gap * 0.5, pool_card(sight.screen), _grid(sight, area)
    rows = min(rows, -(-count // columns))
    columns = min(columns, -(-count // rows))
    room = area.middle(columns * (w * ROOMY + gap) - gap, rows * (h * ROOMY + gap) - gap)
    return [place for row in room.rows(rows, gap) for place in row.columns(columns, gap)]


def _page(
    board: Board, sight: MapSight, hands: MapHands, cards: Sequence[CardId], size: int, side: Area
) -> tuple[CardId, ...]:
    """Lay the button to the next cards; after the last come the first."""
    frame, say = sight.laid.pool, sight.say
    first = hands.page if hands.page < len(cards) else 0
    last = min(first + size, len(cards))
    count, button = side.middle(side.w, max(sight.screen.control, sight.screen.text * 2.4) * 2).rows(2, 0)
    shown = say("{shown} of {all}", shown=f"{first + 1}–{last}", all=len(cards))
    board.add(frame, "pages", Text(shown, sight.lang, sight.screen.text, "medium", "muted"), count, layer=1)
    act = Tell("page", what=str(last if last < len(cards) else 0))
    board.add(frame, "more", Pill(say("More"), sight.lang, "quiet"), button, act, layer=1)
    return tuple(cards[first:last])


def _empty(board: Board, sight: MapSight, area: Area) -> None:
    say = sight.say
    text = say("No more cards of this kind lie here. You can write your own.")
    board.add(sight.laid.pool, "none", Text(text, sight.lang, sight.screen.text, "regular", "muted"), area, layer=1)
