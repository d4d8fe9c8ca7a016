"""Decks become spreadsheets and come back as they were, whatever stands in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.any_file import read_any
from game.content.deck import Card, Deck, Text, load_deck
from game.content.deck_reading import read_deck
from game.content.models import CHANNELS, ORIGINS
from game.content.problems import Problem
from game.content.sheets.csv_out import csv_of
from game.content.sheets.names import Column
from game.content.sheets.tables import sheets
from game.content.sheets.xlsx_out import xlsx_of
from game.core.cards import ACTION, CAUSE, GAP, KINDS, Kind
from game.faults import Fault
from game.shipped import folder
from game.words import LANGUAGES, words
from tests.content.layouts import with_domains_meant

DECKS = Path(__file__).parents[2] / "decks"
WRITERS = {"xlsx": xlsx_of, "csv": csv_of}


def read_back(data: bytes, path: Path) -> tuple[Deck | None, list[Problem]]:
    path.write_bytes(data)
    return read_deck(read_any(path))


def without_source(deck: Deck | None) -> Deck | None:
    return deck and replace(deck, source=b"")


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["tiny", "achievement-gaps"])
def test_a_shipped_deck_comes_back_as_it_was(name: str, lang: str, ending: str, tmp_path: Path) -> None:
    deck = load_deck(DECKS / f"{name}.yaml")
    again, problems = read_back(WRITERS[ending](deck, words(lang, printed=True)), tmp_path / f"deck.{ending}")
    assert problems == []
    assert without_source(again) == without_source(deck)
    assert again is not None
    assert list(again.cards) == list(deck.cards)


signs = st.characters(codec="utf-8", exclude_categories=("Cs", "Cn"), exclude_characters="\r") | st.sampled_from(
    "=+-@'\"·,;\t\n_אبa1"
)
lines = st.one_of(
    st.text(signs, min_size=1, max_size=30),
    st.sampled_from(["=1+1", "'=x", "''-y", "_x0041_", "12", "1.0", "TRUE", "#REF!", "2026-01-02", "· a", "a · b"]),
).map(str.strip).filter(bool)  # fmt: skip
ids = st.from_regex(r"[a-zא-ת0-9]{1,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    languages = tuple(draw(st.lists(st.sampled_from(["he", "ar", "en", "fr", "pt-BR"]), min_size=1, unique=True)))

    def text() -> Text:
        said = draw(st.lists(st.sampled_from(languages), min_size=1, unique=True))
        return Text(tuple((lang, draw(lines)) for lang in languages if lang in said))

    names = draw(st.lists(ids, min_size=3, max_size=8, unique=True))
    kinds: list[Kind] = sorted((*KINDS, *(draw(st.sampled_from(KINDS)) for _ in names[3:])), key=KINDS.index)
    cards: dict[str, Card] = {}
    for name, kind in zip(names, kinds, strict=True):
        wanted = {CAUSE: GAP, ACTION: CAUSE}.get(kind)
        others = [card.id for card in cards.values() if card.kind == wanted]
        cards[name] = Card(
            id=name,
            kind=kind,
            text=text(),
            note=draw(st.none() | st.builds(text)),
            domain=draw(st.none() | lines) if kind == GAP else None,
            links=tuple(draw(st.lists(st.sampled_from(others), unique=True))) if others else (),
            channel=draw(st.none() | st.sampled_from(CHANNELS)) if kind == ACTION else None,
            retired=draw(st.booleans())
            if kinds.count(kind) > 1 and kind in [c.kind for c in cards.values()]
            else False,
            origin=draw(st.none() | st.sampled_from(ORIGINS)),
        )
    blanks = {kind: draw(st.integers(0, 99)) for kind in KINDS}
    asked = tuple(text() for _ in range(draw(st.integers(0, 2))))
    domains = {domain: text() for domain in draw(st.lists(lines, max_size=2, unique=True))}
    return with_domains_meant(Deck(draw(ids), text(), languages, cards, blanks, asked, b"", domains))


@pytest.mark.parametrize("ending", WRITERS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deck=decks(), lang=st.sampled_from(LANGUAGES))
def test_any_deck_comes_back_as_it_was(ending: str, deck: Deck, lang: str, tmp_path: Path) -> None:
    again, problems = read_back(WRITERS[ending](deck, words(lang, printed=True)), tmp_path / f"deck.{ending}")
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert without_source(again) == deck


@pytest.mark.parametrize("lang", LANGUAGES)
def test_gaps_say_their_domains_by_name(lang: str) -> None:
    deck = load_deck(folder("decks") / "early-language.yaml")
    gaps, *_ = sheets(deck, words(lang))
    at = gaps.columns.index(Column("domain"))
    assert {row[at] for row in gaps.rows} == {name.get(lang)[0] for name in deck.domains.values()}


@pytest.mark.parametrize("ending", WRITERS)
def test_more_links_than_a_cell_takes_are_told_with_their_card(ending: str) -> None:
    text = Text((("en", "Words"),))
    gaps = [Card(f"gap-{'x' * 55}-{at}", GAP, text) for at in range(600)]
    cause = Card("cause", CAUSE, text, links=tuple(card.id for card in gaps))
    deck = replace(
        load_deck(DECKS / "tiny.yaml"), languages=("en",), domains={}, cards={each.id: each for each in [*gaps, cause]}
    )
    with pytest.raises(Fault) as caught:
        WRITERS[ending](deck, words("en", printed=True))
    assert caught.value.params["name"] == "cause"
