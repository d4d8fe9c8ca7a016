"""What the first frame of a game waits for."""

from __future__ import annotations

import os
import subprocess
import sys

LATER = [
    "yaml",
    "pydantic",
    "csv",
    "statistics",
    "game.content.deck_reading",
    "game.content.tree",
    "game.pages",
    "game.report.talked",
    "game.table.scenes.home",
    "game.table.scenes.screen_page",
    "game.table.scenes.talk",
]


def test_a_game_waits_for_nothing_that_only_others_need() -> None:
    script = f"import sys, game.cli, game.wanted, game.app; print(*(set({LATER}) & set(sys.modules)))"
    quiet = os.environ | {"PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    done = subprocess.run([sys.executable, "-c", script], env=quiet, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
