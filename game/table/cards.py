"""How cards are painted, and the piles and places they come from and go to."""

from __future__ import annotations

import pygame

from game.core.cards import Kind
from game.table.looks import Blank, CardFace, Colour, Slot, Stock
from game.table.shapes import masked, ring, rounded
from game.table.sheet import Sheet
from game.table.theme import Film, Theme
from game.words import right_to_left

_DEEPEST = 4
"""How many cards are seen below the top one of a full pile."""
_LEAST_WORD = 0.6
"""A kind's word in letters so much smaller than the smallest text says nothing, and its icon stands alone."""
FLAT = 2.2
"""A place so many times as wide as high has its icon beside its word."""

LANDSCAPE = 1.35
"""A card wider than this many times its height has its band at the side."""


def margin(w: int, h: int) -> int:
    """The room around a card in pixels, for its shadow and its light."""
    return max(8, round(0.12 * min(w, h)))


def radius(w: int, h: int) -> float:
    """The radius of a card's corners in pixels."""
    return 0.085 * min(w, h)


def face(look: CardFace, sheet: Sheet) -> None:
    """A card's face."""
    _ground(sheet, look.marked, look.lifted)
    body = sheet.part(sheet.w, sheet.h)
    body.surface.fill(sheet.theme.paper)
    wide = sheet.w > LANDSCAPE * sheet.h
    room = _side_band(look, body) if wide else _top_band(look.kind, look.word, look.lang, body)
    _text(look, body, room)
    _finish(body, sheet)


def _ground(sheet: Sheet, marked: bool, lifted: bool) -> None:
    r = radius(sheet.w, sheet.h)
    sheet.shadow(r, 0.8 if lifted else 0.55, 0.45 if lifted else 0.3)
    if marked or lifted:
        sheet.glow(r, max(2, round(0.018 * min(sheet.w, sheet.h))))


def _finish(body: Sheet, sheet: Sheet) -> None:
    """Rounds the corners, and draws the edge that lets paper be seen on paper."""
    r = radius(sheet.w, sheet.h)
    body.trim(r)
    body.line(sheet.theme.edge, r, 1)
    sheet.lay_sheet(body)


def _top_band(kind: Kind, word: str, lang: str, body: Sheet) -> pygame.Rect:
    """Paints the band on top with icon and word; gives back the room below it."""
    shade = body.theme.kinds[kind]
    band = pygame.Rect(0, 0, body.w, _band_high(body.w, body.h))
    body.surface.fill(shade.ground, band)
    rule = (body.theme.bold - 1) * max(1, body.h // 200)
    body.surface.fill(body.theme.ink, (0, band.bottom - rule, band.w, rule))
    _icon_and_word(kind, word, lang, band, body, shade.ink)
    return room_below(body.w, body.h)


def _band_high(w: int, h: int) -> int:
    return round(min(0.2 * h, 0.3 * w))


def room_below(w: int, h: int) -> pygame.Rect:
    """The room for the words of a card that stands, below its band."""
    pad, band = round(0.085 * min(w, h)), _band_high(w, h)
    return pygame.Rect(pad, band + pad // 2, w - 2 * pad, h - band - pad)


def _icon_and_word(
    kind: Kind, word: str, lang: str, band: pygame.Rect, body: Sheet, ink: Colour, icon: Colour | None = None
) -> None:
    size = 0.66 * band.h
    pad = round(0.085 * min(body.w, body.h))
    room = pygame.Rect(0, band.y, round(band.w - 2.4 * pad - size), band.h)
    text = body.label(word, lang, room, 0.46 * band.h)
    if text.size < body.smallest:
        text = body.label(word, lang, room, 0.46 * band.h, 2)
    if text.cut or text.size < _LEAST_WORD * body.smallest:
        body.icon(kind, icon or ink, size, band.centerx, band.centery)
        return
    if right_to_left(lang):
        room.x, centre = pad, band.w - pad - size / 2
    else:
        room.x, centre = round(1.4 * pad + size), pad + size / 2
    body.icon(kind, icon or ink, size, centre, band.y + band.h / 2)
    body.write(text, ink, room, "start")


def _side_band(look: CardFace, body: Sheet) -> pygame.Rect:
    """Paints the band at the start with the icon alone; gives back the room beside it."""
    shade = body.theme.kinds[look.kind]
    width = round(min(0.62 * body.h, 0.18 * body.w))
    rtl = right_to_left(look.lang)
    band = pygame.Rect(body.w - width if rtl else 0, 0, width, body.h)
    body.surface.fill(shade.ground, band)
    body.icon(look.kind, shade.ink, 0.62 * width, band.centerx, band.centery)
    pad = round(min(0.1 * body.h, 0.05 * body.w))
    return pygame.Rect(pad if rtl else width + pad, pad // 2, body.w - width - 2 * pad, body.h - pad)


def _text(look: CardFace, body: Sheet, room: pygame.Rect) -> None:
    largest = max(min(0.118 * body.w, 0.42 * body.h), look.wish)
    if not look.second:
        body.write(body.reading(look.text, look.lang, room, largest), body.theme.ink, room, "start")
        return
    gap = round(0.04 * room.h)
    upper = pygame.Rect(room.x, room.y, room.w, round(0.5 * room.h))
    lower = pygame.Rect(room.x, upper.bottom + 2 * gap, room.w, room.bottom - upper.bottom - 2 * gap)
    first = body.reading(look.text, look.lang, upper, largest)
    second = body.reading(look.second, look.second_lang, lower, min(largest, 0.9 * first.size))
    body.write(first, body.theme.ink, upper, "start")
    body.surface.fill(body.theme.hairline, (room.x, upper.bottom + gap, room.w, max(1, body.h // 240)))
    body.write(second, body.theme.ink, lower, "start")


def back(sheet: Sheet) -> None:
    """A card's back: stripes, and the ring that the game is about."""
    _ground(sheet, marked=False, lifted=False)
    body = sheet.part(sheet.w, sheet.h)
    body.surface.fill(sheet.theme.paper)
    edge = max(2, round(0.04 * min(sheet.w, sheet.h))) * sheet.theme.bold
    stripe = max(4, round(0.055 * min(sheet.w, sheet.h)))
    stripes = _stripes(max(1, sheet.w - 2 * edge), max(1, sheet.h - 2 * edge), stripe, sheet.theme.back)
    masked(stripes, rounded(*stripes.get_size(), radius(sheet.w, sheet.h) - edge))
    body.lay(stripes, edge, edge)
    size = round(0.4 * min(sheet.w, sheet.h))
    mark = ring(size, max(2, round(0.17 * size)), thirds(0.14, sheet.theme))
    body.lay(mark, (sheet.w - size) / 2, (sheet.h - size) / 2)
    _finish(body, sheet)


def thirds(opening: float, theme: Theme) -> list[tuple[float, float, Colour]]:
    """The ring in the colours of the three kinds; `opening` is the part of it that is missing, at the top."""
    start, third = opening / 2, (1 - opening) / 3
    shades = theme.kinds.values()
    return [(start + n * third, start + (n + 1) * third, shade.ground) for n, shade in enumerate(shades)]


def _stripes(w: int, h: int, width: int, colours: tuple[Colour, Colour]) -> pygame.Surface:
    """Slanting stripes, of tiles that hold two of them."""
    side = 2 * width
    tile = _tile(side, width, colours)
    surface = pygame.Surface((w, h), pygame.SRCALPHA)
    surface.blits([(tile, (x, y)) for x in range(0, w, side) for y in range(0, h, side)])
    return surface


def _tile(side: int, width: int, colours: tuple[Colour, Colour]) -> pygame.Surface:
    dark, pale = colours
    fine = 3
    large = pygame.Surface((side * fine, side * fine), pygame.SRCALPHA)
    large.fill(dark)
    step, height = width * fine, side * fine
    for x in range(-height, height, 2 * step):
        pygame.draw.polygon(large, pale, [(x, height), (x + step, height), (x + step + height, 0), (x + height, 0)])
    return pygame.transform.smoothscale(large, (side, side))


def stock(look: Stock, sheet: Sheet) -> None:
    """A pile of cards of one kind; the fewer are left, the lower it is."""
    if not look.count:
        _place(look.kind, look.word, look.lang, sheet, look.marked, "0")
        return
    step = max(1, round(0.02 * min(sheet.w, sheet.h)))
    under = min(_DEEPEST, (look.count + 3) // 4)
    top = sheet.part(sheet.w, sheet.h - _DEEPEST * step)
    pile = sheet.part(top.w, top.h + under * step, sheet.margin)
    r = radius(sheet.w, sheet.h)
    _ground(pile, look.marked, look.lifted)
    for layer in range(under, 0, -1):
        shade = _shaded(sheet.theme.paper, 0.84 if layer % 2 else 0.7)
        pile.block(Film(shade), r, top.box.move(0, layer * step))
    _top_of_stock(look, top, r)
    pile.lay_sheet(top)
    spare = (_DEEPEST - under) * step // 2
    sheet.lay_sheet(pile, 0, spare)


def _shaded(colour: Colour, part: float) -> Colour:
    red, green, blue = (round(part * value) for value in colour)
    return red, green, blue


def _top_of_stock(look: Stock, top: Sheet, r: float) -> None:
    shade = top.theme.kinds[look.kind]
    edge = max(2, round(0.045 * min(top.w, top.h)))
    top.block(Film(top.theme.paper), r)
    top.block(Film(shade.ground), r - edge, top.box.inflate(-2 * edge, -2 * edge))
    _icon_word_count(look.kind, look.word, look.lang, str(look.count), top, shade.ink)


def _icon_word_count(
    kind: Kind, word: str, lang: str, count: str, sheet: Sheet, ink: Colour, faint: float = 1.0
) -> None:
    """The icon in the middle, the word below it and a number below that, kept together."""
    pad = round(0.1 * sheet.w)
    size = min(0.4 * sheet.w, 0.3 * sheet.h)
    text_h = min(max(0.16 * sheet.w, sheet.smallest), 0.16 * sheet.h)
    room = pygame.Rect(pad, 0, sheet.w - 2 * pad, round(1.9 * text_h))
    name = sheet.label(word, lang, room, text_h, 2)
    number = sheet.label(count, lang, pygame.Rect(0, 0, room.w, round(1.5 * text_h)), 0.95 * text_h) if count else None
    below = name.height + (number.height if number else 0)
    top = (sheet.h - size - 0.4 * text_h - below) / 2
    sheet.icon(kind, ink, size, sheet.w / 2, top + size / 2, faint)
    y = round(top + size + 0.4 * text_h)
    sheet.write(name, ink, pygame.Rect(pad, y, room.w, name.height))
    if number:
        sheet.write(number, ink, pygame.Rect(pad, y + name.height, room.w, number.height))


def _icon_beside_word(kind: Kind, word: str, lang: str, sheet: Sheet, ink: Colour, faint: float) -> None:
    """The icon where reading starts and the word after it, together in the middle."""
    size, gap = 0.6 * sheet.h, 0.25 * sheet.h
    room = pygame.Rect(0, 0, round(sheet.w - size - 3 * gap), sheet.h)
    name = sheet.label(word, lang, room, 0.45 * sheet.h)
    written = max((line.width for line in name.lines), default=0)
    start = (sheet.w - size - gap - written) / 2
    mirrored = right_to_left(lang)
    sheet.icon(kind, ink, size, start + (written + gap if mirrored else 0) + size / 2, sheet.h / 2, faint)
    left = start + (0 if mirrored else size + gap) - (room.w - written) / 2
    sheet.write(name, ink, pygame.Rect(round(left), 0, room.w, sheet.h))


def slot(look: Slot, sheet: Sheet) -> None:
    """A place where a card may lie."""
    _place(look.kind, look.word, look.lang, sheet, look.marked, "")


def _place(kind: Kind, word: str, lang: str, sheet: Sheet, marked: bool, count: str) -> None:
    r = radius(sheet.w, sheet.h)
    theme = sheet.theme
    thickness = max(2, round(0.012 * min(sheet.w, sheet.h)))
    plate = theme.waiting_slot if marked else theme.slot
    if marked:
        sheet.glow(r, thickness)
    sheet.block(plate.fill, r)
    sheet.dashes(plate.edge, r, thickness)
    ink = theme.tones["lit" if marked else "muted"]
    faint = 1.0 if marked else 0.6
    if sheet.w > FLAT * sheet.h and not count:
        _icon_beside_word(kind, word, lang, sheet, ink, faint)
    else:
        _icon_word_count(kind, word, lang, count, sheet, ink, faint)


def blank(look: Blank, sheet: Sheet) -> None:
    """A card to write on: paper, its kind's icon and word, a dashed line, and how many are left."""
    _ground(sheet, look.marked, look.lifted)
    body = sheet.part(sheet.w, sheet.h)
    body.surface.fill(sheet.theme.paper)
    colour = sheet.theme.marks[look.kind]
    band = pygame.Rect(0, 0, body.w, _band_high(body.w, body.h))
    body.surface.fill(colour, (0, band.h - max(2, band.h // 12), body.w, max(2, band.h // 12)))
    _icon_and_word(look.kind, look.word, look.lang, band, body, sheet.theme.ink, colour)
    _count(look, body)
    _finish(body, sheet)
    if not look.count:
        sheet.fade(sheet.theme.idle)


def _count(look: Blank, body: Sheet) -> None:
    """A pencil line to write on, with the number of blanks in a disc below."""
    size = round(0.34 * min(body.w, body.h)) // 2 * 2
    for y in (0.36, 0.52):
        dash = max(2, round(0.045 * body.w))
        for x in range(round(0.12 * body.w), round(0.88 * body.w) - dash // 2, 2 * dash):
            body.surface.fill(body.theme.faded, (x, round(y * body.h), dash, max(1, body.h // 150)))
    room = pygame.Rect(round((body.w - size) / 2), round(0.78 * body.h - size / 2), size, size)
    shade = body.theme.kinds[look.kind]
    body.block(Film(shade.ground), size / 2, room)
    body.write(body.label(str(look.count), look.lang, room, 0.66 * size), shade.ink, room)
