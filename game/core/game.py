"""The contract of a game: who may act, what is legal, what comes of it, and who sees what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import Field, field
from typing import Any, ClassVar, Generic, Protocol, Self, TypeAlias, TypeVar

from game.core.frozen import frozen

Actor: TypeAlias = str
"""A seat, by its name, or one of the actors below. A seat's name is its id and never changes."""

FACILITATOR: Actor = "facilitator"
CHANCE: Actor = "chance"
CLOCK: Actor = "clock"
TABLE: Actor = "table"

RESERVED = frozenset({FACILITATOR, CHANCE, CLOCK, TABLE, "idle", "expect"})
"""Names that no seat may bear."""

S = TypeVar("S")
T = TypeVar("T")
M = TypeVar("M")
V_co = TypeVar("V_co", covariant=True)
Opt_co = TypeVar("Opt_co", covariant=True)
S_co = TypeVar("S_co", covariant=True)
S_contra = TypeVar("S_contra", contravariant=True)


def can_be_seat(name: str) -> bool:
    """Whether a seat may bear this name: it shows something, in one line, and no other actor is called so."""
    shows = any(char.isprintable() and not char.isspace() for char in name)
    return shows and len(name.splitlines()) == 1 and name not in RESERVED


@frozen
class Refusal:
    """Why a move can't be made: a code, and what the view's words need to say it."""

    code: str
    params: dict[str, Any] = field(default_factory=dict, hash=False)


@frozen
class Event:
    """Something that happened, for motion, sound and the report. State is never rebuilt from it."""

    name: str
    seat: Actor | None = None
    cards: tuple[str, ...] = ()


@frozen
class Step(Generic[S_co]):
    """What a move leads to."""

    state: S_co
    events: tuple[Event, ...] = ()


class Looker(Protocol):
    """Somebody who looks on: a seat, TABLE or FACILITATOR. `cards` are the ids of the content that it sees."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def who(self) -> Actor: ...
    @property
    def cards(self) -> frozenset[str]: ...

    def of(self, value: T, actor: Actor = "") -> T:
        """A state, a part of one, an event or a move (of this actor) as the viewer knows it. Raises KeyError for what
        the game's table does not know."""


@frozen
class Lot:
    """What chance is asked for: its move begins with these words and goes on with as many of the things, in an order
    of chance's own; with all of them when `drawn` is None."""

    words: tuple[str, ...]
    things: tuple[str, ...]
    drawn: int | None = None


class Rules(Protocol[S, M, V_co, Opt_co]):
    """The rules of one activity over one content, with its options. Immutable."""

    def initial(self) -> S:
        """The state before anything happened; chance acts first."""

    def options(self, state: S) -> Opt_co:
        """The options as they are in this state."""

    def actors(self, state: S) -> frozenset[Actor]:
        """Who may act now; several may at once."""

    def legal(self, state: S, by: Actor) -> Iterator[M]:
        """The moves of an actor that would not be refused; free text in them is empty."""

    def refuse(self, state: S, by: Actor, move: M) -> Refusal | None:
        """Why this move can't be made now, or None when it can."""

    def apply(self, state: S, by: Actor, move: M) -> Step[S]:
        """The state after a move that is not refused. No clock, no randomness, no I/O."""

    def chance(self, state: S) -> Lot | None:
        """What chance has to decide before anybody acts; None when it has nothing to do."""

    def view(self, state: S, who: Actor) -> V_co:
        """What a seat, TABLE or FACILITATOR sees. There is no way back from it to the state."""

    def outcome(self, state: S) -> str | None:
        """How it ended, by the name of the ending; None while it goes on."""

    def parse(self, words: list[str]) -> M:
        """A move from its text form. Raises MoveWords for words that are not known."""

    def text(self, move: M) -> str:
        """A move's text form, as `parse` reads it."""


class Timing(Protocol[S_contra]):
    """What the rules make of time and of turns."""

    def clock_runs(self, state: S_contra) -> bool:
        """Whether play time passes while nobody has stopped it."""

    def marks(self, state: S_contra) -> tuple[int, ...]:
        """The seconds of play time at which the rules do something by themselves."""

    def patience(self, state: S_contra) -> int | None:
        """The seconds without a move after which others may go on without whom they wait for; None for never."""

    def turn(self, state: S_contra) -> tuple[Actor | None, int]:
        """The turn under way: whose it is (None where all move together), and the number of it or of its round."""


class Keeping(Protocol[S_contra, M]):
    """What may be told of a session: to a seat that takes a move back, in a record, after its people are forgotten."""

    def reveals(self, before: S_contra, after: S_contra) -> bool:
        """Whether something hidden was seen between two states, so that no seat takes back what led there."""

    def looker(self, state: S_contra, who: Actor) -> Looker:
        """A seat, TABLE or FACILITATOR that looks at a state."""

    def written(self, known: S_contra) -> Mapping[str, str]:
        """The texts of cards written in play, in a state as somebody knows it."""

    def opened(
        self, before: S_contra, looked: Looker, after: S_contra, looks: Looker, undone: bool
    ) -> Mapping[str, Any]:
        """What came in sight of somebody between two states beside the move itself, by its name; `undone` where the
        second state came of an undo."""

    def wordless(self, move: M) -> M:
        """A move without what people wrote in it."""

    def renamed(self, called: Callable[[Actor], Actor]) -> Self:
        """The same game with its first seats called otherwise."""


class Game(Rules[S, M, V_co, Opt_co], Timing[S], Keeping[S, M], Protocol[S, M, V_co, Opt_co]):
    """All that a session needs of an activity."""


class MoveWords(ValueError):
    """The words of a move are not known."""
