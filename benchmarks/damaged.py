"""What becomes of a damaged session: `python -m benchmarks.damaged [--sample N] [--seed N]`.
It takes a quarter of an hour, and seconds for a sample.

A session of the smallest deck is played, and its files are taken twice: as they lie while it is played, with the
write-ahead log beside, and as they lie once it is closed. Each file is cut at every byte of its end, and a bit is
flipped in every one of its bytes, and in every 37th of the log's (or in a sample of them). It is one damage at a time;
then the session is gone on with.
Either a message in words says what is wrong, or the session stands where one of its entries left it, the same in every
fact; where that is not the last entry, it is said. Anything else is counted as wrong, and printed; the exit status is 1
then.

One cut cannot be known: right after a commit in the write-ahead log, where the file is as it was then.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.playing import begun, played
from game.faults import REASONS, Fault
from game.store.database import read
from game.store.folders import session_path, sessions_folder
from game.store.opening import Opened, go_on

ENTRIES, TAIL = 80, 4200
"""How many entries the session has, and the bytes at the end of a file that are cut off one by one: a page and more."""
LOG_STEP = 37
HEAD, FRAME = 32, 24 + 4096
"""Sizes in a write-ahead log."""


@dataclass
class Damage:
    """The files of a session with one damage, by the endings of their names."""

    name: str
    files: dict[str, bytes]
    may_be_silent: bool = False


@dataclass
class Played:
    """The session as it was, and its files while it was played and after."""

    opened: Opened
    running: dict[str, bytes]
    closed: dict[str, bytes]


def play(data: Path) -> Played:
    """A session, played and closed."""
    opened = begun(data, 3, "tiny")
    opened.journal.remember("chairs", {"South": {"lang": "en"}})
    played(opened.session, ENTRIES, Random(3))
    path = opened.journal.path
    running = {ending: Path(f"{path}{ending}").read_bytes() for ending in ("", "-wal")}
    opened.journal.close(ended=False)
    return Played(opened, running, {"": path.read_bytes()})


def damages(session: Played, chance: Random, sample: int | None = None) -> Iterator[Damage]:
    """Every damage, or a sample of so many of each kind."""
    for state, files in (("running", session.running), ("closed", session.closed)):
        for ending, whole in files.items():
            places = range(len(whole))
            for at in _some(places[:: LOG_STEP if ending else 1], chance, sample):
                flipped = whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :]
                yield Damage(f"{state}{ending} flipped at {at}", files | {ending: flipped})
            for at in _some(places[-TAIL:], chance, sample):
                silent = ending == "-wal" and (at - HEAD) % FRAME == 0
                yield Damage(f"{state}{ending} cut at {at}", files | {ending: whole[:at]}, silent)


def _some(places: range, chance: Random, sample: int | None) -> list[int]:
    return list(places) if sample is None else sorted(chance.sample(places, sample))


def outcome(was: Opened, damage: Damage, data: Path) -> str:
    """What became of it: a word for each good end, else a sentence that begins with "WRONG"."""
    name = was.journal.id
    for old in sessions_folder(data).iterdir():
        old.unlink()
    for ending, content in damage.files.items():
        Path(f"{session_path(data, name)}{ending}").write_bytes(content)
    try:
        now = go_on(data, name)
    except Fault as fault:
        reason = str(fault.params.get("reason", "damaged"))
        return f"refused: {reason}" if reason in REASONS else f"WRONG: no words for it: {reason}"
    except Exception as error:
        return f"WRONG: {type(error).__name__}: {error}"
    now.journal.close(ended=False)
    return _compared(was, now, damage)


def _compared(was: Opened, now: Opened, damage: Damage) -> str:
    stand = len(now.session.entries)
    if _told(now) != _told(was)[:stand]:
        return "WRONG: other entries"
    if now.trouble is None and now.extra != read(was.journal.path).extra:
        return "WRONG: other seats"
    if (now.session.header, now.deck) != (was.session.header, was.deck):
        return "WRONG: another header or deck"
    if stand and now.session.digest != was.session.entries[stand - 1].digest:
        return "WRONG: another state"
    if stand < len(was.session.entries) and now.trouble is None and not damage.may_be_silent:
        return f"WRONG: only {stand} entries, and nothing is said"
    return "as it was" if stand == len(was.session.entries) else "went on from before"


def _told(opened: Opened) -> list[tuple[str, str, str]]:
    """Entries without their times: where a cut has taken what chance did, chance does it again, later."""
    return [(entry.actor, entry.move, entry.digest) for entry in opened.session.entries]


def measure(data: Path, sample: int | None, seed: int) -> Counter[tuple[str, str]]:
    """How often each end came, by what was damaged. Prints what is wrong."""
    session = play(data / "played")
    ends: Counter[tuple[str, str]] = Counter()
    folder = data / "damaged"
    sessions_folder(folder).mkdir(parents=True)
    for damage in damages(session, Random(seed), sample):
        end = outcome(session.opened, damage, folder)
        ends[damage.name.partition(" at")[0], end.partition(":")[0] if end.startswith("WRONG") else end] += 1
        if end.startswith("WRONG"):
            print(f"{damage.name}: {end}", flush=True)
    return ends


def main() -> int:
    """Measures and prints."""
    given = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    given.add_argument("--sample", type=int, metavar="N", help="only N places of each kind")
    given.add_argument("--seed", type=int, default=1)
    asked = given.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ends = measure(Path(folder), asked.sample, asked.seed)
    for (what, end), count in sorted(ends.items()):
        print(f"{count:7}  {what}: {end}")
    return 1 if any(end == "WRONG" for _, end in ends) else 0


if __name__ == "__main__":
    sys.exit(main())
