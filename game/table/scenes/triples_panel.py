"""The rows and pages of the facilitator's panel that only triples and the open round have."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, Kind
from game.core.game import Actor
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.rules.triples.view import SeatView
from game.table.scenes import triples_paper
from game.table.scenes.acting import Purpose
from game.table.scenes.card_sight import kind_word
from game.table.scenes.entries import Entry, Page, back, move_entry, rule, teams, to
from game.table.scenes.game_panel import GamePanel
from game.table.scenes.option_entries import SECONDS, cycled, number, seconds, yes
from game.table.scenes.option_words import HANDS, JUDGES
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight
from game.words import Words

TARGETS = ("none", "3", "5", "8", "12")


class TriplesPanel(GamePanel[TriplesSight]):
    """What the facilitator does with a triple and with cards, and how we play."""

    def __init__(self, hands: TriplesHands) -> None:
        self._hands = hands

    def calls(self, sight: TriplesSight) -> bool:
        """A tie awaits the facilitator."""
        return sight.view.phase == "decide"

    def rows(self, sight: TriplesSight) -> dict[str, list[Entry]]:
        """The verdict; a tie takes one touch."""
        return {sight.say.of("panel", "The triple"): [*_judging(sight), *_from_paper(sight)]}

    def table(self, sight: TriplesSight) -> Iterator[Entry]:
        """To the cards, and to how we play."""
        say, going = sight.say, not sight.view.over
        yield Entry("m:cards", say("Cards…"), to("cards") if going and sight.view.activity == "triples" else None)
        yield Entry("m:rules", say("How we play…"), to("rules") if going else None)

    def seat(self, sight: TriplesSight, seat: Actor) -> Iterator[Entry]:
        """A seat's cards, and to deal it more."""
        if sight.view.activity == "triples":
            shown = sight.view.seat(seat)
            can = _has_room(shown) and sight.view.declaration is None
            for kind in KINDS:
                yield rule(f"deal:{kind}", _dealing(sight.say, kind), r.Deal(seat, kind), can)
            yield from (_card(sight, card) for card in shown.hand)

    def locks(self, sight: TriplesSight) -> dict[str, tuple[str, str]]:
        """What seats may be kept from."""
        say = sight.say
        words = {
            "swap": (say("Swapping cards is open"), say("Swapping cards is closed")),
            "declare": (say("Declaring is open"), say("Declaring is closed")),
            "write": (say("Blank cards are open"), say("Blank cards are closed")),
            "answer": (say("Answering is open"), say("Answering is closed")),
        }
        without = () if sight.view.activity == "triples" else ("swap", "write")
        return {what: both for what, both in words.items() if what not in without}

    def page(self, sight: TriplesSight, word: str, about: str) -> Page | None:
        """The pages of the cards, and of how we play."""
        match word:
            case "cards":
                return Page(sight.say("Which card?"), [*_piles(sight), *teams(sight), back(sight)])
            case "card":
                return Page(sight.text(about, sight.lang)[0], [*_places(sight, about), back(sight, "cards")])
            case "paper":
                return triples_paper.page(sight, self._hands.brought)
            case "rules":
                return Page(sight.say("How we play"), [*_rules(sight), back(sight)])
        return None

    def question(self, sight: TriplesSight, purpose: Purpose) -> str:
        """What the facilitator is asked who takes a card over from paper."""
        return sight.say("What stands on the card that was written by hand") if purpose == "paper" else ""


def _from_paper(sight: TriplesSight) -> Iterator[Entry]:
    if sight.view.activity == "open-round":
        can = sight.view.declaration is None and not sight.view.over
        yield Entry("m:paper", sight.say("From paper…"), to("paper") if can else None)


def _judging(sight: TriplesSight) -> list[Entry]:
    say, asks = sight.say, sight.view.phase != "decide"
    return [
        move_entry(sight, "accept", say("Accept the triple"), m.Accept(), asks),
        move_entry(sight, "return", say("Return it to the hand"), m.Return(), asks),
        move_entry(sight, "close", _closing(sight), m.Close(), asks=True),
    ]


def _closing(sight: TriplesSight) -> str:
    if sight.view.declaration is None:
        return sight.say("End this swap for all")
    if sight.view.phase == "explain":
        return sight.say("Close the explanation")
    return sight.say("Close the answers")


def _has_room(seat: SeatView) -> bool:
    return seat.dealt and len(seat.hand) + seat.covered + (seat.thrown is not None) < len(KINDS)


def _dealing(say: Words, kind: Kind) -> str:
    return {
        GAP: say("Deal a gap"),
        CAUSE: say("Deal a possible cause"),
        ACTION: say("Deal a possible action"),
    }[kind]


def _card(sight: TriplesSight, card: CardId) -> Entry:
    return Entry(f"m:card:{card}", "", to(f"card {card}"), look=sight.face(card, sight.lang))


def _piles(sight: TriplesSight) -> Iterator[Entry]:
    for card in sight.view.discards:
        if card is not None:
            yield _card(sight, card)


def _places(sight: TriplesSight, card: CardId) -> Iterator[Entry]:
    say, view = sight.say, sight.view
    kind = kind_word(say, sight.kind(card))
    open_ = card in view.discards
    can = view.declaration is None
    # Translators: {kind} is a kind of cards, such as a gap.
    yield rule("put:discard", say("Onto the open pile: {kind}", kind=kind), r.Put(card, "discard"), can and not open_)
    yield rule("put:stock", say("Onto the stock: {kind}", kind=kind), r.Put(card, "stock"), can)
    for seat in view.seats:
        there = card in seat.hand
        text = say("To {seat}", seat=seat.name)
        yield rule(f"put:{seat.name}", text, r.Put(card, None, seat.name), can and not there and _has_room(seat))


def _rules(sight: TriplesSight) -> Iterator[Entry]:
    say, options, can = sight.say, sight.options, sight.view.declaration is None
    judges = {judge: say(word) for judge, (word, _) in JUDGES.items()}
    yield cycled("judge", options.judge, judges, can)
    present = {"present": say("A tie goes to the facilitator"), "absent": say("A tie is returned")}
    yield cycled("facilitator", options.facilitator, present, can)
    if sight.view.activity == "triples":
        hands = {each: say("Hands: {how}", how=say(word)) for each, word in HANDS.items()}
        yield cycled("hands", options.hands, hands, can)
        kinds = {"no": say("Any kind may be taken"), "yes": say("The same kind is taken")}
        yield cycled("same-kind", yes(options.same_kind), kinds, can)
    hints = {"no": say("No hints"), "yes": say("Hints: linked hands shine")}
    yield cycled("hints", yes(options.hints), hints, can)
    scores = {"no": say("No personal counts"), "yes": say("Personal counts are shown")}
    yield cycled("scores", yes(options.scores), scores, can)
    explain = {each: seconds(say, say("Explaining"), each) for each in SECONDS}
    yield cycled("explain-seconds", number(options.explain_seconds), explain, can)
    idle = {each: seconds(say, say("Waiting for a team"), each) for each in SECONDS}
    yield cycled("idle-seconds", number(options.idle_seconds), idle, can)
    targets = {
        each: say("No target") if each == "none" else say.count("Target: {n} triple", "Target: {n} triples", int(each))
        for each in TARGETS
        if each == "none" or int(each) > len(sight.view.wall)
    }
    yield cycled("target", number(options.target), targets, can)
