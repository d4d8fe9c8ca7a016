"""What lies where on a page of a PDF, read from the drawing itself."""

from __future__ import annotations

import io
from typing import Any, NamedTuple

from pypdf import PageObject, PdfReader

MM = 72 / 25.4


class Filled(NamedTuple):
    """A filled shape: its colour and its box, in millimetres from the lower left corner of the page."""

    colour: tuple[float, ...]
    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


def pages_of(pdf: bytes) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(pdf)).pages)


def filled(page: PageObject) -> list[Filled]:
    """The filled shapes of a page, in the order in which they are drawn."""
    return _painted(page, (b"f", b"F", b"f*"))


def stroked(page: PageObject) -> list[Filled]:
    """The lines of a page, without their thickness."""
    return _painted(page, (b"S", b"s"))


def _painted(page: PageObject, painting: tuple[bytes, ...]) -> list[Filled]:
    found: list[Filled] = []
    path: list[tuple[float, float]] = []
    colour: tuple[float, ...] = ()

    def meet(operator: bytes, operands: list[Any], cm: list[float], tm: list[float]) -> None:
        nonlocal colour
        if operator in (b"m", b"l", b"c"):
            numbers = [float(value) for value in operands]
            path.extend(_placed(x, y, cm) for x, y in zip(numbers[::2], numbers[1::2], strict=True))
        elif operator in (b"rg", b"scn", b"sc", b"g"):
            colour = tuple(round(float(value), 3) for value in operands if not isinstance(value, str))
        elif operator in painting and path:
            across, up = zip(*path, strict=True)
            found.append(Filled(colour, min(across) / MM, min(up) / MM, max(across) / MM, max(up) / MM))
        if operator in (b"f", b"F", b"f*", b"S", b"s", b"n"):
            path.clear()

    page.extract_text(visitor_operand_before=meet)
    return found


def _placed(x: float, y: float, cm: list[float]) -> tuple[float, float]:
    return cm[0] * x + cm[2] * y + cm[4], cm[1] * x + cm[3] * y + cm[5]
