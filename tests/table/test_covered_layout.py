"""Covered hands as geometry, and as pictures that show to each what is theirs to see."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from geometry import cut, faults
from hypothesis import given, settings
from hypothesis import strategies as st
from situations import deck, led, midgame, scene, told

from game.core.cards import KINDS
from game.core.game import FACILITATOR, TABLE, Refusal
from game.core.log import Header
from game.rules.triples import moves as m
from game.rules.triples.options import read_options
from game.rules.triples.rules import Triples
from game.rules.triples.setting import Setting
from game.session.session import Session
from game.table.items import Item
from game.table.layout.places import SEATINGS
from game.table.looks import CardFace
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen
from game.table.snapshot import draw
from game.wanted import Seating
from game.words import LANGUAGES

SCREENS = (Screen(1280, 720), Screen(1920, 1080), Screen(1920, 1080, 600))
SITUATIONS = (led, midgame, told)


def covered(lang: str, seats: int, seating: Seating, situation: object, screen: Screen) -> tuple[Item, ...]:
    """A table of covered hands, on which every other seat has turned its cards up and taken one up closely."""
    table, session = scene(lang, seats, seating, hands="covered")
    situation(table, session)  # type: ignore[operator]
    table.items(screen)
    names = [seat.name for seat in session.state.seats]
    for name in names[::2]:
        table.tap(f"turn-up:{name}", 0, 0)
    table.items(screen)
    for name in names[::2]:
        table.tap(
            next((key for key, thing in table.board.things.items() if (thing.where, thing.seat) == ("hand", name)), ""),
            0,
            0,
        )
    table.rest(frozenset({f"cover:{names[-1]}"}))
    for name in names[1::2]:
        table.tap(f"back:{name}:0", 0, 0)
    return table.items(screen)


@pytest.mark.parametrize("seats", [2, 4, 6, 7, 8])
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen.width}x{screen.height}x{screen.mm:.0f}")
def test_nothing_overlaps_and_every_cover_takes_a_hand(screen: Screen, seats: int) -> None:
    for seating in SEATINGS:
        for situation in SITUATIONS:
            items = covered("he", seats, seating, situation, screen)
            assert faults(items, screen) == [], (seating, situation.__doc__)
            covers = [item for item in items if item.hold]
            assert len(covers) == seats
            assert all(min(cover.w, cover.h) >= screen.px(20) - 0.01 for cover in covers)


@pytest.mark.parametrize("seats", [2, 5, 7, 8])
@pytest.mark.parametrize("seating", SEATINGS)
def test_no_card_of_a_covered_hand_is_shown_outside_its_own_tray(seating: Seating, seats: int) -> None:
    table, session = scene("ar", seats, seating, hands="covered")
    for screen in SCREENS:
        for seat in session.state.seats:
            table.items(screen)
            table.tap(f"turn-up:{seat.name}", 0, 0)
            table.items(screen)
            table.tap(f"card:{seat.hand[0]}", 0, 0)
            lying = {item.key: item for item in table.items(screen)}
            faces = [item for item in lying.values() if isinstance(item.look, CardFace)]
            assert len(faces) == 4
            assert lying[f"large:{seat.name}"] in faces
            assert all(face.box.within(lying[f"tray:{seat.name}"].box) for face in faces)
            table.tap(f"turn-up:{seat.name}", 0, 0)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seats", [4, 6, 8])
def test_no_words_are_cut(lang: str, seats: int) -> None:
    for seating in SEATINGS:
        for screen in SCREENS[:2]:
            found = cut(covered(lang, seats, seating, midgame, screen), screen)
            assert found == [], (seating, screen)


def a_game(hands: dict[str, tuple[str, ...]], stocks: dict[str, tuple[str, ...]]) -> Session:
    said = {"hands": "covered", "judge": "none", "hints": "yes"}
    read, problems = read_options("triples", said)
    assert not problems
    game = Triples(Setting("triples", read, deck().facts(), tuple(hands), hands, stocks))
    return Session(game, Header("triples", 1, "d", "h", said, tuple(hands), 4, hands, stocks), now=lambda: 0.0)


def two_games(source: Random) -> tuple[Session, Session]:
    """Games that differ only in what lies hidden from A: the stocks, two cards that B holds, and one that B wrote."""
    cards = deck().facts().cards
    laid = {kind: source.sample(cards[kind], len(cards[kind])) for kind in KINDS}
    games = []
    for words in ("one thing", "another"):
        rest = {kind: source.sample(laid[kind][1:], len(laid[kind]) - 1) for kind in KINDS}
        rest["gap"].remove(laid["gap"][1])
        rest["gap"].insert(0, laid["gap"][1])
        hands = {"A": tuple(laid[kind][0] for kind in KINDS), "B": tuple(rest[kind][0] for kind in KINDS)}
        game = a_game(hands, {kind: tuple(rest[kind][1:]) for kind in KINDS})
        for by, move in (
            ("A", m.Discard(laid["cause"][0])),
            ("A", m.Write("cause", "ours")),
            ("B", m.Discard(laid["gap"][1])),
            ("B", m.Write("gap", words)),
        ):
            assert not isinstance(game.submit(by, move), Refusal)
        games.append(game)
    return games[0], games[1]


@settings(max_examples=10)
@given(st.integers(0, 2**32), st.sampled_from(SEATINGS), st.sampled_from(LANGUAGES))
def test_the_table_shows_each_no_more_than_they_may_see(seed: int, seating: Seating, lang: str) -> None:
    games = two_games(Random(seed))
    for who in (TABLE, FACILITATOR, "A"):
        shown = [TriplesScene(game, deck(), lang, seating, who=who).items(SCREENS[0]) for game in games]
        assert shown[0] == shown[1], who
    peeking = []
    for game in games:
        table = TriplesScene(game, deck(), lang, seating)
        table.items(SCREENS[0])
        table.rest(frozenset({"cover:A"}))
        peeking.append(table.items(SCREENS[0]))
    assert peeking[0] == peeking[1]


def test_a_snapshot_shows_a_seat_its_own_hand_and_the_table_none(tmp_path: Path) -> None:
    games = two_games(Random(3))
    pictures = {}
    for who in (TABLE, FACILITATOR, "A", "B"):
        for number, game in enumerate(games):
            out = tmp_path / f"{who}{number}.png"
            draw(game, deck(), who, (1280, 720), "en", out)
            pictures[who, number] = out.read_bytes()
    for who in (TABLE, FACILITATOR, "A"):
        assert pictures[who, 0] == pictures[who, 1]
    assert pictures["B", 0] != pictures["B", 1]
    assert pictures[TABLE, 0] != pictures["A", 0]


def test_a_seat_of_covered_hands_sees_faces_in_its_own_tray_alone() -> None:
    _, session = scene("en", 4, "around", hands="covered")
    shown = TriplesScene(session, deck(), "en", who="Team B").items(SCREENS[0])
    faces = {item.key for item in shown if isinstance(item.look, CardFace)}
    assert faces == {f"card:{card}" for card in session.state.seat("Team B").hand}
