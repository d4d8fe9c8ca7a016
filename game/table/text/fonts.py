"""The shipped fonts as pygame opens them, and what a run takes in each size."""

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

REFERENCE = 64
"""The size in pixels from which others are guessed."""


@cache
def shaping_available() -> bool:
    """Whether this build of SDL_ttf joins letters and places marks (HarfBuzz). Where not, simpler forms are drawn."""
    try:
        _shaping(_font(_path("text", "regular"), 16), "Arab", True)
    except (pygame.error, AttributeError):
        return False
    return True


def drawn(run: Run, weight: Weight, size: int) -> tuple[pygame.Font, str]:
    """The font and the string that show a run; the font is good until the next run. Raises FontMissing."""
    if shaping_available():
        return _shaping(_font(_path(run.face, weight), size), run.script, run.level % 2 == 1), run.text
    run = unshaped(run)
    return _font(_path(run.face, weight), size), run.text


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


def _shaping(font: pygame.Font, script: Script, right_to_left: bool) -> pygame.Font:
    font.set_script(script)
    font.set_direction(pygame.DIRECTION_RTL if right_to_left else pygame.DIRECTION_LTR)
    return font


def _font(path: Path, size: int) -> pygame.Font:
    """An open file takes another size in a fifth of the time in which it would be opened anew: FreeType measures a
    file's letters once for its hinting."""
    font = _opened(path, for_guesses=size == REFERENCE)
    if font.get_point_size() != size:
        font.set_point_size(size)
    return font


@cache
def _opened(path: Path, for_guesses: bool) -> pygame.Font:
    """One that takes any size, and one that stays as it is, so that its letters stay at hand."""
    _begin()
    return pygame.Font(path, REFERENCE)


@cache
def _begin() -> None:
    pygame.font.init()
    pygame.register_quit(_forget)


def _forget() -> None:
    """A font is of no use once pygame has quit."""
    _begin.cache_clear()
    _opened.cache_clear()
