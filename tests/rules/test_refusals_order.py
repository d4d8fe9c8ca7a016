"""Refusals are asked in one order: seat known, session over, paused, declaration open or not, own or already, turn,
phase, card. Each line here is wrong in several ways at once, and hears the first."""

from __future__ import annotations

import pytest

from game.core.game import CHANCE, FACILITATOR
from game.rules.triples import moves as m


@pytest.mark.parametrize(
    ("before", "line", "code"),
    [
        (["facilitator end"], "X discard g9", "unknown-seat"),
        (["facilitator pause", "facilitator end"], "A discard g9", "session-over"),
        (["A declare", "facilitator pause"], "B discard g9", "paused"),
        (["A declare"], "B discard g9", "declaration-open"),
        (["A declare"], "A answer convincing", "own-declaration"),
        (["A declare", "A explain", "B answer convincing"], "B withdraw", "not-your-declaration"),
        (["A discard g1"], "B draw gap", "not-your-turn"),
        (
            ["A declare", "A explain", "B answer not-yet", "C answer not-yet", "A discard g1"],
            "A declare",
            "not-a-triple",
        ),
        (["A discard g1"], "A discard g9", "draw-first"),
        (["A discard g1"], "A take action", "empty-pile"),
        (["A declare"], "A skip A", "own-turn"),
    ],
)
def test_the_first_reason_is_told(begin, before, line, code):
    assert begin("A B C").say(*before).refused(line) == code


def test_nobody_moves_while_the_cards_are_dealt(begin):
    game = begin("A B", cards=2).session.game
    state = game.initial()
    assert game.actors(state) == {CHANCE}
    for who, move in (("A", m.Declare()), (FACILITATOR, m.End())):
        assert game.refuse(state, who, move).code == "dealing"
    assert list(game.legal(state, "A")) == []


def test_chance_lays_the_cards_there_are_and_nothing_else(begin):
    game = begin("A B", cards=2).session.game
    state = game.initial()
    lot = game.chance(state)
    (_, pile), cards = lot.words, lot.things
    assert game.refuse(state, CHANCE, m.Shuffle(pile, cards)) is None
    assert game.refuse(state, CHANCE, m.Shuffle(pile, cards[1:])).code == "no-such-card"
    assert game.refuse(state, CHANCE, m.Shuffle("gap", cards)).code == "not-for-you"
    assert game.refuse(state, "A", m.Shuffle(pile, cards)).code == "not-for-you"
