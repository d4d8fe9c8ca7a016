"""How a deck plays, in its browser: told while it is edited, a few games in each frame."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from browsers import SCREEN, browser, read, small, tap
from edited import opened, saved
from geometry import cut, faults

from game.content.deck import Deck, load_deck
from game.shipped import folder
from game.table.scenes import deck_studying
from game.table.scenes.deck_browser import DeckBrowser
from game.table.screen import Screen


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer games than usual, and figures at once."""
    monkeypatch.setattr(deck_studying, "AMOUNT", (120, 2, 2))
    monkeypatch.setattr(deck_studying, "TOLD", 0.0)


@cache
def tiny() -> Deck:
    return load_deck(folder("decks") / "tiny.yaml")


def studied(scene: DeckBrowser) -> DeckBrowser:
    while scene.studying.works:
        scene.pass_time(0.02)
    return scene


def unlinked(deck: Deck) -> tuple[str, str]:
    """A cause and a gap that it does not explain."""
    gaps = [gap.id for gap in deck.of_kind("gap")]
    return next((cause.id, gap) for cause in deck.of_kind("cause") for gap in gaps if gap not in cause.links)


@pytest.mark.parametrize(("lang", "size"), [("he", (1280, 720)), ("ar", (1920, 1080)), ("en", (3840, 2160))])
def test_all_of_it_can_be_read_and_touched(lang: str, size: tuple[int, int]) -> None:
    screen = Screen(*size)
    for deck in (tiny(), small()):
        scene = studied(tap(browser(deck, lang), "plays", screen=screen))
        assert faults(scene.items(screen), screen) == []
        assert cut(scene.items(screen), screen) == []


def test_a_deck_is_played_from_the_touch_on_and_a_little_in_each_frame() -> None:
    scene = browser(tiny())
    scene.pass_time(0.02)
    assert scene.studying.figures is None
    assert scene.wakes_in() > 1
    tap(scene, "plays")
    assert "This deck is being played…" in read(scene)
    assert scene.wakes_in() < 0.02
    assert "from 120 games" in read(studied(scene))
    assert scene.wakes_in() > 1


def test_an_edit_plays_it_anew_and_tells_what_was_before(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(tiny().source)
    scene = studied(tap(opened(path), "plays"))
    before = scene.studying.figures
    cause, gap = unlinked(tiny())
    scene.drop(f"card {cause}", f"card {gap}", 0, 0)
    assert scene.studying.figures is None
    assert saved(studied(scene)).cards[cause].links[-1] == gap
    tap(scene, "back", f"card {cause}", "link")
    assert "before the last change" in read(scene)
    tap(scene, "back", "back", f"card {tiny().of_kind('gap')[0].id}")
    assert before
    assert before.measure
    assert scene.studying.before == before.measure.mean
    assert "before the last change" in read(scene)
    tap(scene, "plays")
    assert scene.studying.figures is not None


def test_other_words_change_nothing_in_play() -> None:
    scene = studied(tap(browser(tiny()), "plays"))
    figures = scene.studying.figures
    tap(scene, "back", f"card {tiny().of_kind('gap')[0].id}", "write text")
    scene.write("!")
    scene.press("enter")
    assert scene.deck is not tiny()
    scene.pass_time(0.02)
    assert scene.studying.figures is figures


def test_a_card_that_something_is_to_be_done_about_is_gone_to() -> None:
    scene = studied(tap(browser(small()), "plays"))
    assert "can't be played by four teams yet" in read(scene)
    tap(scene, "about 0 c3")
    assert (scene.stage, scene.chosen) == ("cards", "c3")
    assert any(item.key == "plays" for item in scene.items(SCREEN))
