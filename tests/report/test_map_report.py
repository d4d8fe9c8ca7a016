"""What is told and handed on of a map."""

from __future__ import annotations

from pathlib import Path

from game.activities import activity, header_of
from game.activity import SetUp
from game.core.game import TABLE
from game.core.moves import split
from game.report.map_report import PARTS
from game.report.reviewing import written_in
from game.report.session_report import report_of
from game.report.source import Source
from game.rules.mapping import moves as m
from game.rules.mapping.options import option_names
from game.session.mapping import MapSession
from game.session.session import Note, Session, parse
from game.workshop.of_map import QUESTIONS, map_outcome

ROOT = Path(__file__).parents[2]
MAP = activity("map")
DECK = MAP.load(ROOT / "decks" / "tiny.yaml", None)
GAP, CAUSE, ACTION = (DECK.facts().cards[kind][0] for kind in ("gap", "cause", "action"))


def a_map() -> MapSession:
    """A map with a whole chain, a gap alone that was written, and answers of the talk."""
    options, _ = MAP.read_options({})
    up = SetUp(options, DECK, ("A", "B"))
    session: MapSession = Session(MAP.game(MAP.setting(up)), header_of(MAP, up, 7))
    for line in (
        f"A choose {GAP}",
        'B write gap "רק אצלנה"',
        'A reword gap-w1 "רק אצלנו"',
        "facilitator stage cause",
        f"A link {CAUSE} {GAP}",
        "facilitator stage action",
        f"B link {ACTION} {CAUSE}",
        "facilitator end",
    ):
        by, *words = split(line)
        assert isinstance(session.submit(by, parse(words, m.parse)), tuple), line
    session.submit(TABLE, Note(f"chain {GAP} {CAUSE} {ACTION} relevant", "partly"))
    session.submit(TABLE, Note("chain gap-w1 - - who", "the parents"))
    session.submit(TABLE, Note("next gap", "homework"))
    return session


def test_the_chains_are_handed_on_with_their_ids_and_the_talk():
    outcome = map_outcome("a-name", a_map(), DECK, {"B": "he"})
    whole, alone = outcome.chains
    assert (whole.gap.id, whole.cause.id, whole.action.id) == (GAP, CAUSE, ACTION)
    assert whole.gap.text == DECK.cards[GAP].text
    assert whole.talk == {"relevant": "partly"}
    assert (alone.gap.id, alone.gap.seat, alone.cause, alone.action) == ("gap-w1", "B", None, None)
    assert alone.gap.text.lines == (("he", "רק אצלנו"),)
    assert alone.talk == {"who": "the parents"}
    assert (outcome.session, outcome.activity, outcome.next_gap) == ("a-name", "map", "homework")


def test_the_report_tells_the_chains_in_words():
    report = report_of("a-name", a_map(), DECK, {})
    whole, alone = report["chains"]
    assert whole["gap"] == {"id": GAP, "kind": "gap", "text": dict(DECK.cards[GAP].text.lines)}
    assert whole["talk"] == {"Relevant here": "partly"}
    assert alone["gap"] == {"id": "gap-w1", "kind": "gap", "text": "רק אצלנו", "written_by": "B"}
    assert (alone["cause"], alone["action"]) == (None, None)
    assert [card["id"] for card in report["cards_on_the_map"]] == [GAP, "gap-w1", CAUSE, ACTION]
    in_play = sum(map(len, DECK.facts().cards.values())) + 1
    assert len(report["cards_put_aside"]) == in_play - 4
    assert (report["activity"], report["ended"], report["next_gap"]) == ("map", "the facilitator ended it", "homework")


def test_every_option_has_a_meaning_and_every_key_stands_in_the_readme():
    assert all(PARTS["map"].meaning(option) for option in option_names())
    told = PARTS["map"].told(a_map(), DECK)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [key for key in told if f"`{key}`" not in readme] == []


def test_the_questions_are_those_of_the_wall():
    from game.report.talked import QUESTIONS as ASKED

    assert tuple(ASKED) == QUESTIONS


def test_only_the_last_words_of_a_card_are_looked_at_before_a_report() -> None:
    told = [(wrote.text, wrote.seat) for wrote in written_in(Source("map", a_map(), DECK, {}))]
    assert ("רק אצלנו", "A") in told
    assert "רק אצלנה" not in [text for text, _ in told]
