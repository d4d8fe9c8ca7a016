"""What holds for the texts and ids of every content file, whatever it is for.

Every check takes what stands in the tree and leaves out what is misshapen, so that all problems come at once.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from game.content.problems import Problems
from game.content.tree import List, Map, Node, Scalar

MOST_CHARACTERS = 1_000


def check_languages(root: Map, texts: Iterable[Node], problems: Problems) -> None:
    """Notes what is wrong with the languages that a file declares, and with its texts in them."""
    node = root.items.get("languages")
    if isinstance(node, List) and not node.items:
        problems.add(node, "no-languages")
    declared = [name for name in map(as_text, list_in(root, "languages")) if name]
    check_repeated(declared, problems)
    languages = list(dict.fromkeys(name.text for name in declared))
    for each in texts:
        if isinstance(each, Map):
            _check_text(each, languages, problems)
        elif text := as_text(each):
            _check_line(text, problems)
            if len(languages) > 1:
                problems.add(text, "plain-text", languages=", ".join(languages))


def _check_text(node: Map, languages: list[str], problems: Problems) -> None:
    """One text, as a map of languages."""
    if not any(isinstance(line, Scalar) and line.text.strip() for line in node.items.values()):
        problems.add(node, "no-text")
        return
    for key, line in node.items.items():
        if _is_rest(key, line):
            problems.add(node.keys[key], "unknown-language", what="comma", name=key)
            continue
        if isinstance(line, Scalar):
            _check_line(line, problems)
        if languages and key not in languages:
            problems.add_unknown(node.keys[key], "unknown-language", key, languages)
    if lacking := [lang for lang in languages if lang not in node.items]:
        problems.add(node, "missing-language", languages=", ".join(lacking))


def _is_rest(key: str, line: Node) -> bool:
    """Whether a key is the rest of a text that a comma cut in two, as in `{he: one, two}`."""
    return isinstance(line, Scalar) and not (line.text or line.quoted) and not (key.isascii() and len(key) < 4)


def _check_line(line: Scalar, problems: Problems) -> None:
    if not line.text.strip():
        problems.add(line, "empty-text")
    elif len(line.text) > MOST_CHARACTERS:
        problems.add(line, "too-long", number=len(line.text), most=MOST_CHARACTERS)


def check_ids(
    ids: Iterable[Scalar], reserved: re.Pattern[str], problems: Problems, brought: Collection[str] = ()
) -> None:
    """Notes the ids that stand twice, and those kept for what is written in play; what was `brought` from an earlier
    activity bears such an id rightly."""
    first: dict[str, Scalar] = {}
    for each in ids:
        if each.text not in brought and reserved.fullmatch(each.text):
            problems.add(each, "reserved-id", name=each.text)
        if each.text in first:  # the same by an alias too
            problems.add(each, "duplicate-id", name=each.text, first=first[each.text])
        first.setdefault(each.text, each)


def check_repeated(names: Iterable[Scalar], problems: Problems) -> None:
    """Notes what stands twice in one list."""
    seen: set[str] = set()
    for name in names:
        if name.text in seen:
            problems.add(name, "repeated", name=name.text)
        seen.add(name.text)


def list_in(node: Map, key: str) -> list[Node]:
    """The nodes of a list under a key; none where no list stands there."""
    value = node.items.get(key)
    return value.items if isinstance(value, List) else []


def entries_in(node: Map, key: str) -> Iterator[Map]:
    """The maps of a list under a key."""
    return (entry for entry in list_in(node, key) if isinstance(entry, Map))


def as_text(node: Node | None) -> Scalar | None:
    """The node if it is a text to YAML too; what is none was noted with the shape."""
    return node if isinstance(node, Scalar) and isinstance(node.plain(), str) else None


def lines_of(node: Node | None) -> list[tuple[str, Scalar]]:
    """The lines of a text by language; a plain text has one, of no language."""
    if isinstance(node, Scalar):
        return [("", node)]
    items = node.items.items() if isinstance(node, Map) else ()
    return [(lang, line) for lang, line in items if isinstance(line, Scalar)]
