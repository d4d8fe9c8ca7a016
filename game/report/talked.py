"""What was answered in the talk after a game, and the words of the cards that it was about."""

from __future__ import annotations

from game.content.deck import Deck
from game.session.triples import TriplesSession
from game.words import Words, later

CHOICES = {
    "relevant": {"yes": later("yes"), "partly": later("partly"), "no": later("no")},
    "power": {"yes": later("yes"), "partly": later("partly"), "no": later("no")},
    "channel": {
        "parents": later("parents' guidance"),
        "staff": later("staff training and teaching quality"),
        "infrastructure": later("infrastructure and access"),
        "programmes": later("programmes in formal and informal education"),
        "partnership": later("partnership itself"),
    },
    "ground": {"figure": later("a figure"), "survey": later("a survey"), "impression": later("an impression")},
}
"""The answers to the questions after the game, by question and by the word that notes keep."""

QUESTIONS = {
    "relevant": later("Relevant here"),
    "power": later("In our power"),
    "channel": later("Channel of influence"),
    "ground": later("On what ground"),
    "who": later("Who else should be in the room"),
}
"""The questions asked of each triple, by the last word of their notes' keys (`triple 1 relevant`)."""


def card_text(session: TriplesSession, deck: Deck, lang: str, card: str) -> str:
    """The text of a card; one that was written in play, as it was."""
    if card in deck.cards:
        return deck.cards[card].text.get(lang)[0]
    return next(paper.text for paper in session.state.written if paper.card == card)


def answer(session: TriplesSession, say: Words, number: int, question: str) -> str:
    """What was answered to a question of the talk about a triple of the wall; empty where nothing was."""
    noted = session.notes.get(f"triple {number} {question}", "")
    chosen = CHOICES.get(question, {}).get(noted)
    return say(chosen) if chosen else noted
