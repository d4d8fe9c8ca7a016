"""Lists of cards: texts that belong to no kind and link to nothing, such as the responses that a board lays out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.content.deck import Text
from game.core.frozen import frozen


@frozen
class CardList:
    """A list of cards without errors, in file order. `notes` are the lines of background of those that have one;
    `source` is UTF-8 YAML."""

    id: str
    title: Text
    languages: tuple[str, ...]
    cards: Mapping[str, Text]
    notes: Mapping[str, Text]
    source: bytes


def load_card_list(path: Path | str) -> CardList:
    """The list in a file. Raises Faults, with every problem at once, when it has errors."""
    from game.content.card_list_reading import read_card_list
    from game.content.reading import faultless
    from game.content.tree import read_file

    return faultless(*read_card_list(read_file(path)))
