"""A wall that was made, for tests of what is told of it."""

from __future__ import annotations

from game.content.deck import load_deck
from game.core.game import FACILITATOR, Refusal
from game.core.log import Header
from game.rules.triples import moves as m
from game.rules.triples.options import Activity, read_options
from game.rules.triples.rules import Triples
from game.rules.triples.setting import Setting
from game.session.session import Session
from game.session.triples import Said
from game.shipped import folder

DECK = load_deck(folder("decks") / "tiny.yaml")
SEATS = ("צוות א׳", "B", "C")


def begun(
    created: str = "2026-11-21T14:32:05+02:00", seed: int = 7, activity: Activity = "open-round", **said: str
) -> Session:
    options, problems = read_options(activity, {"cycles": "none", **said})
    assert not problems
    game = Triples(Setting(activity, options, DECK.facts(), SEATS))
    return Session(game, Header(activity, 1, DECK.id, DECK.hash, {}, SEATS, seed, created=created))


def say_all(session: Session, *moves: tuple[str, Said]) -> None:
    for by, move in moves:
        refused = session.submit(by, move)
        assert not isinstance(refused, Refusal), refused


def declared(session: Session, text: str = "because it is so", doubt: str = "who will do it?") -> None:
    mover = session.state.turn
    assert mover is not None
    pick = next(move for move in session.legal(mover) if isinstance(move, m.Pick))
    others = [seat for seat in SEATS if seat != mover]
    say_all(session, (mover, pick), (mover, m.Explain(text)))
    say_all(session, (others[0], m.Answer("not-yet", doubt)), (others[1], m.Answer("convincing")))
    say_all(session, (FACILITATOR, m.Accept()))
