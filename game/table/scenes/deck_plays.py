"""How a deck plays: in words and pictures, with the cards that something is to be done about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.table.layout.frame import Area
from game.table.looks import Bar, Dot
from game.table.scenes.deck_chosen import face
from game.table.scenes.page import Page
from game.table.scenes.talk_page import paging
from game.words import isolate

if TYPE_CHECKING:
    from game.rehearsal.deck_figures import DeckFigures
    from game.rehearsal.deck_tally import Spread
    from game.rehearsal.deck_told import Advice
    from game.table.scenes.deck_browsing import Browsing

SHOWN = 2
"""So many cards of an advice lie there, and the others are counted."""
LETTER, BOLD = 0.54, 1.1
"""How wide a letter is, in its height, and how much wider a bold one."""


def plays(page: Page, browser: Browsing, area: Area) -> None:
    """Lay the verdict with its reasons, what to do, and two pictures beside them."""
    from game.rehearsal import deck_told

    page.section("plays")
    figures, say = browser.studying.figures, page.say
    words, pictures = area.start(area.w * 0.58, page.gap * 2)
    if figures is None:
        page.write(
            "verdict", say("This deck is being played…"), words.above(page.line(1, page.title))[0], page.title, "bold"
        )
        return
    verdict, reasons = deck_told.verdict(figures, say), "\n".join(deck_told.reasons(figures, say))
    head, words = words.above(page.line(_lines(verdict, words.w / page.title / BOLD), page.title), page.gap / 2)
    page.write("verdict", verdict, head, page.title, "bold", "plain" if figures.met else "lit")
    if reasons:
        told, words = words.above(page.line(_lines(reasons, words.w / page.text)), page.gap)
        page.write("reasons", reasons, told)
    advices = list(deck_told.advice(figures, say))
    if figures.cards and not figures.whole:
        advices.append(deck_told.Advice(say("What changes would bring is being tried…")))
    _advices(page, browser, advices, words)
    if figures.measure:
        _pictures(page, browser, figures, figures.measure, pictures)


def _lines(text: str, width: float) -> int:
    """About how many lines a text takes in a width counted in heights of its letters."""
    return sum(-(-len(line) // max(1, int(width / LETTER))) for line in text.split("\n") if line)


def _advices(page: Page, browser: Browsing, advices: list[Advice], area: Area) -> None:
    high = page.line(2) + max(page.screen.control, page.line(2.2)) + page.gap / 2
    foot, rows = area.below(max(page.screen.control, page.line(1.5)), page.gap)
    size = max(1, int((rows.h + page.gap) / (high + page.gap)))
    if len(advices) <= size:
        rows = area
    first = min(browser.first_advice, max(0, len(advices) - 1)) // size * size
    paging(page, "plays-from", first, size, len(advices), foot)
    for number, each in enumerate(advices[first : first + size], start=first):
        place, rows = rows.above(high if each.cards else page.line(2), page.gap)
        _advice(page, browser, number, each, place)


def _advice(page: Page, browser: Browsing, number: int, advice: Advice, area: Area) -> None:
    text, cards = area.above(page.line(2), page.gap / 2)
    page.write(f"advice {number}", advice.text, text)
    if not advice.cards:
        return
    more = len(advice.cards) - SHOWN
    if more > 0:
        rest, cards = cards.end(page.text * 6, page.gap)
        page.write(f"more {number}", page.say.count("and {n} more", "and {n} more", more), rest, tone="muted")
    for card, place in zip(advice.cards, cards.columns(SHOWN, page.gap), strict=False):
        page.put(f"about {number} {card}", face(page, browser, browser.deck.cards[card]), place, tap=True)


def _pictures(page: Page, browser: Browsing, figures: DeckFigures, measure: Spread, area: Area) -> None:
    """Lay how many games reached what, and below it what other numbers of teams reach."""
    foot, area = area.below(page.line(1), page.gap / 2)
    games = page.say.count("from {n} game so far", "from {n} games so far", measure.tables)
    done = page.say.count("from {n} game", "from {n} games", measure.tables)
    legend, number = foot.start(foot.w * 0.68, page.gap)
    page.write("legend", page.say("The band: eight games of ten. The dot: the mean."), legend, tone="muted")
    page.write("games", done if figures.whole else games, number, tone="muted", align="end")
    first, second = area.rows(2, page.gap)
    _reached(page, measure, _titled(page, "reached", page.say("Full triples of four teams"), first))
    _by_seats(page, figures.spreads, _titled(page, "seats", page.say("Full triples by the number of teams"), second))


def _titled(page: Page, key: str, title: str, area: Area) -> Area:
    head, rest = area.above(page.line(1), page.gap / 2)
    page.write(f"{key} title", title, head, weight="medium")
    return rest


def _reached(page: Page, measure: Spread, area: Area) -> None:
    numbers, bars = area.below(page.line(1))
    columns = zip(
        bars.columns(len(measure.counts), page.gap / 2), numbers.columns(len(measure.counts), page.gap / 2), strict=True
    )
    for number, ((bar, foot), count) in enumerate(zip(columns, measure.counts, strict=True)):
        page.write(f"reached {number}", str(number), foot, align="center")
        high = bar.h * count / max(measure.counts)
        if high >= 1:
            page.put(f"bar {number}", Bar("action" if number else "gap"), bar.below(high)[0])


def _by_seats(page: Page, spreads: tuple[Spread, ...], area: Area) -> None:
    most = max(spread.p90 for spread in spreads) + 1
    for spread, row in zip(spreads, area.rows(7, 0), strict=False):
        number, rest = row.start(page.text * 2, page.gap)
        said, track = rest.end(page.text * 5.5, page.gap)
        band = track.middle(track.w, row.h * 0.45)
        page.write(f"seats {spread.seats}", str(spread.seats), number, weight="medium")
        page.put(f"track {spread.seats}", Bar("action", faint=True), band)
        start, end = (band.w * at / most for at in (spread.p10, spread.p90))
        page.put(f"band {spread.seats}", Bar("action"), Area(band.x + start, band.y, max(end - start, 2), band.h), 2)
        size = min(row.h, band.h * 1.6)
        at = band.x + band.w * spread.mean / most
        page.put(f"mean {spread.seats}", Dot("cause"), Area(at - size / 2, row.y + (row.h - size) / 2, size, size), 3)
        page.write(f"told {spread.seats}", isolate(f"{spread.p10}–{spread.p90}"), said, tone="muted", align="end")
