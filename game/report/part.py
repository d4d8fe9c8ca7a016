"""What the report of a session tells of its activity."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from game.core.frozen import frozen


@frozen
class Part:
    """An activity in the report: its name, what its endings, its options and their values mean in English words, and
    what came of a session with this content, by the keys of the report. `mirrors` tells what each seat alone saw, which
    stays out unless asked for."""

    name: str
    endings: Mapping[str, str]
    meaning: Callable[[str], str]
    value: Callable[[str, Any], Any]
    told: Callable[[Any, Any], dict[str, Any]]
    mirrors: Callable[[Any], dict[str, Any]] = lambda session: {}
