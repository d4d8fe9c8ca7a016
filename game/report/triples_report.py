"""What the report of a session tells of the open round and of triples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.content.deck import Deck
from game.core.game import TABLE
from game.report.option_meanings import ENDINGS, meaning, value_in_words
from game.report.part import Part
from game.report.talked import CHOICES, QUESTIONS
from game.rules.triples.view import VerdictView, verdict_view
from game.session.record import texts_read
from game.session.triples import TriplesSession

_LINKS = {"full": "both links", "partial": "one of the two links", "none": "no link"}


def told(session: TriplesSession, deck: Deck) -> dict[str, Any]:
    """The triples, the cards written in play, and the gap that the group wants to take next."""
    state, read = session.state, texts_read(session, TABLE)
    known = session.game.looker(state, TABLE).of(state)
    return {
        "triples": list(_triples(session, deck, tuple(map(verdict_view, known.verdicts)))),
        "written_cards": [
            {"kind": paper.kind, "text": paper.text, "written_by": paper.seat}
            for paper in state.written
            if read.get(paper.card) == paper.text
        ],
        "next_gap": session.notes.get("next gap") or None,
    }


def _triples(session: TriplesSession, deck: Deck, verdicts: tuple[VerdictView, ...]) -> Iterator[dict[str, Any]]:
    on_wall = 0
    for verdict in verdicts:
        on_wall += verdict.accepted
        gap, cause, action = (_card(session, deck, card) for card in verdict.cards)
        yield {
            "gap": gap,
            "cause": cause,
            "action": action,
            "declared_by": verdict.seat,
            "explanation": verdict.text or None,
            "verdict": "accepted" if verdict.accepted else "returned",
            "place_on_the_wall": on_wall if verdict.accepted else None,
            "answers": {
                "convincing": verdict.answers.convincing,
                "not_yet": verdict.answers.not_yet,
                "abstained": verdict.answers.abstain,
            },
            "what_would_strengthen_it": list(verdict.answers.sentences),
            "links_of_the_deck": _LINKS[verdict.fit],
            "talk": _talk(session, on_wall) if verdict.accepted else {},
        }


def _card(session: TriplesSession, deck: Deck, card: str) -> dict[str, Any]:
    if card in deck.cards:
        return {"text": dict(deck.cards[card].text.lines)}
    paper = next(paper for paper in session.state.written if paper.card == card)
    return {"text": paper.text, "written_by": paper.seat}


def _talk(session: TriplesSession, number: int) -> dict[str, str]:
    """The answers of the talk after the game about one triple of the wall, by question, in English words or as they
    were written."""
    noted = {question: session.notes.get(f"triple {number} {question}", "") for question in QUESTIONS}
    return {QUESTIONS[key]: CHOICES.get(key, {}).get(text, text) for key, text in noted.items() if text}


PARTS = {
    activity: Part(name, ENDINGS, meaning, value_in_words, told)
    for activity, name in (("open-round", "open round"), ("triples", "triples"))
}
