"""The real deck keeps to the measure its cards were written to, in every language."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

DECK: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[2] / "decks" / "achievement-gaps.yaml").read_text(encoding="utf-8")
)
LANGUAGES = ("he", "ar", "en")
GAPS: dict[str, Any] = {card["id"]: card for card in DECK["gaps"]}
CAUSES: dict[str, Any] = {card["id"]: card for card in DECK["causes"]}
ACTIONS: dict[str, Any] = {card["id"]: card for card in DECK["actions"]}

DOMAINS = {
    "language-and-literacy",
    "mathematics-and-science",
    "english",
    "further-and-home-languages",
    "early-years-and-transitions",
    "attendance",
    "matriculation-tracks-and-excellence",
    "digital-literacy-and-access",
    "special-education-and-inclusion",
    "belonging-and-well-being",
    "teaching-staff-and-hours",
    "parents-and-community",
    "nonformal-arts-sport-leadership",
    "continuity-of-learning",
}
CHANNELS = {"parents", "staff", "infrastructure", "programmes", "partnership"}

# A deck file has no word for the sort of a cause, so it stands here: a new cause is sorted by whoever adds it.
SORTS = {
    "staffing": {
        "team-turnover",
        "unfilled-hours",
        "outside-field",
        "first-year-alone",
        "no-cover-plan",
        "few-therapy-posts",
    },
    "teaching": {
        "few-chances-to-speak",
        "one-pace",
        "reading-one-subject",
        "adapting-lessons",
        "feedback-as-grade",
    },
    "language": {
        "spoken-written-distance",
        "few-books",
        "little-practice-outside",
        "one-language",
    },
    "access": {
        "lessons-after-bus",
        "long-way",
        "venue-not-accessible",
        "one-device",
        "lab-uncoordinated",
        "few-quiet-places",
        "assistance-ends-noon",
        "one-price",
        "few-protected-spaces",
        "public-buildings-closed",
    },
    "organisation": {
        "no-planning-time",
        "tracks-untried",
        "few-girls-no-group",
        "absence-noticed-late",
        "empty-breaks",
        "grades-only-selection",
        "uniform-allocation",
        "emergency-plan-unpractised",
    },
    "partnership": {
        "info-not-passing",
        "kindergarten-school-apart",
        "meetings-in-work-hours",
        "contact-when-trouble",
        "track-information-late",
        "screening-differs",
        "data-not-discussed",
        "pupils-not-asked",
        "programmes-uncoordinated",
    },
}

# Words that set one part of society below another, in any of the languages, and figures outside grade names.
UNWANTED = re.compile(
    r"מגזר|אוכלוסי\w* (?:חלשות|מוחלשות)|טעוני? טיפוח|חסך|נחשל|קלפ|קלף"
    r"|القطاع|الوسط (?:العربي|اليهودي)|ضعفاء|متخلف|محرومين"
    r"|\bsector\b|\bweak\b|\bdeprived\b|disadvantaged|\bpoor\b",
    re.IGNORECASE,
)
GRADE = re.compile(r"Grades? \d+(?:–\d+)?")
WORD = re.compile(r"\S*\w\S*")


def texts() -> Iterator[tuple[str, str, str, int]]:
    """Each card text as id, language, text and the most words it may have."""
    for cards, most in ((GAPS, 11), (CAUSES, 10), (ACTIONS, 10)):
        for name, card in cards.items():
            for language in LANGUAGES:
                yield name, language, card["text"][language], most


def triples() -> list[tuple[str, str, str]]:
    return [
        (gap, cause, action)
        for action, card in ACTIONS.items()
        for cause in card["addresses"]
        for gap in CAUSES[cause]["explains"]
    ]


def test_has_enough_of_each_kind() -> None:
    assert len(GAPS) >= 24
    assert len(CAUSES) >= 32
    assert len(ACTIONS) >= 36


def test_ids_are_unique_over_all_kinds() -> None:
    ids = [card["id"] for kind in ("gaps", "causes", "actions") for card in DECK[kind]]
    assert [name for name, count in Counter(ids).items() if count > 1] == []


def test_links_lead_to_cards_and_stand_once() -> None:
    for cards, key, known in ((CAUSES, "explains", GAPS), (ACTIONS, "addresses", CAUSES)):
        for name, card in cards.items():
            assert set(card[key]) <= set(known), name
            assert len(set(card[key])) == len(card[key]), name


def test_every_domain_and_channel_appears() -> None:
    assert {gap["domain"] for gap in GAPS.values()} == DOMAINS
    assert {action["channel"] for action in ACTIONS.values()} == CHANNELS


def test_every_card_is_in_a_full_triple() -> None:
    assert {card for triple in triples() for card in triple} == {*GAPS, *CAUSES, *ACTIONS}


def test_a_gap_has_four_causes_of_two_sorts() -> None:
    assert sorted(cause for causes in SORTS.values() for cause in causes) == sorted(CAUSES)
    sort_of = {cause: sort for sort, causes in SORTS.items() for cause in causes}
    for gap in GAPS:
        causes = [cause for cause, card in CAUSES.items() if gap in card["explains"]]
        assert len(causes) >= 4, gap
        assert len({sort_of[cause] for cause in causes}) >= 2, gap


def test_a_cause_has_actions_in_two_channels() -> None:
    for cause in CAUSES:
        channels = {card["channel"] for card in ACTIONS.values() if cause in card["addresses"]}
        assert len(channels) >= 2, cause


def test_texts_are_short() -> None:
    long = [(name, language) for name, language, text, most in texts() if len(WORD.findall(text)) > most]
    assert long == []


def test_texts_hold_no_figures() -> None:
    """A figure belongs to a place and a year; a grade's name is none."""
    assert [text for _, _, text, _ in texts() if re.search(r"\d", GRADE.sub("", text))] == []


def test_texts_are_all_different() -> None:
    count = Counter((language, text) for _, language, text, _ in texts())
    assert [text for text, times in count.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_those_of_the_profession(language: str) -> None:
    cards = (*GAPS.values(), *CAUSES.values(), *ACTIONS.values())
    said = [card[part][language] for card in cards for part in ("text", "note") if part in card]
    said += [question[language] for question in DECK["discussion"]] + [DECK["title"][language]]
    assert [text for text in said if UNWANTED.search(text)] == []


def test_marks_are_the_languages_own() -> None:
    """Hebrew grades carry a geresh, a dash between words is a dash, and Arabic has its own comma."""
    assert [t for _, language, t, _ in texts() if language == "he" and re.search(r"['\"]| - ", t)] == []
    assert [t for _, language, t, _ in texts() if language == "ar" and re.search(r"[,;?'\"]| - ", t)] == []
