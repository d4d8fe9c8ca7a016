"""What people wrote in words of their own, to be seen once before it leaves the table: kept, edited or dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeAlias

from game.activities import activity
from game.activity import AnyGame, SetUp
from game.company import PARTNERS
from game.core.frozen import frozen
from game.core.game import FACILITATOR, TABLE, Actor
from game.core.log import Header, fold
from game.core.moves import split
from game.report.carried import carried, retold
from game.report.source import Source
from game.report.talked import CHOICES
from game.rules.boards import state as boards
from game.session.forgetting import free_texts, numbers, rewritten, without_names
from game.session.session import AnySession, parse
from game.words import Words, later

Choices: TypeAlias = Mapping[str, str]
"""What takes the place of each text that was seen: itself, another, or nothing."""

REVIEW = "review"
"""Under this name the choices are kept with a session."""

_PLACES = {
    "write": later("A card written in play"),
    "reword": later("A card written in play"),
    "carried": later("From an earlier activity"),
    "explain": later("Explanation"),
    "answer": later("An answer"),
    "note": later("The talk after the game"),
    "park": later("Parking lot"),
    "reason": later("A reason"),
    "tell": later("The sentence that is told"),
    "question": later("An open question"),
    "line": later("The line of an agreement"),
    "share": later("What a partner adds"),
    "set": later("The action plan"),
}
_FIXED = frozenset(word for words in CHOICES.values() for word in words)
"""Answers that were chosen, and are no words of anybody's own."""


@frozen
class Wrote:
    """A text, what it was written as (a verb of a move, or `note`), and who wrote it."""

    text: str
    verb: str
    seat: Actor

    def place(self, say: Words) -> str:
        """What it was written as, in words."""
        return say(_PLACES[self.verb]) if self.verb in _PLACES else say("Written at the table")


def written_in(source: Source, notes: bool = False) -> tuple[Wrote, ...]:
    """The texts that stand in a session, each once: those that its content carries on from earlier activities, then
    those that were written in it, in their order; those of the facilitator's own notes only where these are told. What
    still lies covered is told by no report, and shown to nobody."""
    session = source.session
    stand = set(_strings(_open(session.state))) | set(session.notes.values())
    brought = (Wrote(text, "carried", TABLE) for text in carried(source.content))
    wrote = (*brought, *(wrote for wrote in _wrote(session, notes) if wrote.text in stand))
    found = {each.text: each for each in reversed(wrote)}
    return tuple(
        each
        for text, each in reversed(found.items())
        if text.strip() and text not in _FIXED and not source.content.text_of(text)
    )


def to_review(sources: Iterable[Source], notes: bool = False) -> dict[str, tuple[Wrote, ...]]:
    """The texts that nobody has seen yet, by the session's name."""
    asked, known = {}, set[str]()
    for source in (sources := tuple(sources)):
        known |= seen(source).keys()
    for source in sources:
        asked[source.name] = tuple(wrote for wrote in written_in(source, notes) if wrote.text not in known)
        known |= {wrote.text for wrote in asked[source.name]}
    return {name: wrote for name, wrote in asked.items() if wrote}


def all_seen(sources: Iterable[Source]) -> dict[str, str]:
    """What was chosen for the texts of several sessions: a card that was written in one lies in the next too."""
    return {text: chosen for source in sources for text, chosen in seen(source).items()}


def seen(source: Source) -> dict[str, str]:
    """What was chosen for the texts of a session before."""
    kept = source.extra.get(REVIEW)
    return {str(text): str(chosen) for text, chosen in kept.items()} if isinstance(kept, dict) else {}


def of_these(choices: Choices, source: Source) -> dict[str, str]:
    """Those choices that are about texts which stand in this session."""
    stand = {wrote.text for wrote in written_in(source, notes=True)}
    return {text: chosen for text, chosen in choices.items() if text in stand}


def as_told(source: Source, names: bool, chosen: Choices) -> Source:
    """The session as a report may tell it: with its texts as they were reviewed, also those that its content carries on
    from earlier activities, and with numbers for its seats unless `names` are asked for."""
    numbered = {} if names else numbers(source.session)
    changed = {text: other for text, other in chosen.items() if text != other}
    if names and not changed:
        return source

    def told(text: str) -> str:
        return changed.get(text, text)

    content = retold(source.content, told) if changed.keys() & set(carried(source.content)) else source.content
    game = source.session.game if content is source.content else _game(source.session.header, content)
    langs = {numbered.get(seat, seat): lang for seat, lang in source.langs.items()}
    session = rewritten(source.session, numbered, told, game)
    extra = {**source.extra, PARTNERS: without_names(source.extra.get(PARTNERS), numbered)}
    return replace(source, session=session, content=content, langs=langs, extra=extra)


def _game(header: Header, content: Any) -> AnyGame:
    played = activity(header.activity)
    options, _ = played.read_options(header.options)
    return played.game(played.setting(SetUp(options, content, header.seats, header.deal, header.stocks)))


def _wrote(session: AnySession, notes: bool) -> Iterator[Wrote]:
    beside = (entry for entry in session.entries if entry.verb == "note")
    for entry in sorted((*fold(session.entries).standing(), *beside), key=lambda entry: entry.number):
        if entry.verb == "note" and entry.actor == FACILITATOR and not notes:
            continue
        for text in free_texts(parse(split(entry.move), session.game.parse), session.game.wordless):
            if text.strip():
                yield Wrote(text, entry.verb, entry.actor)


def _open(state: Any) -> Any:
    return replace(state, answers=()) if isinstance(state, boards.State) else state


def _strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case tuple() | list() | frozenset():
            for each in value:
                yield from _strings(each)
        case dict():
            for each in value.values():
                yield from _strings(each)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from _strings(getattr(value, field.name))
