"""Moments of an action plan as the table shows them, for tests of layout and words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import cycle

from game.content.deck import load_deck
from game.content.plan import Plan, load_plan
from game.core.game import FACILITATOR, Refusal
from game.core.log import Header
from game.rules.plan import moves as m
from game.rules.plan.columns import Prepared, Source
from game.rules.plan.options import read_options
from game.rules.plan.rules import PlanGame
from game.rules.plan.setting import Setting
from game.session.plan import PlanSession
from game.session.session import Session
from game.shipped import folder
from game.table.layout.stands import Seating
from game.table.scenes.chairs import Chair
from game.table.scenes.plan import PlanScene
from game.table.scenes.plan_hands import At
from game.wanted import default_seats
from game.words import words as say_in

NOON = 1_795_255_200.0
"""Noon of a Sunday, 22.11.2026, which is today in these moments."""


@cache
def content(rows: int = 5) -> Plan:
    """The real columns, with rows of the real deck as triples would bring them."""
    plan = load_plan(folder("decks") / "boards" / "action-plan.yaml")
    deck = load_deck(folder("decks") / "achievement-gaps.yaml")
    chains = [
        (deck.cards[cause].links[0], cause, action.id)
        for action in deck.cards.values()
        if action.kind == "action" and deck.cards[cause := action.links[0]].links
    ][:rows]
    prepared = tuple(
        Prepared(
            f"row-{number}",
            {"gap": (gap,), "cause": (cause,), "action": (action,)},
            (Source("s", "triples", "cards", gap, cause, action),),
        )
        for number, (gap, cause, action) in enumerate(chains, 1)
    )
    texts = {card: deck.cards[card].text for chain in chains for card in chain}
    return replace(plan, rows=prepared, texts={**plan.texts, **texts})


def scene(lang: str, seats: int, seating: Seating, rows: int = 5, **options: str) -> tuple[PlanScene, PlanSession]:
    """A plan at its beginning."""
    said = {name.replace("_", "-"): value for name, value in options.items()}
    read, problems = read_options(said)
    assert not problems
    names, plan = default_seats(seats, say_in(lang)), content(rows)
    game = PlanGame(Setting(read, plan.facts(), names))
    session: PlanSession = Session(game, Header("action-plan", 1, "d", "h", said, names, 4), now=lambda: NOON)
    do(session, "clock", m.Clock(1))
    return PlanScene(session, plan, lang, seating, dict.fromkeys(names, Chair(lang))), session


def do(session: PlanSession, by: str, move: m.Move) -> None:
    """Make a move that must not be refused."""
    done = session.submit(by, move)
    assert not isinstance(done, Refusal), (by, move, done)


def beginning(scene: PlanScene, session: PlanSession) -> None:
    """The rows have come from the games."""


def _fill(session: PlanSession, row: str, count: int) -> None:
    seats = cycle(seat.name for seat in session.state.seats)
    said = {"date": "2026-12-06", "text": "כולם קוראים בסוף כיתה ב׳"}
    columns = [column for column in session.game.setting.facts.columns if column.kind != "card"]
    for column, seat in zip(columns[:count], seats, strict=False):
        value = said.get(column.kind) or column.choices[0]
        do(session, seat, m.Set(row, column.id, (value,)))


def written(scene: PlanScene, session: PlanSession) -> None:
    """Much is written, one row is whole, and the next meeting has its day."""
    names = [row.id for row in session.state.rows]
    for row, count in zip(names, (25, 14, 8, 3, 1), strict=False):
        _fill(session, row, count)
    seat = session.state.seats[0].name
    do(session, seat, m.Meet("2027-01-10", "school-management", "16:00"))
    do(session, seat, m.Tell("בשלוש קבוצות קטנות לומדים לקרוא, והספרייה פתוחה גם אחר הצהריים"))
    do(session, seat, m.Ask("כמה ילדים מגיעים לספרייה?"))


def later(scene: PlanScene, session: PlanSession) -> None:
    """There are more rows than the page holds."""
    written(scene, session)
    for _ in range(3):
        do(session, session.state.seats[-1].name, m.Add())


def opened(scene: PlanScene, session: PlanSession) -> None:
    """Every seat has a row open."""
    written(scene, session)
    for seat, row in zip(session.state.seats, cycle(session.state.rows), strict=False):
        scene.hands.go(seat.name, At("row", row.id))


def grouped(scene: PlanScene, session: PlanSession) -> None:
    """Every seat has the cells of a group before it, or the choices of a column."""
    written(scene, session)
    steps = cycle((("group", "goal"), ("one", "lead"), ("many", "resources"), ("group", "gap"), ("many", "partners")))
    for seat, row, (level, column) in zip(session.state.seats, cycle(session.state.rows), steps, strict=False):
        scene.hands.go(seat.name, At(level, row.id, column))


def writing(scene: PlanScene, session: PlanSession) -> None:
    """Every seat writes, at once."""
    written(scene, session)
    for seat, row in zip(session.state.seats, cycle(session.state.rows), strict=False):
        scene.hands.go(seat.name, At("group", row.id, "goal"))
        scene._texts.cell(seat.name, scene.lang, f"{row.id} goal")
        scene.hands.writing[seat.name].pen.write("כל")


def picking(scene: PlanScene, session: PlanSession) -> None:
    """Every seat picks a day, at once."""
    written(scene, session)
    for seat, row in zip(session.state.seats, cycle(session.state.rows), strict=False):
        scene._texts.cell(seat.name, scene.lang, f"{row.id} check")


def whole(scene: PlanScene, session: PlanSession) -> None:
    """Every seat looks at what is said of the plan as a whole."""
    later(scene, session)
    steps = cycle(("plan", "meeting", "convener", "hour", "questions", "sort"))
    for seat, level in zip(session.state.seats, steps, strict=False):
        scene.hands.go(seat.name, At(level))


def over(scene: PlanScene, session: PlanSession) -> None:
    """The plan stands: what is open and the next day are read once more."""
    later(scene, session)
    do(session, FACILITATOR, m.End())


def empty(scene: PlanScene, session: PlanSession) -> None:
    """Nothing stands there; for a scene without rows."""


MOMENTS: tuple[Callable[[PlanScene, PlanSession], None], ...] = (
    beginning,
    written,
    later,
    opened,
    grouped,
    writing,
    picking,
    whole,
    over,
    empty,
)
