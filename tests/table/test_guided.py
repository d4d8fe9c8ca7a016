"""Tutorials at the table, by posted finger events: remarks that wait, and moves that hands make."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from geometry import cut
from test_whole_session import Evening

from game.core.game import FACILITATOR
from game.rehearsal.guide import guide_by, guide_of
from game.rehearsal.scenario_reading import load_scenario
from game.rehearsal.scenarios import session_at
from game.rules.triples import moves as m
from game.session.scenario import Remark
from game.shipped import folder
from game.store.database import read
from game.store.folders import notes_path, session_path
from game.store.notebook import Bookmark, write_notes
from game.table.layout.stands import Seating
from game.table.scenes.guided import LONGEST, PAUSE, Guided
from game.table.scenes.home import Home
from game.table.scenes.scene import GoToReplay, GoToTutorial
from game.table.screen import Screen
from game.wanted import default_seats
from game.words import words

GOLDEN = Path(__file__).parents[1] / "golden"
FIRST = folder("decks") / "tutorials" / "first-triple.scenario.yaml"


def guided(lang: str = "en", seating: Seating = "around") -> Guided:
    return Guided(guide_of(load_scenario(FIRST), default_seats(4, words(lang))), lang, seating)


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    begins = Evening(tmp_path, lang="en")
    yield begins
    begins.table.leave()
    begins.table.window.close()


def learned(evening: Evening) -> Guided:
    scene = evening.table.scene
    assert isinstance(scene, Guided)
    return scene


def until(evening: Evening, note: int) -> Guided:
    """Go on, by touches and by being shown, to this remark."""
    scene = learned(evening)
    while scene.note is None or scene.at <= note:
        if scene.note is None:
            evening.wait(2.0)
        else:
            evening.tap("guide-show:0" if scene.awaited else "guide-on:0")
    return scene


def test_home_leads_into_the_first_triple_and_comes_back_and_keeps_nothing(evening: Evening, tmp_path: Path) -> None:
    evening.tap("tutorial")
    scene = learned(evening)
    evening.wait(2.0)
    while isinstance(evening.table.scene, Guided):
        if scene.note is None:
            evening.wait(2.0)
        else:
            evening.tap("guide-show:0" if scene.awaited else "guide-on:0")
    assert isinstance(evening.table.scene, Home)
    assert len(scene.table.session.state.wall) == 1
    assert not (tmp_path / "sessions").exists()


def test_the_group_makes_the_moves_with_its_own_hands(evening: Evening) -> None:
    evening.tap("tutorial")
    scene = learned(evening)
    state = scene.table.session
    until(evening, 3)
    evening.tap("card:tracks-untried")
    evening.hands.drag(("card:tracks-untried", "discard:cause"))
    assert state.state.discard("cause") == ("tracks-untried",)
    assert scene.note is None
    evening.wait(1.5)
    evening.tap("stock:cause")
    evening.tap("stock:cause")
    assert "few-home-books" in state.state.seat("Team A").hand
    for _ in range(6):
        evening.wait(2.0)
    evening.tap("guide-on:0")
    evening.wait(1.0)
    evening.tap("declare:Team A")
    evening.wait(1.5)
    evening.tap("explained:Team A")
    assert state.state.declaration.stage == "answer"
    evening.wait(1.5)
    evening.tap("guide-on:0")
    evening.wait(1.0)
    evening.tap("yes:Team B")
    for _ in range(3):
        evening.wait(2.0)
    evening.tap("guide-on:0")
    evening.wait(2.0)
    assert [verdict.seat for verdict in state.state.wall] == ["Team A"]


def test_another_move_is_held_back_kindly_and_changes_nothing(evening: Evening) -> None:
    evening.tap("tutorial")
    scene = until(evening, 3)
    digest = scene.table.session.digest
    evening.hands.drag(("card:reading-grade-2", "discard:gap"))
    evening.tap("declare:Team C")
    evening.tap("declare:Team A")
    assert scene.table.session.digest == digest
    assert scene.awaited is not None
    assert scene.table.hands.said["Team A"] == words("en")(
        "This comes a little later. Now: {what}, as lit on the table", what="a card laid down"
    )
    assert "Team A" in scene.table.hands.said["Team C"]
    assert any(item.key == "guide-lit:card:tracks-untried" for item in scene.items(Screen(1280, 720)))


def test_time_alone_moves_nothing_while_a_remark_waits(evening: Evening) -> None:
    evening.tap("tutorial")
    scene = until(evening, 3)
    before = len(scene.table.session.entries)
    for _ in range(100):
        scene.pass_time(2.0)
    assert len(scene.table.session.entries) == before


def test_a_card_may_be_looked_at_while_a_remark_stands(evening: Evening) -> None:
    evening.tap("tutorial")
    scene = until(evening, 1)
    evening.tap("card:mobile-library")
    assert scene.table.hands.chosen["Team A"].what == "mobile-library"
    assert scene.note is not None


def test_it_may_be_left_at_any_corner(evening: Evening) -> None:
    evening.tap("tutorial")
    evening.tap("guide-leave:1")
    assert isinstance(evening.table.scene, Home)


@pytest.mark.parametrize(("lang", "seating"), [("he", "around"), ("en", "upright")])
def test_no_remark_lies_over_what_it_is_about_or_leaves_the_glass(lang: str, seating: Seating) -> None:
    scene, screen = guided(lang, seating), Screen(1920, 1080)
    while scene.next is None:
        items = scene.items(screen)
        scene.pass_time(2.0)
        if scene.note is None:
            continue
        items = scene.items(screen)
        said = [item for item in items if item.key.startswith("guide:")]
        lit = [item for item in items if item.key.startswith("guide-lit:")]
        assert len(said) == (2 if seating == "around" and not scene.note.about else 1) or scene.note.about == "wall"
        for each in said:
            assert each.box.left >= 0
            assert each.box.right <= screen.width
            assert each.box.top >= 0
            assert each.box.bottom <= screen.height
            assert not any(each.box.meets(other.box) for other in lit), scene.note
        assert not said[0].box.meets(said[-1].box) or len(said) == 1
        assert not cut(items, screen)
        scene.go_on() if scene.awaited is None else scene.tap("guide-show:0", 0, 0)


def test_a_recorded_session_teaches_by_its_notes(evening: Evening, tmp_path: Path) -> None:
    evening.tap("start")
    session, id = evening.playing.session, evening.playing.journal.id
    mover = session.state.turn
    evening.scene.make(mover, m.Discard(session.state.seat(mover).hand[0]))
    noted = len(session.entries)
    evening.scene.make(mover, m.Draw("gap"))
    evening.scene.make(FACILITATOR, m.End())
    digest = session.digest
    evening.table.leave()
    write_notes(notes_path(session_path(tmp_path, id)), (Bookmark(noted, "Why this one?"), Bookmark(1)))
    evening.table.go(GoToReplay(id))
    evening.hands = evening.fingers(evening.table.window, evening.table.scene)
    evening.tap("r:do sheet marks")
    evening.tap("r:do learn")
    scene = learned(evening)
    for _ in range(4):
        scene.items(evening.table.window.screen)
        scene.pass_time(2.0)
    assert scene.note is not None
    assert (scene.note.said("en")[0], scene.note.about) == ("Why this one?", mover)
    scene.table.make(mover, m.Draw("gap"))
    assert scene.note is None, "the very next move by hand goes on too"
    while scene.next is None:
        scene.pass_time(2.0)
    assert scene.next == GoToReplay(id, 0)
    assert scene.table.session.digest == digest
    assert len(read(session_path(tmp_path, id)).entries) == len(session.entries)


@pytest.mark.parametrize("name", ["board-people", "agenda-whole", "circle-people", "plan-group"])
def test_a_session_of_any_activity_is_shown_to_its_end(name: str) -> None:
    session, content = session_at(GOLDEN / f"{name}.scenario.yaml", None)
    remark = Remark((("", "Why here?"),), session.header.seats[0])
    scene = Guided(guide_by(session, content, {2: [remark]}), "he")
    while scene.next is None:
        scene.items(Screen(1280, 720))
        if scene.note is not None:
            scene.go_on()
        scene.pass_time(2.0)
    assert scene.table.session.digest == session.digest


def test_what_can_not_be_taught_is_said_at_home(evening: Evening) -> None:
    evening.table.go(GoToTutorial("no-such-session"))
    assert isinstance(evening.table.scene, Home)
    assert "no-such-session" in evening.table.scene.trouble()


def test_a_long_way_to_a_remark_is_gone_quickly() -> None:
    guide = guide_of(load_scenario(FIRST), default_seats(4, words("en")))
    session = guide.begun()
    for _ in range(40):
        mover = session.state.turn
        session.submit(mover, m.Discard(session.state.seat(mover).hand[0]))
        session.submit(mover, m.Draw("gap"))
    noted = {len(session.entries): [Remark((("", "Here"),))]}
    scene, waited = Guided(guide_by(session, guide.content, noted), "en"), 0.0
    while scene.note is None:
        waited += (passes := scene.wakes_in())
        scene.pass_time(passes)
    assert waited <= LONGEST + PAUSE
