"""The partners at a map, by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import TypeAlias

from game.bots.bot import Bot
from game.bots.partner import LEADER
from game.bots.together import WORDS, Leader, Together
from game.core.cards import ACTION, GAP, KINDS, LINKED, CardId, Facts, Kind, kind_index
from game.core.game import Actor
from game.rules.mapping import moves as m
from game.rules.mapping.state import SPOTS, Link
from game.rules.mapping.view import View

MapBot: TypeAlias = Bot[View, m.Move]
GAPS = 3
"""So many gaps a table of partners chooses, and one more for each seat: a map that can still be talked over."""


class Mapper(Together[View, m.Move]):
    """Chooses gaps, then lays causes to them and actions to the causes, as the deck's links say."""

    facts: Facts

    def stage(self, view: View) -> object:
        return view.stage

    def wishes(self, view: View) -> Iterator[m.Move]:
        if self.name == "sceptic":
            yield from (m.Untie(*link) for link in view.links if self._doubts(view, link))
        if self.name == "keen" and self._may_write(view) and self.chance(0.2):
            yield m.Write(view.stage, WORDS)
        if view.stage == GAP:
            yield from self._choosing(view)
        else:
            yield from self._tying(view)
        if not view.kinds[kind_index(view.stage)]:
            yield m.Write(view.stage, WORDS)

    def onward(self, view: View) -> tuple[m.Move, ...]:
        return (m.Stage(view.next),) if view.next else (m.End(),)

    def _may_write(self, view: View) -> bool:
        return view.blanks[kind_index(view.stage)] != 0

    def _choosing(self, view: View) -> Iterator[m.Move]:
        there = [each.card for each in view.on_map(GAP)]
        if not view.pool or len(there) >= GAPS + len(view.seats):
            return
        pool: Sequence[CardId] = view.pool
        if self.name == "thinker":
            seen = {self.facts.domains.get(card) for card in there}
            pool = [card for card in pool if self.facts.domains.get(card) not in seen] or pool
        yield m.Choose(self.one(pool))

    def _tying(self, view: View) -> Iterator[m.Move]:
        cards, targets = view.kinds[kind_index(view.stage)], [each.card for each in view.on_map(LINKED[view.stage])]
        if not (cards and targets):
            return
        if not self.is_sure():
            link = self.one(cards), self.one(targets)
            yield from [m.Tie(*link)] if link not in view.links else []
        if wanted := self._wanted(view, cards, targets):
            yield m.Tie(*wanted)

    def _wanted(self, view: View, cards: Sequence[CardId], targets: Sequence[CardId]) -> Link | None:
        """A link that belongs here; to the card to which least is laid, for whoever thinks of it."""
        count = {target: sum(target == other for _, other in view.links) for target in targets}
        written = {paper.card for paper in view.written}
        bare = [(card, min(targets, key=count.__getitem__)) for card in cards if card in written]
        laid = {card for card, _ in view.links}
        links = [
            *((card, target) for card in cards for target in targets if self._is_listed(view.stage, (card, target))),
            *(link for link in bare if link[0] not in laid),
        ]
        links = [link for link in links if link not in view.links]
        if links and self.name == "thinker":
            least = min(count[target] for _, target in links)
            links = [link for link in links if count[link[1]] == least]
        return self.one(links) if links else None

    def _is_listed(self, kind: Kind, link: Link) -> bool:
        return link in (self.facts.addresses if kind == ACTION else self.facts.explains)

    def _doubts(self, view: View, link: Link) -> bool:
        """Whether the deck knows both cards, and not that they belong together."""
        written = {paper.card for paper in view.written}
        return not (written & set(link) or link in self.facts.explains or link in self.facts.addresses)


class Wanderer(Mapper):
    """Makes any move, of any sort alike, that it finds in what it sees."""

    def wishes(self, view: View) -> Iterator[m.Move]:
        stage = kind_index(view.stage)
        there = [each.card for each in view.chosen]
        targets = [] if view.stage == GAP else view.kinds[kind_index(LINKED[view.stage])]
        return self.any_of(
            {
                m.Choose: (view.pool, self._spots()),
                m.PutBack: (there,),
                m.Place: (there, self._spots()),
                m.Tie: (view.kinds[stage], targets),
                self._untie: (view.links,),
                m.Write: (KINDS[: stage + 1], [WORDS]),
                m.Tidy: (),
            }
        )

    def _spots(self) -> list[tuple[int, int]]:
        return [(self.one(SPOTS), self.one(SPOTS))]

    def _untie(self, link: Link) -> m.Move:
        return m.Untie(*link)


class MapLeader(Leader[View, m.Move], Mapper):
    """In the facilitator's place: opens the next stage, and ends the map after the last."""


def partner(name: str, facts: Facts, seat: Actor, source: Random) -> MapBot:
    """A partner of this name. Raises KeyError for one that is not there."""
    kind = {"random": Wanderer, LEADER: MapLeader}.get(name, Mapper)
    return kind(name, facts, seat, source)
