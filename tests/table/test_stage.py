"""The stage ends where a fresh drawing would begin, follows fingers at once, and draws no more than it must."""

from dataclasses import replace
from itertools import pairwise

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.table.items import Item
from game.table.looks import CardBack, CardFace, Dot, Look, Panel, Pill, Tray, Veil
from game.table.motion import Pose, glide, shortest
from game.table.picture import merged
from game.table.screen import Screen
from game.table.stage import Stage
from game.table.theme import DEEP

SIZE = (640, 360)
SCREEN = Screen(*SIZE)
LOOKS: tuple[Look, ...] = (
    CardFace("gap", "Gap", "Results differ", "en"),
    CardFace("cause", "Cause", "Turnover", "en", lifted=True),
    CardBack(),
    Tray(lit=True),
    Panel("deep"),
    Pill("Done", "en", "lit"),
    Dot(2),
)
VEIL = Item("veil", Veil(), SIZE[0] / 2, SIZE[1] / 2, *SIZE, layer=5)

items = st.builds(
    Item,
    key=st.sampled_from("abcdefgh"),
    look=st.sampled_from(LOOKS),
    x=st.integers(-20, 660),
    y=st.integers(-20, 380),
    w=st.integers(20, 160),
    h=st.integers(20, 160),
    turn=st.sampled_from((0, 90, 180, 270)),
    layer=st.integers(0, 8),
)
tables = st.tuples(st.lists(items, max_size=8, unique_by=lambda item: item.key), st.booleans()).map(
    lambda drawn: (*drawn[0], *([VEIL] if drawn[1] else []))
)
touches = st.tuples(st.sampled_from("abcdefgh"), st.integers(0, 640), st.integers(0, 360), st.sampled_from((None, 90)))


def surface() -> pygame.Surface:
    return pygame.Surface(SIZE, depth=32)


def finished(stage: Stage, now: float) -> bytes:
    """The picture when all has come to rest."""
    stage.draw(now)
    while stage.moving:
        now += 0.05
        stage.draw(now)
    return pygame.image.tobytes(stage.surface, "RGB")


def fresh(table: tuple[Item, ...]) -> bytes:
    stage = Stage(surface(), SCREEN, DEEP)
    stage.show(table, 0)
    stage.draw(0)
    return pygame.image.tobytes(stage.surface, "RGB")


@settings(max_examples=40)
@given(st.lists(st.tuples(tables, st.lists(touches, max_size=3)), min_size=1, max_size=4), st.booleans())
def test_whatever_moved_the_end_is_as_if_drawn_afresh(
    steps: list[tuple[tuple[Item, ...], list[tuple[str, int, int, int | None]]]], still: bool
) -> None:
    stage = Stage(surface(), SCREEN, DEEP, still)
    now = 0.0
    for table, touched in steps:
        stage.show(table, now)
        for key, x, y, turn in touched:
            stage.hold(key, x, y, turn)
            stage.draw(now := now + 0.04)
        for key, *_ in touched:
            stage.release(key, now)
        stage.draw(now := now + 0.04)
    assert finished(stage, now) == fresh(steps[-1][0])


def stage_with(*table: Item, still: bool = False) -> Stage:
    stage = Stage(surface(), SCREEN, DEEP, still)
    stage.show(table, 0)
    stage.draw(0)
    return stage


CARD = Item("card", LOOKS[0], 100, 100, 80, 110)


def test_nothing_is_drawn_while_nothing_changes() -> None:
    stage = stage_with(CARD)
    assert not stage.moving
    stage.show((CARD,), 1)
    assert stage.draw(1) == []
    assert not stage.moving


def test_a_held_card_is_at_the_finger_in_the_same_frame_and_above_all() -> None:
    cover = Item("cover", Panel("deep"), 400, 200, 300, 300, layer=9)
    stage = stage_with(CARD, cover)
    stage.hold("card", 400, 200)
    assert any(area.collidepoint(400, 200) for area in stage.draw(0.01))
    assert stage.surface.get_at((400, 235))[:3] == (251, 246, 234)


def test_a_thing_without_room_glides_without_an_error() -> None:
    stage = Stage(surface(), SCREEN, DEEP)
    card = Item("a", CardBack(), 100, 100, 60, 90)
    stage.show((card,), 0)
    stage.show((replace(card, x=300, w=0, h=0),), 1)
    stage.draw(1.05)


def test_two_fingers_hold_two_cards() -> None:
    other = replace(CARD, key="other", x=500)
    stage = stage_with(CARD, other)
    stage.hold("card", 200, 200)
    stage.hold("other", 400, 200)
    stage.draw(0.01)
    paper = [stage.surface.get_at((x, 235))[:3] for x in (200, 400)]
    assert paper == [(251, 246, 234)] * 2


def test_what_is_let_go_glides_home_and_comes_to_rest_soon() -> None:
    stage = stage_with(CARD)
    stage.hold("card", 500, 250)
    stage.draw(0.01)
    stage.release("card", 1.0)
    stage.draw(1.05)
    assert stage.moving
    stage.draw(1.31)
    assert not stage.moving
    assert pygame.image.tobytes(stage.surface, "RGB") == fresh((CARD,))


def test_with_still_nothing_glides() -> None:
    stage = stage_with(CARD, still=True)
    stage.show((replace(CARD, x=400, turn=90),), 1)
    stage.draw(1)
    assert not stage.moving
    assert pygame.image.tobytes(stage.surface, "RGB") == fresh((replace(CARD, x=400, turn=90),))


@settings(max_examples=25)
@given(st.lists(tables, min_size=2, max_size=4))
def test_with_still_every_change_is_shown_whole_at_once(shown: list[tuple[Item, ...]]) -> None:
    """Whatever comes, goes, moves, turns or is veiled: no time passes between the change and its picture."""
    stage = Stage(surface(), SCREEN, DEEP, still=True)
    for table in shown:
        stage.show(table, 0)
        stage.draw(0)
        assert pygame.image.tobytes(stage.surface, "RGB") == fresh(table)
        assert not stage.moving


def test_with_still_a_held_card_turns_at_once_and_one_let_go_is_home() -> None:
    stage = stage_with(CARD, still=True)
    stage.hold("card", 300, 200, 90)
    stage.draw(0)
    assert not stage.moving
    held = pygame.image.tobytes(stage.surface, "RGB")
    stage.redraw()
    stage.draw(9)
    assert pygame.image.tobytes(stage.surface, "RGB") == held
    stage.release("card", 0)
    stage.draw(0)
    assert not stage.moving
    assert pygame.image.tobytes(stage.surface, "RGB") == fresh((CARD,))


def test_redraw_draws_the_whole() -> None:
    stage = stage_with(CARD)
    stage.surface.fill("red")
    stage.redraw()
    assert stage.draw(1) == [stage.surface.get_rect()]


def test_what_nobody_knows_cannot_be_held() -> None:
    stage = stage_with(CARD)
    stage.hold("nothing", 10, 10)
    stage.release("nothing", 1)
    assert stage.draw(1) == []


def test_a_moving_card_leaves_the_far_side_alone() -> None:
    stage = stage_with(CARD, replace(CARD, key="far", x=560), replace(CARD, key="farther", x=560, y=250))
    stage.hold("card", 110, 105)
    assert all(area.right < 400 for area in stage.draw(0.01))


@given(st.lists(st.builds(pygame.Rect, *[st.integers(0, 50)] * 2, *[st.integers(1, 50)] * 2), max_size=12))
def test_joined_areas_cover_all_and_stay_small(areas: list[pygame.Rect]) -> None:
    joined = merged(areas)
    assert all(any(one.contains(area) for one in joined) for area in areas)
    assert len(joined) <= len(areas)


@pytest.mark.parametrize(("start", "end"), list(pairwise((0, 90, 270, 0))))
def test_cards_turn_by_the_shorter_way(start: int, end: int) -> None:
    assert abs(shortest(start, end)) <= 180
    assert (start + shortest(start, end) - end) % 360 == 0


@given(st.integers(0, 3840), st.integers(0, 2160), st.floats(0, 1))
def test_motion_is_short_and_never_turns_back(x: int, y: int, part: float) -> None:
    way = glide(Pose(0, 0, 10, 10), Pose(x, y, 10, 10, 90), now=5)
    assert 0.15 <= way.length <= 0.3
    here, later = way.at(5 + part * way.length), way.at(5 + min(1, part + 0.1) * way.length)
    assert 0 <= here.x <= later.x <= x
    assert 0 <= here.turn <= later.turn <= 90


def test_while_a_veil_comes_the_table_below_darkens() -> None:
    stage = stage_with(CARD)
    stage.show((CARD, VEIL), 1)
    seen = []
    for now in (1, 1.05, 1.1, 1.5):
        stage.draw(now)
        seen.append(sum(stage.surface.get_at((100, 130))[:3]))
    assert seen == sorted(seen, reverse=True)
    assert seen[-1] < seen[0] / 3


def test_on_its_way_an_item_passes_points_one_after_another_and_looks_as_it_passes() -> None:
    stage = Stage(surface(), SCREEN, DEEP)
    there = Item("pawn", Dot(2), 500, 300, 40, 40, way=((50, 300), (300, 60)), passing=(Dot(0), Dot(1)))
    stage.show((replace(there, x=60, y=60, way=(), passing=()),), 0.0)
    stage.draw(0.0)
    stage.show((there,), 1.0)
    seen = []
    for frame in range(300):
        stage.draw(1.0 + frame / 1000)
        seen.append((stage._sprites["pawn"].pose(1.0 + frame / 1000), stage._sprites["pawn"].look(1.0 + frame / 1000)))
    for point in there.way:
        assert min(abs(pose.x - point[0]) + abs(pose.y - point[1]) for pose, _ in seen) < 8
    shown = [look for _, look in seen]
    assert [look for look, before in zip(shown, [None, *shown], strict=False) if look != before] == [
        *there.passing,
        there.look,
    ]
    assert finished(stage, 1.3) == fresh((replace(there, way=(), passing=()),))


def test_a_way_is_walked_once_and_never_when_all_is_still() -> None:
    for still in (False, True):
        stage = Stage(surface(), SCREEN, DEEP, still)
        there = Item("pawn", Dot(2), 500, 300, 40, 40, way=((50, 300),))
        stage.show((replace(there, x=60),), 0.0)
        stage.show((there,), 1.0)
        assert stage._sprites["pawn"].glide.past == ()
        stage.show((replace(there, x=100, way=((9, 9),)),), 2.0)
        assert stage._sprites["pawn"].glide.past == (() if still else ((9, 9),))
        assert stage._sprites["pawn"].glide.over(2.0) == still
