"""A session that is looked back on at the table: where the bar leads, what is hidden, what is marked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from situations import scene as begun_scene

from game.at_replay import LookingBack, Recorded, recorded, replay
from game.company import PARTNERS, Company, plain_company
from game.core.game import FACILITATOR
from game.core.moves import Rename
from game.rules.triples import moves as m
from game.session.session import Redo, Session, Undo
from game.store.database import read
from game.store.folders import session_path
from game.table.items import Box, Item
from game.table.layout.stands import Seating
from game.table.looks_replay import Track
from game.table.scenes.replay import Replay
from game.table.scenes.replay_going import NEWS
from game.table.screen import Screen

SCREEN = Screen(1920, 1080)


@cache
def session() -> tuple[Session, object]:
    """Three declarations with their verdicts, with swaps between them, one of which was taken back and made again."""
    scene, session = begun_scene("en", 2, "around")
    for _ in range(3):
        for _ in range(2):
            mover = session.state.turn
            assert mover is not None
            for wanted in (m.Discard, m.Draw):
                session.submit(mover, next(move for move in session.legal(mover) if isinstance(move, wanted)))
        session.submit(FACILITATOR, Undo())
        session.submit(FACILITATOR, Redo())
        declarer = next(s.name for s in session.state.seats if session.refuse(s.name, m.Declare()) is None)
        other = next(s.name for s in session.state.seats if s.name != declarer)
        session.submit(declarer, m.Declare())
        session.submit(declarer, m.Explain("so"))
        session.submit(other, m.Answer("convincing"))
    return session, scene._deck


@pytest.fixture
def looked(tmp_path: Path) -> Replay:
    played, deck = session()
    return replay(Recorded("s", played, deck, tmp_path / "s.notes.json"), "en")  # type: ignore[arg-type]


def laid(looked: Replay, screen: Screen = SCREEN) -> dict[str, Item]:
    items = looked.items(screen)
    assert len({item.key for item in items}) == len(items)
    return {item.key: item for item in items}


def tap(looked: Replay, key: str) -> None:
    item = laid(looked)[key]
    assert item.tap
    looked.tap(key, item.x, item.y)


def test_buttons_and_keys_step_and_jump(looked: Replay) -> None:
    marks = [each.entry for each in looked.milestones]
    tap(looked, "r:do step 1")
    assert looked.at == 1
    tap(looked, "r:do jump 1")
    assert looked.at == marks[0]
    looked.press("right", ctrl=True)
    assert looked.at == marks[1]
    looked.press("left")
    assert looked.at == marks[1] - 1
    tap(looked, "r:do jump -1")
    looked.press("end")
    assert looked.at == looked.most
    looked.press("home")
    assert looked.at == 0


def test_arrows_go_the_way_the_line_runs(looked: Replay) -> None:
    looked.then.speak("he")
    looked.press("left")
    assert looked.at == 1
    looked.go(looked.most)
    head, line = laid(looked)["r:head"], laid(looked)["r:track"]
    assert head.x < line.box.left + head.w


def test_a_touch_and_a_drag_on_the_line_go_there(looked: Replay) -> None:
    line = laid(looked)["r:track"]
    looked.tap("r:track", line.box.right, line.y)
    assert looked.at == looked.most
    looked.lift(frozenset({"r:track"}))
    assert looked.follows
    looked.facing("r:track", line.x, line.y + 300)
    assert looked.at == round(looked.most / 2)
    looked.lift(frozenset())
    assert not looked.follows


def test_it_plays_by_itself_to_the_end_at_its_speed(looked: Replay) -> None:
    looked.write(" ")
    assert looked.playing
    assert looked.wakes_in() == pytest.approx(looked.pace.wait(1))
    seconds = 0.0
    looked.speed = 8.0
    while looked.playing and seconds < 100:
        looked.pass_time(0.1)
        seconds += 0.1
    assert looked.over
    news = sum(
        max(0.0, NEWS - looked.pace.wait(each.entry + 1)) for each in looked.milestones if each.entry < looked.most
    )
    assert seconds == pytest.approx((sum(looked.pace.waits) + news) / 8, abs=0.2)


def test_nothing_on_the_table_means_anything_to_a_hand(looked: Replay) -> None:
    looked.go(looked.milestones[0].entry)
    touchable = [item.key for item in laid(looked).values() if item.tap or item.drag or item.hold or item.drop]
    assert touchable
    assert all(key.startswith("r:") for key in touchable)


def test_what_comes_is_hidden_until_it_was_said_or_opened(looked: Replay) -> None:
    declared, verdict = looked.milestones[:2]
    looked.go(declared.entry)
    tap(looked, "r:do sheet more")
    tap(looked, "r:do hide")
    tap(looked, "r:do sheet")
    line = laid(looked)["r:line"].look
    assert isinstance(line, Track)
    assert [what for _, what in line.marks].count("milestone") == 1
    looked.press("end")
    assert looked.at == verdict.entry - 1
    assert looked.asked == verdict
    tap(looked, "r:guess returned")
    assert looked.at == verdict.entry
    assert looked.guess == "returned"
    assert looked.asked is None
    looked.step(-1)
    looked.step(1)
    assert looked.at == verdict.entry, "what was seen is not asked again"
    looked.press("end")
    looked.press("end")
    tap(looked, "r:guess open")
    assert looked.guess == ""


def test_a_bookmark_bears_a_note_and_is_gone_to(looked: Replay) -> None:
    looked.go(5)
    tap(looked, "r:do mark")
    looked.write("a long silence")
    looked.press("enter")
    looked.go(0)
    tap(looked, "r:do sheet marks")
    tap(looked, "r:to 5")
    assert looked.at == 5
    assert looked.book.marks[0].text == "a long silence"
    tap(looked, "r:do sheet marks")
    tap(looked, "r:remove 5")
    assert not looked.book.marks


def test_the_bar_comes_to_whoever_calls_it_on_a_lying_screen(looked: Replay) -> None:
    assert laid(looked)["r:bar"].box.bottom == SCREEN.height
    tap(looked, "r:do turn")
    bar = laid(looked)["r:bar"]
    assert (round(bar.box.top), bar.turn) == (0, 180)
    assert all(item.box.top >= bar.box.bottom - 1 for key, item in laid(looked).items() if not key.startswith("r:"))


GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize(
    "name", ["verdict-leaving", "circle-whole", "board-people", "map-whole", "plan-whole", "agenda-whole"]
)
def test_every_moment_of_every_activity_is_shown_forward_and_backward(name: str, tmp_path: Path) -> None:
    looked = replay(recorded(str(GOLDEN / f"{name}.scenario.yaml"), tmp_path), "ar")
    looked.then.see(looked.then.seats[-1])
    for at in (*range(looked.most), *range(looked.most, -1, -1), looked.most):
        looked.go(at)
        assert all(key.startswith("r:") for key, item in laid(looked, Screen(1280, 720)).items() if item.tap)
    assert looked.then.past.digest == looked.then.past.whole.digest


@pytest.mark.parametrize("seating", ["around", "upright"])
@pytest.mark.parametrize("sheet", ["", "more", "marks", "branch", "ask"])
def test_all_that_is_touched_lies_apart_and_is_large_enough_on_small_glass(
    looked: Replay, sheet: str, seating: Seating
) -> None:
    screen = Screen(1280, 720, 520)
    looked.then.seating = seating
    looked.then.speak("ar")
    for entry in range(1, 9):
        looked.book.put(entry)
    if sheet == "ask":
        looked.hide(True)
        looked.press("end")
    elif sheet:
        looked.tap(f"r:do sheet {sheet}", 0, 0)
    grounds = ("r:veil", "r:sheet")
    touched = [item for key, item in laid(looked, screen).items() if item.tap and key not in grounds]
    assert len(touched) > 3
    for at, item in enumerate(touched):
        box = item.box.grown(-0.5)
        assert min(item.w, item.h) >= screen.tap - 1, item.key
        assert box.within(Box(screen.width / 2, screen.height / 2, screen.width, screen.height)), item.key
        assert not [other.key for other in touched[:at] if other.layer == item.layer and other.box.meets(box)], item.key


def test_bookmarks_of_what_is_hidden_are_hidden_too(looked: Replay) -> None:
    for entry in (2, looked.most):
        looked.book.put(entry, "Here")
    looked.go(5)
    looked.hide(True)
    looked.sheet = "marks"
    assert {key for key in laid(looked) if key.startswith("r:to ")} == {"r:to 2"}


def test_a_branch_takes_its_partners_along_by_the_names_they_bore_then(tmp_path: Path) -> None:
    scene, played = begun_scene("en", 2, "around")
    second = played.state.seats[1].name
    moves = len(played.entries)
    played.submit(FACILITATOR, Rename(second, "North"))
    partners = plain_company(Company({"North": "keen"}))
    source = Recorded("s", played, scene._deck, tmp_path / "s.notes.json", {PARTNERS: partners})  # type: ignore[attr-defined]
    for at, name in ((moves, second), (moves + 1, "North")):
        branch = LookingBack(source, tmp_path, "en", at).branch()
        assert branch is not None
        assert read(session_path(tmp_path, branch)).extra[PARTNERS]["seats"] == {name: "keen"}
