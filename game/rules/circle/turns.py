"""How a circle goes on by itself: whose turn it is, where a pawn lands, what is clarified, and the end."""

from __future__ import annotations

from game.core.frozen import replace
from game.core.game import Actor
from game.rules.circle.setting import Setting
from game.rules.circle.state import Cell, Ending, Phase, Standing, State
from game.rules.circle.words import DIMENSIONS, Dimension

COMES_TO_ITS_END: tuple[Phase, ...] = ("deal", "place", "talk", "ripe")
"""What is under way when the clock runs out is finished first."""


def settle(setting: Setting, state: State) -> State:
    """The state when all has happened that happens by itself."""
    if state.over:
        return state
    if not state.seats:
        return _over(state, "empty")
    state = _led(_timed(state))
    if state.ending is not None and state.phase not in COMES_TO_ITS_END:
        return _closing(state)
    match state.phase:
        case "roles" if not state.waiting() and any(seat.role for seat in state.seats):
            return settle(setting, warm_up(setting, state))
        case "sort" if not state.waiting():
            return compared(state)
        case "choose" if len(state.situations) >= setting.options.situations:
            return settle(setting, next_turn(state))
        case "place" if not state.waiting():
            return turned_up(state)
        case "roll" if not setting.options.die and not state.rolling:
            return replace(state, phase="aim")
        case "aim" if setting.options.die and state.rolled is None:
            return replace(state, phase="roll")
    return state


def _timed(state: State) -> State:
    """A clock that has run out brings the end."""
    out = state.limit is not None and state.clock >= state.limit
    return replace(state, ending="clock") if out and state.ending is None else state


def _led(state: State) -> State:
    """A turn has a mover as soon as anybody has a role."""
    if state.turn is not None or not state.number:
        return state
    return replace(state, turn=following(state, None))


def warm_up(setting: Setting, state: State) -> State:
    """The state when roles are taken: the warm-up, where there is one."""
    if not setting.options.warm_up or not setting.facts.statements:
        return warmed_up(setting, state)
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
    """The state after the warm-up: situations are chosen, or the first turn begins."""
    state = replace(state, asked=(), skipped=(), sorts=(), compared=())
    return replace(state, phase="choose") if setting.options.choose else next_turn(state)


def next_turn(state: State) -> State:
    """The state when the next seat clockwise is to move."""
    return replace(
        state,
        phase="roll",
        turn=following(state, state.turn),
        number=state.number + 1,
        rolled=None,
        dimension=None,
        asked=(),
        skipped=(),
        marks=(),
    )


def following(state: State, mover: Actor | None) -> Actor | None:
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
    still = state.focused.open
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
        walk = ((seat.space + step) % setting.options.ring for step in range(1, setting.options.ring + 1))
        space = next(each for each in walk if setting.sector(each) == dimension)
        state = state.with_seat(replace(seat, space=space))
    return placing(state, dimension)


def placing(state: State, dimension: Dimension) -> State:
    """The state in which every seat with a role is to place its marks."""
    return replace(state, phase="place", dimension=dimension, asked=_with_roles(state), skipped=(), marks=())


def turned_up(state: State) -> State:
    """The state with all marks turned up: they stand in the matrix."""
    situation, dimension = state.focused, state.dimension
    assert dimension is not None
    cells = tuple(
        Cell(dimension, role, mark.level, mark.seat, mark.named)
        for mark in state.marks
        if (role := state.seat(mark.seat).role) is not None
    )
    state = state.with_situation(replace(situation, cells=(*situation.cells, *cells)))
    return replace(state, phase="talk", marks=())


def clarified(state: State) -> State:
    """The state when the talk about a dimension is closed."""
    situation, dimension = state.focused, state.dimension
    assert dimension is not None
    situation = replace(situation, clarified=(*situation.clarified, dimension))
    state = state.with_situation(situation)
    return next_turn(state) if situation.partial else ripe(state)


def ripe(state: State) -> State:
    """The state in which the matrix of the situation in focus is negotiated and agreed on. What was found before an end
    that the clock took back stays as it was found."""
    situation = state.focused
    found = {(cell.role, cell.dimension) for cell in situation.before}
    fresh = tuple(cell for cell in situation.cells if (cell.role, cell.dimension) not in found)
    state = state.with_situation(replace(situation, before=(*situation.before, *fresh)))
    return replace(state, phase="ripe", dimension=None, asked=(), skipped=(), marks=(), rolled=None, rolling=False)


def finished(state: State, standing: Standing) -> State:
    """The state when the situation in focus is agreed on or parked."""
    situation = replace(state.focused, standing=standing)
    state = state.with_situation(situation)
    if state.focus is None and not situation.partial:
        return _over(state, "done")
    return next_turn(state) if state.ending is None else _over(state, state.ending)


def ended(state: State) -> State:
    """The state when the facilitator ends: a situation begun may be agreed on as it stands. Again ends at once."""
    state = replace(state, ending="facilitator")
    if state.phase == "ripe":
        return _over(state, "facilitator")
    return clarified(state) if state.phase == "talk" else _closing(state)


def _closing(state: State) -> State:
    """The situation begun, to be agreed on as it stands; else the end."""
    assert state.ending is not None
    if state.focus is not None and state.focus.clarified:
        return ripe(state)
    return _over(state, state.ending)


def reopened(state: State) -> State:
    """The state after the clock was given more time: what it had ended goes on, with the turn that was next."""
    if state.ending != "clock" or state.limit is None or state.clock >= state.limit:
        return state
    state = replace(state, ending=None)
    return replace(state, phase="roll") if state.phase == "ripe" and state.focused.partial else state


def _over(state: State, ending: Ending) -> State:
    return replace(
        state, phase="over", over=ending, ending=ending, turn=None, rolling=False, dimension=None, marks=(), asked=()
    )


def _with_roles(state: State) -> tuple[Actor, ...]:
    return tuple(seat.name for seat in state.seats if seat.role is not None)
