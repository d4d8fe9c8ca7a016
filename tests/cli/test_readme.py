"""What the README shows works as it stands there."""

import re
import shutil
from pathlib import Path

import click
import pytest

from game.cli import door, main
from game.rules.triples.options import CHOICES, NUMBERS, option_names

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DECK, BOARD, AGENDA, CARDS, SCENARIO = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("content", [DECK, BOARD, AGENDA, CARDS])
def test_the_deck_the_board_and_the_list_of_cards(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ours.yaml"
    file.write_text(content, encoding="utf-8")
    assert main(["check", str(file)]) == 0
    assert capsys.readouterr().out == ""


def test_the_scenario(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(ROOT / "decks" / "tiny.yaml", tmp_path)
    scenario = tmp_path / "first.scenario.yaml"
    scenario.write_text(SCENARIO, encoding="utf-8")
    assert main(["check", str(scenario), "--lang", "en"]) == 0
    assert main(["run", str(scenario), "--lang", "en"]) == 0, capsys.readouterr().out


def test_every_command_and_option_is_named() -> None:
    for name in (*door.commands, *option_names("triples"), *NUMBERS, *CHOICES):
        assert f"`{name}" in README, name


def test_the_picture_and_the_places_stand() -> None:
    for place in re.findall(r"\]\(([^)#:]+)\)|`((?:decks|fonts|benchmarks|LICENSE)[^` ]*)`", README):
        path = place[0] or place[1]
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize("scenario", sorted((ROOT / "assets").glob("*.scenario.yaml")), ids=lambda path: path.name)
def test_the_pictures_show_sessions_of_the_decks_as_they_are(
    scenario: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", str(scenario), "--lang", "en"]) == 0, capsys.readouterr().out


def test_the_commands_that_answer_programs_are_named() -> None:
    answering = {name for name, command in door.commands.items() if takes_json(command)}
    (said,) = re.findall(r"((?:`[a-z]+`(?:, | and ))+`[a-z]+`) take `--json`", README)
    assert set(re.findall("`([a-z]+)`", said)) == answering


def takes_json(command: click.Command) -> bool:
    parts = command.commands.values() if isinstance(command, click.Group) else [command]
    return all(any("--json" in each.opts for each in part.params) for part in parts)
