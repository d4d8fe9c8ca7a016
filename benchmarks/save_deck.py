"""How long a change takes on its way into a deck's file, from the edit to the deck read again, with the version before
kept, and how long a look at a file that nobody changed: `python -m benchmarks.save_deck`.

Medians, for decks of 200 and 5,000 cards in three languages, on the disk of the folder for temporary files. Bound for
200 cards: 150 ms (goal 100).
"""

from __future__ import annotations

import sys
import tempfile
import time
from itertools import count
from pathlib import Path

from benchmarks.load_deck import deck, milliseconds
from game.content import edits
from game.store.deck_file import DeckFile

BOUND = 150.0


def saved(cards: int, folder: Path, times: int) -> tuple[float, float]:
    """The medians of a save and of a look, in milliseconds."""
    path = folder / f"{cards}.yaml"
    path.write_text(deck(cards), encoding="utf-8")
    file, numbers = DeckFile(path, folder / "data"), count()

    def save() -> None:
        file.apply(lambda deck: edits.with_text(deck, "gap-1", "en", f"Other words, number {next(numbers)}"))

    save()  # imports what writes
    taken = milliseconds(save, times)
    time.sleep(3)  # a file that was written just now is read at each look
    file.look()
    return taken, milliseconds(file.look, 100)


def main() -> int:
    """Prints the medians. Returns the exit status."""
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        for cards, times in ((200, 15), (5_000, 3)):
            save, look = saved(cards, Path(folder), times)
            slow |= cards == 200 and save > BOUND
            print(f"{cards} cards: a save {save:.0f} ms, a look {look * 1000:.0f} µs")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
