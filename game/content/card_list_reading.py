"""A YAML tree into a list of cards, with every problem that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.card_list import CardList
from game.content.card_list_checks import check_card_list
from game.content.problems import Problem
from game.content.reading import read_whole, source_of, text_of, texts_of
from game.content.source import no_collection
from game.content.tree import Node, Read

if TYPE_CHECKING:
    from game.content.card_list_models import CardListFile


def read_card_list(read: Read) -> tuple[CardList | None, list[Problem]]:
    """The list in a file that was read, and every problem; None when one of them is an error."""
    return read_whole(read, card_list_from_node)


@no_collection()
def card_list_from_node(node: Node, name: str, source: bytes | None = None) -> tuple[CardList | None, list[Problem]]:
    """The list in a part of a file (a board's own cards), with problems placed in that file."""
    from game.content.card_list_models import CardListFile
    from game.content.shape import made_of

    def make(file: CardListFile) -> CardList:
        return _card_list(file, source_of(node) if source is None else source)

    return made_of(node, name, "cards", CardListFile, check_card_list, make)


def _card_list(file: CardListFile, source: bytes) -> CardList:
    languages = tuple(dict.fromkeys(file.languages))
    return CardList(
        id=file.id,
        title=text_of(file.title, languages),
        languages=languages,
        cards=texts_of(file.cards, languages),
        notes={card.id: text_of(card.note, languages) for card in file.cards if card.note},
        source=source,
    )
