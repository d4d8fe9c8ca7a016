"""How long a deck takes from its file to the checked deck: `python -m benchmarks.load_deck`.

Bounds: 200 cards 40 ms (goal 20), 5,000 cards 450 ms from YAML, and 50 ms where the deck is known already. Medians,
without the first load, which imports pydantic.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from game.content.deck import load_deck, load_deck_text

BOUNDS = {200: 40.0, 5_000: 450.0}
KNOWN = 50.0
"""The bound for a deck that is known, of any size."""
HEAD = """format: 1
id: generated
title: {he: "חפיסה גדולה", ar: "مجموعة كبيرة", en: "A large deck"}
languages: [he, ar, en]
"""


def deck(cards: int) -> str:
    """A deck of so many cards in three languages, three links a card."""
    return HEAD + "\n".join(_lines(cards // 3, cards - 2 * (cards // 3)))


def _lines(causes: int, actions: int) -> Iterator[str]:
    yield "gaps:"
    for i in range(causes):
        yield from (f"  - id: gap-{i}", _text(i), "    domain: mathematics")
    yield "causes:"
    for i in range(causes):
        yield from (f"  - id: cause-{i}", _text(i), f"    explains: {_links('gap', i, causes)}")
    yield "actions:"
    for i in range(actions):
        yield from (f"  - id: action-{i}", _text(i), f"    addresses: {_links('cause', i, causes)}")
        yield "    channel: staff"


def _text(i: int) -> str:
    return f"""    text:
      he: "הבדלים בהבנת הנקרא בין בתי ספר בסוף כיתה {i}"
      ar: "فروق بين المدارس في فهم المقروء بنهاية الصف {i}"
      en: "Schools differ in reading comprehension at the end of Grade {i}\""""


def _links(kind: str, i: int, many: int) -> str:
    return "[" + ", ".join(f"{kind}-{(i + step) % many}" for step in range(3)) + "]"


def milliseconds(load: Callable[[], object], times: int) -> float:
    """The median time of a load."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        load()
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def measure(cards: int, folder: Path) -> tuple[float, float]:
    """Milliseconds for a deck of so many cards, from YAML and when it is known."""
    path = folder / "generated.yaml"
    path.write_text(deck(cards), encoding="utf-8")
    times = 21 if cards < 1_000 else 7
    read = milliseconds(lambda: load_deck(path), times)
    load_deck(path, folder)
    return read, milliseconds(lambda: load_deck(path, folder), times)


def main() -> int:
    """Prints the medians. Returns 1 when one is beyond its bound."""
    start = time.perf_counter()
    load_deck_text(deck(3), "generated.yaml")
    print(f"first load, 3 cards, with its imports: {1000 * (time.perf_counter() - start):.0f} ms")
    slow = False
    for cards, bound in BOUNDS.items():
        with tempfile.TemporaryDirectory() as folder:
            read, known = measure(cards, Path(folder))
        slow |= read > bound or known > KNOWN
        print(f"{cards} cards: {read:.1f} ms (bound {bound:.0f}), known {known:.1f} ms (bound {KNOWN:.0f})")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
