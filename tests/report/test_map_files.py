"""The files of a map's chains."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from game.content.deck import load_deck
from game.core.game import FACILITATOR, TABLE
from game.core.log import Header
from game.report.map_files import write_chains
from game.rules.mapping import moves as m
from game.rules.mapping.chains import chains, note_key
from game.rules.mapping.options import Options
from game.rules.mapping.rules import MapGame
from game.rules.mapping.setting import Setting
from game.session.mapping import MapSession
from game.session.session import Note, Session
from game.shipped import folder
from game.words import LANGUAGES

DECK = load_deck(folder("decks") / "achievement-gaps.yaml")


def a_map() -> MapSession:
    """A whole chain with answers, and a gap that has nothing yet."""
    session: MapSession = Session(
        MapGame(Setting(Options(), DECK.facts(), ("A", "B"))), Header("map", 1, DECK.id, DECK.hash, {}, ("A", "B"), 3)
    )
    first, second = session.state.pool[:2]
    session.submit("A", m.Choose(first))
    session.submit("B", m.Choose(second))
    session.submit(FACILITATOR, m.Stage("cause"))
    session.submit("A", m.Write("cause", "=nobody | listens"))
    session.submit("A", m.Tie("cause-w1", first))
    session.submit(FACILITATOR, m.Stage("action"))
    session.submit("B", m.Tie(session.state.pool[0], "cause-w1"))
    session.submit(FACILITATOR, m.End())
    whole = next(chain for chain in chains(session.state) if chain.whole)
    session.submit(TABLE, Note(note_key(whole, "relevant"), "yes"))
    session.submit(TABLE, Note(note_key(whole, "who"), "Welfare"))
    session.submit(TABLE, Note("next gap", "Reading"))
    return session


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_map_is_kept_to_read_for_a_spreadsheet_and_for_programs(lang: str, tmp_path: Path) -> None:
    session = a_map()
    markdown, table, data = write_chains(session, DECK, {"A": lang, "B": lang}, lang, tmp_path)
    rows = list(csv.reader(table.read_text("utf-8-sig").splitlines()))
    assert len(rows) == 3
    assert {len(row) for row in rows} == {len(rows[0])}
    assert rows[1][2] == "'=nobody | listens", "no cell begins as a formula"
    assert rows[1][-1] == "Reading"
    assert rows[2][2:4] == ["", ""]
    text = markdown.read_text("utf-8")
    assert "nobody \\| listens" in text
    assert "Welfare" in text
    told = json.loads(data.read_text("utf-8"))
    assert [chain["cause"] and chain["cause"]["id"] for chain in told["chains"]] == ["cause-w1", None]


def test_written_again_it_replaces_what_was_written(tmp_path: Path) -> None:
    session = a_map()
    first = write_chains(session, DECK, {}, "en", tmp_path)
    assert write_chains(session, DECK, {}, "en", tmp_path) == first
    assert len(list((tmp_path / "reports").iterdir())) == 3
