"""A moment of a session as a picture, without a window."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pygame

from game.activity import Content
from game.core.game import Actor
from game.report.source import Source
from game.session.session import AnySession
from game.table.items import Item
from game.table.layout.stands import Seating
from game.table.scenes import boards_alone, map_alone
from game.table.scenes.activity_scene import activity_scene
from game.table.scenes.chairs import read_chairs
from game.table.screen import Screen
from game.table.stage import Stage
from game.table.theme import DEEP, LIGHT, Theme

_PAPER = Screen(1600, 900)


def draw(
    session: AnySession,
    deck: Content,
    who: Actor,
    size: tuple[int, int],
    lang: str,
    out: Path,
    seating: Seating = "around",
    extra: Mapping[str, Any] | None = None,
) -> None:
    """Write a PNG of the table as `who` sees it: TABLE, FACILITATOR or a seat, at this size in pixels. `extra` is what
    the table kept of how its seats sit.

    Raises OSError where the file can't be written.
    """
    scene = activity_scene(session, deck, lang, seating, read_chairs(extra or {}), who=who, led=False)
    screen = Screen(*size)
    out.write_bytes(_png(picture(scene.items(screen), screen)))


def drawn(source: Source, lang: str) -> bytes | None:
    """A PNG of a board or a map as it stands, for paper: on a light ground, and read from one side. None for what needs
    no picture."""
    if source.session.header.activity not in ("map", "board"):
        return None
    if source.session.header.activity == "board":
        return _png(picture(boards_alone.on_paper(source.session, source.content, lang, _PAPER), _PAPER, LIGHT))
    screen, items = map_alone.on_paper(source.session, source.content, lang, source.langs)
    return _png(picture(items, screen, LIGHT))


def _png(surface: pygame.Surface) -> bytes:
    png = BytesIO()  # pygame tells of a full disk on the terminal, once for every piece it can't write
    pygame.image.save(surface, png, "picture.png")
    return png.getvalue()


def picture(items: tuple[Item, ...], screen: Screen, theme: Theme = DEEP) -> pygame.Surface:
    """Items at rest on a surface of their own."""
    pygame.font.init()
    surface = pygame.Surface((screen.width, screen.height))
    stage = Stage(surface, screen, theme, still=True)
    stage.show(items, 0.0)
    stage.draw(0.0)
    return surface
