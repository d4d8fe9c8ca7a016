"""The rules know no screen, no files and no web: one fresh interpreter brings them in and looks at what came along."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PURE = ("core", "rules", "session")
FORBIDDEN = {"pygame", "yaml", "pydantic", "sqlite3", "click"}


def modules() -> list[str]:
    files = (file for part in PURE for file in (ROOT / "game" / part).rglob("*.py"))
    return sorted(".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for file in files)


def test_core_rules_and_session_bring_in_the_standard_library_only() -> None:
    names = modules()
    assert {"game.core.log", "game.rules.triples.rules", "game.session.session"} <= set(names)
    lines = [f"import {name}" for name in names] + ["import sys", "print(*sys.modules, sep='\\n')"]
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split())
    assert set(names) <= loaded
    assert not FORBIDDEN & loaded
    ours = {name for name in loaded if name.startswith("game.")}
    assert {name.split(".")[1] for name in ours} == set(PURE)
