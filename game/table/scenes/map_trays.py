"""A seat's tray at the map: its name, what the stage asks, and its buttons."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import KINDS
from game.core.game import Actor
from game.rules.mapping import moves as m
from game.session.session import Undo
from game.table.layout.frame import Area
from game.table.layout.grids import Need, fitting, lines
from game.table.layout.places import margin
from game.table.layout.tray import line
from game.table.looks import Pill, Text, Tone
from game.table.scenes.acts import Button, Make, Tell
from game.table.scenes.board import Board, twice
from game.table.scenes.map_hands import MapHands
from game.table.scenes.map_sight import MapSight
from game.table.scenes.map_words import field_word, question, what_to_do
from game.table.scenes.seat_tray import ground, name_tag, told_first

LINE = 1.6
"""How high a line of words is, in heights of the smallest text."""
BUTTON = 13
"""The greatest breadth of a button, in heights of the smallest text."""


def tray(board: Board, sight: MapSight, hands: MapHands, seat: Actor) -> None:
    """Lay a seat's tray: a head with its name and what to do now, and the buttons below."""
    sight = sight.read_by(seat)
    frame, text = ground(board, sight, hands, seat, lit=seat in hands.pointing), sight.screen.text
    inner, lang, gap = frame.area.inset(margin(sight.screen)), sight.person(seat).lang, sight.gap * 0.6
    side = max(inner.w * 0.18, text * 4.8)
    buttons, (ways, tone) = tuple(_buttons(sight, hands, seat)), _now(sight, hands, seat)
    words, places = _fitted(sight, inner, inner.w - side - sight.gap, ways, buttons)
    head = inner.above(places[0].y - inner.y - gap if places else inner.h)[0]
    tag, now = head.start(side, sight.gap)
    name_tag(board, sight, seat, seat, frame, tag.middle(tag.w, min(tag.h, line(sight.screen) * 1.2)))
    board.add(frame, f"now:{seat}", Text(words, lang, round(text * 1.1), "medium", tone, "start"), now, layer=1)
    for (key, pill, act), area in zip(buttons, places, strict=False):
        board.add(frame, key, pill, area, act, layer=1)


def _fitted(
    sight: MapSight, inner: Area, wide: float, ways: tuple[str, ...], buttons: tuple[Button, ...]
) -> tuple[str, list[Area]]:
    """The first of several ways to say something that leaves room for the buttons below it, and their places."""
    text, gap, lang = sight.screen.text, sight.gap * 0.6, buttons[0][1].lang if buttons else ""
    for words in ways:
        needed = lines(words, wide / (1.1 * text))
        high = LINE * text * max(1, needed)
        if needed and (places := _places(sight, inner.below(inner.h - high - gap)[0], buttons, lang)):
            return words, places
    low = inner.below(inner.h - LINE * text - gap)[0]
    return ways[-1], _places(sight, low, buttons, lang) or low.columns(max(1, len(buttons)), gap)


def _places(sight: MapSight, room: Area, buttons: tuple[Button, ...], lang: str) -> list[Area]:
    """The places of the buttons at the foot, in as few rows as hold their words."""
    text, gap = sight.screen.text, sight.gap * 0.6
    room = room.start(min(room.w, len(buttons) * text * BUTTON))[0]
    needs = [Need(text, sight.screen.control, lang, most=most, roomy=1.15) for most in (1, 2, 3)]
    grid = fitting(room, [pill.text for _, pill, _ in buttons], needs, gap)
    if grid is None or grid.count < len(buttons):
        return []
    high = min(room.h, (grid.height * 1.15 + gap) * grid.rows - gap)
    return grid.cells(room.below(high)[0], len(buttons), gap)


def _now(sight: MapSight, hands: MapHands, seat: Actor) -> tuple[tuple[str, ...], Tone]:
    """What a seat is told, in many words and in fewer."""
    say, stage = sight.say_to(seat), sight.view.stage
    if first := told_first(sight, hands, seat):
        return (first,), "lit"
    if seat in hands.pointing:
        return (
            say("Touch the card it belongs to, or a free place on the map"),
            say("Now touch where it belongs"),
        ), "lit"
    asked = question(say, stage)
    return (f"{asked} {what_to_do(say, stage)}", asked, field_word(say, stage)), "plain"


def _buttons(sight: MapSight, hands: MapHands, seat: Actor) -> Iterator[Button]:
    """Those that are always there come first, so that nothing slips under a finger."""
    say, view = sight.say_to(seat), sight.view
    if seat in hands.pointing:
        yield f"close:{seat}", Pill(say("Not now"), say.lang, "quiet"), Tell("close", seat)
        return
    if view.pool:
        yield f"leaf:{seat}", Pill(say.of("table", "Cards"), say.lang, "plain"), Tell("leaf", seat, view.pool[0])
    if sight.may(seat, m.Write(view.stage)):
        yield f"write:{seat}", Pill(say("Write a card"), say.lang, "plain"), Tell("write", seat, view.stage)
    if sight.may(seat, Undo()):
        yield f"undo:{seat}", Pill(say.of("team", "Undo"), say.lang, "quiet"), Make(seat, Undo())
    if sight.seating == "around" and sight.place(seat).turn in (0, 180) and sight.place(seat).turn != sight.facing:
        yield f"face:{seat}", Pill(say.of("table", "Turn to us"), say.lang, "quiet"), Tell("face", seat)
    yield from _going_on(sight, hands, seat)


def _going_on(sight: MapSight, hands: MapHands, seat: Actor) -> Iterator[Button]:
    """Where no facilitator is there, anybody opens the next stage, and ends the map after the last."""
    say, view = sight.say_to(seat), sight.view
    if view.next is not None and sight.may(seat, m.Stage(view.next)):
        act = Make(seat, m.Stage(view.next))
        yield twice(hands, say, f"stage:{seat}", say("Next stage"), act)
    elif view.stage == KINDS[-1] and sight.may(seat, m.End()):
        yield twice(hands, say, f"end:{seat}", say.of("map", "It is ready"), Make(seat, m.End()))
