"""From parts to a PDF, with the project's own fonts and nothing from anywhere else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, field
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, get_args

from game.colours import INK
from game.core.frozen import frozen
from game.glyphs import REPLACEMENT, check_fonts
from game.icons import Icon
from game.paper.parts import Part, Sheets, hexed, icon, level
from game.rules.circle.words import Level
from game.shipped import folder
from game.words import LANGUAGES, Words, later, right_to_left

_TEMPLATES = Path(__file__).parent


@frozen
class Printed:
    """A PDF, how many pages it has, the cards whose text came out smaller than one reads across a table, and those
    with characters that no font has."""

    pdf: bytes = field(repr=False)
    pages: int
    small: tuple[str, ...]
    lost: tuple[str, ...]

    def warnings(self, say: Words) -> list[str]:
        """What to mend before anybody cuts, a line for each card."""
        small = later("The text of {card} is long, and its letters are small. A shorter one reads better.")
        lost = later("The text of {card} has characters that no font here can draw.")
        return [*(say(small, card=card) for card in self.small), *(say(lost, card=card) for card in self.lost)]


def printed(title: str, parts: tuple[Part, ...], say: Words, day: date) -> Printed:
    """The PDF of these parts, with the day on which it is printed. Raises FontMissing."""
    from typst import Compiler, Fonts

    check_fonts()
    faces = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder("fonts")])
    data = json.dumps(_data(title, parts, say), ensure_ascii=False)
    typst = Compiler(_TEMPLATES / "main.typ", root=_TEMPLATES, font_paths=faces, sys_inputs={"data": data})
    pdf = typst.compile(format="pdf", timestamp=_noon(day))
    assert isinstance(pdf, bytes)
    small = tuple(dict.fromkeys(json.loads(typst.query("<small>", field="value"))))
    pages: int = json.loads(typst.query("<pages>", field="value"))[0]
    return Printed(pdf, pages, small, tuple(dict.fromkeys(_lost(parts))))


def _noon(day: date) -> int:
    """In seconds since 1970: the same day in nearly all the world."""
    return int(datetime.combine(day, time(12), UTC).timestamp())


def _lost(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Sheets):
            yield from (card.name for card in part.cards if any(REPLACEMENT in line.words for line in card.texts))


def _data(title: str, parts: tuple[Part, ...], say: Words) -> dict[str, Any]:
    return {
        "title": title,
        "lang": say.lang,
        "control": {"lang": say.lang, "words": say("This line is 100 mm")},
        "right-to-left": [lang for lang in LANGUAGES if right_to_left(lang)],
        "ink": hexed(INK),
        "icons": _icons(),
        "parts": [asdict(part) for part in parts],
    }


@cache
def _icons() -> dict[str, dict[str, object]]:
    return {name: icon(name) for name in get_args(Icon)} | {f"level {name}": level(name) for name in get_args(Level)}
