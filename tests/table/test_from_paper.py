"""A wall of printed cards comes to the table: the facilitator types the codes, and writes what was written by hand."""

from __future__ import annotations

import pytest
from geometry import cut, faults
from panel import SCREEN, Panel
from situations import deck

from game.content.codes import codes
from game.core.cards import ACTION, CAUSE, GAP, Kind
from game.core.game import FACILITATOR
from game.table.screen import Screen
from game.words import LANGUAGES


def at_the_codes(lang: str = "en", seats: int = 3) -> Panel:
    panel = Panel(seats, lang, activity="open-round")
    panel.tap("menu:0", "m:paper")
    return panel


def code(kind: Kind, number: int = 0) -> str:
    return codes(deck())[deck().of_kind(kind)[number].id]


def typed(panel: Panel, digits: str) -> None:
    panel.tap(*(f"m:digit:{digit}" for digit in digits))


def test_three_codes_in_any_order_are_a_triple_for_the_wall() -> None:
    panel = at_the_codes()
    for kind in (ACTION, GAP, CAUSE):
        typed(panel, code(kind))
    panel.tap("m:team", "m:bring")
    cards = tuple(deck().of_kind(kind)[0].id for kind in (GAP, CAUSE, ACTION))
    assert panel.last == (FACILITATOR, f'bring "Team B" {" ".join(cards)}')
    assert [verdict.cards for verdict in panel.session.state.wall] == [cards]
    assert "m:digit:1" in panel.lying(), "the next triple can be typed at once"
    assert panel.scene.hands.brought.cards == {}


def test_a_code_that_no_card_has_is_said_and_can_be_typed_again() -> None:
    panel = at_the_codes()
    right = code(GAP)
    wrong = f"{right[:4]}{(int(right[4]) + 1) % 10}"
    typed(panel, wrong)
    assert wrong in panel.text("menu:title")
    assert panel.scene.hands.brought.cards == {}
    typed(panel, right[:2] + "7")
    panel.tap("m:digit:less")
    typed(panel, right[2:])
    assert list(panel.scene.hands.brought.cards) == [GAP]
    panel.tap(f"m:brought:{GAP}")
    assert panel.scene.hands.brought.cards == {}


def test_codes_come_from_a_keyboard_too_in_the_digits_it_has() -> None:
    panel = at_the_codes("ar")
    right = code(GAP)
    panel.scene.write(right[:3] + "7")
    panel.scene.press("backspace")
    panel.scene.write(right[3:].translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")))
    assert panel.text("m:brought:gap") == deck().of_kind(GAP)[0].text.get("ar")[0]
    panel.tap("m:back")
    panel.scene.write("12")
    assert panel.scene.hands.brought.typed == ""


def test_what_was_written_by_hand_is_written_anew_and_goes_to_the_wall() -> None:
    panel = at_the_codes()
    typed(panel, code(GAP) + code(CAUSE))
    panel.tap("m:by-hand:action")
    panel.scene.write("A table that we share")
    panel.tap("m:keep")
    assert panel.last == (FACILITATOR, 'paper "Team A" action "A table that we share"')
    panel.tap("m:bring")
    assert panel.session.state.wall[0].cards[2] == "action-w1"


def test_a_card_that_is_taken_back_leaves_the_triple_too() -> None:
    panel = at_the_codes()
    panel.tap("m:by-hand:gap")
    panel.scene.write("Ours")
    panel.tap("m:keep", "m:back", "m:undo")
    assert panel.scene.hands.brought.cards == {}


def test_in_triples_where_hands_hold_the_cards_nothing_comes_from_paper() -> None:
    panel = Panel()
    panel.tap("menu:0")
    assert "m:paper" not in panel.lying()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)], ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_codes_fits(lang: str, size: tuple[int, int]) -> None:
    panel = at_the_codes(lang, 4)
    typed(panel, code(GAP) + code(CAUSE) + "12")
    screen = Screen(*size)
    items = tuple(item for item in panel.scene.items(screen) if item.group == "menu")
    assert items
    assert faults(items, screen) + cut(items, screen) == []


def test_the_panel_lies_where_it_can_be_tapped() -> None:
    panel = at_the_codes()
    keys = {item.key for item in panel.scene.items(SCREEN) if item.tap}
    assert {f"m:digit:{digit}" for digit in "0123456789"} <= keys
