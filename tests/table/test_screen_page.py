"""The page of the screen, without a window: how it lies on every screen, and what it says."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from geometry import SCREENS as OTHERS
from geometry import cut, faults

from game.faults import CannotKeep
from game.settings import Known, Settings
from game.table.display import Display
from game.table.scenes.screen_page import SECTIONS, ScreenPage
from game.table.scenes.screen_size import CARD_MM
from game.table.scenes.screen_touch import Touch
from game.table.screen import LARGE, Screen
from game.touch.glass import MOUSE, Signal
from game.words import words

PIXELS = ((1280, 720), (1920, 1080), (3840, 2160))
WIDTHS = (531.0, 952.0, 1218.0, 1660.0)
"""Millimetres: screens of 24, 43, 55 and 75 inches."""
SCREENS = [Screen(*pixels, mm, scale) for pixels, mm, scale in product(PIXELS, WIDTHS, (1.0, LARGE))] + list(OTHERS)
DEAD = ((0.1, 0.1, 0.05, 0.08), (0.3, 0.1, 0.05, 0.08))


def opened(lang: str, screen: Screen, section: str = "", **more: object) -> ScreenPage:
    display = Display("Panel", screen.width, screen.height)
    known = Known(screen.mm, DEAD)
    page = ScreenPage(Settings(displays={display.key: known}, **more), display, lang)  # type: ignore[arg-type]
    page.items(screen)
    if section:
        page.tap(section, 0, 0)
    return page


def troubled(page: ScreenPage, screen: Screen) -> None:
    """The touch test has much to tell."""
    assert isinstance(page.section, Touch)
    for finger in range(6):
        page.feel(Signal(0.1, "down", str(finger), 0.3 + 0.07 * finger, 1 / 3))
    panel = page.section.panel
    panel.lost, panel.doubles, panel.jitter, panel.rate = 123, 45, 4.5, 119
    page.section.listened = True
    panel.ghosts = [(screen.width * 0.2, screen.height * 0.2)]


def mouse_only(page: ScreenPage, screen: Screen) -> None:
    """The panel sends a mouse."""
    page.feel(Signal(0.1, "down", MOUSE, 0.3, 1 / 3))


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("section", ["", *SECTIONS])
def test_all_of_it_is_on_the_screen_and_can_be_read_and_touched(section: str, screen: Screen) -> None:
    for lang in ("he", "ar", "en"):
        items = opened(lang, screen, section, still=True, large=screen.scale > 1, sound=True).items(screen)
        assert faults(items, screen) == [], lang
        assert cut(items, screen) == [], lang


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("told", [troubled, mouse_only], ids=lambda told: told.__name__)
def test_so_it_is_when_the_touch_test_has_much_to_tell(told, screen: Screen) -> None:  # type: ignore[no-untyped-def]
    for lang in ("he", "ar", "en"):
        page = opened(lang, screen, "touch")
        told(page, screen)
        items = page.items(screen)
        assert faults(items, screen) == [], lang
        assert cut(items, screen) == [], lang


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_what_cannot_be_kept_can_be_read(screen: Screen) -> None:
    for lang in ("he", "ar", "en"):
        page = opened(lang, screen)
        page.trouble = CannotKeep(Path("/home/facilitator/.local/share/phenomenon/settings.json"), "disk-full").tell(
            words(lang)
        )
        items = page.items(screen)
        assert faults(items, screen) == [], lang
        assert cut(items, screen) == [], lang


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_the_outline_is_as_large_as_a_card(screen: Screen) -> None:
    items = {item.key: item for item in opened("en", screen, "size").items(screen)}
    assert items["card"].w * screen.mm / screen.width == pytest.approx(CARD_MM[0])
    assert items["card"].h * screen.mm / screen.width == pytest.approx(CARD_MM[1])
    assert items["edge"].w * screen.mm / screen.width >= 19.9


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("at", [(0.45, 0.45), (0.3, 0.6), (0.6, 0.5)])
def test_a_blocked_place_is_seen_and_can_be_freed_wherever_it_lies(screen: Screen, at: tuple[float, float]) -> None:
    page = opened("he", screen, "dead")
    page.room.know(dead=((*at, 0.03, 0.05),))
    items = {item.key: item for item in page.items(screen)}
    assert not items["zone 0"].box.meets(items["words"].box)
    page.tap("freeing", 0, 0)
    page.items(screen)
    page.feel(Signal(1.0, "down", "1", at[0] + 0.015, at[1] + 0.025))
    assert page.room.known.dead == ()
