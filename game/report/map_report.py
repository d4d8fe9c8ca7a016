"""What the report of a session tells of a map: its chains in words, what lies on it and what was put aside."""

from __future__ import annotations

from typing import Any

from game.content.deck import Deck
from game.report.option_meanings import ENDINGS, meaning, value_in_words
from game.report.part import Part
from game.report.talked import CHOICES, QUESTIONS
from game.session.mapping import MapSession
from game.workshop.of_map import map_outcome, things_of
from game.workshop.outcome import Chain, Thing

_MEANINGS = {
    "piles": "how many kinds of cards were spread",
    "pile": "the kind that was spread, where it was one",
    "idle-seconds": "seconds without a move until a seat may open the next stage",
}


def told(session: MapSession, deck: Deck) -> dict[str, Any]:
    """The chains, the cards on the map in the order in which they came, those that were put aside, those written in
    play, and the gap that the group wants to take next."""
    outcome, things = map_outcome("", session, deck, {}), things_of(session, deck, {})
    on_map = session.state.cards
    return {
        "chains": list(map(_chain, outcome.chains)),
        "cards_on_the_map": [_thing(things[card]) for card in on_map],
        "cards_put_aside": [_thing(thing) for card, thing in things.items() if card not in on_map],
        "written_cards": [
            {"kind": paper.kind, "text": paper.text, "written_by": paper.seat} for paper in session.state.written
        ],
        "next_gap": outcome.next_gap or None,
    }


def _chain(chain: Chain) -> dict[str, Any]:
    parts = {"gap": chain.gap, "cause": chain.cause, "action": chain.action}
    talk = {QUESTIONS[key]: CHOICES.get(key, {}).get(text, text) for key, text in chain.talk.items()}
    return {name: None if thing is None else _thing(thing) for name, thing in parts.items()} | {"talk": talk}


def _thing(thing: Thing) -> dict[str, Any]:
    if thing.seat is not None:
        return {"id": thing.id, "kind": thing.kind, "text": thing.text.lines[0][1], "written_by": thing.seat}
    return {"id": thing.id, "kind": thing.kind, "text": dict(thing.text.lines)}


def _meaning(option: str) -> str:
    return _MEANINGS.get(option) or meaning(option)


PARTS = {"map": Part("map", ENDINGS, _meaning, value_in_words, told)}
