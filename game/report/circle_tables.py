"""Two tables of a circle, to sort and filter: a row for each situation with what was agreed, and a row for each role of
each matrix."""

from __future__ import annotations

from collections.abc import Iterator

from game.circle_words import dimension_word
from game.report.circle_sheet import Sheet
from game.report.paper import table
from game.rules.circle.view import Row, SituationView
from game.rules.circle.words import DIMENSIONS
from game.words import Words
from game.workshop.agreed import Agreed, Open, Part, rows_found


def agreements_table(sheet: Sheet) -> str:
    """A row for each situation: what was agreed; then those that are open, with what was said so far."""
    say = sheet.say
    rows: tuple[Agreed | Open, ...] = (*sheet.agreements, *sheet.open)
    heads = [say.of("column", "Number"), *agreement_heads(say), say("Date"), say("Around the table")]
    around = [sheet.date, sheet.listed(sheet.around)]
    lines = ([str(number), *agreement_cells(sheet, each), *around] for number, each in enumerate(rows, 1))
    return table([heads, *lines])


def agreement_heads(say: Words) -> list[str]:
    """What is told of each situation."""
    heads = [say("Situation"), say("Standing"), say("Channels of intervention")]
    heads += [say("Leads (sole responsibility)"), say("Shares (shared responsibility)")]
    heads += [say("What each adds that others can't"), say("In one line"), say("To be asked")]
    return [*heads, say("Clarified in")]


def agreement_cells(sheet: Sheet, each: Agreed | Open) -> list[str]:
    """A situation under these heads."""
    lead: tuple[Part, ...] = () if each.lead is None else (each.lead,)
    return [
        sheet.name(each.situation),
        sheet.standing(each),
        sheet.all_named(each.channels),
        sheet.all_named(part.role for part in lead),
        sheet.all_named(part.role for part in each.shares),
        "\n".join(sheet.adds(each.shares)),
        each.line,
        sheet.all_named(part.role for part in (*lead, *each.shares) if part.to_be_asked),
        sheet.dimensions(each.clarified),
    ]


def matrices_table(sheet: Sheet) -> str:
    """A row for each role of each situation that was begun: its levels as found and in the end, and what changed."""
    say = sheet.say
    found = [say("{dimension}, as found", dimension=dimension_word(say, each)) for each in DIMENSIONS]
    final = [say("{dimension}, in the end", dimension=dimension_word(say, each)) for each in DIMENSIONS]
    heads = [say("Situation"), say("Role"), say("Team"), *found, *final]
    heads += [say("What changed, and why"), say("Questions that this picture raises")]
    return table([heads, *(row for each in sheet.situations for row in _matrix(sheet, each))])


def _matrix(sheet: Sheet, situation: SituationView) -> Iterator[list[str]]:
    found = {row.role: row for row in rows_found(situation)}
    for row in situation.rows:
        changes = (sheet.change(each) for each in situation.changes if each.role == row.role)
        asked = (question for question, roles in sheet.questions(situation) if not roles or row.role in roles)
        yield [
            sheet.name(sheet.names.situation(situation.card)),
            sheet.role(row.role),
            row.seat or sheet.say("Empty chair"),
            *levels(sheet, found.get(row.role)),
            *levels(sheet, row),
            "\n".join(changes),
            "\n".join(asked),
        ]


def levels(sheet: Sheet, row: Row | None) -> list[str]:
    """The levels of a role in the four dimensions."""
    cells = (None,) * len(DIMENSIONS) if row is None else row.cells
    return [sheet.cell(dimension, cell) for dimension, cell in zip(DIMENSIONS, cells, strict=True)]
