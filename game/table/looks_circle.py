"""What the things of the circle of influence look like, as values. Names are ready for their reader, as all texts."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.rules.circle.words import Dimension, Level


@frozen
class RingBoard:
    """The ring with its sectors and spaces, without words: the largest picture there is, painted once."""

    spaces: int


@frozen
class Sector:
    """What a sector shows above the ring: `lit` while it is talked over, `done` once the situation in focus is
    clarified in it. It lies upright at the top and is turned to its place."""

    dimension: Dimension
    lit: bool = False
    done: bool = False


@frozen
class SectorWords:
    """A dimension's icon and name, and its two-sided question where there is room for it; a check mark instead of the
    icon when it is `done`."""

    dimension: Dimension
    name: str
    question: str
    lang: str
    done: bool = False


@frozen
class SpaceLight:
    """A line of light round a space, of so many on the ring: where the pawn has landed, or may go."""

    space: int
    spaces: int


@frozen
class Hub:
    """The channels of intervention: paper, a title, how many situations have arrived of how many, as a ring of dashes
    and in words. `lit` where something is to be laid in it."""

    title: str
    words: str
    lang: str
    arrived: int
    of: int
    lit: bool = False


@frozen
class Pawn:
    """A seat's pawn in its colour, with a letter; `lit` while it is the mover's."""

    colour: int
    letter: str
    lang: str
    lit: bool = False


@frozen
class Die:
    """A die, 1 to 6 pips; `tilt` is how far it is turned, in degrees, while it rolls; `lit` when it waits for a
    finger."""

    pips: int
    tilt: int = 0
    lit: bool = False


@frozen
class SituationCard:
    """A situation, with a bar in its colour for each dimension that is `done`; in `focus` in a line of light."""

    text: str
    lang: str
    done: tuple[Dimension, ...] = ()
    state: Literal["waiting", "focus", "agreed", "parked"] = "waiting"


@frozen
class ChannelCard:
    """A channel of intervention; `chosen` when it is laid for the situation in focus."""

    text: str
    lang: str
    chosen: bool = False


@frozen
class LevelChip:
    """A level to choose: its picture and its word."""

    level: Level
    word: str
    lang: str
    chosen: bool = False


@frozen
class CoveredMark:
    """A mark that lies face down, in its seat's colour."""

    colour: int


@frozen
class OpenMark:
    """A mark that is turned up: whose it is, the level with its picture, and with whom it mainly lies. `marked` when it
    is asked to speak first; `changed` when it was changed since."""

    level: Level
    word: str
    whose: str
    with_whom: str
    lang: str
    colour: int | None
    marked: bool = False
    changed: bool = False


@frozen
class Cell:
    """A cell of the matrix: a level's picture, and its word where there is room; none where nothing was marked. What is
    only assumed has a dashed line; `lit` is what a finding speaks of."""

    dimension: Dimension
    level: Level | None
    word: str = ""
    lang: str = "en"
    changed: bool = False
    assumed: bool = False
    lit: bool = False


@frozen
class DimensionTag:
    """A dimension's icon and name in its colour: the head of a column, or what is asked now."""

    dimension: Dimension
    name: str
    lang: str


@frozen
class Profile:
    """Four axes as the ring's sectors lie, from 0 in the middle to 1 at the rim; None where nothing is known. `names`
    are the dimensions'."""

    values: tuple[Fraction | None, ...]
    names: tuple[str, ...]
    lang: str


CircleLook: TypeAlias = (
    RingBoard
    | Sector
    | SectorWords
    | SpaceLight
    | Hub
    | Pawn
    | Die
    | SituationCard
    | ChannelCard
    | LevelChip
    | CoveredMark
    | OpenMark
    | Cell
    | DimensionTag
    | Profile
)

TUMBLE: tuple[Die, ...] = (Die(3, 25), Die(5, 60), Die(1, 10), Die(6, 45), Die(2, 75), Die(4, 30))
"""How a die looks on its way."""
