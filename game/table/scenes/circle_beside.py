"""What stands beside the ring: how much time is left, what is asked now, and the situations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.core.game import Actor
from game.rules.circle.view import SituationView
from game.table.items import Box
from game.table.layout.frame import Area, Frame
from game.table.layout.ring import RingPlan
from game.table.looks import Panel, Text, Tone
from game.table.looks_circle import SituationCard
from game.table.scenes.acts import Choose, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_prompts import heading, prompt
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.fronts import before, layer
from game.words import right_to_left

CARD = 5.2
"""The height of a situation, in heights of the smallest text."""


def beside(board: Board, sight: CircleSight, hands: CircleHands, laid: RingPlan) -> None:
    """Lay the situations in every other block and words in the others, so that each side has both before it."""
    told, cards = (_facing(sight, frames) for frames in _shared(laid.blocks))
    for copy, frame in enumerate(told):
        _words(board, *_read(sight, frame), copy)
    for copy, frame in enumerate(cards):
        _situations(board, *_read(sight, frame), copy)
    for seat, thing in hands.chosen.items():
        if thing.where == "situation" and sight.view.phase != "choose":
            close_up(board, sight.read_by(seat), seat, thing.what)


def _shared(blocks: Sequence[Frame]) -> tuple[Sequence[Frame], Sequence[Frame]]:
    """Blocks for words and for situations: across the ring from each other, at each side."""
    if len(blocks) == 2:
        return blocks[:1], blocks[1:]
    return (blocks[0], blocks[3]), (blocks[1], blocks[2])


def _read(sight: CircleSight, frame: Frame) -> tuple[CircleSight, Frame]:
    """As those read it who see the table this way."""
    lang = sight.lang_at(frame.turn)
    return replace(sight, lang=lang), replace(frame, mirrored=right_to_left(lang))


def _facing(sight: CircleSight, frames: Sequence[Frame]) -> Sequence[Frame]:
    """Only those that face one who is alone at the table; all, where that one sits at a short side."""
    turns = {sight.place(seat.name).turn for seat in sight.view.seats}
    return [frame for frame in frames if frame.turn in turns] or frames if sight.alone else frames


def _words(board: Board, sight: CircleSight, frame: Frame, copy: int) -> None:
    text = sight.screen.text * (1.25 if sight.seating == "upright" else 1)
    head, rest = frame.area.above(text * 1.9, sight.gap * 0.4)
    _clock(board, sight, frame, head, copy)
    title, rest = rest.above(text * 2.8, sight.gap * 0.4)
    told = Text(heading(sight), sight.lang, round(text * 1.4), "bold", "lit", "start")
    board.add(frame, f"heading:{copy}", told, title)
    rest = Area(rest.x, rest.y, rest.w, min(rest.h, text * 6))
    board.add(frame, f"prompt:{copy}", Text(prompt(sight), sight.lang, round(text * 1.25), align="start"), rest)


def _clock(board: Board, sight: CircleSight, frame: Frame, area: Area, copy: int) -> None:
    limit, say = sight.view.limit, sight.say
    if limit is None or sight.view.over:
        return
    left = max(0, limit - sight.clock)
    shown = say("The time is over") if sight.view.ending else say("{time} left", time=f"{left // 60}:{left % 60:02}")
    tone: Tone = "lit" if sight.view.warning else "plain"
    board.add(frame, f"clock:{copy}", Text(shown, sight.lang, round(area.h * 0.8), "bold", tone, "start"), area)


def _situations(board: Board, sight: CircleSight, frame: Frame, copy: int) -> None:
    """As many as fit, the one in focus first; those agreed on lie in the hub until the end."""
    shown = [each for each in sight.view.situations if each.standing != "agreed" or sight.view.over]
    if sight.view.statement is not None:
        _statement(board, sight, frame, sight.view.statement, copy)
        return
    high = min(sight.screen.text * CARD, frame.area.h)
    fit = max(1, int((frame.area.h + sight.gap) / (high + sight.gap)))
    shown = sorted(shown, key=lambda each: each != sight.view.focus)[:fit]
    top = (frame.area.h - len(shown) * (high + sight.gap) + sight.gap) / 2
    for at, situation in enumerate(shown):
        area = Area(frame.area.x, top + at * (high + sight.gap), frame.area.w, high)
        thing = Thing("situation", situation.card)
        key = f"situation:{situation.card}:{copy}"
        board.add(frame, key, look(sight, situation, sight.lang), area, Choose(thing), thing, layer=1)


def _statement(board: Board, sight: CircleSight, frame: Frame, statement: str, copy: int) -> None:
    """The statement of the warm-up, on paper."""
    text, found = sight.content.statements[statement].text.get(sight.lang)
    area = frame.area.middle(frame.area.w, sight.screen.text * 2 * CARD)
    board.add(frame, f"statement:{copy}", Panel("paper"), area, layer=1)
    words = Text(text, found, round(sight.screen.text * 1.8), "medium", "ink")
    board.add(frame, f"statement-text:{copy}", words, area.inset(sight.gap), layer=2)


def look(sight: CircleSight, situation: SituationView, lang: str) -> SituationCard:
    """A situation's card for a reader."""
    text, found = sight.card(situation.card, lang)
    focus = situation == sight.view.focus and not sight.view.over
    standing = situation.standing
    return SituationCard(text, found, situation.clarified, "focus" if focus and standing == "waiting" else standing)


def close_up(board: Board, sight: CircleSight, seat: Actor, card: str) -> Box:
    """Lay a situation large before the seat that touched it."""
    lang, screen = sight.person(seat).lang, sight.screen
    text, found = sight.card(card, lang)
    situation = next((each for each in sight.view.situations if each.card == card), None)
    shown = look(sight, situation, lang) if situation else SituationCard(text, found)
    frame = before(sight, seat, max(screen.unit * 62, screen.text * 22), max(screen.unit * 24, screen.text * 9))
    board.add(frame, f"closeup:{seat}", shown, frame.area, Tell("close", seat), layer=layer(sight, seat))
    return frame.box
