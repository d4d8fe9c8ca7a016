"""The one big moment: a declared triple before everyone, its explanation, the answers and the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial, reduce

from game.core.game import Actor
from game.rules.triples import moves as m
from game.rules.triples.view import DeclarationView
from game.session.session import Undo
from game.table.items import Box, Turn
from game.table.layout.desks import Desk
from game.table.layout.frame import Area, Frame, whole
from game.table.layout.tray import asked, line
from game.table.looks import Field, NameTag, Panel, Pill, Ring, Text, Veil
from game.table.pen import written
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Button, Make, Tell
from game.table.scenes.board import Board, Sight, twice
from game.table.scenes.desks import Asked, desks, lay
from game.words import Words, right_to_left

VEIL, OVER = 10, 11
OPENING = 0.16
"""The part of the ring that is missing while a triple is talked about."""
LOW = 9
"""Declared cards lower than so many heights of the smallest text are broad, with their band at the side."""


def declaration(board: Board, sight: Sight, hands: Hands) -> None:
    """Lay the open declaration over the table."""
    shown = sight.view.declaration
    assert shown is not None
    veil = whole(sight.screen)
    board.add(veil, "veil", Veil(), veil.area, layer=VEIL)
    open_ = desks(sight, hands, partial(_answering, sight))
    stage = _stage(sight, [place.box for place in open_.values()])
    _ring(board, sight, stage, _time(sight, hands))
    for number, frame in enumerate(_halves(sight, stage)):
        _cards(board, sight, shown, frame, number)
    _grounds(board, sight)
    for seat in sight.view.seats:
        _place(board, sight.read_by(seat.name), hands, shown, seat.name, open_.get(seat.name))


def _time(sight: Sight, hands: Hands) -> float:
    if not sight.explain_seconds or sight.view.phase != "explain":
        return 0.0
    return min(1.0, round(hands.explaining / sight.explain_seconds * 90) / 90)


def _stage(sight: Sight, keyboards: list[Box]) -> Box:
    """The middle while trays show answers only: they are less deep then. Keyboards that reach into it leave the cards
    as much room as there is beside them."""
    stage, upper = _open_stage(sight), sight.plan.upper
    if upper is not None and any(box.meets(stage) for box in keyboards):
        stage = Box(stage.x, (upper.top + stage.bottom) / 2, stage.w, stage.bottom - upper.top)
    return reduce(lambda stage, box: _beside(stage, box.grown(sight.gap)), keyboards, stage)


def _beside(stage: Box, keyboard: Box) -> Box:
    """The largest part of the stage that a keyboard leaves free."""
    if not stage.meets(keyboard):
        return stage
    sides = (
        (stage.left, stage.top, stage.right, keyboard.top),
        (stage.left, keyboard.bottom, stage.right, stage.bottom),
        (stage.left, stage.top, keyboard.left, stage.bottom),
        (keyboard.right, stage.top, stage.right, stage.bottom),
    )
    left, top, right, bottom = max(sides, key=lambda side: max(0, side[2] - side[0]) * max(0, side[3] - side[1]))
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def _open_stage(sight: Sight) -> Box:
    screen, middle = sight.screen, sight.plan.middle
    if sight.seating == "upright":
        return middle
    least = _depth(sight) + sight.gap
    top = min(middle.top, least) if any(p.side == "top" for p in sight.plan.places) else middle.top
    bottom = max(middle.bottom, screen.height - least)
    return Box(middle.x, (top + bottom) / 2, middle.w, bottom - top)


def _depth(sight: Sight) -> float:
    screen = sight.screen
    return max(screen.height * 0.19, screen.text * 9, line(screen) + screen.control + 4 * sight.gap)


def _answering(sight: Sight, seat: Actor) -> Frame:
    """The part of a seat's tray that is at its edge of the table."""
    frame, side = sight.frame(seat), sight.place(seat).side
    if sight.seating == "upright" or side in ("left", "right"):
        return frame
    box, depth = frame.box, _depth(sight)
    y = box.top + depth / 2 if side == "top" else box.bottom - depth / 2
    return replace(frame, box=Box(box.x, y, box.w, depth))


def _ring(board: Board, sight: Sight, box: Box, passed: float) -> None:
    """The ring lies behind the cards, open to a side where no tray hides it; on a wall below the title."""
    size = min(sight.screen.height * 0.84, box.w, 2 * (sight.screen.height - box.y), 2 * box.y)
    turn: Turn = 90
    if sight.seating == "upright":
        high = box.h - _title_height(sight)
        box, turn = Box(box.x, box.bottom - high / 2, box.w, high), 0
        size = min(box.w, box.h)
    frame = Frame(Box(box.x, box.y, size, size), turn)
    board.add(frame, "ring", Ring(OPENING, passed), frame.area, layer=OVER)


def _grounds(board: Board, sight: Sight) -> None:
    """One ground below the trays of a long side, so that no ring shows between them."""
    for side in ("bottom", "top"):
        boxes = [_answering(sight, seat).box for seat in _names(sight) if sight.place(seat).side == side]
        if len(boxes) > 1 and sight.seating == "around":
            left, right = min(box.left for box in boxes), max(box.right for box in boxes)
            frame = Frame(Box((left + right) / 2, boxes[0].y, right - left, boxes[0].h))
            board.add(frame, f"ground:{side}", Panel("deep"), frame.area, layer=OVER + 1)


def _names(sight: Sight) -> list[Actor]:
    return [seat.name for seat in sight.view.seats]


def _title_height(sight: Sight) -> float:
    return sight.screen.text * 2.6


def _halves(sight: Sight, middle: Box) -> tuple[Frame, ...]:
    """The middle as both long sides see it; whole where all see it upright."""
    mirrored = right_to_left(sight.lang)
    if sight.seating == "upright":
        return (Frame(middle, 0, mirrored),)
    lower = Box(middle.x, middle.y + middle.h / 4, middle.w, middle.h / 2)
    upper = Box(middle.x, middle.y - middle.h / 4, middle.w, middle.h / 2)
    return Frame(lower, 0, mirrored), Frame(upper, 180, mirrored)


def _read_by_all(sight: Sight, declarer: Actor) -> Sight:
    """With the cards in a second language, where the declarer or another seat does not read the table's."""
    seats = (declarer, *(seat.name for seat in sight.view.seats))
    langs = tuple(dict.fromkeys((sight.lang, *(sight.person(seat).lang for seat in seats))))
    return replace(sight, centre=langs[:2]) if len(langs) > 1 and not sight.centre else sight


def _cards(board: Board, sight: Sight, shown: DeclarationView, frame: Frame, number: int) -> None:
    sight = _read_by_all(sight, shown.seat)
    text, say = sight.screen.text, sight.say
    title, rest = frame.area.above(_title_height(sight), sight.gap * 0.3)
    words = _title(say, shown)
    board.add(
        frame, f"title:{number}", Text(words, sight.lang, round(text * 1.5), "bold", "lit"), title, layer=OVER + 2
    )
    height = min(rest.h - sight.gap, rest.w * 0.4, sight.screen.unit * 46)
    breadth = 1.35 if sight.centre else 0.86  # two languages need longer lines
    breadth = 2.4 if height < LOW * text else breadth
    width = min(height * breadth, (rest.w - 2 * sight.gap) / 3)
    row = rest.middle(3 * width + 2 * sight.gap, height)
    prefix = "twin1" if number else "card"
    for card, area in zip(shown.cards, row.columns(3, sight.gap), strict=True):
        board.add(frame, f"{prefix}:{card}", sight.open_face(card, sight.lang), area, layer=OVER + 2)


def _title(say: Words, shown: DeclarationView) -> str:
    match shown.stage:
        case "explain":
            return say("{seat} explains · take your time", seat=shown.seat)
        case "answer":
            return shown.text or say("Is the link between the three clear to us?")
    return say("Opinions are divided: the facilitator decides") + " ☰"


def _place(
    board: Board, sight: Sight, hands: Hands, shown: DeclarationView, seat: Actor, keyboard: Desk | None
) -> None:
    if keyboard is not None:
        question = _prompt(sight, hands, shown, seat)
        buttons = _explaining(sight, seat) if seat == shown.seat else _sending(sight, seat)
        asked_ = Asked(f"answer-name:{seat}", f"answer-now:{seat}", question, _hint(sight, shown, seat), buttons)
        lay(board, sight, hands, seat, keyboard, asked_, f"answer:{seat}", OVER + 4)
        return
    frame = _answering(sight, seat)
    board.add(frame, f"answer:{seat}", Panel("deep"), frame.area, layer=OVER + 2)
    tag, now, body = asked(frame.area, sight.screen)
    person = sight.person(seat)
    board.add(frame, f"answer-name:{seat}", NameTag(seat, person.lang, person.colour), tag, layer=OVER + 3)
    words = _prompt(sight, hands, shown, seat)
    look = Text(words, person.lang, round(sight.screen.text * 1.15), "medium", "lit", "start")
    board.add(frame, f"answer-now:{seat}", look, now, layer=OVER + 3)
    if seat == shown.seat:
        _declarer(board, sight, hands, shown, seat, frame, body)
    else:
        _answerer(board, sight, hands, shown, seat, frame, body)


def _prompt(sight: Sight, hands: Hands, shown: DeclarationView, seat: Actor) -> str:
    say = sight.say_to(seat)
    if seat in hands.said:
        return hands.said[seat]
    if shown.stage == "decide":
        return say("The facilitator decides")
    if seat == shown.seat:
        if shown.stage == "explain":
            return say("Explain with the cards: how does the action narrow the gap?")
        return say("The others answer")
    if shown.stage == "explain":
        return say("{seat} explains: we listen", seat=shown.seat)
    if seat not in shown.answerers:
        return say("You joined after this declaration: this time you listen")
    if seat not in shown.waiting:
        return say("Answered. We wait for the others")
    return say("Is the link between the three clear to us?")


def _declarer(
    board: Board, sight: Sight, hands: Hands, shown: DeclarationView, seat: Actor, frame: Frame, body: Area
) -> None:
    rest = _row(board, sight, frame, body, _explaining(sight, seat))
    if sight.may(seat, m.Explain()):
        field = _field(sight, hands, shown, seat)
        board.add(frame, f"field:{seat}", field, rest, Tell("explain", seat), layer=OVER + 3)
    else:
        say, lang = sight.say_to(seat), sight.person(seat).lang
        look = Text(_who(say, shown), lang, round(sight.screen.text * 1.4), align="start")
        board.add(frame, f"said:{seat}", look, rest, layer=OVER + 3)


def _explaining(sight: Sight, seat: Actor) -> tuple[Button, ...]:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    buttons: list[Button] = []
    if sight.may(seat, m.Explain()):
        buttons.append((f"explained:{seat}", Pill(say("We are done"), lang, "lit"), Tell("written", seat)))
    elif sight.may(seat, Undo()):
        buttons.append((f"undo:{seat}", Pill(say("Explain more"), lang, "quiet"), Make(seat, Undo())))
    if sight.may(seat, m.Withdraw()):
        buttons.append((f"withdraw:{seat}", Pill(say("Take it back"), lang, "quiet"), Make(seat, m.Withdraw())))
    return tuple(buttons)


def _hint(sight: Sight, shown: DeclarationView, seat: Actor) -> str:
    say = sight.say_to(seat)
    if seat == shown.seat:
        return say("You may write one sentence. No names of pupils, staff or schools")
    return say("What would strengthen it? One sentence, if you like. No names of pupils, staff or schools")


def _field(sight: Sight, hands: Hands, shown: DeclarationView, seat: Actor) -> Field:
    hint, writing = _hint(sight, shown, seat), hands.writing.get(seat)
    if writing is None:
        return Field("", hint, sight.person(seat).lang)
    return written(writing.pen, hint, hands.focus == seat)


def _answerer(
    board: Board, sight: Sight, hands: Hands, shown: DeclarationView, seat: Actor, frame: Frame, body: Area
) -> None:
    if seat in hands.writing and sight.may(seat, m.Answer("not-yet")):
        rest = _row(board, sight, frame, body, _sending(sight, seat))
        field = _field(sight, hands, shown, seat)
        board.add(frame, f"field:{seat}", field, rest, Tell("focus", seat), layer=OVER + 3)
    elif sight.may(seat, m.Answer("convincing")):
        _answers(board, sight, seat, frame, body)
    else:
        _waiting(board, sight, hands, shown, seat, frame, body)


def _sending(sight: Sight, seat: Actor) -> tuple[Button, ...]:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    return (
        (f"send:{seat}", Pill(say("Answer"), lang, "lit"), Tell("written", seat)),
        (f"unsend:{seat}", Pill(say("Go back"), lang, "quiet", "back"), Tell("close", seat)),
    )


def _answers(board: Board, sight: Sight, seat: Actor, frame: Frame, body: Area) -> None:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    yes: Button = (f"yes:{seat}", Pill(say("Convinces us"), lang), Make(seat, m.Answer("convincing")))
    no: Button = (f"no:{seat}", Pill(say("Could be stronger"), lang), Tell("not-yet", seat))
    none: Button = (f"abstain:{seat}", Pill(say("We abstain"), lang), Make(seat, m.Answer("abstain")))
    text, control = sight.screen.text, sight.screen.control
    wide = body.w > 3 * 7.4 * text or body.h < 3 * max(control, text * 1.5) + 1.2 * sight.gap
    area = body.middle(body.w, max(control, text * 3.4)) if wide else body
    places = area.columns(3, sight.gap) if wide else area.rows(3, sight.gap * 0.6)
    for (key, pill, act), at in zip((yes, no, none), places, strict=True):
        board.add(frame, key, pill, at, act, layer=OVER + 3)


def _waiting(
    board: Board, sight: Sight, hands: Hands, shown: DeclarationView, seat: Actor, frame: Frame, body: Area
) -> None:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    buttons: list[Button] = []
    if sight.may(seat, Undo()) and seat in shown.answerers and seat not in shown.waiting:
        buttons.append((f"undo:{seat}", Pill(say("Answer again"), lang, "quiet"), Make(seat, Undo())))
    if sight.may(seat, m.Close()):
        buttons.append(twice(hands, say, f"closing:{seat}", say("Go on as it stands"), Make(seat, m.Close())))
    rest = _row(board, sight, frame, body, buttons)
    words = _who(say, shown)
    board.add(
        frame,
        f"said:{seat}",
        Text(words, lang, round(sight.screen.text * 1.4), align="start", tone="muted"),
        rest,
        layer=OVER + 3,
    )


def _who(say: Words, shown: DeclarationView) -> str:
    """The explanation, or, once all answers are open, how many there are of each."""
    if shown.stage != "decide":
        return shown.text
    words = [said.answer for said in shown.answers]
    yes, no = words.count("convincing"), words.count("not-yet")
    return say("Convinces us: {yes} · could be stronger: {no}", yes=yes, no=no)


def _row(board: Board, sight: Sight, frame: Frame, body: Area, buttons: Sequence[Button]) -> Area:
    """Lay buttons at the bottom of an area, or at its end where it is low. Returns what is left of it."""
    if not buttons:
        return body
    text, gap, control = sight.screen.text, sight.gap, sight.screen.control
    if body.h < max(text * 7, 2 * control + gap):
        column, rest = body.end(body.w * 0.58, gap)
        column = column.middle(column.w, len(buttons) * max(text * 3.4, control))
        low = body.h < max(text * 4.8, len(buttons) * control + gap)
        places = column.columns(len(buttons), gap) if low else column.rows(len(buttons), gap * 0.6)
    else:
        row, rest = body.below(max(control, text * 3), gap * 0.7)
        places = row.columns(max(2, len(buttons)), gap)
    for (key, pill, act), at in zip(buttons, places, strict=False):
        board.add(frame, key, pill, at, act, layer=OVER + 3)
    return rest
