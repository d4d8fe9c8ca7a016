"""Whole sessions through posted finger events, from the home screen to the files on disk."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from fingers import Fingers
from taking import take_along

from game.app import Table
from game.at_play import Playing
from game.core.game import FACILITATOR, TABLE
from game.rules.triples import moves as m
from game.table.scenes.home import Home
from game.table.scenes.talk import Talk
from game.table.scenes.triples import TriplesScene
from game.wanted import Refused, Wanted
from game.words import words


class Evening:
    """A table in a test: it follows the scenes as the program does."""

    fingers = Fingers

    def __init__(self, data: Path, **wanted: object) -> None:
        self.table = Table(Wanted(data=data, window=(1280, 720), **wanted))  # type: ignore[arg-type]
        self.hands = self.fingers(self.table.window, self.table.scene)

    def tap(self, key: str) -> None:
        """Tap, and go where the scene says."""
        self.hands.tap(key)
        self.follow()

    def wait(self, seconds: float) -> None:
        """Let time go by."""
        self.hands.look(seconds)
        self.follow()

    def follow(self) -> None:
        """Go on to the next scene when the present one is done."""
        self.table.each(0.0)
        if self.table.scene.next is not None:
            self.table.go(self.table.scene.next)
            if not self.table.window.closed:
                self.hands = self.fingers(self.table.window, self.table.scene)

    @property
    def playing(self) -> Playing:
        """The session under way."""
        assert self.table.playing is not None
        return self.table.playing

    @property
    def scene(self) -> TriplesScene:
        """The game on the table."""
        assert isinstance(self.table.scene, TriplesScene)
        return self.table.scene

    def hand(self, seat: str) -> list[str]:
        """The keys of the cards in a seat's hand."""
        things = self.scene.board.things
        return [key for key, thing in things.items() if thing.where == "hand" and thing.seat == seat]

    def kind(self, key: str) -> str:
        """The kind of a card."""
        return str(self.playing.session.game.setting.kind(self.scene.board.things[key].what))

    def declare(self, seat: str, text: str, answers: list[str]) -> None:
        """A seat declares and explains, and the others answer in order."""
        self.tap(f"declare:{seat}")
        self.tap(f"field:{seat}")
        self.hands.type(text)
        self.tap(f"explained:{seat}")
        others = [each.name for each in self.playing.session.state.seats if each.name != seat]
        for other, answer in zip(others, answers, strict=True):
            self.tap(f"{answer}:{other}")
            if answer == "no":
                self.hands.type("מי מוביל?")
                self.tap(f"send:{other}")


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    evening = Evening(tmp_path, lang="he", seed=5)
    yield evening
    evening.table.leave()
    evening.table.window.close()


def ready(evening: Evening) -> str | None:
    session = evening.playing.session
    names = (seat.name for seat in session.state.seats)
    return next((name for name in names if session.refuse(name, m.Declare()) is None), None)


def swap(evening: Evening, chance: random.Random, by_drag: bool) -> None:
    """The mover swaps a card: by two taps each, or by carrying."""
    session = evening.playing.session
    mover = session.state.turn
    assert mover is not None
    card = chance.choice(evening.hand(mover))
    kind = evening.kind(card)
    if by_drag:
        evening.hands.drag((card, f"discard:{kind}"))
    else:
        evening.tap(card)
        evening.tap(f"offer:{mover}")
    assert session.state.seat(mover).thrown
    stock = chance.choice([f"stock:{kind}" for kind in ("gap", "cause", "action")])
    if by_drag:
        evening.hands.drag((stock, f"tray:{mover}"))
    else:
        evening.tap(stock)
        evening.tap(f"offer:{mover}")
    assert session.state.turn != mover


def test_four_seats_play_from_home_to_the_files(evening: Evening, tmp_path: Path) -> None:
    assert isinstance(evening.table.scene, Home)
    evening.tap("start")
    session, chance = evening.playing.session, random.Random(3)
    assert len(session.state.seats) == 4
    for turn in range(12):
        swap(evening, chance, by_drag=turn % 2 == 0)
    while len(session.state.wall) < 2:
        if seat := ready(evening):
            evening.declare(seat, "ניפגש פעם בשבועיים", ["yes", "no", "yes"])
            assert session.state.verdicts[-1].accepted
            assert session.state.verdicts[-1].text == "ניפגש פעם בשבועיים"
            assert session.state.verdicts[-1].answers[1].text == "מי מוביל?"
        else:
            swap(evening, chance, by_drag=False)
    evening.wait(10)
    evening.wait(15 * 60)
    while not session.state.last_call:
        swap(evening, chance, by_drag=True)
    for seat in session.state.seats:
        evening.tap(f"pass:{seat.name}")
    evening.wait(10)
    assert session.state.over == "clock"
    talk = evening.table.scene
    assert isinstance(talk, Talk)
    evening.tap("to wall")
    evening.tap("to next")
    evening.tap("to end")
    assert not (tmp_path / "reports").exists(), "nothing is written before it was looked at"
    written = take_along(evening, "md")
    assert "ניפגש פעם בשבועיים" in written[".md"].read_text(encoding="utf-8")


def test_a_session_goes_on_with_who_came_and_without_who_left(tmp_path: Path) -> None:
    evening = Evening(tmp_path, lang="en", seed=8, activity="triples", seats=("A B:1", "C"), options={"cards": "8"})
    for move in (m.Join("late"), m.Leave("C")):
        evening.scene.make(FACILITATOR, move)
    evening.table.leave()
    evening.table.window.close()
    home = Evening(tmp_path)
    home.tap("go-on")
    assert [seat.name for seat in home.playing.session.state.seats] == ["A B:1", "late"]
    assert {"tray:A B:1", "tray:late"} <= set(home.hands.items())
    home.tap("menu:0")
    home.tap("m:end")
    home.tap("m:end")
    assert isinstance(home.table.scene, Talk)
    home.table.leave()
    home.table.window.close()


def test_an_interrupted_session_goes_on_where_it_stood(tmp_path: Path) -> None:
    evening = Evening(tmp_path, lang="ar", seed=8, activity="triples", options={"cards": "8"})
    chance = random.Random(1)
    for _ in range(5):
        swap(evening, chance, by_drag=False)
    evening.wait(61)
    digest = evening.playing.session.digest
    evening.table.leave()
    evening.table.window.close()
    home = Evening(tmp_path)
    assert isinstance(home.table.scene, Home)
    home.tap("go-on")
    again = home.playing.session
    assert again.digest == digest
    assert again.state.clock >= 60
    swap(home, chance, by_drag=True)
    home.table.leave()
    home.table.window.close()


def test_two_hands_carry_at_once_and_the_first_touch_wins(evening: Evening) -> None:
    evening.tap("start")
    session = evening.playing.session
    mover = session.state.turn
    assert mover is not None
    other = next(seat.name for seat in session.state.seats if seat.name != mover)
    mine, theirs = evening.hand(mover)[0], evening.hand(other)[0]
    evening.hands.drag((mine, f"discard:{evening.kind(mine)}"), (theirs, f"discard:{evening.kind(theirs)}"))
    assert session.state.seat(mover).thrown
    assert len(session.view(TABLE).seat(other).hand) == 3
    assert other in evening.scene.hands.said


def test_an_open_round_is_played_by_taps_and_by_carrying(tmp_path: Path) -> None:
    evening = Evening(tmp_path, lang="en", seed=2, activity="open-round", options={"cards": "6"}, seats=("A", "B"))
    session = evening.playing.session
    cards = {
        kind: [c for c in session.state.open if session.game.setting.kind(c) == kind]
        for kind in ("gap", "cause", "action")
    }
    for kind in ("gap", "cause"):
        evening.tap(f"card:{cards[kind][0]}")
        evening.tap(evening.hands.keys("offer:")[0])
    evening.hands.drag((f"card:{cards['action'][0]}", "tray:A"))
    evening.declare("A", "Because", ["yes"])
    assert len(session.state.wall) == 1
    evening.wait(10)
    evening.tap("pass:B")
    evening.wait(1)
    assert session.state.over == "cycles"
    assert isinstance(evening.table.scene, Talk)
    evening.table.leave()
    evening.table.window.close()


def test_a_blank_is_written_on_the_keyboard(evening: Evening) -> None:
    evening.tap("start")
    session = evening.playing.session
    mover = session.state.turn
    assert mover is not None
    card = evening.hand(mover)[0]
    evening.hands.drag((card, f"discard:{evening.kind(card)}"))
    evening.hands.drag(("blank:cause", f"tray:{mover}"))
    evening.hands.type("חסר לנו חדר שקט")
    evening.hands.press(pygame.K_RETURN)
    assert "cause-w1" in session.state.seat(mover).hand
    assert session.state.written[0].text == "חסר לנו חדר שקט"


def test_what_ends_the_session_takes_two_taps(evening: Evening) -> None:
    evening.tap("start")
    session = evening.playing.session
    evening.tap("menu:0")
    evening.tap("m:end")
    assert not session.state.over
    evening.tap("m:undo") if "m:undo" in evening.hands.items() else evening.tap("m:sound")
    evening.tap("m:end")
    assert not session.state.over
    evening.tap("m:end")
    assert session.state.over == "facilitator"


def test_an_end_by_mistake_is_taken_back(evening: Evening) -> None:
    evening.tap("start")
    session = evening.playing.session
    swap(evening, random.Random(1), by_drag=False)
    evening.tap("menu:0")
    evening.tap("m:sound")
    evening.tap("m:end")
    evening.tap("m:end")
    evening.wait(1)
    assert isinstance(evening.table.scene, Talk)
    evening.tap("game")
    assert isinstance(evening.table.scene, TriplesScene)
    assert evening.table.scene.sound, "what was chosen for the room stays"
    assert not session.state.over
    swap(evening, random.Random(2), by_drag=True)


def test_a_wall_lies_beside_its_session_even_when_nobody_takes_it_along(evening: Evening, tmp_path: Path) -> None:
    evening.tap("start")
    session = evening.playing.session
    while not session.state.wall:
        if seat := ready(evening):
            evening.declare(seat, "כך", ["yes", "yes", "no"])
        else:
            swap(evening, random.Random(1), by_drag=False)
    evening.wait(10)
    evening.tap("menu:0")
    evening.tap("m:end")
    evening.tap("m:end")
    evening.wait(1)
    for key in ("to wall", "to next", "to end", "home"):
        evening.tap(key)
    assert isinstance(evening.table.scene, Home)
    assert not (tmp_path / "reports").exists()
    (copy,) = (tmp_path / "sessions").glob("*.report.json")
    told = json.loads(copy.read_text(encoding="utf-8"))
    assert [triple["explanation"] for triple in told["triples"] if triple["place_on_the_wall"]] == ["כך"]
    assert [seat["name"] for seat in told["seats"]] == ["1", "2", "3", "4"]


def test_more_seats_than_the_screen_has_room_for_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        Evening(tmp_path, lang="en", activity="triples", seats=tuple("ABCDEFGH"), screen_mm=500)
    assert "larger text takes room" in caught.value.tell(words("en"))
    assert not (tmp_path / "sessions").exists()
