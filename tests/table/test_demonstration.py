"""Home that is left alone: a demonstration shows itself, until any touch, which means nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from test_whole_session import Evening

from game.app import CALM
from game.content.problems import Unplayable
from game.table.scenes.demonstration import Demonstration
from game.table.scenes.home import Home
from game.table.scenes.scene import GoToScreen
from game.table.screen import Screen

SCREEN = Screen(1280, 720)


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    begins = Evening(tmp_path, lang="ar")
    yield begins
    begins.table.leave()
    begins.table.window.close()


def left_alone(evening: Evening, seconds: float = CALM) -> Demonstration:
    evening.table.window.untouched = seconds
    evening.follow()
    assert isinstance(evening.table.scene, Demonstration)
    return evening.table.scene


def kept(data: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in data.rglob("*")}


def test_it_comes_after_five_calm_minutes_of_home_and_of_nothing_else(evening: Evening) -> None:
    evening.table.window.untouched = CALM - 1
    evening.follow()
    assert isinstance(evening.table.scene, Home)
    evening.table.go(GoToScreen())
    evening.table.window.untouched = 2 * CALM
    evening.follow()
    assert not isinstance(evening.table.scene, Demonstration)


def test_a_facilitator_who_does_not_want_it_is_left_in_peace(evening: Evening) -> None:
    evening.table.settings = replace(evening.table.settings, demonstration=False)
    evening.table.window.untouched = 2 * CALM
    evening.follow()
    assert isinstance(evening.table.scene, Home)


def test_a_demonstration_that_somebody_has_spoilt_leaves_home_as_it_is(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(path: Path) -> None:
        raise Unplayable([])

    monkeypatch.setattr("game.showing.load_scenario", spoilt)
    home, evening.table.window.untouched = evening.table.scene, CALM
    evening.follow()
    assert evening.table.scene is home
    assert home.next is None
    assert evening.table.window.untouched == 0


def test_the_window_counts_the_calm_and_any_event_ends_it(evening: Evening) -> None:
    window, home = evening.table.window, evening.table.scene
    for _ in range(3):
        window.look(home, [], 1.5)
    assert window.untouched == 4.5
    window.look(home, [pygame.event.Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(1, 1), buttons=(0, 0, 0))], 1.5)
    assert window.untouched == 0
    window.look(home, [], 1.0)
    window.enter(home)
    assert window.untouched == 0


def test_a_touch_leads_back_to_home_as_it_was_and_does_nothing_else(evening: Evening, tmp_path: Path) -> None:
    evening.tap("more")
    home = evening.table.scene
    before, files = home.items(SCREEN), kept(tmp_path)
    start = next(item for item in before if item.key == "done")
    demonstration = left_alone(evening)
    evening.wait(3.0)
    hands = evening.hands
    hands.post(pygame.FINGERDOWN, 1, start.x, start.y)
    hands.look(0.05)
    assert [item.key for item in demonstration.items(SCREEN)] == [item.key for item in before], "seen at once"
    hands.post(pygame.FINGERDOWN, 2, start.x, start.y)
    hands.post(pygame.FINGERUP, 1, start.x, start.y)
    hands.look(0.5)
    assert demonstration.next is None, "a finger is still there"
    hands.post(pygame.FINGERUP, 2, start.x, start.y)
    hands.look(0.3)
    assert demonstration.next is None
    hands.look(0.3)
    evening.follow()
    assert evening.table.scene is home
    assert home.next is None
    assert home.items(SCREEN) == before
    assert kept(tmp_path) == files


def test_a_finger_that_left_unheard_and_a_key_lead_back_too(evening: Evening) -> None:
    left_alone(evening)
    evening.hands.post(pygame.FINGERDOWN, 1, 300, 300)
    evening.hands.look(0.1)
    evening.wait(3.1)
    assert isinstance(evening.table.scene, Home)
    left_alone(evening)
    evening.hands.press(pygame.K_RETURN)
    evening.wait(0.5)
    assert isinstance(evening.table.scene, Home)


def test_it_goes_on_by_itself_for_a_minute_and_a_half_and_then_in_another_language(evening: Evening) -> None:
    scene = left_alone(evening)
    spoken, stands, seconds = [scene.lang], [], 0.0
    while len(spoken) < 4:
        scene.pass_time(0.5)
        seconds += 0.5
        if scene.lang != spoken[-1]:
            spoken.append(scene.lang)
            assert 60 <= seconds <= 120
            seconds = 0.0
            stands.append([item.box for item in scene.items(SCREEN) if item.key.startswith("tray:")])
    assert spoken == ["ar", "en", "he", "ar"]
    assert stands[0] != stands[1], "nothing stands in one place for hours"


def test_nothing_calls_a_hand_and_the_process_sleeps_between_moves(evening: Evening) -> None:
    scene, waits = left_alone(evening), []
    for _ in range(30):
        assert not any(item.tap or item.drag or item.hold or item.drop for item in scene.items(SCREEN))
        waits.append(scene.wakes_in())
        scene.pass_time(waits[-1])
    assert min(waits[1:]) >= 1
