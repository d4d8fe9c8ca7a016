"""What came out of a session, whatever activity it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from game.core.game import Actor
from game.session.session import AnySession
from game.workshop.agreed import agreed, still_open
from game.workshop.outcome import Outcome


def outcome_of(name: str, session: AnySession, content: Any, langs: Mapping[Actor, str], step: str = "") -> Outcome:
    """What came out of the session of this name, over its content. `langs` are the languages that seats read, `step`
    its step in an agenda. An activity that hands nothing on by itself has an outcome with nothing in it."""
    return replace(_outcome(name, session, content, langs), step=step)


def _outcome(name: str, session: AnySession, content: Any, langs: Mapping[Actor, str]) -> Outcome:
    match session.header.activity:
        case "open-round" | "triples":
            from game.workshop.of_triples import triples_outcome

            return triples_outcome(name, session, content, langs)
        case "map":
            from game.workshop.of_map import map_outcome

            return map_outcome(name, session, content, langs)
        case "board":
            from game.workshop.of_board import board_outcome

            return board_outcome(name, session, content, langs)
        case "circle":
            agreements, opened = agreed(session, content), still_open(session, content)
            return Outcome(name, "circle", agreements=agreements, still_open=opened)
        case "action-plan":
            from game.workshop.of_plan import plan_outcome

            return plan_outcome(name, session, content)
        case other:
            return Outcome(name, other)
