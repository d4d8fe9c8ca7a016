"""What the talk after the game looks like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, Kind
from game.table import theme
from game.table.items import Item
from game.table.layout.frame import Area
from game.table.looks import CardFace, Dot, Field, NameTag, Panel, Ring, Tone
from game.table.scenes.home_view import LANGUAGE_NAMES
from game.table.scenes.page import Page
from game.table.scenes.talk_questions import QUESTIONS, WHO
from game.table.scenes.verdicts import strengthening
from game.table.screen import Screen
from game.words import LANGUAGES, later, words

if TYPE_CHECKING:
    from game.table.scenes.talk import Talk

OPEN = 0.06
"""The part of the ring that stays open: narrowing is a spiral."""
MOST_TRIPLES = 8
KIND_WORDS: dict[Kind, str] = {GAP: later("Gap"), CAUSE: later("Possible cause"), ACTION: later("Possible action")}


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
    corner = page.area.below(page.button)[0].start(page.area.w * 0.2)[0]
    page.pill("game", page.say("Back to the game"), corner, "quiet", "back")
    if talk.seating == "upright":
        _closing_words(page, talk, inner, "")
        return
    far = Page(page.screen, page.say, not talk.turned)
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


def _wall(page: Page, talk: Talk) -> None:
    body, foot = _body(page, talk, page.say("Our wall"), _discussion(page, talk))
    columns, rows = _tiling(page, body)
    size = min(MOST_TRIPLES, columns * rows)
    first = min(talk.first, max(0, len(talk.wall) - 1)) // size * size
    shown = range(first, min(first + size, len(talk.wall)))
    for at, place in zip(shown, _tiles(page, body, len(shown), columns), strict=False):
        _tile(page, talk, at, place)
    rest = _paging(page, "from", first, size, len(talk.wall), foot)
    go_on, hint = rest.end(min(rest.w, page.area.w * 0.3), page.gap * 2)
    page.write("hint", _hint(page, talk), hint, tone="muted")
    page.pill("to next", page.say("Which gap shall we see next?"), go_on, "lit")


def _hint(page: Page, talk: Talk) -> str:
    hint, left = page.say("Touch a triple to talk about it"), talk.minutes_left
    if not left:
        return hint
    return hint + " · " + page.say.count("{n} minute for the talk", "{n} minutes for the talk", left)


def _tiling(page: Page, area: Area) -> tuple[int, int]:
    """How many triples fit side by side, and in how many rows."""
    chip = _chip(page)
    wide = max(page.screen.text * 20, 3 * page.screen.control + page.text * 5)
    high = 2 * chip + 3 * page.screen.text * 3.6 + 5 * page.gap
    return max(1, min(4, int(area.w / wide))), 2 if area.h >= 2 * high + page.gap else 1


def _tiles(page: Page, area: Area, count: int, columns: int) -> list[Area]:
    """A place for each triple, no wider than reads well."""
    if not count:
        return []
    rows = 1 if count <= columns else 2
    across = -(-count // rows)
    widest = page.screen.unit * 62
    row = area.middle(min(area.w, across * widest + (across - 1) * page.gap * 1.5), area.h)
    return [place for each in row.rows(rows, page.gap) for place in each.columns(across, page.gap * 1.5)]


def _chip(page: Page) -> float:
    return max(page.screen.control, page.text * 1.9)


def _tile(page: Page, talk: Talk, at: int, area: Area) -> None:
    """A triple with the two first questions."""
    page.put(f"tile {at}", Panel(), area, 0)
    inner = area.inset(page.gap * 1.2)
    chip = min(page.button, max(_chip(page), inner.h * 0.13))
    asked, cards = inner.below(2 * chip + page.gap / 2, page.gap)
    for kind, card, place in zip(KINDS, talk.wall[at].cards, cards.rows(3, page.gap / 2), strict=True):
        page.put(f"open {at} {kind}", _face(page, talk, kind, card), place, 1, tap=True)
    for question, row in zip(("relevant", "power"), asked.rows(2, page.gap / 2), strict=True):
        chips, label = row.end(max(row.w * 0.58, 3 * page.screen.control + page.gap), page.gap / 2)
        page.write(f"asked {at} {question}", page.say(QUESTIONS[question].short), label)
        _chips(page, talk, at, question, chips)


def _chips(page: Page, talk: Talk, at: int, question: str, area: Area) -> None:
    answers = QUESTIONS[question].answers
    keys = [(f"answer {at} {question} {word}", page.say(text)) for word, text in answers.items()]
    page.chips(keys, f"answer {at} {question} {talk.answer(at, question)}", area, even=len(answers) < 4)


def _face(page: Page, talk: Talk, kind: Kind, card: CardId) -> CardFace:
    text, lang = talk.card_text(card)
    return CardFace(kind, page.say(KIND_WORDS[kind]), text, lang)


def _discussion(page: Page, talk: Talk) -> str:
    return "\n".join(text.get(page.lang)[0] for text in talk.deck.discussion[:2])


def _triple(page: Page, talk: Talk) -> None:
    title = page.say("Triple {n} of {all}", n=talk.at + 1, all=len(talk.wall))
    body, foot = _body(page, talk, title, "")
    block = page.line() + _chip_row(page)
    asked, rest = body.below(3 * block + 2 * page.gap, page.gap * 1.5)
    rows = asked.rows(3, page.gap)
    for question, place in zip(("relevant", "power"), rows[0].columns(2, page.gap * 3), strict=True):
        _question(page, talk, question, place)
    _question(page, talk, "channel", rows[1])
    if talk.stays(talk.at):
        ground, who = rows[2].columns(2, page.gap * 3)
        _question(page, talk, "ground", ground)
        _who(page, talk, who)
    _explained(page, talk, rest)
    _triple_foot(page, talk, foot)


def _explained(page: Page, talk: Talk, area: Area) -> None:
    """The three cards, and who explained them how."""
    verdict = talk.wall[talk.at]
    room = area.w * 0.74 - 2 * page.gap
    wide = min((room - 2 * page.gap) / 3, area.h * 1.32)
    row, side = area.start(3 * wide + 2 * page.gap, page.gap * 2)
    for kind, card, place in zip(KINDS, verdict.cards, row.columns(3, page.gap), strict=True):
        page.put(f"card {kind}", _face(page, talk, kind, card), place)
    lang = talk.seats.get(verdict.seat, page.lang)
    names = [seat.name for seat in talk.session.state.seats]
    colour = theme.SEATS[names.index(verdict.seat) % len(theme.SEATS)] if verdict.seat in names else theme.DEEP
    top, below = side.above(min(page.button, side.h * 0.4), page.gap)
    page.put("by", NameTag(verdict.seat, lang, colour), top.start(min(top.w, page.text * 12))[0])
    text = verdict.text or page.say("Explained aloud")
    tone: Tone = "light" if verdict.text else "muted"
    below, rest = below.above(min(below.h, page.line(6)), page.gap)
    page.write("explanation", text, below, round(page.text * 1.2), tone=tone, lang=lang if verdict.text else "")
    sentences = strengthening(verdict)
    if sentences and rest.h >= page.line():
        text = page.say("To strengthen it: {sentences}", sentences=sentences)
        page.write("strengthening", text, rest.above(min(rest.h, page.line(4)))[0], tone="lit")


def _chip_row(page: Page) -> float:
    return max(page.screen.control, page.screen.text * 3.1, page.screen.unit * 5.6)


def _question(page: Page, talk: Talk, question: str, area: Area) -> None:
    head, row = area.above(page.line())
    page.write(f"asked {question}", page.say(QUESTIONS[question].text), head)
    _chips(page, talk, talk.at, question, row)


def _who(page: Page, talk: Talk, area: Area) -> None:
    head, row = area.above(page.line())
    page.write("asked who", page.say(WHO), head)
    _field(page, talk, f"triple {talk.at + 1} who", talk.answer(talk.at, "who"), row)


def _field(page: Page, talk: Talk, note: str, text: str, area: Area) -> None:
    writing = talk.editing == note
    hint = page.say("Write here. Without names of pupils, staff or schools.")
    look = Field(talk.draft.text if writing else text, hint, page.lang, writing)
    page.put(f"write {note}", look, area, tap=True)


def _triple_foot(page: Page, talk: Talk, area: Area) -> None:
    back, rest = area.start(area.w * 0.24, page.gap)
    page.pill("to wall", page.say("Back to the wall"), back, "quiet", "back")
    following, rest = rest.end(area.w * 0.24, page.gap)
    if talk.at + 1 < len(talk.wall):
        page.pill(f"open {talk.at + 1}", page.say("Next triple"), following, "lit")
    else:
        page.pill("to next", page.say("Which gap shall we see next?"), following, "lit")
    if talk.at:
        before, rest = rest.end(area.w * 0.2)
        page.pill(f"open {talk.at - 1}", page.say("Previous triple"), before)


def _next(page: Page, talk: Talk) -> None:
    title = page.say("Which gap shall we see next?")
    body, foot = _body(page, talk, title, page.say("Narrowing is a spiral: choose a gap, or write one."))
    written, cards = body.below(page.button, page.gap * 1.5)
    gaps = talk.gaps()
    columns, rows = _card_grid(page, cards)
    size = min(MOST_TRIPLES, columns * rows)
    first = talk.first_gap // size * size
    places = [place for row in cards.rows(rows, page.gap * 1.5) for place in row.columns(columns, page.gap * 1.5)]
    for card, place in zip(gaps[first : first + size], places, strict=False):
        face = replace(_face(page, talk, GAP, card.id), lifted=talk.is_next(card))
        page.put(f"next-gap {card.id}", face, place, tap=True)
        if talk.is_next(card):
            mark, _ = place.inset(page.gap / 2).below(page.title)[0].end(page.title)
            page.put("chosen gap", Dot(theme.KINDS[ACTION].ground, "check"), mark, 2)
    chosen = any(talk.is_next(card) for card in gaps)
    _field(page, talk, "next gap", "" if chosen else talk.next_gap, written)
    rest = _paging(page, "gaps-from", first, size, len(gaps), foot)
    on, rest = rest.end(min(rest.w, page.area.w * 0.24), page.gap)
    page.pill("to end", page.say("Go on"), on, "lit" if talk.next_gap else "quiet")
    if talk.wall:
        back, _ = rest.end(min(rest.w, page.area.w * 0.2))
        page.pill("to wall", page.say("Back to the wall"), back, "quiet", "back")


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
        tone: Tone = "lit" if talk.trouble else "light"
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


def _body(page: Page, talk: Talk, title: str, text: str) -> tuple[Area, Area]:
    """Lays the head with its title, a sentence or two, and the switches; gives back what is left, and the foot."""
    turn = page.button * 4.6 if talk.seating == "around" else 0.0
    told, size = next(talk.told(), text), page.title
    named = min(page.area.w * 0.5, size * 0.62 * len(title)) if told else page.area.w * 0.5
    room = page.area.w - named - turn - page.button * 2.1 - 4 * page.gap
    head, rest = page.area.above(max(page.button, page.line(_lines(told, room / page.text))), page.gap)
    foot, body = rest.below(page.button, page.gap)
    switch, head = head.end(page.button * 2.1, page.gap)
    following = LANGUAGES[(LANGUAGES.index(talk.lang) + 1) % len(LANGUAGES)]
    page.pill("lang", LANGUAGE_NAMES[following], switch.middle(switch.w, page.button))
    if turn:
        switch, head = head.end(turn, page.gap)
        page.pill("turn", page.say("To the other side"), switch.middle(switch.w, page.button))
    first, second = head.start(named, page.gap * 2)
    page.write("head", title, first, size, "bold")
    if told:
        page.write("head-text", told, second, tone="lit" if talk.trouble else "muted")
    return body, foot


def _lines(text: str, width: float) -> int:
    """About how many lines a text takes in a width counted in letters' heights."""
    return sum(max(1, -(-len(line) // max(1, int(width / 0.54)))) for line in text.split("\n"))


def _paging(page: Page, key: str, first: int, size: int, count: int, area: Area) -> Area:
    """Lays the buttons for the pages before and after, where there are any; gives back the rest of the row."""
    if count <= size:
        return area
    before, rest = area.start(area.w * 0.13, page.gap)
    after, rest = rest.start(area.w * 0.13, page.gap)
    number, rest = rest.start(area.w * 0.12, page.gap)
    if first:
        page.pill(f"{key} {first - size}", page.say("Earlier"), before)
    if first + size < count:
        page.pill(f"{key} {first + size}", page.say("More"), after)
    last = min(first + size, count)
    page.write("page", page.say("{first}–{last} of {all}", first=first + 1, last=last, all=count), number, tone="muted")
    return rest


_STAGES = {"closing": _closing, "wall": _wall, "triple": _triple, "next": _next, "end": _end}
