"""Situations to choose from: over the ring, or in the trays of a wall where the middle hangs too high for hands."""

from __future__ import annotations

from game.core.game import Actor
from game.rules.circle import moves as m
from game.table.items import Box
from game.table.layout.frame import Area, Frame
from game.table.layout.ring import RingPlan
from game.table.looks import Panel, Pill, Text
from game.table.looks_circle import SituationCard
from game.table.scenes.acts import Button, Choose, Make, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_sheet import is_aloft
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.fronts import before
from game.words import right_to_left

LAYER = 19
COLUMNS, ROWS = 4, 6
"""So many at most."""
WIDE, HIGH = 17.0, 3.8
"""The least size of a situation, in heights of the smallest text."""


def choosing(board: Board, sight: CircleSight, hands: CircleHands, laid: RingPlan) -> None:
    """Lay a page of the situations there are, upright in the table's language; a tap raises one before whoever touched
    it. On a wall they are within reach."""
    if is_aloft(sight):
        return
    frame = Frame(_box(sight, laid), 0, right_to_left(sight.lang), group="choosing")
    board.add(frame, "choosing", Panel("deep"), frame.area, Tell("stay"), layer=LAYER)
    foot, rest = frame.area.inset(sight.gap).below(max(sight.screen.control, sight.screen.text * 2.3), sight.gap)
    places, cards = _places(sight, rest), to_choose(sight)
    pages = max(1, -(-len(cards) // len(places)))
    page = hands.page % pages
    for card, place in zip(cards[page * len(places) :], places, strict=False):
        thing = Thing("situation", card)
        look = situation_look(sight, card, sight.lang, lit=thing in hands.chosen.values())
        board.add(frame, f"choice:{card}", look, place, Choose(thing), thing, layer=LAYER + 1)
    _foot(board, sight, frame, foot, page, pages)
    for seat, thing in hands.chosen.items():
        _raised(board, sight.read_by(seat), seat, thing.what)


def to_choose(sight: CircleSight) -> list[str]:
    """The situations that nobody has chosen yet."""
    chosen = {each.card for each in sight.view.situations}
    return [card for card in sight.content.situations if card not in chosen]


def _box(sight: CircleSight, laid: RingPlan) -> Box:
    """Over the ring; on a wall over what hands reach of it, and as broad as what stands beside it allows."""
    if sight.seating == "around":
        return laid.box
    room = sight.plan.middle
    beside = any(block.box.meets(room) for block in laid.blocks)
    return Box(laid.box.x, room.y, laid.box.w, room.h) if beside else room


def _places(sight: CircleSight, area: Area) -> list[Area]:
    text, gap = sight.screen.text, sight.gap
    columns = max(1, min(COLUMNS, int((area.w + gap) / (WIDE * text + gap))))
    rows = max(1, min(ROWS, int((area.h + gap) / (HIGH * text + gap))))
    return [place for row in area.rows(rows, gap) for place in row.columns(columns, gap)]


def situation_look(sight: CircleSight, card: str, lang: str, lit: bool = False) -> SituationCard:
    """A situation that can be chosen, for a reader."""
    text, found = sight.card(card, lang)
    return SituationCard(text, found, (), "focus" if lit else "waiting")


def _raised(board: Board, sight: CircleSight, seat: Actor, card: str) -> None:
    """Lay a situation large before the seat that touched it, with what can be done with it below."""
    say, lang, screen, gap = sight.say_to(seat), sight.person(seat).lang, sight.screen, sight.gap
    choose, high = m.Choose(card), max(screen.control, screen.text * 2.6)
    buttons: list[Button] = [(f"close:{seat}", Pill(say("Not now"), lang, "quiet"), Tell("close", seat))]
    if sight.may(seat, choose):
        # Translators: on a button below a situation that somebody has taken up to read it.
        word = say.of("situation", "Choose this one")
        buttons.insert(0, (f"choose:{seat}", Pill(word, lang, "lit"), Make(seat, choose)))
    wide, tall = max(screen.unit * 56, screen.text * 22), max(screen.unit * 22, screen.text * 7)
    frame = before(sight, seat, wide + 2 * gap, tall + high + 3 * gap, low=high + 2 * gap)
    layer = LAYER + 2 + 2 * [each.name for each in sight.view.seats].index(seat)
    board.add(frame, f"raised:{seat}", Panel("deep"), frame.area, Tell("stay", seat), layer=layer)
    row, place = frame.area.inset(gap).below(high, gap)
    board.add(frame, f"closeup:{seat}", situation_look(sight, card, lang, lit=True), place, layer=layer + 1)
    for (key, look, act), area in zip(buttons, row.columns(len(buttons), gap), strict=True):
        board.add(frame, key, look, area, act, layer=layer + 1)


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
