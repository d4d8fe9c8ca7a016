"""How well each theme can be read and its kinds told apart: `python -m benchmarks.colours`.

For every theme the least contrast of a text on any ground it can stand on, of a mark that has to be seen, and ΔE
(CIEDE2000) between the three kinds, between the closest two of the circle's dimensions, and between the two closest
seats, as people see them who lack a kind of cone. Bounds: 4.5 : 1 for texts, 7 : 1 in the theme of high contrast;
3 : 1 for marks; ΔE 20 between kinds and between dimensions. Seats have names.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from benchmarks.vision import SIMULATED, contrast, difference
from game.table.lines import OPACITY
from game.table.looks import Colour, Tone
from game.table.theme import THEMES, Button, Film, Theme, ThemeName

TEXT: dict[ThemeName, float] = {"deep": 4.5, "light": 4.5, "contrast": 7.0}
MARK, KINDS_APART = 3.0, 20.0


class Pair(NamedTuple):
    """Something in a colour on a ground."""

    what: str
    on: str
    colour: Colour
    ground: Colour

    @property
    def contrast(self) -> float:
        """How far the two stand apart."""
        return contrast(self.colour, self.ground)


def over(film: Film, ground: Colour) -> Colour:
    """What a ground looks like through a film."""
    red, green, blue = (round(b + (a - b) * film.opacity) for a, b in zip(film.colour, ground, strict=True))
    return red, green, blue


def veiled(colour: Colour, theme: Theme) -> Colour:
    """What a colour looks like below a veil."""
    dimmed, added = theme.veil
    red, green, blue = (min(255, a * b // 255 + c) for a, b, c in zip(colour, dimmed, added, strict=True))
    return red, green, blue


def grounds(theme: Theme) -> dict[str, list[Colour]]:
    """What words stand on: the table at its lightest and darkest, and what lies on it, over the brightest and the
    darkest thing that can lie below."""
    table = list(theme.ground)
    kinds = [shade.ground for shade in theme.kinds.values()]
    veil = [veiled(each, theme) for each in (*table, *kinds, *theme.seats, theme.paper, theme.ink)]
    deep = [over(theme.deep.fill, each) for each in (*table, *veil, *kinds, theme.paper, theme.ink)]
    tray = [over(theme.tray.fill, each) for each in (*table, *deep)]
    lit = [over(theme.lit_tray, each) for each in (*table, *deep)]
    glass = [over(theme.glass.fill, each) for each in (*table, *veil, *deep)]
    return {
        "table": table,
        "veil": veil,
        "deep": deep,
        "tray": tray,
        "lit tray": lit,
        "glass": glass,
        "slot": [over(theme.slot.fill, each) for each in (*table, *glass)],
        "cover": [over(theme.slot.fill, each) for each in (*tray, *lit)],
        "waiting slot": [over(theme.waiting_slot.fill, each) for each in (*table, *glass, *tray, *lit)],
    }


OPEN = ("table", "veil", "deep", "tray", "glass")
_STANDS: dict[Tone, tuple[str, ...]] = {
    "plain": (*OPEN, "lit tray", "cover", "waiting slot"),
    "lit": (*OPEN, "lit tray", "waiting slot"),
    "muted": (*OPEN, "slot"),
}
"""Where words stand; quieter ones don't stand on a lit tray, where it is somebody's turn to read."""


def texts(theme: Theme) -> Iterator[Pair]:
    """Every text in every colour on every ground on which it can stand."""
    lie = grounds(theme)
    for tone, on in _STANDS.items():
        yield from (Pair(tone, each, theme.tones[tone], ground) for each in on for ground in lie[each])
    for what, ink in (("tone ink", theme.tones["ink"]), ("ink", theme.ink), ("faded", theme.faded)):
        yield Pair(what, "paper", ink, theme.paper)
    for kind, shade in theme.kinds.items():
        yield Pair(f"word of {kind}", "band", shade.ink, shade.ground)
    yield from _on_dimensions(theme)
    for at, seat in enumerate((*theme.seats, theme.gone)):
        yield Pair(f"name {at}", "seat", theme.on_seat, seat)
    yield from _on_buttons(theme, lie)
    yield from _idle(theme, lie)


def _on_dimensions(theme: Theme) -> Iterator[Pair]:
    """Words on a dimension's colour, and on its sector of the ring, plain and lit."""
    for dimension, shade in theme.dimensions.items():
        yield Pair(f"word of {dimension}", "its colour", shade.ink, shade.ground)
        for ground in theme.ground:
            band = over(Film(shade.ground, theme.bands[0]), ground)
            for each in (band, over(Film(shade.ground, theme.bands[1]), band)):
                yield Pair(f"words of {dimension}", "sector", theme.tones["plain"], each)


def _on_buttons(theme: Theme, lie: dict[str, list[Colour]]) -> Iterator[Pair]:
    for finish, button in theme.buttons.items():
        for each in (*OPEN, "lit tray"):
            for below in lie[each]:
                yield Pair(f"{finish} button", each, button.ink, over(button.fill, below))


def _idle(theme: Theme, lie: dict[str, list[Colour]]) -> Iterator[Pair]:
    """What can't be pressed lets the table through: a declaration's words stay, all of a used-up blank fades."""
    for each in ("table", "tray", "lit tray", "deep"):
        for below in lie[each]:
            paper = over(Film(theme.paper, theme.idle), below)
            yield Pair("declare, disabled", each, theme.ink, paper)
            yield Pair("blank, used up", each, over(Film(theme.ink, theme.idle), below), paper)


def marks(theme: Theme) -> Iterator[Pair]:
    """What has to be seen without words: the light round what may be touched or was chosen, edges of cards, fields and
    buttons, icons and lines on paper, the dashes round a waiting slot, the focus ring, what is chosen beside what is
    not. Of an edge and what it encloses the better one counts."""
    lie = grounds(theme)
    for each in ("cover", "waiting slot"):
        yield from (Pair("light", each, theme.light, ground) for ground in lie[each])
    for each in (*OPEN, "lit tray"):
        for ground in lie[each]:
            yield Pair("light", each, theme.light, ground)
            yield _best("card or field", each, (theme.paper, over(theme.edge, theme.paper)), ground)
            yield _best("focus", each, theme.focus, ground)
            for finish, button in theme.buttons.items():
                yield _best(f"{finish} button", each, _outside(button, ground), ground)
            chosen, other = (over(theme.buttons[finish].fill, ground) for finish in ("plain", "quiet"))
            yield Pair("chosen", "not chosen", chosen, other)
    for ground in lie["waiting slot"]:
        yield Pair("dashes", "waiting slot", theme.waiting_slot.edge.colour, ground)
    for ground in (theme.paper, *theme.seats, *(shade.ground for shade in theme.kinds.values())):
        yield _best("focus", "paper and colours", theme.focus, ground)
    for what, colour in theme.lines.items():
        yield from (
            Pair(f"line of {what}", "glass", over(Film(colour, OPACITY["plain"]), ground), ground)
            for ground in lie["glass"]
        )
    for what, colour in (*theme.marks.items(), *theme.dimension_marks.items()):
        yield Pair(f"mark of {what}", "paper", colour, theme.paper)


def _outside(button: Button, ground: Colour) -> Iterator[Colour]:
    fill = over(button.fill, ground)
    yield fill
    if button.edge:
        yield over(button.edge, fill)


def _best(what: str, on: str, colours: Iterable[Colour], ground: Colour) -> Pair:
    return max((Pair(what, on, colour, ground) for colour in colours), key=lambda pair: pair.contrast)


def least(pairs: Iterable[Pair]) -> Pair:
    """The pair of the least contrast."""
    return min(pairs, key=lambda pair: pair.contrast)


def report(name: ThemeName, theme: Theme) -> bool:
    """Prints the figures of a theme, and tells whether they keep the bounds."""
    text, mark = least(texts(theme)), least(marks(theme))
    print(f"{name}: least contrast of a text {text.contrast:.2f} ({text.what} on {text.on}), ", end="")
    print(f"of a mark {mark.contrast:.2f} ({mark.what} on {mark.on})")
    kept = text.contrast >= TEXT[name] and mark.contrast >= MARK
    for deficiency in SIMULATED:
        kinds = {
            f"{one}/{other}": difference(theme.kinds[one].ground, theme.kinds[other].ground, deficiency)
            for one, other in combinations(theme.kinds, 2)
        }
        seats, four, bars = (
            min(difference(one, other, deficiency) for one, other in combinations(colours, 2))
            for colours in (
                theme.seats,
                [shade.ground for shade in theme.dimensions.values()],
                theme.dimension_marks.values(),
            )
        )
        row = "  ".join(f"{pair} {apart:5.1f}" for pair, apart in kinds.items())
        print(
            f"  {deficiency:13} ΔE  {row}  closest seats {seats:5.1f}, dimensions {four:5.1f}, their marks {bars:5.1f}"
        )
        kept &= min(four, bars, *kinds.values()) >= KINDS_APART
    return kept


def main() -> int:
    """Every theme; fails where a bound is not kept."""
    kept = [report(name, theme) for name, theme in THEMES.items()]
    return not all(kept)


if __name__ == "__main__":
    sys.exit(main())
