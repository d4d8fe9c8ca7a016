"""A seat's place at the circle: its pawn and name, what to do now, and what it can touch."""

from __future__ import annotations

from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.view import SeatView
from game.rules.circle.words import DIMENSIONS, Dimension
from game.session.session import Undo
from game.table.layout.frame import Area, Frame
from game.table.layout.grids import Need, breadth
from game.table.layout.tray import NARROW, line
from game.table.looks import Panel, Pill, Text
from game.table.looks_circle import CoveredMark, DimensionTag, Pawn
from game.table.scenes.acts import Act, Button, Make, Tell
from game.table.scenes.board import Board, twice
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_marking_trays import placing, ripe, situation, talking
from game.table.scenes.circle_now import now_words
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.circle_tray_parts import (
    GROWN,
    Body,
    Spot,
    deep,
    lay_body,
    leaf,
    pill_needs,
    pills,
    tag_needs,
    text,
)
from game.table.scenes.circle_words import dimension_word
from game.table.scenes.fronts import over_tray
from game.table.scenes.seat_tray import ground, name_tag
from game.table.screen import Screen
from game.words import isolate

WIDE = 56
"""A tray broader than so many heights of the smallest text has its small buttons in its head."""


def tray(board: Board, sight: CircleSight, hands: CircleHands, seat: SeatView) -> None:
    """Lay a seat's tray."""
    sight = sight.read_by(seat.name)
    lay_tray(board, sight, hands, seat, _body(sight, hands, seat), small_buttons(sight, hands, seat))


def lay_tray(
    board: Board, sight: CircleSight, hands: CircleHands, seat: SeatView, body: Body, small: list[Button]
) -> None:
    """Lay a seat's tray with this in it, and small buttons. Where it has too little room it grows over the middle."""
    lit = (seat.awaited or seat.moves) and not sight.view.over
    frame, layer = ground(board, sight, hands, seat.name, lit), 0
    grown = _grown(sight, hands, seat, body, small)
    if grown != frame:
        frame, layer = grown, GROWN
        board.add(frame, f"grown:{seat.name}", Panel("deep"), frame.area, Tell("close", seat.name), layer=layer)
    head, area, column = _divided(sight, frame, small)
    if column is None:
        head = _in_head(board, sight, frame, head, small, layer + 1)
    else:
        _in_column(board, sight, frame, column, small, layer + 1)
    _head(board, sight, hands, seat, frame, head, layer + 1)
    lay_body(board, sight.screen, frame, area, body, sight.gap * 0.6, layer + 1)


def _divided(sight: CircleSight, frame: Frame, small: list[Button]) -> tuple[Area, Area, Area | None]:
    """A tray's head, what is below it, and a column for small buttons where the head has no room for them."""
    inner, screen, gap = frame.area.inset(sight.gap), sight.screen, sight.gap * 0.6
    high, two = line(screen), max(line(screen), screen.text * 3)
    if _is_stacked(inner, screen):
        high += gap + two
    elif inner.w < NARROW * screen.text:
        high = two
    head, body = inner.above(high, gap)
    if not small or inner.w > WIDE * screen.text:
        return head, body, None
    column, body = body.end(max(body.w * 0.24, screen.text * 6.2), gap)
    return head, body, column


def _is_stacked(inner: Area, screen: Screen) -> bool:
    """Whether what to do now stands below the name."""
    return inner.w < 21 * screen.text


def _grown(sight: CircleSight, hands: CircleHands, seat: SeatView, body: Body, small: list[Button]) -> Frame:
    """A seat's tray, grown towards the middle as far as it must; not as far as those opposite may, nor over others."""
    own = sight.frame(seat.name)
    if seat.name in hands.sitting or seat.name in hands.writing or seat.name in hands.chosen:
        return own
    _, area, column = _divided(sight, own, small)
    wanted = deep(body, area.w, sight.screen, sight.gap * 0.6)
    if column is not None:
        wanted = max(wanted, len(small) * sight.screen.control)
    more = min(wanted - area.h, _may_grow(sight, seat.name))
    if more <= 0:
        return own
    grown = over_tray(sight, seat.name, own.area.h + more)
    others = [sight.place(each.name).box for each in sight.view.seats if each.name != seat.name]
    others += [corner.box for corner in sight.plan.corners]
    return own if any(grown.box.grown(-0.5).meets(box) for box in others) else grown


def _may_grow(sight: CircleSight, seat: Actor) -> float:
    """How much deeper a tray may become: at a long side to half the middle, on a wall to where hands reach."""
    if sight.place(seat).side in ("left", "right"):
        return 0.0
    return sight.plan.middle.h * (0.5 if sight.seating == "around" else 1.0) - sight.gap


def _head(
    board: Board, sight: CircleSight, hands: CircleHands, seat: SeatView, frame: Frame, head: Area, layer: int
) -> None:
    person, screen, gap = sight.person(seat.name), sight.screen, sight.gap * 0.6
    if _is_stacked(head, screen):
        rest, now = head.above(line(screen), gap)
        pawn, tag = rest.start(rest.h, gap)
    else:
        pawn, rest = head.start(min(head.h, line(screen) * 1.25), gap)
        tag, now = rest.start(_tag_width(sight, seat, rest), gap)
    look = Pawn(person.colour, sight.letter(seat.name, person.lang), person.lang, seat.moves)
    board.add(frame, f"own-pawn:{seat.name}", look, pawn.middle(pawn.w, pawn.w), layer=layer)
    name = _full_name(sight, seat)
    if not _holds(name, person.lang, screen, tag):
        name = seat.name
    name_tag(board, sight, seat.name, name, frame, tag, layer)
    words, tone = now_words(sight, hands, seat)
    size = round(screen.text * 1.15)
    board.add(frame, f"now:{seat.name}", Text(words, person.lang, size, "medium", tone, "start"), now, layer=layer)


def _full_name(sight: CircleSight, seat: SeatView) -> str:
    """A seat's name and its role."""
    if seat.role is None:
        return seat.name
    return f"{isolate(seat.name)} · {sight.role(seat.role, sight.person(seat.name).lang)}"


def _tag_width(sight: CircleSight, seat: SeatView, room: Area) -> float:
    """As broad as a seat's name and role need, but not more than half of the head; two lines where it is high."""
    text = sight.screen.text
    rows = 2 if room.h > 2.6 * text else 1
    wish = (breadth(_full_name(sight, seat)) / rows + 3 * (rows - 1)) * text / 0.76
    return min(max(wish, text * 7), room.w * 0.46)


def _holds(words: str, lang: str, screen: Screen, area: Area) -> bool:
    """Whether a name tag shows these words in letters large enough to read."""
    high = Need(screen.text, 0.0, lang, most=2, across=0.78, down=1.0).height([words], area.w)
    return high is not None and high <= area.h + 1


def _in_head(board: Board, sight: CircleSight, frame: Frame, head: Area, small: list[Button], layer: int) -> Area:
    """Lay small buttons at the end of a head; gives back the rest of it."""
    text = sight.screen.text
    for key, pill, act in reversed(small):
        width = max(text * 6, breadth(pill.text) * text / 0.78)
        place, head = head.end(min(width, head.w * 0.3), sight.gap * 0.5)
        board.add(frame, key, pill, place, act, layer=layer)
    return head


def _in_column(board: Board, sight: CircleSight, frame: Frame, area: Area, small: list[Button], layer: int) -> None:
    gap, screen = sight.gap * 0.6, sight.screen
    fit = max(1, min(len(small), int((area.h + gap) / (screen.control + gap))))
    high = min((area.h - (fit - 1) * gap) / fit, max(line(screen), screen.text * 3.2))
    places = area.below(fit * (high + gap) - gap)[0].rows(fit, gap)
    for (key, pill, act), place in zip(small, places, strict=False):
        board.add(frame, key, pill, place, act, layer=layer)


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
            return _choosing(sight, seat)
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
    say, lang, name = sight.say_to(seat.name), sight.person(seat.name).lang, seat.name
    free = [move.role for move in sight.legal[name] if isinstance(move, m.TakeRole)]
    buttons: list[Button] = [
        (f"role:{name}:{role}", Pill(sight.role(role, lang), lang), Make(name, m.TakeRole(role))) for role in free
    ]
    return Body(
        spots=pills(buttons),
        needs=pill_needs(sight.screen, lang),
        more=leaf(say, name),
        leaf=hands.leaves.get(name, 0),
    )


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
    mark = Spot(f"mark:{name}", CoveredMark(sight.person(name).colour))
    told = text(f"told:{name}", say("Covered until all have sorted"), lang, sight.screen.text, "muted")
    return Body((told,), pills(buttons), pill_needs(sight.screen, lang), marks=(mark,), share=0.35)


def _comparing(sight: CircleSight, seat: SeatView) -> Body:
    lang, name, say = sight.person(seat.name).lang, seat.name, sight.say_to(seat.name)
    buttons: list[Button] = []
    if sight.may(name, m.Next()):
        last = sight.view.statement_number + 1 >= len(sight.content.statements)
        word = say("On to the ring") if last else say("Next statement")
        buttons.append((f"next:{name}", Pill(word, lang, "lit"), Make(name, m.Next())))
    return Body((_statement(sight, name),), pills(buttons), pill_needs(sight.screen, lang))


def _choosing(sight: CircleSight, seat: SeatView) -> Body:
    lang, name, say = sight.person(seat.name).lang, seat.name, sight.say_to(seat.name)
    buttons: list[Button] = []
    if sight.may(name, m.Write("situation")):
        word = say("Write a situation of your own")
        buttons.append((f"situation:{name}", Pill(word, lang), Tell("situation", name)))
    return Body((), pills(buttons), pill_needs(sight.screen, lang))


def _turn(sight: CircleSight, seat: SeatView) -> Body:
    lang, name, say = sight.person(seat.name).lang, seat.name, sight.say_to(seat.name)
    acts: dict[Dimension, Act] = {each: Make(name, m.Aim(each)) for each in DIMENSIONS if sight.may(name, m.Aim(each))}
    if acts:
        return Body((), _tags(sight, name, "aim", acts), tag_needs(sight.screen, lang))
    if sight.may(name, m.Roll()):
        roll: Button = (f"roll:{name}", Pill(say("Roll the die"), lang, "lit"), Make(name, m.Roll()))
        return Body((), pills([roll]), pill_needs(sight.screen, lang))
    return Body() if sight.view.focus is None else Body((situation(sight, name),))
