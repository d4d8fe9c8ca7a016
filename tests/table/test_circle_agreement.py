"""The sheet on which a group agrees: where all of it lies, what a touch on it means, and in whose words."""

from __future__ import annotations

import pytest
from circle_situations import agreeing, content, do, ripe, scene
from geometry import SCREENS, cut, faults

from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.state import Share
from game.session.circle import CircleSession
from game.table.items import Item
from game.table.layout.places import REACH, SEATINGS
from game.table.looks import Pill, Text
from game.table.looks_circle import ChannelCard, Pawn
from game.table.scenes.acts import Tell
from game.table.scenes.circle import CircleScene
from game.table.screen import Screen, most_seats
from game.words import LANGUAGES

ROOMY, SMALL = Screen(1920, 1080), Screen(1280, 720)


def touch(table: CircleScene, key: str, screen: Screen = ROOMY) -> None:
    """A finger touches an item, on whichever page of the sheet it stands."""
    for number in range(8):
        if key in shown(table, screen):
            break
        table.hands.page = number
    item = next(item for item in table.items(screen) if item.key == key)
    assert item.tap, key
    table.tap(key, item.x, item.y)


def shown(table: CircleScene, screen: Screen = ROOMY) -> dict[str, Item]:
    return {item.key: item for item in table.items(screen)}


def begun(lang: str = "en", seats: int = 4, seating: str = "around") -> tuple[CircleScene, CircleSession]:
    """A ripe situation of which nothing is agreed."""
    table, session = scene(lang, seats, seating)  # type: ignore[arg-type]
    ripe(table, session)
    table.hands.step = "agreement"
    return table, session


def mover(session: CircleSession) -> Actor:
    assert session.state.turn is not None
    return session.state.turn


def words(item: Item) -> str:
    assert isinstance(item.look, Text | Pill | ChannelCard)
    return item.look.text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seats", [1, 2, 3, 4, 5, 8])
def test_nothing_overlaps_is_cut_or_too_small(seats: int, lang: str) -> None:
    for screen in SCREENS:
        for seating in SEATINGS if seats <= most_seats(screen) else ():
            table, session = scene(lang, seats, seating)
            table.items(screen)
            agreeing(table, session)
            items = table.items(screen)
            assert faults(items, screen) == [], (screen, seating)
            own = [key for key in cut(items, screen) if not key.startswith("name:")]
            assert own == [], (screen, seating)


@pytest.mark.parametrize("seats", [2, 4, 6])
def test_leafing_through_shows_every_channel_and_every_role_once(seats: int) -> None:
    for screen in (Screen(1280, 720), Screen(1280, 720, 345)):
        if seats > most_seats(screen):
            continue
        table, session = begun("en", seats)
        do(session, mover(session), m.Lead(content_roles()[-1]))
        found: list[str] = []
        for tab in ("channels", "roles"):
            touch(table, f"agreement:tab:{tab}", screen)
            pages = 1
            if "agreement:more" in shown(table, screen):
                pages = int(words(shown(table, screen)["agreement:more"]).split()[-1].strip("()⁦⁧⁨⁩"))
            for _ in range(pages):
                found += _choices(table, screen)
                if pages > 1:
                    touch(table, "agreement:more", screen)
        expected = [f"agreement:channel:{each}" for each in content().channels]
        expected += [f"agreement:role:{each}" for each in content().roles]
        assert sorted(found) == sorted(expected), screen


def _choices(table: CircleScene, screen: Screen) -> list[str]:
    items = table.items(screen)
    assert faults(items, screen) == []
    return [item.key for item in items if item.key.startswith(("agreement:channel:", "agreement:role:"))]


def content_roles() -> list[str]:
    return list(content().roles)


@pytest.mark.parametrize("seats", [1, 2, 4, 5, 8])
def test_on_a_wall_all_is_within_reach(seats: int) -> None:
    for screen in SCREENS:
        if seats > most_seats(screen):
            continue
        table, session = scene("he", seats, "upright")
        table.items(screen)
        agreeing(table, session)
        touched = [item for item in table.items(screen) if item.tap and item.key != "agreement"]
        high = screen.height * REACH - 0.5
        assert [item.key for item in touched if item.box.top < high] == [], screen


def test_a_tap_lays_a_channel_and_another_takes_it_out() -> None:
    table, session = begun()
    card = next(iter(content().channels))
    touch(table, f"agreement:channel:{card}")
    assert session.state.focused.agreement.channels == (card,)
    look = shown(table)[f"agreement:channel:{card}"].look
    assert isinstance(look, ChannelCard)
    assert look.chosen
    touch(table, f"agreement:channel:{card}")
    assert session.state.focused.agreement.channels == ()


def test_one_leads_and_others_share() -> None:
    table, session = begun()
    one, two, three = content_roles()[:3]
    touch(table, f"agreement:leads:{one}")
    touch(table, f"agreement:shares:{two}")
    touch(table, f"agreement:shares:{three}")
    touch(table, f"agreement:shares:{two}")
    assert session.state.focused.agreement.lead == one
    assert session.state.focused.agreement.shares == (Share(three),)
    assert f"agreement:role:{one}" in shown(table)
    assert f"agreement:shares:{one}" not in shown(table), "who leads does not also share"
    touch(table, f"agreement:leads:{three}")
    assert session.state.focused.agreement.lead == three
    assert session.state.focused.agreement.shares == ()


def test_roles_at_the_table_stand_first_with_their_pawns_and_others_are_to_be_asked() -> None:
    table, session = begun("en", 2)
    absent = content_roles()[5]
    assert not isinstance(session.submit(mover(session), m.Share(absent)), str)
    items = shown(table)
    for number, seat in enumerate(session.state.seats):
        pawn = items[f"agreement:holder:{seat.role}"].look
        assert isinstance(pawn, Pawn)
        assert pawn.letter == "AB"[number]
    order = [key.removeprefix("agreement:role:") for key in items if key.startswith("agreement:role:")]
    assert order[:2] == [seat.role for seat in session.state.seats]
    assert words(items[f"agreement:role:{absent}"]).endswith("· to be asked")
    assert f"agreement:holder:{absent}" not in items


def test_what_the_absent_add_is_written_by_those_the_sheet_is_turned_to() -> None:
    table, session = begun("en", 2)
    here, absent = session.state.seats[1 if mover(session) == session.state.seats[0].name else 0], content_roles()[5]
    assert here.role is not None
    do(session, mover(session), m.Share(absent))
    do(session, mover(session), m.Share(here.role))
    assert f"agreement:adds:{here.role}" not in shown(table), "it speaks for itself"
    touch(table, f"agreement:adds:{absent}")
    table.write("Time with families")
    table.press("enter")
    assert session.state.focused.agreement.shares[0] == Share(absent, "Time with families")
    assert words(shown(table)[f"agreement:adds:{absent}"]) == "Time with families"
    touch(table, f"adds:{here.name}")
    table.write("Keys")
    table.press("enter")
    assert session.state.focused.agreement.shares[1] == Share(here.role, "Keys")
    assert words(shown(table)[f"agreement:adds:{here.role}"]) == "Keys"


def test_a_channel_of_our_own_lies_among_the_others() -> None:
    table, session = begun()
    touch(table, "agreement:own-channel")
    table.write("Bread at the gate")
    table.press("enter")
    written = session.state.written[-1].card
    assert words(shown(table)[f"agreement:channel:{written}"]) == "Bread at the gate"


def test_the_line_is_written_in_the_tray_or_on_the_sheet_and_gone_on_with() -> None:
    table, session = begun()
    touch(table, f"line:{mover(session)}")
    table.write("We begin")
    table.press("enter")
    touch(table, "agreement:line")
    table.write(" in May")
    table.press("enter")
    assert session.state.focused.agreement.line == "We begin in May"
    assert words(shown(table)["agreement:line"]) == "We begin in May"


def test_the_mover_is_told_kindly_what_is_lacking() -> None:
    table, session = begun()
    name, channel = mover(session), next(iter(content().channels))
    told = f"now:{name}"
    assert words(shown(table)[told]) == "Still to choose: a channel, and who leads"
    touch(table, f"agree:{name}")
    assert session.state.focus is not None, "not agreed yet"
    do(session, name, m.Lay(channel))
    table.hands.said.clear()
    assert words(shown(table)[told]) == "Still to choose: who leads"
    do(session, name, m.Lead(content_roles()[0]))
    assert words(shown(table)[told]) == "Is this what we agree on?"
    first = session.state.focused
    touch(table, f"agree:{name}")
    assert session.state.focus != first
    assert session.state.situations[0].standing == "agreed"


def test_to_park_asks_twice() -> None:
    table, session = begun()
    name = mover(session)
    touch(table, f"park:{name}")
    assert session.state.situations[0].standing == "waiting"
    touch(table, f"park:{name}")
    assert session.state.situations[0].standing == "parked"


def test_only_the_mover_decides() -> None:
    table, session = begun()
    others = [seat.name for seat in session.state.seats if seat.name != mover(session)]
    keys = set(shown(table))
    assert not {f"{what}:{name}" for what in ("agree", "park", "line") for name in others} & keys


def test_it_is_turned_to_who_asks_in_their_language_and_back_to_the_picture() -> None:
    table, session = scene("he", 4, "around")
    ripe(table, session)
    table.hands.step = "agreement"
    other = next(seat.name for seat in session.state.seats if seat.name != mover(session))
    table.chairs.change(other, lang="ar")
    before = shown(table)["agreement"]
    touch(table, f"turn-to:{other}")
    now = shown(table)
    assert now["agreement"].turn == table.sight().place(other).turn != before.turn
    assert words(now["agreement:to-picture"]) == "العودة إلى الصورة"
    assert f"turn-to:{other}" not in now
    assert f"turn-to:{mover(session)}" in now
    touch(table, f"agreement:channel:{next(iter(content().channels))}")
    assert session.entries[-1].actor == other
    touch(table, "agreement:to-picture")
    assert table.hands.step == "picture"


def test_each_tray_tells_what_is_laid_in_its_own_language() -> None:
    table, session = scene("he", 2, "around")
    agreeing(table, session)
    one, two = (seat.name for seat in session.state.seats)
    table.chairs.change(two, lang="ar")
    items = shown(table)
    for name, lang in ((one, "he"), (two, "ar")):
        told = words(items[f"laid:{name}"])
        assert all(content().channels[card].get(lang)[0] in told for card in session.state.focused.agreement.channels)


def test_where_the_middle_hangs_too_high_all_is_chosen_in_the_tray() -> None:
    table, session = begun("en", 8, "upright")
    name = mover(session)
    items = shown(table)
    assert not any(item.tap for key, item in items.items() if key.startswith("agreement:"))
    channel, role, partner = next(iter(content().channels)), content_roles()[0], content_roles()[1]
    touch(table, f"page1:{name}")
    touch(table, f"choice:{name}:{channel}")
    touch(table, f"page0:{name}")
    touch(table, f"page2:{name}")
    touch(table, f"choice:{name}:{role}")
    touch(table, f"page0:{name}")
    touch(table, f"page3:{name}")
    touch(table, f"choice:{name}:{partner}")
    draft = session.state.focused.agreement
    assert (draft.channels, draft.lead, draft.shares) == ((channel,), role, (Share(partner),))
    touch(table, f"choice:{name}:{partner}")
    assert session.state.focused.agreement.shares == ()


def test_nobody_lays_anything_while_the_facilitator_has_closed_it() -> None:
    table, session = begun()
    do(session, "facilitator", m.Lock("agree"))
    touched = [key for key, item in shown(table).items() if key.startswith("agreement:") and item.tap]
    assert [key for key in touched if key.split(":")[1] not in ("to-picture", "own-channel", "tab")] == []
    assert Tell("line", mover(session)) not in table.board.acts.values()
