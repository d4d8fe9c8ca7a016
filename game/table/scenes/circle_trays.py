"""A seat's place at the circle: its pawn and name, what to do now, and what it can touch."""

from __future__ import annotations

from game.circle_words import dimension_word
from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.view import SeatView
from game.rules.circle.words import DIMENSIONS, Dimension
from game.session.session import Undo
from game.table.looks import Look, Pill, Text
from game.table.looks_circle import CoveredMark, DimensionTag
from game.table.scenes.acts import Act, Button, Make, Tell
from game.table.scenes.board import Board, twice
from game.table.scenes.circle_choosing import situation_look, to_choose
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_marking_trays import placing, ripe, situation, talking
from game.table.scenes.circle_sheet import is_aloft
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.circle_tray_head import lay_tray
from game.table.scenes.tray_parts import (
    Body,
    Spot,
    leaf,
    pill_needs,
    pills,
    situation_needs,
    tag_needs,
    text,
)


def tray(board: Board, sight: CircleSight, hands: CircleHands, seat: SeatView) -> None:
    """Lay a seat's tray."""
    sight = sight.read_by(seat.name)
    body = _body(sight, hands, seat)
    small = [body.back] if body.back else small_buttons(sight, hands, seat)
    lay_tray(board, sight, hands, seat, body, small)


def small_buttons(sight: CircleSight, hands: CircleHands, seat: SeatView) -> list[Button]:
    """At most two small buttons beside what is asked now: what helps the seat itself stands first."""
    say, lang, name = sight.say_to(seat.name), sight.person(seat.name).lang, seat.name
    buttons: list[Button] = []
    if sight.may(name, Undo()):
        taking_back = Pill(say.of("team", "Undo"), lang, "quiet")
        buttons.append((f"undo:{name}", taking_back, Make(name, Undo())))
    if sight.may(name, m.SkipWarmUp()):
        key = f"skip-warm-up:{name}"
        buttons.append(twice(hands, say, key, say("Leave out the warm-up"), Make(name, m.SkipWarmUp())))
    buttons += _without(sight, hands, name)
    return buttons[:2]


def _without(sight: CircleSight, hands: CircleHands, name: Actor) -> list[Button]:
    """Going on without those who are waited for, once that is allowed."""
    say = sight.say_to(name)
    skips = [move for move in sight.legal[name] if isinstance(move, m.Skip)]
    if len(skips) > 1 and sight.may(name, m.Close()):
        return [twice(hands, say, f"close-now:{name}", say("Go on without them"), Make(name, m.Close()))]
    return [
        twice(hands, say, f"skip:{name}:{move.seat}", say("Skip {seat}", seat=move.seat), Make(name, move))
        for move in skips[:1]
    ]


def _body(sight: CircleSight, hands: CircleHands, seat: SeatView) -> Body:
    """What a seat sees and can touch now."""
    view = sight.view
    if view.over:
        return Body()
    if any(isinstance(move, m.TakeRole) for move in sight.legal[seat.name]):
        if seat.role is None or (view.phase == "roles" and seat.name in hands.again):
            return _roles(sight, hands, seat)
    match view.phase:
        case "roles":
            return _own_role(sight, seat)
        case "sort":
            return _sorting(sight, hands, seat)
        case "compare":
            return _comparing(sight, seat)
        case "choose":
            return _choosing(sight, hands, seat)
        case "roll" | "aim":
            return _turn(sight, seat)
        case "place":
            return placing(sight, hands, seat)
        case "talk":
            return talking(sight, hands, seat)
        case "ripe":
            return ripe(sight, hands, seat)
    return Body()


def _roles(sight: CircleSight, hands: CircleHands, seat: SeatView) -> Body:
    """While all choose every role is at its place, so that none moves under a finger; one that is taken says so. Who
    comes later chooses from those that are free."""
    say, lang, name = sight.say_to(seat.name), sight.person(seat.name).lang, seat.name
    all_choose = sight.view.phase == "roles"
    roles = [role for role in sight.content.roles if all_choose or sight.may(name, m.TakeRole(role))]
    return Body(
        spots=tuple(_role(sight, name, role) for role in roles),
        needs=pill_needs(sight.screen, lang),
        more=leaf(say, name),
        leaf=hands.leaves.get(name, 0),
    )


def _role(sight: CircleSight, seat: Actor, role: str) -> Spot:
    lang, take = sight.person(seat).lang, m.TakeRole(role)
    words, free = sight.role(role, lang), sight.may(seat, take)
    taken = Text(words, lang, round(sight.screen.text), "regular", "muted")
    return Spot(f"role:{seat}:{role}", Pill(words, lang) if free else taken, Make(seat, take), words)


def _own_role(sight: CircleSight, seat: SeatView) -> Body:
    lang, name, say = sight.person(seat.name).lang, seat.name, sight.say_to(seat.name)
    assert seat.role is not None
    buttons: list[Button] = []
    if any(isinstance(move, m.TakeRole) for move in sight.legal[name]):
        buttons.append((f"again:{name}", Pill(say("Another role"), lang, "quiet"), Tell("again", name)))
    role = text(f"role-of:{name}", sight.role(seat.role, lang), lang, sight.screen.text * 1.5)
    return Body((role,), pills(buttons), pill_needs(sight.screen, lang))


def _tags(sight: CircleSight, seat: Actor, keys: str, acts: dict[Dimension, Act]) -> tuple[Spot, ...]:
    say, lang = sight.say_to(seat), sight.person(seat).lang
    return tuple(
        Spot(f"{keys}:{seat}:{each}", DimensionTag(each, word, lang), act, word)
        for each, act in acts.items()
        if (word := dimension_word(say, each))
    )


def _statement(sight: CircleSight, seat: Actor) -> Spot:
    lang = sight.person(seat).lang
    assert sight.view.statement is not None
    words, found = sight.content.statements[sight.view.statement].text.get(lang)
    return text(f"statement:{seat}", words, found, sight.screen.text * 1.35)


def _sorting(sight: CircleSight, hands: CircleHands, seat: SeatView) -> Body:
    lang, name, say = sight.person(seat.name).lang, seat.name, sight.say_to(seat.name)
    acts: dict[Dimension, Act] = {
        each: Make(name, m.Sort(each)) for each in DIMENSIONS if sight.may(name, m.Sort(each))
    }
    if not seat.given or name in hands.again:
        return Body((_statement(sight, name),), _tags(sight, name, "sort", acts), tag_needs(sight.screen, lang))
    buttons: list[Button] = []
    if acts:
        buttons.append((f"again:{name}", Pill(say("Change"), lang, "quiet"), Tell("again", name)))
    mark = Spot(f"mark:{name}", _sorted(sight, seat))
    told = text(f"told:{name}", say("Covered until all have sorted"), lang, sight.screen.text, "muted")
    return Body((told,), pills(buttons), pill_needs(sight.screen, lang), marks=(mark,), share=0.35)


def _sorted(sight: CircleSight, seat: SeatView) -> Look:
    """A statement's sorting face down; open where only the seat itself looks."""
    if seat.sorted is None:
        return CoveredMark(sight.person(seat.name).colour)
    say = sight.say_to(seat.name)
    return DimensionTag(seat.sorted, dimension_word(say, seat.sorted), say.lang)


def _comparing(sight: CircleSight, seat: SeatView) -> Body:
    lang, name, say = sight.person(seat.name).lang, seat.name, sight.say_to(seat.name)
    buttons: list[Button] = []
    if sight.may(name, m.Next()):
        last = sight.view.statement_number + 1 >= len(sight.content.statements)
        word = say("On to the ring") if last else say("Next statement")
        buttons.append((f"next:{name}", Pill(word, lang, "lit"), Make(name, m.Next())))
    return Body((_statement(sight, name),), pills(buttons), pill_needs(sight.screen, lang))


def _choosing(sight: CircleSight, hands: CircleHands, seat: SeatView) -> Body:
    """To write a situation; where those in the deck hang too high to be touched, they are chosen here."""
    lang, name, say = sight.person(seat.name).lang, seat.name, sight.say_to(seat.name)
    buttons: list[Button] = []
    if sight.may(name, m.Write("situation")):
        word = say("Write a situation of your own")
        buttons.append((f"situation:{name}", Pill(word, lang), Tell("situation", name)))
    own, needs = pills(buttons), pill_needs(sight.screen, lang)
    if not is_aloft(sight):
        return Body((), own, needs)
    looks = {card: situation_look(sight, card, lang) for card in to_choose(sight)}
    cards = tuple(
        Spot(f"choice:{name}:{card}", look, Make(name, m.Choose(card)), look.text)
        for card, look in looks.items()
        if sight.may(name, m.Choose(card))
    )
    on = Pill(say("Other situations"), lang)
    more = Spot(f"leaf:{name}", on, Tell("leaf", name), on.text)
    return Body((), own + cards, situation_needs(sight.screen, lang), more=more, leaf=hands.leaves.get(name, 0))


def _turn(sight: CircleSight, seat: SeatView) -> Body:
    lang, name, say = sight.person(seat.name).lang, seat.name, sight.say_to(seat.name)
    acts: dict[Dimension, Act] = {each: Make(name, m.Aim(each)) for each in DIMENSIONS if sight.may(name, m.Aim(each))}
    if acts:
        return Body((), _tags(sight, name, "aim", acts), tag_needs(sight.screen, lang))
    if sight.may(name, m.Roll()):
        roll: Button = (f"roll:{name}", Pill(say("Roll the die"), lang, "lit"), Make(name, m.Roll()))
        return Body((), pills([roll]), pill_needs(sight.screen, lang))
    return Body() if sight.view.focus is None else Body((situation(sight, name),))
