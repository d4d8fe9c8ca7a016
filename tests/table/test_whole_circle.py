"""Whole circles through posted finger events, from the home screen to the page after it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pygame
import pytest
from taking import take_along
from test_whole_session import Evening

from game.rules.circle import moves as m
from game.rules.circle.state import Cell, State
from game.rules.circle.words import DIMENSIONS, LEVELS, Dimension
from game.session.circle import CircleSession
from game.table.scenes.acts import Act, Make, Tell
from game.table.scenes.circle import CircleScene
from game.table.scenes.circle_end import CircleEnd
from game.table.scenes.home import Home

LEAVES = ("agreement:tab:", "agreement:more")
"""What leads to the other pages of the sheet in the middle."""


class Circling(Evening):
    """A group at the circle. Whatever it does it does by touching what means that."""

    @property
    def scene(self) -> CircleScene:
        """The circle on the table."""
        assert isinstance(self.table.scene, CircleScene)
        return self.table.scene

    @property
    def session(self) -> CircleSession:
        """The session under way."""
        return self.playing.session

    @property
    def state(self) -> State:
        """Where it stands."""
        return self.session.state

    @property
    def names(self) -> list[str]:
        """The seats."""
        return [seat.name for seat in self.state.seats]

    @property
    def mover(self) -> str:
        """Whose turn it is."""
        assert self.state.turn is not None
        return self.state.turn

    def do(self, act: Act) -> None:
        """Touch what means this; leaf on until it is there."""
        for page in range(12):
            found = self._key(act)
            if found:
                self.tap(found)
                return
            more = [key for key in self.hands.items() if key.startswith((f"leaf:{_seat(act)}", *LEAVES))]
            assert more, f"nothing means {act} among {sorted(self.scene.board.acts)}"
            self.tap(more[page % len(more)])
        raise AssertionError(f"nobody leafs as far as {act}")

    def make(self, seat: str, move: m.Move) -> None:
        """A seat touches what makes this move."""
        self.do(Make(seat, move))

    def _key(self, act: Act) -> str | None:
        items = self.hands.items()
        meant = [key for key, each in self.scene.board.acts.items() if each == act]
        return next((key for key in meant if items[key].tap and self._is_on_top(key)), None)

    def _is_on_top(self, key: str) -> bool:
        items = self.hands.items()
        here = items[key]
        above = [each for each in items.values() if each.layer > here.layer and each.tap]
        return not any(each.box.holds(here.x, here.y) for each in above)

    def take_roles(self) -> None:
        """Each seat takes the next role."""
        for seat, role in zip(self.names, self.playing.deck.roles, strict=False):
            self.make(seat, m.TakeRole(role))

    def warm_up(self) -> None:
        """All statements are sorted and compared."""
        while self.state.phase in ("sort", "compare"):
            for seat, where in zip(self.names, cycle(DIMENSIONS), strict=False):
                self.make(seat, m.Sort(where))
            self.make(self.names[0], m.Next())

    def clarify(self) -> None:
        """The mover rolls, all mark, the marks turn up, and the mover closes the talk."""
        if self.state.phase == "roll":
            self.make(self.mover, m.Roll())
        self.wait(2)
        if self.state.phase == "aim":
            assert self.state.focus is not None
            self.make(self.mover, m.Aim(self.state.focus.open[0]))
        self.mark()
        self.make(self.mover, m.Close())

    def mark(self) -> None:
        """All mark their levels, and with whom it mainly lies; the marks turn up."""
        where = self.state.dimension
        assert where is not None
        for at, seat in enumerate(self.names):
            level = LEVELS[where][at % 3]
            if len(self.names) > 1:
                self.do(Tell("level", seat, f"{where} {level}"))
            self.make(seat, m.Place(level, self.state.roles[at // 2]))
        self.wait(2)

    def ripen(self) -> None:
        """Clarify until the situation in focus is ripe."""
        while self.state.phase != "ripe":
            self.clarify()

    def write(self, seat: str, text: str) -> None:
        """A seat types into the field that it opened."""
        assert seat in self.scene.hands.writing
        self.hands.type(text)
        self.hands.press(pygame.K_RETURN)
        self.follow()

    def agree(self, line: str, adds: str) -> None:
        """A channel is laid, it is said who leads, who shares and what that adds; the mover writes the line."""
        mover, (first, second, *_) = self.mover, self.state.roles
        seat = next(each.name for each in self.state.seats if each.role == second)
        self.do(Tell("step", what="agreement"))
        self.make(mover, m.Lay(next(iter(self.playing.deck.channels))))
        self.make(mover, m.Lead(first))
        self.make(mover, m.Share(second))
        self.do(Tell("adds", seat, second))
        self.write(seat, adds)
        self.do(Tell("line", mover))
        self.write(mover, line)
        self.make(mover, m.Agree())
        self.wait(2)

    def cell(self, seat: str, where: Dimension) -> Cell:
        """What stands in the matrix for a seat."""
        role = self.state.seat(seat).role
        found = self.state.focused.cell(role or "", where)
        assert found is not None
        return found

    def end_by_the_facilitator(self) -> None:
        """What ends a session takes two taps; what was begun may be agreed on before it ends for good."""
        while not self.state.over:
            for key in ("menu:0", "m:end", "m:end"):
                self.tap(key)

    def go_on(self) -> None:
        """A seat is done with its mirror, and sure that the others are."""
        for _ in range(2):
            self.tap(f"on:{self.names[0]}")

    def leave(self) -> None:
        """The table is left, as it is when a window is closed."""
        self.table.leave()
        self.table.window.close()


def _seat(act: Act) -> str:
    return act.by if isinstance(act, Make) else act.seat if isinstance(act, Tell) else ""


@pytest.fixture
def circling(tmp_path: Path) -> Iterator[Circling]:
    circling = Circling(tmp_path, lang="he", seed=5)
    yield circling
    circling.leave()


def test_a_circle_is_begun_at_home_interrupted_and_gone_on_with(circling: Circling, tmp_path: Path) -> None:
    assert isinstance(circling.table.scene, Home)
    circling.tap("group games")
    circling.tap("activity circle")
    circling.tap("start")
    circling.take_roles()
    circling.warm_up()
    circling.clarify()
    digest, roles = circling.session.digest, circling.state.roles
    circling.leave()
    (report,) = (tmp_path / "sessions").glob("*.report.json")
    assert json.loads(report.read_text(encoding="utf-8"))["activity"] == "circle of influence"
    again = Circling(tmp_path)
    assert isinstance(again.table.scene, Home)
    assert again.table.scene.choice.activity == "circle"
    again.tap("go-on")
    assert (again.session.digest, again.state.roles) == (digest, roles)
    assert again.scene.lang == "he"
    again.clarify()
    again.leave()


def begun(circling: Circling, *rules: str) -> Circling:
    """A circle that was chosen at home, without a warm-up, with its roles taken."""
    for key in ("group games", "activity circle", "more", "rule warm-up no", *rules, "done", "start"):
        circling.tap(key)
    circling.take_roles()
    return circling


def test_one_alone_checks_itself(circling: Circling) -> None:
    circling.tap("group games")
    circling.tap("activity circle")
    for _ in range(3):
        circling.tap("seats less")
    circling.tap("start")
    circling.take_roles()
    circling.warm_up()
    circling.ripen()
    assert len(circling.state.focus.clarified) == 4  # type: ignore[union-attr]


def test_a_level_tapped_twice_names_no_role(circling: Circling) -> None:
    begun(circling, "rule die off")
    seat = circling.mover
    circling.make(seat, m.Aim("responsibility"))
    circling.wait(2)
    x, y = circling.hands.place(f"level:{seat}:partial")
    for _ in range(2):
        circling.hands.post(pygame.FINGERDOWN, 1, x, y)
        circling.hands.post(pygame.FINGERUP, 1, x, y)
        circling.hands.look(0.05)
        circling.hands.look(0.11)
    assert seat in circling.scene.hands.marking
    assert not circling.state.marks


def test_what_is_marked_is_changed_in_the_talk_and_renegotiated_when_ripe(circling: Circling) -> None:
    begun(circling, "rule die off")
    seat, where = circling.names[1], "responsibility"
    circling.make(circling.mover, m.Aim(where))
    circling.mark()
    for act in (Tell("cell", seat, where), Tell("level", seat, f"{where} none"), Tell("why", seat)):
        circling.do(act)
    circling.write(seat, "זה אצל אחרים")
    assert circling.cell(seat, where).level == "none"
    circling.make(circling.mover, m.Close())
    circling.ripen()
    for act in (Tell("cell", seat, where), Tell("level", seat, f"{where} full"), Tell("way", seat, "offer")):
        circling.do(act)
    circling.do(Tell("written", seat))
    assert circling.cell(seat, where).level == "full"


def test_a_word_of_why_is_found_again_after_an_interruption(circling: Circling, tmp_path: Path) -> None:
    begun(circling, "rule die off")
    seat, where = circling.names[1], "responsibility"
    circling.make(circling.mover, m.Aim(where))
    circling.mark()
    ways = (Tell("cell", seat, where), Tell("level", seat, f"{where} none"), Tell("why", seat))
    for act in ways:
        circling.do(act)
    circling.hands.type("זה אצל")
    circling.follow()
    circling.leave()
    again = Circling(tmp_path)
    again.tap("go-on")
    again.wait(1)
    for act in ways:
        again.do(act)
    again.write(seat, " אחרים")
    assert again.state.focused.changes[-1].text == "זה אצל אחרים"
    again.leave()


def test_a_situation_is_parked_and_the_next_comes_into_focus(circling: Circling) -> None:
    begun(circling).ripen()
    first = circling.state.focus
    for key in ("menu:0", "m:park", "m:park"):
        circling.tap(key)
    assert circling.state.focus != first
    assert circling.state.phase in ("roll", "aim")


def test_four_seats_play_from_home_to_the_files(circling: Circling, tmp_path: Path) -> None:
    begun(circling)
    for line in ("נפגשים בכל יום ראשון", "ממנים רכזת"):
        circling.ripen()
        circling.agree(line, "מכירים את ההורים")
    assert circling.state.over == "done"
    for seat in circling.names:
        circling.do(Tell("turn-up", seat))
        assert circling.scene.shown.view.seat(seat).mirror is not None  # type: ignore[union-attr]
        circling.do(Tell("turn-up", seat))
    circling.go_on()
    assert isinstance(circling.table.scene, CircleEnd)
    circling.tap("to end")
    written = take_along(circling, "md")[".md"].read_text(encoding="utf-8")
    assert "ממנים רכזת" in written
    assert "מכירים את ההורים" in written


def test_a_table_that_is_left_before_its_mirrors_has_written_its_copy(circling: Circling, tmp_path: Path) -> None:
    begun(circling).clarify()
    circling.end_by_the_facilitator()
    assert isinstance(circling.table.scene, CircleScene)
    circling.leave()
    (copy,) = (tmp_path / "sessions").glob("*.report.json")
    assert len(json.loads(copy.read_text(encoding="utf-8"))["matrices"]) == 1


def test_an_end_by_mistake_is_taken_back(circling: Circling) -> None:
    begun(circling).clarify()
    circling.end_by_the_facilitator()
    circling.go_on()
    assert isinstance(circling.table.scene, CircleEnd)
    circling.tap("game")
    assert not circling.state.over
    assert circling.state.phase == "ripe", "what was begun may still be agreed on"
    circling.agree("כפי שהוא", "קשר עם ההורים")
    assert circling.state.over == "facilitator"
