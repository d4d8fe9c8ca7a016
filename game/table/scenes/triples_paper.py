"""What a group found with printed cards comes to the wall: the codes of a triple are typed in the facilitator's panel,
and cards that were written by hand are written anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace

from game.content.codes import LENGTH, card_of
from game.content.deck import Deck
from game.core.cards import KINDS, CardId, Kind
from game.core.frozen import frozen
from game.core.game import FACILITATOR, Actor
from game.rules.triples import rulings as r
from game.rules.triples.view import View
from game.table.scenes.acts import Tell
from game.table.scenes.card_sight import kind_word
from game.table.scenes.entries import Entry, Page, back, rule
from game.table.scenes.triples_sight import TriplesSight
from game.words import right_to_left

COLUMNS = 6


@frozen
class Brought:
    """A triple that is being brought: whose it is (the first seat's, while that is empty), the digits typed of the
    next code, the cards found so far, and a code that no card has."""

    seat: Actor = ""
    typed: str = ""
    cards: Mapping[Kind, CardId] = field(default_factory=dict)
    unknown: str = ""

    def by(self, view: View) -> Actor:
        """Whose triple it is."""
        names = [seat.name for seat in view.seats]
        return self.seat if self.seat in names else next(iter(names), "")

    def next_seat(self, view: View) -> Actor:
        """Whose it is after one touch more."""
        names = [seat.name for seat in view.seats] or [""]
        return names[(names.index(self.by(view)) + 1) % len(names)]

    def digit(self, digit: str, deck: Deck) -> Brought:
        """One digit more; the last one finds the card."""
        typed = self.typed + digit
        if len(typed) < LENGTH:
            return replace(self, typed=typed, unknown="")
        card = card_of(typed, deck)
        if card is None:
            return replace(self, typed="", unknown=typed)
        return self.found(deck.cards[card].kind, card)

    def found(self, kind: Kind, card: CardId) -> Brought:
        """One card more."""
        return replace(self, typed="", unknown="", cards={**self.cards, kind: card})

    def erased(self) -> Brought:
        """Without the digit typed last."""
        return replace(self, typed=self.typed[:-1], unknown="")

    def without(self, kind: str) -> Brought:
        """Without the card of this kind."""
        return replace(self, cards={each: card for each, card in self.cards.items() if each != kind})

    def see(self, view: View, deck: Deck) -> Brought:
        """Without cards that were taken back, or went to the wall."""
        gone = {card for verdict in view.wall for card in verdict.cards}
        here = {paper.card for paper in view.written} | deck.cards.keys()
        kept = {kind: card for kind, card in self.cards.items() if card in here - gone}
        return self if kept == self.cards else replace(self, cards=kept)


def told(brought: Brought, what: str, view: View, deck: Deck) -> Brought:
    """What a touch on the page means: `digit 4`, `erase`, `drop gap`, `team`."""
    word, _, about = what.partition(" ")
    match word:
        case "digit":
            return brought.digit(about, deck)
        case "erase":
            return brought.erased()
        case "drop":
            return brought.without(about)
        case "team":
            return replace(brought, seat=brought.next_seat(view))
    raise ValueError(what)


def page(sight: TriplesSight, brought: Brought) -> Page:
    """Keys for the codes, beside them the triple as far as it was found."""
    rows = zip(_keys(sight, brought), _triple(sight, brought), strict=True)
    entries = [entry for keys, cards in rows for entry in (*keys, *cards)]
    return Page(_title(sight, brought), entries, COLUMNS, digits=True)


def _title(sight: TriplesSight, brought: Brought) -> str:
    say = sight.say
    if brought.unknown:
        return say("No card of this deck has the number {code}. Look at it again", code=brought.unknown)
    if len(brought.cards) == len(KINDS):
        return say("Is this the triple? Then lay it on the wall")
    return say("The numbers printed on the cards: {typed}", typed=brought.typed.ljust(LENGTH, "–"))


def _keys(sight: TriplesSight, brought: Brought) -> Iterator[list[Entry]]:
    for row in ("123", "456", "789"):
        yield [_digit(digit) for digit in row]
    # Translators: the triple comes from this team.
    seat = sight.say("From {seat}", seat=brought.by(sight.view))
    less = Entry("m:digit:less", sight.say("Erase"), Tell("paper", FACILITATOR, "erase"))
    yield [less, _digit("0"), Entry("m:team", seat, Tell("paper", FACILITATOR, "team"))]


def _digit(digit: str) -> Entry:
    return Entry(f"m:digit:{digit}", digit, Tell("paper", FACILITATOR, f"digit {digit}"))


def _triple(sight: TriplesSight, brought: Brought) -> Iterator[list[Entry | None]]:
    order = KINDS[::-1] if right_to_left(sight.lang) else KINDS
    yield [_card(sight, brought, kind) for kind in order]
    yield [_by_hand(sight, kind) for kind in order]
    yield [None, None, None]
    done = [back(sight), None, _to_the_wall(sight, brought)]
    yield done[::-1] if right_to_left(sight.lang) else done


def _card(sight: TriplesSight, brought: Brought, kind: Kind) -> Entry:
    key, card = f"m:brought:{kind}", brought.cards.get(kind)
    if card is None:
        return Entry(key, kind_word(sight.say, kind), None)
    return Entry(key, "", Tell("paper", FACILITATOR, f"drop {kind}"), look=sight.face(card, sight.lang))


def _by_hand(sight: TriplesSight, kind: Kind) -> Entry:
    return Entry(f"m:by-hand:{kind}", sight.say("Written by hand…"), Tell("paper", FACILITATOR, f"write {kind}"))


def _to_the_wall(sight: TriplesSight, brought: Brought) -> Entry:
    text = sight.say("To the wall")
    if len(brought.cards) < len(KINDS):
        return Entry("m:bring", text, None)
    gap, cause, action = (brought.cards[kind] for kind in KINDS)
    return rule("bring", text, r.Bring(brought.by(sight.view), gap, cause, action), on=True)
