"""The language a command speaks, and how an error is told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from game.cli import door, main
from game.wanted import Wanted

ROOT = Path(__file__).parents[2]
BROKEN = ROOT / "tests" / "broken_decks" / "duplicate-id.yaml"

Say = Callable[..., tuple[int, str, str]]


def test_help_speaks_the_language_that_was_asked_for(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.telling.Words.__call__", lambda self, text, **values: f"<{self.lang}> {text}")
    assert "<ar> How many seats" in say("play", "--help", "--lang", "ar")[1]
    assert "<en> How many seats" in say("play", "--help")[1]


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ("ar_EG.UTF-8", "ar"),
        ("he_IL", "he"),
        ("iw_IL", "he"),
        ("en_US", "en"),
        ("fr_FR", "he"),
        ("C", "he"),
        ("", "he"),
    ],
)
def test_the_machine_says_which_language(monkeypatch: pytest.MonkeyPatch, environment: str, lang: str) -> None:
    from game.machine import language

    monkeypatch.setenv("LC_ALL", environment)
    monkeypatch.delenv("LC_MESSAGES")
    monkeypatch.delenv("LANG")
    assert language() == lang


def test_an_unknown_command_names_those_there_are(say: Say) -> None:
    status, _, err = say("paly")
    assert status == 2
    assert ", ".join(sorted(door.commands)) in err


def test_a_program_that_asked_for_json_gets_it_also_when_words_are_wrong(say: Say) -> None:
    status, out, _ = say("run", "--json")
    assert status == 2
    assert json.loads(out)["error"]["code"] == "missing-word"


@pytest.fixture
def crashing(monkeypatch: pytest.MonkeyPatch) -> None:
    def play(wanted: Wanted) -> int:
        raise ZeroDivisionError("a mistake of ours")

    app: Any = ModuleType("game.app")
    app.play = play
    monkeypatch.setitem(sys.modules, "game.app", app)


@pytest.mark.usefixtures("crashing")
def test_an_error_of_our_own_is_written_down(say: Say, tmp_path: Path) -> None:
    status, _, err = say("play", "--data", tmp_path)
    (written,) = (tmp_path / "crashes").iterdir()
    assert status == 2
    assert str(written) in err
    assert "a mistake of ours" in written.read_text(encoding="utf-8")


@pytest.mark.usefixtures("crashing")
def test_an_error_of_our_own_where_nothing_can_be_written(say: Say, tmp_path: Path) -> None:
    (tmp_path / "crashes").write_text("")
    status, _, err = say("play", "--data", tmp_path)
    assert status == 2
    assert "--debug" in err


@pytest.mark.usefixtures("crashing")
def test_debug_shows_the_traceback(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["play", "--debug", "--data", str(tmp_path)]) == 2
    assert "ZeroDivisionError: a mistake of ours" in capsys.readouterr().err


def test_hebrew_goes_out_whatever_the_terminal_speaks() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "main.py", "check", str(BROKEN), "--lang", "he"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert "duplicate-id" in done.stdout.decode()


@pytest.mark.parametrize("words", [["check", "none.yaml", "--lang", "ar"], ["--lang", "ar", "check", "none.yaml"]])
def test_the_language_may_stand_before_the_command(say: Say, words: list[str]) -> None:
    assert say(*words) == (2, "none.yaml:1:1: error unreadable: لا ملف بهذا الاسم. تحقّقوا من الاسم والمجلّد.\n", "")


def test_the_language_before_no_command_is_for_the_table(say: Say, opened: list[Wanted]) -> None:
    assert say("--lang=ar", "--seats", "2")[0] == 0
    assert (opened[0].lang, len(opened[0].seats or ())) == ("ar", 2)


def test_a_word_too_many_is_named(say: Say) -> None:
    status, _, err = say("run", "a.scenario.yaml", "b.scenario.yaml")
    assert (status, err) == (2, "There is no “b.scenario.yaml” here. --help shows what there is.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to try")
@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_an_answer_that_goes_to_a_full_disk(tmp_path: Path, flags: list[str]) -> None:
    said = [sys.executable, "main.py", "check", str(BROKEN), "--lang", "en", *flags]
    home = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    with open("/dev/full", "wb") as full:
        done = subprocess.run(said, cwd=ROOT, env=home, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, "the disk is full" in done.stderr, "Traceback" in done.stderr) == (2, True, False)
    assert not list(tmp_path.iterdir())
