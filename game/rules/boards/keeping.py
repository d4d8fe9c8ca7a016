"""What stays of a board whose words are forgotten unless somebody ticks them."""

from __future__ import annotations

from game.core.frozen import replace
from game.rules.boards import moves as m
from game.rules.boards.setting import Facts
from game.rules.boards.state import Piece, State


def remembered(facts: Facts, state: State) -> State:
    """The state with what may be told of it later: on a board that is not kept, only what is ticked."""
    if facts.kept:
        return state
    gone = {paper.card for paper in state.written} - set(state.kept)
    return replace(
        state,
        written=tuple(paper for paper in state.written if paper.card in state.kept),
        pool=tuple(card for card in state.pool if card not in gone),
        pieces=tuple(_bare(state, piece) for piece in state.pieces if piece.card not in gone),
        answers=(),
        told=tuple(answer for answer in state.told if answer.zone in state.kept),
        together=tuple(each for each in state.together if each.about in state.kept),
        sums=tuple(each for each in state.sums if each.about in state.kept),
    )


def _bare(state: State, piece: Piece) -> Piece:
    return piece if piece.card in state.kept else replace(piece, reason="", fields=())


def subject_of(state: State, move: m.Move) -> str | None:
    """What the words of a move are about, after it was made; None for a move without words."""
    match move:
        case m.Write():
            return state.written[-1].card
        case m.Reword(card):
            return card
        case m.Reason(number) | m.Fill(number):
            piece = state.piece(number)
            return piece.card if piece else None
        case m.AnswerIt(name) | m.Agree(name) | m.SumUp(name):
            return name
    return None
