"""Text on its ground reaches 4.5 : 1, and seats are told apart."""

from itertools import combinations

import pytest

from game.table import theme
from game.table.looks import Colour, Tone

READABLE = 4.5


def over(colour: Colour, ground: Colour, opacity: float) -> Colour:
    red, green, blue = (round(b + (a - b) * opacity) for a, b in zip(colour, ground, strict=True))
    return red, green, blue


GLASSES = [over(theme.GLASS, ground, 0.11) for ground in theme.GROUND]
LIT = [over(theme.LIT_GLASS, ground, 0.17) for ground in theme.GROUND]


def test_the_contrast_of_white_on_black() -> None:
    assert theme.contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
    assert theme.contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)


@pytest.mark.parametrize("shade", [*theme.KINDS.values(), *theme.BUTTONS.values()])
def test_bands_and_buttons_can_be_read(shade: theme.Shade) -> None:
    assert theme.contrast(shade.ink, shade.ground) >= READABLE


@pytest.mark.parametrize("seat", theme.SEATS)
def test_names_can_be_read(seat: Colour) -> None:
    assert theme.contrast(theme.ON_SEAT, seat) >= READABLE


@pytest.mark.parametrize("ground", [*theme.GROUND, *GLASSES, *LIT, theme.DEEP])
@pytest.mark.parametrize("tone", ["light", "lit"])
def test_words_can_be_read_on_the_table_and_its_trays(tone: Tone, ground: Colour) -> None:
    assert theme.contrast(theme.TONES[tone], ground) >= READABLE


@pytest.mark.parametrize("ground", [*theme.GROUND, *GLASSES, theme.DEEP])
def test_quieter_words_can_be_read_too(ground: Colour) -> None:
    assert theme.contrast(theme.TONES["muted"], ground) >= READABLE


@pytest.mark.parametrize("ink", [theme.INK, theme.FADED_INK])
def test_ink_can_be_read_on_paper(ink: Colour) -> None:
    assert theme.contrast(ink, theme.PAPER) >= READABLE


def test_eight_seats_are_told_apart() -> None:
    assert len(theme.SEATS) == 8
    for one, other in combinations(theme.SEATS, 2):
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 > 50
