"""Leafing through the open cards of one kind before a seat: nobody has to reach across the table for a card."""

from __future__ import annotations

from game.core.cards import CardId, Kind
from game.core.game import Actor
from game.table.layout.frame import Area, Frame
from game.table.looks import Icon, IconButton, Text
from game.table.scenes.acts import Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.fronts import layer
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight


def leaves(sight: TriplesSight, hands: TriplesHands, seat: Actor, kind: Kind) -> list[CardId]:
    """The open cards of a kind, but for those that others have picked."""
    taken = {card for name, picks in hands.picked.items() if name != seat for card in picks.values()}
    return [card for card in sight.view.open if sight.kind(card) == kind and card not in taken]


def begin(sight: TriplesSight, hands: TriplesHands, seat: Actor, kind: Kind) -> Tell | None:
    """What a touch on a seat's empty place for a kind does; None where no card of it lies open."""
    cards = leaves(sight, hands, seat, kind)
    return Tell("leaf", seat, cards[0]) if cards else None


def leafs(thing: Thing) -> bool:
    """Whether what is taken up is one card among others to leaf through."""
    return thing.where in ("open", "picked")


def leafing(
    board: Board, sight: TriplesSight, hands: TriplesHands, seat: Actor, card: CardId, frame: Frame, row: Area
) -> None:
    """Lay the buttons to the cards before and after this one, and how many there are. After the last comes the
    first."""
    cards = leaves(sight, hands, seat, sight.kind(card))
    at = cards.index(card) if card in cards else 0
    icons: tuple[Icon, Icon] = ("right", "left") if frame.mirrored else ("left", "right")
    say = sight.say_to(seat)
    count = say("{n} of {all}", n=at + 1, all=len(cards))
    side = min(row.h, row.w / 3)
    before, rest = row.start(side, sight.gap)
    after, middle = rest.end(side, sight.gap)
    for key, icon, step, area in (("before", icons[0], -1, before), ("after", icons[1], 1, after)):
        act = Tell("leaf", seat, cards[(at + step) % len(cards)])
        board.add(frame, f"{key}:{seat}", IconButton(icon, quiet=False), area, act, layer=layer(sight, seat) + 1)
    look = Text(count, sight.person(seat).lang, sight.screen.text, "medium", "lit")
    board.add(frame, f"count:{seat}", look, middle, layer=layer(sight, seat) + 1)
