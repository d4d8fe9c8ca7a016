"""Practice teams at the table: when they move, and how a seat is handed over."""

from __future__ import annotations

import pytest
from rehearsals import A, B, C, D, Rehearsal
from situations import deck

from game.at_play import accompany
from game.company import Company
from game.core import moves as m
from game.core.game import FACILITATOR
from game.session.session import Note, Undo
from game.table.looks import NameTag
from game.table.scenes.rehearsing import QUIET


def greedy(*seats: str) -> Rehearsal:
    return Rehearsal(dict.fromkeys(seats, "greedy"))


def test_a_practice_team_takes_its_time_and_says_that_it_is_about_to_move() -> None:
    table = greedy(B, C, D)
    table.wait(60)
    assert table.moves == []
    table.swap(A)
    table.wait(1)
    assert table.items()[f"name:{B}"].look == NameTag(B, "en", 1, "moves")
    assert table.items()[f"name:{C}"].look.practice == "waits"  # type: ignore[union-attr]
    assert table.items()[f"name:{A}"].look.practice == ""  # type: ignore[union-attr]
    assert 1 <= table.until(B) < 10


def test_faster_practice_teams_play_more_in_the_same_time() -> None:
    counts = []
    for speed in (1.0, 4.0):
        table = greedy(A, B, C, D)
        table.company = table.company.paced(speed)
        table.wait(60)
        counts.append(len(table.moves))
    assert counts[1] > 2 * counts[0] > 0


def test_people_read_what_lies_before_them_before_anybody_declares() -> None:
    table = Rehearsal({B: "dominant"})
    assert table.until(B) >= QUIET


def test_a_newcomer_takes_longer_than_a_keen_team() -> None:
    taken = []
    for name in ("newcomer", "keen"):
        table = Rehearsal({B: name})
        table.swap(A)
        taken.append(table.until(B))
    assert taken[0] > 2 * taken[1]


def test_nobody_moves_while_something_is_on_its_way_or_a_hand_is_at_work() -> None:
    table = greedy(A)
    table.wait(60, calm=False)
    assert table.moves == []
    table.tick()
    assert table.moves[0][0] == A


@pytest.mark.parametrize("hold", ["paused", "hands off", "panel", "silence", "rest"])
def test_practice_teams_wait_while_people_need_the_table(hold: str) -> None:
    table = greedy(A, B, C, D)
    match hold:
        case "paused":
            table.scene.make(FACILITATOR, m.Pause())
        case "hands off":
            table.scene.make(FACILITATOR, m.Lock("glass"))
        case "panel":
            table.scene.hands.menu = "main"
        case "silence":
            table.scene.side.aside.said = "silence"
        case "rest":
            table.company = table.company.resting(True)
    count = len(table.moves)
    table.wait(15)
    assert len(table.moves) == count
    assert table.scene.chairs.moving == ""
    assert table.scene.wakes_in() == float("inf")


def test_one_move_is_made_at_once_while_all_rest() -> None:
    table = greedy(A, B, C, D)
    table.company = table.company.resting(True)
    table.scene.hands.menu = "company"
    table.tap("m:step")
    table.tick()
    assert len(table.moves) == 1
    table.wait(30)
    assert len(table.moves) == 1


def test_one_move_now_means_now_and_not_what_could_be_made_later() -> None:
    table = greedy(B)
    table.company = table.company.resting(True)
    table.scene.hands.menu = "company"
    table.tap("m:step")
    table.wait(10)
    assert table.moves == []
    table.swap(A)
    table.wait(30)
    assert {who for who, _ in table.moves} == {A}


def test_what_people_took_back_is_not_made_again_at_once() -> None:
    table = greedy(B)
    table.company = table.company.paced(16.0)
    table.swap(A)
    table.until(B)
    count = len(table.moves)
    table.scene.make(FACILITATOR, Undo(1))
    table.wait(9)
    assert table.moves[count:] == [(FACILITATOR, "undo")]
    assert table.until(B) < 5


def test_an_end_that_people_took_back_is_not_made_again_at_once_in_the_scene_made_anew() -> None:
    table = greedy(A, B, C, D)
    table.wait(60)
    table.scene.make(FACILITATOR, m.End())
    table.session.submit(FACILITATOR, Undo())
    table.scene.next = None
    accompany(table.scene, deck(), table.company)
    count = len(table.moves)
    table.wait(9)
    assert len(table.moves) == count
    table.wait(20)
    assert len(table.moves) > count


def test_people_read_a_triple_and_what_is_said_before_anybody_answers() -> None:
    table = greedy(B, C, D)
    table.say(A, "declare")
    table.say(A, f'explain "{"so it is, " * 20}"')
    table.wait(8)
    assert [who for who, _ in table.moves if who != A] == []
    table.until(B, "answer")
    table.until(C, "answer")


def test_nobody_waits_for_people_to_read_a_stock_that_is_shuffled() -> None:
    table = greedy(B, C)
    table.say(FACILITATOR, f'leave "{A}"')
    assert table.session.entries[-1].verb == "shuffle"
    assert table.until(B) < 10


def test_others_who_do_something_all_the_time_keep_nobody_from_moving() -> None:
    table = greedy(B)
    table.swap(A)
    for second in range(12):
        table.scene.make(FACILITATOR, Note("memo 1", str(second)))
        table.wait(1)
    assert (B, "discard") in table.moves


def test_a_seat_is_taken_over_in_its_turn_and_given_back() -> None:
    table = greedy(B, C, D)
    table.swap(A)
    table.until(B)
    state = table.session.state
    table.tap(f"name:{B}")
    table.tap(f"hand:{B}")
    assert table.items()[f"name:{B}"].look.practice == "away"  # type: ignore[union-attr]
    table.wait(30)
    assert (table.session.state.seat(B), table.session.state.turn) == (state.seat(B), B)
    table.tap(f"name:{B}")
    table.tap(f"hand:{B}")
    assert table.until(B) < 10


def test_a_declaration_is_taken_over_where_it_stands() -> None:
    table = greedy(B, C, D)
    table.say(B, "declare")
    table.tap(f"answer-name:{B}")
    table.tap(f"hand:{B}")
    table.wait(40)
    assert table.moves == [(B, "declare")]
    table.tap(f"explained:{B}")
    assert table.moves[-1] == (B, "explain")
    table.until(C, "answer")


def test_a_seat_that_was_opened_answers_when_a_triple_is_declared() -> None:
    table = greedy(B, C, D)
    table.tap(f"name:{B}")
    table.say(A, "declare")
    assert f"hand:{B}" not in table.items()


def test_practice_teams_are_not_led() -> None:
    table = greedy(A, B)
    table.scene.hands.led = {A: 40.0, C: 40.0}
    assert f"led:{A}" not in table.items()
    table.company = table.company.handed(A)
    assert f"led:{A}" in table.items()


def test_who_writes_on_a_keyboard_goes_on_while_practice_teams_move() -> None:
    table = greedy(B, C, D)
    table.swap(A)
    table.scene.hands.focus = A
    table.until(C)
    assert table.scene.hands.focus == A


def test_teams_come_and_go_and_are_called_otherwise() -> None:
    table = greedy(B, C, D)
    table.say(FACILITATOR, f'rename "{B}" "North"')
    assert table.company.plays("North")
    table.say(FACILITATOR, f'leave "{C}"')
    table.say(FACILITATOR, 'join "Late"')
    table.swap(A)
    table.until("North")
    table.until(D)
    table.scene.make(FACILITATOR, Undo(len(table.moves)))
    assert table.company.plays(B)
    table.wait(30)


def test_the_panel_says_who_plays_and_lets_practice_teams_play_everywhere() -> None:
    table = greedy(B)
    table.tap("menu:0")
    table.tap("m:company")
    assert table.items()[f"m:cast:{B}"].look.text == f"\u2068{B}\u2069: \u2068direct\u2069"  # type: ignore[union-attr]
    table.tap(f"m:cast:{B}")
    table.tap("m:cast:keen")
    table.tap("m:back")
    table.tap("m:all")
    assert table.company.seats == {A: "keen", B: "keen", C: "silent", D: "dominant"}
    assert table.company.leads
    table.tap(f"m:cast:{A}")
    table.tap("m:cast:people")
    assert not table.company.plays(A)


def test_where_no_people_play_a_silence_goes_by_as_fast_as_the_practice_teams() -> None:
    for by_hand, silent in ((frozenset(), 60 / 8), (frozenset({A}), 60.0)):
        at_table = Rehearsal({})
        at_table.company = Company(dict.fromkeys((A, B, C, D), "silent"), by_hand, speed=8.0)
        at_table.scene.rehearsing._partners.asked = lambda *_: None  # type: ignore[method-assign, union-attr]
        at_table.wait(silent - 1)
        assert "idle" not in {entry.verb for entry in at_table.session.entries}
        at_table.wait(2)
        assert [entry.verb for entry in at_table.session.entries if entry.verb == "idle"] == ["idle"]
