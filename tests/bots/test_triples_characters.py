"""What trainers meet: each character plays as its line says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from at_table import table_of, watched, woven

from game.bots.partner import bot_for
from game.rules.triples import moves as m

FACTS = woven(16, 5)


@cache
def made_by(name: str, activity: str = "triples") -> Counter[str]:
    """What one of this name does beside three who are greedy, over some sessions."""
    return Counter(said for seed in range(4) for said in sayings(name, activity, seed))


def sayings(name: str, activity: str, seed: int) -> Iterator[str]:
    _, seats = watched(table_of(FACTS, f"greedy {name} greedy keen", activity, cycles=6), seed)
    for _, move in seats["B"].asked:
        if move is not None:
            yield move.answer if isinstance(move, m.Answer) else type(move).__name__.lower()


def share(name: str, answer: str) -> float:
    made = made_by(name)
    return made[answer] / sum(made[each] for each in m.ANSWERS)


def test_greedy_declares_what_fits_and_withdraws_nothing():
    assert made_by("greedy")["declare"] == made_by("greedy")["explain"] > 0
    assert not made_by("greedy")["write"]


def test_the_dominant_declares_at_anything():
    assert made_by("dominant")["declare"] > 3 * made_by("greedy")["declare"]
    assert not made_by("dominant")["abstain"]


def test_the_silent_rarely_declares_and_mostly_abstains():
    assert 0 < made_by("silent")["declare"] < made_by("greedy")["declare"] / 2
    assert share("silent", "abstain") > 0.6
    assert made_by("silent", "open-round")["pass"] > made_by("greedy", "open-round")["pass"]


def test_the_sceptic_answers_not_yet():
    assert share("sceptic", "not-yet") > 0.6 > share("greedy", "not-yet")


def test_the_newcomer_withdraws_and_declares_less():
    assert made_by("newcomer")["withdraw"] > 0
    assert made_by("newcomer")["declare"] < made_by("keen")["declare"]


def test_the_keen_writes_declares_more_and_is_easily_convinced():
    assert made_by("keen")["write"] > 0
    assert made_by("keen")["declare"] > made_by("greedy")["declare"]
    assert share("keen", "convincing") > share("greedy", "convincing")


def test_a_card_written_in_play_is_taken_as_it_is_meant():
    triple = ("g1", "cause-w1", "a1")
    for name, fit in (("greedy", "none"), ("thinker", "full"), ("sceptic", "full"), ("keen", "full")):
        bot = bot_for("triples", name, FACTS, "A", 0)
        bot.links.read.update(triple)
        assert bot.fit(triple) == fit
