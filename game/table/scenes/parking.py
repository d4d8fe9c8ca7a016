"""The parking lot at hand: a seat writes what there is no room for now, on a keyboard at its own place."""

from __future__ import annotations

from game.core.game import Actor
from game.table.looks import Pill
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Button, Tell
from game.table.scenes.board import Board, Sight
from game.table.scenes.desks import Asked, desks, rise

LAYER = 34
"""Above whatever else a seat does."""


def parking(board: Board, sight: Sight, hands: Hands) -> None:
    """Lay what seats write for the parking lot."""
    open_ = desks(sight, hands, sight.frame, hands.parking)
    for seat in sight.view.seats:
        if seat.name in hands.parking:
            own = sight.read_by(seat.name)
            rise(board, own, hands, seat.name, open_.get(seat.name), _asked(own, hands, seat.name), LAYER)


def _asked(sight: Sight, hands: Hands, seat: Actor) -> Asked:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    done = Pill(say("Park it"), lang, "lit" if hands.parking[seat].pen.text else "quiet")
    buttons: tuple[Button, ...] = (
        (f"parked:{seat}", done, Tell("written", seat)),
        (f"no-park:{seat}", Pill(say("Not now"), lang, "quiet"), Tell("no-park", seat)),
    )
    question = hands.said.get(seat) or say("For the parking lot: what do we come back to?")
    hint = say("Write here. No names of pupils, staff or schools")
    return Asked(f"parker:{seat}", f"parking:{seat}", question, hint, buttons)
