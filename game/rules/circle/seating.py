"""Who holds which role: seats that take one, come, leave and are called otherwise; and chairs that stand empty."""

from __future__ import annotations

from game.core.frozen import replace
from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.setting import Setting
from game.rules.circle.state import Cell, RoleId, Seat, Situation, State
from game.rules.circle.turns import following

Seating = m.TakeRole | m.SetChair | m.RemoveChair | m.Join | m.Leave | m.Rename


def seated(setting: Setting, state: State, by: Actor, move: Seating) -> State:
    """The state after one of these moves."""
    match move:
        case m.TakeRole(role):
            state = replace(state, chairs=_without(state.chairs, role))
            return state.with_seat(replace(state.seat(by), role=role))
        case m.SetChair(role):
            return replace(state, chairs=(*state.chairs, role))
        case m.RemoveChair(role):
            return replace(state, chairs=_without(state.chairs, role))
        case m.Join(name):
            seats = (*state.seats, Seat(name, space=setting.start(len(state.seats))))
            asked = (*state.asked, name) if state.phase == "roles" else state.asked
            return replace(state, seats=seats, asked=asked)
        case m.Leave(name):
            return _left(state, state.seat(name))
        case m.Rename(seat, name):
            return renamed(state, seat, name)


def _without(chairs: tuple[RoleId, ...], role: RoleId) -> tuple[RoleId, ...]:
    return tuple(each for each in chairs if each != role)


def _left(state: State, seat: Seat) -> State:
    """Its pawn goes with it; its marks stay as assumption, and its role as an empty chair where anything was marked for
    it. While marks lie covered it always stays: nobody learns whether one names it."""
    role, chairs = seat.role, state.chairs
    if role is not None and (state.phase == "place" or state.is_marked(role)):
        chairs = (*chairs, role)
    left = replace(
        state,
        seats=tuple(other for other in state.seats if other.name != seat.name),
        chairs=chairs,
        situations=tuple(_assumed(each, seat.name) for each in state.situations),
        asked=_others(state.asked, seat.name),
        skipped=_others(state.skipped, seat.name),
        marks=tuple(mark for mark in state.marks if mark.seat != seat.name),
        sorts=tuple(each for each in state.sorts if each.seat != seat.name),
    )
    return _without_mover(left, following(state, seat.name)) if state.turn == seat.name else left


def _without_mover(state: State, mover: Actor | None) -> State:
    """The seat after it leads what is under way, or rolls a die of its own."""
    if state.phase == "aim":
        state = replace(state, phase="roll", rolled=None)
    return replace(state, turn=mover if mover is not None and state.has_seat(mover) else None)


def _assumed(situation: Situation, name: Actor) -> Situation:
    cells = tuple(replace(cell, assumed=True) if cell.seat == name else cell for cell in situation.cells)
    return replace(situation, cells=cells)


def _others(names: tuple[Actor, ...], name: Actor) -> tuple[Actor, ...]:
    return tuple(each for each in names if each != name)


def renamed(state: State, seat: Actor, name: Actor) -> State:
    """The state in which a seat is called otherwise, also in what it did before."""

    def called(actor: Actor) -> Actor:
        return name if actor == seat else actor

    def called_in(situation: Situation) -> Situation:
        def anew(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
            return tuple(replace(cell, seat=called(cell.seat)) if cell.seat else cell for cell in cells)

        return replace(situation, cells=anew(situation.cells), before=anew(situation.before))

    return replace(
        state,
        seats=tuple(replace(each, name=called(each.name)) for each in state.seats),
        situations=tuple(map(called_in, state.situations)),
        asked=tuple(map(called, state.asked)),
        skipped=tuple(map(called, state.skipped)),
        marks=tuple(replace(mark, seat=called(mark.seat)) for mark in state.marks),
        sorts=tuple(replace(each, seat=called(each.seat)) for each in state.sorts),
        compared=tuple((called(each), dimension) for each, dimension in state.compared),
        written=tuple(replace(paper, seat=called(paper.seat)) for paper in state.written),
        turn=None if state.turn is None else called(state.turn),
    )
