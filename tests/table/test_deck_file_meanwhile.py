"""What others do to a deck's file while it is edited, and full and slow disks: nothing that was written is lost, and no
frame waits."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from threading import Event, current_thread

import pytest
from browsers import SCREEN, found, read, seen, small, tap
from edited import disk_full, opened, saved, until, write
from geometry import faults
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content import edits
from game.content.deck import load_deck
from game.content.writing.written import deck_yaml
from game.faults import CannotKeep
from game.store import deck_file
from game.table.looks import CardFace
from game.table.scenes.deck_keeping import TURNS
from game.table.scenes.scene import GoHome

USUAL_TURNS = sys.getswitchinterval()


def test_what_others_change_in_the_file_is_seen_told_and_kept(path: Path) -> None:
    scene = tap(opened(path), "card c1")
    path.write_bytes(path.read_bytes().replace(b"A library", b"A large library"))
    scene.pass_time(0.26)
    assert scene.deck.cards["a1"].text.get("en")[0] == "A large library"
    assert "A large library" in read(scene)
    lit = {item.key for item in scene.items(SCREEN) if isinstance(item.look, CardFace) and item.look.marked}
    assert lit == {"card a1"}
    assert seen(tap(scene, "back", "only")) == ["a1"]
    assert len(seen(tap(scene, "all"))) == len(small().cards)
    tap(scene, "card c1", "retire")
    deck = saved(scene)
    assert (deck.cards["c1"].retired, deck.cards["a1"].text.get("en")[0]) == (True, "A large library")
    until(scene, lambda: scene.news is None)
    assert not any(isinstance(item.look, CardFace) and item.look.marked for item in scene.items(SCREEN))


def test_what_is_taken_back_has_no_link_to_a_card_that_others_took_away_meanwhile(path: Path) -> None:
    scene = tap(opened(path), "card c3", "link", "card g2", "back", "retire")
    deck = saved(scene)
    left = {
        name: replace(card, links=tuple(link for link in card.links if link != "g2"))
        for name, card in deck.cards.items()
        if name != "g2"
    }
    path.write_bytes(deck_yaml(replace(deck, cards=left)))
    until(scene, lambda: "g2" not in scene.deck.cards)
    tap(scene, "undo")
    assert scene.items(SCREEN)
    card = saved(scene).cards["c3"]
    assert (card.retired, card.links) == (False, ())


def test_a_faulty_save_keeps_the_last_good_deck_and_what_is_being_written(path: Path) -> None:
    good = path.read_bytes()
    scene = tap(opened(path), "card g1", "write text")
    scene.write(" now")
    path.write_bytes(good.replace(b"languages: [", b"languages: ("))
    scene.pass_time(0.26)
    assert "Line " in read(scene)
    assert "editing waits" in read(scene)
    tap(scene, "keep-text")
    assert scene.line is not None
    assert scene.line.pen.text == "A gap in reading now"
    assert not any(item.key in ("retire", "link", "write gap") for item in scene.items(SCREEN))
    path.write_bytes(good)
    scene.pass_time(0.26)
    tap(scene, "keep-text")
    assert saved(scene).cards["g1"].text.get("en")[0] == "A gap in reading now"


def test_a_file_that_was_gone_and_is_back_as_it_was_says_so_and_no_more(path: Path) -> None:
    good = path.read_bytes()
    scene = opened(path)
    path.unlink()
    scene.pass_time(0.26)
    assert "There is no file" in read(scene)
    assert "Line " not in read(scene)
    path.write_bytes(good)
    scene.pass_time(0.26)
    assert "elsewhere" not in read(scene)
    assert scene.deck.cards == small().cards


def test_a_file_that_was_never_good_shows_what_is_to_be_mended_and_comes_to_life(path: Path) -> None:
    good = path.read_bytes()
    path.write_bytes(good.replace(b"languages: [", b"languages: ("))
    scene = opened(path)
    until(scene, lambda: scene.remarks.found)
    assert "Line " in read(scene)
    assert isinstance(tap(scene, "home").next, GoHome)
    scene = opened(path)
    path.write_bytes(good)
    scene.pass_time(0.26)
    assert sorted(seen(tap(scene, "back"))) == sorted(small().cards)


def test_what_cannot_be_written_is_told_waits_and_is_written_when_it_can_be(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(deck_file, "write_deck", disk_full)
        scene = tap(opened(path), "card g1", "write text")
        write(scene, "Another text")
        until(scene, lambda: scene.keeping.unsaved)
        assert "disk is full" in read(scene)
        assert scene.deck.cards["g1"].text.get("en")[0] == "Another text"
        assert tap(scene, "back", "home").next is None, "leaving asks once more"
    tap(scene, "again")
    assert saved(scene).cards["g1"].text.get("en")[0] == "Another text"
    assert isinstance(tap(scene, "home").next, GoHome)


@pytest.mark.parametrize("error", [RuntimeError("odd"), KeyError("odd"), ValueError("odd"), OSError("odd")], ids=repr)
def test_an_error_that_nobody_foresaw_ends_no_table_and_loses_no_edit(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as broken:
        broken.setattr(deck_file, "write_deck", fails)
        scene = tap(opened(path), "card g1", "retire")
        until(scene, lambda: scene.keeping.unsaved)
        assert f"Nothing can be written at {path}" in read(scene)
        assert "odd" in read(scene)
        fault = scene.end()
        assert isinstance(fault, CannotKeep)
        assert fault.__cause__ is error, "so that --debug shows it"
    tap(scene, "again")
    assert saved(scene).cards["g1"].retired


def test_an_edit_waits_for_a_file_that_somebody_takes_away_and_brings_back(path: Path) -> None:
    good = path.read_bytes()
    scene = tap(opened(path), "card g1")
    path.unlink()
    tap(scene, "retire", "back", "home")
    until(scene, lambda: scene.keeping.stuck)
    assert "There is no file" in read(scene)
    assert scene.next is None
    path.write_bytes(good)
    until(scene, lambda: scene.next)
    assert load_deck(path).cards["g1"].retired


def test_an_edit_that_no_longer_fits_what_others_wrote_is_told_and_the_others_are_kept(path: Path) -> None:
    scene = tap(opened(path), "card c3")
    path.write_bytes(deck_yaml(small(cards={name: card for name, card in small().cards.items() if name != "c3"})))
    tap(scene, "retire", "back", "card g1", "retire")
    until(scene, lambda: not scene.keeping.saving)
    assert "the last change no longer fits it" in read(scene)
    assert "c3" not in scene.deck.cards
    assert load_deck(path).cards["g1"].retired


def test_who_leaves_at_once_reads_first_what_was_refused(path: Path) -> None:
    scene = tap(opened(path), "card a1", "retire", "back", "home")
    until(scene, lambda: scene.keeping.unsaved)
    scene.pass_time(0.26)
    assert scene.next is None
    assert isinstance(tap(scene, "home").next, GoHome)


def test_who_cannot_write_may_leave_after_all(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deck_file, "write_deck", disk_full)
    scene = tap(opened(path), "card g1", "retire")
    until(scene, lambda: scene.keeping.unsaved)
    assert isinstance(tap(scene, "back", "home", "home").next, GoHome)


def test_while_a_slow_disk_writes_hands_go_on_and_home_waits_for_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may, write_deck = Event(), deck_file.write_deck

    def slow(path: Path, source: bytes, data: Path, over: bytes) -> bool:
        assert may.wait(10)
        return write_deck(path, source, data, over=over)

    monkeypatch.setattr(deck_file, "write_deck", slow)
    scene = tap(opened(path), "card g1", "retire")
    assert "Saving" in read(scene)
    tap(scene, "back", "card c1", "retire", "back", "home")
    scene.pass_time(0.26)
    assert scene.next is None
    may.set()
    until(scene, lambda: scene.next)
    deck = load_deck(path)
    assert (deck.cards["g1"].retired, deck.cards["c1"].retired) == (True, True)


def test_nothing_is_taken_back_while_the_file_has_errors(path: Path) -> None:
    scene = tap(opened(path), "card g1", "retire")
    saved(scene)
    assert found(scene, "undo")
    path.write_bytes(b"gaps: [")
    until(scene, lambda: scene.keeping.file.problems)
    assert not any(item.key == "undo" for item in scene.items(SCREEN))


def test_a_thread_takes_short_turns_while_it_writes_and_then_as_long_ones_as_before(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns: list[float] = []

    def noted(seconds: float) -> None:
        if current_thread().name.startswith("deck"):
            turns.append(seconds)

    monkeypatch.setattr(sys, "setswitchinterval", noted)
    saved(tap(opened(path), "card g1", "retire"))
    assert turns == [TURNS, USUAL_TURNS]


def _elsewhere(path: Path, what: str, number: int) -> None:
    """What a second writer does to the file."""
    match what:
        case "change" if path.exists() and path.read_bytes() != b"gaps: [":
            deck = load_deck(path)
            path.write_bytes(deck_yaml(edits.with_note(deck, list(deck.cards)[number % 3], "he", f"הערה {number}")))
        case "take away":
            cards = {card: small().cards[card] for card in ("g1", "c2", "a1")}
            cards["a1"] = replace(cards["a1"], links=("c2",))
            path.write_bytes(deck_yaml(small(cards=cards)))
        case "break":
            path.write_bytes(b"gaps: [")
        case "mend":
            path.write_bytes(deck_yaml(small()))
        case "delete":
            path.unlink(missing_ok=True)


ELSEWHERE = ("", "", "", "", "change", "take away", "break", "mend", "delete")


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(ELSEWHERE)), min_size=5, max_size=40),
    st.sampled_from(["he", "ar", "en"]),
)
def test_whatever_is_touched_and_written_elsewhere_nothing_breaks_and_what_is_seen_is_what_is_on_disk(
    tmp_path_factory: pytest.TempPathFactory, touches: list[tuple[int, str]], lang: str
) -> None:
    path = tmp_path_factory.mktemp("deck") / "small.yaml"
    path.write_bytes(deck_yaml(small()))
    scene = opened(path, lang)
    for touch, elsewhere in touches:
        _elsewhere(path, elsewhere, touch)
        items = [item for item in scene.items(SCREEN) if item.tap and not item.key.startswith(("key ", "home"))]
        item = items[touch % len(items)]
        scene.tap(item.key, item.x, item.y)
        if touch % 7 == 0 and item.drag:
            scene.drop(item.key, items[touch % 11 % len(items)].key, item.x, item.y)
        if touch % 3 == 0 and scene.line is not None:
            scene.write("אב a")
        scene.pass_time(0.1)
        assert faults(scene.items(SCREEN), SCREEN) == []
    scene.tap("leave-text", 0, 0)
    until(scene, lambda: not scene.keeping.saving)
    if not path.exists() or path.read_bytes() == b"gaps: [":
        _elsewhere(path, "mend", 0)
    scene.pass_time(0.26)
    until(scene, lambda: not (scene.keeping.saving or scene.keeping.stuck))
    assert load_deck(path).cards == scene.deck.cards
