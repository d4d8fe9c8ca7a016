"""A deck is edited in the browser: what is done is on disk, and can be taken back."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread, current_thread

import pygame
import pytest
from browsers import SCREEN, read, seen, small, tap
from edited import opened, saved, until, write
from geometry import SCREENS, cut, faults
from hypothesis import given, settings
from hypothesis import strategies as st
from test_lower_two_thirds import aloft
from test_setting_up import ByKeyboard, SettingUp

from game.content import edits
from game.content.deck import load_deck
from game.content.models import CHANNELS
from game.content.writing.written import deck_yaml
from game.core.cards import ACTION
from game.shipped import folder
from game.store.deck_file import DeckFile
from game.store.deck_versions import versions
from game.table.looks import CardFace
from game.table.scenes.deck_browser import DeckBrowser
from game.table.scenes.deck_keeping import Keeping
from game.table.scenes.deck_values import channel_words
from game.table.scenes.home import Home
from game.table.screen import Screen
from game.words import words


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


def test_texts_are_tried_on_their_cards_by_no_other_thread_and_what_does_not_fit_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fonts that a closing window takes away from another thread end the process."""
    measured: list[Thread] = []

    def fits(kind: str, said: str, lang: str) -> bool:
        measured.append(current_thread())
        return said != "A library"

    monkeypatch.setattr("game.table.scenes.deck_remarks.fits", fits)
    scene = opened(path)
    until(scene, lambda: any(remark.problem.code == "no-fit" for remark in scene.remarks.found or ()))
    assert [remark.card for remark in scene.remarks.found or () if remark.problem.code == "no-fit"] == ["a1"]
    assert set(measured) == {current_thread()}
