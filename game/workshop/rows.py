"""The rows with which an action plan begins, from what came out of earlier activities: chains, agreements, what lay on
a board, and the rows of an earlier plan. Nothing is made up: what nobody said stays empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from game.content.deck import EARLIER, GROUP, Text
from game.core.cards import KINDS
from game.core.frozen import frozen
from game.rules.plan.columns import Source
from game.workshop.agreed import Agreed, Named, Open
from game.workshop.outcome import Chain, Laid, Outcome, Planned, Thing

NOT_CHECKED = "not-checked"
"""The choice of the column `datum` that says that nobody has looked yet."""

_RANKS = {"yes": 0, "partly": 1, "": 2, "no": 3}
_LAST, _EARLIER = 9, 8


@frozen
class Draft:
    """A row in the making. `texts` are those of the ids in its cells, each with whether a group wrote it; rows of a low
    `rank` stand first."""

    cells: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, tuple[Text, bool]] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    rank: tuple[int, int] = (2, 2)

    @property
    def cards(self) -> tuple[tuple[str, ...], ...]:
        """Its gap, cause and action."""
        return tuple(self.cells.get(kind, ()) for kind in KINDS)


def with_rows(values: dict[str, Any], outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """The plain values of a plan's file with the rows that come of these outcomes, and their texts. Rows that speak of
    the same cards are one, with the provenance of all; a chain that lacks a part is one with a chain that has it."""
    columns = {column["id"]: column for column in values["columns"]}
    drafts: list[Draft] = []
    for draft in (_fitting(each, columns) for outcome in outcomes for each in drafts_of(outcome)):
        _join(drafts, draft, columns)
    drafts.sort(key=lambda draft: draft.rank)
    texts = {id: text for draft in drafts for id, text in draft.texts.items()}
    known = {entry["id"] for entry in values.get("texts", ())}
    added = [_entry(id, *text, values["languages"]) for id, text in texts.items() if id not in known]
    return values | {
        "texts": [*values.get("texts", ()), *added],
        "rows": [*values.get("rows", ()), *_rows(drafts, {row["id"] for row in values.get("rows", ())})],
    }


def drafts_of(outcome: Outcome) -> Iterator[Draft]:
    """A row for each thing that an activity came to. A triple that is not relevant here makes none."""
    at = Source(outcome.session, outcome.activity, outcome.step)
    for chain in outcome.chains:
        if chain.accepted and chain.talk.get("relevant") != "no":
            yield _of_chain(chain, at)
    for agreement in outcome.agreements:
        yield _of_circle(agreement, at, (2, 2))
    for situation in outcome.still_open:
        if situation.begun or situation.parked:
            yield _of_circle(situation, at, (_LAST, 0))
    yield from (_of_laid(laid, at) for laid in outcome.laid)
    yield from (_of_earlier(row, at) for row in outcome.planned if row.cells)


def _of_chain(chain: Chain, at: Source) -> Draft:
    parts = {kind: thing for kind in KINDS if (thing := getattr(chain, kind)) is not None}
    talk, ids = chain.talk, {kind: thing.id for kind, thing in parts.items()}
    cells = {kind: (id,) for kind, id in ids.items()} | {
        "channel": _said(talk, "channel"),
        "ground": _said(talk, "ground"),
        "datum": (NOT_CHECKED,) * (talk.get("ground") == "impression"),
        "partners": _said(talk, "who"),
        "absent": _said(talk, "who"),
    }
    rank = _RANKS.get(talk.get("relevant", ""), 2), _RANKS.get(talk.get("power", ""), 2)
    return Draft(cells, _texts(parts.values()), (replace(at, **ids),), rank)


def _said(talk: Mapping[str, str], question: str) -> tuple[str, ...]:
    return (talk[question],) if talk.get(question, "").strip() else ()


def _of_circle(situation: Agreed | Open, at: Source, rank: tuple[int, int]) -> Draft:
    """The situation stands where a gap does; the line that was written says what is done."""
    roles = [share.role for share in situation.shares]
    parts = [*situation.shares, *([situation.lead] if situation.lead else [])]
    cells = {
        "gap": (situation.situation.id,),
        "action": (situation.line.strip(),) if situation.line.strip() else (),
        "intervention": tuple(channel.id for channel in situation.channels),
        "lead": (situation.lead.role.id,) if situation.lead else (),
        "partners": tuple(role.id for role in roles),
        "absent": tuple(part.role.id for part in parts if part.to_be_asked),
    }
    named = (situation.situation, *situation.channels, *(part.role for part in parts))
    return Draft(cells, _texts(named), (replace(at, situation=situation.situation.id),), rank)


def _of_laid(laid: Laid, at: Source) -> Draft:
    """A card from a board; what was written on it goes to the columns of the same ids."""
    kind = laid.thing.kind if laid.thing.kind in KINDS else KINDS[0]
    written = {name: (text.strip(),) for name, text in laid.fields.items() if text.strip() and name not in KINDS}
    source = replace(at, **{kind: laid.thing.id})
    return Draft({kind: (laid.thing.id,), **written}, _texts([laid.thing]), (source,))


def _of_earlier(row: Planned, at: Source) -> Draft:
    """A row that comes back, after what is new."""
    texts = {id: (text, False) for id, text in row.texts.items()}
    return Draft(row.cells, texts, (*row.sources, replace(at, row=row.row)), (_EARLIER, 0))


def _texts(named: Iterable[Thing | Named]) -> dict[str, tuple[Text, bool]]:
    return {each.id: (each.text, each.seat is not None) for each in named}


def _fitting(draft: Draft, columns: Mapping[str, Any]) -> Draft:
    """The row as far as the plan's columns have room for it: of a choice, only what may be chosen."""
    cells = {
        name: fit
        for name, values in draft.cells.items()
        if name in columns and (fit := tuple(value for value in values if _may_stand(columns[name], value)))
    }
    return replace(draft, cells=cells, texts={id: draft.texts[id] for id in draft.texts if _speaks_of(cells, id)})


def _may_stand(column: Mapping[str, Any], value: str) -> bool:
    choices = {choice["id"] for choice in column.get("choices", ())}
    return value in choices if column["kind"] == "choice" else value != NOT_CHECKED or value in choices


def _speaks_of(cells: Mapping[str, tuple[str, ...]], id: str) -> bool:
    return any(id in values for values in cells.values())


def _join(drafts: list[Draft], draft: Draft, columns: Mapping[str, Any]) -> None:
    """Puts a row among the others, into one that speaks of the same cards if there is one."""
    for at, other in enumerate(drafts):
        if _covers(other, draft) or _covers(draft, other):
            drafts[at] = _together(other, draft, columns)
            return
    drafts.append(draft)


def _covers(one: Draft, other: Draft) -> bool:
    """Whether all cards of the other are in this one."""
    pairs = [pair for pair in zip(one.cards, other.cards, strict=True) if pair[1]]
    return bool(pairs) and all(set(theirs) <= set(own) for own, theirs in pairs)


def _together(one: Draft, other: Draft, columns: Mapping[str, Any]) -> Draft:
    cells = dict(one.cells)
    for name, values in other.cells.items():
        if name not in cells:
            cells[name] = values
        elif not _is_single(columns[name]):
            cells[name] = tuple(dict.fromkeys((*cells[name], *values)))
    sources = tuple(dict.fromkeys((*one.sources, *other.sources)))
    return Draft(cells, {**one.texts, **other.texts}, sources, min(one.rank, other.rank))


def _is_single(column: Mapping[str, Any]) -> bool:
    return column["kind"] in ("date", "choice", "function") and not column.get("many")


def _rows(drafts: Iterable[Draft], taken: set[str]) -> Iterator[dict[str, Any]]:
    """A row that comes back keeps its id where it is free; the others are numbered."""
    for draft in drafts:
        earlier = next((source.row for source in draft.sources if source.row), "")
        free = (f"row-{number}" for number in range(1, len(taken) + 2))
        id = earlier if earlier and earlier not in taken else next(each for each in free if each not in taken)
        taken.add(id)
        cells = {name: list(values) for name, values in draft.cells.items()}
        yield {"id": id, "cells": cells, "sources": [_source(source) for source in draft.sources]}


def _source(source: Source) -> dict[str, str]:
    named = {name: getattr(source, name) for name in Source.__dataclass_fields__}
    return {name: value for name, value in named.items() if value}


def _entry(id: str, text: Text, by_group: bool, languages: Sequence[str]) -> dict[str, Any]:
    """A text as files have it: in the languages of the plan, or in the one that it has."""
    lines = {lang: words for lang, words in text.lines if lang in languages}
    return {"id": id, "text": lines or text.lines[0][1], "origin": GROUP if by_group else EARLIER}
