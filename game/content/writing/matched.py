"""Which entry of a written list or map becomes which, when its value changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from game.content.writing.deck_plain import ByLanguage, Value
from game.content.writing.parts import Branch, Leaf, Part
from game.core.frozen import frozen


@frozen
class Match:
    """What becomes of a list or a map: the names of its entries as they stand, the names that it is to have, and the
    values of each before and after. An entry whose name is not in `order` is to go."""

    names: Sequence[str]
    order: Sequence[str]
    before: Mapping[str, Value]
    after: Mapping[str, Value]


def match(branch: Branch, before: Value | None, after: Value) -> Match:
    """Of a map by its keys, of cards by their ids, of words by themselves, of texts by what they say."""
    if isinstance(after, dict):
        names = [entry.key.words for entry in branch.entries if entry.key]
        was = before if isinstance(before, dict) else {}
        return Match(names, _keys(names, was, after), was, after)
    old = before if isinstance(before, list) else []
    new = cast("list[Value]", after)
    if any(isinstance(value, ByLanguage) for value in (*old, *new)):
        now = _numbered(new, old)
        return Match([str(at) for at in range(len(branch.entries))], list(now), _numbered(old, old), now)
    named = {_named(value): value for value in new}
    names = _once([_name(entry.value) for entry in branch.entries])
    return Match(names, list(named), {_named(value): value for value in old}, named)


def _keys(names: list[str], before: Mapping[str, Value], after: Mapping[str, Value]) -> list[str]:
    """The keys as they stand; new ones behind those that they follow in `after`. What says nothing stays."""
    idle = set() if isinstance(after, ByLanguage) else set(names) - set(before)
    order = [name for name in names if name in after or name in idle]
    behind = None
    for key in after:
        if key not in order:
            order.insert(order.index(behind) + 1 if behind else len(order), key)
        behind = key
    return order


def _named(value: Value) -> str:
    return str(value["id"]) if isinstance(value, dict) else str(value)


def _numbered(values: list[Value], old: list[Value]) -> dict[str, Value]:
    """Texts have no names: each takes the number of the old one that says the same, else of one that is gone."""
    same = dict(_same(values, old))
    free = iter(at for at in range(len(old) + len(values)) if at not in same.values())
    return {str(same[at] if at in same else next(free)): value for at, value in enumerate(values)}


def _same(values: list[Value], old: list[Value]) -> Iterator[tuple[int, int]]:
    """The numbers of the values that were there before, each with its number then: what stands twice, the one after
    the other."""
    left = list(enumerate(old))
    for at, value in enumerate(values):
        found = next((each for each in left if each[1] == value), None)
        if found:
            left.remove(found)
            yield at, found[0]


def _name(part: Part) -> str:
    if isinstance(part, Leaf):
        return part.words
    name = part.get("id")
    return name.words if isinstance(name, Leaf) else ""


def _once(names: list[str]) -> list[str]:
    """What stands twice is to go the second time."""
    first = {name: at for at, name in reversed(list(enumerate(names)))}
    return [name if first[name] == at else "" for at, name in enumerate(names)]
