"""`check`, `run` and `snapshot`."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from game.content.deck import load_deck
from game.shipped import folder
from game.store.journal import Journal

ROOT = Path(__file__).parents[2]
TINY = folder("decks") / "tiny.yaml"
BROKEN = ROOT / "tests" / "broken_decks" / "duplicate-id.yaml"

Say = Callable[..., tuple[int, str, str]]
Keep = Callable[..., Journal]


def test_check_names_every_problem_of_every_file(say: Say) -> None:
    status, out, _ = say("check", TINY, BROKEN)
    assert status == 1
    assert f"{BROKEN}:" in out
    assert "error duplicate-id:" in out
    assert say("check", TINY)[:2] == (0, "")
    assert say("check", TINY, "nowhere.yaml")[0] == 2


def test_check_in_json_prints_one_document(say: Say) -> None:
    status, out, err = say("check", BROKEN, "--json")
    assert (status, err) == (1, "")
    assert json.loads(out)["ok"] is False
    assert json.loads(out)["problems"][0]["code"] == "duplicate-id"


def test_check_opens_no_screen() -> None:
    check = f"import game.cli; game.cli.main(['check', {str(TINY)!r}])"
    code = f"{check}; import pygame; print(pygame.display.get_init())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("False\n", "")


SCENARIO = """
format: 1
activity: triples
deck: {deck}
seats: [A, B]
seed: 7
options: {{minutes: none}}
moves:
  - expect: {{turn: {turn}, phase: discard}}
"""


def scenario(tmp_path: Path, turn: str = "A") -> Path:
    (tmp_path / "deck.yaml").write_bytes(TINY.read_bytes())
    path = tmp_path / "first.scenario.yaml"
    path.write_text(SCENARIO.format(deck="deck.yaml", turn=turn), encoding="utf-8")
    return path


def test_run_ends_by_what_was_expected(say: Say, tmp_path: Path) -> None:
    assert say("run", scenario(tmp_path))[0] == 0
    status, out, _ = say("run", scenario(tmp_path, turn="B"), "--json")
    assert status == 1
    assert json.loads(out)["ok"] is False
    assert say("run", tmp_path / "nowhere.scenario.yaml")[0] == 2


def test_a_moment_of_a_session_is_drawn(say: Say, kept: Keep, drawn: list[tuple[Any, ...]], tmp_path: Path) -> None:
    journal = kept(tmp_path)
    out = tmp_path / "a.png"
    status, told, _ = say(
        "snapshot", journal.id, "--data", tmp_path, "-o", out, "--as", "B", "--size", "1280x720", "--lang", "ar"
    )
    assert (status, told) == (0, f"{out}\n")
    ((session, deck, who, size, lang, _, _, _),) = drawn
    assert (deck, who, size, lang) == (load_deck(TINY), "B", (1280, 720), "ar")
    assert session.state.seat("A").thrown
    assert out.read_bytes() == b"picture"
    say("snapshot", journal.id, "--data", tmp_path, "-o", out, "--at", len(session.entries) - 1)
    assert drawn[1][0].state.seat("A").thrown is None


def test_a_moment_of_a_scenario_is_drawn(say: Say, drawn: list[tuple[Any, ...]], tmp_path: Path) -> None:
    assert say("snapshot", scenario(tmp_path), "-o", tmp_path / "a.png")[0] == 0
    assert drawn[0][0].state.turn == "A"


def test_a_real_drawing_prints_its_path_and_no_more(kept: Keep, tmp_path: Path) -> None:
    journal, out = kept(tmp_path), tmp_path / "a.png"
    words = ["snapshot", journal.id, "--data", str(tmp_path), "-o", str(out), "--size", "1280x720"]
    done = subprocess.run([sys.executable, "main.py", *words], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode().splitlines()) == (0, [str(out)])
    assert out.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("--at 9999 -o a.png", "There is no moment 9999"),
        ("--as Nobody -o a.png", "Nobody at the table is called “Nobody”"),
        ("-o a.jpg", "written as PNG"),
        ("-o nowhere/a.png", "Nothing can be written at nowhere: it is not there"),
        ("--size 10x10 -o a.png", "too small"),
        ("", "-o is missing"),
    ],
)
def test_a_moment_that_cannot_be_drawn(
    say: Say,
    kept: Keep,
    drawn: list[tuple[Any, ...]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    journal = kept(tmp_path)
    status, _, err = say("snapshot", journal.id, "--data", tmp_path, *words.split())
    assert status == 2
    assert message in err
    assert not list(tmp_path.glob("*.png"))


def test_a_drawing_that_fails_leaves_nothing(
    say: Say, kept: Keep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def draw(*words: Any) -> None:
        words[-1].write_bytes(b"half")
        raise RuntimeError("no ink")

    drawing: Any = ModuleType("game.table.snapshot")
    drawing.draw = draw
    monkeypatch.setitem(sys.modules, "game.table.snapshot", drawing)
    status, _, _ = say("snapshot", kept(tmp_path).id, "--data", tmp_path, "-o", tmp_path / "a.png")
    assert status == 2
    assert not list(tmp_path.glob("*.png"))
    assert not list(tmp_path.glob(".*.png"))
