"""The cards that a board takes from a deck or a list of cards: one beside its file, of the data folder's own, or one
that comes along."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from game.content.board import BoardCard
from game.content.card_list_reading import read_card_list
from game.content.deck import Text
from game.content.deck_reading import read_deck
from game.content.file_kind import kind_of_file
from game.content.problems import Problem, Problems
from game.content.text_checks import as_text, list_in
from game.content.tree import Map, Node, Scalar, read_file
from game.core.cards import KINDS, CardId
from game.shipped import folder, own_decks

_NAME = re.compile(r"[^\W_]+(-[^\W_]+)*")


def brought(root: Node, name: str, data: Path | None) -> tuple[dict[CardId, BoardCard], list[Problem]]:
    """The cards that the board of a tree takes from elsewhere, and every problem with that; none where it takes none,
    or where what it says has not its shape. `name` is the board's file, `data` the data folder."""
    problems = Problems(name)
    said = root.items.get("from") if isinstance(root, Map) else None
    deck = as_text(said.items.get("deck")) if isinstance(said, Map) else None
    if not isinstance(root, Map) or not isinstance(said, Map) or deck is None:
        return {}, []
    places = [Path(name).parent, *([own_decks(data)] if data else []), folder("decks")]
    if (path := _found(deck.text, places)) is None:
        problems.add_unknown(deck, "unknown-deck", deck.text, sorted(_names(places)))
        return {}, problems.found
    kinds = [word.text for word in map(as_text, list_in(said, "kinds")) if word]
    cards, found = _cards(path, said, kinds, problems)
    ours = _in_languages(cards, [word.text for word in map(as_text, list_in(root, "languages")) if word])
    if cards and not ours:
        problems.add(deck, "no-language-shared", name=deck.text)
    _check_taken(root, deck, ours, problems)
    return ours, [*found, *problems.found]


def _found(name: str, places: Iterable[Path]) -> Path | None:
    word = name.removesuffix(".yaml")
    files = (place / f"{word}.yaml" for place in places)
    return next(filter(_holds_cards, files), None) if _NAME.fullmatch(word) else None


def _names(places: Iterable[Path]) -> set[str]:
    files = (file for place in places for file in place.glob("*.yaml"))
    return {file.stem for file in files if _NAME.fullmatch(file.stem) and _holds_cards(file)}


def _holds_cards(file: Path) -> bool:
    return file.is_file() and kind_of_file(file) in ("deck", "cards")


def _cards(
    path: Path, said: Map, kinds: list[str], problems: Problems
) -> tuple[dict[CardId, BoardCard], list[Problem]]:
    """The cards of a deck or a list, and the errors of its file."""
    if kind_of_file(path) == "cards":
        if kinds:
            problems.add(said.items["kinds"], "no-kinds", name=path.stem)
        listed, found = read_card_list(read_file(path))
        cards = listed.cards.items() if listed else ()
        notes = listed.notes if listed else {}
        return {id: BoardCard(text, note=notes.get(id)) for id, text in cards}, _errors(found)
    deck, found = read_deck(read_file(path))
    wanted = [kind for kind in KINDS if kind in kinds or not kinds]
    return {
        card.id: BoardCard(card.text, note=card.note, kind=card.kind, origin=card.origin)
        for kind in wanted
        for card in (deck.in_play(kind) if deck else ())
    }, _errors(found)


def _errors(found: list[Problem]) -> list[Problem]:
    return [problem for problem in found if problem.severity == "error"]


def _in_languages(cards: dict[CardId, BoardCard], languages: list[str]) -> dict[CardId, BoardCard]:
    """The cards with their texts in the board's own languages; without those that have none in them."""
    kept = {}
    for id, card in cards.items():
        text, note = _text(card.text, languages), card.note and _text(card.note, languages)
        if text:
            kept[id] = BoardCard(text, note=note, kind=card.kind, origin=card.origin)
    return kept


def _text(text: Text, languages: list[str]) -> Text | None:
    lines = tuple(line for line in text.lines if line[0] in languages)
    return Text(lines) if lines else None


def _check_taken(root: Map, deck: Scalar, cards: dict[CardId, BoardCard], problems: Problems) -> None:
    for card in list_in(root, "cards"):
        own = as_text(card.items.get("id")) if isinstance(card, Map) else None
        if own and own.text in cards:
            problems.add(own, "card-of-deck", name=own.text, deck=deck.text)


def written_out(plain: Any, cards: dict[CardId, BoardCard]) -> dict[str, Any]:
    """A board's plain values with these cards among its own, in place of where they came from."""
    own = {key: value for key, value in plain.items() if key != "from"}
    return own | {"cards": [*own.get("cards", []), *_entries(cards)]}


def _entries(cards: dict[CardId, BoardCard]) -> Iterator[dict[str, Any]]:
    for id, card in cards.items():
        yield {
            "id": id,
            "text": dict(card.text.lines),
            **({"note": dict(card.note.lines)} if card.note else {}),
            **({"kind": card.kind} if card.kind in KINDS else {}),
            **({"origin": card.origin} if card.origin else {}),
        }
