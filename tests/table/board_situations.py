"""Moments of boards as the table shows them, for tests of layout and words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import cycle

from game.content.board import Board, load_board
from game.core.game import FACILITATOR, Refusal
from game.core.log import Header
from game.rules.boards import moves as m
from game.rules.boards.options import read_options
from game.rules.boards.rules import BoardGame
from game.rules.boards.setting import Setting
from game.session.board import BoardSession
from game.session.session import Session
from game.shipped import folder
from game.table.layout.stands import Seating
from game.table.scenes.acts import Tell, Thing
from game.table.scenes.boards import BoardScene
from game.table.scenes.chairs import Chair
from game.wanted import default_seats
from game.words import words as say_in

TOOLS = (
    "desired-actual",
    "traffic-light",
    "five-to-one",
    "achievement-ladder",
    "evaluation-wheel",
    "strategic-partnership",
    "planning-between-partners",
    "partnership-milestones",
    "partners-map",
    "partnership-reality-test",
    "responses-and-criteria",
    "resource-policy",
    "own-achievement",
)
"""The shipped boards; the action plan has a scene of its own."""


@cache
def content(tool: str) -> Board:
    """The real content."""
    return load_board(folder("decks") / "boards" / f"{tool}.yaml")


def scene(tool: str, lang: str, seats: int, seating: Seating, **options: str) -> tuple[BoardScene, BoardSession]:
    """A board at its beginning."""
    said = {name.replace("_", "-"): value for name, value in options.items()}
    read, problems = read_options(said)
    assert not problems
    names = default_seats(seats, say_in(lang))
    game = BoardGame(Setting(read, content(tool).facts(), names))
    session = Session(game, Header("board", 1, "d", "h", said, names, 4), now=lambda: 0.0)
    return BoardScene(session, content(tool), lang, seating, dict.fromkeys(names, Chair(lang))), session


def do(session: BoardSession, by: str, move: m.Move) -> None:
    """Make a move that must not be refused."""
    done = session.submit(by, move)
    assert not isinstance(done, Refusal), (by, move, done)


def beginning(scene: BoardScene, session: BoardSession) -> None:
    """Nothing has happened."""


WORDS = {
    "he": "שעות תגבור קבועות אחרי הלימודים",
    "ar": "ساعات دعم ثابتة بعد الدوام المدرسي",
    "en": "Regular support hours after school",
}


def laid(scene: BoardScene, session: BoardSession) -> None:
    """Every second zone holds as much as a group lays there, in the first stage in which hands lay or write."""
    facts = session.game.setting.facts
    stage = next((stage for stage in facts.stages if {"lay", "write"} & set(stage.does)), None)
    if stage is None:
        marked(scene, session)
        return
    if stage.id != session.state.stage:
        do(session, FACILITATOR, m.GoTo(stage.id))
    seats = cycle([seat.name for seat in session.state.seats])
    for zone in session.view().zones:
        for _ in range(min(zone.room or 2, 5) if zone.open else 0):
            pool = session.state.pool
            if pool and "lay" in stage.does:
                do(session, next(seats), m.Lay(pool[0], zone.id))
            elif session.view().blanks and "write" in stage.does:
                do(
                    session,
                    next(seats),
                    m.Write(zone.id, WORDS[scene.lang], WORDS[scene.lang] if facts.two_sided else ""),
                )
    for piece in session.state.pieces[::3]:
        if facts.reasons:
            do(session, next(seats), m.Reason(piece.number, WORDS[scene.lang]))
    if session.view().zones[0].open:
        do(session, next(seats), m.Done(session.view().zones[0].id))


def marked(scene: BoardScene, session: BoardSession) -> None:
    """All but the last seat have marked or answered all; the last half of it."""
    view, facts = session.view(), session.game.setting.facts
    for seat in session.state.seats:
        last = seat == session.state.seats[-1]
        if facts.marks and "mark" in view.does:
            subjects = view.to_mark[: len(view.to_mark) // 2] if last else view.to_mark
            for at, subject in enumerate(subjects):
                value = facts.marks.values[(at + at // 3 * session.state.seats.index(seat)) % len(facts.marks.values)]
                do(session, seat.name, m.MarkIt(subject, value))
        elif facts.answers and "answer" in view.does:
            zones = view.zones[: len(view.zones) // 2] if last else view.zones
            for zone in zones:
                do(session, seat.name, m.AnswerIt(zone.id, WORDS[scene.lang]))


def turned(scene: BoardScene, session: BoardSession) -> None:
    """All marks and answers are turned up; the next stage is open."""
    marked(scene, session)
    if session.refuse(FACILITATOR, m.Close()) is None:
        do(session, FACILITATOR, m.Close())
    stages = [stage.id for stage in session.game.setting.facts.stages]
    after = stages[stages.index(session.state.stage) + 1 :]
    if after:
        do(session, FACILITATOR, m.GoTo(after[0]))
    if session.view().zones[0].turned:
        do(session, session.state.seats[0].name, m.Agree(session.view().zones[0].id, WORDS[scene.lang]))


def taken_up(scene: BoardScene, session: BoardSession) -> None:
    """Every seat has taken up something: a card that lies, one that waits, or a zone."""
    laid(scene, session)
    things = [Thing("piece", str(piece.number)) for piece in session.state.pieces[:2]]
    things += [Thing("waiting", card) for card in session.state.pool[:1]]
    things += [Thing("zone", zone.id) for zone in session.view().zones[:2]]
    for seat, thing in list(zip(session.state.seats, things, strict=False))[:2]:
        scene.hands.chosen[seat.name] = Thing(thing.where, thing.what, seat.name)


def reworded(scene: BoardScene, session: BoardSession) -> None:
    """A seat has taken up a card that was written here, and another writes it in other words."""
    beginning(scene, session)
    first, *others = (seat.name for seat in session.state.seats)
    if "write" not in session.view().does:
        return
    do(session, first, m.Write(None, "A card of ours", "And its back" if session.game.setting.facts.two_sided else ""))
    card = session.state.written[0].card
    scene.hands.chosen[first] = Thing("waiting", card, first)
    for seat in others[:1]:
        scene.told(Tell("reword", seat, card))


def zone_read(scene: BoardScene, session: BoardSession) -> None:
    """The first seat reads a zone with what turned up in it."""
    if session.game.setting.facts.answers or session.game.setting.facts.marks:
        turned(scene, session)
    else:
        laid(scene, session)
    first = session.state.seats[0].name
    scene.hands.chosen[first] = Thing("zone", session.view().zones[0].id, first)


def summing(scene: BoardScene, session: BoardSession) -> None:
    """The last stage."""
    laid(scene, session)
    last = session.game.setting.facts.stages[-1]
    if session.state.stage != last.id:
        do(session, FACILITATOR, m.GoTo(last.id))


Moment = Callable[[BoardScene, BoardSession], None]
MOMENTS: dict[str, Moment] = {
    each.__name__: each for each in (beginning, laid, marked, turned, taken_up, reworded, zone_read, summing)
}
"""Every moment, by name."""
