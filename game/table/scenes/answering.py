"""What each seat has before it while a triple is talked about: to explain it, to answer, to wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.game import Actor
from game.rules.triples import moves as m
from game.rules.triples.view import DeclarationView
from game.session.session import Undo
from game.table.items import Box
from game.table.layout.cards import row_or_rows
from game.table.layout.desks import Desk
from game.table.layout.frame import Area, Frame
from game.table.layout.tray import asked, line, strip
from game.table.looks import Field, NameTag, Panel, Pill, Text
from game.table.pen import written
from game.table.scenes.acts import Button, Make, Tell
from game.table.scenes.board import Board, twice
from game.table.scenes.desks import Asked, lay
from game.table.scenes.handing import hand_button, may_hand
from game.table.scenes.seat_tray import told_first
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight
from game.table.scenes.verdicts import counted
from game.words import Words

LAYER = 13


def depth(sight: TriplesSight) -> float:
    """How deep the trays at the long sides are while they show answers only, in pixels."""
    screen = sight.screen
    return max(screen.height * 0.19, screen.text * 9, line(screen) + screen.control + 4 * sight.gap)


def read_in_the_middle(sight: TriplesSight, declarer: Actor) -> tuple[str, ...]:
    """The languages of the triple in the middle: the table's, and a second one where the declarer or another seat does
    not read it."""
    seats = (declarer, *(seat.name for seat in sight.view.seats))
    langs = dict.fromkeys((sight.lang, *(sight.person(seat).lang for seat in seats)))
    return sight.options.centre or tuple(langs)[:2]


def _needs_its_own(sight: TriplesSight, shown: DeclarationView, seat: Actor) -> bool:
    """Whether a seat can't read the triple in the middle: it sits at a side of it, or reads another language."""
    aside = sight.seating == "around" and sight.place(seat).turn in (90, 270)
    return aside or sight.person(seat).lang not in read_in_the_middle(sight, shown.seat)


def own_part(sight: TriplesSight, seat: Actor) -> Frame:
    """The part of a seat's tray that is at its edge of the table."""
    frame, side = sight.frame(seat), sight.place(seat).side
    if sight.seating == "upright" or side in ("left", "right"):
        return frame
    box, deep = frame.box, depth(sight)
    y = box.top + deep / 2 if side == "top" else box.bottom - deep / 2
    return replace(frame, box=Box(box.x, y, box.w, deep))


def answering(
    board: Board, sight: TriplesSight, hands: TriplesHands, shown: DeclarationView, seat: Actor, keyboard: Desk | None
) -> None:
    """Lay what a seat is asked, and how it answers; with its keyboard where that is open."""
    if keyboard is not None:
        question = _prompt(sight, hands, shown, seat)
        buttons = _explaining(sight, seat) if seat == shown.seat else _sending(sight, seat)
        asked_ = Asked(f"answer-name:{seat}", f"answer-now:{seat}", question, _hint(sight, shown, seat), buttons)
        lay(board, sight, hands, seat, keyboard, asked_, f"answer:{seat}", LAYER + 2)
        return
    frame = own_part(sight, seat)
    board.add(frame, f"answer:{seat}", Panel("deep"), frame.area, layer=LAYER, sudden=True)
    tag, now, body = asked(frame.area, sight.screen)
    person = sight.person(seat)
    name, hand = NameTag(seat, person.lang, person.colour, person.practice), may_hand(sight, seat)
    board.add(frame, f"answer-name:{seat}", name, tag, Tell("sit", seat) if hand else None, layer=LAYER + 1)
    words = _prompt(sight, hands, shown, seat)
    look = Text(words, person.lang, round(sight.screen.text * 1.15), "medium", "lit", "start")
    board.add(frame, f"answer-now:{seat}", look, now, layer=LAYER + 1)
    if hand and seat in hands.sitting:
        key, pill, act = hand_button(sight, seat)
        board.add(
            frame,
            key,
            pill,
            body.middle(body.w, max(sight.screen.control, sight.screen.text * 3.4)),
            act,
            layer=LAYER + 1,
        )
    elif seat == shown.seat:
        _declarer(board, sight, hands, shown, seat, frame, body)
    else:
        _answerer(board, sight, hands, shown, seat, frame, body)


def _prompt(sight: TriplesSight, hands: TriplesHands, shown: DeclarationView, seat: Actor) -> str:
    say = sight.say_to(seat)
    if told := told_first(sight, hands, seat):
        return told
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
    if "answer" in sight.view.locks:
        return say("The facilitator has closed answering for a moment")
    return say("Is the link between the three clear to us?")


def _declarer(
    board: Board,
    sight: TriplesSight,
    hands: TriplesHands,
    shown: DeclarationView,
    seat: Actor,
    frame: Frame,
    body: Area,
) -> None:
    rest = _row(board, sight, frame, body, _explaining(sight, seat))
    if sight.may(seat, m.Explain()):
        field = _field(sight, hands, shown, seat)
        board.add(frame, f"field:{seat}", field, rest, Tell("explain", seat), layer=LAYER + 1)
    else:
        say, lang = sight.say_to(seat), sight.person(seat).lang
        look = Text(_who(say, shown), lang, round(sight.screen.text * 1.4), align="start")
        board.add(frame, f"said:{seat}", look, rest, layer=LAYER + 1)


def _explaining(sight: TriplesSight, seat: Actor) -> tuple[Button, ...]:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    buttons: list[Button] = []
    if sight.may(seat, m.Explain()):
        buttons.append((f"explained:{seat}", Pill(say("We are done"), lang, "lit"), Tell("written", seat)))
    elif sight.may(seat, Undo()):
        buttons.append((f"undo:{seat}", Pill(say("Explain more"), lang, "quiet"), Make(seat, Undo())))
    if sight.may(seat, m.Withdraw()):
        buttons.append((f"withdraw:{seat}", Pill(say("Take it back"), lang, "quiet"), Make(seat, m.Withdraw())))
    return tuple(buttons)


def _hint(sight: TriplesSight, shown: DeclarationView, seat: Actor) -> str:
    say = sight.say_to(seat)
    if seat == shown.seat:
        return say("You may write one sentence. No names of pupils, staff or schools")
    return say("What would strengthen it? One sentence, if you like. No names of pupils, staff or schools")


def _field(sight: TriplesSight, hands: TriplesHands, shown: DeclarationView, seat: Actor) -> Field:
    hint, writing = _hint(sight, shown, seat), hands.writing.get(seat)
    if writing is None:
        return Field("", hint, sight.person(seat).lang)
    return written(writing.pen, hint, hands.focus == seat)


def _answerer(
    board: Board,
    sight: TriplesSight,
    hands: TriplesHands,
    shown: DeclarationView,
    seat: Actor,
    frame: Frame,
    body: Area,
) -> None:
    if seat in hands.writing and sight.may(seat, m.Answer("not-yet")):
        rest = _row(board, sight, frame, body, _sending(sight, seat))
        field = _field(sight, hands, shown, seat)
        board.add(frame, f"field:{seat}", field, rest, Tell("focus", seat), layer=LAYER + 1)
    elif sight.may(seat, m.Answer("convincing")):
        _answers(board, sight, seat, frame, _below_its_triple(board, sight, shown, seat, frame, body))
    else:
        _waiting(board, sight, hands, shown, seat, frame, body)


def _sending(sight: TriplesSight, seat: Actor) -> tuple[Button, ...]:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    return (
        (f"send:{seat}", Pill(say("Answer"), lang, "lit"), Tell("written", seat)),
        (f"unsend:{seat}", Pill(say("Go back"), lang, "quiet", "back"), Tell("close", seat)),
    )


def _answers(board: Board, sight: TriplesSight, seat: Actor, frame: Frame, body: Area) -> None:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    yes: Button = (f"yes:{seat}", Pill(say("Convinces us"), lang), Make(seat, m.Answer("convincing")))
    no: Button = (f"no:{seat}", Pill(say("Could be stronger"), lang), Tell("not-yet", seat))
    none: Button = (f"abstain:{seat}", Pill(say("We abstain"), lang), Make(seat, m.Answer("abstain")))
    text, control = sight.screen.text, sight.screen.control
    wide = body.w > 3 * 7.4 * text or body.h < 3 * max(control, text * 1.5) + 1.2 * sight.gap
    high = max(control, text * 3.4)
    area = body.middle(body.w, high if wide else 3 * high + 1.2 * sight.gap)
    places = area.columns(3, sight.gap) if wide else area.rows(3, sight.gap * 0.6)
    for (key, pill, act), at in zip((yes, no, none), places, strict=True):
        board.add(frame, key, pill, at, act, layer=LAYER + 1)


def _waiting(
    board: Board,
    sight: TriplesSight,
    hands: TriplesHands,
    shown: DeclarationView,
    seat: Actor,
    frame: Frame,
    body: Area,
) -> None:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    buttons: list[Button] = []
    if sight.may(seat, Undo()) and seat in shown.answerers and seat not in shown.waiting:
        buttons.append((f"undo:{seat}", Pill(say("Answer again"), lang, "quiet"), Make(seat, Undo())))
    if sight.may(seat, m.Close()) and not _has_time(sight, hands, shown):
        words = say("They have finished: go on") if shown.stage == "explain" else say("Go on as it stands")
        buttons.append(twice(hands, say, f"closing:{seat}", words, Make(seat, m.Close())))
    rest = _row(board, sight, frame, body, buttons)
    if shown.stage == "explain" and _needs_its_own(sight, shown, seat):
        _triple(board, sight, shown, seat, frame, rest)
        return
    words = _who(say, shown)
    board.add(
        frame,
        f"said:{seat}",
        Text(words, lang, round(sight.screen.text * 1.4), align="start", tone="muted"),
        rest,
        layer=LAYER + 1,
    )


def _has_time(sight: TriplesSight, hands: TriplesHands, shown: DeclarationView) -> bool:
    """Whether a team still has time to explain: who speaks to the group touches nothing, and is not idle."""
    return shown.stage == "explain" and hands.explaining < (sight.options.explain_seconds or 0)


def _below_its_triple(
    board: Board, sight: TriplesSight, shown: DeclarationView, seat: Actor, frame: Frame, body: Area
) -> Area:
    """Lay the triple before a seat that can't read it in the middle, where there is room. Returns what is left."""
    row, rest = body.below(max(sight.screen.control, sight.screen.text * 3.4), sight.gap)
    if rest.h < 3 * strip(sight.screen) or not _needs_its_own(sight, shown, seat):
        return body
    _triple(board, sight, shown, seat, frame, rest)
    return row


def _triple(board: Board, sight: TriplesSight, shown: DeclarationView, seat: Actor, frame: Frame, area: Area) -> None:
    for card, place in zip(shown.cards, row_or_rows(area, 3, sight.screen), strict=True):
        face = sight.face(card, sight.person(seat).lang)
        board.add(frame, f"heard-{card}:{seat}", face, place, layer=LAYER + 1)


def _who(say: Words, shown: DeclarationView) -> str:
    """The explanation, or, once all answers are open, how many there are of each."""
    return shown.text if shown.answers is None else counted(say, shown.answers)


def _row(board: Board, sight: TriplesSight, frame: Frame, body: Area, buttons: Sequence[Button]) -> Area:
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
        board.add(frame, key, pill, at, act, layer=LAYER + 1)
    return rest
