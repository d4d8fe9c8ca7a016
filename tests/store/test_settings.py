"""The last choice on the home screen comes back, and nothing in its file can stop the program."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as checked
from hypothesis import strategies as st

from game.faults import CannotKeep
from game.settings import FILE, Settings, load, save
from game.words import words

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
CHOICE = Settings("open-round", "decks/ours.yaml", ("צוות א׳", "فريق"), "ar", "upright", True, {"minutes": 20})


def test_the_choice_comes_back(tmp_path: Path) -> None:
    save(tmp_path / "data", CHOICE)
    assert load(tmp_path / "data") == CHOICE
    assert [file.name for file in (tmp_path / "data").iterdir()] == [FILE]


def test_nothing_chosen_yet(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()
    assert load(tmp_path).trouble is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"seats": "A"}', '{"seats": [1]}', '{"sound": 1}', "[" * 100_000])
def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    found = load(tmp_path)
    assert found == Settings()
    assert found.trouble is not None
    assert "it is damaged" in found.trouble.tell(words("en"))


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert load(tmp_path).trouble is not None


@checked(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from([*vars(Settings()), "other"]), JSON))
def test_whatever_stands_there_gives_choices(tmp_path: Path, plain: dict[str, object]) -> None:
    (tmp_path / FILE).write_text(json.dumps(plain))
    found = load(tmp_path)
    assert found == Settings() if found.trouble else isinstance(found.seats, tuple)


def test_choices_that_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(CannotKeep):
        save(tmp_path / "data", CHOICE)
