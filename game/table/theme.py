"""How the table is coloured: a theme is a value, and there are three."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from game.colours import DIMENSION_MARKS, DIMENSIONS, INK, KINDS, MARKS, RED, SEATS, WHITE, Colour, Shade
from game.core.cards import Kind
from game.core.frozen import frozen
from game.table.looks import Finish, Tone

if TYPE_CHECKING:
    from game.rules.circle.words import Dimension

ThemeName: TypeAlias = Literal["deep", "light", "contrast"]


@frozen
class Film:
    """A colour that lets what lies below it through, the more the lower its opacity."""

    colour: Colour
    opacity: float = 1.0


@frozen
class Plate:
    """A ground for other things, and the line round it."""

    fill: Film
    edge: Film


@frozen
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
    the line along the edge of paper, `hairline` divides it. Below a veil the table is multiplied by the first of `veil`
    and the second is added to it. A kind's colours are those of its band; `marks` are lines and icons in its colour on
    paper, `lines` those on the ground. `on_seat` writes on every seat's colour, and on that of a seat that is `gone`.
    `focus` is the ring round what the keyboard would press, inner and outer line. Lines are `bold` times as thick as in
    the deep theme, and what can't be pressed is as opaque as `idle`. `dimensions` and `dimension_marks` are to the four
    of the circle what `kinds` and `marks` are to the three of a triple; `bands` is how much of its colour a sector
    bears, and how much more when it is lit.
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
    lit_tray: Film
    glass: Plate
    deep: Plate
    slot: Plate
    waiting_slot: Plate
    veil: tuple[Colour, Colour]
    back: tuple[Colour, Colour]
    track: Film
    kinds: Mapping[Kind, Shade]
    marks: Mapping[Kind, Colour]
    lines: Mapping[Kind, Colour]
    dimensions: Mapping[Dimension, Shade]
    dimension_marks: Mapping[Dimension, Colour]
    seats: tuple[Colour, ...]
    on_seat: Colour
    gone: Colour
    tones: Mapping[Tone, Colour]
    buttons: Mapping[Finish, Button]
    focus: tuple[Colour, Colour]
    bands: tuple[float, float] = (0.34, 0.22)
    bold: int = 1
    idle: float = 0.5


_BLACK: Colour = (0, 0, 0)


def _deep() -> Theme:
    """The table at evening: deep teal, warm paper, light where it is somebody's turn."""
    paper, light, glass = (251, 246, 234), (255, 231, 168), (210, 222, 222)
    return Theme(
        ground=((26, 74, 83), (18, 52, 59), (11, 34, 39)),
        paper=paper,
        ink=INK,
        faded=(94, 104, 104),
        hairline=(222, 212, 190),
        edge=Film((60, 50, 30), 0.16),
        light=light,
        halo=Film(light),
        shadow=Film((4, 14, 18)),
        tray=Plate(Film(glass, 0.11), Film(glass, 0.22)),
        lit_tray=Film((240, 226, 190), 0.17),
        glass=Plate(Film(glass, 0.11), Film(glass, 0.25)),
        deep=Plate(Film((15, 38, 44), 0.98), Film(glass, 0.25)),
        slot=Plate(Film((4, 14, 18), 0.16), Film(glass, 0.4)),
        waiting_slot=Plate(Film((18, 52, 59)), Film(light)),
        veil=((34, 36, 38), (7, 23, 27)),
        back=((23, 74, 82), (32, 90, 97)),
        track=Film(glass, 0.1),
        kinds=KINDS,
        marks=MARKS,
        lines={"gap": (252, 164, 150), "cause": (240, 188, 70), "action": (138, 206, 234)},
        dimensions=DIMENSIONS,
        dimension_marks=DIMENSION_MARKS,
        seats=SEATS,
        on_seat=WHITE,
        gone=(15, 38, 44),
        tones={"plain": WHITE, "lit": light, "muted": (188, 207, 208), "ink": INK},
        buttons={
            "plain": Button(Film(paper), INK),
            "lit": Button(Film(light), (43, 31, 4)),
            "quiet": Button(Film((25, 62, 70), 0.86), (238, 243, 242), Film(glass, 0.86)),
            "danger": Button(Film(RED), WHITE, Film((255, 214, 204))),
        },
        idle=0.6,
        focus=((6, 18, 22), (126, 226, 255)),
    )


def _light() -> Theme:
    """The table by day: linen, white paper, and the deep theme's teal for what may be touched."""
    paper, teal, line = (255, 254, 250), (4, 76, 90), (116, 100, 72)
    return Theme(
        ground=((244, 238, 225), (235, 226, 208), (219, 206, 181)),
        paper=paper,
        ink=INK,
        faded=(88, 96, 96),
        hairline=(214, 203, 180),
        edge=Film(line),
        light=teal,
        halo=Film((238, 156, 16)),
        shadow=Film((88, 66, 30), 0.6),
        tray=Plate(Film(WHITE, 0.3), Film(line, 0.45)),
        lit_tray=Film((255, 249, 226), 0.86),
        glass=Plate(Film(WHITE, 0.3), Film(line, 0.45)),
        deep=Plate(Film((250, 246, 236)), Film(line, 0.6)),
        slot=Plate(Film((110, 84, 40), 0.1), Film(line, 0.8)),
        waiting_slot=Plate(Film((255, 249, 226)), Film(teal)),
        veil=((40, 38, 36), (202, 195, 180)),
        back=((23, 74, 82), (32, 90, 97)),
        track=Film((88, 66, 30), 0.16),
        kinds=KINDS,
        marks=MARKS,
        lines={"gap": RED, "cause": (124, 84, 6), "action": (14, 82, 106)},
        dimensions=DIMENSIONS,
        dimension_marks=DIMENSION_MARKS,
        seats=SEATS,
        on_seat=WHITE,
        gone=(88, 92, 92),
        tones={"plain": INK, "lit": teal, "muted": (76, 72, 62), "ink": INK},
        buttons={
            "plain": Button(Film((24, 76, 86)), WHITE),
            "lit": Button(Film((250, 204, 100)), (43, 31, 4), Film((128, 88, 8))),
            "quiet": Button(Film((226, 214, 190), 0.5), INK, Film(line)),
            "danger": Button(Film(RED), WHITE),
        },
        focus=(WHITE, (0, 48, 150)),
        idle=0.68,
        bands=(0.3, 0.2),
    )


def _contrast() -> Theme:
    """For eyes that need strong contrast: white paper and thick lines on black, which does not dazzle; nothing shines
    through, nothing spreads."""
    light, none = (255, 224, 0), Film(_BLACK, 0.0)
    return Theme(
        ground=(_BLACK, _BLACK, _BLACK),
        paper=WHITE,
        ink=_BLACK,
        faded=(64, 64, 64),
        hairline=(96, 96, 96),
        edge=Film(_BLACK),
        light=light,
        halo=none,
        shadow=none,
        tray=Plate(Film(_BLACK), Film((176, 176, 176))),
        lit_tray=Film((56, 49, 0)),
        glass=Plate(Film(_BLACK), Film((176, 176, 176))),
        deep=Plate(Film(_BLACK), Film(WHITE)),
        slot=Plate(Film(_BLACK), Film((176, 176, 176))),
        waiting_slot=Plate(Film(_BLACK), Film(light)),
        veil=((16, 16, 16), _BLACK),
        back=((0, 0, 0), (64, 64, 64)),
        track=Film((96, 96, 96)),
        kinds={
            "gap": Shade((255, 96, 120), _BLACK),
            "cause": Shade((255, 222, 72), _BLACK),
            "action": Shade((104, 196, 255), _BLACK),
        },
        marks={"gap": (176, 24, 8), "cause": (128, 88, 0), "action": (0, 84, 160)},
        lines={"gap": (255, 96, 120), "cause": (255, 222, 72), "action": (104, 196, 255)},
        dimensions={
            "responsibility": Shade((217, 130, 114), _BLACK),
            "authority": Shade((235, 205, 222), _BLACK),
            "control": Shade((79, 165, 255), _BLACK),
            "influence": Shade((174, 255, 115), _BLACK),
        },
        dimension_marks={
            "responsibility": (190, 40, 20),
            "authority": (72, 26, 143),
            "control": (7, 108, 250),
            "influence": (43, 94, 90),
        },
        bands=(0.0, 0.0),
        seats=(
            (204, 164, 255),
            (255, 140, 120),
            (124, 180, 255),
            (112, 220, 130),
            (255, 144, 214),
            (236, 196, 84),
            (80, 222, 222),
            (204, 208, 212),
        ),
        on_seat=_BLACK,
        gone=(160, 160, 160),
        tones={"plain": WHITE, "lit": light, "muted": (210, 210, 210), "ink": _BLACK},
        buttons={
            "plain": Button(Film(WHITE), _BLACK),
            "lit": Button(Film(light), _BLACK),
            "quiet": Button(Film(_BLACK), WHITE, Film(WHITE)),
            "danger": Button(Film((255, 96, 120)), _BLACK),
        },
        focus=(_BLACK, (64, 255, 255)),
        bold=2,
        idle=0.7,
    )


DEEP, LIGHT, CONTRAST = _deep(), _light(), _contrast()

THEMES: dict[ThemeName, Theme] = {"deep": DEEP, "light": LIGHT, "contrast": CONTRAST}


def named(name: str) -> Theme:
    """The theme of this name; the deep one where there is none."""
    return next((theme for known, theme in THEMES.items() if known == name), DEEP)
