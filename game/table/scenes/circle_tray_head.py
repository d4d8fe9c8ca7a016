"""What stands in the head of a seat's tray at the circle."""

from __future__ import annotations

from game.rules.circle.view import SeatView
from game.table.layout.frame import Area, Frame
from game.table.looks_circle import Pawn
from game.table.scenes import tray_laying
from game.table.scenes.acts import Button
from game.table.scenes.board import Board
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_now import now_words
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.tray_laying import Head
from game.table.scenes.tray_parts import Body
from game.words import isolate


def lay_tray(
    board: Board, sight: CircleSight, hands: CircleHands, seat: SeatView, body: Body, small: list[Button]
) -> None:
    """Lay a seat's tray with this in it, and small buttons."""
    tray_laying.lay_tray(board, sight, hands, seat.name, _head(sight, hands, seat, small), body)


def lay_head(
    board: Board, sight: CircleSight, hands: CircleHands, seat: SeatView, small: list[Button]
) -> tuple[Frame, Area]:
    """Lay a seat's tray with its head alone. Returns its frame, and what is left below."""
    return tray_laying.lay_head(board, sight, hands, seat.name, _head(sight, hands, seat, small))


def _head(sight: CircleSight, hands: CircleHands, seat: SeatView, small: list[Button]) -> Head:
    person, (now, tone) = sight.person(seat.name), now_words(sight, hands, seat)
    pawn = Pawn(person.colour, sight.letter(seat.name, person.lang), person.lang, seat.moves)
    names: tuple[str, ...] = (seat.name,)
    if seat.role is not None:
        names = (f"{isolate(seat.name)} · {sight.role(seat.role, person.lang)}", seat.name)
    return Head(now, tone, names, tuple(small), pawn, seat.awaited or seat.moves)
