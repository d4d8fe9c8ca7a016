"""What the talk after a game is about: triples of the wall, or chains of a map; and what these are called."""

from __future__ import annotations

from game.core.cards import CardId
from game.core.frozen import frozen
from game.core.game import Actor
from game.words import later


@frozen
class Topic:
    """A gap, a possible cause and a possible action to talk about; None for what a chain lacks. The keys of its notes
    begin with `key`. Of a triple, `seat` declared it, with this `text`, and others said what would be `strengthening`.
    """

    cards: tuple[CardId | None, CardId | None, CardId | None]
    key: str
    seat: Actor = ""
    text: str = ""
    strengthening: str = ""

    def note(self, question: str) -> str:
        """The key of the note that keeps the answer to a question."""
        return f"{self.key} {question}"


@frozen
class TalkWords:
    """What topics are called on the pages of the talk. `one` has places for a number and for how many there are;
    `stays` says on the last page what else is to be known of the report."""

    all: str
    one: str
    hint: str
    back: str
    following: str
    before: str
    stays: str


TRIPLES = TalkWords(
    all=later("Our wall"),
    one=later("Triple {n} of {all}"),
    hint=later("Touch a triple to talk about it"),
    back=later("Back to the wall"),
    following=later("Next triple"),
    before=later("Previous triple"),
    stays=later("How each team answered stays at the table."),
)

CHAINS = TalkWords(
    all=later("Our chains"),
    one=later("Chain {n} of {all}"),
    hint=later("Touch a chain to talk about it"),
    back=later("Back to the chains"),
    following=later("Next chain"),
    before=later("Previous chain"),
    stays=later("Where a chain lacks a part, it stands there as missing."),
)
