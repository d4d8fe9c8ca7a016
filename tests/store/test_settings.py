"""The last choice on the home screen comes back, and nothing in its file can stop the program."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as checked
from hypothesis import strategies as st

from game.faults import CannotKeep
from game.settings import FILE, Known, Settings, load, save
from game.words import words

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
PANEL, WALL = Known(1218.4, ((0.0, 0.5, 0.1, 0.25), (0.9, 0.0, 0.1, 1.0))), Known(dead=((0.1, 0.2, 0.3, 0.4),))
CHOICE = Settings(
    "open-round",
    "decks/ours.yaml",
    ("צוות א׳", "فريق"),
    "ar",
    "upright",
    True,
    {"minutes": 20},
    stands=({"side": "left", "along": 0.25}, {}),
    theme="light",
    large=True,
    still=True,
    displays={"Panel 3840x2160": PANEL, "1920x1080": WALL},
    circle_file="decks/our-circle.yaml",
    circle={"situations": 3, "die": "off", "chairs": ["parents"]},
)


def test_the_choice_comes_back(tmp_path: Path) -> None:
    save(tmp_path / "data", CHOICE)
    assert load(tmp_path / "data") == CHOICE
    assert [file.name for file in (tmp_path / "data").iterdir()] == [FILE]


def test_nothing_chosen_yet(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()
    assert load(tmp_path).trouble is None


def test_a_file_of_before_there_was_a_look_is_read(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"activity": "open-round", "sound": true, "of-a-newer-version": 3}')
    assert load(tmp_path) == Settings("open-round", sound=True)
    assert load(tmp_path).trouble is None


def test_until_a_theme_is_chosen_a_lying_screen_is_light_and_a_standing_one_deep() -> None:
    assert Settings().dress == Settings(seating="around").dress == "light"
    assert Settings(seating="upright").dress == "deep"
    assert {Settings(seating=seating, theme="contrast").dress for seating in ("around", "upright")} == {"contrast"}


def test_each_display_is_known_by_itself() -> None:
    other = Known(531.0)
    settings = CHOICE.knowing("Other 1920x1080", other)
    assert settings.known("Other 1920x1080") == other
    assert settings.known("Panel 3840x2160") == PANEL
    assert settings.known("never seen") == Known()


DAMAGED = (
    "",
    "{",
    "[]",
    '{"seats": "A"}',
    '{"seats": [1]}',
    '{"sound": 1}',
    '{"theme": 1}',
    '{"large": "yes"}',
    '{"circle": "yes"}',
    '{"circle_file": 3}',
    '{"displays": []}',
    '{"displays": {"a": 1}}',
    '{"displays": {"a": {"mm": 7}}}',
    '{"displays": {"a": {"mm": NaN}}}',
    '{"displays": {"a": {"mm": true}}}',
    '{"displays": {"a": {"mm": 1%s}}}' % ("0" * 400),
    '{"displays": {"a": {"dead": 3}}}',
    '{"displays": {"a": {"dead": [[0, 0, 1]]}}}',
    '{"displays": {"a": {"dead": [[0, 0, 1, 1.5]]}}}',
    '{"displays": {"a": {"dead": [["0", 0, 1, 1]]}}}',
    "[" * 100_000,
)


@pytest.mark.parametrize("text", DAMAGED, ids=lambda text: text[:40])
def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    found = load(tmp_path)
    assert found == Settings()
    assert found.trouble is not None
    assert "it is damaged" in found.trouble.tell(words("en"))


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert load(tmp_path).trouble is not None


@checked(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from([*vars(Settings()), "other"]), JSON))
def test_whatever_stands_there_gives_choices(tmp_path: Path, plain: dict[str, object]) -> None:
    (tmp_path / FILE).write_text(json.dumps(plain))
    found = load(tmp_path)
    assert found == Settings() if found.trouble else isinstance(found.seats, tuple)


def test_choices_that_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(CannotKeep):
        save(tmp_path / "data", CHOICE)
