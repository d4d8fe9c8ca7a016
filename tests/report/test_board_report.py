"""What is told and handed on of a board."""

from __future__ import annotations

from pathlib import Path

import pytest
from reported import scenario

from game.activities import activity, header_of
from game.activity import SetUp
from game.content.board import Board
from game.core.game import Refusal
from game.core.moves import split
from game.report.board_report import PARTS
from game.report.formats import report_as
from game.report.session_report import report_of
from game.report.source import Source, Wish
from game.rules.boards import spelling
from game.rules.boards.options import Options, written
from game.session.board import BoardSession
from game.session.session import Session, parse
from game.words import words
from game.workshop.of_board import board_outcome

ROOT = Path(__file__).parents[2]
BOARD = activity("board")
PLAYED = (
    "A lay books strong",
    'A reason 2 "Every home has some"',
    'B field 2 who "The grandmothers"',
    "B field 2 size large",
    'B write strong "Our library" "Little"',
    "A shift 3 strong 1",
    'A answer weak "The bus"',
    "facilitator close",
    'B agree weak "The bus home"',
    "A mark old red",
    "B mark old green",
    "A mark bus red",
    "facilitator close",
    'A sum learned "Ask first"',
    "A done strong",
    "facilitator end",
)


def a_board() -> tuple[BoardSession, Board]:
    """A board with something in each of its parts."""
    options, _ = BOARD.read_options({})
    board = BOARD.load(ROOT / "tests" / "golden" / "tiny-board.yaml", None)
    assert isinstance(board, Board)
    up = SetUp(options, board, ("A", "B"))
    session: BoardSession = Session(BOARD.game(BOARD.setting(up)), header_of(BOARD, up, 7))
    for line in PLAYED:
        by, *words = split(line)
        done = session.submit(by, parse(words, spelling.parse))
        assert not isinstance(done, Refusal), (line, done)
    return session, board


def test_what_lies_is_handed_on_with_its_ids():
    session, board = a_board()
    outcome = board_outcome("a-name", session, board, {"B": "he"})
    assert (outcome.session, outcome.activity, outcome.sums) == ("a-name", "tiny-board", {"learned": "Ask first"})
    assert [(laid.thing.id, laid.zone) for laid in outcome.laid] == [
        ("card-w1", "strong"),
        ("books", "strong"),
        ("bus", "alike"),
        ("old", "apart"),
    ]
    first, second, *_ = outcome.laid
    assert (first.thing.seat, first.thing.text.lines) == ("B", (("he", "Our library"),))
    assert second.thing.text == board.cards["books"].text
    assert (second.reason, second.fields) == ("Every home has some", {"who": "The grandmothers", "size": "large"})


def test_the_report_tells_the_board_in_words():
    report = report_of("a-name", *a_board(), {})
    strong, weak, *_ = report["zones"]
    assert strong["cards"][0] == {
        "id": "card-w1", "kind": "card", "text": "Our library", "written_by": "B", "back": "Little"
    }  # fmt: skip
    assert strong["cards"][1]["fields"] == [
        {"field": {"en": "Who"}, "value": "The grandmothers"},
        {"field": {"en": "How large"}, "value": {"en": "Large"}},
    ]
    assert (strong["ticked_off"], weak["ticked_off"]) == (True, False)
    assert (weak["answers"], weak["answer_together"]) == ([{"text": "The bus", "given_by": "A"}], "The bus home")
    assert [card["id"] for card in report["cards_put_aside"]] == ["club"]
    assert report["sums"] == [{"id": "learned", "title": {"en": "What we learned"}, "text": "Ask first"}]
    assert (report["activity"], report["ended"]) == ("board", "the facilitator ended it")


def test_how_it_was_marked_is_told_as_counts():
    old, bus = report_of("a-name", *a_board(), {})["marks"]
    assert (old["id"], old["alike"], bus["id"], bus["alike"]) == ("old", False, "bus", True)
    assert old["counts"] == [{"mark": {"en": "Not"}, "seats": 1}, {"mark": {"en": "Very"}, "seats": 1}]


def test_every_option_has_a_meaning_and_every_key_stands_in_the_readme():
    assert all(PARTS["board"].meaning(option) for option in written(Options()))
    told = PARTS["board"].told(*a_board())
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [key for key in told if f"`{key}`" not in readme] == []


@pytest.mark.parametrize(("hidden", "drawn"), [(False, ["board", "map"]), (True, ["map"])])
def test_where_small_counts_are_hidden_no_picture_shows_them(hidden: bool, drawn: list[str]) -> None:
    asked: list[str] = []

    def draw(source: Source) -> None:
        asked.append(source.session.header.activity)

    sources = [scenario("board-marked"), scenario("map-whole")]
    report_as("docx", sources, (), words("en", printed=True), Wish(hide_small=hidden), draw)
    assert asked == drawn
