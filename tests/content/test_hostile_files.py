"""Files made to hurt: each ends in one clear problem, without a crash, and without taking the memory."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest

from game.content.check import check_file
from game.content.deck_reading import deck_from_node
from game.content.tree import read_file, read_text

LAUGHS = "a: &a [lol]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MAPS = "a: &a {x: lol}\n" + "".join(
    f"{name}: &{name} {{{', '.join(f'k{i}: *{before}' for i in range(10))}}}\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE = {
    "square brackets": ("[" * 100_000, "too-deep"),
    "braces": ("{" * 100_000, "too-deep"),
    "hyphens": ("- " * 50_000, "too-deep"),
    "question marks": ("? " * 50_000, "too-deep"),
    "mixed": ('[{"a":' * 20_000, "too-deep"),
    "keys in brackets": ("a: [" * 25_000, "too-deep"),
    "closed brackets": ("[" * 50_000 + "]" * 50_000, "too-deep"),
    "a billion laughs": (LAUGHS, "too-many-aliases"),
    "a billion maps": (MAPS, "too-many-aliases"),
    "many aliases": ("a: &a x\nb: [" + "*a," * 100_000 + "]", "too-many-aliases"),
    "an anchor to itself": ("a: &a [*a]", "unknown-alias"),
    "a python object": ("a: !!python/object/apply:os.system ['true']", "yaml-tag"),
    "NUL bytes": ("\0" * 100_000, "bad-character"),
    "tabs": ("a:\n\t\tb: c", "tab"),
    "documents": ("---\n" * 25_000, "several-documents"),
    "quotes": ('"' * 99_999, "quote-inside"),
    "one key over and over": ("a:\n" * 30_000, "duplicate-key"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text(name: str) -> None:
    text, code = HOSTILE[name]
    read = read_text(text, "hostile.yaml")
    assert read.problems[0].code == code


def test_a_list_at_the_top_is_no_deck() -> None:
    node = read_text("- a\n- b", "list.yaml").node
    deck, problems = deck_from_node(node, "list.yaml")
    assert deck is None
    assert [problem.code for problem in problems] == ["wrong-type"]


def test_a_deck_of_nothing_but_mistakes_ends_soon() -> None:
    cards = "".join(f"  - {{id: c{i}, explain: [nothing-{i}], explains: [nobody-{i}]}}\n" for i in range(3_000))
    node = read_text(f"gaps: []\ncauses:\n{cards}", "wrong.yaml").node
    _, problems = deck_from_node(node, "wrong.yaml")
    assert len(problems) > 9_000


def test_a_very_long_line_is_one_problem() -> None:
    text = "title: " + "word " * 500_000
    node = read_text(text, "long.yaml").node
    _, problems = deck_from_node(node, "long.yaml")
    assert "too-long" in {problem.code for problem in problems}
    assert all(len(str(value)) < 100 for problem in problems for value in problem.params.values())


def test_of_fifty_megabytes_only_the_bound_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sparse.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    problems = check_file(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [problem.code for problem in problems] == ["too-large"]
    assert peak < 10_000_000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert [problem.code for problem in read_file(tmp_path / "pipe.yaml").problems] == ["unreadable"]


def test_random_bytes_are_no_text() -> None:
    assert [problem.code for problem in read_text(bytes(range(256)), "binary").problems] == ["not-utf8"]
