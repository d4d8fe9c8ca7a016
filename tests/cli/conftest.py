"""How tests meet the commands: what they print and how they end, with a table that only notes what it was to open."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from game.cli import main
from game.content.deck import load_deck
from game.core.game import FACILITATOR, Refusal
from game.rules.triples import moves as m
from game.rules.triples.options import Options
from game.shipped import folder
from game.store.journal import Journal
from game.store.opening import begin
from game.wanted import Wanted

Say = Callable[..., tuple[int, str, str]]
Keep = Callable[..., Journal]


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A screen that shows nothing, an English user, and a data folder that is not the real one."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("home")))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "en_GB.UTF-8")


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    def said(*words: object) -> tuple[int, str, str]:
        status = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return status, out, err

    return said


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Wanted]:
    """What the table was asked to open."""
    asked: list[Wanted] = []
    app: Any = ModuleType("game.app")
    app.play = lambda wanted: asked.append(wanted) or 0
    monkeypatch.setitem(sys.modules, "game.app", app)
    return asked


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What was asked to be drawn."""
    asked: list[tuple[Any, ...]] = []

    def draw(*words: Any) -> None:
        asked.append(words)
        words[5].write_bytes(b"picture")

    drawing: Any = ModuleType("game.table.snapshot")
    drawing.draw = draw
    monkeypatch.setitem(sys.modules, "game.table.snapshot", drawing)
    return asked


@pytest.fixture
def kept() -> Keep:
    """A session of one move in a data folder."""
    return _kept


def _kept(data: Path, ended: bool = False, closed: bool = True) -> Journal:
    opened = begin(data, load_deck(folder("decks") / "tiny.yaml"), "triples", Options(), ("A", "B"), 7, {})
    first = opened.session.state.seat("A").hand[0]
    assert not isinstance(opened.session.submit("A", m.Discard(first)), Refusal)
    if ended:
        opened.session.submit(FACILITATOR, m.End())
    if closed:
        opened.journal.close(ended)
    return opened.journal
