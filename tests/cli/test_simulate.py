"""The command `simulate`."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from game.rehearsal import simulation
from game.rehearsal.figures import Figures
from game.rehearsal.simulation import Run, play_some
from tests.cli.conftest import Say

TINY = ("simulate", "triples", "--deck", "tiny", "--option", "cycles=2")
HALF = """
format: 1
id: half
title: Half
languages: [en]
gaps: [{id: g1, text: One}, {id: g2, text: Two}, {id: g3, text: Three}]
causes:
  - {id: c1, text: Because of one, explains: [g1]}
  - {id: c2, text: Because of two, explains: [g2]}
  - {id: c3, text: Because of nothing}
actions: [{id: a1, text: Do one, addresses: [c1]}, {id: a2, text: Do two, addresses: [c1]}, {id: a3, text: Do three}]
"""


@pytest.fixture
def half(tmp_path: Path) -> Path:
    """A deck in which the deck links one gap from end to end."""
    path = tmp_path / "half.yaml"
    path.write_text(HALF, encoding="utf-8")
    return path


def figures(say: Say, *words: object) -> dict[str, Any]:
    status, out, err = say("simulate", *words, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)  # type: ignore[no-any-return]


def test_the_figures(say: Say, half: Path) -> None:
    found = figures(say, "triples", "--deck", half, "--seats", 2, "--games", 6, "--option", "judge=deck")
    assert found["games"] == found["wanted"] == 6
    assert sum(found["endings"].values()) == 6
    assert (found["unfinished"], found["stuck"], found["refusals"]) == (0, 0, 0)
    assert found["never_fits"] == ["g2", "g3", "c2", "c3", "a3"]
    assert [card["id"] for card in found["cards"]] == ["g1", "g2", "g3", "c1", "c2", "c3", "a1", "a2", "a3"]
    assert all(card["in_triples"] <= card["dealt"] <= 6 for card in found["cards"])
    assert {card["id"] for card in found["cards"] if card["in_triples"]} <= {"g1", "c1", "a1", "a2"}
    assert found["triples"] == found["full_triples"], "the deck judges"
    assert {"mean", "p10", "p90"} <= set(found["triples"])
    assert found["moves"] == sum(seat["moves"] for seat in found["seats"])
    assert found["triples"]["mean"] * 6 == pytest.approx(sum(seat["triples"] for seat in found["seats"]))
    assert found["seconds"] > 0 < found["cycles"]["mean"]
    assert len(found["digest"]) == 64


def test_the_same_words_give_the_same_figures_for_any_number_of_processes(say: Say) -> None:
    words = ("open-round", "--deck", "tiny", "--games", 12)
    once, twice = (figures(say, *words, "--jobs", jobs) for jobs in (1, 2))
    assert once == twice
    assert once["digest"] != figures(say, *words, "--seed", 1)["digest"]


def test_what_has_no_cards_says_nothing_of_them(say: Say) -> None:
    found = figures(say, "second-meeting", "--games", 1)
    assert found["triples"] is found["cycles"] is None
    assert found["cards"] == found["never_fits"] == []


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_people_read_sentences(say: Say, half: Path, lang: str) -> None:
    status, out, err = say(*TINY[:2], "--deck", half, "--seats", 1, "--games", 2, "--lang", lang)
    assert (status, err) == (0, "")
    assert "random" in out
    assert "g2, g3, c2, c3, a3" in out
    assert lang != "en" or "2 sessions of triples were played." in out


def test_seats_are_filled_by_one_name_or_named_each(say: Say) -> None:
    words = (*TINY[1:], "--games", 1)
    assert [seat["bot"] for seat in figures(say, *words)["seats"]] == ["random"] * 4 + [None]
    named = figures(say, *words, "--bots", "greedy, random")["seats"]
    assert [(seat["seat"], seat["bot"]) for seat in named] == [("A", "greedy"), ("B", "random"), ("facilitator", None)]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--bots", "greddy"), "Did you mean “greedy”?"),
        (("--bots", "leader"), "There is no practice team “leader”."),
        (("--bots", "greedy,random", "--seats", "3"), "2 practice teams are named"),
        (("--bots", ",".join(["random"] * 9)), "9 practice teams are named"),
        (("--seats", "9"), "1–8"),
        (("--games", "0"), "--games"),
        (("--jobs", "0"), "--jobs"),
        (("--turn-seconds", "0"), "--turn-seconds"),
        (("--jobs", "2", "--cluster", "tcp://x:1"), "Say --jobs or --cluster."),
        (("--option", "cycles"), "NAME=VALUE"),
        (("--option", "cycle=2"), "cycle"),
        (("--option", "cards=16"), "16"),
        (("--deck", "no-such-deck"), "no-such-deck"),
    ],
)
def test_wrong_words_are_told(say: Say, words: tuple[str, ...], told: str) -> None:
    status, out, err = say(*TINY, *words)
    assert (status, out) == (2, "")
    assert told in err


def test_an_activity_that_is_not_there_is_told(say: Say) -> None:
    assert "There is no activity “triple”." in say("simulate", "triple")[2]


def test_the_keyboard_stops_it_and_what_is_done_is_told(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(run: Run, numbers: range) -> Figures:
        if numbers.start >= 10:
            signal.raise_signal(signal.SIGINT)
        return play_some(run, numbers)

    monkeypatch.setattr(simulation, "play_some", interrupted)
    before = signal.getsignal(signal.SIGINT)
    status, out, err = say("simulate", "open-round", "--deck", "tiny", "--games", 1000, "--json")
    assert status == 130
    assert (json.loads(out)["games"], json.loads(out)["wanted"]) == (15, 1000)
    assert "Stopped: 15 of 1000 sessions were played." in err
    assert signal.getsignal(signal.SIGINT) is before
