"""A map by itself, without hands, trays or cards that wait: for the page after it, and for paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from game.content.deck import Deck
from game.core.cards import KINDS, CardId, Kind
from game.core.game import Actor
from game.rules.mapping.state import State
from game.session.mapping import MapSession
from game.table.items import Box, Item
from game.table.layout.frame import Area, Frame
from game.table.layout.map_ground import Ground, cells, fielded, places
from game.table.layout.map_lines import ways
from game.table.layout.map_order import tidied
from game.table.layout.middle import sub
from game.table.looks import CardFace, Dot, Flow, Panel, Text
from game.table.scenes.card_sight import kind_word
from game.table.scenes.map_board import CARDS, LINES
from game.table.scenes.map_words import field_word
from game.table.scenes.page import Page
from game.table.screen import Screen
from game.words import words

Faces = Callable[[Kind, CardId], CardFace]
"""The face of each card."""

PAPER, WIDE = 1600, 2200
"""How wide a picture for paper is in pixels, and one of fuller fields; a page's breadth holds it."""
FEW = 14
"""So many cards of a kind stand below each other in letters of a size that one reads in the hand."""
LOW, TALL = 0.4, 1.38
"""How high such a picture is at least and at most, as parts of its width."""
ROW = 6.6
"""How high it is for each card of the fullest field, in heights of its letters."""
LETTERS, GLASS = 24, 5.0
"""How high its smallest letters are: in pixels, and in the millimetres that a screen gives them."""


def alone(page: Page, state: State, face: Faces, area: Area) -> None:
    """Lay a map in an area of a page: its fields, its cards and its lines."""
    board = sub(page.frame, area)
    head, rest = board.area.above(page.line(1.4), page.gap / 2)
    laid = fielded(page.screen, sub(board, rest), (sub(board, head),), board)
    _fields(page, laid)
    kinds: dict[CardId, Kind] = {card: kind for kind in KINDS for card in state.on_map(kind)}
    areas = _areas(page, state, laid, kinds)
    boxes = {card: _on_screen(laid.board, areas[card]) for card in kinds}
    for run in ways(page.screen, boxes, state.links):
        frame, look = Frame(run.box), Flow(kinds[run.link[0]], run.inside)
        page.items.append(frame.item(f"line {' '.join(run.link)}", look, frame.area, layer=LINES))
    for card, kind in kinds.items():
        page.items.append(laid.board.item(f"card {card}", face(kind, card), areas[card], layer=CARDS))


def _fields(page: Page, laid: Ground) -> None:
    page.items.append(laid.board.item("map", Panel(), laid.board.area, layer=0))
    for kind in KINDS:
        frame = laid.head(0, kind)
        mark, rest = frame.area.start(frame.area.h, page.gap / 2)
        size = mark.h * 0.8
        look = Text(field_word(page.say, kind), page.lang, page.text, "medium", "plain", "start")
        page.items.append(frame.item(f"mark {kind}", Dot(kind, kind), mark.middle(size, size), layer=1))
        page.items.append(frame.item(f"head {kind}", look, rest, layer=1))


def _areas(page: Page, state: State, laid: Ground, kinds: Mapping[CardId, Kind]) -> dict[CardId, Area]:
    """Where each card lies: where a hand laid it, or where it finds its place."""
    spots = {each.card: each.spot for each in state.chosen if each.spot is not None}
    own = tuple(tuple(card for card in state.on_map(kind) if card not in spots) for kind in KINDS)
    order = tidied(own, state.links, cells(page.screen, laid, _most(state)))
    return places(page.screen, laid, order, spots, kinds)


def _most(state: State) -> int:
    return max(len(state.on_map(kind)) for kind in KINDS)


def _on_screen(board: Frame, area: Area) -> Box:
    return Box(*board.point(area.x + area.w / 2, area.y + area.h / 2), area.w, area.h)


def paper(state: State) -> Screen:
    """The picture of a map for paper: higher for more cards, so that these show all their words, up to what a page
    holds."""
    most = _most(state)
    width = PAPER if most <= FEW else WIDE
    high = min(TALL * width, max(LOW * width, (most + 2) * ROW * LETTERS))
    return Screen(width, round(high), mm=GLASS * width / LETTERS)


def on_paper(session: MapSession, deck: Deck, lang: str, langs: Mapping[Actor, str]) -> tuple[Screen, tuple[Item, ...]]:
    """A map with its deck's name, for a picture, and how large that is. Every card finds its place by itself: where
    hands laid them, they might cover each other on a page. `langs` are the languages of what seats wrote."""
    state = replace(session.state, chosen=tuple(replace(each, spot=None) for each in session.state.chosen))
    screen, written = paper(state), {paper.card: paper for paper in state.written}
    page = Page(screen, words(lang))

    def face(kind: Kind, card: CardId) -> CardFace:
        own = written.get(card)
        text, found = (own.text, langs.get(own.seat, lang)) if own else deck.cards[card].text.get(lang)
        return CardFace(kind, kind_word(page.say, kind), text, found)

    head, body = page.area.above(page.line(1, page.title) * 1.2, page.gap)
    title, found = deck.title.get(lang)
    page.write("head", title, head, round(page.title * 1.2), "bold", lang=found)
    alone(page, state, face, body)
    return screen, tuple(page.items)
