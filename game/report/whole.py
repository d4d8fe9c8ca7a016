"""The report of sessions as one document: a meeting, a workshop with its steps, or the tables of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.report.annex import annex_of, around, asides
from game.report.card_ways import card_ways
from game.report.document import Cell, Document, Section, Table
from game.report.links import links
from game.report.names import source_name
from game.report.paper import day
from game.report.plan_page import PAGE, plan_of, plans_of
from game.report.rehearsed import rehearsed
from game.report.source import Source, Unused, Wish
from game.words import Words
from game.workshop.outcomes import outcome_of


def document_of(
    sources: Sequence[Source],
    unused: Sequence[Unused],
    say: Words,
    wish: Wish,
) -> Document:
    """All of these sessions in one language."""
    outcomes = [outcome_of(each.name, each.session, each.content, each.langs) for each in sources]
    parked = [each.text for source in sources if _is_workshop(source) for each in asides(source, say)]
    plan = plan_of(plans_of(sources, outcomes), parked, say)
    later = _later(tuple(column.title for column in plan.columns), plan.later, say)
    first, *others = annex_of(sources, unused, say, wish)
    sections = (first, *later, *links(sources, outcomes, say, wish), *others)
    return Document(
        say=say,
        title=_title(sources, say),
        about=tuple(_about(sources, say, wish)),
        plan=plan,
        annex=say("Annex for the facilitator"),
        sections=(*sections, *card_ways(sources, outcomes, say)),
    )


def _is_workshop(source: Source) -> bool:
    return bool(source.session.header.activity == "agenda")


def _title(sources: Sequence[Source], say: Words) -> str:
    """What all of it is called: after the workshop, the one session, or how many tables did the same."""
    plan, played = say("Action plan"), Counter(source_name(source, say) for source in sources)
    workshops = [source for source in sources if _is_workshop(source)]
    tables = max(played.values())
    if tables > 1:
        return " · ".join((plan, say.count("{n} table", "{n} tables", tables)))
    named = source_name((workshops or list(sources))[0], say) if workshops or len(sources) == 1 else plan
    return plan if named == plan else f"{plan} · {named}"


def _about(sources: Sequence[Source], say: Words, wish: Wish) -> list[tuple[str, str]]:
    days = dict.fromkeys(filter(None, (day(source.session) for source in sources)))
    seats = dict.fromkeys(around(source, say, wish) for source in sources)
    activities = dict.fromkeys(source_name(source, say) for source in sources if not _is_workshop(source))
    parents = _parents(sources, say)
    rehearsals = dict.fromkeys(filter(None, (rehearsed(source, say, wish) for source in sources)))
    pairs = (
        (say("Date"), days),
        (say("Around the table"), seats),
        (say("Activities"), activities),
        # Translators: a session that began from a moment of an earlier one; its name and the moment follow.
        (say("Goes on from"), parents),
        (say("Rehearsal"), rehearsals),
    )
    return [(head, say.listed(texts)) for head, texts in pairs if texts]


def _parents(sources: Sequence[Source], say: Words) -> list[str]:
    parents = filter(None, (source.parent for source in sources))
    return [say("{session}, moment {n}", session=each["session"], n=each["entry"]) for each in parents]


def _later(heads: tuple[str, ...], rows: tuple[tuple[str | None, ...], ...], say: Words) -> list[Section]:
    if not rows:
        return []
    title, missing = say("Later: rows that the page has no room for"), say.of("plan", "missing")
    told: tuple[tuple[Cell, ...], ...] = tuple(
        (number, gap or missing, *(text or "" for text in rest)) for number, (gap, *rest) in enumerate(rows, PAGE + 1)
    )
    return [Section(title, (Table("", (say.of("column", "Number"), *heads), told, stacked=True),), 1)]
