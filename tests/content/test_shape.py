"""Any pydantic model can be the shape of a file; its misfits get their places."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from game.content.messages import problem_text
from game.content.problems import Problems
from game.content.shape import shaped
from game.content.tree import read_text
from game.words import words


class Seat(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    name: str
    hints: bool = False


class Room(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    seats: list[Seat]
    minutes: int | None = None


def misfits(text: str) -> list[tuple[int, int, str, object]]:
    problems = Problems("room.yaml")
    assert shaped(Room, read_text(text, "room.yaml").node, problems) is None
    return [(p.line, p.column, p.code, p.params.get("what")) for p in problems.sorted()]


def test_a_fitting_file_gives_an_instance() -> None:
    problems = Problems("room.yaml")
    room = shaped(Room, read_text("seats: [{name: A, hints: yes}]", "room.yaml").node, problems)
    assert room == Room(seats=[Seat(name="A", hints=True)])
    assert problems.found == []


def test_yes_and_no_are_asked_for() -> None:
    assert misfits("seats: [{name: A, hints: maybe}]") == [(1, 26, "wrong-type", "yes-no")]
    problems = Problems("room.yaml")
    shaped(Room, read_text("seats: [{name: A, hints: maybe}]", "room.yaml").node, problems)
    assert problem_text(problems.found[0], words("en")).startswith("Yes or no")


def test_a_key_of_another_level_is_no_guess() -> None:
    problems = Problems("room.yaml")
    shaped(Room, read_text("seats: [{name: A, minute: 3, nam: B}]", "room.yaml").node, problems)
    assert [(p.code, p.params.get("near")) for p in problems.sorted()] == [
        ("unknown-key", None),
        ("unknown-key", "name"),
    ]


def test_what_yaml_made_is_told() -> None:
    assert misfits("seats: [{name: no}, {name: 12:30}, {name: 0x1F}, {name: }]") == [
        (1, 16, "made-by-yaml", "yes-no"),
        (1, 28, "made-by-yaml", "time"),
        (1, 43, "made-by-yaml", "number"),
        (1, 57, "empty-text", None),
    ]
