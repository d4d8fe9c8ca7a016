"""Moments of the circle as the table shows them, for tests of layout and words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import cycle

from game.content.circle import Circle, load_circle
from game.core.game import FACILITATOR, Refusal
from game.core.log import Header
from game.rules.circle import moves as m
from game.rules.circle.options import read_options
from game.rules.circle.rules import CircleGame
from game.rules.circle.setting import Setting
from game.rules.circle.words import LEVELS
from game.session.circle import CircleSession
from game.session.session import Session
from game.shipped import folder
from game.table.layout.stands import Seating
from game.table.scenes.chairs import Chair
from game.table.scenes.circle import CircleScene
from game.wanted import default_seats
from game.words import words as say_in


@cache
def content() -> Circle:
    """The real content."""
    return load_circle(folder("decks") / "circle-of-influence.yaml")


def scene(lang: str, seats: int, seating: Seating, **options: str) -> tuple[CircleScene, CircleSession]:
    """A circle at its beginning."""
    said = {name.replace("_", "-"): value for name, value in options.items()}
    read, problems = read_options(said)
    assert not problems
    names = default_seats(seats, say_in(lang))
    game = CircleGame(Setting(read, content().facts(), names))
    session = Session(game, Header("circle", 1, "d", "h", said, names, 4), now=lambda: 0.0)
    return CircleScene(session, content(), lang, seating, dict.fromkeys(names, Chair(lang))), session


def do(session: CircleSession, by: str, move: m.Move) -> None:
    """Make a move that must not be refused."""
    done = session.submit(by, move)
    assert not isinstance(done, Refusal), (by, move, done)


def roles(scene: CircleScene, session: CircleSession) -> None:
    """The first half of the seats have taken their roles."""
    for seat, role in list(zip(session.state.seats, content().roles, strict=False))[: len(session.state.seats) // 2]:
        do(session, seat.name, m.TakeRole(role))


def _seated(session: CircleSession) -> None:
    for seat, role in zip(session.state.seats, content().roles, strict=False):
        if seat.role is None:
            do(session, seat.name, m.TakeRole(role))


def sorting(scene: CircleScene, session: CircleSession) -> None:
    """The warm-up: all but the last have sorted the statement."""
    _seated(session)
    for seat, where in zip(session.state.seats[:-1], cycle(LEVELS), strict=False):
        do(session, seat.name, m.Sort(where))


def comparing(scene: CircleScene, session: CircleSession) -> None:
    """The warm-up: the sorting has turned up."""
    sorting(scene, session)
    do(session, session.state.seats[-1].name, m.Sort("authority"))


def choosing(scene: CircleScene, session: CircleSession) -> None:
    """Situations are to be chosen; for a scene with `choose: yes`."""
    _begun(session)


def _begun(session: CircleSession) -> None:
    _seated(session)
    if session.state.phase in ("sort", "compare"):
        do(session, FACILITATOR, m.SkipWarmUp())


def rolling(scene: CircleScene, session: CircleSession) -> None:
    """The first seat is to roll."""
    _begun(session)


def aiming(scene: CircleScene, session: CircleSession) -> None:
    """The first seat stands on a ＋."""
    _begun(session)
    do(session, FACILITATOR, m.Roll(2))


def placing(scene: CircleScene, session: CircleSession) -> None:
    """All are to mark; every other seat has."""
    _begun(session)
    do(session, FACILITATOR, m.Roll(1))
    for at, seat in enumerate(session.state.seats):
        if at % 2:
            do(session, seat.name, _mark(session, at))


def _mark(session: CircleSession, at: int) -> m.Place:
    assert session.state.dimension is not None
    levels = LEVELS[session.state.dimension]
    return m.Place(levels[at % len(levels)], session.state.roles[at // 3])


def talking(scene: CircleScene, session: CircleSession) -> None:
    """All marks have turned up."""
    if session.state.phase == "roles":
        _begun(session)
    if session.state.phase == "roll":
        do(session, FACILITATOR, m.Roll(1))
    if session.state.phase == "aim":
        assert session.state.turn is not None
        assert session.state.focus is not None
        do(session, session.state.turn, m.Aim(session.state.focus.open[0]))
    for at, seat in enumerate(session.state.seats):
        do(session, seat.name, _mark(session, at))


def ripe(scene: CircleScene, session: CircleSession) -> None:
    """A situation is clarified in all four."""
    while session.state.phase != "ripe":
        talking(scene, session)
        do(session, FACILITATOR, m.Close())


def agreeing(scene: CircleScene, session: CircleSession) -> None:
    """A part of an agreement is laid."""
    ripe(scene, session)
    first, *others = session.state.seats
    channels = list(content().channels)
    assert first.role is not None
    for channel in channels[:2]:
        do(session, first.name, m.Lay(channel))
    do(session, first.name, m.Lead(first.role))
    for seat in others[:2]:
        assert seat.role is not None
        do(session, seat.name, m.Share(seat.role))
    scene.hands.step = "agreement"


def agreed(scene: CircleScene, session: CircleSession) -> None:
    """The first situation lies in the hub; the next is in focus."""
    agreeing(scene, session)
    do(session, FACILITATOR, m.Agree())


def over(scene: CircleScene, session: CircleSession) -> None:
    """Both situations are done."""
    agreed(scene, session)
    agreeing(scene, session)
    do(session, FACILITATOR, m.Agree())


Moment = Callable[[CircleScene, CircleSession], None]
MOMENTS: dict[str, Moment] = {
    each.__name__: each
    for each in (roles, sorting, comparing, rolling, aiming, placing, talking, ripe, agreeing, agreed, over)
}
"""Every phase but that of choosing, by name."""
