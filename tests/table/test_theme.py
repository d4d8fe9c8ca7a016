"""In every theme texts are read on every ground they can stand on, marks are seen, and kinds are told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import combinations
from typing import Any, get_args

import pygame
import pytest
import situations

from benchmarks.colours import KINDS_APART, MARK, OPEN, TEXT, grounds, least, marks, over, texts
from benchmarks.vision import SIMULATED, Deficiency, ciede2000, contrast, difference, lab
from game.table.items import Item
from game.table.looks import (
    SEAT_COLOURS,
    Blank,
    CardFace,
    Colour,
    Cover,
    DeclareButton,
    Field,
    Finish,
    Focus,
    Look,
    NameTag,
    Panel,
    Pill,
    Stock,
    Text,
    Tone,
    Tray,
    Veil,
)
from game.table.screen import Screen
from game.table.snapshot import picture
from game.table.theme import THEMES, Theme, ThemeName

every_theme = pytest.mark.parametrize("name", THEMES)


def test_the_contrast_of_white_on_black() -> None:
    assert contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((50.0, 2.5, 0.0), (58.0, 24.0, 15.0), 19.4535),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ],
)
def test_differences_are_those_that_are_published(
    one: tuple[float, float, float], other: tuple[float, float, float], apart: float
) -> None:
    """Sharma, Wu and Dalal, 2005, table 1."""
    assert ciede2000(one, other) == pytest.approx(apart, abs=1e-4)


@pytest.mark.parametrize("deficiency", SIMULATED)
def test_greys_look_the_same_to_everybody(deficiency: Deficiency) -> None:
    assert lab((128, 128, 128), deficiency) == pytest.approx(lab((128, 128, 128)), abs=0.01)
    assert lab((255, 255, 255)) == pytest.approx((100, 0, 0), abs=0.02)


def test_without_a_kind_of_cone_colours_come_close() -> None:
    red, green = (200, 60, 40), (104, 110, 30)
    assert difference(red, green, "deuteranopia") < difference(red, green) / 2
    assert difference((0, 90, 160), (0, 110, 90), "tritanopia") < difference((0, 90, 160), (0, 110, 90)) / 2


@every_theme
def test_every_text_can_be_read_on_every_ground_it_stands_on(name: ThemeName) -> None:
    worst = least(texts(THEMES[name]))
    assert worst.contrast >= TEXT[name], worst


@every_theme
def test_every_mark_is_seen(name: ThemeName) -> None:
    worst = least(marks(THEMES[name]))
    assert worst.contrast >= MARK, worst


def test_in_high_contrast_every_line_is_seen_and_nothing_shines_through() -> None:
    theme = THEMES["contrast"]
    for plate in (theme.tray, theme.glass, theme.deep, theme.slot, theme.waiting_slot):
        assert plate.fill.opacity == plate.edge.opacity == 1
        assert contrast(plate.edge.colour, plate.fill.colour) >= MARK
    assert theme.halo.opacity == theme.shadow.opacity == 0
    assert theme.bold > THEMES["deep"].bold


@every_theme
@pytest.mark.parametrize("deficiency", SIMULATED)
def test_kinds_are_told_apart_without_a_kind_of_cone(name: ThemeName, deficiency: Deficiency) -> None:
    grounds = [shade.ground for shade in THEMES[name].kinds.values()]
    assert min(difference(one, other, deficiency) for one, other in combinations(grounds, 2)) >= KINDS_APART


@every_theme
@pytest.mark.parametrize("deficiency", SIMULATED)
def test_the_four_dimensions_are_told_apart_without_a_kind_of_cone(name: ThemeName, deficiency: Deficiency) -> None:
    theme = THEMES[name]
    for colours in ([shade.ground for shade in theme.dimensions.values()], theme.dimension_marks.values()):
        assert min(difference(one, other, deficiency) for one, other in combinations(colours, 2)) >= KINDS_APART


@every_theme
def test_eight_seats_are_told_apart(name: ThemeName) -> None:
    seats = THEMES[name].seats
    assert len(seats) == SEAT_COLOURS
    assert min(difference(one, other) for one, other in combinations(seats, 2)) > 10


@every_theme
def test_the_focus_ring_is_seen_on_any_ground(name: ThemeName) -> None:
    inner, outer = THEMES[name].focus
    assert contrast(inner, outer) >= 9  # so one of the two stands at least 3 : 1 from whatever lies there


ADORNING = {
    *("hairline", "halo colour", "shadow colour", "back 0", "back 1", "track colour"),
    *(f"{place} edge colour" for place in ("tray", "glass", "deep", "slot")),
}
"""What divides, shades or adorns: nothing is lost where it is not seen."""


def test_no_colour_of_a_theme_escapes_these_checks() -> None:
    unchecked = set.intersection(*(set(_unchecked(theme)) for theme in THEMES.values()))
    assert unchecked == ADORNING


def _unchecked(theme: Theme) -> Iterator[str]:
    """The colours of which no pair knows: any of them can change, and all pairs are as before."""
    before = [*texts(theme), *marks(theme)]
    for path, other in _changed(theme):
        if [*texts(other), *marks(other)] == before:
            yield path


def _changed(value: Any) -> Iterator[tuple[str, Any]]:
    """A value with each of its colours changed, one at a time, and where that colour stands."""
    if is_dataclass(value):
        parts: dict[Any, Any] = {field.name: getattr(value, field.name) for field in fields(value)}
    elif isinstance(value, Mapping):
        parts = dict(value)
    elif isinstance(value, tuple) and not isinstance(value[0], int):
        parts = dict(enumerate(value))
    else:
        if isinstance(value, tuple):
            yield "", tuple(255 - part for part in value)
        return
    for name, part in parts.items():
        for path, other in _changed(part):
            yield f"{name} {path}".strip(), _with(value, name, other)


def _with(value: Any, name: Any, part: Any) -> Any:
    if isinstance(value, Mapping):
        return {**value, name: part}
    if isinstance(value, tuple):
        return (*value[:name], part, *value[name + 1 :])
    return replace(value, **{name: part})


GROUNDS: dict[str, Look | None] = {
    "table": None,
    "tray": Tray(),
    "lit tray": Tray(lit=True),
    "glass": Panel(),
    "deep": Panel("deep"),
    "veil": Veil(),
}
SCREEN = Screen(640, 360)


@every_theme
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("tone", ["plain", "lit", "muted"])
def test_so_it_is_in_the_picture(name: ThemeName, ground: str, tone: Tone) -> None:
    if tone == "muted" and ground not in OPEN:
        return
    for x, y in ((320, 180), (75, 55)):
        look = GROUNDS[ground]
        below = (Item("ground", look, x, y, 140, 100),) if look else ()
        words = Item("words", Text("HIH", "en", 40, "bold", tone), x, y, 100, 60, layer=1)
        empty, full = (picture(items, SCREEN, THEMES[name]) for items in (below, (*below, words)))
        box = pygame.Rect(0, 0, 100, 60)
        box.center = (x, y)
        bare = _pixels(empty, box)
        written = [a for a, b in zip(_pixels(full, box), bare, strict=True) if a != b]
        assert max(min(contrast(ink, each) for each in set(bare)) for ink in set(written)) >= TEXT[name]


def _pixels(surface: pygame.Surface, box: pygame.Rect) -> list[Colour]:
    data = pygame.image.tobytes(surface.subsurface(box), "RGB")
    return [(data[at], data[at + 1], data[at + 2]) for at in range(0, len(data), 3)]


WRITTEN: dict[str, tuple[Look, tuple[float, float, float, float]]] = {
    "card": (CardFace("gap", "HH", "HIH", "en"), (0.1, 0.3, 0.8, 0.6)),
    **{f"band of {kind}": (CardFace(kind, "HH", "", "en"), (0.06, 0.03, 0.88, 0.12)) for kind in ("gap", "cause")},
    "stock": (Stock("action", "HH", 9, "en"), (0.1, 0.1, 0.8, 0.7)),
    "blank": (Blank("cause", "HH", 0, "en"), (0.35, 0.02, 0.5, 0.14)),
    "declare": (DeclareButton("HIH", "en", False), (0.25, 0.4, 0.5, 0.2)),
    "name": (NameTag("HIH", "en", 3), (0.2, 0.2, 0.6, 0.6)),
    "cover": (Cover("HIH", "en"), (0.4, 0.2, 0.5, 0.6)),
    "hint": (Field("", "HIH", "en"), (0.1, 0.2, 0.8, 0.6)),
    **{f"{finish} button": (Pill("HIH", "en", finish), (0.2, 0.2, 0.6, 0.6)) for finish in get_args(Finish)},
}
"""Looks with words in them, and the part of their box in which nothing but these words and their ground is seen."""


@every_theme
@pytest.mark.parametrize("what", WRITTEN)
def test_so_it_is_in_what_has_a_ground_of_its_own(name: ThemeName, what: str) -> None:
    look, (left, top, wide, high) = WRITTEN[what]
    w, h = (150, 210) if isinstance(look, CardFace | Stock | Blank) else (160, 80)
    for x, y in ((320, 180), (105, 135)):
        seen = picture((Item("it", look, x, y, w, h),), SCREEN, THEMES[name])
        box = pygame.Rect(round(x + w * (left - 0.5)), round(y + h * (top - 0.5)), round(w * wide), round(h * high))
        colours = set(_pixels(seen, box))
        white, black = (255, 255, 255), (0, 0, 0)
        brightest = max(colours, key=lambda each: contrast(each, black))
        darkest = max(colours, key=lambda each: contrast(each, white))
        assert contrast(brightest, darkest) >= TEXT[name]


@every_theme
def test_the_focus_ring_is_painted_round_its_box_and_not_on_it(name: ThemeName) -> None:
    theme = THEMES[name]
    box = pygame.Rect(280, 150, 80, 60)
    bare, ringed = (
        picture(items, SCREEN, theme) for items in ((), (Item("focus", Focus(), *box.center, box.w, box.h),))
    )
    assert _pixels(bare, box.inflate(-4, -4)) == _pixels(ringed, box.inflate(-4, -4))
    around = box.inflate(18, 18)
    ground = set(_pixels(bare, around))
    row = [ringed.get_at((x, box.centery))[:3] for x in range(around.left, box.left)]
    assert max(min(contrast(each, other) for other in ground) for each in row) >= MARK


def test_quiet_words_stand_only_where_they_were_checked() -> None:
    """They could not be read in every theme on a lit tray, where it is somebody's turn."""
    found = 0
    for situation in situations.SITUATIONS:
        table, session = situations.scene("he", 4, "around")
        situation(table, session)
        items = table.items(Screen(1920, 1080))
        for item in items:
            if isinstance(item.look, Text) and item.look.tone == "muted":
                found += 1
                assert _below(item, items) != Tray(lit=True), (situation.__name__, item.key)
    assert found > 20


def _below(item: Item, items: tuple[Item, ...]) -> Look | None:
    """The ground that an item stands on."""
    order = {each.key: (each.layer, number) for number, each in enumerate(items)}
    under = [each for each in items if order[each.key] < order[item.key] and each.box.holds(item.x, item.y)]
    standing = [each for each in under if isinstance(each.look, Tray | Panel | Veil)]
    return max(standing, key=lambda each: order[each.key]).look if standing else None


def test_grounds_lie_over_the_brightest_and_the_darkest_that_can_be_below() -> None:
    theme = THEMES["deep"]
    lie = grounds(theme)
    assert over(theme.deep.fill, theme.paper) in lie["deep"]
    assert all(over(theme.tray.fill, each) in lie["tray"] for each in theme.ground)
