"""A deck that is known is the deck that was read; whatever is wrong with what was kept, the deck is read again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.content import known
from game.content.deck import load_deck
from game.content.known_deck import DECKS
from game.content.problems import Faults
from tests.content.test_deck import SMALL

SHIPPED = Path(__file__).parent.parent.parent / "decks"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A deck's file, of which nothing is known yet."""
    path = tmp_path / "small.yaml"
    path.write_text(SMALL)
    return path


def kept(data: Path) -> Path:
    """The one file that was kept."""
    (found,) = (data / known.FOLDER).iterdir()
    return found


@pytest.mark.parametrize("name", ["tiny", "achievement-gaps"])
def test_a_deck_is_known_as_it_was_read(name: str, tmp_path: Path) -> None:
    path = SHIPPED / f"{name}.yaml"
    assert known.recall(path, tmp_path, DECKS) is None
    read = load_deck(path, tmp_path)
    again = known.recall(path, tmp_path, DECKS)
    assert again == read == load_deck(path)
    assert again is not None
    assert list(again.cards) == list(read.cards)
    assert again.facts() == read.facts()


def test_known_decks_need_neither_yaml_nor_pydantic(small: Path, tmp_path: Path) -> None:
    load_deck(small, tmp_path)
    script = """
import sys
from pathlib import Path
from game.content.deck import load_deck
print(len(load_deck(sys.argv[1], Path(sys.argv[2])).cards), sorted({"yaml", "pydantic"} & set(sys.modules)))
"""
    command = [sys.executable, "-c", script, str(small), str(tmp_path)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "4 []\n"


def test_a_changed_deck_is_read_anew(small: Path, tmp_path: Path) -> None:
    load_deck(small, tmp_path)
    small.write_text(SMALL.replace("A cause", "Another cause"))
    assert load_deck(small, tmp_path).cards["c1"].text.get("en") == ("Another cause", "en")
    small.write_text(SMALL.replace("explains: [g1, g2]", "explains: [nobody]"))
    with pytest.raises(Faults):
        load_deck(small, tmp_path)
    assert len(list((tmp_path / known.FOLDER).iterdir())) == 2


def test_what_other_code_found_is_not_used(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_deck(small, tmp_path)
    (tmp_path / "content").mkdir()
    monkeypatch.setattr(known, "__file__", str(tmp_path / "content" / "known.py"))
    assert known.recall(small, tmp_path, DECKS) is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: b"",
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole.replace(b"A cause", b"A curse"),
        lambda whole: b"\xff" + whole,
        lambda whole: whole.partition(b"\n")[0] + b"\n",
        lambda whole: whole * 2,
    ],
)
def test_a_damaged_file_is_not_used(small: Path, tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    read = load_deck(small, tmp_path)
    file = kept(tmp_path)
    file.write_bytes(spoil(file.read_bytes()))
    assert known.recall(small, tmp_path, DECKS) is None
    assert load_deck(small, tmp_path) == read
    assert known.recall(small, tmp_path, DECKS) == read


@pytest.mark.parametrize("text", [b"7", b"[]", b"{}", b'["a",[],[],[[1]],[],[]]', b'["a",1,2,3,4,5]', b"[" * 100_000])
def test_a_whole_file_of_another_shape_is_not_used(small: Path, tmp_path: Path, text: bytes) -> None:
    load_deck(small, tmp_path)
    file = kept(tmp_path)
    file.write_bytes(known._mark(file.name, text) + b"\n" + text)
    assert known.recall(small, tmp_path, DECKS) is None


def test_a_file_under_another_decks_name_is_not_used(small: Path, tmp_path: Path) -> None:
    load_deck(small, tmp_path)
    first = kept(tmp_path)
    small.write_text(SMALL.replace("A cause", "Another cause"))
    load_deck(small, tmp_path)
    (second,) = set((tmp_path / known.FOLDER).iterdir()) - {first}
    first.replace(second)
    assert known.recall(small, tmp_path, DECKS) is None


def test_where_nothing_can_be_kept_the_deck_is_read(small: Path, tmp_path: Path) -> None:
    (tmp_path / known.FOLDER).write_text("a file where the folder should be")
    assert load_deck(small, tmp_path) == load_deck(small)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_nobody_waits_for_a_pipe(small: Path, tmp_path: Path) -> None:
    read = load_deck(small, tmp_path)
    file = kept(tmp_path)
    file.unlink()
    os.mkfifo(file)
    assert load_deck(small, tmp_path) == read


def test_only_the_newest_are_kept(small: Path, tmp_path: Path) -> None:
    for number in range(known.MOST + 3):
        small.write_text(SMALL.replace("title: Small", f"title: Small {number}"))
        load_deck(small, tmp_path)
    assert len(list((tmp_path / known.FOLDER).iterdir())) == known.MOST
    assert known.recall(small, tmp_path, DECKS) is not None
