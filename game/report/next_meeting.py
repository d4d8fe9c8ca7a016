"""The next meeting as a file for calendars, and the plan as a text short enough for a message."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from game.content.plan import Plan
from game.rules.plan.state import Meeting
from game.rules.plan.view import RowView, View
from game.words import words

if TYPE_CHECKING:
    from icalendar import Event

MOST_CHARACTERS = 700
"""So long a message is still read in a group chat without opening it."""
ZONE = "Asia/Jerusalem"
_LONGEST_PART = 90


def calendar_file(plan: Plan, view: View, lang: str, name: str, now: datetime) -> bytes | None:
    """The next meeting as iCalendar (RFC 5545), in one language; without an hour it takes the whole day. None where no
    meeting was set. Written again for the session of the same name it is the same meeting, and takes the other's place.

    `now`, with its time zone, is when it is written."""
    meeting = view.meeting
    if meeting is None:
        return None
    from icalendar import Calendar  # only where a meeting was set

    calendar = Calendar()
    calendar.add("prodid", "-//phenomenon//action plan//" + lang.upper())
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_event(plan, meeting, lang, name, now))
    year = int(meeting.date[:4])
    calendar.add_missing_timezones(date(year, 1, 1), date(year + 1, 1, 1))
    return bytes(calendar.to_ical())


def _event(plan: Plan, meeting: Meeting, lang: str, name: str, now: datetime) -> Event:
    from icalendar import Event, vText

    say = words(lang, printed=True)
    event = Event()
    event.add("uid", f"{name}@phenomenon")
    event.add("dtstamp", now.astimezone(ZoneInfo("UTC")))
    event.add("sequence", int(now.timestamp()) // 60)  # what is written later is newer
    event.add("dtstart", _start(meeting))
    title = say("Next meeting: {title}", title=plan.title.get(lang)[0])
    event.add("summary", vText(title), parameters={"LANGUAGE": lang})
    if meeting.who:
        convened = say("Convened by: {who}", who=function_in(plan, meeting.who, lang))
        event.add("description", vText(convened), parameters={"LANGUAGE": lang})
    return event


def _start(meeting: Meeting) -> date | datetime:
    day = date.fromisoformat(meeting.date)
    return datetime.combine(day, time.fromisoformat(meeting.time), ZoneInfo(ZONE)) if meeting.time else day


def message(plan: Plan, view: View, lang: str) -> str:
    """The plan in at most `MOST_CHARACTERS` characters: the sentence for others, what is done, by whom and by when, how
    much is missing, and the next meeting. What has no room is counted, never cut off silently."""
    rows = [_line(row, plan, lang, number) for number, row in enumerate(view.page, 1)]
    for shown in range(len(rows), -1, -1):
        text = "\n".join((*_head(view, plan, lang), *rows[:shown], *_foot(view, plan, lang, len(view.rows) - shown)))
        if len(text) <= MOST_CHARACTERS:
            return text
    return _short(text, MOST_CHARACTERS)


def _head(view: View, plan: Plan, lang: str) -> Iterator[str]:
    yield plan.title.get(lang)[0]
    if view.sentence:
        yield _short(view.sentence, 2 * _LONGEST_PART)


def _line(row: RowView, plan: Plan, lang: str, number: int) -> str:
    """What is done, who leads, and by when; what nobody said is called missing."""
    say = words(lang, printed=True)
    missing = say.of("plan", "missing")
    told = {
        name: _told(row, plan, name, lang) for name in ("action", "lead", "first-step", "by") if name in plan.columns
    }
    parts = [told.get("action") or _told(row, plan, "gap", lang) or missing]
    parts.append(say("lead: {who}", who=told.get("lead") or missing))
    if first := told.get("first-step"):
        parts.append(say("first step: {step}", step=first))
    parts.append(say("by: {date}", date=told.get("by") or missing))
    return f"{number}. {' · '.join(parts)}"


def _told(row: RowView, plan: Plan, column: str, lang: str) -> str:
    if column not in plan.columns:
        return ""
    values = row.cell(column).values
    return _short(
        words(lang, printed=True).parted(_value(plan, column, value, lang) for value in values), _LONGEST_PART
    )


def _value(plan: Plan, column: str, value: str, lang: str) -> str:
    known = plan.words_of(column, value)
    if known is not None:
        return known.get(lang)[0]
    return _day(value) if plan.columns[column].kind == "date" else value


def _foot(view: View, plan: Plan, lang: str, left: int) -> Iterator[str]:
    say = words(lang, printed=True)
    if left:
        yield say.count("and {n} more row in the plan", "and {n} more rows in the plan", left)
    if view.missing:
        yield say.count("{n} thing is still missing.", "{n} things are still missing.", view.missing)
    if view.meeting is not None:
        who = function_in(plan, view.meeting.who, lang)
        when = " · ".join(filter(None, (_day(view.meeting.date), view.meeting.time, _short(who, _LONGEST_PART))))
        yield say("Next meeting: {title}", title=when)


def function_in(plan: Plan, value: str, lang: str) -> str:
    """A function in this language where the plan knows it by this id; else as it was written."""
    text = plan.text_of(value)
    return text.get(lang)[0] if text else value


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day}.{day.month}.{day.year}"


def _short(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
