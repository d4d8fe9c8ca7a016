"""A map as its viewers see it. Nothing of it is hidden: all see the same."""

from __future__ import annotations

from functools import cached_property

from game.core.cards import KINDS, Kind, by_kind, kind_index
from game.core.frozen import frozen
from game.core.game import FACILITATOR, TABLE, Actor
from game.rules.mapping.chains import Chain, chained
from game.rules.mapping.state import Cards, Chosen, Ending, Link, Seat, State, Written
from game.rules.table import WARNING


@frozen
class View:
    """A map as all see it. `blanks` are left of each kind, None without bound. Times are seconds."""

    who: Actor
    stage: Kind
    seats: tuple[Seat, ...]
    chosen: tuple[Chosen, ...]
    links: tuple[Link, ...]
    kinds: tuple[Cards, Cards, Cards]
    written: tuple[Written, ...]
    blanks: tuple[int | None, int | None, int | None]
    clock: int
    limit: int | None
    warning: bool
    idle: int
    paused: bool
    over: Ending | None
    locks: frozenset[str]
    stopped: bool

    @property
    def next(self) -> Kind | None:
        """The stage that can be opened after this one."""
        return next_stage(self.stage)

    @cached_property
    def pool(self) -> Cards:
        """The cards of the open stage beside the map."""
        there = {each.card for each in self.chosen}
        return tuple(card for card in self.kinds[kind_index(self.stage)] if card not in there)

    @cached_property
    def chains(self) -> tuple[Chain, ...]:
        """The chains of the map."""
        return chained(by_kind(lambda kind: tuple(each.card for each in self.on_map(kind))), self.links)

    @property
    def phase(self) -> str:
        """The stage, or `over`."""
        return "over" if self.over else self.stage

    @property
    def turn(self) -> None:
        """All move together."""

    def seat(self, name: Actor) -> Seat:
        """The seat of this name. Raises KeyError when it is not at the table."""
        for seat in self.seats:
            if seat.name == name:
                return seat
        raise KeyError(name)

    def on_map(self, kind: Kind) -> tuple[Chosen, ...]:
        """The cards of a kind on the map, in the order in which they came."""
        return tuple(each for each in self.chosen if each.card in self.kinds[kind_index(kind)])


def seen_by(state: State, who: Actor) -> View:
    """The view of a seat, TABLE or FACILITATOR. Raises KeyError for a seat that is not at the table."""
    if who not in (TABLE, FACILITATOR) and not state.has_seat(who):
        raise KeyError(who)
    left = None if state.limit is None else state.limit - state.clock
    return View(
        who=who,
        stage=state.stage,
        seats=state.seats,
        chosen=state.chosen,
        links=state.links,
        kinds=state.spread,
        written=state.written,
        blanks=state.blanks,
        clock=state.clock,
        limit=state.limit,
        warning=left is not None and left <= WARNING and not state.over,
        idle=state.idle,
        paused=state.paused,
        over=state.over,
        locks=state.locks,
        stopped=state.stopped,
    )


def next_stage(stage: Kind) -> Kind | None:
    """The stage after this one; None after the last."""
    return next((kind for kind in KINDS[kind_index(stage) + 1 :]), None)
