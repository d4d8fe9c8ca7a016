"""The talk after a map: its chains, each with the questions that are asked of a triple too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from game.rules.mapping.chains import chains, note_key
from game.session.mapping import MapSession
from game.table.scenes import talk_map_view
from game.table.scenes.page import Page
from game.table.scenes.talk import Talk
from game.table.scenes.talk_topics import CHAINS, Topic


class MapTalk(Talk):
    """What comes after a map is over: first all of it, then its chains, those that lack nothing first."""

    CALLED = CHAINS
    STAGES: Mapping[str, Callable[[Page, Any], None]] = MappingProxyType({"closing": talk_map_view.whole})
    session: MapSession

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """What there is to talk about: the chains of the map."""
        found = sorted(chains(self.session.state), key=lambda chain: not chain.whole)
        keys = (note_key(chain, "").rstrip() for chain in found)
        return tuple(Topic((each.gap, each.cause, each.action), key) for each, key in zip(found, keys, strict=True))
