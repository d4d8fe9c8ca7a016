"""Decks: the cards of a workshop, their texts in each language, and the links between them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.content.deck_checks import check_deck
from game.content.problems import Faults, Problem, Problems
from game.content.tree import Node, Read, no_collection, read_file, read_text
from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, Facts, Kind

if TYPE_CHECKING:
    from game.content.models import CardEntry, DeckFile


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one or more languages: (language, words) pairs in the order of the deck's languages."""

    lines: tuple[tuple[str, str], ...]

    def get(self, lang: str) -> tuple[str, str]:
        """The words and the language they are in: the one asked for, else the first there is."""
        for language, words in self.lines:
            if language == lang:
                return words, language
        language, words = self.lines[0]
        return words, language


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `links` are the gaps that a cause explains, or the causes that an action addresses."""

    id: CardId
    kind: Kind
    text: Text
    note: Text | None = None
    domain: str | None = None
    links: tuple[CardId, ...] = ()
    channel: str | None = None


@dataclass(frozen=True)
class Deck:
    """A deck without errors. `cards` are gaps, causes, actions, in file order; `source` is UTF-8 YAML."""

    id: str
    title: Text
    languages: tuple[str, ...]
    cards: Mapping[CardId, Card]
    blanks: Mapping[Kind, int]
    discussion: tuple[Text, ...]
    source: bytes

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the source, in hexadecimal digits."""
        return hashlib.sha256(self.source).hexdigest()

    def of_kind(self, kind: Kind) -> tuple[Card, ...]:
        """The cards of one kind, in file order."""
        return tuple(card for card in self.cards.values() if card.kind == kind)

    def facts(self) -> Facts:
        """What the rules need to know of it."""
        return Facts(
            cards={kind: tuple(card.id for card in self.of_kind(kind)) for kind in KINDS},
            explains=self._links(CAUSE),
            addresses=self._links(ACTION),
            domains={card.id: card.domain for card in self.of_kind(GAP) if card.domain is not None},
            blanks=(self.blanks[GAP], self.blanks[CAUSE], self.blanks[ACTION]),
        )

    def _links(self, kind: Kind) -> frozenset[tuple[CardId, CardId]]:
        return frozenset((card.id, link) for card in self.of_kind(kind) for link in card.links)


def load_deck(path: Path | str) -> Deck:
    """The deck in a file. Raises Faults, with every problem at once, when it has errors."""
    return _faultless(*read_deck(read_file(path)))


def load_deck_text(text: str | bytes, name: str) -> Deck:
    """The deck in a text, as a journal keeps it; `name` stands for the file in problems. Raises Faults."""
    return _faultless(*read_deck(read_text(text, name)))


def read_deck(read: Read) -> tuple[Deck | None, list[Problem]]:
    """The deck in a file that was read, and every problem; None when one of them is an error."""
    if read.node is None:
        return None, read.problems
    deck, problems = deck_from_node(read.node, read.name, read.data)
    all_problems = sorted([*read.problems, *problems], key=lambda problem: (problem.line, problem.column))
    return (None if any(p.severity == "error" for p in all_problems) else deck), all_problems


@no_collection()
def deck_from_node(node: Node, name: str, source: bytes | None = None) -> tuple[Deck | None, list[Problem]]:
    """The deck in a part of a file (a scenario's inline deck), with problems placed in that file."""
    from game.content.models import DeckFile  # pydantic takes a while to import: only when there is a deck
    from game.content.shape import shaped

    problems = Problems(name)
    file = shaped(DeckFile, node, problems)
    check_deck(node, problems)
    if file is None or problems.errors:
        return None, problems.sorted()
    return _deck(file, _as_source(node.plain()) if source is None else source), problems.sorted()


def _faultless(deck: Deck | None, problems: list[Problem]) -> Deck:
    if deck is None:
        raise Faults(problems)
    return deck


def _as_source(value: Any) -> bytes:
    """JSON that YAML reads the same way: what JSON allows bare and YAML does not is escaped."""
    text = json.dumps(value, ensure_ascii=False, default=lambda made: made.text, indent=1)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda bare: f"\\u{ord(bare[0]):04x}", text).encode()


def _deck(file: DeckFile, source: bytes) -> Deck:
    languages = tuple(dict.fromkeys(file.languages))
    cards = [
        *(_card(GAP, entry, (), languages) for entry in file.gaps),
        *(_card(CAUSE, entry, entry.explains, languages) for entry in file.causes),
        *(_card(ACTION, entry, entry.addresses, languages) for entry in file.actions),
    ]
    return Deck(
        id=file.id,
        title=_text(file.title, languages),
        languages=languages,
        cards={card.id: card for card in cards},
        blanks={GAP: file.blanks.gap, CAUSE: file.blanks.cause, ACTION: file.blanks.action},
        discussion=tuple(_text(each, languages) for each in file.discussion),
        source=source,
    )


def _card(
    kind: Kind,
    entry: CardEntry,
    links: list[str] | tuple[()],
    languages: tuple[str, ...],
) -> Card:
    return Card(
        id=entry.id,
        kind=kind,
        text=_text(entry.text, languages),
        note=_text(entry.note, languages) if entry.note else None,
        domain=getattr(entry, "domain", None) or None,
        links=tuple(dict.fromkeys(links)),
        channel=getattr(entry, "channel", None) or None,
    )


def _text(value: str | dict[str, str], languages: tuple[str, ...]) -> Text:
    if isinstance(value, str):
        return Text(((languages[0], value.strip()),))
    return Text(tuple((lang, value[lang].strip()) for lang in languages if lang in value))
