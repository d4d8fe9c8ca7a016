"""A deck is edited in the browser: what is done is on disk, nothing that was written is lost, no frame waits."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, current_thread
from typing import Any

import pygame
import pytest
from browsers import SCREEN, found, read, seen, small, tap
from geometry import SCREENS, cut, faults
from hypothesis import given, settings
from hypothesis import strategies as st
from test_lower_two_thirds import aloft
from test_setting_up import ByKeyboard, SettingUp

from game.content import edits
from game.content.deck import Deck, load_deck
from game.content.models import CHANNELS
from game.content.writing.written import deck_yaml
from game.core.cards import ACTION
from game.faults import CannotKeep, Fault
from game.shipped import folder
from game.store import deck_file
from game.store.deck_file import DeckFile
from game.store.deck_versions import versions
from game.table.looks import CardFace
from game.table.scenes.deck_browser import DeckBrowser
from game.table.scenes.deck_keeping import TURNS, Keeping
from game.table.scenes.deck_values import channel_words
from game.table.scenes.home import Home
from game.table.scenes.scene import GoHome
from game.table.screen import Screen
from game.words import words

USUAL_TURNS = sys.getswitchinterval()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_bytes(deck_yaml(small()))
    return path


def opened(path: Path, lang: str = "en") -> DeckBrowser:
    return DeckBrowser(Keeping(DeckFile(path, path.parent / "data")), lang)


def until(scene: DeckBrowser, done: Callable[[], object]) -> None:
    """Time passes until this is so."""
    end = time.monotonic() + 10
    while not done():
        assert time.monotonic() < end
        scene.pass_time(0.26)
        time.sleep(0.005)


def saved(scene: DeckBrowser) -> Deck:
    """The deck on disk, once all is written."""
    until(scene, lambda: not scene.keeping.saving)
    assert scene.keeping.unsaved is None
    return load_deck(scene.keeping.file.path)


def write(scene: DeckBrowser, text: str) -> None:
    assert scene.line is not None
    scene.press("all")
    scene.write(text)
    tap(scene, "keep-text")


def disk_full(deck: Path, *_: object, **__: object) -> None:
    raise CannotKeep(deck, "disk-full")


def test_other_words_are_seen_while_they_are_written_and_then_on_disk(path: Path) -> None:
    scene = tap(opened(path), "card g1", "write text")
    scene.write(" in grade 2")
    assert any(
        isinstance(i.look, CardFace) and i.look.text == "A gap in reading in grade 2" for i in scene.items(SCREEN)
    )
    tap(scene, "keep-text")
    assert scene.deck.cards["g1"].text.get("en")[0] == "A gap in reading in grade 2"
    assert saved(scene).cards["g1"].text.lines == (("he", "פער בקריאה"), ("en", "A gap in reading in grade 2"))
    assert len(versions(path, path.parent / "data")) == 1
    assert "Saved" in read(scene)


def test_who_does_not_want_it_after_all_leaves_all_as_it_was(path: Path) -> None:
    before = path.read_bytes()
    scene = tap(opened(path), "card g1", "write text")
    scene.write(" and so on")
    tap(scene, "leave-text")
    scene.press("escape")
    saved(scene)
    assert path.read_bytes() == before


def test_a_new_card_is_there_in_one_language_and_the_other_is_said_to_lack(path: Path) -> None:
    scene = tap(opened(path), "write cause")
    write(scene, "A long way to school")
    assert scene.chosen is not None
    card = saved(scene).cards[scene.chosen]
    assert (card.kind, card.text.lines) == ("cause", (("en", "A long way to school"),))
    assert "Not written in עברית yet" in read(scene)
    tap(scene, "back", "write cause", "keep-text")
    assert len(saved(scene).cards) == len(small().cards) + 1, "a card without words is none"


def test_a_card_goes_out_of_play_and_comes_back(path: Path) -> None:
    scene = tap(opened(path), "card c3", "retire")
    assert saved(scene).cards["c3"].retired
    assert "Out of play" in read(scene)
    tap(scene, "retire")
    assert not saved(scene).cards["c3"].retired


def test_what_would_break_the_deck_is_not_done_and_why_is_said(path: Path) -> None:
    before = path.read_bytes()
    scene = tap(opened(path), "card a1", "retire")  # the last action in play
    until(scene, lambda: scene.keeping.unsaved)
    assert not scene.deck.cards["a1"].retired
    assert "Saved" not in read(scene)
    assert path.read_bytes() == before
    tap(scene, "back", "card a2", "retire", "back", "card a1", "retire")
    assert saved(scene).cards["a1"].retired
    assert scene.keeping.unsaved is None


def test_cards_are_linked_and_unlinked_by_touching_them(path: Path) -> None:
    scene = tap(opened(path), "card c3", "link", "card g1", "card a1", "card g2", "card g2")
    assert seen(scene) == ["g1", "g2", "c3", "a1", "a2"], "nothing moves under a finger"
    tap(scene, "back")
    deck = saved(scene)
    assert deck.cards["c3"].links == ("g1",)
    assert deck.cards["a1"].links == ("c1", "c2", "c3")
    assert sorted(seen(scene)) == ["a1", "c3", "g1"]
    assert "in 1 full triple" in read(scene)
    assert "c3" in seen(tap(scene, "back", "card g1", "link"))


def test_a_card_that_is_carried_onto_another_is_linked_to_it(path: Path) -> None:
    scene = opened(path)
    scene.items(SCREEN)
    scene.drop("card g2", "card c3", 0, 0)
    assert "Linked: “פער בחשבון” and “Noise”" in read(scene)
    for onto in ("card a1", "card g1", "track gap 5", None):
        scene.drop("card g2", onto, 0, 0)
    deck = saved(scene)
    assert deck.cards["c3"].links == ("g2",)
    assert replace(deck.cards["c3"], links=()) == small().cards["c3"]
    assert [card for card in deck.cards if deck.cards[card] != small().cards[card]] == ["c3"]
    assert saved(tap(scene, "undo")).cards == small().cards


def test_the_cards_to_link_can_be_looked_for(path: Path) -> None:
    scene = tap(opened(path), "card a1", "link")
    scene.write("noi")
    scene.press("enter")
    assert seen(scene) == ["c3", "a1"]
    tap(scene, "card c3", "back")
    assert "c3" in saved(scene).cards["a1"].links
    assert sorted(seen(tap(scene, "back"))) == sorted(small().cards), "the search is over with the linking"


def test_all_can_be_linked_to_a_card_that_was_looked_for(path: Path) -> None:
    scene = opened(path)
    scene.write("noi")
    scene.press("enter")
    assert set(seen(tap(scene, "card c3", "link"))) >= {"g1", "g2", "a1"}


def test_notes_domains_and_channels_are_written(path: Path) -> None:
    scene = tap(opened(path), "card g2", "write note")
    write(scene, "Ask which figures there are")
    tap(scene, "domain", "value reading")
    assert (scene.deck.cards["g2"].domain, scene.stage) == ("reading", "cards")
    tap(scene, "domain", "write domain")
    write(scene, "sums")
    tap(scene, "back", "card a1", "channel", "value staff")
    deck = saved(scene)
    assert deck.cards["g2"].note is not None
    assert deck.cards["g2"].note.lines == (("en", "Ask which figures there are"),)
    assert (deck.cards["g2"].domain, deck.cards["a1"].channel) == ("sums", "staff")
    tap(scene, "channel", "value ")
    assert saved(scene).cards["a1"].channel is None


def test_a_long_note_is_whole_after_it_was_looked_at_and_after_it_grew(path: Path) -> None:
    note = "First this.\n" + "And then that. " * 30 + "End."
    deck = edits.with_note(small(), "g1", "en", note)
    path.write_bytes(deck_yaml(deck))
    before = path.read_bytes()
    scene = tap(opened(path), "card g1", "write note", "keep-text")
    saved(scene)
    assert path.read_bytes() == before
    tap(scene, "write note")
    scene.write(" Really.")
    tap(scene, "keep-text")
    grown = saved(scene).cards["g1"].note
    assert grown is not None
    assert grown.get("en")[0] == " ".join(note.split()) + " Really."


def test_every_channel_has_a_name() -> None:
    assert tuple(channel_words(words("en"))) == CHANNELS


def test_the_last_words_of_a_card_cannot_go(path: Path) -> None:
    scene = tap(opened(path, "he"), "card g2", "write text")
    write(scene, "")
    assert scene.deck.cards["g2"].text.lines == (("he", "פער בחשבון"),)
    assert scene.editing.refused


EDITS = ("text", "retire", "link", "new", "note")


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(EDITS), min_size=1, max_size=5))
def test_every_edit_can_be_taken_back(tmp_path_factory: pytest.TempPathFactory, done: list[str]) -> None:
    path = tmp_path_factory.mktemp("deck") / "small.yaml"
    path.write_bytes(deck_yaml(small()))
    scene = opened(path)
    before = scene.deck.cards
    for number, edit in enumerate(done):
        _do(scene, edit, number)
    for _ in done:
        tap(scene, "undo")
    assert saved(scene).cards == before
    assert list(scene.deck.cards) == list(before)
    assert not scene.keeping.undoable


def _do(scene: DeckBrowser, edit: str, number: int) -> None:
    scene.way, scene.stage = ("c1",), "cards"
    match edit:
        case "text" | "note":
            tap(scene, f"write {edit}")
            write(scene, f"Words {number}")
        case "retire":
            tap(scene, "retire")
        case "link":
            tap(scene, "link", "card a1", "back")
        case "new":
            tap(scene, "back", "write gap")
            write(scene, f"A gap {number}")


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


def test_a_deck_that_comes_along_is_edited_as_a_copy_and_that_is_said_once(tmp_path: Path) -> None:
    shipped = folder("decks") / "tiny.yaml"
    before = shipped.read_bytes()
    scene = DeckBrowser(Keeping(DeckFile(shipped, tmp_path)), "en")
    card = scene.shown[ACTION][0]
    tap(scene, f"card {card}", "retire")
    assert saved(scene).cards[card].retired
    assert scene.keeping.file.path == tmp_path / "decks" / "tiny.yaml"
    assert shipped.read_bytes() == before
    assert "a copy of your own: tiny.yaml" in read(scene)
    tap(scene, "retire")
    saved(scene)
    assert "copy of your own" not in read(scene)


def test_remarks_lead_to_their_cards(path: Path) -> None:
    scene = opened(path)
    until(scene, lambda: scene.remarks.found is not None)
    assert {remark.card for remark in scene.remarks.found or ()} >= {"g2", "c3"}  # no English; in no triple
    tap(scene, "remarks")
    key = next(item.key for item in scene.items(SCREEN) if item.key.endswith(" g2"))
    assert tap(scene, key).chosen == "g2"


def test_a_deck_without_earlier_versions_says_that_and_asks_for_nothing(path: Path) -> None:
    scene = tap(opened(path), "versions")
    until(scene, lambda: scene.history.saved is not None)
    assert "Nothing was changed here yet" in read(scene)
    assert "Touch a card" not in read(scene)


def test_earlier_versions_tell_what_was_changed_and_come_back(path: Path) -> None:
    scene = tap(opened(path), "card g1", "write text")
    write(scene, "Reading, otherwise")
    saved(scene)
    tap(scene, "back", "card c3", "retire")
    saved(scene)
    tap(scene, "back", "versions")
    until(scene, lambda: scene.history.saved)
    assert [saved_.version.number for saved_ in scene.history.saved or ()] == [2, 1]
    assert "Reading, otherwise" in read(scene)
    assert "Out of play" in read(scene)
    tap(scene, "restore 1")
    assert not scene.keeping.saving, "the first touch only asks"
    tap(scene, "restore 1")
    assert saved(scene).cards == small().cards
    assert [each.number for each in versions(path, path.parent / "data")] == [1, 2, 3]


def remarks(scene: DeckBrowser) -> None:
    until(scene, lambda: scene.remarks.found is not None)
    tap(scene, "remarks")


def earlier(scene: DeckBrowser) -> None:
    for card in ("g1", "c1", "c2"):
        scene.way = (card,)
        tap(scene, "retire")
    saved(scene)
    tap(scene, "back", "versions")
    until(scene, lambda: scene.history.saved)
    tap(scene, "restore 1")


def faulty(scene: DeckBrowser) -> None:
    path = scene.keeping.file.path
    path.write_bytes(path.read_bytes().replace(b"languages: [", b"languages: ("))
    scene.pass_time(0.26)
    tap(scene, "card c1")


@pytest.mark.parametrize("place", [remarks, earlier, faulty], ids=lambda place: place.__name__)
@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_all_of_it_is_on_the_screen_and_can_be_read_and_touched(
    path: Path, lang: str, place: Callable[[DeckBrowser], None]
) -> None:
    scene = opened(path, lang)
    place(scene)
    for screen in (*SCREENS, Screen(3840, 2160, scale=1.3)):
        items = scene.items(screen)
        assert faults(items, screen) == [], screen
        assert cut(items, screen) == [], screen
    scene.upright = True
    assert aloft(scene.items(SCREEN), SCREEN) == []


@pytest.mark.parametrize("full", [False, True])
def test_who_closes_the_window_at_once_has_saved_or_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full: bool
) -> None:
    own = tmp_path / "decks" / "small.yaml"
    own.parent.mkdir()
    own.write_bytes(deck_yaml(small()))
    facilitator = SettingUp(tmp_path, deck="small", loaded=load_deck(own))
    facilitator.tap("browse", "card c2")
    if full:
        monkeypatch.setattr(deck_file, "write_deck", disk_full)
    facilitator.hands.tap("retire")
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    if full:
        with pytest.raises(CannotKeep):
            facilitator.table.run()
    else:
        assert facilitator.table.run() == 0
    assert load_deck(own).cards["c2"].retired is not full


@pytest.mark.parametrize(("broken", "code"), [(False, "change-refused"), (True, "faulty-deck")])
def test_what_is_not_kept_is_told_after_the_window_closed(tmp_path: Path, broken: bool, code: str) -> None:
    own = tmp_path / "decks" / "small.yaml"
    own.parent.mkdir()
    own.write_bytes(deck_yaml(small()))
    facilitator = SettingUp(tmp_path, deck="small", loaded=load_deck(own))
    facilitator.tap("browse", "card a1")
    if broken:
        own.write_bytes(b"gaps: [")
    facilitator.hands.tap("retire")  # the last action in play
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    with pytest.raises(Fault, match=code) as told:
        facilitator.table.run()
    assert str(own) in told.value.tell(words("en"))
    assert own.read_bytes() == (b"gaps: [" if broken else deck_yaml(small()))


def test_what_waits_for_a_file_that_somebody_broke_is_told_when_the_window_closes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may, write_deck = Event(), deck_file.write_deck

    def broken(*given: Any, **more: Any) -> bool:
        assert may.wait(10)
        write_deck(*given, **more)
        path.write_bytes(b"gaps: [")
        return True

    monkeypatch.setattr(deck_file, "write_deck", broken)
    scene = tap(opened(path), "card g1", "retire", "back", "card c1", "retire")
    may.set()
    fault = scene.end()
    assert fault is not None
    assert fault.code == "faulty-deck"


def test_words_that_are_being_written_when_the_window_closes_are_kept(path: Path) -> None:
    scene = tap(opened(path), "card g1", "write text")
    scene.write(" now")
    assert scene.end() is None
    assert load_deck(path).cards["g1"].text.get("en")[0] == "A gap in reading now"


def test_words_that_cannot_be_kept_when_the_window_closes_are_told(path: Path) -> None:
    scene = tap(opened(path), "card g1", "write text")
    scene.write(" now")
    path.write_bytes(b"gaps: [")
    until(scene, lambda: scene.keeping.file.problems)
    fault = scene.end()
    assert fault is not None
    assert fault.code == "faulty-deck"


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


@pytest.mark.parametrize("person", [SettingUp, ByKeyboard], ids=lambda person: person.__name__)
def test_from_home_to_a_changed_deck_and_back_by_touch_and_by_keyboard(tmp_path: Path, person: type[SettingUp]) -> None:
    own = tmp_path / "decks" / "small.yaml"
    own.parent.mkdir()
    own.write_bytes(deck_yaml(small()))
    facilitator = person(tmp_path, deck="small", loaded=load_deck(own))
    facilitator.tap("browse", "card c2", "retire", "back", "home")
    end = time.monotonic() + 10
    while not isinstance(facilitator.table.scene, Home):
        assert time.monotonic() < end
        facilitator.hands.look(0.26)
        facilitator.follow()
    assert isinstance(facilitator.table.scene, Home)
    assert facilitator.table.scene.deck is not None
    assert facilitator.table.scene.deck.name == "small"
    assert load_deck(own).cards["c2"].retired
    pygame.quit()


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
