"""After the game a group's own cards can be kept in the deck, in a copy where the deck came along."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from geometry import cut, faults
from talks import DECK, FILES, SCREEN, SEATS, a_session, a_talk

from game.content.deck import load_deck
from game.faults import Fault
from game.kept_cards import keep_cards, written_in
from game.rules.triples.state import State, Written
from game.shipped import folder, own_decks
from game.table.scenes.talk import Talk
from game.table.screen import Screen
from game.words import LANGUAGES

SHIPPED = folder("decks") / "achievement-gaps.yaml"


def state() -> State:
    wrote = (Written("gap-w1", "gap", "פער שראינו אצלנו", SEATS[0]), Written("action-w1", "action", " ", SEATS[1]))
    return replace(a_session(2).state, written=wrote)


def test_a_shipped_deck_stays_as_it_is_and_its_copy_has_the_cards(tmp_path: Path) -> None:
    before = SHIPPED.read_bytes()
    assert written_in(state()) == 1
    path = keep_cards(state(), dict.fromkeys(SEATS, "he"), "he", DECK, SHIPPED, tmp_path)
    assert path == own_decks(tmp_path) / SHIPPED.name
    assert SHIPPED.read_bytes() == before
    new = [card for card in load_deck(path).cards.values() if card.origin == "group"]
    assert [card.text.lines for card in new] == [(("he", "פער שראינו אצלנו"),)]
    again = keep_cards(state(), dict.fromkeys(SEATS, "he"), "he", DECK, SHIPPED, tmp_path)
    assert len(load_deck(again).cards) == len(load_deck(path).cards)


def test_a_deck_of_ones_own_takes_them_itself_and_one_with_errors_says_so(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_bytes(SHIPPED.read_bytes())
    assert keep_cards(state(), {}, "ar", DECK, own, tmp_path / "data") == own
    broken = own.read_bytes() + b"x: [\n"
    own.write_bytes(broken)
    with pytest.raises(Fault, match="faulty-deck"):
        keep_cards(state(), {}, "ar", DECK, own, tmp_path / "data")
    assert own.read_bytes() == broken


def test_where_the_deck_is_gone_the_session_s_own_copy_takes_them(tmp_path: Path) -> None:
    path = keep_cards(state(), {}, "he", DECK, tmp_path / "gone.yaml", tmp_path / "data")
    assert path == own_decks(tmp_path / "data") / "achievement-gaps.yaml"
    assert len(load_deck(path).cards) == len(DECK.cards) + 1


def ended(lang: str = "en", **more: object) -> Talk:
    talk = a_talk(2, lang, **more)
    talk.stage = "end"
    return talk


def tap(talk: Talk, key: str) -> None:
    item = next(item for item in talk.items(SCREEN) if item.key == key)
    talk.tap(key, item.x, item.y)


def said(talk: Talk) -> str:
    return " ".join(getattr(item.look, "text", "") for item in talk.items(SCREEN))


def test_the_last_page_offers_it_once_before_and_after_the_files(tmp_path: Path) -> None:
    deck = tmp_path / "own.yaml"
    talk = ended(keep_cards=lambda: deck)
    talk.kept = FILES
    tap(talk, "cards")
    assert deck.as_posix() in said(talk)
    assert FILES[0].name in said(talk)
    assert "cards" not in [item.key for item in talk.items(SCREEN)]
    assert "cards" not in [item.key for item in ended().items(SCREEN)]


def test_what_went_wrong_is_said_and_it_can_be_tried_again() -> None:
    def fails() -> Path:
        raise Fault("faulty-deck", path="own.yaml")

    talk = ended(keep_cards=fails)
    tap(talk, "cards")
    assert "own.yaml" in said(talk)
    assert "Take it along" in said(talk), "the report can still be written, and that is another thing"
    assert "cards" in [item.key for item in talk.items(SCREEN)]


@pytest.mark.parametrize("size", [(1280, 720), (3840, 2160)], ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("taps", [[], ["cards"]], ids=str)
@pytest.mark.parametrize("kept", [(), FILES], ids=["before", "after"])
def test_the_last_page_fits(lang: str, size: tuple[int, int], taps: list[str], kept: tuple[Path, ...]) -> None:
    talk = ended(lang, keep_cards=lambda: Path("/home/somebody/.local/share/phenomenon/decks/achievement-gaps.yaml"))
    talk.kept = kept
    for key in taps:
        tap(talk, key)
    screen = Screen(*size)
    items = talk.items(screen)
    assert faults(items, screen) + cut(items, screen) == []
