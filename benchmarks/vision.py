"""How colours are seen: their contrast, their difference, and what is left of them without one kind of cone."""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import Literal, TypeAlias

from game.table.looks import Colour

Deficiency: TypeAlias = Literal["none", "protanopia", "deuteranopia", "tritanopia"]
Matrix: TypeAlias = tuple[tuple[float, float, float], ...]

SIMULATED: dict[Deficiency, Matrix] = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""On linear RGB, at full severity: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
Color Vision Deficiency", IEEE TVCG 15 (6), 2009, table 1. For tritanopia the authors call theirs an approximation."""

_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
"""Linear sRGB to CIE XYZ (IEC 61966-2-1), white point D65."""
_D65 = (0.95047, 1.0, 1.08883)


def contrast(one: Colour, other: Colour) -> float:
    """How far two colours stand apart in brightness, from 1 to 21 (WCAG 2, "contrast ratio")."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(colour: Colour) -> tuple[float, float, float]:
    """A colour's light, each part from 0 to 1."""
    red, green, blue = (_light(part / 255) for part in colour)
    return red, green, blue


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def lab(colour: Colour, deficiency: Deficiency = "none") -> tuple[float, float, float]:
    """A colour in CIELAB as it is seen with a deficiency."""
    seen = tuple(min(1.0, max(0.0, part)) for part in _times(SIMULATED[deficiency], linear(colour)))
    x, y, z = (_cube(part / white) for part, white in zip(_times(_XYZ, seen), _D65, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _times(matrix: Matrix, vector: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def _cube(part: float) -> float:
    return part ** (1 / 3) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29


def difference(one: Colour, other: Colour, deficiency: Deficiency = "none") -> float:
    """How different two colours look with a deficiency: ΔE by CIEDE2000."""
    return ciede2000(lab(one, deficiency), lab(other, deficiency))


def ciede2000(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """ΔE of two colours in CIELAB. Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Research &
    Application 30 (1), 2005, whose names the variables bear."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    g = 1 + 0.5 * (1 - _part7((hypot(a1, b1) + hypot(a2, b2)) / 2))
    c1, c2 = hypot(g * a1, b1), hypot(g * a2, b2)
    h1, h2 = (degrees(atan2(b, g * a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    dh = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    mean_h = (h1 + dh / 2) % 360 if c1 * c2 else h1 + h2
    across = 2 * sqrt(c1 * c2) * sin(radians(dh / 2))
    light = (l2 - l1) / (1 + 0.015 * (mean_l - 50) ** 2 / sqrt(20 + (mean_l - 50) ** 2))
    full = (c2 - c1) / (1 + 0.045 * mean_c)
    hue = across / (1 + 0.015 * mean_c * _hue_weight(mean_h))
    turned = -sin(radians(60 * exp(-(((mean_h - 275) / 25) ** 2)))) * 2 * _part7(mean_c)
    return sqrt(light**2 + full**2 + hue**2 + turned * full * hue)


def _part7(chroma: float) -> float:
    return sqrt(chroma**7 / (chroma**7 + 25.0**7))


def _hue_weight(h: float) -> float:
    """T in the paper."""
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    return 1 + sum(size * cos(radians(times * h + off)) for size, times, off in waves)
