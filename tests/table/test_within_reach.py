"""What lies in the middle comes before a seat whose arms are short: open cards one by one, and the piles."""

from __future__ import annotations

from itertools import permutations

import pytest
from geometry import faults
from situations import reaching, scene
from test_triples_layout import SCREENS

from game.rules.triples import moves as m
from game.session.session import Session
from game.table.items import Box, Item
from game.table.layout.places import SEATINGS
from game.table.layout.stands import Seating
from game.table.looks import CardFace, IconButton, Stock, Text
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen

SCREEN = Screen(1920, 1080)


def lying(table: TriplesScene, screen: Screen = SCREEN) -> dict[str, Item]:
    return {item.key: item for item in table.items(screen)}


def tap(table: TriplesScene, *keys: str) -> None:
    for key in keys:
        item = lying(table)[key]
        assert item.tap, key
        table.tap(key, item.x, item.y)


def open_round(lang: str = "en", seats: int = 3, seating: Seating = "around") -> tuple[TriplesScene, Session]:
    return scene(lang, seats, seating, "open-round")


def shown(table: TriplesScene, seat: str) -> str:
    look = lying(table)[f"large:{seat}"].look
    assert isinstance(look, CardFace)
    return look.text


def count(table: TriplesScene, seat: str) -> str:
    look = lying(table)[f"count:{seat}"].look
    assert isinstance(look, Text)
    return look.text.replace("\u2068", "").replace("\u2069", "")


def test_an_empty_place_brings_its_kinds_open_cards_one_by_one() -> None:
    table, session = open_round()
    causes = [card for card in session.state.open if session.game.setting.kind(card) == "cause"]
    tap(table, "pick:Team A:cause")
    texts = []
    for number in range(len(causes)):
        assert count(table, "Team A") == f"{number + 1} of {len(causes)}"
        texts.append(shown(table, "Team A"))
        tap(table, "after:Team A")
    assert len(set(texts)) == len(causes)
    assert shown(table, "Team A") == texts[0]
    tap(table, "before:Team A")
    assert shown(table, "Team A") == texts[-1]
    tap(table, "offer:Team A")
    assert table.hands.picks("Team A") == {"cause": causes[-1]}
    assert "closeup:Team A" not in lying(table)


def test_a_picked_card_is_laid_back_or_changed_for_another() -> None:
    table, _ = open_round()
    tap(table, "pick:Team A:gap", "offer:Team A")
    first = table.hands.picks("Team A")["gap"]
    tap(table, f"card:{first}", "after:Team A", "offer:Team A")
    second = table.hands.picks("Team A")["gap"]
    assert second != first
    tap(table, f"card:{second}", "before:Team A", "after:Team A", "offer:Team A")
    assert table.hands.picks("Team A") == {}


def test_several_seats_leaf_at_once_and_only_the_mover_chooses() -> None:
    table, _ = open_round()
    tap(table, "pick:Team B:gap", "pick:Team A:gap", "after:Team B", "after:Team B")
    assert shown(table, "Team A") != shown(table, "Team B")
    assert "offer:Team B" not in lying(table)
    tap(table, "offer:Team A")
    assert count(table, "Team B") == "2 of 7"


def test_what_others_picked_is_not_leafed_through() -> None:
    table, _ = open_round()
    tap(table, "pick:Team A:action", "offer:Team A", "pick:Team B:action")
    seen = set()
    for _ in range(8):
        seen.add(shown(table, "Team B"))
        tap(table, "after:Team B")
    picked = table.hands.picks("Team A")["action"]
    assert table.sight().text(picked, "en")[0] not in seen
    assert len(seen) == 7


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_arrows_point_where_the_reading_goes(lang: str) -> None:
    table, session = open_round(lang, 4)
    for seat in session.state.seats:
        tap(table, f"pick:{seat.name}:gap")
    items = lying(table)
    for seat in session.state.seats:
        before, after = (items[f"{key}:{seat.name}"] for key in ("before", "after"))
        assert isinstance(before.look, IconButton)
        assert before.look.icon == ("left" if lang == "en" else "right")
        assert before.turn == after.turn == items[f"tray:{seat.name}"].turn
    first = items[f"before:{session.state.seats[0].name}"].x < items[f"after:{session.state.seats[0].name}"].x
    assert first == (lang == "en")


@pytest.mark.parametrize("seats", [2, 4, 8])
@pytest.mark.parametrize("seating", SEATINGS)
@pytest.mark.parametrize("activity", ["open-round", "triples"])
def test_what_comes_before_a_seat_is_whole_and_large_enough(seats: int, seating: Seating, activity: str) -> None:
    table, session = scene("he", seats, seating, activity)  # type: ignore[arg-type]
    mover = session.state.turn
    assert mover is not None
    if activity == "triples":
        reaching(table, session)
    else:
        tap(table, f"pick:{mover}:gap")
    for screen in SCREENS:
        assert faults(table.items(screen), screen) == []


@pytest.mark.parametrize("seats", range(1, 9))
@pytest.mark.parametrize("seating", SEATINGS)
@pytest.mark.parametrize("activity", ["open-round", "triples"])
def test_closeups_of_all_seats_meet_neither_each_other_nor_another_s_tray(
    seats: int, seating: Seating, activity: str
) -> None:
    table, session = scene("he", seats, seating, activity)  # type: ignore[arg-type]
    for seat in session.state.seats:
        tap(table, f"pick:{seat.name}:gap" if activity == "open-round" else f"card:{seat.hand[0]}")
    names = [seat.name for seat in session.state.seats]
    for screen in (Screen(1280, 720), SCREEN, Screen(3840, 2160)):
        items = lying(table, screen)
        for one, other in permutations(names, 2):
            mine = items[f"closeup:{one}"].box.grown(-1)
            assert not mine.meets(items[f"closeup:{other}"].box), (one, other)
            assert not mine.meets(items[f"tray:{other}"].box), (one, other)


def test_a_closeup_stays_where_it_is_when_the_one_before_it_goes() -> None:
    table, _ = open_round("he", 2)
    first, second = (seat.name for seat in table.session.state.seats)
    tap(table, f"pick:{first}:gap", f"pick:{second}:gap")
    over_its_tray = lying(table)[f"closeup:{second}"].box
    assert over_its_tray.meets(lying(table)[f"tray:{second}"].box)
    tap(table, f"close:{first}", f"after:{second}")
    assert lying(table)[f"closeup:{second}"].box == over_its_tray
    tap(table, f"close:{second}", f"pick:{second}:gap")
    assert not lying(table)[f"closeup:{second}"].box.meets(lying(table)[f"tray:{second}"].box)


def test_nobody_covers_those_whose_turn_it_is() -> None:
    table, session = open_round("he", 4)
    names = [seat.name for seat in session.state.seats]
    tap(table, f"pick:{names[0]}:gap")
    tap(table, *(f"pick:{name}:gap" for name in names[1:]))
    items = lying(table)
    others = [item.layer for key, item in items.items() if item.group in {f"seat:{name}" for name in names[1:]}]
    assert items[f"closeup:{names[0]}"].layer > max(others)


def to_take(seats: int = 3, **options: str) -> tuple[TriplesScene, Session]:
    table, session = scene("en", seats, "around", **options)
    if "order" not in options:
        session.submit("Team A", m.Discard(session.state.seat("Team A").hand[0]))
    return table, session


def test_the_piles_come_to_a_seat_that_may_take_and_one_touch_takes() -> None:
    table, session = to_take()
    assert "reach:Team B" not in lying(table)
    tap(table, "reach:Team A")
    look = lying(table)["reach-stock:cause:Team A"].look
    assert isinstance(look, Stock)
    assert look.count == session.view("table").stocks[1]
    tap(table, "reach-stock:cause:Team A")
    assert session.state.turn == "Team B"
    assert "closeup:Team A" not in lying(table)
    assert "reach:Team A" not in lying(table)


def test_an_open_card_is_taken_from_there_but_not_the_one_just_thrown() -> None:
    table, session = to_take()
    tap(table, "reach:Team A")
    thrown = session.state.seat("Team A").thrown
    assert not lying(table)[f"reach-card:{thrown}:Team A"].tap
    tap(table, "reach-stock:gap:Team A")
    mover = "Team B"
    other = next(
        card
        for card in session.state.seat(mover).hand
        if session.game.setting.kind(card) != session.game.setting.kind(thrown or "")
    )
    session.submit(mover, m.Discard(other))
    tap(table, f"reach:{mover}", f"reach-card:{thrown}:{mover}")
    assert thrown in session.state.seat(mover).hand


@pytest.mark.parametrize("screen", [Screen(1280, 720), SCREEN], ids=("720", "1080"))
def test_on_a_wall_the_piles_cover_no_hand(screen: Screen) -> None:
    table, session = scene("he", 4, "upright")
    reaching(table, session)
    items = lying(table, screen)
    piles = items[f"closeup:{session.state.turn}"].box
    assert not any(piles.grown(-1).meets(item.box) for key, item in items.items() if key.startswith("tray:"))


def test_a_blank_is_written_from_there() -> None:
    table, session = to_take()
    tap(table, "reach:Team A", "reach-blank:action:Team A")
    table.write("Meet every two weeks")
    tap(table, "offer:Team A")
    assert "action-w1" in session.state.seat("Team A").hand


def test_where_one_draws_first_the_place_to_come_is_a_fourth() -> None:
    table, session = to_take(order="draw-first")
    tap(table, "reach:Team A", "reach-stock:gap:Team A")
    assert len(session.state.seat("Team A").hand) == 4
    assert "reach:Team A" not in lying(table)


def test_in_a_round_together_others_moves_do_not_take_the_piles_away() -> None:
    table, session = to_take(turns="together")
    tap(table, "reach:Team A")
    table.make("Team B", m.Discard(session.state.seat("Team B").hand[0]))
    assert "closeup:Team A" in lying(table)
    tap(table, "reach:Team A")
    assert "closeup:Team A" not in lying(table)


def test_every_hand_keeps_its_place_within_its_tray() -> None:
    table, _ = to_take(seats=8)
    items = lying(table, Screen(1280, 720))
    tray: Box = items["tray:Team A"].box
    assert items["reach:Team A"].box.within(tray)
