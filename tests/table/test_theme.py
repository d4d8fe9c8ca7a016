"""Text on its ground reaches 4.5 : 1, and seats are told apart."""

from itertools import combinations

import pytest

from game.table.looks import SEAT_COLOURS, Colour, Tone
from game.table.theme import DEEP, THEMES, Film, Shade, Theme, contrast

READABLE = 4.5


def over(film: Film, ground: Colour) -> Colour:
    red, green, blue = (round(b + (a - b) * film.opacity) for a, b in zip(film.colour, ground, strict=True))
    return red, green, blue


GLASSES = [over(DEEP.tray.fill, ground) for ground in DEEP.ground]
LIT = [over(DEEP.lit_tray.fill, ground) for ground in DEEP.ground]
BUTTONS = [Shade(button.fill.colour, button.ink) for button in DEEP.buttons.values()]


def test_the_contrast_of_white_on_black() -> None:
    assert contrast((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)


@pytest.mark.parametrize("shade", [*DEEP.kinds.values(), *BUTTONS])
def test_bands_and_buttons_can_be_read(shade: Shade) -> None:
    assert contrast(shade.ink, shade.ground) >= READABLE


@pytest.mark.parametrize("seat", [*DEEP.seats, DEEP.gone])
def test_names_can_be_read(seat: Colour) -> None:
    assert contrast(DEEP.on_seat, seat) >= READABLE


@pytest.mark.parametrize("ground", [*DEEP.ground, *GLASSES, *LIT, DEEP.deep.fill.colour])
@pytest.mark.parametrize("tone", ["plain", "lit"])
def test_words_can_be_read_on_the_table_and_its_trays(tone: Tone, ground: Colour) -> None:
    assert contrast(DEEP.tones[tone], ground) >= READABLE


@pytest.mark.parametrize("ground", [*DEEP.ground, *GLASSES, DEEP.deep.fill.colour])
def test_quieter_words_can_be_read_too(ground: Colour) -> None:
    assert contrast(DEEP.tones["muted"], ground) >= READABLE


@pytest.mark.parametrize("ink", [DEEP.ink, DEEP.faded])
def test_ink_can_be_read_on_paper(ink: Colour) -> None:
    assert contrast(ink, DEEP.paper) >= READABLE


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_eight_seats_are_told_apart(theme: Theme) -> None:
    assert len(theme.seats) == SEAT_COLOURS
    for one, other in combinations(theme.seats, 2):
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 > 50


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_focus_ring_is_seen_on_any_ground(theme: Theme) -> None:
    inner, outer = theme.focus
    assert contrast(inner, outer) >= 9  # so one of the two stands at least 3 : 1 from whatever ground there is
