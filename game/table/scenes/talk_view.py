"""What the talk after the game looks like, from its first page to its last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.cards import ACTION, GAP
from game.table.items import Item
from game.table.layout.frame import Area
from game.table.looks import Dot, Ring, Tone
from game.table.scenes.page import Page
from game.table.scenes.talk_page import MOST, card_face, field, head_and_foot, paging
from game.table.scenes.talk_triple import triple
from game.table.scenes.talk_wall import wall
from game.table.screen import Screen
from game.words import words

if TYPE_CHECKING:
    from game.table.scenes.talk import Talk

OPEN = 0.06
"""The part of the ring that stays open: narrowing is a spiral."""


def lay(talk: Talk, screen: Screen) -> tuple[Item, ...]:
    """Everything on the table in the talk."""
    page = Page(screen, words(talk.lang), talk.turned)
    _STAGES[talk.stage](page, talk)
    return tuple(page.items)


def _closing(page: Page, talk: Talk) -> None:
    """The ring, and what the group did, towards both long sides where people sit around."""
    whole = page.frame.area
    high = page.button * 1.25
    ring = whole.middle(whole.w, whole.h - 2 * (high + 3 * page.gap))
    ring = ring.middle(ring.h, ring.h)
    page.put("ring", Ring(OPEN), ring, 0)
    inner = ring.inset(ring.w * 0.14, ring.w * 0.2)
    corner = page.area.below(page.button)[0].start(page.area.w * 0.24)[0]
    page.pill("game", page.say("Back to the game"), corner, "quiet", "back")
    if talk.seating == "upright":
        _closing_words(page, talk, inner, "")
        return
    far = Page(page.screen, page.say, not talk.turned)
    far.section("far")
    lower = inner.below(inner.h / 2 - page.gap)[0]
    for side, key in ((page, ""), (far, "-far")):
        _closing_words(side, talk, lower, key)
    page.items += far.items


def _closing_words(page: Page, talk: Talk, area: Area, key: str) -> None:
    count = len(talk.wall)
    title = (
        page.say.count("Our wall holds {n} triple", "Our wall holds {n} triples", count)
        if count
        else page.say("The wall is still open this time")
    )
    text = (
        page.say("We found ways to narrow gaps. The ring stays a little open: narrowing is a spiral.")
        if count
        else page.say("You have looked at gaps together, and that is how narrowing begins.")
    )
    size = round(min(page.title * 1.25, area.h / 4))
    top, rest = area.above(area.h * 0.44, page.gap / 2)
    page.write(f"closing{key}", title, top, size, "bold", align="center")
    page.write(f"closing-text{key}", text, rest, round(page.text * 1.15), align="center")
    foot = page.area.below(page.button * 1.25)[0].middle(page.area.w * 0.36, page.button * 1.25)
    words = page.say("Let's talk about them") if count else page.say("Which gap shall we see next?")
    page.pill(f"to {'wall' if count else 'next'}{' far' if key else ''}", words, foot, "lit")


def _next(page: Page, talk: Talk) -> None:
    title = page.say("Which gap shall we see next?")
    how, gaps = page.say("Narrowing is a spiral: choose a gap, or write one."), talk.gaps()
    upright = talk.seating == "upright"
    body, foot = head_and_foot(page, talk, title, "" if upright else how)
    written, cards = body.below(page.button, page.gap * 1.5)
    if upright:
        read, cards = page.by_reach(cards)
        text, lang = _next_gap(talk)
        tone: Tone = "lit" if text else "muted"
        page.write("next-gap", text or how, read, round(page.title * 1.4), "medium", tone, "center", lang=lang)
    columns, rows = _card_grid(page, cards)
    size = min(MOST, columns * rows)
    first = talk.first_gap // size * size
    places = [place for row in cards.rows(rows, page.gap * 1.5) for place in row.columns(columns, page.gap * 1.5)]
    for card, place in zip(gaps[first : first + size], places, strict=False):
        face = replace(card_face(page, talk, GAP, card.id), lifted=talk.is_next(card))
        page.put(f"next-gap {card.id}", face, place, tap=True)
        if talk.is_next(card):
            mark, _ = place.inset(page.gap / 2).below(page.title)[0].end(page.title)
            page.put("chosen gap", Dot(ACTION, "check"), mark, 2)
    chosen = any(talk.is_next(card) for card in gaps)
    field(page, talk, "next gap", "" if chosen else talk.next_gap, written)
    page.section("foot next")
    rest = paging(page, "gaps-from", first, size, len(gaps), foot)
    on, rest = rest.end(min(rest.w, page.area.w * 0.24), page.gap)
    page.pill("to end", page.say("Go on"), on, "lit" if talk.next_gap else "quiet")
    if talk.wall:
        back, _ = rest.end(min(rest.w, page.area.w * 0.2))
        page.pill("to wall", page.say("Back to the wall"), back, "quiet", "back", escape=True)


def _next_gap(talk: Talk) -> tuple[str, str]:
    """The words of the gap to be seen next, empty where none was chosen yet, and the language they are in."""
    chosen = next((card for card in talk.gaps() if talk.is_next(card)), None)
    return chosen.text.get(talk.lang) if chosen else (talk.next_gap, talk.lang)


def _card_grid(page: Page, area: Area) -> tuple[int, int]:
    wide, high = page.screen.text * 14, page.screen.text * 6.5
    return max(1, min(4, int(area.w / wide))), 2 if area.h >= 2 * high else 1


def _end(page: Page, talk: Talk) -> None:
    whole = page.area
    page.put("ring", Ring(OPEN), whole.above(whole.h * 0.3)[0].middle(whole.h * 0.3, whole.h * 0.3))
    sheet = whole.below(whole.h * 0.68)[0].middle(whole.w * 0.8, whole.h)
    foot, sheet = sheet.below(page.button * 1.25, page.gap * 2)
    head, rest = sheet.above(page.line(1, page.title) * 1.2, page.gap)
    title = page.say("Kept") if talk.kept else page.say("Take it along?")
    page.write("end-title", title, head, round(page.title * 1.2), "bold", align="center")
    if talk.kept:
        _files(page, talk.kept[0].parent.as_posix(), [path.name for path in talk.kept], rest)
    else:
        text = page.say(
            "The wall, its explanations and your answers become two files: one to read, one for a spreadsheet. "
            "How each team answered stays at the table."
        )
        told = rest.above(min(rest.h, page.line(4)))[0]
        tone: Tone = "lit" if talk.trouble or talk.keeping else "plain"
        page.write("end-text", next(talk.told(), text), told, round(page.text * 1.2), tone=tone, align="center")
    _end_foot(page, talk, foot)


def _files(page: Page, folder: str, names: Sequence[str], area: Area) -> None:
    """Where the files are: the names, and the folder whole."""
    rows = area.above(min(area.h, page.line(2) * 3))[0].rows(3, page.gap / 2)
    for at, (name, row) in enumerate(zip(names, rows, strict=False)):
        page.write(f"file {at}", name, row, round(page.text * 1.2), weight="bold", align="center", lang="en")
    page.write("folder", folder, rows[2], tone="muted", align="center", lang="en")


def _end_foot(page: Page, talk: Talk, area: Area) -> None:
    buttons: list[tuple[str, str, bool]] = []
    if not talk.kept:
        buttons.append(("keep", page.say("Try again") if talk.trouble else page.say("Keep it"), True))
        buttons.append(("to next", page.say("Back"), False))
    elif talk.again:
        buttons.append(("again", page.say("Play again"), False))
    buttons.append(("home", page.say("To the beginning"), bool(talk.kept)))
    row = area.middle(min(area.w, len(buttons) * page.area.w * 0.26), area.h)
    for (key, text, lit), place in zip(buttons, row.columns(len(buttons), page.gap * 2), strict=True):
        page.pill(key, text, place, "lit" if lit else "quiet")


_STAGES = {"closing": _closing, "wall": wall, "triple": triple, "next": _next, "end": _end}
