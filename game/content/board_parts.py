"""How the parts of a board hang together: zones that stages, cards and the spread name, cards that a zone can hold, and
that each part of it is for some stage, and each stage for something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.content.problems import Problems
from game.content.text_checks import as_text, entries_in, list_in
from game.content.tree import List, Map, Scalar

_NEEDS = {
    "mark": ("marks",),
    "answer": ("answers",),
    "fields": ("fields", "reasons"),
    "sum": ("sums",),
    "write": ("blanks",),
    "lay": ("cards", "from", "blanks"),
}
"""What there must be for hands to do this in a stage: one of these keys."""

_USED_IN = {
    "marks": ("mark",),
    "answers": ("answer",),
    "fields": ("fields",),
    "sums": ("sum",),
    "blanks": ("write",),
    "reasons": ("lay", "write", "fields"),
    "copies": ("lay",),
}
"""In which stages the parts of a board are used."""


def check_parts(root: Map, problems: Problems) -> None:
    """Notes what leads nowhere in a board's tree, and what can't be met."""
    _check_zones_named(root, problems)
    _check_capacities(root, problems)
    _check_open(root, problems)
    _check_use(root, problems)
    _check_spread(root, problems)
    _check_rungs(root, problems)
    if "sides" not in root.items:
        for card in entries_in(root, "cards"):
            if "back" in card.items:
                problems.add(card.keys["back"], "no-sides")


def _check_zones_named(root: Map, problems: Problems) -> None:
    zones = list(_zones(root))
    for name in _named(root) if zones else ():
        if name.text not in zones:
            problems.add_unknown(name, "unknown-zone", name.text, zones)


def _named(root: Map) -> Iterator[Scalar]:
    """Every zone that something other than the zone itself names."""
    for stage in entries_in(root, "stages"):
        yield from filter(None, map(as_text, list_in(stage, "zones")))
    spots = [card.items.get("zone") for card in entries_in(root, "cards")]
    spread = root.items.get("spread")
    spots += [spread.items.get(key) for key in ("alike", "apart")] if isinstance(spread, Map) else []
    yield from filter(None, map(as_text, spots))


def _check_capacities(root: Map, problems: Problems) -> None:
    """Notes the zones that begin with more cards than they take."""
    spots = [as_text(card.items.get("zone")) for card in entries_in(root, "cards")]
    begins = Counter(spot.text for spot in spots if spot)
    for name, zone in _zones(root).items():
        node = zone.items.get("capacity")
        most = node.plain() if node else None
        if node and isinstance(most, int) and begins[name] > most:
            problems.add(node, "too-small-zone", name=name, number=begins[name], most=most)


def _check_open(root: Map, problems: Problems) -> None:
    """Notes the zones that no stage opens, though nothing else brings a card there."""
    stages = list(entries_in(root, "stages"))
    if not stages or any(not list_in(stage, "zones") for stage in stages):
        return
    zones, reached = _zones(root), {name.text for name in _named(root)}
    for name, zone in zones.items() if reached <= set(zones) else ():
        if name not in reached:
            problems.add(zone.items["id"], "never-open", name=name)


def _check_use(root: Map, problems: Problems) -> None:
    """Notes the parts that no stage uses, and the stages that have nothing to do it with."""
    doing = [word for stage in entries_in(root, "stages") for word in map(as_text, list_in(stage, "does")) if word]
    for word in doing:
        needed = _NEEDS.get(word.text, ())
        if needed and not any(_is_there(root, key) for key in needed):
            problems.add(word, "nothing-for", name=word.text, known=", ".join(needed))
    done = {word.text for word in doing}
    for key, words in _USED_IN.items():
        if _is_there(root, key) and not done & set(words):
            problems.add(root.keys[key], "no-stage-for", name=key, known=", ".join(words))


def _is_there(root: Map, key: str) -> bool:
    """Whether a board has this part, and not only its key."""
    node = root.items.get(key)
    return bool(node.items) if isinstance(node, List) else bool(node and node.plain())


def _check_spread(root: Map, problems: Problems) -> None:
    spread, marks = root.items.get("spread"), root.items.get("marks")
    if not isinstance(spread, Map):
        return
    of = as_text(marks.items.get("of")) if isinstance(marks, Map) else None
    if marks is None or (of and of.text == "zones"):
        problems.add(root.keys["spread"], "spread-of-nothing")
    spots = [as_text(spread.items.get(key)) for key in ("alike", "apart")]
    for name, zone in _zones(root).items():
        if any(spot and spot.text == name for spot in spots) and "capacity" in zone.items:
            problems.add(zone.keys["capacity"], "spread-capacity", name=name)


def _check_rungs(root: Map, problems: Problems) -> None:
    node, shape = root.items.get("rungs"), as_text(root.items.get("shape"))
    if node is None:
        return
    rungs, have = node.plain(), len(_zones(root))
    if shape and shape.text != "ladder":
        problems.add(root.keys["rungs"], "rungs-elsewhere")
    elif isinstance(rungs, int) and rungs > have:
        problems.add(node, "too-many-rungs", number=rungs, most=have)


def _zones(root: Map) -> dict[str, Map]:
    """The zones by their ids."""
    entries = [(as_text(zone.items.get("id")), zone) for zone in entries_in(root, "zones")]
    return {id.text: zone for id, zone in entries if id}
