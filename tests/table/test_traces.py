"""What the traces in tests/traces mean when they are played back into the window.

`four-fingers-on-a-real-panel`, `a-palm-that-lands-piece-by-piece` and `three-fingertips-on-a-card` were recorded with
`play --record` on an X server with true XI2 touches; the others are made, each for one way in which panels lie.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from game.table.items import Item
from game.table.looks import Text
from game.table.scenes.scene import Next
from game.table.screen import Screen
from game.table.window import Window
from game.touch.glass import Zone
from game.touch.recording import Replay, read_recording

TRACES = Path(__file__).parents[1] / "traces"
LYING = {"A": (584, 959), "B": (147, 205), "C": (1336, 125), "D": (1773, 875)}
"""Four cards, which can be tapped and carried, at their middles."""


class Table:
    """A scene that notes what it is told: four cards, a tray to drop them on, two buttons, a cover."""

    lang = "en"

    def __init__(self) -> None:
        self.next: Next | None = None
        self.told: list[str] = []
        self.lifted, self.rested = frozenset[str](), frozenset[str]()

    def items(self, screen: Screen) -> tuple[Item, ...]:
        def item(key: str, x: float, y: float, w: float, h: float, **means: bool) -> Item:
            return Item(key, Text(key, "en", 28), x, y, w, h, **means)

        cards = [item(key, x, y, 280, 160, tap=True, drag=True) for key, (x, y) in LYING.items()]
        tray = item("tray", 960, 540, 900, 520, drop=True)
        go = item("go", 1700, 540, 200, 100, tap=True)
        first = item("first", 240, 540, 200, 100, tap=True, at_once=True)
        cover = item("cover", 1250, 980, 300, 120, hold=True)
        return (tray, *cards, go, first, cover)

    def tap(self, key: str, x: float, y: float) -> None:
        self.told.append(f"tap {key}")

    def lift(self, keys: frozenset[str]) -> None:
        self.told += [f"lift {key}" for key in sorted(keys - self.lifted)]
        self.told += [f"end {key}" for key in sorted(self.lifted - keys)]
        self.lifted = keys

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        self.told.append(f"drop {key} on {onto}")

    def rest(self, keys: frozenset[str]) -> None:
        self.told += [f"rest {key}" for key in sorted(keys - self.rested)]
        self.told += [f"leave {key}" for key in sorted(self.rested - keys)]
        self.rested = keys

    def facing(self, key: str, x: float, y: float) -> None:
        return None

    def ignore(self, *told: object) -> None: ...

    write = press = pass_time = ignore


def carried(key: str, onto: str | None = "tray") -> list[str]:
    return [f"lift {key}", f"drop {key} on {onto}", f"end {key}"]


MEANING: dict[str, list[str]] = {
    "four-fingers-on-a-real-panel": [
        *("lift B", "lift D", "lift A", "lift C"),
        *("drop A on tray", "end A", "drop B on tray", "end B", "drop C on tray", "end C", "drop D on tray", "end D"),
        *("tap A", "tap A"),
        *carried("C", None),
    ],
    "mice-that-repeat-fingers": ["tap A", "tap A", "tap A", *carried("B")],
    "one-finger-comes-down-twice": ["tap A", "lift B", "end B", "tap go"],
    "fingers-that-never-say-they-left": ["lift A", "end A", "tap A", "tap B"],
    "places-and-fingers-that-are-none": ["tap A"],
    "a-fast-finger-lost-and-found": [*carried("B"), *carried("C")],
    "fingers-that-blink": ["tap A", *carried("A"), "tap B", "tap B"],
    "trembling": ["tap A", *carried("B")],
    "palms-and-spread-fingers": ["tap B", "tap A", "tap go"],
    "a-palm-that-lands-piece-by-piece": ["tap first", "tap go"] * 3,
    "three-fingertips-on-a-card": [*carried("A"), *carried("C")],
    "sleeves-at-the-edge": ["tap B"],
    "slow-and-resting-hands": [
        *("tap A", "lift B", "end B", "lift B", "drop B on tray", "end B"),
        *("rest cover", "leave cover", "rest cover", "leave cover"),
    ],
    "ghosts-in-a-dead-zone": carried("A", None),
}
"""What each trace means, told in order."""


def played(trace: str, *dead: Zone) -> list[str]:
    """What a scene is told while a trace is played and for three seconds after."""
    window, table, now = Window((1920, 1080), 1210.0, "traces"), Table(), 0.0
    window.clock, window.dead = lambda: now, dead
    window.enter(table)  # type: ignore[arg-type]
    window.replay = Replay(read_recording(TRACES / f"{trace}.jsonl"))
    after = 3.0
    while not window.replay.over or after > 0:
        window.turn(table, [])  # type: ignore[arg-type]
        window.show(table)  # type: ignore[arg-type]
        after -= 1 / 60 if window.replay.over else 0.0
        now += 1 / 60
    assert not window.touching.contacts.down
    window.close()
    return table.told


@pytest.mark.parametrize("trace", MEANING)
def test_what_a_trace_means(trace: str) -> None:
    dead = [Zone(0.86, 0.7, 0.14, 0.3)] if "dead" in trace else []
    assert played(trace, *dead) == MEANING[trace]


def test_a_dead_zone_is_what_silences_the_ghosts() -> None:
    assert played("ghosts-in-a-dead-zone") == ["tap D", *carried("D"), *carried("A", None)]


def test_every_trace_is_played() -> None:
    assert {path.stem for path in TRACES.glob("*.jsonl")} == set(MEANING)
