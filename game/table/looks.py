"""What things on the table look like, as values. The painter turns them into surfaces; scenes only name them.

Texts are ready for the reader: `lang` gives their base direction. Every look is painted upright in a box of the
item's width and height; the stage turns it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, Union

from game.colours import Colour as Colour
from game.core.cards import Kind
from game.core.frozen import frozen
from game.icons import Icon as Icon

if TYPE_CHECKING:
    from game.table.looks_boards import BoardLook  # loaded when one is shown: other games begin without it
    from game.table.looks_circle import CircleLook
    from game.table.looks_plan import PlanLook
    from game.table.looks_replay import Track

Weight: TypeAlias = Literal["regular", "medium", "bold"]
Tone: TypeAlias = Literal["plain", "lit", "muted", "ink"]
"""Words on the table and what lies on it, words that matter now, words that matter less; words on paper."""
Finish: TypeAlias = Literal["plain", "lit", "quiet", "danger"]

SEAT_COLOURS = 8
"""How many colours for seats every theme has; a look names one by its number, from 0."""


@frozen
class CardFace:
    """A card's face: a band with the kind's icon and word, and the text as large as fits. `second` is the same text
    in a second language; `lifted` is the state of being chosen, `marked` a light around a card that may be tapped.
    `wish` is how high its reader would have its text in pixels, where all its words fit."""

    kind: Kind
    word: str
    text: str
    lang: str
    second: str = ""
    second_lang: str = ""
    lifted: bool = False
    marked: bool = False
    wish: int = 0


@frozen
class CardBack:
    """A card's back: stripes and the broken ring."""


LOW_COVER = 2.4
"""A cover wider than this many times its height has its words beside the hand."""


@frozen
class Cover:
    """A place to hold a hand on, so that covered cards turn up: a dashed outline, a hand and what it is for; lit while
    it is `held`."""

    text: str
    lang: str
    held: bool = False


@frozen
class Stock:
    """A stock: a pile in its kind's colour with icon, word and how many cards are left."""

    kind: Kind
    word: str
    count: int
    lang: str
    marked: bool = False
    lifted: bool = False


@frozen
class Slot:
    """A place where a card may lie: a dashed outline with the kind's icon, faint; `marked` when it waits for one."""

    kind: Kind
    word: str
    lang: str
    marked: bool = False


@frozen
class Blank:
    """A blank of a kind and how many are left: paper with a dashed line to write on."""

    kind: Kind
    word: str
    count: int
    lang: str
    marked: bool = False
    lifted: bool = False


@frozen
class Tray:
    """A seat's place: a translucent panel with a thin line; `lit` while it is the seat's turn."""

    lit: bool = False


Practice: TypeAlias = Literal["", "waits", "moves", "away"]
"""Whether a practice team sits in a seat, and whether it is about to move; `away` where people play for it now, empty
where people sit."""


@frozen
class NameTag:
    """A seat's name on its colour, of which `colour` is the number; None for a seat that has left. A practice team's
    has a mark."""

    text: str
    lang: str
    colour: int | None
    practice: Practice = ""


@frozen
class DeclareButton:
    """The round button with the ring in three colours; pale while it can't be pressed."""

    text: str
    lang: str
    enabled: bool


@frozen
class Pill:
    """A button: `plain` on paper, `lit` what to do next, `quiet` outlined, `danger` asks twice."""

    text: str
    lang: str
    tone: Finish = "plain"
    icon: Icon | None = None


@frozen
class KeyCap:
    """A key of a keyboard on the glass: `plain` where it writes what stands on it, `quiet` where it does something
    else, `lit` while it shines."""

    text: str
    lang: str
    tone: Finish = "plain"
    icon: Icon | None = None


@frozen
class Text:
    """Words on the table's ground, wrapped in the item's box and at most `size` pixels high, smaller if need be."""

    text: str
    lang: str
    size: int
    weight: Weight = "regular"
    tone: Tone = "plain"
    align: Literal["start", "center", "end"] = "center"


@frozen
class Panel:
    """A ground for other things: `glass` lets the table through, `deep` hardly does, `paper` is a sheet."""

    tone: Literal["glass", "deep", "paper"] = "glass"


@frozen
class Veil:
    """A dark veil over all below it."""


@frozen
class Ring:
    """The broken ring in the three colours. `open` is the part of the circle that is missing, 0 to 1; `marked` may
    hold a thin inner arc that fills from 0 to 1 as time passes."""

    open: float
    passed: float = 0.0


@frozen
class Field:
    """A line or more to write in; the hint shows while it is empty.

    `caret` counts the characters before the caret, None where nobody writes; with `after` it stands beside the letter
    before it. What lies between it and `anchor` is selected. A physical keyboard writes to the field that is `keyed`.
    """

    text: str
    hint: str
    lang: str
    caret: int | None = None
    after: bool = True
    anchor: int = 0
    keyed: bool = False


@frozen
class IconButton:
    """A round button with an icon alone."""

    icon: Icon
    quiet: bool = True


@frozen
class Dot:
    """A small disc in a kind's colour, or in a seat's by its number; None for a seat that has left. `icon` may stand
    in it."""

    colour: Kind | int | None
    icon: Icon | None = None


@frozen
class Focus:
    """A ring round the item in the same place, which the keyboard would press: its corners as a card's, or as round as
    a button's."""

    round: bool = False


@frozen
class Bar:
    """A bar of a picture of figures, in its kind's colour on the ground; `faint` is the track that it lies on."""

    kind: Kind
    faint: bool = False


@frozen
class Threads:
    """Lines from the left edge of the box to its right edge. Of each the heights at both ends, as parts of the box's,
    and whether it is lit."""

    lines: tuple[tuple[float, float, bool], ...]


Strength: TypeAlias = Literal["plain", "lit", "faint"]


@frozen
class Flow:
    """A line of a map in the colour of the kind that it comes from, through points in pixels from the box's left upper
    corner; `lit` while a hand has taken up one of its ends, `faint` while another line's."""

    kind: Kind
    points: tuple[tuple[float, float], ...]
    strength: Strength = "plain"


@frozen
class Knot:
    """A knot of a line of a map, smaller than its box; `open` once it was touched, when another touch unties it."""

    kind: Kind
    open: bool = False


@frozen
class BankCard:
    """The outline of a bank card, to lay one on."""


@frozen
class Hatch:
    """A part of the screen that is not to feel."""


@frozen
class Preview:
    """The table in small, in the theme of this name; a check mark when it is `chosen`."""

    theme: str
    chosen: bool = False


Look: TypeAlias = Union[
    CardFace,
    CardBack,
    Cover,
    Stock,
    Slot,
    Blank,
    Tray,
    NameTag,
    DeclareButton,
    Pill,
    Text,
    Panel,
    Veil,
    Ring,
    Field,
    KeyCap,
    IconButton,
    Dot,
    Focus,
    Bar,
    Threads,
    Flow,
    Knot,
    BankCard,
    Hatch,
    Preview,
    "BoardLook",
    "CircleLook",
    "PlanLook",
    "Track",
]
