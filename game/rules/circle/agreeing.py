"""From a ripe matrix to an agreement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.core.game import Refusal
from game.rules.circle import moves as m
from game.rules.circle.setting import Setting
from game.rules.circle.state import Agreement, ChannelId, RoleId, Share, State


def agreed_upon(state: State) -> Agreement:
    """What is being agreed on now."""
    assert state.focus is not None
    return state.focus.agreement


def agreeing_refusals(setting: Setting, state: State, move: m.Agreeing) -> Iterator[Refusal]:
    """What speaks against a part of an agreement."""
    if state.phase != "ripe":
        yield Refusal("not-now", {"phase": state.phase})
    draft = agreed_upon(state)
    match move:
        case m.Lay(channel):
            if not _is_channel(setting, state, channel):
                yield Refusal("no-such-channel", {"card": channel})
            if channel in draft.channels:
                yield Refusal("already-laid", {"card": channel})
        case m.Unlay(channel):
            if channel not in draft.channels:
                yield Refusal("not-laid", {"card": channel})
        case m.Lead(role):
            if role not in setting.facts.roles:
                yield Refusal("no-such-role", {"role": role})
            if role == draft.lead:
                yield Refusal("already-leads", {"role": role})
        case m.Share(role):
            if role not in setting.facts.roles:
                yield Refusal("no-such-role", {"role": role})
            if role == draft.lead:
                yield Refusal("already-leads", {"role": role})
        case m.Unshare(role):
            if all(share.role != role for share in draft.shares):
                yield Refusal("not-sharing", {"role": role})
        case m.Line():
            pass


def _is_channel(setting: Setting, state: State, channel: ChannelId) -> bool:
    return channel in setting.facts.channels or any(
        each.card == channel and each.what == "channel" for each in state.written
    )


def ending_refusals(state: State, move: m.Agree | m.Park) -> Iterator[Refusal]:
    """What an agreement lacks. To park, nothing is needed."""
    if isinstance(move, m.Park):
        return
    draft = agreed_upon(state)
    if not draft.channels:
        yield Refusal("no-channel-yet")
    if draft.lead is None:
        yield Refusal("no-lead-yet")


def agreeing(state: State, move: m.Agreeing) -> State:
    """The state after a part of an agreement."""
    assert state.focus is not None
    return state.with_situation(replace(state.focus, agreement=_with(state.focus.agreement, move)))


def _with(draft: Agreement, move: m.Agreeing) -> Agreement:
    match move:
        case m.Lay(channel):
            return replace(draft, channels=(*draft.channels, channel))
        case m.Unlay(channel):
            return replace(draft, channels=tuple(each for each in draft.channels if each != channel))
        case m.Lead(role):
            return replace(draft, lead=role, shares=_without(draft, role))
        case m.Share(role, text):
            return replace(draft, shares=_shared(draft, Share(role, text)))
        case m.Unshare(role):
            return replace(draft, shares=_without(draft, role))
        case m.Line(text):
            return replace(draft, line=text)


def _shared(draft: Agreement, share: Share) -> tuple[Share, ...]:
    """Who shares already keeps its place, and adds what is said now."""
    if any(each.role == share.role for each in draft.shares):
        return tuple(share if each.role == share.role else each for each in draft.shares)
    return (*draft.shares, share)


def _without(draft: Agreement, role: RoleId) -> tuple[Share, ...]:
    return tuple(share for share in draft.shares if share.role != role)
