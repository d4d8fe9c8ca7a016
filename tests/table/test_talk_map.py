"""The talk after a map: all of it, its chains with their questions, what is missing, and the keys of its notes."""

from __future__ import annotations

import pytest
from geometry import cut, faults
from map_situations import actions, chosen, do, open_stage, scene, tied
from situations import deck

from game.core.cards import CAUSE, GAP
from game.core.game import FACILITATOR
from game.rules.mapping import moves as m
from game.rules.mapping.chains import chains, note_key
from game.session.mapping import MapSession
from game.table.layout.places import SEATINGS
from game.table.layout.stands import Seating
from game.table.looks import CardFace, Flow, Slot
from game.table.scenes.talk_map import MapTalk
from game.table.screen import Screen
from game.words import LANGUAGES

SCREENS = (Screen(1280, 720), Screen(1920, 1080), Screen(3840, 2160), Screen(1600, 1200))


def ended(lang: str = "en", seating: Seating = "around", whole: bool = True) -> MapSession:
    """A map that is over: full, or with a gap that has nothing and a cause that has no action."""
    table, session = scene(lang, 3, seating)
    if whole:
        actions(table, session)
    else:
        chosen(session, 2)
        open_stage(session, CAUSE)
        tied(session, CAUSE, GAP, 1, 1)
    do(session, FACILITATOR, m.End())
    return session


def talk_of(session: MapSession, lang: str = "en", seating: Seating = "around") -> MapTalk:
    return MapTalk(session, deck(), {seat.name: lang for seat in session.state.seats}, lang, seating, None)


def tap(talk: MapTalk, *keys: str, screen: Screen = SCREENS[1]) -> MapTalk:
    for key in keys:
        assert key in {item.key for item in talk.items(screen) if item.tap}, key
        talk.tap(key, 0, 0)
    return talk


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seating", SEATINGS)
@pytest.mark.parametrize("steps", [(), ("to wall",), ("to wall", "ask 0 channel", "ask 1 ground")])
def test_nothing_overlaps_and_no_words_are_cut(steps: tuple[str, ...], seating: Seating, lang: str) -> None:
    session = ended(lang, seating)
    for screen in SCREENS:
        items = tap(talk_of(session, lang, seating), *steps, screen=screen).items(screen)
        assert faults(tuple(item for item in items if not isinstance(item.look, Flow)), screen) == [], screen
        assert cut(items, screen) == [], screen


def test_first_the_whole_map_is_seen_with_all_its_cards_and_lines() -> None:
    session = ended()
    items = talk_of(session).items(SCREENS[1])
    assert {item.key[5:] for item in items if item.key.startswith("card ")} == set(session.state.cards)
    assert len([item for item in items if isinstance(item.look, Flow)]) == len(session.state.links)


def test_chains_that_lack_nothing_come_first_and_what_is_missing_is_seen() -> None:
    talk = tap(talk_of(ended(whole=False)), "to wall")
    assert [topic.cards.count(None) for topic in talk.topics] == sorted(t.cards.count(None) for t in talk.topics)
    looks = [item.look for item in talk.items(SCREENS[1]) if item.key.startswith("open ")]
    assert sum(isinstance(look, CardFace) for look in looks) == 3
    assert sum(isinstance(look, Slot) for look in looks) == 3


def test_answers_are_kept_by_the_cards_whatever_order_chains_come_in() -> None:
    session = ended()
    talk = tap(talk_of(session), "to wall", "answer 3 relevant partly", "answer 3 power yes")
    topic = talk.topics[3]
    chain = next(each for each in chains(session.state) if (each.gap, each.cause, each.action) == topic.cards)
    assert session.notes[note_key(chain, "relevant")] == "partly"
    assert session.notes[note_key(chain, "power")] == "yes"


def test_the_next_gap_comes_from_the_map_first_and_the_ring_stays_a_little_open() -> None:
    talk = tap(talk_of(ended()), "to wall", "to next")
    gap = talk.topics[0].cards[0]
    assert talk.gaps()[0].id == gap
    tap(talk, f"next-gap {gap}", "to end")
    assert talk.next_gap == deck().cards[str(gap)].text.get("en")[0]
