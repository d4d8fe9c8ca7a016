"""Nothing that has to be read or answered goes away by itself."""

from __future__ import annotations

from homes import home as a_home
from homes import tap as tap_home
from situations import menu, scene, told
from talks import a_talk
from talks import tap as tap_talk
from test_circle_end import an_end
from test_circle_end import tap as tap_end
from test_screen_page import opened

from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.session.session import Session
from game.table.items import Item
from game.table.looks import Pill, Text
from game.table.scenes.scene import Over, Scene
from game.table.scenes.screen_page import SECTIONS
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen
from game.words import isolate

SCREEN = Screen(1280, 720)
LONG = 600.0
"""Seconds."""


def lying(table: TriplesScene) -> dict[str, Item]:
    return {item.key: item for item in table.items(SCREEN)}


def tap(table: TriplesScene, *keys: str) -> None:
    for key in keys:
        item = lying(table)[key]
        table.tap(key, item.x, item.y)


def said(table: TriplesScene, seat: str) -> str:
    look = lying(table)[f"now:{seat}"].look
    assert isinstance(look, Text)
    return look.text


def declared(table: TriplesScene, session: Session) -> str:
    seat = next(seat.name for seat in session.state.seats if session.refuse(seat.name, m.Declare()) is None)
    tap(table, f"declare:{seat}", f"explained:{seat}")
    return seat


def test_a_verdict_stays_until_somebody_has_seen_it() -> None:
    table, session = scene("en", 3, "around")
    told(table, session)
    for _ in range(10):
        table.pass_time(LONG / 10)
        assert "verdict:0" in lying(table)
    tap(table, "seen:1")
    assert "verdict:0" not in lying(table)


def test_a_verdict_stays_while_others_play_and_goes_when_the_next_triple_is_called() -> None:
    table, session = scene("en", 3, "around")
    told(table, session)
    mover = session.state.turn
    assert mover is not None
    table.make(mover, m.Discard(session.state.seat(mover).hand[0]))
    assert "verdict:0" in lying(table)
    table.make(mover, m.Draw("gap"))
    seat = declared(table, session)
    table.make(seat, m.Withdraw())
    assert "verdict:0" not in lying(table)


def test_the_verdict_that_ends_the_game_is_seen_before_the_talk_begins() -> None:
    table, session = scene("en", 2, "around", target="1")
    told(table, session)
    table.pass_time(LONG)
    assert session.state.over
    assert table.next is None
    for seat in session.state.seats:
        button = lying(table)[f"on:{seat.name}"].look
        assert isinstance(button, Pill)
        assert button.text == "Go on"
    tap(table, "on:Team B")
    assert table.next == Over()


def test_on_a_wall_the_clock_is_seen_beside_a_verdict() -> None:
    table, session = scene("en", 4, "upright")
    told(table, session)
    items = lying(table)
    verdicts = [item.box for key, item in items.items() if key in ("verdict:0", "verdict:1")]
    assert len(verdicts) == 1
    assert not verdicts[0].meets(items["clock:0"].box)


def test_an_old_verdict_does_not_keep_the_talk_from_beginning() -> None:
    table, session = scene("en", 3, "around")
    told(table, session)
    table.make(FACILITATOR, m.End())
    assert table.next == Over()


def test_what_would_strengthen_a_triple_stays_until_its_seat_moves() -> None:
    table, session = scene("en", 2, "around")
    seat = declared(table, session)
    (other,) = (each.name for each in session.state.seats if each.name != seat)
    tap(table, f"no:{other}")
    table.write("Who leads?")
    tap(table, f"send:{other}")
    table.make(FACILITATOR, m.Return()) if session.state.declaration else None
    table.pass_time(LONG)
    assert "Who leads?" in said(table, seat)
    for mover in (session.state.turn, other, seat):
        if session.state.turn == mover and mover is not None:
            table.make(mover, m.Discard(session.state.seat(mover).hand[0]))
            table.make(mover, m.Draw("gap"))
    assert "Who leads?" not in said(table, seat)


def test_what_would_strengthen_a_triple_stands_in_a_line() -> None:
    table, session = scene("en", 3, "around")
    seat = declared(table, session)
    others = [each.name for each in session.state.seats if each.name != seat]
    for other, text in zip(others, ("x" * 95, "Who leads?"), strict=True):
        table.make(other, m.Answer("not-yet", text))
    assert said(table, seat) == f"To strengthen it: {isolate('Who leads? …')}"


def test_the_second_tap_may_take_its_time_and_others_do_not_undo_the_first() -> None:
    table, session = scene("en", 3, "around")
    menu(table, session)
    table.hands.sure = frozenset()
    tap(table, "m:end")
    table.pass_time(LONG)
    mover = session.state.turn
    assert mover is not None
    card = next(key for key, thing in table.board.things.items() if thing.where == "hand" and thing.seat == mover)
    tap(table, card, f"offer:{mover}")
    assert session.state.seat(mover).thrown
    tap(table, "m:end")
    assert session.state.over == "facilitator"


def test_closing_the_menu_takes_the_first_tap_back() -> None:
    table, session = scene("en", 3, "around")
    menu(table, session)
    tap(table, "menu:0", "menu:0", "m:end")
    assert not session.state.over


def test_nothing_on_the_pages_goes_away_by_itself() -> None:
    """The minutes that are left for the talk are told, and that is all that changes."""
    screen = Screen(1920, 1080)
    for keys in ("more", "quit", "name 0", "name 0, write-name", "seats more"):
        home = tap_home(a_home(seats=8), *keys.split(", "))
        assert unhurried(home, screen), keys
    for section in ("", *SECTIONS):
        assert unhurried(opened("en", screen, section), screen), section
    for keys in (
        "",
        "to wall",
        "to wall, open 0 gap, answer 0 relevant yes, write triple 1 who",
        "to wall, to next",
        "to wall, to next, to end",
    ):
        assert unhurried(tap_talk(a_talk(), *filter(None, keys.split(", "))), screen), keys
    for keys in ("", "open 0", "to end"):
        assert unhurried(tap_end(an_end(), *filter(None, keys.split(", "))), screen), keys


def unhurried(scene: Scene, screen: Screen) -> bool:
    """Whether an hour changes nothing."""
    before = scene.items(screen)
    scene.pass_time(3600.0)
    told = [(one, other) for one, other in zip(before, scene.items(screen), strict=True) if one != other]
    return all(one.key == "hint" for one, _ in told)
