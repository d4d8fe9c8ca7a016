"""The pictures of a deck report, as SVG: what few words say slowly. They run as their reader reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Literal

from game.colours import INK, KINDS, RED, Colour
from game.core.frozen import frozen
from game.rehearsal.deck_tally import Spread
from game.rehearsal.deck_told import percent

FAINT: Colour = (94, 104, 104)
TRACK: Colour = (226, 233, 235)
BAR: Colour = KINDS["action"].ground
MIDDLE: Colour = KINDS["cause"].ground
WIDE = 640
_HALO = 'stroke="white" stroke-width="4" paint-order="stroke"'
_TOP, _BAND, _ROW, _AXIS, _SIDE = 40, 150, 30, 26, 34


@frozen
class Canvas:
    """A picture so wide and so high, in pixels; with `rtl` x is counted from the right."""

    width: float
    height: float
    rtl: bool

    def x(self, at: float, width: float = 0.0) -> float:
        """Where something of this width is drawn that begins here."""
        return self.width - at - width if self.rtl else at

    def bar(self, x: float, y: float, width: float, height: float, colour: Colour) -> str:
        """A full rectangle."""
        place = f'x="{self.x(x, width):.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
        return f'<rect {place} fill="{hexed(colour)}"/>'

    def line(self, x: float, top: float, bottom: float, colour: Colour, dashed: bool = False) -> str:
        """An upright line."""
        at, dashes = self.x(x), ' stroke-dasharray="5 4"' if dashed else ""
        ends = f'x1="{at:.1f}" y1="{top:.1f}" x2="{at:.1f}" y2="{bottom:.1f}"'
        return f'<line {ends} stroke="{hexed(colour)}" stroke-width="2"{dashes}/>'

    def dot(self, x: float, y: float) -> str:
        """A small disc on the colour of bars."""
        return (
            f'<circle cx="{self.x(x):.1f}" cy="{y:.1f}" r="6" fill="{hexed(MIDDLE)}" stroke="white" stroke-width="2"/>'
        )

    def number(
        self, text: str, x: float, y: float, colour: Colour = INK, anchor: Literal["middle", "start", "end"] = "middle"
    ) -> str:
        """A number with its foot at y."""
        side = anchor if not self.rtl or anchor == "middle" else "end" if anchor == "start" else "start"
        style = f'font-size="14" fill="{hexed(colour)}" text-anchor="{side}" direction="ltr" {_HALO}'
        return f'<text x="{self.x(x):.1f}" y="{y:.1f}" {style}>{escape(text)}</text>'

    def drawn(self, parts: Iterable[str]) -> str:
        """The whole picture."""
        size = f'width="{self.width:g}" height="{self.height:g}" viewBox="0 0 {self.width:g} {self.height:g}"'
        font = 'font-family="Rubik, Noto Sans, Arial, sans-serif"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {font}>{"".join(parts)}</svg>'


def reached(spread: Spread, least: float, rtl: bool) -> str:
    """How many of the games reached 0, 1, 2… full triples, as bars; with a dashed line at the measure of the mean, and
    a dot at the mean."""
    canvas = Canvas(WIDE, _TOP + _BAND + _AXIS, rtl)
    step = WIDE / max(len(spread.counts), int(least) + 2)
    foot, most = _TOP + _BAND, max(spread.counts)
    parts = [canvas.line(step * (least + 0.5), 0, foot, INK, dashed=True)]
    for number, count in enumerate(spread.counts):
        high, middle = _BAND * count / most, step * (number + 0.5)
        parts.append(canvas.bar(step * number + step * 0.14, foot - high, step * 0.72, high, BAR if number else RED))
        if count:
            parts.append(canvas.number(percent(count / spread.tables), middle, foot - high - 6, FAINT))
        parts.append(canvas.number(str(number), middle, foot + 18))
    parts.append(canvas.dot(step * (spread.mean + 0.5), foot))
    return canvas.drawn(parts)


def by_seats(spreads: Sequence[Spread], rtl: bool) -> str:
    """For each number of seats the triples of nine games of ten, but for the tenth with the fewest: a band from that
    to the tenth with the most, with a dot at the mean."""
    canvas = Canvas(WIDE, _ROW * len(spreads) + _AXIS, rtl)
    most = max(spread.p90 for spread in spreads) + 1
    scale = (WIDE - 2 * _SIDE) / most
    foot = _ROW * len(spreads)
    parts = [canvas.line(_SIDE + scale * at, 0, foot, TRACK) for at in range(most + 1)]
    parts += [canvas.number(str(at), _SIDE + scale * at, foot + 18, FAINT) for at in range(most + 1)]
    for row, spread in enumerate(spreads):
        y = row * _ROW
        parts.append(canvas.number(str(spread.seats), 0, y + 21, INK, "start"))
        parts.append(
            canvas.bar(_SIDE + scale * spread.p10, y + 7, max(4.0, scale * (spread.p90 - spread.p10)), 16, BAR)
        )
        parts.append(canvas.dot(_SIDE + scale * spread.mean, y + 15))
    return canvas.drawn(parts)


def share(part: float, usual: float, rtl: bool) -> str:
    """A part of a whole as a bar, with a line at the usual part."""
    canvas = Canvas(200, 16, rtl)
    bars = (canvas.bar(0, 2, 200, 12, TRACK), canvas.bar(0, 2, 200 * min(1.0, part), 12, KINDS["gap"].ground))
    return canvas.drawn((*bars, canvas.line(200 * usual, 0, 16, INK)))


def hexed(colour: Colour) -> str:
    """A colour as SVG and HTML write it."""
    return "#{:02x}{:02x}{:02x}".format(*colour)
