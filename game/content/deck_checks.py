"""What a deck's shape does not tell: texts in its languages, ids, links, and cards that no triple can use.

Every check takes what stands in the tree and leaves out what is misshapen, so that all problems come at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.problems import Problems
from game.content.tree import List, Map, Node, Scalar
from game.core.cards import ACTION, CAUSE, GAP, Kind
from game.core.frozen import frozen

MOST_CHARACTERS = 1_000
LISTS: dict[Kind, str] = {GAP: "gaps", CAUSE: "causes", ACTION: "actions"}

_LINKS: dict[Kind, tuple[str, Kind]] = {CAUSE: ("explains", GAP), ACTION: ("addresses", CAUSE)}
_RESERVED = re.compile(r"(gap|cause|action)-w[0-9]+")


@frozen
class Entry:
    """A card as it stands in the tree: whatever of it has its shape."""

    kind: Kind
    node: Map
    id: Scalar | None
    links: tuple[Scalar, ...]


def entries(root: Map) -> list[Entry]:
    """The cards of a deck's tree."""
    return [
        Entry(kind, item, _as_text(item.items.get("id")), _links(kind, item))
        for kind, key in LISTS.items()
        for item in _list(root, key)
        if isinstance(item, Map)
    ]


def texts(root: Map) -> Iterator[Node]:
    """Every text of a deck's tree: its title, its cards' texts and notes, its discussion."""
    if "title" in root.items:
        yield root.items["title"]
    for entry in entries(root):
        yield from (entry.node.items[key] for key in ("text", "note") if key in entry.node.items)
    yield from _list(root, "discussion")


def check_deck(root: Node, problems: Problems) -> None:
    """Notes every problem of a deck's tree that is no matter of shape."""
    if not isinstance(root, Map):
        return
    cards = entries(root)
    _check_counts(root, problems)
    _check_languages(root, problems)
    known = _check_ids(cards, problems)
    _check_links(cards, known, problems)
    if not problems.errors:
        _check_use(cards, problems)


def _check_counts(root: Map, problems: Problems) -> None:
    for key in (*LISTS.values(), "languages"):
        node = root.items.get(key)
        if isinstance(node, List) and not node.items:
            problems.add(node, "no-languages" if key == "languages" else "no-cards", name=key)


def _check_languages(root: Map, problems: Problems) -> None:
    declared = [each for each in map(_as_text, _list(root, "languages")) if each]
    _check_repeated(declared, problems)
    languages = list(dict.fromkeys(each.text for each in declared))
    for node in texts(root):
        if isinstance(node, Map):
            _check_text(node, languages, problems)
        elif text := _as_text(node):
            _check_line(text, problems)
            if len(languages) > 1:
                problems.add(text, "plain-text", languages=", ".join(languages))


def _check_text(node: Map, languages: list[str], problems: Problems) -> None:
    """One text, as a map of languages."""
    if not any(isinstance(line, Scalar) and line.text.strip() for line in node.items.values()):
        problems.add(node, "no-text")
        return
    for key, line in node.items.items():
        if isinstance(line, Scalar):
            _check_line(line, problems)
        if languages and key not in languages:
            problems.add_unknown(node.keys[key], "unknown-language", key, languages)
    if lacking := [lang for lang in languages if lang not in node.items]:
        problems.add(node, "missing-language", languages=", ".join(lacking))


def _check_line(line: Scalar, problems: Problems) -> None:
    if not line.text.strip():
        problems.add(line, "empty-text")
    elif len(line.text) > MOST_CHARACTERS:
        problems.add(line, "too-long", number=len(line.text), most=MOST_CHARACTERS)


def _check_ids(cards: list[Entry], problems: Problems) -> dict[str, Entry]:
    """The first card of each id."""
    known: dict[str, Entry] = {}
    for card in cards:
        if card.id is None:
            continue
        if _RESERVED.fullmatch(card.id.text):
            problems.add(card.id, "reserved-id", name=card.id.text)
        first = known.setdefault(card.id.text, card)
        if first is not card and first.id:
            problems.add(card.id, "duplicate-id", name=card.id.text, first=first.id.line)
    return known


def _check_links(cards: list[Entry], known: dict[str, Entry], problems: Problems) -> None:
    of_kind = {kind: [name for name, card in known.items() if card.kind == kind] for kind in LISTS}
    for card in cards:
        _check_repeated(list(card.links), problems)
        for link in card.links:
            wanted = _LINKS[card.kind][1]
            if link.text not in known:
                problems.add_unknown(link, "unknown-id", link.text, of_kind[wanted])
            elif known[link.text].kind != wanted:
                problems.add(link, "wrong-kind-link", what=wanted, name=link.text)


def _check_repeated(names: list[Scalar], problems: Problems) -> None:
    seen: set[str] = set()
    for name in names:
        if name.text in seen:
            problems.add(name, "repeated", name=name.text)
        seen.add(name.text)


def _check_use(cards: list[Entry], problems: Problems) -> None:
    """Notes the cards that are in no full triple. Expects a deck without errors."""
    pairs = {kind: [(_name(card), link.text) for card in cards if card.kind == kind for link in card.links]
             for kind in _LINKS}  # fmt: skip
    addressed = {cause for _, cause in pairs[ACTION]}
    whole = {(cause, gap) for cause, gap in pairs[CAUSE] if cause in addressed}
    used = {name for pair in whole for name in pair}
    used |= {action for action, cause in pairs[ACTION] if cause in used}
    for card in cards:
        if card.id and card.id.text not in used:
            problems.add(card.id, "unlinked", what=card.kind, name=card.id.text)


def _name(card: Entry) -> str:
    return card.id.text if card.id else ""


def _links(kind: Kind, item: Map) -> tuple[Scalar, ...]:
    if kind not in _LINKS:
        return ()
    return tuple(link for link in map(_as_text, _list(item, _LINKS[kind][0])) if link)


def _list(node: Map, key: str) -> list[Node]:
    value = node.items.get(key)
    return value.items if isinstance(value, List) else []


def _as_text(node: Node | None) -> Scalar | None:
    """The node if it is a text to YAML too; what is none was noted with the shape."""
    return node if isinstance(node, Scalar) and isinstance(node.plain(), str) else None
