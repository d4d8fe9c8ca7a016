"""Millimetres on the glass, whatever the pixels."""

from __future__ import annotations

from itertools import product

import pytest

from game.table.screen import Screen

PIXELS = ((1280, 720), (1920, 1080), (3840, 2160))
WIDTHS = (531.0, 952.0, 1218.0, 1660.0)
"""Millimetres: screens of 24, 43, 55 and 75 inches."""


@pytest.mark.parametrize(("pixels", "mm"), list(product(PIXELS, WIDTHS)))
def test_lengths_keep_their_millimetres(pixels: tuple[int, int], mm: float) -> None:
    screen = Screen(*pixels, mm)
    assert screen.tap / pixels[0] * mm == pytest.approx(15)
    assert screen.control / pixels[0] * mm == pytest.approx(20)
    assert screen.text / pixels[0] * mm >= 5 - 0.5 * mm / pixels[0]
    assert screen.text >= 16


@pytest.mark.parametrize(("pixels", "mm"), list(product(PIXELS, WIDTHS)))
def test_larger_text_is_larger_and_touches_stay(pixels: tuple[int, int], mm: float) -> None:
    usual, larger = Screen(*pixels, mm), Screen(*pixels, mm, 1.3)
    assert larger.text == pytest.approx(1.3 * usual.text, abs=1.2)
    assert larger.control == usual.control
