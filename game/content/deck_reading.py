"""A YAML tree into a deck, with every problem that it has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.content.deck import Card, Deck, by_name
from game.content.deck_checks import check_deck
from game.content.problems import Problem
from game.content.reading import read_whole, source_of, text_of
from game.content.source import no_collection
from game.content.tree import Node, Read
from game.core.cards import ACTION, CAUSE, GAP, Kind

if TYPE_CHECKING:
    from game.content.models import CardEntry, DeckFile, GapEntry


def read_deck(read: Read) -> tuple[Deck | None, list[Problem]]:
    """The deck in a file that was read, and every problem; None when one of them is an error."""
    return read_whole(read, deck_from_node)


@no_collection()
def deck_from_node(node: Node, name: str, source: bytes | None = None) -> tuple[Deck | None, list[Problem]]:
    """The deck in a part of a file (a scenario's inline deck), with problems placed in that file."""
    from game.content.models import DeckFile  # pydantic takes a while to import: only when there is a deck
    from game.content.shape import made_of

    def make(file: DeckFile) -> Deck:
        return _deck(file, source_of(node) if source is None else source)

    return made_of(node, name, "deck", DeckFile, check_deck, make)


def _deck(file: DeckFile, source: bytes) -> Deck:
    languages = tuple(dict.fromkeys(file.languages))
    domains = {domain: text_of(name, languages) for domain, name in file.domains.items()}
    called = by_name(domains)
    cards = [
        *(_card(GAP, entry, (), languages, _domain(entry, called)) for entry in file.gaps),
        *(_card(CAUSE, entry, entry.explains, languages) for entry in file.causes),
        *(_card(ACTION, entry, entry.addresses, languages) for entry in file.actions),
    ]
    return Deck(
        id=file.id,
        title=text_of(file.title, languages),
        languages=languages,
        cards={card.id: card for card in cards},
        blanks={GAP: file.blanks.gap, CAUSE: file.blanks.cause, ACTION: file.blanks.action},
        discussion=tuple(text_of(each, languages) for each in file.discussion),
        source=source,
        domains=domains,
    )


def _domain(entry: GapEntry, called: Mapping[str, str]) -> str | None:
    said = entry.domain.strip()
    return called.get(said, said) or None


def _card(
    kind: Kind,
    entry: CardEntry,
    links: list[str] | tuple[()],
    languages: tuple[str, ...],
    domain: str | None = None,
) -> Card:
    return Card(
        id=entry.id,
        kind=kind,
        text=text_of(entry.text, languages),
        note=text_of(entry.note, languages) if entry.note else None,
        domain=domain,
        links=tuple(dict.fromkeys(links)),
        channel=getattr(entry, "channel", None) or None,
        retired=entry.retired,
        origin=entry.origin or None,
    )
