"""A seat's place at a board: its name, what to do now, and what it can touch."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import Actor
from game.rules.boards import moves as m
from game.rules.boards.view import SeatView
from game.session.session import Undo
from game.table.looks import Pill, Tone
from game.table.looks_boards import MarkChip
from game.table.scenes.acts import Button, Choose, Make, Tell, Thing
from game.table.scenes.board import Board, twice
from game.table.scenes.boards_covered_trays import (
    answered_now,
    answering,
    answers_awaited,
    marked_now,
    marking,
    others,
    to_mark,
)
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.boards_sight import BoardSight
from game.table.scenes.seat_tray import told_first
from game.table.scenes.tray_laying import Head, lay_tray
from game.table.scenes.tray_parts import Body, pill_needs, pills


def tray(board: Board, sight: BoardSight, hands: BoardHands, seat: SeatView) -> None:
    """Lay a seat's tray."""
    sight = sight.read_by(seat.name)
    now, tone = _words(sight, hands, seat)
    body = _body(sight, hands, seat)
    giving = any(isinstance(spot.look, MarkChip) for spot in body.spots)
    small = [body.back] if body.back else [] if giving else _small(sight, hands, seat)
    head = Head(now, tone, (seat.name,), tuple(small), lit=seat.awaited)
    lay_tray(board, sight, hands, seat.name, head, body)


def _words(sight: BoardSight, hands: BoardHands, seat: SeatView) -> tuple[str, Tone]:
    """What a seat can do now, and how loudly to say it."""
    say, view = sight.say_to(seat.name), sight.view
    if told := told_first(sight, hands, seat.name):
        return told, "lit"
    if view.over:
        return say("Done together"), "plain"
    if view.paused:
        return say("A pause. We go on together soon"), "muted"
    if (subject := to_mark(sight, hands, seat)) is not None:
        return marked_now(sight, seat, subject), "lit"
    if (zone := answers_awaited(sight, hands, seat)) is not None:
        return answered_now(sight, seat, zone), "lit"
    if seat.marked or seat.answered:
        return say("Covered until all have given theirs"), "muted"
    return _open_words(sight, seat), "plain"


def _open_words(sight: BoardSight, seat: SeatView) -> str:
    say = sight.say_to(seat.name)
    if sight.does("sum"):
        return say("Write together what you hold")
    if sight.does("lay") and sight.view.pool:
        return say("Carry a card to its place, or tap the card and then the place")
    if sight.does("answer"):
        return say("Where do the answers differ? Tap a place and write one together")
    if sight.does("write"):
        return say("Tap a place, and write what belongs there")
    if sight.does("fields"):
        return say("Tap a card, and fill in what you know of it")
    return say("Look together, and talk")


def _body(sight: BoardSight, hands: BoardHands, seat: SeatView) -> Body:
    if sight.view.over or sight.view.paused or seat.name in hands.chosen or seat.name in hands.writing:
        return Body()  # what it has taken up stands before it, with all that can be done
    if (subject := to_mark(sight, hands, seat)) is not None:
        return marking(sight, hands, seat, subject)
    if (zone := answers_awaited(sight, hands, seat)) is not None:
        return answering(sight, hands, seat, zone)
    say = sight.say_to(seat.name)
    return Body(
        (),
        pills(list(_buttons(sight, hands, seat))),
        pill_needs(sight.screen, say.lang),
        more=others(say, seat.name),
        leaf=hands.leaves.get(seat.name, 0),
    )


def _buttons(sight: BoardSight, hands: BoardHands, seat: SeatView) -> Iterator[Button]:
    """What a seat can begin from its own place."""
    say, lang, name = sight.say_to(seat.name), sight.person(seat.name).lang, seat.name
    if seat.marked:
        yield f"again:{name}", Pill(say("Change our marks"), lang, "quiet"), Tell("again", name, seat.marked[0])
    if sight.does("sum"):
        for sum_ in sight.content.sums:
            title, found = sight.title(sum_, lang)
            yield f"sum:{name}:{sum_}", Pill(title, found, "lit"), Tell("sum", name, sum_)
    if sight.does("write") and sight.view.blanks > 0:
        yield f"write:{name}", Pill(say("Write a card"), lang), Tell("card", name)
    if sight.view.pool:
        text = say.of("table", "Cards")
        yield f"cards:{name}", Pill(text, lang, "quiet"), Choose(Thing("waiting", sight.view.pool[0], name))
    # Translators: on a button that shows the places of a board, one after the other.
    text = say.of("table", "Places")
    yield f"places:{name}", Pill(text, lang, "quiet"), Choose(Thing("zone", sight.view.zones[0].id, name))
    yield from _going_on(sight, hands, name)


def _going_on(sight: BoardSight, hands: BoardHands, name: Actor) -> Iterator[Button]:
    """On to the next stage where any hand may open it; without those who are waited for too long; to the end."""
    say, lang = sight.say_to(name), sight.person(name).lang
    stages = list(sight.content.stages)
    after = stages[stages.index(sight.view.stage) + 1 :][:1]
    for stage in after:
        if sight.may(name, m.GoTo(stage)):
            text = say("On to: {stage}", stage=sight.title(stage, lang)[0])
            yield twice(hands, say, f"go:{name}", text, Make(name, m.GoTo(stage)))
    if sight.may(name, m.Close()):
        yield twice(hands, say, f"close-now:{name}", say("Turn up what there is"), Make(name, m.Close()))
    if (not after or sight.view.due) and sight.may(name, m.End()):
        yield twice(hands, say, f"end:{name}", say("We are done"), Make(name, m.End()))


def _small(sight: BoardSight, hands: BoardHands, seat: SeatView) -> list[Button]:
    """At most two small buttons beside what is said now."""
    say, lang, name = sight.say_to(seat.name), sight.person(seat.name).lang, seat.name
    buttons: list[Button] = []
    if sight.may(name, Undo()):
        buttons.append((f"undo:{name}", Pill(say.of("team", "Undo"), lang, "quiet"), Make(name, Undo())))
    if sight.seating == "around" and (sight.place(name).turn != sight.facing or sight.turned_to == name):
        text = say("For all sides") if sight.turned_to == name else say.of("table", "Turn to us")
        buttons.append((f"turn:{name}", Pill(text, lang, "quiet"), Tell("turn-to", name)))
    return buttons
