"""What a seat's tray holds below its head: texts, and things to choose from; and what each of them needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.frozen import frozen
from game.core.game import Actor
from game.table.layout.frame import Area, Frame
from game.table.layout.grids import Grid, Need, fitting, least
from game.table.looks import Look, Pill, Text, Tone
from game.table.looks_circle import DimensionTag, OpenMark, SituationCard
from game.table.scenes.acts import Act, Button, Tell
from game.table.scenes.board import Board
from game.table.screen import Screen
from game.words import Words

FEWEST = 3
"""A tray that is leafed through grows for no more than so many things to choose from on a page."""

GROWN = 24
"""The layer of a tray that grows over the middle: above all that lies there, below keyboards."""


@frozen
class Spot:
    """One thing in a tray, with the words that it must show, and a `tag` that says of which dimension it is."""

    key: str
    look: Look
    act: Act | None = None
    words: str = ""
    tag: DimensionTag | None = None


@frozen
class Body:
    """What stands below a tray's head: `marks` where reading starts, on this `share` of it; `texts`, of which the first
    go where there is no room; `spots` to touch in rows and columns, each of which needs one of `needs`. Where they are
    too many they are leafed through with `more`, as often as `leaf` says; the tray grows for no more than the `fewest`
    of them. `back` is the way out of a step."""

    texts: tuple[Spot, ...] = ()
    spots: tuple[Spot, ...] = ()
    needs: tuple[Need, ...] = ()
    marks: tuple[Spot, ...] = ()
    share: float = 0.5
    more: Spot | None = None
    leaf: int = 0
    fewest: int = FEWEST
    back: Button | None = None


def text(key: str, words: str, lang: str, size: float, tone: Tone = "plain") -> Spot:
    """Words to read."""
    return Spot(key, Text(words, lang, round(size), "regular", tone, "start"), words=words)


def pills(buttons: Sequence[Button]) -> tuple[Spot, ...]:
    """Buttons with words."""
    return tuple(Spot(key, pill, act, pill.text) for key, pill, act in buttons)


def leaf(say: Words, seat: Actor) -> Spot:
    """The button that leafs on through what a seat can choose from."""
    # Translators: on a button that shows the other roles there are to choose from.
    look = Pill(say.of("roles", "Others…"), say.lang, "quiet")
    return Spot(f"leaf:{seat}", look, Tell("leaf", seat), look.text)


def pill_needs(screen: Screen, lang: str) -> tuple[Need, ...]:
    """What a button's words need."""
    return (Need(screen.text, screen.control, lang, most=3),)


def situation_needs(screen: Screen, lang: str) -> tuple[Need, ...]:
    """What situations need, and buttons among them."""
    return (Need(screen.text, screen.control, lang, most=6, pad=0.1, edge=0.09, down=0.74, roomy=1.3),)


def name_needs(screen: Screen, lang: str) -> tuple[Need, ...]:
    """What roles need, as name tags and as buttons among them."""
    need = Need(screen.text, 0.0, lang, most=2, pad=0.4, edge=0.12, down=0.96)
    return (replace(need, least=max(screen.control, need.line / 0.86)),)


def chip_needs(screen: Screen, lang: str) -> tuple[Need, ...]:
    """What a level's picture and word need: beside each other, or one above the other."""
    need = Need(screen.text, screen.control, lang, most=2, pad=0.18, edge=0.07, down=0.8, roomy=2.4)
    return replace(need, beside=screen.text * 2.1), replace(need, above=screen.text * 2.1)


def tag_needs(screen: Screen, lang: str) -> tuple[Need, ...]:
    """What a dimension's icon and name need."""
    size = screen.text
    return (Need(size, max(screen.tap, size * 1.9), lang, most=1, pad=0.1, edge=0.02, beside=size * 2.6),)


def cell_needs(screen: Screen, lang: str) -> tuple[Need, ...]:
    """What a cell of the matrix needs with its dimension above it; where that has no room, with its icon beside it."""
    size = screen.text
    need = Need(size, max(screen.tap, size * 1.9), lang, most=1, edge=0.02, beside=size * 2.6, roomy=2.4, widest=14)
    named = replace(need, above=max(screen.tap, size * 1.7) + size * 0.2)
    return named, replace(need, most=2, edge=0.1, beside=size * 5)


def deep(body: Body, width: float, screen: Screen, gap: float) -> float:
    """How high a body must be at least in pixels, without the texts that may go."""
    if body.marks:
        width *= 1 - body.share
    spots = body.spots if body.more is None else (*body.spots[: body.fewest], body.more)
    grid = least(width, [spot.words for spot in spots], body.needs, gap) if spots else None
    below = grid.deep(gap) if grid else screen.control if body.spots else 0.0
    texts = body.texts[-1:] if not body.spots else ()
    high = sum(_high(spot, width, screen.text) for spot in texts)
    marks = max((5.0 if isinstance(spot.look, OpenMark) else 3.0 for spot in body.marks), default=0.0)
    return max(below + high, screen.text * marks)


def _high(spot: Spot, width: float, size: float) -> float:
    """How high words to read are in letters of this size."""
    assert isinstance(spot.look, Text)
    return Need(size, 0.0, spot.look.lang, most=30, edge=0.0, down=0.97).height([spot.words], width) or 0.0


def lay_body(board: Board, screen: Screen, frame: Frame, area: Area, body: Body, gap: float, layer: int) -> None:
    """Lay what stands below a tray's head."""
    if body.marks:
        places, area = area.start(area.w * body.share - gap, gap)
        for spot, place in zip(body.marks, places.columns(len(body.marks), gap), strict=True):
            board.add(frame, spot.key, spot.look, _card(place, screen, spot.look), spot.act, layer=layer)
    below = deep(replace(body, texts=(), marks=()), area.w, screen, gap)
    for spot, high in _readable(body, screen, area.w, area.h - below, gap):
        place, area = area.above(high if body.spots else area.h, gap)
        act = spot.act if place.h >= screen.tap else None
        board.add(frame, spot.key, spot.look, place, act, layer=layer)
    if body.spots:
        _grid(board, frame, area, body, screen, gap, layer)


def _readable(body: Body, screen: Screen, width: float, room: float, gap: float) -> list[tuple[Spot, float]]:
    """The texts for which there is room, and how high each is: as large as they wish, else as large as they must."""
    for start in range(len(body.texts)):
        texts = body.texts[start:]
        for size in (None, screen.text):
            highs = [_high(spot, width, size or _size(spot)) for spot in texts]
            if all(highs) and sum(highs) + gap * len(texts) <= room + gap * (not body.spots):
                return list(zip(texts, highs, strict=True))
    return []


def _size(spot: Spot) -> float:
    assert isinstance(spot.look, Text)
    return spot.look.size


def _card(area: Area, screen: Screen, look: Look) -> Area:
    """A card is broader than it is high, and no larger than it must be to be read; one with words is broader."""
    high = min(area.h, area.w * 0.75, screen.text * 10)
    return area.middle(min(area.w, high * (2.6 if isinstance(look, OpenMark) else 1.8)), high)


def _grid(board: Board, frame: Frame, area: Area, body: Body, screen: Screen, gap: float, layer: int) -> None:
    spots = _page(area, body, gap)
    words = [spot.words for spot in spots]
    grid = fitting(area, words, body.needs, gap)
    if grid is None or grid.count < len(spots):
        grid = least(area.w, words, body.needs, gap) or Grid(1, len(spots), screen.control, body.needs[0])
    named = grid.need == body.needs[0]
    for spot, place in zip(spots, grid.cells(area, len(spots), gap), strict=True):
        if spot.tag is not None:
            tag, place = _tagged(place, screen, named)
            board.add(frame, f"tag:{spot.key}", spot.tag, tag, spot.act, layer=layer)
        board.add(frame, spot.key, spot.look, place, spot.act, layer=layer)


def _page(area: Area, body: Body, gap: float) -> list[Spot]:
    """All spots, or where they are too many those that are shown now, and what leafs on. Each page has as many as fit
    in their order; one on which nothing is left to choose is passed over."""
    if body.more is None or _fit(area, body, body.spots, gap):
        return list(body.spots)
    pages, rest = [], list(body.spots)
    while rest:
        counts = (count for count in range(len(rest), 1, -1) if _fit(area, body, (*rest[:count], body.more), gap))
        count = next(counts, 1)
        pages.append(rest[:count])
        rest = rest[count:]
    live = [page for page in pages if any(isinstance(spot.look, Pill | SituationCard) for spot in page)] or pages
    return [*live[body.leaf % len(live)], *([body.more] if len(live) > 1 else [])]


def _fit(area: Area, body: Body, spots: Sequence[Spot], gap: float) -> bool:
    grid = fitting(area, [spot.words for spot in spots], body.needs, gap)
    return grid is not None and grid.count >= len(spots)


def _tagged(area: Area, screen: Screen, named: bool) -> tuple[Area, Area]:
    """The place of a dimension's tag above a cell, or of its icon beside it."""
    size = screen.text
    if named:
        return area.above(max(screen.tap, size * 1.7), size * 0.2)
    side = min(area.h, max(screen.tap, size * 2.4))
    place, rest = area.start(side, size * 0.2)
    return place.middle(side, side), rest
