"""Choosing the domain of a gap, or the channel of an action."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from game.content.channels import channel_words
from game.content.deck import Card
from game.table.layout.frame import Area
from game.table.scenes.page import Page
from game.words import Words

if TYPE_CHECKING:
    from game.table.scenes.deck_browsing import Browsing

COLUMNS = 3


def values(page: Page, browser: Browsing, card: Card, area: Area) -> None:
    """Lay what may be chosen: for a gap the domains that the deck has, and one of one's own; for an action the channels
    there are."""
    page.section("values")
    head, rest = area.above(page.line(1, page.title), page.gap)
    text, _ = card.text.get(browser.reads)
    page.write("about", text, head, page.title, "bold")
    choices = _domains(page.say, browser) if browser.stage == "domain" else list(channel_words(page.say).items())
    chosen = (card.domain if browser.stage == "domain" else card.channel) or ""
    keys = [*((f"value {value}", word) for value, word in choices), ("value ", page.say("None of these"))]
    if browser.stage == "domain":
        keys.append(("write domain", page.say("Another…")))
    rows = -(-len(keys) // COLUMNS)
    high = min(page.button * 1.2, (rest.h - page.gap * (rows - 1)) / rows)
    grid = rest.above(high * rows + page.gap * (rows - 1))[0]
    places = [place for row in grid.rows(rows, page.gap) for place in row.columns(COLUMNS, page.gap)]
    for (key, word), place in zip(keys, places, strict=False):
        page.pill(key, word, place, "plain" if key == f"value {chosen}" else "quiet")


def _domains(say: Words, browser: Browsing) -> list[tuple[str, str]]:
    """The domains of the deck, the most frequent first, as many as have room."""
    count = Counter(card.domain for card in browser.deck.cards.values() if card.domain)
    return [(domain, browser.deck.domain_text(domain, say.lang)[0]) for domain, _ in count.most_common(MOST)]


MOST = 16
"""So many domains are offered."""
