"""The bar of a replay: the line of time, and the buttons that go along it. It runs the way its language is read."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.rehearsal.milestones import VERDICTS, Milestone
from game.store.notebook import Bookmark
from game.table.layout.frame import Area
from game.table.looks import Dot, Finish, Icon, IconButton, Panel, Text
from game.table.looks_replay import MarkKind, Track
from game.table.scenes.page import Page
from game.table.scenes.replay_words import WHAT, happened, speed_text, time_text, where

if TYPE_CHECKING:
    from game.table.scenes.replay import Replay

LAYER = 30
_MIRRORED: dict[Icon, Icon] = {
    "left": "right",
    "right": "left",
    "to-left": "to-right",
    "to-right": "to-left",
    "play": "play-left",
}


def bar_height(page: Page) -> float:
    """How high the bar is."""
    return page.button + _line(page) + 2.5 * page.gap


def _line(page: Page) -> float:
    return max(page.screen.control, page.text * 1.7)


def bar(page: Page, replay: Replay, area: Area) -> None:
    """Lay the bar in this area."""
    page.put("r:bar", Panel("deep"), area, LAYER, swift=True)
    line, row = area.inset(page.gap * 1.5, page.gap * 0.75).above(_line(page), page.gap)
    _time(page, replay, line)
    close, row = row.start(page.button, page.gap * 2)
    page.put("r:do home", IconButton("close"), close, LAYER + 1, tap=True)
    if replay.asked is None:
        _buttons(page, replay, row)
    else:
        _ask(page, replay, row)


def _time(page: Page, replay: Replay, area: Area) -> None:
    """The line of time. Its touch is an item of its own, as what is carried lies under the finger."""
    head = area.h * 0.72
    line = area.inset(head / 2, 0)
    track = _track(
        replay.undone,
        replay.milestones,
        replay.book.marks,
        replay.most,
        replay.seen if replay.hiding else replay.most,
        page.frame.mirrored,
    )
    page.put("r:line", track, line.middle(line.w, area.h * 0.72), LAYER + 1, swift=True)
    page.put("r:track", Text("", page.lang, page.text), line, LAYER + 3, tap=True, drag=True, swift=True)
    x = line.x + line.w * replay.at / max(1, replay.most)
    at = Area(x - head / 2, area.y + (area.h - head) / 2, head, head)
    page.put("r:head", Dot("cause"), at, LAYER + 2, swift=True)


@lru_cache(maxsize=4)
def _track(
    undone: tuple[int, ...],
    milestones: tuple[Milestone, ...],
    notes: tuple[Bookmark, ...],
    most: int,
    last: int,
    mirrored: bool,
) -> Track:
    """The line with its marks, up to the last entry that may be seen; a dragging finger asks for it in each frame."""
    found: list[tuple[int, MarkKind]] = [(entry, "undone") for entry in undone]
    found += [(each.entry, "milestone") for each in milestones]
    found += [(each.entry, "note") for each in notes]
    parts = ((entry / max(1, most), kind) for entry, kind in found if entry <= last)
    return Track(tuple((1 - part if mirrored else part, kind) for part, kind in parts))


def _buttons(page: Page, replay: Replay, area: Area) -> None:
    side, gap = page.button, page.gap
    icons: list[tuple[str, Icon]] = [
        ("jump -1", "to-left"),
        ("step -1", "left"),
        ("play", "pause" if replay.playing else "play"),
        ("step 1", "right"),
        ("jump 1", "to-right"),
    ]
    rest = area
    for key, icon in icons:
        shown = _MIRRORED.get(icon, icon) if page.frame.mirrored else icon
        place, rest = rest.start(side, gap)
        page.put(f"r:do {key}", IconButton(shown, quiet=key != "play"), place, LAYER + 1, tap=True)
    place, rest = rest.start(max(side * 1.3, page.text * 3), gap * 2)
    page.pill("r:do speed", speed_text(replay.speed), place, "quiet", layer=LAYER + 1)
    for key, text in (("more", page.say("More…")), ("marks", page.say("Bookmarks…"))):
        place, rest = rest.end(max(side * 2, page.text * 7.5), gap)
        page.pill(f"r:do sheet {key}", text, place, "plain" if replay.sheet == key else "quiet", layer=LAYER + 1)
    place, rest = rest.end(side, gap * 2)
    marked = replay.book.at(replay.at) is not None
    page.put("r:do mark", IconButton("flag", quiet=not marked), place, LAYER + 1, tap=True)
    _told(page, replay, rest)


def _ask(page: Page, replay: Replay, area: Area) -> None:
    """Ask what comes: nothing is counted, and it may be opened at once."""
    say, side, gap = page.say, page.button, page.gap
    back, rest = area.start(side, gap * 2)
    icon: Icon = "right" if page.frame.mirrored else "left"
    page.put("r:do step -1", IconButton(icon), back, LAYER + 1, tap=True)
    buttons: list[tuple[str, str, Finish]] = [("r:guess open", say("Open it"), "quiet")]
    if replay.guessable:
        guesses = [(f"r:guess {what}", say(WHAT[what])) for what in VERDICTS]
        buttons = [*((key, text, "plain") for key, text in guesses), *buttons]
    for key, text, tone in reversed(buttons):
        place, rest = rest.end(max(area.w * 0.14, page.text * 6), gap)
        page.pill(key, text, place, tone, layer=LAYER + 1)
    asked = say("Accepted or returned? What do you think?") if replay.guessable else say("What comes next?")
    page.write("r:ask", asked, rest, round(min(page.title, rest.h * 0.6)), "bold", "lit", layer=LAYER + 1)


def _told(page: Page, replay: Replay, area: Area) -> None:
    """What happened, and when; or what somebody has to know."""
    upper, lower = area.rows(2, 0)
    size = round(max(page.screen.text, min(page.text, upper.h * 0.72)))
    if trouble := replay.trouble or (replay.book.trouble.tell(page.say) if replay.book.trouble else ""):
        room = area.inset(0, -page.gap / 2)  # two lines of Arabic are higher than a button
        page.write("r:trouble", trouble, room, page.screen.text, tone="lit", layer=LAYER + 1)
        return
    what = happened(page.say, replay.then.past, replay.at, replay.then.names, milestone_at(replay))
    page.write("r:what", what, upper, size, "bold", "lit", layer=LAYER + 1)
    page.write("r:where", _when(page, replay), lower, size, tone="muted", layer=LAYER + 1)


def milestone_at(replay: Replay) -> Milestone | None:
    """The milestone that is shown, if one is."""
    return next((each for each in replay.milestones if each.entry == replay.at), None)


def _when(page: Page, replay: Replay) -> str:
    """What was said of it, or written to it; else where the replay is, and while a long silence is shortened, how long
    that was."""
    say, coming, mark = page.say, replay.at + 1, replay.book.at(replay.at)
    if replay.guess:
        return _guessed(page, replay)
    if mark is not None and mark.text:
        return mark.text
    told = where(say, replay.then.past, replay.at, replay.hiding)
    silence = replay.pace.silence(coming) if replay.playing and coming <= replay.most else 0.0
    if silence:
        return f"{told} · " + say("a wait of {time}, shortened", time=time_text(silence))
    return told


def _guessed(page: Page, replay: Replay) -> str:
    """What the group said it would be; nothing is counted."""
    return page.say("You said: accepted") if replay.guess == "accepted" else page.say("You said: returned")
