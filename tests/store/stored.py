"""Sessions on disk for the tests of what is kept."""

from __future__ import annotations

from pathlib import Path

from game.content.deck import load_deck
from game.core.game import Refusal
from game.rules.triples.options import Options
from game.shipped import folder
from game.store.opening import Opened, begin

TINY = folder("decks") / "tiny.yaml"


def begun(data: Path) -> Opened:
    """A new session of two seats."""
    deck = load_deck(TINY)
    return begin(data, deck, "triples", Options(), ("צוות א׳", "B"), 7, {"seating": "upright"})


def play(opened: Opened, turns: int) -> None:
    """So many whole turns, each by the first moves that are legal."""
    for _ in range(2 * turns):
        mover = opened.session.state.turn
        assert mover is not None
        move = next(opened.session.legal(mover))
        assert not isinstance(opened.session.submit(mover, move), Refusal)
