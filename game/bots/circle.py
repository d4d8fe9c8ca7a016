"""The partners in the circle of influence, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any, TypeAlias

from game.bots.bot import Bot, Sight
from game.bots.circle_judging import cell_of, judged, main_role, mended, row_of, second_thoughts
from game.bots.partner import LEADER
from game.bots.together import WORDS, Together, leaning
from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.setting import Facts
from game.rules.circle.state import RoleId
from game.rules.circle.view import SituationView, View
from game.rules.circle.words import DIMENSIONS, LEVELS, WAYS, Dimension

CircleBot: TypeAlias = Bot[View, m.Move]
READY = 0.25
"""How often a mover thinks that enough was said, each time it is asked."""


MENDING = ("thinker", "keen")
"""Who offers, asks for or gives up what the matrix raises a question about."""


class Circler(Together[View, m.Move]):
    """Takes a role, marks what such a role holds, names where it mainly lies, and leads to an agreement in its turn."""

    facts: Facts

    def stage(self, view: View) -> object:
        return view.number, view.phase, view.statement_number

    def duties(self, view: View) -> Iterator[m.Move]:
        me = view.seat(self.seat)
        if me.role is None:
            held = {seat.role for seat in view.seats}
            free = [role for role in self.facts.roles if role not in held and role not in view.chairs]
            yield m.TakeRole(self.one(free or view.chairs))
        elif view.phase == "sort" and me.awaited:
            yield m.Sort(self._dimension(view))
        elif view.phase == "roll" and me.moves:
            yield m.Roll()
        elif view.phase == "aim" and me.moves:
            yield m.Aim(view.choices[0] if self.name == "thinker" else self.one(view.choices))
        elif view.phase == "place" and me.awaited and view.focus and view.dimension:
            yield self._placed(view, view.focus, view.dimension, me.role)
        elif view.phase == "choose":
            yield self._situation(view)
        else:
            yield from self._leading(view, me.role, me.moves)

    def wishes(self, view: View) -> Iterator[m.Move]:
        role, focus = view.seat(self.seat).role, view.focus
        if role is None or focus is None or self.name == "silent":
            return
        if view.phase == "talk" and view.dimension is not None:
            level = second_thoughts(focus, view.dimension, role)
            if level is not None and not (self.name == "dominant" and level != "full"):
                yield m.Revise(level, WORDS)
        elif view.phase == "ripe":
            yield from self._renegotiating(focus, role)
            yield from self._sharing(focus, role)

    def onward(self, view: View) -> tuple[m.Move, ...]:
        return ()

    def _speaks_up(self, view: View) -> bool:
        return view.phase not in ("talk", "ripe", "compare") or super()._speaks_up(view)

    def _is_ready(self) -> bool:
        """Whether enough was said; else it is asked again when all have."""
        if self._pressed or self.chance(READY):
            return True
        self.held_back = 2
        return False

    def _leading(self, view: View, role: RoleId, moves: bool) -> Iterator[m.Move]:
        """What leads on: by anybody in the warm-up, then by the mover."""
        focus = view.focus if moves else None
        if view.phase == "compare" and self._is_ready():
            yield m.Next()
        elif moves and focus and view.phase == "talk" and view.dimension is not None:
            yield from self._rated(focus, view.dimension)
            if self._is_ready():
                yield m.Close()
        elif moves and focus and view.phase == "ripe":
            yield from self._agreeing(view, focus)

    def _agreeing(self, view: View, focus: SituationView) -> Iterator[m.Move]:
        draft = focus.agreement
        if not draft.channels:
            yield m.Lay(self._channel(view, focus)) if self.facts.channels else m.Write("channel", WORDS)
        elif draft.lead is None:
            yield m.Lead(main_role(focus, "responsibility"))
        elif self._is_ready():
            if self.name == "sceptic" and focus.findings and self.chance(0.25):
                yield m.Park()
            yield m.Agree()
        elif not draft.line:
            yield m.Line(WORDS)

    def _dimension(self, view: View) -> Dimension:
        """Where a statement belongs: all see nearly the same in it."""
        if not self.is_sure() or self.chance(0.2):
            return self.one(DIMENSIONS)
        return DIMENSIONS[int(leaning(view.statement or "") * len(DIMENSIONS))]

    def _situation(self, view: View) -> m.Move:
        chosen = {each.card for each in view.situations}
        free = [card for card in self.facts.situations if card not in chosen]
        return m.Choose(self.one(free)) if free else m.Write("situation", WORDS)

    def _placed(self, view: View, focus: SituationView, dimension: Dimension, role: RoleId) -> m.Move:
        roles = [row.role for row in focus.rows]
        if not self.is_sure():
            return m.Place(self.one(LEVELS[dimension]), self.one(roles))
        level = judged(focus, dimension, role, self.character.lean)
        if self.name == "dominant" and self.chance(0.5):
            return m.Place(level, role)
        return m.Place(level, self.one(roles) if self.chance(0.2) else main_role(focus, dimension))

    def _channel(self, view: View, focus: SituationView) -> str:
        return max(self.facts.channels, key=lambda channel: leaning(focus.card, channel))

    def _rated(self, focus: SituationView, dimension: Dimension) -> Iterator[m.Move]:
        """Empty chairs that nobody has rated yet."""
        for row in focus.rows:
            if row.seat is None and cell_of(row, dimension) is None:
                yield m.Rate(row.role, dimension, judged(focus, dimension, row.role, 0))

    def _renegotiating(self, focus: SituationView, role: RoleId) -> Iterator[m.Move]:
        row = row_of(focus, role)
        for dimension in focus.clarified:
            cell = cell_of(row, dimension)
            if cell is None or cell.assumed:
                yield m.Fill(dimension, judged(focus, dimension, role, self.character.lean))
        for way, dimension, level in mended(focus, role) if self.name in MENDING else ():
            cell = cell_of(row, dimension)
            if self.is_sure() and cell is not None and cell.level != level:
                yield m.Renegotiate(way, dimension, level, WORDS)

    def _sharing(self, focus: SituationView, role: RoleId) -> Iterator[m.Move]:
        draft = focus.agreement
        shares = {share.role for share in draft.shares}
        if draft.lead is not None and role != draft.lead and role not in shares and len(shares) < 2:
            yield m.Share(role, WORDS)


class Wanderer(Circler):
    """Makes any move that is legal, of any sort alike; what is awaited of it comes first."""

    def wishes(self, view: View) -> Iterator[m.Move]:
        focus, roles = view.focus, self.facts.roles
        sorts: dict[Callable[..., m.Move], tuple[Sequence[Any], ...]] = {
            m.SetChair: (roles,),
            m.RemoveChair: (view.chairs,),
        }
        if focus and view.phase == "talk" and view.dimension:
            levels = LEVELS[view.dimension]
            sorts |= {m.Revise: (levels, [WORDS]), m.Rate: (view.chairs, [view.dimension], levels)}
        if focus and view.phase == "ripe":
            dimension = self.one(focus.clarified) if focus.clarified else DIMENSIONS[0]
            levels, draft = LEVELS[dimension], focus.agreement
            sorts |= {
                m.Rate: (view.chairs, [dimension], levels),
                m.Fill: ([dimension], levels),
                m.Renegotiate: (WAYS, [dimension], levels, [WORDS]),
                m.Lay: (self.facts.channels,),
                m.Unlay: (draft.channels,),
                m.Lead: (roles,),
                m.Share: (roles, [WORDS]),
                m.Unshare: ([share.role for share in draft.shares],),
                m.Line: ([WORDS],),
                m.Write: (["channel"], [WORDS]),
                m.Park: (),
            }
        return self.any_of(sorts)


class CircleLeader(Circler):
    """In the facilitator's place: goes on without whom all wait for, when all is calm."""

    def decide(self, sight: Sight[View, m.Move]) -> m.Move | None:
        view = sight.look()
        if view.paused or not view.idle:
            return None
        return next(filter(sight.may, self.onward(view)), None)

    def onward(self, view: View) -> tuple[m.Move, ...]:
        return (m.Next(), m.Close(), *map(m.Skip, self._movers(view)), m.Agree(), m.Park(), m.End())

    def _movers(self, view: View) -> tuple[Actor, ...]:
        return tuple(seat.name for seat in view.seats if seat.moves)


def partner(name: str, facts: Facts, seat: Actor, source: Random) -> CircleBot:
    """A partner of this name. Raises KeyError for one that is not there."""
    kind = {"random": Wanderer, LEADER: CircleLeader}.get(name, Circler)
    return kind(name, facts, seat, source)
