"""Why a move can't be made. The questions are asked in one order: seat known, session over, paused, locked, whose it
is, stage, card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.core.cards import KINDS, LINKED, CardId, Kind, kind_index
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor, Refusal
from game.rules import table
from game.rules.mapping import moves as m
from game.rules.mapping.options import FIXED, read_options
from game.rules.mapping.setting import Setting
from game.rules.mapping.state import SPOTS, Link, Spot, State

_LOCKED: Mapping[str, tuple[type, ...]] = {
    "choose": (m.Choose, m.PutBack),
    "link": (m.Tie, m.Untie),
    "place": (m.Place, m.Tidy),
    "write": (m.Write, m.Reword),
}


def refuse(setting: Setting, state: State, by: Actor, move: m.Move) -> Refusal | None:
    """The first reason against a move, or None."""
    return next(_reasons(setting, state, by, move), None)


def ends_of(state: State, card: CardId, other: CardId) -> Link | None:
    """Two cards in play as a link, the one that points first; None where their kinds are no neighbours."""
    kinds = {card: state.kind(card), other: state.kind(other)}
    for source, target in ((card, other), (other, card)):
        kind = kinds[source]
        if kind is not None and kinds[target] is not None and LINKED.get(kind) == kinds[target]:
            return source, target
    return None


def _reasons(setting: Setting, state: State, by: Actor, move: m.Move) -> Iterator[Refusal]:
    if by == CHANCE or isinstance(move, m.Shuffle):
        yield from _chance(setting, state, by, move)
        return
    if by not in (FACILITATOR, CLOCK) and not state.has_seat(by):
        yield Refusal("unknown-seat", {"seat": by})
    if state.over:
        yield Refusal("session-over")
    if by == CLOCK:
        yield from table.clock_refusals(state, move)
        return
    if state.dealing:
        yield Refusal("dealing")
    if by == FACILITATOR:
        yield from _facilitator(state, move)
    else:
        if state.paused:
            yield Refusal("paused")
        yield from table.lock_refusals(state, move, _LOCKED)
        yield from _seat(setting, state, move)


def _chance(setting: Setting, state: State, by: Actor, move: m.Move) -> Iterator[Refusal]:
    if by != CHANCE or not isinstance(move, m.Shuffle) or not state.dealing:
        yield Refusal("not-for-you")
    elif sorted(move.cards) != sorted(setting.deck):
        yield Refusal("no-such-card", {"card": " ".join(move.cards)})


def _facilitator(state: State, move: m.Move) -> Iterator[Refusal]:
    match move:
        case m.Stage(kind):
            yield from _stage(state, kind)
        case m.Tidy():
            yield from _tidy(state)
        case m.Reword(card):
            yield from _reword(state, card)
        case m.Change():
            yield from table.change_refusals(move, read_options, FIXED)
        case (
            m.Pause() | m.Resume() | m.End() | m.Lock() | m.Unlock() | m.Extend() | m.Shorten()
            | m.StopClock() | m.StartClock() | m.Join() | m.Leave() | m.Rename() | m.Reorder()
        ):  # fmt: skip
            yield from table.facilitator_refusals(state, move, {paper.seat for paper in state.written})
        case _:
            yield Refusal("not-for-you")


def _seat(setting: Setting, state: State, move: m.Move) -> Iterator[Refusal]:
    match move:
        case m.Choose(card, spot):
            yield from _choose(state, card)
            yield from _spot(spot)
        case m.PutBack(card):
            yield from _on_map(state, card)
            yield from _open_now(state, card)
        case m.Place(card, spot):
            yield from _on_map(state, card)
            yield from _spot(spot)
        case m.Tidy():
            yield from _tidy(state)
        case m.Tie(card, other, spot):
            yield from _tie(state, card, other)
            yield from _spot(spot)
        case m.Untie(card, other):
            if ends_of(state, card, other) not in state.links:
                yield Refusal("not-linked")
        case m.Write(kind):
            yield from _write(state, kind)
        case m.Reword(card):
            yield from _reword(state, card)
        case m.Stage(kind):
            yield from _stage(state, kind)
            if setting.options.facilitator == "present":
                yield from table.idle_refusals(state, setting.options.idle_seconds)
        case m.End() if setting.options.facilitator == "absent":
            pass
        case _:
            yield Refusal("not-for-you")


def _choose(state: State, card: CardId) -> Iterator[Refusal]:
    """What speaks against laying a card on the map."""
    if state.kind(card) is None:
        yield Refusal("no-such-card", {"card": card})
    if card in state.cards:
        yield Refusal("on-the-map", {"card": card})
    yield from _open_now(state, card)


def _on_map(state: State, card: CardId) -> Iterator[Refusal]:
    if state.kind(card) is None:
        yield Refusal("no-such-card", {"card": card})
    if card not in state.cards:
        yield Refusal("not-on-the-map", {"card": card})


def _open_now(state: State, card: CardId) -> Iterator[Refusal]:
    kind = state.kind(card)
    if kind != state.stage:
        yield Refusal("other-stage", {"kind": kind})


def _tie(state: State, card: CardId, other: CardId) -> Iterator[Refusal]:
    for each in (card, other):
        if state.kind(each) is None:
            yield Refusal("no-such-card", {"card": each})
    link = ends_of(state, card, other)
    if link is None:
        yield Refusal("not-neighbours")
    if link in state.links:
        yield Refusal("linked-already")
    for each in (card, other):
        if each not in state.cards:
            yield from _open_now(state, each)


def _write(state: State, kind: Kind) -> Iterator[Refusal]:
    if kind_index(kind) > kind_index(state.stage):
        yield Refusal("other-stage", {"kind": kind})
    if state.blanks[kind_index(kind)] == 0:
        yield Refusal("no-blanks-left", {"kind": kind})


def _reword(state: State, card: CardId) -> Iterator[Refusal]:
    kind = state.kind(card)
    if kind is None:
        yield Refusal("no-such-card", {"card": card})
    elif all(paper.card != card for paper in state.written):
        yield Refusal("not-written-here")
    elif kind_index(kind) > kind_index(state.stage) and card not in state.cards:
        yield Refusal("other-stage", {"kind": kind})


def _stage(state: State, kind: Kind) -> Iterator[Refusal]:
    if kind == state.stage:
        yield Refusal("stage-open")
    if kind_index(kind) > kind_index(state.stage) + 1:
        yield Refusal("stage-later", {"kind": KINDS[kind_index(state.stage) + 1]})


def _tidy(state: State) -> Iterator[Refusal]:
    if all(each.spot is None for each in state.chosen):
        yield Refusal("tidy-already")


def _spot(spot: Spot | None) -> Iterator[Refusal]:
    if spot is not None and not all(number in SPOTS for number in spot):
        yield Refusal("off-the-map")
