"""The matrix in the middle: readable from every side, nothing of it before the marks turn up, and every touch on it
means what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import circle_situations as moments
import pytest
from circle_situations import content, do, scene
from geometry import SCREENS, cut, faults

from game.core.game import FACILITATOR
from game.rules.circle import moves as m
from game.rules.circle.words import DIMENSIONS, LEVELS, Dimension, Level
from game.session.circle import CircleSession
from game.session.session import Undo
from game.table.items import Item
from game.table.layout.stands import Seating, fit, usual
from game.table.looks import Pill, Text, Tray
from game.table.looks_circle import Cell, LevelChip, OpenMark
from game.table.scenes.circle import CircleScene
from game.table.screen import Screen, most_seats

ROLES = tuple(content().roles)
HD = Screen(1920, 1080)

Marks = dict[Dimension, tuple[Level, ...]]


def laid(scene: CircleScene, screen: Screen = HD) -> dict[str, Item]:
    """What lies on the panels, by key."""
    return {item.key: item for item in scene.items(screen) if item.group == "matrix"}


def tables() -> Iterator[tuple[Seating, int, str]]:
    seatings: tuple[Seating, ...] = ("around", "upright")
    for at, (seating, seats) in enumerate(product(seatings, (1, 2, 3, 4, 6, 8))):
        yield seating, seats, ("en", "he", "ar")[at % 3]
    yield "around", 8, "he"
    yield "around", 4, "en"


def with_chairs(session: CircleSession, count: int) -> None:
    for role in [role for role in ROLES if role not in session.state.roles][:count]:
        do(session, session.state.seats[0].name, m.SetChair(role))


def begun(seating: Seating, seats: int, lang: str, chairs: int) -> tuple[CircleScene, CircleSession]:
    told, session = scene(lang, seats, seating)
    moments.rolling(told, session)
    with_chairs(session, min(chairs, len(ROLES) - seats))
    return told, session


def clarified(marks: Marks, seats: int = 3, chairs: int = 0) -> tuple[CircleScene, CircleSession]:
    """A ripe situation in which seats marked these levels."""
    told, session = begun("around", seats, "en", chairs)
    while session.state.phase != "ripe":
        do(session, FACILITATOR, m.Roll(1))
        state = session.state
        if state.phase == "aim" and state.turn and state.focus:
            do(session, state.turn, m.Aim(state.focus.open[0]))
        where = session.state.dimension
        assert where is not None
        for seat, level in zip(session.state.seats, marks[where], strict=True):
            do(session, seat.name, m.Place(level, ROLES[0]))
        do(session, FACILITATOR, m.Close())
    return told, session


def marks(
    responsibility: tuple[Level, ...], authority: tuple[Level, ...], control: tuple[Level, ...], *influence: Level
) -> Marks:
    return {"responsibility": responsibility, "authority": authority, "control": control, "influence": influence}


CALM = marks(("full", "none", "none"), ("full", "partial", "none"), ("fitting",) * 3, "full", "full", "partial")
"""In balance."""


def found(items: tuple[Item, ...], screen: Screen) -> list[str]:
    own = tuple(item for item in items if item.group == "matrix")
    assert own
    wrong = faults(own, screen)
    wrong += [
        f"{key} is cut"
        for key in cut(own, screen)
        if not (key.startswith(("role:", "chair:")) and is_crowded(own, screen))
    ]
    wrong += [f"{item.key} leaves its panel" for item in own if not _is_held(item, own)]
    return wrong


def is_crowded(own: tuple[Item, ...], screen: Screen) -> bool:
    """So many rows on so small a screen that long names end in an ellipsis, or roles to choose are written smaller."""
    if not any(item.key.startswith("holder:") for item in own):
        return screen.mm < 400
    rows = sum(item.key.startswith("holder:") and item.key.endswith(":0") for item in own)
    return rows * max(screen.text, screen.tap) > screen.height / 4


def _is_held(item: Item, own: tuple[Item, ...]) -> bool:
    number = item.key.rsplit(":", 1)[-1]
    if item.key.startswith("turn-to:"):
        return not any(item.box.meets(panel.box) for panel in own if panel.key.startswith("matrix:"))
    return any(item.box.within(panel.box) for panel in own if panel.key == f"matrix:{number}")


def on_screens(told: CircleScene, seating: Seating, seats: int) -> Iterator[tuple[Screen, tuple[Item, ...]]]:
    for screen in SCREENS:
        if seats <= most_seats(screen) and fit(screen, seating, usual(seats, seating)):
            yield screen, told.items(screen)


@pytest.mark.parametrize(("seating", "seats", "lang"), list(tables()))
def test_all_of_it_is_there_and_readable(seating: Seating, seats: int, lang: str) -> None:
    for chairs in (1, 12):
        told, session = begun(seating, seats, lang, chairs)
        moments.talking(told, session)
        for screen, items in on_screens(told, seating, seats):
            assert found(items, screen) == [], (screen, chairs, "talk")
        do(session, FACILITATOR, m.Close())
        moments.ripe(told, session)
        for screen, items in on_screens(told, seating, seats):
            assert found(items, screen) == [], (screen, chairs, "ripe")


@pytest.mark.parametrize(("seating", "seats", "lang"), list(tables()))
def test_what_opens_on_it_is_readable(seating: Seating, seats: int, lang: str) -> None:
    told, session = begun(seating, seats, lang, 2)
    moments.ripe(told, session)
    first, last = session.state.seats[0], session.state.seats[-1]
    for opened in ("rating", "adding", "more", "turned"):
        told.hands.rating = (session.state.chairs[-1], "control") if opened == "rating" else None
        told.hands.adding, told.hands.more = opened == "adding", opened == "more"
        told.hands.turned_to = last.name if opened == "turned" else first.name if opened == "more" else ""
        for screen, items in on_screens(told, seating, seats):
            assert found(items, screen) == [], (screen, opened)


def test_nothing_of_it_lies_there_before_the_marks_turn_up() -> None:
    told, session = begun("around", 4, "en", 1)
    moments.placing(told, session)
    assert not laid(told)
    assert not any(isinstance(item.look, Cell | OpenMark) for item in told.items(HD))


def test_marks_become_cells_that_come_out_of_them() -> None:
    told, session = begun("around", 4, "en", 0)
    moments.talking(told, session)
    for at, seat in enumerate(session.state.seats):
        for copy in (0, 1):
            cell = laid(told)[f"cell:{seat.role}:responsibility:{copy}"]
            level = LEVELS["responsibility"][at]
            assert isinstance(cell.look, Cell)
            assert (cell.look.level, cell.origin) == (level, f"mark:{seat.name}")
            named = laid(told)[f"names:{seat.name}:{copy}"]
            assert named.origin == f"mark:{seat.name}"
            assert named.y == laid(told)[f"cell:{session.state.roles[at // 3]}:responsibility:{copy}"].y


def test_who_speaks_first_and_who_was_named_most_stand_in_the_light() -> None:
    told, session = begun("around", 4, "en", 0)
    moments.talking(told, session)
    shown, view = laid(told), session.view()
    assert {key for key in shown if key.startswith("first:") and key.endswith(":0")} == {
        f"first:{view.seat(name).role}:0" for name in view.speakers
    }
    grounds = {key: item.look for key, item in shown.items() if key.startswith("most:") and key.endswith(":0")}
    roles = session.state.roles
    assert {key: look.lit for key, look in grounds.items() if isinstance(look, Tray)} == {
        f"most:{roles[0]}:0": True,
        f"most:{roles[1]}:0": False,
    }


def test_it_stands_twice_for_both_long_sides_and_turns_to_whoever_asks() -> None:
    told, session = begun("around", 4, "en", 0)
    moments.ripe(told, session)
    panels = [item.turn for key, item in laid(told).items() if key.startswith("matrix:")]
    assert panels == [0, 180]
    aside = laid(told)["turn-to:left"]
    assert aside.turn == 90
    told.tap("turn-to:left", aside.x, aside.y)
    assert [item.turn for key, item in laid(told).items() if key.startswith("matrix:")] == [90]
    told.tap("to-all:0", 0, 0)
    assert [item.turn for key, item in laid(told).items() if key.startswith("matrix:")] == [0, 180]


def test_columns_run_from_the_right_in_hebrew_and_from_the_left_in_english() -> None:
    for lang, order in (("en", 1), ("he", -1), ("ar", -1)):
        told, session = begun("upright", 2, lang, 0)
        moments.ripe(told, session)
        places = [laid(told)[f"head:{dimension}:0:0"].x for dimension in DIMENSIONS]
        assert places == sorted(places)[::order]


def test_a_chair_is_rated_by_the_mover_at_its_cell() -> None:
    told, session = begun("around", 4, "en", 1)
    moments.ripe(told, session)
    chair, mover = session.state.chairs[0], session.state.turn
    laid(told)
    told.tap(f"cell:{chair}:authority:1", 0, 0)
    chips = [item for item in laid(told).values() if isinstance(item.look, LevelChip)]
    assert [chip.look.level for chip in chips[:4] if isinstance(chip.look, LevelChip)] == list(LEVELS["authority"])
    told.tap("rate:full:1", 0, 0)
    cell = session.state.focus.cell(chair, "authority") if session.state.focus else None
    assert cell is not None
    assert (cell.level, cell.assumed) == ("full", True)
    assert mover is not None
    assert session.refuse(mover, Undo()) is None
    look = laid(told)[f"cell:{chair}:authority:0"].look
    assert isinstance(look, Cell)
    assert look.assumed
    assert not any(isinstance(item.look, LevelChip) for item in laid(told).values())


def test_only_chairs_are_rated_and_in_the_talk_only_in_the_dimension_that_is_open() -> None:
    told, session = begun("around", 4, "en", 1)
    for _ in range(2):
        moments.talking(told, session)
        open_ = session.state.dimension
        chair = session.state.chairs[0]
        rated = {key for key, item in laid(told).items() if key.startswith("cell:") and item.tap}
        assert rated == {f"cell:{chair}:{open_}:{copy}" for copy in (0, 1)}
        do(session, FACILITATOR, m.Close())


def test_a_chair_is_set_from_the_roles_that_are_not_there_and_has_a_row() -> None:
    told, session = begun("around", 2, "en", 0)
    moments.ripe(told, session)
    laid(told)
    told.tap("chairs:0", 0, 0)
    offered = {key.split(":")[1] for key in laid(told) if key.startswith("chair:")}
    assert offered == set(ROLES) - set(session.state.roles)
    told.tap(f"chair:{ROLES[5]}:1", 0, 0)
    assert session.state.chairs == (ROLES[5],)
    empty = laid(told)[f"cell:{ROLES[5]}:control:0"].look
    assert isinstance(empty, Cell)
    assert (empty.level, empty.word) == (None, "Touch to mark")


def sentences(told: CircleScene) -> list[str]:
    """What is said on the first panel."""
    texts = [item.look for key, item in laid(told).items() if key.startswith("said:") and key.endswith(":0")]
    return [look.text for look in texts if isinstance(look, Text)]


def lit(told: CircleScene) -> set[tuple[str, str]]:
    """Roles and dimensions of the cells in the light."""
    return {
        (key.split(":")[1], key.split(":")[2])
        for key, item in laid(told).items()
        if isinstance(item.look, Cell) and item.look.lit
    }


def test_a_mismatch_is_asked_by_the_side_it_has() -> None:
    lacking = clarified(marks(("full", "none", "none"), ("none",) * 3, ("fitting",) * 3, "full", "full", "full"))[0]
    assert sentences(lacking) == ["Is the authority enough for the responsibility?"]
    assert lit(lacking) == {(ROLES[0], "responsibility"), (ROLES[0], "authority")}
    deciding = clarified(
        marks(("full", "none", "none"), ("partial", "full", "none"), ("fitting",) * 3, "full", "full", "full")
    )[0]
    assert sentences(deciding) == ["Do those who decide also carry the responsibility?"]
    assert lit(deciding) == {(ROLES[1], "responsibility"), (ROLES[1], "authority")}


def test_two_questions_stand_at_once_and_the_others_behind_a_touch() -> None:
    told, _ = clarified(
        marks(("partial", "partial", "none"), ("full", "full", "none"), ("wide",) * 3, "full", "full", "none")
    )
    first = sentences(told)
    assert first == ["All in part: who holds the thread?", "Who has the last word?"]
    assert (ROLES[2], "influence") not in lit(told)
    button = laid(told)["more:0"].look
    assert isinstance(button, Pill)
    assert "2" in button.text
    told.tap("more:0", 0, 0)
    assert sentences(told) == ["Is the span one that can be kept up?", "Who has not been heard yet?"]
    assert (ROLES[2], "influence") in lit(told)
    told.tap("more:0", 0, 0)
    assert sentences(told) == first


def test_balance_is_told_calmly_and_lights_nothing() -> None:
    told, session = clarified(CALM)
    assert session.view().focus
    assert sentences(told) == ["In balance: nothing here asks to be moved. What keeps it so?"]
    assert lit(told) == set()


def test_a_changed_cell_shows_what_it_was_before() -> None:
    told, session = clarified(CALM)
    first = session.state.seats[0].name
    do(session, first, m.Renegotiate("give-up", "authority", "partial", ""))
    now, was = (laid(told)[f"{what}:{ROLES[0]}:authority:0"] for what in ("cell", "was"))
    assert isinstance(now.look, Cell)
    assert isinstance(was.look, Cell)
    assert (was.look.level, now.look.level, now.look.changed) == ("full", "partial", True)
    assert was.w < now.w
    do(session, first, m.Renegotiate("ask", "authority", "full", ""))
    assert f"was:{ROLES[0]}:authority:0" not in laid(told)


def test_from_the_picture_a_touch_leads_to_the_agreement() -> None:
    told, _ = clarified(CALM)
    laid(told)
    told.tap("to-agreement:0", 0, 0)
    assert told.hands.step == "agreement"
    assert not laid(told)


def test_the_situation_is_read_large_by_whoever_touches_it() -> None:
    told, session = clarified(CALM)
    panel = laid(told)["situation:0"]
    told.tap("situation:0", panel.x, HD.height)
    assert [item.key for item in told.items(HD) if item.key.startswith("closeup:")] == [
        f"closeup:{session.state.seats[0].name}"
    ]


def test_pawns_of_eight_who_name_one_role_can_be_told_apart() -> None:
    table, session = scene("ar", 8, "around")
    moments.placing(table, session)
    named = session.state.roles[0]
    assert session.state.dimension is not None
    level = LEVELS[session.state.dimension][0]
    for seat in (*session.state.seats[1::2], *session.state.seats[::2]):
        do(session, seat.name, m.Place(level, named))
    screen = Screen(1920, 1080)
    pawns = [item for item in table.items(screen) if item.key.startswith("names:")]
    assert pawns
    assert min(item.w for item in pawns) > 0.6 * screen.text
    assert not any(one.box.grown(-0.5).meets(two.box) for one in pawns for two in pawns if one is not two)
