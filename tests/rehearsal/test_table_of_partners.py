"""One session that partners play: its time by rule, its ends, and what is told of it."""

from __future__ import annotations

from typing import Any

import pytest

from game.activities import activity
from game.activity import SetUp
from game.bots.bot import Sight
from game.rehearsal import playing
from game.rehearsal.played import REFUSED, STUCK, UNFINISHED, Played, Tempo, line
from game.rehearsal.playing import Table
from game.rules.triples.moves import Accept
from game.shipped import find_deck

USUAL = Tempo()


def table(id: str = "triples", names: tuple[str, ...] = ("random",) * 3, tempo: Tempo = USUAL, **options: Any) -> Table:
    played = activity(id)
    chosen, problems = played.read_options({name.replace("_", "-"): value for name, value in options.items()})
    assert not problems
    deck = played.load(find_deck("tiny", None), None)
    return Table(id, played.setting(SetUp(chosen, deck, ("A", "B", "C")[: len(names)])), names, tempo)


class Saying:
    """A partner that always says the same."""

    def __init__(self, said: Any) -> None:
        self.said = said
        self.asked = 0

    def decide(self, sight: Sight[Any, Any]) -> Any:
        self.asked += 1
        return self.said


@pytest.mark.parametrize("id", ["triples", "open-round"])
def test_the_same_seed_gives_the_same_session(id: str) -> None:
    sessions = [table(id).play(seed) for seed in (1, 2, 1)]
    assert sessions[0] == sessions[2]
    assert line(sessions[0]) == line(sessions[2]) != line(sessions[1])


def test_a_turn_and_a_declaration_take_their_time() -> None:
    turns = table(tempo=Tempo(10, 0), cycles=4, minutes="none").play(5)
    assert (turns.ending, turns.cycles, turns.seconds) == ("cycles", 4, 4 * 3 * 10)
    talk = table(tempo=Tempo(1, 1000), cycles=4, minutes="none").play(5)
    assert talk.moves == turns.moves
    assert talk.declarations == turns.declarations > 0
    assert talk.seconds == 12 + 1000 * talk.declarations


def test_play_time_ends_a_session() -> None:
    played = table(tempo=Tempo(60, 60), minutes=2).play(0)
    assert played.ending == "clock"
    assert played.seconds >= 120


def test_all_seats_of_a_round_together_share_the_time_of_a_turn() -> None:
    played = table(tempo=Tempo(10, 0), cycles=4, minutes="none", turns="together").play(5)
    assert (played.cycles, played.seconds) == (4, 40)


def test_where_there_are_no_turns_the_seats_share_their_time() -> None:
    played = table("map", tempo=Tempo(30, 60), minutes="none", facilitator="absent").play(1)
    assert played.moves[-1] == 0
    assert played.seconds == sum(played.moves) * 10
    assert played.result


def test_what_is_told_of_cards_hangs_together() -> None:
    sessions = [table(cards=6, judge="none").play(seed) for seed in range(4)]
    made = [triple for played in sessions for triple in played.wall]
    assert {triple.seat for triple in made} == {0, 1, 2}
    for played in sessions:
        assert played.first == (played.wall[0].at if played.wall else None)
        assert {card for triple in played.wall for card in triple.cards if "-w" not in card} <= set(played.dealt)
        assert set(played.dealt) <= set(played.part or ())
        assert len(played.part or ()) == 18


def test_a_session_in_which_all_wait_is_stuck(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = Saying(None)
    monkeypatch.setattr(playing, "bot_for", lambda *_: waiting)
    played = table(facilitator="absent").play(0)
    assert (played.ending, sum(played.moves)) == (STUCK, 0)
    assert waiting.asked == 6, "all are asked again once the time to wait is gone"


def test_a_move_that_is_not_legal_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playing, "bot_for", lambda *_: Saying(Accept()))
    assert table().play(0).ending == REFUSED


def test_a_session_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playing, "MOST_MOVES", 17)
    played: Played = table().play(0)
    assert (played.ending, sum(played.moves)) == (UNFINISHED, 17)
