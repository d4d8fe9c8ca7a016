"""What is at hand beside every game: prompts said large, the time of an agenda's step, and the parking lot."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import circle_situations
import pytest
import situations
import workshop_situations
from geometry import SCREENS, cut, faults

from game.at_play import begun, resumed
from game.core.game import FACILITATOR
from game.core.moves import End
from game.session.session import Note, Session
from game.shipped import folder
from game.table.items import Item
from game.table.looks import Ring, Text
from game.table.scenes.chairs import Chair
from game.table.scenes.game_scene import GameScene
from game.table.scenes.scene import GoToWorkshop, SeatChoice, Start
from game.table.screen import Screen, most_seats
from game.wanted import Wanted
from game.workshop.tools import tools

SCREEN = Screen(1920, 1080)


def a_game(lang: str = "en", seating: str = "around", seats: int = 4) -> tuple[GameScene, Session]:
    return situations.scene(lang, seats, seating)  # type: ignore[arg-type]


def in_agenda(scene: GameScene, lang: str = "en", seats: int = 4) -> Session:
    """The game is the second step of a meeting."""
    workshop_scene, workshop = workshop_situations.scene(lang, seats)
    workshop_situations.second(workshop_scene, workshop)
    scene.side.belong(workshop, workshop_situations.agenda(), tools(workshop_situations.agenda()))
    return workshop


def items(scene: GameScene, screen: Screen = SCREEN) -> dict[str, Item]:
    return {item.key: item for item in scene.items(screen)}


def tap(scene: GameScene, *keys: str, screen: Screen = SCREEN) -> None:
    for key in keys:
        assert items(scene, screen)[key].tap, key
        scene.tap(key, 0, 0)


def said(scene: GameScene, key: str) -> str:
    look = items(scene)[key].look
    assert isinstance(look, Text)
    return look.text


def test_a_prompt_is_said_large_to_the_side_that_asked_and_gone_at_a_touch() -> None:
    for number, turn in enumerate((0, 180)):
        scene, _ = a_game()
        tap(scene, f"aside:{number}", "say:unheard")
        assert items(scene)["said"].turn == turn
        assert "not spoken yet" in said(scene, "said:text")
        assert "aside-sheet" not in items(scene)
        tap(scene, "said")
        assert "said" not in items(scene)


def test_the_silence_lasts_twenty_seconds_and_ends_by_itself() -> None:
    scene, _ = a_game()
    tap(scene, "aside:0", "say:silence")
    scene.pass_time(10)
    look = items(scene)["silence"].look
    assert isinstance(look, Ring)
    assert look.passed == 0.5
    scene.pass_time(10.1)
    assert "said" not in items(scene)


def test_a_step_has_prompts_of_its_own_and_shows_its_time() -> None:
    scene, _ = a_game()
    assert "aside:0:left" not in items(scene)
    workshop = in_agenda(scene)
    assert said(scene, "aside:0:left") == "14"
    tap(scene, "aside:0")
    assert "14 minutes left" in said(scene, "aside-title").translate({0x2068: None, 0x2069: None})
    workshop_situations.late(workshop, 60)
    assert said(scene, "aside:0:left") == "+22"


def test_what_a_seat_parks_goes_to_the_workshop_and_can_be_taken_out() -> None:
    scene, _ = a_game()
    workshop = in_agenda(scene)
    seat = workshop.state.seats[1].name
    tap(scene, f"name:{seat}", f"park:{seat}")
    scene.write("Who pays for the buses?")
    tap(scene, f"parked:{seat}")
    assert [(each.text, each.seat) for each in workshop.state.parked] == [("Who pays for the buses?", seat)]
    tap(scene, "aside:1", "aside-lot")
    assert said(scene, "unpark:1:text") == "Who pays for the buses?"
    tap(scene, "unpark:1")
    assert workshop.state.parked == ()


def test_outside_an_agenda_the_lot_is_kept_with_the_session() -> None:
    scene, session = a_game()
    seat = session.state.seats[0].name
    for text in ("Buses", "", "Hours"):
        tap(scene, f"name:{seat}", f"park:{seat}")
        scene.write(text)
        scene.press("enter")
    assert {key: text for key, text in session.notes.items() if key.startswith("parked")} == {
        "parked 1": "Buses",
        "parked 2": "Hours",
    }
    tap(scene, "aside:0", "aside-lot", "unpark:1")
    assert "unpark:1" not in items(scene)
    assert "unpark:2" in items(scene)


def test_what_was_begun_for_the_lot_is_found_again() -> None:
    scene, session = a_game()
    seat = session.state.seats[2].name
    tap(scene, f"name:{seat}", f"park:{seat}")
    scene.write("Bus")
    tap(scene, f"no-park:{seat}")
    assert f"parking:{seat}" not in items(scene)
    scene.hands.park(seat, "en")
    assert scene.hands.parking[seat].pen.text == "Bus"


def test_a_full_lot_says_so_and_keeps_the_words() -> None:
    scene, _ = a_game()
    workshop = in_agenda(scene)
    seat = workshop.state.seats[0].name
    for number in range(40):
        scene.hands.park(seat, "en")
        scene.write(f"Matter {number}")
        scene.press("enter")
    scene.hands.park(seat, "en")
    scene.write("One more")
    scene.press("enter")
    assert len(workshop.state.parked) == 40
    assert scene.hands.said[seat]
    assert scene.hands.kept[seat, "parked"] == "One more"


def test_the_panel_leads_the_agenda_on() -> None:
    scene, _ = a_game()
    workshop = in_agenda(scene)
    tap(scene, "menu:0", "m:agenda", "m:agenda:5")
    assert workshop.state.here.minutes == 25
    changes = [key for key in items(scene) if key.startswith("m:agenda:") and not items(scene)[key].tap]
    assert changes
    tap(scene, "m:agenda:replan")
    assert all(step.proposed == step.minutes for step in workshop.view(FACILITATOR).steps)
    tap(scene, "m:agenda:next", "m:agenda:next")
    assert isinstance(scene.next, GoToWorkshop)
    assert workshop.state.where == "concepts"


def test_without_an_agenda_the_panel_has_no_page_of_it() -> None:
    scene, session = a_game()
    tap(scene, "menu:0")
    assert "m:agenda" not in items(scene)
    session.submit(FACILITATOR, Note("parked 1", "x"))
    assert scene.side.at_hand().parked[0].text == "x"


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("keys", ["", "aside:0", "aside:0, aside-lot", "aside:0, say:silence", "aside:0, say:unheard"])
def test_all_of_it_lies_on_the_screen_and_can_be_read(screen: Screen, keys: str) -> None:
    for lang, seating in product(("he", "ar", "en"), ("around", "upright")):
        seats = most_seats(screen) if seating == "around" else 4
        scene, _ = a_game(lang, seating, seats)
        workshop = in_agenda(scene, lang, seats)
        workshop_situations.parked(workshop)
        tap(scene, *filter(None, keys.split(", ")), screen=screen)
        found = scene.items(screen)
        own = tuple(each for each in found if each.key.startswith(("aside", "say", "said", "unpark")))
        assert faults(own, screen) == [], (lang, seating)
        assert [fault for fault in faults(found, screen) if "aside:" in fault] == [], (lang, seating)
        assert cut(tuple(each for each in own if not each.key.endswith(":text")), screen) == [], (lang, seating)


def test_it_lies_beside_a_circle_too() -> None:
    scene, _ = circle_situations.scene("he", 4, "around")
    tap(scene, "aside:1")
    assert faults(scene.items(SCREEN), SCREEN) == []


def test_who_takes_a_card_up_leaves_what_was_being_parked_for_later() -> None:
    scene, session = a_game()
    seat = session.state.seats[0]
    tap(scene, f"name:{seat.name}", f"park:{seat.name}")
    card = seat.hand[0]
    scene.tap(f"card:{card}", 0, 0)
    assert faults(scene.items(SCREEN), SCREEN) == []
    assert not scene.hands.parking
    assert scene.hands.chosen


def test_half_a_thought_for_the_parking_lot_outlives_a_kill(tmp_path: Path) -> None:
    seats = tuple(SeatChoice(name, Chair()) for name in ("A", "B"))
    board = folder("decks") / "boards" / "desired-actual.yaml"
    playing = begun(Start("board", board, seats, "en", "around", {}), Wanted(tmp_path), "")
    playing.scene.hands.park("A", "en")
    playing.scene.hands.parking["A"].pen.write("and who asks the")
    playing.keep_up()
    playing.journal.close()
    again = resumed(playing.journal.id, tmp_path, "en", "")
    assert again.scene.hands.writing == {}
    again.scene.hands.park("A", "en")
    assert again.scene.hands.parking["A"].pen.text == "and who asks the"
    again.scene.hands.stop_parking("A")
    again.session.submit(FACILITATOR, End())
    assert again.leave() is None
    assert not again.journal.extra["drafts"]
