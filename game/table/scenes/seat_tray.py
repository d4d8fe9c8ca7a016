"""A seat's tray as every game has it: its ground, its name, and what the seat is told before all else."""

from __future__ import annotations

from game.core.game import Actor
from game.table.layout.frame import Area, Frame
from game.table.looks import NameTag, Tray
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Tell, Thing
from game.table.scenes.board import Board, Sight


def ground(board: Board, sight: Sight, hands: Hands, seat: Actor, lit: bool) -> Frame:
    """Lay a tray's ground, on which things can be let go; a touch on it lays aside what the seat has taken up. Returns
    its frame."""
    frame = sight.frame(seat)
    act = Tell("focus" if hands.is_writing(seat) else "close", seat)
    board.add(frame, f"tray:{seat}", Tray(lit=lit), frame.area, act, Thing("tray", seat=seat), drop=True)
    return frame


def name_tag(board: Board, sight: Sight, seat: Actor, name: str, frame: Frame, area: Area, layer: int = 1) -> None:
    """Lay a seat's name, with what else stands there: a touch opens how it sits, and drawn to another side it sits
    there."""
    person, own = sight.person(seat), Thing("name", seat=seat)
    tag = NameTag(name, person.lang, person.colour, person.practice)
    board.add(frame, f"name:{seat}", tag, area, Tell("sit", seat), own, layer=layer, drag=True)


def told_first(sight: Sight, hands: Hands, seat: Actor) -> str:
    """What a seat is told before all else: an answer to what it did, or that hands rest. Empty where there is
    neither."""
    if seat in hands.said:
        return hands.said[seat]
    say = sight.say_to(seat)
    return say("Hands rest for a moment") if sight.frozen else ""
