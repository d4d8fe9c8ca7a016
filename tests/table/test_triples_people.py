"""Teams of any name, that come and go."""

from __future__ import annotations

import pytest
from situations import answering, beginning, closeup, explaining, midgame, scene

from game.content.deck import Text
from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.rules.triples.options import Activity
from game.table.looks import CardFace
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen
from game.table.window import Window

SCREEN = Screen(1280, 720)
LEFT_ALONE = ("m:end", "m:home")


def touch_everything(table: TriplesScene) -> None:
    """Tap all that can be tapped, but for what ends the game."""
    for item in table.items(SCREEN):
        if item.tap and item.key not in LEFT_ALONE:
            table.tap(item.key, item.x, item.y)
            table.items(SCREEN)


def test_the_table_stands_until_the_last_team_has_left() -> None:
    table, session = scene("en", 8, "around")
    midgame(table, session)
    for seat in [seat.name for seat in session.state.seats]:
        session.submit(FACILITATOR, m.Leave(seat))
        touch_everything(table)
    assert not session.state.seats
    assert any(item.key.startswith("card-wall:") for item in table.items(SCREEN))


@pytest.mark.parametrize("activity", ["triples", "open-round"])
def test_what_is_meant_for_a_team_that_left_at_the_same_moment_is_nothing(activity: Activity) -> None:
    for onto in ("tray", "piles", "discard:gap"):
        table, session = scene("en", 4, "around", activity)
        items = table.items(SCREEN)
        session.submit(FACILITATOR, m.Leave("Team A"))
        for item in items:
            target = next((other.key for other in items if other.drop and other.key.startswith(onto)), None)
            if item.drag:
                table.drop(item.key, target, item.x, item.y)
            if item.tap and item.key not in LEFT_ALONE:
                table.tap(item.key, item.x, item.y)
        assert not any(seat.name == "Team A" for seat in session.state.seats)


@pytest.mark.parametrize("activity", ["triples", "open-round"])
def test_no_two_items_share_a_key_whatever_teams_are_called(activity: Activity) -> None:
    names = ("A", "A:now", "A:name", "A:text", "A:gap", "B C", "0", "B C:0")
    for situation in (beginning, closeup, explaining, answering) if activity == "triples" else (beginning,):
        table, session = scene("en", 8, "around", activity, names)
        situation(table, session)
        keys = [item.key for item in table.items(SCREEN)]
        assert sorted(keys) == sorted(set(keys))


def test_a_pause_while_a_team_writes_is_shown() -> None:
    table, session = scene("en", 4, "around")
    explaining(table, session)
    field = next(item for item in table.items(SCREEN) if item.tap and item.key.startswith("field:"))
    table.tap(field.key, field.x, field.y)
    assert table.hands.writing
    session.submit(FACILITATOR, m.Pause())
    assert any(item.key == field.key for item in table.items(SCREEN))


def test_long_names_in_other_scripts_are_drawn() -> None:
    names = ("x" * 60, "א" * 60, "four words of it " * 4, "ف" * 60)
    window = Window((1280, 720), 1210.0, "test")
    for situation in (midgame, closeup, explaining):
        table, session = scene("ar", 4, "around", names=names)
        situation(table, session)
        window.enter(table)
    window.close()


def test_long_cards_in_one_language_are_read_by_seats_of_another() -> None:
    text = "Long words of a card that has much to say " * 8
    table, session = scene("he", 4, "around", words=Text((("en", text[:300]),)))
    window = Window((1280, 720), 1210.0, "test")
    for situation in (midgame, closeup, explaining):
        situation(table, session)
        window.enter(table)
        faces = [item.look for item in table.items(SCREEN) if isinstance(item.look, CardFace)]
        assert {(face.text, face.lang) for face in faces} == {(text[:300], "en")}
        assert all(face.word.endswith("en") for face in faces)
    window.close()
