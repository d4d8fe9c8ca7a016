"""The page after a circle, by taps: what was agreed is read by all, what is open is shown as open."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from circle_situations import content, scene
from geometry import SCREENS, cut, faults
from taking import take_along
from test_whole_session import Evening

from game.core.game import FACILITATOR, Refusal
from game.core.moves import End, split
from game.report.source import Wish
from game.rules.circle.spelling import parse
from game.rules.circle.state import Agreement, Cell, Share, Situation, Written
from game.rules.circle.words import DIMENSIONS
from game.session.circle import CircleSession
from game.table.looks import Dot, Panel, Pill, Text
from game.table.scenes.chairs import Chair
from game.table.scenes.circle_end import CircleEnd
from game.table.scenes.scene import GoBack, GoHome, Over, SeatChoice, Start
from game.table.scenes.take_along import TakeAlong
from game.table.screen import LARGE, Screen

SCREEN = Screen(1920, 1080)
FILES = tuple(Path(f"/data/reports/2026-circle.report.he.{ending}") for ending in ("docx", "pdf", "zip"))
AGAIN = Start("circle", Path("circle.yaml"), (SeatChoice("A", Chair("he")),), "he", "around")
LINE = "נקבע לוח משותף אחד לכל גורמי הליווי, וכל שינוי בו נמסר יומיים מראש לניהול בית הספר."
ADDS = "מכירים את הלוח של כל המחנכים ויודעים מתי אפשר לפגוש את הצוות כולו"


def a_session(agreed: int, parked: int = 1) -> CircleSession:
    """A circle that is over, with so many situations agreed on, parked, and one not begun; the last agreement is
    partial, and led by a role that is not at the table."""
    _, session = scene("he", 4, "around")
    roles, channels, cards = tuple(content().roles), tuple(content().channels), tuple(content().situations)
    seats = tuple(replace(seat, role=role) for seat, role in zip(session.state.seats, roles, strict=False))
    cells = tuple(Cell(each, role, "fitting" if each == "control" else "full") for each in DIMENSIONS for role in roles)
    situations = [
        Situation(
            cards[at],
            "agreed" if at < agreed else "parked",
            DIMENSIONS if at != agreed - 1 else DIMENSIONS[:2],
            cells,
            cells,
            agreement=Agreement(
                (channels[at % 8], "channel-w1"),
                roles[at % 4] if at != agreed - 1 else roles[7],
                tuple(Share(role, ADDS) for role in (roles[8], roles[(at + 1) % 4])),
                LINE,
            ),
        )
        for at in range(agreed + parked)
    ]
    waiting = Situation(cards[-1])
    written = (Written("channel-w1", "channel", "שיחה שבועית קצרה", seats[0].name),)
    state = replace(session.state, seats=seats, situations=(*situations, waiting), written=written)
    session._states.append(replace(state, phase="over", over="done"))
    session.reached.append(session.state)
    return session


def an_end(agreed: int = 2, lang: str = "en", seating: str = "around", **more: object) -> CircleEnd:
    session = more.pop("session", None) or a_session(agreed)
    langs = {seat.name: "he" for seat in session.state.seats}  # type: ignore[attr-defined]
    more = {"again": AGAIN, **more}
    return CircleEnd(session, content(), langs, lang, seating, **more)  # type: ignore[arg-type]


def tap(end: CircleEnd, *keys: str, screen: Screen = SCREEN) -> CircleEnd:
    """Touches items by their keys; each must lie there."""
    for key in keys:
        there = {item.key for item in end.items(screen) if item.tap}
        assert key in there, f"{key} is not among {sorted(there)}"
        end.tap(key, 0, 0)
    return end


def said(end: CircleEnd, key: str) -> str:
    look = {item.key: item.look for item in end.items(SCREEN)}[key]
    assert isinstance(look, Text | Pill)
    return look.text


def test_an_agreement_is_read_at_a_glance() -> None:
    end, circle = an_end(), content()
    roles, channels = list(circle.roles.values()), list(circle.channels.values())
    assert said(end, "situation 0") == next(iter(circle.situations.values())).text.get("en")[0]
    assert said(end, "lead 0") == roles[0].get("en")[0]
    assert roles[1].get("en")[0] in said(end, "shares 0")
    assert "(to be asked)" in said(end, "shares 0")
    assert said(end, "channels 0") == f"{channels[0].get('en')[0]}, שיחה שבועית קצרה"
    assert said(end, "line 0") == LINE


def test_what_is_partial_parked_or_not_begun_says_so() -> None:
    end = an_end()
    assert [said(end, f"standing {at}") for at in (1, 2, 3)] == ["Partial agreement", "Parked", "Not begun"]
    assert "standing 0" not in {item.key for item in end.items(SCREEN)}
    assert "(to be asked)" in said(end, "lead 1")


def test_the_colour_of_who_leads_is_that_of_its_seat_and_none_where_nobody_is() -> None:
    dots = {item.key: item.look for item in an_end().items(SCREEN) if isinstance(item.look, Dot)}
    assert dots == {"dot lead 0": Dot(0), "dot lead 1": Dot(None), "dot lead 2": Dot(2)}


def test_a_situation_is_read_whole_with_what_each_partner_adds() -> None:
    end = tap(an_end(), "open 0")
    partners = [item.key for item in end.items(SCREEN) if item.key.startswith("share ")]
    assert len(partners) == 2
    assert all(ADDS in said(end, key) for key in partners)
    assert tap(end, "open 1", "open 2", "open 3", "to agreements").stage == "agreements"


def test_nothing_agreed_on_is_said_kindly() -> None:
    assert said(an_end(0), "head-text") == "Nothing was agreed on yet."


def test_everything_turns_to_the_other_side() -> None:
    end = tap(an_end(), "turn")
    assert {item.turn for item in end.items(SCREEN)} == {180}
    assert "turn" not in {item.key for item in an_end(seating="upright").items(SCREEN)}


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_every_situation_is_reached(screen: Screen) -> None:
    end, seen = an_end(9), list[str]()
    for _ in range(12):
        items = end.items(screen)
        tiles = [item.key for item in items if isinstance(item.look, Panel)]
        assert tiles
        seen += tiles
        on = [item.key for item in items if item.key == f"from {len(seen)}"]
        if not on:
            break
        tap(end, *on, screen=screen)
    assert seen == [f"open {at}" for at in range(11)]


def test_what_is_kept_and_where_is_shown_whole() -> None:
    end = tap(an_end(), "to end")
    end.kept = FILES
    shown = [said(end, key) for key in ("file 0", "file 1", "file 2", "folder")]
    assert shown == [*(file.name for file in FILES), "/data/reports"]
    assert tap(end, "again").next == AGAIN
    assert tap(end, "home").next == GoHome()
    assert tap(an_end(), "game").next == GoBack()


def test_keys_that_are_not_there_do_nothing() -> None:
    end = an_end()
    for key in ("open 99", "nothing", "", "to nowhere"):
        end.tap(key, 0, 0)
    end.write("x")
    end.press("enter")
    end.drop("open 0", None, 0, 0)
    end.pass_time(1000)
    assert (end.stage, end.next) == ("agreements", None)


LINES = ("A role school-management", "B role parents-leadership", "A aim control", "A place wide school-management")
END = ("B place fitting school-management", "A close", "facilitator end", "facilitator end")


def test_the_program_goes_from_a_circle_to_its_page_and_back(tmp_path: Path) -> None:
    options = {"die": "off", "warm-up": "no", "scores": "yes"}
    evening = Evening(tmp_path, activity="circle", lang="en", seats=("A", "B"), options=options, seating="around")
    for line in (*LINES, *END):
        by, *words = split(line)
        assert not isinstance(evening.playing.session.submit(by, parse(words)), Refusal), line
    evening.table.go(Over())
    evening.hands = evening.fingers(evening.table.window, evening.table.scene)
    assert isinstance(evening.table.scene, CircleEnd)
    report = json.loads(next((tmp_path / "sessions").glob("*.report.json")).read_text(encoding="utf-8"))
    assert (report["activity"], report["agreements"], len(report["matrices"])) == ("circle of influence", [], 1)
    evening.tap("game")
    assert evening.playing.session.state.phase == "ripe"
    evening.playing.session.submit(FACILITATOR, End())
    evening.table.go(Over())
    evening.hands = evening.fingers(evening.table.window, evening.table.scene)
    evening.tap("to end")
    evening.tap("report")
    evening.tap("wish mirrors")
    assert isinstance(evening.table.scene, TakeAlong)
    assert evening.table.scene.wish == Wish(names=True, profiles=True)
    evening.tap("end")
    assert "Profiles" not in take_along(evening, "md")[".md"].read_text(encoding="utf-8")
    evening.tap("home")
    assert evening.table.playing is None


def test_a_copy_is_written_even_when_nobody_asks(tmp_path: Path) -> None:
    evening = Evening(tmp_path, activity="circle", lang="en", seats=("A", "B"), options={"die": "off", "warm-up": "no"})
    for line in (*LINES, *END):
        by, *words = split(line)
        evening.playing.session.submit(by, parse(words))
    evening.table.go(Over())
    evening.table.leave()
    assert not (tmp_path / "reports").exists()
    (copy,) = (tmp_path / "sessions").glob("*.report.json")
    told = json.loads(copy.read_text(encoding="utf-8"))
    assert len(told["matrices"]) == 1
    assert "profiles" not in told


STAGES = {
    "agreements": (),
    "turned": ("turn",),
    "second page": ("from 4",),
    "one": ("open 0",),
    "open": ("open 3",),
    "end": ("to end",),
}


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("stage", STAGES)
def test_everything_is_on_the_screen_and_can_be_touched(screen: Screen, stage: str) -> None:
    for lang, seating, agreed in product(("he", "en"), ("around", "upright"), (0, 2, 9)):
        end = an_end(agreed, lang, seating)
        for key in STAGES[stage]:
            end.tap(key, 0, 0)
        assert faults(end.items(screen), screen) == [], (lang, seating, agreed)


@pytest.mark.parametrize("screen", [*SCREENS, Screen(1280, 720, 531, LARGE), Screen(1920, 1080, 952, LARGE)], ids=str)
@pytest.mark.parametrize("stage", STAGES)
def test_the_words_fit_their_boxes(screen: Screen, stage: str) -> None:
    for lang in ("he", "ar", "en"):
        end = an_end(6, lang)
        for key in STAGES[stage]:
            end.tap(key, 0, 0)
        assert cut(end.items(screen), screen) == [], lang
