"""How long the largest deck that comes along takes to become a PDF, two languages on a card: `python -m
benchmarks.paper`. Medians, in one process; the deck is read anew each time."""

from __future__ import annotations

from benchmarks.load_deck import milliseconds
from game.paper.twin import paper_twin
from game.shipped import folder
from game.words import words

TIMES = 7


def main() -> None:
    for name in ("achievement-gaps", "circle-of-influence"):
        path, say = folder("decks") / f"{name}.yaml", words("he", printed=True)
        made = paper_twin(path, "he,ar", say)
        taken = milliseconds(lambda path=path, say=say: paper_twin(path, "he,ar", say), TIMES)
        print(f"{name}: {made.pages} pages, {len(made.pdf) / 1e6:.1f} MB, {taken:.0f} ms")


if __name__ == "__main__":
    main()
