"""What the pages after every game have in common: where they turn, what they say, and what they keep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from game.core.game import Actor
from game.faults import Fault
from game.session.session import AnySession
from game.table.items import Item
from game.table.layout.stands import Seating
from game.table.scenes import after_weak as weak
from game.table.scenes.after_beside import AfterBeside
from game.table.scenes.after_weak import WeakList
from game.table.scenes.agenda_side import AgendaSide
from game.table.scenes.languages import next_language
from game.table.scenes.scene import GoBack, GoHome, GoToReport, GoToWorkshop, Key, Next, Start
from game.table.screen import Screen
from game.words import words


class After:
    """What comes after a session is over. `kept` are the files of its report that hold all as it is now; `turned` says
    that the page faces the other long side; `keeping` what is not kept of the session itself; `in_workshop` that it was
    a step, from which one goes back to the workshop, and `beside` what is at hand there; `weak` is what a trainer may
    look at again after a rehearsal."""

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
        self.beside: AfterBeside | None = None
        self.weak: WeakList | None = None

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the table now."""
        raise NotImplementedError

    def tap(self, key: str, x: float, y: float) -> None:
        """Something was touched."""
        raise NotImplementedError

    def put_beside(self, side: AgendaSide) -> None:
        """What was at hand beside a step is so beside its pages too."""
        self.beside = AfterBeside(side, self.seating)

    def look_again(self, name: str) -> None:
        """It was a rehearsal, and this is the name of its session: moments of it can be looked at again."""
        self.weak = WeakList(name, self.session)

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
        if self.beside:
            self.beside.write(text)

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """A key that writes nothing."""
        if self.beside:
            self.beside.press(key, shift, ctrl)

    def pass_time(self, seconds: float) -> None:
        """Nobody is hurried here."""
        if self.beside:
            self.beside.pass_time(seconds)

    def parking(self) -> bool:
        """Whether something is being written for the parking lot."""
        return self.beside is not None and self.beside.pen is not None

    def beside_took(self, key: str, x: float, y: float) -> bool:
        """Whether a touch was meant for what is at hand beside the page; then it is done."""
        return self.beside is not None and self.beside.took(key, x, y)

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
            case _ if self.weak and key.startswith(weak.BUTTON):
                self.next = self.weak.took(key)
