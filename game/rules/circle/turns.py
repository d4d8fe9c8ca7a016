"""How a circle goes on by itself: whose turn it is, where a pawn lands, what is clarified, and the end."""

from __future__ import annotations

from dataclasses import replace

from game.core.game import Actor
from game.rules.circle.setting import Setting
from game.rules.circle.state import Cell, Ending, Situation, State
from game.rules.circle.words import DIMENSIONS, Dimension


def settle(setting: Setting, state: State) -> State:
    """The state when all has happened that happens by itself."""
    if state.over:
        return state
    if not state.seats:
        return _over(state, "empty")
    if state.limit is not None and state.clock >= state.limit and state.ending is None:
        state = replace(state, ending="clock")
    match state.phase:
        case "roles" if not state.waiting() and any(seat.role for seat in state.seats):
            return settle(setting, warm_up(setting, state))
        case "sort" if not state.waiting():
            return compared(state)
        case "choose" if len(state.situations) >= setting.options.situations:
            return settle(setting, next_turn(setting, state))
        case "place" if not state.waiting():
            return turned_up(state)
        case "roll" | "aim":
            return _on_turn(setting, state)
    return _ending(setting, state)


def _on_turn(setting: Setting, state: State) -> State:
    """A turn that has a mover, and a die where one is rolled."""
    if state.ending is not None:
        return _ending(setting, state)
    if state.turn is None:
        mover = next((seat.name for seat in state.seats if seat.role is not None), None)
        state = replace(state, turn=mover)
    if state.phase == "roll" and not setting.options.die and not state.rolling:
        return replace(state, phase="aim", rolled=None)
    if state.phase == "aim" and setting.options.die and state.rolled is None:
        return replace(state, phase="roll")
    return state


def warm_up(setting: Setting, state: State) -> State:
    """The state when roles are taken: the warm-up, where there is one."""
    if not setting.options.warm_up or not setting.facts.statements:
        return _begin(setting, state)
    return _sorting(replace(state, statement=0))


def next_statement(setting: Setting, state: State) -> State:
    """The state with the next statement to be sorted, or after the last."""
    if state.statement + 1 >= len(setting.facts.statements):
        return warmed_up(setting, state)
    return _sorting(replace(state, statement=state.statement + 1))


def _sorting(state: State) -> State:
    return replace(state, phase="sort", asked=_with_roles(state), skipped=(), sorts=(), compared=())


def compared(state: State) -> State:
    """The state with a statement's sorting turned up."""
    return replace(
        state, phase="compare", sorts=(), compared=tuple((each.seat, each.dimension) for each in state.sorts)
    )


def warmed_up(setting: Setting, state: State) -> State:
    """The state after the warm-up."""
    return _begin(setting, replace(state, sorts=(), compared=()))


def _begin(setting: Setting, state: State) -> State:
    if len(state.situations) < setting.options.situations and setting.options.choose:
        return replace(state, phase="choose", asked=(), skipped=())
    return next_turn(setting, state)


def next_turn(setting: Setting, state: State) -> State:
    """The state when the next seat clockwise is to move."""
    return settle(
        setting,
        replace(
            state,
            phase="roll",
            turn=_after(state, state.turn),
            number=state.number + 1,
            rolled=None,
            dimension=None,
            asked=(),
            skipped=(),
            marks=(),
        ),
    )


def _after(state: State, mover: Actor | None) -> Actor | None:
    """The seat with a role after this one; itself where there is no other, the first where nobody moved yet."""
    names = [seat.name for seat in state.seats]
    at = names.index(mover) + 1 if mover in names else 0
    order = (*state.seats[at:], *state.seats[:at])
    return next((seat.name for seat in order if seat.role is not None), None)


def rolled(setting: Setting, state: State, pips: int) -> State:
    """The state when the mover's pawn has walked so many spaces clockwise."""
    assert state.turn is not None
    seat = state.seat(state.turn)
    space = (seat.space + pips) % setting.options.ring
    state = replace(state.with_seat(replace(seat, space=space)), rolling=False, rolled=pips)
    still = _focus(state).open
    if setting.is_free(space) and len(still) > 1:
        return replace(state, phase="aim")
    return placing(state, _first_open(still, setting.sector(space)))


def _first_open(still: tuple[Dimension, ...], sector: Dimension) -> Dimension:
    """The dimension of this sector, or the next clockwise that is still to be clarified."""
    at = DIMENSIONS.index(sector)
    return next(each for each in (*DIMENSIONS[at:], *DIMENSIONS[:at]) if each in still)


def aimed(setting: Setting, state: State, dimension: Dimension) -> State:
    """The state when the mover has chosen. Where no die is rolled its pawn walks to that sector."""
    if state.rolled is None and state.turn is not None:
        seat = state.seat(state.turn)
        walk = (seat.space + step for step in range(1, setting.options.ring + 1))
        space = next(each % setting.options.ring for each in walk if _is_in(setting, each, dimension))
        state = state.with_seat(replace(seat, space=space))
    return placing(state, dimension)


def _is_in(setting: Setting, space: int, dimension: Dimension) -> bool:
    return setting.sector(space % setting.options.ring) == dimension


def placing(state: State, dimension: Dimension) -> State:
    """The state in which every seat with a role is to place its marks."""
    return replace(state, phase="place", dimension=dimension, asked=_with_roles(state), skipped=(), marks=())


def turned_up(state: State) -> State:
    """The state with all marks turned up: they stand in the matrix."""
    situation, dimension = _focus(state), state.dimension
    assert dimension is not None
    cells = tuple(
        Cell(dimension, role, mark.level, mark.seat, mark.named)
        for mark in state.marks
        if (role := state.seat(mark.seat).role) is not None
    )
    kept = tuple(cell for cell in situation.cells if all(_place(cell) != _place(new) for new in cells))
    state = state.with_situation(replace(situation, cells=(*kept, *cells)))
    return replace(state, phase="talk", marks=())


def _place(cell: Cell) -> tuple[str, Dimension]:
    return cell.role, cell.dimension


def clarified(setting: Setting, state: State) -> State:
    """The state when the talk about a dimension is closed."""
    situation, dimension = _focus(state), state.dimension
    assert dimension is not None
    situation = replace(situation, clarified=(*situation.clarified, dimension))
    state = state.with_situation(situation)
    return next_turn(setting, state) if situation.partial else ripe(state)


def ripe(state: State) -> State:
    """The state in which the matrix of the situation in focus is negotiated and agreed on."""
    situation = _focus(state)
    state = state.with_situation(replace(situation, before=situation.cells))
    return replace(state, phase="ripe", dimension=None, asked=(), skipped=(), marks=(), rolled=None, rolling=False)


def finished(setting: Setting, state: State, situation: Situation) -> State:
    """The state when the situation in focus is agreed on or parked."""
    state = state.with_situation(situation)
    if state.ending is not None or state.focus is None:
        return _over(state, state.ending or "done")
    return next_turn(setting, state)


def ended(setting: Setting, state: State) -> State:
    """The state when the facilitator ends: a situation begun may be agreed on as it stands. Again ends at once."""
    if state.ending is not None or state.phase == "ripe":
        return _over(state, "facilitator")
    if state.phase == "talk":
        state = clarified(setting, replace(state, ending="facilitator"))
    state = replace(state, ending="facilitator")
    if state.over or state.phase == "ripe":
        return state
    return _closing(state)


def _ending(setting: Setting, state: State) -> State:
    """A clock that has run out lets what is under way come to its end."""
    if state.ending is None or state.phase in ("place", "talk", "ripe", "deal"):
        return state
    return _closing(state)


def _closing(state: State) -> State:
    """The situation begun, to be agreed on as it stands; else the end."""
    assert state.ending is not None
    if state.focus is not None and state.focus.clarified:
        return ripe(state)
    return _over(state, state.ending)


def reopened(setting: Setting, state: State) -> State:
    """The state after the clock was given more time: what it had ended goes on."""
    if state.ending != "clock" or state.limit is None or state.clock >= state.limit:
        return state
    state = replace(state, ending=None)
    if state.phase == "ripe" and _focus(state).partial:
        return next_turn(setting, state)
    return state


def _over(state: State, ending: Ending) -> State:
    return replace(
        state, phase="over", over=ending, ending=ending, turn=None, rolling=False, dimension=None, marks=(), asked=()
    )


def _with_roles(state: State) -> tuple[Actor, ...]:
    return tuple(seat.name for seat in state.seats if seat.role is not None)


def _focus(state: State) -> Situation:
    assert state.focus is not None
    return state.focus
