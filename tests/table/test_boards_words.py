"""No words on the papers of a board are cut: cards, titles, marks, stages, notes, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pygame
import pytest
from board_situations import MOMENTS, TOOLS, scene

from game.table import painting
from game.table.looks_boards import BoardLook
from game.table.screen import Screen
from game.table.sheet import Sheet
from game.table.text import Fitted
from game.table.theme import DEEP
from game.words import LANGUAGES

SMALLEST = 0.72
"""Labels beside a shape may be that much smaller than the smallest text before they are cut."""


@contextmanager
def _watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[Fitted, int]]]:
    """All texts that are written meanwhile, each with the smallest size on its sheet."""
    seen: list[tuple[Fitted, int]] = []
    write = Sheet.write

    def watch(sheet: Sheet, text: Fitted, *rest: object, **more: object) -> None:
        seen.append((text, sheet.smallest))
        write(sheet, text, *rest, **more)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Sheet, "write", watch)
        yield seen


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("tool", TOOLS)
def test_no_words_on_papers_are_cut(tool: str, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.font.init()
    screen = Screen(1280, 720)
    for moment in ("laid", "turned", "taken_up"):
        table, session = scene(tool, lang, 4, "around")
        table.items(screen)
        MOMENTS[moment](table, session)
        for item in table.items(screen):
            if not isinstance(item.look, BoardLook):
                continue
            with _watched(monkeypatch) as seen:
                painting.painted(item.look, round(item.w), round(item.h), item.text or screen.text, DEEP)
            for text, smallest in seen:
                assert not text.cut, (moment, item.key, item.look)
                assert text.size >= SMALLEST * smallest or not text.lines, (moment, item.key, item.look)
