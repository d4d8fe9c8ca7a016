"""A meeting goes on from an earlier one, as it is chosen on the home screen: by taps, and by fingers to the cards."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from geometry import SCREENS, cut, faults
from homes import DECK, LARGER, SCREEN, said, start, tap
from test_whole_session import Evening

from game.activities import activity
from game.core.moves import split
from game.rules.plan import spelling
from game.rules.plan.options import Options
from game.settings import Settings
from game.shipped import find_deck, folder
from game.store.opening import begin
from game.store.shelf import meetings_of, sessions
from game.table.scenes.home import Home
from game.table.scenes.home_earlier import Earlier
from game.table.scenes.home_files import read_deck_choice
from game.table.scenes.home_offers import Offer
from game.table.scenes.scene import GoToStep
from game.table.screen import Screen, most_seats
from game.wanted import AFTER
from game.workshop.passing import ACTUAL

BOARDS = folder("decks") / "boards"
FILES = (
    DECK,
    read_deck_choice("desired-actual", BOARDS / "desired-actual.yaml"),
    read_deck_choice("five-to-one", BOARDS / "five-to-one.yaml"),
    read_deck_choice("action-plan", BOARDS / "action-plan.yaml"),
    read_deck_choice("second-meeting", folder("decks") / "agendas" / "second-meeting.yaml"),
)
TITLE = dict(FILES[-1].content.title.lines)
SEATS = tuple(f"צוות {letter}׳" for letter in "אבגדהוזח")
EARLIER = tuple(
    Earlier(f"2026-11-{day}-0900", TITLE, SEATS, f"2026-11-{day}T09:00:00+02:00") for day in range(22, 11, -1)
)
TAKING = ("file board 0", "file action-plan 0", "file agenda 0")


def home(*keys: str, lang: str = "en", seating: str = "around", seats: int = 4, screen: Screen = SCREEN) -> Home:
    settings = Settings(lang=lang, seating=seating, seats=("",) * seats)  # type: ignore[arg-type]
    scene = Home(FILES, settings, most=seats, earlier=EARLIER)
    scene.items(screen)
    for key in keys:
        scene.tap(key, 0, 0)
        scene.items(screen)
    return scene


def keys(scene: Home) -> set[str]:
    return {item.key for item in scene.items(SCREEN) if item.tap}


def test_it_is_offered_only_where_a_plan_has_a_place_and_there_is_one() -> None:
    assert [key for key in (*TAKING, "file board 1", "activity triples") if "earlier" in keys(home(key))] == list(
        TAKING
    )
    assert "earlier" not in keys(Home(FILES, home(TAKING[1]).settings))


@pytest.mark.parametrize("key", TAKING)
def test_none_is_chosen_until_somebody_chooses_and_a_second_touch_leaves_it(key: str) -> None:
    scene = home(key)
    assert start(scene).after == ""
    tap(scene, "earlier", f"after {EARLIER[1].session}")
    assert len(said(scene, "earlier-text")) > 30
    assert start(tap(scene, "done")).after == EARLIER[1].session
    assert "21.11.2026" in said(scene, "earlier")
    tap(scene, "earlier", f"after {EARLIER[1].session}", "done")
    assert start(scene).after == ""


def test_what_has_no_place_for_a_plan_begins_without() -> None:
    scene = tap(home(TAKING[0]), "earlier", f"after {EARLIER[0].session}", "done")
    scene.tap("file board 1", 0, 0)
    assert start(scene).after == ""


def test_all_meetings_are_found_by_leafing() -> None:
    scene, seen = tap(home(TAKING[0]), "earlier"), set[str]()
    for _ in EARLIER:
        seen |= {key for key in keys(scene) if key.startswith("after ")}
        tap(scene, "leaf more")
    assert seen == {f"after {each.session}" for each in EARLIER}
    scene.press("escape")
    assert not scene.asking_earlier


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
@pytest.mark.parametrize("key", TAKING)
def test_all_of_it_is_on_the_screen_and_can_be_read(screen: Screen, key: str) -> None:
    for lang, seating in product(("he", "ar", "en"), ("around", "upright")):
        scene = home(key, lang=lang, seating=seating, seats=most_seats(screen), screen=screen)
        assert faults(scene.items(screen), screen) == [], (lang, seating)
        tap(scene, "earlier", f"after {EARLIER[0].session}", screen=screen)
        items = scene.items(screen)
        assert faults(items, screen) == [], (lang, seating)
        assert cut(tuple(item for item in items if item.layer > 10), screen) == [], (lang, seating)


@pytest.fixture
def earlier(tmp_path: Path) -> str:
    """A plan that a group made."""
    played = activity("action-plan")
    opened = begin(
        tmp_path, played.load(find_deck(played.usual, tmp_path), tmp_path), played.id, Options(), ("A",), 1, {}
    )
    for line in ("add", 'set row-w1 action "A late bus"', "set row-w1 lead municipal-education"):
        assert isinstance(opened.session.submit("A", spelling.parse(split(line))), tuple)
    opened.journal.close(ended=True)
    return opened.journal.id


@pytest.fixture
def evening(earlier: str, tmp_path: Path) -> Iterator[Evening]:
    evening = Evening(tmp_path, lang="en")
    yield evening
    evening.table.leave()
    evening.table.window.close()


def offer(evening: Evening, kind: str, name: str) -> Offer:
    scene = evening.table.scene
    assert isinstance(scene, Home)
    return Offer(kind, [file.name for file in scene.files if file.kind == kind].index(name))


def chosen(evening: Evening, wanted: Offer, session: str) -> Evening:
    """By fingers, from the home screen to the session that begins."""
    evening.tap("group workshops" if wanted.activity == "agenda" else "group boards")
    while wanted.key not in evening.hands.items():
        evening.tap("leaf more")
    for key in (wanted.key, "earlier", f"after {session}", "done", "start"):
        evening.tap(key)
    return evening


def test_the_rows_stand_in_the_new_plan(evening: Evening, earlier: str) -> None:
    session = chosen(evening, offer(evening, "action-plan", "action-plan"), earlier).playing.session
    assert [row.id for row in session.view().rows] == ["row-w1"]
    assert session.view().rows[0].sources[-1].session == earlier
    assert evening.playing.journal.extra[AFTER] == earlier


def test_the_rows_lie_on_the_board_under_what_is_actual(evening: Evening, earlier: str) -> None:
    playing = chosen(evening, offer(evening, "board", "desired-actual"), earlier).playing
    assert [piece.card for piece in playing.session.state.pieces if piece.zone == ACTUAL] == ["row-w1"]


def test_a_whole_workshop_hands_the_rows_to_its_steps(evening: Evening, earlier: str) -> None:
    chosen(evening, offer(evening, "agenda", "second-meeting"), earlier)
    evening.table.go(GoToStep())
    assert evening.playing.in_workshop
    assert [piece.card for piece in evening.playing.session.state.pieces if piece.zone == ACTUAL] == ["row-w1"]


def test_a_plan_that_is_gone_is_told_and_home_stays(evening: Evening, earlier: str, tmp_path: Path) -> None:
    for file in (tmp_path / "sessions").glob(f"{earlier}*"):
        file.unlink()
    chosen(evening, offer(evening, "action-plan", "action-plan"), earlier)
    assert isinstance(evening.table.scene, Home)
    assert earlier in evening.table.scene.trouble()


def test_a_workshop_is_one_meeting_and_a_plan_nobody_worked_on_is_none(earlier: str, tmp_path: Path) -> None:
    played = activity("action-plan")
    content = played.load(find_deck(played.usual, tmp_path), tmp_path)
    begin(tmp_path, content, played.id, Options(), ("A",), 1, {}).journal.close(ended=True)
    assert [one.id for one in meetings_of(sessions(tmp_path))] == [earlier]
    agenda = activity("agenda")
    whole = agenda.load(find_deck("second-meeting", tmp_path), tmp_path)
    workshop = begin(tmp_path, whole, "agenda", agenda.read_options({})[0], ("A",), 1, {})
    workshop.journal.close(ended=True)
    for _ in range(2):
        more = {"workshop": workshop.journal.id, "step": "plan"}
        step = begin(tmp_path, content, played.id, Options(), ("A",), 1, more)
        step.session.submit("A", spelling.parse(["add"]))
        step.journal.close(ended=True)
    assert {one.id for one in meetings_of(sessions(tmp_path))} == {earlier, workshop.journal.id}
