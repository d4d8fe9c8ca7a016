"""Who sees what: a game's one table of it, and the one place where what is hidden from somebody is taken out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

from game.core import moves as m
from game.core.frozen import frozen, replace
from game.core.game import Actor, Event

T = TypeVar("T")

COVERED = "?"
"""Stands for whatever a viewer may not know: a card, a level, an answer, a text."""

Rows: TypeAlias = Mapping[str, str]
"""The fields of a value, each with its audience."""

Shown: TypeAlias = Callable[[Any, str, str, Actor], Any]
"""What a viewer knows of a value's field, from the value, the field, its audience and who acts (in a move)."""


def rows(**seen_by: str) -> Rows:
    """Rows of a table: the fields that each audience sees, as words of one string."""
    return {field: audience for audience, fields in seen_by.items() for field in fields.split()}


def covered(value: Any) -> Any:
    """What stands in place of a hidden value: COVERED for a word, as many for a tuple, else None."""
    match value:
        case str():
            return COVERED
        case tuple() if set(map(type, value)) <= {str}:  # a stock may hold thousands of cards
            return (COVERED,) * len(value)
        case tuple():
            return tuple(map(covered, value))
    return None


@frozen
class Visibility:
    """A game's table: every field of its states, their parts, its events and moves, with its audience. What `all` see
    stands as it is, `parts` have rows of their own; who is in any other audience, the game says."""

    table: Mapping[type, Rows]

    def known(self, value: T, shown: Shown, actor: Actor = "") -> T:
        """A value as somebody knows it, to whom the fields that not all see are `shown`; the value itself, where
        nothing of it is hidden. Raises KeyError for what the table does not know."""
        return self._known(value, shown, actor)  # type: ignore[no-any-return]

    def _known(self, value: Any, shown: Shown, actor: Actor) -> Any:
        if value is None:
            return None
        if isinstance(value, tuple):
            return tuple([self._known(each, shown, actor) for each in value])
        hidden = {}
        for field, audience in self._hiding[value.__class__]:
            known = self._field(value, field, audience, shown, actor)
            if known is not getattr(value, field):
                hidden[field] = known
        return replace(value, **hidden) if hidden else value

    def _field(self, whole: Any, field: str, audience: str, shown: Shown, actor: Actor) -> Any:
        if audience == "parts":
            return self._known(getattr(whole, field), shown, actor)
        return shown(whole, field, audience, actor)

    @cached_property
    def _hiding(self) -> Mapping[type, tuple[tuple[str, str], ...]]:
        return {
            kind: tuple((field, audience) for field, audience in fields.items() if audience != "all")
            for kind, fields in self.table.items()
        }


SHARED: Mapping[type, Rows] = {
    Event: rows(all="name seat cards"),
    m.Rename: rows(all="seat name"),
    m.Reorder: rows(all="seats"),
    m.Change: rows(all="option value"),
    **dict.fromkeys((m.Skip, m.Join, m.Leave), rows(all="seat")),
    **dict.fromkeys((m.Extend, m.Shorten), rows(all="minutes")),
    **dict.fromkeys((m.Clock, m.Idle), rows(all="seconds")),
    **dict.fromkeys((m.Lock, m.Unlock), rows(all="what")),
    **dict.fromkeys((m.Close, m.Pause, m.Resume, m.StopClock, m.StartClock, m.End), rows()),
}
"""What every game has, which hides nothing."""
