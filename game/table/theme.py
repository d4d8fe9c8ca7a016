"""How the table is coloured: a theme is a value, and there are three."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.core.cards import Kind
from game.table.looks import Colour, Finish, Tone

ThemeName: TypeAlias = Literal["deep", "light", "contrast"]


@dataclass(frozen=True, slots=True)
class Film:
    """A colour that lets what lies below it through, the more the lower its opacity."""

    colour: Colour
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Shade:
    """A full ground and the colour of what stands on it."""

    ground: Colour
    ink: Colour


@dataclass(frozen=True, slots=True)
class Plate:
    """A ground for other things, and the line round it."""

    fill: Film
    edge: Film


@dataclass(frozen=True, slots=True)
class Button:
    """A button's ground, its words, and the line round it where it has one."""

    fill: Film
    ink: Colour
    edge: Film | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Every colour on the table.

    `ground` is the table from its middle to its corners. `ink` and `faded` write on `paper`: faded is what matters
    less. `light` is the line round what may be touched or was chosen, `halo` the light that spreads from it. `edge` is
    the line along a card's edge, `hairline` divides paper. Below a veil the table is multiplied by the first of `veil`
    and the second is added to it. White or whatever `on_seat` is stands on every seat's colour. `focus` is the ring
    round what the keyboard would press, inner and outer line. Lines are `bold` times as thick as in the deep theme,
    and what can't be pressed is as opaque as `idle`.
    """

    ground: tuple[Colour, Colour, Colour]
    paper: Colour
    ink: Colour
    faded: Colour
    hairline: Colour
    edge: Film
    light: Colour
    halo: Film
    shadow: Film
    tray: Plate
    lit_tray: Plate
    glass: Plate
    deep: Plate
    slot: Plate
    waiting_slot: Plate
    veil: tuple[Colour, Colour]
    back: tuple[Colour, Colour]
    track: Film
    kinds: Mapping[Kind, Shade]
    seats: tuple[Colour, ...]
    on_seat: Colour
    gone: Colour
    tones: Mapping[Tone, Colour]
    buttons: Mapping[Finish, Button]
    focus: tuple[Colour, Colour]
    bold: int = 1
    idle: float = 0.5


_WHITE: Colour = (255, 255, 255)
_PAPER: Colour = (251, 246, 234)
_INK: Colour = (29, 42, 46)
_LIGHT: Colour = (255, 231, 168)
_GLASS: Colour = (210, 222, 222)
_MUTED: Colour = (184, 204, 205)
_DEEP: Colour = (15, 38, 44)

DEEP = Theme(
    ground=((26, 74, 83), (18, 52, 59), (11, 34, 39)),
    paper=_PAPER,
    ink=_INK,
    faded=(94, 104, 104),
    hairline=(222, 212, 190),
    edge=Film((60, 50, 30), 0.16),
    light=_LIGHT,
    halo=Film(_LIGHT),
    shadow=Film((4, 14, 18)),
    tray=Plate(Film(_GLASS, 0.11), Film(_GLASS, 0.22)),
    lit_tray=Plate(Film((240, 226, 190), 0.17), Film(_LIGHT)),
    glass=Plate(Film(_GLASS, 0.11), Film(_GLASS, 0.25)),
    deep=Plate(Film(_DEEP, 0.95), Film(_GLASS, 0.25)),
    slot=Plate(Film((4, 14, 18), 0.16), Film(_GLASS, 0.4)),
    waiting_slot=Plate(Film((18, 52, 59)), Film(_LIGHT)),
    veil=((34, 36, 38), (7, 23, 27)),
    back=((23, 74, 82), (32, 90, 97)),
    track=Film(_GLASS, 0.1),
    kinds={
        "gap": Shade((178, 58, 46), _WHITE),
        "cause": Shade((232, 178, 58), (43, 31, 4)),
        "action": Shade((27, 107, 133), _WHITE),
    },
    seats=(
        (122, 79, 181),
        (181, 74, 58),
        (46, 109, 187),
        (38, 128, 70),
        (176, 55, 122),
        (138, 96, 24),
        (14, 122, 130),
        (92, 104, 116),
    ),
    on_seat=_WHITE,
    gone=_DEEP,
    tones={"plain": _WHITE, "lit": _LIGHT, "muted": _MUTED, "ink": _INK},
    buttons={
        "plain": Button(Film(_PAPER), _INK),
        "lit": Button(Film(_LIGHT), (43, 31, 4)),
        "quiet": Button(Film((25, 62, 70), 0.86), (238, 243, 242), Film(_GLASS, 0.35)),
        "danger": Button(Film((178, 58, 46)), _WHITE),
    },
    focus=((6, 18, 22), (126, 226, 255)),
)

THEMES: dict[ThemeName, Theme] = {"deep": DEEP}


def named(name: str) -> Theme:
    """The theme of this name; the deep one where there is none."""
    return next((theme for known, theme in THEMES.items() if known == name), DEEP)


def contrast(one: Colour, other: Colour) -> float:
    """How far two colours stand apart in brightness, from 1 to 21 (WCAG 2, "contrast ratio")."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
