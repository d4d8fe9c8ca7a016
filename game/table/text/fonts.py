"""The shipped fonts as pygame opens them: one a face, size, script and direction, and what a run takes in each."""

from functools import cache, lru_cache, partial
from pathlib import Path

import pygame

from game.glyphs import SYMBOLS, checked
from game.table.text.layout import Extent, Ruler
from game.table.text.runs import Face, Run, Script
from game.table.text.style import Weight
from game.table.text.unshaped import unshaped

_FILES: dict[Weight, str] = {
    "regular": "rubik/Rubik-Regular.ttf",
    "medium": "rubik/Rubik-Medium.ttf",
    "bold": "rubik/Rubik-Bold.ttf",
}


@cache
def shaping_available() -> bool:
    """Whether this build of SDL_ttf joins letters and places marks (HarfBuzz). Where not, simpler forms are drawn."""
    try:
        _font(_path("text", "regular"), 16, "Arab", True)
    except (pygame.error, AttributeError):
        return False
    return True


def drawn(run: Run, weight: Weight, size: int) -> tuple[pygame.Font, str]:
    """The font and the string that show a run. Raises FontMissing."""
    if shaping_available():
        return _font(_path(run.face, weight), size, run.script, run.level % 2 == 1), run.text
    run = unshaped(run)
    return _plain_font(_path(run.face, weight), size), run.text


def ruler(weight: Weight, size: int) -> Ruler:
    """Measures runs in one weight and size. Raises FontMissing when it is used."""
    return partial(_extent, weight=weight, size=size)


@lru_cache(16_384)
def _extent(run: Run, weight: Weight, size: int) -> Extent:
    font, text = drawn(run, weight, size)
    width, height = font.size(text)
    above = font.get_ascent()
    if height > font.get_height():
        above += max(0, _underline_row(font, text) - _underline_row(font, "x"))
    return Extent(width, above, height - above)


def _underline_row(font: pygame.Font, text: str) -> int:
    """The row of a drawn text's underline. High marks push a text down on its surface; nothing else tells how far."""
    plain = font.render(text, True, "white")
    font.set_underline(True)
    underlined = font.render(text, True, "white")
    font.set_underline(False)
    underlined.blit(plain, (0, 0), special_flags=pygame.BLEND_RGBA_SUB)
    return underlined.get_bounding_rect().top


def _path(face: Face, weight: Weight) -> Path:
    return checked(SYMBOLS if face == "symbols" else _FILES[weight])


@lru_cache(64)  # each holds its file open, and some systems allow a program no more than 256
def _font(path: Path, size: int, script: Script, right_to_left: bool) -> pygame.Font:
    font = _opened(path, size)
    font.set_script(script)
    font.set_direction(pygame.DIRECTION_RTL if right_to_left else pygame.DIRECTION_LTR)
    return font


@lru_cache(32)
def _plain_font(path: Path, size: int) -> pygame.Font:
    return _opened(path, size)


def _opened(path: Path, size: int) -> pygame.Font:
    _begin()
    return pygame.Font(path, size)


@cache
def _begin() -> None:
    pygame.font.init()
    pygame.register_quit(_forget)


def _forget() -> None:
    """A font is of no use once pygame has quit."""
    for cached in (_begin, _font, _plain_font):
        cached.cache_clear()
