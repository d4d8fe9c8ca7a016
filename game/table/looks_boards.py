"""What the things of boards look like, as values: the grounds of their zones, their cards, marks and lamps."""

from __future__ import annotations

from typing import Literal, TypeAlias

from game.core.cards import Kind
from game.core.frozen import frozen

ZoneColour: TypeAlias = Literal["red", "yellow", "green", "grey", "blue", "purple", "teal", "sand"]
ZoneForm: TypeAlias = Literal[
    "column", "bank-start", "bank-end", "gap", "tier", "leaf", "station", "ring", "core", "row"
]
MarkShape: TypeAlias = Literal["octagon", "triangle", "circle", "square", "diamond", "bar"]


@frozen
class ZoneGround:
    """The ground of a zone: a `column` with a coloured head, a `bank` on one side of the `gap` between two (at its
    start or its end), a pyramid's `tier`, a `leaf` beside a wheel, a `station`, a `ring` round what lies inside. `lit`
    where a card may be laid, `done` where it is ticked, pale where it is closed now. `sloped` is how far a tier's ends
    slope, as a part of its width."""

    shape: ZoneForm
    colour: ZoneColour
    lit: bool = False
    done: bool = False
    closed: bool = False
    sloped: float = 0.0


@frozen
class ZoneWords:
    """Words on a full ground in a zone's colour."""

    text: str
    lang: str
    colour: ZoneColour


@frozen
class SpreadRow:
    """The marks that something was given, one beside the other."""

    marks: tuple[tuple[MarkShape, ZoneColour], ...]


@frozen
class LadderFigure:
    """Two rails with a rung below each of so many rows; `rail` is how wide one is, in pixels."""

    rungs: int
    rail: int


@frozen
class WheelFigure:
    """Sectors clockwise in their colours, a ring of arrows round them, a hub with a title. `done` are the numbers of
    sectors that are ticked."""

    colours: tuple[ZoneColour, ...]
    title: str
    lang: str
    done: tuple[int, ...] = ()


@frozen
class RoadFigure:
    """A road through points, given as thousandths of its box."""

    points: tuple[tuple[int, int], ...]
    width: int


@frozen
class Stone:
    """A stone on the road."""

    colour: ZoneColour
    done: bool = False


@frozen
class StationSign:
    """A station's round sign with its number; a check mark once it is `done`."""

    number: int
    colour: ZoneColour
    done: bool = False


@frozen
class FreePlace:
    """A place in a zone that is still free: a dashed outline, with the number of its rank where there is one."""

    number: int = 0


@frozen
class BoardCard:
    """A card on a board. `edge` colours its edge: a kind, or a zone's colour; `number` is its rank; `signs` tell what
    else there is about it: words, a second side. `spread` are the marks it was given, one beside the other."""

    text: str
    lang: str
    edge: Kind | ZoneColour | None = None
    number: int = 0
    signs: tuple[Literal["words", "sides", "kept", "copy"], ...] = ()
    spread: tuple[tuple[MarkShape, ZoneColour], ...] = ()
    lifted: bool = False


@frozen
class MarkChip:
    """A mark to choose, or one that was: its shape in its colour and its word beside it. `chosen` has a line of light,
    and a chip that `stands` is on no ground: it only tells."""

    shape: MarkShape
    colour: ZoneColour
    word: str
    lang: str
    chosen: bool = False
    stands: bool = False


@frozen
class Lamps:
    """A post with lamps, each in its colour with its shape; below each its word where there are words."""

    lamps: tuple[tuple[MarkShape, ZoneColour], ...]
    words: tuple[tuple[str, str], ...] = ()


@frozen
class CoveredPaper:
    """An answer that lies face down, in its seat's colour; a dashed outline while it is still missing; a sheet of paper
    once it is `open`."""

    colour: int
    given: bool = True
    open: bool = False


@frozen
class StageStep:
    """A stage of the board's way: its number and name; `now` is the one that is open, `past` one before it."""

    number: int
    name: str
    lang: str
    now: bool = False
    past: bool = False


@frozen
class Note:
    """Words on a slip of paper: what the group wrote."""

    text: str
    lang: str
    head: str = ""
    colour: int | None = None


BoardLook: TypeAlias = (
    ZoneGround
    | ZoneWords
    | SpreadRow
    | LadderFigure
    | WheelFigure
    | RoadFigure
    | Stone
    | StationSign
    | FreePlace
    | BoardCard
    | MarkChip
    | Lamps
    | CoveredPaper
    | StageStep
    | Note
)
