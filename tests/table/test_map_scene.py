"""A whole map through posted finger events, from the first card to the files of its chains."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pygame
import pytest
from taking import take_along
from test_whole_session import Evening

from game.rules.mapping.chains import chains, note_key
from game.session.mapping import MapSession
from game.table.scenes.home import Home
from game.table.scenes.map_scene import MapScene
from game.table.scenes.talk_map import MapTalk


class Mapping(Evening):
    """A group at the map."""

    @property
    def map(self) -> MapScene:
        """The map on the table."""
        assert isinstance(self.table.scene, MapScene)
        return self.table.scene

    @property
    def session(self) -> MapSession:
        """The session under way."""
        return self.playing.session

    @property
    def names(self) -> list[str]:
        """The seats."""
        return [seat.name for seat in self.session.state.seats]

    def carry(self, card: str, x: float, y: float, finger: int = 1) -> None:
        """Carry a card to a place on screen."""
        self.carry_all({card: (x, y)})

    def carry_all(self, ways: dict[str, tuple[float, float]]) -> None:
        """Carry cards to places on screen, all at once, a finger each."""
        self.hands.window.touching.new_buttons.clear()
        places = [(finger, self.hands.place(f"card:{card}"), end) for finger, (card, end) in enumerate(ways.items(), 1)]
        for finger, (x, y), _ in places:
            self.hands.post(pygame.FINGERDOWN, finger, x, y)
        self.hands.look()
        for part in (0.3, 0.6, 0.8, 1.0):
            for finger, (x, y), (to_x, to_y) in places:
                self.hands.post(pygame.FINGERMOTION, finger, x + (to_x - x) * part, y + (to_y - y) * part)
            self.hands.look()
        self.hands.look(0.1)
        for finger, _, (x, y) in places:
            self.hands.post(pygame.FINGERUP, finger, x, y)
        self.hands.look()

    def onto(self, card: str, other: str) -> None:
        """Carry a card onto another."""
        self.carry(card, *self.hands.place(f"card:{other}"))

    def open(self, stage: str) -> None:
        """The facilitator opens a stage in the panel."""
        self.press("menu:0", f"m:stage:{stage}")

    def press(self, *keys: str) -> None:
        """Touch one after the other."""
        for key in keys:
            self.tap(key)


@pytest.fixture
def group(tmp_path: Path) -> Mapping:
    return Mapping(tmp_path, activity="map", seats=("A", "B", "C"), options={"cards": 8, "minutes": "none"}, lang="en")


def board_at(group: Mapping, x: float, y: float) -> tuple[float, float]:
    """A place of the map, in parts of its size from where reading starts."""
    box = next(item for item in group.hands.items().values() if item.key == "board").box
    return box.left + x * box.w, box.top + y * box.h


def spots(group: Mapping) -> dict[str, tuple[int, int] | None]:
    return {each.card: each.spot for each in group.session.state.chosen}


def test_several_hands_carry_cards_to_the_map_at_once_and_lay_them_where_they_like(group: Mapping) -> None:
    cards = group.session.state.pool[:3]
    places = [board_at(group, 0.15, 0.3), board_at(group, 0.5, 0.6), board_at(group, 0.8, 0.2)]
    group.carry_all(dict(zip(cards, places, strict=True)))
    assert set(group.session.state.cards) == set(cards)
    for (x, y), wanted in zip(places, cards, strict=True):
        item = group.hands.items()[f"card:{wanted}"]
        assert abs(item.x - x) < 3
        assert abs(item.y - y) < 3


@pytest.mark.parametrize("lang", ["he", "ar"])
def test_where_reading_starts_at_the_right_a_card_lies_where_it_was_let_go_too(lang: str, tmp_path: Path) -> None:
    group = Mapping(tmp_path, activity="map", seats=("A", "B"), options={"cards": 8}, lang=lang)
    card = group.session.state.pool[0]
    x, y = board_at(group, 0.8, 0.4)
    group.carry(card, x, y)
    item = group.hands.items()[f"card:{card}"]
    assert abs(item.x - x) < 3
    assert abs(item.y - y) < 3
    assert (spots(group)[card] or (1000, 0))[0] < 300


def test_a_card_carried_to_a_tray_is_read_there(group: Mapping) -> None:
    card = group.session.state.pool[0]
    group.carry(card, *group.hands.place("now:C"))
    assert group.map.hands.chosen["C"].what == card
    assert group.hands.items()["large:C"].turn == group.hands.items()["tray:C"].turn


def test_a_card_is_carried_back_to_the_pool_and_within_the_map(group: Mapping) -> None:
    card, other = group.session.state.pool[:2]
    group.carry_all({card: board_at(group, 0.15, 0.3), other: board_at(group, 0.15, 0.7)})
    before = spots(group)[card]
    group.carry(card, *board_at(group, 0.5, 0.5))
    assert spots(group)[card] not in (before, None)
    shelf = group.hands.items()["shelf"].box
    group.carry(other, shelf.x, shelf.y)
    assert other in group.session.state.pool


def test_a_card_laid_on_another_is_linked_to_it_and_laid_again_is_not(group: Mapping) -> None:
    gap = group.session.state.pool[0]
    group.press(f"card:{gap}", f"card:{gap}")
    assert group.session.state.cards == (gap,)
    group.open("cause")
    cause = group.session.state.pool[0]
    group.onto(cause, gap)
    assert group.session.state.links == ((cause, gap),)
    group.onto(gap, cause)
    assert group.session.state.links == ()
    assert set(group.session.state.cards) == {gap, cause}


def test_whoever_cannot_carry_points_instead(group: Mapping) -> None:
    gap, other = group.session.state.pool[:2]
    group.press(f"card:{gap}", f"card:{gap}", f"card:{other}", f"card:{other}")
    group.open("cause")
    seat, cause = group.names[0], group.session.state.pool[0]
    group.press(f"leaf:{seat}", f"lay:{seat}", f"card:{gap}")
    assert group.session.state.links == ((cause, gap),)
    group.tap(f"card:{cause}")
    reader = next(iter(group.map.hands.chosen))
    group.press(f"lay:{reader}")
    before = spots(group)[cause]
    x, y = board_at(group, 0.97, 0.97)
    group.hands.post(pygame.FINGERDOWN, 1, x, y)
    group.hands.post(pygame.FINGERUP, 1, x, y)
    group.hands.look(0.2)
    group.hands.look(0.2)
    assert spots(group)[cause] not in (before, None)


def test_tidying_lets_every_card_find_its_place_anew_and_can_be_taken_back(group: Mapping) -> None:
    cards = group.session.state.pool[:3]
    for number, card in enumerate(cards):
        group.carry(card, *board_at(group, 0.2 + 0.3 * number, 0.5))
    laid = spots(group)
    group.tap("tidy:0")
    assert set(spots(group).values()) == {None}
    group.tap(next(key for key in group.hands.items() if key.startswith("undo:")))
    assert spots(group) == laid


def test_the_facilitator_opens_the_next_stage_and_an_earlier_one_in_the_panel(group: Mapping) -> None:
    gap = group.session.state.pool[0]
    group.press(f"card:{gap}", f"card:{gap}", "menu:0", "m:stage:cause")
    assert group.session.state.stage == "cause"
    group.press("menu:0", "m:stage:gap")
    assert (group.session.state.stage, group.session.state.cards) == ("gap", (gap,))


def test_a_card_that_is_read_faces_who_touched_it_and_can_be_taken_off(group: Mapping) -> None:
    gap = group.session.state.pool[0]
    group.press(f"card:{gap}", f"card:{gap}")
    group.tap(f"card:{gap}")
    seat = next(iter(group.map.hands.chosen))
    items = group.hands.items()
    assert items[f"large:{seat}"].turn == items[f"tray:{seat}"].turn
    group.tap(f"put-back:{seat}")
    assert group.session.state.cards == ()


def test_a_card_that_was_written_is_mended_by_any_hand(group: Mapping) -> None:
    group.press(f"write:{group.names[0]}")
    group.map.write("Oars")
    group.press(f"offer:{group.names[0]}")
    (paper,) = group.session.state.written
    other = group.session.state.pool[0]
    group.press(f"card:{other}")
    seat = next(iter(group.map.hands.chosen))
    assert f"reword:{seat}" not in group.hands.items()
    group.press(f"close:{seat}", f"card:{paper.card}")
    seat = next(iter(group.map.hands.chosen))
    group.press(f"reword:{seat}")
    assert group.map.hands.writing[seat].pen.text == "Oars"
    group.map.write(" and sails")
    group.press(f"offer:{seat}")
    (mended,) = group.session.state.written
    assert (mended.card, mended.text, mended.seat) == (paper.card, "Oars and sails", paper.seat)
    assert group.session.state.cards == (paper.card,)


def test_a_whole_map_is_played_talked_about_and_kept(group: Mapping, tmp_path: Path) -> None:
    gaps = group.session.state.pool[:2]
    for card in gaps:
        group.press(f"card:{card}", f"card:{card}")
    group.press("menu:0", "m:stage:cause")
    cause = group.session.state.pool[0]
    group.onto(cause, gaps[0])
    group.onto(cause, gaps[1])
    first, second = group.names[:2]
    group.press(f"write:{first}", f"write:{second}", f"field:{first}")
    group.hands.type("Nobody listens")
    group.tap(f"offer:{first}")
    group.tap(f"field:{second}")
    group.hands.type("No time to meet")
    group.tap(f"offer:{second}")
    assert [paper.text for paper in group.session.state.written] == ["Nobody listens", "No time to meet"]
    group.onto("cause-w1", gaps[0])
    group.press("menu:0", "m:stage:action")
    action = group.session.state.pool[0]
    group.onto(action, cause)
    assert len(group.session.state.links) == 4
    group.press("menu:0", "m:end", "m:end")
    assert isinstance(group.table.scene, MapTalk)
    talk = group.table.scene
    assert len(talk.topics) == 4
    group.press("to wall", "answer 0 relevant yes", "answer 1 relevant partly", "answer 0 power no")
    group.press("ask 0 channel", "answer 0 channel staff", "ask 0 ground", "answer 0 ground survey")
    whole = next(chain for chain in chains(group.session.state) if chain.whole)
    noted = {word: group.session.notes[note_key(whole, word)] for word in ("relevant", "power", "channel", "ground")}
    assert noted == {"relevant": "yes", "power": "no", "channel": "staff", "ground": "survey"}
    group.press("to next", f"next-gap {gaps[1]}", "to end")
    files = take_along(group, "md", "zip")
    assert "Nobody listens" in files[".md"].read_text("utf-8")
    with ZipFile(files[".zip"]) as tables:
        assert any("Nobody listens" in tables.read(name).decode("utf-8-sig") for name in tables.namelist())
    group.tap("home")
    assert isinstance(group.table.scene, Home)
