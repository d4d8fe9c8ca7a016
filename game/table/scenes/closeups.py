"""What rises before a seat: a card turned to it and large, with what can be done; a text to write."""

from __future__ import annotations

from game.core.cards import KINDS, CardId
from game.core.game import Actor
from game.rules.triples import moves as m
from game.table.layout.desks import Desk
from game.table.layout.middle import CARD
from game.table.looks import Panel, Pill, Text
from game.table.pen import written
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Button, Make, Tell, Thing
from game.table.scenes.board import Board, Sight, kind_word
from game.table.scenes.desks import Asked, desks, lay
from game.table.scenes.fronts import before, layer, room_before
from game.table.scenes.leafing import leafing, leafs
from game.table.scenes.reaching import reaching

KEYBOARDS = 10
"""So many layers above the rest a keyboard stands."""


def closeups(board: Board, sight: Sight, hands: Hands) -> None:
    """Lay what each seat has taken up."""
    open_ = desks(sight, hands, sight.frame)
    for seat in sight.view.seats:
        own = sight.read_by(seat.name)
        writing, thing = hands.writing.get(seat.name), hands.chosen.get(seat.name)
        if writing is not None and writing.purpose == "blank":
            _writing(board, own, hands, seat.name, open_.get(seat.name))
        elif thing is not None and thing.where == "wall":
            _wall(board, own, seat.name, thing)
        elif thing is not None and thing.where == "piles":
            reaching(board, own, seat.name)
        elif thing is not None and not (sight.covered and thing.where == "hand"):
            _closeup(board, own, hands, seat.name, thing)


def _closeup(board: Board, sight: Sight, hands: Hands, seat: Actor, thing: Thing) -> None:
    screen, lang = sight.screen, sight.person(seat).lang
    card = _card(sight, thing)
    button = max(screen.control, screen.text * 2.3)
    buttons = offers(sight, seat, thing)
    rows = len(buttons) + leafs(thing)
    low = rows * (button + sight.gap)
    height = _large(sight, room_before(sight, seat) - low - 2 * sight.gap) if card else 0.0
    width = max(height * CARD, screen.text * 13)
    frame = before(sight, seat, width + 2 * sight.gap, height + low + sight.gap * (2 if card else 1))
    board.add(frame, f"closeup:{seat}", Panel("deep"), frame.area, Tell("close", seat), layer=layer(sight, seat))
    below, above = frame.area.inset(sight.gap).below(low - sight.gap, sight.gap)
    if card is not None:
        face = sight.face(card, lang)
        area = above.middle(height * CARD, height)
        board.add(frame, f"large:{seat}", face, area, Tell("close", seat), layer=layer(sight, seat) + 1)
    places = below.rows(rows, sight.gap)
    if card is not None and leafs(thing):
        leafing(board, sight, hands, seat, card, frame, places.pop(0))
    for (key, pill, act), row in zip(buttons, places, strict=True):
        board.add(frame, key, pill, row, act, layer=layer(sight, seat) + 1)


def _large(sight: Sight, room: float) -> float:
    """How high a card is that was taken up: as high as there is room, but never so low that it is hard to read."""
    screen = sight.screen
    return max(min(screen.unit * 42, room), screen.text * 13)


def _card(sight: Sight, thing: Thing) -> CardId | None:
    """The card that is taken up; None for what lies face down."""
    if thing.where in ("stock", "blank"):
        return None
    return sight.view.discards[KINDS.index(thing.what)] if thing.where == "discard" else thing.what


def offers(sight: Sight, seat: Actor, thing: Thing) -> list[Button]:
    """What a seat can do with a thing it has taken up, and the way back."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    buttons: list[Button] = []
    move, words = _meant(sight, seat, thing)
    if move is not None and sight.may(seat, move):
        buttons.append((f"offer:{seat}", Pill(words, lang, "lit"), Make(seat, move)))
        if thing.where != "hand":
            buttons += _for_others(sight, seat, move)
    elif thing.where == "blank" and any(isinstance(each, m.Write) for each in sight.legal[seat]):
        if sight.may(seat, m.Write(thing.kind)):
            buttons.append((f"offer:{seat}", Pill(say("Write a card"), lang, "lit"), Tell("write", seat, thing.what)))
    elif thing.where == "open" and sight.view.seat(seat).moves:
        buttons.append((f"offer:{seat}", Pill(say("Choose this card"), lang, "lit"), Tell("pick", seat, thing.what)))
    elif thing.where == "picked":
        buttons.append((f"offer:{seat}", Pill(say("Lay it back"), lang, "plain"), Tell("unpick", seat, thing.what)))
    buttons.append((f"close:{seat}", Pill(say("Close"), lang, "quiet"), Tell("close", seat)))
    return buttons


def _for_others(sight: Sight, seat: Actor, move: m.Move) -> list[Button]:
    """In a round together, whose hand it was can't be told: every other seat that may take has a button too."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    others = [each.name for each in sight.view.seats if each.name != seat and sight.may(each.name, move)]
    return [
        (f"offer-to:{name}:{seat}", Pill(say("For {seat}", seat=name), lang, "plain"), Make(name, move))
        for name in others
    ]


def _meant(sight: Sight, seat: Actor, thing: Thing) -> tuple[m.Move | None, str]:
    say = sight.say_to(seat)
    match thing.where:
        case "hand":
            return m.Discard(thing.what), say("Lay it down")
        case "stock":
            return m.Draw(thing.kind), say("Take the top card")
        case "discard":
            return m.Take(thing.kind), say("Take this card")
    return None, ""


def _wall(board: Board, sight: Sight, seat: Actor, thing: Thing) -> None:
    screen, lang, say = sight.screen, sight.person(seat).lang, sight.say_to(seat)
    verdict = sight.view.wall[int(thing.what)]
    height = max(screen.unit * 28, screen.text * 10)
    width = 3 * height * CARD + 4 * sight.gap
    low = screen.text * 2.6 if verdict.text else 0.0
    frame = before(sight, seat, width, height + low + screen.control + 3 * sight.gap)
    board.add(frame, f"closeup:{seat}", Panel("deep"), frame.area, Tell("close", seat), layer=layer(sight, seat))
    cards, rest = frame.area.inset(sight.gap).above(height, sight.gap / 2)
    for card, area in zip(verdict.cards, cards.columns(3, sight.gap), strict=True):
        board.add(frame, f"large-{card}:{seat}", sight.face(card, lang), area, layer=layer(sight, seat) + 1)
    button, words = rest.below(screen.control, sight.gap / 2)
    if verdict.text:
        look = Text(verdict.text, lang, screen.text, "regular", "plain", "start")
        board.add(frame, f"large-text:{seat}", look, words, layer=layer(sight, seat) + 1)
    close = Pill(say("Close"), lang, "quiet")
    board.add(
        frame,
        f"close:{seat}",
        close,
        button.middle(screen.text * 9, button.h),
        Tell("close", seat),
        layer=layer(sight, seat) + 1,
    )


def _writing(board: Board, sight: Sight, hands: Hands, seat: Actor, place: Desk | None) -> None:
    screen, say, lang = sight.screen, sight.say_to(seat), sight.person(seat).lang
    writing, at = hands.writing[seat], layer(sight, seat)
    assert writing.kind is not None
    question = say("A new card: {kind}", kind=kind_word(say, writing.kind))
    if seat in hands.said:
        question = hands.said[seat][0]
    hint = say("Write here. No names of pupils, staff or schools")
    take = Pill(say("Take it into the hand"), lang, "lit" if writing.pen.text else "quiet")
    buttons: tuple[Button, ...] = (
        (f"offer:{seat}", take, Tell("written", seat)),
        (f"close:{seat}", Pill(say("Not now"), lang, "quiet"), Tell("close", seat)),
    )
    if place is not None:
        asked = Asked(f"writer:{seat}", f"large:{seat}", question, hint, buttons)
        lay(board, sight, hands, seat, place, asked, f"closeup:{seat}", at + KEYBOARDS)
        return
    button = max(screen.control, screen.text * 2.3)
    width, height = max(screen.unit * 60, screen.text * 22), screen.text * 7 + button + 3 * sight.gap
    frame = before(sight, seat, width, height)
    board.add(frame, f"closeup:{seat}", Panel("deep"), frame.area, Tell("focus", seat), layer=at)
    row, rest = frame.area.inset(sight.gap).below(button, sight.gap)
    title, field = rest.above(screen.text * 1.8, sight.gap * 0.5)
    look = Text(question, lang, screen.text, "medium", "lit", "start")
    board.add(frame, f"large:{seat}", look, title, layer=at + 1)
    text = written(writing.pen, hint, hands.focus == seat)
    board.add(frame, f"field:{seat}", text, field, Tell("focus", seat), layer=at + 1)
    for (key, pill, act), area in zip(buttons, row.columns(2, sight.gap), strict=True):
        board.add(frame, key, pill, area, act, layer=at + 1)
