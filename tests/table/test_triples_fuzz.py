"""Whatever hands do, in whatever order, the table stands: no error, no card lost, nothing named twice."""

from __future__ import annotations

import random

import pytest
from situations import scene

from game.rules.triples import moves as m
from game.session.session import Session
from game.table.layout.places import SEATINGS
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen

SCREEN = Screen(1280, 720)
STEPS = 150


def cards(session: Session) -> list[str]:
    """Every card on the table."""
    state = session.state
    lying = [card for pile in (*state.stocks, *state.discards) for card in pile] + list(state.open)
    on_wall = [card for verdict in state.wall for card in verdict.cards]
    return sorted(lying + on_wall + [card for seat in state.seats for card in seat.hand])


def act(table: TriplesScene, session: Session, chance: random.Random) -> None:
    """One thing that somebody does, sensible or not."""
    items = table.items(SCREEN)
    keys = [item.key for item in items]
    assert [key for key in set(keys) if keys.count(key) > 1] == []
    match chance.randrange(12):
        case 0:
            table.write(chance.choice(["abc", "שלום 12", "\u202e", "x" * 300]))
        case 1:
            table.press(chance.choice(["enter", "escape", "backspace", "tab"]))
        case 2:
            table.pass_time(chance.choice([0.1, 3, 61, 200]))
            table.rest(frozenset(item.key for item in items if item.hold and chance.random() < 0.5))
        case 3 | 4 | 5:
            item = chance.choice([item for item in items if item.drag] or list(items))
            table.lift(frozenset((item.key,)))
            table.items(SCREEN)
            table.drop(item.key, chance.choice([*keys, None]), chance.random() * 1280, chance.random() * 720)
            table.lift(frozenset())
        case 7:
            rule(table, chance)
        case 6 if session.state.declaration:
            table.make("facilitator", chance.choice([m.Accept(), m.Return(), m.Close()]))
        case _:
            item = chance.choice([item for item in items if item.tap])
            if item.key not in ("m:end", "m:home"):
                table.tap(item.key, item.x, item.y)


def rule(table: TriplesScene, chance: random.Random) -> None:
    """Somebody opens the facilitator's panel, and presses this and that; hands that rest play again later."""
    state = table.session.state
    for _ in range(chance.randint(2, 6)):
        items = {item.key: item for item in table.items(SCREEN) if item.tap}
        keys = [key for key in items if key.startswith("m:") and key not in ("m:end", "m:home")]
        wanted = [key for key in ("m:freeze", "m:pause") if key in items]
        if (state.frozen or state.paused) and wanted and chance.random() < 0.5:
            keys = wanted
        key = chance.choice(keys or [key for key in items if key.startswith("menu:")])
        table.tap(key, items[key].x, items[key].y)


@pytest.mark.parametrize("seed", range(7))
@pytest.mark.parametrize(
    ("activity", "options"),
    [
        ("triples", {}),
        ("triples", {"turns": "together", "judge": "deck", "hints": "yes"}),
        ("triples", {"order": "draw-first", "judge": "none", "cards": "8"}),
        ("triples", {"hands": "covered", "order": "draw-first", "hints": "yes"}),
        ("open-round", {"cycles": "3"}),
    ],
)
def test_no_hands_break_the_table(activity: str, options: dict[str, str], seed: int) -> None:
    table, session = scene("he", 2 + seed % 7, SEATINGS[seed % 2], activity, **options)  # type: ignore[arg-type]
    chance = random.Random(seed)
    started = cards(session)
    for _ in range(STEPS):
        act(table, session, chance)
        if table.next is not None:
            break
        written = {paper.card for paper in session.state.written}
        assert [card for card in cards(session) if card not in written] == started
    again = Session(session.game, session.header, entries=session.entries)
    assert again.digest == session.digest
