"""Which place of its field each card of a map has, so that lines cross seldom and nothing moves without need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from game.core.cards import CardId
from game.core.frozen import frozen

Fields: TypeAlias = tuple[tuple[CardId, ...], ...]
"""The cards of gaps, causes and actions that find their places by themselves."""
Links: TypeAlias = tuple[tuple[CardId, CardId], ...]

SWEEPS = 12
"""So often the fields are ordered by each other: after that hardly a crossing more goes away."""


@frozen
class Cells:
    """The places of a field, so many columns and rows, counted row by row; all fields have the same."""

    columns: int
    rows: int

    @property
    def count(self) -> int:
        """How many cards have room."""
        return self.columns * self.rows

    def height(self, cell: int) -> float:
        """How far down a place is, 0 to 1."""
        return (cell // self.columns + 0.5) / self.rows


@frozen
class Order:
    """Which of the cells each card lies in."""

    cells: Cells
    at: Mapping[CardId, int]


def tidied(fields: Fields, links: Links, cells: Cells) -> Order:
    """All cards ordered anew by where their links lead (barycentres, swept to and fro; Sugiyama 1981), each as near to
    the height of those as the others leave room."""
    near = _neighbours(links)
    found = [list(field) for field in fields]
    best, least = [list(field) for field in found], crossings(found, links)
    for sweep in range(SWEEPS):
        for at in range(1, len(found)) if sweep % 2 == 0 else range(len(found) - 2, -1, -1):
            beside = found[at - 1] if sweep % 2 == 0 else found[at + 1]
            found[at] = _by_mean(found[at], beside, near)
        if (now := crossings(found, links)) < least:
            best, least = [list(field) for field in found], now
    return Order(cells, _settled(best, near, cells))


def crossings(fields: Sequence[Sequence[CardId]], links: Links) -> int:
    """How often lines between neighbouring fields cross, were each field one column."""
    rank = {card: at for field in fields for at, card in enumerate(field)}
    where = {card: number for number, field in enumerate(fields) for card in field}
    count = 0
    for left in range(len(fields) - 1):
        ends = []
        for one, other in links:
            if {where.get(one), where.get(other)} == {left, left + 1}:
                first, second = (one, other) if where[one] == left else (other, one)
                ends.append((rank[first], rank[second]))
        count += sum((a - c) * (b - d) < 0 for at, (a, b) in enumerate(ends) for c, d in ends[at + 1 :])
    return count


def joined(before: Order | None, fields: Fields, links: Links, cells: Cells, covered: frozenset[int]) -> Order:
    """The cards as they lay before, with those that came since in free cells beside what they are linked to; what went
    has left its cell. `covered` are cells, counted over all fields, on which something lies that a hand laid there. In
    other cells all keep their order."""
    if before is None or not before.at:
        return tidied(fields, links, cells)
    near = _neighbours(links)
    heights = {card: before.cells.height(cell) for card, cell in before.at.items()}
    at: dict[CardId, int] = {}
    for number, field in enumerate(fields):
        old = [card for card in field if card in before.at]
        if cells == before.cells:
            at |= {card: before.at[card] for card in old}
        else:
            at |= _lowest(sorted(old, key=before.at.__getitem__), [heights[card] for card in old], cells)
        taken = {at[card] for card in old} | {cell - number * cells.count for cell in covered}
        for card in field:
            if card not in at:
                at[card] = _free(card, taken | {at[c] for c in field if c in at}, near, heights, cells)
                heights[card] = cells.height(at[card])
    return Order(cells, at)


def _free(
    card: CardId,
    taken: set[int],
    near: Mapping[CardId, Sequence[CardId]],
    heights: Mapping[CardId, float],
    cells: Cells,
) -> int:
    """The free cell nearest to the cards that one is linked to; of one without links the first."""
    linked = [heights[other] for other in near.get(card, ()) if other in heights]
    wish = sum(linked) / len(linked) if linked else 0.0
    free = [cell for cell in range(cells.count) if cell not in taken] or [0]
    return min(free, key=lambda cell: (round(abs(cells.height(cell) - wish), 6), cell))


def _neighbours(links: Links) -> dict[CardId, list[CardId]]:
    near: dict[CardId, list[CardId]] = {}
    for one, other in links:
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)
    return near


def _by_mean(
    field: Sequence[CardId], beside: Sequence[CardId], near: Mapping[CardId, Sequence[CardId]]
) -> list[CardId]:
    """A field by the mean rank of those that its cards are linked to beside it; one without any keeps its rank."""
    rank = {card: at / max(1, len(beside)) for at, card in enumerate(beside)}
    means = {}
    for at, card in enumerate(field):
        linked = [rank[other] for other in near.get(card, ()) if other in rank]
        means[card] = sum(linked) / len(linked) if linked else at / max(1, len(field))
    return sorted(field, key=means.__getitem__)


def _settled(
    fields: Sequence[Sequence[CardId]], near: Mapping[CardId, Sequence[CardId]], cells: Cells
) -> dict[CardId, int]:
    """Ordered cards in cells: the fullest field evenly, the others beside what they are linked to."""
    at: dict[CardId, int] = {}
    for field in sorted(fields, key=len, reverse=True):
        wishes = []
        for rank, card in enumerate(field):
            linked = [cells.height(at[other]) for other in near.get(card, ()) if other in at]
            wishes.append(sum(linked) / len(linked) if linked else (rank + 0.5) / len(field))
        at |= _lowest(field, wishes, cells)
    return at


def _lowest(cards: Sequence[CardId], wishes: Sequence[float], cells: Cells) -> dict[CardId, int]:
    """Cards in cells of rising number so that the squares of their ways from the wished heights are least together."""
    count, room = len(cards), cells.count
    best = [[0.0] * (room + 1)] + [[float("inf")] * (room + 1) for _ in cards]
    for rank, wish in enumerate(wishes):
        for cell in range(rank, room):
            cost = best[rank][cell] + (cells.height(cell) - wish) ** 2
            best[rank + 1][cell + 1] = min(best[rank + 1][cell], cost)
    at, cell = {}, room
    for rank in range(count, 0, -1):
        while cell > rank and best[rank][cell - 1] <= best[rank][cell]:
            cell -= 1
        cell -= 1
        at[cards[rank - 1]] = cell
    return at
