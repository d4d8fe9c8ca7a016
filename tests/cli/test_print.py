"""`print` by words: a PDF where it was asked for, or one clear message."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.glyphs import FontMissing
from tests.cli.conftest import Say


def test_a_deck_is_printed(say: Say, tmp_path: Path) -> None:
    out = tmp_path / "cards.pdf"
    assert say("print", "tiny", "-o", out) == (0, f"{out}\n", "")
    assert out.read_bytes().startswith(b"%PDF")


def test_a_program_is_told_what_was_printed(say: Say, tmp_path: Path) -> None:
    status, told, _ = say("print", "tiny", "-o", tmp_path / "cards.pdf", "--cards", "he, ar", "--json")
    assert status == 0
    assert json.loads(told) == {"file": str(tmp_path / "cards.pdf"), "pages": 14, "small": [], "missing": []}


def test_what_reads_badly_is_a_warning(say: Say, tmp_path: Path) -> None:
    deck = tmp_path / "long.yaml"
    deck.write_text(LONG.replace("LONG", "a long text " * 60))
    status, _, told = say("print", deck, "-o", tmp_path / "cards.pdf")
    assert (status, told.count("\n")) == (0, 1)
    assert "The text of g1 is long" in told


def test_what_can_not_be_done_is_said(say: Say, tmp_path: Path) -> None:
    for words, status, part in (
        (("tiny", "-o", tmp_path / "cards.png"), 2, "end in .pdf"),
        (("tiny", "-o", tmp_path / "nowhere" / "cards.pdf"), 2, "Nothing can be written"),
        (("tiny", "-o", tmp_path / "cards.pdf", "--cards", "he,ar,en"), 2, "he, ar, en"),
        (("tiny", "-o", tmp_path / "cards.pdf", "--cards", "fr"), 2, "he, ar, en"),
        (("nothing", "-o", tmp_path / "cards.pdf"), 2, "no file of this name"),
    ):
        found, _, told = say("print", *words)
        assert found == status
        assert part in told
    assert list(tmp_path.iterdir()) == []


def test_missing_fonts_are_said(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text in a font that happens to be on the machine might lack letters, or be cut."""
    monkeypatch.setattr("game.paper.printing.check_fonts", fonts_missing)
    status, _, told = say("print", "tiny", "-o", tmp_path / "cards.pdf")
    assert status == 2
    assert "Rubik.ttf is missing" in told


def fonts_missing() -> None:
    raise FontMissing(Path("Rubik.ttf"))


def test_a_deck_with_errors_is_not_printed(say: Say, tmp_path: Path) -> None:
    deck = tmp_path / "bad.yaml"
    deck.write_text(LONG.replace("g1]", "g9]"))
    status, _, told = say("print", deck, "-o", tmp_path / "cards.pdf")
    assert status == 1
    assert "unknown-id" in told
    assert not (tmp_path / "cards.pdf").exists()


LONG = """format: 1
id: long
title: Long
languages: [en]
gaps: [{id: g1, text: LONG}, {id: g2, text: A second gap}]
causes: [{id: c1, text: A cause, explains: [g1]}, {id: c2, text: Another one, explains: [g2]}]
actions: [{id: a1, text: An action, addresses: [c1]}, {id: a2, text: A second deed, addresses: [c2]}]
"""
