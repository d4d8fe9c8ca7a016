"""Every golden session can be reported, with and without its names, and its texts can be edited."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reported import GOLDEN, scenario

from game.report.formats import report_as
from game.report.reviewing import REVIEW, as_told, written_in
from game.report.source import Wish
from game.words import words

NAMES = sorted(path.name.removesuffix(".scenario.yaml") for path in GOLDEN.glob("*.scenario.yaml"))
LANGS = ("he", "ar", "en")


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_session_is_reported(name: str) -> None:
    source, lang = scenario(name), LANGS[NAMES.index(name) % 3]
    say = words(lang, printed=True)
    edited = {each.text: f"another {at}" if at % 2 else "" for at, each in enumerate(written_in(source))}
    source = replace(source, extra={REVIEW: edited})
    for wish in (Wish(names=True, notes=True, profiles=True), Wish(hide_small=True)):
        for ending in ("md", "json"):
            report = report_as(ending, [source], [], say, wish, lambda source: None).decode()
            assert not [text for text in edited if len(text) > 12 and text in report], ending


@pytest.mark.parametrize("name", NAMES)
def test_what_is_told_was_played_in_the_same_way(name: str) -> None:
    source = scenario(name)
    told = as_told(source, names=True, chosen={"nothing": "anything"})
    assert told.session.digest == source.session.digest
    assert [entry.move for entry in told.session.entries] == [entry.move for entry in source.session.entries]
