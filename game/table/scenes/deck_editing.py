"""What is done to a deck on the table, as edits."""

from __future__ import annotations

from game.content import edits
from game.content.deck import Deck
from game.core.cards import CardId, Kind
from game.table.scenes.deck_keeping import Edit, Keeping
from game.table.scenes.deck_lines import Line


class Editing:
    """Edits of a deck that is kept. `refused` says that the last one could not be made: a card keeps at least one
    language."""

    def __init__(self, keeping: Keeping) -> None:
        self.keeping = keeping
        self.refused = False

    def _edit(self, edit: Edit) -> None:
        self.refused = False
        try:
            self.keeping.edit(edit)
        except (LookupError, ValueError):
            self.refused = True

    def finish(self, line: Line, lang: str) -> CardId | None:
        """What was written becomes the deck's; gives back the card that is new."""
        words, card = line.pen.text, line.card
        match line.purpose:
            case "text":
                self._edit(lambda deck: edits.with_text(deck, card, lang, words))
            case "note":
                self._edit(lambda deck: edits.with_note(deck, card, lang, words))
            case "domain":
                self._edit(lambda deck: edits.with_domain(deck, card, words or None))
            case "channel":
                self._edit(lambda deck: edits.with_channel(deck, card, words or None))
            case "gap" | "cause" | "action" as kind if words:
                return self._add(kind, lang, words)
        return None

    def _add(self, kind: Kind, lang: str, words: str) -> CardId | None:
        assert self.keeping.deck is not None
        _, name = edits.with_card(self.keeping.deck, kind, {lang: words})

        def add(deck: Deck) -> Deck:
            return edits.with_card(deck, kind, {lang: words}, card_id=name)[0]

        self._edit(add)
        return None if self.refused else name

    def link(self, card: CardId, other: CardId, yes: bool) -> None:
        """Links two cards, or unlinks them."""
        change = edits.with_link if yes else edits.without_link
        self._edit(lambda deck: change(deck, card, other))

    def retire(self, card: CardId, yes: bool) -> None:
        """Takes a card out of play, or back into it."""
        self._edit(lambda deck: edits.with_retired(deck, card, yes))

    def undo(self) -> None:
        """Takes the last edit back."""
        self.refused = False
        if self.keeping.undoable:
            self.keeping.undo()
