"""A deck is studied by playing it: what tables reach, what stands out, what changes would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest
from played import linked_facts

from game.core.cards import ACTION, CAUSE, GAP, Facts
from game.rehearsal import deck_changes
from game.rehearsal.deck_changes import Aside, More, changed, spare, with_spares
from game.rehearsal.deck_figures import DeckFigures
from game.rehearsal.deck_study import Amount, Study, in_play, table_of
from game.rehearsal.deck_tally import Tally
from game.rehearsal.deck_web import Link, Web
from game.rehearsal.played import Made, Played

AMOUNT = Amount(measure=40, others=3, change=8)


def ring(size: int) -> Facts:
    """A deck in which each card is linked with those of its number and of the next."""
    facts = linked_facts(size)
    after = {n: n % size + 1 for n in range(1, size + 1)}
    return replace(
        facts,
        explains=facts.explains | {(f"c{n}", f"g{after[n]}") for n in after},
        addresses=facts.addresses | {(f"a{n}", f"c{after[n]}") for n in after},
    )


@cache
def studied(deck: Callable[[int], Facts], size: int) -> DeckFigures:
    study = Study(deck(size), AMOUNT)
    while not study.done:
        study.work()
    return study.figures()


def lonely(size: int) -> Facts:
    """A ring with a cause that nothing addresses."""
    facts = ring(size)
    cards = {**facts.cards, CAUSE: (*facts.cards[CAUSE], "alone")}
    return replace(facts, cards=cards, explains=facts.explains | {("alone", "g1")})


def test_links_tell_in_how_many_triples_a_card_is() -> None:
    web = Web(lonely(6))
    assert (web.triples("g1"), web.triples("c1"), web.triples("a1")) == (4, 4, 4)
    assert web.in_none == ("alone",)
    assert web.links(ACTION, CAUSE) == 2


def test_the_likeliest_missing_link_goes_where_cards_with_the_same_links_lead() -> None:
    web = Web(lonely(6))
    assert web.missing("c1", 1) in ([Link("c1", "g3")], [Link("c1", "g6")], [Link("a2", "c1")], [Link("a5", "c1")])
    assert all(link.other == "alone" for link in web.missing("alone", 3))  # an action must come first


def test_tables_are_added_up() -> None:
    tally = Tally(seats=2, cards=3)
    triple = Made(0, ("g1", "c1", "a1"), full=True, at=60)
    own = replace(triple, cards=("g2", "c2", "gap-w1"), full=False)
    for wall in ((), (triple,), (own, triple), (triple, replace(triple, cards=("g2", "c2", "a2")))):
        tally.add(Played(1, (), "clock", 840, wall=wall, part=("g1", "c1", "a1")))
    spread = tally.spread()
    assert (spread.tables, spread.mean, spread.none, spread.counts) == (4, 1.0, 0.25, (1, 2, 1))
    assert (spread.p10, spread.median, spread.p90) == (0, 1, 2)
    assert spread.error == pytest.approx((2 / 3) ** 0.5 / 2)
    assert (tally.first().median, tally.first().p90) == (60, None)
    assert (tally.card("g1").in_play, tally.card("g1").in_triples, tally.card("g1").change) == (4, 3, None)


def test_a_card_without_which_more_is_reached_would_better_be_put_aside() -> None:
    tally = Tally(seats=2, cards=3)
    wall = tuple(Made(0, (f"g{n}", "c1", "a1"), full=True, at=60) for n in range(3))
    for _ in range(40):
        tally.add(Played(1, (), "clock", 840, wall=wall, part=("g1",)))
        tally.add(Played(1, (), "clock", 840, wall=wall[:1], part=("g1", "heavy")))
    assert tally.card("heavy").change == 1.0
    assert tally.card("g1").change is None  # no table was without it


def test_a_study_tells_the_same_each_time() -> None:
    facts = ring(18)
    study = Study(facts, AMOUNT)
    shares = [study.share]
    while not study.done:
        study.work()
        shares.append(study.share)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    again, before = study.figures(), studied(ring, 18)
    assert (again.spreads, again.first, again.tried) == (before.spreads, before.first, before.tried)
    assert again.of_cards == before.of_cards


def test_the_measure_is_what_the_tables_of_four_reach() -> None:
    facts = ring(18)
    table = table_of(facts, 4)
    reached = [sum(made.full for made in table.play(seed).wall) for seed in range(1, 41)]
    measure = studied(ring, 18).measure
    assert measure is not None
    assert (measure.mean, measure.cards, measure.tables) == (sum(reached) / 40, 16, 40)
    assert [spread.seats for spread in studied(ring, 18).spreads] == [2, 3, 4, 5, 6, 7, 8]
    assert [spread.tables for spread in studied(ring, 18).spreads] == [3, 3, 40, 3, 3, 3, 3]


def test_a_deck_of_few_cards_is_played_by_as_many_as_can() -> None:
    figures = studied(ring, 3)
    assert (figures.cards, figures.met, figures.measure) == (0, False, None)
    assert [(spread.seats, spread.cards) for spread in figures.spreads] == [(2, 3), (3, 3)]
    assert studied(linked_facts, 0).spreads == ()


def test_what_never_came_into_a_triple_is_told_once() -> None:
    figures = studied(lonely, 18)
    assert figures.web.in_none == ("alone",)
    assert "alone" not in figures.never
    assert next(each for each in figures.of_cards if each.card == "alone").in_play == 0


def test_cards_and_links_are_tried_with_the_same_cards_in_the_same_order() -> None:
    facts = with_spares(ring(18))
    table = table_of(facts, 4)
    assert not {spare(GAP), spare(CAUSE), spare(ACTION)} & set(table.play(1).part or ())
    aside = changed(facts, Aside("c1"))
    assert all("c1" not in (table_of(aside, 4).play(seed).part or ()) for seed in range(1, 5))
    same = changed(facts, Link("c1", "g1"))
    assert table_of(same, 4).play(1).wall == table.play(1).wall
    more = changed(facts, More(ACTION, (Link(spare(ACTION), "c1"),)))
    assert in_play(more, 8) == in_play(facts, 8)
    assert Web(more).triples(spare(ACTION)) == 2


def test_no_more_changes_are_tried_than_were_counted_on() -> None:
    figures = studied(lonely, 18)
    assert 0 < len(figures.tried) <= deck_changes.MOST
    assert all(tried.tables == AMOUNT.change for tried in figures.tried)
