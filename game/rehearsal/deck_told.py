"""A deck's figures in words: whether it plays well, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from game.content.deck import Deck
from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, Kind
from game.core.frozen import frozen
from game.rehearsal.deck_changes import Aside, More
from game.rehearsal.deck_figures import CARDS, LEAST, MINUTES, MOST_NONE, DeckFigures, Tried
from game.rehearsal.deck_study import again
from game.rehearsal.deck_tally import Spread
from game.rehearsal.deck_web import Link
from game.words import Words


@frozen
class Advice:
    """What to do, or what to know, about some cards."""

    text: str
    cards: tuple[CardId, ...] = ()


def verdict(figures: DeckFigures, say: Words) -> str:
    """Whether the deck plays well, in one sentence."""
    if not figures.cards:
        return say("This deck can't be played by four teams yet: they need four cards of each kind in full triples.")
    if figures.measure is None:
        return say("This deck is being played…")
    return say("This deck plays well.") if figures.met else say("This deck does not play well yet.")


def reasons(figures: DeckFigures, say: Words) -> Iterator[str]:
    """Why, in a few sentences."""
    measure = figures.measure
    if measure is None:
        return
    yield say(
        "Four teams that keep linked cards make {mean} full triples in {minutes} minutes on average; the measure is "
        "{least}.",
        mean=decimal(measure.mean),
        minutes=MINUTES,
        least=round(LEAST),
    )
    if abs(measure.mean - LEAST) < 2 * measure.error:
        low, high = (decimal(measure.mean + sign * 2 * measure.error) for sign in (-1, 1))
        yield say(
            "That is close to the measure: more games might show anything from {low} to {high}.", low=low, high=high
        )
    yield _none(measure, say)
    if figures.first and figures.first.median is not None and figures.first.p90 is not None:
        yield say(
            "The first “We narrowed it!” is accepted by minute {half} in every second game, by minute {most} in nine "
            "games of ten.",
            half=ceil(figures.first.median / 60),
            most=ceil(figures.first.p90 / 60),
        )


def _none(measure: Spread, say: Words) -> str:
    if not measure.none:
        return say("No game ended without a full triple.")
    return say(
        "{share} of the games ended without a full triple; the measure is less than {most}.",
        share=percent(measure.none),
        most=percent(MOST_NONE),
    )


def advice(figures: DeckFigures, say: Words) -> Iterator[Advice]:
    """What to do before the evening; at least one thing to know."""
    told = [
        *_without_triple(figures, say),
        *_crowding(figures, say),
        *_few_links(figures, say),
        *_changes(figures, say),
    ]
    yield from told
    if not told and figures.whole:
        yield Advice(say("Nothing has to be changed."))
    if figures.always:
        count = len(figures.always)
        yield Advice(
            say.count(
                "{n} card comes into a triple in three of four games with it or more: see whether all its links are "
                "strong.",
                "{n} cards come into a triple in three of four games with them or more: see whether all their links "
                "are strong.",
                count,
            ),
            figures.always,
        )


def _without_triple(figures: DeckFigures, say: Words) -> Iterator[Advice]:
    for kind in KINDS:
        if cards := tuple(card for card in figures.web.in_none if figures.web.kind[card] == kind):
            yield Advice(_in_none(kind, len(cards), say), cards)
    if figures.never and figures.whole:
        text = say.count(
            "{n} card came into no triple in any game: see whether more links to it are true.",
            "{n} cards came into no triple in any game: see whether more links to them are true.",
            len(figures.never),
        )
        yield Advice(text, figures.never)


def _in_none(kind: Kind, count: int, say: Words) -> str:
    match kind:
        case "gap":
            return say.count(
                "{n} gap is in no full triple: give it a link, or put it aside.",
                "{n} gaps are in no full triple: give them links, or put them aside.",
                count,
            )
        case "cause":
            return say.count(
                "{n} possible cause is in no full triple: give it a link, or put it aside.",
                "{n} possible causes are in no full triple: give them links, or put them aside.",
                count,
            )
    return say.count(
        "{n} possible action is in no full triple: give it a link, or put it aside.",
        "{n} possible actions are in no full triple: give them links, or put them aside.",
        count,
    )


def _crowding(figures: DeckFigures, say: Words) -> Iterator[Advice]:
    if figures.crowding:
        text = say.count(
            "{n} gap crowds others out: it comes into triples at least twice as often as the others. See whether its "
            "possible causes explain other gaps too.",
            "{n} gaps crowd others out: they come into triples at least twice as often as the others. See whether "
            "their possible causes explain other gaps too.",
            len(figures.crowding),
        )
        yield Advice(text, tuple(gap for gap, _ in figures.crowding))


def _few_links(figures: DeckFigures, say: Words) -> Iterator[Advice]:
    """What helps most where too few triples are made."""
    if (figures.measure and not figures.met) or not figures.cards:
        yield Advice(
            say(
                "A possible cause is linked to {gaps} gaps and {actions} possible actions on average. Add every link "
                "that is true: that helps most.",
                gaps=decimal(figures.web.links(CAUSE, GAP)),
                actions=decimal(figures.web.links(CAUSE, ACTION)),
            )
        )


def _changes(figures: DeckFigures, say: Words) -> Iterator[Advice]:
    """The changes that help, the best first, and of links that have a card in common the best alone."""
    linked: set[CardId] = set()
    for tried in sorted(figures.tried, key=lambda each: -each.difference):
        match tried.change:
            case _ if not tried.helps:
                pass
            case Link(card, other) if not linked & {card, other}:
                linked |= {card, other}
                text = say(
                    "If it is true that these two go together, link them: that brings {more}.", more=_more(tried, say)
                )
                yield Advice(text, (card, other))
            case Aside(card) if not figures.met:
                yield Advice(
                    say("Putting this card aside brings {more}.", more=_more(tried, say)),
                    (card,),
                )
            case More(kind, _) if not figures.met:
                yield Advice(_one_more(kind, say, _more(tried, say)))


def _one_more(kind: Kind, say: Words, more: str) -> str:
    match kind:
        case "gap":
            return say(
                "One gap more, with as many links as usual, to the cards that have the fewest, brings {more}.",
                more=more,
            )
        case "cause":
            return say(
                "One possible cause more, with as many links as usual, to the cards that have the fewest, brings "
                "{more}.",
                more=more,
            )
    return say(
        "One possible action more, with as many links as usual, to the cards that have the fewest, brings {more}.",
        more=more,
    )


def _more(tried: Tried, say: Words) -> str:
    """What a change brings, in numbers that people can picture."""
    return say.count(
        "about {n} full triple more in ten games",
        "about {n} full triples more in ten games",
        max(1, round(10 * tried.difference)),
    )


def sureness(figures: DeckFigures, say: Words) -> Iterator[str]:
    """Where the figures come from."""
    if figures.measure is None:
        return
    yield say(
        "Known from {games} games of practice teams, who see only what their seat sees, keep linked cards and declare "
        "what the deck calls full. People talk, and find links of their own: take it to compare decks, and not as a "
        "promise.",
        games=figures.measure.tables,
    )
    if figures.cards < CARDS:
        yield say(
            "The deck has few cards, so {cards} of each kind were in play, and not {usual}.",
            cards=figures.cards,
            usual=CARDS,
        )


def lines(figures: DeckFigures, deck: Deck, file: str, say: Words) -> Iterator[str]:
    """All of it for a terminal; `file` is what the deck is called in commands."""
    yield from (verdict(figures, say), *reasons(figures, say), "", say("What to do"))
    for each in advice(figures, say):
        yield f"- {each.text}"
        yield from (f"    {deck.cards[card].text.get(say.lang)[0]} ({card})" for card in each.cards)
    if figures.measure is None:
        return
    yield from ("", say("Full triples by the number of teams"))
    yield f"  {say('Teams')}  {say('On average')}  ({say('Eight games of ten')})"
    for spread in figures.spreads:
        yield f"  {spread.seats}  {decimal(spread.mean)}  ({spread.p10}–{spread.p90})"
    yield from ("", *sureness(figures, say), f"  {again(figures, file)}")


def decimal(value: float) -> str:
    """A number as it is told, with one digit after the point."""
    return f"{value:.1f}"


def percent(part: float) -> str:
    """A part of a whole as it is told: with a digit after the point where it is small."""
    if 0 < part < 0.0005:
        return "<0.1%"
    return f"{part * 100:.0f}%" if part >= 0.1 else f"{part * 100:.1f}".removesuffix(".0") + "%"


def difference(tried: Tried) -> str:
    """A difference as it is told, with twice its standard error: from left to right in every language."""
    return f"\u2066{round(tried.difference, 2) + 0.0:.2f} ± {2 * tried.error:.2f}\u2069".replace("-", "\N{MINUS SIGN}")
