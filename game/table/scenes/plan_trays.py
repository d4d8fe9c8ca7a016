"""A seat's place at an action plan: the row that it works on, and what it can say of the plan as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.core.game import Actor
from game.rules.plan import moves as m
from game.rules.plan.columns import ColumnId
from game.rules.plan.view import RowView
from game.session.session import Undo
from game.table.looks import Finish, Pill
from game.table.scenes.acts import Button, Make, Tell
from game.table.scenes.board import Board, twice
from game.table.scenes.plan_hands import At, Level, PlanHands
from game.table.scenes.plan_now import now_words
from game.table.scenes.plan_sight import PlanSight
from game.table.scenes.plan_whole import whole_buttons
from game.table.scenes.tray_laying import Head, lay_tray
from game.table.scenes.tray_parts import Body, leaf, pill_needs, pills

SPARE = 1.16
"""Whole sentences stand on buttons here: their letters are taken to be so much larger than they are."""
FEW = 26
"""Where no more letters of a text are said, it leaves room for how much is missing."""
BROADEST = 40
"""A button is at most so many heights of the smallest text broad."""


def tray(board: Board, sight: PlanSight, hands: PlanHands, seat: Actor) -> None:
    """Lay a seat's tray."""
    own = sight.before(seat)
    now, tone = now_words(own, hands, seat)
    head = Head(now, tone, (seat,), tuple(_small(own, hands, seat)))
    buttons = tuple(_buttons(own, hands, seat))
    say, screen = sight.say_to(seat), own.screen
    (need,) = pill_needs(screen, say.lang)
    aside = need.size * 2 * any(pill.icon is not None for _, pill, _ in buttons)
    needs = (replace(need, size=need.size * SPARE, widest=BROADEST, beside=aside, roomy=1.2),)
    more = replace(leaf(say, seat), look=(look := Pill(say("More…"), say.lang, "quiet")), words=look.text)
    body = Body((), pills(buttons), needs, more=more, leaf=hands.leaf(seat), fewest=2)
    lay_tray(board, own, hands, seat, head, body)


def _small(sight: PlanSight, hands: PlanHands, seat: Actor) -> Iterator[Button]:
    """The way back to the step before, and what was done last taken back."""
    say, here = sight.say_to(seat), hands.at(seat)
    if sight.view.over:
        return
    if here.level != "rows":
        yield f"back:{seat}", Pill(say("Go back"), say.lang, "quiet"), Tell("at", seat, hands.before(here).word)
    if sight.may(seat, Undo()):
        yield f"undo:{seat}", Pill(say.of("team", "Undo"), say.lang, "quiet"), Make(seat, Undo())


def _buttons(sight: PlanSight, hands: PlanHands, seat: Actor) -> Iterable[Button]:
    """What a seat can touch at its step."""
    view, here = sight.view, hands.at(seat)
    say = sight.say_to(seat)
    if view.over:
        # Translators: on a button: all go on from the end of the game to the page with what was agreed.
        go_on = say.of("end", "Go on")
        return [twice(hands, say, f"on:{seat}", go_on, Tell("on", seat), "lit")]
    if view.paused:
        return ()
    match here.level:
        case "rows":
            return _rows(sight, hands, seat)
        case "row":
            return _groups(sight, seat, sight.row(here.row))
        case "group":
            return _group(sight, seat, here)
        case "one" | "many":
            return _choices(sight, seat, here)
        case "handle":
            return _handling(sight, hands, seat, sight.row(here.row))
        case "merge":
            return _merging(sight, seat, sight.row(here.row))
    return whole_buttons(sight, hands, seat)


def _rows(sight: PlanSight, hands: PlanHands, seat: Actor) -> Iterator[Button]:
    say = sight.say_to(seat)
    for row in sight.view.rows:
        yield _to(say.lang, f"row:{seat}:{row.id}", _with_missing(sight, seat, row), seat, At("row", row.id))
    if sight.arranges(seat):
        yield (
            f"add:{seat}",
            Pill(say("Add a row"), say.lang, "lit" if not sight.view.rows else "quiet"),
            Make(seat, m.Add()),
        )
    yield _to(say.lang, f"plan:{seat}", say("The whole plan…"), seat, At("plan"), "quiet")


def _to(lang: str, key: str, text: str, seat: Actor, to: At, tone: Finish = "plain") -> Button:
    """A button that leads to another step."""
    return key, Pill(text, lang, tone), Tell("at", seat, to.word)


def _with_missing(sight: PlanSight, seat: Actor, row: RowView) -> str:
    say = sight.say_to(seat)
    name = sight.name(row, say.lang)
    return say("{what} · missing: {n}", what=name, n=len(row.missing)) if row.missing else name


def _groups(sight: PlanSight, seat: Actor, row: RowView) -> Iterator[Button]:
    """The columns that stand side by side on paper, each with those beneath it."""
    say = sight.say_to(seat)
    for main in sight.groups:
        columns = sight.asked(row, main)
        if len(columns) == 1:
            yield _cell(sight, seat, At("row", row.id), columns[0])
        else:
            missing = sum(row.cell(column).missing for column in columns)
            title, said = sight.title(main, say.lang), sight.short(sight.said(row, main, say.lang))
            text = f"{title}: {said}" if said and (sight.letters > FEW or not missing) else title
            if missing:
                text = say("{what} · missing: {n}", what=text, n=missing)
            tone: Finish = "quiet" if missing else "plain"
            yield _to(say.lang, f"group:{seat}:{main}", text, seat, At("group", row.id, main), tone)
    if sight.arranges(seat):
        yield _to(say.lang, f"handle:{seat}", say("Move or merge this row…"), seat, At("handle", row.id), "quiet")


def _group(sight: PlanSight, seat: Actor, here: At) -> Iterator[Button]:
    """The cells of a group."""
    row = sight.row(here.row)
    for column in sight.asked(row, here.column):
        yield _cell(sight, seat, here, column)
        yield from _also(sight, seat, row, column)


def _cell(sight: PlanSight, seat: Actor, here: At, column: ColumnId) -> Button:
    """A cell with what stands in it: a touch opens it."""
    say, row = sight.say_to(seat), sight.row(here.row)
    title, said = sight.title(column, say.lang), sight.short(sight.said(row, column, say.lang))
    missing = row.cell(column).missing
    # Translators: what a cell of the action plan shows while nothing stands in it that is needed.
    text = f"{title}: {said or (say.of('cell', 'missing') if missing else '–')}"
    return (
        f"cell:{seat}:{column}",
        Pill(text, say.lang, "plain" if said else "quiet"),
        opening(sight, seat, row, column),
    )


def opening(sight: PlanSight, seat: Actor, row: RowView, column: ColumnId) -> Tell:
    """What opens a cell for a seat: what stands ready for it, else a text or a day."""
    if not sight.writes(seat):
        return Tell("stay", seat)
    if _ready(sight, row, column):
        level: Level = "many" if sight.content.columns[column].many else "one"
        return Tell("at", seat, At(level, row.id, column).word)
    return Tell("cell", seat, f"{row.id} {column}")


def _also(sight: PlanSight, seat: Actor, row: RowView, column: ColumnId) -> Iterator[Button]:
    """What stood here in a row that was merged into this one: a touch takes it."""
    say, cell, known = sight.say_to(seat), row.cell(column), sight.content.columns[column]
    for value in cell.other if sight.writes(seat) else ():
        text = say("Also said: {words}", words=sight.short(sight.value(column, value, say.lang)[0]))
        move = m.Set(row.id, column, _with(cell.values, value, known.many))
        yield f"also:{seat}:{column}:{value}", Pill(text, say.lang, "quiet"), Make(seat, move)


def _ready(sight: PlanSight, row: RowView, column: ColumnId) -> tuple[str, ...]:
    """What stands ready for a cell: the choices of its column; for a card that is missing, those of the other rows."""
    known = sight.content.columns[column]
    if known.kind != "card" or row.cell(column).values:
        return tuple(known.choices)
    return tuple(dict.fromkeys(value for each in sight.view.rows for value in each.cell(column).values))


def _choices(sight: PlanSight, seat: Actor, here: At) -> Iterator[Button]:
    """What stands ready for a column: a touch takes it, a second one takes it back. Words of their own come after."""
    say, known = sight.say_to(seat), sight.content.columns[here.column]
    values = sight.row(here.row).cell(here.column).values
    ready = _ready(sight, sight.row(here.row), here.column)
    for value in dict.fromkeys((*ready, *values)):
        text, lang = sight.value(here.column, value, say.lang)
        there = value in values
        move = m.Set(here.row, here.column, _with(values, value, known.many))
        look = Pill(sight.short(text), lang, "lit" if there else "plain", "check" if there else None)
        yield f"choice:{seat}:{here.column}:{value}", look, Make(seat, move)
    if known.kind != "choice":
        write = Tell("cell", seat, f"{here.row} {here.column}")
        yield f"write:{seat}", Pill(say("In other words…"), say.lang, "quiet"), write


def _with(values: tuple[str, ...], value: str, many: bool) -> tuple[str, ...]:
    """What stands in a cell once a value is touched."""
    if value in values:
        return tuple(each for each in values if each != value)
    return (*values, value) if many else (value,)


def _handling(sight: PlanSight, hands: PlanHands, seat: Actor, row: RowView) -> Iterator[Button]:
    say, count = sight.say_to(seat), len(sight.view.rows)
    for word, text, place in (("up", say("Move it up"), row.number - 1), ("down", say("Move it down"), row.number + 1)):
        if 1 <= place <= count:
            yield f"{word}:{seat}", Pill(text, say.lang), Make(seat, m.Order(row.id, place))
    if count > 1:
        yield _to(say.lang, f"merge:{seat}", say("Merge it with another row…"), seat, At("merge", row.id))
    yield twice(hands, say, f"drop:{seat}", say("Take it out"), Make(seat, m.Drop(row.id)))


def _merging(sight: PlanSight, seat: Actor, row: RowView) -> Iterator[Button]:
    lang = sight.say_to(seat).lang
    for other in sight.view.rows:
        if other.id != row.id:
            look = Pill(sight.name(other, lang), lang)
            yield f"into:{seat}:{other.id}", look, Make(seat, m.Merge(row.id, other.id))
