"""A whole board through posted finger events, from its first card to the files on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from taking import take_along
from test_whole_session import Evening

from game.rules.boards.state import State
from game.session.board import BoardSession
from game.table.scenes.boards import BoardScene
from game.table.scenes.boards_end import BoardEnd
from game.table.scenes.home import Home
from game.table.scenes.home_files import of_kind


class Laying(Evening):
    """A group at a board."""

    @property
    def board(self) -> BoardScene:
        """The board on the table."""
        assert isinstance(self.table.scene, BoardScene)
        return self.table.scene

    @property
    def session(self) -> BoardSession:
        """The session under way."""
        return self.playing.session

    @property
    def state(self) -> State:
        """Where it stands."""
        return self.session.state

    def choose(self, board: str) -> None:
        """At home, choose a board by its file."""
        home = self.table.scene
        assert isinstance(home, Home)
        numbers = [file.name for file in of_kind(home.files, "board")]
        self.tap(f"file board {numbers.index(board)}")

    def write(self, field: str, text: str, done: str) -> None:
        """Touch what opens a field, type, and touch what hands it in."""
        self.tap(field)
        self.hands.type(text)
        self.tap(done)


@pytest.fixture
def laying(tmp_path: Path) -> Iterator[Laying]:
    laying = Laying(tmp_path, lang="he", seed=5)
    yield laying
    laying.table.leave()
    laying.table.window.close()


def test_a_board_is_laid_by_many_hands_summed_up_and_kept(laying: Laying, tmp_path: Path) -> None:
    laying.tap("group boards")
    laying.choose("five-to-one")
    laying.tap("start")
    first, second, *_ = (seat.name for seat in laying.state.seats)
    one, two, three = laying.state.pool[:3]
    laying.wait(1)
    laying.hands.drag((f"waiting:{one}", "zone:cannot-do-without"), (f"waiting:{two}", "zone:unique"))
    laying.follow()
    assert [(piece.card, piece.zone) for piece in laying.state.pieces] == [
        (one, "cannot-do-without"),
        (two, "unique"),
    ]
    for seat in list(laying.board.hands.chosen):
        laying.tap(f"close:{seat}")
    laying.tap(f"waiting:{three}")
    (reader,) = laying.board.hands.chosen
    laying.tap("zone:proven")
    assert laying.state.pieces[-1].zone == "proven"
    laying.write(f"reason:{reader}", "נמדד שנתיים", f"offer:{reader}")
    assert laying.state.pieces[-1].reason == "נמדד שנתיים"
    laying.write(f"write:{first}", "שעת סיפור לכל גן", f"offer:{first}")
    assert laying.state.written[0].text == "שעת סיפור לכל גן"
    for key in ("menu:0", "m:next", "menu:0"):
        if key in laying.hands.items():
            laying.tap(key)
    assert laying.state.stage == "considerations"
    if laying.board.hands.menu:
        laying.tap("menu:0")
    laying.write(f"sum:{second}:considerations", "איגום לפני תוספת", f"offer:{second}")
    assert laying.state.sums[0].text == "איגום לפני תוספת"
    for key in ("menu:0", "m:end", "m:end"):
        laying.tap(key)
    laying.wait(1)
    assert isinstance(laying.table.scene, BoardEnd)
    laying.tap("to end")
    assert "נמדד שנתיים" in take_along(laying, "md")[".md"].read_text(encoding="utf-8")
