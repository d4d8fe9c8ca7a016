"""The words of partners: short sentences made of the cards, in each language, wherever there is something to say."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from types import SimpleNamespace

import pytest
from played import begun

from game.bots.together import WORDS
from game.content.deck import Text, load_deck_text
from game.rehearsal.speaking import said
from game.rehearsal.speaking_triples import READABLE
from game.rules.agenda import moves as agenda
from game.rules.boards import moves as board
from game.rules.circle import moves as circle
from game.rules.mapping import moves as mapping
from game.rules.plan import moves as plan
from game.rules.plan.state import Question
from game.rules.triples import moves as m
from game.words import LANGUAGES, isolate

DECK = load_deck_text(
    """
format: 1
id: small
title: {en: Small, he: קטנה, ar: صغيرة}
languages: [en, he, ar]
gaps:
  - {id: g1, text: {en: Gap one, he: פער אחד, ar: فجوة أولى}}
  - {id: g2, text: {en: Gap two, he: פער שני, ar: فجوة ثانية}}
  - {id: g3, text: {en: Gap 3, he: פער 3, ar: فجوة 3}}
  - {id: g4, text: {en: Gap 4, he: פער 4, ar: فجوة 4}}
causes:
  - {id: c1, text: {en: Cause one., he: גורם אחד., ar: سبب أول.}, explains: [g1]}
  - {id: c2, text: {en: Cause two, he: גורם שני, ar: سبب ثان}, explains: [g2]}
  - {id: c3, text: {en: Cause 3, he: גורם 3, ar: سبب 3}}
  - {id: c4, text: {en: Cause 4, he: גורם 4, ar: سبب 4}}
actions:
  - {id: a1, text: {en: Action one, he: פעולה אחת, ar: خطوة أولى}, addresses: [c1]}
  - {id: a2, text: {en: Action two, he: פעולה שנייה, ar: خطوة ثانية}, addresses: [c2]}
  - {id: a3, text: {en: Action 3, he: פעולה 3, ar: خطوة 3}}
  - {id: a4, text: {en: Action 4, he: פעולה 4, ar: خطوة 4}}
""",
    "small.yaml",
)
TRIPLES = ["g1 c1 a1", "g1 c1 a2", "g1 c2 a2", "g1 c2 a1"]
ROOM = {
    "map": [mapping.Write("cause", WORDS), mapping.Reword("gap-w1", WORDS)],
    "board": [
        board.Write("z", WORDS, WORDS),
        board.Reason(1, WORDS),
        board.Fill(1, "by-whom", WORDS),
        board.AnswerIt("z", WORDS),
        board.Agree("z", WORDS),
        board.SumUp("s", WORDS),
    ],
    "circle": [
        circle.Revise("full", WORDS),
        *(circle.Renegotiate(way, "authority", "full", WORDS) for way in ("offer", "ask", "give-up")),
        circle.Share("r", WORDS),
        circle.Line(WORDS),
        circle.Write("situation", WORDS),
        circle.Write("channel", WORDS),
    ],
    "action-plan": [
        *(plan.Set("r", column, (WORDS,)) for column in ("gap", "goal", "datum")),
        plan.Meet("2026-12-01", WORDS, "17:30"),
        plan.Tell(WORDS),
        plan.Ask(WORDS),
    ],
    "agenda": [agenda.Park(WORDS)],
}


def sentences(table, by, move, lang, times=40):
    source = Random(1)
    view = table.session.game.view(table.state, by)
    return {said("triples", move, view, DECK, lang, source).text for _ in range(times)}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("cards", TRIPLES)
def test_an_explanation_quotes_the_cards_in_several_ways(cards, lang):
    table = begun("A B", DECK.facts(), deal={"A": cards, "B": ""}).say("A declare")
    heard = sentences(table, "A", m.Explain(), lang)
    texts = [isolate(DECK.cards[card].text.get(lang)[0].rstrip(".")) for card in cards.split()]
    assert len(heard) >= 3
    assert all(sum(text in sentence for text in texts) <= 1 and "{" not in sentence for sentence in heard)
    assert any(text in sentence for text in texts for sentence in heard)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("cards", TRIPLES)
def test_a_not_yet_says_what_would_strengthen_and_at_times_says_nothing(cards, lang):
    table = begun("A B C D", DECK.facts(), deal={"A": cards, "B": "", "C": "", "D": ""}).say("A declare", "A explain")
    heard = [sentences(table, by, m.Answer("not-yet"), lang) for by in "BCD"]
    assert all("" in each for each in heard)
    assert len(set().union(*heard)) == 4
    assert sentences(table, "B", m.Answer("convincing"), lang) == {""}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_said_of_long_cards_can_still_be_read(lang):
    text = Text(((lang, "much too long " * 8),))
    cards = {id: replace(card, text=text) for id, card in DECK.cards.items()}
    table = begun("A B", DECK.facts(), deal={"A": "g1 c1 a1", "B": ""}).say("A declare")
    view = table.session.game.view(table.state, "A")
    for seed in range(9):
        move = said("triples", m.Explain(), view, replace(DECK, cards=cards), lang, Random(seed))
        assert 0 < len(move.text) <= READABLE


def test_a_card_that_lies_open_is_named_where_the_deck_links_it():
    stocks = {"gap": "g2 g3 g4", "cause": "c3 c4", "action": "a3 a4"}
    for thrown, named in (("a1", True), ("c2", False)):
        table = begun("A B", DECK.facts(), deal={"A": "c2 a1", "B": "g1 c1 a2"}, stocks=stocks)
        table.say(f"A discard {thrown}", "B declare", "B explain")
        heard = sentences(table, "A", m.Answer("not-yet"), "en")
        assert any(isolate("Action one") in sentence for sentence in heard) == named


def test_a_card_written_in_play_is_spoken_of_by_who_wrote_it_and_by_others():
    deal, stocks = {"A": "g1 c2 a1", "B": ""}, {"gap": "g2 g3 g4", "cause": "c1 c3 c4", "action": "a2 a3 a4"}
    table = begun("A B", replace(DECK.facts(), blanks=(1, 1, 1)), deal=deal, stocks=stocks)
    table.say("A discard c2", 'A write cause "Ours."', "A declare")
    own = sentences(table, "A", m.Explain(), "en")
    assert all("wrote" in sentence for sentence in own)
    assert any(isolate("Ours") in sentence for sentence in own)
    table.say("A explain")
    assert any("Ours" in said or "written card" in said for said in sentences(table, "B", m.Answer("not-yet"), "en"))


def test_a_blank_is_written_with_a_card_that_is_not_there_yet():
    table = begun("A B", DECK.facts(), deal={"A": "g1 c1 a1", "B": ""})
    assert len(sentences(table, "A", m.Write("action"), "en", 60)) >= 4
    assert sentences(table, "A", m.Write("action", "Mine"), "en") == {"Mine"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("activity", ROOM)
def test_wherever_a_partner_left_room_there_are_words(activity, lang):
    for move in ROOM[activity]:
        told = str(said(activity, move, None, None, lang, Random(2)))
        assert WORDS not in told
        assert "''" not in told


def test_what_leaves_no_room_stays_as_it_is():
    for activity, move in (("map", mapping.Tie("c1", "g1")), ("board", board.Done("z")), ("agenda", agenda.Next())):
        assert said(activity, move, None, None, "en", Random(2)) is move
    with pytest.raises(ValueError, match="fr"):
        said("map", mapping.Tidy(), None, None, "fr", Random(2))


def test_what_stands_on_the_table_is_not_written_again_while_there_are_other_words():
    asked: list[Question] = []
    for number in range(5):
        move = said("action-plan", plan.Ask(WORDS), SimpleNamespace(questions=asked), None, "en", Random(number))
        asked.append(Question(number, move.text, "A"))
    assert len({each.text for each in asked}) == 3
