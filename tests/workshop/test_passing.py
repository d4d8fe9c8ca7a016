"""What the steps of a workshop hand on: every card by its own id, into a content that stands by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.activities import activity
from game.activity import Content
from game.content.agenda import Agenda, load_agenda_text
from game.content.board import load_board_text
from game.content.circle import load_circle
from game.content.deck import Text, load_deck, load_deck_text
from game.core.cards import GAP
from game.rehearsal.scenarios import session_at
from game.shipped import folder
from game.workshop.outcome import Chain, Laid, Outcome, Planned, Thing
from game.workshop.outcomes import outcome_of
from game.workshop.passing import empty_handed, handed_on, prepared

GOLDEN = Path(__file__).parents[1] / "golden"
DECK = folder("decks") / "achievement-gaps.yaml"
AGENDA = """
format: 1
id: a
title: A meeting
languages: [en]
activities:
  - {id: opening, activity: desired-actual, minutes: 5, passes: [{what: gap-between, to: cards}]}
  - {id: ladder, activity: achievement-ladder, minutes: 5, passes: [{what: laid, to: cards, as: cause}]}
  - {id: cards, activity: triples, minutes: 20, passes: [{what: chains, to: circle}, {what: chains, to: again}]}
  - {id: circle, activity: circle, minutes: 40, passes: [{what: agreements, to: again}]}
  - {id: again, activity: map, minutes: 20}
"""
BOARD = """
format: 1
id: tiny-board
title: {he: לוח, en: A board}
languages: [he, en]
shape: columns
zones: [{id: left, title: {en: Left, he: שמאל}}, {id: right, title: {en: Right, he: ימין}}]
stages: [{id: lay, title: {en: Lay, he: מניחים}, does: [lay]}]
from: earlier
cards: [{id: own, text: {en: Own, he: שלנו}}]
"""


@pytest.fixture
def agenda() -> Agenda:
    return load_agenda_text(AGENDA, "a")


def thing(id: str, kind: str = "card", text: str = "Written", seat: str | None = "A", lang: str = "en") -> Thing:
    return Thing(id, kind, Text(((lang, text),)), seat)


def laid_in(zone: str, *things: Thing) -> tuple[Laid, ...]:
    return tuple(Laid(each, zone) for each in things)


def with_these(played: str, content: Content, *handed: Outcome, **options: object) -> Content:
    chosen, problems = activity(played).read_options({name.replace("_", "-"): value for name, value in options.items()})
    assert not problems
    return prepared(content, played, handed, chosen)


def test_triples_hand_on_the_wall_and_not_what_came_back(agenda):
    session, deck = session_at(GOLDEN / "verdict-written.scenario.yaml", None)
    cards = outcome_of("one", session, deck, {"A": "he"}, "cards")
    assert [chain.accepted for chain in cards.chains]
    (handed,) = handed_on(agenda, "again", {"cards": cards})
    assert handed.chains == tuple(chain for chain in cards.chains if chain.accepted)


def test_a_zone_is_handed_on_and_its_cards_become_what_the_agenda_says(agenda):
    opening = Outcome("one", "desired-actual", "opening", laid=(*laid_in("gap-between", thing("card-w1")),
                                                                *laid_in("actual", thing("card-w2"))))  # fmt: skip
    ladder = Outcome("two", "achievement-ladder", "ladder", laid=laid_in("top", thing("card-w3")))
    handed = handed_on(agenda, "cards", {"opening": opening, "ladder": ladder})
    assert [(each.thing.id, each.thing.kind) for outcome in handed for each in outcome.laid] == [
        ("card-w1", "gap"),
        ("card-w3", "cause"),
    ]


def test_who_has_nothing_to_hand_on_is_told(agenda):
    opening = Outcome("one", "desired-actual", "opening")
    assert handed_on(agenda, "cards", {"opening": opening}) == ()
    assert empty_handed(agenda, "cards", {"opening": opening}) == ("opening", "ladder")


def test_nothing_handed_on_leaves_the_content_as_it_is():
    deck = load_deck(DECK)
    assert with_these("triples", deck) is deck


def test_a_deck_takes_a_new_card_by_its_id_with_the_links_it_was_convincing_with():
    deck = load_deck(DECK)
    gap, action = deck.of_kind("gap")[0], deck.of_kind("action")[0]
    chain = Chain(
        Thing(gap.id, "gap", gap.text),
        thing("cause-w1", "cause", "Nobody asked", lang="en"),
        Thing(action.id, "action", action.text),
    )
    made = with_these("triples", deck, Outcome("one", "triples", "cards", chains=(chain,)))
    assert made.cards["cause-w1"].links == (gap.id,)
    assert "cause-w1" in made.cards[action.id].links
    assert set(deck.cards[action.id].links) <= set(made.cards[action.id].links)
    assert made.facts().always == {gap.id, "cause-w1", action.id}
    assert made.id == deck.id


def test_a_deck_s_own_card_stays_that_card_and_is_in_play_again():
    source = DECK.read_text(encoding="utf-8")
    first = load_deck(DECK).of_kind("gap")[0].id
    deck = load_deck_text(source.replace(f"- id: {first}\n", f"- id: {first}\n    retired: true\n", 1), "d")
    assert deck.cards[first].retired
    passed = Outcome("one", "desired-actual", "opening", laid=laid_in("gap", thing(first, "gap", "Otherwise said")))
    made = with_these("map", deck, passed)
    assert made.cards[first].text == deck.cards[first].text
    assert not made.cards[first].retired
    assert first in made.facts().cards[GAP]


def test_links_between_cards_of_the_deck_stay_the_deck_s():
    deck = load_deck(DECK)
    gap, cause, action = deck.of_kind("gap")[0], deck.of_kind("cause")[-1], deck.of_kind("action")[0]
    assert gap.id not in cause.links
    chain = Chain(*(Thing(card.id, card.kind, card.text) for card in (gap, cause, action)))
    made = with_these("triples", deck, Outcome("one", "triples", chains=(chain,)))
    assert made.cards[cause.id].links == cause.links


def test_a_board_takes_cards_into_its_pool_in_its_own_languages():
    board = load_board_text(BOARD.encode(), "b")
    passed = laid_in("gap", thing("gap-w1", "gap", "Un écart", lang="fr"), thing("own", text="Another"))
    made = with_these("board", board, Outcome("one", "x", "y", laid=passed, sums={"policy": "We agree"}))
    assert list(made.cards) == ["own", "gap-w1", "policy-w1"]
    assert made.cards["own"].text == board.cards["own"].text
    assert made.cards["gap-w1"].text.get("he") == ("Un écart", "he")
    assert made.cards["gap-w1"].kind == "gap"


def test_boards_of_a_workshop_number_what_is_written_so_that_no_two_cards_bear_one_id():
    board = load_board_text(BOARD.encode(), "b")
    texts = {id: Text((("en", "What we meant to do"),)) for id in ("card-w203", "summer-school")}
    plan = Outcome("before", "action-plan", planned=(Planned("row-1", {"action": tuple(texts)}, texts, (), (), True),))
    first, second, third = (prepared(board, "board", (), None, place) for place in range(3))
    assert first is board
    assert (second.facts().taken, third.facts().taken) == (100, 200)
    assert [prepared(board, "board", (plan,), None, place).facts().taken for place in (0, 1)] == [203, 303]


def test_what_was_handed_on_once_is_handed_on_again_by_the_same_id():
    board = load_board_text(BOARD.encode(), "b")
    once = with_these("board", board, Outcome("one", "x", "y", laid=laid_in("a", thing("card-w7"))))
    card = Thing("card-w7", once.cards["card-w7"].kind, once.cards["card-w7"].text)
    twice = with_these("triples", load_deck(DECK), Outcome("two", "b", "z", laid=(Laid(card, "left"),)))
    assert twice.cards["card-w7"].kind == "gap"


def test_a_circle_is_played_with_the_situations_handed_on_and_its_own_where_they_are_too_few():
    circle = load_circle(folder("decks") / "circle-of-influence.yaml")
    passed = Outcome("one", "x", "y", laid=laid_in("a", thing("situation-w1"), thing("card-w2")))
    assert list(with_these("circle", circle, passed).situations) == ["situation-w1", "card-w2"]
    made = with_these("circle", circle, passed, situations=3)
    assert list(made.situations)[:2] == ["situation-w1", "card-w2"]
    assert len(made.situations) == 3
    assert made.roles == circle.roles


def test_a_circle_s_agreements_are_handed_on_by_their_situations(agenda):
    session, content = session_at(GOLDEN / "circle-whole.scenario.yaml", None)
    circle = outcome_of("one", session, content, {}, "circle")
    (handed,) = handed_on(agenda, "again", {"circle": circle})
    board = load_board_text(BOARD.encode(), "b")
    made = with_these("board", board, handed)
    assert {each.situation.id for each in circle.agreements} <= set(made.cards)


def test_a_situation_that_is_still_open_is_for_another_circle_and_no_card_of_a_board():
    session, content = session_at(GOLDEN / "circle-findings.scenario.yaml", None)
    circle = outcome_of("one", session, content, {}, "circle")
    still_open = {each.situation.id for each in circle.still_open}
    assert still_open
    board = with_these("board", load_board_text(BOARD.encode(), "b"), circle)
    assert not still_open & set(board.cards)


@pytest.mark.parametrize("played", ["open-round", "map", "board", "circle"])
def test_a_prepared_content_stands_by_itself(played):
    """A journal keeps its source alone."""
    content = {
        "board": lambda: load_board_text(BOARD.encode(), "b"),
        "circle": lambda: load_circle(folder("decks") / "circle-of-influence.yaml"),
    }.get(played, lambda: load_deck(DECK))()
    made = with_these(played, content, Outcome("one", "x", "y", laid=laid_in("a", thing("gap-w3", "gap"))))
    again = activity(played).load_text(made.source, made.id)
    assert again == made
    assert again.text_of("gap-w3") is not None
