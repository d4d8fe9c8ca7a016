"""Files made to hurt: `python -m benchmarks.hostile_files [--files N] [--seed N]`.
10,000 files take some minutes.

Files that come along are mutated (bytes flipped, parts cut, repeated, moved, mixed with one another and with pieces
that hurt parsers; values changed), and random bytes are written; each is checked as `check` does. Whatever comes out
must be problems in words, never an exception; a file takes two seconds at most of one core's time, and all of it 500 MB
of memory. Whatever does not is named with its seed, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import process_time
from typing import Any

import yaml

from game.content.check import check_file
from game.content.messages import report_lines
from game.content.tree import read_text
from game.rehearsal.scenario_reading import check_scenario
from game.shipped import folder
from game.table.fitting import fits
from game.words import words

SECONDS, MEGABYTES = 2.0, 500
HERE = Path(__file__).parents[1]
SOURCES = [*folder("decks").rglob("*.yaml"), *(HERE / "tests" / "golden").glob("*.yaml")]
PIECES = [piece.encode() for piece in ("[", "{", '"', "'", "|", ">", "&a ", "*a", "!!python/object ", "? ", ": ")] + [
    b"\t", b"\0", b"\xff\xfe", b"\xef\xbb\xbf", "\u202e".encode(), b"---\n", b"<<: *a\n", b"- - - - ", b"1e999", b"=\n"
]  # fmt: skip

VALUES: list[Any] = [
    None,
    True,
    3,
    -1,
    2.5,
    10**30,
    "",
    " ",
    "no",
    "12:30",
    "ש" * 2_000,
    "a\u202eb",
    [],
    {},
    [[]],
    [{}],
]
"""What a value may have turned into."""

Mutation = Callable[[bytes, Random], bytes]


def flipped(data: bytes, source: Random) -> bytes:
    """Some bytes are others."""
    changed = bytearray(data)
    for _ in range(source.randint(1, 20)):
        changed[source.randrange(len(changed))] = source.randrange(256)
    return bytes(changed)


def cut(data: bytes, source: Random) -> bytes:
    """A part is gone."""
    start, end = _span(data, source)
    return data[:start] + data[end:]


def repeated(data: bytes, source: Random) -> bytes:
    """A part stands there many times."""
    start, end = _span(data, source)
    times = source.choice([2, 10, 1000])
    return data[:start] + data[start:end] * min(times, 4_000_000 // max(1, end - start)) + data[end:]


def moved(data: bytes, source: Random) -> bytes:
    """Lines have changed their places."""
    lines = data.split(b"\n")
    for _ in range(source.randint(1, 30)):
        lines.insert(source.randrange(len(lines)), lines.pop(source.randrange(len(lines))))
    return b"\n".join(lines)


def spiked(data: bytes, source: Random) -> bytes:
    """Pieces that hurt parsers stand in it, each once or very often."""
    for _ in range(source.randint(1, 5)):
        at = source.randrange(len(data) + 1)
        data = data[:at] + source.choice(PIECES) * source.choice([1, 1, 40, 50_000]) + data[at:]
    return data


def mixed(data: bytes, source: Random) -> bytes:
    """Another file goes on where it breaks off."""
    other = source.choice(SOURCES).read_bytes()
    return data[: source.randrange(len(data))] + other[source.randrange(len(other)) :]


def random_bytes(data: bytes, source: Random) -> bytes:
    """No trace of it is left."""
    return source.randbytes(source.choice([10, 1000, 100_000]))


def reshaped(data: bytes, source: Random) -> bytes:
    """Still YAML, where it was: values are others, of other types, doubled, renamed or gone."""
    node = read_text(data, "").node
    if node is None:
        return data
    values = json.loads(json.dumps(node.plain(), default=lambda made: made.text))
    for _ in range(source.randint(1, 8)):
        _reshape(values, source)
    return yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True).encode("utf-8", "surrogatepass")


def _reshape(values: Any, source: Random) -> None:
    """Changes one thing somewhere inside."""
    inner = [each for each in _parts(values) if isinstance(each, dict | list) and each]
    if not inner:
        return
    whole = source.choice(inner)
    key = source.choice(list(whole) if isinstance(whole, dict) else range(len(whole)))
    match source.randrange(5):
        case 0:
            del whole[key]
        case 1:
            whole[key] = source.choice(VALUES)
        case 2:
            whole[key] = source.choice(inner)
        case 3 if isinstance(whole, dict):
            whole[source.choice(["id", "text", "he", "gaps", "explains", "x", 7, None])] = whole.pop(key)
        case _ if isinstance(whole, list):
            whole.extend(whole[:2_000] * source.choice([1, 5, 50]))


def _parts(values: Any) -> list[Any]:
    """Everything inside, from the outside in, as far as 3,000 things: what was put into itself has no end."""
    found = [values]
    for each in found:
        if len(found) < 3_000 and isinstance(each, dict | list):
            found.extend(each.values() if isinstance(each, dict) else each[:500])
    return found


MUTATIONS: tuple[Mutation, ...] = (flipped, cut, repeated, moved, spiked, mixed, random_bytes, *[reshaped] * 5)


def hostile(seed: int) -> bytes:
    """The file of a seed, no larger than 5 MB."""
    source = Random(seed)
    data = source.choice(SOURCES).read_bytes()
    for _ in range(source.randint(1, 3)):
        data = source.choice(MUTATIONS)(data or b"-", source)
    return data[:5_000_000]


def hurts(path: Path, codes: Counter[str]) -> tuple[float, str]:
    """Checks a file: the seconds it took, and what went wrong, empty where nothing did."""
    began = process_time()
    try:
        problems = check_file(path, check_scenario, fits)
        for _ in report_lines(problems, words("he")):
            pass
        codes.update(problem.code for problem in problems)
        wrong = ""
    except Exception as error:  # anything that escapes is what is looked for
        wrong = repr(error)
    return process_time() - began, wrong


def _span(data: bytes, source: Random) -> tuple[int, int]:
    start = source.randrange(len(data))
    return start, min(len(data), start + source.choice([1, 10, 100, 5_000]))


def named(seed: int) -> tuple[str, bytes]:
    """The name and the bytes of a seed's file."""
    return Random(seed).choice(["deck.yaml", "some.scenario.yaml"]), hostile(seed)


def main(given: list[str] | None = None, made: Callable[[int], tuple[str, bytes]] = named) -> int:
    """Checks so many files, each made of its seed. Returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    words_given = parser.parse_args(given)
    codes: Counter[str] = Counter()
    faults, slowest = 0, (0.0, 0)
    with tempfile.TemporaryDirectory() as place:
        for seed in range(words_given.seed, words_given.seed + words_given.files):
            name, data = made(seed)
            path = Path(place) / name
            path.write_bytes(data)
            seconds, wrong = hurts(path, codes)
            slowest = max(slowest, (seconds, seed))
            if wrong or seconds > SECONDS:
                faults += 1
                print(f"seed {seed}: {seconds:.1f} s {wrong}")
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{words_given.files} files, {codes.total()} problems of {len(codes)} kinds; the slowest took "
          f"{slowest[0]:.2f} s (seed {slowest[1]}); {megabytes} MB at most; {faults} faults")  # fmt: skip
    return 1 if faults or megabytes > MEGABYTES else 0


if __name__ == "__main__":
    sys.exit(main())
