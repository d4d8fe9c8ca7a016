"""A report in the formats that there are."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from game.faults import Fault
from game.report.card_ways import plain_ways
from game.report.document import Document
from game.report.links import plain_links
from game.report.next_meeting import calendar_file, message
from game.report.plan_page import PLAN, planned, plans_told
from game.report.rehearsed import practice_teams, rehearsals
from game.report.reviewing import all_seen, as_told
from game.report.session_report import report_of
from game.report.source import Source, Unused, Wish
from game.report.whole import document_of
from game.words import Words
from game.workshop.outcomes import outcome_of

FORMATS = ("docx", "xlsx", "pdf", "csv", "zip", "md", "json", "txt", "ics")
PICTURED = ("docx", "pdf")
"""Formats that show boards and maps as pictures."""

Draw = Callable[[Source], bytes | None]
"""Draws a board or a map at its end, as PNG."""


def report_as(
    ending: str, sources: Sequence[Source], unused: Sequence[Unused], say: Words, wish: Wish, draw: Draw
) -> bytes:
    """The report of these sessions in a format of FORMATS, without names unless they are wished for, and with texts as
    they were reviewed."""
    told = [as_told(source, wish.names, all_seen(sources)) for source in sources]
    match ending:
        case "json":
            return _as_json(told, unused, say, wish)
        case "txt":
            messages = [message(*plan, say.lang) for plan in plans_told(told)]
            return "\n\n".join([*rehearsals(told, say, wish), *messages]).encode("utf-8", "replace")
        case "ics":
            return _next_meeting(told, say)
    if ending in PICTURED:
        told = [replace(each, picture=draw(each) if _may_be_seen(each, wish) else None) for each in told]
    return _writer(ending)(document_of(told, unused, say, wish))


def _may_be_seen(source: Source, wish: Wish) -> bool:
    """On a board that was marked everybody can count how many gave which mark."""
    return not (wish.hide_small and getattr(source.content, "marks", None))


def has_meeting(sources: Sequence[Source]) -> bool:
    """Whether a next meeting was set."""
    return any(view.meeting for _, view in plans_told(sources))


def _next_meeting(told: Sequence[Source], say: Words) -> bytes:
    """The next meeting for calendars. Raises Fault `no-meeting`."""
    for source in told:
        if source.session.header.activity == PLAN:
            found = calendar_file(*planned(source), say.lang, source.name, datetime.now().astimezone())
            if found is not None:
                return found
    raise Fault("no-meeting")


def _writer(ending: str) -> Callable[[Document], bytes]:
    """What writes this format, with the library that it takes."""
    match ending:
        case "docx":
            from game.report.as_docx import as_docx

            return as_docx
        case "xlsx":
            from game.report.as_xlsx import as_xlsx

            return as_xlsx
        case "pdf":
            from game.report.as_pdf import as_pdf

            return as_pdf
        case "csv":
            from game.report.as_text import as_csv

            return as_csv
        case "zip":
            from game.report.as_text import as_tables

            return as_tables
        case _:
            from game.report.as_text import as_markdown

            return as_markdown


def _as_json(told: Sequence[Source], unused: Sequence[Unused], say: Words, wish: Wish) -> bytes:
    reports: list[dict[str, Any]] = [_report(each, wish) for each in told]
    document = reports[0] if len(reports) == 1 and not unused else _together(told, reports, unused, say, wish)
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _together(
    told: Sequence[Source], reports: list[dict[str, Any]], unused: Sequence[Unused], say: Words, wish: Wish
) -> dict[str, Any]:
    outcomes = [outcome_of(each.name, each.session, each.content, each.langs) for each in told]
    return {
        "reports": reports,
        "not_used": [{"session": each.name, "why": each.fault.tell(say)} for each in unused],
        "links_over_all_tables": plain_links(told, outcomes, wish),
        "ways_of_the_cards": plain_ways(told, outcomes),
    }


def _report(source: Source, wish: Wish) -> dict[str, Any]:
    report = report_of(source.name, source.session, source.content, source.langs, wish.notes, wish.profiles)
    for triple in report.get("triples", ()):
        triple["answers"] = {answer: wish.count(number) for answer, number in triple["answers"].items()}
    for mark in report.get("marks", ()):
        mark["counts"] = [count | {"seats": wish.count(count["seats"])} for count in mark["counts"]]
    if source.parent:
        report["goes_on_from"] = source.parent
    report["practice_teams"] = practice_teams(source)
    return report | ({} if source.damaged is None else {"told_up_to_entry": source.damaged - 1})
