"""A map on paper: without trays and cards that wait, and with all the words of its cards."""

from __future__ import annotations

import pytest
from map_situations import actions, deck, do, scene

from game.rules.mapping import moves as m
from game.session.mapping import MapSession
from game.table.looks import CardFace
from game.table.scenes.map_alone import TALL, on_paper
from game.table.sheet import Sheet
from game.table.snapshot import picture
from game.table.text import Fitted
from game.table.theme import LIGHT
from game.words import LANGUAGES


def full(lang: str, each: int) -> MapSession:
    """A map of so many cards of each kind, and one that was written and laid over another."""
    table, session = scene(lang, 4, "upright", facilitator="absent", cards="all")
    actions(table, session, each, each + 2)
    seat = session.state.seats[0].name
    do(session, seat, m.Write("action", "פגישה אחת בחודש"))
    for card in session.state.cards[:2]:
        do(session, seat, m.Place(card, (500, 500)))
    return session


@pytest.mark.parametrize("each", [4, 8, 13])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_up_to_forty_cards_show_all_their_words(lang: str, each: int, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Fitted] = []
    own = Sheet.reading
    monkeypatch.setattr(Sheet, "reading", lambda *args: read.append(own(*args)) or read[-1])
    session = full(lang, each)
    screen, items = on_paper(session, deck(), lang, {})
    picture(items, screen, LIGHT)
    cards = [item for item in items if isinstance(item.look, CardFace)]
    assert {item.key for item in cards} == {f"card {card}" for card in session.state.cards}
    assert len(read) >= len(cards)
    assert not any(each.cut for each in read)
    assert screen.height <= TALL * screen.width + 1


def test_no_card_lies_over_another_however_many_and_wherever_hands_laid_them() -> None:
    for each in (3, 20):
        _, items = on_paper(full("he", each), deck(), "he", {})
        boxes = [item.box for item in items if isinstance(item.look, CardFace)]
        assert not any(one.meets(other) for at, one in enumerate(boxes) for other in boxes[:at])


def test_what_a_seat_wrote_is_in_its_language() -> None:
    session = full("en", 4)
    paper = session.state.written[0]
    _, items = on_paper(session, deck(), "en", {paper.seat: "he"})
    face = next(item.look for item in items if item.key == f"card {paper.card}")
    assert isinstance(face, CardFace)
    assert (face.text, face.lang) == (paper.text, "he")


def test_a_map_on_which_nothing_was_laid_has_a_picture_too() -> None:
    _, session = scene("ar", 2, "around")
    screen, items = on_paper(session, deck(), "ar", {})
    assert picture(items, screen, LIGHT).get_size() == (screen.width, screen.height)
