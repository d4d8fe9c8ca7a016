"""What seats write at the circle: the question, and before each seat its keyboard."""

from __future__ import annotations

from game.core.game import Actor
from game.table.layout.desks import Desk
from game.table.looks import Pill
from game.table.scenes.acting import Writing
from game.table.scenes.acts import Button, Tell
from game.table.scenes.board import Board
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_sheet import line_question
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.desks import Asked, desks, rise
from game.table.scenes.seat_tray import told_first
from game.words import Words

LAYER = 30
"""Above whatever lies in the middle, and trays that have grown over it."""


def writing(board: Board, sight: CircleSight, hands: CircleHands) -> None:
    """Lay what each seat is writing. Who opened a keyboard first keeps it where it is."""
    open_ = desks(sight, hands, sight.frame)
    for seat in sight.view.seats:
        if seat.name in hands.writing:
            _written(board, sight.read_by(seat.name), hands, seat.name, open_.get(seat.name))


def _written(board: Board, sight: CircleSight, hands: CircleHands, seat: Actor, place: Desk | None) -> None:
    say, lang, text = sight.say_to(seat), sight.person(seat).lang, hands.writing[seat]
    question = told_first(sight, hands, seat) or asked(sight, say, text)
    done = Pill(say("Done"), lang, "lit" if text.pen.text else "quiet")
    buttons: tuple[Button, ...] = (
        (f"offer:{seat}", done, Tell("written", seat)),
        (f"close:{seat}", Pill(say("Not now"), lang, "quiet"), Tell("close", seat)),
    )
    hint = say("Write here. No names of pupils, staff or schools")
    rise(board, sight, hands, seat, place, Asked(f"writer:{seat}", f"large:{seat}", question, hint, buttons), LAYER)


def asked(sight: CircleSight, say: Words, text: Writing) -> str:
    """What a seat is asked that writes."""
    match text.purpose:
        case "situation":
            return say("A situation of your own")
        case "channel":
            return say("A channel of intervention of your own")
        case "adds":
            return say("{role}: what does it add that others can't?", role=sight.role(text.about, say.lang))
        case "line":
            return line_question(say, sight)
    return say("In a word: why?")
