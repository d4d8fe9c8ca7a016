"""What the talk after the game looks like, from its first page to its last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.cards import ACTION, GAP
from game.table.items import Item
from game.table.layout.frame import Area
from game.table.looks import Dot, Ring, Tone
from game.table.scenes.after_end import Button, end
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
    {**_STAGES, **talk.STAGES}[talk.stage](page, talk)
    if talk.beside:
        talk.beside.lay(page)
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
    if talk.beside:
        talk.beside.button(page, page.area.below(page.button)[0].end(page.button)[0])
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
    count = len(talk.topics)
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
    if talk.topics:
        back, _ = rest.end(min(rest.w, page.area.w * 0.2))
        page.pill("to wall", page.say(talk.CALLED.back), back, "quiet", "back", escape=True)


def _next_gap(talk: Talk) -> tuple[str, str]:
    """The words of the gap to be seen next, empty where none was chosen yet, and the language they are in."""
    chosen = next((card for card in talk.gaps() if talk.is_next(card)), None)
    return chosen.text.get(talk.lang) if chosen else (talk.next_gap, talk.lang)


def _card_grid(page: Page, area: Area) -> tuple[int, int]:
    wide, high = page.screen.text * 14, page.screen.text * 6.5
    return max(1, min(4, int(area.w / wide))), 2 if area.h >= 2 * high else 1


def _end(page: Page, talk: Talk) -> None:
    cards: list[Button] = []
    if talk.keep_cards and talk.deck_kept is None:
        cards = [("cards", page.say("Our cards into the deck"), "quiet")]
    done = ""
    if talk.deck_kept:
        done = page.say("Our cards are in the deck now, marked as the group's: {path}", path=talk.deck_kept.as_posix())
    end(page, talk, Ring(OPEN), page.say(talk.CALLED.stays), "to next", cards, done)


_STAGES = {"closing": _closing, "wall": wall, "triple": triple, "next": _next, "end": _end}
