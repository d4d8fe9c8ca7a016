"""Every problem of a file has a deck, a circle or a list of cards that shows it: exactly that, at exactly that line and
column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.content import wording
from game.content.agenda_reading import read_agenda
from game.content.agenda_words import AGENDA_TEXTS
from game.content.board_reading import read_board
from game.content.card_list_reading import read_card_list
from game.content.check import check_file
from game.content.circle_reading import read_circle
from game.content.deck_reading import read_deck
from game.content.messages import TEXTS, as_json, problem_text, report_lines
from game.content.plan_reading import read_plan
from game.content.plan_words import PLAN_TEXTS
from game.content.problems import WARNINGS, Problem
from game.content.sheet_words import SHEET_TEXTS
from game.content.source import MAX_BYTES
from game.content.tree import MAX_VALUES, Read, read_file
from game.glyphs import FontMissing
from game.table.fitting import fits
from game.words import LANGUAGES, words
from game.workshop.agenda_checks import check_agenda_file
from tests.broken_reports import BROKEN, FILES, expected, name, problems, report

TESTS = Path(__file__).parent.parent
TINY = TESTS.parent / "decks" / "tiny.yaml"
TINY_CIRCLE = TESTS / "golden" / "tiny-circle.yaml"

REFUSALS = {"unknown-option", "bad-option", "too-few-cards", "no-such-role"}
"""What the rules have against the options of an agenda's activities: their words are theirs."""
TOLD = TEXTS | PLAN_TEXTS | AGENDA_TEXTS
"""The texts of all problems that a file of any kind can have; scenarios and spreadsheets have tests of their own."""

BYTES = {
    "empty-file": (b"", "1:1 empty-file"),
    "empty-file-comment": (b"# nothing yet\n", "1:1 empty-file"),
    "too-large": (b"#" * (MAX_BYTES + 1), "1:1 too-large"),
    "too-large-values": (b"gaps:\n" + b"- a\n" * MAX_VALUES, f"{MAX_VALUES - 1}:3 too-large"),
    "not-utf8": ("format: 1\nid: מתמטיקה".encode("cp1255"), "2:5 not-utf8"),
    "not-utf8-utf16": ("format: 1".encode("utf-16"), "1:1 not-utf8"),
    "bad-character": (b"format: 1\r\nid: a\x00b", "2:6 bad-character"),
    "bad-character-bom": ("\ufeffformat: 1\n\ufeffid: a".encode(), "2:1 bad-character"),
}
"""Files that no text editor would keep as they are, and what is expected of each."""


def found_in(path: Path) -> str:
    return "; ".join(f"{p.line}:{p.column} {p.code}" for p in check_file(path, agenda=check_agenda_file, fits=fits))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_broken_file_has_exactly_the_problems_of_its_first_line(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == f"# {found_in(path)}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_broken_file_is_told_in_every_language_as_it_was_read(lang: str) -> None:
    told = report([problem for path in FILES for problem in problems(path)], lang)
    assert told == expected(lang).read_text(encoding="utf-8")


def test_there_are_enough_broken_files() -> None:
    assert len(FILES) >= 150


@pytest.mark.parametrize("name", BYTES)
def test_broken_bytes(name: str, tmp_path: Path) -> None:
    data, expected = BYTES[name]
    path = tmp_path / "deck.yaml"
    path.write_bytes(data)
    assert found_in(path) == expected


def unreadable(tmp_path: Path) -> list[Problem]:
    names = [tmp_path, tmp_path / "none.yaml", tmp_path / ("x" * 300), Path("/dev/null")]
    return [problem for name in names for problem in check_file(name)]


def test_what_is_no_file_is_said_so(tmp_path: Path) -> None:
    problems = unreadable(tmp_path)
    assert [problem.code for problem in problems] == ["unreadable"] * 4
    assert [problem.params.get("what") for problem in problems] == ["folder", "missing", None, "special"]


def test_without_fonts_the_characters_go_unchecked_and_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "missing", no_fonts)
    assert [problem.code for problem in check_file(TINY)] == ["unchecked-glyphs"]


def no_fonts(_: str) -> set[str]:
    raise FontMissing(Path("coverage.json"))


def test_a_file_of_another_kind_is_one_problem() -> None:
    found = of_another_kind()
    assert [(p.line, p.column, p.code, p.params) for p in found] == [
        (2, 1, "wrong-kind-file", {"what": "deck"}),
        (3, 1, "wrong-kind-file", {"what": "circle"}),
        (3, 1, "wrong-kind-file", {"what": "cards"}),
        (3, 1, "wrong-kind-file", {"what": "action-plan"}),
        (3, 1, "wrong-kind-file", {"what": "board"}),
        (3, 1, "wrong-kind-file", {"what": "agenda"}),
    ]


def of_another_kind() -> list[Problem]:
    readings = ((read_circle, TINY), (read_card_list, TINY), (read_plan, TINY), (read_board, TINY), (read_agenda, TINY))
    return [problem for reads, path in ((read_deck, TINY_CIRCLE), *readings) for problem in reads(read_file(path))[1]]


@pytest.fixture
def all_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    found = unreadable(tmp_path)
    for data, _ in BYTES.values():
        (tmp_path / "deck.yaml").write_bytes(data)
        found += check_file(tmp_path / "deck.yaml")
    for path in FILES:
        found += check_file(path, agenda=check_agenda_file, fits=fits)
    found += of_another_kind()
    monkeypatch.setattr(wording, "missing", no_fonts)
    return found + check_file(TINY)


def test_every_text_for_a_problem_has_a_case(all_problems: list[Problem]) -> None:
    variants = {f"{problem.code}:{problem.params.get('what')}" for problem in all_problems}
    shown = {name if name in TOLD else name.partition(":")[0] for name in variants}
    assert shown - REFUSALS == set(TOLD)


def test_every_code_has_a_file_of_its_name_or_a_case_here() -> None:
    stems = [path.stem for path in FILES] + list(BYTES) + ["unreadable", "unchecked-glyphs", "wrong-kind-file"]
    assert {name.partition(":")[0] for name in TOLD} <= set(stems)
    assert set(stems) >= WARNINGS - SHEET_TEXTS.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_problem_has_words_in_every_language(lang: str, all_problems: list[Problem]) -> None:
    for problem in all_problems:
        text = problem_text(problem, words(lang))
        assert text
        assert not re.search(r"[{}]\w|\w[{}]", text), "a value was not put in"


def test_a_report_line_begins_with_file_line_and_column() -> None:
    path = BROKEN / "unclosed.yaml"
    (line,) = report_lines(check_file(path), words("en"))
    assert line.startswith(f"{path}:5:12: error unclosed: The ")


def test_json_tells_the_same() -> None:
    (entry,) = as_json(check_file(BROKEN / "long-text.yaml")[:1], words("en"))
    assert {"line": 7, "column": 20, "severity": "warning", "code": "long-text"}.items() <= entry.items()


def test_a_checker_for_scenarios_can_be_given(tmp_path: Path) -> None:
    path = tmp_path / "first.scenario.yaml"
    path.write_text("gaps: 1", encoding="utf-8")
    seen: list[object] = []

    def checker(read: Read) -> list[Problem]:
        seen.append(read.node and read.node.plain())
        return []

    assert check_file(path, scenario=checker) == []
    assert seen == [{"gaps": 1}]
