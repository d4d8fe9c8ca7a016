"""What seats write at a board: the question, and before each seat its keyboard."""

from __future__ import annotations

from game.core.game import Actor
from game.table.layout.desks import Desk
from game.table.looks import Pill
from game.table.scenes.acting import Writing
from game.table.scenes.acts import Button, Tell
from game.table.scenes.board import Board
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.boards_sight import BoardSight
from game.table.scenes.desks import Asked, desks, rise
from game.table.scenes.fronts import over_tray
from game.table.scenes.seat_tray import told_first

LAYER = 30
"""Above whatever lies in the middle, and trays that have grown over it."""
DEEP = 0.27
"""How deep a keyboard is with its question at least, as a part of the height: trays at a board are shallow."""


def writing(board: Board, sight: BoardSight, hands: BoardHands) -> None:
    """Lay what each seat is writing. Who opened a keyboard first keeps it where it is."""
    open_ = desks(sight, hands, lambda seat: over_tray(sight, seat, DEEP * sight.screen.height))
    for seat in sight.view.seats:
        if seat.name in hands.writing and seat.name not in hands.parking:
            _written(board, sight.read_by(seat.name), hands, seat.name, open_.get(seat.name))


def _written(board: Board, sight: BoardSight, hands: BoardHands, seat: Actor, place: Desk | None) -> None:
    say, lang, text = sight.say_to(seat), sight.person(seat).lang, hands.writing[seat]
    question = told_first(sight, hands, seat) or asked(sight, seat, text)
    word = say("The other side") if text.purpose in ("card", "reword") and sight.content.sides else say("Done")
    done = Pill(word, lang, "lit" if text.pen.text else "quiet")
    buttons: tuple[Button, ...] = (
        (f"offer:{seat}", done, Tell("written", seat)),
        (f"close:{seat}", Pill(say("Not now"), lang, "quiet"), Tell("close", seat)),
    )
    hint = say("Write here. No names of pupils, staff or schools")
    rise(board, sight, hands, seat, place, Asked(f"writer:{seat}", f"large:{seat}", question, hint, buttons), LAYER)


def asked(sight: BoardSight, seat: Actor, text: Writing) -> str:
    """What a seat is asked that writes."""
    say, lang, content = sight.say_to(seat), sight.person(seat).lang, sight.content
    match text.purpose:
        case "card" | "back" | "reword" | "reback" if content.sides:
            return content.sides[text.purpose in ("back", "reback")].get(lang)[0]
        case "reword":
            return say("What should this card say?")
        case "card" if text.about:
            zone = content.zones[text.about]
            return (zone.prompt or zone.title).get(lang)[0]
        case "card":
            return say("A card of your own")
        case "reason":
            piece = sight.piece(int(text.about))
            return say("Why here? {card}", card=sight.card(piece.card, lang)[0]) if piece else say("Why here?")
        case "fill":
            return sight.title(text.about.partition(" ")[2], lang)[0]
        case "answer" | "together":
            zone = content.zones[text.about]
            return (zone.prompt or zone.title).get(lang)[0]
        case "sum":
            sum_ = content.sums[text.about]
            return (sum_.prompt or sum_.title).get(lang)[0]
    return ""
