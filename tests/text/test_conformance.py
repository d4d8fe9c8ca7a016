"""Unicode's own tests of the bidirectional algorithm: Debian's whole files where they stand, else samples of them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest

from game.table.text import levels

WHOLE = Path("/usr/share/unicode")
SAMPLES = Path(__file__).parent / "unicode"
SEPARATOR = "\u2029"
NAMES = "L R AL EN AN ES ET CS NSM B S WS ON BN LRE RLE PDF LRO RLO LRI RLI FSI PDI"
CHARACTERS = "aאب1٣+$,\u0300\u2029\t !\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
CLASSES = dict(zip(NAMES.split(), CHARACTERS, strict=True))
BASES: tuple[levels.Base | None, ...] = (None, "L", "R")


class Case(NamedTuple):
    text: str
    levels: list[str]
    """One a character; "x" where the algorithm gives none."""
    order: list[int]
    paragraph_level: int | None = None


order_of = lru_cache(None)(levels.visual_order)


def lines_of(name: str) -> tuple[list[str], bool]:
    whole = WHOLE / f"{name}.txt"
    path = whole if whole.is_file() else SAMPLES / f"{name}-sample.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and line[0] != "#"], path == whole


def wrong(cases: Iterable[Case], base: levels.Base | None) -> list[Case]:
    """The cases that come out otherwise. All are one text, a paragraph each, so that a call serves thousands."""
    return [case for case, found in zip(cases, resolved(cases, base), strict=True) if not right(case, *found)]


def resolved(cases: Iterable[Case], base: levels.Base | None) -> Iterator[tuple[tuple[int, ...], int]]:
    """The levels of each case's text, and its paragraph's level, which its separator carries."""
    paragraphs = [case.text if case.text.endswith(SEPARATOR) else case.text + SEPARATOR for case in cases]
    found = levels.levels.__wrapped__("".join(paragraphs), base)
    at = 0
    for case, paragraph in zip(cases, paragraphs, strict=True):
        end = at + len(paragraph)
        yield found[at : at + len(case.text)], found[end - 1]
        at = end


def right(case: Case, found: tuple[int, ...], paragraph_level: int) -> bool:
    line = levels.trailing_reset(case.text, found, paragraph_level)
    kept = [at for at, level in enumerate(case.levels) if level != "x"]
    seen = tuple([line[at] for at in kept])
    return (
        seen == tuple([int(case.levels[at]) for at in kept])
        and [kept[item] for item in order_of(seen)] == case.order
        and case.paragraph_level in (None, paragraph_level)
    )


def character_cases(lines: list[str]) -> dict[levels.Base | None, list[Case]]:
    cases: dict[levels.Base | None, list[Case]] = {base: [] for base in BASES}
    for line in lines:
        codes, direction, paragraph_level, wanted, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        case = Case(text, wanted.split(), list(map(int, order.split())), int(paragraph_level))
        cases[("L", "R", None)[int(direction)]].append(case)
    return cases


def class_cases(lines: list[str]) -> dict[levels.Base | None, list[Case]]:
    cases: dict[levels.Base | None, list[Case]] = {base: [] for base in BASES}
    wanted: list[str] = []
    order: list[int] = []
    for line in lines:
        if line.startswith("@Levels:"):
            wanted = line.split()[1:]
        elif line.startswith("@Reorder:"):
            order = list(map(int, line.split()[1:]))
        else:
            names, _, bits = line.partition(";")
            case = Case("".join([CLASSES[name] for name in names.split()]), wanted, order)
            for at, base in enumerate(BASES):
                if int(bits) >> at & 1:
                    cases[base].append(case)
    return cases


def test_every_case_of_characters() -> None:
    lines, whole = lines_of("BidiCharacterTest")
    cases = character_cases(lines)
    assert sum(map(len, cases.values())) > (90_000 if whole else 300)
    assert {base: wrong(cases[base], base)[:3] for base in BASES} == {base: [] for base in BASES}


@pytest.mark.parametrize("base", BASES)
def test_every_case_of_classes(base: levels.Base | None) -> None:
    lines, whole = lines_of("BidiTest")
    cases = class_cases(lines)[base]
    assert len(cases) > (100_000 if whole else 100)
    assert wrong(cases, base)[:3] == []


@pytest.mark.parametrize("name", ["BidiCharacterTest", "BidiTest"])
def test_the_samples_stand_in_for_the_whole_files(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.WHOLE", SAMPLES / "nowhere")
    lines, whole = lines_of(name)
    cases = (character_cases if name == "BidiCharacterTest" else class_cases)(lines)
    assert not whole
    assert all(len(cases[base]) >= 9 and not wrong(cases[base], base) for base in BASES)


def test_an_unknown_dump_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(levels, "get_display", lambda *_, **__: "\n    levels: [\n 1,\n ],\n    paragraphs: [")
    with pytest.raises(RuntimeError, match="python-bidi"):
        levels.levels.__wrapped__("abc", "L")
