"""The sheet in the middle on which a group agrees: channels of intervention, who leads, who shares, and a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.rules.circle import moves as m
from game.table.items import Box
from game.table.layout.frame import Area
from game.table.layout.grids import breadth
from game.table.layout.places import REACH
from game.table.looks import Panel, Pill
from game.table.scenes.acts import Button, Tell
from game.table.scenes.board import Board
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_partners import holds_roles, lay_channels, lay_roles, pages_of_channels, pages_of_roles
from game.table.scenes.circle_sheet import Sheet, laid, line_question, sheet
from game.table.scenes.circle_sight import CircleSight

SHARES = (0.5, 0.42, 0.58, 0.35, 0.65)
"""What part of a sheet the channels may have beside the roles, or above them."""

LARGER = (1.6, 1.45, 1.3, 1.15, 1.0)
"""How many times as large as it must be all of it may stand, where there is room."""

TITLE = 1.35
"""How many times as high as the smallest text the situation is."""

LINE = 1.15
"""The same of the line."""

What: TypeAlias = Literal["channels", "roles"]
KINDS: tuple[What, ...] = ("channels", "roles")


@frozen
class Page:
    """What stands on the sheet at once."""

    what: What
    lay: Callable[[], None]


@frozen
class Parts:
    """A sheet divided: the situation, the line where it has room, the buttons, and all that is chosen."""

    title: Area
    line: Area | None
    buttons: Area
    body: Area


def agreement(board: Board, sight: CircleSight, hands: CircleHands, taken: list[Box]) -> None:
    """Lay the sheet; trays that have grown have `taken` a part of the middle."""
    on = sheet(board, sight, hands, taken)
    board.add(on.frame, "agreement", Panel("deep"), on.frame.area, Tell("stay"))
    parts = _divided(on)
    if any(_lay_both(each, parts.body) for each in _larger(on)):
        _lay_frame(on, parts)
        _lay_buttons(on, parts.buttons, [_back(on)])
    elif on.aloft:
        _lay_frame(on, parts)
        on.add("laid", on.words(laid(on.sight, on.say)), parts.body)
    else:
        _lay_leaf(on, hands.page)


def _lay_leaf(on: Sheet, page: int) -> None:
    """Lay what fits of the channels, or of the roles: as large as goes on as few pages as can be."""
    fewest = len(_leaves(on, _leafed(on)))
    on = next(each for each in _larger(on) if len(_leaves(each, _leafed(each))) == fewest)
    parts = _leafed(on)
    pages = _leaves(on, parts)
    at = page % len(pages)
    _lay_frame(on, parts)
    _lay_buttons(on, parts.buttons, [*_tabs(on, pages, at), _back(on)])
    pages[at].lay()


def _larger(on: Sheet) -> Iterator[Sheet]:
    """A sheet as large as may be, and ever smaller."""
    return (replace(on, times=times) for times in LARGER)


def _leaves(on: Sheet, parts: Parts) -> list[Page]:
    return [*_channels(on, parts.body), *_roles(on, parts.body)]


def _divided(on: Sheet) -> Parts:
    """A sheet on which all stands at once: on a wall what is only read lies high."""
    if _is_upright(on):
        title, line, area = _upper(on)
        return Parts(title, line, *area.above(on.button, on.sight.gap * 0.8))
    gap, area = on.sight.gap * 0.8, on.frame.area.inset(on.sight.gap)
    wide = 0.0 if on.aloft else _wide(on, _back(on)[1]) + gap
    high = max(0.0 if on.aloft else on.button, on.high(_situation(on), area.w - wide, TITLE))
    head, rest = area.above(high, gap)
    buttons, title = head.end(wide)
    line, body = rest.below(min(_line_high(on, rest.w), rest.h * 0.3), gap)
    return Parts(title, line, buttons.above(on.button)[0], body)


def _leafed(on: Sheet) -> Parts:
    """A sheet that is leafed through: its buttons stand in a row, or in two; the line goes before what is chosen."""
    gap = on.sight.gap * 0.8
    if _is_upright(on):
        title, line, area = _upper(on)
    else:
        whole, line = on.frame.area.inset(on.sight.gap), None
        title, area = whole.above(on.high(_situation(on), whole.w, TITLE), gap)
    buttons, body = area.above(_rows_high(on, area.w), gap)
    if line is None and body.h > 5 * on.button:
        line, body = body.below(min(_line_high(on, body.w), body.h * 0.3), gap)
    return Parts(title, line, buttons, body)


def _is_upright(on: Sheet) -> bool:
    return on.sight.seating == "upright" and not on.aloft


def _upper(on: Sheet) -> tuple[Area, Area, Area]:
    """On a wall: the situation and the line above what hands reach, and the rest."""
    area = on.frame.area.inset(on.sight.gap)
    upper, rest = area.above(on.sight.screen.height * REACH - on.frame.box.top - on.sight.gap)
    line, title = upper.below(upper.h * 0.45, on.sight.gap)
    return title, line, rest


def _situation(on: Sheet) -> str:
    return on.sight.card(on.sight.situation.card, on.lang)[0]


def _line_high(on: Sheet, width: float) -> float:
    return max(on.sight.screen.tap, on.high(on.sight.situation.agreement.line or _asked(on), width, LINE))


def _lay_frame(on: Sheet, parts: Parts) -> None:
    """Lay the situation and the line; on a wall both are large, and the line is written from the tray."""
    upright, draft = _is_upright(on), on.sight.situation.agreement
    text, found = on.sight.card(on.sight.situation.card, on.lang)
    on.add("situation", on.words(text, 2.2 if upright else TITLE, "medium", lang=found), parts.title)
    if parts.line is not None:
        act = None if upright else on.tell(Tell("line", on.by), m.Line())
        look = on.words(draft.line or _asked(on), 1.8 if upright else LINE, "medium", "lit" if draft.line else "muted")
        on.add("line", look, parts.line, act)


def _asked(on: Sheet) -> str:
    return line_question(on.say, on.sight)


def _back(on: Sheet) -> Button:
    return "to-picture", Pill(on.say("Back to the picture"), on.lang, "quiet"), Tell("step", what="picture")


def _wide(on: Sheet, look: Pill) -> float:
    """How wide a button is."""
    return max(on.sight.screen.control, (breadth(look.text) / 0.8 + 0.6) * on.text)


def _rows_high(on: Sheet, width: float) -> float:
    """How high the buttons of a sheet that is leafed through are: two rows where one has no room for all."""
    gap = on.sight.gap * 0.6
    usual = [on.say("Others ({n} of {all})", n=1, all=2), *(_short(on, what) for what in KINDS), _back(on)[1].text]
    wide = sum(_wide(on, Pill(words, on.lang)) + gap for words in usual)
    return on.button if wide <= width else 2 * _two_lines(on) + gap


def _two_lines(on: Sheet) -> float:
    return max(on.button, on.text * 3)


def _lay_buttons(on: Sheet, area: Area, buttons: list[Button]) -> None:
    """Lay buttons: in a row, the last where reading ends; else in two."""
    if on.aloft:
        return
    gap = on.sight.gap * 0.6
    if area.h > _two_lines(on) + gap:
        half = (len(buttons) + 1) // 2
        for row, some in zip(area.rows(2, gap), (buttons[:half], buttons[half:]), strict=True):
            for (key, look, act), place in zip(some, row.columns(len(some), gap), strict=True):
                on.add(key, look, place, act)
        return
    *first, last = buttons
    place, rest = area.end(min(area.w, _wide(on, last[1])), gap)
    on.add(last[0], last[1], place, last[2])
    for key, look, act in first:
        place, rest = rest.start(_wide(on, look), gap)
        on.add(key, look, place, act)


def _lay_both(on: Sheet, area: Area) -> bool:
    """Lay channels and roles beside each other, or one above the other, where all of both fit."""
    gap = on.sight.gap
    for share in SHARES:
        beside = area.start(area.w * share - gap, 2 * gap)
        above = area.above(area.h * share - gap / 2, gap)
        for first, second in (beside, above) if area.w > area.h else (above, beside):
            titles = [part.above(on.text * 1.6, gap * 0.3) for part in (first, second)]
            (_, upper), (_, lower) = titles
            channels = list(_channels(on, upper))
            if len(channels) > 1 or not holds_roles(on, lower):
                continue
            pages = channels + list(_roles(on, lower))
            if len(pages) == len(KINDS):
                for (head, _), page in zip(titles, pages, strict=True):
                    on.add(f"title:{page.what}", on.words(_called(on, page.what), 1.05, "bold"), head)
                    page.lay()
                return True
    return False


def _called(on: Sheet, what: What) -> str:
    if on.aloft:
        return on.say("Our channels") if what == "channels" else on.say("Who leads, who shares")
    return on.say("Which channels?") if what == "channels" else on.say("Who leads, who shares?")


def _short(on: Sheet, what: What) -> str:
    return on.say("Channels") if what == "channels" else on.say("Roles")


def _channels(on: Sheet, area: Area) -> Iterator[Page]:
    return (Page("channels", partial(lay_channels, on, area, shown)) for shown in pages_of_channels(on, area))


def _roles(on: Sheet, area: Area) -> Iterator[Page]:
    return (Page("roles", partial(lay_roles, on, shown)) for shown in pages_of_roles(on, area))


def _tabs(on: Sheet, pages: list[Page], at: int) -> Iterator[Button]:
    """What the pages are about, and the way on through those of one."""
    shown = pages[at].what
    for what in KINDS:
        first = next(number for number, page in enumerate(pages) if page.what == what)
        look = Pill(_short(on, what), on.lang, "plain" if what == shown else "quiet")
        yield f"tab:{what}", look, Tell("page", what=str(first))
    same = [number for number, page in enumerate(pages) if page.what == shown]
    if len(same) > 1:
        number = same.index(at) + 1
        words = on.say("Others ({n} of {all})", n=number, all=len(same))
        yield "more", Pill(words, on.lang, "quiet"), Tell("page", what=str(same[number % len(same)]))
