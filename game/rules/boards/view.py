"""A board as its viewers see it. What is hidden from one is taken out before its view is made (`visible`)."""

from __future__ import annotations

from dataclasses import field
from functools import cached_property

from game.core.cards import CardId
from game.core.frozen import frozen
from game.core.game import Actor
from game.rules.boards.covering import is_alike, to_mark
from game.rules.boards.setting import Setting
from game.rules.boards.state import (
    Answer,
    Ending,
    Mark,
    Phase,
    Piece,
    StageId,
    State,
    SubjectId,
    Told,
    Written,
    ZoneId,
)
from game.rules.boards.visible import looker
from game.rules.boards.words import Doing
from game.rules.table import WARNING


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
    """How a card or a zone was marked by all: the seats of each value that somebody chose, in the values' order.
    `alike`, when there is one such value."""

    subject: SubjectId
    values: tuple[tuple[str, tuple[Actor, ...]], ...]
    alike: bool


@frozen
class View:
    """A board as one viewer sees it: what has to be worked out of the state that it knows is, when it is asked for.
    `does` is what hands may do in the open stage; `blanks` can still be written. Times are seconds; `due` says that the
    time is up."""

    setting: Setting = field(compare=False)  # stays through a session; what is changed of it, `known` knows too
    known: State
    who: Actor
    phase: Phase
    stage: StageId
    does: tuple[Doing, ...]
    pool: tuple[CardId, ...]
    written: tuple[Written, ...]
    blanks: int
    kept: tuple[str, ...]
    clock: int
    limit: int | None
    warning: bool
    idle: int
    paused: bool
    due: bool
    over: Ending | None
    locks: frozenset[str]
    stopped: bool

    @cached_property
    def seats(self) -> tuple[SeatView, ...]:
        """The seats at the table."""
        return tuple(self._seat(seat.name) for seat in self.known.seats)

    @cached_property
    def zones(self) -> tuple[ZoneView, ...]:
        """The zones there are."""
        return tuple(_zone(self.setting, self.known, zone) for zone in self.setting.zones)

    @cached_property
    def to_mark(self) -> tuple[SubjectId, ...]:
        """What marks are still awaited of."""
        return to_mark(self.setting, self.known)

    @cached_property
    def spread(self) -> tuple[SpreadView, ...]:
        """How what turned up was marked."""
        known = self.known
        return tuple(_spread(self.setting, known, subject) for subject in known.marked if known.is_marked(subject))

    @cached_property
    def sums(self) -> tuple[Told, ...]:
        """All sums there are, in file order, empty while nothing is written."""
        return tuple(Told(name, _told(self.known.sums, name)) for name in self.setting.facts.sums)

    @property
    def turn(self) -> None:
        """Nobody's: all hands move together."""

    def seat(self, name: Actor) -> SeatView:
        """The seat of this name. Raises KeyError when it is not at the table."""
        if not self.known.has_seat(name):
            raise KeyError(name)
        return self._seat(name)

    def zone(self, id: ZoneId) -> ZoneView:
        """The zone of this id, which there must be."""
        return next(zone for zone in self.zones if zone.id == id)

    def _seat(self, name: Actor) -> SeatView:
        marks = tuple(self.known.marks_of(name))
        answers = tuple(answer for answer in self.known.answers if answer.seat == name)
        marked = tuple(mark.subject for mark in marks)
        answered = tuple(answer.zone for answer in answers)
        own = self.who == name
        return SeatView(
            name=name,
            marked=marked,
            answered=answered,
            awaited=self._is_awaited(marked, answered),
            own=marks if own else (),
            own_answers=answers if own else (),
        )

    def _is_awaited(self, marked: tuple[SubjectId, ...], answered: tuple[ZoneId, ...]) -> bool:
        """Whether others wait for a mark of a seat, or for its answer where they have given theirs."""
        lacking = any(answer.zone not in answered for answer in self.known.answers)
        return ("mark" in self.does and not set(marked).issuperset(self.to_mark)) or ("answer" in self.does and lacking)


def seen_by(setting: Setting, state: State, who: Actor) -> View:
    """What a seat, TABLE or FACILITATOR sees of a state."""
    known = looker(state, who).of(state)
    stage = setting.stage(known.stage)
    left = None if known.limit is None else known.limit - known.clock
    return View(
        setting=setting,
        known=known,
        who=who,
        phase=known.phase,
        stage=known.stage,
        does=stage.does,
        pool=known.pool,
        written=known.written,
        blanks=setting.facts.blanks - len(known.written),
        kept=known.kept,
        clock=known.clock,
        limit=known.limit,
        warning=left is not None and 0 < left <= WARNING and not known.over,
        idle=known.idle,
        paused=known.paused,
        due=known.due,
        over=known.over,
        locks=known.locks,
        stopped=known.stopped,
    )


def _zone(setting: Setting, known: State, zone: ZoneId) -> ZoneView:
    pieces, most = known.in_zone(zone), setting.zones[zone].capacity
    return ZoneView(
        id=zone,
        pieces=pieces,
        room=None if most is None else most - len(pieces),
        open=setting.is_open(known.stage, zone),
        done=zone in known.done,
        marks=tuple(mark for mark in known.shown if mark.subject == zone),
        answers=tuple(answer for answer in known.told if answer.zone == zone),
        turned=zone in known.answered,
        together=_told(known.together, zone),
    )


def _told(told: tuple[Told, ...], about: str) -> str:
    return next((each.text for each in told if each.about == about), "")


def _spread(setting: Setting, known: State, subject: SubjectId) -> SpreadView:
    assert setting.facts.marks is not None
    marks = [mark for mark in known.shown if mark.subject == subject]
    seats = {value: tuple(mark.seat for mark in marks if mark.value == value) for value in setting.facts.marks.values}
    return SpreadView(subject, tuple((value, who) for value, who in seats.items() if who), is_alike(known, subject))
