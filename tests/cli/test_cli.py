"""The commands, as people and scripts meet them: what they hand on, what they print, and how they end."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from game.cli import main
from game.content.deck import load_deck
from game.core.game import FACILITATOR, Refusal
from game.faults import NoDisplay
from game.rules.triples import moves as m
from game.rules.triples.options import Options
from game.shipped import folder
from game.store.journal import Journal
from game.store.opening import begin
from game.store.shelf import sessions
from game.wanted import Wanted
from game.words import LANGUAGES

ROOT = Path(__file__).parents[2]
TINY = folder("decks") / "tiny.yaml"
BROKEN = ROOT / "tests" / "decks" / "broken" / "duplicate-id.yaml"

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "en_GB.UTF-8")


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    def said(*words: object) -> tuple[int, str, str]:
        status = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return status, out, err

    return said


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Wanted]:
    """What the table was asked to open."""
    asked: list[Wanted] = []
    app: Any = ModuleType("game.app")
    app.play = lambda wanted: asked.append(wanted) or 0
    monkeypatch.setitem(sys.modules, "game.app", app)
    return asked


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What was asked to be drawn."""
    asked: list[tuple[Any, ...]] = []

    def draw(*words: Any) -> None:
        asked.append(words)
        words[5].write_bytes(b"picture")

    drawing: Any = ModuleType("game.table.snapshot")
    drawing.draw = draw
    monkeypatch.setitem(sys.modules, "game.table.snapshot", drawing)
    return asked


def kept_session(data: Path, ended: bool = False, closed: bool = True) -> Journal:
    opened = begin(data, load_deck(TINY), "triples", Options(), ("A", "B"), 7, {})
    first = opened.session.state.seat("A").hand[0]
    assert not isinstance(opened.session.submit("A", m.Discard(first)), Refusal)
    if ended:
        opened.session.submit(FACILITATOR, m.End())
    if closed:
        opened.journal.close(ended)
    return opened.journal


# play


def test_no_words_open_the_home_screen(say: Say, opened: list[Wanted]) -> None:
    assert say() == (0, "", "")
    (wanted,) = opened
    assert (wanted.activity, wanted.loaded, wanted.seats, wanted.lang, wanted.resume) == (None, None, None, None, None)


def test_an_activity_opens_at_once(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    status, _, _ = say("play", "triples", "--data", tmp_path, "--lang", "he")
    assert status == 0
    (wanted,) = opened
    assert wanted.activity == "triples"
    assert wanted.loaded is not None
    assert wanted.loaded.id == "achievement-gaps"
    assert wanted.seats is not None
    assert len(wanted.seats) == 4
    assert (wanted.data, wanted.lang) == (tmp_path, "he")


def test_every_word_of_play_is_handed_on(say: Say, opened: list[Wanted]) -> None:
    words = "play open-round --deck tiny --seats A,B --seed 5 --option minutes=20 --option judge=none"
    more = "--seating upright --window 1600x900 --screen-mm 1210"
    assert say(*words.split(), *more.split())[0] == 0
    (wanted,) = opened
    assert (wanted.activity, wanted.deck, wanted.seats, wanted.seed) == ("open-round", "tiny", ("A", "B"), 5)
    assert wanted.options == {"minutes": "20", "judge": "none"}
    assert (wanted.seating, wanted.window, wanted.screen_mm) == ("upright", (1600, 900), 1210)
    assert wanted.loaded == load_deck(TINY)


def test_words_without_a_command_are_for_the_table(say: Say, opened: list[Wanted]) -> None:
    assert say("--seats", "3", "--lang", "en")[0] == 0
    assert opened[0].seats == ("Team A", "Team B", "Team C")
    assert opened[0].activity is None


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("chess", "There is no activity “chess”"),
        ("triples --seats 9", "There can't be 9 seats"),
        ("triples --seats 0", "There can't be 0 seats"),
        ("triples --seats A,A", "“A” is taken"),
        ("triples --seats A,", "A seat can't be called “”"),
        ("triples --seats facilitator,B", "A seat can't be called “facilitator”"),
        ("triples --option judge", "written NAME=VALUE"),
        ("triples --option judge=x", "The option “judge” can't be “x”"),
        ("triples --option hands=phones", "can't be “phones” yet"),
        ("--option nothing=1", "There is no option “nothing”"),
        ("triples --option cards=2 --seats 4", "The option “cards” can't be “2”"),
        ("triples --option domains=none-such", "no domain “none-such”"),
        ("triples --window 640x480", "too small"),
        ("triples --window large", "written WIDTHxHEIGHT"),
        ("triples --window 99999x99999", "larger than can be drawn"),
        ("triples --screen-mm 3", "--screen-mm can't be this. Choose: 100–20000"),
        ("triples --seed x", "--seed can't be this"),
        ("triples --seating standing", "--seating can't be this. Choose: around, upright"),
        ("triples --loud", "There is no “--loud” here"),
        ("triples --seats", "missing or too much at --seats"),
        ("triples --deck nowhere.yaml", "There is no file of this name"),
    ],
)
def test_a_wrong_word_opens_nothing(say: Say, opened: list[Wanted], words: str, message: str) -> None:
    status, out, err = say("play", *words.split())
    assert status == 2
    assert out == ""
    assert message in err
    assert opened == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_broken_deck_is_told_as_check_tells_it(say: Say, opened: list[Wanted], lang: str) -> None:
    status, _, err = say("play", "triples", "--deck", BROKEN, "--lang", lang)
    assert (status, err) == say("check", BROKEN, "--lang", lang)[:2]
    assert status == 1
    assert opened == []


def test_a_machine_without_a_screen(say: Say, opened: list[Wanted], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.machine.has_display", lambda: False)
    status, _, err = say("play")
    assert status == 2
    assert "snapshot" in err
    assert "run" in err
    assert opened == []


def test_a_screen_that_fails_when_it_is_tried(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    def play(wanted: Wanted) -> int:
        raise NoDisplay

    app: Any = ModuleType("game.app")
    app.play = play
    monkeypatch.setitem(sys.modules, "game.app", app)
    status, _, err = say("play")
    assert status == 2
    assert "snapshot" in err


# resume


def test_the_newest_session_that_waits_is_resumed(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    kept_session(tmp_path, ended=True)
    waiting = kept_session(tmp_path)
    assert say("resume", "--data", tmp_path)[0] == 0
    assert say("resume", waiting.id, "--data", tmp_path)[0] == 0
    assert [wanted.resume for wanted in opened] == [waiting.id, waiting.id]


def test_nothing_waits_to_be_resumed(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    assert say("resume", "--data", tmp_path)[0] == 2
    status, _, err = say("resume", "none-such", "--data", tmp_path)
    assert status == 2
    assert "sessions list" in err
    assert opened == []


def test_a_session_that_is_open_elsewhere(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    journal = kept_session(tmp_path, closed=False)
    assert say("resume", "--data", tmp_path)[0] == 2
    status, _, err = say("resume", journal.id, "--data", tmp_path)
    journal.close()
    assert status == 2
    assert "open in another window" in err


# check and run


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


def test_check_loads_no_screen() -> None:
    code = f"import sys, game.cli; game.cli.main(['check', {str(TINY)!r}]); sys.exit('pygame' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


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


# snapshot


def test_a_moment_of_a_session_is_drawn(say: Say, drawn: list[tuple[Any, ...]], tmp_path: Path) -> None:
    journal = kept_session(tmp_path)
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


def test_a_real_drawing_prints_its_path_and_no_more(tmp_path: Path) -> None:
    journal, out = kept_session(tmp_path), tmp_path / "a.png"
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
    drawn: list[tuple[Any, ...]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    journal = kept_session(tmp_path)
    status, _, err = say("snapshot", journal.id, "--data", tmp_path, *words.split())
    assert status == 2
    assert message in err
    assert not list(tmp_path.glob("*.png"))


def test_a_drawing_that_fails_leaves_nothing(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(*words: Any) -> None:
        words[-1].write_bytes(b"half")
        raise RuntimeError("no ink")

    drawing: Any = ModuleType("game.table.snapshot")
    drawing.draw = draw
    monkeypatch.setitem(sys.modules, "game.table.snapshot", drawing)
    status, _, _ = say("snapshot", kept_session(tmp_path).id, "--data", tmp_path, "-o", tmp_path / "a.png")
    assert status == 2
    assert not list(tmp_path.glob("*.png"))
    assert not list(tmp_path.glob(".*.png"))


# sessions


def test_the_sessions_are_listed(say: Say, tmp_path: Path) -> None:
    status, out, err = say("sessions", "--data", tmp_path)
    assert (status, out) == (0, "")
    assert "no sessions yet" in err
    journal = kept_session(tmp_path)
    status, out, _ = say("sessions", "list", "--data", tmp_path)
    assert journal.id in out
    assert "can be resumed" in out
    status, out, _ = say("sessions", "--json", "--data", tmp_path)
    assert json.loads(out)["sessions"][0]["id"] == journal.id


def test_sessions_are_carried_and_forgotten(say: Say, tmp_path: Path) -> None:
    journal = kept_session(tmp_path / "here")
    file = tmp_path / "carried.session"
    assert say("sessions", "export", journal.id, "-o", file, "--data", tmp_path / "here")[0] == 0
    assert say("sessions", "import", file, "--data", tmp_path / "there")[1] == f"{journal.id}\n"
    assert say("sessions", "import", file, "--data", tmp_path / "there")[0] == 2
    assert say("sessions", "forget", journal.id, "--data", tmp_path / "there")[0] == 2
    assert len(sessions(tmp_path / "there")) == 1
    assert say("sessions", "forget", journal.id, "--yes", "--data", tmp_path / "there")[0] == 0
    assert sessions(tmp_path / "there") == []
    assert say("sessions", "import", TINY, "--data", tmp_path / "there")[0] == 2


# languages and errors


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
    assert "check, play, resume, run, sessions, snapshot" in err


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
