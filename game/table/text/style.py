"""How a text is set: its size, weight and colour."""

from typing import Literal, NamedTuple

Weight = Literal["regular", "medium", "bold"]
Align = Literal["start", "center", "end"]
Color = tuple[int, int, int]


class Style(NamedTuple):
    """Size in pixels of the em, weight and colour. Sizes are drawn as the next one of a coarser scale."""

    size: int
    weight: Weight = "regular"
    color: Color = (0, 0, 0)


def quantised(size: int) -> int:
    """The size in which a text is drawn: at most a sixteenth above what was asked for, never under it.

    Every size opens fonts of its own, so that they are kept few.
    """
    step = 1 << max(0, size.bit_length() - 5)
    return max(1, -(-size // step) * step)
