"""What came out of a circle as Markdown to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.circle_words import archetype_word, dimension_word
from game.content.circle import Circle
from game.core.game import Actor
from game.report.circle_sheet import Sheet
from game.report.paper import plain, points
from game.rules.circle.mirror import Profile
from game.rules.circle.view import Row, SituationView
from game.rules.circle.words import DIMENSIONS
from game.words import right_to_left
from game.workshop.agreed import Agreed, Open, rows_found


def as_markdown(sheet: Sheet, content: Circle, mirrors: Iterable[tuple[Actor, Profile]] = ()) -> str:
    """All of it; with `mirrors`, what these seats see in theirs."""
    parts = (_agreements(sheet), _open(sheet), _matrices(sheet), _mirrors(sheet, content, tuple(mirrors)))
    lines = "\n".join((*_head(sheet), *(line for part in parts for line in part)))
    return f'<div dir="rtl">\n\n{lines}\n\n</div>\n' if right_to_left(sheet.say.lang) else f"{lines}\n"


def _head(sheet: Sheet) -> Iterator[str]:
    say = sheet.say
    yield from (f"# {plain(sheet.title)}", "")
    yield from points([(say("Date"), sheet.date), (say("Around the table"), sheet.listed(sheet.around))])
    if sheet.balanced is not None:
        yield from points([(say("Balanced situations"), str(sheet.balanced))])


def _agreements(sheet: Sheet) -> Iterator[str]:
    yield from ("", _heading(sheet.say("What we agreed on")))
    if not sheet.agreements:
        yield from ("", sheet.say("Nothing was agreed on yet."))
    for number, each in enumerate(sheet.agreements, 1):
        yield from ("", f"### {number}. {plain(sheet.name(each.situation))}", "")
        yield from points(_said(sheet, each))


def _open(sheet: Sheet) -> Iterator[str]:
    if sheet.open:
        yield from ("", _heading(sheet.say("Still open")))
    for each in sheet.open:
        yield from ("", f"### {plain(sheet.name(each.situation))}", "")
        yield from points(_said(sheet, each))


def _heading(text: str) -> str:
    return f"## {text}"


def _said(sheet: Sheet, each: Agreed | Open) -> Iterator[tuple[str, str]]:
    say = sheet.say
    if isinstance(each, Open) or each.partial:
        yield say("Standing"), sheet.standing(each)
        yield say("Clarified in"), sheet.dimensions(each.clarified)
    yield say("Channels of intervention"), sheet.all_named(each.channels)
    yield say("Leads (sole responsibility)"), "" if each.lead is None else sheet.part(each.lead)
    yield say("Shares (shared responsibility)"), sheet.listed(map(sheet.part, each.shares))
    for added in sheet.adds(each.shares):
        yield say("What each adds that others can't"), added
    yield say("In one line"), each.line


def _matrices(sheet: Sheet) -> Iterator[str]:
    if sheet.situations:
        yield from ("", _heading(sheet.say("Matrix of the roles")))
    for each in sheet.situations:
        yield from ("", f"### {plain(sheet.name(sheet.names.situation(each.card)))}")
        yield from _matrix(sheet, each)


def _matrix(sheet: Sheet, situation: SituationView) -> Iterator[str]:
    say, found = sheet.say, rows_found(situation)
    if found != situation.rows:
        yield from ("", say("As found:"), "", *_grid(sheet, found))
        yield from ("", say("After renegotiating:"))
    yield from ("", *_grid(sheet, situation.rows))
    if situation.changes:
        yield from ("", say("What changed, and why"), "")
        yield from points((sheet.role(each.role), sheet.change(each)) for each in situation.changes)
    questions = list(sheet.questions(situation))
    if questions:
        yield from ("", say("Questions that this picture raises"), "")
        yield from (_asked(sheet, question, map(sheet.role, roles)) for question, roles in questions)


def _grid(sheet: Sheet, rows: Iterable[Row]) -> Iterator[str]:
    yield _line([sheet.say("Role"), *(dimension_word(sheet.say, each) for each in DIMENSIONS)])
    yield _line(["---"] * (len(DIMENSIONS) + 1))
    for row in rows:
        cells = zip(DIMENSIONS, row.cells, strict=True)
        yield _line([plain(sheet.role(row.role)), *(sheet.cell(dimension, cell) for dimension, cell in cells)])


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _asked(sheet: Sheet, question: str, roles: Iterable[str]) -> str:
    about = plain(sheet.listed(roles))
    return f"- {question} ({about})" if about else f"- {question}"


def _mirrors(sheet: Sheet, content: Circle, mirrors: tuple[tuple[Actor, Profile], ...]) -> Iterator[str]:
    if mirrors:
        yield from ("", _heading(sheet.say("Profiles")))
    for seat, shown in mirrors:
        yield from ("", f"### {plain(seat)}", "")
        yield from points(_means(sheet, shown))
        asked = content.mirror[shown.archetype].get(sheet.say.lang)[0]
        yield from points([(archetype_word(sheet.say, shown.archetype), asked)])


def _means(sheet: Sheet, shown: Profile) -> Iterator[tuple[str, str]]:
    for dimension in DIMENSIONS:
        mean = getattr(shown, dimension)
        head = sheet.say("Control: too wide a span") if dimension == "control" else dimension_word(sheet.say, dimension)
        yield head, "" if mean is None else f"{float(mean):.0%}"
