"""What a scenario may expect of an action plan, read from YAML."""

from __future__ import annotations

from typing import Any, get_args

from game.content import values
from game.content.fact_values import Reader, each, ending, many, names, yes_or_no
from game.content.problems import Problems
from game.content.tree import Node
from game.rules.plan.state import Ending


def _meeting(node: Node, problems: Problems) -> dict[str, Any] | None:
    """All of a meeting; what is not written is empty."""
    if node.plain() is None:
        return None
    fields = values.fields(node, ("date", "who", "time"), problems)
    return {"date": "", "who": "", "time": ""} | {key: values.text(value, problems) for key, value in fields.items()}


READERS: dict[str, Reader] = {
    "page": names,
    "later": names,
    "dropped": names,
    "cells": each(each(names)),
    "other": each(each(names)),
    "missing": each(names),
    "missing-on-page": values.number,
    "merged": each(names),
    "sources": each(many(each(values.text))),
    "meeting": _meeting,
    "sentence": values.text,
    "questions": each(values.text),
    "due": yes_or_no,
    "over": ending(get_args(Ending)),
}
"""By the names of `rules.plan.facts.FACTS`."""
