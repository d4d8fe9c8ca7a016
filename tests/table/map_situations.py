"""Moments of a map as the table shows them, for tests of layout and words."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from situations import deck

from game.core.cards import ACTION, CAUSE, GAP, Kind
from game.core.game import FACILITATOR, Actor, Refusal
from game.core.log import Header
from game.rules.mapping import moves as m
from game.rules.mapping.options import read_options
from game.rules.mapping.rules import MapGame
from game.rules.mapping.setting import Setting
from game.session.mapping import MapSession
from game.session.session import Session
from game.table.layout.stands import Seating
from game.table.pen import Pen
from game.table.scenes.acting import Writing
from game.table.scenes.acts import Tell, Thing
from game.table.scenes.chairs import Chair
from game.table.scenes.map_scene import MapScene
from game.wanted import default_seats
from game.words import words as say_in


def scene(lang: str, seats: int, seating: Seating, **options: str) -> tuple[MapScene, MapSession]:
    """A map at its beginning."""
    said = {"cards": "14"} | {name.replace("_", "-"): value for name, value in options.items()}
    read, problems = read_options(said)
    assert not problems
    names = default_seats(seats, say_in(lang))
    session = Session(
        MapGame(Setting(read, deck().facts(), names)), Header("map", 1, "d", "h", said, names, 4), now=lambda: 0.0
    )
    return MapScene(session, deck(), lang, seating, dict.fromkeys(names, Chair(lang))), session


def do(session: MapSession, by: Actor, move: m.Move) -> None:
    """Make a move that must not be refused."""
    done = session.submit(by, move)
    assert not isinstance(done, Refusal), (by, move, done)


def open_stage(session: MapSession, kind: Kind) -> None:
    """Open a stage, whoever may."""
    for by in (FACILITATOR, session.state.seats[0].name):
        if session.state.stage != kind and session.refuse(by, m.Stage(kind)) is None:
            do(session, by, m.Stage(kind))
    assert session.state.stage == kind


def chosen(session: MapSession, count: int) -> None:
    """The first cards of the pool lie on the map."""
    for card in session.state.pool[:count]:
        do(session, session.state.seats[0].name, m.Choose(card))


def tied(session: MapSession, kind: Kind, before: Kind, count: int, links: int, seed: int = 5) -> None:
    """Cards of a kind are laid to those of the kind before it, each to one and some to two that lie side by side; a
    card in ten stays without."""
    by, random, targets = session.state.seats[-1].name, Random(seed), session.state.on_map(before)
    for at, card in enumerate(session.state.pool[:count]):
        near = targets[at * len(targets) // count]
        do(session, by, m.Tie(card, near) if at % 10 != 9 else m.Choose(card))
    cards = session.state.on_map(kind)
    while len([link for link in session.state.links if link[0] in cards]) < links:
        at = random.randrange(len(cards))
        near = targets[min(len(targets) - 1, max(0, at * len(targets) // len(cards) + random.choice((-2, -1, 0, 1))))]
        if session.refuse(by, m.Tie(cards[at], near)) is None:
            do(session, by, m.Tie(cards[at], near))


def beginning(scene: MapScene, session: MapSession) -> None:
    """Nothing has happened."""


def gaps(scene: MapScene, session: MapSession) -> None:
    """Five gaps are chosen, one of them laid by a hand."""
    chosen(session, 5)
    do(session, session.state.seats[0].name, m.Place(session.state.cards[2], (420, 700)))


def causes(scene: MapScene, session: MapSession) -> None:
    """Causes are laid to six gaps."""
    chosen(session, 6)
    open_stage(session, CAUSE)
    tied(session, CAUSE, GAP, 7, 10)


def actions(scene: MapScene, session: MapSession, each: int = 13, links: int = 22) -> None:
    """A full map of nearly forty cards."""
    chosen(session, each)
    open_stage(session, CAUSE)
    tied(session, CAUSE, GAP, each, links)
    open_stage(session, ACTION)
    tied(session, ACTION, CAUSE, each, links)


def tidied(scene: MapScene, session: MapSession) -> None:
    """The same, tidied up."""
    actions(scene, session)
    scene.hands.order = None


def scattered(scene: MapScene, session: MapSession) -> None:
    """The same with cards that hands have laid anywhere."""
    actions(scene, session)
    random = Random(7)
    for card in random.sample(session.state.cards, 8):
        do(session, session.state.seats[0].name, m.Place(card, (random.randrange(1001), random.randrange(1001))))


def one_read(scene: MapScene, session: MapSession) -> None:
    """A seat reads a card of the map."""
    tidied(scene, session)
    seat = session.state.seats[0].name
    scene.hands.chosen[seat] = Thing("chosen", session.state.on_map(CAUSE)[3])


def read(scene: MapScene, session: MapSession) -> None:
    """Every seat reads a card, of the map or of the pool."""
    causes(scene, session)
    cards = [Thing("pool", card) for card in session.state.pool[:4]]
    cards += [Thing("chosen", card) for card in session.state.cards[:4]]
    scene.hands.chosen = {seat.name: card for seat, card in zip(session.state.seats, cards, strict=False)}


def pointing(scene: MapScene, session: MapSession) -> None:
    """The first seat points with a card, and another has touched a knot."""
    causes(scene, session)
    scene.hands.pointing = {session.state.seats[0].name: session.state.pool[0]}
    scene.hands.chosen[session.state.seats[-1].name] = Thing("knot", " ".join(session.state.links[0]))


def writing(scene: MapScene, session: MapSession) -> None:
    """Every seat writes a card, as far as keyboards have room."""
    causes(scene, session)
    for seat in session.state.seats:
        scene.hands.write(seat.name, Writing("blank", Pen(scene.lang), session.state.stage))


def reworded(scene: MapScene, session: MapSession) -> None:
    """One seat reads a card that was written here, and another writes it in other words."""
    causes(scene, session)
    first, *others = (seat.name for seat in session.state.seats)
    do(session, first, m.Write(CAUSE, "Nobodi was asked"))
    scene.hands.chosen[first] = Thing("chosen", session.state.written[0].card)
    for seat in others[:1]:
        scene.told(Tell("reword", seat, session.state.written[0].card))


MOMENTS: dict[str, Callable[[MapScene, MapSession], None]] = {
    moment.__name__: moment
    for moment in (beginning, gaps, causes, actions, tidied, scattered, one_read, read, pointing, writing, reworded)
}
