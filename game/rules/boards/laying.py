"""Cards that are laid, shifted, taken back, turned over, written and filled in."""

from __future__ import annotations

from game.core.cards import next_written
from game.core.frozen import replace
from game.core.game import Actor
from game.rules.boards import moves as m
from game.rules.boards.setting import Setting
from game.rules.boards.state import Filled, Piece, State, Told, Written


def laid(setting: Setting, state: State, move: m.Laying) -> State:
    """The state after a card was laid, shifted, taken back or turned over."""
    match move:
        case m.Lay(card, zone, at):
            return _lay(setting, state, Piece(state.laid + 1, card, zone), at)
        case m.Shift(number, zone, at):
            return _placed(_without(state, number), replace(_piece(state, number), zone=zone), at)
        case m.Take(number):
            card = _piece(state, number).card
            state = _without(state, number)
            return state if setting.facts.copies else replace(state, pool=(*state.pool, card))
        case m.Flip(number):
            piece = _piece(state, number)
            return state.with_piece(replace(piece, flipped=not piece.flipped))


def said(setting: Setting, state: State, by: Actor, move: m.Saying) -> State:
    """The state after somebody wrote something."""
    match move:
        case m.Reason(number, text):
            return state.with_piece(replace(_piece(state, number), reason=text))
        case m.Fill(number, field, text):
            piece = _piece(state, number)
            others = tuple(each for each in piece.fields if each.field != field)
            return state.with_piece(replace(piece, fields=(*others, Filled(field, text)) if text else others))
        case m.Write(zone, text, back):
            taken = (*setting.facts.cards, *(paper.card for paper in state.written))
            paper = Written(next_written("card", taken, setting.facts.taken), text, back, by)
            state = replace(state, written=(*state.written, paper), pool=(*state.pool, paper.card))
            return state if zone is None else _lay(setting, state, Piece(state.laid + 1, paper.card, zone), None)
        case m.Reword(card, text, back):
            return replace(
                state,
                written=tuple(_anew(paper, text, back) if paper.card == card else paper for paper in state.written),
            )
        case m.Agree(zone, text):
            return replace(state, together=_with(state.together, Told(zone, text)))
        case m.SumUp(name, text):
            return replace(state, sums=_with(state.sums, Told(name, text)))


def ticked(state: State, move: m.Ticking) -> State:
    """The state after a tick was set or taken off."""
    match move:
        case m.Done(zone):
            return replace(state, done=(*state.done, zone))
        case m.Undone(zone):
            return replace(state, done=tuple(each for each in state.done if each != zone))
        case m.Keep(name):
            return replace(state, kept=(*state.kept, name))
        case m.Unkeep(name):
            return replace(state, kept=tuple(each for each in state.kept if each != name))


def _lay(setting: Setting, state: State, piece: Piece, at: int | None) -> State:
    """Where a card may be laid more than once it stays in the pool too."""
    pool = state.pool if setting.facts.copies else tuple(card for card in state.pool if card != piece.card)
    return _placed(replace(state, pool=pool, laid=state.laid + 1), piece, at)


def _placed(state: State, piece: Piece, at: int | None) -> State:
    """The state with one more piece: before that which is number `at` of its zone, or after all."""
    there = state.in_zone(piece.zone)
    if at is None or at > len(there):
        return replace(state, pieces=(*state.pieces, piece))
    before = state.pieces.index(there[at - 1])
    return replace(state, pieces=(*state.pieces[:before], piece, *state.pieces[before:]))


def _without(state: State, number: int) -> State:
    return replace(state, pieces=tuple(piece for piece in state.pieces if piece.number != number))


def _piece(state: State, number: int) -> Piece:
    piece = state.piece(number)
    assert piece is not None
    return piece


def _anew(paper: Written, text: str, back: str) -> Written:
    return replace(paper, text=text, back=back or paper.back)


def _with(told: tuple[Told, ...], new: Told) -> tuple[Told, ...]:
    return (*(each for each in told if each.about != new.about), new)
