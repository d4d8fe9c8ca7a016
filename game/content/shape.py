"""A tree against a pydantic model: every misfit at its own line and column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from game.content.file_kind import Kind
from game.content.kinds import is_other_kind
from game.content.meant import named, respelt, unseen
from game.content.problems import Problem, Problems
from game.content.scalars import what
from game.content.tree import List, Map, Node, Scalar

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")

_EXTRA = "extra_forbidden"
_EXPECTED = {
    "string_type": "text",
    "int_type": "number",
    "float_type": "number",
    "bool_type": "yes-no",
    "list_type": "list",
    "dict_type": "map",
    "model_type": "map",
    "model_attributes_type": "map",
}


def made_of(
    node: Node,
    name: str,
    kind: Kind,
    model: type[M],
    check: Callable[[Node, Problems], None],
    make: Callable[[M], T],
) -> tuple[T | None, list[Problem]]:
    """What `make` makes of a tree of this kind, and every problem, placed in the file `name`: those of its shape, and
    those that `check` finds. None when one of them is an error."""
    problems = Problems(name)
    if is_other_kind(node, kind, problems):
        return None, problems.found
    file = shaped(model, node, problems)
    check(node, problems)
    made = None if file is None or problems.errors else make(file)
    return made, problems.sorted()


def shaped(model: type[M], node: Node, problems: Problems) -> M | None:
    """The model's instance, or None, and a problem for each misfit. Keys that are known but for their spelling are
    noted, and corrected in the tree: what stands under them is checked too."""
    try:
        return model.model_validate(node.plain())
    except ValidationError as error:
        misfits = error.errors(include_url=False, include_input=False)
    respelt_here = [_respell(model, node, misfit["loc"], problems) for misfit in misfits if misfit["type"] == _EXTRA]
    if any(respelt_here):
        return shaped(model, node, problems)
    for misfit in misfits:
        _note(model, node, misfit, problems)
    return None


def _respell(model: type[BaseModel], root: Node, loc: tuple[str | int, ...], problems: Problems) -> bool:
    """Whether a key that is not known is a missing one, spelt otherwise. Then it is that one from now on."""
    parent, key = _node_at(root, loc[:-1]), str(loc[-1])
    if not isinstance(parent, Map):
        return False
    near = respelt(key, [each for each in _keys(model, loc) if each not in parent.items])
    if near is None:
        return False
    problems.add_unknown(parent.keys[key], "unknown-key", key, [], meant=near)
    parent.items[near], parent.keys[near] = parent.items.pop(key), parent.keys.pop(key)
    return True


def _note(model: type[BaseModel], root: Node, misfit: Any, problems: Problems) -> None:
    loc, kind = misfit["loc"], misfit["type"]
    node = _node_at(root, loc)
    if kind == "missing":
        problems.add(node, "missing-key", name=str(loc[-1]))
    elif kind == _EXTRA:
        parent = _node_at(root, loc[:-1])
        place = parent.keys[loc[-1]] if isinstance(parent, Map) else parent
        problems.add_unknown(place, "unknown-key", str(loc[-1]), _keys(model, loc))
    elif "<map>" in loc and isinstance(node, Scalar) and not node.text:
        pass  # An empty line of a text is noted by `text_checks`, which sees the other languages.
    elif kind in _EXPECTED:
        _note_type(node, _EXPECTED[kind], problems)
    else:
        problems.add(node, kind, **misfit.get("ctx", {}))


def _note_type(node: Node, expected: str, problems: Problems) -> None:
    found = what(node.plain())
    if expected != "text" and isinstance(node, Scalar) and (char := unseen(node.text[:1])):
        problems.add(node, "not-yaml", what="unseen", sign=named(char))
    elif expected != "text" or not isinstance(node, Scalar):
        problems.add(node, "wrong-type", what=expected, found=found)
    elif node.text == "":
        problems.add(node, "empty-text")
    else:
        problems.add(node, "made-by-yaml", what=found, word=node.text)


def _node_at(node: Node, loc: tuple[str | int, ...]) -> Node:
    """The node that a pydantic location leads to; the tags of its unions are no keys, and are passed over."""
    for part in loc:
        if isinstance(node, List) and isinstance(part, int):
            node = node.items[part]
        elif isinstance(node, Map) and part in node.items:
            node = node.items[str(part)]
    return node


def _keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """The keys that are known where a location ends."""
    for part in loc[:-1]:
        field = next((each for name, each in model.model_fields.items() if part in (name, each.alias)), None)
        if field:
            model = next(_models(field.annotation), model)
    return [field.alias or name for name, field in model.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models in an annotation, however deep in its unions and lists."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
