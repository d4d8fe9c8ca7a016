"""What home offers to be played: the files that come along, a group's own, and those chosen elsewhere."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from homes import CIRCLE, SCREEN, TINY, home, said, start, tap

from game.content.deck import load_deck
from game.pages import choosing, home_page
from game.rules.triples.options import read_options
from game.settings import Settings
from game.shipped import folder
from game.store.deck_file import own_copy
from game.store.opening import begin
from game.table.scenes.home_files import read_deck_choice
from game.wanted import Wanted


def test_each_activity_is_offered_the_files_of_its_kind(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "ours.yaml").write_text("activity: circle\nroles: [not, yet")
    (tmp_path / "decks" / "broken.yaml").write_text("gaps: [not, yet")
    scene = home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN)
    names = [deck.name for deck in scene.decks]
    assert (names[0], names[-1]) == ("achievement-gaps", "broken")
    assert not {"circle-of-influence", "ours"} & set(names)
    tap(scene, "activity circle")
    assert [deck.name for deck in scene.decks] == ["circle-of-influence", "ours"]
    assert said(tap(scene, "deck more")).startswith("This circle can't be played with yet")


def test_a_copy_of_one_s_own_stands_in_the_place_of_the_deck_it_was_made_from(tmp_path: Path) -> None:
    before = [(file.name, file.path) for file in home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN).files]
    copy = own_copy(folder("decks") / "tiny.yaml", tmp_path)
    after = [(file.name, file.path) for file in home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN).files]
    assert after == [(name, copy if name == "tiny" else path) for name, path in before]


def test_a_list_of_cards_is_nothing_to_play(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "ours.yaml").write_text("cards: []")
    scene = home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN)
    assert {"responses", "ours"}.isdisjoint(file.name for file in scene.files)


def test_a_spreadsheet_among_ones_own_decks_is_told_to_be_none_and_a_program_s_own_files_are_left_out(
    tmp_path: Path,
) -> None:
    (tmp_path / "decks").mkdir()
    for name in ("Town.XLSX", "~$Town.XLSX", ".~lock.Town.XLSX#", "notes.txt"):
        (tmp_path / "decks" / name).write_bytes(b"PK")
    files = {file.name: file for file in home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN).files}
    assert [problem.code for problem in files["Town.XLSX"].problems] == ["spreadsheet"]
    assert not {"~$Town.XLSX", ".~lock.Town.XLSX#", "notes.txt"} & files.keys()


def test_a_deck_that_is_mended_meanwhile_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_bytes(TINY.path.read_bytes().replace(b"gaps:", b"gaps: ["))
    scene = home(read_deck_choice("ours", path), CIRCLE)
    assert scene.obstacle()
    path.write_bytes(TINY.path.read_bytes())
    assert scene.stirs()
    scene.pass_time(0.02)
    assert scene.obstacle() is None
    assert not scene.stirs()
    assert start(scene).deck == path


def test_the_content_that_was_wanted_is_chosen_with_an_activity_for_it(tmp_path: Path) -> None:
    for kept, named, activity_ in (
        ("open-round", TINY, "open-round"),
        ("circle", TINY, "triples"),
        ("triples", CIRCLE, "circle"),
    ):
        wanted = Wanted(tmp_path, deck=named.name, loaded=named.content)
        scene = home_page(wanted, choosing(Settings(kept), wanted), None, "en", SCREEN)
        assert (scene.choice.activity, scene.deck) == (activity_, named)


def test_a_session_of_an_activity_that_is_not_known_here_is_not_offered(tmp_path: Path) -> None:
    opened = begin(tmp_path, load_deck(TINY.path), "triples", read_options("triples", {})[0], ("A", "B"), 1, {})
    opened.journal.close()
    assert home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN).unfinished is not None
    with closing(sqlite3.connect(opened.journal.path)) as database, database:
        database.execute("UPDATE session SET header = replace(header, '\"triples\"', '\"chess\"')")
    assert home_page(Wanted(tmp_path), Settings(), None, "en", SCREEN).unfinished is None
