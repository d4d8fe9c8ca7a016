"""A small circle that was played, for tests of what it leaves behind."""

from __future__ import annotations

from game.content.circle import Circle, Situation
from game.content.deck import Text
from game.core.game import FACILITATOR, Refusal
from game.core.log import Header
from game.core.moves import split
from game.rules.circle import spelling
from game.rules.circle.options import read_options
from game.rules.circle.rules import RULES_VERSION, CircleGame
from game.rules.circle.setting import Setting
from game.rules.circle.words import ARCHETYPES, DIMENSIONS
from game.session.circle import CircleSession
from game.session.session import Session

SEATS = ("צוות א׳", "B", "C")
LANGS = {"צוות א׳": "he", "B": "ar", "C": "en"}


def text(he: str, ar: str, en: str) -> Text:
    return Text((("he", he), ("ar", ar), ("en", en)))


CONTENT = Circle(
    id="small",
    title=text("מעגל קטן", "دائرة صغيرة", "A small circle"),
    languages=("he", "ar", "en"),
    sectors={each: text("?", "؟", "?") for each in DIMENSIONS},
    roles={
        "school": text("ניהול בית הספר", "إدارة المدرسة", "Running the school"),
        "inspectorate": text("פיקוח", "التفتيش", "The inspectorate"),
        "parents": text("הנהגת ההורים", "لجنة أولياء الأمور", "The parents' leadership"),
        "town": text("אגף החינוך", "قسم التربية", "The town"),
    },
    situations={
        "one-hour": Situation(text("שתי הדרכות בשעה אחת", "دورتان في ساعة واحدة", "Two trainings at one hour")),
        "no-bus": Situation(text("תגבור בלי הסעה", "تقوية دون حافلة", "Support and no bus home")),
        "budget": Situation(text("תקציב בלי חלוקה", "ميزانية دون تقسيم", "A budget without a split")),
    },
    channels={
        "forum": text("פורום קבוע", "منتدى دائم", "A standing forum"),
        "calendar": text("לוח משותף", "تقويم مشترك", "One shared calendar"),
    },
    statements={},
    mirror={each: text(f"{each}-he?", f"{each}-ar؟", f"{each}-en?") for each in ARCHETYPES},
    feelings={},
    source=b"",
)


def begun(created: str = "2026-11-21T14:32:05+02:00", **said: str) -> CircleSession:
    """Three seats with their roles, before the first turn; no die, and situations that are chosen."""
    options, problems = read_options({"die": "off", "choose": "yes", "warm-up": "no", **said})
    assert not problems
    game = CircleGame(Setting(options, CONTENT.facts(), SEATS))
    session = Session(game, Header("circle", RULES_VERSION, "small", "", {}, SEATS, 7, created=created))
    roles = zip(SEATS, ("school", "inspectorate", "parents"), strict=True)
    do(session, *(f"{seat} | role {role}" for seat, role in roles))
    return session


def do(session: CircleSession, *lines: str) -> None:
    """Moves as `SEAT | WORDS`."""
    for line in lines:
        by, _, words = line.partition(" | ")
        refused = session.submit(by, spelling.parse(split(words)))
        assert not isinstance(refused, Refusal), (line, refused)


def clarify(session: CircleSession, dimension: str, *levels: str) -> None:
    """One turn: the mover aims, each seat in its order marks a level, and the talk is closed."""
    mover = session.state.turn
    do(session, f"{mover} | aim {dimension}")
    do(session, *(f"{seat} | place {level} school" for seat, level in zip(SEATS, levels, strict=True)))
    do(session, f"{session.state.turn} | close")


def played(**said: str) -> CircleSession:
    """One situation agreed on, with a level that was renegotiated, an empty chair and a partner to be asked; one parked
    after two dimensions, one not begun."""
    session = begun(situations="3", **said)
    do(session, "B | choose one-hour", "C | choose no-bus", "B | choose budget")
    do(session, f"{FACILITATOR} | chair town")
    a = SEATS[0]
    clarify(session, "responsibility", "full", "partial", "none")
    do(session, f"{session.state.turn} | aim authority")
    do(session, f"{a} | place none school", "B | place full inspectorate", "C | place none inspectorate")
    do(session, f'{a} | change partial "we sign for the hours"', f"{session.state.turn} | rate town authority partial")
    do(session, f"{session.state.turn} | close")
    clarify(session, "control", "wide", "fitting", "not-mine")
    clarify(session, "influence", "full", "partial", "none")
    do(session, 'B | give-up authority partial "the school decides better"', "B | lay forum", "B | lay calendar")
    mover = session.state.turn
    do(session, f'{mover} | write channel "a call each week"', f"{mover} | lead school", f"{mover} | share parents")
    do(session, 'C | share parents "they know who comes home late"', f"{mover} | share town")
    do(session, f'{mover} | line "one calendar by October"', f"{mover} | agree")
    clarify(session, "responsibility", "none", "none", "not-mine")
    return session
