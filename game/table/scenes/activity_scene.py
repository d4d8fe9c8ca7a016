"""The scene of whatever is played."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from game.core.game import TABLE, Actor
from game.session.session import AnySession
from game.table.layout.stands import Seating
from game.table.scenes.chairs import Chosen
from game.table.scenes.game_scene import GameScene

SHOWN = ("open-round", "triples", "map", "circle", "board", "action-plan", "agenda")
"""The activities that have a scene: the home screen offers these."""


def activity_scene(
    session: AnySession,
    deck: Any,
    lang: str,
    seating: Seating = "around",
    chosen: Chosen | None = None,
    led: bool = True,
    who: Actor = TABLE,
    pin: str = "",
    data: Path | None = None,
) -> GameScene:
    """The scene of a session with what it is played with, as its activity's own scene takes it. `data` is the folder
    where boards of its own may be."""
    if session.header.activity == "agenda":
        from game.table.scenes.workshop import WorkshopScene

        return WorkshopScene(session, deck, lang, seating, chosen, who, pin, data)
    if session.header.activity == "circle":
        from game.table.scenes.circle import CircleScene

        return CircleScene(session, deck, lang, seating, chosen, who, pin)
    if session.header.activity == "board":
        from game.table.scenes.boards import BoardScene

        return BoardScene(session, deck, lang, seating, chosen, who, pin)
    if session.header.activity == "map":
        from game.table.scenes.map_scene import MapScene

        return MapScene(session, deck, lang, seating, chosen, who, pin)
    if session.header.activity == "action-plan":
        from game.table.scenes.plan import PlanScene

        return PlanScene(session, deck, lang, seating, chosen, who, pin)
    from game.table.scenes.triples import TriplesScene

    return TriplesScene(session, deck, lang, seating, chosen, led, who, pin)
