"""A deck report as it is told to people on paper or on a page of the web: words first, pictures after them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from game.content.deck import Deck
from game.core.cards import GAP, CardId
from game.core.frozen import frozen
from game.paper import deck_pictures
from game.rehearsal import deck_told
from game.rehearsal.deck_changes import Aside, Change, More
from game.rehearsal.deck_figures import LEAST, MINUTES, DeckFigures
from game.rehearsal.deck_study import again
from game.rehearsal.deck_web import Link
from game.words import Words, right_to_left


@frozen
class Said:
    """A paragraph."""

    text: str


@frozen
class Point:
    """Something to do, and the cards it is about."""

    text: str
    cards: tuple[str, ...]


@frozen
class Points:
    """Points below one another."""

    points: tuple[Point, ...]


@frozen
class Drawing:
    """A picture, with what it shows in words."""

    svg: str
    told: str


@frozen
class Command:
    """What to type to see the same again; it is read from left to right."""

    text: str


@frozen
class Bar:
    """A small picture in a table, which says nothing that does not stand beside it in words."""

    svg: str


@frozen
class Table:
    """Rows under heads, of words and small pictures."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str | Bar, ...], ...]


Block: TypeAlias = Said | Points | Drawing | Command | Table


@frozen
class Part:
    """A part of the report under its title."""

    title: str
    blocks: tuple[Block, ...]


@frozen
class DeckPage:
    """All of it. `good` says whether the deck meets the measure."""

    lang: str
    title: str
    question: str
    verdict: str
    good: bool
    reasons: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def rtl(self) -> bool:
        """Whether it runs from right to left."""
        return right_to_left(self.lang)


def deck_page(figures: DeckFigures, deck: Deck, file: str, say: Words) -> DeckPage:
    """The report of a deck; `file` is what the deck is called in commands."""
    return DeckPage(
        lang=say.lang,
        title=deck.title.get(say.lang)[0],
        question=say("Does this deck play well?"),
        verdict=deck_told.verdict(figures, say),
        good=figures.met,
        reasons=tuple(deck_told.reasons(figures, say)),
        parts=tuple(_parts(figures, deck, file, say)),
    )


def _parts(figures: DeckFigures, deck: Deck, file: str, say: Words) -> Iterator[Part]:
    points = (Point(each.text, _texts(each.cards, deck, say)) for each in deck_told.advice(figures, say))
    yield Part(say("What to do"), (Points(tuple(points)),))
    if figures.measure is None:
        return
    yield Part(say("Full triples of four teams"), (_reached(figures, say),))
    yield Part(say("Full triples by the number of teams"), tuple(_by_seats(figures, say)))
    usual = Said(say("The line in each bar is what is usual for the gaps of this deck."))
    yield Part(say("How often each gap comes into a triple"), (usual, _gaps(figures, deck, say)))
    if figures.tried:
        yield Part(say("What changes would do"), tuple(_changes(figures, deck, say)))
    sure = (*map(Said, deck_told.sureness(figures, say)), Said(say("The same again, by this command:")))
    yield Part(say("How sure this is"), (*sure, Command(again(figures, file))))


def _reached(figures: DeckFigures, say: Words) -> Drawing:
    assert figures.measure is not None
    told = say(
        "Of {games} games of {minutes} minutes, how many made how many full triples. The dot is the mean, the dashed "
        "line the measure.",
        games=figures.measure.tables,
        minutes=MINUTES,
    )
    return Drawing(deck_pictures.reached(figures.measure, LEAST, right_to_left(say.lang)), told)


def _by_seats(figures: DeckFigures, say: Words) -> Iterator[Block]:
    told = say(
        "In the usual 20 minutes, {minutes} of play and 6 of talk. The band leaves out one game in ten at each end; "
        "the dot is the mean.",
        minutes=MINUTES,
    )
    yield Drawing(deck_pictures.by_seats(figures.spreads, right_to_left(say.lang)), told)
    heads = (
        say("Teams"),
        say("Cards of each kind"),
        say("On average"),
        say("Median"),
        say("Eight games of ten"),
        say("Games without one"),
    )
    yield Table(
        heads,
        tuple(
            (
                str(each.seats),
                str(each.cards),
                deck_told.decimal(each.mean),
                str(each.median),
                f"{each.p10}–{each.p90}",
                deck_told.percent(each.none),
            )
            for each in figures.spreads
        ),
    )


def _gaps(figures: DeckFigures, deck: Deck, say: Words) -> Table:
    gaps = [each for each in figures.of_cards if figures.web.kind[each.card] == GAP]
    in_play = sum(gap.in_play for gap in gaps)
    usual = sum(gap.in_triples for gap in gaps) / in_play if in_play else 0.0
    rtl = right_to_left(say.lang)
    rows = (
        (
            _text(gap.card, deck, say),
            Bar(deck_pictures.share(gap.share, usual, rtl)),
            deck_told.percent(round(gap.share, 2)),
        )
        for gap in sorted(gaps, key=lambda gap: -gap.share)
    )
    return Table((say("Gap"), say("Of the games with it in play"), ""), tuple(rows))


def _changes(figures: DeckFigures, deck: Deck, say: Words) -> Iterator[Block]:
    yield Said(
        say(
            "Each was tried in {games} games of four teams with the same cards in the same order, before and after. "
            "What lies within ± may be chance.",
            games=figures.tried[0].tables,
        )
    )
    rows = [
        (_change(tried.change, deck, say), deck_told.difference(tried))
        for tried in sorted(figures.tried, key=lambda each: -each.difference)
    ]
    yield Table((say.of("deck", "Change"), say("Full triples more a game")), tuple(rows))


def _change(change: Change, deck: Deck, say: Words) -> str:
    match change:
        case Aside(card):
            return say("Put aside: “{card}”", card=_text(card, deck, say))
        case Link(card, other):
            return say("Linked: “{one}” and “{other}”", one=_text(card, deck, say), other=_text(other, deck, say))
        case More("gap", links):
            return say.count("One gap more, with {n} link", "One gap more, with {n} links", len(links))
        case More("cause", links):
            return say.count(
                "One possible cause more, with {n} link", "One possible cause more, with {n} links", len(links)
            )
        case More(_, links):
            return say.count(
                "One possible action more, with {n} link", "One possible action more, with {n} links", len(links)
            )


def _texts(cards: tuple[CardId, ...], deck: Deck, say: Words) -> tuple[str, ...]:
    return tuple(_text(card, deck, say) for card in cards)


def _text(card: CardId, deck: Deck, say: Words) -> str:
    return deck.cards[card].text.get(say.lang)[0]
