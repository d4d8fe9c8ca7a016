"""`decks`: what was kept at each save, told card by card, and brought back; and whose deck a name means."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from game.content import edits
from game.rehearsal import deck_study
from game.shipped import folder
from game.store.deck_file import DeckFile, own_copy
from game.store.deck_versions import versions
from game.wanted import Wanted
from tests.content.test_deck import SMALL

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def deck(tmp_path: Path, data: Path) -> Path:
    """A deck that was saved twice."""
    path = tmp_path / "deck.yaml"
    path.write_text(SMALL)
    file = DeckFile(path, data)
    file.apply(lambda deck: edits.with_text(deck, "c1", "en", "Other words"))
    file.apply(lambda deck: edits.with_retired(deck, "g2", True))
    return path


def test_the_versions_are_listed(say: Say, deck: Path, data: Path) -> None:
    status, out, _ = say("decks", "history", deck, "--data", data)
    newest, oldest = out.splitlines()
    assert (status, newest.split()[0], oldest.split()[0]) == (0, "2", "1")
    assert oldest.endswith("4 cards")
    answer = json.loads(say("decks", "history", deck, "--json", "--data", data)[1])
    assert [(each["number"], each["cards"]) for each in answer["versions"]] == [(2, 4), (1, 4)]


def test_what_changed_is_told_card_by_card(say: Say, deck: Path, data: Path) -> None:
    assert say("decks", "diff", deck, "1", "--data", data)[1].splitlines() == [
        "Another gap (g2)",
        "    Out of play.",
        "Other words (c1)",
        "    Text (English): “Other words”, before: “A cause”",
    ]
    assert say("decks", "diff", deck, "--data", data)[1].splitlines() == ["Another gap (g2)", "    Out of play."]
    assert "Out of play." not in say("decks", "diff", deck, "1", "2", "--data", data)[1]
    status, out, err = say("decks", "diff", deck, "1", "1", "--data", data)
    assert (status, out, err) == (0, "", "Nothing changed.\n")
    answer = json.loads(say("decks", "diff", deck, "1", "2", "--json", "--data", data)[1])
    assert (answer["from"], answer["to"]) == (1, 2)
    assert answer["changes"] == [
        {"what": "text", "card": "c1", "lang": "en", "before": "A cause", "after": "Other words"}
    ]


def test_a_version_is_brought_back_and_what_it_replaces_is_kept(say: Say, deck: Path, data: Path) -> None:
    before = deck.read_text()
    assert say("decks", "restore", deck, "1", "--data", data)[0] == 0
    assert deck.read_text() == SMALL
    assert versions(deck, data)[-1].path.read_text() == before
    assert say("decks", "restore", deck, "3", "--json", "--data", data)[0] == 0
    assert deck.read_text() == before


def test_a_deck_that_is_gone_or_broken_is_brought_back_too(say: Say, deck: Path, data: Path) -> None:
    deck.unlink()
    assert say("decks", "history", deck, "--data", data)[0] == 0
    assert say("decks", "restore", deck, "1", "--data", data)[0] == 0
    deck.write_text("format: 9")
    status, _, err = say("decks", "diff", deck, "1", "--data", data)
    assert (status, "bad-format" in err) == (1, True)
    assert say("decks", "restore", deck, "1", "--data", data)[0] == 0
    assert deck.read_text() == SMALL
    assert versions(deck, data)[-1].path.read_text() == "format: 9"


def test_what_somebody_laid_among_the_versions_is_passed_over(say: Say, deck: Path, data: Path) -> None:
    place = versions(deck, data)[0].path.parent
    (place / "0009.yaml").mkdir()
    (place / "0008.yaml").symlink_to("nowhere")
    (place / "notes.yaml").touch()
    (place / "0002.json").write_text('{"when": "never", "cards": 3}')
    assert [line.split()[0] for line in say("decks", "history", deck, "--data", data)[1].splitlines()] == ["2", "1"]


def test_a_link_to_itself_is_no_deck(say: Say, data: Path, tmp_path: Path) -> None:
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    for words in (("history", loop), ("restore", loop, "1")):
        status, _, err = say("decks", *words, "--data", data)
        assert (status, "can't be read" in err) == (2, True)


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_what_is_not_there_is_said(lang: str, say: Say, deck: Path, data: Path, tmp_path: Path) -> None:
    for words in (("diff", deck, "7"), ("restore", deck, "7"), ("history", tmp_path / "none.yaml"),
                  ("history", tmp_path), ("diff", folder("decks") / "tiny.yaml"), ("restore", deck)):  # fmt: skip
        status, out, err = say("decks", *words, "--data", data, "--lang", lang)
        assert (status, out) == (2, "")
        assert err.strip()
    status, out, err = say("decks", "history", "tiny", "--data", data, "--lang", lang)
    assert (status, out) == (0, "")
    assert "tiny.yaml" in err


def test_a_name_means_the_copy_of_one_s_own_where_there_is_one(say: Say, data: Path, opened: list[Wanted]) -> None:
    copy = own_copy(folder("decks") / "tiny.yaml", data)
    DeckFile(copy, data).apply(lambda deck: edits.with_text(deck, "spoken-english", "en", "Other words"))
    assert "Other words (spoken-english)" in say("decks", "diff", "tiny", "--data", data)[1]
    assert say("play", "triples", "--deck", "tiny", "--data", data)[0] == 0
    assert opened[0].loaded is not None
    assert opened[0].loaded.source == copy.read_bytes()


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A deck is played only a few times."""
    monkeypatch.setattr(deck_study, "Amount", partial(deck_study.Amount, 30, 3, 3))


@pytest.mark.usefixtures("few")
def test_a_deck_is_told_whether_it_plays_well(say: Say, data: Path) -> None:
    status, out, _ = say("decks", "report", "attendance", "--data", data)
    assert (status, out.splitlines()[0]) == (0, "This deck plays well.")
    answer = json.loads(say("decks", "report", "attendance", "--json", "--data", data)[1])
    again = json.loads(say(*answer["command"].split()[1:], "--json", "--data", data)[1])
    assert answer["measure"]["found"]["mean"] == pytest.approx(again["full_triples"]["mean"], abs=0.001)
    assert answer["met"]


@pytest.mark.usefixtures("few")
def test_a_deck_that_plays_ill_is_one_with_faults(say: Say, deck: Path, data: Path) -> None:
    status, out, _ = say("decks", "report", deck, "--data", data)
    assert status == 1
    assert "can't be played by four teams yet" in out
    assert json.loads(say("decks", "report", deck, "--json", "--data", data)[1])["measure"]["found"] is None


@pytest.mark.usefixtures("few")
def test_a_report_is_written_as_a_page_or_as_pdf(say: Say, tmp_path: Path, data: Path) -> None:
    for name, begins in (("r.html", b"<!doctype html>"), ("r.pdf", b"%PDF")):
        status, out, _ = say("decks", "report", "tiny", "-o", tmp_path / name, "--data", data, "--lang", "ar")
        assert (status, out.strip()) == (0, str(tmp_path / name))
        assert (tmp_path / name).read_bytes().startswith(begins)


def test_only_a_deck_of_triples_is_reported_on(say: Say, tmp_path: Path, data: Path) -> None:
    status, _, err = say("decks", "report", "circle-of-influence", "--data", data)
    assert (status, "A deck of triples is wanted here" in err) == (1, True)
    status, _, err = say("decks", "report", "tiny", "-o", tmp_path / "r.docx", "--data", data)
    assert (status, "html, pdf" in err) == (2, True)
    assert say("decks", "report", "nothing", "--data", data)[0] == 2
