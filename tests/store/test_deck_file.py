"""A deck's file is edited as it lies now, with the version before kept, or not at all."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from game import files
from game.content import edits
from game.content.deck import Deck, load_deck
from game.content.problems import Faults
from game.faults import CannotKeep, Fault
from game.shipped import folder
from game.store import deck_file, deck_versions
from game.store.deck_file import DeckFile, own_copy
from game.store.deck_versions import version, versions, write_deck
from tests.content.test_deck import SMALL


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "deck.yaml"
    found.write_text(SMALL)
    return found


def retire(deck: Deck) -> Deck:
    return edits.with_retired(deck, "g2", True)


def test_an_edit_is_written_with_the_version_before_kept(path: Path, data: Path) -> None:
    file = DeckFile(path, data)
    deck = file.apply(retire)
    assert path.read_text() == SMALL.replace("Another gap}", "Another gap, retired: true}")
    assert deck == file.deck == load_deck(path)
    (kept,) = versions(path, data)
    assert (kept.number, kept.cards, kept.path.read_text()) == (1, 4, SMALL)
    assert not file.look()


def test_an_edit_that_changes_nothing_writes_nothing(path: Path, data: Path) -> None:
    DeckFile(path, data).apply(lambda deck: deck)
    assert not versions(path, data)


def test_a_change_from_outside_is_seen(path: Path, data: Path) -> None:
    file = DeckFile(path, data)
    assert not file.look()
    path.write_text(SMALL.replace("A cause", "Another reason"))
    assert file.look()
    assert not file.look()
    assert file.deck == load_deck(path)


def test_a_file_saved_twice_at_one_time_and_of_one_size_is_seen(path: Path, data: Path) -> None:
    file = DeckFile(path, data)
    before = path.stat()
    path.write_text(SMALL.replace("A cause", "A coast"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.look()


def test_an_old_file_is_not_read_again(path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.utime(path, (1e9, 1e9))
    file = DeckFile(path, data)
    monkeypatch.setattr(Path, "open", None)
    assert not file.look()


def test_a_save_by_renaming_is_seen(path: Path, data: Path) -> None:
    file = DeckFile(path, data)
    other = path.with_suffix(".new")
    other.write_text(SMALL.replace("A cause", "Another reason"))
    other.replace(path)
    assert file.look()


def test_an_edit_goes_into_what_was_written_meanwhile(path: Path, data: Path) -> None:
    file = DeckFile(path, data)
    path.write_text(SMALL.replace("A cause", "Another reason"))
    deck = file.apply(retire)
    assert deck.cards["c1"].text.get("en")[0] == "Another reason"
    assert deck.cards["g2"].retired


def test_what_is_written_while_an_edit_is_at_work_is_not_lost(path: Path, data: Path) -> None:
    said = iter(["Another reason", "And another"])

    def slow(deck: Deck) -> Deck:
        if words := next(said, None):
            path.write_text(SMALL.replace("A cause", words))
        return retire(deck)

    deck = DeckFile(path, data).apply(slow)
    assert deck.cards["c1"].text.get("en")[0] == "And another"


def test_what_many_save_at_once_is_all_there(path: Path, data: Path) -> None:
    def save(name: str) -> None:
        file = DeckFile(path, data)
        for _ in range(5):
            file.apply(lambda deck: edits.with_card(deck, "gap", {"en": name})[0])

    with ThreadPoolExecutor() as pool:
        list(pool.map(save, "abc"))
    said = [card.text.get("en")[0] for card in load_deck(path).of_kind("gap")]
    assert sorted(said)[-15:] == [*"aaaaabbbbbccccc"]
    assert len(versions(path, data)) == 15


def test_a_deck_that_another_program_holds_is_not_written(
    path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deck_versions, "_WAIT", 0)
    with deck_versions.alone(path, data), pytest.raises(CannotKeep) as raised:
        DeckFile(path, data).apply(retire)
    assert raised.value.params["reason"] == "busy"
    assert path.read_text() == SMALL


def test_a_faulty_save_keeps_the_last_good_deck(path: Path, data: Path) -> None:
    file = DeckFile(path, data)
    good = file.deck
    path.write_text(SMALL.replace("format: 1", "format: 9"))
    assert file.look()
    assert file.deck == good
    assert [(each.line, each.code) for each in file.problems] == [(1, "bad-format")]
    with pytest.raises(Fault) as raised:
        file.apply(retire)
    assert raised.value.code == "faulty-deck"
    assert path.read_text().startswith("format: 9")
    path.write_text(SMALL)
    assert file.look()
    assert (file.deck, file.problems) == (good, ())


def test_a_file_that_is_gone_or_a_folder_now_keeps_the_last_good_deck(path: Path, data: Path) -> None:
    file = DeckFile(path, data)
    good = file.deck
    path.unlink()
    assert file.look()
    assert not file.look()
    assert (file.deck, [each.params["what"] for each in file.problems]) == (good, ["missing"])
    path.mkdir()
    assert file.look()
    assert [each.params["what"] for each in file.problems] == ["folder"]
    with pytest.raises(Fault):
        file.apply(retire)
    assert not any(path.iterdir())


def test_a_deck_that_would_have_errors_is_not_written(path: Path, data: Path) -> None:
    file = DeckFile(path, data)
    with pytest.raises(Faults):
        file.apply(lambda deck: edits.with_retired(deck, "c1", True))
    with pytest.raises(LookupError):
        file.apply(lambda deck: edits.with_retired(deck, "nobody", True))
    assert path.read_text() == SMALL
    assert not file.look()


@pytest.mark.parametrize("where", ["deck", "data"])
def test_where_nothing_can_be_written_all_is_as_it_was(
    where: str, path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = DeckFile(path, data)
    replace = os.replace

    def full(source: Path, target: Path) -> None:
        if Path(target).is_relative_to(data) == (where == "data"):
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(files.os, "replace", full)
    with pytest.raises(CannotKeep):
        file.apply(retire)
    assert path.read_text() == SMALL
    assert file.deck == load_deck(path)
    assert [each.name for each in path.parent.iterdir() if each.is_file()] == ["deck.yaml"]
    monkeypatch.undo()
    assert file.apply(retire).cards["g2"].retired
    assert len(versions(path, data)) == 1


def test_a_link_stays_a_link_and_who_may_read_it_stays(path: Path, data: Path) -> None:
    link = path.with_name("link.yaml")
    link.symlink_to(path)
    path.chmod(0o640)
    DeckFile(link, data).apply(retire)
    assert link.is_symlink()
    assert "retired" in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o640
    assert versions(link, data) == versions(path, data) != ()


def test_versions_are_bounded_and_their_numbers_go_on(path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deck_versions, "MOST", 5)
    kept = []
    for number in range(8):
        write_deck(path, SMALL.replace("A cause", f"Cause {number}").encode(), data)
        kept.append([each.number for each in versions(path, data)])
    assert kept == [list(range(max(1, last - 4), last + 1)) for last in range(1, 9)]
    assert len(list(versions(path, data)[0].path.parent.iterdir())) == 10
    assert "Cause 6" in version(path, data, 8).path.read_text()
    with pytest.raises(Fault, match="unknown-version"):
        version(path, data, 1)


def test_a_version_without_its_note_is_one_still(path: Path, data: Path) -> None:
    write_deck(path, b"nothing", data)
    write_deck(path, b"more", data)
    first, second = versions(path, data)
    assert (first.cards, second.cards) == (4, None)
    first.path.with_suffix(".json").write_text("[]")
    assert versions(path, data)[0].cards is None


def test_a_version_that_another_program_takes_away_meanwhile_is_none(
    path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    DeckFile(path, data).apply(retire)
    listed = deck_versions._files

    def gone(deck: Path, data: Path) -> list[Path]:
        found = listed(deck, data)
        found[0].unlink()
        return found

    monkeypatch.setattr(deck_versions, "_files", gone)
    assert versions(path, data) == ()


def test_what_comes_along_is_edited_as_a_copy(data: Path) -> None:
    shipped = folder("decks") / "tiny.yaml"
    copy = own_copy(shipped, data)
    assert copy == data / "decks" / "tiny.yaml"
    assert copy.read_bytes() == shipped.read_bytes()
    assert (copy.parent / "schemas" / "deck.json").is_file()
    DeckFile(copy, data).apply(lambda deck: edits.with_retired(deck, "spoken-english", True))
    assert "retired" in own_copy(shipped, data).read_text(encoding="utf-8")


def test_what_can_not_be_written_is_edited_as_a_copy(path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_copy(path, data) == path
    monkeypatch.setattr(os, "access", lambda where, how: False)
    copy = own_copy(path, data)
    assert copy.parent == data / "decks"
    assert copy.name.startswith("deck-")
    assert load_deck(copy) == load_deck(path)
    with pytest.raises(Faults):
        own_copy(path.with_name("nothing.yaml"), data)


def test_a_file_that_was_taken_away_while_it_was_read_is_good_again_when_it_is_back(
    path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other = DeckFile(path, data), path.read_bytes() + b"# another\n"

    def taken_away(*given: Path) -> Deck:
        path.unlink()
        return load_deck(*given)

    path.write_bytes(other)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(deck_file, "load_deck", taken_away)
        assert file.look()
    assert file.problems
    path.write_bytes(other)
    assert file.look()
    assert not file.problems


def test_a_file_that_is_gone_for_a_moment_is_waited_for_and_not_copied(path: Path, data: Path) -> None:
    path.unlink()
    assert own_copy(path, data) == path


def test_a_deck_from_elsewhere_does_not_take_the_place_of_one_that_comes_along(
    tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(folder("decks") / "tiny.yaml", tmp_path))
    monkeypatch.setattr(os, "access", lambda where, how: False)
    assert own_copy(path, data).name != own_copy(folder("decks") / "tiny.yaml", data).name
