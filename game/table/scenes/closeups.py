"""What rises before a seat: cards it has taken up, the piles to reach for, a text to write."""

from __future__ import annotations

from game.core.game import Actor
from game.table.items import Box
from game.table.layout.desks import Desk
from game.table.looks import Pill
from game.table.scenes.acts import Button, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.card_sight import kind_word
from game.table.scenes.desks import Asked, desks, rise
from game.table.scenes.fronts import layer
from game.table.scenes.reaching import reaching
from game.table.scenes.seat_tray import told_first
from game.table.scenes.taken_up import taken_up
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight


def closeups(board: Board, sight: TriplesSight, hands: TriplesHands) -> None:
    """Lay what each seat has taken up. Who took something up first keeps the place before its tray."""
    open_ = desks(sight, hands, sight.frame)
    taken = [place.box for place in open_.values()]
    for seat, writing in hands.writing.items():
        if writing.purpose == "blank":
            taken.append(_writing(board, sight.read_by(seat), hands, seat, open_.get(seat)))
    for seat, thing in hands.chosen.items():
        own = sight.read_by(seat)
        if seat in hands.writing or (sight.covered and thing.where == "hand"):
            continue
        if thing.where == "piles":
            taken.append(reaching(board, own, seat))
        else:
            taken.append(taken_up(board, own, hands, seat, thing, taken))


def _writing(board: Board, sight: TriplesSight, hands: TriplesHands, seat: Actor, place: Desk | None) -> Box:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    writing, at = hands.writing[seat], layer(sight, seat)
    kind = kind_word(say, Thing("blank", writing.about).kind)
    question = told_first(sight, hands, seat) or say("A new card: {kind}", kind=kind)
    hint = say("Write here. No names of pupils, staff or schools")
    take = Pill(say("Take it into the hand"), lang, "lit" if writing.pen.text else "quiet")
    buttons: tuple[Button, ...] = (
        (f"offer:{seat}", take, Tell("written", seat)),
        (f"close:{seat}", Pill(say("Not now"), lang, "quiet"), Tell("close", seat)),
    )
    asked = Asked(f"writer:{seat}", f"large:{seat}", question, hint, buttons)
    return rise(board, sight, hands, seat, place, asked, at)
