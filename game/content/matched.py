"""Which entry of a written list or map becomes which, when its value changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from game.content.deck_plain import Value
from game.content.parts import Branch, Leaf, Part
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
    """Of a map by its keys, of cards by their ids, of words by themselves, of other texts by what they say."""
    if isinstance(after, dict):
        names = [entry.key.words for entry in branch.entries if entry.key]
        was = before if isinstance(before, dict) else {}
        return Match(names, _keys(names, was, after), was, after)
    old = before if isinstance(before, list) else []
    new = cast("list[Value]", after)
    was, now = _by_name(old), _by_name(new, old)
    names = _once([_name(entry.value, at) for at, entry in enumerate(branch.entries)])
    return Match(names, list(now), was, now)


def _keys(names: list[str], before: Mapping[str, Value], after: Mapping[str, Value]) -> list[str]:
    """The keys as they stand; new ones behind those that they follow in `after`. What says nothing stays."""
    order = [name for name in names if name in after or name not in before]
    behind = None
    for key in after:
        if key not in order:
            order.insert(order.index(behind) + 1 if behind else len(order), key)
        behind = key
    return order


def _by_name(values: list[Value], old: list[Value] | None = None) -> dict[str, Value]:
    """Values by their names. Texts have none of their own: each takes the number of the old one that says the same,
    else of one that is gone."""
    if all(isinstance(value, str) for value in values):
        return {str(value): value for value in values}
    if all(isinstance(value, dict) and "id" in value for value in values):
        return {str(cast("dict[str, Value]", value)["id"]): value for value in values}
    if old is None:
        return {str(at): value for at, value in enumerate(values)}
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


def _name(part: Part, at: int) -> str:
    if isinstance(part, Leaf):
        return part.words if not isinstance(part.target, Branch) else str(at)
    name = part.get("id")
    return name.words if isinstance(name, Leaf) else str(at)


def _once(names: list[str]) -> list[str]:
    """What stands twice is to go the second time."""
    first = {name: at for at, name in reversed(list(enumerate(names)))}
    return [name if first[name] == at else "" for at, name in enumerate(names)]
