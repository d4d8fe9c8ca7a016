"""Why a move can't be made. The questions are asked in one order: seat known, session over, paused, locked, stage,
zone, card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.core.cards import CardId
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor, Refusal
from game.rules import table
from game.rules.boards import moves as m
from game.rules.boards.covering import subjects
from game.rules.boards.options import FIXED, read_options
from game.rules.boards.seating import remembered
from game.rules.boards.setting import Setting
from game.rules.boards.state import Piece, State, SubjectId, ZoneId
from game.rules.boards.words import Doing

_LOCKED: Mapping[str, tuple[type, ...]] = {
    "lay": (m.Lay, m.Shift, m.Take, m.Flip),
    "write": (m.Write, m.Reword),
    "mark": (m.MarkIt,),
    "answer": (m.AnswerIt, m.Agree),
    "fields": (m.Reason, m.Fill),
    "sum": (m.SumUp,),
}
_DOING: Mapping[type, tuple[Doing, ...]] = {
    **dict.fromkeys((m.Lay, m.Shift, m.Take), ("lay",)),
    **dict.fromkeys((m.AnswerIt, m.Agree), ("answer",)),
    m.Write: ("write",),
    m.MarkIt: ("mark",),
    m.Reason: ("fields", "lay", "write"),
    m.Fill: ("fields",),
    m.SumUp: ("sum",),
}
"""In stages of which kind a move is made; one that is not named is made in any."""


def refuse(setting: Setting, state: State, by: Actor, move: m.Move) -> Refusal | None:
    """The first reason against a move, or None."""
    return next(_reasons(setting, state, by, move), None)


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
    if state.phase == "deal":
        yield Refusal("dealing")
    if by == FACILITATOR:
        yield from _facilitator(setting, state, move)
    else:
        if state.paused:
            yield Refusal("paused")
        yield from table.lock_refusals(state, move, _LOCKED)
        yield from _seat(setting, state, move)


def _chance(setting: Setting, state: State, by: Actor, move: m.Move) -> Iterator[Refusal]:
    if by != CHANCE or not isinstance(move, m.Shuffle) or state.phase != "deal":
        yield Refusal("not-for-you")
    elif sorted(move.cards) != sorted(setting.free):
        yield Refusal("no-such-card", {"card": " ".join(move.cards)})


def _facilitator(setting: Setting, state: State, move: m.Move) -> Iterator[Refusal]:
    match move:
        case m.GoTo(stage):
            yield from _stage(setting, state, stage)
        case m.Close() | m.CloseZone():
            yield from _close(setting, state, move)
        case m.Reword():
            yield from _rewording(setting, state, move)
        case m.Change():
            yield from table.change_refusals(move, read_options, FIXED)
        case (
            m.Pause() | m.Resume() | m.End() | m.Lock() | m.Unlock() | m.Extend() | m.Shorten()
            | m.StopClock() | m.StartClock() | m.Join() | m.Leave() | m.Rename() | m.Reorder()
        ):  # fmt: skip
            yield from table.facilitator_refusals(state, move, remembered(state))
        case _:
            yield Refusal("not-for-you")


def _seat(setting: Setting, state: State, move: m.Move) -> Iterator[Refusal]:
    doing = _DOING.get(type(move), ())
    if doing and not set(doing) & set(setting.stage(state.stage).does):
        yield Refusal("not-in-stage")
    match move:
        case m.Lay() | m.Shift() | m.Take() | m.Flip():
            yield from _laying(setting, state, move)
        case m.Write():
            yield from _writing(setting, state, move)
        case m.Reword():
            yield from _rewording(setting, state, move)
        case m.Reason() | m.Fill():
            yield from _filling(setting, state, move)
        case m.MarkIt() | m.AnswerIt() | m.Agree():
            yield from _covering(setting, state, move)
        case m.SumUp(name):
            if name not in setting.facts.sums:
                yield Refusal("no-such-sum", {"sum": name})
        case m.Done() | m.Undone() | m.Keep() | m.Unkeep():
            yield from _ticking(setting, state, move)
        case m.GoTo() | m.Close() | m.CloseZone() | m.End():
            yield from _leading(setting, state, move)
        case _:
            yield Refusal("not-for-you")


def _zone(setting: Setting, state: State, zone: ZoneId) -> Iterator[Refusal]:
    if zone not in setting.zones:
        yield Refusal("no-such-zone", {"zone": zone})
    if not setting.is_open(state.stage, zone):
        yield Refusal("zone-closed", {"zone": zone})


def _room(setting: Setting, state: State, zone: ZoneId) -> Iterator[Refusal]:
    most = setting.zones[zone].capacity
    if most is not None and len(state.in_zone(zone)) >= most:
        yield Refusal("zone-full", {"zone": zone, "most": most})


def _lies(state: State, number: int) -> Iterator[Refusal]:
    if state.piece(number) is None:
        yield Refusal("no-such-piece", {"piece": number})


def _known_card(state: State, card: CardId) -> Iterator[Refusal]:
    if card not in state.cards:
        yield Refusal("no-such-card", {"card": card})


def _laying(setting: Setting, state: State, move: m.Laying) -> Iterator[Refusal]:
    match move:
        case m.Lay(card, zone):
            yield from _known_card(state, card)
            yield from _zone(setting, state, zone)
            if card not in state.pool:
                yield Refusal("there-already", {"card": card})
            yield from _room(setting, state, zone)
        case m.Shift(number, zone):
            yield from _lies(state, number)
            yield from _zone(setting, state, zone)
            piece = state.piece(number)
            assert piece is not None
            yield from _shifting(setting, state, move, piece)
        case m.Take(number):
            yield from _lies(state, number)
            piece = state.piece(number)
            assert piece is not None
            yield from _zone(setting, state, piece.zone)
        case m.Flip(number):
            yield from _lies(state, number)
            if not setting.facts.two_sided:
                yield Refusal("not-on-board")


def _shifting(setting: Setting, state: State, move: m.Shift, piece: Piece) -> Iterator[Refusal]:
    yield from _zone(setting, state, piece.zone)
    if piece.zone != move.zone:
        yield from _room(setting, state, move.zone)
        return
    there = state.in_zone(move.zone)
    at = len(there) if move.at is None else min(move.at, len(there))
    if there[at - 1] == piece:
        yield Refusal("there-already", {"card": piece.card})


def _writing(setting: Setting, state: State, move: m.Write) -> Iterator[Refusal]:
    if move.zone is not None:
        yield from _zone(setting, state, move.zone)
    if move.back and not setting.facts.two_sided:
        yield Refusal("one-sided")
    if len(state.written) >= setting.facts.blanks:
        yield Refusal("no-blanks-left")
    if move.zone is not None:
        yield from _room(setting, state, move.zone)


def _rewording(setting: Setting, state: State, move: m.Reword) -> Iterator[Refusal]:
    yield from _known_card(state, move.card)
    if all(paper.card != move.card for paper in state.written):
        yield Refusal("not-written-here")
    if "write" not in setting.stage(state.stage).does and all(piece.card != move.card for piece in state.pieces):
        yield Refusal("not-in-stage")
    if move.back and not setting.facts.two_sided:
        yield Refusal("one-sided")


def _filling(setting: Setting, state: State, move: m.Reason | m.Fill) -> Iterator[Refusal]:
    if isinstance(move, m.Reason) and not setting.facts.reasons:
        yield Refusal("not-on-board")
    if isinstance(move, m.Fill) and move.field not in setting.facts.fields:
        yield Refusal("no-such-field", {"field": move.field})
    yield from _lies(state, move.piece)
    piece = state.piece(move.piece)
    assert piece is not None
    yield from _zone(setting, state, piece.zone)
    if isinstance(move, m.Fill):
        choices = setting.facts.fields[move.field]
        if move.text and choices and move.text not in choices:
            yield Refusal("bad-choice", {"value": move.text})


def _covering(setting: Setting, state: State, move: m.Covering | m.Agree) -> Iterator[Refusal]:
    match move:
        case m.MarkIt(subject, value):
            yield from _subject(setting, state, subject)
            if setting.facts.marks is None or value not in setting.facts.marks.values:
                yield Refusal("bad-mark", {"value": value})
            if subject in state.marked:
                yield Refusal("turned-up")
        case m.AnswerIt(zone):
            yield from _zone(setting, state, zone)
            if zone in state.answered:
                yield Refusal("turned-up")
        case m.Agree(zone):
            yield from _zone(setting, state, zone)
            if any(answer.zone == zone for answer in state.answers):
                yield Refusal("answers-covered")


def _subject(setting: Setting, state: State, subject: SubjectId) -> Iterator[Refusal]:
    if subject not in subjects(setting, state):
        marks = setting.facts.marks
        yield (
            Refusal("no-such-zone", {"zone": subject})
            if marks and marks.of == "zones"
            else Refusal("no-such-card", {"card": subject})
        )


def _ticking(setting: Setting, state: State, move: m.Ticking) -> Iterator[Refusal]:
    match move:
        case m.Done(zone) | m.Undone(zone):
            yield from _zone(setting, state, zone)
            yield from _tick(state.done, zone, isinstance(move, m.Done))
        case m.Keep(name) | m.Unkeep(name):
            if setting.facts.kept:
                yield Refusal("not-on-board")
            if name not in (*state.cards, *setting.zones, *setting.facts.sums):
                yield Refusal("no-such-card", {"card": name})
            yield from _tick(state.kept, name, isinstance(move, m.Keep))


def _tick(ticked: Iterable[str], name: str, wanted: bool) -> Iterator[Refusal]:
    if wanted and name in ticked:
        yield Refusal("ticked-already")
    if not wanted and name not in ticked:
        yield Refusal("not-ticked")


def _leading(setting: Setting, state: State, move: m.GoTo | m.Close | m.CloseZone | m.End) -> Iterator[Refusal]:
    """What a seat may do of the facilitator's: all, where none is present; go on and close what keeps waiting, after a
    while; end it when the time is up."""
    absent = setting.options.facilitator == "absent"
    match move:
        case m.GoTo(stage):
            yield from _stage(setting, state, stage)
            if not absent:
                yield from table.idle_refusals(state, setting.options.idle_seconds)
        case m.End():
            if not (absent or state.due):
                yield Refusal("not-for-you")
        case m.Close() | m.CloseZone():
            yield from _close(setting, state, move)
            yield from table.idle_refusals(state, setting.options.idle_seconds)


def _stage(setting: Setting, state: State, stage: str) -> Iterator[Refusal]:
    if all(each.id != stage for each in setting.facts.stages):
        yield Refusal("no-such-stage", {"stage": stage})
    if stage == state.stage:
        yield Refusal("stage-open")


def _close(setting: Setting, state: State, move: m.Close | m.CloseZone) -> Iterator[Refusal]:
    if isinstance(move, m.CloseZone):
        if move.zone not in setting.zones:
            yield Refusal("no-such-zone", {"zone": move.zone})
        if all(answer.zone != move.zone for answer in state.answers):
            yield Refusal("nothing-covered")
    elif not (state.marks or state.answers):
        yield Refusal("nothing-covered")
