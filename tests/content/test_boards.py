"""The boards that come along are whole in three languages, and a board keeps what its file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.activities import named_files
from game.content.board import load_board, load_board_text
from game.content.board_reading import read_board
from game.content.check import check_file
from game.content.deck import load_deck
from game.content.tree import read_text
from game.shipped import folder
from game.table.fitting import fits

TOOLS = {
    "achievement-ladder",
    "desired-actual",
    "evaluation-wheel",
    "five-to-one",
    "own-achievement",
    "partners-map",
    "partnership-milestones",
    "partnership-reality-test",
    "planning-between-partners",
    "resource-policy",
    "responses-and-criteria",
    "strategic-partnership",
    "traffic-light",
}
FILES = named_files("board")
TINY = Path(__file__).parents[1] / "golden" / "tiny-board.yaml"


def test_every_tool_comes_along():
    assert set(FILES) == TOOLS


@pytest.mark.parametrize("path", FILES.values(), ids=lambda path: path.stem)
def test_a_board_that_comes_along_has_all_its_texts(path):
    assert {problem.code for problem in check_file(path, fits=fits)} <= {"long-text"}
    board = load_board(path)
    assert (board.id, board.languages) == (path.stem, ("he", "ar", "en"))
    assert board.minutes is not None
    assert board.about is not None


@pytest.mark.parametrize("path", [*FILES.values(), TINY], ids=lambda path: path.stem)
def test_a_board_is_whole_in_its_own_source(path):
    board = load_board(path)
    assert load_board_text(board.source, path.stem) == board


def test_cards_of_a_deck_keep_their_ids_and_kinds():
    board = load_board(FILES["achievement-ladder"])
    assert {card.kind for card in board.cards.values()} == {"cause"}
    deck = load_deck(folder("decks") / "achievement-gaps.yaml")
    assert list(board.cards) == [card.id for card in deck.in_play("cause")]
    listed = load_board(FILES["five-to-one"]).cards["summer-school"]
    assert (listed.kind, listed.note is None) == ("card", False)


def test_what_an_agenda_hands_on_bears_its_own_id():
    handed = "cards: [{id: gap-w2, text: Ours, kind: gap, origin: group}]"
    read = read_text(
        "format: 1\nid: a\ntitle: A\nlanguages: [en]\nshape: columns\nzones: [{id: z, title: Z}]\nfrom: earlier\n"
        f"{handed}\nstages: [{{id: s, title: S, does: [lay]}}]\n",
        "a.yaml",
    )
    board, problems = read_board(read)
    assert problems == []
    assert board is not None
    assert (board.earlier, board.cards["gap-w2"].kind) == (True, "gap")


def test_every_id_of_a_board_has_its_text():
    board = load_board(TINY)
    assert board.marks is not None
    ids = [*board.zones, *board.cards, *board.stages, *board.fields, *board.sums, *board.marks.values]
    assert all(board.text_of(id) for id in ids)
    assert board.text_of("nobody") is None
