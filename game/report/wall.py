"""The wall with its explanations, as Markdown to read and CSV to work with. Who was convinced stays at the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.content.deck import Deck
from game.core.frozen import frozen
from game.core.game import TABLE
from game.report.paper import day, plain, points, table, write_paper
from game.rules.triples.view import VerdictView
from game.session.triples import TriplesSession
from game.words import Words, later, words

CHOICES = {
    "relevant": {"yes": later("yes"), "partly": later("partly"), "no": later("no")},
    "power": {"yes": later("yes"), "partly": later("partly"), "no": later("no")},
    "channel": {
        "parents": later("parents' guidance"),
        "staff": later("staff training and teaching quality"),
        "infrastructure": later("infrastructure and access"),
        "programmes": later("programmes in formal and informal education"),
        "partnership": later("partnership itself"),
    },
    "ground": {"figure": later("a figure"), "survey": later("a survey"), "impression": later("an impression")},
}
"""The answers to the questions after the game, by question and by the word that notes keep."""

QUESTIONS = {
    "relevant": later("Relevant here"),
    "power": later("In our power"),
    "channel": later("Channel of influence"),
    "ground": later("On what ground"),
    "who": later("Who else should be in the room"),
}
"""The questions asked of each triple, by the last word of their notes' keys (`triple 1 relevant`)."""


@frozen
class Row:
    """One triple of the wall, in one language. `strengthen` are the sentences that came with a *not yet*; `notes`
    the answers of the talk by question, empty where there is none."""

    gap: str
    cause: str
    action: str
    seat: str
    explanation: str
    strengthen: tuple[str, ...]
    notes: dict[str, str]


@frozen
class Wall:
    """All that a group has on its wall, in one language."""

    title: str
    date: str
    seats: tuple[str, ...]
    rows: tuple[Row, ...]
    next_gap: str


def write_wall(session: TriplesSession, deck: Deck, lang: str, folder: Path) -> tuple[Path, Path]:
    """Writes both into `reports` in the data folder; written again, it replaces what it wrote before. Returns the
    paths of the Markdown and of the CSV file. Raises CannotKeep."""
    say = words(lang)
    wall = wall_of(session, deck, say)
    markdown = write_paper(session, f"{lang}.md", folder, as_markdown(wall, say))
    return markdown, write_paper(session, f"{lang}.csv", folder, as_csv(wall, say))


def wall_of(session: TriplesSession, deck: Deck, say: Words) -> Wall:
    """The wall of a session, in the language of `say`; a card that lacks it comes in the language it has."""
    return Wall(
        title=deck.title.get(say.lang)[0],
        date=day(session),
        seats=tuple(seat.name for seat in session.state.seats),
        rows=tuple(_row(session, deck, say, at, verdict) for at, verdict in enumerate(session.view(TABLE).wall, 1)),
        next_gap=session.notes.get("next gap", ""),
    )


def as_markdown(wall: Wall, say: Words) -> str:
    """The wall to read."""
    return "\n".join(_markdown(wall, say)) + "\n"


def as_csv(wall: Wall, say: Words) -> str:
    """The wall as a table with a line for each triple."""
    return table([_heads(say), *(_line(wall, number, row) for number, row in enumerate(wall.rows, 1))])


def _line(wall: Wall, number: int, row: Row) -> list[str]:
    talk = (row.notes[question] for question in QUESTIONS)
    cells = [row.gap, row.cause, row.action, row.seat, row.explanation, "\n".join(row.strengthen), *talk]
    return [str(number), *cells, wall.title, wall.date, ", ".join(wall.seats), wall.next_gap]


def _heads(say: Words) -> list[str]:
    triple = [say("Triple"), say("Gap"), say("Possible cause"), say("Possible action"), say("Declared by")]
    talk = [say("Explanation"), say("What would strengthen it"), *(say(question) for question in QUESTIONS.values())]
    return [*triple, *talk, say("Deck"), say("Date"), say("Around the table"), say("The gap we shall see next")]


def _markdown(wall: Wall, say: Words) -> Iterator[str]:
    yield f"# {say('Our wall')}: {plain(wall.title)}"
    yield ""
    yield from points([(say("Date"), wall.date), (say("Around the table"), say.listed(wall.seats))])
    if not wall.rows:
        yield from ("", say("No triple lies on the wall yet."))
    for number, row in enumerate(wall.rows, 1):
        yield from ("", f"## {number}. {plain(row.gap)}", "")
        yield from points(_told(row, say))
    if wall.next_gap:
        yield from ("", f"**{say('The gap we shall see next')}:** {plain(wall.next_gap)}")


def _told(row: Row, say: Words) -> Iterator[tuple[str, str]]:
    yield say("Possible cause"), row.cause
    yield say("Possible action"), row.action
    yield say("Declared by"), row.seat
    yield say("Explanation"), row.explanation
    for sentence in row.strengthen:
        yield say("What would strengthen it"), sentence
    for question, head in QUESTIONS.items():
        yield say(head), row.notes[question]


def _row(session: TriplesSession, deck: Deck, say: Words, number: int, verdict: VerdictView) -> Row:
    gap, cause, action = (card_text(session, deck, say.lang, card) for card in verdict.cards)
    notes = {question: answer(session, say, number, question) for question in QUESTIONS}
    return Row(gap, cause, action, verdict.seat, verdict.text, verdict.answers.sentences, notes)


def card_text(session: TriplesSession, deck: Deck, lang: str, card: str) -> str:
    """The text of a card; one that was written in play, as it was."""
    if card in deck.cards:
        return deck.cards[card].text.get(lang)[0]
    return next(paper.text for paper in session.state.written if paper.card == card)


def answer(session: TriplesSession, say: Words, number: int, question: str) -> str:
    """What was answered to a question of the talk about a triple of the wall; empty where nothing was."""
    noted = session.notes.get(f"triple {number} {question}", "")
    chosen = CHOICES.get(question, {}).get(noted)
    return say(chosen) if chosen else noted
