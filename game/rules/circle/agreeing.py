"""From a ripe matrix to an agreement."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.frozen import replace
from game.core.game import Refusal
from game.rules.circle import moves as m
from game.rules.circle.anybody import known_role, now
from game.rules.circle.setting import Setting
from game.rules.circle.state import Agreement, ChannelId, RoleId, Share, State


def agreeing_refusals(setting: Setting, state: State, move: m.Agreeing) -> Iterator[Refusal]:
    """What speaks against a part of an agreement."""
    yield from now(state, "ripe")
    draft = state.focused.agreement
    match move:
        case m.Lay(channel):
            if not _is_channel(setting, state, channel):
                yield Refusal("no-such-channel", {"card": channel})
            if channel in draft.channels:
                yield Refusal("already-laid", {"card": channel})
        case m.Unlay(channel):
            if channel not in draft.channels:
                yield Refusal("not-laid", {"card": channel})
        case m.Lead(role) | m.Share(role):
            yield from known_role(setting, role)
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


def agreeing(state: State, move: m.Agreeing) -> State:
    """The state after a part of an agreement."""
    return state.with_situation(replace(state.focused, agreement=_with(state.focused.agreement, move)))


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
