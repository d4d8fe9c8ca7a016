"""Things in a row, each as near to its own place as the others allow."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], sizes: Sequence[float], length: float, gap: float) -> list[tuple[float, float]]:
    """Centres and sizes of things that want their centres there, on a line from 0 to `length`, with a gap between.

    They keep their order by wanted centre, become smaller together where they are too large, and move no further than
    they must: the sum of the squares of their ways is least (isotonic regression by pooling neighbours).
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    room = length - gap * (len(sizes) - 1)
    less = min(1.0, room / sum(sizes)) if sizes else 1.0
    fit = [sizes[at] * less for at in order]
    before = [sum(fit[:at]) + gap * at + fit[at] / 2 for at in range(len(fit))]
    slack = room - sum(fit)
    free = _pooled([wanted[at] - start for at, start in zip(order, before, strict=True)])
    found: list[tuple[float, float]] = [(0.0, 0.0)] * len(order)
    for place, at in enumerate(order):
        found[at] = (min(max(free[place], 0.0), slack) + before[place], fit[place])
    return found


def _pooled(values: Sequence[float]) -> list[float]:
    """The nearest values that never fall."""
    pools: list[tuple[float, int]] = []
    for value in values:
        mean, count = value, 1
        while pools and pools[-1][0] > mean:
            other, more = pools.pop()
            mean, count = (mean * count + other * more) / (count + more), count + more
        pools.append((mean, count))
    return [mean for mean, count in pools for _ in range(count)]
