"""Every refusal that the code can give has words, short enough for the table."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import game
from game.core.game import Refusal
from game.refusals import TEXTS, refusal_text
from game.words import LANGUAGES, words

HOME = Path(game.__file__).parent
EVERY_PARAM = {
    "seat": "A",
    "turn": "B",
    "card": "maths",
    "kind": "cause",
    "seconds": 60,
    "most": 8,
    "seats": 9,
    "option": "judge",
    "value": "x",
    "allowed": "y",
    "known": ("a", "b"),
    "domain": "d",
    "have": 2,
    "needed": 4,
    "role": "r1",
    "zone": "z1",
    "field": "f1",
    "sum": "s1",
    "stage": "t1",
    "least": 3,
    "step": "opening",
    "column": "gap",
}
BEFORE_PLAY = {
    "unknown-option",
    "bad-option",
    "option-not-built",
    "unknown-domain",
    "too-few-cards",
    "deal-with-part",
    "hand-too-large",
    "card-twice",
    "card-missing",
    "wrong-kind",
}


def refusals_in_the_code() -> Iterator[str]:
    for file in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Refusal", "_Bad"):
                yield from codes(node.args[0])


def codes(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield node.value
    if isinstance(node, ast.IfExp):
        yield from codes(node.body)
        yield from codes(node.orelse)


CODES = sorted(set(refusals_in_the_code()))


def test_the_codes_were_found() -> None:
    assert {"not-your-turn", "discard-first", "draw-first", "bad-option", "already-returned"} <= set(CODES)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_refusal_has_words(code: str, lang: str) -> None:
    text = refusal_text(Refusal(code, EVERY_PARAM), words(lang))
    assert text.strip()
    assert "{" not in text


def test_no_words_for_what_is_never_said() -> None:
    assert {key.partition(":")[0] for key in TEXTS} == set(CODES)


@pytest.mark.parametrize("code", sorted(set(TEXTS) - BEFORE_PLAY))
def test_what_shows_on_the_table_is_short(code: str) -> None:
    assert len(TEXTS[code].split()) <= 12


def test_a_round_together_names_nobody() -> None:
    told = refusal_text(Refusal("not-your-turn", {"turn": None}), words("en"))
    assert told == "Your swap is made. Wait for the others."


def test_cards_and_seats_go_by_their_shown_names() -> None:
    told = refusal_text(Refusal("no-such-card", {"card": "g1"}), words("en"), {"g1": "Reading"}.__getitem__)
    assert "Reading" in told
