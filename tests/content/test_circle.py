"""The loader gives a circle that says what its file says; it is remembered, and known for what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content import known
from game.content.check import check_file
from game.content.circle import Circle, Situation, Statement, load_circle, load_circle_text
from game.content.circle_reading import circle_from_node, read_circle
from game.content.deck import Text, load_deck
from game.content.known_circle import CIRCLES
from game.content.known_deck import DECKS
from game.content.problems import Faults
from game.content.tree import Map, read_text
from game.rules.circle.words import ARCHETYPES, DIMENSIONS
from tests.content.test_deck import YAML_PIECES

ROOT = Path(__file__).parent.parent.parent
SHIPPED = ROOT / "decks" / "circle-of-influence.yaml"
TINY = ROOT / "tests" / "golden" / "tiny-circle.yaml"
TINY_TEXT = TINY.read_text(encoding="utf-8")


def tiny(old: str = "", new: str = "") -> Circle:
    return load_circle_text(TINY_TEXT.replace(old, new, 1), "tiny.yaml")


def without_source(circle: Circle) -> Circle:
    return replace(circle, source=b"")


def in_english(words: str) -> Text:
    return Text((("en", words),))


def test_a_circle_has_what_its_file_says() -> None:
    circle = load_circle(TINY)
    assert (circle.id, circle.title, circle.languages) == ("tiny-circle", in_english("A tiny circle"), ("en",))
    assert circle.roles["inspectorate"] == in_english("The inspectorate")
    assert circle.situations["one-hour"] == Situation(
        in_english("Two trainings are set for one hour"), in_english("Both were agreed with the school.")
    )
    assert circle.situations["no-bus"].note is None
    assert circle.channels["forum"] == in_english("A standing forum")
    assert circle.statements["sets-the-rules"] == Statement(in_english("We may change the timetable"), "authority")
    assert circle.sectors["control"] == in_english("How much can be followed here, and how much can't?")
    assert circle.mirror["balanced"] == in_english("What keeps the balance?")
    assert circle.feelings["influence"] == in_english("How does it feel to have influence?")
    assert circle.source == TINY.read_bytes()


def test_the_text_of_any_id_is_found() -> None:
    circle = load_circle(TINY)
    said = [circle.text_of(name) for name in ("parents", "no-bus", "forum", "opens-doors")]
    assert said == [
        in_english("The parents' leadership"),
        in_english("Support was agreed and there is no bus home"),
        in_english("A standing forum"),
        in_english("A word from us opens doors"),
    ]
    assert circle.text_of("situation-w1") is None


def test_facts_are_the_ids_in_file_order() -> None:
    facts = load_circle(TINY).facts()
    assert facts.roles == ("school", "inspectorate", "parents")
    assert facts.situations == ("one-hour", "no-bus", "split-budget")
    assert facts.channels == ("forum", "shared-calendar")
    assert facts.statements[::7] == ("answers-for-results", "opens-doors")
    assert len(facts.statements) == 8


def test_questions_stand_in_the_order_of_the_rules() -> None:
    last = "  unclear: With whom could this be cleared up?\n"
    circle = load_circle_text(TINY_TEXT.replace(last, "").replace("mirror:\n", "mirror:\n" + last), "tiny.yaml")
    assert tuple(circle.mirror) == ARCHETYPES
    assert tuple(circle.sectors) == DIMENSIONS
    assert without_source(circle) == without_source(tiny())


def test_a_circle_without_a_warm_up_has_no_statements() -> None:
    head, _, rest = TINY_TEXT.partition("warm-up:")
    circle = load_circle_text(head + rest[rest.index("mirror:") :], "tiny.yaml")
    assert circle.statements == {}
    assert circle.facts().statements == ()


def test_all_faults_are_raised_at_once() -> None:
    wrong = TINY_TEXT.replace("format: 1", "format: 9").replace("dimension: control", "dimension: us")
    with pytest.raises(Faults) as raised:
        load_circle_text(wrong, "tiny.yaml")
    assert [(p.line, p.code) for p in raised.value.problems if p.severity == "error"] == [
        (2, "bad-format"),
        (28, "bad-dimension"),
        (29, "bad-dimension"),
    ]


def test_a_dimension_that_is_no_word_is_named() -> None:
    _, problems = read_circle(read_text(TINY_TEXT.replace("dimension: control", "dimension: [control]"), "x"))
    assert [p.code for p in problems if p.severity == "error"] == ["wrong-type", "wrong-type"]


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_windows_line_ends_and_byte_order_marks_change_nothing(change: Callable[[str], str]) -> None:
    assert without_source(load_circle_text(change(TINY_TEXT), "tiny.yaml")) == without_source(tiny())


def test_a_circle_inside_another_file_keeps_a_source_of_its_own() -> None:
    node = read_text(TINY_TEXT, "x").node
    assert isinstance(node, Map)
    circle, problems = circle_from_node(node, "x")
    assert circle is not None
    assert [p.code for p in problems] == ["few-roles"]
    assert load_circle_text(circle.source, "again") == circle


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_nothing_raises_but_faults(source: str | bytes) -> None:
    with pytest.raises(Faults) as raised:
        load_circle_text(source, "any")
    assert raised.value.problems


@given(YAML_PIECES)
def test_nothing_that_looks_like_yaml_raises_but_faults(pieces: str) -> None:
    for old in ("The inspectorate", "dimension: control", "  - {id: forum,", "sectors:", "circle", "mirror:\n"):
        made, problems = read_circle(read_text(TINY_TEXT.replace(old, pieces, 1), "any"))
        assert (made is None) == any(problem.severity == "error" for problem in problems)


@pytest.mark.parametrize("path", [SHIPPED, TINY], ids=["shipped", "tiny"])
def test_a_circle_is_known_as_it_was_read(path: Path, tmp_path: Path) -> None:
    assert known.recall(path, tmp_path, CIRCLES) is None
    read = load_circle(path, tmp_path)
    again = known.recall(path, tmp_path, CIRCLES)
    assert again == read == load_circle(path)
    assert again is not None
    assert again.facts() == read.facts()


@pytest.mark.parametrize("spoil", [lambda whole: whole[:-9], lambda whole: whole.replace(b"standing", b"standin")])
def test_a_damaged_file_is_read_anew(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    read = load_circle(TINY, tmp_path)
    (kept,) = (tmp_path / known.FOLDER).iterdir()
    kept.write_bytes(spoil(kept.read_bytes()))
    assert known.recall(TINY, tmp_path, CIRCLES) is None
    assert load_circle(TINY, tmp_path) == read == known.recall(TINY, tmp_path, CIRCLES)


@pytest.mark.parametrize("text", [b"7", b"{}", b'["a",1,2,3,4,5,6,7,8,9]', b'["a",[],[],[[1]],[],[],[],[],[],[]]'])
def test_a_whole_file_of_another_shape_is_not_used(tmp_path: Path, text: bytes) -> None:
    load_circle(TINY, tmp_path)
    (kept,) = (tmp_path / known.FOLDER).iterdir()
    kept.write_bytes(known._mark(kept.name, text) + b"\n" + text)
    assert known.recall(TINY, tmp_path, CIRCLES) is None


def test_what_is_known_of_one_kind_is_nothing_to_the_other(tmp_path: Path) -> None:
    load_circle(TINY, tmp_path)
    assert known.recall(TINY, tmp_path, DECKS) is None
    with pytest.raises(Faults) as raised:
        load_deck(TINY, tmp_path)
    assert [p.code for p in raised.value.problems] == ["wrong-kind-file"]


def test_the_shipped_circle_reads_well() -> None:
    assert check_file(SHIPPED) == []


def test_a_circle_of_nothing_but_mistakes_ends_soon() -> None:
    roles = "".join(f"  - {{id: r{i % 9}, txt: [role-{i}], text: The same}}\n" for i in range(3_000))
    _, problems = read_circle(read_text(f"activity: circle\nroles:\n{roles}", "wrong.yaml"))
    assert len(problems) > 8_000
