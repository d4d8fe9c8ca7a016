"""What stays fixed through a session at a board: its options, what the rules know of its content, and who began it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property

from game.core.cards import CardId
from game.core.frozen import frozen
from game.core.game import Actor, Refusal
from game.rules.boards.options import BOARD, Options
from game.rules.boards.state import StageId, ZoneId
from game.rules.boards.words import DOINGS, LEAST_RUNGS, Doing, Shape, Subject
from game.rules.table import seat_problems


@frozen
class Zone:
    """A zone, and how many cards it takes at most."""

    id: ZoneId
    capacity: int | None = None


@frozen
class Stage:
    """A stage: what may be done in it, and in which zones (in all, where none are named)."""

    id: StageId
    does: tuple[Doing, ...] = DOINGS
    zones: tuple[ZoneId, ...] = ()


@frozen
class Marks:
    """What is marked, with which values."""

    of: Subject
    values: tuple[str, ...]


@frozen
class Facts:
    """What the rules know of a board. `cards` are ids in file order, `begins` where some lie from the beginning;
    `fields` are the choices by field, none where a text is filled in. `spread` are the zones of cards marked alike and
    apart; `rungs` how many zones of a ladder are open, `minutes` the usual time. Cards that are written have
    numbers above `taken`."""

    shape: Shape
    zones: tuple[Zone, ...]
    stages: tuple[Stage, ...]
    cards: tuple[CardId, ...] = ()
    begins: Mapping[CardId, ZoneId] = field(default_factory=dict)
    blanks: int = 0
    two_sided: bool = False
    copies: bool = False
    reasons: bool = False
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    marks: Marks | None = None
    spread: tuple[ZoneId, ZoneId] | None = None
    answers: bool = False
    sums: tuple[str, ...] = ()
    kept: bool = True
    rungs: int | None = None
    minutes: int | None = None
    taken: int = 0


@frozen
class Setting:
    """The set-up of a session."""

    options: Options
    facts: Facts
    seats: tuple[Actor, ...]

    @property
    def minutes(self) -> int | None:
        """The minutes of play; None for no end."""
        minutes = self.options.minutes
        return self.facts.minutes if minutes == BOARD else minutes

    @cached_property
    def zones(self) -> Mapping[ZoneId, Zone]:
        """The zones there are: of a ladder, so many rungs from the top."""
        return {zone.id: zone for zone in self.facts.zones[: self.options.zones or self.facts.rungs]}

    @cached_property
    def free(self) -> tuple[CardId, ...]:
        """The cards that lie in no zone when it begins."""
        return tuple(card for card in self.facts.cards if self.facts.begins.get(card) not in self.zones)

    def is_open(self, stage: StageId, zone: ZoneId) -> bool:
        """Whether hands may use a zone in this stage."""
        return zone in (self.stage(stage).zones or self.zones)

    def stage(self, id: StageId) -> Stage:
        """The stage of this id, which there must be."""
        return next(stage for stage in self.facts.stages if stage.id == id)

    def problems(self) -> list[Refusal]:
        """Everything that keeps this set-up from being played."""
        return [*seat_problems(self.seats), *self._zone_problems(), *self._card_problems()]

    def _zone_problems(self) -> Iterator[Refusal]:
        wanted, have = self.options.zones, len(self.facts.zones)
        if wanted is None:
            return
        if self.facts.shape != "ladder":
            yield Refusal("no-rungs", {"option": "zones"})
        elif not LEAST_RUNGS <= wanted <= have:
            yield Refusal("bad-rungs", {"option": "zones", "least": LEAST_RUNGS, "most": have})

    def _card_problems(self) -> Iterator[Refusal]:
        wanted, have = self.options.cards, len(self.free)
        if wanted is not None and wanted > have:
            yield Refusal("too-few-on-board", {"option": "cards", "have": have})
