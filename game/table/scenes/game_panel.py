"""What a game adds to the facilitator's panel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from game.core.game import Actor
from game.table.scenes.acting import Purpose
from game.table.scenes.board import Sight
from game.table.scenes.entries import Entry, Page

S = TypeVar("S", bound=Sight)


class GamePanel(Generic[S]):
    """Where a game's own rows and pages come from; each game's own says what it has. `TURNS` says that seats
    play in turns or rounds, which go back to their start, and in which one may be skipped."""

    TURNS = True

    def calls(self, sight: S) -> bool:
        """Whether the game waits for the facilitator, so that the corner calls."""
        return False

    def rows(self, sight: S) -> Mapping[str, list[Entry]]:
        """Rows of the main page, each with the word before it: at most four buttons in each."""
        return {}

    def table(self, sight: S) -> Iterable[Entry]:
        """At most two buttons more in the row of the main page about the table, beside those about its teams."""
        return ()

    def seat(self, sight: S, seat: Actor) -> Iterable[Entry]:
        """Buttons more on the page of a seat."""
        return ()

    def locks(self, sight: S) -> Mapping[str, tuple[str, str]]:
        """What can be locked, and what is said of it while it is open, and while it is locked."""
        return {}

    def page(self, sight: S, word: str, about: str) -> Page | None:
        """A page of the game's own, by its word and what it is about; None for words it does not know."""
        return None

    def question(self, sight: S, purpose: Purpose) -> str:
        """What the facilitator is asked who writes a text of the game."""
        return ""
