"""The whole map after its end: its cards and lines, as the group has laid them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.cards import KINDS, CardId, Kind
from game.table.items import Box
from game.table.layout.frame import Area, Frame
from game.table.layout.map_ground import Ground, cells, fielded, places
from game.table.layout.map_lines import ways
from game.table.layout.map_order import tidied
from game.table.layout.middle import sub
from game.table.looks import Dot, Flow, Panel, Text
from game.table.scenes.map_board import CARDS, LINES
from game.table.scenes.map_words import field_word
from game.table.scenes.page import Page
from game.table.scenes.talk_page import card_face, head_and_foot

if TYPE_CHECKING:
    from game.table.scenes.talk_map import MapTalk


def whole(page: Page, talk: MapTalk) -> None:
    """Lay the map whole, and the way on to the talk."""
    count = sum(None not in topic.cards for topic in talk.topics)
    title = page.say.count("Our map holds {n} whole chain", "Our map holds {n} whole chains", count)
    text = page.say(
        "From each gap to possible causes, and on to possible actions. Where a line ends, the talk goes on."
    )
    if not talk.topics:
        title = page.say("The map is still open this time")
        text = page.say("You have looked at gaps together, and that is how narrowing begins.")
    body, foot = head_and_foot(page, talk, title, text)
    board = sub(page.frame, body)
    head, rest = board.area.above(page.line(1.4), page.gap / 2)
    laid = fielded(page.screen, sub(board, rest), (sub(board, head),), board)
    _fields(page, laid)
    _map(page, talk, laid)
    page.section("foot closing")
    back, rest = foot.start(page.area.w * 0.24, page.gap)
    page.pill("game", page.say("Back to the game"), back, "quiet", "back")
    on, _ = rest.end(min(rest.w, page.area.w * 0.3))
    words = page.say("Let's talk about them") if talk.topics else page.say("Which gap shall we see next?")
    page.pill("to wall" if talk.topics else "to next", words, on, "lit")


def _fields(page: Page, laid: Ground) -> None:
    page.items.append(laid.board.item("map", Panel(), laid.board.area, layer=0))
    for kind in KINDS:
        frame = laid.head(0, kind)
        mark, words = frame.area.start(frame.area.h, page.gap / 2)
        size = mark.h * 0.8
        look = Text(field_word(page.say, kind), page.lang, page.text, "medium", "plain", "start")
        page.items.append(frame.item(f"mark {kind}", Dot(kind, kind), mark.middle(size, size), layer=1))
        page.items.append(frame.item(f"head {kind}", look, words, layer=1))


def _map(page: Page, talk: MapTalk, laid: Ground) -> None:
    """The cards and the lines."""
    state, screen = talk.session.state, page.screen
    kinds: dict[CardId, Kind] = {card: kind for kind in KINDS for card in state.on_map(kind)}
    spots = {each.card: each.spot for each in state.chosen if each.spot is not None}
    own = tuple(tuple(card for card in state.on_map(kind) if card not in spots) for kind in KINDS)
    most = max((len(state.on_map(kind)) for kind in KINDS), default=0)
    areas = places(screen, laid, tidied(own, state.links, cells(screen, laid, most)), spots, kinds)
    boxes = {card: _on_screen(laid.board, areas[card]) for card in kinds}
    for run in ways(screen, boxes, state.links):
        frame, look = Frame(run.box), Flow(kinds[run.link[0]], run.inside)
        page.items.append(frame.item(f"line {' '.join(run.link)}", look, frame.area, layer=LINES))
    for card, kind in kinds.items():
        page.items.append(laid.board.item(f"card {card}", card_face(page, talk, kind, card), areas[card], layer=CARDS))


def _on_screen(board: Frame, area: Area) -> Box:
    return Box(*board.point(area.x + area.w / 2, area.y + area.h / 2), area.w, area.h)
