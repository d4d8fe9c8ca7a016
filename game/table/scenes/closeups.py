"""What rises before a seat: a card turned to it and large, with what can be done; a text to write."""

from __future__ import annotations

from dataclasses import replace

from game.core.cards import KINDS, CardId
from game.core.game import Actor
from game.rules.triples import moves as m
from game.table.items import Box
from game.table.layout.frame import Frame
from game.table.layout.middle import CARD
from game.table.layout.places import Place
from game.table.looks import Field, Panel, Pill, Text
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Button, Make, Tell, Thing
from game.table.scenes.board import Board, Sight, kind_word

LAYER = 5


def closeups(board: Board, sight: Sight, hands: Hands) -> None:
    """Lay what each seat has taken up."""
    for seat in sight.view.seats:
        own = sight.read_by(seat.name)
        writing, thing = hands.writing.get(seat.name), hands.chosen.get(seat.name)
        if writing is not None and writing.purpose == "blank":
            _writing(board, own, hands, seat.name)
        elif thing is not None and thing.where == "wall":
            _wall(board, own, seat.name, thing)
        elif thing is not None:
            _closeup(board, own, seat.name, thing)


def before(sight: Sight, seat: Actor, w: float, h: float) -> Frame:
    """A frame of this size in front of a seat's tray, towards the middle, and wholly on the screen."""
    place = sight.place(seat)
    across = place.turn in (90, 270)
    wide, high = (h, w) if across else (w, h)
    x, y = _in_front(sight, place, wide, high)
    screen = sight.screen
    x = min(max(x, wide / 2 + sight.gap), screen.width - wide / 2 - sight.gap)
    y = min(max(y, high / 2 + sight.gap), screen.height - high / 2 - sight.gap)
    return replace(sight.frame(seat), box=Box(x, y, wide, high))


def _in_front(sight: Sight, place: Place, wide: float, high: float) -> tuple[float, float]:
    box, gap = place.box, sight.gap
    if place.side == "left":
        return box.right + gap + wide / 2, box.y
    if place.side == "right":
        return box.left - gap - wide / 2, box.y
    if place.side == "top" and sight.seating == "around":
        return box.x, box.bottom + gap + high / 2
    return box.x, box.top - gap - high / 2


def _closeup(board: Board, sight: Sight, seat: Actor, thing: Thing) -> None:
    screen, lang = sight.screen, sight.person(seat).lang
    card = _card(sight, thing)
    height = max(screen.unit * 42, screen.text * 13) if card else 0.0
    button = max(screen.control, screen.text * 2.3)
    offers = _offers(sight, seat, thing)
    width = max(height * CARD, screen.text * 13)
    low = len(offers) * (button + sight.gap)
    frame = before(sight, seat, width + 2 * sight.gap, height + low + sight.gap * (2 if card else 1))
    board.add(frame, f"closeup:{seat}", Panel("deep"), frame.area, Tell("close", seat), layer=LAYER)
    below, above = frame.area.inset(sight.gap).below(low - sight.gap, sight.gap)
    if card is not None:
        face = sight.face(card, lang)
        area = above.middle(height * CARD, height)
        board.add(frame, f"large:{seat}", face, area, Tell("close", seat), layer=LAYER + 1, sudden=sight.covered)
    for (key, pill, act), row in zip(offers, below.rows(len(offers), sight.gap), strict=True):
        board.add(frame, key, pill, row, act, layer=LAYER + 1)


def _card(sight: Sight, thing: Thing) -> CardId | None:
    """The card that is taken up; None for what lies face down."""
    if thing.where in ("stock", "blank"):
        return None
    return sight.view.discards[KINDS.index(thing.what)] if thing.where == "discard" else thing.what


def _offers(sight: Sight, seat: Actor, thing: Thing) -> list[Button]:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    offers: list[Button] = []
    move, words = _meant(sight, seat, thing)
    if move is not None and sight.may(seat, move):
        offers.append((f"offer:{seat}", Pill(words, lang, "lit"), Make(seat, move)))
        if thing.where != "hand":
            offers += _for_others(sight, seat, move)
    elif thing.where == "blank" and any(isinstance(each, m.Write) for each in sight.legal[seat]):
        if sight.may(seat, m.Write(thing.kind)):
            offers.append((f"offer:{seat}", Pill(say("Write a card"), lang, "lit"), Tell("write", seat, thing.what)))
    elif thing.where == "open" and sight.view.seat(seat).moves:
        offers.append((f"offer:{seat}", Pill(say("Choose this card"), lang, "lit"), Tell("pick", seat, thing.what)))
    elif thing.where == "picked":
        offers.append((f"offer:{seat}", Pill(say("Lay it back"), lang, "plain"), Tell("unpick", seat, thing.what)))
    offers.append((f"close:{seat}", Pill(say("Close"), lang, "quiet"), Tell("close", seat)))
    return offers


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
    board.add(frame, f"closeup:{seat}", Panel("deep"), frame.area, Tell("close", seat), layer=LAYER)
    cards, rest = frame.area.inset(sight.gap).above(height, sight.gap / 2)
    for card, area in zip(verdict.cards, cards.columns(3, sight.gap), strict=True):
        board.add(frame, f"large-{card}:{seat}", sight.face(card, lang), area, layer=LAYER + 1)
    button, words = rest.below(screen.control, sight.gap / 2)
    if verdict.text:
        look = Text(verdict.text, lang, screen.text, "regular", "plain", "start")
        board.add(frame, f"large-text:{seat}", look, words, layer=LAYER + 1)
    close = Pill(say("Close"), lang, "quiet")
    board.add(
        frame, f"close:{seat}", close, button.middle(screen.text * 9, button.h), Tell("close", seat), layer=LAYER + 1
    )


def _writing(board: Board, sight: Sight, hands: Hands, seat: Actor) -> None:
    screen, say, lang = sight.screen, sight.say_to(seat), sight.person(seat).lang
    writing = hands.writing[seat]
    button = max(screen.control, screen.text * 2.3)
    width, height = max(screen.unit * 60, screen.text * 22), screen.text * 7 + button + 3 * sight.gap
    frame = before(sight, seat, width, height)
    board.add(frame, f"closeup:{seat}", Panel("deep"), frame.area, Tell("focus", seat), layer=LAYER)
    inner = frame.area.inset(sight.gap)
    row, rest = inner.below(button, sight.gap)
    title, field = rest.above(screen.text * 1.8, sight.gap * 0.5)
    assert writing.kind is not None
    words = say("A new card: {kind}", kind=kind_word(say, writing.kind))
    board.add(frame, f"large:{seat}", Text(words, lang, screen.text, "medium", "lit", "start"), title, layer=LAYER + 1)
    hint = say("Write here. No names of pupils, staff or schools")
    look = Field(writing.draft.text, hint, lang, hands.focus == seat)
    board.add(frame, f"field:{seat}", look, field, Tell("focus", seat), layer=LAYER + 1)
    done, cancel = row.columns(2, sight.gap)
    take = Pill(say("Take it into the hand"), lang, "lit" if writing.draft.text.strip() else "quiet")
    board.add(frame, f"offer:{seat}", take, done, Tell("written", seat), layer=LAYER + 1)
    board.add(frame, f"close:{seat}", Pill(say("Not now"), lang, "quiet"), cancel, Tell("close", seat), layer=LAYER + 1)
