"""A deck whose file is edited in the browser, for tests."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from browsers import tap

from game.content.deck import Deck, load_deck
from game.faults import CannotKeep
from game.store.deck_file import DeckFile
from game.table.scenes.deck_browser import DeckBrowser
from game.table.scenes.deck_keeping import Keeping


def opened(path: Path, lang: str = "en") -> DeckBrowser:
    return DeckBrowser(Keeping(DeckFile(path, path.parent / "data")), lang)


def until(scene: DeckBrowser, done: Callable[[], object]) -> None:
    """Time passes until this is so."""
    end = time.monotonic() + 10
    while not done():
        assert time.monotonic() < end
        scene.pass_time(0.26)
        time.sleep(0.005)


def saved(scene: DeckBrowser) -> Deck:
    """The deck on disk, once all is written."""
    until(scene, lambda: not scene.keeping.saving)
    assert scene.keeping.unsaved is None
    return load_deck(scene.keeping.file.path)


def write(scene: DeckBrowser, text: str) -> None:
    assert scene.line is not None
    scene.press("all")
    scene.write(text)
    tap(scene, "keep-text")


def disk_full(deck: Path, *_: object, **__: object) -> None:
    raise CannotKeep(deck, "disk-full")
