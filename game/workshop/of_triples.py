"""What came out of an open round or of triples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.content.deck import Deck, Text
from game.core.cards import CardId
from game.core.game import Actor
from game.rules.triples.state import Verdict
from game.session.triples import TriplesSession
from game.workshop.of_map import QUESTIONS
from game.workshop.outcome import Chain, Outcome, Thing


def triples_outcome(name: str, session: TriplesSession, deck: Deck, langs: Mapping[Actor, str]) -> Outcome:
    """The triples of the session of this name, those of the wall and those that came back. `langs` are the languages
    that seats read."""
    return Outcome(
        name,
        session.header.activity,
        chains=tuple(_chains(session, deck, langs)),
        next_gap=session.notes.get("next gap", ""),
    )


def _chains(session: TriplesSession, deck: Deck, langs: Mapping[Actor, str]) -> Iterator[Chain]:
    on_wall = 0
    for verdict in session.state.verdicts:
        on_wall += verdict.accepted
        gap, cause, action = (_thing(session, deck, langs, card) for card in verdict.cards)
        talk = _talk(session, on_wall) if verdict.accepted else {}
        yield Chain(gap, cause, action, verdict.seat, verdict.accepted, verdict.text, _sentences(verdict), talk)


def _thing(session: TriplesSession, deck: Deck, langs: Mapping[Actor, str], card: CardId) -> Thing:
    for paper in session.state.written:
        if paper.card == card:
            return Thing(card, paper.kind, Text(((langs.get(paper.seat, ""), paper.text),)), paper.seat)
    return Thing(card, deck.cards[card].kind, deck.cards[card].text)


def _sentences(verdict: Verdict) -> tuple[str, ...]:
    return tuple(said.text for said in verdict.answers if said.text)


def _talk(session: TriplesSession, number: int) -> dict[str, str]:
    noted = {question: session.notes.get(f"triple {number} {question}", "") for question in QUESTIONS}
    return {question: text for question, text in noted.items() if text}
