"""A seat's place: its name, what to do now, its hand, and its buttons."""

from __future__ import annotations

from game.core.cards import KINDS, CardId
from game.core.game import Actor
from game.rules.triples import moves as m
from game.rules.triples.view import SeatView
from game.session.session import Undo
from game.table.layout.frame import Area, Frame
from game.table.looks import DeclareButton, NameTag, Pill, Slot, Text, Tray
from game.table.scenes.acting import Hands
from game.table.scenes.board import Board, Button, Choose, Make, Sight, Tell, Thing, kind_word, pills
from game.table.scenes.telling import is_led, led_words, now_words

COMPACT = 1.9
"""A tray no wider than this many times its height is compact."""


def tray(board: Board, sight: Sight, hands: Hands, seat: SeatView) -> None:
    """Lay a seat's tray."""
    frame = sight.frame(seat.name)
    lit = seat.moves or (sight.view.last_call and not seat.passed and not sight.view.over)
    board.add(
        frame,
        f"tray:{seat.name}",
        Tray(lit=lit and sight.view.declaration is None),
        frame.area,
        Tell("tray", seat.name),
        Thing("tray", seat=seat.name),
        drop=True,
    )
    led = is_led(sight, hands, seat)
    head, side, cards = divided(frame.area, sight, led)
    header(board, sight, hands, seat, frame, head, led)
    _hand(board, sight, hands, seat, frame, cards)
    _side(board, sight, seat, hands.picks(seat.name), frame, side)


def divided(area: Area, sight: Sight, led: bool) -> tuple[Area, Area, Area]:
    """A tray's head, the side of its buttons, and the room for cards. In a compact tray the buttons stand in the head,
    so that the cards have its whole width."""
    inner, line = area.inset(sight.gap), head_height(sight)
    if area.w > COMPACT * area.h:
        head, body = inner.above(line * 1.7 if led else line, sight.gap * 0.6)
        side, cards = body.end(min(max(body.w * 0.2, sight.screen.control * 3), body.w * 0.27), sight.gap)
        return head, side, cards
    upper, cards = inner.above(max(2 * line + sight.gap * 0.4, inner.h * 0.27), sight.gap * 0.6)
    side, head = upper.end(upper.w * 0.42, sight.gap)
    return head, side, cards


def head_height(sight: Sight) -> float:
    """The height of a seat's name."""
    return max(sight.screen.text * 1.75, sight.screen.unit * 3.2)


def header(board: Board, sight: Sight, hands: Hands, seat: SeatView, frame: Frame, area: Area, led: bool) -> None:
    """A seat's name and what it can do now."""
    person = sight.person(seat.name)
    tag, rest = split_head(area, sight)
    board.add(frame, f"name:{seat.name}", NameTag(seat.name, person.lang, person.colour), tag)
    words, tone = now_words(sight, hands, seat)
    if led and seat.name not in hands.said:
        words, tone = led_words(sight, seat), "lit"
        skip, rest = rest.end(max(rest.w * 0.2, sight.screen.text * 5), sight.gap)
        know = Pill(sight.say_to(seat.name)("We know how"), person.lang, "quiet")
        board.add(frame, f"led:{seat.name}", know, skip.middle(skip.w, sight.screen.text * 2.4), Tell("led"), layer=1)
    size = round(sight.screen.text * 1.15)
    board.add(frame, f"now:{seat.name}", Text(words, person.lang, size, "medium", tone, "start"), rest, layer=1)


def split_head(area: Area, sight: Sight) -> tuple[Area, Area]:
    """The name, and beside it or below it the words."""
    line = head_height(sight)
    if area.w > 3.2 * area.h:
        tag, rest = area.start(area.w * 0.22, sight.gap)
        return tag.middle(tag.w, line), rest
    return area.above(line, sight.gap * 0.4)


def _hand(board: Board, sight: Sight, hands: Hands, seat: SeatView, frame: Frame, area: Area) -> None:
    if sight.view.activity == "open-round":
        _picks(board, sight, hands, seat, frame, area)
        return
    declaration = sight.view.declaration
    if declaration is not None and declaration.seat == seat.name:
        return
    hand = sight.by_kind(seat.hand)
    room = max(3, len(hand))
    for card, at in zip(hand, arranged(area, room, sight), strict=False):
        thing = Thing("hand", card, seat.name)
        chosen = hands.chosen.get(seat.name) == thing
        face = sight.face(card, sight.person(seat.name).lang, lifted=chosen)
        board.add(frame, f"card:{card}", face, at, Choose(thing), thing, layer=1, drag=True)


def arranged(area: Area, count: int, sight: Sight) -> list[Area]:
    """Places for cards: side by side, or one above the other where that gives their texts more room."""
    text = sight.screen.text
    side, rows = area.columns(count, sight.gap * 0.7), area.rows(count, sight.gap * 0.5)
    tall = (side[0].w - text) // (text * 0.52) * ((side[0].h * 0.8 - text) // (text * 1.2))
    flat = (rows[0].w - rows[0].h * 0.5 - text) // (text * 0.52) * ((rows[0].h - text * 0.5) // (text * 1.4))
    if tall >= flat or tall >= 90:
        height = min(area.h, side[0].w * 1.55)
        return [Area(each.x, each.y + (each.h - height) / 2, each.w, height) for each in side]
    return rows


def _picks(board: Board, sight: Sight, hands: Hands, seat: SeatView, frame: Frame, area: Area) -> None:
    declaration = sight.view.declaration
    if declaration is not None and declaration.seat == seat.name:
        return
    lang, picked = sight.person(seat.name).lang, hands.picks(seat.name)
    for kind, at in zip(KINDS, arranged(area, 3, sight), strict=True):
        card = picked.get(kind)
        if card is None:
            slot = Slot(kind, kind_word(sight.say_to(seat.name), kind), lang, marked=seat.moves)
            board.add(frame, f"pick:{seat.name}:{kind}", slot, at, layer=1)
            continue
        thing = Thing("picked", card, seat.name)
        board.add(frame, f"card:{card}", sight.face(card, lang), at, Choose(thing), thing, layer=1, drag=True)


def declare_move(sight: Sight, seat: Actor, picked: dict[str, CardId]) -> m.Move:
    """The move that the round button means: to declare one's hand, or the three cards one has picked."""
    if sight.view.activity == "open-round":
        return m.Pick(*(picked.get(kind, "") for kind in KINDS))
    return m.Declare()


def _side(board: Board, sight: Sight, seat: SeatView, picked: dict[str, CardId], frame: Frame, area: Area) -> None:
    say, lang = sight.say_to(seat.name), sight.person(seat.name).lang
    buttons = _buttons(sight, seat)
    height = max(sight.screen.control, sight.screen.text * 2.1)
    upper = area
    if buttons and area.w > 1.5 * area.h:
        column, upper = area.end(area.w * 0.5, sight.gap * 0.5)
        pills(board, frame, column.middle(column.w, len(buttons) * (height + 4)), buttons, sight.gap * 0.5, 1)
    elif buttons:
        column, upper = area.below(len(buttons) * (height + sight.gap * 0.5) - sight.gap * 0.5, sight.gap * 0.5)
        pills(board, frame, column, buttons, sight.gap * 0.5, 1)
    move = declare_move(sight, seat.name, picked)
    ready = sight.may(seat.name, move) if sight.view.activity == "triples" else len(picked) == 3 and seat.moves
    # Translators: the round button by which a team says that its three cards fit: צמצמנו! قلّصنا!
    look = DeclareButton(say("We narrowed it!"), lang, ready)
    size = min(upper.w, upper.h)
    board.add(frame, f"declare:{seat.name}", look, upper.middle(size, size), Make(seat.name, move), layer=1)


def _buttons(sight: Sight, seat: SeatView) -> list[Button]:
    say, lang, name = sight.say_to(seat.name), sight.person(seat.name).lang, seat.name
    buttons: list[Button] = []
    if sight.view.declaration is not None or sight.view.over:
        return buttons
    if sight.may(name, m.Pass()):
        passing = Pill(say("Pass"), lang, "lit" if sight.view.last_call else "quiet")
        buttons.append((f"pass:{name}", passing, Make(name, m.Pass())))
    for move in sight.legal[name]:
        if isinstance(move, m.Skip):
            text = say("Go on without {seat}", seat=move.seat)
            buttons.append((f"skip:{name}:{move.seat}", Pill(text, lang, "quiet"), Make(name, move)))
            break
    if sight.may(name, Undo()):
        buttons.append((f"undo:{name}", Pill(say("Take back"), lang, "quiet", "back"), Make(name, Undo())))
    return buttons[:2]
