"""`play` and `resume`: what the table is asked to open, and what opens nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from game.content.deck import Deck, load_deck
from game.content.edits import with_retired
from game.content.writing.written import deck_yaml
from game.core.cards import GAP
from game.faults import NoDisplay
from game.shipped import folder
from game.store.journal import Journal
from game.wanted import Wanted
from game.words import LANGUAGES

ROOT = Path(__file__).parents[2]
TINY = folder("decks") / "tiny.yaml"
BROKEN = ROOT / "tests" / "broken_decks" / "duplicate-id.yaml"

Say = Callable[..., tuple[int, str, str]]
Keep = Callable[..., Journal]


def test_no_words_open_the_home_screen(say: Say, opened: list[Wanted]) -> None:
    assert say() == (0, "", "")
    (wanted,) = opened
    assert (wanted.activity, wanted.loaded, wanted.seats, wanted.lang, wanted.resume) == (None, None, None, None, None)


def test_the_page_of_the_screen_opens_at_once(say: Say, opened: list[Wanted]) -> None:
    assert say("screen", "--window", "1280x720", "--screen-mm", "640") == (0, "", "")
    (wanted,) = opened
    assert (wanted.screen, wanted.window, wanted.screen_mm, wanted.activity) == (True, (1280, 720), 640, None)


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


def test_a_workshop_opens_at_once_by_its_name(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    assert say("play", "second-meeting", "--option", "minutes=60", "--data", tmp_path) == (0, "", "")
    (wanted,) = opened
    assert (wanted.activity, wanted.options) == ("agenda", {"minutes": "60"})
    assert wanted.loaded is not None
    assert wanted.loaded.id == "second-meeting"


def test_an_agenda_that_lacks_something_opens_nothing_and_says_what_and_where(
    say: Say, opened: list[Wanted], tmp_path: Path
) -> None:
    broken = ROOT / "tests" / "broken_decks" / "agenda" / "missing-deck.yaml"
    status, out, err = say("play", "agenda", "--deck", broken, "--data", tmp_path, "--lang", "en")
    assert (status, opened) == (1, [])
    assert "missing-deck.yaml:7:40: error missing-deck" in out + err
    assert "Did you mean “achievement-gaps”?" in out + err


def test_a_circle_opens_at_once_on_its_own_content(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    words = "play circle --seats 4 --option situations=3 --lang he --data"
    assert say(*words.split(), tmp_path) == (0, "", "")
    (wanted,) = opened
    assert wanted.loaded is not None
    assert (wanted.activity, wanted.loaded.id, wanted.options) == (
        "circle",
        "circle-of-influence",
        {"situations": "3"},
    )
    assert say("play", "circle", "--seats", "1", "--data", tmp_path)[0] == 0


def test_a_scenario_opens_at_once_with_what_it_says(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    file = ROOT / "tests" / "golden" / "verdict-group.scenario.yaml"
    assert say("play", file, "--data", tmp_path, "--seating", "upright") == (0, "", "")
    (wanted,) = opened
    assert (wanted.activity, wanted.scenario, wanted.seating) == ("triples", file, "upright")
    assert wanted.seats == ("A", "B", "C")


def test_a_broken_scenario_is_told_as_check_tells_it(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    file = ROOT / "tests" / "golden" / "faults" / "moves.scenario.yaml"
    status, _, err = say("play", file, "--data", tmp_path)
    assert (status, err) == (2, say("check", file)[1]), "as with run"
    assert say("play", file, "--seed", "1", "--data", tmp_path)[0] == 2
    assert say("play", tmp_path / "nowhere.scenario.yaml")[0] == 2
    assert opened == []


def test_a_deck_alone_opens_the_home_screen_for_what_it_is(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    for deck in ("tiny", "circle-of-influence"):
        assert say("play", "--deck", deck, "--data", tmp_path)[0] == 0
    assert [(wanted.activity, wanted.loaded and wanted.loaded.id) for wanted in opened] == [
        (None, "tiny"),
        (None, "circle-of-influence"),
    ]


def test_a_deck_too_small_for_four_teams_opens_the_home_screen_where_fewer_are_chosen(
    say: Say, opened: list[Wanted], tmp_path: Path
) -> None:
    small = tmp_path / "small.yaml"
    small.write_bytes(deck_yaml(without_most_gaps(load_deck(TINY))))
    assert say("play", "--deck", small) == (0, "", "")
    assert [wanted.activity for wanted in opened] == [None]
    assert say("play", "triples", "--deck", small)[0] == 2
    assert say("play", "--deck", small, "--seats", "4")[0] == 2


def without_most_gaps(deck: Deck) -> Deck:
    gone = [card.id for card in deck.of_kind(GAP)][2:]
    return reduce(lambda left, card: with_retired(left, card, True), gone, deck)


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
        ("circle --option ring=13", "The option “ring” can't be “13”"),
        ("circle --option situations=13", "The option “situations” can't be “13”"),
        ("circle --option judge=deck", "There is no option “judge”"),
        ("circle --option roles=none-such", "no role “none-such”"),
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


def test_the_newest_session_that_waits_is_resumed(say: Say, kept: Keep, opened: list[Wanted], tmp_path: Path) -> None:
    kept(tmp_path, ended=True)
    waiting = kept(tmp_path)
    assert say("resume", "--data", tmp_path)[0] == 0
    assert say("resume", waiting.id, "--data", tmp_path)[0] == 0
    assert [wanted.resume for wanted in opened] == [waiting.id, waiting.id]


def test_nothing_waits_to_be_resumed(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    assert say("resume", "--data", tmp_path)[0] == 2
    status, _, err = say("resume", "none-such", "--data", tmp_path)
    assert status == 2
    assert "sessions list" in err
    assert opened == []


def test_a_session_that_is_open_elsewhere(say: Say, kept: Keep, opened: list[Wanted], tmp_path: Path) -> None:
    journal = kept(tmp_path, closed=False)
    assert say("resume", "--data", tmp_path)[0] == 2
    status, _, err = say("resume", journal.id, "--data", tmp_path)
    journal.close()
    assert status == 2
    assert "open in another window" in err


# tutorial


def test_a_tutorial_opens_the_one_that_comes_along_or_the_one_that_is_named(
    say: Say, opened: list[Wanted], tmp_path: Path
) -> None:
    file = ROOT / "tests" / "golden" / "verdict-group.scenario.yaml"
    assert say("tutorial", "--data", tmp_path) == (0, "", "")
    assert say("tutorial", file, "--data", tmp_path, "--window", "1280x720") == (0, "", "")
    assert [(wanted.tutorial, wanted.window) for wanted in opened] == [("", None), (str(file), (1280, 720))]


def test_a_tutorial_that_is_not_there_opens_nothing(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    assert say("tutorial", "no-such-session", "--data", tmp_path)[0] == 2
    broken = ROOT / "tests" / "golden" / "faults" / "moves.scenario.yaml"
    assert say("tutorial", broken, "--data", tmp_path)[0] == 2
    assert opened == []
