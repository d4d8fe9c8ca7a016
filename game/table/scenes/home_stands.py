"""Where seats will stand, as chosen on the home screen."""

from __future__ import annotations

from dataclasses import replace

from game.table.items import Box
from game.table.layout.stands import Stand, has_room, nearest, stepped, usual
from game.table.scenes.home_choice import Choice
from game.table.screen import Screen
from game.words import right_to_left


def stands(choice: Choice) -> tuple[Stand, ...]:
    """Where the seats that play will stand."""
    laid = usual(choice.count, choice.seating, right_to_left(choice.lang))
    return tuple(seat.chair.stand or stand for seat, stand in zip(choice.seats, laid, strict=False))


def at_usual_places(choice: Choice) -> Choice:
    """With every seat where it stands when nobody says otherwise."""
    return _standing(choice, (None,) * len(choice.seats))


def moved(choice: Choice, at: int, screen: Screen, table: Box, x: float, y: float) -> Choice | None:
    """With a seat moved to this point of the table's picture; None where that side has no room for it. All others
    stay where they are."""
    all_ = stands(choice)
    others = (*all_[:at], *all_[at + 1 :])
    x, y = (x - table.left) / table.w * screen.width, (y - table.top) / table.h * screen.height
    side, along = nearest(screen, choice.seating, x, y)
    if side != all_[at].side and not has_room(screen, choice.seating, side, others):
        return None
    return _standing(choice, (*all_[:at], Stand(side, along), *all_[at + 1 :]))


def stepped_on(choice: Choice, at: int, screen: Screen, by: int) -> Choice:
    """With a seat one step clockwise along the rim, or the other way where `by` is -1. All others stay."""
    all_ = stands(choice)
    others = (*all_[:at], *all_[at + 1 :])
    return _standing(choice, (*all_[:at], stepped(screen, choice.seating, all_[at], others, by), *all_[at + 1 :]))


def _standing(choice: Choice, where: tuple[Stand | None, ...]) -> Choice:
    for at, stand in enumerate(where):
        choice = choice.with_chair(at, replace(choice.seats[at].chair, stand=stand))
    return choice
