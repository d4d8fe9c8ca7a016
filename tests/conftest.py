"""Sessions for the tests of rules and whatever stands on them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings
from played import Played, begun, linked_facts

from game.core.cards import Facts

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # a machine with other work to do is no fault


@pytest.fixture
def begin() -> Callable[..., Played]:
    """How a test begins a session."""
    return begun


@pytest.fixture
def facts() -> Callable[..., Facts]:
    """How a test makes a deck."""
    return linked_facts


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--every-corner` tests the layout of every screen, not a part."""
    parser.addoption("--every-corner", action="store_true", help="test the layout of every screen, not a part")
