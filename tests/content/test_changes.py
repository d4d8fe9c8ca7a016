"""Every difference between two decks is named once, by its card."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content import edits
from game.content.changes import Change, change_text, changes
from game.content.deck import Deck, Text
from game.core.cards import ACTION, GAP
from game.words import LANGUAGES, words
from tests.content.layouts import decks
from tests.content.test_edits import DECK


def new_card() -> Deck:
    return edits.with_card(DECK, GAP, {"en": "New"}, card_id="g3")[0]


CASES = {
    "nothing": (DECK, ()),
    "added": (new_card(), (Change("added", "g3"),)),
    "unlinked": (
        edits.without_link(DECK, "c1", "g2"),
        (Change("unlinked", "c1", before="g2"),),
    ),
    "text": (edits.with_text(DECK, "g1", "en", "Other"), (Change("text", "g1", "en", "A gap", "Other"),)),
    "language": (edits.with_text(DECK, "g1", "he", "פער"), (Change("text", "g1", "he", "", "פער"),)),
    "note": (edits.with_note(DECK, "c1", "en", ""), (Change("note", "c1", "en", "A note", ""),)),
    "retired": (edits.with_retired(DECK, "g2", True), (Change("retired", "g2"),)),
    "channel": (edits.with_channel(DECK, "a1", None), (Change("channel", "a1", "", "staff", ""),)),
    "domain": (edits.with_domain(DECK, "g1", "art"), (Change("domain", "g1", "", "maths", "art"),)),
    "blanks": (replace(DECK, blanks={**DECK.blanks, ACTION: 1}), (Change("blanks", "", "", "action 0", "action 1"),)),
    "title": (replace(DECK, title=Text((("en", "Large"),))), (Change("title", "", "en", "Small", "Large"),)),
    "talk": (replace(DECK, discussion=(Text((("en", "Why?"),)),)), (Change("discussion", "", "en", "", "Why?"),)),
    "domain's name": (
        replace(DECK, domains={"maths": Text((("en", "Maths"),))}),
        (Change("domain", "", "en", "", "Maths"),),
    ),
    "order": (replace(DECK, cards={name: DECK.cards[name] for name in ("g2", "g1", "c1", "a1")}), (Change("moved"),)),
}


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_named(name: str) -> None:
    new, expected = CASES[name]
    assert changes(DECK, new) == expected
    assert len(changes(new, DECK)) == len(expected)
    for lang in LANGUAGES:
        for change in expected:
            assert change_text(change, DECK, new, words(lang))


def test_what_one_reads() -> None:
    def said(name: str) -> list[str]:
        new, found = CASES[name]
        return [change_text(change, DECK, new, words("en", printed=True)) for change in found]

    assert said("text") == ["Text (English): “Other”, before: “A gap”"]
    assert said("language") == ["Text (עברית), new: “פער”"]
    assert said("note") == ["Note (English), gone: “A note”"]
    assert said("channel") == ["Channel, gone: “Staff”"]
    assert said("unlinked") == ["No longer linked to “Another”."]


def test_a_domain_is_told_by_its_name() -> None:
    old = replace(DECK, domains={"maths": Text((("he", "חשבון"), ("en", "Mathematics")))})
    new = edits.with_domain(old, "g1", "art")
    (change,) = changes(old, new)
    assert change_text(change, old, new, words("en", printed=True)) == "Domain: “art”, before: “Mathematics”"


def test_kinds_channels_and_languages_are_told_as_people_call_them() -> None:
    new = replace(
        edits.with_channel(DECK, "a1", "parents"), blanks={**DECK.blanks, ACTION: 2}, languages=("he", "en", "fr")
    )
    assert [change_text(change, DECK, new, words("he", printed=True)) for change in changes(DECK, new)] == [
        "שפות: ״עברית, English, fr״, קודם: ״עברית, English״",
        "כרטיסים ריקים: ״פעולה אפשרית 2״, קודם: ״פעולה אפשרית 0״",
        "ערוץ: ״הורים״, קודם: ״צוות״",
    ]


def test_the_gone_come_last() -> None:
    assert [change.what for change in changes(new_card(), DECK)] == ["gone"]


@settings(max_examples=40)
@given(st.data())
def test_only_decks_that_are_the_same_have_no_change(data: st.DataObject) -> None:
    old = data.draw(decks("ab", ("en",)))
    new = data.draw(st.just(old) | decks("ab", ("en",)))
    assert (not changes(old, new)) == (told(old) == told(new))


def told(deck: Deck) -> object:
    """What a change may be of: neither the order of links nor that of the questions."""
    cards = [replace(card, links=tuple(sorted(card.links))) for card in deck.cards.values()]
    names = {domain: name.lines for domain, name in deck.domains.items()}
    return cards, deck.title, deck.blanks, names, {line for text in deck.discussion for line in text.lines}
