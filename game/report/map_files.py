"""The chains of a map with the talk about them, as Markdown to read, CSV to work with and JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from game.content.deck import Deck
from game.core.game import Actor
from game.report.annex_map import answer, standing, texts
from game.report.map_report import told
from game.report.paper import day, plain, points, table, write_paper
from game.report.wall import QUESTIONS
from game.session.mapping import MapSession
from game.words import Words, words
from game.workshop.of_map import map_outcome
from game.workshop.outcome import Outcome


def write_chains(
    session: MapSession, deck: Deck, langs: Mapping[Actor, str], lang: str, folder: Path
) -> tuple[Path, Path, Path]:
    """Writes all three into `reports` in the data folder; written again, it replaces what it wrote before. `langs` are
    the languages that seats read. Returns the paths. Raises CannotKeep."""
    say, outcome = words(lang), map_outcome("", session, deck, langs)
    title, seats = deck.title.get(lang)[0], tuple(seat.name for seat in session.state.seats)
    markdown = "\n".join(_markdown(outcome, say, title, day(session), seats)) + "\n"
    data = {"deck": deck.id, "date": session.header.created, "seats": seats, **told(session, deck)}
    return (
        write_paper(session, f"{lang}.md", folder, markdown),
        write_paper(session, f"{lang}.csv", folder, _csv(outcome, say, title, day(session), seats)),
        write_paper(session, "json", folder, json.dumps(data, ensure_ascii=False, indent=2) + "\n"),
    )


def _csv(outcome: Outcome, say: Words, title: str, date: str, seats: tuple[Actor, ...]) -> str:
    parts = (say("Gap"), say("Possible cause"), say("Possible action"), say("Standing"))
    rest = (say("Deck"), say("Date"), say("Around the table"), say("The gap we shall see next"))
    heads = (say("Chain"), *parts, *map(say, QUESTIONS.values()), *rest)
    known = (title, date, ", ".join(seats), outcome.next_gap)
    rows = []
    for number, each in enumerate(outcome.chains, 1):
        said = (answer(each, asked, say) for asked in QUESTIONS)
        rows.append((str(number), *texts(each, say), standing(each, say), *said, *known))
    return table([heads, *rows])


def _markdown(outcome: Outcome, say: Words, title: str, date: str, seats: tuple[Actor, ...]) -> Iterator[str]:
    yield f"# {say('Our chains')}: {plain(title)}"
    yield ""
    yield from points([(say("Date"), date), (say("Around the table"), say.listed(seats))])
    if not outcome.chains:
        yield from ("", say("Nothing was laid on the map."))
    for number, each in enumerate(outcome.chains, 1):
        gap, cause, action = texts(each, say)
        yield from ("", f"## {number}. {plain(gap or cause or action)}", "")
        told_of = [(say("Gap"), gap), (say("Possible cause"), cause), (say("Possible action"), action)]
        yield from points([*told_of, (say("Standing"), standing(each, say))])
        yield from points((say(head), answer(each, asked, say)) for asked, head in QUESTIONS.items())
    if outcome.next_gap:
        yield from ("", f"**{say('The gap we shall see next')}:** {plain(outcome.next_gap)}")
