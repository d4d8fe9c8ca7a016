"""How a card looks at every place on the table, in every language of its deck."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.content.deck import Card
from game.table.fitting import fits
from game.table.layout.frame import Area
from game.table.looks import CardFace
from game.table.scenes.card_sight import kind_word
from game.table.scenes.deck_sizes import LARGE_HAND, Size, sizes
from game.table.scenes.deck_telling import language_name
from game.table.scenes.page import Page
from game.words import words

if TYPE_CHECKING:
    from game.table.scenes.deck_browsing import Browsing


def looks(page: Page, browser: Browsing, card: Card, area: Area) -> None:
    """Lay a card as it lies in hands and in the middle, a row for each language; and at the end as it is taken up, in
    the language in which cards are read."""
    page.section("looks")
    text, languages = page.screen.text, browser.deck.languages
    names, body = area.start(page.text * 5, page.gap)
    head, rows = (
        Area(0, body.y, 0, page.line(1.6)),
        body.below(body.h - page.line(1.6))[0].rows(len(languages), page.gap),
    )
    places = sizes(page.screen)
    part = _part(places, body.w - page.gap * (len(places) - 1), rows[0].h - text * 1.6, rows[0].h * len(rows))
    spare = (body.w - part * sum(size.w for size in places)) / len(places)
    x = body.x
    for number, size in enumerate(places):
        column = Area(x, 0, size.w * part + spare, 0)
        x += column.w
        name = Area(column.x, head.y, column.w - page.gap, head.h)
        page.write(f"place {number}", page.say(size.name), name, 0, "medium", align="center")
        last = size is places[-1]
        for lang, row in zip(languages, rows, strict=True):
            if not last:
                _look(page, card, size, part, lang, Area(column.x, row.y, name.w, row.h), f"{number} {lang}")
        if last:
            whole = Area(column.x, rows[0].y, name.w, rows[-1].y + rows[-1].h - rows[0].y)
            _look(page, card, size, part, browser.reads, whole, f"{number}")
    for lang, row in zip(languages, rows, strict=True):
        page.write(f"language {lang}", language_name(lang), Area(names.x, row.y, names.w, row.h), tone="muted")


def _part(places: tuple[Size, ...], width: float, row: float, height: float) -> float:
    """How large all is shown, as a part of how large it lies on the table: as it lies, where there is room."""
    *lying, up = places
    return min(1.0, width / sum(size.w for size in places), row / max(size.h for size in lying), height / up.h)


def _look(page: Page, card: Card, size: Size, part: float, lang: str, area: Area, key: str) -> None:
    """Lay a card in one language; a card that is not written in it is shown as the table shows it."""
    text, found = card.text.get(lang)
    word = kind_word(words(lang), card.kind)
    face = CardFace(
        card.kind, word if found == lang else f"{word} · {found}", text, found, wish=round(size.wish * part)
    )
    if size.name == LARGE_HAND and not fits(card.kind, text, found):
        told, area = area.below(page.line(1.1, page.screen.text))
        page.write(
            f"told {key}", page.say("Too long for this card"), told, page.screen.text, tone="lit", align="center"
        )
    place = area.middle(size.w * part, size.h * part)
    frame = replace(page.frame, text=max(1, round(size.text * part)))
    page.items.append(frame.item(f"look {key}", face, place, layer=1))
