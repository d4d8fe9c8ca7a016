"""What came out of a map."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.deck import Deck, Text
from game.core.cards import CardId
from game.core.game import Actor
from game.rules.mapping.chains import Chain as Link
from game.rules.mapping.chains import chains, note_key
from game.session.mapping import MapSession
from game.workshop.outcome import Chain, Outcome, Thing

QUESTIONS = ("relevant", "power", "channel", "ground", "who")
"""What the talk after the map asks of a chain, by the last word of its notes' keys."""


def map_outcome(name: str, session: MapSession, deck: Deck, langs: Mapping[Actor, str]) -> Outcome:
    """The chains of the session of this name. `langs` are the languages that seats read."""
    things = things_of(session, deck, langs)
    return Outcome(
        name,
        session.header.activity,
        chains=tuple(_chain(session, things, link) for link in chains(session.state)),
        next_gap=session.notes.get("next gap", ""),
    )


def things_of(session: MapSession, deck: Deck, langs: Mapping[Actor, str]) -> Mapping[CardId, Thing]:
    """Every card in play, by its id."""
    state = session.state
    written = {
        paper.card: Thing(paper.card, paper.kind, Text(((langs.get(paper.seat, ""), paper.text),)), paper.seat)
        for paper in state.written
    }
    spread = (card for cards in state.spread for card in cards if card not in written)
    return written | {card: Thing(card, deck.cards[card].kind, deck.cards[card].text) for card in spread}


def _chain(session: MapSession, things: Mapping[CardId, Thing], link: Link) -> Chain:
    gap, cause, action = (None if card is None else things[card] for card in (link.gap, link.cause, link.action))
    noted = {question: session.notes.get(note_key(link, question), "") for question in QUESTIONS}
    return Chain(gap, cause, action, talk={question: text for question, text in noted.items() if text})
