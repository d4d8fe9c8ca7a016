"""A YAML tree into a deck, with every problem that it has."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from game.content.deck import Card, Deck, Text
from game.content.deck_checks import check_deck
from game.content.problems import Faults, Problem, Problems
from game.content.source import no_collection
from game.content.tree import Node, Read
from game.core.cards import ACTION, CAUSE, GAP, Kind

if TYPE_CHECKING:
    from game.content.models import CardEntry, DeckFile


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


def faultless(deck: Deck | None, problems: list[Problem]) -> Deck:
    """The deck that was read. Raises Faults when it can't be used."""
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
