"""The steps of a scenario: moves, refusals to be met, and expectations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from game.activity import Activity
from game.content import values
from game.content.problems import Problems
from game.content.tree import Map, Node, Scalar
from game.core.game import CLOCK, MoveWords
from game.core.moves import split
from game.refusals import TEXTS
from game.session.scenario import WAITS, Expect, Play, Remark, Step
from game.session.session import parse
from game.words import LANGUAGES

IsPlace: TypeAlias = Callable[[str], bool]
"""Whether a remark may be about this: a seat, what the content has under this id, a pile."""
PILES = ("stock", "discard", "blank", "wall", "piles")

REFUSALS = tuple(sorted({code.partition(":")[0] for code in TEXTS}))


def steps_of(node: Node, activity: Activity, is_place: IsPlace, problems: Problems) -> tuple[Step, ...]:
    """The steps of a list, as this activity is played; whatever is none is a problem and left out."""
    steps = (_step(item, activity, is_place, problems) for item in values.items(node, problems) or [])
    return tuple(step for step in steps if step is not None)


def _step(node: Node, activity: Activity, is_place: IsPlace, problems: Problems) -> Step | None:
    if isinstance(node, Scalar):
        return _play(node, {"move": node}, activity, problems)
    if isinstance(node, Map) and "move" in node.items:
        fields = values.fields(node, ("move", "text", "refused"), problems)
        return _play(node, fields, activity, problems)
    if isinstance(node, Map) and "expect" in node.items:
        fields = values.fields(node, ("expect",), problems)
        return Expect(node.at.line, _facts(fields["expect"], activity, problems))
    if isinstance(node, Map) and "note" in node.items:
        return _remark(node, values.fields(node, ("note", "about", "wait"), problems), is_place, problems)
    problems.add(node, "not-a-step")
    return None


def _play(node: Node, fields: Mapping[str, Node], activity: Activity, problems: Problems) -> Play | None:
    line = values.text(fields["move"], problems)
    said = values.text(fields["text"], problems) if "text" in fields else None
    code = _code(fields["refused"], problems) if "refused" in fields else None
    if line is None:
        return None
    try:
        by, *words = split(line)
        by, words = (CLOCK, [by, *words]) if by in ("clock", "idle") else (by, words)
        return Play(node.at.line, line, by, parse([*words, *([said] if said else [])], activity.parse), code)
    except (MoveWords, ValueError):
        problems.add(fields["move"], "unknown-move", name=line)
    return None


def _remark(node: Map, fields: Mapping[str, Node], is_place: IsPlace, problems: Problems) -> Remark | None:
    told = fields["note"]
    words = values.fields(told, LANGUAGES, problems) if isinstance(told, Map) else {"": told}
    lines = tuple((lang, said) for lang, each in words.items() if (said := values.text(each, problems)))
    about = values.text(fields["about"], problems) if "about" in fields else ""
    if about and not is_place(about):
        problems.add(fields["about"], "unknown-place", name=about)
    wait = values.text(fields["wait"], problems) if "wait" in fields else WAITS[0]
    if wait is not None and wait not in WAITS:
        problems.add(fields["wait"], "unknown-value", name=wait, known=", ".join(WAITS))
    return Remark(lines, about or "", "move" if wait == "move" else "touch", node.at.line) if lines else None


def _code(node: Node, problems: Problems) -> str | None:
    code = values.text(node, problems)
    if code is not None and code not in REFUSALS:
        problems.add_unknown(node, "unknown-refusal", code, list(REFUSALS))
    return code


def _facts(node: Node, activity: Activity, problems: Problems) -> dict[str, Any]:
    readers = activity.scripted().readers
    fields = values.fields(node, tuple(readers), problems)
    return {name: readers[name](value, problems) for name, value in fields.items()}
