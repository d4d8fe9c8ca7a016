"""What an agenda's shape does not tell: ids, texts in its languages, and what its steps pass to each other.

Every check takes what stands in the tree and leaves out what is misshapen, so that all problems come at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.problems import Problems
from game.content.text_checks import as_text, check_ids, check_languages, list_in
from game.content.tree import List, Map, Node, Scalar

STEPS = "activities"

_RESERVED = re.compile(r"(?!)")


def texts(root: Map) -> Iterator[Node]:
    """Every text of an agenda's tree."""
    yield from (root.items[key] for key in ("title", "about") if key in root.items)
    for step in steps(root):
        if "title" in step.items:
            yield step.items["title"]
        yield from list_in(step, "prompts")


def steps(root: Map) -> list[Map]:
    """The steps of an agenda's tree."""
    return [step for step in list_in(root, STEPS) if isinstance(step, Map)]


def check_agenda(root: Node, problems: Problems) -> None:
    """Notes every problem of an agenda's tree that is no matter of shape."""
    if not isinstance(root, Map):
        return
    node = root.items.get(STEPS)
    if isinstance(node, List) and not node.items:
        problems.add(node, "no-steps")
    check_languages(root, texts(root), problems)
    ids = [as_text(step.items.get("id")) for step in steps(root)]
    check_ids([each for each in ids if each], _RESERVED, problems)
    _check_passing(root, problems)


def _check_passing(root: Map, problems: Problems) -> None:
    """Notes what is passed to no step, and what is passed back."""
    order = [name.text if (name := as_text(step.items.get("id"))) else "" for step in steps(root)]
    for at, step in enumerate(steps(root)):
        for entry in list_in(step, "passes"):
            to = as_text(entry.items.get("to")) if isinstance(entry, Map) else None
            if to is not None:
                _check_goal(to, order, at, problems)


def _check_goal(to: Scalar, order: list[str], at: int, problems: Problems) -> None:
    if to.text not in order:
        problems.add_unknown(to, "unknown-step", to.text, [name for name in order[at + 1 :] if name])
    elif order.index(to.text) <= at:
        problems.add(to, "circular-passing", name=to.text)
