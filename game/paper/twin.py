"""What is printed of a file: a deck, a circle, or a list of cards."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from game.content.card_list import load_card_list
from game.content.circle import Circle, load_circle
from game.content.deck import Deck, load_deck
from game.content.file_kind import kind_of_file
from game.faults import Fault
from game.paper.circle_parts import circle_parts
from game.paper.deck_parts import deck_parts
from game.paper.list_parts import list_parts
from game.paper.parts import line
from game.paper.printing import Printed, printed
from game.words import Words

_MOST = 2
"""More languages than that have no room on a card."""


def paper_twin(path: Path, asked: str | None, say: Words, day: date) -> Printed:
    """The PDF of a file, its cards in the languages `asked` for, such as `he` or `he,ar`; when none are, in the
    reader's, else the file's first. Raises Faults for a file with errors, Fault `bad-card-languages`, FontMissing."""
    kind = kind_of_file(path)
    found = load_circle(path) if kind == "circle" else load_card_list(path) if kind == "cards" else load_deck(path)
    langs = _languages(asked, found.languages, say)
    match found:
        case Deck():
            parts = deck_parts(found, langs, say)
        case Circle():
            parts = circle_parts(found, langs, say)
        case _:
            parts = list_parts(found, langs, say)
    return printed(line(found.title, say.lang).words, parts, say, day)


def _languages(asked: str | None, known: tuple[str, ...], say: Words) -> tuple[str, ...]:
    if asked is None:
        return (say.lang if say.lang in known else known[0],)
    langs = tuple(dict.fromkeys(word.strip() for word in asked.split(",")))
    if not set(langs) <= set(known) or len(langs) > _MOST:
        raise Fault("bad-card-languages", word=asked, known=", ".join(known))
    return langs
