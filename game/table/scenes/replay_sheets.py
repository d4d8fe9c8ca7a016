"""What lies over a table that is looked back on: how it is shown, the bookmarks, what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.table.layout.frame import Area
from game.table.looks import IconButton, Panel, Veil
from game.table.scenes.home_shelf import leafing
from game.table.scenes.page import Page
from game.table.scenes.replay_words import SPEEDS, happened, since_beginning, speed_text, time_text, viewer_text
from game.words import LANGUAGE_NAMES, LANGUAGES

if TYPE_CHECKING:
    from game.table.scenes.replay import Replay

LAYER = 24
ROWS = 5


def _sheet(page: Page, area: Area, title: str, high: float, wide: float) -> Area:
    """Lay the ground of a sheet, and its title; gives back the rest."""
    page.section("replay-sheet")
    page.put("r:veil", Veil(), page.frame.area, LAYER, tap=True)
    sheet = area.inset(page.gap * 2).middle(wide, high)
    page.put("r:sheet", Panel("deep"), sheet, LAYER + 1, tap=True)
    head, rest = sheet.inset(page.gap * 1.5).above(page.line(1, page.title), page.gap)
    page.write("r:title", title, head, page.title, "bold", layer=LAYER + 2)
    return rest


def more(page: Page, replay: Replay, area: Area) -> None:
    """Lay how the replay is shown, and the ways on from it."""
    say = page.say
    row = page.line() + page.button
    rest = _sheet(
        page,
        area,
        replay.title or say("Looking back"),
        2 * row + 2 * page.button + page.line(1, page.title) + page.gap * 7.5,
        page.text * 62,
    )
    chips = [(f"r:see {who}", viewer_text(say, who)) for who in replay.viewers]
    rest = _chips(page, "see", say("Seen by"), chips, f"r:see {replay.then.who}", rest)
    chips = [(f"r:speed {speed}", speed_text(speed)) for speed in SPEEDS]
    both, rest = rest.above(row, page.gap)
    speeds, langs = both.columns(2, page.gap * 2)
    _chips(page, "speed", say("Speed"), chips, f"r:speed {replay.speed}", speeds)
    chips = [(f"r:lang {lang}", LANGUAGE_NAMES[lang]) for lang in LANGUAGES]
    _chips(page, "lang", say("Language"), chips, f"r:lang {replay.lang}", langs)
    place, rest = rest.above(page.button, page.gap)
    text = say("What comes next is hidden") if replay.hiding else say("Hide what comes next")
    hide, told = place.start(place.w * 0.42, page.gap * 2)
    page.pill(
        "r:do hide", text, hide, "plain" if replay.hiding else "quiet", "check" if replay.hiding else None, LAYER + 2
    )
    page.write(
        "r:hide-text",
        say("Before each verdict it stops, and you say what you think comes."),
        told,
        tone="muted",
        layer=LAYER + 2,
    )
    _foot(page, replay, rest.above(page.button)[0])


def _chips(page: Page, key: str, label: str, chips: list[tuple[str, str]], chosen: str, area: Area) -> Area:
    place, rest = area.above(page.line() + page.button, page.gap)
    head, row = place.above(page.line())
    page.write(f"r:{key}-label", label, head, tone="muted", layer=LAYER + 2)
    page.chips(chips, chosen, row, LAYER + 2, even=False)
    return rest


def _foot(page: Page, replay: Replay, area: Area) -> None:
    done, rest = area.end(area.w * 0.26, page.gap * 2)
    page.pill("r:do sheet", page.say("Done"), done, "lit", layer=LAYER + 2, escape=True)
    if replay.branches and replay.then.past.state.over is None:
        branch, _ = rest.start(area.w * 0.42)
        page.pill("r:do sheet branch", page.say("Go on playing from here…"), branch, "quiet", layer=LAYER + 2)


def branching(page: Page, replay: Replay, area: Area) -> None:
    """Ask before a session begins that goes on from here."""
    say = page.say
    rest = _sheet(
        page,
        area,
        say("Go on playing from here?"),
        page.title + page.line(4) + page.button + page.gap * 6,
        page.text * 46,
    )
    foot, told = rest.below(page.button, page.gap)
    text = say("A new session begins with all that happened up to this moment. What you look at stays as it is.")
    page.write("r:branch-text", text, told, layer=LAYER + 2)
    on, back = foot.columns(2, page.gap * 2)
    page.pill("r:do branch", say("Go on from here"), on, "lit", layer=LAYER + 2)
    page.pill("r:do sheet", say("Back"), back, "quiet", layer=LAYER + 2, escape=True)


def marks(page: Page, replay: Replay, area: Area) -> None:
    """Lay the bookmarks: a touch goes there; their notes can be written anew, and taken away."""
    say = page.say
    row = max(page.button * 1.25, page.line(2.1))
    high = min(area.h - page.gap * 4, ROWS * (row + page.gap) + page.title + page.button + page.gap * 6)
    rest = _sheet(page, area, say("Bookmarks and notes"), high, page.text * 62)
    foot, body = rest.below(page.button, page.gap)
    known = [mark for mark in replay.book.marks if not replay.hiding or mark.entry <= replay.seen]
    if not known:
        page.write(
            "r:none",
            say("None yet. The flag in the bar lays one at the moment that is shown."),
            body,
            tone="muted",
            layer=LAYER + 2,
        )
    rows = max(1, int((body.h + page.gap) / (row + page.gap)))
    leaves = max(1, -(-len(known) // rows))
    leaf = replay.leaf % leaves
    for mark, place in zip(known[leaf * rows :], body.rows(rows, page.gap), strict=False):
        _mark(page, replay, mark.entry, mark.text, place)
    done, left = foot.end(foot.w * 0.26, page.gap * 2)
    page.pill("r:do sheet", say("Done"), done, "lit", layer=LAYER + 2, escape=True)
    if replay.source and any(mark.text for mark in replay.book.marks):
        learn, left = left.end(foot.w * 0.3, page.gap)
        page.pill("r:do learn", say("Play as a tutorial"), learn, "quiet", layer=LAYER + 2)
    leafing(page, left, leaf, leaves)


def _mark(page: Page, replay: Replay, entry: int, text: str, area: Area) -> None:
    page.put(f"r:to {entry}", Panel("glass"), area, LAYER + 2, tap=True)
    remove, rest = area.inset(page.gap, page.gap / 2).end(page.button, page.gap)
    edit, rest = rest.end(page.text * 6, page.gap)
    page.put(f"r:remove {entry}", IconButton("close"), remove.middle(page.button, page.button), LAYER + 3, tap=True)
    page.pill(f"r:note {entry}", page.say("Edit"), edit.middle(edit.w, page.button), "quiet", layer=LAYER + 3)
    past = replay.then.past
    time = time_text(since_beginning(past, min(entry, past.most)))
    clock, words = rest.start(page.text * 5, page.gap)
    page.write(f"r:time {entry}", time, clock, weight="bold", layer=LAYER + 3)
    shown = text or happened(page.say, past, min(entry, past.most), replay.then.names, None)
    page.write(f"r:text {entry}", shown, words, tone="plain" if text else "muted", layer=LAYER + 3)
