"""What the shape of an action plan's file does not tell: ids, choices, and rows that fit the columns.

Every check takes what stands in the tree and leaves out what is misshapen, so that all problems come at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.problems import Problems
from game.content.text_checks import as_text, check_ids, check_languages, list_in
from game.content.tree import List, Map, Node, Scalar
from game.rules.plan.columns import is_date

FEWEST_COLUMNS = 1
MOST_DAYS = 366
_NONE_RESERVED = re.compile(r"(?!)")
"""What a group wrote keeps its id in a plan."""


def cards(root: Map) -> Iterator[tuple[str, str, Node]]:
    """The texts of the functions and of the columns' choices, each with its kind and its id."""
    for each in _maps(root, "functions"):
        if "text" in each.items:
            yield "function", _id(each), each.items["text"]
    for column in _maps(root, "columns"):
        for choice in _maps(column, "choices"):
            if "text" in choice.items:
                yield "choice", _id(choice), choice.items["text"]


def texts(root: Map) -> Iterator[Node]:
    """Every text of a plan's tree, but those that come from a group or from an earlier activity, in languages of their
    own."""
    yield from (root.items[key] for key in ("title", "about") if key in root.items)
    for column in _maps(root, "columns"):
        yield from (column.items[key] for key in ("title", "prompt") if key in column.items)
    yield from (text for _, _, text in cards(root))
    for spoken in _maps(root, "texts"):
        if "text" in spoken.items and "origin" not in spoken.items:
            yield spoken.items["text"]


def check_plan(root: Node, problems: Problems) -> None:
    """Notes every problem of a plan's tree that is no matter of shape."""
    if not isinstance(root, Map):
        return
    check_languages(root, texts(root), problems)
    for section in ("functions", "columns", "texts", "rows"):
        _check_ids(root, section, problems)
    _check_columns(root, problems)
    for row in _maps(root, "rows"):
        _check_row(root, row, problems)


def _maps(node: Map, key: str) -> list[Map]:
    return [each for each in list_in(node, key) if isinstance(each, Map)]


def _id(node: Map) -> str:
    name = as_text(node.items.get("id"))
    return name.text if name else ""


def _check_ids(node: Map, section: str, problems: Problems) -> None:
    ids = [as_text(each.items.get("id")) for each in _maps(node, section)]
    check_ids([each for each in ids if each], _NONE_RESERVED, problems)


def _check_columns(root: Map, problems: Problems) -> None:
    node = root.items.get("columns")
    if isinstance(node, List) and len(node.items) < FEWEST_COLUMNS:
        problems.add(node, "too-few", what="columns", number=0, fewest=FEWEST_COLUMNS)
    for column in _maps(root, "columns"):
        _check_ids(column, "choices", problems)
        kind = as_text(column.items.get("kind"))
        if kind and kind.text == "choice" and not list_in(column, "choices"):
            problems.add(kind, "no-choices")
        _check_when(root, column, problems)
        _check_under(root, column, problems)
        _check_within(column, problems)


def _check_under(root: Map, column: Map, problems: Problems) -> None:
    """It stands beneath a column that stands beneath none itself."""
    under = as_text(column.items.get("under"))
    mains = [_id(each) for each in _maps(root, "columns") if "under" not in each.items]
    if under and under.text not in mains:
        problems.add_unknown(under, "unknown-column", under.text, mains)


def _check_within(column: Map, problems: Problems) -> None:
    within = column.items.get("within")
    if isinstance(within, List):
        days = [day for each in within.items if isinstance(day := each.plain(), int)]
        if len(within.items) != 2 or len(days) != 2 or not 0 <= days[0] <= days[1] <= MOST_DAYS:
            problems.add(within, "bad-within", most=MOST_DAYS)


def _check_when(root: Map, column: Map, problems: Problems) -> None:
    when = column.items.get("when")
    if not isinstance(when, Map):
        return
    if len(when.items) != 1:
        problems.add(when, "bad-when")
        return
    key, choice = next(iter(when.items.items()))
    others = {name: each for each in _maps(root, "columns") if (name := _id(each)) and name != _id(column)}
    if key not in others:
        problems.add_unknown(when.keys[key], "unknown-column", key, list(others))
    elif (chosen := as_text(choice)) and chosen.text not in _choices(others[key]):
        problems.add_unknown(chosen, "unknown-choice", chosen.text, _choices(others[key]))


def _choices(column: Map) -> list[str]:
    return [_id(each) for each in _maps(column, "choices")]


def _check_row(root: Map, row: Map, problems: Problems) -> None:
    cells = row.items.get("cells")
    if not isinstance(cells, Map):
        return
    columns = {_id(each): each for each in _maps(root, "columns")}
    for name, values in cells.items.items():
        if name not in columns:
            problems.add_unknown(cells.keys[name], "unknown-column", name, list(columns))
        elif isinstance(values, List):
            _check_cell(columns[name], values, problems)


def _check_cell(column: Map, values: List, problems: Problems) -> None:
    kind = as_text(column.items.get("kind"))
    many = _word(column.items.get("many")) == "true"
    if kind and kind.text in ("date", "choice", "function") and not many and len(values.items) > 1:
        problems.add(values, "one-only", number=len(values.items))
    for value in values.items:
        if kind and (said := as_text(value)):
            if kind.text == "choice" and said.text not in _choices(column):
                problems.add_unknown(said, "unknown-choice", said.text, _choices(column))
            elif kind.text == "date" and not is_date(said.text):
                problems.add(said, "bad-date", name=said.text)


def _word(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""
