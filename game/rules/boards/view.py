"""A board as its viewers see it. What is hidden from one is taken out before its view is made (`visible`)."""

from __future__ import annotations

from game.core.cards import CardId
from game.core.frozen import frozen
from game.core.game import Actor
from game.rules.boards.state import Answer, Ending, Mark, Phase, Piece, StageId, SubjectId, Told, Written, ZoneId
from game.rules.boards.words import Doing


@frozen
class SeatView:
    """One seat as a viewer sees it. `marked` and `answered` say what it has given and still lies covered; `awaited`
    that a mark or an answer of it is missing. `own` and `own_answers` are what it gave, where the viewer sees them."""

    name: Actor
    marked: tuple[SubjectId, ...]
    answered: tuple[ZoneId, ...]
    awaited: bool
    own: tuple[Mark, ...]
    own_answers: tuple[Answer, ...]


@frozen
class ZoneView:
    """A zone. `room` is for so many more cards, None for any number; `open` says that hands may use it in this stage.
    `marks` and `answers` are those that turned up, `turned` that answers did; `together` is the group's answer."""

    id: ZoneId
    pieces: tuple[Piece, ...]
    room: int | None
    open: bool
    done: bool
    marks: tuple[Mark, ...]
    answers: tuple[Answer, ...]
    turned: bool
    together: str


@frozen
class SpreadView:
    """How a card or a zone was marked by all: the seats of each value that somebody chose. `alike`, when there is one
    such value."""

    subject: SubjectId
    values: tuple[tuple[str, tuple[Actor, ...]], ...]
    alike: bool


@frozen
class View:
    """A board as one viewer sees it. `does` is what hands may do in the open stage, `to_mark` what marks are still
    awaited of, `spread` how what turned up was marked; `blanks` can still be written. `sums` are all there are, in file
    order, empty while nothing is written. Times are seconds."""

    who: Actor
    phase: Phase
    stage: StageId
    does: tuple[Doing, ...]
    seats: tuple[SeatView, ...]
    zones: tuple[ZoneView, ...]
    pool: tuple[CardId, ...]
    written: tuple[Written, ...]
    blanks: int
    to_mark: tuple[SubjectId, ...]
    spread: tuple[SpreadView, ...]
    sums: tuple[Told, ...]
    kept: tuple[str, ...]
    clock: int
    limit: int | None
    warning: bool
    idle: int
    paused: bool
    over: Ending | None
    locks: frozenset[str]
    stopped: bool

    @property
    def turn(self) -> None:
        """Nobody's: all hands move together."""

    def seat(self, name: Actor) -> SeatView:
        """The seat of this name. Raises KeyError when it is not at the table."""
        for seat in self.seats:
            if seat.name == name:
                return seat
        raise KeyError(name)

    def zone(self, id: ZoneId) -> ZoneView:
        """The zone of this id, which there must be."""
        return next(zone for zone in self.zones if zone.id == id)
