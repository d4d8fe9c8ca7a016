"""Situations to choose from, over the ring."""

from __future__ import annotations

from game.table.layout.frame import Area, Frame
from game.table.layout.ring import RingPlan
from game.table.looks import Panel, Pill, Text
from game.table.looks_circle import SituationCard
from game.table.scenes.acts import Choose, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_sight import CircleSight
from game.words import right_to_left

LAYER = 19
COLUMNS, ROWS = 2, 4
PAGE = COLUMNS * ROWS


def choosing(board: Board, sight: CircleSight, hands: CircleHands, laid: RingPlan) -> None:
    """Lay a page of the situations there are, upright in the table's language; a tap turns one to whoever touched."""
    chosen = {each.card for each in sight.view.situations}
    cards = [card for card in sight.content.situations if card not in chosen]
    pages = max(1, -(-len(cards) // PAGE))
    page = hands.page % pages
    frame = Frame(laid.box, 0, right_to_left(sight.lang), group="choosing")
    board.add(frame, "choosing", Panel("deep"), frame.area, Tell("stay"), layer=LAYER)
    area = frame.area.inset(sight.gap)
    foot, rest = area.below(max(sight.screen.control, sight.screen.text * 2.3), sight.gap)
    for card, place in zip(cards[page * PAGE : (page + 1) * PAGE], _places(rest, sight.gap), strict=False):
        thing = Thing("situation", card)
        text, found = sight.card(card, sight.lang)
        board.add(
            frame,
            f"choice:{card}",
            SituationCard(text, found, (), "focus" if thing in hands.chosen.values() else "waiting"),
            place,
            Choose(thing),
            thing,
            layer=LAYER + 1,
        )
    _foot(board, sight, frame, foot, page, pages)


def _places(area: Area, gap: float) -> list[Area]:
    return [place for row in area.rows(ROWS, gap) for place in row.columns(COLUMNS, gap)]


def _foot(board: Board, sight: CircleSight, frame: Frame, area: Area, page: int, pages: int) -> None:
    say, wanted = sight.say, sight.options.situations
    more, told = area.end(area.w * 0.4, sight.gap)
    words = say(
        "{n} of {all} chosen · page {page} of {pages}",
        n=len(sight.view.situations),
        all=wanted,
        page=page + 1,
        pages=pages,
    )
    board.add(frame, "choosing-told", Text(words, say.lang, sight.screen.text, align="start"), told, layer=LAYER + 1)
    if pages > 1:
        act = Tell("page", what=str((page + 1) % pages))
        board.add(frame, "choosing-more", Pill(say("Other situations"), say.lang), more, act, layer=LAYER + 1)
