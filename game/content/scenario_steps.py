"""The steps of a scenario: moves, refusals to be met, and expectations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from game.content import values
from game.content.problems import Problems
from game.content.tree import Map, Node, Scalar
from game.core.cards import KINDS
from game.core.game import CLOCK, MoveWords
from game.core.moves import split
from game.refusals import TEXTS
from game.rules.triples import moves as m
from game.rules.triples.facts import FACTS
from game.rules.triples.state import Ending, Phase
from game.session.scenario import Expect, Play, Step
from game.session.session import parse

PHASES: tuple[str, ...] = get_args(Phase)
ENDINGS: tuple[str, ...] = get_args(Ending)
VERDICTS = ("accepted", "returned")
REFUSALS = tuple(sorted({code.partition(":")[0] for code in TEXTS}))


def steps_of(node: Node, problems: Problems) -> tuple[Step, ...]:
    """The steps of a list; whatever is none is a problem and left out."""
    steps = (_step(item, problems) for item in values.items(node, problems) or [])
    return tuple(step for step in steps if step is not None)


def _step(node: Node, problems: Problems) -> Step | None:
    if isinstance(node, Scalar):
        return _play(node, node, None, None, problems)
    if isinstance(node, Map) and "move" in node.items:
        fields = values.fields(node, ("move", "text", "refused"), problems)
        return _play(node, fields["move"], fields.get("text"), fields.get("refused"), problems)
    if isinstance(node, Map) and "expect" in node.items:
        fields = values.fields(node, ("expect",), problems)
        return Expect(node.line, _facts(fields["expect"], problems))
    problems.add(node, "not-a-step")
    return None


def _play(node: Node, move: Node, text: Node | None, refused: Node | None, problems: Problems) -> Play | None:
    line = values.text(move, problems)
    said = values.text(text, problems) if text else None
    code = _code(refused, problems) if refused else None
    if line is None:
        return None
    try:
        by, *words = split(line)
        by, words = (CLOCK, [by, *words]) if by in ("clock", "idle") else (by, words)
        return Play(node.line, line, by, parse([*words, *([said] if said else [])], m.parse), code)
    except (MoveWords, ValueError):
        problems.add(move, "unknown-move", name=line)
    return None


def _code(node: Node, problems: Problems) -> str | None:
    code = values.text(node, problems)
    if code is not None and code not in REFUSALS:
        problems.add_unknown(node, "unknown-refusal", code, list(REFUSALS))
    return code


def _facts(node: Node, problems: Problems) -> dict[str, Any]:
    fields = values.fields(node, tuple(FACTS), problems)
    return {name: _READERS[name](value, problems) for name, value in fields.items()}


def _name(node: Node, problems: Problems) -> str | None:
    """A name, or nothing."""
    return None if node.plain() is None else values.text(node, problems)


def _one_of(known: tuple[str, ...]) -> Callable[[Node, Problems], Any]:
    def read(node: Node, problems: Problems) -> str | None:
        name = _name(node, problems)
        if name is not None and name not in known:
            problems.add(node, "unknown-value", name=name, known=", ".join(known))
        return name

    return read


def _over(node: Node, problems: Problems) -> Any:
    value = node.plain()
    return value if isinstance(value, bool) else _one_of(ENDINGS)(node, problems)


def _by_kind(read: Callable[[Node, Problems], Any]) -> Callable[[Node, Problems], Any]:
    return lambda node, problems: {k: read(v, problems) for k, v in values.fields(node, KINDS, problems).items()}


def _hands(node: Node, problems: Problems) -> dict[str, list[str]]:
    return {seat: list(values.texts(hand, problems)) for seat, hand in values.fields(node, None, problems).items()}


def _triples(node: Node, problems: Problems) -> list[list[str]]:
    return [list(values.texts(triple, problems)) for triple in values.items(node, problems) or []]


_READERS: dict[str, Callable[[Node, Problems], Any]] = {
    "turn": _name,
    "phase": _one_of(PHASES),
    "hand": _hands,
    "discard": _by_kind(_name),
    "stock": _by_kind(values.number),
    "wall": _triples,
    "verdict": _one_of(VERDICTS),
    "fits": lambda node, problems: list(values.texts(node, problems)),
    "over": _over,
}
