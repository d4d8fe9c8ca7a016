"""The talk after the game, by taps and typing: every answer is a note, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from geometry import SCREENS
from talks import AGAIN, DECK, FILES, SCREEN, SEATS, a_session, a_talk, opened, said, tap

from game.core.cards import KINDS
from game.core.game import TABLE
from game.core.log import Entry
from game.faults import CannotKeep
from game.rules.triples.state import Verdict, Written
from game.session.session import Note
from game.table.looks import CardFace, Field, NameTag, Panel, Pill, Ring, Text
from game.table.scenes.scene import GoHome, GoToReport
from game.table.scenes.talk_questions import QUESTIONS
from game.table.screen import Screen


@pytest.mark.parametrize("count", [1, 2, 3, 20])
def test_it_begins_with_a_ring_that_stays_a_little_open_and_no_winner(count: int) -> None:
    scene = a_talk(count)
    looks = {item.key: item.look for item in scene.items(SCREEN)}
    ring = looks["ring"]
    assert isinstance(ring, Ring)
    assert 0 < ring.open < 0.15
    assert f"\u2068{count}\u2069" in said(scene, "closing")
    assert not any(seat in look.text for look in looks.values() if isinstance(look, Text) for seat in SEATS[:3])


def test_the_closing_faces_both_long_sides_where_people_sit_around() -> None:
    turns = {item.key: item.turn for item in a_talk().items(SCREEN)}
    assert (turns["closing"], turns["closing-far"], turns["to wall far"]) == (0, 180, 180)
    assert tap(a_talk(), "to wall far").stage == "wall"
    assert not any(item.turn for item in a_talk(seating="upright").items(SCREEN))


def test_the_first_questions_are_answered_on_the_wall() -> None:
    scene = tap(a_talk(), "to wall", "answer 0 relevant yes", "answer 2 power partly")
    assert scene.session.notes == {"triple 1 relevant": "yes", "triple 3 power": "partly"}
    looks = {item.key: item.look for item in scene.items(SCREEN)}
    chosen, other = looks["answer 0 relevant yes"], looks["answer 0 relevant no"]
    assert isinstance(chosen, Pill)
    assert isinstance(other, Pill)
    assert (chosen.tone, other.tone) == ("plain", "quiet")


def test_an_answer_is_changed_and_taken_back() -> None:
    scene = tap(a_talk(), "to wall", "answer 0 relevant yes", "answer 0 relevant no")
    assert scene.answer(0, "relevant") == "no"
    assert tap(scene, "answer 0 relevant no").answer(0, "relevant") == ""


def test_all_questions_are_asked_of_a_triple_that_lies_open() -> None:
    scene = tap(opened(a_talk(), 1), "answer 1 relevant partly")
    for question, asked in QUESTIONS.items():
        for word in reversed(asked.answers):
            tap(scene, f"answer 1 {question} {word}")
            assert scene.session.notes[f"triple 2 {question}"] == word


def test_only_a_gap_that_stays_is_asked_about_further() -> None:
    scene = opened(a_talk())
    further = {"answer 0 ground figure", "write triple 1 who"}
    assert not further & {item.key for item in scene.items(SCREEN)}
    for word, asked in (("yes", True), ("no", False), ("partly", True)):
        tap(scene, f"answer 0 relevant {word}")
        assert (further <= {item.key for item in scene.items(SCREEN)}) == asked


def test_who_else_should_be_in_the_room_is_written() -> None:
    scene = tap(opened(a_talk()), "answer 0 relevant yes", "write triple 1 who")
    hint = next(item.look for item in scene.items(SCREEN) if item.key == "write triple 1 who")
    assert isinstance(hint, Field)
    assert "Without names of pupils, staff or schools" in hint.hint
    scene.write("  הנהגת ההורים x")
    scene.press("backspace")
    scene.press("enter")
    assert scene.session.notes["triple 1 who"] == "הנהגת ההורים"


def test_writing_is_kept_by_touching_elsewhere_and_left_by_escape() -> None:
    scene = tap(opened(a_talk()), "answer 0 relevant yes", "write triple 1 who")
    scene.write("parents")
    tap(scene, "open 1")
    assert scene.session.notes["triple 1 who"] == "parents"
    tap(scene, "open 0", "write triple 1 who")
    scene.write(" and others")
    scene.press("escape")
    assert scene.session.notes["triple 1 who"] == "parents"


def test_a_triple_lies_open_with_its_cards_and_who_explained_it() -> None:
    scene = opened(a_talk(), 1)
    looks = {item.key: item.look for item in scene.items(SCREEN)}
    texts = {look.text for look in looks.values() if isinstance(look, CardFace)}
    assert texts == {DECK.of_kind(kind)[1].text.get("en")[0] for kind in KINDS}
    assert looks["by"] == NameTag(SEATS[1], "he", looks["by"].colour)  # type: ignore[union-attr]
    assert said(scene, "explanation") == "כי כך"
    assert said(opened(a_talk(), 0), "explanation") == "Explained aloud"


def test_one_goes_from_triple_to_triple() -> None:
    scene = tap(opened(a_talk()), "open 1", "open 2", "open 1", "open 2")
    assert tap(scene, "to next").stage == "next"


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_every_triple_of_a_long_wall_is_reached(screen: Screen) -> None:
    scene = tap(a_talk(20), "to wall", screen=screen)
    seen: list[str] = []
    for _ in range(20):
        items = scene.items(screen)
        tiles = [item.key for item in items if isinstance(item.look, Panel)]
        assert 1 <= len(tiles) <= 8
        seen += tiles
        on = [item.key for item in items if item.key == f"from {len(seen)}"]
        if not on:
            break
        tap(scene, *on, screen=screen)
    assert seen == [f"tile {at}" for at in range(20)]


def test_eight_triples_lie_side_by_side_on_a_large_screen() -> None:
    tiles = [i for i in tap(a_talk(8), "to wall").items(SCREEN) if isinstance(i.look, Panel)]
    assert len(tiles) == 8


def test_on_the_overview_many_hands_answer_all_questions_at_once() -> None:
    scene = tap(a_talk(8), "to wall", "ask 0 channel", "ask 5 ground", "answer 0 channel staff")
    assert scene.asked == {5: "ground"}
    tap(scene, "answer 6 power yes", "answer 5 ground survey", "answer 7 relevant no")
    assert scene.asked == {}
    answered = {(at, each) for at in range(8) for each in QUESTIONS if scene.answer(at, each)}
    assert answered == {(0, "channel"), (5, "ground"), (6, "power"), (7, "relevant")}
    keys = {item.key for item in scene.items(SCREEN)}
    assert {"ask 7 channel", "ask 6 ground", "write triple 7 who"} <= keys
    assert not {"ask 7 ground", "write triple 8 who"} & keys, "of a gap that goes nothing more is asked"


def test_around_a_lying_screen_one_row_faces_each_side() -> None:
    scene = tap(a_talk(6), "to wall")
    turns = [item.turn for item in scene.items(SCREEN) if isinstance(item.look, Panel)]
    assert turns == [180] * 3 + [0] * 3
    upright = tap(a_talk(6, seating="upright"), "to wall")
    assert {item.turn for item in upright.items(SCREEN)} == {0}


def test_who_is_missing_is_written_from_the_overview() -> None:
    scene = tap(a_talk(), "to wall", "write triple 2 who")
    scene.write("The welfare department")
    scene.press("enter")
    assert scene.answer(1, "who") == "The welfare department"


def test_the_deck_asks_its_own_questions_above() -> None:
    scene = tap(a_talk(), "to wall")
    for question in DECK.discussion:
        assert question.get("en")[0] in said(scene, "head-text")


def test_everything_turns_to_the_other_side() -> None:
    scene = tap(a_talk(), "to wall")
    before = {item.key: item.turn for item in scene.items(SCREEN)}
    after = {item.key: item.turn for item in tap(scene, "turn").items(SCREEN)}
    assert all(after[key] == 180 - before[key] for key in before)
    assert {item.turn for item in tap(scene, "to next").items(SCREEN)} == {180}
    assert "turn" not in {item.key for item in tap(a_talk(seating="upright"), "to wall").items(SCREEN)}


def test_the_next_gap_is_chosen_from_the_wall_and_the_deck() -> None:
    scene = tap(a_talk(), "to wall", "to next")
    assert [card.id for card in scene.gaps()][:3] == [card.id for card in DECK.of_kind("gap")[:3]]
    assert set(scene.gaps()) == set(DECK.of_kind("gap"))
    gap = scene.gaps()[2]
    tap(scene, f"next-gap {gap.id}")
    assert scene.session.notes["next gap"] == gap.text.get("en")[0]
    tap(scene, "lang")
    assert scene.is_next(gap)
    assert tap(scene, f"next-gap {gap.id}").next_gap == ""


def test_the_next_gap_is_written() -> None:
    scene = tap(a_talk(), "to wall", "to next", "write next gap")
    scene.write("פער שלנו")
    tap(scene, "to end")
    assert scene.next_gap == "פער שלנו"


def test_touching_the_field_alone_does_not_lose_the_gap_chosen() -> None:
    scene = tap(a_talk(), "to wall", "to next")
    gap = scene.gaps()[0]
    tap(scene, f"next-gap {gap.id}", "write next gap", "to end")
    assert scene.is_next(gap)


def test_from_the_last_page_one_way_leads_to_the_report() -> None:
    scene = tap(a_talk(), "to wall", "to next", "to end")
    lit = [item.key for item in scene.items(SCREEN) if isinstance(item.look, Pill) and item.look.tone == "lit"]
    assert lit == ["report"]
    assert "again" not in {item.key for item in scene.items(SCREEN)}
    assert tap(scene, "report").next == GoToReport()


def test_what_is_kept_and_where_is_shown_whole() -> None:
    scene = tap(a_talk(), "to wall", "to next", "to end")
    scene.kept = FILES
    shown = [said(scene, key) for key in ("file 0", "file 1", "folder")]
    assert shown == [FILES[0].name, FILES[1].name, "/data/reports"]
    assert tap(scene, "again").next == AGAIN
    assert tap(scene, "home").next == GoHome()


def test_an_answer_that_cannot_be_kept_is_said() -> None:
    def full(entry: Entry) -> None:
        raise CannotKeep("/data", "disk-full")

    scene = tap(a_talk(session=a_session(2, full)), "to wall", "answer 0 relevant yes")
    assert "the disk is full" in said(scene, "head-text")


def test_what_changes_after_keeping_is_kept_again() -> None:
    scene = tap(a_talk(), "to wall", "to next", "to end")
    scene.kept = FILES
    scene.tap("answer 0 relevant yes", 0, 0)
    assert scene.kept == ()


def test_an_empty_wall_has_a_kind_ending_too() -> None:
    scene = a_talk(0)
    assert "still open" in said(scene, "closing")
    tap(scene, "to next far", f"next-gap {DECK.of_kind('gap')[0].id}", "to end", "report")
    assert scene.next == GoToReport()


def test_cards_written_in_play_are_read_in_their_seats_language() -> None:
    session = a_session(0)
    session.submit(TABLE, Note("other", "kept"))
    state = session.state
    paper = Written("gap-w1", "gap", "פער שכתבנו", SEATS[0])
    verdict = Verdict(SEATS[0], ("gap-w1", DECK.of_kind("cause")[0].id, DECK.of_kind("action")[0].id), True, "none")
    session._states.append(replace(state, verdicts=(verdict,), written=(paper,)))
    scene = opened(a_talk(session=session))
    face = next(item.look for item in scene.items(SCREEN) if item.key == "card gap")
    assert isinstance(face, CardFace)
    assert (face.text, face.lang) == ("פער שכתבנו", "he")


def test_keys_that_are_not_there_do_nothing() -> None:
    scene = a_talk(1)
    for key in ("answer 9 relevant yes", "answer 0 relevant perhaps", "nothing", ""):
        scene.tap(key, 0, 0)
    scene.write("x")
    scene.press("enter")
    scene.drop("card gap", None, 0, 0)
    scene.pass_time(1000)
    assert scene.session.notes == {}
    assert scene.next is None
