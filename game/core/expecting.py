"""What a scenario may expect of a session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from game.core.frozen import frozen


def _as_it_is(value: Any) -> Any:
    return value


@frozen
class Fact:
    """Something that may be expected: how it is found from a game and a state, as plain values, and the form in which
    it is compared with what was expected."""

    found: Callable[[Any, Any], Any]
    form: Callable[[Any], Any] = _as_it_is

    def same(self, expected: Any, found: Any) -> bool:
        """Whether what was found is what was expected."""
        return bool(self.form(expected) == self.form(found))


Facts: TypeAlias = Mapping[str, Fact]
"""What may be expected of a game, by name."""
