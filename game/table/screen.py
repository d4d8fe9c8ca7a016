"""The screen in pixels and millimetres."""

from __future__ import annotations

from functools import cached_property

from game.core.frozen import frozen
from game.rules.table import MOST_SEATS
from game.touch.glass import Glass

ASSUMED_WIDTH = 1210.0
"""Millimetres: a 55-inch screen, until somebody says otherwise."""

LARGE = 1.3
"""How much larger texts are for those who asked for larger ones."""

WORDY = 2.25
"""Where the smallest text is higher than so many hundredths of the screen, seats have too little room for words."""

LEAST = (1280, 720)
"""The smallest window in pixels."""


@frozen
class Screen:
    """A window of `width` × `height` pixels on a screen `mm` millimetres wide. `scale` is how much larger than usual
    its texts are."""

    width: int
    height: int
    mm: float = ASSUMED_WIDTH
    scale: float = 1.0

    @property
    def glass(self) -> Glass:
        """It as fingers touch it."""
        return Glass(self.width, self.height, self.mm)

    def px(self, millimetres: float) -> float:
        """A length on the glass in pixels."""
        return millimetres * self.width / self.mm

    @cached_property
    def text(self) -> int:
        """The smallest text: 5 mm high, never under 16 pixels, and on a fine screen as large as on a coarse one."""
        return round(self.scale * self.usual_text)

    @cached_property
    def usual_text(self) -> float:
        """The same for those who did not ask for larger texts; larger ones go down to it before words are cut."""
        return max(16.0, self.px(5), self.unit * 1.45)

    @property
    def tap(self) -> float:
        """The least side of anything tappable: 15 mm."""
        return self.px(15)

    @property
    def control(self) -> float:
        """The least side of a control: 20 mm."""
        return self.px(20)

    @cached_property
    def unit(self) -> float:
        """A hundredth of the height, or of the width's nine sixteenths where that is less."""
        return min(self.height, self.width * 9 / 16) / 100


def most_seats(screen: Screen) -> int:
    """How many seats fit around a screen: four below 27 inches, three with larger texts, eight from 43 on; fewer where
    coarse pixels or larger texts leave each seat fewer words."""
    inches = screen.mm / 25.4 * (1 + (screen.height / screen.width) ** 2) ** 0.5
    by_words = int(MOST_SEATS * WORDY * screen.unit / screen.text)
    if inches < 27 and screen.scale > 1:
        return 3
    return min(max(4 + int((inches + 0.5 - 27) / 4), 4), max(by_words, 4), MOST_SEATS)
