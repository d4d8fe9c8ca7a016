"""Decks written as YAML. Where a file is there already, only what changed in it is written anew, at its own place: all
else stays to the byte, with comments, quotes, line widths, anchors and line ends. (A round trip through ruamel.yaml
would keep the comments; but it breaks the lines anew and takes ten times as long.)"""

from __future__ import annotations

import re
from dataclasses import replace

from game.content.deck import Deck, load_deck_text
from game.content.problems import Faults
from game.content.scalars import native
from game.content.source import no_collection
from game.content.writing.deck_plain import Value, in_one_language, plain_deck, unsaid
from game.content.writing.fresh import Style
from game.content.writing.parts import Branch, Part, comments_of, leaves, parts_of
from game.content.writing.patched import Patch
from game.content.writing.spelling import spelt

_BREAK = re.compile("\r\n|\n|\r")
_BOM = b"\xef\xbb\xbf"


@no_collection()
def deck_yaml(deck: Deck, base: bytes | None = None) -> bytes:
    """A deck as a file in UTF-8; with the file that it was made from as `base`, written into that. Cards are known by
    their ids; new ones stand where the deck has them, in the style of their section; those gone take their own
    comments with them. A base of so odd a layout that this fails is written anew as a whole, below all its comments.
    Raises Faults where the base has errors, or the deck itself."""
    comments: list[str] = []
    if base is not None:
        before = load_deck_text(base, "")
        whole = base.decode("utf-8-sig")
        for prepared in (str, _without_aliases):
            text = _patched(prepared(whole), before, deck)
            found = (_BOM if base.startswith(_BOM) else b"") + text.encode()
            if _reads_as(found, deck):
                return found
        comments = comments_of(whole)
    found = _fresh(deck, comments).encode()
    load_deck_text(found, deck.id)
    return found


def _patched(text: str, before: Deck, deck: Deck) -> str:
    root = parts_of(text)
    first = root.entries[0].key
    style = Style(quoted=root.flow and first is not None and first.style == '"')
    found = _BREAK.search(text)
    patch = Patch(text, found[0] if found else "\n", style, len(deck.languages) == 1)
    old: Value = plain_deck(before)
    if len(before.languages) == 1 < len(deck.languages):
        old = unsaid(old)  # a text that does not say its language has to now
    return patch.whole(root, old, plain_deck(deck))


def _reads_as(data: bytes, deck: Deck) -> bool:
    try:
        found = load_deck_text(data, deck.id)
    except Faults:
        return False
    return replace(found, source=b"") == replace(deck, source=b"") and list(found.cards) == list(deck.cards)


def _without_aliases(text: str) -> str:
    """The same with every alias written out: a change may be meant for one of its places only."""
    parts, at = [], 0
    for leaf in leaves(parts_of(text)):
        if leaf.target:
            parts += [text[at : leaf.start], _written_out(leaf.target)]
            at = leaf.end
    return "".join(parts) + text[at:]


def _written_out(part: Part) -> str:
    if isinstance(part, Branch):
        inside = (_written_out(entry.value) for entry in part.entries)
        if part.is_map:
            pairs = (f"{_written_out(e.key)}: {each}" for e, each in zip(part.entries, inside, strict=True) if e.key)
            return "{" + ", ".join(pairs) + "}"
        return "[" + ", ".join(inside) + "]"
    if part.target:
        return _written_out(part.target)
    return part.words if not part.style and native(part.words) != part.words else spelt(part.words, part.style, True)


def _fresh(deck: Deck, comments: list[str]) -> str:
    lines = list(dict.fromkeys(comments))
    values = plain_deck(deck)
    for key, whole in values.items():
        value = in_one_language(whole) if len(deck.languages) == 1 else whole
        if key in ("domains", "gaps", "causes", "actions", "blanks", "discussion"):
            lines.append("")
        lines.append(f"{key}: {Style().flow(value)}" if key == "blanks" else Style().under(key, value, 0))
    return "\n".join(lines) + "\n"
