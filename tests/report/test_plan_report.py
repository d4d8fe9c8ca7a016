"""What an action plan leaves: its part of the report, the next meeting for calendars, and a text for a message."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from game.activities import activity, header_of
from game.activity import SetUp
from game.content.plan import Plan, load_plan
from game.core.moves import split
from game.rehearsal.scenarios import session_at
from game.report.next_meeting import MOST_CHARACTERS, calendar_file, message
from game.report.plan_report import told
from game.report.session_report import report_of
from game.rules.plan import spelling
from game.session.plan import PlanSession
from game.session.session import Session
from game.shipped import folder
from game.words import LANGUAGES, words

GOLDEN = Path(__file__).parents[1] / "golden"
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
FULL = [
    "add",
    'set row-w1 gap "הבדלים בהבנת הנקרא בין בתי ספר בסוף כיתה ב׳"',
    'set row-w1 action "ספרייה ניידת ושעת סיפור פעם בשבועיים"',
    "set row-w1 lead municipal-education",
    "set row-w1 by 2027-06-20",
    'set row-w1 first-step "פגישה עם מנהלת הספרייה"',
]


def shipped(*lines: str) -> tuple[PlanSession, Plan]:
    content = load_plan(folder("decks") / "boards" / "action-plan.yaml")
    played = activity("action-plan")
    up = SetUp(played.read_options({})[0], content, ("A", "B"))
    session: PlanSession = Session(played.game(played.setting(up)), header_of(played, up, 7, "2026-11-22T09:00"))
    for line in lines:
        assert isinstance(session.submit("A", spelling.parse(split(line))), tuple), line
    return session, content


def event(lines: list[str], lang: str = "he", now: datetime = NOW) -> tuple[bytes, object]:
    session, content = shipped(*lines)
    file = calendar_file(content, session.view(), lang, "2026-11-22-abcd", now)
    assert file is not None
    return file, Calendar.from_ical(file).walk("VEVENT")[0]


def test_the_report_tells_what_stands_what_is_missing_and_where_it_comes_from():
    session, content = session_at(GOLDEN / "plan-whole.scenario.yaml", None)
    found = told(session, content)
    row = found["rows"][0]
    assert row["id"] == "row-1"
    assert row["cells"]["gap"]["values"] == [{"id": "gap-reading", "text": {"en": "Schools differ in reading"}}]
    assert row["cells"]["action"]["values"][1] == {"id": "action-w1", "text": "A bus that waits"}
    assert row["cells"]["lead"] == {
        "values": [{"id": "school", "text": {"en": "School management"}}],
        "also_said": [{"id": "parents", "text": {"en": "Parents' leadership"}}],
        "written_by": "B",
    }
    assert row["comes_from"][1] == {"session": "s2", "activity": "circle", "situation": "no-bus"}
    assert found["rows"][1]["missing"] == ["action", "datum", "lead"]
    assert found["next_meeting"] == {"date": "2027-01-17", "hour": "16:30", "convened_by": "Inspectorate"}
    assert found["open_questions"] == [{"text": "Who pays the driver?", "written_by": "C"}]


def test_the_whole_report_has_the_plan_in_it():
    session, content = session_at(GOLDEN / "plan-whole.scenario.yaml", None)
    report = report_of("a-name", session, content, {})
    assert (report["activity"], report["ended"]) == ("action plan", "the facilitator ended it")
    assert report["sentence_for_others"] == "From January nobody walks home alone."


def test_the_next_meeting_is_a_calendar_file_in_the_time_of_jerusalem():
    file, meeting = event(["meet 2027-01-17 municipal-education 16:30"])
    assert meeting["dtstart"].dt.isoformat() == "2027-01-17T16:30:00+02:00"
    assert meeting["summary"] == "המפגש הבא: תוכנית פעולה"
    assert meeting["summary"].params["language"] == "he"
    assert meeting["description"] == words("he", printed=True)("Convened by: {who}", who="ניהול אגף החינוך ברשות")
    assert b"BEGIN:VTIMEZONE\r\nTZID:Asia/Jerusalem" in file
    assert b"DTSTART;TZID=Asia/Jerusalem:20270117T163000" in file
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert "\u2068" not in file.decode()


def test_summer_time_is_kept():
    _, meeting = event(["meet 2027-06-17 x 16:30"])
    assert meeting["dtstart"].dt.isoformat() == "2027-06-17T16:30:00+03:00"


def test_a_meeting_without_an_hour_takes_the_day():
    file, meeting = event(["meet 2027-01-17"], "ar")
    assert b"DTSTART;VALUE=DATE:20270117" in file
    assert meeting["summary"] == "اللقاء القادم: خطة العمل"
    assert "description" not in meeting


def test_a_meeting_that_is_moved_takes_the_place_of_the_first():
    _, first = event(["meet 2027-01-17"])
    _, moved = event(["meet 2027-01-17", "meet 2027-01-24"], now=NOW + timedelta(minutes=5))
    assert first["uid"] == moved["uid"] == "2026-11-22-abcd@phenomenon"
    assert first["sequence"] < moved["sequence"]


def test_where_no_meeting_was_set_there_is_no_file():
    session, content = shipped()
    assert calendar_file(content, session.view(), "he", "s", NOW) is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_message_tells_the_plan_in_short(lang):
    session, content = shipped(*FULL, 'tell "מתחילים בינואר"', "meet 2027-01-17 inspectorate 16:30")
    text = message(content, session.view(), lang)
    assert "ספרייה ניידת ושעת סיפור פעם בשבועיים" in text
    assert content.words_of("lead", "municipal-education").get(lang)[0] in text
    assert "20.6.2027" in text
    assert "17.1.2027 · 16:30" in text
    assert "{" not in text
    assert "\u2068" not in text


def test_a_message_in_hebrew_reads_so():
    session, content = shipped(*FULL, "add", 'set row-w2 action "קו הסעה מאוחר"')
    assert message(content, session.view(), "he") == (
        "תוכנית פעולה\n"
        "1. ספרייה ניידת ושעת סיפור פעם בשבועיים · אחריות מובהקת: ניהול אגף החינוך ברשות · "
        "הצעד הראשון: פגישה עם מנהלת הספרייה · עד: 20.6.2027\n"
        "2. קו הסעה מאוחר · אחריות מובהקת: חסר · עד: חסר\n"
        f"עוד חסרים {session.view().missing} דברים."
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("rows", [0, 1, 5, 9])
def test_a_message_is_never_too_long_and_counts_what_it_leaves_out(lang, rows):
    long = "מילה " * 80
    lines = [
        line
        for n in range(1, rows + 1)
        for line in ("add", f'set row-w{n} action "{long}"', f'set row-w{n} lead "{long}"')
    ]
    session, content = shipped(*lines, f'tell "{long}"', f'meet 2027-01-17 "{long}"')
    text = message(content, session.view(), lang)
    assert len(text) <= MOST_CHARACTERS
    shown = sum(line[:1].isdigit() and ". " in line[:4] for line in text.splitlines())
    assert shown == rows or str(rows - shown) in text or rows - shown == 2
    assert "17.1.2027" in text
