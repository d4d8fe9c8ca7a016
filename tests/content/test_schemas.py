"""The schemas for editors say what the reader says: they are made from the models, are those that lie beside the decks,
and each file that comes along names its own and keeps to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from game.content.kinds import kind_of
from game.content.schemas import SCHEMAS, schema, written
from game.content.tree import read_file
from game.shipped import folder

FILES = sorted([*folder("decks").glob("*.yaml"), *folder("decks").glob("boards/*.yaml")])


def complaints(path: Path, change: dict[str, Any] | None = None) -> list[str]:
    """What a file's schema has against it, changed or as it is."""
    read = read_file(path)
    assert read.node is not None
    kind = kind_of(read.node)
    assert kind is not None
    values = yaml.safe_load(read.data) | (change or {})
    return [error.message for error in Draft202012Validator(schema(kind)).iter_errors(values)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_sound_and_lies_beside_the_decks_as_it_is_made(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    path = folder("decks") / "schemas" / f"{name}.json"
    assert path.read_bytes() == written(name), "python -m game.content.schemas"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_that_comes_along_names_its_schema_and_keeps_to_it(path: Path) -> None:
    node = read_file(path).node
    assert node is not None
    first = path.read_text(encoding="utf-8").splitlines()[0]
    up = "../" * (len(path.relative_to(folder("decks")).parts) - 1)
    assert first == f"# yaml-language-server: $schema={up}schemas/{kind_of(node)}.json"
    assert complaints(path) == []


@pytest.mark.parametrize(
    "change",
    [
        {"gapz": []},
        {"format": 2},
        {"id": "a b"},
        {"languages": ["Hebrew"]},
        {"gaps": [{"text": "no id"}]},
        {"actions": [{"id": "a", "text": "b", "channel": "paper"}]},
        {"blanks": {"gap": 100}},
        {"title": 3},
    ],
    ids=str,
)
def test_what_the_reader_refuses_an_editor_marks(change: dict[str, Any]) -> None:
    assert complaints(folder("decks") / "tiny.yaml", change)


@pytest.mark.parametrize(
    "change",
    [{"shape": "cube"}, {"zones": [{"id": "a"}]}, {"from": "before"}, {"stages": [{"id": "a", "does": ["sing"]}]}],
    ids=str,
)
def test_so_it_does_in_a_board(change: dict[str, Any]) -> None:
    assert complaints(folder("decks") / "boards" / "desired-actual.yaml", change)


@pytest.mark.parametrize("change", [{"activity": "square"}, {"sectors": {"weather": "?"}}], ids=str)
def test_so_it_does_in_a_circle(change: dict[str, Any]) -> None:
    assert complaints(folder("decks") / "circle-of-influence.yaml", change)
