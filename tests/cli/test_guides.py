"""The guides for facilitators hold what they promise: every command is done as it stands there, in each language."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from babel.messages.pofile import read_po

from game.shipped import folder
from game.wanted import Wanted
from game.words import LANGUAGES
from game.words.catalogue import HERE
from tests.guides import commands, guide, list_of

Say = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_way_from_a_list_to_the_table_and_back(
    lang: str, say: Say, opened: list[Wanted], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", f"{lang}_IL.UTF-8")
    write_list(list_of(lang))
    for line in commands(lang):
        if line == "phenomenon convert our-town.xlsx our-town.yaml":
            misspell_as_shown(lang, say)
            add_a_card()
        status, out, err = say(*shlex.split(line.partition(" > ")[0])[1:])
        assert (status, err) == (0, ""), line
        assert out == "" or " check " not in line, "the guide's own list is without fault"
    assert [wanted.deck for wanted in opened] == ["our-town.yaml"]


def write_list(rows: list[list[str]]) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save("list.xlsx")


def misspell_as_shown(lang: str, say: Say) -> None:
    """What the guide shows of `check` is what it says."""
    (shown,) = re.findall(r"^> (.*)$", guide(lang), re.MULTILINE)
    wrong, _ = re.findall("[“״«](.*?)[”״»]", shown)
    book = openpyxl.load_workbook("our-town.xlsx")
    book.worksheets[1]["C4"] = wrong
    book.save("faulty.xlsx")
    status, out, _ = say("check", "faulty.xlsx")
    assert status == 1
    assert shown.replace("our-town", "faulty") in out.splitlines()


def add_a_card() -> None:
    """A cause without an id, and an action that addresses it by its words."""
    book = openpyxl.load_workbook("our-town.xlsx")
    book.worksheets[1].append([None, "Rooms are noisy", "gap-1"])
    book.worksheets[2].append([None, "A quiet room in the afternoon", "Rooms are noisy"])
    book.save("our-town.xlsx")


def test_all_guides_say_the_same() -> None:
    first, *others = map(shape, LANGUAGES)
    assert others == [first, first]


def shape(lang: str) -> tuple[int, int, list[str], list[str]]:
    """How many sections and labels a guide has, its commands and its pictures."""
    sections = len(re.findall("^## ", guide(lang), re.MULTILINE))
    return sections, len(labels(lang)), commands(lang), [name.replace(f".{lang}.", ".") for name in pictures(lang)]


def labels(lang: str) -> list[str]:
    return re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", guide(lang))


def pictures(lang: str) -> list[str]:
    return re.findall('src="([^"]+)"', guide(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pictures_are_there_and_small_and_links_lead_somewhere(lang: str) -> None:
    for picture in pictures(lang):
        assert (folder("decks") / picture).stat().st_size <= 150_000
    for place in re.findall(r"\]\((.*?)\)", guide(lang)):
        assert (folder("decks") / place).exists(), place


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_touched_or_filled_in_is_called_as_it_is_there(lang: str) -> None:
    assert set(labels(lang)) <= on_screen(lang)


def on_screen(lang: str) -> set[str]:
    """All that the program says in this language."""
    with (HERE / f"{'he' if lang == 'en' else lang}.po").open("rb") as file:
        return {str(message.id if lang == "en" else message.string) for message in read_po(file)}
