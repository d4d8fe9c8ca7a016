"""Moments that only trays of the circle show, and what is read of trays in tests."""

from __future__ import annotations

from collections.abc import Callable

from circle_situations import MOMENTS, do, placing, ripe, scene
from circle_situations import talking as talked

from game.core.game import CLOCK
from game.rules.circle import moves as m
from game.session.circle import CircleSession
from game.table.items import Item
from game.table.scenes.circle import CircleScene
from game.table.scenes.circle_hands import Marking
from game.table.screen import Screen

FULL = Screen(1920, 1080)

Moment = Callable[[CircleScene, CircleSession], None]


def naming(table: CircleScene, session: CircleSession) -> None:
    """All have taken a level, and are to say with whom it mainly lies."""
    placing(table, session)
    table.hands.marking = {seat.name: Marking("responsibility", "partial") for seat in session.state.seats}


def changing(table: CircleScene, session: CircleSession) -> None:
    """In the talk some change their level, at each step."""
    talked(table, session)
    steps = (Marking("responsibility"), Marking("responsibility", "not-mine"))
    table.hands.marking = {seat.name: steps[at % 2] for at, seat in enumerate(session.state.seats)}


def renegotiating(table: CircleScene, session: CircleSession) -> None:
    """A ripe situation: seats renegotiate, at each step."""
    ripe(table, session)
    steps = (Marking("control"), Marking("authority", "not-mine"), Marking("influence", "not-mine", "give-up"))
    table.hands.marking = {seat.name: steps[at % 3] for at, seat in enumerate(session.state.seats)}


def idle(table: CircleScene, session: CircleSession) -> None:
    """Others may go on without those who have not marked."""
    placing(table, session)
    do(session, CLOCK, m.Idle(session.options.idle_seconds or 0))


STEPS: dict[str, Moment] = {each.__name__: each for each in (naming, changing, renegotiating, idle)}
ALL = {**{name: MOMENTS[name] for name in ("roles", "sorting", "comparing", "rolling", "aiming", "placing")}, **STEPS}
ALL |= {name: MOMENTS[name] for name in ("talking", "ripe")}


def in_trays(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(item for item in items if item.group.startswith("seat:"))


def laid_out(
    moment: Moment, lang: str, seats: int, seating: str, screen: Screen, large: bool = False
) -> tuple[Item, ...]:
    table, session = scene(lang, seats, seating)  # type: ignore[arg-type]
    table.items(screen)
    for seat in session.state.seats if large else ():
        table.chairs.change(seat.name, large=True)
    moment(table, session)
    return in_trays(table.items(screen))


def shown_on(table: CircleScene) -> dict[str, Item]:
    return {item.key: item for item in table.items(FULL)}


def keys_on(table: CircleScene) -> set[str]:
    return set(shown_on(table))
