"""What is printed of a file."""

from __future__ import annotations

from pathlib import Path

from game.content.deck import load_deck
from game.faults import Fault
from game.paper.deck_parts import deck_parts
from game.paper.printing import Printed, printed
from game.words import Words

_MOST = 2
"""More languages than that have no room on a card."""


def paper_twin(path: Path, asked: str | None, say: Words) -> Printed:
    """The PDF of a file, its cards in the languages `asked` for, such as `he` or `he,ar`; when none are, in the
    reader's, else the file's first. Raises Faults for a file with errors, Fault `bad-card-languages`, FontMissing."""
    deck = load_deck(path)
    langs = _languages(asked, deck.languages, say)
    return printed(deck.title.get(say.lang)[0], deck_parts(deck, langs, say), say)


def _languages(asked: str | None, known: tuple[str, ...], say: Words) -> tuple[str, ...]:
    if asked is None:
        return (say.lang if say.lang in known else known[0],)
    langs = tuple(dict.fromkeys(word.strip() for word in asked.split(",")))
    if not set(langs) <= set(known) or len(langs) > _MOST:
        raise Fault("bad-card-languages", word=asked, known=", ".join(known))
    return langs
