"""The cards of a deck in three columns: all of a kind, or what hangs together with the one that is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.content.deck import Card
from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, Kind
from game.table.items import Item
from game.table.layout.cards import LETTER
from game.table.layout.frame import Area
from game.table.looks import Dot, Icon, IconButton, Panel, Threads
from game.table.scenes.card_sight import kind_word
from game.table.scenes.deck_chosen import card_marks, chosen, counted, face
from game.table.scenes.deck_links import BESIDE
from game.table.scenes.page import Page

if TYPE_CHECKING:
    from game.table.scenes.deck_browsing import Browsing

LETTERS = 72
"""A strip has room for so many letters."""
TITLE = 1.2
"""How much broader bold letters are counted than others."""
MARK = 6.6
"""Heights of the text that what is said beside a card is wide."""
LOW = 6.4
"""Units that a card is high at least: a list of more is read like a table of figures."""
LINE = 1.4
"""The height of a line in letters: of Arabic ones, which are the highest."""
HIGHER = 1.5
"""Few cards beside the chosen one are at most so many times as high as strips must be."""
GUTTER = 0.06
"""The part of the page's width that the lines between two columns take."""


def columns(page: Page, browser: Browsing, area: Area) -> None:
    """Lay the three columns, and the lines between them where a card is chosen."""
    gutter = page.area.w * GUTTER if browser.chosen else page.gap * 1.5
    places = area.columns(len(KINDS), gutter)
    heights: dict[CardId, float] = {}
    for kind, place in zip(KINDS, places, strict=True):
        page.section(f"column {kind}")
        heights |= _column(page, browser, kind, place)
    for one, other, place in ((GAP, CAUSE, places[0]), (CAUSE, ACTION, places[1])):
        if browser.chosen:
            _threads(page, browser, one, other, heights, Area(place.x + place.w, area.y, gutter, area.h))


def _column(page: Page, browser: Browsing, kind: Kind, area: Area) -> dict[CardId, float]:
    """Lay the cards of a kind; gives back the height of each one's middle."""
    cards = browser.shown[kind]
    if browser.stage == "linking" and not cards and kind not in BESIDE[browser.deck.cards[browser.way[-1]].kind]:
        return {}
    head, rest = area.above(page.line(1, page.title), page.gap / 2)
    sign, title = head.start(head.h, page.gap)
    page.put(f"kind {kind}", Dot(kind, kind), sign)
    if browser.chosen is not None and browser.chosen in cards:
        page.write(f"count {kind}", kind_word(page.say, kind), title, weight="bold")
        return {browser.chosen: chosen(page, browser, rest)}
    return _list(page, browser, kind, cards, title, rest)


def _list(
    page: Page, browser: Browsing, kind: Kind, cards: tuple[CardId, ...], title: Area, area: Area
) -> dict[CardId, float]:
    """Lay as many cards as have room, with the ways to the others; gives back the height of each one's middle."""
    low = max(page.screen.control, page.screen.unit * 4.4)
    leaf, room = area.below(low, page.gap)
    if browser.chosen is None and browser.open_to_change:
        new, leaf = leaf.end(low * 1.5, page.gap)
        page.pill(f"write {kind}", "+", new)
    size = _size(page, room)
    first = min(browser.first.get(kind, 0), max(0, len(cards) - 1)) // size * size
    shown = cards[first : first + size]
    if len(cards) > size:
        _leafing(page, kind, first, size, len(cards), leaf)
    seen = f"{first + 1}–{first + len(shown)}" if len(cards) > size else ""
    _count(page, kind, [browser.deck.cards[card] for card in cards], seen, title)
    places = dict(zip(shown, _rows(page, browser, room, len(shown), size), strict=False))
    for card, place in places.items():
        _card(page, browser, browser.deck.cards[card], place)
    return {card: place.y + place.h / 2 for card, place in places.items()}


def _count(page: Page, kind: Kind, cards: list[Card], seen: str, area: Area) -> None:
    """Lay how many cards are in play; and how many are not, else which of them are seen."""
    retired = sum(card.retired for card in cards)
    main = counted(page.say, kind, len(cards) - retired)
    if aside := page.say.count("{n} out of play", "{n} out of play", retired) if retired else seen:
        share = (len(aside) + 2) / (len(aside) + 2 + len(main) * TITLE)
        side, area = area.end(area.w * share, page.gap)
        page.write(f"aside {kind}", aside, side, tone="muted", align="end")
    page.write(f"count {kind}", main, area, weight="bold")


def _card(page: Page, browser: Browsing, card: Card, place: Area) -> None:
    """Lay a card of a list, and beside it what sets it apart."""
    if marks := card_marks(page.say, card):
        side, place = place.end(page.text * MARK, page.gap / 2)
        for (icon, text), row in zip(marks, side.rows(len(marks), 0), strict=True):
            sign, word = row.start(min(row.h, page.text * 1.4), page.gap / 3)
            page.put(f"sign {icon} {card.id}", Dot(None, icon), sign.middle(sign.w, sign.w))
            page.write(f"mark {icon} {card.id}", text, word, tone="muted")
    look = face(page, browser, card)
    if _lit(browser, card.id):
        look = replace(look, marked=True)
    carried = browser.open_to_change
    page.put(f"card {card.id}", look, place, tap=True, drag=carried, drop=carried)


def _lit(browser: Browsing, card: CardId) -> bool:
    """Whether a card of a list shines: linked to the one that is being linked, else changed by somebody else."""
    if browser.stage == "linking" and browser.chosen:
        return browser.browsed.links.are_linked(browser.chosen, card)
    return browser.news is not None and card in browser.news.cards


def _rows(page: Page, browser: Browsing, area: Area, count: int, size: int) -> list[Area]:
    """Places for cards: from the top in a list, around the middle beside a chosen card."""
    if not browser.chosen or not count:
        return area.rows(size, page.gap / 2)
    between = page.gap / 2 if count == size else page.gap
    high = min((area.h - (count - 1) * between) / count, _strip(page, area.w) * HIGHER)
    return area.middle(area.w, high * count + between * (count - 1)).rows(count, between)


def _size(page: Page, area: Area) -> int:
    """How many cards have room, their words in the smallest letters that are read."""
    return max(1, int((area.h + page.gap / 2) / (_strip(page, area.w) + page.gap / 2)))


def _strip(page: Page, width: float) -> float:
    """The least height of a card."""
    text = page.screen.text
    low = max(page.screen.tap, text * LINE * 2 / 0.9, page.screen.unit * LOW)
    letters = (width * 0.94 - 0.62 * low) / (text * LETTER)
    return max(low, text * LINE * -(-LETTERS // max(1, int(letters))) / 0.9)


def _leafing(page: Page, kind: Kind, first: int, size: int, count: int, area: Area) -> None:
    """Lay the buttons to the cards before and after, and between them how far in the list one is, to be touched."""
    icons: tuple[Icon, Icon] = ("right", "left") if page.frame.mirrored else ("left", "right")
    before, rest = area.start(area.h, page.gap)
    after, track = rest.end(area.h, page.gap)
    last = (count - 1) // size * size
    places = (
        (before, first - size if first else last, icons[0]),
        (after, 0 if first == last else first + size, icons[1]),
    )
    for way, (place, to, icon) in zip(("before", "after"), places, strict=True):
        page.put(f"leaf-{way} {kind} {to}", IconButton(icon, quiet=False), place, tap=True)
    page.put(f"track {kind} {size}", Panel("deep"), track, tap=True)
    part = Area(track.x + track.w * first / count, track.y, track.w * min(size, count - first) / count, track.h)
    page.put(f"here {kind}", Panel(), _thumb(part, track, page.screen.text), 2)


def first_at(items: tuple[Item, ...], key: str, count: int, x: float, y: float) -> int:
    """Which of so many cards lies where the line of a list was touched."""
    item = next(item for item in items if item.key == key)
    part = item.inside(x, y)[0] / item.w
    return max(0, min(count - 1, int((1 - part if item.mirrored else part) * count)))


def _thumb(part: Area, track: Area, least: float) -> Area:
    """The part of a track that is seen, wide enough to be seen itself."""
    wide = max(part.w, min(least, track.w))
    return Area(min(part.x, track.x + track.w - wide), part.y, wide, part.h)


def _threads(page: Page, browser: Browsing, one: Kind, other: Kind, heights: dict[CardId, float], area: Area) -> None:
    """Lay the lines between the cards of two columns; those of the chosen card are lit."""
    shown = [(card, linked) for card in browser.shown[one] for linked in browser.browsed.links.of(card, other)]
    ends = [
        ((heights[card] - area.y) / area.h, (heights[linked] - area.y) / area.h, browser.chosen in (card, linked))
        for card, linked in shown
        if card in heights and linked in heights
    ]
    lines = tuple((b, a, lit) for a, b, lit in ends) if page.frame.mirrored else tuple(ends)
    page.section("lines")
    page.put(f"lines {one} {other}", Threads(lines), area, 0)
