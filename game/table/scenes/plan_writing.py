"""What seats write at an action plan: before each its keyboard, or a calendar to pick a day from."""

from __future__ import annotations

from datetime import date, timedelta

from game.core.game import Actor
from game.days.calendar import about
from game.rules.plan.columns import is_date
from game.table.layout.calendar import DAYS, calendar, days, sunday
from game.table.layout.desks import Desk
from game.table.layout.frame import Area, Frame
from game.table.looks import Icon, IconButton, Panel, Pill, Text
from game.table.looks_plan import CalendarDay, Standing
from game.table.scenes.acts import Button, Tell
from game.table.scenes.board import Board
from game.table.scenes.desks import KEYBOARDS, Asked, desks, rise
from game.table.scenes.fronts import before
from game.table.scenes.plan_dates import DAYS_SHORT, known_of
from game.table.scenes.plan_hands import PlanHands
from game.table.scenes.plan_sight import PlanSight
from game.table.scenes.seat_tray import told_first

LAYER = 30
"""Above whatever lies in the middle, and trays that have grown over it."""
CALENDAR = (30.0, 15.0)
"""The least size of a calendar where the glass has no place for a keyboard, in heights of the smallest text."""


def writing(board: Board, sight: PlanSight, hands: PlanHands) -> None:
    """Lay what each seat is writing. Who opened a keyboard first keeps it where it is."""
    open_ = desks(sight, hands, sight.frame)
    for seat in (each.name for each in sight.view.seats if each.name in hands.writing):
        own = sight.read_by(seat)
        lay = _picking if hands.writing[seat].purpose == "day" else _written
        lay(board, own, hands, seat, open_.get(seat))


def _written(board: Board, sight: PlanSight, hands: PlanHands, seat: Actor, place: Desk | None) -> None:
    say = sight.say_to(seat)
    question = told_first(sight, hands, seat) or asked(sight, hands, seat)
    hint = say("Write here. No names of pupils, staff or schools")
    asking = Asked(f"writer:{seat}", f"large:{seat}", question, hint, _buttons(sight, hands, seat))
    rise(board, sight, hands, seat, place, asking, LAYER)


def _buttons(sight: PlanSight, hands: PlanHands, seat: Actor) -> tuple[Button, ...]:
    say, text = sight.say_to(seat), hands.writing[seat].pen.text
    return (
        (f"offer:{seat}", Pill(say("Done"), say.lang, "lit" if text else "quiet"), Tell("written", seat)),
        (f"close:{seat}", Pill(say("Not now"), say.lang, "quiet"), Tell("close", seat)),
    )


def asked(sight: PlanSight, hands: PlanHands, seat: Actor) -> str:
    """What a seat is asked that writes."""
    say, writing = sight.say_to(seat), hands.writing[seat]
    match writing.purpose:
        case "sentence":
            return say("One sentence, agreed on, that others may hear")
        case "question":
            return say("What is still open, or has to be found out?")
        case "convener":
            return say("Which function convenes it?")
    column = writing.about.partition(" ")[2]
    return sight.question(column, say.lang) if column else say("When do we meet next?")


def _picking(board: Board, sight: PlanSight, hands: PlanHands, seat: Actor, place: Desk | None) -> None:
    """A calendar where the keyboard would stand; days may also be typed, as in 2026-11-30."""
    screen, frame = sight.screen, sight.frame(seat)
    if place is None:
        frame = before(sight, seat, CALENDAR[0] * screen.text, CALENDAR[1] * screen.text)
    else:
        frame = Frame(place.box, frame.turn, frame.mirrored, frame.text, frame.group)
    layer = LAYER + KEYBOARDS
    board.add(frame, f"closeup:{seat}", Panel("deep"), frame.area, Tell("focus", seat), layer=layer)
    buttons = _buttons(sight, hands, seat)
    parts = calendar(frame.area, screen, len(buttons))
    board.add(frame, f"large:{seat}", _picked(sight, hands, seat), parts.title, layer=layer + 1)
    for (key, pill, act), area in zip(buttons, parts.buttons, strict=True):
        board.add(frame, key, pill, area, act, layer=layer + 1)
    _arrows(board, frame, seat, parts.earlier, parts.later, len(parts.weeks), layer + 1)
    say = sight.say_to(seat)
    for at, (name, area) in enumerate(zip(DAYS_SHORT, parts.names, strict=True)):
        look = Text(say(name), say.lang, screen.text, "medium", "muted")
        board.add(frame, f"weekday:{seat}:{at}", look, area, layer=layer + 1)
    first = sunday(_from(sight, hands, seat)) + timedelta(days=DAYS * hands.weeks.get(seat, 0))
    for week, row in zip(days(first, len(parts.weeks)), parts.weeks, strict=True):
        for day, area in zip(week, row, strict=True):
            pick = Tell("pick", seat, day.isoformat()) if day >= sight.today else None
            board.add(frame, f"day:{seat}:{day}", _day(sight, hands, seat, day, first), area, pick, layer=layer + 1)


def _picked(sight: PlanSight, hands: PlanHands, seat: Actor) -> Text:
    """The day that is picked, else what it is for."""
    say, text = sight.say_to(seat), hands.writing[seat].pen.text
    column = hands.writing[seat].about.partition(" ")[2]
    name = sight.title(column, say.lang) if column else asked(sight, hands, seat)
    said = told_first(sight, hands, seat) or (known_of(text, say) if is_date(text) else name)
    return Text(said, say.lang, sight.screen.text, "medium", "lit", "start")


def _arrows(board: Board, frame: Frame, seat: Actor, earlier: Area, later: Area, weeks: int, layer: int) -> None:
    back: Icon = "right" if frame.mirrored else "left"
    on: Icon = "left" if frame.mirrored else "right"
    board.add(
        frame, f"earlier:{seat}", IconButton(back), _square(earlier), Tell("weeks", seat, str(-weeks)), layer=layer
    )
    board.add(frame, f"later:{seat}", IconButton(on), _square(later), Tell("weeks", seat, str(weeks)), layer=layer)


def _square(area: Area) -> Area:
    side = min(area.w, area.h)
    return area.middle(side, side)


def _from(sight: PlanSight, hands: PlanHands, seat: Actor) -> date:
    """The day with whose week a calendar opens: the one that stands there, else the first that is proposed."""
    text = hands.kept.get((seat, "day"), "")
    proposed = proposal(sight, hands.writing[seat].about)
    return date.fromisoformat(text) if is_date(text) else proposed[0] if proposed else sight.today


def proposal(sight: PlanSight, about: str) -> tuple[date, date] | None:
    """The first and the last day that are proposed for a cell."""
    column = about.partition(" ")[2]
    within = sight.content.columns[column].within if column else None
    return None if within is None else (sight.today + timedelta(within[0]), sight.today + timedelta(within[1]))


def _day(sight: PlanSight, hands: PlanHands, seat: Actor, day: date, first: date) -> CalendarDay:
    """A day to touch; the first one and those on which a month begins tell the month."""
    text = f"{day.day}.{day.month}" if day.day == 1 or day == first else str(day.day)
    proposed, told = proposal(sight, hands.writing[seat].about), about(day)
    standing: Standing = "past" if day < sight.today else "other"
    if hands.writing[seat].pen.text == day.isoformat():
        standing = "picked"
    elif proposed and proposed[0] <= day <= proposed[1] and not told.closes:
        standing = "proposed"
    return CalendarDay(text, sight.person(seat).lang, standing, rest=told.closes, marked=told.is_marked)
