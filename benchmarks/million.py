"""Sessions of partners by the million, of every activity, with any options, at any number of seats:
`python -m benchmarks.million [--games N] [--jobs N] [--seed N] [--only ACTIVITY]`.

Set-ups are drawn by the seed, some sessions of each are played, and what holds in every game is held all the way:
nothing is lost or in two places, nothing hidden shows, no legal move is refused, all may look, the moves alone lead to
the same end (`benchmarks/holding.py`). No session may stand still, or go on for ever. Whatever fails is told as a
line; `--line "LINE"` plays it again. Triples that the fast table can play are played there, held at their end, and
some of each set-up are played again by the plain rules, to the same line. Status 1 on any fault.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

from benchmarks.any_set_up import AnySetUp, any_set_up, read_line
from benchmarks.holding import Broken, hold, hold_log, hold_looks, hold_state
from benchmarks.ruling import Ruled
from game.activities import ACTIVITIES
from game.bots.partner import NAMES
from game.rehearsal.played import REFUSED, STUCK, UNFINISHED, Played, line
from game.rehearsal.playing import Playable, Playing, Table, table_for


@dataclass(frozen=True)
class Share:
    """Of a thousand sessions, how many are of an activity with these partners; so many are played of one set-up."""

    activity: str
    partners: tuple[str, ...]
    sessions: int
    batch: int


SHARES = (
    Share("triples", ("random", "greedy"), 800, 400),
    Share("triples", NAMES, 20, 10),
    Share("open-round", ("random",), 110, 100),
    Share("open-round", NAMES, 15, 10),
    Share("map", NAMES, 15, 5),
    Share("circle", NAMES, 5, 5),
    Share("board", NAMES, 20, 5),
    Share("agenda", NAMES, 10, 5),
    Share("action-plan", NAMES, 5, 5),
)
HELD = 0.3
"""So many of the sessions by the plain rules are held in every state, and made again from their text."""
RULED = 0.1
"""Over so many of them somebody rules: people come and go, options change (`benchmarks/ruling.py`)."""
LOOKS = 0.03
"""In so many of their states all that can be seen is held too: that takes as long as all the rest."""
AGAIN = 0.01
"""So many sessions of the fast table are played again by the plain rules."""
KEPT = 20
"""So many faults are told."""
_ROW = "{:12} {:7,} {:9,} {:9,} {:12,} {:8,.0f} "


@dataclass
class Tally:
    """What came of sessions, by activity."""

    set_ups: Counter[str] = field(default_factory=Counter)
    sessions: Counter[str] = field(default_factory=Counter)
    moves: Counter[str] = field(default_factory=Counter)
    fast: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)
    endings: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[tuple[str, str]] = field(default_factory=list)

    @property
    def counted(self) -> tuple[Counter[str], ...]:
        """All counters by activity."""
        return self.set_ups, self.sessions, self.fast, self.moves, self.seconds

    def add(self, other: Tally) -> None:
        """Counts what another counted."""
        for mine, more in zip(vars(self).values(), vars(other).values(), strict=True):
            mine.update(more) if isinstance(mine, Counter) else mine.extend(more)


class Held:
    """A game that holds in every state what holds always, and remembers the moves that were made."""

    def __init__(self, id: str, game: Any, source: Random) -> None:
        self._id, self._game, self._source = id, game, source
        self.made: list[tuple[str, str]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._game, name)

    def apply(self, state: Any, by: str, move: Any) -> Any:
        """The game's own step."""
        step = self._game.apply(state, by, move)
        self.made.append((by, self._game.text(move)))
        hold_state(self._id, self._game, step.state, state)
        if self._source.random() < LOOKS and not self._game.chance(step.state):
            hold_looks(self._id, self._game, step.state, self._source)
        return step


def main() -> int:
    """Play, and tell what came of it."""
    words = _words()
    if words.line:
        return _again(words.line)
    tally, began = Tally(), time.perf_counter()
    done = 0
    with ProcessPoolExecutor(words.jobs) as pool:
        chunks = [pool.submit(_played, *chunk) for chunk in _chunks(words.games, words.seed, words.only)]
        for chunk in as_completed(chunks):
            tally.add(chunk.result())
            done = tally.sessions.total()
            _progress(done, words.games, len(tally.faults), began)
    print(file=sys.stderr)
    _tell(tally, time.perf_counter() - began)
    return 1 if tally.faults else 0


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--games", type=int, default=1_000_000)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", choices=ACTIVITIES)
    parser.add_argument("--line")
    return parser.parse_args()


Drawn = tuple[int, int, int]
"""The number of a set-up, that of its share, and how many sessions of it are played."""


def _chunks(games: int, seed: int, only: str | None) -> Iterator[tuple[int, list[Drawn]]]:
    """Set-ups enough for so many sessions, a few at a time."""
    source, chunk = Random(seed), []
    weights = [share.sessions / share.batch * (only in (None, share.activity)) for share in SHARES]
    for number in count():
        share = source.choices(range(len(SHARES)), weights)[0]
        sessions = min(games, SHARES[share].batch)
        chunk.append((number, share, sessions))
        games -= sessions
        if len(chunk) == 16 or not games:
            yield seed, chunk
            chunk = []
        if not games:
            return


def _played(seed: int, chunk: list[Drawn]) -> Tally:
    tally = Tally()
    for number, at, sessions in chunk:
        share, began = SHARES[at], time.process_time()
        drawn = any_set_up(share.activity, share.partners, Random(f"{seed}/{number}"))
        _play_all(drawn, range(1000 * number + seed, 1000 * number + seed + sessions), tally)
        tally.seconds[share.activity] += time.process_time() - began
    return tally


def _play_all(drawn: AnySetUp, seeds: range, tally: Tally) -> None:
    table = drawn.table()
    assert table is not None
    quick = table_for(drawn.activity, table.setting, drawn.names, table.tempo)
    for seed in seeds:
        try:
            played = _one(drawn, table, quick, seed)
        except Exception as error:  # whatever goes wrong is a fault of that session
            tally.faults.append((drawn.line(seed), _told(error)))
            continue
        tally.moves[drawn.activity] += sum(played.moves)
        tally.endings[drawn.activity, played.ending] += 1
        if played.ending in (STUCK, UNFINISHED, REFUSED):
            tally.faults.append((drawn.line(seed), played.ending))
    tally.sessions[drawn.activity] += len(seeds)
    tally.set_ups[drawn.activity] += 1
    tally.fast[drawn.activity] += len(seeds) * (not isinstance(quick, Table))


def _one(drawn: AnySetUp, table: Table, quick: Playable, seed: int) -> Played:
    """One session, held on its way, or at its end. Raises Broken."""
    chance = Random(seed).random()
    if isinstance(quick, Table):
        if chance < RULED:
            return _ruled(drawn.activity, table, seed)
        return _plain(drawn.activity, table, seed) if chance < HELD else table.play(seed)
    played = quick.play(seed)
    _hold_end(table, played)
    if chance < AGAIN:
        hold(line(_plain(drawn.activity, table, seed)) == line(played), "the fast table plays otherwise")
    return played


def _plain(id: str, table: Table, seed: int) -> Played:
    """A session by the plain rules, held on its way. Raises Broken."""
    game = table.game
    table.game = held = Held(id, game, Random(seed))  # type: ignore[assignment]
    try:
        playing = Playing(table, seed)
        played = playing.played()
    finally:
        table.game = game
    hold_log(game, held.made, playing.state)
    return played


def _ruled(id: str, table: Table, seed: int) -> Played:
    """A session over which somebody rules, held on its way. Raises Broken."""
    held = Held(id, table.game, Random(seed))
    session = Ruled(table, held, seed)
    ending = session.ending()
    hold_log(table.game, held.made, session.state)
    return Played(seed, (session.moves,), ending, session.state.clock)


def _hold_end(table: Table, played: Played) -> None:
    """What holds at the end of a session of triples."""
    wall = [card for made in played.wall for card in made.cards]
    hold(len(set(wall)) == len(wall), "a card stands twice on the wall")
    known = {card for card in wall if "-w" not in card}
    hold(known <= set(played.dealt), "a card on the wall was in no hand")
    hold(played.part is None or set(played.dealt) <= set(played.part), "a card was dealt that is not in play")
    hold(all(0 <= made.seat < len(table.names) and made.at <= played.seconds for made in played.wall), "a late triple")
    target = table.setting.options.target
    hold(target is None or len(played.wall) <= target, "more triples than the target")


def _again(words: str) -> int:
    drawn, seed = read_line(words)
    table = drawn.table()
    if table is None:
        print("This set-up can't be begun.")
        return 1
    played = _one(drawn, table, table_for(drawn.activity, table.setting, drawn.names, table.tempo), seed)
    print(line(played))
    print(line(_plain(drawn.activity, table, seed)))
    return 1 if played.ending in (STUCK, UNFINISHED, REFUSED) else 0


def _told(error: Exception) -> str:
    if isinstance(error, Broken):
        return str(error)
    return " | ".join(traceback.format_exception(error)[-3:]).replace("\n", " ")


def _progress(done: int, games: int, faults: int, began: float) -> None:
    passed = time.perf_counter() - began
    left = passed / done * (games - done) if done else 0
    print(f"\r{done:,} of {games:,}, {faults} faults, {passed:.0f} s, {left:.0f} s to go ", end="", file=sys.stderr)


def _tell(tally: Tally, passed: float) -> None:
    print(f"{'activity':12} {'set-ups':>7} {'sessions':>9} {'fast':>9} {'moves':>12} {'CPU s':>8}  endings")
    for id in ACTIVITIES:
        if tally.sessions[id]:
            endings = ", ".join(f"{end} {n:,}" for (each, end), n in tally.endings.most_common() if each == id)
            print(_ROW.format(id, *(counted[id] for counted in tally.counted)), endings)
    print(_ROW.format("all", *(counted.total() for counted in tally.counted)), f"in {passed:,.0f} s by the wall clock")
    stopped = Counter(what if what in (STUCK, UNFINISHED, REFUSED) else "broken" for _, what in tally.faults)
    print(", ".join(f"{what} {stopped[what]:,}" for what in (STUCK, UNFINISHED, REFUSED, "broken")))
    for words, what in tally.faults[:KEPT]:
        print(f"  {what}\n    {words}")


if __name__ == "__main__":
    sys.exit(main())
