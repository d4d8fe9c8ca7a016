"""The tables of a report as CSV: complete, safe to open, and silent about who was convinced."""

from __future__ import annotations

from itertools import product

import pytest
import walls
from reported import circle, document, of_topic, scenario, tables, wall

from game.core.game import TABLE
from game.report.as_text import as_tables
from game.report.source import Source, Wish
from game.session.session import Note
from game.words import words

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", '=HYPERLINK("http://x")']


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_a_triple_with_all_that_was_said_of_it(lang: str) -> None:
    source, say = wall(), words(lang, printed=True)
    cards = [walls.DECK.cards[card].text.get(lang)[0] for card in source.session.state.wall[0].cards]
    notes = {"relevant": "partly", "power": "yes", "channel": "staff", "ground": "a survey", "who": "the parents"}
    for question, answer in notes.items():
        source.session.submit(TABLE, Note(f"triple 1 {question}", answer))
    (row,) = of_topic(tables(source, lang=lang), say("Declarations"))
    assert [row[say(head)] for head in ("Gap", "Possible cause", "Possible action")] == cards
    assert row[say("Explanation")] == "because it is so"
    assert row[say("What would strengthen it")] == "who will do it?"
    assert row[say("Relevant here")] == say("partly")
    assert row[say("Channel of influence")] == say("staff training and teaching quality")
    assert row[say("Who else should be in the room")] == "the parents"


def test_names_stand_in_no_table_unless_they_are_asked_for() -> None:
    for source in (wall(), circle(), scenario("circle-whole"), scenario("map-whole")):
        names = {seat.name for seat in source.session.state.seats}
        cells = {cell for rows in tables(source).values() for row in rows for cell in row}
        assert not names & cells
    (row,) = of_topic(tables(wall(), wish=Wish(names=True)), "Declarations")
    assert row["Declared by"] in walls.SEATS


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(text: str) -> None:
    found = tables(wall(text, text))
    for rows in found.values():
        assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]
    assert text in of_topic(found, "Declarations")[0]["Explanation"]


def test_what_was_written_on_a_blank() -> None:
    written = tables(scenario("map-whole"))
    assert any(name.endswith(" Chains.csv") for name in written)


def test_a_wall_with_nothing_on_it_yet() -> None:
    assert not any("Declarations" in name for name in tables(Source("a", walls.begun(), walls.DECK)))


def test_files_are_in_order_and_begin_as_spreadsheets_ask() -> None:
    names = list(tables(wall(), scenario("circle-whole"), scenario("plan-whole")))
    assert names == sorted(names)
    assert names[0] == "01 Action plan.csv"
    assert len({name[:2] for name in names}) == len(names)
    assert as_tables(document("he"))


@pytest.mark.parametrize(("source", "lang"), [*product(("circle-whole", "map-whole", "plan-whole"), ("he", "ar"))])
def test_every_row_has_a_cell_for_each_head(source: str, lang: str) -> None:
    for name, rows in tables(scenario(source), lang=lang).items():
        assert len({len(row) for row in rows}) == 1, name
