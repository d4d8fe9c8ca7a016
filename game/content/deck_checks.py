"""What a deck's shape does not tell: texts in its languages, ids, links, and cards that no triple can use.

Every check takes what stands in the tree and leaves out what is misshapen, so that all problems come at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from game.content.balance import check_balance
from game.content.domain_checks import check_domains
from game.content.meant import as_id, plain, plain_words
from game.content.problems import Problems
from game.content.text_checks import as_text, check_ids, check_languages, check_repeated, lines_of, list_in
from game.content.tree import List, Map, Node, Scalar
from game.core.cards import ACTION, CAUSE, GAP, Kind
from game.core.frozen import frozen

LISTS: dict[Kind, str] = {GAP: "gaps", CAUSE: "causes", ACTION: "actions"}
FEWEST = 2
"""Cards of each kind in play: one for each of two seats (`Setting.problems`)."""

LINKS: dict[Kind, tuple[str, Kind]] = {CAUSE: ("explains", GAP), ACTION: ("addresses", CAUSE)}
"""What the cards of a kind are linked to: under which key, and to which kind."""
_RESERVED = re.compile(r"(gap|cause|action)-w[0-9]+")


@frozen
class Entry:
    """A card as it stands in the tree: whatever of it has its shape."""

    kind: Kind
    node: Map
    id: Scalar | None
    links: tuple[Scalar, ...]
    retired: bool


def entries(root: Map) -> list[Entry]:
    """The cards of a deck's tree."""
    return [
        Entry(kind, item, as_text(item.items.get("id")), _links(kind, item), _retired(item))
        for kind, key in LISTS.items()
        for item in list_in(root, key)
        if isinstance(item, Map)
    ]


def cards(root: Map) -> Iterator[tuple[str, str, Node]]:
    """The texts of the cards in play, each with its kind and its id."""
    for entry in entries(root):
        if "text" in entry.node.items and not entry.retired:
            yield entry.kind, _name(entry), entry.node.items["text"]


def texts(root: Map) -> Iterator[Node]:
    """Every text of a deck's tree: its title, its domains' names, its cards' texts and notes, its discussion."""
    if "title" in root.items:
        yield root.items["title"]
    if isinstance(names := root.items.get("domains"), Map):
        yield from names.items.values()
    for entry in entries(root):
        yield from (entry.node.items[key] for key in ("text", "note") if key in entry.node.items)
    yield from list_in(root, "discussion")


def check_deck(root: Node, problems: Problems) -> None:
    """Notes every problem of a deck's tree that is no matter of shape."""
    if not isinstance(root, Map):
        return
    found = entries(root)
    _check_counts(root, found, problems)
    check_languages(root, texts(root), problems)
    brought = {_name(card) for card in found if "origin" in card.node.items}
    check_ids([card.id for card in found if card.id], _RESERVED, problems, brought)
    check_domains(root, [domain for card in found if (domain := _domain(card))], problems)
    _check_links(root, found, problems)
    if not problems.errors:
        _check_use(found, problems)


def _check_counts(root: Map, cards: list[Entry], problems: Problems) -> None:
    """Notes the kinds of which no card is in play; what is no card was noted with the shape."""
    for kind, key in LISTS.items():
        node = root.items.get(key)
        misshapen = not isinstance(node, List) or not all(isinstance(item, Map) for item in node.items)
        if node and not misshapen and all(card.retired for card in cards if card.kind == kind):
            problems.add(node, "no-cards", what=kind, name=key)


def check_play(root: Map, problems: Problems) -> None:
    """Notes what a deck's file lacks to be played by two seats, and whether its links are out of balance. A part of
    another file, such as a scenario's deck, may have less."""
    found = [card for card in entries(root) if not card.retired]
    for kind, key in LISTS.items():
        number = sum(card.kind == kind for card in found)
        if 0 < number < FEWEST and isinstance(root.items.get(key), List):
            problems.add(root.items[key], "too-few", what=key, number=number, fewest=FEWEST)
    check_balance([(card.kind, card.id, {link.text for link in card.links}) for card in found if card.id], problems)


def _check_links(root: Map, cards: list[Entry], problems: Problems) -> None:
    """Notes links to no card, and to cards of another kind. Where a whole list is missing, that is the problem."""
    known = {card.id.text: card for card in reversed(cards) if card.id}  # of one id, the first
    lists = {kind for kind, key in LISTS.items() if isinstance(root.items.get(key), List)}
    names = cache(partial(_names, cards))
    for card in cards:
        check_repeated(card.links, problems)
        for link in card.links:
            wanted = LINKS[card.kind][1]
            if link.text in known:
                if known[link.text].kind != wanted:
                    problems.add(link, "wrong-kind-link", what=wanted, name=link.text)
            elif re.search("[،;؛]", link.text):
                problems.add(link, "unknown-id", what="comma", name=link.text)
            elif wanted in lists:
                _check_unknown(link, names(wanted), problems)


def _check_unknown(link: Scalar, names: _Names, problems: Problems) -> None:
    """Notes a link to no card, unless it only writes an id as it ought to be spelt."""
    spelt = names.spelt.get(plain(link.text))
    if spelt != link.text:
        meant = spelt or names.titles.get(" ".join(plain_words(link.text)))
        problems.add_unknown(link, "unknown-id", link.text, list(names.spelt.values()), meant)


@frozen
class _Names:
    """How a kind's ids ought to be spelt, by their plain spelling, and by their cards' texts in plain words."""

    spelt: dict[str, str]
    titles: dict[str, str]


def _names(cards: list[Entry], kind: Kind) -> _Names:
    ids = [(card, as_id(_name(card))) for card in cards if card.id and card.kind == kind]
    lines = ((line.text, name) for card, name in ids for _, line in lines_of(card.node.items.get("text")))
    return _Names(
        {plain(name): name for _, name in ids},
        {" ".join(plain_words(words)): name for words, name in lines},
    )


def _check_use(cards: list[Entry], problems: Problems) -> None:
    """Notes the cards in play that are in no full triple. Expects a deck without errors."""
    cards = [card for card in cards if not card.retired]
    known = {_name(card) for card in cards}
    pairs = {
        kind: [(_name(card), link.text) for card in cards if card.kind == kind for link in card.links
               if link.text in known]
        for kind in LINKS
    }  # fmt: skip
    addressed = {cause for _, cause in pairs[ACTION]}
    whole = {(cause, gap) for cause, gap in pairs[CAUSE] if cause in addressed}
    used = {name for pair in whole for name in pair}
    used |= {action for action, cause in pairs[ACTION] if cause in used}
    for card in cards:
        if card.id and card.id.text not in used:
            problems.add(card.id, "unlinked", what=card.kind, name=card.id.text)


def _name(card: Entry) -> str:
    return card.id.text if card.id else ""


def _domain(card: Entry) -> Scalar | None:
    return as_text(card.node.items.get("domain")) if card.kind == GAP else None


def _retired(item: Map) -> bool:
    return "retired" in item.items and item.items["retired"].plain() is True


def _links(kind: Kind, item: Map) -> tuple[Scalar, ...]:
    if kind not in LINKS:
        return ()
    return tuple(link for link in map(as_text, list_in(item, LINKS[kind][0])) if link)
