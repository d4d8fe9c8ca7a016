"""What can be laid on the sheet of an agreement: the channels of intervention, and the roles that lead and share."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.frozen import frozen
from game.rules.circle import moves as m
from game.rules.circle.state import RoleId
from game.table.layout.frame import Area
from game.table.layout.grids import Grid, Need, breadth, fitting, least
from game.table.looks import Pill, Tone
from game.table.looks_circle import ChannelCard, Pawn
from game.table.scenes.acts import Tell
from game.table.scenes.circle_sheet import Sheet

OWN = ""
"""Stands for the channel that is still to be written."""
COLUMNS = 3
"""So many columns of roles at most."""
BROAD = 32
"""A row of a role is at most so many heights of the smallest text wide."""


@frozen
class Row:
    """A role on a page, and where."""

    role: RoleId
    area: Area


def channels(sheet: Sheet) -> tuple[str, ...]:
    """The cards that can be laid; where the sheet is only read, those that are."""
    view, laid = sheet.sight.view, sheet.sight.situation.agreement.channels
    if sheet.aloft:
        return laid
    written = (each.card for each in view.written if each.what == "channel")
    own = (OWN,) if sheet.sight.may(sheet.by, m.Write("channel")) else ()
    return (*sheet.sight.content.channels, *written, *own)


def roles(sheet: Sheet) -> tuple[RoleId, ...]:
    """All roles, those at the table first; where the sheet is only read, those that lead or share."""
    sight = sheet.sight
    here = [row.role for row in sight.situation.rows if row.seat is not None]
    all_ = (*here, *(role for role in sight.content.roles if role not in here))
    return tuple(role for role in all_ if not sheet.aloft or _part(sheet, role))


def _part(sheet: Sheet, role: RoleId) -> str:
    """What part a role has: it leads, it shares, or none."""
    draft = sheet.sight.situation.agreement
    if role == draft.lead:
        return "leads"
    return "shares" if any(share.role == role for share in draft.shares) else ""


def pages_of_channels(sheet: Sheet, area: Area) -> list[tuple[str, ...]]:
    """The channels, as many as fit in an area at a time."""
    cards, grid = channels(sheet), _grid(sheet, area)
    fit = grid.count if grid else 1
    return [cards[start : start + fit] for start in range(0, len(cards), fit)] or [()]


def _grid(sheet: Sheet, area: Area) -> Grid | None:
    return fitting(area, _names(sheet), _needs(sheet), sheet.sight.gap * 0.6)


def _names(sheet: Sheet) -> list[str]:
    own = sheet.say("A channel of our own")
    return [own if card == OWN else sheet.sight.card(card, sheet.lang)[0] for card in channels(sheet)]


def _needs(sheet: Sheet) -> Sequence[Need]:
    text, screen = sheet.text, sheet.sight.screen
    tall = max(screen.control, text * 2.6)
    return (Need(text, tall, sheet.lang, most=3, pad=9.0, edge=0.13, down=0.88, beside=text, roomy=1.3, widest=17),)


def lay_channels(sheet: Sheet, area: Area, shown: Sequence[str]) -> None:
    """Lay a page of channels: a tap lays one, another takes it out again."""
    gap = sheet.sight.gap * 0.6
    grid = _grid(sheet, area) or least(area.w, _names(sheet), _needs(sheet), gap)
    places = grid.cells(area, len(shown), gap) if grid else area.rows(max(1, len(shown)), gap)
    laid = sheet.sight.situation.agreement.channels
    for card, place in zip(shown, places, strict=False):
        if card == OWN:
            look = Pill(sheet.say("A channel of our own"), sheet.lang, "quiet")
            sheet.add("own-channel", look, place.middle(place.w, sheet.button * 1.2), Tell("channel", sheet.by))
        else:
            text, found = sheet.sight.card(card, sheet.lang)
            act = sheet.make(m.Unlay(card) if card in laid else m.Lay(card))
            sheet.add(f"channel:{card}", ChannelCard(text, found, card in laid), place, act)


def pages_of_roles(sheet: Sheet, area: Area) -> list[tuple[Row, ...]]:
    """The roles, as many as fit in an area at a time, in as few pages as can be and in as few columns."""
    most = max(1, min(COLUMNS, int(area.w / _least_width(sheet))))
    return min((_pages(sheet, area, columns) for columns in range(1, most + 1)), key=len)


def _least_width(sheet: Sheet) -> float:
    """How wide a column of roles is at least, so that no word of a name is broken."""
    names = (word for role in sheet.sight.content.roles for word in sheet.sight.role(role, sheet.lang).split())
    gaps = 3 * sheet.sight.gap * 0.6
    return sheet.button + 2 * sheet.part_width + gaps + max(7.0, *map(breadth, names)) * sheet.text


def holds_roles(sheet: Sheet, area: Area) -> bool:
    """Whether a column of this size shows every role whole."""
    return area.w >= _least_width(sheet) and all(_high(sheet, role, area.w) <= area.h for role in roles(sheet))


def _pages(sheet: Sheet, area: Area, columns: int) -> list[tuple[Row, ...]]:
    gap = sheet.sight.gap * 0.6
    lanes = area.start(min(area.w, (BROAD * sheet.text + 3 * gap) * columns))[0].columns(columns, gap * 3)
    pages: list[list[Row]] = [[]]
    lane, y = 0, 0.0
    for role in roles(sheet):
        high = min(_high(sheet, role, lanes[0].w), area.h)
        if y and y + high > area.h + 0.01:
            lane, y = lane + 1, 0.0
        if lane == columns:
            pages.append([])
            lane = 0
        pages[-1].append(Row(role, Area(lanes[lane].x, area.y + y, lanes[lane].w, high)))
        y += high + gap
    return [tuple(page) for page in pages]


def _name(sheet: Sheet, role: RoleId) -> str:
    """A role's name; of one that has nobody at the table, that it is still to be asked."""
    name = sheet.sight.role(role, sheet.lang)
    if sheet.sight.view.holder(role) is not None:
        return name
    return sheet.say("{role} · to be asked", role=name) if _part(sheet, role) else name


def _high(sheet: Sheet, role: RoleId, width: float) -> float:
    head, added = _head(sheet, role, width), _added(sheet, role)
    return head + (_below(sheet, added, width) if added else 0.0)


def _head(sheet: Sheet, role: RoleId, width: float) -> float:
    gap = sheet.sight.gap * 0.6
    name = sheet.high(_name(sheet, role), width - sheet.button - 2 * sheet.part_width - 3 * gap)
    return max(sheet.button, name)


def _below(sheet: Sheet, added: str, width: float) -> float:
    return max(sheet.sight.screen.tap, sheet.high(added, width - sheet.button - sheet.sight.gap))


def _added(sheet: Sheet, role: RoleId) -> str:
    """What a role adds; a question where the sheet asks for it."""
    share = next((each for each in sheet.sight.situation.agreement.shares if each.role == role), None)
    if share is None:
        return ""
    return share.text or ("" if not _is_asked(sheet, role) else sheet.say("What does it add that others can't?"))


def _is_asked(sheet: Sheet, role: RoleId) -> bool:
    """Whether what a role adds is written on the sheet: nobody at the table speaks for it, or those it is turned to."""
    may = not sheet.aloft and sheet.sight.may(sheet.by, m.Share(role))
    return may and sheet.sight.view.holder(role) in (None, sheet.by)


def lay_roles(sheet: Sheet, shown: Sequence[Row]) -> None:
    """Lay a page of roles, each with who holds it and what part it takes."""
    for row in shown:
        _lay_role(sheet, row.role, row.area)


def _lay_role(sheet: Sheet, role: RoleId, area: Area) -> None:
    gap, part = sheet.sight.gap * 0.6, _part(sheet, role)
    head, below = area.above(_head(sheet, role, area.w))
    pawn, rest = head.start(sheet.button, gap)
    side = min(pawn.w, pawn.h, sheet.text * 2)
    holder = sheet.sight.view.holder(role)
    if holder is not None:
        person = sheet.sight.person(holder)
        look = Pawn(person.colour, sheet.sight.letter(holder, sheet.lang), sheet.lang)
        sheet.add(f"holder:{role}", look, pawn.middle(side, side))
    buttons, name = rest.end(2 * sheet.part_width + gap, gap)
    tone: Tone = "lit" if part else "muted" if holder is None else "plain"
    sheet.add(f"role:{role}", sheet.words(_name(sheet, role), 1.0, "medium", tone), name)
    _buttons(sheet, role, part, buttons.middle(buttons.w, sheet.button), gap)
    added = _added(sheet, role)
    if added:
        begin = Tell("adds", sheet.by, role) if _is_asked(sheet, role) else None
        place = below.end(area.w - sheet.button - gap)[0]
        muted = not any(share.text for share in sheet.sight.situation.agreement.shares if share.role == role)
        sheet.add(f"adds:{role}", sheet.words(added, tone="muted" if muted else "plain"), place, begin)


def _buttons(sheet: Sheet, role: RoleId, part: str, area: Area, gap: float) -> None:
    moves = {
        "leads": None if part == "leads" else sheet.make(m.Lead(role)),
        "shares": sheet.make(m.Unshare(role) if part == "shares" else m.Share(role)),
    }
    for (each, word), place in zip(sheet.parts.items(), area.columns(2, gap), strict=True):
        if part == each or (moves[each] is not None and not sheet.aloft):
            look = Pill(word, sheet.lang, "plain" if part == each else "quiet")
            sheet.add(f"{each}:{role}", look, place, moves[each])
