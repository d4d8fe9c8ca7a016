"""People who play at random, for those who measure what is kept: seats, the facilitator and the clock, with undo, redo,
rulings and notes among the moves."""

from __future__ import annotations

from pathlib import Path
from random import Random

from game.content.deck import load_deck
from game.core.game import CLOCK, FACILITATOR, TABLE, Actor, Refusal
from game.rules.triples import moves as m
from game.rules.triples.options import Options
from game.rules.triples.rulings import Lock
from game.session.session import Note, Redo, Session, Undo
from game.session.triples import Said
from game.shipped import folder
from game.store.opening import Opened, begin

SEATS = ("צפון", "South", "شرق", "West")
ENDS = m.End | m.Leave | m.Pause | m.Accept | m.Return | Lock
"""What the facilitator does not do here: it would end the play, or empty the table."""


def begun(data: Path, seed: int, name: str = "achievement-gaps") -> Opened:
    """A new session of a deck that comes along."""
    deck = load_deck(folder("decks") / f"{name}.yaml")
    options = Options(minutes=None, judge="none")
    return begin(data, deck, "triples", options, SEATS, seed, {"lang": "he", "seating": "around"})


def one_move(session: Session, chance: Random) -> bool:
    """Somebody does something that is not refused; false when there is nothing left to do."""
    for _ in range(100):
        by, move = _choice(session, chance)
        if move is not None and not isinstance(session.submit(by, move), Refusal):
            return True
    return False


def played(session: Session, entries: int, chance: Random) -> None:
    """Plays until the log has so many entries."""
    while len(session.entries) < entries:
        assert one_move(session, chance), f"nothing is left to do after {len(session.entries)} entries"


def _choice(session: Session, chance: Random) -> tuple[Actor, Said | None]:
    kind, state = chance.random(), session.state
    if kind < 0.03 or state.over:
        return FACILITATOR, Undo(chance.randint(1, 3))
    if kind < 0.05:
        return FACILITATOR, Redo()
    if kind < 0.08:
        return CLOCK, m.Clock(state.clock + 5)
    if kind < 0.10:
        return TABLE, Note(f"triple {chance.randint(1, 9)} who", chance.choice(("parents", "הורים", "الأهل")))
    if kind < 0.15:
        rulings = [move for move in session.legal(FACILITATOR) if not isinstance(move, ENDS)]
        return FACILITATOR, chance.choice(rulings or [None])
    by = chance.choice([seat.name for seat in state.seats])
    moves = [move for move in session.legal(by) if not isinstance(move, m.Pass | m.Declare) or chance.random() < 0.1]
    return by, chance.choice(moves or [None])
