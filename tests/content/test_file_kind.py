"""What a file holds is known before it is read, and as the reader takes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.file_kind import Kind, kind_of_file
from game.content.kinds import kind_of
from game.content.tree import read_file
from game.shipped import folder


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("\ufeff'activity': \"circle\" # of influence\r\nroles: [", "circle"),
        ("format: 1\nactivity: circle\ncards: []", "circle"),
        ("activity: circles", "deck"),
        ("# activity: circle\ngaps: []", "deck"),
        ("gaps:\n  activity: circle", "deck"),
        ('format: 1\n"cards" :\n  - {id: [', "cards"),
        ("cards: []\ngaps: []", "deck"),
        ("blanks:\n  cards: 4", "deck"),
        ("", "deck"),
    ],
)
def test_a_file_is_known_for_what_it_is_before_it_is_read(text: str, kind: Kind, tmp_path: Path) -> None:
    path = tmp_path / "some.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    assert kind_of_file(path) == kind


@pytest.mark.parametrize("path", sorted(folder("decks").glob("*.yaml")), ids=lambda path: path.stem)
def test_what_comes_along_is_known_as_the_reader_takes_it(path: Path) -> None:
    node = read_file(path).node
    assert node is not None
    assert kind_of_file(path) == kind_of(node)


def test_what_is_no_file_is_a_deck_that_can_not_be_read(tmp_path: Path) -> None:
    assert kind_of_file(tmp_path) == kind_of_file(tmp_path / "none.yaml") == "deck"
