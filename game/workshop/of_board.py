"""What came out of a board."""

from __future__ import annotations

from collections.abc import Mapping

from game.activities import told_activity
from game.content.board import Board
from game.content.deck import Text
from game.core.cards import CardId
from game.core.game import Actor
from game.rules.boards.keeping import remembered
from game.rules.boards.state import Piece, State
from game.session.board import BoardSession
from game.workshop.outcome import Laid, Outcome, Thing


def board_outcome(name: str, session: BoardSession, board: Board, langs: Mapping[Actor, str]) -> Outcome:
    """What lies on the board of the session of this name, and what was summed up: of a board that is not kept, only
    what is ticked. `langs` are the languages that seats read."""
    state = remembered(board.facts(), session.state)
    things = things_of(state, board, langs)
    return Outcome(
        name,
        told_activity(session.header),
        laid=tuple(_laid(things[piece.card], piece) for zone in board.zones for piece in state.in_zone(zone)),
        sums={each.about: each.text for each in state.sums},
    )


def things_of(state: State, board: Board, langs: Mapping[Actor, str]) -> Mapping[CardId, Thing]:
    """Every card in play, by its id."""
    written = {
        paper.card: Thing(paper.card, "card", Text(((langs.get(paper.seat, ""), paper.text),)), paper.seat)
        for paper in state.written
    }
    given = {card: board.cards[card] for card in state.cards if card not in written}
    return written | {id: Thing(id, card.kind, card.text) for id, card in given.items()}


def _laid(thing: Thing, piece: Piece) -> Laid:
    return Laid(thing, piece.zone, piece.reason, {each.field: each.value for each in piece.fields})
