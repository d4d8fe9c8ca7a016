"""What to do now, in a seat's own words."""

from __future__ import annotations

from game.core.game import Actor
from game.rules.triples.view import SeatView
from game.table.looks import Tone
from game.table.scenes.seat_tray import told_first
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight
from game.words import Words


def now_words(sight: TriplesSight, hands: TriplesHands, seat: SeatView) -> tuple[str, Tone]:
    """What a seat can do now, and how loudly to say it."""
    say, view = sight.say_to(seat.name), sight.view
    if told := told_first(sight, hands, seat.name):
        return told, "lit"
    if seat.name in hands.advice:
        return hands.advice[seat.name], "lit"
    if is_led(sight, hands, seat) and len(hands.picks(seat.name)) < 3:
        return led_words(sight, seat), "lit"
    if view.over:
        return say("The game is over"), "muted"
    if view.paused:
        return say("A pause. We go on together soon"), "muted"
    if view.declaration is not None:
        return say("{seat} explains: we listen", seat=view.declaration.seat), "muted"
    if not seat.dealt:
        return say("Welcome! You get cards when this turn ends"), "muted"
    if view.last_call:
        return _last_call(say, seat), "muted" if seat.passed else "lit"
    if seat.moves:
        return _your_turn(sight, say, seat, hands), "lit"
    return _not_your_turn(say, view.turn, seat), "lit" if seat.fits else "muted"


def _last_call(say: Words, seat: SeatView) -> str:
    if seat.passed:
        return say("Thank you. Waiting for the others")
    return say("Last call: do you hold a triple?")


def _your_turn(sight: TriplesSight, say: Words, seat: SeatView, hands: TriplesHands) -> str:
    if sight.view.activity == "open-round":
        if "declare" in sight.view.locks:
            return say("The facilitator has closed choosing for a moment")
        if len(hands.picks(seat.name)) == 3:
            return say("Press the ring and tell us why")
        return say("Your turn: choose a gap, a cause and an action")
    if "swap" in sight.view.locks:
        return say("The facilitator has closed swapping for a moment")
    if _bare(seat):
        return say("No cards are left for you: pass, or wait for the last call")
    if seat.thrown:
        return say("Now take a card: from a stock, or an open one")
    if seat.drew:
        return say("Now lay down a card you need less")
    if sight.draw_first:
        return say("Your turn: take a card, then lay one down")
    return say("Your turn: swap one card")


def _not_your_turn(say: Words, turn: Actor | None, seat: SeatView) -> str:
    if seat.fits:
        return say("Look again: three of your cards may fit")
    if turn is None:
        return say("Done. The round ends when all have swapped")
    return say("{seat}'s turn", seat=turn)


def is_led(sight: TriplesSight, hands: TriplesHands, seat: SeatView) -> bool:
    """Whether the table leads this seat through its first turn; a practice team needs no leading, nor one whose cards
    are on the wall."""
    view = sight.view
    if sight.person(seat.name).practice in ("waits", "moves"):
        return False
    quiet = view.declaration is None and not (view.paused or view.over or view.locks)
    if view.activity != "open-round" and _bare(seat):
        return False
    return quiet and seat.moves and view.cycle == 1 and hands.led.get(seat.name, 0.0) > 0


def led_words(sight: TriplesSight, seat: SeatView) -> str:
    """The next step of a first turn."""
    say = sight.say_to(seat.name)
    if sight.view.activity == "open-round":
        return say("Tap a gap, a cause and an action that belong together")
    if seat.thrown or (sight.draw_first and not seat.drew):
        return say("Take a card. Three that fit? Press the ring")
    if seat.covered:
        return say("Hold the mark to see your cards")
    return say("Read your cards. Tap the one you need least")


def _bare(seat: SeatView) -> bool:
    return not (seat.hand or seat.covered or seat.thrown)
