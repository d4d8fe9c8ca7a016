"""A deck's figures for programs."""

from __future__ import annotations

from typing import Any

from game.rehearsal.deck_changes import Aside, Change, More
from game.rehearsal.deck_figures import LEAST, MINUTES, MOST_NONE, SEATS, DeckFigures
from game.rehearsal.deck_study import PARTNER, SEED, again
from game.rehearsal.deck_tally import CardFigures, Spread
from game.rehearsal.deck_web import Link


def as_json(figures: DeckFigures, file: str) -> dict[str, Any]:
    """All that is known, as it is printed with --json. Seconds are of play time; `change` is the mean's if a card were
    put aside, with its standard error; `file` is what the deck is called in the command that plays the same again."""
    measure = figures.measure
    return {
        "met": figures.met,
        "measure": {
            "seats": SEATS,
            "minutes": MINUTES,
            "mean": LEAST,
            "none": MOST_NONE,
            "found": _spread(measure) if measure else None,
        },
        "seats": [_spread(spread) for spread in figures.spreads],
        "first": {"median": figures.first.median, "p90": figures.first.p90} if figures.first else None,
        "cards": [_card(each, figures) for each in figures.of_cards],
        "in_no_triple": list(figures.web.in_none),
        "never": list(figures.never),
        "always": list(figures.always),
        "crowding": [{"id": gap, "times": round(times, 2)} for gap, times in figures.crowding],
        "tried": [
            {
                **_change(tried.change),
                "change": round(tried.difference, 3),
                "error": round(tried.error, 3),
                "tables": tried.tables,
            }
            for tried in figures.tried
        ],
        "bots": PARTNER,
        "seed": SEED,
        "command": again(figures, file) if measure else None,
    }


def _spread(spread: Spread) -> dict[str, Any]:
    return {
        "seats": spread.seats,
        "cards": spread.cards,
        "tables": spread.tables,
        "mean": round(spread.mean, 3),
        "error": round(spread.error, 3),
        "p10": spread.p10,
        "median": spread.median,
        "p90": spread.p90,
        "none": round(spread.none, 4),
        "counts": list(spread.counts),
    }


def _card(card: CardFigures, figures: DeckFigures) -> dict[str, Any]:
    return {
        "id": card.card,
        "kind": figures.web.kind[card.card],
        "triples": figures.web.triples(card.card),
        "in_play": card.in_play,
        "in_triples": card.in_triples,
        "change": None if card.change is None else round(card.change, 3),
        "error": None if card.error is None else round(card.error, 3),
    }


def _change(change: Change) -> dict[str, Any]:
    match change:
        case Aside(card):
            return {"what": "aside", "cards": [card]}
        case Link(card, other):
            return {"what": "link", "cards": [card, other]}
        case More(kind, links):
            return {"what": "more", "kind": kind, "links": len(links)}
