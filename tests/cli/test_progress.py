"""While `check` reads for long, a person sees that it works; a program sees nothing of it."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from game import telling
from game.telling import counted
from game.words import words


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What standard error shows, of a person or of a program, when three texts take long."""
    monkeypatch.setattr(telling, "_SOON", -1.0)
    monkeypatch.setattr(telling, "_OFTEN", 0.0)

    def show(person: bool, plain: bool = False) -> str:
        monkeypatch.setattr(sys.stderr, "isatty", lambda: person)
        with counted(lambda kind, text, lang: text != "long", words("en", printed=True), plain) as fits:
            assert [fits("gap", text, "en") for text in ("a", "long", "b")] == [True, False, True]
        out, err = capsys.readouterr()
        assert out == ""
        return err

    return show


def test_a_person_sees_a_count_that_goes_away(shown: Callable[..., str]) -> None:
    assert shown(True) == "\r1 text read…\r2 texts read…\r3 texts read…\r\x1b[K"


def test_a_program_sees_nothing(shown: Callable[..., str]) -> None:
    assert shown(False) == shown(False, plain=True) == shown(True, plain=True) == ""


def test_what_is_quick_is_not_counted(shown: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "_SOON", 60.0)
    assert shown(True).strip("\r\x1b[K") == ""
