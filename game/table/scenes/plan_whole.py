"""What a seat can say of the plan as a whole: the next meeting, the sentence for others, open questions, the order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.core.game import Actor
from game.rules.plan import moves as m
from game.rules.plan.state import Meeting
from game.table.looks import Finish, Pill
from game.table.scenes.acts import Act, Button, Make, Tell
from game.table.scenes.board import twice
from game.table.scenes.plan_dates import told_day
from game.table.scenes.plan_hands import PlanHands
from game.table.scenes.plan_sight import PlanSight

HOURS = tuple(f"{hour:02}:{minute:02}" for hour in range(8, 20) for minute in (0, 30))
"""When meetings begin."""


def whole_buttons(sight: PlanSight, hands: PlanHands, seat: Actor) -> Iterable[Button]:
    """What a seat can touch at one of these steps."""
    match hands.at(seat).level:
        case "meeting":
            return _meeting(sight, seat)
        case "convener":
            return _convener(sight, seat)
        case "hour":
            return _hours(sight, seat)
        case "questions":
            return _questions(sight, hands, seat)
        case "dropped":
            return _dropped(sight, seat)
        case "sort":
            return _sorting(sight, seat)
    return _plan(sight, hands, seat)


def _plan(sight: PlanSight, hands: PlanHands, seat: Actor) -> Iterator[Button]:
    say, view = sight.say_to(seat), sight.view
    when = view.meeting.date if view.meeting else ""
    meeting = say("Next meeting: {day}", day=told_day(when, say)) if when else say("When do we meet next?")
    yield _step(sight, seat, "meeting", meeting, bool(when))
    told = sight.short(view.sentence)
    sentence = say("To tell others: {sentence}", sentence=told) if told else say("One sentence for others")
    yield _pill(sight, seat, "sentence", sentence, Tell("sentence", seat), bool(view.sentence))
    questions = say("Open questions: {n}", n=len(view.questions)) if view.questions else say("An open question…")
    yield _step(sight, seat, "questions", questions, bool(view.questions))
    if len(view.rows) > 1 and sight.arranges(seat):
        yield _step(sight, seat, "sort", say("Sort the rows…"))
    if view.dropped and sight.arranges(seat):
        yield _step(sight, seat, "dropped", say("Taken out: {n}", n=len(view.dropped)))
    if view.later:
        text = say("Show the page") if hands.sheet == "later" else say("Show the later rows")
        yield _pill(sight, seat, "sheet", text, Tell("sheet", seat))
    if len(view.seats) > 1 and sight.seating == "around":
        text = say("Turn it back") if hands.turned_to == seat else say("Turn the page to us")
        yield _pill(sight, seat, "turn-to", text, Tell("turn-to", seat))
    if sight.may(seat, m.End()):
        yield twice(hands, say, f"end:{seat}", say("The plan stands"), Make(seat, m.End()))


def _pill(sight: PlanSight, seat: Actor, word: str, text: str, act: Act, there: bool = False) -> Button:
    tone: Finish = "plain" if there else "quiet"
    return f"{word}:{seat}", Pill(text, sight.say_to(seat).lang, tone), act


def _step(sight: PlanSight, seat: Actor, level: str, text: str, there: bool = False) -> Button:
    return _pill(sight, seat, level, text, Tell("at", seat, f"{level}  "), there)


def _meeting(sight: PlanSight, seat: Actor) -> Iterator[Button]:
    say, known = sight.say_to(seat), sight.view.meeting
    if not sight.writes(seat):
        return
    when = say("Day: {day}", day=told_day(known.date, say)) if known else say("Choose a day…")
    yield _pill(sight, seat, "day", when, Tell("day", seat), known is not None)
    if known is None:
        return
    hour = say("Hour: {hour}", hour=known.time) if known.time else say("Choose an hour…")
    yield _step(sight, seat, "hour", hour, bool(known.time))
    convener = sight.short(function(sight, known.who, say.lang))
    who = say("Convened by: {who}", who=convener) if convener else say("Who convenes?")
    yield _step(sight, seat, "convener", who, bool(known.who))


def _convener(sight: PlanSight, seat: Actor) -> Iterator[Button]:
    say, known = sight.say_to(seat), sight.view.meeting
    if known is None:
        return
    for id in functions(sight):
        move = m.Meet(known.date, id, known.time)
        look = Pill(function(sight, id, say.lang), say.lang, "lit" if known.who == id else "plain")
        yield f"who:{seat}:{id}", look, Make(seat, move)
    yield _pill(sight, seat, "convener", say("In other words…"), Tell("convener", seat))


def functions(sight: PlanSight) -> tuple[str, ...]:
    """The functions that the file offers, by their ids."""
    found = (column.choices for column in sight.content.columns.values() if column.kind == "function")
    return tuple(next(found, ()))


def function(sight: PlanSight, who: str, lang: str) -> str:
    """A function for a reader: one of the file's, or words."""
    for column in sight.content.columns.values():
        if column.kind == "function" and who in column.choices:
            return column.choices[who].get(lang)[0]
    return who


def _hours(sight: PlanSight, seat: Actor) -> Iterator[Button]:
    lang, known = sight.say_to(seat).lang, sight.view.meeting or Meeting("")
    for hour in HOURS:
        look = Pill(hour, lang, "lit" if known.time == hour else "plain")
        yield f"hour:{seat}:{hour}", look, Make(seat, m.Meet(known.date, known.who, hour))


def _questions(sight: PlanSight, hands: PlanHands, seat: Actor) -> Iterator[Button]:
    say = sight.say_to(seat)
    if sight.writes(seat):
        yield _pill(sight, seat, "question", say("Write a question…"), Tell("question", seat), True)
        for each in sight.view.questions:
            text = say("Settled: {question}", question=sight.short(each.text or "…"))
            yield twice(hands, say, f"settle:{seat}:{each.number}", text, Make(seat, m.Settle(each.number)))


def _dropped(sight: PlanSight, seat: Actor) -> Iterator[Button]:
    say = sight.say_to(seat)
    for row in sight.view.dropped:
        text = say("Bring back: {row}", row=sight.name(row, say.lang))
        yield f"bring:{seat}:{row.id}", Pill(text, say.lang), Make(seat, m.BringBack(row.id))


def _sorting(sight: PlanSight, seat: Actor) -> Iterator[Button]:
    """By days, by who leads and by what was decided: by other columns nobody looks for a row."""
    lang = sight.say_to(seat).lang
    for column in sight.view.columns:
        if column.is_single and column.when is None:
            look = Pill(sight.title(column.id, lang), lang)
            yield f"sort:{seat}:{column.id}", look, Make(seat, m.Sort(column.id))
