"""A circle of influence on paper: the ring, cards, markers, the matrix, the rules, and the facilitator's sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.circle_words import archetype_word, dimension_word, finding_question, level_word, pawn_letter
from game.colours import DIMENSIONS as COLOURS
from game.colours import SEATS, WHITE
from game.content.circle import Circle
from game.content.deck import Text
from game.paper.game_rules import circle_rules
from game.paper.parts import (
    Board,
    Card,
    Column,
    Line,
    Linked,
    Links,
    Matrix,
    Part,
    Rules,
    Section,
    Sector,
    Shade,
    capital,
    hexed,
    line,
    lines,
)
from game.paper.sheets import sheets
from game.rules.circle.words import AMOUNTS, DIMENSIONS, FINDINGS, LEVELS, NOT_MINE, SPANS, Dimension, Level
from game.wanted import TEAMS
from game.words import Words, words

_SPACES, _FREE = 24, 2
"""The usual ring, and the space of each sector, from 0, at which the mover chooses."""
_ROWS = 8
_ABREAST = 4
"""Teams whose markers lie side by side on a sheet, a column each."""
_TEAL, _GOLD, _PLUM, _SLATE, _GREEN = "#1a4a53", "#8a6009", "#6b3f74", "#4b565f", "#2f6b4f"

Langs = tuple[str, ...]


def circle_parts(circle: Circle, langs: Langs, say: Words) -> tuple[Part, ...]:
    """What a circle is printed as: what lies on the table in these languages, the facilitator's
    sheet in that of `say`."""
    rules = (Rules(lang, words(lang)("How we play"), circle_rules(words(lang)), _TEAL) for lang in langs)
    return (
        sheets("cards", [*_cards(circle, langs)], say),
        sheets("markers", [*_markers(circle, langs)], say),
        _board(circle, langs, say),
        *(_matrix(words(lang)) for lang in langs),
        *rules,
        _facilitators(circle, say),
    )


def _cards(circle: Circle, langs: Langs) -> Iterator[Card]:
    says = [words(lang) for lang in langs]

    def made(name: str, text: Text, icon: str, ground: str, head: Iterable[str]) -> Card:
        heads = tuple(Line(lang, capital(word)) for lang, word in zip(langs, head, strict=True))
        return Card(name, heads, icon, Shade(ground, "#ffffff"), lines(text, langs))

    for name, situation in circle.situations.items():
        yield made(name, situation.text, "gap", _TEAL, (say("Situation") for say in says))
    for name, text in circle.roles.items():
        yield made(name, text, "hand", _SLATE, (say("Role") for say in says))
    for name, text in circle.channels.items():
        yield made(name, text, "action", _GOLD, (say("Channel of intervention") for say in says))
    for name, statement in circle.statements.items():
        yield made(name, statement.text, "check", _GREEN, (say("Warm-up") for say in says))
    for archetype, text in circle.mirror.items():
        yield made(archetype, text, "anticlockwise", _PLUM, (archetype_word(say, archetype) for say in says))


def _markers(circle: Circle, langs: Langs) -> Iterator[Card]:
    """Each team's name and levels in a column; then for each team all roles, to say with whom it mainly lies."""
    levels: tuple[Level, ...] = (*AMOUNTS, *SPANS, NOT_MINE)
    for first in range(0, len(TEAMS), _ABREAST):
        seats = range(first, first + _ABREAST)
        yield from (_marker(seat, langs, None, _team(seat, langs)) for seat in seats)
        yield from (_marker(seat, langs, f"level {level}", _level(level, langs)) for level in levels for seat in seats)
    for seat in range(len(TEAMS)):
        yield from (_marker(seat, langs, None, lines(role, langs), name) for name, role in circle.roles.items())


def _marker(seat: int, langs: Langs, icon: str | None, texts: tuple[Line, ...], name: str = "") -> Card:
    letter = Line(langs[0], pawn_letter(seat, langs[0]))
    return Card(name or texts[0].words, (letter,), icon, Shade(hexed(SEATS[seat]), hexed(WHITE)), texts)


def _team(seat: int, langs: Langs) -> tuple[Line, ...]:
    return tuple(Line(lang, words(lang)(TEAMS[seat])) for lang in langs)


def _level(level: Level, langs: Langs) -> tuple[Line, ...]:
    """One marker serves all dimensions that have a level: where its word agrees with the dimension's, each form."""
    having = [dimension for dimension in DIMENSIONS if level in LEVELS[dimension]]
    forms = ((lang, dict.fromkeys(level_word(words(lang), each, level) for each in having)) for lang in langs)
    return tuple(Line(lang, " / ".join(found)) for lang, found in forms)


def _board(circle: Circle, langs: Langs, say: Words) -> Board:
    says = [words(lang) for lang in langs]

    def sector(dimension: Dimension) -> Sector:
        names = tuple(_name(dimension, say) for say in says)
        return Sector(dimension, _shade(dimension), names, lines(circle.sectors[dimension], langs))

    channels = tuple(Line(say.lang, say("Channels of intervention")) for say in says)
    return Board(
        spaces=_SPACES,
        free=_FREE,
        hub=channels,
        sectors=tuple(map(sector, DIMENSIONS)),
        places=(tuple(Line(say.lang, say("Situation")) for say in says), channels),
        notes=(
            say("Left half of the ring · print at 100 % · cut along the line at the right"),
            say("Right half of the ring · print at 100 % · glue the left half onto this edge, up to the line"),
        ),
    )


def _shade(dimension: Dimension) -> Shade:
    return Shade(hexed(COLOURS[dimension].ground), hexed(COLOURS[dimension].ink))


def _name(dimension: Dimension, say: Words) -> Line:
    return Line(say.lang, dimension_word(say, dimension))


def _matrix(say: Words) -> Matrix:
    def column(dimension: Dimension) -> Column:
        levels = tuple((f"level {level}", level_word(say, dimension, level)) for level in LEVELS[dimension])
        return Column(dimension, _shade(dimension), dimension_word(say, dimension), levels)

    return Matrix(
        lang=say.lang,
        title=say("Matrix of the roles"),
        situation=say("Situation"),
        role=say("Role"),
        columns=tuple(map(column, DIMENSIONS)),
        rows=_ROWS,
        asking=say("Questions that this picture raises"),
        questions=tuple(finding_question(say, finding) for finding in FINDINGS),
        agreed=(
            say("Channels of intervention"),
            say("Leads (sole responsibility)"),
            say("Shares (shared responsibility)"),
            say("What each adds that others can't"),
            say("In one line"),
        ),
    )


def _facilitators(circle: Circle, say: Words) -> Links:
    """Situations with what to listen for, and how the model reads the statements."""

    def noted(text: Text, icon: str, colour: str, *notes: Line) -> Linked:
        return Linked(icon, colour, line(text, say.lang), "", notes)

    situations = (
        noted(each.text, "gap", _TEAL, *([line(each.note, say.lang)] if each.note else []))
        for each in circle.situations.values()
    )
    statements = (
        noted(
            each.text,
            each.dimension,
            _shade(each.dimension).ground,
            Line(say.lang, dimension_word(say, each.dimension)),
        )
        for each in circle.statements.values()
    )
    feelings = (noted(text, dimension, _shade(dimension).ground) for dimension, text in circle.feelings.items())
    return Links(
        lang=say.lang,
        title=line(circle.title, say.lang).words,
        readers=say("For the facilitator"),
        nothing=None,
        sections=(
            Section(say("Situations, and what to listen for"), tuple(situations)),
            Section(say("Statements of the warm-up, and how the model reads them"), tuple(statements)),
            Section(say("At the end, for each one alone"), tuple(feelings)),
        ),
    )
