"""A card that a group wrote lies in the next activity's content too: what is chosen for its words holds there."""

from __future__ import annotations

from typing import Any

import pytest
import walls

from game.activities import activity, header_of
from game.activity import SetUp
from game.content.deck import Text
from game.report.carried import carried
from game.report.formats import report_as
from game.report.reviewing import REVIEW, to_review, written_in
from game.report.source import Source, Wish
from game.rules.triples import moves as m
from game.session.session import Session
from game.shipped import folder
from game.words import words
from game.workshop.outcome import Chain, Laid, Outcome, Thing
from game.workshop.passing import prepared

EN = words("en", printed=True)
WROTE = "Dana comes late"
CARD = Thing("gap-w1", "gap", Text((("en", WROTE),)), "A")
EARLIER = {
    "action-plan": Outcome("s", "triples", "cards", chains=(Chain(CARD, None, None),)),
    "open-round": Outcome("s", "desired-actual", "opening", laid=(Laid(CARD, "gap-between"),)),
}


def source(played: str, **extra: Any) -> Source:
    """A session that begins with what an earlier activity handed on."""
    game = activity(played)
    file = "boards/action-plan" if played == "action-plan" else "tiny"
    options, problems = game.read_options({})
    assert not problems
    content = prepared(game.load(folder("decks") / f"{file}.yaml", None), played, [EARLIER[played]], options)
    up = SetUp(options, content, walls.SEATS)
    return Source(played, Session(game.game(game.setting(up)), header_of(game, up, 7)), content, extra=extra)


def declared() -> Source:
    """An open round in which the card was declared."""
    found = source("open-round")
    session = found.session
    mover = session.state.turn
    assert mover is not None
    pick = next(each for each in session.legal(mover) if isinstance(each, m.Pick) and each.gap == "gap-w1")
    walls.say_all(session, (mover, pick), (mover, m.Explain("")))
    others = [seat for seat in walls.SEATS if seat != mover]
    walls.say_all(session, *((seat, m.Answer("convincing")) for seat in others))
    return found


def told(found: Source, ending: str) -> str:
    return report_as(ending, [found], (), EN, Wish(), lambda source: None).decode()


@pytest.mark.parametrize("played", EARLIER)
def test_words_that_are_carried_on_are_shown(played: str) -> None:
    found = source(played)
    assert list(carried(found.content)) == [WROTE]
    (wrote,) = written_in(found)
    assert (wrote.text, wrote.place(EN)) == (WROTE, "From an earlier activity")
    assert to_review([found, Source("next", found.session, found.content)]) == {played: (wrote,)}


@pytest.mark.parametrize("ending", ["md", "json"])
@pytest.mark.parametrize("found", [source("action-plan"), declared()], ids=EARLIER)
def test_what_is_chosen_for_them_holds_in_every_activity(found: Source, ending: str) -> None:
    assert WROTE in told(found, ending)
    for chosen in ("Somebody comes late", ""):
        other = Source(found.name, found.session, found.content, extra={REVIEW: {WROTE: chosen}})
        report = told(other, ending)
        assert WROTE not in report
        assert chosen in report


def test_what_comes_with_a_deck_is_nobodys_writing() -> None:
    assert list(carried(walls.DECK)) == []
    plan = activity("action-plan").load(folder("decks") / "boards/action-plan.yaml", None)
    assert list(carried(plan)) == []
