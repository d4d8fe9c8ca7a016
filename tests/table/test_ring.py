"""The ring of the circle of influence as geometry and as pictures: nothing overlaps, all of it is on the screen and
large enough to touch, no word is cut, and what changes costs no more than what it is."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product
from math import hypot

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.circle.words import DIMENSIONS, Level
from game.table import painting
from game.table.items import Box, Item
from game.table.layout.places import Plan, plan
from game.table.layout.ring import DEPTH, RingPlan, ring
from game.table.layout.stands import Seating, fit, usual
from game.table.looks import Look
from game.table.looks_circle import (
    TUMBLE,
    Cell,
    ChannelCard,
    CoveredMark,
    Die,
    DimensionTag,
    Hub,
    LevelChip,
    OpenMark,
    Pawn,
    Profile,
    RingBoard,
    Sector,
    SectorWords,
    SituationCard,
    SpaceLight,
)
from game.table.painting import painted
from game.table.screen import Screen
from game.table.sheet import Sheet
from game.table.stage import Stage
from game.table.text import Fitted
from game.table.theme import DEEP, THEMES, Theme

SCREENS = (
    Screen(1280, 720),
    Screen(1920, 1080),
    Screen(3840, 2160),
    Screen(1600, 1200, 960),
    Screen(2560, 1080),
    Screen(1920, 1080, 600),
)
SIZES = (12, 16, 24, 36, 48)
LEVELS: tuple[Level, ...] = ("none", "partial", "full", "narrow", "fitting", "wide", "not-mine")
WORDS = {
    "he": ("אחריות", "מה באחריותי – ומה לא?", "חלקית", "הדרכה פדגוגית"),
    "ar": ("المسؤولية", "ما الذي في مسؤوليتي – وما ليس فيها؟", "جزئية", "الإرشاد التربوي"),
    "en": ("Responsibility", "What is my responsibility – and what is not?", "Partial", "Pedagogical guidance"),
}


def laid(screen: Screen, seating: Seating, seats: int, spaces: int = 24) -> tuple[Plan, RingPlan]:
    places = plan(screen, usual(seats, seating), seating, DEPTH)
    return places, ring(screen, places, seating, spaces)


def tables() -> list[tuple[Screen, Seating, int]]:
    seatings: tuple[Seating, ...] = ("around", "upright")
    every = product(SCREENS, seatings, range(1, 9))
    return [(screen, seating, seats) for screen, seating, seats in every if fit(screen, seating, usual(seats, seating))]


@pytest.mark.parametrize(("screen", "seating", "seats"), tables())
def test_ring_blocks_and_trays_lie_apart_on_the_screen(screen: Screen, seating: Seating, seats: int) -> None:
    places, found = laid(screen, seating, seats)
    boxes = [found.box, *(block.box for block in found.blocks)]
    boxes += [place.box for place in (*places.places, *places.corners)]
    whole = Box(screen.width / 2, screen.height / 2, screen.width, screen.height)
    assert all(box.within(whole) for box in boxes)
    assert not any(one.grown(-0.5).meets(other) for one, other in combinations(boxes, 2))
    assert all(block.area.w >= 8 * screen.text for block in found.blocks)


@pytest.mark.parametrize(("screen", "seating", "seats"), tables())
def test_spaces_lie_apart_and_can_be_touched(screen: Screen, seating: Seating, seats: int) -> None:
    for spaces in SIZES:
        found = laid(screen, seating, seats, spaces)[1]
        boxes = [found.space(space) for space in range(spaces)]
        assert all(box.within(found.box) for box in boxes)
        assert not any(one.grown(-0.01).meets(other) for one, other in combinations(boxes, 2))
        if spaces * screen.tap < 3 * found.radius:
            assert boxes[0].w >= screen.tap


@pytest.mark.parametrize(("screen", "seating", "seats"), tables())
def test_a_sectors_words_lie_in_it_and_can_be_touched(screen: Screen, seating: Seating, seats: int) -> None:
    found = laid(screen, seating, seats)[1]
    for dimension, turn in product(DIMENSIONS, (0, 90, 180, 270)):
        box = found.words(dimension, turn)
        corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
        assert {found.dimension_at(*corner) for corner in corners} == {dimension}
        assert all(found.space_at(*corner) is None for corner in corners)
        assert not box.meets(found.hub)
        assert min(box.w, box.h) >= min(screen.tap, 0.27 * found.radius)


def test_the_ring_runs_clockwise_from_the_first_space_of_responsibility() -> None:
    found = laid(SCREENS[1], "around", 4)[1]
    assert [found.dimension(space) for space in (0, 5, 6, 12, 18, 23)] == [
        *("responsibility", "responsibility", "authority", "control", "influence", "influence")
    ]
    assert [space for space in range(24) if found.is_free(space)] == [2, 8, 14, 20]
    (first_x, first_y), (_, last_y) = found.centre(0), found.centre(23)
    assert first_y < last_y < found.box.y
    assert first_x < found.centre(2)[0] < found.box.x < found.centre(3)[0]
    assert max(found.centre(space)[1] for space in range(24)) == pytest.approx(found.centre(14)[1])


@pytest.mark.parametrize("spaces", SIZES)
def test_a_point_is_in_the_space_whose_middle_it_is(spaces: int) -> None:
    found = laid(SCREENS[0], "upright", 3, spaces)[1]
    for space in range(spaces):
        assert found.space_at(*found.centre(space)) == space
        assert found.dimension_at(*found.centre(space)) == found.dimension(space)
    assert found.dimension_at(found.box.x, found.box.y) is None
    assert found.space_at(found.box.left, found.box.top) is None


@pytest.mark.parametrize("spaces", SIZES)
@pytest.mark.parametrize("count", range(1, 9))
def test_pawns_share_a_space_without_touching(spaces: int, count: int) -> None:
    found = laid(SCREENS[0], "around", 8, spaces)[1]
    for space in range(spaces):
        pawns = found.pawns(space, count)
        assert len(pawns) == count
        assert {found.space_at(pawn.x, pawn.y) for pawn in pawns} == {space}
        assert all(hypot(one.x - other.x, one.y - other.y) > one.w for one, other in combinations(pawns, 2))


@given(st.sampled_from(SIZES), st.integers(0, 47), st.integers(0, 6))
def test_a_pawn_walks_from_space_to_space(spaces: int, start: int, steps: int) -> None:
    found = laid(SCREENS[0], "around", 4, spaces)[1]
    start %= spaces
    way = found.walk(start, (start + steps) % spaces)
    assert [found.space_at(*point) for point in way] == [(start + step) % spaces for step in range(1, steps)]


def test_the_corners_of_the_rings_box_are_free_of_it() -> None:
    found = laid(SCREENS[0], "around", 4)[1]
    for corner in found.corners:
        assert corner.within(found.box)
        assert corner.distance(found.box.x, found.box.y) > found.radius


LOOKS: tuple[Look, ...] = (
    RingBoard(12),
    RingBoard(24),
    RingBoard(48),
    *(Sector(dimension, lit, done) for dimension in DIMENSIONS for lit, done in ((True, False), (True, True))),
    *(SectorWords(dimension, *WORDS[lang][:2], lang) for dimension in DIMENSIONS[:2] for lang in WORDS),
    SpaceLight(3, 24),
    SpaceLight(47, 48),
    Hub("ערוצי ההתערבות", "1 מתוך 3 מקרים", "he", 1, 3),
    Hub("", "", "en", 0, 12, lit=True),
    Pawn(0, "א", "he"),
    Pawn(7, "H", "en", lit=True),
    *(Die(pips) for pips in range(1, 7)),
    *TUMBLE,
    SituationCard(WORDS["ar"][1], "ar", DIMENSIONS, "agreed"),
    SituationCard(WORDS["en"][1], "en", (), "parked"),
    SituationCard(WORDS["he"][1], "he", ("control",), "focus"),
    ChannelCard(WORDS["he"][1], "he", chosen=True),
    *(LevelChip(level, WORDS["en"][2], "en", chosen=level == "full") for level in LEVELS),
    CoveredMark(3),
    OpenMark("partial", "חלקית", WORDS["he"][3], WORDS["he"][3], "he", 2, marked=True, changed=True),
    OpenMark("wide", "wide", WORDS["en"][3], WORDS["en"][3], "en", None),
    *(Cell("control", level, "word", "en", changed=True, assumed=level == "wide") for level in LEVELS),
    Cell("authority", None, lit=True),
    DimensionTag("influence", "השפעה", "he"),
    Profile((Fraction(1, 2), None, Fraction(0), Fraction(1)), ("a", "b", "c", "d"), "en"),
    Profile((Fraction(1, 3),) * 4, ("א", "ב", "ג", "ד"), "he"),
    Profile((None,) * 4, ("", "", "", ""), "ar"),
)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("look", LOOKS)
def test_every_look_can_be_painted_in_every_size(look: Look, theme: Theme) -> None:
    for size in ((160, 160), (161, 61), (40, 41), (9, 9), (1, 1)):
        sheet = painted(look, *size, 16, theme)
        assert sheet.surface.get_size() == (size[0] + 2 * sheet.margin, size[1] + 2 * sheet.margin)
        pixels = pygame.image.tobytes(sheet.surface, "RGBA")
        assert all(max(pixels[at : at + 3]) <= pixels[at + 3] + 2 for at in range(0, len(pixels), 4 * 7))


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[Fitted]:
    """The texts that are written on sheets."""
    texts: list[Fitted] = []
    write = Sheet.write

    def keep(sheet: Sheet, text: Fitted, *rest: object) -> None:
        assert text.height <= sheet.h
        texts.append(text)
        write(sheet, text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Sheet, "write", keep)
    return texts


@pytest.mark.parametrize("lang", WORDS)
@pytest.mark.parametrize(("screen", "seating", "seats"), tables()[::3])
def test_words_on_the_ring_are_read_or_left_out(
    written: list[Fitted], screen: Screen, seating: Seating, seats: int, lang: str
) -> None:
    found = laid(screen, seating, seats)[1]
    for box in (found.words("responsibility", 0), found.words("authority", 0)):
        painted(SectorWords("authority", *WORDS[lang][:2], lang), round(box.w), round(box.h), screen.text, DEEP)
    assert not any(text.cut or text.layout.torn for text in written)
    assert all(text.size >= screen.text for text in written)


@pytest.mark.parametrize("lang", WORDS)
def test_names_and_questions_stand_whole_on_a_lying_table(written: list[Fitted], lang: str) -> None:
    for screen in SCREENS[1:3]:
        found = laid(screen, "around", 8)[1]
        for dimension in ("responsibility", "authority") if lang != "en" else ("responsibility",):
            written.clear()
            box = found.words(dimension)
            painted(SectorWords(dimension, *WORDS[lang][:2], lang), round(box.w), round(box.h), screen.text, DEEP)
            assert len(written) == 2


HUBS = {"he": ("ערוצי ההתערבות", "1 מתוך 3 מקרים"), "en": ("Channels of intervention", "1 of 3 situations")}


@pytest.mark.parametrize("lang", HUBS)
@pytest.mark.parametrize("side", [40, 70, 106, 130, 160, 320])
def test_the_hub_writes_as_much_as_can_be_read(written: list[Fitted], lang: str, side: int) -> None:
    painted(Hub(*HUBS[lang], lang, 1, 3), side, side, 16, DEEP)
    assert len(written) == (2 if side >= {"he": 106, "en": 160}[lang] else 1)
    assert not any(text.cut or text.layout.torn for text in written)
    assert all(text.size >= 16 for text in written) or side == 40


@pytest.mark.parametrize("lang", WORDS)
def test_levels_and_marks_cut_no_word(written: list[Fitted], lang: str) -> None:
    name, question, word, role = WORDS[lang]
    for w, h in ((70, 60), (110, 48), (200, 90), (340, 160)):
        painted(LevelChip("partial", word, lang), w, h, 16, DEEP)
        painted(Cell("control", "wide", word, lang), w, h, 16, DEEP)
        painted(DimensionTag("control", name, lang), w, h, 16, DEEP)
    assert not any(text.cut or text.size < 16 for text in written)
    painted(OpenMark("partial", word, role, role, lang, 0), 220, 130, 16, DEEP)
    painted(SituationCard(question, lang), 190, 110, 16, DEEP)
    painted(ChannelCard(question, lang), 230, 90, 16, DEEP)
    assert not any(text.cut for text in written)


def test_what_changes_on_the_ring_paints_no_ring_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = SCREENS[1]
    found = laid(screen, "around", 4)[1]
    stage, made = Stage(pygame.Surface((screen.width, screen.height)), screen, DEEP, still=True), list[Look]()
    paint = painting._paint

    def count(look: Look, sheet: Sheet) -> None:
        made.append(look)
        paint(look, sheet)

    monkeypatch.setattr(painting, "_paint", count)
    for space, lit in ((0, "responsibility"), (7, "authority"), (14, "control")):
        made.clear()
        stage.show(_board(found, space, lit), 0.0)
        stage.draw(0.0)
        assert made.count(RingBoard(24)) == (space == 0)
        assert len(made) <= (12 if space == 0 else 4)


def _board(found: RingPlan, space: int, lit: str) -> tuple[Item, ...]:
    def item(key: str, look: Look, box: Box, turn: int = 0, layer: int = 0) -> Item:
        w, h = (box.h, box.w) if turn % 180 else (box.w, box.h)
        return Item(key, look, box.x, box.y, w, h, turn, layer)  # type: ignore[arg-type]

    sectors = [(dimension, *found.sector(dimension)) for dimension in DIMENSIONS]
    return (
        item("ring", RingBoard(24), found.box),
        *(item(f"sector:{one}", Sector(one, lit=one == lit), box, turn, 1) for one, box, turn in sectors),
        item("light", SpaceLight(space, 24), found.light(space), layer=2),
        item("pawn", Pawn(0, "A", "en"), found.pawns(space, 1)[0], layer=3),
        item("hub", Hub("Hub", "0 of 2", "en", 0, 2), found.hub, layer=2),
    )
