"""A session of every earlier format opens where it stood, and goes on."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from game.core.game import FACILITATOR, Refusal
from game.core.log import FORMAT
from game.rules.triples.rulings import Rename
from game.store.folders import sessions_folder
from game.store.opening import go_on

FORMATS = Path(__file__).parent / "formats"
STOOD = {
    "1-triples": ("50d2d892e66a1279", 139),
    "1-open-round": ("8f3dee22c94f4204", 87),
    "2-triples": ("a3fe9259bbe95403", 110),
    "2-open-round": ("5e757ab2fbf6ed99", 110),
}
"""The digest where each stood, and how many entries it has."""


def test_every_earlier_format_has_a_session() -> None:
    files = {path.stem for path in FORMATS.glob("*.sqlite")}
    assert files == set(STOOD)
    assert {int(name.partition("-")[0]) for name in files} == set(range(1, FORMAT))


@pytest.mark.parametrize("name", STOOD)
def test_an_older_session_goes_on_where_it_stood(name: str, tmp_path: Path) -> None:
    folder = sessions_folder(tmp_path)
    folder.mkdir()
    shutil.copy(FORMATS / f"{name}.sqlite", folder)
    opened = go_on(tmp_path, name)
    assert (opened.session.digest, len(opened.session.entries)) == STOOD[name]
    assert opened.trouble is None
    seat = opened.session.state.seats[0].name
    assert not isinstance(opened.session.submit(FACILITATOR, Rename(seat, "new")), Refusal)
    opened.journal.close()
    again = go_on(tmp_path, name)
    assert again.session.digest == opened.session.digest
    again.journal.close()
    with sqlite3.connect(folder / f"{name}.sqlite") as database:
        assert database.execute("PRAGMA user_version").fetchone() == (FORMAT,)
