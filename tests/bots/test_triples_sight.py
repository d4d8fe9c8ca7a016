"""Partners see what their seats see: whatever is hidden from them may be otherwise, and they do the same."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from random import Random

import pytest
from at_table import table_of, watched, woven
from hypothesis import given, settings
from hypothesis import strategies as st
from test_triples_sessions import companies, of_triples, seeds

from game.bots.bot import Sight
from game.bots.links import Links
from game.bots.partner import bot_for
from game.core.cards import CAUSE, KINDS, Facts
from game.rules.triples.rules import Triples
from game.rules.triples.state import State

FACTS = woven(9)
covered = of_triples.map(lambda rules: rules | {"hands": "covered"})
judges = st.sampled_from(["group", "deck"])


@settings(max_examples=10)
@given(covered, judges, companies, seeds)
def test_hidden_cards_may_lie_otherwise(rules, judge, names, seed):
    table = table_of(FACTS, names, judge=judge, cycles=3, **rules)
    _, seats = watched(table, seed)
    source = Random(seed)
    for who, name in zip("ABCDEF", names.split(), strict=False):
        other = bot_for(table.id, name, FACTS, who, seed)
        for sight, move in seats[who].asked:
            assert other.decide(otherwise(sight, source)) == move


@settings(max_examples=15)
@given(covered, judges, companies, seeds)
def test_cards_that_were_never_seen_may_be_linked_otherwise(rules, judge, names, seed):
    table = table_of(FACTS, names, judge=judge, cycles=3, **rules)
    _, seats = watched(table, seed)
    for who, name in zip("ABCDEF", names.split(), strict=False):
        if name != "random":
            unread = {card for kind in KINDS for card in FACTS.cards[kind]} - seats[who].bot.links.read
            other = bot_for(table.id, name, relinked(unread, Random(seed)), who, seed)
            assert [other.decide(sight) for sight, _ in seats[who].asked] == [move for _, move in seats[who].asked]


def test_a_session_leaves_cards_unseen_that_may_lie_and_be_linked_otherwise():
    table = table_of(FACTS, "thinker greedy", hands="covered", cycles=3)
    playing, seats = watched(table, 1)
    read = seats["A"].bot.links.read
    assert 3 < len(read) < 27
    game, state = playing.game, playing.state
    assert shuffled(game, state, "A", Random(1)) != state
    assert relinked({card for kind in KINDS for card in FACTS.cards[kind]} - read, Random(1)) != FACTS


def test_nothing_is_told_of_a_card_that_was_not_read():
    links = Links(FACTS)
    links.read.update(("g1", "c1"))
    assert links.linked("g1", "c1")
    assert links.of("c1") == {"g1"}
    for ask in (
        lambda: links.kind("a1"),
        lambda: links.of("a1"),
        lambda: links.linked("c1", "a1"),
        lambda: links.fit("g1", "c1", "a1"),
        lambda: links.fits(("g1", "c1", "a1")),
        lambda: links.any_linked(("g1", "a1")),
    ):
        with pytest.raises(KeyError):
            ask()


def test_a_card_written_in_play_has_a_kind_and_no_links():
    links = Links(FACTS)
    links.read.update(("g1", "cause-w1"))
    assert links.kind("cause-w1") == CAUSE
    assert links.written("cause-w1")
    assert not links.linked("g1", "cause-w1")


def otherwise(sight: Sight, source: Random) -> Sight:
    """The same sight of a state in which cards that the seat does not see have changed places."""
    game, (state, who) = sight.look.func.__self__, sight.look.args
    other = shuffled(game, state, who, source)
    assert game.view(other, who) == sight.look()
    look, legal = partial(game.view, other, who), partial(game.legal, other, who)
    return Sight(who, look, legal, sight.events, lambda move: game.refuse(other, who, move) is None)


def shuffled(game: Triples, state: State, who: str, source: Random) -> State:
    """A state that looks the same to this seat."""
    seen = game.looker(state, who).cards
    lying = {card for pile in (*state.stocks, *(seat.hand for seat in state.seats)) for card in pile} - seen
    swapped = {}
    for kind in KINDS:
        hidden = sorted(lying.intersection(FACTS.cards[kind]))
        swapped |= dict(zip(hidden, source.sample(hidden, len(hidden)), strict=True))

    def placed(cards: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(swapped.get(card, card) for card in cards)

    seats = (replace(s, hand=placed(s.hand), drawn=swapped.get(s.drawn, s.drawn)) for s in state.seats)
    return replace(state, seats=tuple(seats), stocks=tuple(map(placed, state.stocks)), before=None)


def relinked(cards: set[str], source: Random) -> Facts:
    """The facts with these cards linked in other ways."""

    def among(links: frozenset[tuple[str, str]], of: tuple[str, ...], to: tuple[str, ...]) -> frozenset:
        kept = {link for link in links if not cards.intersection(link)}
        new = {(one, other) for one in of for other in to if cards & {one, other} and source.random() < 0.5}
        return frozenset(kept | new)

    gaps, causes, actions = (FACTS.cards[kind] for kind in KINDS)
    return replace(
        FACTS,
        explains=among(FACTS.explains, causes, gaps),
        addresses=among(FACTS.addresses, actions, causes),
    )
