"""Cards of boards as they are painted."""

from __future__ import annotations

import pytest
from board_situations import do, scene

from game.rules.boards import moves as m
from game.table import boards_paper
from game.table.looks_boards import BoardCard
from game.table.screen import Screen
from game.table.sheet import Sheet
from game.table.theme import LIGHT


@pytest.mark.parametrize(("w", "h"), [(260, 210), (160, 120), (520, 200)])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_all_marks_of_eight_teams_lie_on_the_card(w: int, h: int, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[tuple[float, float]] = []
    monkeypatch.setattr(boards_paper, "lay_shape", lambda _, __, ___, size, x, y: laid.append((x, size)))
    look = BoardCard("كل طرف يتقدّم", lang, "blue", 0, (), (("square", "grey"),) * 8, False)
    boards_paper.card(look, Sheet(w, h, 16, LIGHT, 12))
    assert len(laid) == 8
    assert all(size / 2 <= x <= w - size / 2 for x, size in laid)


def test_where_signs_take_the_room_of_words_the_words_are_shown() -> None:
    table, session = scene("five-to-one", "ar", 6, "around")
    team, card = session.state.seats[0].name, session.state.pool[0]
    for zone in ("cannot-do-without", "marked-influence"):
        do(session, team, m.Lay(card, zone))
    items = {item.key: item.look for item in table.items(Screen(1280, 720))}
    shown = items[f"piece:{session.state.in_zone('marked-influence')[0].number}"]
    assert isinstance(shown, BoardCard)
