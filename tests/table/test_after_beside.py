"""What is at hand beside the pages after a step of an agenda: its time, prompts, and the parking lot."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
import workshop_situations
from board_situations import content as board
from board_situations import scene as board_scene
from geometry import SCREENS, cut, faults
from talks import a_talk
from test_circle_end import an_end

from game.core.game import FACILITATOR
from game.core.moves import End
from game.rules.agenda.moves import Park
from game.session.agenda import WorkshopSession
from game.table.items import Item
from game.table.looks import Ring, Text
from game.table.scenes.acting import Hands
from game.table.scenes.after import After
from game.table.scenes.agenda_side import AgendaSide
from game.table.scenes.boards_end import BoardEnd
from game.table.screen import Screen
from game.workshop.tools import tools

SCREEN = Screen(1920, 1080)
PARK = "aside, aside-lot, aside-park"


def beside(after: After, session: Any, lang: str = "en") -> WorkshopSession:
    """The page is that after the second step of a meeting."""
    scene, workshop = workshop_situations.scene(lang)
    workshop_situations.second(scene, workshop)
    side = AgendaSide(session, Hands())
    side.belong(workshop, workshop_situations.agenda(), tools(workshop_situations.agenda()))
    after.put_beside(side)
    return workshop


def after_talk(lang: str = "en", seating: str = "around") -> tuple[After, WorkshopSession]:
    page = a_talk(8, lang, seating)
    return page, beside(page, page.session, lang)


def items(page: After, screen: Screen = SCREEN) -> dict[str, Item]:
    return {item.key: item for item in page.items(screen)}


def tap(page: After, *keys: str, screen: Screen = SCREEN) -> After:
    for key in keys:
        assert items(page, screen)[key].tap, key
        page.tap(key, 0, 0)
    return page


def said(page: After, key: str) -> str:
    look = items(page)[key].look
    assert isinstance(look, Text)
    return look.text


def parked(workshop: WorkshopSession) -> list[str]:
    return [each.text for each in workshop.state.parked]


def test_every_page_shows_how_long_the_step_still_has() -> None:
    page, workshop = after_talk()
    for way in (("to wall",), ("open 0 gap",), ("to wall", "to next"), ("to end",)):
        assert isinstance(items(page)["aside"].look, Ring)
        assert said(page, "aside:left") == "14"
        tap(page, *way)
    workshop_situations.late(workshop, 60)
    assert said(page, "aside:left") == "+22"


def test_outside_an_agenda_nothing_lies_beside_it() -> None:
    assert "aside" not in items(a_talk(3))


def test_a_prompt_is_said_large_and_the_silence_ends_by_itself() -> None:
    page, _ = after_talk()
    tap(page, "to wall", "aside", "say:silence")
    assert isinstance(items(page)["silence"].look, Ring)
    page.pass_time(21)
    assert "said" not in items(page)
    tap(page, "aside", "say:unheard", "said")
    assert "said" not in items(page)


@pytest.mark.parametrize("done", [lambda page: page.press("enter"), lambda page: tap(page, "keep-text")])
def test_a_thought_is_parked_and_taken_out_again(done: Callable[[After], None]) -> None:
    page, workshop = after_talk()
    tap(page, "to wall", "aside", "aside-lot", "aside-park")
    page.write("Who pays for the buses?")
    done(page)
    assert parked(workshop) == ["Who pays for the buses?"]
    assert said(page, "unpark:1:text") == "Who pays for the buses?"
    tap(page, "unpark:1")
    assert parked(workshop) == []


def test_what_is_typed_goes_to_the_parking_lot_alone_and_not_now_leaves_it() -> None:
    page, workshop = after_talk()
    tap(page, "to wall", "to next", "write next gap", "leave-text", "aside", "aside-lot", "aside-park", "key 1 1")
    page.write("abc")
    tap(page, "leave-text")
    page.write("d")
    assert parked(workshop) == []
    assert page.session.notes == {}
    tap(page, "aside-close")
    assert "aside-sheet" not in items(page)


def test_a_full_lot_says_so_and_keeps_the_words() -> None:
    page, workshop = after_talk()
    for number in range(40):
        workshop.submit(FACILITATOR, Park(f"Matter {number}"))
    tap(page, "aside", "aside-lot", "aside-park")
    page.write("One more")
    page.press("enter")
    assert page.beside is not None
    assert page.beside.pen is not None
    assert page.beside.pen.text == "One more"
    assert said(page, "keyboard-question") == page.beside.said != ""


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize(
    "keys", ["", "aside", "aside, aside-lot", "aside, aside-lot, aside-park", "aside, say:silence"]
)
def test_all_of_it_lies_on_the_screen_and_can_be_read(screen: Screen, keys: str) -> None:
    for (lang, seating), way in product((("he", "around"), ("en", "upright")), ("-", "to wall", "to next", "to end")):
        page, workshop = after_talk(lang, seating)
        workshop_situations.parked(workshop)
        page.tap(way, 0, 0)
        tap(page, *filter(None, keys.split(", ")), screen=screen)
        found = page.items(screen)
        assert faults(found, screen) == [], (lang, seating, way)
        shown = tuple(each for each in found if not each.key.startswith("unpark") or not each.key.endswith(":text"))
        assert cut(shown, screen) == [], (lang, seating, way)


def after_board(lang: str) -> After:
    _, session = board_scene("traffic-light", lang, 4, "around")
    session.submit(FACILITATOR, End())
    return BoardEnd(session, board("traffic-light"), {}, lang, "around")


@pytest.mark.parametrize("after", [after_board, lambda lang: an_end(lang=lang)], ids=["board", "circle"])
@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_it_lies_beside_boards_and_circles_too(lang: str, after: Callable[[str], After]) -> None:
    page = after(lang)
    workshop = beside(page, page.session, lang)
    for way in ("", "to end"):
        tap(page, *filter(None, [way]), "aside", "aside-lot", "aside-park")
        page.write("x")
        assert faults(page.items(SCREEN), SCREEN) == []
        page.press("enter")
        tap(page, "aside-close")
    assert parked(workshop) == ["x", "x"]
