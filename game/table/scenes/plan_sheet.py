"""The page of an action plan in the middle: a strip of paper for each row, and what is said of the plan as a whole."""

from __future__ import annotations

from game.core.cards import GAP, KINDS, Kind
from game.core.game import Actor
from game.rules.plan import moves as m
from game.rules.plan.columns import ColumnId
from game.rules.plan.view import RowView
from game.table.items import Box
from game.table.layout.frame import Area, Frame
from game.table.layout.plan_sheet import Strip, sheet
from game.table.looks import CardFace, Dot, Look, Panel, Text, Tone
from game.table.looks_plan import Missing, PlanCell
from game.table.scenes.acts import Choose, Thing
from game.table.scenes.board import Board
from game.table.scenes.plan_dates import told_day
from game.table.scenes.plan_hands import PlanHands
from game.table.scenes.plan_sight import PlanSight, read_in
from game.table.scenes.plan_whole import function
from game.words import Words, right_to_left, words

LAYER = 1


def page(board: Board, sight: PlanSight, hands: PlanHands) -> None:
    """Lay the page, or the rows that come later."""
    frame = _frame(sight)
    say = words(sight.middle_lang)
    rows = sight.view.later if hands.sheet == "later" else sight.view.page
    foot = _foot(sight, hands, say)
    main = mains(sight)
    cards = [column for column in main if sight.content.columns[column].kind == "card"]
    cells = [column for column in main if column not in cards]
    parts = sheet(frame.area, sight.screen, sight.gap, len(rows), len(cards), len(cells), len(foot))
    size = round(sight.screen.text * 1.15)
    board.add(
        frame, "plan-title", Text(_title(sight, hands, say), say.lang, size, "bold", "plain", "start"), parts.title
    )
    for row, strip in zip(rows, parts.strips, strict=True):
        _strip(board, sight, hands, frame, row, strip, cards, cells)
    for at, ((key, text), area) in enumerate(zip(foot, parts.foot, strict=False)):
        tone: Tone = "lit" if at == 0 and sight.view.over else "plain"
        look = Text(text, say.lang, sight.screen.text, "regular", tone, "start")
        board.add(frame, f"plan-foot:{key}", look, area, layer=LAYER)


def mains(sight: PlanSight) -> list[ColumnId]:
    """The columns that stand on the page, in the order in which they are looked for: cards as they stand, then who and
    when and what was decided, then the rest."""
    columns = sight.content.columns
    main = list(sight.groups)

    def rank(column: ColumnId) -> int:
        known = columns[column]
        if known.kind == "card":
            return 0
        if known.many or known.kind == "text":
            return 4
        return {"function": 1, "date": 2}.get(known.kind, 3)

    return sorted(main, key=rank)


def _frame(sight: PlanSight) -> Frame:
    """Over the middle; on a wall it reaches to the top."""
    room, lang = sight.plan.middle, sight.middle_lang
    top = sight.gap if sight.seating == "upright" else room.top
    box = Box(room.x, (top + room.bottom) / 2, room.w, room.bottom - top)
    return Frame(box, sight.facing, right_to_left(lang), sight.screen.text, "plan")


def _title(sight: PlanSight, hands: PlanHands, say: Words) -> str:
    view = sight.view
    if hands.sheet == "later":
        return say("Later")
    title = sight.content.title.get(say.lang)[0]
    if not view.rows:
        return title
    missing = say("{what} · missing: {n}", what=title, n=view.missing) if view.missing else title
    return f"{missing} · {sight.time_left}" if view.limit is not None and not view.over else missing


def _foot(sight: PlanSight, hands: PlanHands, say: Words) -> list[tuple[str, str]]:
    """Lines below the rows: the next meeting, the sentence for others, and what lies elsewhere."""
    view = sight.view
    lines = [("meeting", meeting_words(sight, say))]
    if view.sentence:
        lines.append(("sentence", say("To tell others: {sentence}", sentence=view.sentence)))
    elsewhere = []
    if view.questions:
        elsewhere.append(say("Open questions: {n}", n=len(view.questions)))
    if view.later:
        elsewhere.append(say("Later: {n}", n=len(view.later)))
    if view.dropped:
        elsewhere.append(say("Taken out: {n}", n=len(view.dropped)))
    if elsewhere:
        lines.append(("elsewhere", " · ".join(elsewhere)))
    return lines


def meeting_words(sight: PlanSight, say: Words) -> str:
    """When the group meets next, at what time and who convenes it; or that the day is missing."""
    known = sight.view.meeting
    if known is None:
        return say("Next meeting: the day is missing")
    who = function(sight, known.who, say.lang)
    parts = (told_day(known.date, say), known.time, who)
    return say("Next meeting: {day}", day=say.listed(filter(None, parts)))


def _strip(
    board: Board,
    sight: PlanSight,
    hands: PlanHands,
    frame: Frame,
    row: RowView,
    strip: Strip,
    cards: list[ColumnId],
    cells: list[ColumnId],
) -> None:
    """A row: a touch opens it, or the cell that was touched. A hand draws its first card over another row to merge
    them, or over a number to put it there."""
    thing, say, text = Thing("row", row.id), words(sight.middle_lang), sight.screen.text
    key = f"row:{row.id}"
    board.add(frame, key, Panel("paper"), strip.whole, Choose(thing), thing, layer=LAYER, drop=True)
    place = Thing("place", str(row.number))
    number = Text(str(row.number), say.lang, round(text * 1.5), "bold", "ink")
    board.add(frame, f"place:{row.id}", number, strip.number, None, place, layer=LAYER + 2, drop=True)
    if row.missing:
        missing = Missing(say("missing: {n}", n=len(row.missing)), say.lang)
        board.add(frame, f"missing:{row.id}", missing, strip.missing, layer=LAYER + 1)
    for column, area in zip(cards, strip.cards, strict=True):
        look, first = _card(sight, row, column), column == cards[0]
        act, drawn = (Choose(thing), thing) if first else (None, None)
        board.add(frame, f"{key}:{column}", look, area, act, drawn, layer=LAYER + 1, drag=first)
    for column, area in zip(cells, strip.cells, strict=False):
        touched = Choose(Thing("cell", f"{row.id} {column}"))
        board.add(frame, f"{key}:{column}", _cell(sight, row, column, say), area, touched, layer=LAYER + 1)
    _workers(board, sight, hands, frame, row, strip.number)


def _card(sight: PlanSight, row: RowView, column: ColumnId) -> Look:
    """A card, or the place that waits for one."""
    lang, say = sight.middle_lang, words(sight.middle_lang)
    kind: Kind = next((kind for kind in KINDS if kind == column), GAP)
    title = sight.title(column, lang)
    values = row.cell(column).values
    if not values:
        return PlanCell(title, say.of("cell", "missing"), lang, missing=True)
    text, found = sight.value(column, values[0], lang)
    said = text if len(values) == 1 else sight.said(row, column, lang)
    return CardFace(kind, title, said, read_in(said, found))


def _cell(sight: PlanSight, row: RowView, column: ColumnId, say: Words) -> PlanCell:
    """A cell with its name."""
    said, missing = sight.short(sight.said(row, column, say.lang)), row.cell(column).missing
    # Translators: what a cell of the action plan shows while nothing stands in it that is needed.
    return PlanCell(
        sight.title(column, say.lang), said or (say.of("cell", "missing") if missing else "–"), say.lang, missing
    )


def _workers(board: Board, sight: PlanSight, hands: PlanHands, frame: Frame, row: RowView, area: Area) -> None:
    """A dot for each seat whose tray has this row open."""
    here: list[Actor] = [seat.name for seat in sight.view.seats if hands.at(seat.name).row == row.id]
    side = min(area.h * 0.3, sight.screen.text * 0.8)
    for at, seat in enumerate(here[:4]):
        place = Area(area.x + at * side * 1.15, area.y, side, side)
        board.add(frame, f"works:{row.id}:{seat}", Dot(sight.person(seat).colour), place, layer=LAYER + 3)


def merge_or_order(row: str, onto: Thing) -> m.Move | None:
    """What it means that a row was let go over something."""
    if onto.where == "place":
        return m.Order(row, int(onto.what))
    return m.Merge(row, onto.what) if onto.where == "row" and onto.what != row else None
