"""`convert`: into a spreadsheet, back into the same file, out of a list; and what it leaves alone."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from game import converting
from game.content.deck import load_deck
from game.core.cards import CAUSE
from game.shipped import folder
from game.store.deck_versions import versions

Say = Callable[..., tuple[int, str, str]]
DECK = folder("decks") / "achievement-gaps.yaml"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return Path(shutil.copy(DECK, tmp_path / "deck.yaml"))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_there_and_back_changes_no_byte(ending: str, deck: Path, say: Say) -> None:
    sheet = deck.with_suffix(f".{ending}")
    assert say("convert", deck, sheet)[0] == 0
    status, out, err = say("convert", sheet, deck)
    assert (status, err) == (0, "")
    assert "36 gaps, 48 possible causes, 54 possible actions" in out
    assert deck.read_bytes() == DECK.read_bytes()


def test_an_edit_goes_into_the_file_and_the_one_before_is_kept(deck: Path, say: Say, tmp_path: Path) -> None:
    deck.write_text(deck.read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
    say("convert", deck, tmp_path / "a.xlsx", "--lang", "en")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    book["Gaps"]["D2"] = "Another text"
    book.save(tmp_path / "a.xlsx")
    before = deck.read_bytes()
    assert say("convert", tmp_path / "a.xlsx", deck, "--data", tmp_path / "data")[0] == 0
    assert deck.read_text(encoding="utf-8").endswith("# ours\n")
    assert next(iter(load_deck(deck).cards.values())).text.get("en")[0] == "Another text"
    (kept,) = versions(deck, tmp_path / "data")
    assert kept.path.read_bytes() == before


def test_with_errors_nothing_is_written(deck: Path, say: Say, tmp_path: Path) -> None:
    say("convert", deck, tmp_path / "a.xlsx", "--lang", "en")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    book["Gaps"]["A2"] = "two words"
    book.save(tmp_path / "a.xlsx")
    status, _, err = say("convert", tmp_path / "a.xlsx", deck)
    assert status == 1
    assert "a.xlsx:Gaps:2:Id: error bad-id:" in err
    assert deck.read_bytes() == DECK.read_bytes()
    assert say("check", tmp_path / "a.xlsx")[:2][0] == 1


def test_a_list_becomes_a_deck_and_is_told(say: Say, tmp_path: Path) -> None:
    (tmp_path / "העיר שלנו.txt").write_text("פערים\nפער בקריאה\nגורמים\nמעט ספרים\nפעולות\nספרייה ניידת", "utf-8")
    status, out, err = say("convert", tmp_path / "העיר שלנו.txt", tmp_path / "town.yaml", "--lang", "en")
    assert status == 0
    assert "1 gap, 1 possible cause, 1 possible action" in out
    assert "3 cards have no links yet." in out
    assert "“check” tells" in out
    assert "town.txt" not in err
    made = load_deck(tmp_path / "town.yaml")
    assert (made.id, made.title.lines) == ("town", (("he", "העיר שלנו"),))


def test_what_may_hold_more_is_not_written_over(deck: Path, say: Say, tmp_path: Path) -> None:
    for name in ("a.xlsx", "a.csv"):
        (tmp_path / name).write_bytes(b"mine")
        status, _, err = say("convert", deck, tmp_path / name)
        assert (status, (tmp_path / name).read_bytes()) == (2, b"mine")
        assert "--force" in err
        assert say("convert", deck, tmp_path / name, "--force")[0] == 0
    other = Path(shutil.copy(folder("decks") / "tiny.yaml", tmp_path / "tiny.yaml"))
    assert say("convert", tmp_path / "a.xlsx", other)[0] == 2
    assert other.read_bytes() == (folder("decks") / "tiny.yaml").read_bytes()
    (tmp_path / "broken.yaml").write_text("gaps: [")
    assert say("convert", tmp_path / "a.xlsx", tmp_path / "broken.yaml")[0] == 2
    assert say("convert", tmp_path / "a.xlsx", tmp_path / "broken.yaml", "--force")[0] == 0


@pytest.mark.parametrize("lock", ["~$a.xlsx", ".~lock.a.xlsx#"])
def test_what_another_program_has_open_is_left_alone(lock: str, deck: Path, say: Say, tmp_path: Path) -> None:
    (tmp_path / lock).touch()
    status, _, err = say("convert", deck, tmp_path / "a.xlsx")
    assert status == 2
    assert "another program holds it" in err
    assert not (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize("words", [("deck.yaml", "deck.yaml"), ("deck.yaml", "deck.pdf"), ("none.xlsx", "a.yaml")])
def test_words_that_make_no_sense(words: tuple[str, str], deck: Path, say: Say, tmp_path: Path) -> None:
    status, out, err = say("convert", *(tmp_path / word for word in words))
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1


def test_repairs_are_shown_card_by_card_and_only_made_when_asked_for(say: Say, tmp_path: Path) -> None:
    deck = tmp_path / "deck.yaml"
    text = DECK.read_text(encoding="utf-8").replace("בסוף כיתה ב׳", "בסוף\u200b כיתה ב׳", 1)
    deck.write_text(text, encoding="utf-8")
    say("convert", deck, tmp_path / "a.csv")
    assert "\u200b" in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    status, out, _ = say("convert", deck, deck, "--repair", "--lang", "en")
    assert status == 0
    lines = out.splitlines()
    assert lines[0] == "reading-grade-2"
    assert lines[2].startswith("  - ")
    assert "<U+200B>" in lines[2]
    assert lines[3].startswith("  + ")
    assert deck.read_bytes() == DECK.read_bytes()
    assert "nothing to repair" in say("convert", deck, deck, "--repair", "--lang", "en")[1]


def test_a_spreadsheet_is_not_played_but_told_how_to_become_a_deck(deck: Path, say: Say, tmp_path: Path) -> None:
    say("convert", deck, tmp_path / "a.xlsx")
    status, _, err = say("play", "triples", "--deck", tmp_path / "a.xlsx", "--lang", "en")
    assert status == 1
    assert "convert a.xlsx a.yaml" in err


def test_what_to_type_next_has_quotes_where_a_name_has_spaces(deck: Path, say: Say, tmp_path: Path) -> None:
    sheet = tmp_path / "our town.xlsx"
    assert f'check "{sheet}"' in say("convert", deck, sheet, "--lang", "en")[1]
    assert 'convert "our town.xlsx" "our town.yaml"' in say("play", "--deck", sheet, "--lang", "en")[2]


def test_what_leaves_the_deck_that_was_there_is_told(deck: Path, say: Say, tmp_path: Path) -> None:
    """Whoever deletes a column of notes in a spreadsheet hears of it, and finds them in the version before."""
    say("convert", deck, tmp_path / "a.xlsx", "--lang", "en")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    gaps = book["Gaps"]
    headings = [cell.value for cell in gaps[1]]
    gaps.delete_cols(headings.index("Background for the facilitator – English") + 1)
    gaps.append([None, *(["A gap of our own"] * 3)])
    book.save(tmp_path / "a.xlsx")
    notes = sum(1 for card in load_deck(deck).of_kind("gap") if card.note and "en" in dict(card.note.lines))
    _, out, _ = say("convert", tmp_path / "a.xlsx", deck, "--lang", "en", "--data", tmp_path / "data")
    assert "1 card is new" in out
    assert f"{notes} texts, notes or links are gone" in out
    assert f"phenomenon decks diff {deck}" in out


def test_what_somebody_saved_meanwhile_is_not_lost(deck: Path, say: Say, tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    say("convert", deck, tmp_path / "a.xlsx", "--lang", "en")
    written = converting.deck_yaml

    def slowly(*made: object) -> bytes:
        monkeypatch.setattr(converting, "deck_yaml", written)
        deck.write_text(deck.read_text(encoding="utf-8") + "# saved meanwhile\n", encoding="utf-8")
        return written(*made)  # type: ignore[arg-type]

    monkeypatch.setattr(converting, "deck_yaml", slowly)
    assert say("convert", tmp_path / "a.xlsx", deck, "--data", tmp_path / "data")[0] == 0
    assert deck.read_text(encoding="utf-8").endswith("# saved meanwhile\n")


def test_a_card_that_is_linked_only_with_one_out_of_play_has_no_links(deck: Path) -> None:
    whole = load_deck(deck)
    cause = next(card for card in whole.cards.values() if card.kind == CAUSE)
    gap = whole.cards[cause.links[0]]
    two = {gap.id: gap, cause.id: replace(cause, links=(gap.id,))}
    assert converting.unlinked(replace(whole, cards=two)) == 0
    assert converting.unlinked(replace(whole, cards=two | {gap.id: replace(gap, retired=True)})) == 1


def test_a_file_that_may_not_be_read_is_told_as_everywhere(deck: Path, say: Say, tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def refused(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "access", lambda path, *_, **__: Path(path) != deck)
    monkeypatch.setattr(Path, "open", refused)
    status, _, err = say("convert", deck, tmp_path / "a.xlsx", "--lang", "en")
    assert (status, "can't be read: Permission denied" in err) == (2, True), err
