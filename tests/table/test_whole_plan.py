"""A whole action plan through posted finger events, interrupted and gone on with, to the files on disk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from taking import take_along
from test_whole_session import Evening

from game.content.plan import load_plan
from game.session.plan import PlanSession
from game.shipped import folder
from game.table.scenes.plan import PlanScene
from game.table.scenes.plan_end import PlanEnd
from game.wanted import default_seats
from game.words import words

PLAN = folder("decks") / "boards" / "action-plan.yaml"
A, B = default_seats(2, words("he"))


class Planning(Evening):
    """A group at its plan."""

    @property
    def session(self) -> PlanSession:
        return self.playing.session

    def leafing(self, seat: str, *keys: str) -> None:
        """Touch these, leafing on through a seat's tray until each is there."""
        for key in keys:
            for _ in range(12):
                if key in self.hands.items():
                    break
                self.tap(f"leaf:{seat}")
            self.tap(key)

    def write(self, text: str) -> None:
        self.hands.type(text)
        self.hands.press(pygame.K_RETURN)
        self.follow()

    def leave(self) -> None:
        self.table.leave()
        self.table.window.close()


@pytest.fixture
def planning(tmp_path: Path) -> Iterator[Planning]:
    wanted = {"activity": "action-plan", "deck": str(PLAN), "loaded": load_plan(PLAN)}
    planning = Planning(tmp_path, lang="he", seed=5, seats=(A, B), **wanted)
    yield planning
    planning.leave()


def test_a_plan_is_made_interrupted_gone_on_with_and_taken_along(planning: Planning, tmp_path: Path) -> None:
    assert isinstance(planning.table.scene, PlanScene)
    planning.leafing(A, f"add:{A}", f"row:{A}:row-w1", f"group:{A}:gap", f"cell:{A}:gap")
    planning.write("פער בקריאה")
    planning.leafing(B, f"row:{B}:row-w1", f"cell:{B}:lead", f"choice:{B}:lead:inspectorate")
    digest = planning.session.digest
    planning.leave()

    again = Planning(tmp_path)
    again.tap("go-on")
    assert again.session.digest == digest
    row = again.session.state.row("row-w1")
    assert row is not None
    assert (row.values("gap"), row.values("lead")) == (("פער בקריאה",), ("inspectorate",))
    again.leafing(B, f"add:{B}")
    again.hands.drag(("row:row-w2:gap", "place:row-w1"))
    assert [each.id for each in again.session.state.rows] == ["row-w2", "row-w1"]
    again.hands.drag(("row:row-w2:gap", "row:row-w1"))
    assert [each.id for each in again.session.state.rows] == ["row-w1"]
    again.leafing(A, f"plan:{A}", f"meeting:{A}", f"day:{A}", f"later:{A}")
    day = next(key for key, item in again.hands.items().items() if key.startswith(f"day:{A}:") and item.tap)
    again.tap(day)
    again.tap(f"offer:{A}")
    for key in ("menu:0", "m:end", "m:end", f"on:{A}", f"on:{A}"):
        again.tap(key)
    assert isinstance(again.table.scene, PlanEnd)
    again.tap("to end")
    files = take_along(again, "md", "ics")
    kept = {ending: path.read_text(encoding="utf-8") for ending, path in files.items()}
    assert "פער בקריאה" in kept[".md"]
    assert "BEGIN:VEVENT" in kept[".ics"]
    again.leave()
    (report,) = (tmp_path / "sessions").glob("*.report.json")
    assert json.loads(report.read_text(encoding="utf-8"))["rows"][0]["id"] == "row-w1"
