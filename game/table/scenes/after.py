"""What the pages after every game have in common: where they turn, what they say, and what they keep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from game.core.game import Actor
from game.faults import Fault
from game.session.session import AnySession
from game.table.items import Item
from game.table.layout.stands import Seating
from game.table.scenes.languages import next_language
from game.table.scenes.scene import GoBack, GoHome, GoToReport, GoToWorkshop, Key, Next, Start
from game.table.screen import Screen
from game.words import words


class After:
    """What comes after a session is over. `kept` are the files of its report that hold all as it is now; `turned` says
    that the page faces the other long side; `keeping` what is not kept of the session itself; `in_workshop` that it was
    a step, from which one goes back to the workshop."""

    stage: str
    at: int

    def __init__(
        self,
        session: AnySession,
        seats: Mapping[Actor, str],
        lang: str,
        seating: Seating,
        again: Start | None,
    ) -> None:
        """`seats` gives each seat's language; `again` starts the same once more."""
        self.next: Next | None = None
        self.session: AnySession = session
        self.seats = seats
        self.lang = lang
        self.seating = seating
        self.again = again
        self.turned = False
        self.kept: tuple[Path, ...] = ()
        self.trouble: Fault | None = None
        self.keeping = ""
        self.in_workshop = False

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the table now."""
        raise NotImplementedError

    def tap(self, key: str, x: float, y: float) -> None:
        """Something was touched."""
        raise NotImplementedError

    def told(self) -> Iterator[str]:
        """What went wrong last and what is not kept, in the table's language."""
        if self.trouble:
            yield self.trouble.tell(words(self.lang))
        if self.keeping:
            yield self.keeping

    def lift(self, keys: frozenset[str]) -> None:
        """Nothing here is carried."""

    def rest(self, keys: frozenset[str]) -> None:
        """Nothing here is held."""

    def facing(self, key: str, x: float, y: float) -> None:
        """Nothing here is carried."""

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """Nothing is carried here."""

    def write(self, text: str) -> None:
        """Letters for what is being written, if anything is."""

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """A key that writes nothing."""

    def pass_time(self, seconds: float) -> None:
        """Nobody is hurried here."""

    def go(self, key: str) -> None:
        """What the buttons do that every such page has."""
        match key:
            case "turn":
                self.turned = not self.turned
            case "lang":
                self.lang = next_language(self.lang)
            case "game":
                self.next = GoBack()
            case "home":
                self.next = GoToWorkshop() if self.in_workshop else GoHome()
            case "report":
                self.next = GoToReport()
            case "again":
                self.next = self.again
