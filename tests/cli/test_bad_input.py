"""What people meet when something is missing, full, broken or misnamed: one message, and nothing half-done."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import game.words
from game import glyphs
from game.shipped import folder
from game.words import LANGUAGES

ROOT = Path(__file__).parents[2]

Say = Callable[..., tuple[int, str, str]]


def by_itself(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, on a machine without a screen."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("SDL_VIDEODRIVER", None)
    said = [sys.executable, "main.py", *map(str, words)]
    return subprocess.run(said, cwd=ROOT, env=kept | environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("face", ["rubik/Rubik-Bold.ttf", "dejavu/DejaVuSans-Symbols.ttf", "index.json"])
def test_any_missing_font_is_told_before_a_session_begins(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, face: str
) -> None:
    def without(name: str) -> Path:
        return tmp_path / "fonts"

    for file in (each for each in folder("fonts").rglob("*.*") if each.suffix in (".ttf", ".json")):
        there = tmp_path / "fonts" / file.relative_to(folder("fonts"))
        there.parent.mkdir(parents=True, exist_ok=True)
        there.symlink_to(file)
    (tmp_path / "fonts" / face).unlink()
    monkeypatch.setattr(glyphs, "folder", without)
    glyphs.checked.cache_clear()
    status, _, err = say("play", "triples", "--data", tmp_path / "data", "--lang", "en")
    glyphs.checked.cache_clear()
    assert status == 2
    assert face in err
    assert not (tmp_path / "data" / "sessions").exists()


@pytest.mark.parametrize("environment", [{"SDL_VIDEODRIVER": "none-such"}, {"DISPLAY": ":987"}])
def test_where_no_window_opens_no_session_is_begun(tmp_path: Path, environment: dict[str, str]) -> None:
    done = by_itself("play", "triples", "--data", tmp_path / "data", "--lang", "en", **environment)
    assert done.returncode == 2
    assert "There is no screen" in done.stderr
    assert not (tmp_path / "data" / "sessions").exists()


def test_a_missing_folder_is_named(say: Say, tmp_path: Path) -> None:
    scenario = ROOT / "tests" / "golden" / "first-words.scenario.yaml"
    status, _, err = say("snapshot", scenario, "-o", tmp_path / "none" / "a.png", "--lang", "en")
    assert status == 2
    assert f"{tmp_path / 'none'}: it is not there" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to try")
def test_a_full_disk_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.png").symlink_to("/dev/full")
    code = (
        "import sys; from pathlib import Path; from game.rehearsal.scenarios import session_at;"
        "from game.table.snapshot import draw; session, deck = session_at(Path(sys.argv[1]), 0)\n"
        "try: draw(session, deck, 'table', (1280, 720), 'en', Path(sys.argv[2]))\n"
        "except OSError: print('said')"
    )
    scenario = ROOT / "tests" / "golden" / "first-words.scenario.yaml"
    said = [sys.executable, "-c", code, str(scenario), str(tmp_path / "a.png")]
    done = subprocess.run(said, cwd=ROOT, capture_output=True, text=True, check=True)
    assert (done.stdout.splitlines()[-1], done.stderr) == ("said", "")


WRONG_WORD = """\
format: 1
activity: triples
deck: tiny.yaml
seats: [A, B]
moves: [A dicsard g1]
"""


@pytest.mark.parametrize("words", [["run"], ["snapshot", "-o", "a.png"]])
def test_a_scenario_that_cannot_be_played(say: Say, tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "tiny.yaml").write_bytes((folder("decks") / "tiny.yaml").read_bytes())
    path = tmp_path / "wrong.scenario.yaml"
    path.write_text(WRONG_WORD, encoding="utf-8")
    status, out, err = say(*words, path, "--lang", "en")
    assert (status, out) == (2, "")
    assert f"{path}:5:9: error unknown-move: “A dicsard g1” is no move" in err
    assert say("check", path)[0] == 1


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_what_is_printed_holds_no_isolates(say: Say, tmp_path: Path, lang: str, flags: list[str]) -> None:
    broken = ROOT / "tests" / "broken_decks"
    told = "".join(
        out + err
        for words in (["check", *broken.glob("*.yaml")], ["run", broken / "none.scenario.yaml"], ["snapshot"])
        for _, out, err in [say(*words, *flags, "--lang", lang)]
    )
    assert "duplicate-id" in told
    assert not set("\u2066\u2067\u2068\u2069") & set(told)


def test_a_missing_catalogue_is_told_in_english(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    def catalogue(lang: str) -> object:
        return open(f"nowhere/{lang}.mo", "rb") if lang == "he" else english(lang)

    english = game.words._catalogue
    monkeypatch.setattr(game.words, "_catalogue", catalogue)
    game.words.words.cache_clear()
    status, _, err = say("check", "any.yaml", "--lang", "he")
    game.words.words.cache_clear()
    assert (status, err.startswith("nowhere/he.mo can't be read: it is not there.")) == (2, True)
