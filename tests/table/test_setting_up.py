"""The screen set up by posted finger events: measured, dressed, tested and muted; kept, and used at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from fingers import Fingers
from keyboard import Keys

from game import settings
from game.app import Table
from game.table import window as window_module
from game.table.display import Display
from game.table.looks import Text
from game.table.scenes.home import Home
from game.table.scenes.screen_page import ScreenPage
from game.table.scenes.screen_size import CARD_MM
from game.table.scenes.screen_touch import Touch
from game.table.screen import ASSUMED_WIDTH, LARGE
from game.table.theme import named
from game.wanted import Wanted


class SettingUp:
    """A facilitator alone with the screen, before people come."""

    fingers: type[Fingers] = Fingers

    def __init__(self, data: Path, **wanted: object) -> None:
        self.table = Table(Wanted(data=data, window=(1280, 720), lang="en", **wanted))  # type: ignore[arg-type]
        self.hands = self.fingers(self.table.window, self.table.scene)
        self.table.each(0.0)

    def tap(self, *keys: str) -> None:
        """Tap one thing after another."""
        for key in keys:
            self.hands.tap(key)
            self.follow()

    def follow(self) -> None:
        """Go where the scene says, and let the table see what was chosen."""
        self.table.each(0.0)
        if self.table.scene.next is not None:
            self.table.go(self.table.scene.next)
            self.hands = self.fingers(self.table.window, self.table.scene)
            self.table.each(0.0)
        self.hands.look()

    @property
    def page(self) -> ScreenPage:
        """The page of the screen."""
        assert isinstance(self.table.scene, ScreenPage)
        return self.table.scene

    def said(self, key: str) -> str:
        """The words of an item."""
        look = self.hands.items()[key].look
        assert isinstance(look, Text)
        return look.text

    def touch(self, x: float, y: float, finger: int = 1) -> None:
        """Touch a place for a moment, after a while."""
        self.hands.look(1.0)
        self.hands.post(pygame.FINGERDOWN, finger, x, y)
        self.hands.post(pygame.FINGERUP, finger, x, y)
        self.hands.look(0.3)
        self.follow()

    def test(self) -> Touch:
        """The touch test."""
        assert isinstance(self.page.section, Touch)
        return self.page.section


class ByKeyboard(SettingUp):
    """A facilitator who can't touch the glass."""

    fingers = Keys


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """The window of every test is closed after it."""
    yield
    pygame.quit()


@pytest.fixture
def room(tmp_path: Path) -> SettingUp:
    return SettingUp(tmp_path, screen=True)


def width(room: SettingUp) -> float:
    return room.table.window.screen.mm


def ground() -> tuple[int, int, int]:
    """The colour of the table at the edge, as it is shown."""
    surface = pygame.display.get_surface()
    assert surface is not None
    return tuple(surface.get_at((3, 400)))[:3]  # type: ignore[return-value]


def known(data: Path) -> settings.Known:
    (only,) = settings.load(data).displays.values()
    return only


def test_from_home_to_the_page_and_back(tmp_path: Path) -> None:
    room = SettingUp(tmp_path)
    assert isinstance(room.table.scene, Home)
    room.tap("seats more", "screen")
    assert isinstance(room.table.scene, ScreenPage)
    room.tap("look", "large on", "back", "back")
    assert isinstance(room.table.scene, Home)
    assert room.table.scene.choice.count == 5
    assert settings.load(tmp_path).large


def test_escape_goes_back_step_by_step(room: SettingUp) -> None:
    room.hands.press(pygame.K_TAB)
    room.tap("size")
    room.hands.press(pygame.K_ESCAPE)
    room.follow()
    assert room.page.section is None
    room.hands.press(pygame.K_ESCAPE)
    room.follow()
    assert isinstance(room.table.scene, Home)


def test_measured_by_steps_and_used_at_the_next_start(room: SettingUp, tmp_path: Path) -> None:
    room.tap("size")
    before = room.hands.items()["card"].w
    room.tap(*["card more"] * 5)
    card = room.hands.items()["card"].w
    assert card == pytest.approx(before + 5)
    assert width(room) == ASSUMED_WIDTH
    room.tap("fits")
    assert width(room) == pytest.approx(1280 * CARD_MM[0] / card, rel=1e-3)
    assert room.hands.items()["card"].w == pytest.approx(card)
    assert "Kept for this screen" in room.said("meaning")
    again = SettingUp(tmp_path)
    assert width(again) == pytest.approx(width(room), rel=1e-3)


def test_measured_by_pulling_the_edge(room: SettingUp, tmp_path: Path) -> None:
    room.tap("size")
    before = room.hands.items()["card"].w
    x, y = room.hands.place("edge")
    room.hands.post(pygame.FINGERDOWN, 3, x, y)
    for step in range(1, 5):
        room.hands.post(pygame.FINGERMOTION, 3, x + 25 * step, y + step)
        room.hands.look()
        assert room.hands.items()["card"].w == pytest.approx(before + 25 * step, abs=0.1)
    room.hands.post(pygame.FINGERUP, 3, x + 100, y)
    room.hands.post(pygame.FINGERMOTION, 3, x + 300, y)
    room.hands.look()
    room.tap("fits")
    assert room.hands.items()["card"].w == pytest.approx(before + 100, abs=0.5)
    display = room.table.window.display
    assert known(tmp_path).mm == pytest.approx(display.width * CARD_MM[0] / (before + 100), rel=1e-2)


def test_a_size_that_is_known_in_inches(room: SettingUp) -> None:
    room.tap("size", "inch more")
    assert room.said("inch-number") == "55"
    room.tap(*["inch less"] * 2)
    assert room.said("inch-number") == "32"
    assert "32 inches" in room.said("meaning").translate(dict.fromkeys(map(ord, "\u2068\u2069")))
    room.tap(*["inch less"] * 9)
    assert room.said("inch-number") == "24"


def test_another_display_has_its_own_width(room: SettingUp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room.tap("size", "inch less", "fits")
    measured = width(room)
    monkeypatch.setattr(window_module, "display", lambda: Display("Wall", 1920, 1080))
    other = SettingUp(tmp_path, screen=True)
    assert width(other) == ASSUMED_WIDTH
    other.tap("size", "inch more", "fits")
    monkeypatch.undo()
    assert width(SettingUp(tmp_path)) == measured
    assert len(settings.load(tmp_path).displays) == 2


def test_a_width_that_was_said_holds_and_the_measured_one_is_kept(tmp_path: Path) -> None:
    room = SettingUp(tmp_path, screen=True, screen_mm=700)
    room.tap("size", "inch more", "fits")
    assert width(room) == 700
    assert "opened with a width of its own" in room.said("meaning")
    display = room.table.window.display
    assert known(tmp_path).mm == pytest.approx(32 * 25.4 / (1 + (display.height / display.width) ** 2) ** 0.5, rel=1e-2)


def test_the_look_is_seen_at_once_and_kept(room: SettingUp, tmp_path: Path) -> None:
    room.tap("look", "theme light")
    assert room.table.window.theme is named("light")
    room.hands.look(1.0)
    assert sum(ground()) > 400
    room.tap("theme contrast", "large on", "still on", "sound on")
    assert sum(ground()) < 30
    window = room.table.window
    assert (window.theme, window.still, window.screen.scale) == (named("contrast"), True, LARGE)
    assert room.table.sounds.on
    again = SettingUp(tmp_path)
    window = again.table.window
    assert (window.theme, window.still, window.screen.scale) == (named("contrast"), True, LARGE)
    assert again.table.sounds.on
    again.tap("screen", "look", "large off", "still off", "sound off", "theme deep")
    kept = settings.load(tmp_path)
    assert (kept.theme, kept.large, kept.still, kept.sound) == ("deep", False, False, False)


def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    room = SettingUp(tmp_path / "data", screen=True)
    room.tap("look", "large on", "back")
    assert "Nothing can be written" in room.said("lead")


def test_a_panel_that_is_well(room: SettingUp) -> None:
    room.tap("touch")
    for number, key in enumerate(room.test().targets):
        assert room.said("step 0").startswith("Touch every ring")
        room.touch(*room.hands.place(f"target {key}"), finger=10 + number)
    assert room.said("step 0") == "Every ring was touched."
    for finger in range(10):
        room.hands.post(pygame.FINGERDOWN, 50 + finger, 200 + 90 * finger, 250)
    room.hands.look(2.0)
    assert {f"dot {n}" for n in range(1, 11)} <= room.hands.items().keys()
    room.hands.look(1.0)
    for finger in range(10):
        room.hands.post(pygame.FINGERUP, 50 + finger, 200 + 90 * finger, 250)
    room.hands.look(1.0)
    assert "0.0" in room.said("step 2")
    room.tap("quiet")
    room.hands.look(2.5)
    assert "3" in room.said("step 3")
    room.hands.look(3.0)
    assert room.said("step 3") == "No touch came by itself."
    assert room.said("found-title") == "All well: ten fingers, all corners."
    assert room.test().panel.lost == 0


def test_a_panel_that_is_only_a_mouse(room: SettingUp) -> None:
    room.tap("look", "back", "touch")
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        pygame.event.post(pygame.event.Event(kind, pos=(400, 500), button=1, touch=False))
        room.hands.look()
    assert room.said("found-title") == "A mouse only, no fingers."
    assert "one after another" in room.said("line 0")


def test_a_finger_that_also_comes_as_a_mouse(room: SettingUp) -> None:
    room.tap("touch")
    room.hands.post(pygame.FINGERDOWN, 1, 400, 500)
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(402, 500), button=1, touch=False))
    room.hands.look()
    assert (room.test().panel.touches, room.test().panel.clicks) == (1, 0)
    assert any("also comes as a mouse" in room.said(key) for key in room.hands.items() if key.startswith("line"))


def test_ghost_touches_are_found_marked_and_muted(room: SettingUp, tmp_path: Path) -> None:
    room.tap("touch", "quiet")
    room.touch(1000, 90, finger=31)
    room.touch(1004, 92, finger=32)
    room.hands.look(5.0)
    assert "2" in room.said("step 3")
    assert any("without a finger" in room.said(key) for key in room.hands.items() if key.startswith("line"))
    assert "ghost 0" in room.hands.items()
    assert "ghost 1" not in room.hands.items(), "two places that lie so near are one"
    room.tap("deafen")
    (zone,) = known(tmp_path).dead
    x, y, w, h = zone
    assert x < 1000 / 1280 < x + w
    assert y < 90 / 720 < y + h


def test_a_muted_place_is_not_felt_until_it_is_freed(room: SettingUp, tmp_path: Path) -> None:
    room.tap("back")
    x, y = room.hands.place("sound switch")
    room.tap("screen", "dead")
    room.touch(x, y)
    assert "zone 0" in room.hands.items()
    mm = room.table.window.screen.mm / 1280
    assert room.hands.items()["zone 0"].w * mm == pytest.approx(40)
    room.touch(x + 3, y)
    assert "zone 1" not in room.hands.items()
    room.tap("back", "back")
    room.touch(x, y)
    assert not room.table.scene.choice.sound  # type: ignore[union-attr]
    again = SettingUp(tmp_path)
    again.touch(x, y)
    assert not again.table.scene.choice.sound  # type: ignore[union-attr]
    again.tap("screen", "dead", "freeing")
    again.touch(x, y)
    assert known(tmp_path).dead == ()
    again.tap("back", "back")
    again.touch(x, y)
    assert again.table.scene.choice.sound  # type: ignore[union-attr]


def test_a_muted_place_over_its_own_buttons_can_be_freed(room: SettingUp, tmp_path: Path) -> None:
    room.tap("dead")
    x, y = room.hands.place("clear")
    room.page.room.know(dead=((x / 1280 - 0.1, y / 720 - 0.1, 0.2, 0.2),))
    room.follow()
    assert known(tmp_path).dead
    room.tap("clear")
    assert known(tmp_path).dead == ()


def test_a_keyboard_alone_sets_the_screen_up(tmp_path: Path) -> None:
    room = ByKeyboard(tmp_path)
    room.tap("screen", "size", "inch less", "card more", "fits", "back")
    room.tap("look", "theme contrast", "large on", "back")
    room.tap("touch", "quiet", "again", "back", "dead", "freeing", "clear", "back", "back")
    assert isinstance(room.table.scene, Home)
    kept = settings.load(tmp_path)
    assert (kept.theme, kept.large) == ("contrast", True)
    assert known(tmp_path).mm > 0


def test_the_full_screen_is_as_wide_as_was_measured(room: SettingUp, tmp_path: Path) -> None:
    room.tap("size", "inch less", "fits")
    room.hands.press(pygame.K_F11)
    room.follow()
    window = room.table.window
    assert window.full
    assert width(room) == pytest.approx(known(tmp_path).mm * window.screen.width / window.display.width)
    assert window.screen.width == window.display.width


def test_the_language_that_was_asked_for_holds_on_every_page(tmp_path: Path) -> None:
    settings.save(tmp_path, settings.Settings(lang="he"))
    room = SettingUp(tmp_path)
    assert room.table.scene.lang == "en"
    room.tap("browse")
    assert room.table.scene.lang == "en"
    room.tap("home", "lang ar", "browse", "home")
    assert room.table.scene.lang == "ar"
