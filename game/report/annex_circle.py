"""What the annex tells of a circle of influence: the agreements, and each matrix before and after."""

from __future__ import annotations

from collections.abc import Iterator

from game.circle_words import archetype_word, dimension_word
from game.report.circle_report import profiles_of
from game.report.circle_sheet import Sheet, sheet_of
from game.report.document import Block, Cell, Facts, Line, Points, Section, Table
from game.report.put_aside import Aside
from game.report.source import Source, Wish
from game.rules.circle.view import Row, SituationView
from game.rules.circle.words import DIMENSIONS
from game.words import Words
from game.workshop.agreed import Agreed, Open, Part, rows_found


def sections(source: Source, say: Words, wish: Wish) -> list[Section]:
    """The agreements, what stays open, and a matrix for each situation that was begun."""
    sheet = sheet_of(source.session, source.content, say.lang)
    found = [_agreements(sheet), *(_matrix(sheet, each, wish) for each in sheet.situations)]
    return [*found, _profiles(source, sheet)] if wish.profiles and wish.names else found


def aside(source: Source, say: Words) -> list[Aside]:
    """The situations that were parked."""
    sheet = sheet_of(source.session, source.content, say.lang)
    return [Aside(say("A situation that was parked"), sheet.name(each.situation), each.line)
            for each in sheet.open if each.parked]  # fmt: skip


def _agreements(sheet: Sheet) -> Section:
    say = sheet.say
    heads = (say.of("column", "Number"), *_heads(say))
    told: tuple[Agreed | Open, ...] = (*sheet.agreements, *sheet.open)
    rows: tuple[tuple[Cell, ...], ...] = tuple((number, *_cells(sheet, each)) for number, each in enumerate(told, 1))
    blocks: list[Block] = [Line(say("Nothing was agreed on yet."))]
    if rows:
        blocks = [Table(say("Agreements"), heads, rows, stacked=True)]
    if sheet.balanced is not None:
        blocks.append(Facts(((say("Balanced situations"), sheet.balanced),)))
    return Section(say("What we agreed on"), tuple(blocks))


def _heads(say: Words) -> tuple[str, ...]:
    who = (say("Leads (sole responsibility)"), say("Shares (shared responsibility)"))
    said = (say("What each adds that others can't"), say("In one line"), say("To be asked"), say("Clarified in"))
    return (say("Situation"), say("Standing"), say("Channels of intervention"), *who, *said)


def _cells(sheet: Sheet, each: Agreed | Open) -> tuple[str, ...]:
    """A situation under these heads."""
    lead: tuple[Part, ...] = () if each.lead is None else (each.lead,)
    return (
        sheet.name(each.situation),
        sheet.standing(each),
        sheet.all_named(each.channels),
        sheet.all_named(part.role for part in lead),
        sheet.all_named(part.role for part in each.shares),
        "\n".join(sheet.adds(each.shares)),
        each.line,
        sheet.all_named(part.role for part in (*lead, *each.shares) if part.to_be_asked),
        sheet.dimensions(each.clarified),
    )


def _matrix(sheet: Sheet, situation: SituationView, wish: Wish) -> Section:
    say = sheet.say
    heads = (say("Role"), *((say("Team"),) if wish.names else ()), say("Standing"))
    heads += tuple(dimension_word(say, each) for each in DIMENSIONS)
    blocks: list[Block] = [Table(say("Matrices"), heads, tuple(_rows(sheet, situation, wish)))]
    changes = [f"{sheet.role(each.role)}: {sheet.change(each)}" for each in situation.changes]
    asked = [_asked(sheet, question, list(map(sheet.role, roles))) for question, roles in sheet.questions(situation)]
    for title, texts in (
        (say("What changed, and why"), changes),
        (say("Questions that this picture raises"), asked),
    ):
        if texts:
            blocks += [Line(f"{title}:"), Points(title, tuple(texts))]
    return Section(sheet.name(sheet.names.situation(situation.card)), tuple(blocks))


def _rows(sheet: Sheet, situation: SituationView, wish: Wish) -> Iterator[tuple[Cell, ...]]:
    """Each role as it was found, and as it is in the end where that is another."""
    say, found = sheet.say, {row.role: row for row in rows_found(situation)}
    for row in situation.rows:
        who = (row.seat or say("Empty chair"),) if wish.names else ()
        before, after = _levels(sheet, found.get(row.role)), _levels(sheet, row)
        yield (sheet.role(row.role), *who, say("as found"), *before)
        if after != before:
            yield (sheet.role(row.role), *who, say("in the end"), *after)


def _levels(sheet: Sheet, row: Row | None) -> list[str]:
    cells = (None,) * len(DIMENSIONS) if row is None else row.cells
    return [sheet.cell(dimension, cell) for dimension, cell in zip(DIMENSIONS, cells, strict=True)]


def _asked(sheet: Sheet, question: str, roles: list[str]) -> str:
    return f"{question} ({sheet.listed(roles)})" if roles else question


def _profiles(source: Source, sheet: Sheet) -> Section:
    say = sheet.say
    told = []
    for seat, shown in profiles_of(source.session):
        means = [(each, getattr(shown, each)) for each in DIMENSIONS]
        each = [f"{dimension_word(say, name)} {float(mean):.0%}" for name, mean in means if mean is not None]
        asked = source.content.mirror[shown.archetype].get(say.lang)[0]
        told.append(f"{seat}: {archetype_word(say, shown.archetype)}. {say.listed(each)}. {asked}")
    return Section(say("Profiles"), (Points(say("Profiles"), tuple(told)),))
