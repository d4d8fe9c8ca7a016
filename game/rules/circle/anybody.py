"""Why something can't be done that both the seats and the facilitator do; and whom a session waits for."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import Actor, Refusal
from game.rules import table
from game.rules.circle import moves as m
from game.rules.circle.setting import MOST_ROLES, Setting
from game.rules.circle.state import Phase, RoleId, State


def now(state: State, *phases: Phase) -> Iterator[Refusal]:
    """`not-now`, outside these phases."""
    if state.phase not in phases:
        yield Refusal("not-now", {"phase": state.phase})


def awaited(state: State) -> tuple[Actor, ...]:
    """The seats that play waits for, but for the talk and what follows it, which the mover leads."""
    if state.phase in ("roll", "aim"):
        return () if state.turn is None else (state.turn,)
    return state.waiting()


def skip_refusals(state: State, name: Actor) -> Iterator[Refusal]:
    """What speaks against going on without this seat."""
    yield from table.unknown_seat(state, name)
    if name not in awaited(state):
        yield Refusal("not-awaited", {"seat": name})


def choosing_refusals(setting: Setting, state: State, move: m.Choose | m.Write) -> Iterator[Refusal]:
    """What speaks against choosing or writing something."""
    match move:
        case m.Choose(card):
            yield from now(state, "choose")
            if card not in setting.facts.situations:
                yield Refusal("no-such-situation", {"card": card})
            if any(each.card == card for each in state.situations):
                yield Refusal("already-chosen", {"card": card})
        case m.Write("situation"):
            yield from now(state, "choose")
        case m.Write("channel"):
            yield from now(state, "ripe")


def ending_refusals(state: State, move: m.Agree | m.Park) -> Iterator[Refusal]:
    """What an agreement lacks. To park, nothing is needed."""
    yield from now(state, "ripe")
    if isinstance(move, m.Agree):
        if not state.focused.agreement.channels:
            yield Refusal("no-channel-yet")
        if state.focused.agreement.lead is None:
            yield Refusal("no-lead-yet")


def chair_refusals(setting: Setting, state: State, role: RoleId) -> Iterator[Refusal]:
    """What speaks against setting an empty chair. Each seat keeps a role to take."""
    have, wanted = len(setting.facts.roles), len(state.seats) + len(state.chairs) + 1
    yield from known_role(setting, role)
    if role in state.roles:
        yield Refusal("role-taken", {"role": role})
    if wanted > MOST_ROLES:
        yield Refusal("matrix-full", {"most": MOST_ROLES})
    if wanted > have:
        yield Refusal("too-few-roles", {"have": have, "needed": wanted})


def unchair_refusals(state: State, role: RoleId) -> Iterator[Refusal]:
    """What speaks against taking an empty chair away. While marks lie covered nobody learns whether one names it."""
    if role not in state.chairs:
        yield Refusal("not-a-chair", {"role": role})
    if state.phase == "place" or state.is_marked(role):
        yield Refusal("chair-marked", {"role": role})


def known_role(setting: Setting, role: RoleId) -> Iterator[Refusal]:
    """`no-such-role`, unless the content has it."""
    if role not in setting.facts.roles:
        yield Refusal("no-such-role", {"role": role})
