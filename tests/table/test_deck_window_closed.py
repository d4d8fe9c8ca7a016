"""A window is closed while a deck is edited: what can be kept is, and what can not is told."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import Any

import pygame
import pytest
from browsers import small, tap
from edited import disk_full, opened, until
from test_setting_up import SettingUp

from game.content.deck import load_deck
from game.content.writing.written import deck_yaml
from game.faults import CannotKeep, Fault
from game.store import deck_file
from game.words import words


@pytest.mark.parametrize("full", [False, True])
def test_who_closes_the_window_at_once_has_saved_or_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full: bool
) -> None:
    own = tmp_path / "decks" / "small.yaml"
    own.parent.mkdir()
    own.write_bytes(deck_yaml(small()))
    facilitator = SettingUp(tmp_path, deck="small", loaded=load_deck(own))
    facilitator.tap("browse", "card c2")
    if full:
        monkeypatch.setattr(deck_file, "write_deck", disk_full)
    facilitator.hands.tap("retire")
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    if full:
        with pytest.raises(CannotKeep):
            facilitator.table.run()
    else:
        assert facilitator.table.run() == 0
    assert load_deck(own).cards["c2"].retired is not full


@pytest.mark.parametrize(("broken", "code"), [(False, "change-refused"), (True, "faulty-deck")])
def test_what_is_not_kept_is_told_after_the_window_closed(tmp_path: Path, broken: bool, code: str) -> None:
    own = tmp_path / "decks" / "small.yaml"
    own.parent.mkdir()
    own.write_bytes(deck_yaml(small()))
    facilitator = SettingUp(tmp_path, deck="small", loaded=load_deck(own))
    facilitator.tap("browse", "card a1")
    if broken:
        own.write_bytes(b"gaps: [")
    facilitator.hands.tap("retire")  # the last action in play
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    with pytest.raises(Fault, match=code) as told:
        facilitator.table.run()
    assert str(own) in told.value.tell(words("en"))
    assert own.read_bytes() == (b"gaps: [" if broken else deck_yaml(small()))


def test_what_waits_for_a_file_that_somebody_broke_is_told_when_the_window_closes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may, write_deck = Event(), deck_file.write_deck

    def broken(*given: Any, **more: Any) -> bool:
        assert may.wait(10)
        write_deck(*given, **more)
        path.write_bytes(b"gaps: [")
        return True

    monkeypatch.setattr(deck_file, "write_deck", broken)
    scene = tap(opened(path), "card g1", "retire", "back", "card c1", "retire")
    may.set()
    fault = scene.end()
    assert fault is not None
    assert fault.code == "faulty-deck"


def test_words_that_are_being_written_when_the_window_closes_are_kept(path: Path) -> None:
    scene = tap(opened(path), "card g1", "write text")
    scene.write(" now")
    assert scene.end() is None
    assert load_deck(path).cards["g1"].text.get("en")[0] == "A gap in reading now"


def test_words_that_cannot_be_kept_when_the_window_closes_are_told(path: Path) -> None:
    scene = tap(opened(path), "card g1", "write text")
    scene.write(" now")
    path.write_bytes(b"gaps: [")
    until(scene, lambda: scene.keeping.file.problems)
    fault = scene.end()
    assert fault is not None
    assert fault.code == "faulty-deck"
