"""What hands can do at the table, and what the table answers."""

from __future__ import annotations

import pytest
from situations import led, scene
from tried_table import SCREEN, Table, at

from game.content.deck import Text as DeckText
from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.table.looks import CardFace, DeclareButton, NameTag
from game.table.scenes.scene import GoHome, Over


def test_taking_a_card_up_twice_lays_it_back() -> None:
    table = Table()
    card = table.hand("Team A")[0]
    table.tap(card)
    assert "closeup:Team A" in table.look()
    table.tap(card)
    assert "closeup:Team A" not in table.look()


def test_a_refused_move_is_said_to_its_seat_in_words() -> None:
    table = Table()
    card = table.hand("Team B")[0]
    table.drop(card, "piles")
    assert "turn" in table.said("Team B")
    assert len(table.session.state.seat("Team B").hand) == 3
    table.scene.pass_time(60)
    assert "Yours will come" in table.said("Team B")
    table.tap(card)
    assert table.said("Team B") == "⁨Team A⁩'s turn"


def test_a_refusal_goes_when_the_table_moves_on() -> None:
    table = Table()
    table.drop(table.hand("Team B")[0], "piles")
    table.drop(table.hand("Team A")[0], "piles")
    assert table.said("Team B") == "⁨Team A⁩'s turn"


def test_a_card_dropped_on_nothing_or_on_a_tray_goes_back() -> None:
    table = Table()
    card = table.hand("Team A")[0]
    for onto in (None, "tray:Team B", card):
        table.drop(card, onto)
    assert len(table.session.state.seat("Team A").hand) == 3


def test_two_taps_draw_and_two_taps_take() -> None:
    table = Table()
    for mover in ("Team A", "Team B"):
        table.tap(table.hand(mover)[0])
        table.tap(f"offer:{mover}")
        other = [kind for kind in ("gap", "cause", "action") if table.session.state.discard(kind)]  # type: ignore[arg-type]
        taken = None if mover == "Team A" else f"card:{table.session.state.discard(other[0])[-1]}"  # type: ignore[arg-type]
        if taken and table.session.refuse(mover, m.Take(other[0])) is None:  # type: ignore[arg-type]
            table.tap(taken)
        else:
            table.tap("stock:cause")
        table.tap(f"offer:{mover}")
        assert table.session.state.turn != mover


def test_a_seat_takes_its_own_move_back() -> None:
    table = Table()
    table.tap(table.hand("Team A")[0])
    table.tap("offer:Team A")
    table.tap("undo:Team A")
    assert len(table.session.state.seat("Team A").hand) == 3
    assert "undo:Team A" not in table.look()


def test_the_first_turn_is_led_seat_by_seat_and_can_be_skipped() -> None:
    table = Table()
    led(*at(table))
    assert table.said("Team A").startswith("Read your cards")
    table.tap(table.hand("Team A")[0])
    table.tap("offer:Team A")
    assert table.said("Team A").startswith("Take a card")
    table.tap("stock:gap")
    table.tap("offer:Team A")
    assert table.said("Team B").startswith("Read your cards")
    table.tap("led:Team B")
    assert table.said("Team B").startswith("Your turn")


def test_leading_ends_by_itself_after_forty_seconds() -> None:
    table = Table()
    led(*at(table))
    table.scene.pass_time(39)
    assert "led:Team A" in table.look()
    table.scene.pass_time(2)
    assert "led:Team A" not in table.look()


def test_a_round_together_lets_every_seat_swap_at_once() -> None:
    table = Table(turns="together")
    for seat in ("Team C", "Team A", "Team B"):
        card = table.hand(seat)[0]
        table.drop(card, "piles")
        table.drop("stock:gap", f"tray:{seat}")
    assert table.session.state.cycle == 2


def test_draw_first_shows_four_cards_and_takes_the_throw() -> None:
    table = Table(order="draw-first")
    table.drop("stock:gap", "tray:Team A")
    assert len(table.hand("Team A")) == 4
    table.tap(table.hand("Team A")[0])
    table.tap("offer:Team A")
    assert table.session.state.turn == "Team B"


def test_people_come_and_go() -> None:
    table = Table()
    table.tap("menu:0")
    table.tap("m:join")
    assert [seat.name for seat in table.session.state.seats][-1] == "Team D"
    table.tap("menu:0")
    table.tap("m:seats")
    table.tap("m:seat:Team A")
    table.tap("m:leave:Team A")
    table.tap("m:leave:Team A")
    assert not table.session.state.has_seat("Team A")
    assert "tray:Team A" not in table.look()


def test_the_facilitator_pauses_undoes_and_goes_home() -> None:
    table = Table()
    table.tap("menu:0")
    table.tap("m:pause")
    assert table.look()["pause:180"].look.text == "A short pause"  # type: ignore[attr-defined]
    table.tap("pause:0:on")
    assert not table.session.state.paused
    table.tap("menu:0")
    table.tap("m:undo")
    assert table.session.state.paused
    table.tap("m:redo")
    assert not table.session.state.paused
    table.tap("m:back")
    table.tap("m:home")
    assert table.scene.next is None
    table.tap("m:home")
    assert table.scene.next == GoHome()


def test_the_language_is_switched_in_the_middle_of_a_game() -> None:
    table = Table(lang="en")
    digest = table.session.digest
    table.tap("menu:0")
    table.tap("m:lang")
    card = table.hand("Team A")[0]
    face = table.look()[card].look  # type: ignore[attr-defined]
    assert isinstance(face, CardFace)
    assert face.lang == "he"
    assert table.session.digest == digest


def test_a_missing_translation_is_marked_not_swapped() -> None:
    table, session = scene("en", 2, "around", words=DeckText((("he", "פער"),)))
    face = table.sight().face(session.state.seats[0].hand[0], "en")
    assert (face.lang, face.text) == ("he", "פער")
    assert face.word.endswith("· he")


def test_scores_are_shown_only_when_asked_for() -> None:
    tag = Table().look()["name:Team A"].look  # type: ignore[attr-defined]
    assert isinstance(tag, NameTag)
    assert tag.text == "Team A"
    scored = Table(scores="yes").look()["name:Team A"].look  # type: ignore[attr-defined]
    assert scored.text == "⁨Team A⁩ · 0"


def test_open_cards_carry_the_languages_of_the_centre() -> None:
    table = Table(centre="he,ar")
    card = table.hand("Team A")[0]
    table.drop(card, "piles")
    lying = table.look()[card].look  # type: ignore[attr-defined]
    assert (lying.lang, lying.second_lang) == ("he", "ar")
    assert table.look()[table.hand("Team B")[0]].look.second == ""  # type: ignore[attr-defined]


def test_the_round_button_is_ready_only_with_a_triple() -> None:
    table = Table()
    for seat in table.session.state.seats:
        button = table.look()[f"declare:{seat.name}"].look  # type: ignore[attr-defined]
        assert isinstance(button, DeclareButton)
        assert button.enabled
    table.drop(table.hand("Team A")[0], "piles")
    assert not table.look()["declare:Team A"].look.enabled  # type: ignore[attr-defined]


@pytest.mark.parametrize("activity", ["triples", "open-round"])
def test_the_end_goes_on_to_the_talk(activity: str) -> None:
    table, session = scene("en", 2, "around", activity)  # type: ignore[arg-type]
    table.items(SCREEN)
    session.submit(FACILITATOR, m.End())
    table.pass_time(0.1)
    assert table.next == Over()


def test_trouble_with_the_disk_is_said_in_the_facilitators_corner() -> None:
    table = Table()
    table.scene.keeping = "The disk is full."
    table.tap("menu:0")
    assert table.look()["menu:title"].look.text == "The disk is full."  # type: ignore[attr-defined]


def test_a_seat_with_its_own_language_keeps_it_when_the_table_changes() -> None:
    table = Table(lang="en")
    table.scene.chairs.change("Team B", lang="ar")
    table.tap("menu:0")
    table.tap("m:lang")
    faces = [table.look()[table.hand(seat)[0]].look for seat in ("Team A", "Team B")]  # type: ignore[attr-defined]
    assert [face.lang for face in faces] == ["he", "ar"]


def test_in_a_round_together_a_stock_is_taken_by_taps_for_any_seat() -> None:
    table = Table(turns="together")
    for seat in ("Team A", "Team B"):
        table.drop(table.hand(seat)[0], "piles")
        assert table.said(seat).startswith("Now take a card")
    assert table.said("Team C").startswith("Your turn: swap")
    for _ in range(2):
        table.tap("stock:cause")
        shown = next(key for key in table.look() if key.startswith("offer:"))
        taker = shown.removeprefix("offer:")
        other = next((key for key in table.look() if key.startswith("offer-to:")), None)
        table.tap(other or shown)
        assert table.session.state.seat("Team A").done or table.session.state.seat("Team B").done
        assert taker in ("Team A", "Team B")
    assert len(table.session.state.seat("Team A").hand) == len(table.session.state.seat("Team B").hand) == 3


def test_a_declaration_is_read_by_a_seat_of_another_language_too() -> None:
    table = Table(lang="he")
    seat = next(each.name for each in table.session.state.seats)
    table.scene.chairs.change(seat, lang="ar")
    table.tap(f"declare:{seat}")
    declaration = table.session.state.declaration
    assert declaration is not None
    face = table.look()[f"card:{declaration.cards[0]}"].look  # type: ignore[attr-defined]
    assert (face.lang, face.second_lang) == ("he", "ar")
