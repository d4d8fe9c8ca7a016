"""Numbers that are chosen step by step on the home screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


def stepped(steps: tuple[int, ...], number: int, by: int) -> int:
    """The next larger of these numbers, or the next smaller one where `by` is negative; the last where there is
    none."""
    at = bisect_right(steps, number) if by > 0 else bisect_left(steps, number) - 1
    return steps[min(max(at, 0), len(steps) - 1)]
