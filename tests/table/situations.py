"""Moments of a game as the table shows them, for tests of layout and words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from game.content.deck import Deck, Text, load_deck
from game.core.log import Header
from game.rules.triples import moves as m
from game.rules.triples.options import Activity, read_options
from game.rules.triples.rules import Triples
from game.rules.triples.rulings import Lock
from game.rules.triples.setting import Setting
from game.session.session import Session
from game.shipped import folder
from game.table.layout.stands import Seating
from game.table.pen import Pen
from game.table.scenes.acting import Writing
from game.table.scenes.acts import Thing
from game.table.scenes.chairs import Chair
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen
from game.wanted import default_seats
from game.words import words as say_in


@cache
def deck() -> Deck:
    """The real deck."""
    return load_deck(folder("decks") / "achievement-gaps.yaml")


def scene(
    lang: str,
    seats: int,
    seating: Seating,
    activity: Activity = "triples",
    names: tuple[str, ...] = (),
    words: Text | None = None,
    **options: str,
) -> tuple[TriplesScene, Session]:
    """A game at its beginning, of seats with these names and cards with these words, or with the usual ones."""
    said = {"cards": "16" if activity == "triples" else "8", **options}
    read, problems = read_options(activity, said)
    assert not problems
    names = names or default_seats(seats, say_in(lang))
    game = Triples(Setting(activity, read, deck().facts(), names))
    session = Session(game, Header(activity, 1, "d", "h", said, names, 4), now=lambda: 0.0)
    cards = {id: replace(card, text=words or card.text) for id, card in deck().cards.items()}
    return TriplesScene(
        session, replace(deck(), cards=cards), lang, seating, dict.fromkeys(names, Chair(lang)), led=False
    ), session


def _swaps(session: Session, count: int) -> None:
    for number in range(count):
        mover = session.state.turn
        assert mover is not None
        for wanted in (m.Discard, m.Draw):
            moves = [move for move in session.legal(mover) if isinstance(move, wanted)]
            session.submit(mover, moves[number % len(moves)])


def _declare(session: Session, explained: bool) -> str:
    for _ in range(40):
        for seat in session.state.seats:
            if session.submit(seat.name, m.Declare()) and session.state.declaration:
                if explained:
                    session.submit(seat.name, m.Explain("x " * 40))
                return seat.name
        _swaps(session, 1)
    raise AssertionError("nobody could declare")


def beginning(scene: TriplesScene, session: Session) -> None:
    """Nothing has happened."""


def led(scene: TriplesScene, session: Session) -> None:
    """The first turn, led by the table."""
    scene.hands.led = {seat.name: 40.0 for seat in session.state.seats}


def midgame(scene: TriplesScene, session: Session) -> None:
    """Open discards, a wall, and a card thrown."""
    _swaps(session, 2 * len(session.state.seats))
    for _ in range(4):
        _declare(session, explained=True)
        for seat in session.state.declaration.answerers if session.state.declaration else ():
            session.submit(seat, m.Answer("convincing"))
    mover = session.state.turn
    assert mover is not None
    session.submit(mover, next(move for move in session.legal(mover) if isinstance(move, m.Discard)))


def closeup(scene: TriplesScene, session: Session) -> None:
    """A seat has taken up a card of its hand."""
    seat = session.state.seats[-1]
    scene.hands.chosen = {seat.name: Thing("hand", seat.hand[0], seat.name)}


def closeups(scene: TriplesScene, session: Session) -> None:
    """Every seat has taken up a card of its hand."""
    scene.hands.chosen = {seat.name: Thing("hand", seat.hand[0], seat.name) for seat in session.state.seats}


def writing(scene: TriplesScene, session: Session) -> None:
    """The mover writes a card."""
    mover = session.state.turn
    assert mover is not None
    session.submit(mover, next(move for move in session.legal(mover) if isinstance(move, m.Discard)))
    scene.hands.write(mover, Writing("blank", Pen(scene.lang, open=False), "cause"))


def reaching(scene: TriplesScene, session: Session) -> None:
    """The mover has the piles before it."""
    mover = session.state.turn
    assert mover is not None
    session.submit(mover, next(move for move in session.legal(mover) if isinstance(move, m.Discard)))
    scene.hands.chosen = {mover: Thing("piles", seat=mover)}


def explaining(scene: TriplesScene, session: Session) -> None:
    """A seat explains its triple."""
    _declare(session, explained=False)


def answering(scene: TriplesScene, session: Session) -> None:
    """The others answer; one has, and one writes what would strengthen."""
    _declare(session, explained=True)
    declaration = session.state.declaration
    assert declaration is not None
    first, *rest = declaration.answerers
    session.submit(first, m.Answer("convincing")) if rest else None
    if rest:
        scene.items(Screen(1920, 1080))
        scene.tap(f"no:{rest[-1]}", 0, 0)


def divided(scene: TriplesScene, session: Session) -> None:
    """A tie: the facilitator sums up."""
    _declare(session, explained=True)
    declaration = session.state.declaration
    assert declaration is not None
    for seat in declaration.answerers:
        session.submit(seat, m.Answer("abstain"))


def told(scene: TriplesScene, session: Session) -> None:
    """The verdict is shown."""
    _declare(session, explained=True)
    scene.make("facilitator", m.Accept())


def told_last(scene: TriplesScene, session: Session) -> None:
    """The last verdict, after which the game is over."""
    told(scene, session)
    scene.make("facilitator", m.End())
    scene.hands.show(session.view().last)


def last_call(scene: TriplesScene, session: Session) -> None:
    """The last call, with somebody who passed."""
    session.submit("clock", m.Clock(14 * 60))
    _swaps(session, len(session.state.seats))
    session.submit(session.state.seats[0].name, m.Pass())


def menu(scene: TriplesScene, session: Session) -> None:
    """The facilitator's menu, asking for the second tap."""
    scene.hands.menu, scene.hands.sure = "main", frozenset({"m:end"})


def leaving(scene: TriplesScene, session: Session) -> None:
    """The facilitator says who leaves."""
    scene.hands.menu, scene.hands.menu_turn = f"seat {session.state.seats[0].name}", 180


def sitting(scene: TriplesScene, session: Session) -> None:
    """Every seat chooses how it sits."""
    midgame(scene, session)
    scene.hands.sitting = frozenset(seat.name for seat in session.state.seats)


def moved(scene: TriplesScene, session: Session) -> None:
    """Seats stand where their people are, one reads larger texts, and each has taken up a card."""
    scene.items(Screen(1920, 1080))
    first, *_, last = (seat.name for seat in session.state.seats)
    for seat, what in ((first, "step 1"), (first, "text large"), (last, "step -1"), (last, "breadth -1")):
        scene.tap(f"name:{seat}", 0, 0)
        scene.items(Screen(1920, 1080))
        scene.tap(f"place-{what.replace(' ', '-')}:{seat}", 0, 0)
        scene.tap(f"place-done:{seat}", 0, 0)
    closeup(scene, session)


def resting(scene: TriplesScene, session: Session) -> None:
    """The facilitator asks for all hands off."""
    midgame(scene, session)
    scene.make("facilitator", Lock("glass"))


def noting(scene: TriplesScene, session: Session) -> None:
    """The facilitator writes a note, from the far side of the table."""
    scene.hands.menu, scene.hands.menu_turn = "notes", 180
    scene.facilitating.told("memo", scene.lang)


def full_menu(scene: TriplesScene, session: Session) -> None:
    """The facilitator's menu at its longest, with trouble to tell."""
    divided(scene, session)
    scene.keeping = (
        "Play goes on, but nothing is kept now. Nothing can be written at that place: the disk is full. " * 2
    )
    scene.hands.menu = "main"


SITUATIONS: tuple[Callable[[TriplesScene, Session], None], ...] = (
    beginning,
    led,
    midgame,
    closeup,
    closeups,
    writing,
    reaching,
    explaining,
    answering,
    divided,
    told,
    told_last,
    last_call,
    menu,
    leaving,
    sitting,
    moved,
    resting,
    noting,
    full_menu,
)
