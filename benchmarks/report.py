"""How long `report` takes over a session of 500 entries, from the command to the file on disk, in each format; of the
cards and of a map, which is drawn as a picture: `python -m benchmarks.report`.

Medians of fresh processes.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.load_deck import milliseconds
from game.activities import activity
from game.content.deck import Deck, load_deck
from game.core.cards import KINDS
from game.core.game import FACILITATOR, Actor
from game.report.formats import FORMATS
from game.rules.mapping import moves as mapping
from game.rules.triples import moves as m
from game.session.session import AnySession
from game.shipped import folder
from game.store.opening import begin
from game.wanted import default_seats
from game.words import words

TIMES = 3
ENTRIES = 500
MAIN = Path(__file__).parent.parent / "main.py"
DECLARED = 0.1
"""How readily a seat declares."""


def main() -> None:
    with tempfile.TemporaryDirectory() as data:
        for played in ("triples", "map"):
            name = kept(Path(data), played)
            for ending in FORMATS[:-1]:  # no next meeting was set
                out = Path(data) / f"{played}.{ending}"
                taken = milliseconds(partial(_report, name, out, Path(data)), TIMES)
                print(f"{played}, {ending}: {out.stat().st_size / 1000:.0f} kB, {taken:.0f} ms")


def kept(data: Path, played: str, entries: int = ENTRIES) -> str:
    """Plays so many entries of this activity with the real deck, and returns the session's name."""
    deck, chance = load_deck(folder("decks") / "achievement-gaps.yaml"), random.Random(7)
    options, _ = activity(played).read_options({"minutes": "none"})
    opened = begin(data, deck, played, options, default_seats(4, words("he")), 7, {"lang": "he"})
    moves = _mapped(deck, chance) if played == "map" else _swapped(opened.session, chance)
    for by, move in moves:
        opened.session.submit(by, move)
        if len(opened.session.entries) >= entries:
            break
    opened.journal.close()
    return opened.journal.id


def _swapped(session: AnySession, chance: random.Random) -> Iterator[tuple[Actor, object]]:
    """Moves of a game of cards, at random; what can be said is said, and most triples come back."""
    while True:
        by = chance.choice(sorted(session.game.actors(session.state)))
        legal = [move for move in session.legal(by) if isinstance(move, _DONE)]
        if not legal:
            continue
        match move := chance.choice(legal):
            case m.Declare() if chance.random() > DECLARED:
                continue
            case m.Explain():
                yield by, m.Explain("הספרייה הניידת מביאה ספרים בשפת הבית אל השכונה")
            case m.Answer("not-yet"):
                yield by, m.Answer("not-yet", "מי מוביל, וממתי?")
            case _:
                yield by, move


_DONE = (m.Discard, m.Draw, m.Take, m.Declare, m.Explain, m.Answer, m.Return)


def _mapped(deck: Deck, chance: random.Random) -> Iterator[tuple[Actor, object]]:
    """A map of sixty cards with their links; then cards are moved about."""
    seats = default_seats(4, words("he"))
    cards = [[card.id for card in deck.of_kind(kind)][:20] for kind in KINDS]
    for kind, found, before in zip(KINDS, cards, [[], *cards], strict=False):
        yield FACILITATOR, mapping.Stage(kind)
        for card in found:
            yield chance.choice(seats), mapping.Choose(card)
            yield from ((chance.choice(seats), mapping.Tie(card, chance.choice(before))) for _ in range(2) if before)
    while True:
        card = chance.choice([card for found in cards for card in found])
        yield chance.choice(seats), mapping.Place(card, (chance.randrange(1001), chance.randrange(1001)))


def _report(name: str, out: Path, data: Path) -> None:
    command = [sys.executable, str(MAIN), "report", name, "-o", str(out), "--all-texts", "--data", str(data)]
    subprocess.run([*command, "--lang", "he"], check=True, capture_output=True)


if __name__ == "__main__":
    main()
