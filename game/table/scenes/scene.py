"""The contract of a scene: it says what lies on the table, and takes what hands do there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any, Literal, Protocol, TypeAlias, runtime_checkable

from game.company import Company
from game.core.frozen import frozen
from game.table import writing
from game.table.items import Item, Turn
from game.table.layout.stands import Seating
from game.table.scenes.chairs import Chair
from game.table.screen import Screen
from game.touch.glass import Signal

Key: TypeAlias = writing.Key | Literal["enter", "escape", "tab"]


@frozen
class SeatChoice:
    """A seat as chosen on the home screen: its name, and how it sits."""

    name: str
    chair: Chair


@frozen
class Start:
    """Go on to a session of this activity; `after` names the session, or the workshop, whose plan comes back in it, and
    `scenario` is the file by whose hands, stocks and seed it begins. A `company` plays along at a rehearsal."""

    activity: str
    deck: Path
    seats: tuple[SeatChoice, ...]
    lang: str
    seating: Seating
    options: Mapping[str, Any] = field(default_factory=dict)
    after: str = ""
    scenario: Path | None = None
    company: Company | None = None


@frozen
class GoOn:
    """Go on with a session that was interrupted."""

    session: str


@frozen
class Over:
    """The session is over: go on to the talk after it."""


@frozen
class GoBack:
    """Go back into the session: what ended it is taken back."""


@frozen
class GoHome:
    """Go to the home screen."""


@frozen
class GoToScreen:
    """Go to the page of the screen."""


@frozen
class GoToDeck:
    """Go to the browser of the deck in this file."""

    deck: Path


@frozen
class GoToStep:
    """Go into the step of the workshop where the group is."""


@frozen
class GoToWorkshop:
    """Go back from a step to its workshop."""


@frozen
class GoToReport:
    """Go to the page of the session's report."""


@frozen
class GoToEnd:
    """Go back to the page after the session; these files of its report were written."""

    files: tuple[Path, ...] = ()


@frozen
class GoToReplay:
    """Look back on a session, from its entry `at` on; from its beginning when None."""

    session: str
    at: int | None = None


@frozen
class GoToBranch:
    """Go on playing from the moment that a replay shows, as a session of its own."""


@frozen
class GoToTutorial:
    """Be guided through a recorded session, or a scenario, by what is written to it; with no name by the one that comes
    along."""

    source: str = ""


@frozen
class GoToDemonstration:
    """Nobody is here: a demonstration shows itself."""


@frozen
class GoBackTo:
    """Go back to a scene, as it was."""

    scene: Scene


@frozen
class Quit:
    """Close the table."""


Next: TypeAlias = (
    Start
    | GoOn
    | Over
    | GoBack
    | GoHome
    | GoToScreen
    | GoToDeck
    | GoToStep
    | GoToWorkshop
    | GoToReport
    | GoToEnd
    | GoToReplay
    | GoToBranch
    | GoToTutorial
    | GoToDemonstration
    | GoBackTo
    | Quit
)


class Scene(Protocol):
    """One screen of the table. `next` says where to go, and is None while it goes on."""

    next: Next | None

    @property
    def lang(self) -> str:
        """The language of the table."""

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything that lies on the table now."""

    def tap(self, key: str, x: float, y: float) -> None:
        """A finger touched an item and left it again at this point."""

    def lift(self, keys: frozenset[str]) -> None:
        """Fingers carry these items now."""

    def rest(self, keys: frozenset[str]) -> None:
        """Fingers rest on these items now; all of them have `hold`."""

    def facing(self, key: str, x: float, y: float) -> Turn | None:
        """The way a carried item faces at this point; None where it keeps its own."""

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """A finger carried an item and let it go over another, or over nothing."""

    def write(self, text: str) -> None:
        """Text came from a keyboard."""

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """A key that writes nothing was pressed, while others were held."""

    def pass_time(self, seconds: float) -> None:
        """Time went by."""


@runtime_checkable
class Feeling(Protocol):
    """A scene that also feels everything the panel sends, before any of it is mended or dropped; only what SDL itself
    makes of fingers as a mouse is left out."""

    def feel(self, signal: Signal) -> None:
        """The panel sent this."""


@runtime_checkable
class Watching(Protocol):
    """A scene to which things happen that no hand does: a file is changed, a thread is done."""

    def stirs(self) -> bool:
        """Whether something has happened. Cheap: asked a few times a second while all is calm."""


@runtime_checkable
class Waking(Protocol):
    """A scene in which something may happen by itself."""

    def wakes_in(self) -> float:
        """Seconds until it does; infinite where nothing will."""


@runtime_checkable
class Leafing(Protocol):
    """A scene with lists that a mouse's wheel leafs through."""

    def leaf(self, x: float, by: int) -> None:
        """The wheel turned so many notches over this place across the screen; down where it is positive."""


@runtime_checkable
class Steered(Protocol):
    """A scene that arrow keys steer, as long as nobody walks it by keyboard; and that may have to be laid anew with
    every move of a finger. Of what is carried there it is told where the finger is, wherever that took hold of it."""

    @property
    def follows(self) -> bool:
        """Whether what lies there follows a finger now."""
